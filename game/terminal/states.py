"""States as they can be known: tracks, worries in both directions with their causes, what they signed and kept."""

from __future__ import annotations

from game.rules.perception import footprints
from game.terminal.session import Session
from game.terminal.texts import dates_of
from game.wording.titles import title


def states(game: Session, typed: str) -> None:
    """Show all states in a line each, or one in full."""
    if typed:
        state(game, typed)
        return
    for seat in game.view.tracks:
        _line(game, seat)
    game.say("states.more")


def _line(game: Session, seat: str) -> None:
    own = game.view.tracks[seat]
    held = sum(1 for a in game.view.agreements.values() if a.in_force and a.binds(seat))
    game.say(
        "states.line", seat=game.words.name(seat), ours=seat == game.seat, size=own.size, treasury=own.treasury,
        capacity=own.capacity, support=own.support, standing=own.standing, left=own.initiatives_left, held=held,
        desk=0 if game.view.board.intro else own.desk,
    )  # fmt: skip


def state(game: Session, typed: str) -> None:
    """Show one state in full."""
    seat = game.naming.state(typed)
    _line(game, seat)
    driver = game.match.meta.drivers.get(seat, "")
    if driver and seat != game.seat:
        level, _, character = driver.partition("/")
        portrait = game.words.phrase(f"bot.portrait.{character}")
        played = game.words.phrase(f"terminal.bot_level.{level}")
        game.say("states.driver", level=played, character=character, portrait=portrait)
    _regions(game, seat)
    _concerns(game, seat)
    _texts(game, seat)
    _word(game, seat)


def _regions(game: Session, seat: str) -> None:
    board = game.view.board
    game.say("states.regions", seat=seat, regions=board.by_owner[seat], near=tuple(sorted(board.neighbours[seat])))
    for region, post in game.view.posts.items():
        if seat in (post.guest, post.host):
            game.say("states.post", guest=post.guest, host=post.host, region=region, winding=post.winding)


def _concerns(game: Session, seat: str) -> None:
    """R5.1: Tell who worries about this state and whom it worries about, with the parts of each footprint."""
    causes = footprints(game.imagined)
    for (of, about), level in game.view.concern.items():
        parts = causes.get((of, about), {})
        if seat in (of, about) and (level or parts):
            game.say("states.concern", of=of, about=about, level=level, parts=_parts(game, parts))


def _parts(game: Session, parts: dict[str, int]) -> str:
    found: list[str] = []
    for why, amount in parts.items():
        name, _, one = why.partition(":")
        found.append(game.words.phrase("part.footprint", what=name, one=one, other="", amount=amount))
    return ", ".join(found)


def _texts(game: Session, seat: str) -> None:
    for agreement in game.view.agreements.values():
        if agreement.live and agreement.binds(seat):
            spoken = dates_of(game, agreement)
            game.line("- " + game.text("agreements.line", number=agreement.id, title=title(agreement.terms, game.words),
                                       parties=agreement.terms.parties, dates=spoken))  # fmt: skip


def _word(game: Session, seat: str) -> None:
    """R4.15, R5.7: Tell how the state has kept its word, and the words of its that still bind."""
    own = game.view.tracks[seat]
    game.say("states.word", faults=own.faults, gates=own.gates, fallen=own.fallen, until=own.no_gain_until,
             barred=own.no_gain_until >= game.view.year)  # fmt: skip
    for agreement in game.view.agreements.values():
        for leaver, how, year in agreement.left:
            if leaver == seat:
                game.say("states.left", agreement=agreement.id, how=how, year=year)
    for said in game.view.statements.values():
        if said.live and said.by == seat:
            game.say("states.said", form=said.form, to=said.to, until=said.until)
