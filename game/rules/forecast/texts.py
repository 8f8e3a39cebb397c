"""What a text as a whole is worth to a seat: its clauses, its gates, the desk, the public at home, the neighbours."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import partial
from typing import Final

from game.rules import home
from game.rules.clauses.base import Deed
from game.rules.forecast.aims import leaning
from game.rules.forecast.concerns import Feeling
from game.rules.forecast.outlook import DROP, Flows, Outlook
from game.rules.forecast.part import CERTAIN, Code, Flow, Part
from game.rules.forecast.prices import POINT, played
from game.rules.numbers import DESK_FEE, LEAKS, PRESSED_FROM, REWARDED_GATES, REWARDED_RENEWAL, TRACK_MOST, VERDICT_FREE
from game.rules.state import Mandate

GATE_KEPT: Final = (85, 60, 45, 30, 20)
LOCK_IN: Final = 5
WORD: Final = 150  # what others make of a broken word: allegations, and leaving for cause
THEIRS: Final = (0, 0, 12, 45, 55, 65)  # what others' Concern costs a year: protests to be answered, words
OURS: Final = (0, 0, 6, 40, 50, 60)  # what own Concern costs a year besides being pressed at home
Parts = tuple[Part, ...]
Amount = tuple[Code, int, int]
Aims = tuple[Mandate, ...]


def of_party(outlook: Outlook, seat: str, aims: Aims = (), *, fresh: bool = True) -> Parts:
    """R9: Return what a text is worth to a party with these mandates; with `fresh`, what its signing brings too."""
    found = amounts(outlook, seat, aims, fresh=fresh)
    return tuple(Part(code, clause, amount, code in CERTAIN) for code, clause, amount in found)


def amounts(outlook: Outlook, seat: str, aims: Aims = (), *, fresh: bool = True) -> list[Amount]:
    """R9: Return (code, clause, hundredths of a point) of all that a text is worth to a party over the years."""
    years, now = outlook.years, outlook.now
    rest = max(0, years - POINT) if now else years
    found: list[Amount] = []
    flow = 0
    for block in blocks(outlook, seat, fresh):
        for code, clause, once, this_year, a_year in block:
            amount = once + a_year * rest // POINT
            if now:
                amount += this_year
            if amount:
                found.append((code, clause, amount))
                flow += amount
    if flow > 0 and outlook.further and years:
        found.append(("renewals", -1, min(flow, flow * outlook.further * DROP // (years * POINT))))
    for block in _ahead(outlook, seat, aims):
        for code, _, once, _, _ in block:
            found.append((code, -1, once))
    return found


def blocks(outlook: Outlook, seat: str, fresh: bool) -> list[Flows]:
    """R9: Return what flows to a party: by clause, then from the text as a whole."""
    terms, known = outlook.terms, outlook.table.blocks
    shape = (outlook.shape, terms.net_yearly(seat) > 0)
    where = (seat, outlook.out, outlook.cohesion)
    found: list[Flows] = []
    for place, clause in enumerate(terms.clauses):
        kind = clause.kind
        rest: Hashable = 0 if kind == "payment" else terms.clauses if kind == "cost_sharing" else shape
        key = (clause, place, where, rest)
        block = known.get(key)
        if block is None:
            outlook.place = place
            block = outlook.block(key, partial(clause.worth, seat, outlook))
        found.append(block)
    outlook.place = -1
    lump = any(not pay.yearly and pay.payee == seat for _, pay in terms.payments())
    key_of_all = (
        where,
        shape,
        terms.withdrawal is None,
        terms.entry.ratification,
        terms.one_off(),
        lump,
        terms.provisions,
        fresh,
    )
    block = known.get(key_of_all)
    found.append(outlook.block(key_of_all, partial(_whole, outlook, seat, fresh)) if block is None else block)
    return found


def _ahead(outlook: Outlook, seat: str, aims: Aims) -> Iterator[Flows]:
    """R4.12, R9.5: Yield what a text brings at its gates, and towards mandates."""
    where, shape, e, renewal = (seat, outlook.out), outlook.shape, outlook.e, outlook.terms.renewal
    yield outlook.block(
        ("gates", where, shape, e, outlook.gates, renewal, outlook.terms.gated()), partial(_gates, outlook, seat)
    )
    if aims:
        paid = outlook.terms.net_yearly(seat) > 0
        yield outlook.block(("aims", where, shape, e, renewal.mode, paid, aims), partial(_towards, outlook, seat, aims))


def _whole(outlook: Outlook, seat: str, fresh: bool) -> Iterator[Flow]:
    """What the text as a whole brings until its first gate."""
    terms, state = outlook.terms, outlook.state
    prices = outlook.prices(seat)
    full = outlook.home(seat).held >= state.seats[seat].desk
    if full and not state.board.intro and not terms.one_off():
        yield outlook.yearly("desk", -DESK_FEE * prices.income)
    if terms.withdrawal is None and not terms.one_off():
        yield outlook.yearly("lock_in", -LOCK_IN)
    if terms.provisions.secret:
        yield outlook.yearly("leak", -(prices.standing + prices.tension) // LEAKS)
    if fresh:
        yield from _signing(outlook, seat)
    yield from _felt(outlook, seat)


def _felt(outlook: Outlook, seat: str) -> Iterator[Flow]:
    """R5.2: What others come to feel about a seat, what it comes to feel, and Tension."""
    felt = outlook.felt
    for feeling in felt.by_seat.get(seat, ()):
        yield concern_flow(outlook, seat, feeling)
    yield outlook.once("tension", -outlook.prices(seat).tension * felt.rises)


def _signing(outlook: Outlook, seat: str) -> Iterator[Flow]:
    """R4.3, R4.15: The price of ratifying, and of breaking one's word by this signature."""
    terms, state = outlook.terms, outlook.state
    prices = outlook.prices(seat)
    if terms.entry.ratification:
        verdict = 0
        for _, amount in home.verdict(state, seat, terms):
            verdict += amount
        if verdict < VERDICT_FREE:
            yield outlook.once("verdict", -prices.support)
        if state.seats[seat].support <= 2:
            yield outlook.once("verdict", -2 * prices.standing)
    broken = breaks(outlook, seat)
    if broken:
        yield outlook.once("standing", -broken * (prices.standing + prices.tension + WORD))


