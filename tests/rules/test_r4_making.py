"""R4.1-R4.5: making a text, from signature to entry into force."""

from dataclasses import replace

import pytest

from game.rules import home, lifecycle
from game.rules.acts import Campaign, Ratify
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.events.ending import AgreementEnded
from game.rules.events.living import SharesRedivided
from game.rules.events.making import EnteredIntoForce, Held, PartyJoined, Ratified, Refused
from game.rules.events.tracks import InfluenceEarned
from game.rules.legality import problems
from game.rules.state import Agreement, GameState
from game.rules.terms import Entry, Term, Terms
from game.rules.year import closing, gate_closing, making
from tests.rules.play import after, changes, every, only, tracks
from tests.rules.worlds import RATIFIED, by_consent, forever, in_force, lease, signed, text, three, world


def waiting(state: GameState, terms: Terms | None = None) -> Agreement:
    """A text signed last year that may be ratified now: a lease where none is given."""
    agreement = signed(state, terms or lease())
    agreement.signed = state.year - 1
    return agreement


def test_R4_1_a_text_may_be_signed_when_it_holds_together_and_breaks_no_limit() -> None:
    state = world()
    assert not list(problems(state, text(), proposer="arn"))
    assert [p.key for p in problems(state, text(Coverage("arn", "cor", 2)), proposer="arn")] == ["problem.not_a_party"]


@pytest.mark.parametrize(
    ("clauses", "substantive"),
    [
        ((Coverage("arn", "bel", 1),), True),
        ((SiteGrant("bel", "arn", "bel_2"),), True),
        ((Restraint("arn", "protest"),), True),
        ((Payment("arn", "bel", 1),), True),
        ((Payment("arn", "bel", 2), Payment("bel", "arn", 2)), False),
        ((Payment("arn", "bel", 2, yearly=False),), False),
        ((Transparency(("cor",)), Consultation()), False),
    ],
)
def test_R4_2_what_makes_a_text_substantive(clauses: tuple[Coverage, ...], *, substantive: bool) -> None:
    assert Terms("A text", ("arn", "bel"), clauses).substantive() is substantive


def test_R4_2_a_declaration_brings_no_standing_and_no_influence() -> None:
    state = world()
    in_force(state, text(Transparency(("cor",)), term=Term("fixed", 3)))
    year = after(state, gate_closing.run)
    assert changes(year, "arn", "standing") == []
    assert not every(year, InfluenceEarned)
    assert state.seats["arn"].gates == 0


def test_R4_3_a_grant_can_be_ratified_from_the_year_after_signing_other_texts_at_once() -> None:
    state = world()
    assert lifecycle.ratifiable_from(signed(state, lease())) == 4
    assert lifecycle.ratifiable_from(signed(state, text(entry=RATIFIED))) == 3
    year = after(state, making.ratify, arn=(Ratify(1), Ratify(2)), bel=(Ratify(1), Ratify(2)))
    assert {e.agreement for e in every(year, Ratified)} == {2}


def test_R4_3_the_home_verdict_counts_each_line_once() -> None:
    state = world()
    assert home.verdict(state, "bel", lease()) == (("support", 6), ("brings", 1), ("grants_site", -2))
    assert home.verdict(state, "arn", lease()) == (("support", 6),)
    state.concern["bel", "arn"] = 4
    tracks(state, "arn", standing=3)
    assert dict(home.verdict(state, "bel", lease())) == {
        "support": 6,
        "brings": 1,
        "concern": -4,
        "grants_site": -2,
        "partner_standing": -1,
    }


def test_R4_3_cover_a_yearly_sum_or_one_payment_brings_something() -> None:
    state = world()
    once = text(Payment("arn", "bel", 5, yearly=False))
    assert [dict(home.verdict(state, "bel", terms)).get("brings") for terms in (text(), lease(), once)] == [1, 1, 1]
    assert dict(home.verdict(state, "arn", once)) == {"support": 6}


