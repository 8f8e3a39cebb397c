"""R2.4, R4.8, R5.2: What stands beside the red button: the full text, the forecast, its sums, third states, changes."""

from dataclasses import replace

import pytest

from game.desk.prospect import prospect
from game.desktop.app import App
from game.desktop.scene import Scene
from game.desktop.scenes.agreement import AgreementScene
from game.desktop.scenes.draft import DraftScene
from game.desktop.scenes.draft.accounts import Bar
from game.desktop.scenes.draft.effects import expected
from game.desktop.sitting import Sitting
from game.desktop.widgets import Badge, Text
from game.rules.acts import Propose
from game.rules.clauses.payment import Payment
from game.rules.terms import Terms
from game.wording.agreement import document
from tests.desktop.scenes.seats import press, told
from tests.desktop.scenes.texts import on_the_table, sitting, with_draft

TALL = (1280, 3200)


def read() -> tuple[Sitting, Scene, Terms]:
    """The page of an offer that waits for us."""
    at = sitting(2, "brisk")
    offer = at.desk.awaiting()[0]
    return at, AgreementScene(at, offer.id), offer.terms


def drafted(template: str = "lease") -> tuple[Sitting, Scene, Terms]:
    """The draft desk with a text of ours."""
    at = with_draft(sitting(), "brisk", template)
    assert at.desk.draft is not None
    return at, DraftScene(at), at.desk.draft.terms


@pytest.mark.parametrize(("made", "button"), [(read, "sign"), (drafted, "offer")])
def test_the_whole_text_and_its_forecast_stand_on_the_page_of_the_red_button(made, button: str) -> None:  # type: ignore[no-untyped-def]
    at, scene, terms = made()
    window, app = on_the_table(at, scene, TALL)
    said = told(window, app)
    assert app.ui.has(button)
    for heading in ("Worth to us", "If signed now", "third states"):
        assert heading.casefold() in said.casefold()
    if button == "offer":
        press(window, app, "read")
        said = told(window, app)
    for article in document(terms, at.desk.words).articles:
        assert letters(article.sentence) in letters(said)


def letters(text: str) -> str:
    """A text without its spaces: names in bold are painted apart from the words round them."""
    return "".join(text.split())


def sums(app: App) -> list[tuple[list[str], str]]:
    """For each account on the page: the numbers beside its bars, and the number under them."""
    found: list[tuple[list[str], str]] = []
    here: list[str] = []
    for widget in app.ui.layers[0].root.walk():
        if isinstance(widget, Bar):
            assert widget.parent is not None
            last = widget.parent.children[-1]
            assert isinstance(last, Text)
            here.append(last.text)
        elif isinstance(widget, Text) and widget.text.startswith("Sum, "):
            assert widget.parent is not None
            total = widget.parent.children[-1]
            assert isinstance(total, Text)
            found.append((here, total.text))
            here = []
    return found


def amount(text: str) -> int:
    """A number as it is read, in tenths."""
    return round(10 * float(text.replace("−", "-").replace("+", "")))


@pytest.mark.parametrize("template", ["cover", "payment", "exchange", "lease"])
def test_the_numbers_beside_the_bars_add_up_to_the_number_under_them(template: str) -> None:
    at, scene, _ = drafted(template)
    _, app = on_the_table(at, scene, TALL)
    accounts = sums(app)
    assert len(accounts) == 2, "whether they would sign, and what it is worth to us"
    for reasons, total in accounts:
        assert reasons
        assert sum(map(amount, reasons)) == amount(total)
    ahead = prospect(at.desk, at.desk.draft.terms)  # type: ignore[union-attr]  # drafted
    assert [amount(total) for _, total in accounts] == [ahead.answer("brisk").account.tenths, ahead.worth.tenths]


