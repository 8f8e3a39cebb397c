"""R2.4: Would they sign? An estimate from what the asker may know."""

from __future__ import annotations

from dataclasses import replace

from game.bots import would_sign
from game.bots.evaluator import score
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.legality import problems
from game.view import imagine, seat_view
from tests.rules.worlds import text, world


def test_R2_4_a_generous_text_is_a_yes_and_a_greedy_one_a_no_with_remedies() -> None:
    state = world()
    view = seat_view(state, "arn")
    generous = text(Coverage("arn", "bel", 3), Payment("arn", "bel", 2))
    greedy = text(Coverage("arn", "bel", 1), Payment("bel", "arn", 3))
    yes, no = would_sign(view, "bel", generous), would_sign(view, "bel", greedy)
    assert yes.yes
    assert yes.estimated
    assert not no.yes
    assert no.total < yes.total
    assert score(no.reasons) == no.total
    assert score(yes.reasons) == yes.total


def test_R2_4_what_would_make_it_a_yes_is_one_change_away_valid_and_a_yes() -> None:
    state = world()
    view = seat_view(state, "arn")
    asked = text(Coverage("arn", "bel", 2), Payment("bel", "arn", 2))
    found = would_sign(view, "bel", asked)
    if found.yes:
        asked = replace(asked, clauses=(asked.clauses[0], Payment("bel", "arn", 4)))
        found = would_sign(view, "bel", asked)
    assert not found.yes
    for terms in found.yes_if:
        assert next(problems(imagine(view), terms, proposer="arn"), None) is None
        assert would_sign(view, "bel", terms).yes


def test_R1_7_the_estimate_does_not_know_the_others_mandates() -> None:
    state = world()
    seen = would_sign(seat_view(state, "arn"), "bel", text())
    state.seats["bel"].mandates = ()
    state.seats["cor"].treasury = 4
    assert would_sign(seat_view(state, "arn"), "bel", text()) == seen
