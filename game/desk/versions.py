"""What one version of a text changes in another, short enough for a badge or a button."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields as parts_of

from game.desk.fields import Setting
from game.rules.clauses.registry import AnyClause
from game.rules.frozen import fields_of
from game.rules.terms import Terms
from game.wording import Words
from game.wording.difference import Change, difference
from game.wording.words import Param

NUMBERS = ("points", "amount", "percent", "cap", "wind_down")


def article_changes(old: Terms | None, new: Terms, words: Words) -> dict[int, Change]:
    """R4.8: Return what became of each article of the new version, by its number; nothing without an old one."""
    if old is None:
        return {}
    return {change.now.number: change for change in difference(old, new, words) if change.now is not None}


def badge(change: Change | None, words: Words) -> str:
    """Return "new", "was 2" or "changed" for an article, "" where it is as before."""
    if change is None or change.status in ("same", "gone"):
        return ""
    if change.status == "new" or change.was is None or change.now is None:
        return words.text("desktop.draft.new")
    was, now = change.was.content, change.now.content
    numbers = [
        (getattr(was, name), getattr(now, name)) for name in NUMBERS if hasattr(was, name) and hasattr(now, name)
    ]
    moved = [old for old, new in numbers if old != new]
    return words.text("desktop.draft.was", value=moved[0]) if len(moved) == 1 else words.text("desktop.draft.changed")


def short(old: Terms, new: Terms, words: Words) -> str:
    """Return what a version changes in a few words, such as "payment 2" or "term 4"."""
    return words.listed(tuple(_changes(old, new, words)))


def _changes(old: Terms, new: Terms, words: Words) -> Iterator[str]:
    gone = [c for c in old.clauses if c not in new.clauses]
    come = [c for c in new.clauses if c not in old.clauses]
    for clause in come:
        was = next((c for c in gone if c.kind == clause.kind), None)
        if was is None:
            yield words.phrase(f"chip.add_{clause.kind}", **_named(clause))
        else:
            gone.remove(was)
            yield from _settings(was, clause, words)
    for clause in gone:
        yield words.phrase("chip.without", kind=clause.kind)
    if old.term != new.term:
        yield words.phrase("chip.term", years=new.term.years)
    if old.renewal != new.renewal:
        yield words.phrase("chip.renewal", years=new.renewal.years)


def _settings(was: AnyClause, now: AnyClause, words: Words) -> Iterator[str]:
    """Yield what was set differently in one article."""
    for name in fields_of(now):
        if getattr(was, name) != getattr(now, name):
            yield words.phrase(f"chip.{name}", **_named(now))


def _named(clause: AnyClause) -> dict[str, Param]:
    found: dict[str, Param] = {}
    for part in parts_of(clause):
        value: Setting = getattr(clause, part.name)
        found[part.name] = value
    return found
