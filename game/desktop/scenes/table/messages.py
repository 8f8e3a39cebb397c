"""Messages: those of this year, and the form to send one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, Literal, get_args

from game.desktop.fonts import HEADING, LABEL, LABEL_STRONG
from game.desktop.scenes.table import glyphs
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import (
    Button,
    Column,
    Divider,
    Dropdown,
    Option,
    Row,
    Spacer,
    Stepper,
    Text,
    TextField,
    Widget,
)
from game.rules.acts import Intent, SendMessage
from game.rules.events.talks import MessageSent
from game.rules.legality import why_illegal
from game.wording.log import full

About = Literal["", "cover", "grant", "payment", "renewal", "revision", "leaving", "statement"]
ABOUT: Final[tuple[About, ...]] = get_args(About)
PLACED: Final = ("cover", "grant", "statement")
NUMBERED: Final = ("renewal", "revision", "leaving")
COUNTED: Final = ("cover", "payment")
LONGEST: Final = 200


def messages(room: Room) -> Iterator[Widget]:
    """R2.3: Yield the messages of this year, and the form or the button that opens it."""
    sent = [
        happened
        for happened in room.sitting.table.match.events_for(room.desk.seat)
        if isinstance(happened, MessageSent) and happened.year == room.view.year
    ]
    is_open = "message" in room.chosen.open
    talks = room.view.phase == "talks"
    button = Button(
        room.text("message.new"), lambda: room.choose(open=room.chosen.open ^ {"message"}), "quiet", key="message",
        icon="message", selected=is_open, enabled=talks, why_not=room.text("message.closed"),
    )  # fmt: skip
    if not sent and not talks:
        return
    yield Row(Text(room.text("message.head"), HEADING, flex=1), button)
    yield Divider()
    if is_open and talks:
        yield form(room)
    for happened in reversed(sent):
        yield _line(room, happened)


def _line(room: Room, happened: MessageSent) -> Widget:
    mark = glyphs.sigil(room.coats[happened.by], 22, room.palette, room.words.name(happened.by))
    said = Text(full(happened, room.words))
    own = Text(happened.text, LABEL, "muted") if happened.text else None
    return Row(mark, Column(said, own, gap=0, flex=1), gap=10)


def message(room: Room) -> SendMessage | None:
    """R2.3: Return the message as it is filled in, None while it has nobody to go to."""
    chosen = room.chosen
    if chosen.to not in room.view.tracks:
        return None
    intents: dict[str, Intent] = {intent: intent for intent in get_args(Intent)}
    about: About = next((name for name in ABOUT if name == chosen.about), "")
    return SendMessage(
        chosen.to,
        intents[chosen.intent],
        about,
        chosen.place if about in PLACED else "",
        chosen.number if about in NUMBERED else 0,
        chosen.amount if about in COUNTED else 0,
        chosen.text.strip(),
    )


def form(room: Room) -> Widget:
    """R2.3: Return the form: to whom, with what intent, about what."""
    words, chosen = room.words, room.chosen
    others = [Option(seat, words.name(seat)) for seat in room.view.tracks if seat != room.desk.seat]
    intents = [Option(name, words.phrase(f"intent.{name}")) for name in get_args(Intent)]
    about = [Option(name, room.text(f"message.about_{name or 'nothing'}")) for name in ABOUT]
    return Column(
        Row(
            Dropdown(others, chosen.to, lambda to: room.choose(to=to), room.text("message.to"), key="message.to",
                     flex=1),
            Dropdown(intents, chosen.intent, lambda to: room.choose(intent=to), room.text("message.intent"),
                     key="message.intent", flex=1),
        ),
        Row(
            Dropdown(about, chosen.about, lambda to: room.choose(about=to), room.text("message.subject"),
                     key="message.about", flex=1),
            _detail(room),
        ),
        _free_text(room),
        _send(room),
        gap=8,
    )  # fmt: skip


def _free_text(room: Room) -> Widget | None:
    """R2.3: Return the field for words of one's own; bots read intents only, so it is there between persons alone."""
    if room.chosen.to not in room.sitting.table.persons:
        return None
    return TextField(room.chosen.text, _typed(room), key="message.text", placeholder=room.text("message.free"), lines=2,
                     max_length=LONGEST)  # fmt: skip


def _detail(room: Room) -> Widget | None:
    chosen, words = room.chosen, room.words
    if chosen.about in PLACED:
        options = [Option("", room.text("message.anywhere"))]
        options += [Option(name, words.name(name)) for name in room.view.board.regions]
        return Dropdown(options, chosen.place, lambda to: room.choose(place=to), room.text("message.where"),
                        key="message.place", flex=1)  # fmt: skip
    if chosen.about in NUMBERED:
        live = [a for a in room.view.agreements.values() if a.live]
        options = [Option("0", room.text("message.any")), *(Option(str(a.id), room.titled(a.terms)) for a in live)]
        return Dropdown(options, str(chosen.number), lambda to: room.choose(number=int(to)), room.text("message.which"),
                        key="message.number", flex=1)  # fmt: skip
    if chosen.about in COUNTED:
        return Stepper(chosen.amount, 0, 6, lambda to: room.choose(amount=to), label=room.text("message.amount"),
                       key="message.amount")  # fmt: skip
    return None


def _send(room: Room) -> Widget:
    made = message(room)
    why = why_illegal(room.desk.imagined, room.desk.seat, made) if made is not None else None
    reason = room.words.say(why) if why is not None else room.text("message.to_whom") if made is None else ""

    def send() -> None:
        if made is not None and room.act(made):
            room.chosen.text = ""
            room.choose(open=room.chosen.open - {"message"})
            room.ctx.toast(room.text("message.sent", seat=made.to), "good")

    button = Button(room.text("message.send"), send, "primary", key="message.send", enabled=not reason, why_not=reason)
    return Row(Text(reason, LABEL_STRONG, "muted", flex=1) if reason else Spacer(), button)


def _typed(room: Room) -> Callable[[str], None]:
    def typed(text: str) -> None:
        room.chosen.text = text

    return typed
