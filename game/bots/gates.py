"""What a bot decides on the life of its agreements: ratify, renew, leave, answer and make claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.bots.evaluator import Judge
from game.rules import acts
from game.rules.acts import Decision
from game.rules.forecast.decisions import of_act
from game.rules.forecast.lives import remaining, silence
from game.rules.gates import last_notice
from game.rules.legality.bonds import notice_runs
from game.rules.lifecycle import ratifiable_from
from game.rules.numbers import WALK_OUT_YEARS
from game.rules.state import Agreement

PARTING: Final = 350  # what leaving by notice is worth to a government with the mandate for it
MERCY: Final = 2


def ratifications(judge: Judge) -> Iterator[Decision]:
    """R4.3, R4.4: Ratify what is worth its price; refuse what costs more than a refusal."""
    state, seat = judge.state, judge.seat
    prices = judge.table.prices(seat)
    for agreement in state.agreements.values():
        if agreement.status != "signed" or agreement.standing.get(seat) != "signatory":
            continue
        if agreement.terms.entry.ratification and ratifiable_from(agreement) <= state.year:
            act = acts.Ratify(agreement.id)
            worth = judge.weigh(of_act(judge.table, seat, act, judge.aims), agreement.terms.parties)
            yield act if worth > -prices.standing - judge.character.reserve else acts.Ratify(agreement.id, "refuse")


def left_of(judge: Judge, agreement: Agreement) -> int:
    """R4.5: Return what the rest of a text is worth, in hundredths of a point."""
    found = judge.left.get(agreement.id)
    if found is None:
        parts = remaining(judge.table, agreement, judge.seat, judge.aims)
        found = judge.left[agreement.id] = judge.weigh(parts, agreement.terms.parties)
    return found


def staying(judge: Judge, agreement: Agreement) -> int:
    """R4.7: Return what silence at its gate is worth, in hundredths of a point."""
    return judge.weigh(silence(judge.table, agreement, judge.seat, judge.aims), agreement.terms.parties)


def due(judge: Judge) -> list[tuple[int, Agreement]]:
    """R4.6: Return the texts for whose gate this is the last year of notice or of consent, the least worth first."""
    state, seat = judge.state, judge.seat
    found = []
    for agreement in state.agreements.values():
        waiting = state.agreements.get(agreement.successor)
        if agreement.status not in ("in_force", "suspended") or seat not in agreement.terms.parties:
            continue
        if (waiting is not None and waiting.live) or not agreement.terms.gated() or seat in agreement.notices:
            continue
        if last_notice(agreement, agreement.e) == state.year and agreement.terms.renewal.mode != "none":
            found.append((staying(judge, agreement), agreement))
    return sorted(found, key=lambda pair: (pair[0], pair[1].id))


def answers(judge: Judge) -> Iterator[Decision]:
    """R4.7, R4.9, R4.24: At the last year of notice: silence where it pays, else notice; consent where it is asked."""
    seeks = judge.wants("change_partner") and not _left_once(judge)
    for worth, agreement in due(judge):
        if agreement.terms.renewal.mode == "by_consent":
            if worth > 0:
                yield acts.Consent(agreement.id, "renew")
            continue
        if seeks and judge.state.year - agreement.y >= 1:
            worth -= PARTING
            seeks = False
        if worth < -judge.skill.inertia and not notice_runs(agreement):
            yield acts.GiveNotice(agreement.id)


def _left_once(judge: Judge) -> bool:
    """R9.9: Whether the seat left a text by notice, or is about to."""
    seat = judge.seat
    return any(
        seat in a.notices or any(s == seat and how == "notice" for s, how, _ in a.left)
        for a in judge.state.agreements.values()
    )


def claims(judge: Judge) -> Iterator[Decision]:
    """R4.15, R4.17: Allege what was done, answer what is alleged, leave for cause, forgive what is past hope."""
    state, seat = judge.state, judge.seat
    for agreement in state.agreements.values():
        if not agreement.breaches or agreement.status not in ("in_force", "suspended"):
            continue
        if seat not in agreement.terms.parties:
            continue
        worth = left_of(judge, agreement)
        for breach in agreement.breaches:
            if breach.cured:
                continue
            if breach.by == seat:
                if breach.alleged:
                    yield acts.AnswerBreach(agreement.id)
            elif not breach.alleged:
                if worth < judge.character.grudge:
                    yield acts.AllegeBreach(agreement.id, breach.by)
            elif worth < 0:
                yield acts.LeaveForCause(agreement.id)
    for (debtor, creditor, number), owed in state.arrears.items():
        if creditor == seat and owed <= MERCY and state.seats[debtor].treasury < owed and judge.character.merciful:
            yield acts.Forgive(number, debtor)


def walk_outs(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R4.16: Walking out pays when what is left of a text costs more than the price and one's good name."""
    state, seat = judge.state, judge.seat
    for agreement in state.agreements.values():
        if agreement.status not in ("in_force", "suspended") or seat not in agreement.terms.parties:
            continue
        if left_of(judge, agreement) < 0:
            act = acts.WalkOut(agreement.id)
            worth = judge.weigh(of_act(judge.table, seat, act, judge.aims), agreement.terms.parties)
            yield act, worth - _good_name(judge, agreement)


def _good_name(judge: Judge, agreement: Agreement) -> int:
    """Return what its word is worth to the seat beyond the score, less its spite for those who broke theirs."""
    state, character = judge.state, judge.character
    left = min(WALK_OUT_YEARS, max(0, state.board.first_end - state.year))
    wrongs = sum(judge.record(p).against_me for p in agreement.terms.parties if p != judge.seat)
    return character.faith * left // WALK_OUT_YEARS - character.grudge * wrongs
