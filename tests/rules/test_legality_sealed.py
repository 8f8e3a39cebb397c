"""R2.9, R2.11, R7: what may be sealed together."""

import pytest

from game.rules.acts import (
    Campaign,
    Consent,
    CoverLine,
    CoverOrder,
    Decision,
    Develop,
    GiveNotice,
    Ratify,
    Speak,
    TakeBackNotice,
    Waive,
    WalkOut,
)
from game.rules.legality import why_not_sealed
from game.rules.state import GameState
from tests.rules.worlds import by_consent, deciding, in_force, lease, signed, text, world


@pytest.fixture
def state() -> GameState:
    """Year 4: a text by consent at its gate in year 3 + 1, a lease to be ratified."""
    game = deciding(world(year=4))
    in_force(game, text(renewal=by_consent()), y=2)
    signed(game, lease()).signed = 3
    game.concern["arn", "bel"] = 3
    return game


def why(state: GameState, *acts: Decision, seat: str = "arn") -> str | None:
    """The key of the reason, if any."""
    said = why_not_sealed(state, seat, acts)
    return said.key.removeprefix("reason.") if said else None


def test_R2_9_decisions_that_stand_together(state: GameState) -> None:
    order = CoverOrder((CoverLine("arn_1", 3),))
    assert why(state) is None
    assert why(state, order, Ratify(2), Consent(1, "renew"), Campaign(), Speak("bel", "protest")) is None
    assert why(state, Consent(1, "end"), Consent(1, "renew")) is None


def test_R2_9_each_decision_must_be_legal(state: GameState) -> None:
    assert why(state, Campaign(), TakeBackNotice(1)) == "no_notice_runs"


def test_R7_2_within_the_initiatives_left(state: GameState) -> None:
    acts = (Campaign(), Speak("bel", "protest"), Speak("cor", "reassure"))
    assert why(state, *acts) is None
    assert why(state, *acts, Speak("dun", "reassure")) == "initiatives"
    state.seats["arn"].used = 3
    assert why(state, Campaign()) == "initiatives"


def test_R6_5_low_support_allows_one(state: GameState) -> None:
    state.seats["arn"].support = 2
    assert why(state, Campaign()) is None
    assert why(state, Campaign(), Speak("bel", "protest")) == "initiatives"


def test_R2_11_what_is_set_aside_is_not_spent(state: GameState) -> None:
    assert why(state, Campaign(), Develop("arn_2")) is None
    state.seats["arn"].set_aside = 1
    assert why(state, Campaign(), Develop("arn_2")) == "funds"
    assert why(state, Develop("arn_2")) is None


@pytest.mark.parametrize(
    ("acts", "found"),
    [
        ((Campaign(), Campaign()), "same_twice"),
        ((Ratify(2), Ratify(2, "hold")), "contradiction"),
        ((CoverOrder(()), CoverOrder((CoverLine("arn_1"),))), "contradiction"),
        ((GiveNotice(1), WalkOut(1)), "contradiction"),
        ((GiveNotice(1), Consent(1, "renew")), "contradiction"),
        ((Speak("bel", "protest"), Speak("bel", "reassure")), "contradiction"),
        ((Speak("bel", "commend"), Speak("bel", "reassure")), None),
        ((GiveNotice(1), Consent(2, "end")), None),
    ],
)
def test_R2_9_no_two_answers_to_one_question(state: GameState, acts: tuple[Decision, ...], found: str | None) -> None:
    assert why(state, *acts) == found


def test_R3_6_one_waiver_for_each_clause(state: GameState) -> None:
    assert why(state, Waive(1, 0, 1), Waive(1, 0, 2), seat="bel") == "contradiction"
