"""R4.1: why a text may not be signed as it stands."""

from dataclasses import replace
from typing import Any

import pytest

from game.rules.board import Limits
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.legality import problems
from game.rules.state import GameState, Post
from game.rules.terms import Entry, Renewal, Term, Terms, Withdrawal
from tests.rules.worlds import RATIFIED, by_consent, forever, in_force, lease, signed, text, three, world


def keys(state: GameState, terms: Terms, replaces: int = 0, proposer: str = "arn") -> list[str]:
    """The keys of every problem, in order."""
    return [p.key.removeprefix("problem.") for p in problems(state, terms, replaces=replaces, proposer=proposer)]


@pytest.mark.parametrize(
    "terms",
    [
        text(),
        lease(),
        text(title="x" * 60),
        three(),
        three(least=3),
        text(renewal=by_consent()),
        text(renewal=Renewal("none", 99, 99)),
        text(term=forever(), renewal=Renewal("none")),
        text(term=Term("until_event", 3, "tension_at_most_2")),
        text(withdrawal=Withdrawal(2, 12), term=Term("fixed", 3, "", 3)),
        text(term=Term("indefinite", 3, "", 2), renewal=Renewal("none")),
        text(Payment("arn", "bel", 12, yearly=False), term=Term("fixed", 1)),
        text(Payment("arn", "bel", 2), Payment("bel", "arn", 1)),
        text(Coverage("arn", "bel", 2), Payment("bel", "arn", 1), pairs=((0, 1),)),
        text(Transparency(("dun",)), parties=("arn", "bel", "cor")),
        three(entry=Entry(True, "number", 2)),
        three(entry=Entry(True, "named", 0, ("arn", "cor"))),
    ],
)
def test_R4_1_texts_that_may_be_signed(terms: Terms) -> None:
    assert keys(world(), terms) == []


@pytest.mark.parametrize(
    ("terms", "key"),
    [
        (text(parties=("arn",)), "party_count"),
        (text(parties=("arn", "bel", "bel")), "party_twice"),
        (text(parties=("arn", "bel", "eld")), "unknown_seat"),
        (text(Coverage("bel", "cor", 1), parties=("bel", "cor")), "proposer_not_party"),
        (text(least=1), "out_of_bounds"),
        (text(least=3), "out_of_bounds"),
        (text(title="  "), "no_title"),
        (text(title="x" * 61), "title_long"),
        (text(title="two\nlines"), "title_unprintable"),
        (replace(text(), clauses=()), "clause_count"),
        (text(*[Payment("arn", "bel", 1)] * 13), "clause_count"),
        (text(Coverage("arn", "bel", 7)), "out_of_bounds"),
        (text(Coverage("arn", "cor", 1)), "not_a_party"),
        (text(Coverage("arn", "bel", 1), parties=("arn", "bel", "cor")), "party_idle"),
        (text(Payment("arn", "bel", 2), Payment("bel", "arn", 2)), "payments_cancel"),
        (text(Coordination("arn")), "nothing_to_direct"),
        (text(SiteGrant("eld", "arn", "bel_2"), entry=RATIFIED), "not_a_party"),
        (text(pairs=((0, 1),)), "pair_places"),
        (text(pairs=((-1, 0),)), "pair_places"),
    ],
)
def test_R4_1_texts_that_may_not_be_signed(terms: Terms, key: str) -> None:
    assert key in keys(world(), terms)


def test_R4_25_no_two_clauses_are_linked_twice() -> None:
    both = text(Coverage("arn", "bel", 2), Payment("bel", "arn", 1), pairs=((0, 1), (1, 0)))
    assert keys(world(), both) == ["pair_twice"]


@pytest.mark.parametrize(
    ("final", "key"),
    [
        ({"term": Term("fixed", 2)}, "out_of_bounds"),
        ({"term": Term("fixed", 6)}, "out_of_bounds"),
        ({"term": Term("fixed", 3, "tension_at_most_2")}, "term_event"),
        ({"term": Term("until_event", 3)}, "term_event"),
        ({"term": Term("fixed", 3, "", 4), "withdrawal": Withdrawal()}, "out_of_bounds"),
        ({"term": Term("fixed", 3, "", 2)}, "lock_in_alone"),
        ({"renewal": Renewal("automatic", 4)}, "out_of_bounds"),
        ({"renewal": by_consent(4)}, "out_of_bounds"),
        ({"renewal": Renewal("automatic", 2, 2)}, "out_of_bounds"),
        ({"withdrawal": Withdrawal(0)}, "out_of_bounds"),
        ({"withdrawal": Withdrawal(1, 13)}, "out_of_bounds"),
        ({"entry": Entry(False, "number", 2)}, "entry_unratified"),
        ({"entry": Entry(True, "number", 3)}, "out_of_bounds"),
        ({"entry": Entry(True, "all", 2)}, "entry_unused"),
        ({"entry": Entry(True, "all", 0, ("arn", "bel"))}, "entry_unused"),
        ({"entry": Entry(True, "named", 0, ("arn",))}, "entry_named"),
        ({"entry": Entry(True, "named", 0, ("arn", "cor"))}, "not_a_party"),
    ],
)
def test_R4_1_R4_5_R4_13_final_provisions(final: dict[str, Any], key: str) -> None:
    assert key in keys(world(), text(**final))


