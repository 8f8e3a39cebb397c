"""What a person does at the window, told apart from the library that reports it, and the map of keys."""

from __future__ import annotations

from dataclasses import dataclass, field

MODIFIERS = ("ctrl", "alt", "shift")


@dataclass(frozen=True, slots=True)
class Key:
    """A key went down: its name in lower case, such as "a", "return", "left" or "f1", and the modifiers held."""

    name: str
    mods: frozenset[str] = frozenset()

    @property
    def chord(self) -> str:
        """The key as the map writes it: "ctrl+shift+z"."""
        return "+".join([*(mod for mod in MODIFIERS if mod in self.mods), self.name])


@dataclass(frozen=True, slots=True)
class TextTyped:
    """Letters came from the keyboard or an input method."""

    text: str


@dataclass(frozen=True, slots=True)
class PointerDown:
    """A button of the pointer went down; the left one is 1."""

    x: float
    y: float
    button: int = 1


@dataclass(frozen=True, slots=True)
class PointerUp:
    """A button of the pointer came up."""

    x: float
    y: float
    button: int = 1


@dataclass(frozen=True, slots=True)
class PointerMove:
    """The pointer moved."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turned; a positive `dy` scrolls towards the top."""

    x: float
    y: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Resized:
    """The window has a new size, in its own pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Quit:
    """The window was asked to close."""


Pointer = PointerDown | PointerUp | PointerMove
Input = Key | TextTyped | PointerDown | PointerUp | PointerMove | Wheel | Resized | Quit

DEFAULTS: dict[str, str] = {
    "help": "f1",
    "rules": "f2",
    "attention": "f3",
    "end_phase": "f5",
    "full_screen": "f11",
    "screenshot": "f12",
    "next_tip": "f4",
    "last_tip": "shift+f4",
    "pin_tip": "ctrl+i",
    "undo": "ctrl+z",
    "redo": "ctrl+shift+z",
    "settings": "ctrl+,",
    "menu": "ctrl+m",
    "save": "ctrl+s",
    "larger": "ctrl+=",
    "smaller": "ctrl+-",
    "tab_1": "ctrl+1",
    "tab_2": "ctrl+2",
    "tab_3": "ctrl+3",
    "tab_4": "ctrl+4",
    "tab_5": "ctrl+5",
    "tab_6": "ctrl+6",
}
# The layer itself needs these to move, press and close, so no action may take them.
FIXED = frozenset({"tab", "shift+tab", "return", "space", "escape", "up", "down", "left", "right"})


def chord(text: str) -> Key:
    """Read a chord such as "ctrl+z" or "shift+tab"."""
    *mods, name = text.lower().split("+") if not text.endswith("++") else [*text[:-2].lower().split("+"), "+"]
    return Key(name, frozenset(mods))


@dataclass(slots=True)
class KeyMap:
    """Which key does what: the defaults and a person's own choices over them."""

    own: dict[str, str] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=lambda: dict(DEFAULTS))

    def declare(self, action: str, default: str) -> None:
        """Add an action of a scene with the key it has unless a person chose another."""
        self.defaults.setdefault(action, default)

    def key(self, action: str) -> str:
        """The chord of an action, "" where it has none."""
        return self.own.get(action, self.defaults.get(action, ""))

    def action(self, key: Key) -> str:
        """The action of a key, "" where it has none."""
        wanted = key.chord
        return next((action for action in self.defaults if self.key(action) == wanted), "")

    def rebind(self, action: str, wanted: str) -> str:
        """Give an action another key; where it is taken nothing changes and the holder's name is returned."""
        written = chord(wanted).chord
        if written in FIXED:
            return written
        holder = self.action(chord(wanted))
        if holder and holder != action:
            return holder
        self.own[action] = written
        return ""

    def reset(self) -> None:
        """Forget a person's own choices."""
        self.own.clear()
