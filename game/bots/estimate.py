"""Would they sign? What the bots themselves would answer, on what the asker may know."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal, NamedTuple

from game.bots.bargain import at_once, content, mended, weighing
from game.bots.characters import CHARACTERS, NEUTRAL
from game.bots.evaluator import Judge, Reason, score
from game.bots.moves import neighbours
from game.rules.legality import problems
from game.rules.state import GameState, Mandate
from game.rules.terms import Terms
from game.view import SeatView, imagine

OFFERED: Final = 5
ALL: Final = 100
SURE: Final = 90
SELDOM: Final = 30
Leaning = Literal["yes", "perhaps", "no"]
Outcome = Literal["signs", "asks", "refuses"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether another state would sign, and why: `reasons` sum to `total`, in hundredths of a point.

    `leaning` is a firm yes where it would sign as the text stands with and without the mandates it may hold, a firm no
    where it would not even after asking for more, and "perhaps" between. `asks_first`: the text is good enough for it
    (`total` reaches `least`), but it would first ask for a larger part of the gain: it signs as it stands where `total`
    reaches `at_once`. `estimated`: its mandates are not
    known, so those it might have are averaged: with `reaching` of `hands` that it may hold the text is good enough,
    without any it would be `bare`. `yes_if` are texts one change away with a firm yes, the best first.
    """

    yes: bool
    total: int
    reasons: tuple[Reason, ...]
    estimated: bool
    yes_if: tuple[Terms, ...]
    leaning: Leaning = "perhaps"
    asks_first: bool = False
    least: int = NEUTRAL.reserve
    at_once: int = NEUTRAL.reserve
    bare: int = 0
    hands: int = 0
    reaching: int = 0

    @property
    def firm(self) -> bool:
        """Whether the answer does not hang on what is not known."""
        return self.leaning != "perhaps"


class Split(NamedTuple):
    """How often it would sign at once, and at least after asking, in hundredths: without mandates, and with them."""

    signs: tuple[int, int]
    pleased: tuple[int, int]

    @property
    def leaning(self) -> Leaning:
        """A firm answer holds with and without the mandates."""
        if min(self.signs) >= SURE:
            return "yes"
        return "no" if max(self.pleased) <= SELDOM else "perhaps"


def would_sign(view: SeatView, other: str, terms: Terms, replaces: int = 0, character: str = "") -> Verdict:
    """R2.4: Return whether another party would sign a text, as far as this view can tell; nothing is drawn.

    `character` is its temper if that is known, as a scenario makes it; otherwise all tempers are gone through.
    """
    state = imagine(view)
    known = CHARACTERS.get(character)
    judge = Judge(state, other, known or NEUTRAL)
    tempers = [judge] if known else [Judge(state, other, temper) for temper in CHARACTERS.values()]
    tables = [(temper, *supposed(temper)) for temper in tempers]
    countered = max((len(o.counters) for o in view.offers.values() if o.terms == terms), default=0)
    split = _split(tables, terms, replaces, countered, deep=known is not None)
    bare = judge.account(terms, replaces)
    with_hands = _with_hands(judge, terms, replaces)
    reasons = _averaged(bare, with_hands)
    leaning = split.leaning
    yes = leaning == "yes" or (leaning != "no" and sum(split.pleased) >= ALL)
    asks = leaning == "perhaps" and min(split.pleased) >= SURE and 2 * min(split.signs) < SURE
    better = () if leaning == "yes" else _yes_if(state, view.seat, tables, terms, replaces)
    theirs = weighing(judge, terms, replaces).theirs
    least = judge.character.reserve
    limits = least, at_once(judge, theirs, countered)
    hands = score(bare), len(with_hands), sum(worth >= least for worth in with_hands)
    return Verdict(yes, score(reasons), reasons, True, better, leaning, asks, *limits, *hands)


def supposed(judge: Judge) -> tuple[Judge, ...]:
    """R9.5: Return a seat's judgement with each of the mandates that it may hold by its public list."""
    pool = judge.state.board.seats[judge.seat].mandates
    held = min(len(pool), 1 if judge.state.board.intro else 2)
    hands = combinations((Mandate(name) for name in pool), held) if held else ()
    return tuple(judge.supposing(hand) for hand in hands)


def guessed(judge: Judge, terms: Terms, replaces: int) -> tuple[Reason, ...]:
    """R9.5: Return a seat's reasons, with the mandates on its public list averaged."""
    return _averaged(judge.account(terms, replaces), _with_hands(judge, terms, replaces))


def _with_hands(judge: Judge, terms: Terms, replaces: int) -> list[int]:
    """R9.5: Return what a text is worth to a seat with each of the mandates that it may hold."""
    return [twin.score(terms, replaces) for twin in supposed(judge)]


def _averaged(bare: tuple[Reason, ...], with_hands: list[int]) -> tuple[Reason, ...]:
    """Return the reasons without mandates, and what the mandates add on average."""
    average = sum(worth - score(bare) for worth in with_hands) // len(with_hands) if with_hands else 0
    return (*bare, Reason("mandate", -1, average)) if average else bare


def _split(tables: list[tuple[Judge, ...]], terms: Terms, replaces: int, countered: int, *, deep: bool) -> Split:
    """Count what comes out without mandates and with each pair of them, over all tempers."""
    bare: list[Outcome] = []
    held: list[Outcome] = []
    for judge, *twins in tables:
        asks = not deep or mended(judge, weighing(judge, terms, replaces), replaces, countered) is not None
        bare.append(_outcome(judge, terms, replaces, countered, asks=asks))
        held += [_outcome(twin, terms, replaces, countered, asks=asks) for twin in twins]
    held = held or bare
    return Split(
        (ALL * bare.count("signs") // len(bare), ALL * held.count("signs") // len(held)),
        (ALL - ALL * bare.count("refuses") // len(bare), ALL - ALL * held.count("refuses") // len(held)),
    )


def _outcome(judge: Judge, terms: Terms, replaces: int, countered: int, *, asks: bool) -> Outcome:
    """R2.4: Return what the seat would do with a text; without anything to ask for it signs what is good enough."""
    offered = weighing(judge, terms, replaces)
    if offered.own < judge.character.reserve:
        return "refuses"
    return "asks" if asks and not content(judge, offered, countered) else "signs"


def _yes_if(
    state: GameState, asker: str, tables: list[tuple[Judge, ...]], terms: Terms, replaces: int
) -> tuple[Terms, ...]:
    """Return texts one change away to which it would say yes, the best for the asker first."""
    own = Judge(state, asker, NEUTRAL)
    found: list[tuple[int, int, Terms]] = []
    for place, other in enumerate(neighbours(own.table, terms)):
        if next(problems(state, other, replaces=replaces, proposer=asker), None) is not None:
            continue
        if _split(tables, other, replaces, 0, deep=False).leaning == "yes":
            found.append((-own.score(other, replaces), place, other))
    return tuple(each[2] for each in sorted(found, key=lambda each: each[:2])[:OFFERED])
