"""R4.41-R4.45: what the clauses of the full level allow, break and bring."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules import duties, talks
from game.rules.clauses.access import Access
from game.rules.clauses.assistance import Assistance
from game.rules.clauses.base import Deed
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity
from game.rules.clauses.integration import Integration
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.forecast import Outlook, Table
from game.rules.legality import problems
from game.rules.state import GameState
from game.rules.terms import Terms
from tests.rules.worlds import in_force, text, world

COVER = Coverage("arn", "bel", 2)
THREE = ("arn", "bel", "cor")
WIDE = (Coverage("arn", "bel", 2), Coverage("arn", "cor", 2))


def keys(terms: Terms, state: GameState | None = None, replaces: int = 0) -> list[str]:
    """The keys of every problem, in order."""
    found = problems(state or world("full"), terms, replaces=replaces, proposer="arn")
    return [p.key.removeprefix("problem.") for p in found]


def worth(terms: Terms, place: int, seat: str, state: GameState) -> dict[str, int]:
    """What one clause brings a seat in a year, by code."""
    outlook = Outlook(Table(state), terms)
    outlook.place = place
    return {flow.code: flow.a_year for flow in terms.clauses[place].worth(seat, outlook)}


@pytest.mark.parametrize(
    "terms",
    [
        text(Assistance("arn", "bel", 2, regions=("bel_1",))),
        text(Assistance("arn", "bel", 2, number=2)),
        text(Assistance("arn", "bel", 2, "pressed", against="cor")),
        text(COVER, Exclusivity("bel", "coverage")),
        text(COVER, Exclusivity("bel", "coverage", ("cor",)), Exclusivity("bel", "site_grant", ("cor", "dun"))),
        text(*WIDE, Integration(), parties=THREE),
        text(*WIDE, Organisation("cor", 1), parties=THREE),
        text(Access("arn", "bel", "arn_2")),
    ],
)
def test_R4_41_to_R4_45_texts_that_may_be_signed(terms: Terms) -> None:
    assert keys(terms) == []


@pytest.mark.parametrize(
    ("terms", "key"),
    [
        (text(Assistance("arn", "bel", 2, against="cor")), "assistance_against"),
        (text(Assistance("arn", "bel", 2, regions=("eld_1",))), "unknown_region"),
        (text(Assistance("arn", "bel", 2, regions=("arn_2",))), "not_its_site"),
        (text(Assistance("arn", "bel", 2, regions=("bel_3",))), "not_its_site"),
        (text(Assistance("arn", "bel", 2, regions=("bel_1", "bel_1"))), "named_twice"),
        (text(Assistance("arn", "bel", 2, number=3)), "out_of_bounds"),
        (text(Assistance("arn", "bel", 2, "pressed", regions=("bel_1",))), "assistance_place"),
        (text(Assistance("arn", "bel", 2, "pressed", number=2)), "assistance_place"),
        (text(Assistance("arn", "bel", 2, "pressed", against="eld")), "unknown_seat"),
        (text(Assistance("arn", "bel", 2, "pressed", against="arn")), "assistance_party"),
        (text(COVER, Exclusivity("cor", "coverage")), "not_a_party"),
        (text(COVER, Exclusivity("bel", "coverage", ("eld",))), "unknown_seat"),
        (text(COVER, Exclusivity("bel", "coverage", ("arn",))), "exclusive_party"),
        (text(COVER, Exclusivity("bel", "coverage", ("cor", "cor"))), "named_twice"),
        (text(COVER, Exclusivity("bel", "coverage"), Exclusivity("bel", "coverage", ("cor",))), "one_of_a_kind"),
        (text(Payment("arn", "bel", 1), Payment("arn", "cor", 1), Integration(), parties=THREE), "nothing_to_direct"),
        (text(COVER, Integration()), "integration_parties"),
        (text(*WIDE, Integration(), Integration(), parties=THREE), "one_of_a_kind"),
        (text(*WIDE, Organisation("dun"), parties=THREE), "not_a_party"),
        (text(COVER, Organisation("arn")), "organisation_parties"),
        (text(*WIDE, Organisation("arn", 9), parties=THREE), "out_of_bounds"),
        (text(*WIDE, Organisation("arn"), Organisation("bel"), parties=THREE), "one_of_a_kind"),
        (text(Access("arn", "bel", "eld_1")), "unknown_region"),
        (text(Access("arn", "bel", "bel_2")), "not_its_region"),
        (text(Access("bel", "arn", "bel_3")), "not_traded"),
        (text(Access("arn", "bel", "arn_2"), Access("arn", "bel", "arn_2")), "one_of_a_kind"),
    ],
)
def test_R4_41_to_R4_45_texts_that_may_not_be_signed(terms: Terms, key: str) -> None:
    assert set(keys(terms)) == {key}


def test_R4_45_a_site_is_open_to_one_state_at_a_time() -> None:
    state = world("full")
    old = in_force(state, text(Access("arn", "cor", "arn_2"), parties=("arn", "cor")))
    again = text(Access("arn", "bel", "arn_2"), Payment("bel", "arn", 1))
    assert keys(again, state) == ["access_taken"]
    assert (
        keys(text(Access("arn", "cor", "arn_2"), Payment("cor", "arn", 1), parties=("arn", "cor")), state, old.id) == []
    )
    old.status = "ended"
    assert keys(again, state) == []


def test_R5_15_a_frozen_pair_signs_nothing_until_it_has_thawed() -> None:
    state = world("full")
    state.board = replace(state.board, frozen=(("arn", "bel"),))
    state.thaw = {("arn", "bel"): 2}
    assert keys(text(), state) == ["frozen"]
    assert keys(text(Coverage("arn", "cor", 1), parties=("arn", "cor")), state) == []
    state.thaw = {("arn", "bel"): 3}
    assert keys(text(), state) == []


@pytest.mark.parametrize(
    ("clause", "deed", "by"),
    [
        (Exclusivity("bel", "coverage"), Deed("sign_coverage", "bel", "", ("cor",)), "bel"),
        (Exclusivity("bel", "coverage", ("dun",)), Deed("sign_coverage", "bel", "", ("cor",)), None),
        (Exclusivity("bel", "coverage", ("dun",)), Deed("sign_coverage", "bel", "", ("cor", "dun")), "bel"),
        (Exclusivity("bel", "coverage"), Deed("sign_coverage", "arn", "", ("cor",)), None),
        (Exclusivity("bel", "coverage"), Deed("sign_programme", "bel", "", ("cor",)), None),
        (Exclusivity("bel", "coverage"), Deed("sign_coverage", "bel", "", ("arn",)), None),
    ],
)
def test_R4_42_a_text_with_a_state_that_is_shut_out_breaks_it(clause: Exclusivity, deed: Deed, by: str | None) -> None:
    assert clause.broken_by(deed, text(COVER, clause)) == by


def test_R4_42_who_is_shut_out_by_name_feels_it() -> None:
    named = Exclusivity("bel", "coverage", ("cor", "dun"))
    assert [(f.of, f.about) for f in named.felt_by(world("full").board)] == [("cor", "bel"), ("dun", "bel")]
    assert list(Exclusivity("bel", "coverage").felt_by(world("full").board)) == []
    assert named.names() == ("cor", "dun")


def test_R4_43_points_without_a_watched_site_of_their_own_are_owed_to_the_others() -> None:
    state = world("full")
    state.watched = ("cor_1", "cor_2")
    wide = (Coverage("arn", "bel", 2), Coverage("arn", "cor", 2))
    one = in_force(state, text(*wide, Integration(), parties=THREE))
    owed = {d.clause: d.amount for d in duties.of_agreement(state, one)}
    assert owed == {1: 4}
    apart = in_force(state, text(*wide, parties=THREE))
    assert {d.clause: d.amount for d in duties.of_agreement(state, apart)} == {1: 2}


def test_R4_44_the_way_to_vote_alone_is_no_other_duty() -> None:
    one, other = Organisation("arn", 1, "majority"), Organisation("arn", 1, "unanimity")
    assert not talks.changes_duty(text(*WIDE, one, parties=THREE), text(*WIDE, other, parties=THREE))
    assert talks.changes_duty(text(*WIDE, one, parties=THREE), text(*WIDE, Organisation("arn", 2), parties=THREE))


def test_R4_41_help_is_worth_as_much_as_it_is_likely() -> None:
    state = world("full")
    one = text(Assistance("arn", "bel", 2))
    two = text(Assistance("arn", "bel", 2, number=2))
    help_ = worth(one, 0, "bel", state)["assistance"]
    assert help_ > worth(two, 0, "bel", state)["assistance"] > 0 > worth(one, 0, "arn", state)["assistance"]
    pressed = text(Assistance("arn", "bel", 2, "pressed"))
    named = text(Assistance("arn", "bel", 2, "pressed", against="cor"))
    calm = worth(pressed, 0, "bel", state)["assistance"]
    state.concern["bel", "dun"] = 3
    assert worth(pressed, 0, "bel", state)["assistance"] > calm
    assert worth(named, 0, "bel", state)["assistance"] == calm


def test_R4_41_to_R4_45_each_clause_names_whom_and_what_it_is_about() -> None:
    assert Assistance("arn", "bel", 2, regions=("bel_1",)).names() == ("bel", "bel_1")
    assert Assistance("arn", "bel", 2, "pressed", against="cor").names() == ("bel", "cor")
    assert Organisation("cor").names() == ("cor",)
    assert Access("arn", "bel", "arn_2").names() == ("arn", "arn_2")


@pytest.mark.parametrize(
    ("clause", "key"),
    [
        (Assistance("arn", "bel", 2), "clause.assistance_disrupted"),
        (Assistance("arn", "bel", 2, "pressed"), "clause.assistance_pressed"),
        (Exclusivity("bel", "coverage"), "clause.exclusivity_coverage"),
        (Integration(), "clause.integration"),
        (Organisation("arn", 1, "unanimity"), "clause.organisation_unanimity"),
        (Access("arn", "bel", "arn_2"), "clause.access"),
    ],
)
def test_R4_41_to_R4_45_each_clause_is_a_sentence(
    clause: Assistance | Exclusivity | Integration | Organisation | Access, key: str
) -> None:
    assert clause.text().key == key


def test_R4_45_nothing_is_forgone_in_the_year_after_a_disruption() -> None:
    state = world("full")
    opened = in_force(state, text(Access("arn", "bel", "arn_2")))
    assert [(d.form, d.debtor, d.creditor) for d in duties.of_agreement(state, opened)] == [("trade", "arn", "bel")]
    state.disrupted["arn_2"] = state.year - 1
    assert duties.of_agreement(state, opened) == []


def test_R4_41_a_disruption_without_a_site_is_no_case() -> None:
    state = world("full")
    promised = in_force(state, text(Assistance("arn", "bel", 2)))
    state.disrupted["bel_3"] = state.year - 1
    assert duties.of_agreement(state, promised) == []
    state.disrupted["bel_2"] = state.year - 1
    assert [(d.form, d.debtor, d.amount) for d in duties.of_agreement(state, promised)] == [("pay", "arn", 2)]


def test_R4_42_R4_45_what_one_gives_up_another_gains() -> None:
    state = world("full")
    opened = text(Access("arn", "bel", "arn_2"))
    assert worth(opened, 0, "arn", state)["trade"] < 0 < worth(opened, 0, "bel", state)["trade"]
    shut = text(COVER, Exclusivity("bel", "coverage"))
    assert worth(shut, 1, "bel", state)["restraint"] < 0 < worth(shut, 1, "arn", state)["restraint"]


def test_R4_44_only_the_secretariat_earns_influence() -> None:
    state = world("full")
    joined = text(*WIDE, Organisation("cor"), parties=THREE)
    assert worth(joined, 2, "cor", state)["influence"] > 0
    assert "influence" not in worth(joined, 2, "bel", state)
    assert worth(joined, 2, "bel", state)["fee"] < 0
    assert worth(joined, 2, "dun", state) == {}
