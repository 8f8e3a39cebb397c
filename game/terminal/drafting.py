"""Commands that write a draft: begin it, change it step by step, look at it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.desk import drafts
from game.desk.drafts import Draft
from game.desk.templates import empty
from game.rules.numbers import CLAUSES_MOST
from game.rules.state import Agreement, Offer
from game.rules.terms import Terms
from game.terminal import forms
from game.terminal.articles import KNOWN, article, changed
from game.terminal.misread import MisreadError
from game.terminal.scan import Scan, scan
from game.terminal.session import Session
from game.terminal.texts import show_difference, show_text
from game.wording.agreement import document
from game.wording.titles import title as title_of

FINAL: Final = {"links": "pair", "entry": "ratification", "least": "shares"}


def draft(game: Session, typed: str) -> None:
    """Begin a draft, or show the one in hand."""
    word, _, rest = typed.strip().partition(" ")
    if not word:
        show(game, "")
    elif word in ("revise", "revision"):
        revise(game, rest)
    elif word in ("counter", "offer"):
        counter(game, rest)
    elif word in forms.TEMPLATES:
        _from_form(game, word, rest)
    else:
        _blank(game, typed)


def _from_form(game: Session, name: str, rest: str) -> None:
    if game.view.board.intro and name not in forms.INTRODUCTORY:
        raise MisreadError("draft.not_introductory", listed=forms.INTRODUCTORY)
    _begin(game, Draft(forms.filled(name, scan(rest, game.naming, KNOWN), game.naming)))
    if name == "pact":
        game.say("draft.pact")


def _blank(game: Session, typed: str) -> None:
    """Begin an empty draft with the states named."""
    found: Scan = scan(typed, game.naming, KNOWN)
    others = tuple(dict.fromkeys(seat for seat in found.states if seat != game.seat))
    if not others:
        names = tuple(name for seat, name in game.naming.states.items() if seat != game.seat)
        raise MisreadError("draft.with_whom", listed=names)
    _begin(game, Draft(empty(others, game.view, game.words)))


def revise(game: Session, typed: str) -> None:
    """R4.8: Begin a revision from the text of an agreement of ours."""
    ours = [a for a in game.view.agreements.values() if a.in_force and a.binds(game.seat)]
    agreement: Agreement = game.naming.agreement(typed, ours)
    if not agreement.binds(game.seat):
        raise MisreadError("draft.not_ours", number=agreement.id)
    _begin(game, Draft(agreement.terms, agreement.id, "", agreement.terms))


def counter(game: Session, typed: str) -> None:
    """R2.4: Begin a counter from the text of an offer made to us."""
    offer: Offer = game.naming.offer(typed, game.awaiting())
    _begin(game, Draft(offer.terms, offer.replaces, offer.id, offer.terms))


def _begin(game: Session, begun: Draft) -> None:
    old = game.draft
    if old is not None and old.terms.clauses:
        game.say("draft.put_away", title=title_of(old.terms, game.words))
    game.put_draft(begun)
    show(game, "")


def show(game: Session, typed: str) -> None:
    """Show the text of the draft in hand and whether it can be sent."""
    now = game.in_hand()
    game.say("draft.head", replaces=now.replaces, counters=now.counters)
    show_text(game, now.terms, now.replaces)
    _ready(game, now)


def _ready(game: Session, now: Draft) -> None:
    """Say why a draft cannot be sent yet, or that it can."""
    faults = game.faults(now)
    if not now.terms.clauses:
        game.say("draft.empty")
        return
    if not faults:
        game.say("draft.ready")
        return
    game.say("draft.not_ready")
    game.lines(f"- {game.words.say(fault)}" for fault in faults)


def _step(game: Session, terms: Terms) -> None:
    """Make a step and say what it changed."""
    now = game.in_hand()
    game.put_draft(now.with_terms(terms))
    show_difference(game, now.terms, terms)
    _ready(game, game.in_hand())


def add(game: Session, typed: str) -> None:
    """Add an article from a phrase."""
    terms = game.in_hand().terms
    if len(terms.clauses) >= CLAUSES_MOST:
        raise MisreadError("draft.full", most=CLAUSES_MOST)
    if not typed:
        raise MisreadError("draft.add_what")
    _step(game, drafts.with_article(game.view.board, terms, article(typed, terms, game.naming)))


def edit(game: Session, typed: str) -> None:
    """Change an article by its number."""
    terms = game.in_hand().terms
    number, _, phrase = typed.partition(" ")
    _not_final(game, number)
    place = _place(terms, number)
    if not phrase.strip():
        raise MisreadError("draft.edit_what", number=place + 1)
    _step(
        game,
        drafts.with_changed(game.view.board, terms, place, changed(terms.clauses[place], phrase, terms, game.naming)),
    )


def remove(game: Session, typed: str) -> None:
    """Remove an article by its number."""
    terms = game.in_hand().terms
    _not_final(game, typed)
    _step(game, drafts.without_article(terms, _place(terms, typed)))


def move(game: Session, typed: str) -> None:
    """Move an article to another place."""
    terms = game.in_hand().terms
    one, other = _two(terms, typed)
    _step(game, drafts.moved(terms, one, other))


def pair(game: Session, typed: str) -> None:
    """R4.25: Link two articles, or unlink them if they are linked."""
    terms = game.in_hand().terms
    link = _two(terms, typed)
    linked = [p for p in terms.pairs if set(p) == set(link)]
    pairs = tuple(p for p in terms.pairs if p not in linked) if linked else (*terms.pairs, link)
    _step(game, replace(terms, pairs=pairs))


def _not_final(game: Session, typed: str) -> None:
    """R4.5: Say which command changes a final provision, if the number of one is typed."""
    terms = game.in_hand().terms
    bare = typed.strip().removeprefix("article").strip()
    articles = document(terms, game.words).articles
    if bare.isdigit() and len(terms.clauses) < int(bare) <= len(articles):
        found = articles[int(bare) - 1]
        command = "" if game.view.board.intro else FINAL.get(found.about, found.about)
        raise MisreadError("draft.final", number=found.number, heading=found.heading, command=command)


def _place(terms: Terms, typed: str) -> int:
    """Return the place of an article from its number, which counts from 1."""
    bare = typed.strip().removeprefix("article").strip()
    if not bare.isdigit() or not 1 <= int(bare) <= len(terms.clauses):
        raise MisreadError("draft.no_article", typed=typed, most=len(terms.clauses))
    return int(bare) - 1


def _two(terms: Terms, typed: str) -> tuple[int, int]:
    numbers = [part for part in typed.replace(",", " ").split() if part.isdigit()]
    if len(numbers) != 2:
        raise MisreadError("draft.two_articles")
    return _place(terms, numbers[0]), _place(terms, numbers[1])


def title(game: Session, typed: str) -> None:
    """Give the text another title."""
    if not typed:
        raise MisreadError("draft.which_title")
    now = game.in_hand()
    game.put_draft(now.with_terms(replace(now.terms, title=typed.strip(' “”"'))))
    game.say("draft.titled", title=title_of(game.in_hand().terms, game.words))
    _ready(game, game.in_hand())


def party(game: Session, typed: str) -> None:
    """Add a party, or take one out that is there."""
    now = game.in_hand()
    seat = game.naming.other(typed)
    parties = now.terms.parties
    if now.replaces or now.counters:
        raise MisreadError("draft.parties_stay")
    if seat in parties and len(parties) < 3:
        raise MisreadError("draft.two_parties")
    others = tuple(p for p in parties if p != seat) if seat in parties else (*parties, seat)
    _step(game, replace(now.terms, parties=others))
    game.say("draft.parties", parties=others)


def undo(game: Session, typed: str) -> None:
    """Take back the last step of drafting or marking."""
    _back(game, forward=False)


def redo(game: Session, typed: str) -> None:
    """Make an undone step again."""
    _back(game, forward=True)


def _back(game: Session, *, forward: bool) -> None:
    marking = game.view.phase == "decisions"
    history = game.marks if marking else game.drafts
    if not (history.redo() if forward else history.undo()):
        raise MisreadError("undo.no_redo" if forward else "undo.nothing")
    if marking:
        game.keep_marks()
        game.say("undo.marks", count=len(game.marks.now))
        return
    game.keep_draft()
    if game.draft is None:
        game.say("undo.no_draft")
    else:
        show(game, "")


def drop(game: Session, typed: str) -> None:
    """Put the draft away."""
    game.in_hand()
    game.put_draft(None)
    game.say("draft.dropped")


def compare(game: Session, typed: str) -> None:
    """Show what the draft changes: in the text it came from, else in its last version."""
    now = game.in_hand()
    before = game.drafts.before
    old = now.began or (before.terms if before is not None else None)
    if old is None:
        raise MisreadError("draft.no_version")
    game.say("draft.compared", began=now.began is not None)
    show_difference(game, old, now.terms)
