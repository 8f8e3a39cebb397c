"""One build of the draft desk: the draft in hand, what it would bring, and the steps that change it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from game.desk import articles, drafts, fields, provisions
from game.desk.drafts import Draft
from game.desk.fields import Setting
from game.desk.prospect import prospect
from game.desktop.app import Context
from game.desktop.scenes.draft.leaf import Leaf
from game.rules.acts import Counter, Propose, TalkAct
from game.rules.legality import why_illegal
from game.rules.say import Say
from game.rules.terms import Terms

if TYPE_CHECKING:
    from game.desktop.scenes.draft.scene import DraftScene


class Folio(Leaf):
    """The folder open on the desk, with the draft in it."""

    scene: DraftScene

    def __init__(self, scene: DraftScene, ctx: Context, draft: Draft) -> None:
        super().__init__(scene, ctx, "draft")
        self.draft, self.terms = draft, draft.terms
        self.faults: list[Say] = self.desk.faults(draft)
        self.prospect = prospect(self.desk, draft.terms, draft.replaces)

    @property
    def others(self) -> tuple[str, ...]:
        """The parties besides us."""
        return self.prospect.others

    @property
    def asked(self) -> str:
        """The party whose answer is shown."""
        return self.scene.asked if self.scene.asked in self.others else (self.others or ("",))[0]

    @property
    def act(self) -> TalkAct:
        """R2.4: What sending the draft would be: a counter, or a proposal."""
        if self.draft.counters:
            return Counter(self.draft.counters, self.terms)
        return Propose(self.terms, self.draft.replaces)

    @property
    def why_not(self) -> Say | None:
        """R2.4: Why the draft cannot be sent, or None; what is wrong with the text comes first."""
        if self.faults:
            return self.faults[0]
        return why_illegal(self.desk.imagined, self.view.seat, self.act)

    def put(self, terms: Terms) -> None:
        """Make a step of drafting and show it."""
        if terms != self.terms:
            self.desk.put_draft(self.draft.with_terms(terms))
        self.ctx.rebuild()

    def set_article(self, place: int, name: str, value: Setting) -> None:
        """Change one parameter of an article."""
        clause = fields.changed(self.terms.clauses[place], name, value, self.desk.imagined)
        self.put(drafts.with_changed(self.view.board, self.terms, place, clause))

    def set_provision(self, name: str, value: Setting) -> None:
        """Change one of the final provisions."""
        self.put(provisions.with_provision(self.terms, name, value, self.view.board))

    def add(self, kind: str) -> None:
        """Add an article of a kind."""
        self.ctx.close()
        clause = articles.fresh(kind, self.terms, self.desk.imagined)
        self.scene.open_article = place = len(self.terms.clauses)
        self.put(drafts.with_article(self.view.board, self.terms, clause))
        self.ctx.focus(f"article:{place}:more")

    def remove(self, place: int) -> None:
        """Take an article out."""
        self.scene.open_article = -1
        self.put(drafts.without_article(self.terms, place))

    def move(self, place: int, to: int) -> None:
        """Put an article in another place."""
        self.scene.open_article = to
        self.put(drafts.moved(self.terms, place, to))
        self.ctx.focus(f"article:{to}:more")

    def link(self, one: int, other: int) -> None:
        """R4.25: Link two articles, or unlink them."""
        linked = [pair for pair in self.terms.pairs if set(pair) == {one, other}]
        left = tuple(pair for pair in self.terms.pairs if pair not in linked)
        self.put(replace(self.terms, pairs=left if linked else (*self.terms.pairs, (one, other))))

    def set_title(self, title: str) -> None:
        """Give the text another title."""
        self.put(replace(self.terms, title=title))

    def toggle_party(self, seat: str) -> None:
        """R4.1: Add a party, or take one out."""
        parties = self.terms.parties
        found = tuple(p for p in parties if p != seat) if seat in parties else (*parties, seat)
        self.put(provisions.with_parties(self.terms, found, self.view.board))

    def undo(self) -> None:
        """Take the last step of drafting back."""
        self._step(partial(self.desk.drafts.undo))

    def redo(self) -> None:
        """Make an undone step again."""
        self._step(partial(self.desk.drafts.redo))

    def _step(self, step: partial[bool]) -> None:
        if step():
            self.desk.keep_draft()
        self.ctx.rebuild()
