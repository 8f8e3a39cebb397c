"""R6: home."""

from dataclasses import replace

import pytest

from game.rules import home
from game.rules.acts import Campaign, Develop
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.management import Management
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.site_grant import SiteGrant
from game.rules.docket import Docket
from game.rules.events.home import GovernmentFell, MandateDrawn
from game.rules.events.tracks import TrackChanged
from game.rules.legality import why_not_sealed
from game.rules.state import GameState, Mandate
from game.rules.year import briefing, incidents, making, words
from game.rules.year.resolution import Resolution
from tests.rules.play import (
    after,
    changes,
    every,
    laid,
    moved,
    only,
    opened,
    post,
    quiet,
    resolved,
    strike,
    tracks,
    with_seat,
)
from tests.rules.worlds import deciding, in_force, signed, text, world


def income(state: GameState, seat: str) -> Docket:
    """What comes in and goes out at a Briefing."""
    docket = Docket(state)
    briefing.collect_income(docket, seat)
    return docket


def test_R6_1_the_values_of_own_sites_and_1_for_each_post_abroad() -> None:
    state = world()
    post(state, "bel_2", "arn")
    post(state, "cor_2", "arn", until=5)
    assert moved(income(state, "arn"), "income") == [("", "arn", 6)]
    assert moved(income(state, "dun"), "income") == [("", "dun", 2)]


def test_R6_1_what_was_disrupted_last_year_earns_nothing() -> None:
    state = world()
    post(state, "bel_2", "arn")
    state.disrupted = {"arn_1": 2, "bel_2": 2, "arn_2": 1}
    assert moved(income(state, "arn"), "income") == [("", "arn", 2)]
    state.disrupted = {"dun_1": 2}
    assert moved(income(state, "dun"), "income") == []


def test_R6_2_each_point_of_capacity_costs_1_fund_a_year() -> None:
    state = world()
    docket = income(state, "arn")
    assert moved(docket, "capacity") == [("arn", "", 7)]
    assert (state.seats["arn"].treasury, state.seats["arn"].received) == (4, -2)


def test_R6_2_each_agreement_above_the_desk_costs_2_funds() -> None:
    state = world()
    for _ in range(3):
        in_force(state, text())
    in_force(state, text(Payment("arn", "bel", 1, yearly=False)))
    in_force(state, text()).status = "suspended"
    signed(state, text())
    assert moved(income(state, "bel"), "desk") == [("bel", "", 2)]
    assert moved(income(state, "arn"), "desk") == []


def test_R6_2_the_desk_is_paid_first_and_unpaid_capacity_stands_idle_this_year() -> None:
    state = world()
    tracks(state, "bel", treasury=0, desk=0)
    state.disrupted = {"bel_2": 2}
    in_force(state, text())
    docket = income(state, "bel")
    assert (moved(docket, "desk"), moved(docket, "capacity")) == ([("bel", "", 2)], [])
    assert state.seats["bel"].idle == 2
    tracks(state, "bel", treasury=9)
    assert only(income(state, "bel"), TrackChanged).after == 0


def test_R6_2_the_treasury_is_never_below_0() -> None:
    state = world()
    tracks(state, "bel", treasury=0, desk=0)
    state.disrupted = dict.fromkeys(state.board.regions, 2)
    in_force(state, text())
    assert moved(income(state, "bel"), "desk") == []
    assert state.seats["bel"].treasury == 0


def test_R6_2_there_is_no_upkeep_at_introductory_level() -> None:
    state = world("introductory")
    tracks(state, "arn", desk=0)
    in_force(state, text())
    docket = income(state, "arn")
    assert [e.purpose for e in docket.events] == ["income"]  # type: ignore[attr-defined] # all are FundsMoved
    assert home.desk_fee(state, "arn") == 0


def hit(state: GameState, monkeypatch: pytest.MonkeyPatch, *regions: str) -> Resolution:
    """A year in which these regions are disrupted."""
    strike(monkeypatch, *((region, 3) for region in regions))
    return after(state, incidents.run, words.run)


