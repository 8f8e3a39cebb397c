"""R4.13, R4.14, R4.16, R4.20, R4.23: the ways out, and what becomes of those who stay."""

from dataclasses import replace

import pytest

from game.rules.acts import Consent, WalkOut, Withdraw
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.docket import Docket
from game.rules.events.duties import ArrearsChanged
from game.rules.events.ending import AgreementEnded, PartyLeft, WalkedOut
from game.rules.events.living import CohesionChanged, SharesRedivided, WithdrawalSealed
from game.rules.events.talks import ActFailed
from game.rules.legality import why_illegal
from game.rules.state import Breach
from game.rules.terms import Terms, Withdrawal
from game.rules.year import closing, exits, gate_closing, reveal
from tests.rules.play import after, changes, every, moved, only, quiet, resolved, said, tension, tracks
from tests.rules.worlds import deciding, forever, in_force, signed, text, three, world

ALL = ("arn", "bel", "cor")


@pytest.mark.parametrize("notice", [1, 2])
def test_R4_13_your_part_ends_at_the_close_of_y_plus_m(notice: int) -> None:
    state = world()
    in_force(state, text(term=forever(), withdrawal=Withdrawal(notice))).cohesion = 2
    year = after(state, reveal.run, gate_closing.run, arn=(Withdraw(1),))
    assert only(year, WithdrawalSealed).until == 3 + notice
    assert only(year, CohesionChanged).after == 0
    assert state.agreements[1].standing["arn"] == "notice_given"
    state.year = 3 + notice
    ended = after(state, gate_closing.run)
    assert (only(ended, PartyLeft).how, only(ended, AgreementEnded).reason) == ("withdrawn", "withdrawn")


def test_R4_13_a_compensation_is_paid_at_once_and_what_is_lacking_becomes_arrears() -> None:
    state = world()
    in_force(state, text(withdrawal=Withdrawal(1, 5)))
    rich = after(state.copy(), reveal.run, closing.arrears_last, arn=(Withdraw(1),))
    assert moved(rich, "compensation") == [("arn", "bel", 5)]
    assert not every(rich, ArrearsChanged)
    tracks(state, "arn", set_aside=4)
    poor = after(state, reveal.run, closing.arrears_last, arn=(Withdraw(1),))
    assert moved(poor, "compensation") == [("arn", "bel", 2)]
    assert only(poor, ArrearsChanged).after == 3
    tracks(state, "bel", treasury=0)
    assert moved(after(state, reveal.run, bel=(Withdraw(1),)), "compensation") == []


def test_R4_21_without_a_clause_a_text_without_an_end_is_left_by_a_years_notice() -> None:
    state = world()
    in_force(state, text(term=forever()))
    assert only(after(state, reveal.run, arn=(Withdraw(1),)), WithdrawalSealed).until == 4


def test_R4_14_if_all_consent_in_the_same_year_the_text_ends_without_blame() -> None:
    for waiting in (False, True):
        state = world()
        (signed if waiting else in_force)(state, text())
        both = (Consent(1, "end"),)
        year = after(state, reveal.run, arn=both, bel=both)
        assert only(year, AgreementEnded).reason == "consent"
        assert changes(year, "arn", "standing") == []


def test_R4_14_the_consent_of_some_is_not_enough_and_does_not_last() -> None:
    state = world()
    in_force(state, text())
    resolved(quiet(state), arn=(Consent(1, "end"),))
    assert state.agreements[1].consents == ()
    year = after(state, reveal.run, bel=(Consent(1, "end"),))
    assert not every(year, AgreementEnded)


def test_R4_16_walking_out_costs_3_standing_and_all_gains_for_three_years() -> None:
    state = world()
    in_force(state, text())
    year = after(state, reveal.run, arn=(WalkOut(1),))
    assert only(year, WalkedOut).until == state.seats["arn"].no_gain_until == 6
    assert changes(year, "arn", "standing") == [("walk_out", -3)]
    assert only(year, AgreementEnded).reason == "walked_out"
    assert state.seats["arn"].used == 1
    assert tension(after(state, closing.tension_moves))[0] == {"walk_out": 1}


