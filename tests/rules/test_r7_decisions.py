"""R7: decisions."""

import pytest

from game.rules import acts
from game.rules.acts import INITIATIVE_KINDS, BuildCapacity, Campaign, Develop
from game.rules.events.security import SiteDeveloped
from game.rules.events.talks import ActFailed
from game.rules.events.tracks import TrackChanged
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.year import briefing, building, making, reveal
from tests.rules.play import after, changes, every, moved, only, tracks
from tests.rules.worlds import deciding, in_force, text, world


def test_R7_1_free_decisions_take_no_initiative() -> None:
    state = deciding(world())
    in_force(state, text(), y=2)
    tracks(state, "arn", used=3)
    free = (acts.GiveNotice(1), acts.CoverOrder(()), acts.Consent(1, "end"), acts.DefaultOn(1, 0))
    assert why_not_sealed(state, "arn", free) is None
    after(state, reveal.run, arn=free)
    assert state.seats["arn"].used == 3


def test_R7_2_these_take_an_initiative_each() -> None:
    assert sorted(INITIATIVE_KINDS) == [
        "Accede",
        "BuildCapacity",
        "Campaign",
        "Develop",
        "InviteObservers",
        "Mediate",
        "ShowPresence",
        "Speak",
        "Suspend",
        "WalkOut",
    ]
    state = deciding(world())
    why = why_not_sealed(state, "bel", (Campaign(), Develop("bel_2"), acts.Speak("arn", "commend")))
    assert why is not None
    assert why.params == (("wanted", 3), ("left", 2))


def test_R7_3_pay_4_funds_and_the_value_of_a_site_grows_by_1() -> None:
    state = world()
    year = after(state, building.build, arn=(Develop("arn_2"),))
    assert (only(year, SiteDeveloped).before, only(year, SiteDeveloped).after) == (2, 3)
    assert moved(year, "building") == [("arn", "", 4)]
    assert (state.values["arn_2"], state.seats["arn"].developed) == (3, 1)


def test_R7_3_up_to_3() -> None:
    why = why_illegal(deciding(world()), "arn", Develop("arn_1"))
    assert why is not None
    assert why.key == "reason.fully_developed"


def test_R7_3_without_the_funds_it_fails() -> None:
    state = world()
    tracks(state, "arn", treasury=3)
    year = after(state, building.build, arn=(Develop("arn_2"), BuildCapacity()))
    assert [e.reason for e in every(year, ActFailed)] == ["failed.no_funds", "failed.no_funds"]
    assert state.seats["arn"].treasury == 3


def test_R7_4_capacity_works_in_this_years_cover_and_its_upkeep_begins_next_year() -> None:
    state = world()
    state.watched = ("cor_1", "cor_2")
    year = after(state, building.build, building.cover_all, cor=(BuildCapacity(),))
    assert (state.seats["cor"].capacity, moved(year, "building")) == (4, [("cor", "", 4)])
    assert sum(lay.points for lay in year.laid if lay.provider == "cor") == 4
    assert moved(year, "capacity") == []
    briefing.collect_income(year.docket, "cor")
    assert moved(year, "capacity") == [("cor", "", 4)]


@pytest.mark.parametrize(("level", "seat"), [("standard", "bel"), ("introductory", "cor")])
def test_R7_4_up_to_its_most_and_not_at_introductory_level(level: str, seat: str) -> None:
    state = deciding(world(level))  # type: ignore[arg-type] # each level in turn
    assert why_illegal(state, seat, BuildCapacity()) is not None


def test_R7_4_building_twice_stops_at_the_most() -> None:
    state = world()
    tracks(state, "cor", treasury=9)
    year = after(state, building.build, cor=(BuildCapacity(), BuildCapacity()))
    assert [(e.wanted, e.got) for e in every(year, TrackChanged)] == [(1, 1), (1, 0)]


def test_R7_5_pay_2_funds_and_support_grows_by_1() -> None:
    year = after(world(), making.campaign, arn=(Campaign(),))
    assert moved(year, "campaign") == [("arn", "", 2)]
    assert changes(year, "arn", "support") == [("campaign", 1)]


def test_R7_5_once_a_year_and_not_without_the_funds() -> None:
    state = deciding(world())
    why = why_not_sealed(state, "arn", (Campaign(), Campaign()))
    assert why is not None
    assert why.key == "reason.same_twice"
    tracks(state, "arn", treasury=1)
    year = after(state, making.campaign, arn=(Campaign(),))
    assert only(year, ActFailed).reason == "failed.no_funds"
    assert changes(year, "arn", "support") == []
