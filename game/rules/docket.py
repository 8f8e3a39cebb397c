"""The working copy of a game and the events decided so far: decide, record, and the state has changed."""

from __future__ import annotations

from typing import Any, Final

from game.rules.acts import CoverOrder
from game.rules.events.base import Event
from game.rules.events.duties import ArrearsChanged, Breached, Defaulted
from game.rules.events.ending import WalkedOut
from game.rules.events.joining import Published
from game.rules.events.security import CoverLaid
from game.rules.events.talks import ActFailed, DecisionRevealed
from game.rules.events.tracks import FundsMoved, InfluenceEarned
from game.rules.evolve import evolve
from game.rules.secrets import told_of, without_secrets
from game.rules.state import GameState

OPENING: Final = (ArrearsChanged, Breached, Defaulted, WalkedOut)  # R4.52: a dispute lays a secret text open
BLURRED: Final = (FundsMoved, CoverLaid, InfluenceEarned)


class Docket:
    """R8.11: Cause is logged before consequence. Each recorded event evolves the working copy at once."""

    __slots__ = ("events", "state", "step")

    def __init__(self, state: GameState) -> None:
        """Take over `state` as the working copy; pass a copy where the original must stay."""
        self.state = state
        self.events: list[Event] = []
        self.step = 0

    def record(self, happened: Event) -> int:
        """Evolve the working copy, give the event its number, year and step, and return the number for causes."""
        state = self.state
        if state.secrets:
            self._keep_secret(happened)
        number = evolve(state, happened)
        stamped: Any = happened  # frozen for the type checker; its place in the record is given here, once
        stamped.id = number
        stamped.year = state.year
        stamped.step = self.step
        self.events.append(happened)
        return number

    def _keep_secret(self, happened: Event) -> None:
        """R4.52: What happens to a secret text is for its parties; its effects are seen, but not that they are its."""
        told: Any = happened
        if isinstance(happened, DecisionRevealed | ActFailed) and isinstance(happened.act, CoverOrder):
            told.act = without_secrets(self.state, happened.act)
            return
        agreement = told_of(self.state, happened)
        if agreement is None or isinstance(happened, Published):
            return
        if isinstance(happened, OPENING):
            self.record(Published(agreement.id, agreement.terms, "dispute", rule="R4.52"))
        elif isinstance(happened, BLURRED):
            told.agreement = 0
            if isinstance(happened, FundsMoved):
                told.purpose = "undisclosed"
        else:
            told.audience = agreement.first_parties
