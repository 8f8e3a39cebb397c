"""What the steps of one resolution share: the docket, the sealed decisions, and what is summed up later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from game.rules.acts import Decision, Sealed
from game.rules.cover import Lay, Orders
from game.rules.docket import Docket
from game.rules.events.tracks import TrackChanged
from game.rules.numbers import LOW_SUPPORT, TRACK_MOST
from game.rules.state import GameState

D = TypeVar("D")
Track = Literal["support", "standing", "capacity", "most_capacity"]


@dataclass(slots=True)
class Resolution:
    """R8: One year's resolution, on `state`, the docket's working copy.

    `low` are the seats whose Support was 2 or less when decisions opened (R6.5). `support` gathers (why, amount, cause)
    until step 8. `debts` become arrears when the year closes, `indebted` owed arrears before step 4.
    """

    docket: Docket
    sealed: Sealed
    state: GameState
    orders: Orders = field(default_factory=Orders)
    low: frozenset[str] = frozenset()
    indebted: frozenset[str] = frozenset()
    support: dict[str, list[tuple[str, int, int]]] = field(default_factory=dict)
    debts: list[tuple[str, str, int, int, int]] = field(default_factory=list)
    leaving: list[tuple[int, str]] = field(default_factory=list)
    laid: list[Lay] = field(default_factory=list)
    performed: set[tuple[int, int]] = field(default_factory=set)
    gate_influence: set[str] = field(default_factory=set)
    mediated: list[tuple[str, str, str, int, int]] = field(default_factory=list)
    _by_kind: dict[type[Any], list[tuple[str, Any]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the decisions by their kind, for the steps ask for one kind at a time."""
        for seat in self.state.order:
            for act in self.sealed.get(seat, ()):
                self._by_kind.setdefault(type(act), []).append((seat, act))

    def acts(self, kind: type[D]) -> Sequence[tuple[str, D]]:
        """Return (seat, act) of one kind, in the year's order of seats, then as sealed."""
        return self._by_kind.get(kind, ())

    def feel(self, seat: str, why: str, amount: int, cause: int) -> None:
        """R6.3, R6.4: Note a gain or loss of Support for the sum of step 8."""
        self.support.setdefault(seat, []).append((why, amount, cause))


def begin(docket: Docket, sealed: Sealed) -> Resolution:
    """R8.1: Take up the sealed decisions; a seat that sealed nothing decides nothing."""
    state = docket.state
    low = frozenset(name for name, seat in state.seats.items() if seat.support <= LOW_SUPPORT)
    indebted = frozenset(debtor for debtor, _, _ in state.arrears)
    return Resolution(docket, sealed, state, low=low, indebted=indebted)


def change_track(
    docket: Docket,
    seat: str,
    track: Track,
    by: int,
    why: str,
    rule: str,
    causes: tuple[int, ...] = (),
    most: int = TRACK_MOST,
) -> int:
    """R1.4: Change Support or Standing within 0 and its most; what Standing cannot lose, Support loses.

    Gains of Standing are withheld after a walk-out (R4.16). Returns the number of the event, 0 if nothing was wanted.
    """
    if by == 0:
        return 0
    state = docket.state
    tracks = state.seats[seat]
    before: int = getattr(tracks, track)
    after = max(0, before + by) if by < 0 else max(before, min(most, before + by))
    if track == "standing" and by > 0 and state.year <= tracks.no_gain_until:
        after = before
    number = docket.record(TrackChanged(seat, track, before, after, by, after - before, why, rule=rule, causes=causes))
    short = before + by - after
    if track == "standing" and short < 0:
        change_track(docket, seat, "support", short, why, "R1.4", (number,))
    return number


def blame(docket: Docket, seat: str, agreement: int, why: str, rule: str, cause: int) -> None:
    """R4.18: A default or breach, just recorded, costs 1 Standing, once for each agreement and year."""
    state = docket.state
    recorded = [b for b in state.agreements[agreement].breaches if (b.by, b.year) == (seat, state.year)]
    if len(recorded) == 1:
        change_track(docket, seat, "standing", -1, why, rule, (cause,))


def revealed(year: Resolution) -> tuple[tuple[str, Decision], ...]:
    """Return every sealed decision with its seat, in the year's order of seats."""
    return tuple((seat, act) for seat in year.state.order for act in year.sealed.get(seat, ()))
