"""The digest of games: what it is made of, and what changes it."""

import doctest
import json
from dataclasses import dataclass
from hashlib import sha256

import pytest

from game.journal.codec import bodies
from game.lab import digest, simulate, workers
from game.lab.digest import canonical
from game.lab.random_seats import RandomGame
from game.lab.simulate import Order, play, players, seed_of
from game.rules.events.base import Event
from game.scenario import build, load

FIRST = load("first-signatures")
ORDER = Order(FIRST, 5, 7, "easy")


@pytest.fixture(scope="module")
def events() -> list[Event]:
    game = RandomGame(build(load("umbrella"), 3))
    game.play()
    return game.docket.events


def digest_of(order: Order, jobs: int = 1) -> str:
    return simulate.simulate(order, jobs).digest


def test_a_line_is_canonical_json(events: list[Event]) -> None:
    line = canonical(events)
    assert line.endswith(b"]\n")
    assert line.count(b"\n") == 1
    spelled = json.dumps(json.loads(line), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    assert line.decode() == spelled + "\n"


def test_a_line_says_what_the_record_says(events: list[Event]) -> None:
    recorded = json.loads(bodies().dump_json(((), tuple(events))))[1]
    assert json.loads(canonical(events)) == recorded


def test_the_example_holds() -> None:
    assert doctest.testmod(digest).failed == 0


def test_what_is_no_part_of_an_event_is_refused() -> None:
    @dataclass
    class Odd:
        value: object

    with pytest.raises(TypeError):
        canonical([Odd({1, 2})])  # type: ignore[list-item]  # on purpose


def test_the_digest_is_made_of_every_game_in_order() -> None:
    seats = players(ORDER)
    lines = [play(ORDER, seats, game).line for game in range(ORDER.games)]
    assert len(set(lines)) == ORDER.games
    assert digest_of(ORDER) == sha256(b"".join(lines)).hexdigest()


def test_two_processes_give_the_same_digest_and_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = simulate.simulate(ORDER)
    monkeypatch.setattr(workers, "CHUNK", 2)
    together = simulate.simulate(ORDER, 2)
    assert together.digest == alone.digest
    assert together.measures == alone.measures


@pytest.mark.parametrize(
    "other",
    [
        Order(FIRST, 5, 8, "easy"),
        Order(FIRST, 4, 7, "easy"),
        Order(FIRST, 5, 7, "grenvale=easy/hawk,hollin=easy/hawk,iverane=easy/hawk"),
    ],
)
def test_seed_games_and_bots_change_the_digest(other: Order) -> None:
    assert digest_of(other) != digest_of(ORDER)


def test_one_constant_of_the_rules_changes_the_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest_of(ORDER)
    assert digest_of(ORDER) == before
    monkeypatch.setattr("game.rules.year.briefing.WATCHED_PER_INCIDENT", 1)
    assert digest_of(ORDER) != before


def test_games_have_seeds_of_their_own() -> None:
    seeds = [seed_of(7, game) for game in range(200)]
    assert len(set(seeds)) == 200
    assert seeds == [seed_of(7, game) for game in range(200)]
    assert seed_of(8, 0) != seed_of(7, 0)
    assert seed_of(7, 1) != seed_of(8, 0)
