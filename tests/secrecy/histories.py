"""Histories of a game: acts drawn at random once, to be played again in worlds that differ only in a secret."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.journal import MemoryStore, Meta
from game.match import Match
from game.rules.acts import Decision, TalkAct
from game.rules.chance import Stream
from game.rules.numbers import WINDOWS
from game.rules.sample import random_decisions, random_talk_act
from game.rules.state import GameState, Mandate
from game.scenario import Scenario, build, load
from game.view import WALL

Step = tuple[str, str, tuple[TalkAct | Decision, ...]]
Change = Callable[[GameState], None]


@dataclass(frozen=True, slots=True)
class Seen:
    """All bytes that one audience has received at one moment: its view and its feed."""

    view: bytes
    feed: bytes


def begin(scenario: Scenario, seed: int, change: Change | None = None) -> Match:
    """Begin a match in memory whose first state was changed before anything happened."""
    first = build(scenario, seed)
    if change is not None:
        change(first)
    meta = Meta(scenario.id, scenario.model_dump_json(), seed, first.board.level, {})
    match = Match(MemoryStore(meta), first=first)
    match._step("open")
    return match


def other_mandates(seat: str) -> Change:
    """A change of one seat's mandates to others of its pool."""

    def change(state: GameState) -> None:
        held = {m.name for m in state.seats[seat].mandates}
        pool = [name for name in state.board.seats[seat].mandates if name not in held]
        state.seats[seat].mandates = tuple(Mandate(name) for name in pool[: len(held)])

    return change


def drawn_history(world: str | Scenario, seed: int, years: int) -> tuple[Scenario, list[Step]]:
    """Play some years at random and return every step: talk, window and seal, by seat."""
    scenario = load(world) if isinstance(world, str) else world
    match = begin(scenario, seed)
    roll = Stream(seed, 0, 0, "history")
    steps: list[Step] = []
    for _ in range(years):
        if match.over:
            break
        _draw_talks(match, roll, steps)
        for seat in match.state.order:
            sealed = random_decisions(match.state, seat, roll)
            steps.append(("seal", seat, sealed))
            match.seal(seat, sealed)
        steps.append(("resolve", "", ()))
        match.resolve()
    return scenario, steps


def _draw_talks(match: Match, roll: Stream, steps: list[Step]) -> None:
    for window in range(1, WINDOWS + 1):
        for seat in match.state.order:
            act = random_talk_act(match.state, seat, roll)
            if act is not None and match.submit(seat, act) is None:
                steps.append(("talk", seat, (act,)))
        steps.append(("close", "", ()))
        match.close_window()
        if match.state.phase != "talks":
            break
        assert window < WINDOWS


def play(match: Match, step: Step) -> str:
    """Take one step of a history again; return the key of the reason if it was refused."""
    what, seat, acts = step
    why = None
    if what == "talk":
        why = match.submit(seat, acts[0])  # type: ignore[arg-type]
    elif what == "seal":
        why = match.seal(seat, acts)  # type: ignore[arg-type]
    elif what == "close":
        match.close_window()
    else:
        match.resolve()
    return why.key if why else ""


def seen(match: Match, audience: str) -> Seen:
    """Return everything an audience has received so far, to the byte."""
    view = match.wall() if audience == WALL else match.view(audience)
    return Seen(repr(view).encode(), repr(match.events_for(audience)).encode())


def all_seen(match: Match, secret_of: str) -> dict[str, Seen]:
    """Return what everyone but one seat has received."""
    return {who: seen(match, who) for who in (*match.state.seats, WALL) if who != secret_of}


def reseeded(match: Match, seed: int) -> None:
    """Give the rest of a game another future."""
    match._standing.state = replace(match.state, seed=seed)
