"""Where we stand: the year, whose turn it is, what is expected of us, our tracks."""

from __future__ import annotations

from game.desk.attention import TENSE, flows, needs
from game.rules.mandates import met
from game.rules.numbers import WINDOWS
from game.terminal.session import Session
from game.terminal.telling import tell


def where(game: Session) -> str:
    """Return year and phase in one line."""
    first, last = game.view.end_window
    phase = game.view.phase
    return game.text(f"status.{phase}", year=game.view.year, first=first, last=last, open=first < last,
                     window=game.view.window, most=WINDOWS)  # fmt: skip


def status(game: Session, typed: str) -> None:
    """Tell where we stand."""
    game.line(where(game))
    own = game.view.own
    game.say("status.who", seat=game.words.name(game.seat), size=own.size)
    game.say(
        "status.tracks", treasury=own.treasury, aside=own.set_aside, support=own.support, standing=own.standing,
        capacity=own.capacity, idle=own.idle,
    )  # fmt: skip
    pays, receives = flows(game)
    game.say("status.flows", pays=pays, receives=receives)
    held = sum(1 for a in game.view.agreements.values() if a.in_force and a.binds(game.seat))
    game.say("status.decisions_left", left=own.initiatives_left, all=own.initiative, held=held)
    if not game.view.board.intro:
        game.say("status.desk", desk=own.desk)
    game.say("status.tension", tension=game.view.tension, near=game.view.tension >= TENSE)
    mandates(game)
    expected(game)


def mandates(game: Session) -> None:
    """R9.5: Tell our mandates and whether they are met as things stand."""
    for mandate in game.view.mandates:
        done = met(game.imagined, game.seat, mandate.name)
        game.say("status.mandate", mandate=mandate.name, worth=mandate.worth, met=done)


def expected(game: Session) -> None:
    """Tell in one or two lines what is expected of us now."""
    phase = game.view.phase
    count = sum(1 for _ in needs(game))
    if phase == "talks":
        game.say("status.now_talks", waiting=len(game.awaiting()), count=count, draft=game.draft is not None)
    elif phase == "decisions":
        game.say("status.now_decisions", marked=len(game.marks.now), count=count, left=game.view.own.initiatives_left)
    else:
        game.say("status.now_over")


def first_screen(game: Session) -> None:
    """Tell in a few lines who we are, what is at stake and what is asked of us now."""
    world = game.world
    part = next(part for part in world.seats if part.id == game.seat)
    game.line(f"{world.title}. {world.blurb}")
    game.say("first.brief", seat=game.words.name(game.seat), size=part.size)
    game.line(f"{part.brief} {part.secret}")
    mandates(game)
    tell(game)
    game.line()
    game.line(where(game))
    expected(game)
    game.say("first.help")
