"""What the three answers at a gate are worth to a party: silence, a revision, notice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.rules.forecast.outlook import Outlook, Table
from game.rules.forecast.part import Code, Part, total
from game.rules.forecast.texts import Aims, Parts, of_party
from game.rules.gates import earns_standing, last_notice
from game.rules.numbers import COHESION_BONUS_FROM, REWARDED_RENEWAL, TRACK_MOST
from game.rules.state import Agreement
from game.rules.terms import Terms


def rewards(table: Table, agreement: Agreement, seat: str, *, revised: bool) -> Parts:
    """R4.12: Return what passing this gate earns: Standing and Influence, unless another text earns them that year."""
    terms, prices = agreement.terms, table.prices(seat)
    own = table.home(seat, agreement.id)
    standing = influence = 0
    owing = any(debtor == seat for debtor, _, _ in table.state.arrears)
    if (
        terms.weighs_openly()
        and terms.renewal.years >= REWARDED_RENEWAL
        and seat not in agreement.noticed
        and not owing
    ):
        if agreement.e not in own.influence_years:
            influence = prices.influence
        room = table.state.seats[seat].standing < TRACK_MOST
        if (revised or earns_standing(agreement, revised=False)) and agreement.e not in own.standing_years and room:
            standing = prices.standing
    return tuple(p for p in (Part("gate", -1, standing), Part("gate_influence", -1, influence)) if p.amount)


def silence(table: Table, agreement: Agreement, seat: str, aims: Aims = ()) -> Parts:
    """R4.7: Return what it is worth that the text goes on past its gate, against its ending there."""
    terms = agreement.terms
    if terms.renewal.mode == "none" or not terms.gated():
        return ()
    outlook = Outlook(table, terms, 0, agreement).from_gate()
    outlook.gates += 1
    return joined((*of_party(outlook, seat, aims, fresh=False), *rewards(table, agreement, seat, revised=False)))


def notice(table: Table, agreement: Agreement, seat: str, aims: Aims = ()) -> Parts:
    """R4.9: Return what notice is worth against silence: what goes on is lost or spared, and Cohesion at once."""
    parts = tuple(Part(p.code, p.clause, -p.amount, p.certain) for p in silence(table, agreement, seat, aims))
    if agreement.cohesion >= COHESION_BONUS_FROM:
        outlook = Outlook(table, agreement.terms, 0, agreement)
        lost = 0
        for _, clause in agreement.terms.coverages():
            if clause.beneficiary == seat:
                lost += outlook.keener(clause)
        parts = (*parts, Part("cohesion", -1, -lost))
    return tuple(part for part in parts if part.amount)


def revision(table: Table, agreement: Agreement, seat: str, terms: Terms, aims: Aims = ()) -> Parts:
    """R4.8: Return what a revision is worth against the old text's ending at its gate."""
    outlook = Outlook(table, terms, agreement.id)
    outlook.gates += 1
    return joined((*of_party(outlook, seat, aims), *rewards(table, agreement, seat, revised=True)))


def instead(table: Table, agreement: Agreement, seat: str, aims: Aims = ()) -> Parts:
    """R4.8: Return what besides its own years speaks for and against any revision: its gate, and the text in force."""
    going_on = otherwise(table, agreement, total(silence(table, agreement, seat, aims)))
    return (*rewards(table, agreement, seat, revised=True), *((Part("old_text", -1, -going_on),) if going_on else ()))


def otherwise(table: Table, agreement: Agreement, going_on: int) -> int:
    """R4.7: What happens at the gate without a revision: silence, or notice where that is better and still in time."""
    if agreement.terms.renewal.mode != "automatic":
        return 0
    return max(0, going_on) if table.state.year <= last_notice(agreement, agreement.e) else going_on


def replacement(table: Table, agreement: Agreement, seat: str, terms: Terms, aims: Aims = ()) -> Parts:
    """R4.8: Return what a revision is worth against the text in force, as it would go on without it."""
    outlook = Outlook(table, terms, agreement.id)
    outlook.gates += 1
    return joined((*of_party(outlook, seat, aims), *instead(table, agreement, seat, aims)))


def joined(parts: Iterable[Part]) -> Parts:
    """R9: Return parts with one for each thing and clause."""
    sums: dict[tuple[Code, int], Part] = {}
    for part in parts:
        before = sums.get((part.code, part.clause))
        sums[part.code, part.clause] = replace(part, amount=part.amount + before.amount) if before else part
    return tuple(sums.values())


def remaining(table: Table, agreement: Agreement, seat: str, aims: Aims = ()) -> Parts:
    """R4.5: Return what a text is worth from now on, against its ending at once."""
    return of_party(Outlook(table, agreement.terms, 0, agreement), seat, aims, fresh=False)
