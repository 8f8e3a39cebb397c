"""The drawn icons: which there are, and what each looks like, read from assets/icons."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from game.places import assets

GRID: Final = 24
_BODY: Final = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


@cache
def names() -> tuple[str, ...]:
    """Return the names of all icons, in alphabetical order."""
    return tuple(sorted(path.stem for path in (assets() / "icons").glob("*.svg")))


@cache
def body(name: str) -> str:
    """Return what an icon is drawn of, on a grid of 24 by 24, in the current colour; KeyError if there is none."""
    if name not in names():
        raise KeyError(f"no icon is called {name!r}")
    found = _BODY.search((assets() / "icons" / f"{name}.svg").read_text(encoding="utf-8"))
    return "" if found is None else re.sub(r">\s+<", "><", found.group(1).strip())
