"""Events of duties and arrears."""

from __future__ import annotations

from typing import Literal

from game.rules.events.base import Event, event


@event
class DutyDue(Event):
    """R4.17: A duty fell due: funds, or cover points."""

    agreement: int
    clause: int
    form: str
    debtor: str
    creditor: str
    amount: int
    kind: Literal["DutyDue"] = "DutyDue"


@event
class DutyWaived(Event):
    """R3.6: The beneficiary waived points for this year."""

    agreement: int
    clause: int
    points: int
    by: str
    kind: Literal["DutyWaived"] = "DutyWaived"


@event
class DutyMet(Event):
    """R4.17: A duty was performed in full."""

    agreement: int
    clause: int
    debtor: str
    amount: int
    kind: Literal["DutyMet"] = "DutyMet"


@event
class Defaulted(Event):
    """R4.18: A duty was not performed, in whole or part; `willed` if that was decided."""

    agreement: int
    clause: int
    debtor: str
    creditor: str
    short: int
    form: str
    willed: bool
    kind: Literal["Defaulted"] = "Defaulted"


@event
class Breached(Event):
    """R4.15: A clause was broken by a deed."""

    agreement: int
    clause: int
    by: str
    deed: str
    kind: Literal["Breached"] = "Breached"


@event
class ClauseRested(Event):
    """R4.18: A clause rests until the one it is paired with is performed."""

    agreement: int
    clause: int
    awaits: int
    kind: Literal["ClauseRested"] = "ClauseRested"


@event
class ClauseResumed(Event):
    """R4.18: A clause binds again."""

    agreement: int
    clause: int
    awaits: int
    kind: Literal["ClauseResumed"] = "ClauseResumed"


@event
class ArrearsChanged(Event):
    """R4.17: What one state owes another under an agreement changed."""

    debtor: str
    creditor: str
    agreement: int
    before: int
    after: int
    forgiven: bool
    kind: Literal["ArrearsChanged"] = "ArrearsChanged"
