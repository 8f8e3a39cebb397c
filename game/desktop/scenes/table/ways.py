"""The ways from the table to other scenes, which know the table in turn and are therefore imported when needed."""

from __future__ import annotations

from functools import partial

from game.desktop.scene import Context, Scene
from game.desktop.sitting import Sitting


def draft(sitting: Sitting) -> Scene:
    """Return the draft desk."""
    from game.desktop.scenes.draft import DraftScene

    return DraftScene(sitting)


def gate(sitting: Sitting, number: int) -> Scene:
    """R4.7-R4.9: Return the three answers at the gate of an agreement."""
    from game.desktop.scenes.gate import GateScene

    return GateScene(sitting, number)


def agreement(sitting: Sitting, which: int | str) -> Scene:
    """Return the page of an agreement, by its number, or of an offer, by its id."""
    from game.desktop.scenes.agreement import AgreementScene

    return AgreementScene(sitting, which)


def state(sitting: Sitting, seat: str) -> Scene:
    """Return the page of a state."""
    from game.desktop.scenes.state import StateScene

    return StateScene(sitting, seat)


def log(sitting: Sitting) -> Scene:
    """R8.11: Return the log of the whole game, with the board as it stood."""
    from game.desktop.scenes.log import LogScene

    return LogScene(sitting)


def come_next(ctx: Context, sitting: Sitting) -> None:
    """Show what comes now in place of the table and what lies over it: a person's turn, the resolution, the end."""
    from game.desktop.scenes.end import EndScene
    from game.desktop.scenes.handover import HandoverScene
    from game.desktop.scenes.resolution import ResolutionScene
    from game.desktop.scenes.table import TableScene

    while any(isinstance(scene, TableScene) for scene in ctx.app.scenes[:-1]):
        ctx.pop()
    comes = sitting.next()
    then = partial(come_next, ctx, sitting)
    if comes == "handover":
        ctx.replace(HandoverScene(sitting, then))
    elif comes == "resolution":
        ctx.replace(ResolutionScene(sitting, sitting.news(), then))
    elif comes == "end":
        ctx.replace(EndScene(sitting))
    else:
        ctx.replace(TableScene(sitting))
