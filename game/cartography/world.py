"""From a drawn map to a world that can be played: states, sites, texts, mandates, concern and news."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from game.cartography.chart import Drawn, chart
from game.cartography.errors import WorldError
from game.cartography.growth import grouped
from game.cartography.naming import Namer, id_of
from game.cartography.news import concern, news
from game.cartography.texts import Ground, inherited
from game.rules.board import SiteKind
from game.rules.chance import Stream
from game.rules.numbers import SIZES as TRACKS
from game.rules.numbers import Level, Size
from game.scenario import Scenario
from game.scenario.checks import problems
from game.scenario.mandates import MANDATES, Start, compatible, mandates_due
from game.scenario.models import INTRODUCTORY_YEARS, Character, RegionPart, SeatPart, Site, Tracks
from game.wording import Names, Words

ATTEMPTS: Final = 400
SIZES: Final[tuple[Size, ...]] = ("large", "small", "middle", "small", "large", "middle", "small", "middle")
SHARES: Final[dict[Size, int]] = {"large": 4, "middle": 3, "small": 2}
SEATS: Final = (3, 8)
REGIONS_A_SEAT: Final = 2
REGIONS_MOST: Final = 40
WINDOW: Final = (9, 11)
KINDS: Final[tuple[SiteKind, ...]] = ("energy", "industry", "transit", "water")
EMPTY: Final = 6  # one region in so many holds no site
HAZARD_EVERY: Final = 3  # one hazard for so many states
YEARS: Final = 10  # a game's usual length, for the reference of income (R9.2)
CHARACTERS: Final[tuple[Character, ...]] = (
    "loyal",
    "merchant",
    "hawk",
    "recluse",
    "opportunist",
    "bridge-builder",
    "avenger",
)
LEAST_CAPACITY: Final = 2
KEEP: Final = 60  # what part of its yields a state spends on Capacity at the most, in hundredths
EARNED: Final = 80  # what part of its income a usual state keeps over a game, in hundredths
LEAST_INCOME: Final = 12
PAR: Final = 100  # before it is measured
SPREAD: Final = 12  # the same
POOL: Final = 7


class Wanted(NamedTuple):
    """What world is asked for: states, regions, the seed it is drawn from, and its level."""

    seats: int
    regions: int
    seed: int
    level: Level = "standard"


def make(wanted: Wanted) -> Scenario:
    """Return a playable world, the same for the same numbers; raises WorldError where none can be drawn."""
    if not SEATS[0] <= wanted.seats <= SEATS[1]:
        raise WorldError(_words().text("maker.seats", least=SEATS[0], most=SEATS[1]))
    least = REGIONS_A_SEAT * wanted.seats
    if not least <= wanted.regions <= REGIONS_MOST:
        raise WorldError(_words().text("maker.regions", seats=wanted.seats, least=least, most=REGIONS_MOST))
    for attempt in range(ATTEMPTS):
        stream = Stream(wanted.seed, attempt, 0, f"world/{wanted.seats}/{wanted.regions}")
        world = _attempt(wanted, stream)
        if world is not None and not problems(world):
            return world
    raise WorldError(_words().text("maker.none", seats=wanted.seats, regions=wanted.regions, seed=wanted.seed))


def _words() -> Words:
    return Words()


def _attempt(wanted: Wanted, stream: Stream) -> Scenario | None:
    drawn = chart(wanted.regions, stream)
    if drawn is None:
        return None
    sizes = SIZES[: wanted.seats]
    owners = grouped([region.touches for region in drawn], _counts(sizes, wanted.regions), stream)
    if owners is None:
        return None
    namer = Namer(stream)
    states = [namer.state() for _ in sizes]
    regions = _regions(drawn, owners, states, sizes, namer, stream)
    return _with_mandates(_world(wanted, states, sizes, regions, stream), stream)


def _counts(sizes: Sequence[Size], regions: int) -> list[int]:
    """Divide the regions by size; whoever is due most gets the odd ones, and nobody fewer than two."""
    whole = sum(SHARES[size] for size in sizes)
    found = [max(REGIONS_A_SEAT, regions * SHARES[size] // whole) for size in sizes]
    while sum(found) != regions:
        step = 1 if sum(found) < regions else -1
        places = range(len(sizes)) if step > 0 else [n for n, count in enumerate(found) if count > REGIONS_A_SEAT]
        place = max(places, key=lambda n: step * (regions * SHARES[sizes[n]] - whole * found[n]))
        found[place] += step
    return found


def _regions(
    drawn: Sequence[Drawn], owners: Sequence[int], states: Sequence[str], sizes: Sequence[Size], namer: Namer,
    stream: Stream,
) -> list[RegionPart]:  # fmt: skip
    names = [namer.region(coast=region.coast) for region in drawn]
    sites = _sites(drawn, owners, sizes, stream)
    return [
        RegionPart(
            id=id_of(names[place]),
            name=names[place],
            owner=id_of(states[owners[place]]),
            number=place + 1,
            risk=1 + stream.below(2 if site is not None and site.kind == "capital" else 3),
            site=site,
            touches=[id_of(names[other]) for other in region.touches],
            anchor=region.anchor,
            shape=[list(polygon) for polygon in region.shape],
        )
        for place, (region, site) in enumerate(zip(drawn, sites, strict=True))
    ]


def _sites(drawn: Sequence[Drawn], owners: Sequence[int], sizes: Sequence[Size], stream: Stream) -> list[Site | None]:
    """R1.3: A state has its capital where most of its own regions are around; the others mostly hold a site."""
    found: list[Site | None] = [None] * len(drawn)
    kinds = stream.shuffled(KINDS)
    for state, size in enumerate(sizes):
        own = [place for place, owner in enumerate(owners) if owner == state]
        around = {place: sum(owners[other] == state for other in drawn[place].touches) for place in own}
        capital = max(own, key=lambda place: (around[place], drawn[place].cells))
        rest = [place for place in own if place != capital]
        found[capital] = Site(kind="capital", value=2 if size == "small" else 3)
        for number, place in enumerate(rest):
            if number and not stream.below(EMPTY):
                continue
            kind: SiteKind = kinds[(state + number) % len(kinds)]
            found[place] = Site(kind=kind, value=3 if size == "large" else 2 + stream.below(2))
        if state % HAZARD_EVERY == HAZARD_EVERY - 1 and len(rest) > 1:
            found[rest[-1]] = Site(kind="hazard", value=2)
    return found


def _world(
    wanted: Wanted, states: Sequence[str], sizes: Sequence[Size], regions: list[RegionPart], stream: Stream
) -> Scenario:
    words = _words()
    intro = wanted.level == "introductory"
    lengths = [INTRODUCTORY_YEARS] if intro else [INTRODUCTORY_YEARS, *range(WINDOW[0], WINDOW[1] + 1)]
    owner = {region.id: region.owner for region in regions}
    borders = {
        id_of(name): tuple(
            dict.fromkeys(owner[t] for r in regions if r.owner == id_of(name) for t in r.touches if owner[t] != r.owner)
        )
        for name in states
    }
    tempers = stream.shuffled(CHARACTERS)
    called = words.with_names(Names({id_of(name): name for name in states} | {r.id: r.name for r in regions}))
    seats = [
        _seat(id_of(name), name, sizes[place], tempers[place % len(tempers)], regions, borders, lengths, called)
        for place, name in enumerate(states)
    ]
    ground = Ground(seats, regions, borders, intro)
    rest: dict[str, Any] = {"years": INTRODUCTORY_YEARS} if intro else {"end_window": WINDOW}
    return Scenario(
        format=1,
        id=f"made-{wanted.seats}-{wanted.regions}-{wanted.seed}",
        title=words.phrase("maker.title.world", name=states[0], seed=wanted.seed)[:40],
        blurb=called.text("maker.blurb", states=len(states), regions=len(regions), largest=id_of(states[0])),
        level=wanted.level,
        seats=seats,
        regions=regions,
        agreements=inherited(ground, called, stream),
        concern=concern(ground, stream),
        news=news(regions, called, stream),
        **rest,
    )


def _seat(
    id: str, name: str, size: Size, character: Character, regions: Sequence[RegionPart],
    borders: dict[str, tuple[str, ...]], lengths: Sequence[int], words: Words,
) -> SeatPart:  # fmt: skip
    own = [region for region in regions if region.owner == id]
    capital = next(region.id for region in own if region.site is not None and region.site.kind == "capital")
    yearly = sum(region.site.value for region in own if region.site is not None and region.site.kind != "hazard")
    usual = TRACKS[size].capacity
    capacity = min(usual, max(LEAST_CAPACITY, yearly * KEEP // 100))
    return SeatPart(
        id=id,
        name=name,
        size=size,
        character=character,
        brief=words.text("maker.brief", seat=id, size=size, regions=len(own), capital=capital, borders=borders[id]),
        secret=words.text(f"maker.secret_{size}", seat=id),
        mandates=["kept_word"],
        tracks=Tracks() if capacity == usual else Tracks(capacity=capacity, most_capacity=capacity + 1),
        reference_income=max(LEAST_INCOME, YEARS * (yearly - capacity) * EARNED // 100),
        par={str(years): PAR * years // YEARS for years in lengths},
        spread={str(years): SPREAD for years in lengths},
    )


def _with_mandates(world: Scenario, stream: Stream) -> Scenario:
    """R9.5: Give each seat a pool of mandates that are on its list, possible here, not met, and fit together."""
    seats = []
    wanted = mandates_due(world.level)
    for seat in world.seats:
        start = Start(world, seat, tuple(a.terms for a in world.agreements if seat.id in a.terms.parties))
        fitting = [
            name
            for name, facts in MANDATES.items()
            if seat.size in facts.sizes and not facts.impossible(start) and not facts.met(start)
        ]
        pool = stream.shuffled(tuple(fitting))[:POOL]
        pool = tuple(
            name for name in pool if len(compatible((name, *(n for n in pool if n != name)), wanted)) == wanted
        )
        seats.append(seat.model_copy(update={"mandates": list(pool)}))
    return world.model_copy(update={"seats": seats})
