"""What is counted of a game, event by event."""

import pytest

from game.lab.measures import WHOLE, Measures, measured
from game.lab.results import Results, summary
from game.rules.events.base import Event
from game.rules.events.ending import AgreementEnded, PartyLeft
from game.rules.events.home import Ranked, SeatScored
from game.rules.events.living import GatePassed
from game.rules.events.making import EnteredIntoForce
from game.rules.events.security import RegionDisrupted, RegionSecured
from game.rules.events.talks import AgreementSigned, OfferEnded, OfferMade
from game.rules.events.years import GameEnded
from game.rules.terms import Terms
from game.wording import Words

TEXT = Terms("A text", ("a", "b"), ())


def offer(name: str, answers: str = "") -> OfferMade:
    return OfferMade(name, "a", ("b",), TEXT, 0, answers, "")


def gate(agreement: int, counted: bool = True) -> GatePassed:
    return GatePassed(agreement, 3, 5, (), counted, ())


def left(agreement: int, seat: str, how: str, year: int = 4) -> PartyLeft:
    return PartyLeft(agreement, seat, how, year=year)


def found(*events: Event) -> Measures:
    return measured(events, (1, 2))


def test_R2_4_a_signed_counter_counts_as_countered_and_a_signed_offer_does_not() -> None:
    one = found(offer("a-b-1"), offer("a-b-2", "a-b-1"), OfferEnded("a-b-2", "signed", "b", ""))
    other = found(offer("a-b-1"), offer("a-b-2", "a-b-1"), OfferEnded("a-b-1", "signed", "b", ""))
    lapsed = found(offer("a-b-1"), offer("a-b-2", "a-b-1"), OfferEnded("a-b-2", "lapsed", "b", ""))
    assert (one.own["countered"], other.own["countered"], lapsed.own["countered"]) == (1, 0, 0)


def test_what_the_game_began_with_is_counted_apart() -> None:
    both = found(gate(1), gate(7), gate(8), EnteredIntoForce(7, 2, 5, 0, 0), AgreementSigned(7, TEXT, "a", 0, 2, False))
    assert both.inherited == {"gates_passed": 1}
    assert both.own == {"gates_passed": 2, "in_force": 1, "signed": 1}


def test_R4_8_running_on_is_no_gate_passed() -> None:
    assert found(gate(7, counted=False)).own["gates_passed"] == 0


def test_R4_8_a_superseded_text_was_revised_and_an_expired_one_was_not() -> None:
    assert found(AgreementEnded(2, "superseded", 9)).inherited["revised"] == 1
    assert found(AgreementEnded(2, "expired", 0)).inherited["revised"] == 0


def test_R4_20_a_text_left_by_two_at_once_was_left_once() -> None:
    once = found(left(7, "a", "notice"), left(7, "b", "notice"))
    twice = found(left(7, "a", "notice"), left(7, "c", "notice", year=6))
    assert once.own["left_by_notice"] == 1
    assert twice.own["left_by_notice"] == 2


@pytest.mark.parametrize(
    ("how", "name"), [("notice", "left_by_notice"), ("withdrawn", "withdrawn"), ("walked_out", "walked_out")]
)
def test_every_way_out_has_its_count(how: str, name: str) -> None:
    assert found(left(7, "a", how)).own == {name: 1}


def test_other_ways_out_are_not_counted() -> None:
    assert found(left(7, "a", "cause"), left(7, "b", "refused")).own == {}


def test_R9_7_a_shared_first_place_is_a_shared_win() -> None:
    ranked = found(Ranked((("a", "b"), ("c",))))
    assert ranked.wins == {"a": WHOLE // 2, "b": WHOLE // 2}
    assert all(WHOLE % seats == 0 for seats in range(1, 9))


def test_R5_11_a_rupture_has_no_winner() -> None:
    lost = found(Ranked(()), GameEnded("rupture"))
    assert (lost.ruptures, lost.wins) == (1, {})


def results(*games: Measures) -> Results:
    total = Measures()
    for game in games:
        total.add(game)
    return Results("umbrella", ("a", "b"), total.games, 3, 2.0, total, "00ff")


def test_figures_are_means_and_shares() -> None:
    won = found(
        RegionSecured("r", 2, 1, ()), RegionDisrupted("r", 0, 1, ()), RegionSecured("r", 2, 1, ()),
        SeatScored("a", (), 60, 150), SeatScored("b", (), 40, -50), Ranked((("a",), ("b",))), GameEnded("end"),
    )  # fmt: skip
    lost = found(SeatScored("a", (), 20, -50), SeatScored("b", (), 20, 50), Ranked(()), GameEnded("rupture"))
    figures = results(won, lost).as_json()
    assert figures["ruptures"] == 1
    assert figures["games_per_second"] == 1.0
    assert figures["seats"]["a"] == {"wins": 1.0, "win_share": 1.0, "mean_score": 40.0, "mean_margin": 0.5}
    assert figures["seats"]["b"] == {"wins": 0.0, "win_share": 0.0, "mean_score": 30.0, "mean_margin": 0.0}
    assert figures["incidents"] == {"secured": 1.0, "disrupted": 0.5}


def test_games_that_all_end_in_rupture_have_shares_of_nothing() -> None:
    figures = results(found(Ranked(()), GameEnded("rupture"))).as_json()
    assert figures["seats"]["a"]["win_share"] == 0.0
    assert figures["agreements"]["countered_share"] == 0.0


def test_every_line_of_the_summary_is_in_the_catalogue() -> None:
    lines = list(summary(results(found(GameEnded("end"))), Words(strict=False)))
    assert len(lines) == 9
    assert all(line.endswith((".", "00ff")) for line in lines)
    assert not any("{" in line for line in lines)
