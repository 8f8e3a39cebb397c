"""A world as a file that people can read: one line for a point, a polygon, a list of numbers or of short names."""

from __future__ import annotations

import json
import re

from game.scenario import Scenario

_FLAT = re.compile(r"\[\s*((?:-?\d+|\"[a-z0-9_-]+\")(?:,\s*(?:-?\d+|\"[a-z0-9_-]+\"))*)\s*\]")
_POINTS = re.compile(r"\[\s*(\[-?\d+, -?\d+\](?:,\s*\[-?\d+, -?\d+\])*)\s*\]")
_SMALL = re.compile(r"\{\s*([^{}\[\]]{1,100}?)\s*\}")
_GAP = re.compile(r"\s*\n\s*")


def written(world: Scenario) -> str:
    """Return the text of a world's file.

    >>> _FLAT.sub(_on_one_line, "[\\n 1,\\n 2\\n]")
    '[1, 2]'
    """
    text = json.dumps(world.model_dump(mode="json"), indent=2, ensure_ascii=False)
    for pattern in (_FLAT, _POINTS, _SMALL):
        text = pattern.sub(_on_one_line, text)
    return text + "\n"


def _on_one_line(found: re.Match[str]) -> str:
    whole = found.group(0)
    return whole[0] + _GAP.sub(" ", found.group(1)) + whole[-1]
