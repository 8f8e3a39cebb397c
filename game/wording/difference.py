"""What a new version of a text changes, article by article."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

from game.rules.terms import Terms
from game.wording.agreement import Article, document
from game.wording.words import Words


@dataclass(frozen=True, slots=True)
class Change:
    """R4.8: one article of two versions: the same, changed, new or gone; `was` or `now` is None where it is missing."""

    status: Literal["same", "changed", "new", "gone"]
    was: Article | None
    now: Article | None

    @property
    def heading(self) -> str:
        """The heading of the article as it is now, or as it was."""
        return (self.now or self.was or Article(0, "", "")).heading

    def line(self, words: Words) -> str:
        """Return the change as one line: what was and what is now."""
        was, now = (a.sentence if a else "" for a in (self.was, self.now))
        article = self.now or self.was or Article(0, "", "")
        return words.text(f"difference.{self.status}", number=article.number, heading=article.heading, was=was, now=now)


def difference(old: Terms, new: Terms, words: Words) -> tuple[Change, ...]:
    """R4.8: Return every article of the new version in order, then those that are gone.

    Equal articles are matched first; of the rest, those about the same thing, the most alike first.
    """
    before, after = document(old, words).articles, document(new, words).articles
    partners = _matched(before, after)
    found: list[Change] = []
    for now in after:
        was = partners.get(now.number)
        if was is None:
            found.append(Change("new", None, now))
        else:
            found.append(Change("same" if was.content == now.content else "changed", was, now))
    kept = {was.number for was in partners.values()}
    return (*found, *(Change("gone", was, None) for was in before if was.number not in kept))


def _matched(before: tuple[Article, ...], after: tuple[Article, ...]) -> dict[int, Article]:
    """Return for the number of each new article the old one it stands for."""
    pairs = [
        (-_alike(was, now), abs(was.number - now.number), was.number, now.number)
        for was in before
        for now in after
        if was.about == now.about
    ]
    old = {was.number: was for was in before}
    found: dict[int, Article] = {}
    for _, _, was_number, now_number in sorted(pairs):
        if was_number in old and now_number not in found:
            found[now_number] = old.pop(was_number)
    return found


def _alike(was: Article, now: Article) -> int:
    """Return how much two articles about the same thing have in common: all, or a count of equal parts."""
    if was.content == now.content:
        return 100
    if not is_dataclass(was.content) or not is_dataclass(now.content):
        return 0
    return sum(getattr(was.content, f.name) == getattr(now.content, f.name) for f in fields(was.content))
