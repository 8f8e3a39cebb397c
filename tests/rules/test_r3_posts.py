"""R3.9, R3.10, R4.32: posts, from the grant to the last day of their wind-down."""

from dataclasses import replace

import pytest

from game.rules.acts import CoverLine, CoverOrder, Ratify, WalkOut
from game.rules.clauses.base import Deed
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.site_grant import SiteGrant
from game.rules.docket import Docket
from game.rules.events.duties import Breached
from game.rules.events.security import CoverLaid, PostPlaced, PostRemoved, PostWindingDown
from game.rules.legality import why_illegal
from game.rules.state import GameState
from game.rules.terms import Terms
from game.rules.year import briefing, building, closing, exits, incidents, making, reveal, words
from tests.rules.play import (
    after,
    changes,
    every,
    influence,
    laid,
    moved,
    only,
    opened,
    post,
    quiet,
    strike,
    years,
)
from tests.rules.worlds import RATIFIED, deciding, in_force, lease, signed, text, world


def winding(years_left: int) -> Terms:
    """A lease whose post takes so many years to leave."""
    return text(SiteGrant("bel", "arn", "bel_2", wind_down=years_left), Payment("arn", "bel", 2), entry=RATIFIED)


def leased(state: GameState, terms: Terms | None = None) -> GameState:
    """The same game with a lease of bel_2 by arn in force since year 1."""
    in_force(state, terms or lease())
    return state


def post_line() -> CoverOrder:
    """Three points on the post's region."""
    return CoverOrder((CoverLine("bel_2", 3),))


def test_R3_9_the_guest_earns_1_fund_from_it_every_year_and_influence() -> None:
    state = leased(world())
    docket = Docket(state)
    briefing.collect_income(docket, "arn")
    assert moved(docket, "income") == [("", "arn", 6)]
    assert influence(after(state, incidents._earn_posts)) == [("arn", "post")]


def test_R3_9_a_disruption_takes_a_support_next_years_fund_and_this_years_influence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = leased(world())
    strike(monkeypatch, ("bel_2", 1))
    year = after(state, incidents.run, words.run)
    assert changes(year, "arn", "support") == [("disrupted", -1), ("quiet_year", 1)]
    assert changes(year, "bel", "support") == [("disrupted", -1)]
    assert influence(year) == []
    docket = Docket(state)
    state.year += 1
    briefing.collect_income(docket, "arn")
    assert moved(docket, "income") == [("", "arn", 5)]


def test_R3_9_a_post_earns_no_influence_at_introductory_level() -> None:
    assert influence(after(leased(world("introductory")), incidents._earn_posts)) == []


def test_R3_9_a_post_may_stand_where_there_is_no_site(monkeypatch: pytest.MonkeyPatch) -> None:
    state = leased(world(), text(SiteGrant("bel", "arn", "bel_3")))
    strike(monkeypatch, ("bel_3", 1))
    year = after(state, incidents.run)
    assert {seat: felt[0][:2] for seat, felt in year.support.items()} == {"arn": ("post_disrupted", -1)}


def test_R3_9_the_guest_may_always_cover_its_posts_region_at_its_own_cost() -> None:
    year = after(leased(world()), reveal.run, building.cover_all, arn=(post_line(),))
    assert [(e.agreement, e.region, e.points, e.counts) for e in every(year, CoverLaid) if e.provider == "arn"] == [
        (1, "bel_2", 3, 3)
    ]
    assert moved(year, "cover") == [("arn", "", 2)]


def test_R3_9_a_guest_without_funds_covers_nothing_there() -> None:
    state = leased(world())
    state.seats["arn"].treasury = 0
    year = after(state, reveal.run, building.cover_all, arn=(post_line(),))
    assert all(e.provider != "arn" for e in every(year, CoverLaid))


def test_R3_9_one_post_stands_on_a_states_soil_or_more_if_the_scenario_allows_it() -> None:
    granted = text(SiteGrant("bel", "cor", "bel_1"), parties=("bel", "cor"), entry=RATIFIED)
    for most, legal in ((1, False), (2, True)):
        state = leased(world(hosts_most=most))
        found = list(SiteGrant("bel", "cor", "bel_1").problems(granted, state))
        assert bool(found) is not legal


def test_R3_10_a_post_winding_down_earns_nothing_may_not_be_covered_and_still_stands() -> None:
    state = leased(world(), winding(2))
    year = after(state, reveal.run, building.cover_all, arn=(WalkOut(1), post_line()))
    assert only(year, PostWindingDown).until == 5
    assert all(e.provider != "arn" for e in every(year, CoverLaid))
    assert influence(after(state, incidents._earn_posts)) == []
    docket = Docket(state)
    briefing.collect_income(docket, "arn")
    assert moved(docket, "income") == [("", "arn", 5)]
    why = why_illegal(deciding(state), "arn", post_line())
    assert why is not None
    assert why.key == "reason.post_winds_down"


