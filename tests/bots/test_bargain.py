"""R2.4: Offers and answers: a bot signs what it would itself propose, and proposes nothing that it would refuse."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.bargain import content, refined, reply
from game.bots.evaluator import Judge, score, worst
from game.rules.acts import Counter, Propose, Sign
from game.rules.state import GameState, Offer
from game.rules.terms import Terms
from game.view import SeatView, imagine
from tests.bots.seats import Recorder, whole_game

SEEDS = range(5)


def offered_back(view: SeatView, terms: Terms, replaces: int) -> SeatView:
    """The same view, but another party offers this very text, on which the seat's own text does not lie."""
    other = next(p for p in terms.parties if p != view.seat)
    offer = Offer("back", other, terms, (other,), replaces)
    return replace(view, offers={**{k: o for k, o in view.offers.items() if o.terms != terms}, "back": offer})


def judge_of(recorder: Recorder, view: SeatView, state: GameState | None = None) -> Judge:
    bot = recorder.player
    return Judge(state or imagine(view), view.seat, bot.character)  # type: ignore[attr-defined]


@pytest.mark.parametrize("seed", SEEDS)
def test_R2_4_a_bot_signs_its_own_unchanged_offer(seed: int) -> None:
    _, players, _ = whole_game("umbrella", seed)
    tried = 0
    for recorder in players.values():
        for view, acts in recorder.talked:
            for act in acts:
                if isinstance(act, Propose) and len(act.terms.parties) == 2:
                    seen = offered_back(view, act.terms, act.replaces)
                    judge = judge_of(recorder, seen)
                    other = seen.offers["back"].by
                    if not act.replaces and judge.state.seats[other].initiatives_left < 1:
                        continue
                    assert reply(judge, judge.state.offers["back"]) == Sign("back")
                    tried += 1
    assert tried > 5


@pytest.mark.parametrize("seed", SEEDS)
def test_R2_4_a_bot_puts_nothing_forward_that_it_would_refuse(seed: int) -> None:
    _, players, _ = whole_game("umbrella", seed)
    for recorder in players.values():
        made = [(v, a.terms, a.replaces) for v, acts in recorder.talked for a in acts if isinstance(a, Propose)]
        made += [(v, a.terms, v.offers[o].replaces) for v, o, a in recorder.answered if isinstance(a, Counter)]
        for view, terms, replaces in made:
            judge = judge_of(recorder, view)
            assert judge.score(terms, replaces) >= judge.character.reserve


@pytest.mark.parametrize("seed", SEEDS)
def test_R2_4_a_counter_is_better_for_the_one_who_makes_it_and_names_the_worst_reason(seed: int) -> None:
    _, players, _ = whole_game("umbrella", seed)
    for recorder in players.values():
        for view, name, act in recorder.answered:
            if isinstance(act, Counter):
                offer = view.offers[name]
                judge = judge_of(recorder, view)
                assert judge.score(act.terms, offer.replaces) > judge.score(offer.terms, offer.replaces)
                reason = worst(judge.reasons(offer.terms, offer.replaces))
                assert act.reason == (f"bot.reason.{reason.code}" if reason else "bot.reason.little")


@pytest.mark.parametrize("level", ["normal", "easy"])
def test_reasons_sum_to_the_score(level: str) -> None:
    _, players, _ = whole_game("umbrella", 4, level)
    tried = 0
    for recorder in players.values():
        for view, name, _ in recorder.answered:
            judge, offer = judge_of(recorder, view), view.offers[name]
            for seat in offer.terms.parties:
                reasons = judge.reasons(offer.terms, offer.replaces, seat)
                assert score(reasons) == judge.score(offer.terms, offer.replaces, seat)
                tried += 1
    assert tried > 20


def test_R2_4_what_a_bot_puts_forward_pleases_it_or_is_the_best_it_can_think_of() -> None:
    _, players, _ = whole_game("umbrella", 0)
    tried = 0
    for recorder in players.values():
        for view, name, _ in recorder.answered[:6]:
            judge, offer = judge_of(recorder, view), view.offers[name]
            found = refined(judge, offer.terms, offer.replaces)
            if found is not None and not content(judge, found):
                again = refined(judge, found.terms, offer.replaces)
                assert again is not None
                assert again.terms == found.terms
            tried += 1
    assert tried > 10
