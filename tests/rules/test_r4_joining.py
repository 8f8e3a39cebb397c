"""R4.51: who may join a text, by what vote, and what joining brings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.rules import duties, perception
from game.rules.acts import Accede, Admit, Decision
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity
from game.rules.clauses.integration import Integration
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.events.duties import Breached
from game.rules.events.joining import Acceded, Applied
from game.rules.events.perception import StatementEnded
from game.rules.forecast import of_decision
from game.rules.joining import rule_of, with_party
from game.rules.legality import problems, why_illegal, why_not_sealed
from game.rules.provisions import Accession, Provisions, Role
from game.rules.state import Agreement, GameState
from game.rules.terms import Terms
from game.rules.year import making, reveal
from game.view import seat_view
from tests.rules.play import after, every, only, resolved, said
from tests.rules.worlds import deciding, in_force, offered, signed, text, three, world


def joinable(*clauses: Any, parties: tuple[str, ...] = ("arn", "bel"), **rule: Any) -> Terms:
    """A text that others may join."""
    return text(*clauses, parties=parties, provisions=Provisions(Accession(**rule)))


def roof(state: GameState, **rule: Any) -> Agreement:
    """Cover by arn for bel and cor, in force, which others may join."""
    return in_force(state, three(provisions=Provisions(Accession(**rule))), y=3)


def full() -> GameState:
    """A world of the full level with decisions open."""
    return deciding(world("full"))


def keys(terms: Terms, state: GameState | None = None) -> list[str]:
    """The keys of every problem, in order."""
    found = problems(state or world("full"), terms, proposer="arn")
    return [p.key.removeprefix("problem.") for p in found]


def why(state: GameState, act: Decision, seat: str = "dun") -> str | None:
    """The key of the reason, if any."""
    told = why_illegal(state, seat, act)
    return told.key.removeprefix("reason.") if told else None


def worth(state: GameState, act: Decision, seat: str) -> dict[str, int]:
    """What a decision is forecast to bring, by code."""
    found: dict[str, int] = {}
    for part in of_decision(state, seat, act):
        found[part.code] = found.get(part.code, 0) + part.amount
    return found


def joined(state: GameState, **sealed: tuple[Decision, ...]) -> list[str]:
    """Who joins when these decisions are revealed."""
    return [e.seat for e in every(after(state, reveal.run, making.ratify, **sealed), Acceded)]


@pytest.mark.parametrize(
    ("terms", "key"),
    [
        (joinable(covered=9), "out_of_bounds"),
        (joinable(fee=9), "out_of_bounds"),
        (joinable(Payment("arn", "bel", 1), covered=1), "accession_uncovered"),
        (joinable(Payment("arn", "bel", 1, yearly=False)), "accession_one_off"),
        (joinable(invited=("cor", "cor")), "named_twice"),
        (joinable(invited=("eld",)), "unknown_seat"),
        (joinable(invited=("bel",)), "invited_party"),
    ],
)
def test_R4_51_provisions_that_do_not_hold(terms: Terms, key: str) -> None:
    assert key in keys(terms)


def test_R4_51_provisions_that_hold_belong_to_the_full_level() -> None:
    terms = joinable(rule="majority", invited=("cor",), covered=2, fee=2)
    assert keys(terms) == []
    assert keys(terms, world()) == ["full_provision"]
    assert keys(text(provisions=Provisions())) == []


def test_R4_51_to_ask_one_needs_a_text_in_force_that_others_may_join() -> None:
    state = full()
    assert why(state, Accede(1)) == "unknown_agreement"
    agreement = roof(state)
    assert why(state, Accede(1)) is None
    assert why(state, Accede(1), "bel") == "party_already"
    agreement.status = "suspended"
    assert why(state, Accede(1)) == "not_in_force"
    in_force(state, three())
    assert why(state, Accede(2)) == "closed_text"


def test_R4_51_one_asks_the_same_once_and_one_thing_a_year() -> None:
    state = full()
    agreement = roof(state)
    assert why_not_sealed(state, "dun", (Accede(1), Accede(1, "observer"))) is not None
    agreement.special = replace(agreement.special, applicants=(("dun", "party", 2),), circle=(("dun", "observer"),))
    assert why(state, Accede(1)) == "applied_already"
    assert why(state, Accede(1, "observer")) == "in_circle_already"
    assert why(state, Accede(1, "partner")) is None


def test_R4_51_a_full_text_and_a_text_being_revised_have_no_place() -> None:
    state = full()
    agreement = roof(state, covered=1, fee=1)
    assert why(state, Accede(1)) is None
    wide = replace(agreement.terms, clauses=(Coverage("arn", "bel", 2), *[Payment("bel", "arn", 1)] * 10))
    agreement.terms = wide
    assert why(state, Accede(1)) == "no_room"
    assert why(state, Accede(1, "observer")) is None
    agreement.terms = three(provisions=Provisions(Accession()))
    signed(state, three(), replaces=1)
    assert why(state, Accede(1)) == "being_revised"


def test_R4_51_a_frozen_pair_is_kept_apart_until_it_has_thawed() -> None:
    state = full()
    roof(state)
    state.board = replace(state.board, frozen=(("arn", "bel"), ("cor", "dun")))
    state.thaw = {("cor", "dun"): 2}
    assert why(state, Accede(1)) == "frozen_with"
    state.thaw = {("cor", "dun"): 3}
    assert why(state, Accede(1)) is None
    state.board = replace(state.board, frozen=(("dun", "cor"),))
    state.thaw = {}
    assert why(state, Accede(1)) == "frozen_with"


def test_R4_51_only_parties_vote_and_only_for_others() -> None:
    state = full()
    roof(state)
    assert why(state, Admit(1, "dun"), "arn") is None
    assert why(state, Admit(1, "dun"), "dun") == "not_a_party"
    assert why(state, Admit(1, "eld"), "arn") == "unknown_seat"
    assert why(state, Admit(1, "bel"), "arn") == "party_already"
    in_force(state, three())
    assert why(state, Admit(2, "dun"), "arn") == "closed_text"


@pytest.mark.parametrize(
    ("rule", "voters", "let_in"),
    [
        ("consent", ("arn", "bel"), False),
        ("consent", ("arn", "bel", "cor"), True),
        ("majority", ("arn",), False),
        ("majority", ("arn", "cor"), True),
        ("open", (), True),
    ],
)
def test_R4_51_votes_let_a_state_in(rule: str, voters: tuple[str, ...], *, let_in: bool) -> None:
    state = full()
    roof(state, rule=rule)
    sealed: dict[str, tuple[Decision, ...]] = {seat: (Admit(1, "dun"),) for seat in voters}
    assert joined(state, dun=(Accede(1),), **sealed) == ["dun"] * let_in


@pytest.mark.parametrize(("vote", "rule"), [("majority", "majority"), ("unanimity", "consent")])
def test_R4_44_R4_51_an_organisation_votes_by_its_own_rule(vote: Any, rule: str) -> None:
    house = Organisation("bel", 1, vote)
    parties = ("arn", "bel", "cor")
    assert rule_of(joinable(house, parties=parties)) == rule
    assert rule_of(joinable(house, parties=parties, rule="open")) == "open"
    assert rule_of(text(house, parties=parties)) == "closed"


def test_R4_51_an_application_stands_through_the_close_of_next_year() -> None:
    state = full()
    roof(state)
    in_force(state, three(provisions=Provisions(Accession())))
    resolved(state, dun=(Accede(1),))
    resolved(state, dun=(Accede(2),))
    assert state.agreements[1].special.applicants == ()
    assert [(seat, role) for seat, role, _ in state.agreements[2].special.applicants] == [("dun", "party")]


def test_R4_51_a_second_request_takes_the_place_of_the_first() -> None:
    state = full()
    agreement = roof(state)
    agreement.special = replace(agreement.special, applicants=(("dun", "party", 2),))
    year = after(state, reveal.run, dun=(Accede(1, "observer"),))
    assert only(year, Applied).role == "observer"
    assert state.agreements[1].special.applicants == (("dun", "observer", 3),)


def test_R4_51_a_text_that_is_suspended_or_revised_meanwhile_lets_nobody_in() -> None:
    state = full()
    agreement = roof(state, rule="open")
    agreement.special = replace(agreement.special, applicants=(("dun", "party", 3),))
    agreement.status = "suspended"
    assert joined(state) == []
    agreement.status = "in_force"
    signed(state, three(), replaces=1, starts=5)
    assert joined(state) == []


def test_R4_51_a_newcomer_owes_and_is_owed_from_the_next_year_on() -> None:
    state = full()
    roof(state, rule="open", covered=1, fee=1)
    after(state, reveal.run, making.ratify, dun=(Accede(1),))
    state.watched = ("bel_1", "dun_1")
    now = {(d.debtor, d.creditor) for d in duties.due(state)}
    state.year += 1
    later = {(d.debtor, d.creditor) for d in duties.due(state)}
    assert later - now == {("arn", "dun"), ("dun", "arn")}


def test_R4_43_R4_51_a_system_leaves_a_newcomer_of_this_year_out() -> None:
    state = full()
    terms = three()
    provided = Provisions(Accession("open", covered=3))
    in_force(state, replace(terms, clauses=(*terms.clauses, Integration()), provisions=provided))
    state.watched = ("bel_1",)
    before = [d for d in duties.due(state) if d.creditor == "bel"]
    after(state, reveal.run, making.ratify, dun=(Accede(1),))
    assert [d for d in duties.due(state) if d.creditor == "bel"] == before


def test_R4_20_R4_51_a_pair_that_let_a_third_in_goes_on_when_one_leaves() -> None:
    state = full()
    terms = joinable(Coverage("arn", "bel", 2), rule="open", covered=1)
    in_force(state, terms)
    after(state, reveal.run, making.ratify, dun=(Accede(1),))
    assert state.agreements[1].first_parties == ("arn", "bel", "dun")
    assert with_party(terms, "dun").coverages()[1][1] == Coverage("arn", "dun", 1)


def test_R4_51_a_text_without_cover_is_paid_through_its_first_party() -> None:
    terms = with_party(joinable(Payment("bel", "arn", 1), rule="open", fee=2), "cor")
    assert terms.clauses[-1] == Payment("cor", "arn", 2)
    assert with_party(joinable(rule="open"), "cor").clauses == (Coverage("arn", "bel", 2),)
    assert with_party(text(), "cor").parties == ("arn", "bel", "cor")


def test_R4_42_R4_51_cover_for_a_newcomer_may_break_another_text() -> None:
    state = full()
    in_force(state, text(Coverage("arn", "cor", 2), Exclusivity("arn", "coverage", ("dun",)), parties=("arn", "cor")))
    in_force(state, joinable(rule="open", covered=1))
    year = after(state, reveal.run, making.ratify, dun=(Accede(2),))
    assert only(year, Breached).by == "arn"


@pytest.mark.parametrize(("role", "hollow"), [("party", True), ("observer", False)])
def test_R5_8_R4_51_cover_for_a_newcomer_may_make_words_hollow(role: Role, *, hollow: bool) -> None:
    state = full()
    in_force(state, joinable(rule="open", covered=1))
    said(state, "arn", "cor", "reassure")
    said(state, "bel", "cor", "reassure")
    said(state, "arn", "cor", "reassure", mediated=True)
    year = after(state, reveal.run, making.ratify, dun=(Accede(1, role),))
    assert [e.how for e in every(year, StatementEnded)] == ["hollow"] * hollow
    assert state.concern.get(("cor", "arn"), 0) == int(hollow)


def test_R4_51_an_observer_may_become_a_party() -> None:
    state = full()
    roof(state, rule="open")
    after(state, reveal.run, making.ratify, dun=(Accede(1, "observer"),))
    assert state.agreements[1].special.circle == (("dun", "observer"),)
    assert perception.footprints(state)["dun", "arn"]["circle"] == -1
    assert "circle" not in perception.footprints(state).get(("arn", "dun"), {})
    after(state, reveal.run, making.ratify, dun=(Accede(1, "partner"),))
    assert state.agreements[1].special.circle == (("dun", "partner"),)
    assert perception.footprints(state)["arn", "dun"]["circle"] == -1
    after(state, reveal.run, making.ratify, dun=(Accede(1),))
    assert state.agreements[1].special.circle == ()
    assert state.agreements[1].standing["dun"] == "party"


def test_R4_51_whoever_stands_beside_a_text_sees_the_offers_that_revise_it() -> None:
    state = world("full")
    agreement = roof(state)
    offered(state, three(), replaces=1)
    assert seat_view(state, "dun").shown == ()
    agreement.special = replace(agreement.special, circle=(("dun", "observer"),))
    assert [o.ground for o in seat_view(state, "dun").shown] == ["observer"]
    state.offers.clear()
    offered(state, three())
    assert seat_view(state, "dun").shown == ()


def test_R4_51_joining_is_forecast_as_the_text_goes_on_with_the_newcomer() -> None:
    state = full()
    roof(state, rule="open", covered=2, fee=1)
    asked = worth(state, Accede(1), "dun")
    assert asked["funds"] < 0 < asked["security"]
    state.agreements[1].terms = three(provisions=Provisions(Accession("consent", covered=2, fee=1)))
    assert worth(state, Accede(1), "dun")["funds"] == asked["funds"] * 60 // 100


def test_R4_51_a_seat_beside_a_text_is_worth_the_calm_it_brings() -> None:
    state = full()
    roof(state, rule="open")
    assert worth(state, Accede(1, "observer"), "dun") == {}
    state.concern["dun", "arn"] = state.concern["bel", "dun"] = 3
    observer, partner = worth(state, Accede(1, "observer"), "dun"), worth(state, Accede(1, "partner"), "dun")
    assert set(observer) == {"our_concern"}
    assert set(partner) == {"our_concern", "their_concern"}


def test_R4_51_a_vote_is_forecast_as_what_the_newcomer_changes() -> None:
    state = full()
    agreement = roof(state, covered=1, fee=2)
    assert worth(state, Admit(1, "dun"), "arn") == {}
    agreement.special = replace(agreement.special, applicants=(("dun", "party", 3),))
    assert worth(state, Admit(1, "dun"), "arn")["funds"] > 0
    agreement.special = replace(agreement.special, applicants=(("dun", "partner", 3),))
    state.concern["arn", "dun"] = 3
    assert set(worth(state, Admit(1, "dun"), "arn")) == {"our_concern"}
