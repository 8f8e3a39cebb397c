"""Where the telling of a resolution stops: at each step that has something to tell, and at each incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import groupby
from typing import Final

from game.desk.news import worth_telling
from game.picture.sight import Mark
from game.rules.events.base import Event
from game.rules.events.security import RegionDisrupted, RegionHit, RegionSecured, SecurityCounted
from game.rules.events.tracks import InfluenceEarned, TrackChanged
from game.view import SeatView

INCIDENTS: Final = 7
COUNTED: Final = (SecurityCounted, InfluenceEarned)
AUTOMATIC: Final = "R8.{step}"


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: its step, its events with those worth a line, and which incident of how many it is (0: none).

    `before` and `after` number the events between which it lies.
    """

    step: int
    events: tuple[Event, ...]
    told: tuple[Event, ...]
    region: str = ""
    number: int = 0
    of: int = 0

    @property
    def before(self) -> int:
        """The number of the last event before it."""
        return self.events[0].id - 1

    @property
    def after(self) -> int:
        """The number of its last event."""
        return self.events[-1].id

    @property
    def rule(self) -> str:
        """R8: The paragraph it follows."""
        if self.number:
            return "R3.4"
        return "R9.1" if self.step == INCIDENTS else AUTOMATIC.format(step=self.step)


@dataclass(frozen=True, slots=True)
class Incident:
    """R3.2: An incident of the year; `cover` is what was held against it, -1 where there was nothing to disrupt."""

    region: str
    cause: str
    severity: int
    cover: int
    home: int
    mark: Mark


def stops(events: Sequence[Event], view: SeatView) -> tuple[Stop, ...]:
    """R8.11: Return the stops of one resolution, in order; steps in which nothing worth telling happened have none."""
    found: list[Stop] = []
    for step, group in groupby((e for e in events if e.step), key=lambda e: e.step):
        part = tuple(group)
        found += _incidents(part, view) if step == INCIDENTS else [_stop(step, part, view)]
    return tuple(stop for stop in found if stop.told)


def _stop(step: int, events: tuple[Event, ...], view: SeatView) -> Stop:
    return Stop(step, events, tuple(e for e in events if worth_telling(e, view) or _moved(e)))


def _moved(happened: Event) -> bool:
    """R8.8: Whether a track moved: the telling names why, whosever it is."""
    return isinstance(happened, TrackChanged) and happened.before != happened.after


def _incidents(events: tuple[Event, ...], view: SeatView) -> Iterator[Stop]:
    """Yield a stop for each incident, and one for what the year's incidents come to."""
    starts = [place for place, e in enumerate(events) if isinstance(e, RegionHit)]
    end = next((place for place, e in enumerate(events) if isinstance(e, SecurityCounted)), len(events))
    last = starts[-1] if starts else 0
    while end > last and isinstance(events[end - 1], InfluenceEarned) and not events[end - 1].causes:
        end -= 1
    for number, start in enumerate(starts, 1):
        part = events[start : starts[number] if number < len(starts) else end]
        hit = part[0]
        region = hit.region if isinstance(hit, RegionHit) else ""
        told = tuple(e for e in part if not isinstance(e, COUNTED) or worth_telling(e, view))
        yield Stop(INCIDENTS, part, told, region, number, len(starts))
    rest = events[end:]
    if rest:
        yield Stop(INCIDENTS, rest, tuple(e for e in rest if isinstance(e, SecurityCounted)))


def incidents(events: Sequence[Event], owners: dict[str, str]) -> tuple[Incident, ...]:
    """R3.2, R3.4: Return the incidents among some events; `owners` says whose each region is."""
    met = {e.region: e for e in events if isinstance(e, RegionSecured | RegionDisrupted)}
    found = []
    for hit in events:
        if isinstance(hit, RegionHit):
            end = met.get(hit.region)
            cover = end.cover if end else -1
            own = sum(points for seat, points in end.shares if seat == owners[hit.region]) if end else 0
            mark: Mark = "disrupted" if isinstance(end, RegionDisrupted) else "secured"
            found.append(Incident(hit.region, hit.cause, hit.severity, cover, own, mark))
    return tuple(found)


def regions_of(stop: Stop, view: SeatView) -> tuple[str, ...]:
    """Return the regions that a stop touches: those its events name, and the capitals of the states they name."""
    found: dict[str, None] = {}
    for happened in stop.told:
        for part in fields(happened):
            value = getattr(happened, part.name)
            for id in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
                if isinstance(id, str) and id in view.board.regions:
                    found[id] = None
                elif isinstance(id, str) and id in view.board.capitals:
                    found[view.board.capitals[id]] = None
    return tuple(found)
