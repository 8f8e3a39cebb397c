"""What needs our attention: offers, gates, ratifications, arrears, worries, watched sites without cover."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import duties
from game.rules.acts import COSTS, Speak
from game.rules.gates import calendar, in_window
from game.rules.legality.bonds import notice_runs, successor_of
from game.rules.numbers import PRESSED_FROM
from game.rules.state import Agreement
from game.terminal.session import Session
from game.terminal.watch import counted, expected, orders, this_year
from game.wording.deadlines import deadline

SAFE = 2
OF_A_GATE = ("notice_warning", "last_notice", "gate")


def attention(game: Session, typed: str) -> None:
    """List what needs our attention."""
    found = list(needs(game))
    game.say("attention.head" if found else "attention.nothing")
    game.lines(f"- {text}" for text in found)


def needs(game: Session) -> Iterator[str]:
    """Yield what needs our attention, the most pressing first."""
    if game.view.phase == "over":
        return
    yield from unanswered(game)
    yield from due_dates(game)
    yield from short(game)
    yield from _debts(game)
    yield from _breaches(game)
    yield from worries(game)
    yield from uncovered(game)


def unanswered(game: Session) -> Iterator[str]:
    """R2.4: Yield the offers that await our answer, and a draft not sent."""
    for offer in game.awaiting():
        yield game.text("attention.offer", seat=offer.by, title=offer.terms.title, name=game.naming.offer_name(offer))
    if game.draft is not None and game.view.phase == "talks":
        yield game.text("attention.draft", title=game.draft.terms.title)


def ours(game: Session) -> list[Agreement]:
    """Return the live agreements we are party to, by number."""
    return [a for a in game.view.agreements.values() if a.live and a.binds(game.seat)]


def due_dates(game: Session) -> Iterator[str]:
    """R2.1: Yield what falls due this year and the next under our agreements, and what silence does."""
    seen: set[tuple[int, bool]] = set()
    for due in calendar(game.imagined):
        agreement = game.view.agreements[due.agreement]
        waits = due.what != "ratify" or agreement.standing.get(game.seat) == "signatory"
        kind = due.agreement, due.what in OF_A_GATE
        if agreement.binds(game.seat) and waits and kind not in seen and not _settled(game, due.agreement):
            seen.add(kind)
            yield game.text("attention.due", text=deadline(due, game.words), number=due.agreement,
                            revise=_may_revise(game, agreement))  # fmt: skip


def _settled(game: Session, number: int) -> bool:
    """R4.8: Whether a signed revision already says what follows this text."""
    return successor_of(game.imagined, number) is not None


def _may_revise(game: Session, agreement: Agreement) -> bool:
    """R4.8: Whether an agreement may be revised now."""
    if game.view.phase != "talks" or not agreement.in_force or notice_runs(agreement):
        return False
    return in_window(agreement, game.view.year)


def _debts(game: Session) -> Iterator[str]:
    for (debtor, creditor, number), amount in game.view.arrears.items():
        if game.seat in (debtor, creditor):
            yield game.text("attention.arrears", debtor=debtor, creditor=creditor, agreement=number, amount=amount)


def _breaches(game: Session) -> Iterator[str]:
    for agreement in ours(game):
        for breach in agreement.breaches:
            if breach.cured:
                continue
            if breach.by == game.seat and breach.alleged:
                yield game.text("attention.answer_breach", agreement=agreement.id, number=agreement.id)
            elif breach.by != game.seat and not breach.alleged:
                yield game.text("attention.breach", seat=breach.by, agreement=agreement.id, number=agreement.id)


def flows(game: Session) -> tuple[int, int]:
    """R4.17: Return the funds we must pay this year, arrears and programmes included, and those we are to receive."""
    pays = receives = 0
    for duty in duties.due(this_year(game.imagined)):
        if duty.form != "cover":
            pays += duty.amount if duty.debtor == game.seat else 0
            receives += duty.amount if duty.creditor == game.seat and duty.form == "pay" else 0
    pays += sum(amount for (debtor, _, _), amount in game.view.arrears.items() if debtor == game.seat)
    return pays, receives


def short(game: Session) -> Iterator[str]:
    """R4.17: Yield a warning if what falls due is more than we have: each pays from what it held before."""
    spent = sum(COSTS.get(act.kind, 0) for act in game.marks.now)
    pays, _ = flows(game)
    if pays > game.view.own.treasury - spent:
        yield game.text("attention.short", pays=pays, has=game.view.own.treasury - spent)


def worries(game: Session) -> Iterator[str]:
    """R5.4, R5.6: Yield whom we are pressed about, and the protests that wait for a word of ours."""
    spoken = {act.to for act in game.marks.now if isinstance(act, Speak)}
    for (of, about), level in game.view.concern.items():
        if of == game.seat and level >= PRESSED_FROM and about not in spoken and not _calmed(game, about):
            yield game.text("attention.pressed", seat=about, level=level)
    for said in game.view.statements.values():
        waits = said.to == game.seat and said.form == "protest" and said.live and said.year < game.view.year
        if waits and not spoken & _protesters(game):
            yield game.text("attention.protest", seat=said.by)


def _calmed(game: Session, other: str) -> bool:
    """R5.4: Whether we have signed a weighty text with a state this year."""
    return any(
        a.live
        and not a.inherited
        and a.signed == game.view.year
        and a.binds(game.seat, other)
        and a.terms.substantive()
        for a in game.view.agreements.values()
    )


def _protesters(game: Session) -> set[str]:
    return {s.by for s in game.view.statements.values() if s.to == game.seat and s.form == "protest" and s.live}


def uncovered(game: Session) -> Iterator[str]:
    """R3.4: Yield our watched sites whose expected cover would not stand up to a usual incident."""
    board = game.view.board.regions
    for region, lays in expected(game.imagined, orders(game.seat, game.marks.now)).items():
        place, post = board[region], game.view.posts.get(region)
        if post is not None and post.guest == game.seat and not post.winding and counted(lays) < SAFE:
            yield game.text("attention.post", region=region, counts=counted(lays))
        if place.owner == game.seat and place.site is not None and counted(lays) < SAFE:
            value = game.view.values.get(region, 0)
            yield game.text("attention.uncovered", region=region, site=place.site, value=value, counts=counted(lays))
