"""The board: the engraved map with its plates, marks, overlay and key, as one picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.picture import arcs, ground, legend, markers, plates
from game.picture.coast import Atlas
from game.picture.display import Box, Group, Label, Paint, Picture, Point, Shape
from game.picture.overlays import Layer, Overlay, layer, marks
from game.picture.plates import FORMS, HEIGHTS, Form, Plate
from game.picture.sight import Options, Sight, expected_lays, pressed, sights
from game.picture.siting import Sited, Wanted, sited
from game.picture.survey import FRAME, Room, Survey, survey
from game.picture.tokens import DEFAULT, Coat, Palette, coats, mix
from game.view import PublicView
from game.wording import Words

PLAIN: Final = Options()
CAPTION: Final = 30.0
SIDE: Final = 8.0
OUTLINE: Final = 28
Forms = tuple[Form, ...]


def board(
    view: PublicView,
    atlas: Atlas,
    words: Words,
    size: tuple[float, float],
    overlay: Overlay = "owners",
    palette: Palette = DEFAULT,
    options: Options = PLAIN,
) -> Picture:
    """R1.3: Return the board as one seat, or the wall, sees it.

    Regions and plates carry the id `region:NAME`, posts `post:NAME`, shields `cover:NAME`, tags `seat:NAME`, chips of
    agreements `agreement:NUMBER`.
    """
    wide, high = size
    seen = sights(view, options)
    chosen = options.chosen or options.reader(view) or next(iter(view.board.seats))
    worn = layer(overlay, view, words, seen, chosen, palette)
    map_ = survey(atlas, wide, high, options.focus, _foot(view, words, wide, palette, options))
    fills = _dimmed(worn.fills, options, palette)
    shown: list[Shape] = [
        *ground.sea(map_, palette),
        *ground.land(map_, fills, palette),
        *ground.edges(map_, palette, quiet=overlay != "owners"),
    ]
    if overlay == "owners" and options.lit is None:
        for seat in pressed(view):
            shown += ground.dashed(map_, seat, palette)
    shown += _furniture(view, words, map_, seen, worn, overlay, palette, options)
    x, y, w, h = map_.opening
    sheet = Group(x, y, w, h, tuple(shown))
    title = words.text("picture.board", year=view.year)
    return Picture(
        wide, high, (Box(0, 0, wide, high, Paint(palette.lead)), sheet, *ground.frame(wide, high, palette)), title
    )


def _foot(view: PublicView, words: Words, wide: float, palette: Palette, options: Options) -> float:
    """Return how high the key of the plain board is: every overlay keeps that room, so that the land never moves."""
    if not options.legend:
        return 0.0
    return legend.height("", marks(view, words, palette), wide - 2 * FRAME, options.measure)


def _dimmed(fills: dict[str, Coat], options: Options, palette: Palette) -> dict[str, Coat]:
    """Return the fills with those that are not lit standing back."""
    if options.lit is None:
        return fills
    lit = options.lit
    return {
        id: coat if id in lit else markers.faded(coat, mix(palette.sea, "#5B5B52", 0.35), 0.55)
        for id, coat in fills.items()
    }


def _furniture(
    view: PublicView,
    words: Words,
    map_: Survey,
    seen: dict[str, Sight],
    worn: Layer,
    overlay: Overlay,
    palette: Palette,
    options: Options,
) -> list[Shape]:
    """Return what stands on the land: lines, plates, marks, key and caption."""
    taken: list[Room] = []
    last: list[Shape] = []
    if options.caption:
        room = Room(SIDE, SIDE, options.measure(options.caption, 14, "sans", "medium") + 26, CAPTION)
        taken.append(room)
        last += _caption(options.caption, room, palette)
    if options.legend and worn.entries:
        deep = legend.height(worn.title, worn.entries, map_.opening.w, options.measure)
        room = Room(0, map_.opening.h - deep, map_.opening.w, deep)
        taken.append(room)
        last += legend.draw(worn.title, worn.entries, room, palette, options.measure)
    taken += _lettered(view, words, map_, options)
    small: Forms = ("tiny",) if overlay == "agreements" else FORMS if overlay == "owners" else FORMS[1:]
    placed = _sited(view, words, map_, seen, worn, small, palette, options, tuple(taken))
    standing = [room for _, at in placed for room in at.rooms]
    lines, chips = _arcs(view, map_, overlay, standing, palette, options)
    named: list[Shape] = list(_names(view, words, map_, palette, options))
    stands = [shape for plate, at in placed for shape in _stand(plate, small[at.form], at, palette, options)]
    return [*lines, *named, *stands, *chips, *last]


def _sited(
    view: PublicView,
    words: Words,
    map_: Survey,
    seen: dict[str, Sight],
    worn: Layer,
    forms: Forms,
    palette: Palette,
    options: Options,
    taken: tuple[Room, ...],
) -> list[tuple[Plate, Sited]]:
    """Return the plates with where they stand."""
    plain = forms == FORMS
    shown = [
        _plate(view, words, sight, worn, palette, plain) for sight in seen.values() if _is_shown(sight, map_, options)
    ]
    wanted = tuple(_wanted(plate, map_, forms, options) for plate in shown)
    sheet = Room(2, 2, map_.opening.w - 4, map_.opening.h - map_.foot - 4)
    found = sited(wanted, sheet, taken)
    return list(zip(shown, found, strict=True))


def _is_shown(sight: Sight, map_: Survey, options: Options) -> bool:
    """Return whether a region has a plate: it is lit, and its place lies on the sheet."""
    x, y = map_.anchors[sight.region]
    inside = 0 <= x <= map_.opening.w and 0 <= y <= map_.opening.h - map_.foot
    return inside and (options.lit is None or sight.region in options.lit)


def _plate(view: PublicView, words: Words, sight: Sight, worn: Layer, palette: Palette, plain: bool) -> Plate:
    dress = coats(view.board.seats, palette)
    tag = ""
    if plain and view.board.capitals.get(sight.owner) == sight.region:
        about = pressed(view).get(sight.owner, ())
        tag = words.text("picture.pressed", about=about) if about else ""
    guest = sight.post.guest if sight.post else sight.planned
    return Plate(
        sight,
        words.name(sight.region),
        dress[sight.owner],
        tag,
        worn.gauges.get(sight.region),
        dress[guest] if guest else None,
    )


def _wanted(plate: Plate, map_: Survey, forms: Forms, options: Options) -> Wanted:
    region = plate.sight.region
    marked = region in (options.marks or {})
    shapes = tuple(plate.shape(form, options.measure, marked=marked) for form in forms)
    points = [point for ring in map_.rings[region] for point in ring]
    outline = tuple(points[:: max(1, len(points) // OUTLINE)])
    return Wanted(region, map_.anchors[region], outline, shapes, plate.sight.watched)


def _stand(plate: Plate, form: Form, at: Sited, palette: Palette, options: Options) -> Iterator[Shape]:
    """Yield a plate where it stands, with the mark of an incident and the frame of the selected region."""
    region = plate.sight.region
    wide, high = plate.width(form, options.measure), HEIGHTS[form]
    if region == options.selected:
        yield Box(at.x - 7, at.y - 7, wide + 30, high + 14, Paint("", palette.lead, 4.5), 7)
        yield Box(at.x - 6, at.y - 6, wide + 28, high + 12, Paint("", palette.gold, 2.4), 6)
    yield from plates.draw(plate, form, at.x, at.y, palette, options.measure)
    mark = (options.marks or {}).get(region)
    if mark:
        yield from markers.outcome(mark, at.x - 14, at.y + high / 2, 16, palette, f"region:{region}")


def _names(view: PublicView, words: Words, map_: Survey, palette: Palette, options: Options) -> Iterator[Shape]:
    """Yield sigil and name of the regions that are not lit."""
    if options.lit is None:
        return
    dress = coats(view.board.seats, palette)
    for region in view.board.regions.values():
        if region.id not in options.lit:
            x, y = map_.anchors[region.id]
            coat = markers.faded(dress[region.owner], palette.sea, 0.12)
            yield from markers.sigil(coat, x, y - 10, 9.5, palette, f"region:{region.id}")
            yield from _engraved(words.name(region.id), x, y + 16, palette)


def _lettered(view: PublicView, words: Words, map_: Survey, options: Options) -> Iterator[Room]:
    """Yield the room that the names of regions without a plate take up."""
    for region in view.board.regions.values():
        if options.lit is not None and region.id not in options.lit:
            x, y = map_.anchors[region.id]
            wide = options.measure(words.name(region.id), 14.5, "serif", "medium")
            yield Room(x - wide / 2, y - 20, wide, 40)


def _engraved(name: str, x: float, y: float, palette: Palette) -> Iterator[Shape]:
    for dx, dy in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
        yield Label(x + dx, y + dy, name, 14.5, palette.lead, "serif", "medium", "middle")
    yield Label(x, y, name, 14.5, palette.cream, "serif", "medium", "middle")


def _arcs(
    view: PublicView,
    map_: Survey,
    overlay: Overlay,
    rooms: list[Room],
    palette: Palette,
    options: Options,
) -> tuple[list[Shape], list[Shape]]:
    if overlay == "agreements":
        ends: dict[str, Point] = {seat: map_.anchors[region] for seat, region in view.board.capitals.items()}
        return arcs.agreements(view, ends, options.reader(view), rooms, palette)
    if overlay == "cover" and options.cover is None:
        return arcs.cover(expected_lays(view), view.board.capitals, map_.anchors, rooms, palette)
    return [], []


def _caption(text: str, room: Room, palette: Palette) -> Iterator[Shape]:
    yield Box(room.x, room.y, room.w, room.h, Paint(palette.lead, palette.shore, 1.0, alpha=0.92), 4)
    yield Label(room.x + 13, room.y + 20, text, 14, palette.cream, "sans", "medium")


__all__ = ["FRAME", "Options", "board"]
