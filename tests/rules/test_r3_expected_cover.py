"""R3.12, R4.1, R4.31, R4.8: what cover can be expected, and small print of texts."""

from __future__ import annotations

from dataclasses import replace

from game.rules import cover
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.forecast import Table
from game.rules.forecast.lives import otherwise
from game.rules.legality import problems
from game.rules.numbers import COHESION_BONUS_FROM
from tests.rules.worlds import by_consent, in_force, text, world


def test_r3_12_what_can_be_expected_is_what_is_laid_by_default_with_cohesion() -> None:
    state = replace(world(), watched=("bel_1", "bel_2"))
    pact = in_force(state, text(Coverage("arn", "bel", 2, ("bel_2",))))
    pact.cohesion = COHESION_BONUS_FROM
    found = [each for each in cover.expected(state, cover.Orders()) if each.agreement == pact.id]
    assert [(each.region, each.points, each.counts, each.bonus) for each in found] == [("bel_2", 2, 3, 1)]


def test_r4_31_a_pair_has_one_coverage_clause_in_a_text() -> None:
    terms = text(Coverage("arn", "bel", 2, ("bel_1",)), Coverage("arn", "bel", 1, ("bel_2",)))
    keys = {found.key for found in problems(world(), terms, proposer="arn")}
    assert "problem.one_of_a_kind" in keys


def test_r4_1_a_tilde_is_no_title_of_its_own() -> None:
    terms = text(Payment("arn", "bel", 1))
    assert replace(terms, title="~2").untitled
    assert not replace(terms, title="Dues").untitled


def test_r4_24_without_a_revision_a_text_by_consent_is_worth_nothing_after_its_gate() -> None:
    state = world()
    agreement = in_force(state, text(Coverage("arn", "bel", 2), renewal=by_consent()))
    assert otherwise(Table(state), agreement, 250) == 0
