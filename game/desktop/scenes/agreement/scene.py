"""An agreement or an offer as a scene: its head with its bar, and two pages under it."""

from __future__ import annotations

from game.desktop.app import Context
from game.desktop.scenes.agreement import living, offered
from game.desktop.scenes.draft.fold import spread
from game.desktop.scenes.draft.leaf import Leaf, TextScene
from game.desktop.scenes.table.bar import bar
from game.desktop.sitting import Sitting
from game.desktop.widgets import Column, Text, Widget
from game.rules.state import Agreement, Offer


class AgreementScene(TextScene):
    """R2.4, R4.1: Where an agreement or an offer is read and answered; `what` is its number or id, or itself."""

    def __init__(self, sitting: Sitting, what: int | str | Agreement | Offer) -> None:
        super().__init__(sitting)
        self.what: int | str = what.id if isinstance(what, Agreement | Offer) else what
        self.part = "text"
        self.asked = ""

    def build(self, ctx: Context) -> Widget:
        """Return the head and the pages."""
        leaf = Leaf(self, ctx, "agreement")
        return Column(bar(leaf.room), Column(*self._pages(leaf), gap=8, pad=8, flex=1), gap=0)

    def _pages(self, leaf: Leaf) -> tuple[Widget, Widget]:
        what = self.what
        if isinstance(what, int) and what in leaf.view.agreements:
            page = living.Living(leaf, leaf.view.agreements[what], self)
            return page.head(), spread(leaf, page.text_page(), page.life_page())
        if isinstance(what, str) and what in leaf.view.offers:
            offer = offered.Offered(leaf, leaf.view.offers[what], self)
            return offer.head(), spread(leaf, offer.text_page(), offer.forecast_page())
        return spread(leaf, Text(leaf.text("gone")), Text("")), Column()

    def show(self, ctx: Context, part: str) -> None:
        """Show the text, or what is new in it."""
        self.part = part
        ctx.rebuild()

    def ask(self, ctx: Context, seat: str) -> None:
        """Show the account of another party."""
        self.asked = seat
        ctx.rebuild()
