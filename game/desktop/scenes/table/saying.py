"""Statements to one state, and mediation between others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from game.desktop.fonts import LABEL
from game.desktop.scenes.table.offer_of import line
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Dropdown, Option, Row, Text, Widget
from game.rules.acts import AcceptMediation, InviteObservers, Mediate, ShowPresence, Speak
from game.rules.legality.words import may_show
from game.rules.numbers import SHOW_COST

FORMS: Final[tuple[Literal["protest", "reassure", "commend"], ...]] = ("protest", "reassure", "commend")


def statements(room: Room) -> Iterator[Widget]:
    """R5.5-R5.9: Yield the choice of the state we speak to, and what can be said to it."""
    to = _to(room)
    level = room.view.concern.get((room.desk.seat, to), 0)
    theirs = room.view.concern.get((to, room.desk.seat), 0)
    yield _whom(room, to)
    yield Text(room.text("say.concern", seat=to, level=level, theirs=theirs), LABEL, "muted")
    name = room.text("decisions.do")
    for form in FORMS:
        about = room.text(f"say.{form}_about", seat=to)
        yield line(room, Speak(to, form), room.text(f"say.{form}", seat=to), about, f"say:{form}", name)
    if room.view.board.full:
        about = room.text("say.observers_about")
        yield line(room, InviteObservers(to), room.text("say.observers", seat=to), about, "say:observers", name)
    yield from _pledge(room, to)


def _to(room: Room) -> str:
    """R5.5: Return the state we speak to: chosen, else the one that worries about us most."""
    others = [seat for seat in room.view.tracks if seat != room.desk.seat]
    if room.chosen.speak_to in others:
        return room.chosen.speak_to
    return max(others, key=lambda seat: room.view.concern.get((seat, room.desk.seat), 0))


def _whom(room: Room, to: str) -> Widget:
    others = [Option(seat, room.words.name(seat)) for seat in room.view.tracks if seat != room.desk.seat]
    return Row(
        Text(room.text("say.to")),
        Dropdown(others, to, lambda seat: room.choose(speak_to=seat), key="say.to", flex=1),
    )


def _pledge(room: Room, to: str) -> Iterator[Widget]:
    """R5.9: Yield the pledge: one promise that the record can check."""
    ours = [a for a in room.desk.ours() if a.in_force]
    places = [r for r in room.view.board.regions if room.view.board.regions[r].owner != room.desk.seat]
    options = [Option(f"keep:{a.id}", room.text("say.keep", agreement=a.id)) for a in ours]
    options += [Option(f"post:{name}", room.text("say.no_post", region=name)) for name in places]
    options += [Option("agree:", room.text("say.agree"))] if room.view.board.full else []
    ids = [option.id for option in options]
    chosen = room.chosen.pledge if room.chosen.pledge in ids else ids[0]
    what, _, about = chosen.partition(":")
    if what == "agree":
        act = Speak(to, "pledge", "agree")
    elif what == "keep":
        act = Speak(to, "pledge", "keep", agreement=int(about))
    else:
        act = Speak(to, "pledge", "no_post", about)
    yield Dropdown(options, chosen, lambda id: room.choose(pledge=id), room.text("say.promise"), key="say.pledge")
    about = room.text("say.pledge_about")
    yield line(room, act, room.text("say.pledge", seat=to), about, "say:pledge", room.text("decisions.do"))


def mediation(room: Room) -> Iterator[Widget]:
    """R5.12: Yield the pairs we may mediate between, and our own pairs that others may mediate."""
    seat, name = room.desk.seat, room.text("decisions.do")
    pairs = [(of, about) for (of, about), level in room.view.concern.items() if level >= 2 and seat not in (of, about)]
    for of, about in pairs:
        level = room.view.concern[of, about]
        label = room.text("say.mediate", of=of, about=about)
        yield line(room, Mediate(of, about), label, room.text("say.mediate_about", level=level),
                   f"mediate:{of}:{about}", name)  # fmt: skip
    if not pairs:
        yield Text(room.text("say.nothing_to_mediate"), color="muted")
    for other in room.view.tracks:
        level = max(room.view.concern.get((seat, other), 0), room.view.concern.get((other, seat), 0))
        if other != seat and level >= 2:
            label = room.text("say.accept", seat=other)
            yield line(room, AcceptMediation(other), label, room.text("say.accept_about"), f"accept:{other}", name)


def presence(room: Room) -> Iterator[Widget]:
    """R5.13: Yield the choice of a region, and the show of presence there."""
    where = may_show(room.desk.imagined, room.desk.seat)
    region = room.chosen.show_in if room.chosen.show_in in where else where[0]
    options = [Option(one, room.words.name(one)) for one in where]
    label = room.text("say.where")
    yield Dropdown(options, region, lambda one: room.choose(show_in=one), label, key="say.show_in")
    about = room.text("say.show_about", cost=SHOW_COST)
    act = ShowPresence(region)
    yield line(room, act, room.text("say.show", region=region), about, "say:show", room.text("decisions.do"))
