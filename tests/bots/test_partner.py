"""R4.15, R4.16: A partner is judged by the record alone, and faults fade."""

from __future__ import annotations

from game.bots.partner import record
from game.rules.state import Breach
from tests.rules.worlds import in_force, text, world


def test_R4_16_who_walked_out_is_less_reliable_and_most_so_towards_the_one_it_left() -> None:
    state = world(year=4)
    agreement = in_force(state, text())
    fair = record(state, "bel", "arn").reliability(900)
    agreement.left = (("arn", "walked_out", 3),)
    mine, others = record(state, "bel", "arn"), record(state, "dun", "arn")
    assert mine.faults == others.faults > 0
    assert mine.against_me > others.against_me == 0
    assert mine.reliability(900) < others.reliability(900) < fair


def test_R4_15_faults_fade_with_the_years_and_cured_ones_are_forgotten() -> None:
    state = world(year=4)
    agreement = in_force(state, text())
    agreement.breaches = (Breach("arn", 0, 4),)
    fresh = record(state, "bel", "arn").faults
    agreement.breaches = (Breach("arn", 0, 2),)
    assert 0 < record(state, "bel", "arn").faults < fresh
    agreement.breaches = (Breach("arn", 0, 4, cured=True),)
    assert record(state, "bel", "arn").faults == 0


def test_R4_17_arrears_and_gates_count() -> None:
    state = world()
    state.arrears["arn", "bel", 1] = 2
    assert record(state, "bel", "arn").faults > 0
    state.arrears.clear()
    state.seats["arn"].gates = 3
    assert record(state, "bel", "arn").reliability(900) > 900
