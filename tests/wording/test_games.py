"""Whole games in words: nothing that happens is without a line, and no id is ever shown."""

import re
from dataclasses import replace

import pytest

from game.rules import year
from game.rules.docket import Docket
from game.rules.gates import calendar
from game.scenario import build, load, names
from game.wording import Names, Words
from game.wording.agreement import dates, document
from game.wording.deadlines import deadline
from game.wording.following import after
from game.wording.log import clause_heading, full
from game.wording.names import prettified
from tests.wording.samples import EVENTS, NAMES, SHOWN, WORDS

AN_ID = re.compile(r"[a-z]_[a-z]|\bNone\b|[{}]")


@pytest.mark.parametrize("name", names())
def test_a_game_of_silence_is_worded_from_beginning_to_end(name: str) -> None:
    """R3.12, R4.7: When nobody seals anything, states keep their word and texts renew; every line of it reads well."""
    scenario = load(name)
    docket = Docket(build(scenario, 7))
    texts = {a.id: a.terms for a in docket.state.agreements.values()}
    names = Names(scenario.names_of(), {card.id: card.headline for card in scenario.cards()}, texts)
    words = Words(names=names, strict=True)
    year.open_game(docket)
    lines = [deadline(due, words) for due in calendar(docket.state)]
    while not docket.state.over:
        year.close_talks(docket)
        year.resolve(docket, {})
    words = words.with_names(after(names, docket.events))
    lines += [full(happened, words) for happened in docket.events]
    for agreement in docket.state.agreements.values():
        lines += [*document(agreement.terms, words).lines(), dates(agreement, words)]
    assert len(lines) > 100
    assert [text for text in lines if AN_ID.search(text)] == []


def test_names_learn_texts_and_statements_from_what_happened() -> None:
    bare = Names(SHOWN)
    known = after(bare, EVENTS)
    assert known.texts[8].title == "Cover of Midmarch"
    assert set(known.statements) == {3, 4, 5, 6, 7, 8, 9, 10}
    assert bare.with_texts(NAMES.texts).texts == NAMES.texts
    assert bare.texts == {}


def test_what_has_no_name_is_shown_by_number_or_in_words() -> None:
    words = Words(names=replace(NAMES, texts={}))
    assert words.text("reason.ended", agreement=12) == "Agreement 12 has ended."
    assert words.text("reason.offered_already", offer="no-offer") == "The same text is on the table already: no offer."
    assert words.text("event.CardDrawn", card="old_news", region="", effect="none") == "News: old news."
    assert words.text("event.FundsMoved", flow="lost_way") == "Lost way."
    assert clause_heading(12, 0, words) == clause_heading(7, 9, WORDS) == ""
    assert prettified("old-news.second") == "old news, second"