def test_R4_1_notice_at_most_the_term_less_2_and_the_renewal() -> None:
    state = world(limits=Limits((1, 5), (1, 5), (0, 5)))
    assert keys(state, text(term=Term("fixed", 5), renewal=Renewal("automatic", 3, 3))) == []
    assert keys(state, text(term=Term("fixed", 5), renewal=Renewal("automatic", 5, 4))) == ["notice_term"]
    assert keys(state, text(term=Term("fixed", 5), renewal=Renewal("automatic", 2, 3))) == ["notice_renewal"]
    assert keys(state, text(term=Term("fixed", 3), renewal=Renewal("automatic", 2, 0))) == ["notice_term"]
    assert keys(state, text(term=Term("fixed", 2), renewal=Renewal("automatic", 2, 1))) == ["notice_term"]
    assert keys(state, text(term=Term("fixed", 2), renewal=by_consent())) == []


@pytest.mark.parametrize(
    ("terms", "key"),
    [
        (text(Programme("arn", "bel", "training")), "intro_clause"),
        (text(term=Term("fixed", 4)), "intro_dates"),
        (text(renewal=Renewal("none")), "intro_dates"),
        (text(withdrawal=Withdrawal()), "intro_final"),
        (lease(), "intro_final"),
    ],
)
def test_R1_8_the_introductory_level_has_three_forms_and_one_set_of_dates(terms: Terms, key: str) -> None:
    assert keys(world("introductory"), terms) == [key]


def test_R1_8_an_introductory_grant_is_not_ratified() -> None:
    assert keys(world("introductory"), lease(entry=Entry())) == []


def test_R4_3_a_grant_must_be_ratified() -> None:
    assert keys(world(), lease(entry=Entry())) == ["grant_unratified"]


def test_R4_8_a_revision_that_keeps_its_grant_need_not_be_ratified() -> None:
    state = world()
    old = in_force(state, lease())
    changed = lease(clauses=(*lease().clauses, Payment("arn", "bel", 1)), entry=Entry())
    assert keys(state, changed, old.id) == []


def test_R3_9_a_host_with_a_post_already_may_not_grant_another() -> None:
    state = world()
    state.posts["bel_1"] = Post("bel_1", "cor", "bel", 9)
    assert keys(state, lease()) == ["hosts_already"]
    assert keys(world(hosts_most=2), lease()) == []


def test_R4_1_a_signed_grant_counts_for_its_host_before_it_is_built() -> None:
    state = world()
    signed(state, text(SiteGrant("bel", "cor", "bel_1"), parties=("bel", "cor"), entry=RATIFIED))
    assert keys(state, lease()) == ["hosts_already"]


def test_R4_1_two_grants_in_one_text_count_both() -> None:
    twice = text(SiteGrant("bel", "arn", "bel_1"), SiteGrant("bel", "arn", "bel_2"), entry=RATIFIED)
    assert keys(world(), twice) == ["hosts_already"]
    same = text(SiteGrant("bel", "arn", "bel_2"), SiteGrant("bel", "arn", "bel_2"), entry=RATIFIED)
    assert keys(world(), same) == ["granted_twice"]


def test_R4_32_what_was_granted_need_not_be_granted_again() -> None:
    state = world()
    in_force(state, lease())
    assert keys(state, lease(title="Once more")) == ["granted_already"]


def test_R4_32_a_post_of_another_guest_stands_in_the_way() -> None:
    state = world(hosts_most=2)
    state.posts["bel_2"] = Post("bel_2", "cor", "bel", 9)
    assert keys(state, lease()) == ["post_taken"]


@pytest.mark.parametrize(("year", "found"), [(1, ["not_in_window"]), (2, []), (3, []), (4, ["not_in_window"])])
def test_R4_8_a_revision_is_signed_from_e_less_n_to_e(year: int, found: list[str]) -> None:
    state = world(year=year)
    old = in_force(state, text())
    assert old.e == 3
    assert keys(state, text(Coverage("arn", "bel", 3)), old.id) == found


def test_R4_8_a_revision_has_the_same_parties_no_notice_and_no_rival() -> None:
    state = world()
    old = in_force(state, text())
    more = text(Coverage("arn", "bel", 3))
    assert keys(state, three(), old.id) == ["other_parties"]
    assert keys(state, text(), old.id) == ["nothing_changed"]
    old.notices["bel"] = 3
    assert keys(state, more, old.id) == ["notice_runs"]
    old.notices.clear()
    old.withdrawals["bel"] = 4
    assert keys(state, more, old.id) == ["notice_runs"]
    old.withdrawals.clear()
    old.status = "suspended"
    assert keys(state, more, old.id) == []
    signed(state, more, replaces=old.id, starts=4)
    assert keys(state, text(Coverage("arn", "bel", 4)), old.id) == ["revised_already"]


def test_R4_8_only_a_text_in_force_is_revised() -> None:
    state = world()
    waiting = signed(state, text())
    assert keys(state, text(Coverage("arn", "bel", 3)), waiting.id) == ["not_in_force"]
    assert keys(state, text(), 99) == ["unknown_agreement"]


def test_R4_11_under_notice_the_parties_sign_no_new_text_of_its_kind() -> None:
    state = world()
    old = in_force(state, three())
    again = text(Coverage("bel", "cor", 1), parties=("bel", "cor"))
    assert keys(state, again, proposer="bel") == []
    old.notices["arn"] = old.e
    assert keys(state, again, proposer="bel") == ["under_notice"]
    assert keys(state, text(Coverage("cor", "dun", 1), parties=("cor", "dun")), proposer="cor") == []
    assert keys(state, text(Restraint("arn", "protest"))) == []
    old.status, old.notices = "ended", {}
    assert keys(state, again, proposer="bel") == []
