"""R4.1, R4.33: What bots put forward: fitting purposes and prices, numbers by subject, nothing at their own loss."""

from __future__ import annotations

import pytest

from game.bots.characters import NEUTRAL
from game.bots.evaluator import Judge, score
from game.bots.moves import dearest, neighbours
from game.bots.templates import titled
from game.rules.acts import Counter, Propose
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.site_grant import SiteGrant
from game.rules.forecast import Table
from game.rules.terms import Terms
from game.view import imagine
from tests.bots.seats import whole_game
from tests.rules.worlds import in_force, text, world


def fits(terms: Terms) -> bool:
    """Whether rent is paid by guests alone."""
    guests = [g.guest for _, g in terms.grants()]
    return all(pay.purpose != "rent" or pay.payer in guests for _, pay in terms.payments())


def test_R4_33_rent_is_paid_by_a_guest_alone() -> None:
    lease = text(SiteGrant("bel", "arn", "bel_3"), Coverage("arn", "bel", 1), Payment("arn", "bel", 2, purpose="rent"))
    texts = list(neighbours(Table(world()), lease))
    assert any(not terms.grants() and terms.payments() for terms in texts)
    assert all(fits(terms) for terms in texts)


def test_R4_33_a_point_is_not_paid_with_six_funds() -> None:
    cover = text(Coverage("arn", "bel", 1), Payment("bel", "arn", 1))
    assert dearest(cover, "bel") < 4
    assert dearest(cover, "arn") == 1


def test_R4_1_texts_are_numbered_by_parties_and_subject() -> None:
    state = world()
    judge = Judge(state, "arn", NEUTRAL)
    cover = text(Coverage("arn", "bel", 2))
    assert titled(judge, cover).title == "~"
    in_force(state, text(Coverage("bel", "arn", 2)))
    in_force(state, text(Payment("arn", "bel", 2)))
    assert titled(Judge(state, "arn", NEUTRAL), cover).title == "~"
    in_force(state, text(Coverage("arn", "bel", 1), Payment("bel", "arn", 1)))
    assert titled(Judge(state, "arn", NEUTRAL), cover).title == "~2"


@pytest.mark.parametrize("seed", range(3))
def test_R9_bots_put_nothing_forward_at_their_own_loss(seed: int) -> None:
    _, players, _ = whole_game("umbrella", seed)
    tried = 0
    for recorder in players.values():
        made = [(v, a.terms, a.replaces) for v, acts in recorder.talked for a in acts if isinstance(a, Propose)]
        made += [(v, a.terms, v.offers[o].replaces) for v, o, a in recorder.answered if isinstance(a, Counter)]
        for view, terms, replaces in made:
            judge = Judge(imagine(view), view.seat, NEUTRAL)
            assert score(judge.plain(terms, replaces)) >= 0
            tried += 1
    assert tried > 20