def test_each_reason_says_whether_it_follows_from_the_text_or_is_an_estimate() -> None:
    at, scene, terms = drafted("exchange")
    _, app = on_the_table(at, scene, TALL)
    sure = {reason.certain for reason in prospect(at.desk, terms).worth.reasons}
    tips = {str(bar.parent.tip) for bar in app.ui.layers[0].root.walk() if isinstance(bar, Bar) and bar.parent}
    assert all("follows from the text" in tip or "An estimate" in tip for tip in tips)
    assert any("follows from the text" in tip for tip in tips) == (True in sure)
    assert any("An estimate" in tip for tip in tips)
    assert "from what we may know" in next(
        widget.text for widget in app.ui.layers[0].root.walk() if isinstance(widget, Text) and "Sum" in widget.text
    )


def test_R1_7_the_estimate_knows_only_what_the_view_shows() -> None:
    """The same draft, judged where the others' mandates are others: not one number moves."""
    answers = []
    for change in (False, True):
        at, _, terms = drafted("cover")
        if change:
            at.table.match.state.seats["brisk"].mandates = ()
            at.desk.refresh()
        answers.append(prospect(at.desk, terms).answer("brisk"))
    assert answers[0] == answers[1]


@pytest.mark.parametrize("where", ["draft", "offer"])
def test_R5_2_third_states_stand_with_before_and_after_beside_the_red_button(where: str) -> None:
    at, scene, terms = drafted("lease")
    if where == "offer":
        match = at.table.match
        assert match.submit("brisk", Propose(replace(terms))) is None
        at.desk.refresh()
        scene = AgreementScene(at, next(o.id for o in at.desk.view.offers.values() if o.by == "brisk"))
    window, app = on_the_table(at, scene, TALL)
    felt = [f for f in prospect(at.desk, terms).thirds if f.before != expected(f)]
    assert felt, "a post worries its neighbours"
    said = told(window, app)
    assert app.ui.has("sign" if where == "offer" else "offer")
    for feeling in felt[:3]:
        assert at.desk.words.name(feeling.of) in said
        line = at.desk.words.text("desktop.draft.moves", before=feeling.before, after=expected(feeling))
        assert line in said


def test_R4_8_an_offered_revision_shows_what_it_changes() -> None:
    """The lease of the Tern Isles, offered anew with a fund more: the page says what was and what is now."""
    at = sitting(3, "corvane")
    old = at.desk.view.agreements[1]
    clauses = tuple(
        replace(clause, amount=clause.amount + 1) if isinstance(clause, Payment) else clause
        for clause in old.terms.clauses
    )
    assert clauses != old.terms.clauses
    other = next(seat for seat in old.terms.parties if seat != "corvane")
    assert at.table.match.submit(other, Propose(replace(old.terms, clauses=clauses), replaces=1)) is None
    at.desk.refresh()
    offer = next(o for o in at.desk.view.offers.values() if o.replaces == 1)
    window, app = on_the_table(at, AgreementScene(at, offer.id), TALL)
    press(window, app, "part:changes")
    said = letters(told(window, app))
    was = next(c for c in old.terms.clauses if isinstance(c, Payment)).amount
    assert f"{was}fund" in said
    assert f"{was + 1}funds" in said
    assert "changed" in said.casefold()


def test_R4_8_a_counter_shows_what_it_changes_in_our_offer() -> None:
    """Dunmar answers our text with another one: the way leads to its page, which compares both."""
    at = with_draft(sitting(2, "aurel"), "dunmar", "cover")
    window, app = on_the_table(at, DraftScene(at), TALL)
    press(window, app, "offer")
    assert "counter" in told(window, app)
    press(window, app, "counter")
    assert isinstance(app.scene, AgreementScene)
    press(window, app, "part:changes")
    tags = {widget.text for widget in app.ui.layers[0].root.walk() if isinstance(widget, Badge)}
    known = {at.desk.words.text(f"desktop.agreement.change_{status}") for status in ("new", "changed", "gone")}
    assert tags & known