@pytest.mark.parametrize(
    ("regions", "loss"),
    [(("bel_2",), -1), (("bel_1",), -2), (("bel_2", "bel_1"), -2)],
)
def test_R6_3_a_disrupted_site_costs_1_a_capital_2_all_together_2_at_most(
    regions: tuple[str, ...], loss: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert changes(hit(world(), monkeypatch, *regions), "bel", "support") == [("disrupted", loss)]


def test_R6_3_a_hazard_costs_2(monkeypatch: pytest.MonkeyPatch) -> None:
    assert changes(hit(world(), monkeypatch, "dun_2"), "dun", "support") == [("disrupted", -2)]


def test_R6_3_a_disrupted_post_abroad_costs_its_guest_1_within_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    state = world()
    in_force(state, text(SiteGrant("bel", "arn", "bel_2"), Payment("arn", "bel", 1)))
    year = hit(state, monkeypatch, "bel_2", "arn_1")
    assert changes(year, "arn", "support") == [("disrupted", -2)]
    assert changes(year, "bel", "support") == [("disrupted", -1)]


@pytest.mark.parametrize(
    ("points", "region", "charity"), [(3, "arn_2", True), (2, "arn_2", False), (3, "bel_2", False)]
)
def test_R6_3_charity_begins_at_home(
    points: int, region: str, monkeypatch: pytest.MonkeyPatch, *, charity: bool
) -> None:
    strike(monkeypatch, (region, 3))
    year = opened(world())
    year.laid = [laid("arn", "bel_1", 0, 1, points), laid("arn", "arn_1", 3), laid("bel", "bel_1", 1, 0, 3)]
    incidents.run(year)
    words.run(year)
    assert (("charity", -1) in changes(year, "arn", "support")) is charity


@pytest.mark.parametrize(
    ("others", "unpaid"),
    [
        ((), True),
        ((Coverage("arn", "bel", 1),), True),
        ((Payment("arn", "bel", 1),), False),
        ((Payment("arn", "bel", 2), Payment("bel", "arn", 2)), True),
        ((Payment("arn", "bel", 5, yearly=False),), True),
        ((Coverage("arn", "bel", 1), Management("bel")), False),
        ((Coverage("arn", "bel", 1), Management("arn")), True),
    ],
)
def test_R6_3_hosting_a_post_unpaid_costs_1_unless_the_host_manages(
    others: tuple[AnyClause, ...], *, unpaid: bool
) -> None:
    state = world()
    in_force(state, text(SiteGrant("bel", "arn", "bel_2"), *others))
    year = after(state, words.run)
    assert (("unpaid_hosting", -1) in changes(year, "bel", "support")) is unpaid


def test_R6_3_a_post_that_winds_down_is_hosted_no_more() -> None:
    state = world()
    post(state, "bel_2", "arn", until=5)
    assert changes(after(state, words.run), "bel", "support") == [("quiet_year", 1)]


@pytest.mark.parametrize(("support", "then"), [(5, 6), (6, 7), (7, 7), (9, 9)])
def test_R6_4_a_quiet_year_lifts_support_to_7_at_most_and_higher_stays(support: int, then: int) -> None:
    state = world()
    tracks(state, "bel", support=support)
    after(state, words.run)
    assert state.seats["bel"].support == then


def test_R6_4_without_sites_no_year_is_quiet() -> None:
    state = world()
    state.board.by_owner["bel"] = ("bel_3",)
    assert changes(after(state, words.run), "bel", "support") == []


def test_R6_4_a_campaign_gives_1_and_losses_come_before_gains() -> None:
    state = world()
    state.concern = {("bel", "arn"): 3}
    tracks(state, "bel", support=7)
    year = after(state, making.campaign, words.run, bel=(Campaign(),))
    assert changes(year, "bel", "support") == [("campaign", 1), ("pressed", -1), ("quiet_year", 1)]
    assert state.seats["bel"].support == 7


def test_R6_5_at_support_2_one_decision_only() -> None:
    state = deciding(world())
    tracks(state, "arn", support=2)
    assert why_not_sealed(state, "arn", (Campaign(),)) is None
    why = why_not_sealed(state, "arn", (Campaign(), Develop("arn_2")))
    assert why is not None
    assert why.key == "reason.initiatives"


def fallen(state: GameState, *pool: str, held: tuple[str, ...] = ()) -> Resolution:
    """A year at whose end the government of bel falls."""
    with_seat(state, "bel", lambda setup: replace(setup, mandates=pool))
    tracks(state, "bel", support=0)
    state.seats["bel"].mandates = tuple(Mandate(name) for name in held)
    state.disrupted = {"bel_1": 3}
    year = opened(state)
    year.feel("bel", "disrupted", -2, 0)
    words.run(year)
    return year


def test_R6_6_at_support_0_the_government_falls_and_another_begins_with_4() -> None:
    state = world()
    in_force(state, text())
    signed(state, text())
    year = fallen(state)
    assert only(year, GovernmentFell).seat == "bel"
    assert (state.seats["bel"].support, state.seats["bel"].standing, state.seats["bel"].fallen) == (4, 4, 1)
    assert (state.agreements[1].status, state.agreements[2].status) == ("in_force", "pending")


def test_R6_6_its_first_mandate_not_yet_met_is_replaced_by_one_worth_5() -> None:
    state = world()
    state.seats["bel"].developed = 1
    year = fallen(state, "developed", "two_posts", "high_support", "calm_region", held=("developed", "two_posts"))
    drawn = only(year, MandateDrawn)
    assert (drawn.replaces, drawn.worth, drawn.audience) == ("two_posts", 5, ("bel",))
    assert drawn.mandate in ("high_support", "calm_region")
    assert state.seats["bel"].mandates == (Mandate("developed"), Mandate(drawn.mandate, 5))


@pytest.mark.parametrize("held", [("developed",), ("two_posts",)])
def test_R6_6_nothing_is_drawn_where_all_are_met_or_none_is_left(held: tuple[str, ...]) -> None:
    state = world()
    state.seats["bel"].developed = 1
    assert not every(fallen(state, *held, held=held), MandateDrawn)


def test_R9_5_a_mandate_may_be_drawn_beside_those_held() -> None:
    state = world()
    year = opened(state)
    year.docket.record(MandateDrawn("bel", "two_posts", 10, ""))
    assert state.seats["bel"].mandates == (Mandate("two_posts"),)


def test_R6_3_a_whole_year_of_unpaid_hosting() -> None:
    state = quiet(world())
    in_force(state, text(SiteGrant("bel", "arn", "bel_2")), y=2)
    docket = resolved(state)
    assert changes(docket, "bel", "support") == [("unpaid_hosting", -1), ("quiet_year", 1)]
