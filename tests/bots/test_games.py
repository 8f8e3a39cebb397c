"""R2.2: Whole games of bots: they end, nobody does what it may not, and the game is alive."""

from __future__ import annotations

from collections import Counter

import pytest

from game.bots import make
from game.bots.characters import CHARACTERS
from game.match import Match
from game.rules.acts import Counter as CounterAct
from game.rules.acts import Decline, Propose, Sign
from game.table import Table, run_game
from game.wording import Words
from tests.bots.seats import normal, stream, whole_game
from tests.full_level import OPEN, VOTED, full_umbrella


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("spec", ["normal", "easy", "aurel=easy,brisk=normal/avenger,farrow=easy/hawk"])
def test_R2_2_games_of_bots_end_without_an_illegal_act(seed: int, spec: str) -> None:
    state, _, _ = whole_game("umbrella", seed, spec)
    assert state.over in ("end", "rupture")


@pytest.mark.parametrize("seed", range(6))
def test_R1_8_bots_play_the_introductory_level_too(seed: int) -> None:
    state, players, _ = whole_game("first-signatures", seed)
    assert state.over
    assert any(acts for p in players.values() for _, acts in p.talked)


def test_R2_4_a_table_of_normal_bots_is_alive() -> None:
    """Over a few games texts are offered, countered, declined, signed, revised and left."""
    done: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for seed in range(5):
        state, players, match = whole_game("umbrella", seed)
        done.update(type(act).__name__ for p in players.values() for _, acts in p.talked for act in acts)
        done.update(type(act).__name__ for p in players.values() for _, _, act in p.answered)
        reasons.update(
            a.reason for p in players.values() for *_, a in p.answered if isinstance(a, Decline | CounterAct)
        )
        done["in_force"] += sum(1 for a in state.agreements.values() if a.y and not a.inherited)
        ends = Counter(a.end_reason for a in state.agreements.values())
        done["notice"] += ends["notice"]
        done["revised"] += ends["superseded"]
        match.close()
    assert done["Propose"] > 40 < done["Counter"]
    assert done["Sign"] > 30 < done["in_force"]
    assert done["Decline"] > 10 < done["notice"]
    assert done["revised"] > 2
    words = Words()
    assert len(reasons) > 5
    assert all(words.has(key) and not words.asks(key) for key in reasons), "every reason has words"


def test_R8_11_bots_keep_no_memory_so_the_same_view_gets_the_same_answer() -> None:
    _, players, _ = whole_game("umbrella", 3)
    for seat, recorder in players.items():
        again = make("normal", recorder.player.character.name)  # type: ignore[attr-defined]
        for view, acts in recorder.decided[::-1]:
            assert again.decide(view, stream()) == acts, seat
        for view, offer, act in recorder.answered[::-1]:
            assert again.answer(view, offer, stream()) == act, seat


def test_R2_2_a_bot_acts_at_most_three_times_and_always_answers() -> None:
    _, players, _ = whole_game("umbrella", 1)
    for recorder in players.values():
        assert all(len(acts) <= 3 for _, acts in recorder.talked)
        assert all(isinstance(act, Sign | CounterAct | Decline) for *_, act in recorder.answered)
        assert all(act.offer == offer for _, offer, act in recorder.answered)


def test_easy_is_not_normal() -> None:
    _, one, _ = whole_game("umbrella", 2, "easy")
    _, other, _ = whole_game("umbrella", 2, "normal")
    first = next(acts for r in one.values() for _, acts in r.talked if acts)
    second = next(acts for r in other.values() for _, acts in r.talked if acts)
    texts = [
        [a for r in p.values() for _, acts in r.talked for a in acts if isinstance(a, Propose)] for p in (one, other)
    ]
    assert first != second or texts[0] != texts[1]


def test_every_character_has_a_portrait() -> None:
    words = Words(strict=True)
    for name, character in CHARACTERS.items():
        assert words.text(character.portrait)
        assert words.phrase(f"character.{name}")
        assert normal(name)


@pytest.mark.parametrize("seed", range(3))
def test_R1_8_bots_play_the_full_level_too(seed: int) -> None:
    """R4.51: Some join texts that are open, and nobody does what it may not."""
    world = full_umbrella({1: VOTED, 2: VOTED, 3: VOTED, 4: OPEN})
    names = world.seats
    match = Match.new(world, seed)
    run_game(Table(match, {part.id: make("normal", part.character) for part in names}))
    assert match.over
    assert any(a.special.joined or a.special.circle or a.special.applicants for a in match.state.agreements.values())
