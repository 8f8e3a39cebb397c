"""The seven characters: weights on what a text brings, and tempers in bargaining."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from game.rules.forecast import Code

FULL: Final = 100


@dataclass(frozen=True, slots=True)
class Character:
    """One temper. `weights` are hundredths by code of reason, 100 where nothing is said.

    `asks` is what part of a surplus it asks for in the three windows, in hundredths; `reserve` the least gain for which
    it signs; `keen` how often it looks for a new text, in hundredths; `envy` what each point of a partner's lead weighs
    against a text; `trust` how much it counts on a partner that is not known, per thousand; `grudge` what one fault on
    record costs; `faith` how much its own word is worth to it; `temper` what a protest is worth to it besides;
    `merciful` whether it forgives small debts. Gains and costs are in hundredths of a point.
    """

    name: str
    weights: Mapping[str, int] = field(default_factory=dict)
    asks: tuple[int, int, int] = (75, 65, 55)
    reserve: int = 40
    keen: int = 75
    envy: int = 0
    trust: int = 900
    grudge: int = 40
    faith: int = 300
    temper: int = 10
    merciful: bool = False

    def weight(self, code: Code) -> int:
        """Return the weight of a code of reason, in hundredths."""
        return self.weights.get(code, FULL)

    @property
    def portrait(self) -> str:
        """Return the key of the one-line portrait."""
        return f"bot.portrait.{self.name}"


NEUTRAL: Final = Character("neutral")
CHARACTERS: Final[dict[str, Character]] = {
    c.name: c
    for c in (
        Character(
            "loyal",
            {"gate": 120, "gate_influence": 120, "renewals": 120, "standing": 140, "lock_in": 0},
            asks=(65, 58, 52),
            grudge=60,
            faith=900,
            temper=10,
            merciful=True,
        ),
        Character(
            "merchant",
            {"funds": 125, "yields": 120, "cover_cost": 120, "lock_in": 150, "standing": 80},
            asks=(80, 70, 58),
            keen=90,
            faith=150,
            temper=10,
        ),
        Character(
            "opportunist",
            {"lock_in": 250, "renewals": 60, "standing": 35, "funds": 115},
            asks=(85, 75, 60),
            envy=10,
            faith=0,
            trust=850,
            temper=15,
        ),
        Character(
            "hawk",
            {
                "tension": 20,
                "their_concern": 30,
                "our_concern": 130,
                "influence": 125,
                "post": 130,
                "security": 110,
                "standing": 65,
            },
            asks=(85, 78, 65),
            envy=10,
            faith=100,
            temper=80,
        ),
        Character(
            "recluse",
            {"lock_in": 200, "hosting": 150, "home_cover": 140, "our_concern": 120},
            asks=(75, 70, 60),
            reserve=120,
            keen=45,
            faith=200,
            temper=20,
        ),
        Character(
            "bridge-builder",
            {"tension": 220, "their_concern": 180, "our_concern": 90, "gate": 110, "gate_influence": 110},
            asks=(60, 55, 50),
            reserve=20,
            keen=90,
            faith=400,
            temper=-20,
            merciful=True,
        ),
        Character(
            "avenger",
            {"our_concern": 130, "their_concern": 80, "standing": 85},
            grudge=200,
            faith=200,
            trust=800,
            temper=70,
        ),
    )
}
