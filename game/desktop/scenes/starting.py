"""From a list or a form to the table: a game is opened, the one before it closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.desk import Desk
from game.desk.seating import LEVEL, PERSON, Seated, begin, change, drivers, play_out, resume, usual
from game.desktop.app import App
from game.desktop.dressing import sittings
from game.desktop.scene import Context, Scene
from game.desktop.scenes.dialogs import confirm, error
from game.desktop.scenes.handover import HandoverScene
from game.desktop.sitting import Sitting
from game.journal import RecordError
from game.scenario import Scenario, ScenarioError, load

FIRST = "first-signatures"


def sat_down(seated: Seated, locale: str) -> Sitting:
    """Return the sitting of a table that is ready: a desk for each person."""
    table, world, path = seated.table, seated.world, seated.path
    return Sitting(table, world, path, {seat: Desk(table, seat, world, path, locale) for seat in seated.persons})


def seat(ctx: Context, make: Callable[[], Seated]) -> bool:
    """Open a game in place of any other; where that fails, say why and stay. Return whether it is open."""
    try:
        seated = make()
    except (RecordError, ScenarioError) as fault:
        error(ctx, str(fault))
        return False
    from game.desktop.scenes.table.ways import come_next

    close_games(ctx.app)
    ctx.push(Scene())
    come_next(ctx, sat_down(seated, ctx.words.locale))
    return True


def close_games(app: App) -> None:
    """Close every open game and go back to the title below it."""
    for sitting in sittings(app):
        sitting.table.match.close()
    del app.scenes[1:]


def quick_start(ctx: Context) -> None:
    """Begin the first world in its smallest state, against normal bots."""
    world = load(FIRST)
    seat(ctx, lambda: begin(world, usual(world, first_seat(world))))


def first_seat(world: Scenario) -> str:
    """Return the state a newcomer leads: the first that is neither large nor alone."""
    return next((part.id for part in world.seats if part.size != "large"), world.seats[0].id)


def go_on(ctx: Context, path: Path) -> None:
    """Go on with a saved game."""
    seat(ctx, lambda: resume(path))


def look_back(ctx: Context, path: Path) -> None:
    """R8.11: Show the log of a saved game and its years; of several persons each sees what it saw, once it sat down."""
    try:
        seated = resume(path)
    except (RecordError, ScenarioError) as fault:
        error(ctx, str(fault))
        return
    from game.desktop.scenes.log import RecordScene

    sitting = sat_down(seated, ctx.words.locale)
    if sitting.hidden:
        ctx.push(HandoverScene(sitting, lambda: ctx.replace(RecordScene(sitting))))
    else:
        ctx.push(RecordScene(sitting))


def rematch(ctx: Context, sitting: Sitting) -> None:
    """Begin the same world again with the same seats, level and seed."""
    match, meta = sitting.table.match, sitting.table.match.meta
    seats = drivers(match)
    seat(ctx, lambda: begin(sitting.world, seats, meta.seed, level=meta.level))


def bots_play_at(ctx: Context, sitting: Sitting, level: str) -> None:
    """Let all bots go on at another level, each in its own character."""
    match = sitting.table.match
    temper = {part.id: part.character for part in sitting.world.seats}
    bots = {name: driver for name, driver in drivers(match).items() if driver != PERSON}
    change(match, {name: f"{level}/{driver.partition('/')[2] or temper[name]}" for name, driver in bots.items()})
    reopen(ctx, sitting)


def hand_to_a_bot(ctx: Context, sitting: Sitting) -> None:
    """A bot takes the seat of the person at the machine; where no other person plays, the game runs to its end."""
    match = sitting.table.match
    if sitting.hot_seat:
        temper = next(part.character for part in sitting.world.seats if part.id == sitting.seat)
        change(match, {sitting.seat: f"{LEVEL}/{temper}"})
    else:
        play_out(match, sitting.world)
    reopen(ctx, sitting)


def reopen(ctx: Context, sitting: Sitting) -> None:
    """Open a game anew from its record."""
    path = sitting.path
    if path is not None:
        seat(ctx, lambda: resume(path))


def unsent(app: App) -> bool:
    """Return whether somebody has a draft in hand that was not sent, in a game that goes on."""
    desks = (desk for sitting in sittings(app) for desk in sitting.desks.values())
    return any(desk.draft is not None and desk.view.phase == "talks" for desk in desks)


def leaving(ctx: Context, leave: Callable[[], None]) -> None:
    """Leave at once, or ask once where a draft was not sent."""
    if not unsent(ctx.app):
        leave()
        return
    words = ctx.words
    title, text, yes, no = (words.text(f"desktop.leave.{part}") for part in ("title", "draft", "yes", "no"))
    confirm(ctx, title, text, yes, leave, no)
