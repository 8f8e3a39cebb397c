"""Commands for the final provisions of a draft: term, renewal, notice, withdrawal, ratification, shares."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, Literal

from game.desk import joining, special
from game.rules.terms import Entry, Term, Terms, Withdrawal
from game.terminal.misread import MisreadError
from game.terminal.scan import scan
from game.terminal.session import Session
from game.terminal.texts import show_difference

JOINING: Final = frozenset({*joining.RULES, "none", "invite"})
_AMOUNT: Final = re.compile(r"(cover|fee)\s+(\d+)", re.IGNORECASE)
EVENTS: Final[dict[str, Literal["tension_at_most_2", "a_government_falls"]]] = {
    "tension": "tension_at_most_2",
    "government": "a_government_falls",
}


def _numbers(typed: str) -> list[int]:
    return [int(found) for found in re.findall(r"\d+", typed)]


def _step(game: Session, terms: Terms) -> None:
    now = game.in_hand()
    game.put_draft(now.with_terms(terms))
    show_difference(game, now.terms, terms)
    game.lines(f"- {game.words.say(fault)}" for fault in game.faults(game.in_hand()))


def term(game: Session, typed: str) -> None:
    """R4.5: Set how long the text binds."""
    terms = game.in_hand().terms
    numbers, word = _numbers(typed), typed.casefold()
    if "indefinite" in word or "without" in word:
        made = Term("indefinite", lock_in=terms.term.lock_in)
    elif "until" in word:
        event = next((event for key, event in EVENTS.items() if key in word), None)
        if event is None:
            raise MisreadError("draft.term_event")
        made = Term("until_event", event=event, lock_in=terms.term.lock_in)
    elif numbers:
        made = replace(terms.term, form="fixed", years=numbers[0], event="")
    else:
        raise MisreadError("draft.term")
    _step(game, replace(terms, term=made))


def renewal(game: Session, typed: str) -> None:
    """R4.7: Set what silence does at the gate, and for how many years."""
    terms = game.in_hand().terms
    numbers, word = _numbers(typed), typed.casefold()
    made = terms.renewal
    if "consent" in word:
        made = replace(made, mode="by_consent")
    elif "none" in word or "no" in word.split():
        made = replace(made, mode="none")
    elif "auto" in word or "silence" in word:
        made = replace(made, mode="automatic")
    elif not numbers:
        raise MisreadError("draft.renewal")
    _step(game, replace(terms, renewal=replace(made, years=numbers[0] if numbers else made.years)))


def notice(game: Session, typed: str) -> None:
    """R4.6: Set how many years before the gate notice must be sealed."""
    terms, numbers = game.in_hand().terms, _numbers(typed)
    if not numbers:
        raise MisreadError("draft.notice")
    _step(game, replace(terms, renewal=replace(terms.renewal, notice=numbers[0])))


def withdrawal(game: Session, typed: str) -> None:
    """R4.13: Set whether and how a party may withdraw before the gate: years of notice, compensation, lock-in."""
    terms, numbers = game.in_hand().terms, _numbers(typed)
    if not numbers:
        if typed.strip().casefold() not in ("none", "no"):
            raise MisreadError("draft.withdrawal")
        _step(game, replace(terms, withdrawal=None, term=replace(terms.term, lock_in=0)))
        return
    compensation = numbers[1] if len(numbers) > 1 else 0
    lock_in = numbers[2] if len(numbers) > 2 else terms.term.lock_in
    _step(
        game, replace(terms, withdrawal=Withdrawal(numbers[0], compensation), term=replace(terms.term, lock_in=lock_in))
    )


def ratification(game: Session, typed: str) -> None:
    """R4.3, R4.5: Set whether the text must be ratified, and by how many."""
    terms, numbers = game.in_hand().terms, _numbers(typed)
    if typed.strip().casefold() in ("none", "no", "off"):
        made = Entry()
    elif numbers:
        made = Entry(True, "number", numbers[0])
    else:
        made = Entry(True)
    _step(game, replace(terms, entry=made))


def accession(game: Session, typed: str) -> None:
    """R4.51: Set who may join later: "accession majority cover 1 fee 1 invite dunmar"."""
    terms = game.in_hand().terms
    found = scan(_AMOUNT.sub("", typed), game.naming, JOINING)
    amounts = {name: int(number) for name, number in _AMOUNT.findall(typed.casefold())}
    rule = next((word for word in found.flags if word in (*joining.RULES, "none")), None)
    if rule is None and not amounts and not found.states:
        raise MisreadError("draft.accession")
    if rule is not None:
        terms = joining.changed(terms, "accession", "closed" if rule == "none" else rule)
    for name, number in amounts.items():
        terms = joining.changed(terms, "covered" if name == "cover" else "newcomer_fee", number)
    if found.states:
        terms = joining.changed(terms, "invited", tuple(dict.fromkeys(found.states)))
    _step(game, terms)


def secret(game: Session, typed: str) -> None:
    """R4.52: Keep the text from all but its parties, or not."""
    word = typed.strip().casefold()
    if word not in ("on", "off"):
        raise MisreadError("draft.secret")
    _step(game, special.changed(game.in_hand().terms, "secret", word == "on"))


def shares(game: Session, typed: str) -> None:
    """R4.20: Set what becomes of a leaver's shares, and the least number of parties."""
    terms, numbers, word = game.in_hand().terms, _numbers(typed), typed.casefold()
    made = terms
    if "first" in word:
        made = replace(made, shares="to_first")
    elif "lapse" in word:
        made = replace(made, shares="lapse")
    elif "equal" in word:
        made = replace(made, shares="equally")
    elif not numbers:
        raise MisreadError("draft.shares")
    _step(game, replace(made, least=numbers[0]) if numbers else made)
