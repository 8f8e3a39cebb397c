"""R7: What bots decide on their agreements and at home, one situation at a time."""

from __future__ import annotations

import pytest

from game.bots.characters import CHARACTERS
from game.bots.cover_order import cover_order
from game.bots.decide import decisions
from game.bots.evaluator import Judge
from game.bots.proposer import talk
from game.rules import acts
from game.rules.acts import Decision
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.site_grant import SiteGrant
from game.rules.legality import why_not_sealed
from game.rules.state import Breach, GameState, Mandate, Statement
from game.rules.terms import Terms
from tests.bots.seats import stream
from tests.rules.worlds import by_consent, deciding, in_force, lease, offered, signed, text, world

PRICEY = Payment("bel", "arn", 5)
GIFT = (Coverage("arn", "bel", 3), Payment("arn", "bel", 2))


def long(state: GameState) -> GameState:
    """The same world with years to come, so that terms fit into it."""
    object.__setattr__(state.board, "first_end", 9)
    object.__setattr__(state.board, "last_end", 11)
    return state


def judge(state: GameState, seat: str = "bel", character: str = "merchant") -> Judge:
    return Judge(state, seat, CHARACTERS[character])


def decided(state: GameState, seat: str = "bel", character: str = "merchant") -> tuple[Decision, ...]:
    found = decisions(judge(state, seat, character), stream())
    assert why_not_sealed(state, seat, found) is None
    return found


def at_gate(terms: Terms, *, year: int = 2) -> GameState:
    """A text in force since year 1 whose gate is at the close of year 3."""
    state = long(deciding(world(year=year)))
    in_force(state, terms, y=1)
    return state


def test_R4_9_notice_is_given_where_going_on_costs_and_only_in_its_last_year() -> None:
    bad = text(Coverage("arn", "bel", 1), PRICEY)
    assert acts.GiveNotice(1) in decided(at_gate(bad))
    assert acts.GiveNotice(1) not in decided(at_gate(bad, year=3))
    assert acts.GiveNotice(1) not in decided(at_gate(text(*GIFT)))


def test_R4_24_consent_is_given_where_going_on_pays() -> None:
    assert acts.Consent(1, "renew") in decided(at_gate(text(*GIFT, renewal=by_consent()), year=3))
    bad = text(Coverage("arn", "bel", 1), PRICEY, renewal=by_consent())
    assert acts.Consent(1, "renew") not in decided(at_gate(bad, year=3))


def test_R9_9_a_government_that_aims_at_another_partner_leaves_the_least_worth_text() -> None:
    state = at_gate(text(Coverage("arn", "bel", 1)), year=2)
    in_force(state, text(*GIFT, Payment("cor", "bel", 2), parties=("arn", "bel", "cor")), y=1)
    quiet = [a for a in decided(state) if isinstance(a, acts.GiveNotice)]
    state.seats["bel"].mandates = (Mandate("change_partner"),)
    left = [a for a in decided(state) if isinstance(a, acts.GiveNotice)]
    assert len(left) <= len(quiet) + 1
    state.agreements[1].left = (("bel", "notice", 1),)
    assert [a for a in decided(state) if isinstance(a, acts.GiveNotice)] == quiet


def test_R4_3_a_lease_is_ratified_and_a_bad_one_refused() -> None:
    state = long(world(year=2))
    signed(state, lease(), starts=3)
    signed(state, text(SiteGrant("bel", "cor", "bel_1"), Payment("bel", "cor", 6), parties=("bel", "cor")), starts=3)
    bad = state.agreements[2]
    bad.terms = Terms("B", bad.terms.parties, bad.terms.clauses, entry=lease().entry)
    bad.standing, bad.status = {"bel": "signatory", "cor": "signatory"}, "signed"
    state.year = 3
    answers = [a for a in decided(deciding(state)) if isinstance(a, acts.Ratify)]
    assert answers == [acts.Ratify(1, "ratify"), acts.Ratify(2, "refuse")]


