"""The draft desk as a scene: map and register on the left, the folder with its two pages on the right."""

from __future__ import annotations

from collections.abc import Callable

from game.desk.drafts import Draft
from game.desktop.app import Context
from game.desktop.scenes.draft import begin, document, forecast
from game.desktop.scenes.draft.chart import left
from game.desktop.scenes.draft.fold import folder
from game.desktop.scenes.draft.folio import Folio
from game.desktop.scenes.draft.leaf import Leaf, TextScene
from game.desktop.scenes.table.bar import bar
from game.desktop.sitting import Sitting
from game.desktop.widgets import Column, Row, Widget
from game.rules.terms import Terms

NARROW, USUAL = 292, 404


class DraftScene(TextScene):
    """R2.4: Where a text is written, weighed and sent; without a draft in hand, where one begins."""

    def __init__(self, sitting: Sitting, to: str = "") -> None:
        super().__init__(sitting)
        self.to, self.asked, self.further, self.open_article = to, "", False, -1

    @property
    def before(self) -> Terms | None:
        """The text as it was before the first step that can be undone, for the marks of what is new."""
        return None

    def folio(self, ctx: Context) -> Folio | None:
        """The draft in hand, ready to be shown; None where there is none."""
        draft: Draft | None = self.sitting.desk.draft
        return None if draft is None else Folio(self, ctx, draft)

    def build(self, ctx: Context) -> Widget:
        """Return the desk with its folder."""
        folio = self.folio(ctx)
        leaf = folio or Leaf(self, ctx, "draft")
        if folio is not None:
            ctx.bind("undo", folio.undo)
            ctx.bind("redo", folio.redo)
            pages = (document.page(folio), forecast.page(folio))
        else:
            ctx.bind("undo", lambda: begin.undo(leaf))
            pages = begin.pages(leaf, self)
        wide = USUAL if leaf.wide else NARROW
        side = Column(*left(leaf, folio.prospect if folio else None), gap=8, width=wide)
        book = folder(leaf, *pages, width=ctx.size.w - wide - 24)
        return Column(bar(leaf.room), Row(side, book, gap=8, pad=8, align="stretch", flex=1), gap=0)

    def toggle_further(self, ctx: Context) -> Callable[[], None]:
        """Return what opens or shuts the other final provisions."""

        def toggle() -> None:
            self.further = not self.further
            ctx.rebuild()

        return toggle

    def open(self, ctx: Context, place: int) -> None:
        """Open an article's further controls, or shut them."""
        self.open_article = -1 if self.open_article == place else place
        ctx.rebuild()

    def ask(self, ctx: Context, seat: str) -> None:
        """Show whether another party would sign."""
        self.asked = seat
        ctx.rebuild()
