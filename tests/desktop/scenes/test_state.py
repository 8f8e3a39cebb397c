"""R1.7: A state's page shows what everybody can know of it, and marks guesses as guesses."""

import pytest

from game.desk.past import past_of
from game.desktop.scenes.draft import DraftScene
from game.desktop.scenes.record.here import Here
from game.desktop.scenes.record.history import laid_abroad, track
from game.desktop.scenes.state import StateScene
from game.desktop.scenes.state.wishes import guesses
from game.desktop.scenes.state.word import account, kept
from game.rules.events.security import CoverLaid
from game.rules.perception import footprints
from tests.desktop.scenes.looking_back import SIZES, shown, staged, texts


def page(seat: str = "brisk") -> StateScene:
    return StateScene(staged("talks")[0], seat)


def test_R1_4_the_curves_begin_with_the_game_and_end_now() -> None:
    sitting, _ = staged("talks")
    past = past_of(sitting.desk)
    for name in ("support", "standing", "treasury"):
        points = track(past, "brisk", name)
        assert [year for year, _ in points] == list(range(sitting.desk.view.year + 1))
        assert points[-1][1] == getattr(sitting.desk.view.tracks["brisk"], name)


def test_R3_6_cover_abroad_counts_what_was_laid_under_agreements() -> None:
    sitting, _ = staged("talks")
    past = past_of(sitting.desk)
    laid = sum(e.points for e in past.events if isinstance(e, CoverLaid) and e.provider == "brisk" and e.agreement)
    assert sum(points for _, points in laid_abroad(past, "brisk")) == laid


def test_R5_1_concern_is_shown_both_ways_with_its_causes() -> None:
    told = page()
    window, app = shown(told, (1280, 1400))
    said = texts(window, app)
    assert "they about Brisk" in said
    assert "Brisk about them" in said
    causes = footprints(told.sitting.desk.imagined)
    posts = [
        why for (of, about), parts in causes.items() if about == "brisk" for why in parts if why.startswith("post:")
    ]
    assert not posts or "post in" in said


def test_R4_15_how_a_word_was_kept_is_counted_from_the_record() -> None:
    sitting, _ = staged("talks")
    _, app = shown(page())
    met, missed, out = account("brisk", Here(app.context, sitting, "state"))
    assert met >= 0
    assert missed == sitting.desk.view.tracks["brisk"].faults - out
    for agreement in sitting.desk.view.agreements.values():
        if "brisk" in agreement.first_parties:
            icon, _, said = kept(agreement, "brisk")
            assert icon
            assert sitting.desk.words.has(f"desktop.state.kept.{said}")


def test_guesses_come_from_the_public_list_and_never_reach_certainty() -> None:
    sitting, _ = staged("talks")
    _, app = shown(page())
    here = Here(app.context, sitting, "state")
    pool = {here.words.text(f"mandate.{name}") for name in sitting.desk.view.board.seats["brisk"].mandates}
    found = list(guesses("brisk", here))
    assert pool <= {wish.text for wish in found}
    assert all(wish.sure < 3 for wish in found if wish.text in pool)


def test_drafting_is_one_press_away_and_our_own_page_says_why_not() -> None:
    window, app = shown(page())
    window.click("draft")
    app.settle()
    assert isinstance(app.scene, DraftScene)
    _, app = shown(page(staged("talks")[0].seat))
    assert not app.ui.find("draft").enabled
    assert app.ui.find("draft").why_not


def test_another_state_is_one_press_away_by_keys() -> None:
    told = page()
    window, app = shown(told)
    app.context.focus("others")
    app.settle()
    window.press("right", "return")
    app.settle()
    assert told.seat != "brisk"


def test_escape_goes_back() -> None:
    window, app = shown(page())
    window.press("escape")
    app.settle()
    assert len(app.scenes) == 1


@pytest.mark.parametrize("world", ["umbrella", "first-signatures"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(size: tuple[int, int], world: str) -> None:
    sitting, _ = staged("talks", world, 3)
    for seat in sitting.desk.view.tracks:
        _, app = shown(StateScene(sitting, seat), size)
        assert app.overflow() == []
