"""R2: the year."""

from dataclasses import replace

import pytest

from game.rules import acts, talks
from game.rules.acts import Announce, BuildCapacity, Campaign, Decline, Develop, Propose, Sign, Speak
from game.rules.board import Card, Effect
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.docket import Docket
from game.rules.events.perception import ConcernChanged, TensionChanged
from game.rules.events.security import CoverLaid
from game.rules.events.talks import DecisionRevealed, OfferEnded
from game.rules.events.tracks import FundsMoved, InitiativeUsed
from game.rules.events.years import CardDrawn, RegionsWatched, WindowOpened, YearBegan
from game.rules.evolve import evolve
from game.rules.gates import calendar
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.state import GameState
from game.rules.terms import Renewal, Term, Withdrawal
from game.rules.year import briefing, next_window, open_game
from tests.rules.play import every, moved, on_board, only, quiet, resolved, talks_closed, tracks
from tests.rules.worlds import by_consent, deciding, forever, in_force, lease, signed, text, world


def test_R2_1_the_briefing_brings_income_a_card_and_watched_regions_before_talks() -> None:
    state = world(year=0)
    on_board(state, replace(state.board, cards=(Card("fair", None, 1, "none", None),)))
    docket = Docket(state)
    open_game(docket)
    kinds = [type(e) for e in docket.events]
    first = [kinds.index(kind) for kind in (YearBegan, FundsMoved, CardDrawn, RegionsWatched, WindowOpened)]
    assert first == sorted(first)
    assert (state.year, state.phase, state.window) == (1, "talks", 1)


@pytest.mark.parametrize(
    ("effect", "before", "then"),
    [
        ("tension_up", 3, 4),
        ("tension_up", 11, 11),
        ("tension_down", 3, 2),
        ("tension_down", 0, 0),
        ("none", 3, 3),
    ],
)
def test_R2_1_a_card_may_move_tension_by_1_but_never_to_rupture(effect: Effect, before: int, then: int) -> None:
    state = world()
    state.tension = before
    on_board(state, replace(state.board, cards=(Card("card", state.year, 1, effect, None),)))
    docket = Docket(state)
    briefing.draw_card(docket)
    assert state.tension == then
    assert len(every(docket, TensionChanged)) == (before != then)


def test_R2_1_a_card_may_raise_the_risk_of_a_region_for_the_year() -> None:
    state = world()
    on_board(state, replace(state.board, cards=(Card("dry", state.year, 1, "risk_up", "dun_2"),)))
    briefing.draw_card(Docket(state))
    assert state.risky == ("dun_2",)
    evolve(state, YearBegan(state.order))
    assert not state.risky


def test_R2_1_the_deadlines_of_this_year_and_the_next_are_shown_the_nearest_first() -> None:
    state = world()
    in_force(state, text(term=Term("fixed", 4)), y=1)
    asks = in_force(state, text(renewal=by_consent(), withdrawal=Withdrawal()), y=2)
    asks.withdrawals["arn"] = 4
    signed(state, lease())
    in_force(state, text(term=forever()))
    shown = [(d.year, d.agreement, d.what, d.silence, d.until) for d in calendar(state)]
    assert shown == [
        (3, 1, "last_notice", "renews", 6),
        (3, 3, "ratify", "holds", 0),
        (4, 1, "gate", "renews", 6),
        (4, 2, "consent_due", "ends", 4),
        (4, 2, "gate", "asks_consent", 4),
        (4, 2, "withdrawal_ends", "leaves", 4),
    ]


def test_R2_1_a_text_under_notice_is_shown_to_end_and_one_that_does_not_renew_too() -> None:
    state = world(year=2)
    noticed = in_force(state, text(term=Term("fixed", 4)), y=1)
    in_force(state, text(renewal=Renewal("none")), y=1)
    early = [d.what for d in calendar(state) if d.agreement == 1]
    assert early == ["notice_warning", "last_notice"]
    state.year = 4
    assert [(d.agreement, d.what) for d in calendar(state)] == [(2, "gate"), (1, "gate")]
    state.year = 2
    noticed.notices["arn"] = 4
    assert [(d.agreement, d.what, d.silence) for d in calendar(state, years=3)] == [
        (2, "gate", "ends"),
        (1, "gate", "ends"),
    ]


def test_R2_2_talks_have_three_windows_in_an_order_drawn_anew_each_year() -> None:
    state = quiet(world(year=0))
    docket = Docket(state)
    open_game(docket)
    next_window(docket)
    next_window(docket)
    assert [e.window for e in every(docket, WindowOpened)] == [1, 2, 3]
    orders = set()
    for seed in range(60):
        fresh = world()
        fresh.seed = seed
        briefing.begin_year(Docket(fresh))
        orders.add(fresh.order)
    assert len(orders) > 15


def test_R2_3_a_message_changes_nothing_on_the_board() -> None:
    state = world()
    before = state.copy()
    talks.decide(Docket(state), "arn", acts.SendMessage("bel", "promise", "cover", amount=2))
    before.events = state.events
    assert state == before


def proposed(state: GameState, *seats: str) -> Docket:
    """Offers of cover for bel by these seats."""
    docket = Docket(state)
    for seat in seats:
        terms = text(Coverage(seat, "bel", 1), parties=(seat, "bel"))
        assert why_illegal(state, seat, Propose(terms)) is None
        talks.decide(docket, seat, Propose(terms))
    return docket


