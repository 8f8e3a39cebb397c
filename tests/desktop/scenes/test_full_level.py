"""R4.51: What only worlds of the full level have, in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.desktop.scenes.agreement import AgreementScene
from game.desktop.scenes.draft import DraftScene
from game.desktop.scenes.table import TableScene
from game.desktop.sitting import Sitting
from game.desktop.staging import Moment, Stage
from game.rules.acts import Accede, Admit
from game.rules.provisions import Role
from tests.desktop.scenes.seats import do, open_at, press, told
from tests.desktop.scenes.texts import on_the_table, with_draft
from tests.full_level import COASTAL, TRANSIT, WATER, full_umbrella

LARGE = (1920, 1200)


def at_table(seat: str, moment: Moment = "decisions") -> Sitting:
    """A seat in the first year of the full Umbrella."""
    return Stage(full_umbrella(), seed=7, year=1, seat=seat).sitting(moment)


@pytest.mark.parametrize(("key", "role"), [("accede", "party"), ("observer", "observer"), ("partner", "partner")])
def test_R4_51_a_text_of_others_is_joined_from_its_page(key: str, role: Role) -> None:
    at = at_table("estel")
    window, app = on_the_table(at, AgreementScene(at, COASTAL), LARGE)
    assert "Any state may join it." in told(window, app)
    press(window, app, f"mark:{key}")
    assert Accede(COASTAL, role) in at.desk.marks.now


def test_R4_51_a_closed_text_has_no_door() -> None:
    at = at_table("aurel")
    window, app = on_the_table(at, AgreementScene(at, TRANSIT))
    assert "Ask to join" not in told(window, app)


def test_R4_51_who_asks_is_named_on_the_page_with_a_vote_for_it() -> None:
    at = at_table("aurel")
    agreement = at.desk.view.agreements[WATER]
    asked = (("estel", "party", 1),)
    agreement.special = replace(agreement.special, applicants=asked, circle=(("brisk", "observer"),))
    window, app = on_the_table(at, AgreementScene(at, WATER), LARGE)
    said = told(window, app)
    assert "Estel asked in year 1 to join." in said
    assert "Brisk looks on as an observer." in said
    press(window, app, "mark:admit")
    assert Admit(WATER, "estel") in at.desk.marks.now


def test_R4_51_who_asks_stands_in_the_inbox() -> None:
    at = at_table("aurel")
    agreement = at.desk.view.agreements[WATER]
    agreement.special = replace(agreement.special, applicants=(("estel", "partner", 1),))
    window, app = open_at(TableScene(at, "inbox"), LARGE)
    assert "Estel would join" in told(window, app)


def test_R4_52_a_text_is_made_secret_on_the_draft_page() -> None:
    at = with_draft(at_table("corvane", "talks"))
    window, app = on_the_table(at, DraftScene(at), LARGE)
    for key in ("further", "final:secret"):
        app.ui.focus(key)
        do(window, app, "return")
    draft = at.desk.draft
    assert draft is not None
    assert draft.terms.provisions.secret
    assert "only its parties know of it" in told(window, app)


def test_R4_51_who_may_join_is_chosen_on_the_draft_page() -> None:
    at = with_draft(at_table("corvane", "talks"))
    window, app = on_the_table(at, DraftScene(at), LARGE)
    for key in ("further", "final:accession"):
        app.ui.focus(key)
        do(window, app, "return")
    assert "others join by majority" in told(window, app)
