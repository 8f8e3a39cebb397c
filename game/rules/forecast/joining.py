"""R4.51: What joining a text, or letting a state join it, is worth."""

from __future__ import annotations

from typing import Final

from game.rules.acts import Accede, Admit
from game.rules.forecast.lives import joined
from game.rules.forecast.outlook import Outlook, Table
from game.rules.forecast.part import Code, Part
from game.rules.forecast.prices import POINT
from game.rules.forecast.texts import OURS, THEIRS, Aims, Parts, of_party
from game.rules.joining import unvoted, with_party
from game.rules.perception import footprint
from game.rules.state import Agreement
from game.rules.terms import Terms

VOTED_IN: Final = 60  # how often the parties let in who asks, in hundredths


def accede(table: Table, seat: str, act: Accede, aims: Aims) -> Parts:
    """R4.51: What the text brings a newcomer from next year on, or how its circle calms; less where others vote."""
    agreement = table.state.agreements[act.agreement]
    if act.role == "party":
        parts = of_party(_outlook(table, agreement, with_party(agreement.terms, seat)), seat, aims, fresh=False)
    else:
        parts = _calmer(table, seat, agreement.terms.parties, both=act.role == "partner")
    if unvoted(agreement.terms, seat):
        return parts
    return tuple(Part(p.code, p.clause, p.amount * VOTED_IN // POINT, p.certain) for p in parts)


def admit(table: Table, seat: str, act: Admit, aims: Aims) -> Parts:
    """R4.51: What the text brings with the newcomer, against what it brings without."""
    agreement = table.state.agreements[act.agreement]
    roles = [role for name, role, _ in agreement.special.applicants if name == act.newcomer]
    if "party" not in roles:
        return _calmed(table, seat, act.newcomer) if "partner" in roles else ()
    grown = of_party(_outlook(table, agreement, with_party(agreement.terms, act.newcomer)), seat, aims, fresh=False)
    before = of_party(_outlook(table, agreement, agreement.terms), seat, aims, fresh=False)
    return joined((*grown, *(Part(p.code, p.clause, -p.amount, p.certain) for p in before)))


def _outlook(table: Table, agreement: Agreement, terms: Terms) -> Outlook:
    """Return how a text goes on from next year in this wording."""
    later = agreement.copy()
    later.terms, later.y = terms, table.state.year + 1
    return Outlook(table, terms, 0, later)


def _calmer(table: Table, seat: str, parties: tuple[str, ...], *, both: bool) -> Parts:
    """R4.51: What a seat spares that is calmed about the parties, and they about it."""
    found = [_eased("our_concern", OURS, table, (seat, party)) for party in parties]
    if both:
        found += [_eased("their_concern", THEIRS, table, (party, seat)) for party in parties]
    return joined(found)


def _calmed(table: Table, seat: str, partner: str) -> Parts:
    ours = _eased("our_concern", OURS, table, (seat, partner))
    return ours, _eased("their_concern", THEIRS, table, (partner, seat))


def _eased(code: Code, costs: tuple[int, ...], table: Table, pair: tuple[str, str]) -> Part:
    """R5.3: What a point of Concern less spares in a year; nothing where it lies below the footprint."""
    now = table.state.concern.get(pair, 0)
    falls = now > 0 and now >= footprint(table.closing.get(pair, {}))
    return Part(code, -1, costs[now] - costs[now - 1] if falls else 0)
