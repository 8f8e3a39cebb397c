"""R4.52: A secret text is unknown to all but its parties: nothing that others receive tells of it, to the byte."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.match import Match
from game.rules.acts import (
    Accede,
    Admit,
    AllegeBreach,
    Consent,
    CoverLine,
    CoverOrder,
    Decision,
    GiveNotice,
    Propose,
    SendMessage,
    Sign,
    Speak,
    TalkAct,
    Waive,
    WalkOut,
)
from game.rules.events.joining import Published
from game.rules.provisions import Provisions
from game.rules.talks import offer_id
from game.rules.terms import Coverage, Payment, Renewal, Term, Terms
from game.view import WALL
from tests.full_level import full_umbrella
from tests.secrecy.histories import Step, begin, drawn_history, play, seen

SEEDS = st.integers(1, 10_000)
TRIES = settings(max_examples=6, deadline=None)
ONE, OTHER = "dunmar", "farrow"
THIRDS = ("aurel", "brisk", "corvane", "estel", WALL)
WORLD = full_umbrella()
NUMBER = 40_001  # the first of the fourth and the sixth seat: 8 + 32


def secret(title: str = "A private matter", years: int = 4, **payment: str) -> Terms:
    """A secret text: cover for a payment."""
    clauses = (Coverage(ONE, OTHER, 1), Payment(OTHER, ONE, 1, **payment))  # type: ignore[arg-type]  # its purpose
    return Terms(title, (ONE, OTHER), clauses, Term(years=years), Renewal(years=2), provisions=Provisions(secret=True))


def signed(match: Match, terms: Terms) -> int:
    """Sign a text of the two, and return its number."""
    offer = offer_id(match.state, terms)
    assert match.submit(ONE, Propose(terms)) is None
    assert match.submit(OTHER, Sign(offer)) is None
    return max(match.state.agreements)


def came_out(match: Match) -> bool:
    return any(isinstance(happened, Published) for happened in match.events_for(WALL))


@given(seed=SEEDS)
@TRIES
def test_R4_52_what_a_secret_text_says_changes_nothing_that_others_receive(seed: int) -> None:
    scenario, steps = drawn_history(WORLD, seed, years=3)
    one, two = begin(scenario, seed), begin(scenario, seed)
    signed(one, secret())
    signed(two, secret("Something else", 5, purpose="rent"))
    for step in steps:
        assert play(one, step) == play(two, step)
        if came_out(one) or one.over:
            return
        for who in THIRDS:
            assert seen(one, who) == seen(two, who)


def test_R4_52_the_parties_themselves_receive_what_differs() -> None:
    one, two = begin(WORLD, 5), begin(WORLD, 5)
    signed(one, secret())
    signed(two, secret("Something else", 5))
    for who in (ONE, OTHER):
        assert seen(one, who) != seen(two, who)


@pytest.mark.parametrize("seed", range(12))
def test_R4_52_no_number_of_a_secret_text_reaches_anybody_else(seed: int) -> None:
    """Random seats sign, keep, leave and publish secret texts among other things."""
    scenario, steps = drawn_history(WORLD, seed, years=3)
    match = begin(scenario, seed)
    for step in steps:
        play(match, step)
        if step[0] == "talk":
            continue
        for number in match.state.secrets:
            knows = match.state.agreements[number].first_parties
            for who in (*match.state.seats, WALL):
                known = seen(match, who)
                tells = re.search(rf"\b{number}\b", (known.view + known.feed).decode()) is not None
                assert tells == (who in knows), (who, number)


def test_R4_52_random_seats_do_sign_secret_texts() -> None:
    """The test above has something to look at."""
    found = 0
    for seed in range(12):
        scenario, steps = drawn_history(WORLD, seed, years=3)
        match = begin(scenario, seed)
        for step in steps:
            play(match, step)
            found += len(match.state.secrets)
    assert found > 100


ATTEMPTS: tuple[TalkAct | Decision, ...] = (
    GiveNotice(NUMBER), WalkOut(NUMBER), Consent(NUMBER, "publish"), Consent(NUMBER, "end"), Accede(NUMBER),
    Admit(NUMBER, "brisk"), AllegeBreach(NUMBER, ONE), Waive(NUMBER, 0, 1), CoverOrder((CoverLine(agreement=NUMBER),)),
    Speak(ONE, "pledge", "keep", agreement=NUMBER), SendMessage(ONE, "warn", "leaving", agreement=NUMBER),
)  # fmt: skip


@pytest.mark.parametrize("act", ATTEMPTS, ids=lambda act: str(act.kind))
def test_R4_52_what_others_try_is_refused_as_if_the_text_were_not_there(act: TalkAct | Decision) -> None:
    one, two = begin(WORLD, 5), begin(WORLD, 5)
    assert signed(two, secret()) == NUMBER
    if act.kind == "SendMessage":
        step: Step = ("talk", "corvane", (act,))
    else:
        for match in (one, two):
            while match.state.phase == "talks":
                match.close_window()
        step = ("seal", "corvane", (act,))
    assert play(one, step) == play(two, step) != ""


@given(seed=SEEDS)
@TRIES
def test_R4_52_other_texts_are_numbered_as_if_there_were_no_secret_one(seed: int) -> None:
    one, two = begin(WORLD, seed), begin(WORLD, seed)
    signed(two, secret())
    open_text = Terms("In the open", ("brisk", "corvane"), (Payment("brisk", "corvane", 1),))
    for match in (one, two):
        offer = offer_id(match.state, open_text)
        assert match.submit("brisk", Propose(open_text)) is None
        assert match.submit("corvane", Sign(offer)) is None
    numbers = [[n for n, a in match.state.agreements.items() if a.terms.title == "In the open"] for match in (one, two)]
    assert numbers[0] == numbers[1]
