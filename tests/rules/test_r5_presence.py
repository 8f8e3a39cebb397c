"""R5.13-R5.15: shows of presence, invited observers, frozen pairs and their thaw."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.acts import Decision, InviteObservers, ShowPresence
from game.rules.board import Card
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.site_grant import SiteGrant
from game.rules.events.perception import ShowMade, StatementEnded, ThawChanged
from game.rules.events.talks import ActFailed
from game.rules.forecast import of_decision
from game.rules.legality import why_illegal
from game.rules.state import GameState
from game.rules.year import thawing, words
from tests.rules.play import after, every, only, post, said
from tests.rules.worlds import RATIFIED, deciding, in_force, signed, text, world


def why(state: GameState, act: Decision, seat: str = "arn") -> str | None:
    """The key of the reason, if any."""
    told = why_illegal(state, seat, act)
    return told.key.removeprefix("reason.") if told else None


def worth(state: GameState, act: Decision, seat: str = "arn") -> dict[str, int]:
    """What a decision is forecast to bring, by code."""
    return {part.code: part.amount for part in of_decision(state, seat, act)}


def frozen(thaw: int = 1) -> GameState:
    """A world in which arn and bel, whose regions touch, are a frozen pair."""
    state = deciding(world("full"))
    state.board = replace(state.board, frozen=(("arn", "bel"),))
    state.thaw = {("arn", "bel"): thaw}
    return state


def moved(state: GameState) -> tuple[int, tuple[str, ...]] | None:
    """Where the thaw of the pair stands after a year, and why; nothing where it stood still."""
    found = every(after(state, thawing.run), ThawChanged)
    return (found[0].after, found[0].why) if found else None


def test_R5_13_presence_is_shown_at_home_where_one_covers_and_at_ones_posts() -> None:
    state = deciding(world("full"))
    assert why(state, ShowPresence("arn_2")) is None
    assert why(state, ShowPresence("bel_2")) == "no_right_to_show"
    assert why(state, ShowPresence("eld_1")) == "unknown_region"
    assert why(deciding(world()), ShowPresence("arn_2")) == "full_level"
    in_force(state, text(Coverage("arn", "bel", 1)))
    assert why(state, ShowPresence("bel_2")) is None
    assert why(state, ShowPresence("bel_1"), "dun") == "no_right_to_show"
    post(state, "bel_1", "dun")
    assert why(state, ShowPresence("bel_1"), "dun") is None
    post(state, "bel_1", "dun", until=4)
    assert why(state, ShowPresence("bel_1"), "dun") == "no_right_to_show"


def test_R5_14_observers_are_invited_from_another_state_once() -> None:
    state = deciding(world("full"))
    assert why(state, InviteObservers("bel")) is None
    assert why(state, InviteObservers("eld")) == "unknown_seat"
    assert why(state, InviteObservers("arn")) == "to_yourself"
    assert why(deciding(world()), InviteObservers("bel")) == "full_level"
    said(state, "arn", "bel", "observers", until=4)
    assert why(state, InviteObservers("bel")) == "invited_already"
    assert why(state, InviteObservers("cor")) is None


def test_R5_13_a_show_that_cannot_be_paid_fails() -> None:
    state = deciding(world("full"))
    state.seats["arn"].treasury = 0
    year = after(state, words.run, arn=(ShowPresence("arn_2"),))
    assert only(year, ActFailed).reason == "failed.no_funds"
    assert every(year, ShowMade) == []


@pytest.mark.parametrize(("region", "hollow"), [("arn_2", True), ("arn_1", False)])
def test_R5_13_a_show_at_the_border_makes_calm_words_hollow(region: str, *, hollow: bool) -> None:
    state = deciding(world("full"))
    said(state, "arn", "bel", "reassure")
    year = after(state, words.run, arn=(ShowPresence(region),))
    assert [e.how for e in every(year, StatementEnded)] == ["hollow"] * hollow


def test_R5_13_a_show_costs_a_fund_and_worries_whoever_is_near() -> None:
    calm = deciding(world("full"))
    calm.concern["bel", "arn"] = 2
    border, inland = worth(calm, ShowPresence("arn_2")), worth(calm, ShowPresence("arn_1"))
    assert border["spent"] == inland["spent"] < 0
    assert border["their_concern"] < inland.get("their_concern", 0)
    assert "support" not in border
    calm.concern["arn", "bel"] = 3
    assert worth(calm, ShowPresence("arn_2"))["support"] > 0
    assert "support" not in worth(calm, ShowPresence("arn_1"))


def test_R5_14_observers_calm_a_neighbour_that_is_worried() -> None:
    state = deciding(world("full"))
    assert worth(state, InviteObservers("bel")) == {}
    state.concern["bel", "arn"] = 3
    brought = worth(state, InviteObservers("bel"))
    assert brought["their_concern"] > 0 < brought["tension"]


def test_R5_15_calm_words_both_ways_warm_a_pair() -> None:
    state = frozen()
    said(state, "arn", "bel", "commend", year=3)
    assert moved(state.copy()) is None
    said(state, "bel", "arn", "observers", year=3)
    assert moved(state) == (2, ("words",))


def test_R5_15_mediation_and_games_warm_a_pair() -> None:
    state = frozen()
    said(state, "arn", "bel", "reassure", year=3, mediated=True)
    assert moved(state) == (2, ("mediation",))
    played = frozen()
    played.board = replace(played.board, cards=(Card("cup", None, 1, "games", None),))
    played.news = "cup"
    assert moved(played) == (2, ("games",))


def test_R5_15_one_thing_that_cools_undoes_all_that_warms() -> None:
    state = frozen()
    said(state, "arn", "bel", "commend", year=3)
    said(state, "bel", "arn", "commend", year=3)
    state.shows = (("bel", "arn_2"),)
    assert moved(state) == (0, ("show",))


def test_R5_15_a_new_post_near_the_other_cools_a_pair() -> None:
    state = frozen()
    signed(state, text(SiteGrant("cor", "arn", "cor_2"), parties=("arn", "cor"), entry=RATIFIED))
    assert moved(state) == (0, ("post",))
    far = frozen()
    signed(far, text(SiteGrant("dun", "arn", "dun_1"), parties=("arn", "dun"), entry=RATIFIED))
    assert moved(far) is None


def test_R5_15_a_pair_that_has_thawed_stays_thawed() -> None:
    state = frozen(3)
    said(state, "arn", "bel", "protest", year=3)
    assert moved(state) is None
