"""The ways from the table to other scenes, which know the table in turn."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import Any, Final, Literal

from game.desktop.app import Context
from game.desktop.sitting import Sitting

Name = Literal["draft", "gate", "agreement", "state"]
SCENES: Final[dict[str, str]] = {
    "draft": "DraftScene",
    "gate": "GateScene",
    "agreement": "AgreementScene",
    "state": "StateScene",
    "handover": "HandoverScene",
    "resolution": "ResolutionScene",
    "end": "EndScene",
    "table": "TableScene",
}


def go(ctx: Context, name: Name, sitting: Sitting, *about: object) -> None:
    """Open a scene over this one."""
    ctx.push(_made(name, sitting, *about))


def _made(name: str, *about: object) -> Any:
    module = import_module(f"game.desktop.scenes.{name}")
    return getattr(module, SCENES[name])(*about)


def come_next(ctx: Context, sitting: Sitting) -> None:
    """Show what comes now in place of what is shown: the table, another person's turn, the resolution or the end."""
    comes = sitting.next()
    then = partial(come_next, ctx, sitting)
    if comes == "handover":
        ctx.replace(_made("handover", sitting, then))
    elif comes == "resolution":
        ctx.replace(_made("resolution", sitting, sitting.news(), then))
    else:
        ctx.replace(_made(comes, sitting))
