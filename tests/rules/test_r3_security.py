"""R3.1-R3.8, R3.11, R3.12: watched regions, incidents and cover."""

from dataclasses import replace

import pytest

from game.rules.acts import CoverLine, CoverOrder, RankSites, SplitPoints, Waive
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.cover import by_value, reaches
from game.rules.docket import Docket
from game.rules.duties import due
from game.rules.events.duties import Defaulted, DutyDue, DutyMet
from game.rules.events.living import CohesionChanged
from game.rules.events.security import CoverLaid, RegionDisrupted, RegionHit, RegionSecured
from game.rules.events.years import RegionsWatched
from game.rules.state import GameState
from game.rules.year import briefing, building, closing, incidents, reveal
from game.rules.year.resolution import Resolution
from tests.rules.play import after, every, laid, moved, on_board, only, opened, post, quiet, resolved, strike, tracks
from tests.rules.worlds import in_force, text, three, world


def at_home(*lines: tuple[str, int]) -> CoverOrder:
    """A cover order of regions and points."""
    return CoverOrder(tuple(CoverLine(region, points) for region, points in lines))


def under(*agreements: int) -> CoverOrder:
    """A cover order that performs what is owed under agreements."""
    return CoverOrder(tuple(CoverLine(agreement=number) for number in agreements))


def cover(year: Resolution, provider: str) -> list[tuple[int, str, int, int]]:
    """Agreement, region, points and what they count, of one provider, in the order laid."""
    return [(e.agreement, e.region, e.points, e.counts) for e in every(year, CoverLaid) if e.provider == provider]


def covered(state: GameState, provider: str, *orders: CoverOrder) -> list[tuple[int, str, int, int]]:
    """What a provider lays by an order in step 6."""
    return cover(after(state, reveal.run, building.cover_all, **{provider: orders}), provider)


@pytest.mark.parametrize(("tension", "n", "watched"), [(7, 3, 6), (8, 4, 8)])
def test_R3_1_a_quarter_of_the_regions_rounded_up_and_one_more_when_tense(tension: int, n: int, watched: int) -> None:
    state = world()
    state.tension = tension
    docket = Docket(state)
    briefing.watch(docket)
    shown = only(docket, RegionsWatched)
    assert (shown.n, len(shown.regions)) == (n, watched)
    state.tension = 3
    assert incidents.count_of_incidents(state) == n


def test_R3_1_all_regions_are_watched_if_there_are_fewer() -> None:
    state = world()
    few = {name: replace(region, touches=()) for name, region in list(state.board.regions.items())[:3]}
    on_board(state, replace(state.board, regions=few))
    state.tension = 9
    briefing.watch(Docket(state))
    assert (state.watched, incidents.count_of_incidents(state)) == (("arn_1", "arn_2", "bel_1"), 2)


def test_R3_1_a_region_of_higher_risk_is_likelier() -> None:
    state = world()
    risky = {name: replace(region, risk=3 if name == "dun_2" else 1) for name, region in state.board.regions.items()}
    on_board(state, replace(state.board, regions=risky))
    times = dict.fromkeys(risky, 0)
    for seed in range(300):
        state.seed = seed
        briefing.watch(Docket(state))
        for region in state.watched:
            times[region] += 1
    assert times["dun_2"] > 250 > 220 > max(count for name, count in times.items() if name != "dun_2")


def test_R3_2_n_of_the_watched_regions_are_hit_with_a_severity_of_1_2_2_or_3() -> None:
    severities = []
    for seed in range(200):
        state = world()
        state.seed = seed
        hits = every(after(state, incidents.run), RegionHit)
        assert len({e.region for e in hits} & set(state.watched)) == len(hits) == 3
        severities += [e.severity for e in hits]
    shares = [severities.count(severity) / len(severities) for severity in (1, 2, 3)]
    assert [round(4 * share) for share in shares] == [1, 2, 1]


def test_R3_2_where_there_is_no_site_and_no_post_an_incident_is_only_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    strike(monkeypatch, ("bel_3", 3))
    year = after(world(), incidents.run)
    assert only(year, RegionHit).region == "bel_3"
    assert year.state.disrupted == {}


def test_R3_3_cover_is_laid_from_the_top_until_the_points_run_out() -> None:
    state = world()
    assert covered(state, "arn", at_home(("arn_1", 3), ("arn_2", 1))) == [(0, "arn_1", 3, 3), (0, "arn_2", 1, 1)]
    tracks(state, "arn", idle=4)
    assert covered(state, "arn", at_home(("arn_1", 2), ("arn_2", 3))) == [(0, "arn_1", 2, 2), (0, "arn_2", 1, 1)]
    tracks(state, "arn", idle=7)
    assert covered(state, "arn", at_home(("arn_1", 2))) == []


def test_R3_3_cover_abroad_stops_where_the_money_runs_out() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 6)))
    tracks(state, "arn", treasury=1)
    year = after(state, reveal.run, building.cover_all, arn=(under(1),))
    assert cover(year, "arn") == [(1, "bel_1", 2, 1)]
    assert moved(year, "cover") == [("arn", "", 1)]
    assert only(year, Defaulted).short == 4


