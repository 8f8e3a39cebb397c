"""What the Tab key completes a line to: commands first, then the names a command asks for."""

from __future__ import annotations

from game.terminal.commands import NAMES, Command
from game.terminal.forms import TEMPLATES
from game.terminal.scan import LONGEST_NAME
from game.terminal.session import Session


def completions(game: Session, line: str) -> list[str]:
    """Return what the last word of a line may become."""
    head, space, last = line.rpartition(" ")
    if not space or head.strip().casefold() == "help":
        return sorted(name for name in (*NAMES, "help") if name.startswith(last.casefold()))
    command = NAMES.get(line.split()[0].casefold())
    if command is None:
        return []
    typed = line.casefold().split(" ")[1:]
    for length in range(min(LONGEST_NAME, len(typed)), 0, -1):
        sought = " ".join(typed[-length:])
        fitting = [name for name in _names(game, command) if name.startswith(sought)]
        if fitting:
            return sorted({name.split(" ", length - 1)[-1] for name in fitting})
    return []


def _names(game: Session, command: Command) -> list[str]:
    """Return every name that may stand in the words of a command."""
    found: list[str] = []
    for hint in command.hints:
        if hint == "state":
            found += [name.lower() for name in game.naming.states.values()]
        elif hint == "region":
            found += [name.lower() for name in game.naming.regions.values()]
        elif hint == "agreement":
            found += [str(a.id) for a in game.view.agreements.values() if a.live]
        elif hint == "offer":
            found += [game.naming.offer_name(offer) for offer in game.view.offers.values()]
        elif hint == "form":
            found += [*TEMPLATES, "with", "revise", "counter"]
    return found
