"""Which mandates a seat may draw: known, on the list for its size, possible here and not met already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from game.rules.numbers import SITE_VALUE_MOST, Level
from game.rules.terms import Terms
from game.scenario.errors import Problem, place_of
from game.scenario.models import Scenario, SeatPart
from game.wording.told import told

FEW_SEATS: Final = 5  # R9.9: below this a text of three parties does for `four_party_text`
ALL: Final = ("small", "middle", "large")
NOT_TOGETHER: Final = (
    frozenset({"no_foreign_post", "host_and_paid"}),
    frozenset({"covered_not_hosting", "host_and_paid"}),
)


@dataclass(frozen=True, slots=True)
class Start:
    """How one seat stands when the game begins, as far as mandates ask: counted over the inherited texts."""

    scenario: Scenario
    seat: SeatPart
    texts: tuple[Terms, ...]

    @property
    def others(self) -> int:
        """Seats at the table besides this one."""
        return len(self.scenario.seats) - 1

    @property
    def hosted(self) -> int:
        """R3.9: foreign posts on its soil."""
        return sum(1 for text in self.texts for _, c in text.grants() if c.host == self.seat.id)

    @property
    def posts(self) -> int:
        """R3.9: its posts abroad."""
        return sum(1 for text in self.texts for _, c in text.grants() if c.guest == self.seat.id)

    @property
    def covers(self) -> int:
        """R4.31: the states it covers."""
        clauses = [c for text in self.texts for _, c in text.coverages()]
        return len({c.beneficiary for c in clauses if c.provider == self.seat.id})

    @property
    def covered(self) -> bool:
        """R4.31: whether another state covers it."""
        return any(c.beneficiary == self.seat.id for text in self.texts for _, c in text.coverages())

    @property
    def shielded(self) -> bool:
        """R9.5: whether it is party to coverage or has a post abroad."""
        return self.covered or self.covers + self.posts > 0

    @property
    def paid_host(self) -> bool:
        """R9.9: whether it hosts a post and is paid for it."""
        mine = [text for text in self.texts if any(c.host == self.seat.id for _, c in text.grants())]
        return any(text.net_yearly(self.seat.id) > 0 for text in mine)

    @property
    def partners(self) -> int:
        """R9.9: the states it has substantive agreements with."""
        return len({p for text in self.texts if text.substantive() for p in text.parties} - {self.seat.id})

    @property
    def room_abroad(self) -> int:
        """R3.9: the posts that other states may host."""
        return sum(seat.hosts_posts for seat in self.scenario.seats if seat.id != self.seat.id)

    @property
    def widest(self) -> int:
        """R9.9: the most parties to one of its texts."""
        return max((len(text.parties) for text in self.texts if text.substantive()), default=0)


Test = Callable[[Start], bool]


def _never(start: Start) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class MandateFacts:
    """R9.9: whose lists hold a mandate, when it cannot be met, and when it is met before the first year."""

    sizes: tuple[str, ...]
    impossible: Test = _never
    met: Test = _never


def _wide_enough(start: Start) -> int:
    return 3 if len(start.scenario.seats) < FEW_SEATS else 4


def _all_developed(start: Start) -> bool:
    own = [r.site.value for r in start.scenario.regions if r.owner == start.seat.id and r.site is not None]
    return all(value >= SITE_VALUE_MOST for value in own)


def _first(start: Start, track: str, usual: int) -> int:
    value: int | None = getattr(start.seat.tracks, track)
    return usual if value is None else value


MANDATES: Final[dict[str, MandateFacts]] = {
    "no_foreign_post": MandateFacts(ALL, met=lambda s: not s.hosted and s.shielded),
    "four_party_text": MandateFacts(ALL, met=lambda s: s.widest >= _wide_enough(s)),
    "change_partner": MandateFacts(ALL),
    "quiet_neighbours": MandateFacts(("middle", "large")),
    "covered_not_hosting": MandateFacts(("small", "middle"), met=lambda s: s.covered and not s.hosted),
    "host_and_paid": MandateFacts(("small", "middle"), lambda s: s.seat.hosts_posts < 1, lambda s: s.paid_host),
    "two_posts": MandateFacts(("middle", "large"), lambda s: s.room_abroad < 2, lambda s: s.posts >= 2),
    "provider_of_two": MandateFacts(("middle", "large"), met=lambda s: s.covers >= 2),
    "full_treasury": MandateFacts(ALL, met=lambda s: _first(s, "treasury", 0) >= 10),
    "kept_word": MandateFacts(ALL),
    "high_support": MandateFacts(ALL, met=lambda s: _first(s, "support", 6) >= 7),
    "high_standing": MandateFacts(ALL, met=lambda s: _first(s, "standing", 5) >= 8),
    "capital_safe": MandateFacts(ALL),
    "no_pressed": MandateFacts(ALL),
    "developed": MandateFacts(("small", "middle"), _all_developed),
    "three_partners": MandateFacts(ALL, lambda s: s.others < 3, lambda s: s.partners >= 3),
    "calm_region": MandateFacts(ALL, met=lambda s: s.scenario.tension <= 2),
}


def mandates_due(level: Level) -> int:
    """R9.5: Each seat holds 2 mandates, 1 at the introductory level."""
    return 1 if level == "introductory" else 2


def compatible(pool: tuple[str, ...], wanted: int) -> tuple[str, ...]:
    """R9.5: Return the first mandates of a drawn order that can be met together."""
    taken: tuple[str, ...] = ()
    for name in pool:
        if len(taken) < wanted and not any({name, other} in NOT_TOGETHER for other in taken):
            taken = (*taken, name)
    return taken


def mandate_problems(scenario: Scenario) -> Iterator[Problem]:
    """R9.5: Yield the mandates that are unknown, not for that size, impossible here or met already."""
    for place, seat in enumerate(scenario.seats):
        texts = tuple(a.terms for a in scenario.agreements if seat.id in a.terms.parties)
        start = Start(scenario, seat, texts)
        for number, name in enumerate(seat.mandates):
            yield from _mandate(place_of(("seats", place, "mandates", number)), name, start)
        yield from _pool(place_of(("seats", place, "mandates")), seat, mandates_due(scenario.level))


def _mandate(at: str, name: str, start: Start) -> Iterator[Problem]:
    facts = MANDATES.get(name)
    size = start.seat.size
    listed = ", ".join(other for other, f in MANDATES.items() if size in f.sizes)
    remedy = told("scenario.use_another_mandate", size=size, listed=listed)
    if facts is None:
        yield Problem(at, told("scenario.there_is_no_mandate", name=name), remedy)
    elif size not in facts.sizes:
        yield Problem(at, told("scenario.mandate_of_another_size", name=name, size=size), remedy)
    elif facts.impossible(start):
        yield Problem(at, told("scenario.mandate_impossible", id=start.seat.id, name=name), remedy)
    elif facts.met(start):
        yield Problem(at, told("scenario.mandate_met", id=start.seat.id, name=name), remedy)


def _pool(at: str, seat: SeatPart, wanted: int) -> Iterator[Problem]:
    if len(set(seat.mandates)) < len(seat.mandates):
        yield Problem(at, told("scenario.a_mandate_stands_here_twice"), told("scenario.name_each_once"))
    starts = [(name, *(n for n in seat.mandates if n != name)) for name in seat.mandates]
    if any(len(compatible(pool, wanted)) < wanted for pool in starts):
        what = told("scenario.mandates_do_not_fit", id=seat.id, wanted=wanted)
        yield Problem(at, what, told("scenario.add_mandates"))