def test_R3_3_the_same_region_may_be_covered_at_home_and_under_each_agreement() -> None:
    state = world()
    state.watched = ("bel_2",)
    in_force(state, text(Coverage("arn", "bel", 1)))
    in_force(state, text(Coverage("cor", "bel", 2), parties=("cor", "bel")))
    year = after(state, reveal.run, building.cover_all, bel=(at_home(("bel_2", 2)),))
    assert [e.region for e in every(year, CoverLaid) if e.counts == 1] == ["bel_2"] * 3


@pytest.mark.parametrize(("severity", "kind"), [(2, RegionSecured), (3, RegionDisrupted)])
def test_R3_4_a_region_is_secured_if_the_cover_counted_there_is_at_least_the_severity(
    severity: int, kind: type[RegionSecured | RegionDisrupted], monkeypatch: pytest.MonkeyPatch
) -> None:
    strike(monkeypatch, ("bel_2", severity))
    year = opened(world())
    year.laid = [laid("arn", "bel_2", 1, 0), laid("bel", "bel_2", 1), laid("bel", "bel_1", 3)]
    incidents.run(year)
    event = only(year, kind)
    assert (event.cover, event.severity, event.shares) == (2, severity, (("arn", 1), ("bel", 1)))
    assert (year.state.disrupted.get("bel_2") == 3) is (kind is RegionDisrupted)


@pytest.mark.parametrize(
    ("region", "points", "counts"), [("bel_1", 2, 2), ("bel_2", 2, 1), ("bel_2", 1, 0), ("bel_3", 2, 1)]
)
def test_R3_5_a_small_states_points_outside_its_capital_count_half(region: str, points: int, counts: int) -> None:
    assert covered(world(), "bel", at_home((region, points))) == [(0, region, points, counts)]


def test_R3_5_larger_states_cover_all_their_regions_in_full() -> None:
    assert covered(world(), "cor", at_home(("cor_2", 3))) == [(0, "cor_2", 3, 3)]


@pytest.mark.parametrize(
    ("watched", "points", "owed"), [(("bel_1",), 5, 3), (("bel_1", "bel_2"), 5, 5), (("bel_3", "arn_2"), 5, 0)]
)
def test_R3_6_cover_is_owed_on_watched_sites_at_most_3_each(watched: tuple[str, ...], points: int, owed: int) -> None:
    state = world()
    state.watched = watched
    in_force(state, text(Coverage("arn", "bel", points)))
    assert sum(duty.amount for duty in due(state)) == owed


def test_R3_6_named_sites_alone_are_owed_in_the_order_of_the_text() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 4, ("bel_2", "bel_1"))))
    assert covered(state, "arn", under(1)) == [(1, "bel_2", 3, 3), (1, "bel_1", 1, 0)]


def test_R3_6_the_beneficiary_may_waive_what_is_owed() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 4)))
    year = after(state, reveal.run, building.cover_all, bel=(Waive(1, 0, 3),), arn=(under(1),))
    assert only(year, DutyDue).amount == 1
    assert only(year, DutyMet).amount == 1
    resolved(quiet(state))
    assert state.agreements[1].waived == {}


def test_R3_6_points_count_in_full_where_the_region_touches_the_provider_or_its_post() -> None:
    state = world()
    assert [reaches(state, "arn", region) for region in ("bel_1", "bel_2", "cor_1")] == [False, True, False]
    post(state, "bel_2", "arn")
    assert [reaches(state, "arn", region) for region in ("bel_1", "bel_2", "cor_1")] == [True, True, False]
    post(state, "cor_1", "arn")
    assert reaches(state, "arn", "cor_1")
    post(state, "cor_1", "arn", until=4)
    assert not reaches(state, "arn", "cor_1")


def test_R3_6_elsewhere_all_points_there_are_added_up_and_halved_once() -> None:
    state = world()
    state.watched = ("bel_1",)
    in_force(state, text(Coverage("arn", "bel", 1)))
    in_force(state, text(Coverage("arn", "bel", 1)))
    assert covered(state, "arn", under(1, 2)) == [(1, "bel_1", 1, 0), (2, "bel_1", 1, 1)]


def test_R3_6_at_introductory_level_points_abroad_count_in_full_everywhere() -> None:
    state = world("introductory")
    state.watched = ("bel_1",)
    in_force(state, text(Coverage("arn", "bel", 3)))
    year = after(state, reveal.run, building.cover_all)
    assert cover(year, "arn") == [(1, "bel_1", 3, 3)]
    assert moved(year, "cover") == []


@pytest.mark.parametrize(("points", "provider", "payer"), [(1, 1, 0), (3, 1, 1), (5, 2, 1), (6, 2, 1)])
def test_R3_7_points_abroad_cost_half_rounded_up_and_the_provider_bears_the_odd_fund(
    points: int, provider: int, payer: int
) -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", points), CostSharing("arn", "bel", 50)))
    year = after(state, reveal.run, building.cover_all)
    assert sum(amount for _, _, amount in moved(year, "cover")) == provider
    assert sum(amount for _, _, amount in moved(year, "cover_share")) == payer


