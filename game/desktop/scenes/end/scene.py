"""The end: the order, the scores in five parts, mandates revealed, the years in curves, and what one can do now."""

from __future__ import annotations

from game.desktop.app import Context, Scene
from game.desktop.scenes.end import leaving
from game.desktop.scenes.end.outcome import Outcome, outcome
from game.desktop.scenes.end.ranking import headline, ranking
from game.desktop.scenes.end.review import review
from game.desktop.scenes.record.bar import bar
from game.desktop.scenes.record.here import Here
from game.desktop.sitting import Sitting
from game.desktop.widgets import Button, Column, Panel, Row, Scroll, Widget


class EndScene(Scene):
    """R9: How the game ended, for everybody at the table."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.tab = "years"
        self.shown = ""

    def build(self, ctx: Context) -> Widget:
        """Return both papers and what one can do now."""
        here = Here(ctx, self.sitting, "end")
        found = outcome(here.past)
        top = bar(here, here.past.now, here.text("title", rupture=found.rupture), headline(here, found))
        left = Panel(
            Scroll(Column(ranking(here, found), pad=(0, 0, 8, 0)), key="ranking", flex=1),
            "paper",
            pad=(24, 16, 14, 14),
            flex=1,
        )
        right = Column(review(self, here), self._doing(here, found), width=here.aside, gap=8)
        return Column(top, Row(left, right, gap=8, pad=8, align="stretch", flex=1), gap=0)

    def _doing(self, here: Here, found: Outcome) -> Widget:
        ctx = here.ctx
        save = Button(
            here.text("save"), lambda: leaving.save(here, found), icon="document", key="save", flex=1,
            tip=here.text("save_tip"),
        )  # fmt: skip
        log = Button(here.text("log"), lambda: leaving.log(here), "dark", icon="list", key="log", flex=1)
        again = Button(
            here.text("rematch"), lambda: leaving.rematch(here), "dark", icon="undo", key="rematch", flex=1,
            tip=here.text("rematch_tip", seed=here.desk.match.meta.seed),
        )  # fmt: skip
        fresh = Button(here.text("new_game"), lambda: leaving.new_game(ctx), "dark", key="new_game", flex=1)
        title = Button(here.text("to_title"), lambda: leaving.to_title(ctx), "dark", key="title", flex=1)
        return Panel(Column(Row(save, log, gap=8), Row(again, fresh, title, gap=8), gap=8), "deep", pad=(12, 12))

    def choose(self, ctx: Context, tab: str = "", shown: str = "") -> None:
        """Turn to another folder, or to another state's curves."""
        self.tab, self.shown = tab or self.tab, shown or self.shown
        ctx.rebuild()
