"""R4.51: bots ask to join where they gain, and vote for newcomers by whom they lose nothing."""

from dataclasses import replace

from game.bots.characters import NEUTRAL
from game.bots.evaluator import Judge
from game.bots.joining import requests, votes
from game.rules.acts import Accede, Admit
from game.rules.clauses.coverage import Coverage
from game.rules.provisions import Accession, Provisions
from game.rules.state import GameState
from tests.rules.worlds import deciding, in_force, text, world


def roof(covered: int, fee: int, rule: str = "consent") -> GameState:
    """A world in which bel is covered by arn, and others may join on these terms."""
    state = deciding(world("full"))
    provided = Provisions(Accession(rule, covered=covered, fee=fee))  # type: ignore[arg-type]  # a rule of joining
    agreement = in_force(state, text(Coverage("arn", "bel", 2), provisions=provided), y=3)
    agreement.special = replace(agreement.special, applicants=(("cor", "party", 2),))
    return state


def judge(state: GameState, seat: str) -> Judge:
    return Judge(state, seat, NEUTRAL)


def test_a_bot_asks_to_join_a_roof_that_costs_nothing() -> None:
    assert Accede(1) in [act for act, _ in requests(judge(roof(3, 0, "open"), "dun"))]
    assert Accede(1) not in [act for act, _ in requests(judge(roof(0, 6, "open"), "dun"))]
    assert list(requests(judge(roof(3, 0), "arn"))) == []


def test_a_bot_asks_nothing_of_texts_that_are_closed() -> None:
    state = deciding(world("full"))
    in_force(state, text(Coverage("arn", "bel", 2)))
    assert list(requests(judge(state, "dun"))) == []


def test_a_bot_votes_for_who_pays_and_against_who_costs() -> None:
    assert list(votes(judge(roof(0, 3), "arn"))) == [Admit(1, "cor")]
    assert list(votes(judge(roof(6, 0), "arn"))) == []
    assert list(votes(judge(roof(0, 3), "dun"))) == []
    assert list(votes(judge(roof(0, 3, "open"), "arn"))) == []