def test_R3_7_one_sum_is_paid_for_each_agreement() -> None:
    state = world()
    for _ in range(2):
        in_force(state, text(Coverage("arn", "bel", 1)))
    year = after(state, reveal.run, building.cover_all, arn=(under(1, 2),))
    assert moved(year, "cover") == [("arn", "", 1), ("arn", "", 1)]


def test_R3_8_cohesion_grows_by_1_a_year_to_3_but_not_while_suspended() -> None:
    state = world()
    in_force(state, text())
    in_force(state, text()).cohesion = 3
    in_force(state, text()).status = "suspended"
    in_force(state, text(), y=4)
    year = after(state, closing.cohere)
    assert [(e.agreement, e.before, e.after) for e in every(year, CohesionChanged)] == [(1, 0, 1)]


def test_R3_8_cohesion_does_not_grow_while_a_notice_or_withdrawal_runs() -> None:
    state = world()
    in_force(state, text()).notices["arn"] = 4
    in_force(state, text()).withdrawals["arn"] = 4
    assert not every(after(state, closing.cohere), CohesionChanged)


def test_R3_8_there_is_no_cohesion_at_introductory_level() -> None:
    state = world("introductory")
    in_force(state, text())
    assert not every(after(state, closing.cohere), CohesionChanged)


@pytest.mark.parametrize(("cohesion", "counts", "bonus"), [(1, [3, 0], [0, 0]), (2, [4, 0], [1, 0])])
def test_R3_8_at_2_or_more_a_region_whose_cover_counts_counts_1_extra(
    cohesion: int, counts: list[int], bonus: list[int]
) -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 4, ("bel_2", "bel_1")))).cohesion = cohesion
    year = after(state, reveal.run, building.cover_all, arn=(under(1),))
    assert [e.counts for e in every(year, CoverLaid) if e.provider == "arn"] == counts
    assert [e.bonus for e in every(year, CoverLaid) if e.provider == "arn"] == bonus


def test_R3_8_the_extra_comes_once_per_agreement_however_many_provide() -> None:
    state = world()
    state.watched = ("bel_1",)
    both = (Coverage("arn", "bel", 2), Coverage("cor", "bel", 2))
    in_force(state, text(*both, parties=("arn", "bel", "cor"))).cohesion = 2
    year = after(state, reveal.run, building.cover_all)
    assert [(e.provider, e.counts, e.bonus) for e in every(year, CoverLaid) if e.agreement] == [
        ("arn", 2, 1),
        ("cor", 2, 0),
    ]


def test_R3_11_the_coordinator_splits_points_among_the_beneficiaries() -> None:
    state = world()
    in_force(state, three())
    tracks(state, "arn", idle=4)
    year = after(state, reveal.run, building.cover_all, arn=(SplitPoints(1, ("cor",)), under(1)))
    assert cover(year, "arn") == [(1, "cor_1", 2, 1), (1, "bel_1", 1, 0)]


def test_R3_11_the_manager_ranks_the_watched_sites_up_to_3_points_each() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 4)))
    year = after(state, reveal.run, building.cover_all, arn=(RankSites(1, ("bel_2",)), under(1)))
    assert cover(year, "arn") == [(1, "bel_2", 3, 3), (1, "bel_1", 1, 0)]


def test_R3_11_what_was_not_ranked_goes_by_value_then_map_number() -> None:
    state = world()
    assert by_value(state, ["cor_2", "arn_2", "bel_3", "arn_1"]) == ["arn_1", "arn_2", "cor_2", "bel_3"]
    in_force(state, text(Coverage("arn", "bel", 4)))
    assert covered(state, "arn", under(1)) == [(1, "bel_1", 3, 1), (1, "bel_2", 1, 1)]


def test_R3_11_a_region_is_covered_once_per_agreement() -> None:
    state = world()
    state.watched = ("bel_1",)
    in_force(state, text(Coverage("arn", "bel", 1), Coverage("arn", "bel", 1)))
    year = after(state, reveal.run, building.cover_all)
    assert cover(year, "arn") == [(1, "bel_1", 1, 0)]
    assert only(year, Defaulted).clause == 1


def test_R3_12_nothing_sealed_keeps_the_word_first_then_covers_home_by_value() -> None:
    state = world()
    state.watched = ("arn_1", "arn_2", "bel_2")
    in_force(state, text(Coverage("arn", "bel", 2)))
    year = after(state, reveal.run, building.cover_all)
    assert cover(year, "arn") == [(1, "bel_2", 2, 2), (0, "arn_1", 3, 3), (0, "arn_2", 2, 2)]


def test_R3_12_an_order_that_names_nothing_lays_nothing() -> None:
    state = world()
    in_force(state, text())
    year = after(state, reveal.run, building.cover_all, arn=(CoverOrder(()),))
    assert cover(year, "arn") == []
    assert not only(year, Defaulted).willed
