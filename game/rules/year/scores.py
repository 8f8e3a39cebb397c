"""R8.10: Scores, the end draw, and the end of the game."""

from __future__ import annotations

from typing import Literal

from game.rules import chance, mandates, scoring
from game.rules.events.home import MandateTested, Ranked, SeatScored, TableGraded
from game.rules.events.years import EndDrawn, GameEnded
from game.rules.numbers import SECURITY_A_YEAR, TENSION_MOST
from game.rules.year.resolution import Resolution

GRADES: tuple[tuple[int, Literal["A", "B", "C", "D"]], ...] = (
    (75, "A"),
    (60, "B"),
    (45, "C"),
    (0, "D"),
)  # R9.8


def run(year: Resolution) -> None:
    """R1.2, R5.11: At Tension 12 the game ends and no seat wins; else the end is drawn late."""
    state = year.state
    if state.tension >= TENSION_MOST:
        finish(year, "rupture")
    elif state.year >= state.board.first_end and _end_drawn(year):
        finish(year, "end")


def _end_drawn(year: Resolution) -> bool:
    """R1.2: From the first year of the window the end comes with chance 1 in the years left in it."""
    state = year.state
    odds = max(1, state.board.last_end - state.year + 1)
    ended = chance.below(odds, chance.draw(state.seed, state.branch, state.year, "end")) == 0
    year.docket.record(EndDrawn(ended, odds, rule="R1.2"))
    return ended


def finish(year: Resolution, reason: Literal["end", "rupture"]) -> None:
    """R9: Test mandates, add up, rank, grade the table, end the game."""
    state, docket = year.state, year.docket
    for seat, tracks in state.seats.items():
        for mandate in tracks.mandates:
            met = mandates.met(state, seat, mandate.name)
            evidence = f"evidence.{mandate.name}"
            docket.record(MandateTested(seat, mandate.name, mandate.worth, met, evidence, rule="R9.5"))
    for seat in state.seats:
        parts = scoring.rows(state, seat)
        score = scoring.total(parts)
        docket.record(SeatScored(seat, parts, score, scoring.margin(state, seat, score), rule="R9.6"))
    docket.record(
        Ranked(scoring.ranking(state) if reason == "end" else (), rule="R9.6" if reason == "end" else "R5.11")
    )
    docket.record(_grade(year))
    docket.record(GameEnded(reason, rule="R1.2" if reason == "end" else "R5.11"))


def _grade(year: Resolution) -> TableGraded:
    """R9.8: The mean of calm (12 less Tension), Security kept and promises kept, each in hundredths."""
    state = year.state
    calm = 100 * (TENSION_MOST - state.tension) // TENSION_MOST
    most = SECURITY_A_YEAR * state.year * len(state.seats)
    secured = 100 * sum(s.security for s in state.seats.values()) // most
    gates = sum(s.gates for s in state.seats.values())
    kept = 100 * (gates + 1) // (gates + 1 + 2 * sum(s.faults for s in state.seats.values()))
    mean = (calm + secured + kept) // 3
    grade = next(letter for least, letter in GRADES if mean >= least)
    return TableGraded(calm, secured, kept, grade, rule="R9.8")
