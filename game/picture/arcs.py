"""Lines between states: the agreements they are party to, and cover on its way from provider to region."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import hypot
from typing import Final

from game.picture.display import Area, Disc, Icon, Label, Line, Paint, Point, Shape
from game.picture.lines import Stroke
from game.picture.survey import Room
from game.picture.tokens import Palette
from game.rules.state import Agreement, Laid
from game.rules.terms import Terms
from game.view import PublicView

PIECES: Final = 18
CHIP: Final = 11.5
ALONG: Final = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8)
WEIGHT: Final = (
    "coverage", "site_grant", "programme", "restraint", "payment", "management", "coordination", "cost_sharing",
    "access", "assistance", "organisation", "integration", "exclusivity", "transparency", "consultation",
)  # fmt: skip


def ours(palette: Palette) -> Paint:
    """How a line of our own looks."""
    return Paint(line=palette.gold, width=3.4)


def theirs(palette: Palette) -> Paint:
    """How a line of others looks."""
    return Paint(line=palette.cream, width=2.2)


def unborn(paint: Paint) -> Paint:
    """How the line of a text looks that is signed but not in force."""
    return replace(paint, dash=(7.0, 6.0))


def subject(terms: Terms) -> str:
    """R4.2: Return the kind of clause that weighs most in a text."""
    kinds = {clause.kind for clause in terms.clauses}
    return next((kind for kind in WEIGHT if kind in kinds), "consultation")


def shown(view: PublicView) -> list[Agreement]:
    """R4.1: Return the agreements that are drawn: those that live, by number."""
    return [agreement for agreement in view.agreements.values() if agreement.live]


def curve(one: Point, other: Point, bend: float) -> Stroke:
    """Return a bow between two points; it swings out by a share of their distance."""
    (x0, y0), (x1, y1) = one, other
    mx, my = (x0 + x1) / 2 - (y1 - y0) * bend, (y0 + y1) / 2 + (x1 - x0) * bend
    found: list[Point] = []
    for step in range(PIECES + 1):
        t = step / PIECES
        a, b, c = (1 - t) * (1 - t), 2 * t * (1 - t), t * t
        found.append((round(a * x0 + b * mx + c * x1, 2), round(a * y0 + b * my + c * y1, 2)))
    return tuple(found)


def agreements(
    view: PublicView, seats: dict[str, Point], reader: str, plates: Sequence[Room], palette: Palette
) -> tuple[list[Shape], list[Shape]]:
    """R4.1: Return the lines between the parties of every living agreement, and a chip for each that tells its subject.

    `seats` says where each state's capital stands.
    """
    lines: list[Shape] = []
    chips: list[Shape] = []
    taken = list(plates)
    among: dict[tuple[str, ...], int] = {}
    for agreement in shown(view):
        parties = [party for party in agreement.terms.parties if party in seats]
        place = among[tuple(sorted(parties))] = among.get(tuple(sorted(parties)), -1) + 1
        paint = ours(palette) if reader in parties else theirs(palette)
        if not agreement.in_force:
            paint = unborn(paint)
        strokes, chip = _strokes([seats[party] for party in parties], place, taken)
        lines += (Line(stroke, Paint(line=palette.lead, width=paint.width + 2.6)) for stroke in strokes)
        lines += (Line(stroke, paint) for stroke in strokes)
        taken.append(Room(chip[0] - CHIP, chip[1] - CHIP, 2 * CHIP, 2 * CHIP))
        chips += _chip(agreement, chip, paint.line, palette)
    return lines, chips


def _strokes(ends: list[Point], place: int, taken: list[Room]) -> tuple[list[Stroke], Point]:
    """Return the lines of one agreement and where its chip stands: on the bow of two, at the meeting point of more."""
    if len(ends) == 2:
        bow = curve(min(ends), max(ends), (0.16 + 0.14 * (place // 2)) * (-1 if place % 2 else 1))
        return [bow], _free(bow, taken)
    middle = (sum(x for x, _ in ends) / len(ends), sum(y for _, y in ends) / len(ends) + 18 * place)
    hub = next((spot for spot in _around(middle) if not _hidden(spot, taken)), middle)
    return [curve(end, hub, 0.06) for end in ends], hub


def _around(middle: Point) -> Iterator[Point]:
    yield middle
    for reach in (24.0, 44.0, 64.0):
        for dx, dy in ((0, -1), (0, 1), (1, 0), (-1, 0), (0.7, -0.7), (-0.7, 0.7), (0.7, 0.7), (-0.7, -0.7)):
            yield middle[0] + dx * reach, middle[1] + dy * reach


def _free(bow: Stroke, taken: list[Room]) -> Point:
    """Return a point of a bow that no plate or chip covers, near its middle if there is one."""
    spots = [bow[round(share * PIECES)] for share in ALONG]
    return next((spot for spot in spots if not _hidden(spot, taken)), spots[0])


def _hidden(spot: Point, taken: list[Room]) -> bool:
    chip = Room(spot[0] - CHIP, spot[1] - CHIP, 2 * CHIP, 2 * CHIP)
    return any(room.meets(chip) for room in taken)


def _chip(agreement: Agreement, at: Point, edge: str, palette: Palette) -> Iterator[Shape]:
    x, y = at
    yield Disc(x, y, CHIP, Paint(palette.lead, edge, 1.8), f"agreement:{agreement.id}")
    yield Icon(subject(agreement.terms), x, y, 14, edge)
    if agreement.notices or agreement.withdrawals:
        yield Disc(x + CHIP * 0.8, y - CHIP * 0.8, 7.5, Paint(palette.bad, palette.cream, 1.2))
        yield Icon("notice", x + CHIP * 0.8, y - CHIP * 0.8, 9, palette.cream)


def cover(
    lays: Sequence[Laid], capitals: dict[str, str], anchors: dict[str, Point], plates: Sequence[Room], palette: Palette
) -> tuple[list[Shape], list[Shape]]:
    """R3.6: Return arrows from provider to region for cover under agreements, and how much it counts there."""
    lines: list[Shape] = []
    chips: list[Shape] = []
    taken = list(plates)
    for each in lays:
        start, end = anchors.get(capitals.get(each.provider, "")), anchors.get(each.region)
        if not each.agreement or start is None or end is None:
            continue
        bow = curve(start, end, 0.14)
        lines.append(Line(bow, Paint(line=palette.lead, width=6.0)))
        lines.append(Line(bow, ours(palette)))
        x, y = _free(bow, taken)
        taken.append(Room(x - CHIP, y - CHIP, 2 * CHIP, 2 * CHIP))
        chips.append(Disc(x, y, CHIP, Paint(palette.lead, palette.gold, 1.8), f"agreement:{each.agreement}"))
        chips.append(Label(x, y + 4.5, str(each.counts), 13, palette.cream, "sans", "medium", "middle"))
        lines.append(_head(bow, palette))
    return lines, chips


def _head(bow: Stroke, palette: Palette) -> Area:
    """Return the arrow's head, two thirds along its way."""
    at = PIECES * 2 // 3
    (x0, y0), (x1, y1) = bow[at], bow[at + 1]
    length = hypot(x1 - x0, y1 - y0) or 1.0
    ux, uy = (x1 - x0) / length * 9, (y1 - y0) / length * 9
    corners = (
        (x1 + ux, y1 + uy),
        (x1 - ux * 0.5 - uy * 0.8, y1 - uy * 0.5 + ux * 0.8),
        (x1 - ux * 0.5 + uy * 0.8, y1 - uy * 0.5 - ux * 0.8),
    )
    return Area(corners, Paint(palette.gold, palette.lead, 1.4))
