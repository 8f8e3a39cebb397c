"""What can be read off a picture."""

from collections.abc import Iterator

from game.picture.display import Area, Box, Disc, Group, Icon, Label, Line, Picture, Shape


def shapes(picture: Picture) -> list[Shape]:
    """All shapes but groups, in the order in which they are painted, where they stand on the whole picture."""
    return list(_spread(picture.shapes))


def _spread(found: tuple[Shape, ...]) -> Iterator[Shape]:
    for shape in found:
        if isinstance(shape, Group):
            yield from _spread(shape.shapes)
        else:
            yield shape


def texts(picture: Picture) -> list[str]:
    return [shape.text for shape in shapes(picture) if isinstance(shape, Label)]


def icons(picture: Picture) -> list[str]:
    return [shape.name for shape in shapes(picture) if isinstance(shape, Icon)]


def ids(picture: Picture, kind: str = "") -> set[str]:
    return {shape.id for shape in shapes(picture) if shape.id.startswith(kind) and shape.id}


def boxes(picture: Picture, id: str) -> list[Box]:
    return [shape for shape in shapes(picture) if isinstance(shape, Box) and shape.id == id]


def plates(picture: Picture) -> dict[str, Box]:
    """The plate of each region."""
    found = (shape for shape in shapes(picture) if isinstance(shape, Box) and shape.id.startswith("region:"))
    return {box.id.removeprefix("region:"): box for box in found}


def colors(picture: Picture) -> set[str]:
    found: set[str] = set()
    for shape in shapes(picture):
        if isinstance(shape, Area | Box | Disc | Line):
            found |= {shape.paint.fill, shape.paint.line, shape.paint.hatch}
        elif isinstance(shape, Label | Icon):
            found.add(shape.color)
    return found - {""}
