"""A seat's decisions of one year, drawn at random and legal together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import Final

from game.rules import acts
from game.rules.acts import COSTS, INITIATIVE_KINDS, Decision
from game.rules.legality.bonds import notice_runs
from game.rules.legality.sealed import questions
from game.rules.legality.why import why_illegal
from game.rules.legality.words import may_show
from game.rules.provisions import PLAIN, Role
from game.rules.sample.dice import Dice, Roll, dice_of
from game.rules.state import Agreement, GameState

Make = Callable[[GameState, str, Agreement, Dice], Decision]


def random_decisions(state: GameState, seat: str, roll: Roll) -> tuple[Decision, ...]:
    """R2.9: Draw decisions that the seat may seal together now."""
    dice = dice_of(roll)
    own = state.seats[seat]
    left, funds = own.initiatives_left, own.free_funds
    sealed: list[Decision] = []
    taken: set[Hashable] = set()
    for act in _candidates(state, seat, dice):
        costly = act.kind in INITIATIVE_KINDS
        cost = COSTS.get(act.kind, 0)
        if costly and (not left or cost > funds):
            continue
        asked = questions(act)
        if not taken.isdisjoint(asked) or why_illegal(state, seat, act) is not None:
            continue
        taken.update(asked)
        sealed.append(act)
        if costly:
            left -= 1
            funds -= cost
    return tuple(sealed)


def _candidates(state: GameState, seat: str, dice: Dice) -> Iterator[Decision]:
    year = state.year
    running: list[Agreement] = []
    for agreement in state.agreements.values():
        if agreement.terms.provisions is not PLAIN and agreement.live:
            yield from _around(state, seat, agreement, dice)
        if agreement.status == "ended" or seat not in agreement.terms.parties:
            continue
        if agreement.status in ("in_force", "suspended"):
            running.append(agreement)
            if agreement.e == year and agreement.terms.renewal.mode == "by_consent" and not dice.chance(4):
                yield acts.Consent(agreement.id, "renew")
        elif agreement.standing.get(seat) == "signatory" and agreement.signed < year:
            yield acts.Ratify(agreement.id, dice.one(ANSWERS))
    if running and not dice.chance(3):
        yield _about(state, seat, dice.one(running), dice)
    if dice.chance(2):
        yield _cover_order(state, seat, running, dice)
    for _ in range(dice.below(3)):
        yield _at_home(state, seat, dice)


def _around(state: GameState, seat: str, agreement: Agreement, dice: Dice) -> Iterator[Decision]:
    """R4.51: Ask to join a text, or vote for whoever has asked."""
    if seat not in agreement.terms.parties:
        if dice.chance(3):
            yield acts.Accede(agreement.id, dice.one(ROLES))
        return
    for newcomer, _, _ in agreement.special.applicants:
        if not dice.chance(4):
            yield acts.Admit(agreement.id, newcomer)


ROLES: Final[tuple[Role, ...]] = ("party", "party", "observer", "partner")
ANSWERS: Final = ("ratify", "ratify", "ratify", "hold", "refuse")


def _about(state: GameState, seat: str, agreement: Agreement, dice: Dice) -> Decision:
    """Draw a decision on the life of an agreement, mostly one that its condition calls for."""
    number = agreement.id
    if agreement.status == "suspended":
        return acts.Consent(number, "resume")
    if notice_runs(agreement) and not dice.chance(3):
        own = seat in agreement.notices or seat in agreement.withdrawals
        return acts.TakeBackNotice(number) if own else acts.Consent(number, "take_back")
    if agreement.breaches and not dice.chance(3):
        return dice.one(CLAIMS)(state, seat, agreement, dice)
    if agreement.terms.provisions.secret and dice.chance(2):
        return acts.Consent(agreement.id, "publish")
    return dice.one(LIFE)(state, seat, agreement, dice)


def _notice(state: GameState, seat: str, agreement: Agreement, dice: Dice) -> Decision:
    withdraws = agreement.terms.withdrawal is not None or not agreement.e
    return acts.Withdraw(agreement.id) if withdraws else acts.GiveNotice(agreement.id)


def _end(state: GameState, seat: str, agreement: Agreement, dice: Dice) -> Decision:
    return acts.Consent(agreement.id, "end" if dice.chance(2) else "suspend")


def _rupture(state: GameState, seat: str, agreement: Agreement, dice: Dice) -> Decision:
    if dice.chance(3):
        return acts.WalkOut(agreement.id)
    return acts.DefaultOn(agreement.id, dice.below(len(agreement.terms.clauses)))


def _direct(state: GameState, seat: str, agreement: Agreement, dice: Dice) -> Decision:
    clauses = agreement.terms.coverages()
    if not clauses:
        return acts.AllegeBreach(agreement.id, _other(agreement, seat))
    place, clause = clauses[dice.below(len(clauses))]
    if clause.beneficiary == seat:
        return acts.Waive(agreement.id, place, 1)
    if dice.chance(2):
        return acts.SplitPoints(agreement.id, (clause.beneficiary,))
    return acts.RankSites(agreement.id, clause.watched(state))


def _claim(state: GameState, seat: str, agreement: Agreement, dice: Dice) -> Decision:
    breach = dice.one(agreement.breaches)
    if breach.by == seat:
        return acts.AnswerBreach(agreement.id)
    if breach.alleged:
        return acts.LeaveForCause(agreement.id)
    return acts.AllegeBreach(agreement.id, breach.by)


def _sanction(state: GameState, seat: str, agreement: Agreement, dice: Dice) -> Decision:
    if dice.chance(2):
        return acts.Suspend(agreement.id)
    return acts.Forgive(agreement.id, _other(agreement, seat))


def _other(agreement: Agreement, seat: str) -> str:
    return next(party for party in agreement.terms.parties if party != seat)


LIFE: Final[tuple[Make, ...]] = (_notice, _notice, _end, _rupture, _direct)
CLAIMS: Final[tuple[Make, ...]] = (_claim, _claim, _sanction)


def _cover_order(state: GameState, seat: str, running: list[Agreement], dice: Dice) -> Decision:
    """R3.3: Draw an order: watched regions at home, then duties, or the other way round."""
    regions = state.board.regions
    home = [acts.CoverLine(r, 1 + dice.below(3)) for r in state.watched if regions[r].owner == seat]
    abroad = [
        acts.CoverLine(agreement=a.id)
        for a in running
        if a.status == "in_force" and any(c.provider == seat for _, c in a.terms.coverages())
    ]
    return acts.CoverOrder(tuple(home + abroad if dice.chance(2) else abroad + home))


def _at_home(state: GameState, seat: str, dice: Dice) -> Decision:
    """Draw a decision at home or about the neighbours."""
    drawn = dice.below(8)
    if drawn < 2:
        return acts.Develop(dice.one(state.board.by_owner[seat]))
    if drawn == 2:
        return acts.BuildCapacity()
    if drawn == 3:
        return acts.Campaign()
    names = [name for name in state.seats if name != seat]
    other = dice.one(names)
    if drawn == 4:
        return acts.AcceptMediation(other)
    if drawn == 5:
        return acts.Mediate(other, dice.one(names))
    if state.board.full and dice.chance(3):
        return acts.InviteObservers(other) if dice.chance(2) else acts.ShowPresence(dice.one(may_show(state, seat)))
    return _words(state, seat, other, dice)


def _words(state: GameState, seat: str, other: str, dice: Dice) -> Decision:
    if state.concern.get((seat, other), 0) > 1 and dice.chance(2):
        return acts.Speak(other, "protest")
    if state.board.full and dice.chance(8):
        return acts.Speak(other, "pledge", "agree")
    if dice.chance(4):
        return acts.Speak(other, "pledge", "no_post", dice.one(state.board.by_owner[seat]))
    return acts.Speak(other, "commend" if dice.chance(3) else "reassure")
