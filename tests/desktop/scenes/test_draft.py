"""R2.4, R4.1: The draft desk: a first offer in four actions, every control, marks, forecast, chips, undo."""

import time
from dataclasses import replace

import pytest

from game.desk.drafts import Draft
from game.desk.prospect import prospect
from game.desktop.scenes.draft import DraftScene
from game.desktop.scenes.table import TableScene
from game.desktop.sitting import Sitting
from game.desktop.widgets import Checkbox
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.events.talks import OfferMade
from game.rules.terms import Terms
from tests.desktop.scenes.seats import do, open_at, press, told, write
from tests.desktop.scenes.texts import SIZES, minus, on_the_table, plus, sitting, with_draft

AT = "corvane"


def terms_of(at: Sitting) -> Terms:
    assert at.desk.draft is not None
    return at.desk.draft.terms


def test_a_first_offer_takes_four_actions_from_the_table() -> None:
    """R2.4: Folder, state or template, and the red button: what a newcomer sends first."""
    at = sitting()
    window, app = open_at(TableScene(at, tab="draft"))
    app.push(DraftScene(at))
    app.settle()
    press(window, app, "with:aurel", "template:payment", "offer")
    made = [e for e in at.table.match.events_for(AT) if isinstance(e, OfferMade) and e.by == AT]
    assert made
    assert at.desk.draft is None
    assert not at.desk.drafts.undo()
    assert app.ui.layers[-1].key == "answers"


def test_the_words_of_the_answer_are_shown_and_lead_on() -> None:
    at = with_draft(sitting(), "aurel", "payment")
    window, app = on_the_table(at, DraftScene(at))
    press(window, app, "offer")
    assert "“Payment to Aurel”" in told(window, app) or "Aurel" in told(window, app)
    press(window, app, "answered")
    assert isinstance(app.scene, TableScene)


def test_the_controls_of_an_article_change_the_text_and_the_forecast() -> None:
    """R4.31, R4.33: Steppers and lists hold to the bounds of the rules; the sentence follows."""
    at = with_draft(sitting())
    window, app = on_the_table(at, DraftScene(at))
    plus(window, app, "article:0:points")
    assert "3 points" in told(window, app)
    for _ in range(9):
        minus(window, app, "article:0:points")
    clause = terms_of(at).clauses[0]
    assert isinstance(clause, Coverage)
    assert clause.points == 1
    plus(window, app, "article:1:amount")
    payment = terms_of(at).clauses[1]
    assert isinstance(payment, Payment)
    assert payment.amount == 2


def test_a_list_of_sites_is_ticked_one_by_one() -> None:
    """R4.31: The order in which sites are ticked is their priority."""
    at = with_draft(sitting())
    window, app = on_the_table(at, DraftScene(at))
    press(window, app, "article:0:sites")
    found = [box.key for box in app.ui.layers[-1].root.walk() if isinstance(box, Checkbox)]
    boxes = [key for key in found if key.startswith("article:0:sites:")]
    press(window, app, boxes[1], boxes[0], "article:0:sites:done")
    clause = terms_of(at).clauses[0]
    assert isinstance(clause, Coverage)
    assert clause.sites == (boxes[1].rpartition(":")[2], boxes[0].rpartition(":")[2])


def test_roles_swap_links_and_places_change_in_the_open_article() -> None:
    """R4.25: An open article names its parties, is linked, moved and removed."""
    at = with_draft(sitting())
    window, app = on_the_table(at, DraftScene(at))
    assert terms_of(at).pairs == ((0, 1),)
    press(window, app, "article:1:more", "article:1:link:0")
    assert terms_of(at).pairs == ()
    press(window, app, "article:1:up")
    assert [c.kind for c in terms_of(at).clauses] == ["payment", "coverage"]
    press(window, app, "article:0:remove")
    assert [c.kind for c in terms_of(at).clauses] == ["coverage"]
    press(window, app, "undo", "undo")
    assert [c.kind for c in terms_of(at).clauses] == ["coverage", "payment"]
    press(window, app, "redo")
    assert [c.kind for c in terms_of(at).clauses] == ["payment", "coverage"]


def test_every_kind_of_article_can_be_added_and_forecast() -> None:
    """R4.31-R4.40: Each kind comes filled with what fits, and the page can be shown with it."""
    at = with_draft(sitting())
    window, app = on_the_table(at, DraftScene(at))
    kinds = ("transparency", "restraint", "programme", "consultation", "coordination", "management", "cost_sharing",
             "site_grant")  # fmt: skip
    for kind in kinds:
        press(window, app, "add-article", f"add:{kind}")
    assert [c.kind for c in terms_of(at).clauses][2:] == list(kinds)
    assert app.overflow() == []


def test_an_unready_draft_says_why_and_cannot_be_sent() -> None:
    """R4.1: The red button stays, disabled, with the first problem; all of them stand on the page."""
    at = with_draft(sitting())
    draft = at.desk.draft
    assert draft is not None
    at.desk.put_draft(draft.with_terms(replace(draft.terms, clauses=(), pairs=())))
    window, app = on_the_table(at, DraftScene(at))
    button, now = app.ui.find("offer"), at.desk.draft
    assert now is not None
    assert not button.enabled
    assert button.why_not == at.desk.words.say(at.desk.faults(now)[0])
    assert "Not ready to be signed" in told(window, app)
    press(window, app, "offer")
    assert not at.desk.view.offers


