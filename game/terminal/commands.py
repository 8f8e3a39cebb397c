"""Every command: its names, what it does, and what its words may be completed to."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import Final, Literal, NamedTuple

from game.terminal import deciding, drafting, leaving, places, provisions, records, states, status, talking, texts
from game.terminal.attention import attention
from game.terminal.foresight import look_ahead, would
from game.terminal.misread import MisreadError
from game.terminal.sealing import seal
from game.terminal.session import Session

Run = Callable[[Session, str], None]
Group = Literal["look", "draft", "talk", "decide", "game"]
Hint = Literal["", "state", "region", "agreement", "offer", "form", "command"]


class Command(NamedTuple):
    """A command; `hints` are the kinds of names its words are completed to, `full` is what level it needs."""

    name: str
    group: Group
    run: Run
    hints: tuple[Hint, ...] = ()
    other_names: tuple[str, ...] = ()


def _marker(name: str, *hints: Hint, other_names: tuple[str, ...] = ()) -> Command:
    return Command(name, "decide", deciding.marking(deciding.MARKERS[name]), hints, other_names)


COMMANDS: Final[tuple[Command, ...]] = (
    Command("status", "look", status.status),
    Command("attention", "look", attention, (), ("inbox",)),
    Command("map", "look", places.world_map, ("region",), ("regions",)),
    Command("region", "look", places.region, ("region",)),
    Command("states", "look", states.states, ("state",)),
    Command("state", "look", states.state, ("state",)),
    Command("agreements", "look", texts.agreements, ("agreement",)),
    Command("read", "look", texts.read, ("agreement", "offer")),
    Command("calendar", "look", texts.dates_ahead),
    Command("offers", "look", texts.offers, ("offer",)),
    Command("score", "look", records.score, (), ("mandates",)),
    Command("log", "look", records.log),
    Command("rules", "look", records.rules),
    Command("draft", "draft", drafting.draft, ("form", "state", "region")),
    Command("revise", "draft", drafting.revise, ("agreement",)),
    Command("counter", "draft", drafting.counter, ("offer",)),
    Command("show", "draft", drafting.show),
    Command("add", "draft", drafting.add, ("state", "region")),
    Command("edit", "draft", drafting.edit, ("state", "region")),
    Command("remove", "draft", drafting.remove),
    Command("move", "draft", drafting.move),
    Command("pair", "draft", drafting.pair, (), ("link",)),
    Command("title", "draft", drafting.title),
    Command("party", "draft", drafting.party, ("state",)),
    Command("term", "draft", provisions.term),
    Command("renewal", "draft", provisions.renewal),
    Command("withdrawal", "draft", provisions.withdrawal),
    Command("ratification", "draft", provisions.ratification),
    Command("shares", "draft", provisions.shares),
    Command("secret", "draft", provisions.secret),
    Command("accession", "draft", provisions.accession, ("state",)),
    Command("difference", "draft", drafting.compare, (), ("compare",)),
    Command("undo", "draft", drafting.undo),
    Command("redo", "draft", drafting.redo),
    Command("drop", "draft", drafting.drop),
    Command("forecast", "draft", look_ahead, ("agreement", "offer")),
    Command("would", "draft", would, ("state",)),
    Command("send", "talk", talking.send),
    Command("sign", "talk", talking.sign, ("offer",)),
    Command("decline", "talk", talking.decline, ("offer",)),
    Command("retract", "talk", talking.retract, ("offer",)),
    Command("announce", "talk", talking.announce, ("offer",)),
    Command("message", "talk", talking.message, ("state", "region")),
    Command("ask", "talk", talking.speaker("ask"), ("state", "region")),
    Command("promise", "talk", talking.speaker("promise"), ("state", "region")),
    Command("warn", "talk", talking.speaker("warn"), ("state", "region")),
    Command("sound", "talk", talking.speaker("sound_out"), ("state", "region")),
    Command("thank", "talk", talking.speaker("thank"), ("state", "region")),
    Command("done", "talk", talking.done),
    Command("cover", "decide", deciding.cover, ("region", "agreement")),
    _marker("ratify", "agreement"),
    _marker("hold", "agreement"),
    _marker("refuse", "agreement"),
    Command("notice", "decide", deciding.notice, ("agreement",)),
    _marker("take", "agreement", other_names=("takeback",)),
    _marker("withdraw", "agreement"),
    _marker("consent", "agreement"),
    _marker("develop", "region"),
    _marker("build"),
    _marker("campaign"),
    _marker("protest", "state"),
    _marker("reassure", "state"),
    _marker("pledge", "state"),
    _marker("commend", "state"),
    _marker("mediate", "state"),
    _marker("mediation", "state"),
    _marker("presence", "region"),
    _marker("observers", "state"),
    _marker("accede", "agreement"),
    _marker("admit", "state"),
    _marker("waive"),
    _marker("forgive", "state"),
    _marker("allege", "state"),
    _marker("answer", "agreement"),
    _marker("leave", "agreement"),
    _marker("suspend", "agreement"),
    _marker("default", "agreement"),
    _marker("split", "agreement"),
    _marker("rank", "agreement"),
    Command("walk", "decide", deciding.walk, ("agreement",)),
    Command("decisions", "decide", deciding.decisions),
    Command("unmark", "decide", deciding.unmark),
    Command("seal", "decide", seal),
    Command("verbose", "game", leaving.verbose),
    Command("save", "game", leaving.save),
    Command("load", "game", leaving.load),
    Command("quit", "game", leaving.leave, (), ("exit", "bye")),
)
NAMES: Final[dict[str, Command]] = {name: c for c in COMMANDS for name in (c.name, *c.other_names)}
FULL_ONLY: Final = frozenset({"presence", "observers", "accession", "accede", "admit", "secret"})
NOT_AT_FIRST: Final = frozenset({
    "ratify", "hold", "refuse", "build", "mediate", "mediation", "suspend", "split", "rank", "ratification",
    "withdrawal", "withdraw", "shares", "renewal", "term", "consent", "party",
})  # fmt: skip


def found(word: str) -> Command:
    """Return the command that a word, or a beginning that only one has, names."""
    sought = word.casefold()
    if sought in NAMES:
        return NAMES[sought]
    begun = {c.name: c for name, c in NAMES.items() if name.startswith(sought)}
    if len(begun) == 1:
        return next(iter(begun.values()))
    if begun:
        raise MisreadError("command.several", typed=word, listed=tuple(begun))
    raise MisreadError("command.unknown", typed=word, listed=near(sought))


def near(word: str) -> tuple[str, ...]:
    """Return the commands whose names look like a word that is none."""
    return tuple(get_close_matches(word, list(NAMES), 3, 0.5))