@pytest.mark.parametrize(("y", "owed"), [(3, 4), (2, 2), (1, 0)])
def test_R4_16_two_years_payments_are_owed_next_year_none_beyond_e(y: int, owed: int) -> None:
    state = world()
    in_force(state, text(Payment("arn", "bel", 2), Payment("bel", "arn", 1)), y=y)
    year = after(state, reveal.run, closing.arrears_last, arn=(WalkOut(1),))
    assert state.arrears == ({("arn", "bel", 1): owed} if owed else {})
    assert changes(year, "arn", "standing") == [("walk_out", -3)]
    assert moved(year, "pay") == []


def test_R4_16_from_a_text_without_an_end_two_years_are_owed() -> None:
    state = world()
    in_force(state, text(Payment("arn", "bel", 2), term=forever()))
    after(state, reveal.run, closing.arrears_last, arn=(WalkOut(1),))
    assert state.arrears == {("arn", "bel", 1): 4}


def test_R4_16_who_walks_out_of_one_text_in_one_year_does_so_together() -> None:
    state = world()
    in_force(state, text())
    year = after(state, reveal.run, arn=(WalkOut(1),), bel=(WalkOut(1),))
    assert [e.seat for e in every(year, PartyLeft)] == ["arn", "bel"]
    assert changes(year, "arn", "standing") == changes(year, "bel", "standing") == [("walk_out", -3)]


def test_R4_16_who_walks_out_of_a_text_that_all_agreed_to_end_finds_it_ended() -> None:
    state = world()
    in_force(state, text())
    both = (Consent(1, "end"),)
    year = after(state, reveal.run, arn=(*both, WalkOut(1)), bel=both)
    assert only(year, ActFailed).reason == "failed.ended_already"
    assert changes(year, "arn", "standing") == []


def test_R4_4_a_text_that_is_only_signed_cannot_be_walked_out_of() -> None:
    state = world()
    signed(state, text())
    assert why_illegal(deciding(state), "arn", WalkOut(1)) is not None
    assert why_illegal(state, "arn", Consent(1, "end")) is None


def test_R4_16_walking_out_kills_the_revision_that_waits() -> None:
    state = world()
    in_force(state, text())
    signed(state, text(Coverage("arn", "bel", 3)), replaces=1, starts=4)
    year = after(state, reveal.run, arn=(WalkOut(1),))
    assert [(e.agreement, e.reason) for e in every(year, AgreementEnded)] == [(1, "walked_out"), (2, "impossible")]


def test_R5_9_a_pledge_to_keep_a_text_is_hollow_when_its_maker_sets_out_to_leave() -> None:
    for act in (WalkOut(1), Withdraw(1)):
        state = world()
        in_force(state, text(withdrawal=Withdrawal()))
        said(state, "arn", "cor", "pledge", promise="keep", agreement=1)
        year = after(state, reveal.run, arn=(act,))
        assert ("hollow", -1) in changes(year, "arn", "standing")
        assert state.concern["cor", "arn"] == 1


def leave(terms: Terms, *leavers: str) -> tuple[Terms, Docket]:
    """What remains of a text when parties withdraw from it."""
    state = world()
    in_force(state, terms)
    docket = Docket(state)
    exits.leave(docket, 1, leavers, "withdrawn", "R4.13", ())
    return state.agreements[1].terms, docket


def shared(*clauses: AnyClause, **final: object) -> Terms:
    """A text of arn, bel, cor and dun."""
    return text(*clauses, parties=("arn", "bel", "cor", "dun"), **final)


def test_R4_20_the_leavers_shares_are_divided_equally_the_odd_one_to_the_first_named() -> None:
    cover = [Coverage(seat, "bel", 3) for seat in ("dun", "cor", "arn")]
    fresh, _ = leave(shared(*cover), "dun")
    assert [(c.provider, c.points) for _, c in fresh.coverages()] == [("cor", 5), ("arn", 4)]
    assert fresh.parties == ("arn", "bel", "cor")


@pytest.mark.parametrize(("rule", "amounts"), [("equally", [3, 2]), ("to_first", [4, 1]), ("lapse", [1, 1])])
def test_R4_20_or_as_the_text_says(rule: str, amounts: list[int]) -> None:
    pays = [Payment(seat, "bel", 1) for seat in ("arn", "cor")]
    once = Payment("cor", "bel", 2, yearly=False)
    fresh, _ = leave(shared(*pays, Payment("dun", "bel", 3), once, shares=rule), "dun")
    assert [c.amount for _, c in fresh.payments()] == [*amounts, 2]