def test_chips_apply_what_would_make_it_a_yes() -> None:
    """R2.4: One press makes the change, and the verdict becomes a yes."""
    found = None
    at = sitting()
    for other in ("brisk", "aurel", "dunmar", "estel", "farrow"):
        for template in ("cover", "payment", "exchange", "lease"):
            with_draft(at, other, template)
            ahead = prospect(at.desk, terms_of(at))
            if not at.desk.faults(Draft(terms_of(at))) and ahead.answer(other).better:
                found = other
                break
        if found:
            break
    assert found, "no draft here has a text nearby that would be signed"
    window, app = on_the_table(at, DraftScene(at))
    press(window, app, "chip:0")
    answer = prospect(at.desk, terms_of(at)).answer(found)
    assert answer.yes
    assert "chip:0" not in {widget.key for layer in app.ui.layers for widget in layer.root.walk()}


def test_the_shown_reasons_sum_to_the_shown_total() -> None:
    """R9: Bars are rounded so that they add up."""
    at = with_draft(sitting(4))
    ahead = prospect(at.desk, terms_of(at))
    for account in (ahead.worth, ahead.answer("brisk").account):
        assert sum(reason.tenths for reason in account.reasons) == account.tenths


def test_what_changed_is_marked() -> None:
    """R4.8: "was 2" and "new" stand beside the articles of a counter or a revision."""
    at = with_draft(sitting())
    draft = at.desk.draft
    assert draft is not None
    at.desk.put_draft(replace(draft, began=draft.terms))
    window, app = on_the_table(at, DraftScene(at))
    plus(window, app, "article:1:amount")
    assert "was 1" in told(window, app)
    press(window, app, "add-article", "add:transparency")
    assert "new" in told(window, app)


def test_title_parties_and_final_provisions() -> None:
    """R4.1, R4.5, R4.13: The title is written, a party added, dates and leaving chosen."""
    at = with_draft(sitting())
    window, app = on_the_table(at, DraftScene(at))
    press(window, app, "title")
    do(window, app, "ctrl+a")
    write(window, app, "Umbrella")
    press(window, app, "keep", "add-party", "party:estel", "close")
    assert terms_of(at).title == "Umbrella"
    assert terms_of(at).parties == (AT, "brisk", "estel")
    press(window, app, "add-party", "party:estel", "close")
    for key in ("further", "final:withdrawal"):
        app.ui.focus(key)
        do(window, app, "return")
    assert terms_of(at).withdrawal is not None
    before = terms_of(at).term.years
    app.ui.focus("final:term")
    do(window, app, "right")
    assert terms_of(at).term.years == before + 1


def test_the_draft_is_kept_and_put_away() -> None:
    """R1.7: Back at the table the draft lies on the desk; put away it can be had back."""
    at = with_draft(sitting())
    window, app = on_the_table(at, DraftScene(at))
    press(window, app, "keep-draft")
    assert isinstance(app.scene, TableScene)
    assert at.desk.draft is not None
    app.push(DraftScene(at))
    app.settle()
    press(window, app, "drop")
    assert "A new text" in told(window, app)
    do(window, app, "ctrl+z")
    assert terms_of(at).clauses


def test_drafting_by_keyboard_alone() -> None:
    """Keys reach a state, a template and the red button."""
    at = sitting()
    window, app = on_the_table(at, DraftScene(at))
    app.ui.focus("with:brisk")
    do(window, app, "return")
    app.ui.focus("template:cover")
    do(window, app, "return")
    assert at.desk.draft is not None
    assert app.ui.focused == "offer"
    do(window, app, "return")
    assert at.desk.draft is None


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("locale", ["en", "pseudo"])
def test_nothing_is_clipped(size: tuple[int, int], locale: str) -> None:
    at = with_draft(sitting(4, locale=locale))
    _, app = on_the_table(at, DraftScene(at), size)
    assert app.overflow() == []


def test_the_introductory_world_keeps_its_dates() -> None:
    """R1.8, R4.1: At the introductory level the dates stay visible and say why they are fixed."""
    at = sitting(1, "", "first-signatures")
    other = next(seat for seat in at.desk.view.tracks if seat != at.desk.seat)
    with_draft(at, other)
    _, app = on_the_table(at, DraftScene(at))
    term = app.ui.find("final:term")
    assert not term.enabled
    assert term.why_not
    assert app.ui.find("offer").enabled


def test_a_forecast_is_refreshed_in_time() -> None:
    """A stepper's move shows its new forecast within 50 ms of work."""
    at = with_draft(sitting(4))
    window, app = on_the_table(at, DraftScene(at))
    plus(window, app, "article:1:amount")
    times = []
    for turn in range(6):
        began = time.process_time()
        (minus if turn % 2 else plus)(window, app, "article:1:amount")
        times.append(time.process_time() - began)
    assert min(times) < 0.05, times


def test_ending_the_talks_from_the_draft_leads_to_the_table() -> None:
    """R2.2: The bar is the table's; when talks close, the decisions are opened at the table."""
    at = with_draft(sitting())
    window, app = on_the_table(at, DraftScene(at))
    for _ in range(6):
        if at.phase != "talks":
            break
        press(window, app, "end", "confirm.go")
    assert at.phase == "decisions"
    assert isinstance(app.scene, TableScene)
    assert app.scene.chosen.tab == "decisions"
    assert len(app.scenes) == 1


def test_escape_leads_back_to_the_table() -> None:
    at = with_draft(sitting())
    window, app = on_the_table(at, DraftScene(at))
    do(window, app, "escape")
    assert isinstance(app.scene, TableScene)
    assert at.desk.draft is not None
