"""What can be done about an agreement: its gate, a revision, notice, withdrawal, walking out at its price."""

from __future__ import annotations

from functools import partial

from game.desk import choosing
from game.desk.drafts import Draft
from game.desk.gate_answers import Gate, may_mark
from game.desktop.fonts import ARTICLE, HEADING
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.widgets import Button, Column, Row, Spacer, Text, Widget
from game.rules.acts import Accede, Admit, Decision, GiveNotice, Ratify, TakeBackNotice, WalkOut, Withdraw
from game.rules.joining import rule_of, unvoted
from game.rules.numbers import WALK_OUT_PAYMENTS, WALK_OUT_STANDING, WALK_OUT_YEARS
from game.rules.say import Say
from game.rules.state import Agreement
from game.wording.acts import action


def actions(leaf: Leaf, agreement: Agreement) -> Widget:
    """Return the buttons of an agreement; what cannot be done stays visible and says why."""
    if not agreement.binds(leaf.view.seat) or not agreement.live:
        said = Text(leaf.text("not_ours" if agreement.live else "over"), color="muted", flex=1)
        return Column(said, _joining(leaf, agreement), gap=8) if _joinable(leaf, agreement) else Row(said)
    if agreement.status in ("signed", "pending"):
        return Row(*_making(leaf, agreement), gap=8, wrap=True)
    gate = Gate(leaf.desk, agreement.id)
    running = leaf.view.seat in (*agreement.notices, *agreement.withdrawals)
    leaving: Decision = TakeBackNotice(agreement.id) if running else GiveNotice(agreement.id)
    return Row(
        _gate(leaf, gate),
        _revise(leaf, gate),
        _mark(leaf, leaving, "take_back" if running else "notice"),
        _mark(leaf, Withdraw(agreement.id), "withdraw") if agreement.terms.withdrawal and not running else None,
        _walk_out(leaf, agreement),
        *_votes(leaf, agreement),
        gap=8,
        wrap=True,
    )


def _joinable(leaf: Leaf, agreement: Agreement) -> bool:
    return leaf.view.board.full and agreement.in_force and rule_of(agreement.terms) != "closed"


def _joining(leaf: Leaf, agreement: Agreement) -> Widget:
    """R4.51: Return the three ways to stand in or beside a text of others."""
    ways = [
        _mark(leaf, Accede(agreement.id, "party"), "accede"),
        _mark(leaf, Accede(agreement.id, "observer"), "observer"),
        _mark(leaf, Accede(agreement.id, "partner"), "partner"),
    ]
    return Row(*ways, gap=8, wrap=True)


def _votes(leaf: Leaf, agreement: Agreement) -> list[Widget]:
    """R4.51: Return a vote for each state that has asked to join."""
    asked = [seat for seat, _, _ in agreement.special.applicants if not unvoted(agreement.terms, seat)]
    return [_mark(leaf, Admit(agreement.id, seat), "admit") for seat in asked]


def _making(leaf: Leaf, agreement: Agreement) -> list[Widget]:
    """R4.3, R4.4: Return the answers to a signed text."""
    return [
        _mark(leaf, Ratify(agreement.id, "ratify"), "ratify"),
        _mark(leaf, Ratify(agreement.id, "hold"), "hold"),
        _mark(leaf, Ratify(agreement.id, "refuse"), "refuse"),
    ]


def _gate(leaf: Leaf, gate: Gate) -> Widget:
    gated = gate.terms.gated() and gate.agreement.e > 0
    return Button(leaf.text("gate"), partial(leaf.open_gate, gate.number), icon="gate", key="gate",
                  enabled=gated, why_not=leaf.text("no_gate"))  # fmt: skip


def _revise(leaf: Leaf, gate: Gate) -> Widget:
    why = gate.why_not("revise")

    def revise() -> None:
        if gate.draft is None:
            leaf.desk.put_draft(Draft(gate.terms, gate.number, "", gate.terms))
        leaf.open_draft()

    return Button(
        leaf.text("revise"), revise, icon="quill", key="revise", enabled=why is None, why_not=_said(leaf, why)
    )


def _said(leaf: Leaf, why: Say | None) -> str:
    return leaf.words.say(why) if why else ""


def _mark(leaf: Leaf, act: Decision, name: str) -> Widget:
    """R2.9: Return the button that marks a decision, or takes its mark back."""
    marked = act in leaf.desk.marks.now
    why = None if marked else may_mark(leaf.desk, act)
    label = leaf.text("unmark" if marked else f"mark_{name}", what=leaf.text(name))
    return Button(label, partial(_toggle, leaf, act), "primary" if marked else "paper", icon="check" if marked else "",
                  key=f"mark:{name}", enabled=why is None, why_not=_said(leaf, why),
                  tip=action(act, leaf.words))  # fmt: skip


def _toggle(leaf: Leaf, act: Decision) -> None:
    desk = leaf.desk
    if act in desk.marks.now:
        choosing.unmark(desk, act)
    else:
        desk.put_marks((*choosing.beside(desk, act), act))
        leaf.ctx.toast(leaf.words.text("desktop.gate.marked"), "good")
    leaf.ctx.rebuild()


def _walk_out(leaf: Leaf, agreement: Agreement) -> Widget:
    act = WalkOut(agreement.id)
    marked = act in leaf.desk.marks.now
    why = None if marked else may_mark(leaf.desk, act)
    label = leaf.text("unmark" if marked else "walk_out", what=leaf.text("walking"))
    press = partial(_toggle, leaf, act) if marked else partial(_ask_walk_out, leaf, agreement)
    return Button(label, press, "primary" if marked else "quiet", icon="warning", key="walk-out",
                  enabled=why is None, why_not=_said(leaf, why))  # fmt: skip


def _ask_walk_out(leaf: Leaf, agreement: Agreement) -> None:
    """R4.16: Ask once, with the price."""
    act = WalkOut(agreement.id)
    yearly = -agreement.terms.net_yearly(leaf.view.seat)
    left = max(0, agreement.e - leaf.view.year) if agreement.e else WALK_OUT_PAYMENTS
    owed = max(0, yearly) * min(WALK_OUT_PAYMENTS, left)

    def sure() -> None:
        leaf.ctx.close()
        _toggle(leaf, act)

    def sheet() -> Widget:
        price = leaf.text("price", agreement=agreement.id, standing=WALK_OUT_STANDING, years=WALK_OUT_YEARS, owed=owed,
                          until=leaf.view.year + WALK_OUT_YEARS)  # fmt: skip
        return Column(
            Text(leaf.text("walk_out_head"), HEADING),
            Text(price, ARTICLE),
            Row(
                Spacer(),
                Button(leaf.text("stay"), leaf.ctx.close, "primary", key="stay"),
                Button(leaf.text("walk_out_mark"), sure, key="walk-out-sure", icon="warning"),
            ),
            gap=14,
            width=460,
        )

    leaf.ctx.modal(sheet, key="walk-out-ask")
    leaf.ctx.focus("stay")
