"""A person's choices, kept in a file of the platform's folder that may be deleted at any time."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal, get_args

import platformdirs

from game import saves
from game.desktop.look import Look
from game.wording.catalogue import FIRST_LOCALE, locales

FILE: Final = "settings.json"
SCALES: Final = (80, 200)
TEXT_SCALES: Final = (80, 150)
Pace = Literal["slow", "normal", "fast"]
ThemeName = Literal["default", "contrast"]
FontName = Literal["standard", "accessible"]
PACES: Final[dict[Pace, float]] = {"slow": 1.8, "normal": 1.0, "fast": 0.5}

RANGES: Final[Mapping[str, range | tuple[str, ...]]] = {
    "scale": range(SCALES[1] + 1),
    "text_scale": range(TEXT_SCALES[0], TEXT_SCALES[1] + 1),
    "theme": get_args(ThemeName),
    "font": get_args(FontName),
    "pace": get_args(Pace),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be chosen; a scale of 0 is automatic, scales are percents, `keys` a person's own keys by action.

    Read before the first frame, so they are checked here: pydantic alone takes a quarter of the time that frame may.
    """

    scale: int = 0
    text_scale: int = 100
    full_screen: bool = False
    locale: str = FIRST_LOCALE
    theme: ThemeName = "default"
    font: FontName = "standard"
    patterns: bool = True
    reduced_motion: bool = False
    pace: Pace = "normal"
    keys: Mapping[str, str] = field(default_factory=dict)

    def look(self) -> Look:
        """Return how the window looks with these choices."""
        return Look(
            scale=self.scale / 100,
            text_scale=self.text_scale / 100,
            theme=self.theme,
            font=self.font,
            reduced_motion=self.reduced_motion,
            full_screen=self.full_screen,
            patterns=self.patterns,
        )

    def with_(self, **changes: Any) -> Settings:
        """Return the choices with some of them changed; raises ValueError for one that cannot be."""
        return checked(asdict(replace(self, **changes)))

    @property
    def language(self) -> str:
        """The language chosen, or the first one where that is no longer there."""
        return self.locale if self.locale in locales() else FIRST_LOCALE

    @property
    def tempo(self) -> float:
        """How long a movement takes, against the usual length."""
        return PACES[self.pace]


def path() -> Path:
    """Return where the choices are kept; the file need not be there."""
    named = os.environ.get(saves.VARIABLE)
    return (Path(named) if named else platformdirs.user_config_path("signatories", appauthor=False)) / FILE


def read() -> tuple[Settings, bool]:
    """Return the choices kept, and whether they could be read; those of a damaged file are the usual ones."""
    try:
        return checked(json.loads(path().read_bytes())), True
    except FileNotFoundError:
        return Settings(), True
    except (OSError, ValueError, RecursionError):
        return Settings(), False


def checked(found: object) -> Settings:
    """Return choices that were read; raises ValueError naming what is not known, of another type or out of bounds."""
    if not isinstance(found, dict):
        raise ValueError("the choices are no object with names")
    usual = asdict(Settings())
    for name, value in found.items():
        if name not in usual:
            raise ValueError(f"{name} is not known")
        if type(value) is not type(usual[name]):
            raise ValueError(f"{name} is of another type")
        if name in RANGES and value not in RANGES[name]:
            raise ValueError(f"{name} cannot be {value}")
    if not all(isinstance(text, str) for pair in found.get("keys", {}).items() for text in pair):
        raise ValueError("keys are texts")
    return Settings(**found)


def write(settings: Settings) -> None:
    """Keep choices, whole or not at all; raises OSError."""
    target = path()
    target.parent.mkdir(parents=True, exist_ok=True)
    waiting = target.with_suffix(".part")
    try:
        waiting.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
        waiting.replace(target)
    finally:
        waiting.unlink(missing_ok=True)


def forget() -> None:
    """Delete the file; raises OSError."""
    path().unlink(missing_ok=True)
