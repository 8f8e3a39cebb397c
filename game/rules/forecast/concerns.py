"""What a text would make states feel about each other: Concern before, when talks close, and once it is in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.rules import perception
from game.rules.numbers import CONCERN_MOST, PRESSED_FROM
from game.rules.perception import Parts
from game.rules.state import Agreement, GameState, Pair
from game.rules.terms import Terms

CALLING: Final = 1  # a state newly at 3 moves Tension, and its protest is likely to move it again


@dataclass(frozen=True, slots=True)
class Feeling:
    """R5.2: Concern of one state about another: `before` the text, `now` when talks close, `later` in force.

    `now` follows with certainty if nothing else is signed; `later` is what Concern tends to.
    """

    of: str
    about: str
    before: int
    now: int
    settled: int
    later: int


class Felt:
    """R5.2: All the feelings a text touches, and those that concern each state."""

    __slots__ = ("by_seat", "feelings", "rises")

    def __init__(self, found: list[Feeling]) -> None:
        """Sort the feelings that change by the states they concern."""
        self.feelings = tuple(found)
        self.by_seat: dict[str, list[Feeling]] = {}
        for feeling in found:
            if feeling.before != feeling.now or feeling.settled != feeling.later:
                self.by_seat.setdefault(feeling.of, []).append(feeling)
                self.by_seat.setdefault(feeling.about, []).append(feeling)
        self.rises = _rises(found)


def _rises(found: list[Feeling]) -> int:
    """R5.10: Return by how much the pairs that a text brings to 3, or below it, move Tension."""
    moved = 0
    for feeling in found:
        before, after = max(feeling.before, feeling.settled), max(feeling.now, feeling.later)
        moved += (1 + CALLING) * ((after >= PRESSED_FROM) - (before >= PRESSED_FROM))
        if after == PRESSED_FROM - 1 > before:
            moved += 1
    return moved


def without(state: GameState, number: int) -> dict[Pair, Parts]:
    """R5.1: Return the footprints once every signed text is in force, leaving one agreement out (0: none)."""
    kept: dict[int, Agreement] = {}
    for agreement in state.agreements.values():
        if agreement.id != number and agreement.status in ("in_force", "signed", "pending"):
            if agreement.status != "in_force":
                agreement = agreement.copy()
                agreement.status = "in_force"
            kept[agreement.id] = agreement
    bare = state.copy()
    bare.agreements = kept
    if number:
        bare.posts = {r: p for r, p in state.posts.items() if p.agreement != number}
    return perception.footprints(bare)


def feelings(
    state: GameState, terms: Terms, closing: dict[Pair, Parts], later: dict[Pair, Parts], old: dict[Pair, Parts]
) -> list[Feeling]:
    """R5.2: Return the pairs whose Concern a text would touch.

    `closing` are the footprints of the coming close of talks, `later` those with all signed texts in force, `old` the
    same before a text that this one replaces was left out.
    """
    felt: dict[Pair, Parts] = {}
    for _, grant in terms.grants():
        perception.post_felt(state, felt, grant.guest, grant.region)
    posts = {pair: dict(parts) for pair, parts in felt.items()}
    if not terms.provisions.secret:
        perception.text_felt(state, felt, terms)
    pairs = dict.fromkeys((*felt, *(pair for pair in old if later is not old and old[pair] != later.get(pair))))
    found = []
    for pair in pairs:
        concern = state.concern.get(pair, 0)
        at_close = closing.get(pair, {})
        before = max(concern, perception.footprint(at_close))
        now = max(concern, perception.footprint(at_close | posts.get(pair, {})))
        rest = _level(old.get(pair, {}), concern)
        after = _level(later.get(pair, {}) | felt.get(pair, {}), concern)
        found.append(Feeling(*pair, before, now, rest, after))
    return found


def _level(parts: Parts, concern: int) -> int:
    """R5.3: What Concern tends to: up at once, down by one a year, so that half of a fall is counted."""
    footprint = perception.footprint(parts)
    return footprint if footprint >= concern else min(CONCERN_MOST, (footprint + concern) // 2)
