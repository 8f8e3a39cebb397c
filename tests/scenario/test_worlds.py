"""The worlds that come with the game load, hold together and begin in the middle."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Any

import pytest

from game.places import scenarios
from game.rules.clauses.exclusivity import Exclusivity
from game.rules.numbers import SIZES
from game.rules.provisions import Accession, Provisions
from game.scenario import build, check, load, names, schema
from game.scenario.mandates import MANDATES, NOT_TOGETHER
from game.scenario.map_checks import edges_of
from game.scenario.models import FrozenPart
from game.wording import Words

ALL = tuple(names())


def test_names_lists_the_scenario_files() -> None:
    assert {"first-signatures", "lease", "long-goodbye", "shared-skies", "umbrella"} <= set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_every_world_says_how_long_it_takes_and_what_can_be_learnt(name: str) -> None:
    world = load(name)
    assert 30 <= (world.minutes or 0) <= 90
    assert world.objectives
    assert world.notes
    assert world.questions


@pytest.mark.parametrize("name", ALL)
def test_every_world_is_without_problems(name: str) -> None:
    assert check(name) == []
    assert load(name).id == name
    assert load(scenarios() / f"{name}.json") == load(name)


@pytest.mark.parametrize("name", ALL)
def test_R1_3_neighbours_on_land_share_their_border_and_others_do_not(name: str) -> None:
    world = load(name)
    for one, other in combinations(world.regions, 2):
        shared = edges_of(one) & edges_of(other)
        by_land = other.id in one.touches and other.id not in one.sea_links
        assert bool(shared) == by_land, (one.id, other.id)


@pytest.mark.parametrize("name", ALL)
def test_R1_3_no_edge_of_the_map_belongs_to_three_regions(name: str) -> None:
    edges = [edge for region in load(name).regions for edge in edges_of(region)]
    assert all(edges.count(edge) <= 2 for edge in edges)


@pytest.mark.parametrize("name", ALL)
def test_R1_3_a_shared_border_runs_in_opposite_directions(name: str) -> None:
    """Two outlines that wind alike pass a common border once each way: the regions lie on its two sides."""
    sides: list[tuple[Any, Any]] = []
    for region in load(name).regions:
        for polygon in region.shape:
            ring = [*polygon, polygon[0]]
            steps = list(pairwise(ring))
            area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in steps)
            sides += steps if area > 0 else [(end, start) for start, end in steps]
    assert len(sides) == len(set(sides))


@pytest.mark.parametrize("name", ALL)
def test_R1_6_every_state_is_in_an_inherited_agreement_with_its_gate_in_years_2_to_4(name: str) -> None:
    state = build(load(name), 7)
    for seat in state.seats:
        assert any(a.e for a in state.of(seat)), seat
    assert all(a.y <= 1 and a.in_force and a.inherited for a in state.agreements.values())
    assert all(2 <= a.e <= 4 for a in state.agreements.values() if a.terms.gated())


def test_R1_8_the_introductory_world_has_gates_in_year_2_and_3_and_one_mandate() -> None:
    world = load("first-signatures")
    state = build(world, 7)
    assert {a.e for a in state.agreements.values()} == {2, 3}
    assert (state.board.first_end, state.board.last_end, state.board.intro) == (5, 5, True)
    assert [len(seat.mandates) for seat in state.seats.values()] == [1, 1, 1]
    assert [seat.initiative for seat in state.seats.values()] == [2, 2, 2]
    assert (state.board.limits.term, state.board.limits.renewal, state.board.limits.notice) == (
        (3, 3),
        (2, 2),
        (1, 1),
    )


def test_R1_6_umbrella_holds_a_lease_a_small_cover_a_water_and_a_transit_deal() -> None:
    state = build(load("umbrella"), 7)
    titles = [a.terms.title for a in state.agreements.values()]
    assert titles == ["Lease of the Tern Isles", "Water of Long Fen", "Quill Bay Transit", "Coastal Cover"]
    lease = state.agreements[1].terms
    assert lease.grants()
    assert lease.net_yearly("corvane") == 1
    assert {a.e for a in state.agreements.values()} == {2, 3, 4}
    assert state.posts["tern_isles"].guest == "aurel"
    assert (len(state.seats), len(state.board.regions)) == (6, 16)


def test_R4_12_gates_passed_before_the_game_are_counted_from_the_dates() -> None:
    assert [a.gates for a in build(load("umbrella"), 7).agreements.values()] == [0, 0, 0, 1]


def test_R1_4_tracks_are_those_of_the_size_unless_the_file_says_otherwise() -> None:
    seats = build(load("umbrella"), 7).seats
    assert (seats["aurel"].capacity, seats["aurel"].treasury) == (
        SIZES["large"].capacity,
        SIZES["large"].treasury,
    )
    assert (seats["brisk"].capacity, seats["brisk"].treasury) == (6, 7)
    assert (seats["brisk"].support, seats["brisk"].standing) == (6, 5)


def test_R1_5_concern_is_given_for_every_pair() -> None:
    concern = build(load("umbrella"), 7).concern
    assert len(concern) == 30
    assert concern["brisk", "aurel"] == 1
    assert concern["aurel", "farrow"] == 0


def test_R9_5_mandates_are_drawn_by_seed_from_the_pool_and_go_together() -> None:
    world = load("umbrella")
    draws = [build(world, seed) for seed in range(40)]
    for seat in world.seats:
        hands = [tuple(m.name for m in state.seats[seat.id].mandates) for state in draws]
        assert all(len(set(hand)) == 2 and set(hand) <= set(seat.mandates) for hand in hands)
        assert not any(frozenset(hand) in NOT_TOGETHER for hand in hands)
        assert len(set(hands)) > 5
    assert build(world, 3).seats["aurel"].mandates == build(world, 3).seats["aurel"].mandates


def test_R9_9_the_mandates_are_those_of_the_rulebook() -> None:
    page = (scenarios().parent / "assets" / "rulebook" / "r9-scoring.md").read_text("utf-8")
    rows = re.findall(r"^\| ([^|*]+?)(?: \*)? \|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|$", page, re.MULTILINE)
    sizes = ("small", "middle", "large")
    listed = {name: tuple(s for s, mark in zip(sizes, marks, strict=True) if mark.strip()) for name, *marks in rows[1:]}
    assert listed == {Words().phrase(f"mandate.{name}"): facts.sizes for name, facts in MANDATES.items()}


def test_R1_8_a_lowered_level_keeps_the_forms_of_the_introductory_level() -> None:
    state = build(load("umbrella"), 7, "introductory")
    assert {c.kind for a in state.agreements.values() for c in a.terms.clauses} == {
        "site_grant",
        "payment",
        "coverage",
    }
    assert (state.board.first_end, state.board.last_end) == (5, 5)


@pytest.mark.parametrize("name", ALL)
def test_points_stand_on_one_line_a_polygon(name: str) -> None:
    """The file stays readable: no line holds a single number."""
    lines = (scenarios() / f"{name}.json").read_text("utf-8").splitlines()
    assert not any(re.fullmatch(r"\s*\d+,?", line) for line in lines)
    assert len(lines) < 700


def refs(part: object) -> list[str]:
    """Every reference within a schema."""
    if isinstance(part, dict):
        own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        return own + [ref for inner in part.values() for ref in refs(inner)]
    return [ref for inner in part for ref in refs(inner)] if isinstance(part, list) else []


def test_the_schema_is_json_its_references_resolve_and_its_objects_are_closed() -> None:
    drawn = json.loads(json.dumps(schema()))
    assert drawn["$schema"].endswith("2020-12/schema")
    assert refs(drawn)
    assert all(ref.removeprefix("#/$defs/") in drawn["$defs"] for ref in refs(drawn))
    objects = [d for d in (drawn, *drawn["$defs"].values()) if d.get("type") == "object"]
    assert len(objects) > 15
    assert all(d["additionalProperties"] is False for d in objects)
    assert set(drawn["required"]) <= set(drawn["properties"])


def test_R1_8_a_full_world_that_is_played_lower_has_no_frozen_pairs_and_no_full_clauses() -> None:
    world = load("umbrella")
    first = world.agreements[0]
    terms = replace(first.terms, clauses=(*first.terms.clauses, Exclusivity(first.terms.parties[0], "coverage")))
    terms = replace(terms, provisions=Provisions(Accession("open")))
    parts = [first.model_copy(update={"terms": terms}), *world.agreements[1:]]
    full = world.model_copy(
        update={"level": "full", "frozen": [FrozenPart(one="estel", other="brisk", thaw=1)], "agreements": parts}
    )
    assert build(full, 1).board.frozen == (("brisk", "estel"),)
    assert build(full, 1).thaw == {("brisk", "estel"): 1}
    lower = build(full, 1, "standard")
    assert (lower.board.frozen, lower.thaw) == ((), {})
    assert lower.agreements[1].terms == replace(first.terms, pairs=())
    assert build(full, 1).agreements[1].terms == terms