def test_R2_5_all_open_offers_lapse_when_talks_end_and_the_game_says_why() -> None:
    state = world()
    proposed(state, "arn", "cor")
    docket = talks_closed(state)
    assert [(e.offer, e.how, e.reason) for e in every(docket, OfferEnded)] == [
        ("arn-bel-1", "lapsed", "lapse.talks_closed"),
        ("bel-cor-1", "lapsed", "lapse.talks_closed"),
    ]
    assert state.offers == {}


def test_R2_6_a_signed_text_is_public_and_not_yet_in_force() -> None:
    state = world()
    docket = proposed(state, "arn")
    talks.decide(docket, "bel", Sign("arn-bel-1"))
    assert state.agreements[1].status == "pending"
    why = why_illegal(state, "bel", Decline("arn-bel-1"))
    assert why is not None
    assert why.key == "reason.unknown_offer"
    talks_closed(state)
    resolved(quiet(state))
    assert state.agreements[1].in_force
    assert state.agreements[1].binds("arn", "bel")
    assert not state.agreements[1].binds("arn", "cor")


def test_R2_7_an_announced_post_alarms_this_year_even_when_the_offer_is_declined() -> None:
    state = world()
    docket = Docket(state)
    talks.decide(docket, "bel", Propose(lease()))
    talks.decide(docket, "arn", Announce("arn-bel-1"))
    talks.decide(docket, "arn", Decline("arn-bel-1"))
    change = only(talks_closed(state), ConcernChanged)
    assert (change.of, change.about, change.after, change.parts) == ("cor", "arn", 1, (("post:bel_2", 1),))


def test_R2_7_the_hosts_announcement_alarms_nobody() -> None:
    state = world()
    docket = Docket(state)
    talks.decide(docket, "bel", Propose(lease()))
    talks.decide(docket, "bel", Announce("arn-bel-1"))
    assert not every(talks_closed(state), ConcernChanged)


def test_R2_8_a_new_text_of_yours_that_is_signed_uses_one_of_your_initiatives() -> None:
    state = world()
    docket = proposed(state, "cor")
    talks.decide(docket, "bel", Sign("bel-cor-1"))
    assert (state.seats["cor"].used, state.seats["bel"].used) == (1, 0)
    assert state.seats["cor"].initiatives_left == 1
    evolve(state, YearBegan(state.order))
    assert state.seats["cor"].used == 0


def test_R2_8_revisions_use_none() -> None:
    state = world()
    in_force(state, text(), y=1)
    docket = Docket(state)
    talks.decide(docket, "arn", Propose(text(Coverage("arn", "bel", 3)), 1))
    talks.decide(docket, "bel", Sign("arn-bel-1"))
    assert state.agreements[1].successor == 2
    assert state.seats["arn"].used == 0


def test_R2_9_the_order_in_which_seats_seal_changes_nothing() -> None:
    one, other = deciding(world()), deciding(world())
    sealed: acts.Sealed = {"arn": (Campaign(),), "bel": (Develop("bel_2"),), "cor": (BuildCapacity(),)}
    first = resolved(one, **sealed)
    second = resolved(other, **dict(reversed(sealed.items())))
    assert first.events == second.events
    assert one == other


def test_R2_9_some_decisions_take_an_initiative_each() -> None:
    docket = resolved(world(), arn=(Campaign(), Develop("arn_2"), acts.CoverOrder(())))
    assert [(e.seat, e.act) for e in every(docket, InitiativeUsed)] == [("arn", "Campaign"), ("arn", "Develop")]
    assert len(every(docket, DecisionRevealed)) == 3


def test_R2_10_acts_of_talks_and_decisions_each_have_their_time() -> None:
    talking = world()
    assert why_illegal(talking, "arn", Campaign()) is not None
    assert why_illegal(deciding(talking), "arn", Propose(text())) is not None
    docket = resolved(quiet(deciding(talking)))
    assert docket.state.phase == "talks"
    assert why_illegal(docket.state, "arn", Speak("bel", "commend")) is not None


def test_R2_11_sums_that_may_fall_due_are_set_aside_when_decisions_open() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 3), Payment("bel", "arn", 1)))
    signed(state, text(Payment("arn", "cor", 2, yearly=False), parties=("arn", "cor")))
    signed(state, text(Payment("arn", "dun", 2), parties=("arn", "dun")), starts=4)
    state.arrears["arn", "dun", 9] = 1
    talks_closed(state)
    assert {seat: own.set_aside for seat, own in state.seats.items()} == {"arn": 5, "bel": 1, "cor": 0, "dun": 0}
    assert state.seats["arn"].free_funds == 1
    why = why_not_sealed(state, "arn", (Campaign(),))
    assert why is not None
    assert why.key == "reason.funds"


def test_R2_11_no_more_is_set_aside_than_there_is_and_the_rest_comes_back() -> None:
    state = world()
    in_force(state, text(Payment("bel", "arn", 6)))
    talks_closed(state)
    assert state.seats["bel"].set_aside == 4
    docket = resolved(quiet(state))
    assert moved(docket, "pay") == [("bel", "arn", 4)]
    assert state.seats["bel"].set_aside == 0


def test_R2_11_at_introductory_level_cover_costs_nothing_so_nothing_is_set_aside_for_it() -> None:
    state = world("introductory")
    in_force(state, text())
    talks_closed(state)
    assert state.seats["arn"].set_aside == 0
    docket = resolved(state)
    assert [e.agreement for e in every(docket, CoverLaid) if e.provider == "arn"] == [1, 0]
    assert moved(docket, "cover") == []


def test_R6_5_a_state_with_low_support_has_one_initiative() -> None:
    state = world()
    own = tracks(state, "arn", support=2)
    assert own.initiatives_left == 1
    own.used = 2
    assert own.initiatives_left == 0