def test_R3_10_it_stays_through_its_last_year_and_is_gone_then() -> None:
    state = quiet(leased(world(), winding(1)))
    state.watched = ()
    after(state, reveal.run, arn=(WalkOut(1),))
    assert not every(after(state, closing.words_expire), PostRemoved)
    state.year = 4
    assert only(after(state, closing.words_expire), PostRemoved).region == "bel_2"
    assert state.posts == {}


def test_R3_10_without_a_wind_down_the_post_goes_with_its_grant() -> None:
    state = leased(world())
    year = after(state, reveal.run, arn=(WalkOut(1),))
    assert only(year, PostRemoved).guest == "arn"


def test_R4_32_the_post_is_placed_when_the_grant_enters_into_force() -> None:
    state = world(year=4)
    signed(state, lease()).signed = 3
    year = after(state, making.ratify, arn=(Ratify(1),), bel=(Ratify(1),))
    placed = only(year, PostPlaced)
    assert (placed.region, placed.guest, placed.host, placed.agreement) == ("bel_2", "arn", "bel", 1)


def test_R4_32_a_guest_returns_to_a_post_that_still_winds_down() -> None:
    state = world(year=4)
    post(state, "bel_2", "arn", until=5)
    signed(state, lease()).signed = 3
    after(state, making.ratify, arn=(Ratify(1),), bel=(Ratify(1),))
    assert not state.posts["bel_2"].winding


def test_R4_32_a_region_granted_already_leaves_the_later_grant_empty_and_its_host_in_breach() -> None:
    state = leased(world(year=4, hosts_most=2))
    later = text(SiteGrant("bel", "cor", "bel_2", exclusive=True), parties=("bel", "cor"), entry=RATIFIED)
    signed(state, later).signed = 3
    year = after(state, making.ratify, bel=(Ratify(2),), cor=(Ratify(2),))
    broken = only(year, Breached)
    assert (broken.agreement, broken.by, broken.rule) == (2, "bel", "R4.32")
    assert state.posts["bel_2"].guest == "arn"
    assert changes(year, "bel", "standing") == [("breach", -1)]


@pytest.mark.parametrize(("guests", "broken"), [(("cor",), "bel"), (("arn", "cor"), None)])
def test_R4_32_granting_an_exclusive_region_to_another_breaks_the_clause(
    guests: tuple[str, ...], broken: str | None
) -> None:
    clause = SiteGrant("bel", "arn", "bel_2", exclusive=True)
    deed = Deed("give_grant", "bel", "bel_2", guests)
    assert clause.broken_by(deed, lease()) == broken
    assert replace(clause, exclusive=False).broken_by(deed, lease()) is None
    assert clause.broken_by(Deed("give_grant", "bel", "bel_1", guests), lease()) is None


def test_R4_32_a_post_passes_to_the_text_that_replaces_its_grant() -> None:
    state = leased(world())
    fresh = signed(state, lease(), replaces=1)
    docket = Docket(state)
    exits.end(docket, 1, "superseded", "R4.8", (), fresh.id)
    assert only(docket, PostPlaced).agreement == fresh.id
    assert state.posts["bel_2"].agreement == 2


def test_R4_32_an_empty_grant_has_no_post_to_lose() -> None:
    state = leased(world())
    state.posts.clear()
    docket = Docket(state)
    exits.end(docket, 1, "consent", "R4.14")
    assert not every(docket, PostRemoved)


def test_R9_3_covering_a_post_is_no_cover_for_a_beneficiary(monkeypatch: pytest.MonkeyPatch) -> None:
    state = leased(world())
    strike(monkeypatch, ("bel_2", 1))
    year = opened(state)
    year.laid = [laid("arn", "bel_2", 2, 1)]
    incidents.run(year)
    assert influence(year) == [("arn", "post")]


def test_R3_9_years_of_a_lease_without_a_disruption() -> None:
    state = leased(quiet(world(year=1)))
    state.seats["arn"].influence = 0
    docket = years(state, 1)
    assert ("arn", "post") in influence(docket)


def test_R4_31_coverage_with_a_grant_covers_under_one_text() -> None:
    state = leased(world(), text(SiteGrant("bel", "arn", "bel_2"), Coverage("arn", "bel", 2)))
    year = after(state, reveal.run, building.cover_all)
    assert next(e.region for e in every(year, CoverLaid) if e.agreement == 1) == "bel_1"
