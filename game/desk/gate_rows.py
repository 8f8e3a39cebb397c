"""What the answers at a gate mean, row by row: the same rows for each, better and worse told apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from game.desk.gate_answers import Answer, Gate
from game.desk.prospect import prospect, tenth
from game.rules import forecast, perception
from game.rules.forecast import Table
from game.rules.gates import earns_standing, last_notice
from game.rules.numbers import COHESION_MOST, REWARDED_RENEWAL
from game.wording.words import Param

Tone = Literal["", "better", "worse"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one answer means in one row: the last part of a sentence's key, what it names, and for whom it speaks."""

    key: str
    params: tuple[tuple[str, Param], ...] = ()
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the comparison: its name, what the name speaks of, and a cell for each answer."""

    name: str
    params: tuple[tuple[str, Param], ...]
    cells: dict[Answer, Cell]


def cell(key: str, tone: Tone = "", **params: Param) -> Cell:
    """Return a cell."""
    return Cell(key, tuple(params.items()), tone)


def better(amount: int) -> Tone:
    """Return the tone of an amount that is good for us above nothing, and bad below."""
    return "better" if amount > 0 else "worse" if amount < 0 else ""


def _row(gate: Gate, name: str, revise: Cell, on: Cell, off: Cell, **params: Param) -> Row:
    """Return a row in which all answers that let the text go on say the same, and all that end it."""
    cells = {a: revise if a == "revise" else on if gate.goes_on(a) else off for a in gate.answers}
    return Row(name, tuple(params.items()), cells)


def _in_force(gate: Gate) -> Row:
    agreement = gate.agreement
    until = agreement.e + gate.terms.renewal.years
    y, e, old = agreement.y, agreement.e, agreement.y < 1
    return _row(
        gate, "in_force", cell("then_new", y=y, e=e, old=old), cell("years", y=y, e=until, old=old),
        cell("until", e=gate.aim),
    )  # fmt: skip


def _payments(gate: Gate) -> Row | None:
    net, draft = gate.terms.net_yearly(gate.desk.seat), gate.draft
    if not net and (draft is None or not draft.terms.net_yearly(gate.desk.seat)):
        return None
    new = draft.terms.net_yearly(gate.desk.seat) if draft else 0
    revised = cell("funds_new", better(new - net), amount=new, gain=new > 0) if draft else cell("as_new")
    size = abs(net)
    return _row(
        gate, "receives" if net > 0 else "pays", revised, cell("funds", amount=size),
        cell("funds_end", better(-net), amount=size, e=gate.aim), seats=gate.others,
    )  # fmt: skip


def _cover(gate: Gate) -> Row | None:
    us, year = gate.desk.seat, gate.aim + 1
    gets = sum(c.points for _, c in gate.terms.coverages() if c.beneficiary == us)
    gives = sum(c.points for _, c in gate.terms.coverages() if c.provider == us)
    if not gets and not gives:
        return None
    amount, sign = (gets, 1) if gets else (gives, -1)
    revised = cell("as_new")
    if gate.draft is not None:
        found = gate.draft.terms.coverages()
        new = sum(c.points for _, c in found if us == (c.beneficiary if gets else c.provider))
        revised = cell("points", better((new - amount) * sign), points=new)
    return _row(
        gate, "gets" if gets else "gives", revised, cell("points", points=amount),
        cell("points_end", better(-sign), points=amount, year=year),
    )  # fmt: skip


def _posts(gate: Gate) -> Row | None:
    posts = [p for p in gate.desk.view.posts.values() if p.agreement == gate.number]
    if not posts:
        return None
    post = posts[0]
    ours = 1 if post.guest == gate.desk.seat else -1
    kept = gate.draft is None or any(g.region == post.region for _, g in gate.draft.terms.grants())
    revised = cell("as_new") if gate.draft is None else cell("post_stays" if kept else "post_goes", region=post.region)
    gone = cell("post_goes", better(-1) if ours > 0 else "", region=post.region)
    return _row(gate, "post", revised, cell("post_stays", region=post.region), gone, guest=post.guest)


def _cohesion(gate: Gate) -> Row | None:
    if gate.state.board.intro:
        return None
    now = gate.agreement.cohesion
    grown = min(COHESION_MOST, now + 1)
    row = _row(
        gate, "cohesion", cell("stays", value=now),
        cell("grows", better(grown - now), now=now, then=grown, grown=grown > now), cell("ends_with", value=now),
    )  # fmt: skip
    if "notice" in row.cells:
        row.cells["notice"] = cell("drops", better(-now), now=now)
    if "take_back" in row.cells:
        row.cells["take_back"] = cell("stays", value=now)
    return row


def _standing(gate: Gate) -> Row | None:
    agreement = gate.agreement
    gain = earns_standing(agreement, revised=False) and gate.desk.seat not in agreement.noticed
    revised = gate.terms.renewal.years >= REWARDED_RENEWAL and gate.terms.weighs_openly()
    if gate.state.board.intro and not gain:
        return None
    return _row(
        gate, "standing", cell("plus_if_new" if revised else "nothing", "better" if revised else ""),
        cell("plus" if gain else "nothing", "better" if gain else ""), cell("free"), year=agreement.e,
    )  # fmt: skip


def _influence(gate: Gate) -> Row | None:
    agreement = gate.agreement
    earns = agreement.terms.weighs_openly() and agreement.terms.renewal.years >= REWARDED_RENEWAL
    if gate.state.board.intro or not earns or gate.desk.seat in agreement.noticed:
        return None
    return _row(gate, "influence", cell("plus", "better"), cell("plus", "better"), cell("nothing"), year=agreement.e)


def _concern(gate: Gate) -> Row | None:
    """R5.1: What a third state feels because of this text, and what it would feel without it."""
    table = Table(gate.state)
    with_it, without = table.later(), table.later(gate.number)
    for pair, now in gate.state.concern.items():
        of, about = pair
        before = perception.footprint(with_it.get(pair, {}))
        after = perception.footprint(without.get(pair, {}))
        if about in gate.terms.parties and of not in gate.terms.parties and before > after and now > after:
            ours = about == gate.desk.seat
            falls = cell("falls", "better" if ours else "", of=of, now=now, then=max(after, now - 1))
            stays = cell("feels", of=of, now=now)
            return _row(gate, "concern", cell("as_new") if gate.draft else stays, stays, falls, about=about)
    return None


def _freedom(gate: Gate) -> Row:
    agreement = gate.agreement
    later = agreement.e + gate.terms.renewal.years
    next_notice = last_notice(agreement, later)
    return _row(
        gate,
        "freedom",
        cell("as_new"),
        cell("next_notice", year=next_notice),
        cell("free_from", "better", year=gate.aim + 1),
    )


def _others(gate: Gate) -> Row:
    """R4.7: What the other party would do, as far as we can tell."""
    other = gate.others[0]
    stays = forecast.total(forecast.of_silence(gate.state, gate.number, other))
    on = cell("likely_stays" if stays >= 0 else "may_leave")
    revised = cell("depends")
    if gate.draft is not None and not gate.desk.faults(gate.draft):
        answer = prospect(gate.desk, gate.draft.terms, gate.number).answer(other)
        revised = cell(f"revision_{answer.leaning}", better({"yes": 1, "no": -1}.get(answer.leaning, 0)))
    off = cell("misses" if stays > 0 else "minds_not", amount=tenth(abs(stays)) * 10)
    return _row(gate, "other", revised, on, off, seat=other)


ROWS: Final[tuple[Callable[[Gate], Row | None], ...]] = (
    _in_force, _payments, _cover, _posts, _cohesion, _standing, _influence, _concern, _freedom, _others,
)  # fmt: skip


def rows(gate: Gate) -> list[Row]:
    """Return the rows of the comparison, those left out that say nothing here."""
    made = [make(gate) for make in ROWS]
    return [row for row in made if row is not None]
