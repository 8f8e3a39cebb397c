"""What the states of a made world have signed before the first year: a lease, a cover, a right of passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from game.rules.chance import Stream
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.terms import Renewal, Term, Terms
from game.scenario.models import InheritedPart, RegionPart, SeatPart
from game.wording import Words

GATES: Final = (2, 3, 4)  # R1.6: the first gates are spread over these years
INTRO_GATES: Final = (2, 3)
INTRO: Final = Term("fixed", 3), Renewal("automatic", 2, 1)
RANK: Final = {"large": 0, "middle": 1, "small": 2}


class Ground(NamedTuple):
    """The states and regions that texts are about, and who borders on whom."""

    seats: Sequence[SeatPart]
    regions: Sequence[RegionPart]
    borders: Mapping[str, tuple[str, ...]]
    introductory: bool


def inherited(ground: Ground, words: Words, chance: Stream) -> list[InheritedPart]:
    """R1.6: Return texts so that each state is party to one at least and the first gates are spread."""
    found: list[InheritedPart] = []
    signed: set[str] = set()
    for seat in sorted(ground.seats, key=lambda part: -RANK[part.size]):
        if seat.id in signed and seat.size != "small":
            continue
        partner = _partner(ground, seat, signed)
        clauses, key, about = _clauses(ground, seat, partner, len(found))
        title = words.phrase(f"maker.title.{key}", name=about)
        found.append(_dated(Terms(title, (seat.id, partner.id), clauses, pairs=((0, 1),)), ground, len(found), chance))
        signed |= {seat.id, partner.id}
    return found


def _partner(ground: Ground, seat: SeatPart, signed: set[str]) -> SeatPart:
    """Return a neighbour, one without a text first, then the largest; any state where there is no neighbour."""
    others = [part for part in ground.seats if part.id in ground.borders[seat.id]]
    others = others or [part for part in ground.seats if part.id != seat.id]
    return min(others, key=lambda part: (part.id in signed, RANK[part.size]))


def _clauses(ground: Ground, seat: SeatPart, partner: SeatPart, number: int) -> tuple[tuple[AnyClause, ...], str, str]:
    """Return what a weaker state signs with a stronger one, by turns, with what the title is about."""
    own = [region for region in ground.regions if region.owner == seat.id]
    quiet = [region for region in own if region.site is None or region.site.kind != "capital"] or own
    near = next((region for region in quiet if any(_owner(ground, t) == partner.id for t in region.touches)), quiet[0])
    forms = ("lease", "cover") if ground.introductory else ("lease", "cover", "passage")
    form = forms[number % len(forms)]
    if form == "lease":
        rent = Payment(partner.id, seat.id, 1, purpose="rent")
        return (SiteGrant(seat.id, partner.id, near.id), rent), form, near.name
    if form == "cover":
        return (Coverage(partner.id, seat.id, 2), Payment(seat.id, partner.id, 1)), form, seat.name
    free = Restraint(seat.id, "grant", (near.id,))
    return (Payment(partner.id, seat.id, 1, purpose="compensation"), free), form, near.name


def _owner(ground: Ground, region: str) -> str:
    return next(part.owner for part in ground.regions if part.id == region)


def _dated(terms: Terms, ground: Ground, number: int, chance: Stream) -> InheritedPart:
    """R4.5: Give a text its dates: in force since before the first year, through the year of its first gate."""
    gates = INTRO_GATES if ground.introductory else GATES
    e = gates[number % len(gates)]
    if ground.introductory:
        term, renewal = INTRO
    else:
        term, renewal = Term("fixed", max(3 + chance.below(3), e)), Renewal("automatic", 2 + chance.below(2), 1)
    whole = Terms(terms.title, terms.parties, terms.clauses, term, renewal, pairs=terms.pairs)
    return InheritedPart(terms=whole, y=e - term.years + 1, e=e, cohesion=0 if ground.introductory else 1)
