"""What a state signed, and how it kept its word."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.desktop.fonts import LABEL, LABEL_STRONG, PLACE, STRONG, TITLE
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.here import Here
from game.desktop.widgets import Column, Divider, IconBox, ListRow, Panel, Row, Text, Widget
from game.rules.events.duties import Breached, Defaulted, DutyMet
from game.rules.events.ending import WalkedOut
from game.rules.state import Agreement
from game.wording.titles import title

if TYPE_CHECKING:
    from game.desktop.scenes.state.scene import StateScene


def head(here: Here, close: Widget) -> Widget:
    """Return the head of the paper, with the way back."""
    return Row(Text(here.text("signed"), TITLE, flex=1, lines=1), close, gap=8)


def signed(scene: StateScene, here: Here) -> Widget:
    """R4.1: Return the texts a state was ever party to, the live ones first, and the account of its word."""
    texts = [a for a in here.desk.view.agreements.values() if _party(a, scene.seat)]
    texts.sort(key=lambda a: (not a.live, -(a.y or a.starts)))
    rows = [_text(scene, here, agreement) for agreement in texts]
    none = Text(here.text("signed_nothing"), LABEL, "muted") if not rows else None
    return Column(Divider(), *rows, none, _account(scene, here), gap=0)


def _party(agreement: Agreement, seat: str) -> bool:
    return seat in agreement.first_parties or seat in agreement.terms.parties


def _text(scene: StateScene, here: Here, agreement: Agreement) -> Widget:
    icon, tone, said = kept(agreement, scene.seat)
    others = [seat for seat in agreement.first_parties or agreement.terms.parties if seat != scene.seat]
    top = Row(
        Text(title(agreement.terms, here.words), PLACE, lines=1, flex=1),
        *(signs.sigil(here.coats[seat], 22, here.palette, here.words.name(seat)) for seat in others),
        gap=3,
    )
    how = here.phrase(
        f"kept.{said}", gates=agreement.gates, times=_faults(agreement, scene.seat), how=_left(agreement, scene.seat),
        reason=agreement.end_reason or "", gate=agreement.notices.get(scene.seat, 0),
    )  # fmt: skip
    first, last = agreement.y or agreement.starts, agreement.ended or agreement.e
    span = here.phrase("span", y=first, e=last, old=first < 1, born=bool(agreement.y or agreement.inherited))
    foot = Row(
        IconBox(icon, 16, tone or "muted"),
        Text(how, LABEL_STRONG, tone, lines=2, flex=1),
        Text(span, LABEL, "muted", wrap=False),
        gap=8,
    )
    return ListRow(
        Column(top, foot, gap=1, flex=1), on_press=partial(_open, here, agreement.id), key=f"text:{agreement.id}",
        group="texts", pad=(0, 7),
    )  # fmt: skip


def _open(here: Here, number: int) -> None:
    from game.desktop.scenes.agreement import AgreementScene

    here.ctx.push(AgreementScene(here.sitting, number))


def _faults(agreement: Agreement, seat: str) -> int:
    return sum(1 for breach in agreement.breaches if breach.by == seat)


def _left(agreement: Agreement, seat: str) -> str:
    return next((how for who, how, _ in agreement.left if who == seat), "")


def kept(agreement: Agreement, seat: str) -> tuple[str, str, str]:
    """R4.15: Return how a party kept a text: an icon, a tone, and the last part of its sentence's key."""
    how = _left(agreement, seat)
    if how == "walked_out":
        return "warning", "bad", "walked_out"
    if _faults(agreement, seat):
        return "warning", "bad", "broken"
    if how:
        return "gate", "", "left"
    if not agreement.live:
        return "check", "muted", "ended"
    if seat in agreement.notices:
        return "notice", "brass_text", "notice"
    if agreement.status in ("signed", "pending"):
        return "hourglass", "muted", "waiting"
    return "check", "good", "gates" if agreement.gates else "kept"


def _account(scene: StateScene, here: Here) -> Widget:
    """R9.8: Return how many duties fell to it and how many it performed, and whether it ever walked out."""
    met, missed, out = account(scene.seat, here)
    walked = Text(here.phrase("walk_outs", count=out), STRONG, "bad" if out else "", wrap=False)
    tone = "good" if not missed else "bad"
    inside = Row(
        Text(here.text("word_kept"), STRONG, wrap=False),
        Text(here.text("duties", met=met, of=met + missed), STRONG, tone, lines=2, flex=1),
        walked,
        gap=12,
    )
    return Column(Panel(inside, "band", pad=(14, 8), radius=3, shadow=False), pad=(0, 10, 0, 0))


def account(seat: str, here: Here) -> tuple[int, int, int]:
    """R4.15: Return the duties performed, those not performed or broken, and the walk-outs of a state."""
    met = missed = out = 0
    for happened in here.past.events:
        met += isinstance(happened, DutyMet) and happened.debtor == seat
        missed += isinstance(happened, Defaulted) and happened.debtor == seat
        missed += isinstance(happened, Breached) and happened.by == seat
        out += isinstance(happened, WalkedOut) and happened.seat == seat
    return met, missed, out