@pytest.mark.parametrize(("support", "cost"), [(6, 0), (5, -1)])
def test_R4_3_at_5_ratifying_is_free_below_it_costs_1_support(support: int, cost: int) -> None:
    state = world(year=4)
    waiting(state)
    tracks(state, "bel", support=support)
    year = after(state, making.ratify, arn=(Ratify(1),), bel=(Ratify(1),))
    assert [e.paid for e in every(year, Ratified)] == [False, cost < 0]
    assert changes(year, "bel", "support") == ([("ratified", cost)] if cost else [])


def test_R4_3_the_verdict_is_judged_once_after_campaigns_for_all_texts() -> None:
    state = world(year=4, hosts_most=2)
    for region in ("bel_2", "bel_1"):
        waiting(state, text(SiteGrant("bel", "arn", region), Payment("arn", "bel", 1), entry=RATIFIED))
    tracks(state, "bel", support=5)
    campaigned = after(state.copy(), making.campaign, making.ratify, bel=(Campaign(), Ratify(1), Ratify(2)))
    assert [e.paid for e in every(campaigned, Ratified)] == [False, False]
    year = after(state, making.ratify, bel=(Ratify(1), Ratify(2)))
    assert {e.verdict for e in every(year, Ratified)} == {(("support", 5), ("brings", 1), ("grants_site", -2))}
    assert state.seats["bel"].support == 3


def test_R4_3_its_price_is_paid_even_if_the_other_refuses() -> None:
    state = world(year=4)
    waiting(state)
    tracks(state, "bel", support=3)
    year = after(state, making.ratify, arn=(Ratify(1, "refuse"),), bel=(Ratify(1),))
    assert changes(year, "bel", "support") == [("ratified", -1)]
    assert only(year, AgreementEnded).reason == "refused"


def test_R4_3_nothing_is_ratified_at_introductory_level() -> None:
    state = world("introductory", year=3)
    signed(state, text())
    year = after(state, making.ratify)
    assert only(year, EnteredIntoForce).agreement == 1
    assert not every(year, Held)


def test_R4_4_nothing_sealed_is_a_hold_and_a_second_hold_is_a_refusal() -> None:
    state = world(year=4)
    waiting(state)
    first = after(state, making.ratify, arn=(Ratify(1),))
    assert [(e.seat, e.forced) for e in every(first, Held)] == [("bel", False)]
    assert state.agreements[1].status == "signed"
    state.year = 5
    second = after(state, making.ratify, bel=(Ratify(1, "hold"),))
    assert only(second, Refused).seat == "bel"
    assert changes(second, "bel", "standing") == [("refused", -1)]
    assert (state.agreements[1].status, state.agreements[1].end_reason) == ("ended", "refused")


def test_R4_4_a_hold_forced_by_low_support_is_not_counted() -> None:
    state = world(year=4)
    waiting(state)
    tracks(state, "bel", support=2)
    for _ in range(3):
        year = after(state, making.ratify, arn=(Ratify(1),))
        assert [(e.seat, e.forced) for e in every(year, Held)] == [("bel", True)]
    assert state.agreements[1].holds == {}
    assert only(after(state, making.ratify, bel=(Ratify(1, "refuse"),)), Refused).seat == "bel"


def test_R4_5_in_force_from_its_year_through_y_plus_t_less_1() -> None:
    state = world(year=2)
    signed(state, text(term=Term("fixed", 5)))
    year = after(state, making.ratify)
    entered = only(year, EnteredIntoForce)
    assert (entered.y, entered.e) == (2, 6)
    assert set(state.agreements[1].standing.values()) == {"party"}


def test_R4_5_when_all_have_ratified_a_text_waits_for_its_first_year() -> None:
    state = world()
    early = signed(state, text(entry=RATIFIED), starts=4)
    year = after(state, making.ratify, arn=(Ratify(1),), bel=(Ratify(1),))
    assert not every(year, EnteredIntoForce)
    assert (state.agreements[1].status, early.status) == ("pending", "signed")
    state.year = 4
    assert only(after(state, making.ratify), EnteredIntoForce).y == 4