def breaks(outlook: Outlook, seat: str) -> int:
    """R4.15, R5.8: Return how many older promises of a seat this signature would break."""
    state, terms = outlook.state, outlook.terms
    grants = [(g.host, g.guest, g.region) for _, g in terms.grants()]
    covers = [(c.provider, c.beneficiary) for _, c in terms.coverages()]
    deeds = [Deed("give_grant", h, r, (g,)) for h, g, r in grants if h == seat]
    deeds += [Deed("take_grant", g, r, (h,)) for h, g, r in grants if g == seat]
    deeds += [Deed("sign_coverage", seat, "", (b if p == seat else p,)) for p, b in covers if seat in (p, b)]
    deeds += [
        Deed("sign_programme", seat, "", (c.partner if c.lead == seat else c.lead,))
        for _, c in terms.programmes()
        if seat in (c.lead, c.partner)
    ]
    if not deeds:
        return 0
    count = 0
    for number, clause, older in outlook.table.promises(seat):
        if number != outlook.out and not all(p in terms.parties for p in older.parties):
            count += any(clause.broken_by(deed, older) == seat for deed in deeds)
    board = state.board
    for words in state.statements.values():
        if words.live and words.by == seat and words.form == "reassure" and not words.mediated:
            count += any(g == seat and h != words.to and words.to in board.touched_by[r] for h, g, r in grants)
            count += any(
                p == seat and b != words.to and any(words.to in board.touched_by[r] for r in board.by_owner[b])
                for p, b in covers
            )
    return count


def concern_flow(outlook: Outlook, seat: str, feeling: Feeling) -> Flow:
    """R5.4: What a change of Concern costs or spares: the first year as talks close, the others as it settles."""
    own = feeling.of == seat
    costs = OURS if own else THEIRS
    pressed = outlook.prices(seat).support // 2 if own else 0

    def cost(level: int) -> int:
        return costs[level] + (pressed if level >= PRESSED_FROM else 0)

    first = cost(feeling.before) - cost(feeling.now)
    later = cost(feeling.settled) - cost(feeling.later)
    return Flow("our_concern" if own else "their_concern", -1, first - later, later, later)


def _gates(outlook: Outlook, seat: str) -> Iterator[Flow]:
    """R4.12, R9.3: Standing and Influence at the gates to come, as far as other texts do not bring them already."""
    terms, state = outlook.terms, outlook.state
    renewal = terms.renewal
    if (
        not terms.gated()
        or renewal.mode != "automatic"
        or renewal.years < REWARDED_RENEWAL
        or not terms.weighs_openly()
    ):
        return
    own, prices = outlook.home(seat), outlook.prices(seat)
    room = TRACK_MOST - state.seats[seat].standing - len(own.standing_years)
    gate, passed, worth, influence = outlook.e, outlook.gates, 0, 0
    for kept in GATE_KEPT:
        if gate > state.board.last_end:
            break
        share = kept * played(state, gate, gate)
        if gate not in own.influence_years:
            influence += prices.influence * share // (POINT * POINT)
        if passed < REWARDED_GATES and gate not in own.standing_years and room > 0:
            worth += prices.standing * share // (POINT * POINT)
            room -= 1
        gate += renewal.years
        passed += 1
    yield outlook.once("gate", worth)
    yield outlook.once("gate_influence", influence)


def _towards(outlook: Outlook, seat: str, aims: Aims) -> Iterator[Flow]:
    """R9.5: Mandates, with and without the text."""
    for mandate in aims:
        yield outlook.once("mandate", leaning(outlook, seat, mandate.name, mandate.worth))


def of_third(outlook: Outlook, seat: str) -> Parts:
    """R5.2: Return what a text between others is worth to a third state: its Concern, and Tension."""
    years = outlook.years
    found = [Part(f.code, -1, f.once + f.a_year * years // POINT) for f in _felt(outlook, seat)]
    return tuple(part for part in found if part.amount)
