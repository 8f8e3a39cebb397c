"""R2.4: Would they sign? An estimate from what the asker may know."""

from __future__ import annotations

from dataclasses import replace

from game.bots import would_sign
from game.bots.bargain import reply
from game.bots.characters import CHARACTERS
from game.bots.evaluator import Judge, score
from game.rules.acts import Counter, Sign
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.forecast import of_text
from game.rules.legality import problems
from game.view import imagine, seat_view
from tests.bots.seats import whole_game
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


def test_R2_4_a_firm_answer_is_what_the_bot_does() -> None:
    """The estimate of whoever made the offer, from its own view, against what the other then did."""
    _, players, _ = whole_game("umbrella", 2)
    views = {seat: [v for v, _ in r.talked] for seat, r in players.items()}
    firm = held = 0
    for seat, recorder in players.items():
        for view, name, act in recorder.answered:
            offer = view.offers[name]
            seen = next((v for v in views[offer.by][::-1] if (v.year, v.window) == (view.year, view.window)), None)
            if seen is None or offer.counters:
                continue
            found = would_sign(seen, seat, offer.terms, offer.replaces, recorder.player.character.name)  # type: ignore[attr-defined]
            if found.firm:
                firm += 1
                held += isinstance(act, Sign) == (found.leaning == "yes")
            elif found.asks_first:
                firm += 1
                held += isinstance(act, Counter)
    assert firm > 10
    assert 100 * held >= 85 * firm


def test_R9_5_what_hangs_on_mandates_is_a_perhaps() -> None:
    """A bot that is known not to care for a text without mandates never gives a firm yes to it."""
    _, players, _ = whole_game("umbrella", 1)
    for seat, recorder in players.items():
        for view, name, _ in recorder.answered[:8]:
            offer, state = view.offers[name], imagine(view)
            state.seats[seat].mandates = ()
            character = CHARACTERS[recorder.player.character.name]  # type: ignore[attr-defined]
            bare = reply(Judge(state, seat, character), offer)
            found = would_sign(seat_view(state, offer.by), seat, offer.terms, offer.replaces, character.name)
            if not isinstance(bare, Sign):
                assert found.leaning != "yes"


def test_R9_forecast_and_estimate_name_the_same_parts() -> None:
    state = world()
    asked = text(Coverage("arn", "bel", 2), Payment("bel", "arn", 2))
    parts = {(p.code, p.clause): p.amount for p in of_text(imagine(seat_view(state, "arn")), asked)["bel"]}
    found = would_sign(seat_view(state, "arn"), "bel", asked, 0, "hawk")
    reasons = {(r.code, r.clause): r.amount for r in found.reasons}
    own = {"temper", "trust", "mandate", "record", "leader"}
    assert {key: amount for key, amount in reasons.items() if key[0] not in own} == parts
    assert ("trust", -1) in reasons
