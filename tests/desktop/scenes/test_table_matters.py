"""The inbox and the end of a window: one place for all that waits, warnings in time, and what the others did."""

from dataclasses import replace

import pytest

from game.desk.attention import needs
from game.desk.news import worth_telling
from game.desk.templates import Wish, filled
from game.desktop.app import App
from game.desktop.scenes.agreement import AgreementScene
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.table.digest import actor, windows
from game.desktop.scenes.table.room import Room
from game.desktop.sitting import Sitting
from game.desktop.twins import NullWindow
from game.rules.acts import Propose
from game.rules.events.talks import AgreementSigned, MessageSent, OfferAnnounced, OfferMade
from game.wording.log import full
from game.wording.titles import title
from tests.desktop.scenes.seats import open_at, press, told
from tests.desktop.scenes.texts import sitting

LEASE = 1
TALL = (1280, 2600)


def due_now() -> Sitting:
    """Brisk in year 2: Farrow's offer waits, and the gate of a text of its own falls due."""
    at = sitting(2, "brisk")
    assert at.desk.awaiting()
    assert any(a.in_force and a.e == 2 for a in at.desk.ours())
    return at


def cards(at: Sitting, tab: str = "inbox") -> tuple[NullWindow, App]:
    return open_at(TableScene(at, tab), TALL)


def test_nothing_ends_a_window_but_the_person() -> None:
    at = due_now()
    window, app = cards(at)
    before = at.desk.view.window
    for _ in range(5):
        window.pass_time(3600)
        app.settle()
    assert (at.phase, at.desk.view.window) == ("talks", before)


def test_R2_4_R4_7_the_end_of_a_window_names_unanswered_offers_and_gates_that_fall_due() -> None:
    at = due_now()
    window, app = cards(at)
    press(window, app, "end")
    said = " ".join(str(getattr(widget, "text", "")) for widget in app.ui.layers[-1].root.walk())
    offer = at.desk.awaiting()[0]
    gate = next(a for a in at.desk.ours() if a.in_force and a.e == 2)
    assert title(offer.terms, at.desk.words) in said
    assert at.desk.words.text("desktop.table.left.gate", agreement=gate.id, year=2) in said
    before = at.desk.view.window
    press(window, app, "confirm.back")
    assert at.desk.view.window == before
    press(window, app, "end", "confirm.go")
    assert at.phase == "decisions" or at.desk.view.window == before + 1


def test_an_offer_is_signed_only_where_it_is_read() -> None:
    """R2.6: From the table an offer leads to its page; no other scene signs."""
    at = due_now()
    window, app = cards(at)
    press(window, app, "need:0")
    assert isinstance(app.scene, AgreementScene)
    assert at.desk.awaiting()
    for tab in ("draft", "agreements", "inbox", "decisions", "states", "log"):
        _, app = cards(due_now(), tab)
        assert not app.ui.has("sign")


def test_R4_17_R5_4_offers_gates_arrears_and_being_pressed_wait_in_one_place() -> None:
    at = due_now()
    window, app = cards(at)
    view = at.desk.view
    view.arrears["brisk", "farrow", 3] = 2  # type: ignore[index]  # a view of this test alone
    view.concern["brisk", "corvane"] = 4  # type: ignore[index]
    app.rebuild()
    app.settle()
    found = list(needs(at.desk))
    kinds = {need.due.what if need.due else need.kind for need in found}
    assert {"offer", "gate", "arrears", "pressed"} <= kinds
    said = told(window, app)
    for kind in ("gate", "arrears", "pressed"):
        number = next(n for n, need in enumerate(found) if kind in (need.kind, need.due.what if need.due else ""))
        assert app.ui.has(f"need:{number}")
        assert app.ui.find(f"card:{number}").rect.h
    assert at.desk.words.name("corvane") in said
    assert str(len(found)) in window.texts(), "the folder counts what waits in it"


@pytest.mark.parametrize(
    ("year", "kind", "register"),
    [(2, "notice_warning", "year 3"), (3, "last_notice", "this year"), (4, "gate", "past")],
)
def test_R4_6_a_gate_is_warned_of_in_the_inbox_and_the_register(year: int, kind: str, register: str) -> None:
    """The lease of the Tern Isles: notice through year 3, its gate at the close of year 4."""
    at = sitting(year, "corvane")
    assert [need.due.what for need in needs(at.desk) if need.due and need.due.agreement == LEASE] == [kind]
    window, app = cards(at)
    number = next(n for n, need in enumerate(needs(at.desk)) if need.due and need.due.agreement == LEASE)
    card = app.ui.find(f"card:{number}")
    words = " ".join(str(getattr(widget, "text", "")) for widget in card.walk())
    assert title(at.desk.view.agreements[LEASE].terms, at.desk.words) in words
    assert "R4." in words
    assert register in told(window, app)


def test_R4_24_renewal_by_consent_is_warned_of_in_the_inbox_and_the_register() -> None:
    """The same lease, were it renewed by consent: silence would let it end."""
    at = sitting(4, "corvane")
    window, app = cards(at)
    text = at.desk.view.agreements[LEASE].copy()
    text.terms = replace(text.terms, renewal=replace(text.terms.renewal, mode="by_consent"))
    at.desk.view.agreements[LEASE] = text  # type: ignore[index]  # a view of this test alone
    at.desk.imagined.agreements[LEASE] = text
    app.ui.memory.clear()
    app.rebuild()
    app.settle()
    assert [need.due.what for need in needs(at.desk) if need.due and need.due.agreement == LEASE] == ["consent_due"]
    said = told(window, app)
    assert "R4.24" in said
    assert "ends unless all agree" in said


def test_R4_5_a_text_is_in_force_through_its_last_year() -> None:
    """Brisk's inherited text ends or renews at the close of year 2: in year 2 it is still in force."""
    at = due_now()
    text = next(a for a in at.desk.ours() if a.in_force and a.e == 2)
    window, app = open_at(AgreementScene(at, text.id), TALL)
    assert "In force through year 2" in told(window, app)


def test_R2_2_the_digest_tells_for_each_window_what_the_others_did_and_nothing_of_our_own() -> None:
    at = sitting(4, "brisk")
    terms = filled("payment", Wish(("aurel",)), at.desk.view, at.desk.words)
    assert at.act(Propose(terms)) is None
    while at.desk.view.window < 3:
        at.end_window()
    window, app = cards(at)
    said = told(window, app)
    here = Room(app.scene, app.context)  # type: ignore[arg-type]  # the table
    others = own = 0
    for number, events in windows(here):
        for happened in events:
            if not isinstance(happened, OfferMade | OfferAnnounced | MessageSent | AgreementSigned):
                continue
            line = full(happened, at.desk.words)
            if actor(happened) == at.seat:
                own += 1
                assert line not in said
            elif number:
                others += worth_telling(happened, at.desk.view)
                assert (line in said) == worth_telling(happened, at.desk.view)
                head = at.desk.words.text("desktop.table.digest.window", window=number, now=number == 3)
                assert head in said
    assert others >= 2
    assert own