def test_R4_15_what_was_broken_is_alleged_answered_and_left_for() -> None:
    bad = text(Coverage("arn", "bel", 1), PRICEY)
    state = at_gate(bad)
    state.agreements[1].breaches = (Breach("arn", 0, 1), Breach("bel", 1, 1, alleged=1, alleged_by="arn"))
    found = decided(state)
    assert acts.AllegeBreach(1, "arn") in found
    assert acts.AnswerBreach(1) in found
    state.agreements[1].breaches = (Breach("arn", 0, 1, alleged=1, alleged_by="bel"),)
    assert acts.LeaveForCause(1) in decided(at_year(state, 3))
    state.agreements[1].breaches = (Breach("arn", 0, 1, alleged=1, alleged_by="bel", cured=True),)
    assert acts.LeaveForCause(1) not in decided(at_year(state, 3))


def at_year(state: GameState, year: int) -> GameState:
    state.year = year
    return state


@pytest.mark.parametrize(("character", "forgives"), [("bridge-builder", True), ("merchant", False)])
def test_R4_17_small_debts_of_the_poor_are_forgiven_by_the_merciful(character: str, forgives: bool) -> None:
    state = at_gate(text(*GIFT))
    state.arrears["arn", "bel", 1] = 1
    state.seats["arn"].treasury = 0
    assert (acts.Forgive(1, "arn") in decided(state, "bel", character)) == forgives


def test_R4_16_walking_out_is_for_those_whose_word_is_cheap_and_whose_loss_is_great() -> None:
    ruinous = text(Coverage("bel", "arn", 6), Payment("bel", "arn", 6), Payment("bel", "arn", 6))
    state = at_gate(ruinous, year=1)
    state.agreements[1].e = 9
    state.seats["bel"].treasury = 0
    assert acts.WalkOut(1) in decided(state, "bel", "opportunist")
    assert acts.WalkOut(1) not in decided(at_gate(text(*GIFT)), "bel", "opportunist")


def test_R5_4_a_pressed_hawk_protests_and_a_protest_is_answered() -> None:
    state = long(deciding(world()))
    state.concern["bel", "arn"] = 3
    assert acts.Speak("arn", "protest") in decided(state, "bel", "hawk")
    state.statements[1] = Statement(1, "bel", "arn", "protest", 2, 3)
    said = [a for a in decided(state, "arn", "loyal") if isinstance(a, acts.Speak)]
    assert [a.to for a in said] == ["bel"]
    assert acts.AcceptMediation("bel") in decided(state, "arn", "loyal")


def test_R3_3_cover_is_laid_by_duty_first_and_then_where_it_spares_most() -> None:
    state = long(deciding(world()))
    in_force(state, text(Coverage("arn", "bel", 2)), y=1)
    order = cover_order(judge(state, "arn"))
    assert order is not None
    assert order.lines[0] == acts.CoverLine(agreement=1)
    assert [row.region for row in order.lines[1:]] == ["arn_2"]
    state.watched = ()
    assert cover_order(judge(state, "dun")) is None


def test_R2_4_an_offer_that_has_turned_bad_is_taken_back() -> None:
    state = long(world())
    offered(state, text(Coverage("bel", "arn", 5), PRICEY), by="bel")
    assert talk(judge(state), stream()) == [acts.Retract("offer-1")]


def test_R2_4_with_three_live_offers_nothing_more_is_proposed() -> None:
    state = long(world())
    for _ in range(3):
        offered(state, text(*GIFT), by="bel")
    assert talk(judge(state), stream()) == []


def test_R2_3_whoever_means_to_leave_warns_its_partner_once_a_year() -> None:
    state = at_gate(text(Coverage("arn", "bel", 1), PRICEY))
    state.phase, state.window = "talks", 1
    warned = [a for a in talk(judge(state), stream()) if isinstance(a, acts.SendMessage)]
    assert [(a.to, a.intent, a.about, a.agreement) for a in warned] == [("arn", "warn", "leaving", 1)]
    state.window = 2
    assert not [a for a in talk(judge(state), stream()) if isinstance(a, acts.SendMessage)]
