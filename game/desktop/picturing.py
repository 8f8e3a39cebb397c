"""A picture of a scene, painted without a display."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from game.desktop.app import Shot, render_once
from game.desktop.dressing import dressed
from game.desktop.gallery import SCENES
from game.desktop.settings import Settings
from game.desktop.staging import Stage


@dataclass(frozen=True, slots=True)
class Wish:
    """What a picture is to show and how: a scene by name, the size in pixels, and the person's choices."""

    scene: str
    stage: Stage
    size: tuple[int, int] = (1280, 800)
    settings: Settings = field(default_factory=Settings)
    grey: bool = False


def picture(wish: Wish) -> Shot:
    """Paint a scene; KeyError for one that is not there, StagingError for a year the game does not reach."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    look = wish.settings.look()
    scene = SCENES[wish.scene](wish.stage)
    shot = render_once(scene, wish.size, look.scale, look, dress=lambda app: dressed(app, wish.settings))
    return shot.grey() if wish.grey else shot


def save(shot: Shot, path: Path) -> None:
    """Write a picture; the file's ending says the kind. Raises OSError."""
    if not path.absolute().parent.is_dir():
        raise FileNotFoundError(2, "No such folder", str(path))
    shot.save(path)