def test_R4_5_at_introductory_level_a_grant_enters_into_force_a_year_after_its_signature() -> None:
    assert lifecycle.earliest_start(signed=3, grants=True) == 4
    assert lifecycle.earliest_start(signed=3, grants=False) == 3


def test_R4_5_by_number_later_parties_share_its_dates() -> None:
    state = world()
    signed(state, three(entry=Entry(ratification=True, rule="number", number=2), term=Term("fixed", 4)))
    year = after(state, making.ratify, arn=(Ratify(1),), bel=(Ratify(1),))
    assert only(year, EnteredIntoForce).e == 6
    assert state.agreements[1].standing == {"arn": "party", "bel": "party", "cor": "signatory"}
    state.year = 4
    later = after(state, making.ratify, cor=(Ratify(1),))
    assert only(later, PartyJoined).seat == "cor"
    assert (state.agreements[1].standing["cor"], state.agreements[1].e) == ("party", 6)


def test_R4_5_by_named_states() -> None:
    state = world()
    signed(state, three(entry=Entry(ratification=True, rule="named", named=("arn", "cor"))))
    year = after(state, making.ratify, arn=(Ratify(1),), bel=(Ratify(1),))
    assert not every(year, EnteredIntoForce)
    assert every(after(state, making.ratify, cor=(Ratify(1),)), EnteredIntoForce)


def test_R4_4_where_a_number_suffices_the_others_go_on_without_one_who_refuses() -> None:
    state = world()
    signed(state, three(entry=Entry(ratification=True, rule="number", number=2)))
    year = after(state, making.ratify, arn=(Ratify(1),), bel=(Ratify(1),), cor=(Ratify(1, "refuse"),))
    assert only(year, SharesRedivided).terms.parties == ("arn", "bel")
    assert state.agreements[1].in_force
    assert state.agreements[1].standing["cor"] == "former"


@pytest.mark.parametrize(("refuses", "lives"), [("bel", True), ("cor", False)])
def test_R4_4_named_states_cannot_be_done_without(refuses: str, *, lives: bool) -> None:
    state = world()
    signed(state, three(entry=Entry(ratification=True, rule="named", named=("arn", "cor"))))
    after(state, making.ratify, **{refuses: (Ratify(1, "refuse"),)})
    assert state.agreements[1].live is lives


def test_R4_21_a_text_without_an_end_has_no_e() -> None:
    state = world()
    signed(state, text(term=forever()))
    assert only(after(state, making.ratify), EnteredIntoForce).e == 0


def test_R4_8_a_revision_enters_into_force_only_after_the_text_it_replaces() -> None:
    assert lifecycle.earliest_start(signed=3, grants=False, old_e=4) == 5
    state = world()
    in_force(state, text(renewal=by_consent()), y=1)
    signed(state, replace(text(), title="A better text"), replaces=1, starts=4)
    assert not every(after(state, making.ratify), EnteredIntoForce)
    assert after(state, closing.notes).state.agreements[2].status == "pending"


def test_R4_5_each_machine_ends_where_nothing_follows() -> None:
    for machine in (lifecycle.INSTRUMENT, lifecycle.PARTY):
        reachable = {following for row in machine.values() for following in row}
        assert reachable <= set(machine)
        assert [status for status, row in machine.items() if not row] == [next(reversed(machine))]


@pytest.mark.parametrize(
    ("standing", "binds"),
    [("party", True), ("notice_given", True), ("contracting", True), ("suspended", False), ("signatory", False)],
)
def test_R4_9_a_party_with_notice_running_keeps_its_duties(standing: str, *, binds: bool) -> None:
    agreement = in_force(world(), text())
    agreement.standing["arn"] = standing  # type: ignore[assignment] # each status in turn
    assert lifecycle.bound(agreement, "arn") is binds
    assert not lifecycle.bound(agreement, "dun")
