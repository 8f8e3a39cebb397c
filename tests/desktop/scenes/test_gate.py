"""R4.6-R4.10, R4.24: The gate: three papers with the same rows, each answer marked or begun with one press."""

from dataclasses import replace

import pytest

from game.desk.gate_answers import Gate
from game.desk.gate_rows import rows
from game.desktop.scenes.draft import DraftScene
from game.desktop.scenes.gate import GateScene
from game.desktop.sitting import Sitting
from game.rules.acts import Consent, GiveNotice, TakeBackNotice
from game.rules.gates import last_notice
from tests.desktop.scenes.seats import press, told
from tests.desktop.scenes.texts import SIZES, on_the_table, sitting

LEASE = 1


def at_last_notice() -> Sitting:
    """The lease of the Tern Isles in the last year of notice."""
    at = sitting(3)
    assert last_notice(at.desk.view.agreements[LEASE], at.desk.view.agreements[LEASE].e) == 3
    return at


def with_mode(at: Sitting, **renewal: object) -> Gate:
    """The same gate with another rule of renewal, as the page sees it."""
    old = at.desk.view.agreements[LEASE]
    new = old.copy()
    new.terms = replace(old.terms, renewal=replace(old.terms.renewal, **renewal))  # type: ignore[arg-type]  # its own fields
    at.desk.view.agreements[LEASE] = new  # type: ignore[index]  # a view of this test alone
    at.desk.imagined.agreements[LEASE] = new
    return Gate(at.desk, LEASE)


def test_three_papers_have_the_same_rows_and_an_estimate() -> None:
    at = at_last_notice()
    gate = Gate(at.desk, LEASE)
    assert gate.answers == ("silence", "revise", "notice")
    assert all(set(row.cells) == set(gate.answers) for row in rows(gate))
    window, app = on_the_table(at, GateScene(at, LEASE))
    said = told(window, app)
    for word in ("Silence", "Revise", "Notice", "In force", "Cohesion", "Worth to us", "better for us"):
        assert word in said
    assert app.overflow() == []


def test_notice_is_marked_and_taken_from_the_marks() -> None:
    """R4.9: Notice is marked in talks already and sealed with the decisions of the year."""
    at = at_last_notice()
    window, app = on_the_table(at, GateScene(at, LEASE))
    press(window, app, "mark:notice")
    assert GiveNotice(LEASE) in at.desk.marks.now
    assert "Notice is marked" in told(window, app)
    press(window, app, "mark:silence")
    assert at.desk.marks.now == ()


def test_revise_opens_the_draft_with_the_text() -> None:
    """R4.8: The draft begins with the agreement's own text and replaces it."""
    at = at_last_notice()
    window, app = on_the_table(at, GateScene(at, LEASE))
    press(window, app, "revise")
    assert isinstance(app.scene, DraftScene)
    draft = at.desk.draft
    assert draft is not None
    assert draft.replaces == LEASE
    assert draft.began == at.desk.view.agreements[LEASE].terms


def test_a_revision_in_hand_is_weighed_on_its_paper() -> None:
    """R4.8: With a draft the middle paper shows its worth and whether the other would sign it."""
    at = at_last_notice()
    gate = Gate(at.desk, LEASE)
    assert "revise" not in gate.worth
    gate.revise()
    assert "revise" in Gate(at.desk, LEASE).worth


def test_by_consent_asks_for_it() -> None:
    """R4.24: Renewal by consent is marked; silence lets the text end."""
    at = at_last_notice()
    gate = with_mode(at, mode="by_consent")
    assert gate.answers == ("consent", "revise", "let_end")
    assert gate.marked == "let_end"
    assert gate.act("consent") == Consent(LEASE, "renew")
    assert gate.worth["let_end"] == 0
    assert gate.worth["consent"] != 0


def test_a_text_that_does_not_renew_ends_in_silence() -> None:
    at = at_last_notice()
    gate = with_mode(at, mode="none")
    assert gate.quiet == "ends"
    assert gate.worth["silence"] == 0
    window, app = on_the_table(at, GateScene(at, LEASE))
    assert "The text ends at the close of year" in told(window, app)


def test_late_notice_says_which_gate_it_counts_for() -> None:
    """R4.6: Notice after its last year counts for the gate after the next."""
    at = sitting(3)
    gate = with_mode(at, notice=2)
    agreement = gate.agreement
    assert gate.late
    assert gate.aim == agreement.e + agreement.terms.renewal.years
    assert "notice" not in gate.worth


def test_our_notice_can_be_taken_back() -> None:
    """R4.10: While our notice runs it stands, or is marked to be taken back; there is nothing to revise."""
    at = at_last_notice()
    old = at.desk.view.agreements[LEASE].copy()
    old.notices = {at.desk.seat: old.e}
    old.standing[at.desk.seat] = "notice_given"
    at.desk.view.agreements[LEASE] = old  # type: ignore[index]  # a view of this test alone
    at.desk.imagined.agreements[LEASE] = old
    gate = Gate(at.desk, LEASE)
    assert gate.answers == ("stand", "revise", "take_back")
    assert str(gate.marked) == "stand"
    assert gate.why_not("revise") is not None
    assert gate.why_not("take_back") is None
    gate.choose("take_back")
    assert at.desk.marks.now == (TakeBackNotice(LEASE),)
    assert str(gate.marked) == "take_back"


def test_the_marked_notice_is_sealed() -> None:
    """R2.9: What the page marks, the rules accept when it is sealed."""
    at = at_last_notice()
    Gate(at.desk, LEASE).choose("notice")
    marked = at.desk.marks.now
    while at.phase == "talks":
        at.end_window()
    assert at.desk.marks.now == marked
    assert at.seal() is None
    assert at.desk.seat in at.desk.view.agreements[LEASE].notices


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("locale", ["en", "pseudo"])
def test_nothing_is_clipped(size: tuple[int, int], locale: str) -> None:
    at = sitting(3, locale=locale)
    _, app = on_the_table(at, GateScene(at, LEASE), size)
    assert app.overflow() == []