def test_R4_20_clauses_that_name_the_leaver_end_and_pairs_and_records_move_along() -> None:
    state = world()
    clauses = (Programme("dun", "bel", "training"), Coverage("arn", "bel", 2), Payment("bel", "arn", 1))
    others = (Transparency(("dun",)), Coordination("arn"), Coverage("arn", "cor", 1), Coverage("arn", "dun", 1))
    agreement = in_force(state, shared(*clauses, *others, pairs=((1, 2), (0, 2))))
    agreement.rested = ((2, 1), (2, 0))
    agreement.waived = {1: 1, 0: 1}
    agreement.breaches = (Breach("arn", 1, 2), Breach("dun", 0, 2))
    docket = Docket(state)
    exits.leave(docket, 1, ("dun",), "withdrawn", "R4.13", ())
    moved_on = state.agreements[1]
    assert [c.kind for c in moved_on.terms.clauses] == [
        "coverage",
        "payment",
        "transparency",
        "coordination",
        "coverage",
    ]
    assert (moved_on.terms.pairs, moved_on.rested, moved_on.waived) == (((0, 1),), ((1, 0),), {0: 1})
    assert moved_on.breaches == (Breach("arn", 0, 2),)
    assert moved_on.standing["dun"] == "former"


@pytest.mark.parametrize(
    ("terms", "leavers"),
    [
        (three(), ("arn",)),
        (three(), ("bel", "cor")),
        (replace(three(), least=3), ("cor",)),
        (text(Payment("arn", "bel", 1), Payment("arn", "cor", 1), parties=ALL), ("arn",)),
    ],
)
def test_R4_20_where_the_conditions_of_the_text_fail_it_lapses(terms: Terms, leavers: tuple[str, ...]) -> None:
    _, docket = leave(terms, *leavers)
    assert only(docket, AgreementEnded).reason == "lapsed"


def test_R4_20_the_others_of_a_waiting_revision_are_not_bound_by_it() -> None:
    state = world()
    in_force(state, three())
    signed(state, replace(three(), title="More"), replaces=1, starts=4)
    docket = Docket(state)
    exits.leave(docket, 1, ("cor",), "withdrawn", "R4.13", ())
    assert only(docket, SharesRedivided).agreement == 1
    assert only(docket, AgreementEnded).agreement == 2


def test_R4_20_a_post_between_those_who_stay_stays_too() -> None:
    state = world()
    in_force(state, text(SiteGrant("bel", "arn", "bel_2"), Coverage("arn", "cor", 1), parties=ALL))
    docket = Docket(state)
    exits.leave(docket, 1, ("cor",), "withdrawn", "R4.13", ())
    assert only(docket, AgreementEnded).reason == "lapsed"
    state = world()
    in_force(state, text(SiteGrant("bel", "arn", "bel_2"), Payment("arn", "cor", 1), parties=ALL))
    exits.leave(Docket(state), 1, ("cor",), "withdrawn", "R4.13", ())
    assert state.agreements[1].in_force
    assert state.posts["bel_2"].agreement == 1


@pytest.mark.parametrize("how", list(exits.REASONS))
def test_R4_23_every_way_out_of_a_text_of_two_has_its_end_reason(how: str) -> None:
    state = world()
    in_force(state, text())
    docket = Docket(state)
    exits.leave(docket, 1, ("arn",), how, "R4.23", ())
    reason = only(docket, AgreementEnded).reason
    assert reason == {"no_consent": "lapsed"}.get(how, how)
    assert state.agreements[1].end_reason == reason
    assert state.agreements[1].ended == 3
    assert set(state.agreements[1].standing.values()) == {"former"}


def test_R4_23_an_ended_text_leaves_no_way_to_leave_again() -> None:
    state = world()
    in_force(state, text(withdrawal=Withdrawal())).withdrawals["arn"] = 3
    docket = Docket(state)
    exits.end(docket, 1, "consent", "R4.14")
    assert not every(after(state, gate_closing.run), PartyLeft)
