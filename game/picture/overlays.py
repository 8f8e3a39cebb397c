"""What else a board can show of the same map: agreements, cover, Concern and risk, each with its key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from game.picture import arcs
from game.picture.legend import Entry
from game.picture.plates import Gauge
from game.picture.sight import Sight
from game.picture.tokens import Coat, Palette, coats, mix
from game.rules.numbers import CONCERN_MOST
from game.view import PublicView
from game.wording import Words

Overlay = Literal["owners", "agreements", "cover", "concern", "concern_of", "risk"]
OVERLAYS: Final[tuple[Overlay, ...]] = ("owners", "agreements", "cover", "concern", "concern_of", "risk")
RISKS: Final = 3


@dataclass(frozen=True, slots=True)
class Layer:
    """How an overlay changes the board: what each region wears, what its plate tells, and the key to both."""

    title: str
    fills: dict[str, Coat]
    gauges: dict[str, Gauge]
    entries: tuple[Entry, ...]


def _scale(*steps: tuple[str, str, str]) -> tuple[Coat, ...]:
    """Return fills from little to much, each with a pattern of its own, so that they are told apart without colour."""
    return tuple(Coat(fill, pattern, hatch, "", "") for fill, pattern, hatch in steps)  # type: ignore[arg-type]  # steps name patterns


RISK: Final = _scale(
    ("#E9DEC0", "", ""), ("#D9A44A", "dots", "#8A5A14"), ("#A6482A", "cross", "#D98A6E"),
)  # fmt: skip
CONCERN: Final = _scale(
    ("#E6DDC6", "", ""), ("#E4C98D", "dots", "#A98443"), ("#DAA24C", "horizontal", "#96641B"),
    ("#C06A32", "rising", "#EBB088"), ("#96402A", "cross", "#D08A6C"), ("#5E2327", "rings", "#C77C74"),
)  # fmt: skip
COVER: Final = _scale(
    ("#DDD3BC", "", ""), ("#B5CBB4", "dots", "#6F9478"), ("#6FA48F", "rising", "#B9DCCB"),
    ("#2B6C62", "cross", "#6FAE9E"),
)  # fmt: skip


def layer(
    overlay: Overlay, view: PublicView, words: Words, seen: Mapping[str, Sight], chosen: str, palette: Palette
) -> Layer:
    """Return how an overlay changes the board; `chosen` is the state whose Concern is shown."""
    if overlay == "risk":
        return _risk(view, words, palette)
    if overlay == "cover":
        return _cover(view, words, seen, palette)
    if overlay in ("concern", "concern_of"):
        return _concern(view, words, chosen, palette, about=overlay == "concern")
    worn = coats(view.board.seats, palette)
    fills = {region.id: worn[region.owner] for region in view.board.regions.values()}
    if overlay == "agreements":
        quiet = {id: _back(coat, palette) for id, coat in fills.items()}
        return Layer(words.text("picture.overlay.agreements"), quiet, {}, tuple(_bonds(view, words, palette)))
    return Layer("", fills, {}, marks(view, words, palette))


def _back(coat: Coat, palette: Palette) -> Coat:
    """Return a coat that stands back behind what an overlay draws."""
    return replace(
        coat, fill=mix(coat.fill, palette.sea, 0.42), hatch=mix(coat.hatch, palette.sea, 0.5) if coat.hatch else ""
    )


def marks(view: PublicView, words: Words, palette: Palette) -> tuple[Entry, ...]:
    """Return the key to the marks of the plain board."""
    first = next(iter(coats(view.board.seats, palette).values()))
    return (
        Entry(words.text("picture.key.watched"), icon="eye"),
        Entry(words.text("picture.key.home"), solid=True),
        Entry(words.text("picture.key.agreed"), solid=False),
        Entry(words.text("picture.key.post"), flag=first),
        Entry(words.text("picture.key.planned"), flag=first, built=False),
    )


def _bonds(view: PublicView, words: Words, palette: Palette) -> Iterator[Entry]:
    """Yield the key to the lines of agreements and to the kinds of text that there are."""
    yield Entry(words.text("picture.key.ours"), line=arcs.ours(palette))
    yield Entry(words.text("picture.key.theirs"), line=arcs.theirs(palette))
    yield Entry(words.text("picture.key.unborn"), line=arcs.unborn(arcs.theirs(palette)))
    yield Entry(words.text("picture.key.notice"), icon="notice")
    kinds = [arcs.subject(agreement.terms) for agreement in arcs.shown(view)]
    for kind in list(dict.fromkeys(kinds))[:4]:
        yield Entry(words.text(f"heading.{kind}"), icon=kind)


def _risk(view: PublicView, words: Words, palette: Palette) -> Layer:
    """R1.3, R3.1: The risk of each region, with what news add this year."""
    fills, gauges = {}, {}
    for region in view.board.regions.values():
        risk = region.risk + view.risky.count(region.id)
        fills[region.id] = _worn(RISK, risk - 1, palette)
        gauges[region.id] = Gauge("warning", risk, max(RISKS, risk))
    entries = [Entry(words.text("picture.risk", risk=n), fill=_worn(RISK, n - 1, palette)) for n in range(1, RISKS + 1)]
    entries.append(Entry(words.text("picture.key.watched"), icon="eye"))
    return Layer(words.text("picture.overlay.risk"), fills, gauges, tuple(entries))


def _cover(view: PublicView, words: Words, seen: Mapping[str, Sight], palette: Palette) -> Layer:
    """R3.4: What cover counts in each watched region; the others need none this year."""
    idle = Coat(mix(palette.sea, palette.dim, 0.32), "", "", "", "")
    fills, gauges = {}, {}
    for id, sight in seen.items():
        fills[id] = idle if sight.cover is None else _worn(COVER, sight.cover.total, palette)
        if sight.cover is not None:
            gauges[id] = Gauge("capacity", sight.cover.total, max(RISKS, sight.cover.total))
    entries = [Entry(words.text("picture.cover", points=n), fill=_worn(COVER, n, palette)) for n in range(4)]
    entries += (
        Entry(words.text("picture.key.unwatched"), fill=idle),
        Entry(words.text("picture.key.laid"), line=arcs.ours(palette)),
    )
    return Layer(words.text("picture.overlay.cover"), fills, gauges, tuple(entries))


def _concern(view: PublicView, words: Words, chosen: str, palette: Palette, *, about: bool) -> Layer:
    """R1.5: How much each state worries about the chosen one, or the chosen one about each."""
    worn = coats(view.board.seats, palette)
    fills, gauges = {}, {}
    for region in view.board.regions.values():
        pair = (region.owner, chosen) if about else (chosen, region.owner)
        if region.owner == chosen:
            fills[region.id] = worn[chosen]
            continue
        level = view.concern.get(pair, 0)
        fills[region.id] = _worn(CONCERN, level, palette)
        gauges[region.id] = Gauge("pressed", level, CONCERN_MOST)
    entries = [
        Entry(words.text("picture.concern", level=n), fill=_worn(CONCERN, n, palette)) for n in range(CONCERN_MOST + 1)
    ]
    entries.append(Entry(words.name(chosen), fill=worn[chosen]))
    return Layer(
        words.text(f"picture.overlay.{'concern' if about else 'concern_of'}", seat=chosen),
        fills,
        gauges,
        tuple(entries),
    )


def _worn(scale: tuple[Coat, ...], step: int, palette: Palette) -> Coat:
    coat = scale[max(0, min(step, len(scale) - 1))]
    return replace(coat, pattern="", hatch="") if palette.plain else coat
