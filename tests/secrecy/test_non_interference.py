"""R1.7: What a seat may not know changes no byte of what it receives, until the rules reveal it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.acts import Campaign, Propose, Retract, SendMessage, Sign
from game.rules.chance import Stream
from game.rules.sample import random_decisions
from game.rules.talks import offer_id
from game.rules.terms import Coverage, Payment, Renewal, Term, Terms
from game.view import WALL
from tests.secrecy.histories import all_seen, begin, drawn_history, other_mandates, play, reseeded, seen

SEEDS = st.integers(1, 10_000)
WORLD = "umbrella"
SECRET, OTHER, THIRD = "dunmar", "farrow", "corvane"
TRIES = settings(max_examples=6, deadline=None)


@given(seed=SEEDS)
@TRIES
def test_r1_7_another_seats_mandates_change_nothing_that_is_seen(seed: int) -> None:
    scenario, steps = drawn_history(WORLD, seed, years=3)
    one, two = begin(scenario, seed), begin(scenario, seed, other_mandates(SECRET))
    for step in steps:
        assert play(one, step) == play(two, step)
        if one.over:
            return
        assert all_seen(one, SECRET) == all_seen(two, SECRET)


@given(seed=SEEDS, words=st.text(min_size=1, max_size=40))
@TRIES
def test_r2_3_a_message_is_seen_by_its_two_ends_alone(seed: int, words: str) -> None:
    scenario, steps = drawn_history(WORLD, seed, years=1)
    one, two = begin(scenario, seed), begin(scenario, seed)
    one.submit(SECRET, SendMessage(OTHER, "ask", text="good day"))
    two.submit(SECRET, SendMessage(OTHER, "warn", "leaving", amount=3, text=words))
    assert seen(one, OTHER) != seen(two, OTHER)
    for step in steps:
        assert play(one, step) == play(two, step)
        if step[0] == "resolve":
            break
        for who in (THIRD, "aurel", "brisk", "estel", WALL):
            assert seen(one, who) == seen(two, who)


def small_deal(points: int) -> Terms:
    clauses = (Coverage(SECRET, OTHER, points), Payment(OTHER, SECRET, 1))
    return Terms("A private matter", (SECRET, OTHER), clauses, Term(years=4), Renewal(years=2))


@given(seed=SEEDS, points=st.integers(1, 3))
@TRIES
def test_r2_4_offers_and_their_number_are_known_to_their_parties_alone(seed: int, points: int) -> None:
    scenario, steps = drawn_history(WORLD, seed, years=1)
    one, two = begin(scenario, seed), begin(scenario, seed)
    for match, deals in ((one, (points,)), (two, (points + 1, points + 2))):
        for more in deals:
            offer = offer_id(match.state, small_deal(more))
            assert match.submit(SECRET, Propose(small_deal(more))) is None
            assert match.submit(SECRET, Retract(offer)) is None
    for step in steps:
        touches = step[0] == "talk" and {SECRET, OTHER} <= {step[1], *_parties(step)}
        if touches:
            continue
        assert play(one, step) == play(two, step)
        if step[0] in ("seal", "resolve"):
            break
        for who in (THIRD, "aurel", "brisk", "estel", WALL):
            assert seen(one, who) == seen(two, who)


def _parties(step: tuple[str, str, tuple[object, ...]]) -> tuple[str, ...]:
    act = step[2][0]
    terms = getattr(act, "terms", None)
    if terms is not None:
        return tuple(terms.parties)
    offer = getattr(act, "offer", "")
    return tuple(offer.split("-")) if offer else (getattr(act, "to", ""),)


@given(seed=SEEDS)
@TRIES
def test_r2_9_sealed_decisions_are_unknown_until_all_are_revealed(seed: int) -> None:
    scenario, _ = drawn_history(WORLD, seed, years=0)
    one, two = begin(scenario, seed), begin(scenario, seed)
    for match in (one, two):
        match.close_window()
    one.seal(SECRET, (Campaign(),))
    two.seal(SECRET, random_decisions(two.state, SECRET, Stream(seed, 0, 0, "sealed")))
    assert all_seen(one, SECRET) == all_seen(two, SECRET)


@given(seed=SEEDS, future=SEEDS)
@TRIES
def test_r1_7_the_future_of_the_seed_is_in_nothing_that_is_seen(seed: int, future: int) -> None:
    scenario, steps = drawn_history(WORLD, seed, years=2)
    one, two = begin(scenario, seed), begin(scenario, seed)
    last = max((i for i, step in enumerate(steps) if step[0] == "resolve"), default=0)
    for step in steps[:last]:
        play(one, step), play(two, step)
        reseeded(two, future)
        if step[0] == "resolve":
            reseeded(two, seed)
        for who in (*one.state.seats, WALL):
            assert seen(one, who) == seen(two, who)
        reseeded(two, seed)


@pytest.mark.parametrize("act", [Sign("dunmar-farrow-1"), Retract("dunmar-farrow-1")])
def test_r1_7_the_refusal_of_a_hidden_offer_is_that_of_one_that_never_was(act: Sign | Retract) -> None:
    scenario, _ = drawn_history(WORLD, 5, years=0)
    one, two = begin(scenario, 5), begin(scenario, 5)
    two.submit(SECRET, Propose(small_deal(1)))
    assert repr(one.submit(THIRD, act)) == repr(two.submit(THIRD, act))
    assert one.submit(THIRD, act) is not None


def test_r1_7_the_test_can_fail_a_changed_public_track_is_seen() -> None:
    scenario, _ = drawn_history(WORLD, 5, years=0)
    one, two = begin(scenario, 5), begin(scenario, 5)
    two._standing.state = replace(two.state, tension=two.state.tension + 1)
    two._public = None
    assert all_seen(one, SECRET) != all_seen(two, SECRET)
