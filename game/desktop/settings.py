"""A person's choices, kept in a file of the platform's folder that may be deleted at any time."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Final, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game import saves
from game.desktop.look import Look
from game.wording.catalogue import FIRST_LOCALE, locales

FILE: Final = "settings.json"
SCALES: Final = (80, 200)
TEXT_SCALES: Final = (80, 150)
Pace = Literal["slow", "normal", "fast"]
PACES: Final[dict[Pace, float]] = {"slow": 1.8, "normal": 1.0, "fast": 0.5}


class Settings(BaseModel):
    """What can be chosen; a scale of 0 is automatic, scales are percents, `keys` a person's own keys by action."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    scale: Annotated[int, Field(ge=0, le=SCALES[1])] = 0
    text_scale: Annotated[int, Field(ge=TEXT_SCALES[0], le=TEXT_SCALES[1])] = 100
    full_screen: bool = False
    locale: str = FIRST_LOCALE
    theme: Literal["default", "contrast"] = "default"
    font: Literal["standard", "accessible"] = "standard"
    patterns: bool = True
    reduced_motion: bool = False
    pace: Pace = "normal"
    keys: dict[str, str] = {}

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

    def with_(self, **changes: object) -> Settings:
        """Return the choices with some of them changed."""
        return Settings.model_validate({**self.model_dump(), **changes})

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
        return Settings.model_validate_json(path().read_bytes()), True
    except FileNotFoundError:
        return Settings(), True
    except (OSError, ValidationError):
        return Settings(), False


def write(settings: Settings) -> None:
    """Keep choices, whole or not at all; raises OSError."""
    target = path()
    target.parent.mkdir(parents=True, exist_ok=True)
    waiting = target.with_suffix(".part")
    try:
        waiting.write_text(settings.model_dump_json(indent=2) + "\n", encoding="utf-8")
        waiting.replace(target)
    finally:
        waiting.unlink(missing_ok=True)


def forget() -> None:
    """Delete the file; raises OSError."""
    path().unlink(missing_ok=True)
