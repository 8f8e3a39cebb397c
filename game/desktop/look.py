"""How the window looks to this person: scale, text size, theme, fonts, movement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LEAST = (1024, 720)
USUAL = (1280, 800)


@dataclass(frozen=True, slots=True)
class Look:
    """A person's choices; a scale of 0 is automatic."""

    scale: float = 0.0
    text_scale: float = 1.0
    theme: Literal["default", "contrast"] = "default"
    font: Literal["standard", "accessible"] = "standard"
    reduced_motion: bool = False
    full_screen: bool = False
    patterns: bool = True


def fit_scale(chosen: float, width: int, height: int) -> float:
    """The scale used in a window of this size: the one chosen, as long as 1024 x 720 logical pixels fit.

    >>> fit_scale(0, 1280, 800), fit_scale(0, 1920, 1200), fit_scale(2, 1280, 800), fit_scale(1.5, 1920, 1200)
    (1.0, 1.5, 1.111, 1.5)
    """
    most = min(width / LEAST[0], height / LEAST[1])
    wanted = chosen or min(width / USUAL[0], height / USUAL[1])
    if not chosen:
        wanted = max(1.0, min(2.0, int(wanted * 20) / 20))
    return max(0.4, min(wanted, int(most * 1000) / 1000))
