"""The lesson at work: which step is on, what it points at, and when the next one comes."""

from __future__ import annotations

from typing import Final

from game.desk import Desk
from game.desktop.app import App
from game.desktop.learn.card import Guided, card
from game.desktop.learn.neighbour import LEARNER, STRONG, WORLD, neighbours
from game.desktop.learn.sight import Sight
from game.desktop.learn.steps import STEPS, Step
from game.desktop.sitting import Sitting
from game.desktop.widgets import Widget
from game.match import Match
from game.scenario import load
from game.table import Table
from game.wording import Words
from game.wording.words import Param

SEED: Final = 5


def sitting_of(words: Words) -> Sitting:
    """R1.1: Return the lesson's game, always the same one, kept in memory alone."""
    world = load(WORLD)
    match = Match.new(world, SEED, drivers={LEARNER: "person"})
    table = Table(match, dict(neighbours(world, words.text("desktop.learn.lease"))))
    table.run()
    return Sitting(table, world, None, {LEARNER: Desk(table, LEARNER, world, None, words.locale)})


class Lesson:
    """A guide through the first two years. It goes on only when the person has done something."""

    def __init__(self, words: Words) -> None:
        """Begin at the first step."""
        self.sitting = sitting_of(words)
        self.place = 0
        self.corner = 0
        self.read: set[str] = set()
        self.seen: set[str] = set()
        self.marked = ""
        self.differs = False

    @property
    def step(self) -> Step:
        """The step that is on."""
        return STEPS[self.place]

    @property
    def last(self) -> bool:
        """Whether nothing comes after this step."""
        return self.place == len(STEPS) - 1

    def sight(self, app: App) -> Sight:
        """Return what there is to be seen of the person's progress."""
        return Sight(self.sitting, app.scene, self.read, self.seen)

    @property
    def version(self) -> str:
        """Which words of the step are shown."""
        return "otherwise" if self.differs else "text"

    @property
    def facts(self) -> dict[str, Param]:
        """What the words of a step may name: who covers the learner, by whose text."""
        texts = (a.terms for a in self.sitting.desk.ours() if not a.inherited)
        covers = (clause.provider for terms in texts for _, clause in terms.coverages())
        return {"seat": next(covers, STRONG)}

    def over(self, app: App, root: Widget) -> Widget:
        """The scene's tree with the card over it."""
        if not self._ours(app):
            return root
        return Guided(root, card(self, app), lambda: self.marked, self.corner)

    def look(self, app: App) -> None:
        """Take up what the person has done: another step, another mark."""
        if not any(getattr(scene, "sitting", None) is self.sitting for scene in app.scenes):
            self.leave(app)
            return
        if not self._ours(app):
            self._mark(app, "")
            return
        sight = self.sight(app)
        while not self.last and self._passed(sight):
            self.place += 1
            self.corner = 0
            app.rebuild()
        self.differs = self.step.otherwise(sight)
        self.seen.add(sight.shown)
        app.ui.update()
        self._mark(app, self.target(app))

    def target(self, app: App) -> str:
        """Return the key of what the step is about, or of the way there; "" where there is nothing to point at."""
        if self.last:
            return "lesson.end"
        sight = self.sight(app)
        keys = [found.key for found in app.ui.scope.root.walk() if found.common.get("key") and found.enabled]
        for wanted in self.step.keys:
            name = wanted if isinstance(wanted, str) else wanted(sight)
            fits = (key for key in keys if key == name or (name.endswith("*") and key.startswith(name[:-1])))
            found = next(fits, "")
            if found:
                return found
        return "lesson.on" if self.step.read else ""

    def press(self, app: App) -> str:
        """Return the key of what to press next; what a step only shows is left with "Go on"."""
        target = self.target(app)
        return "lesson.on" if self.step.read and target in self.step.keys[:1] else target

    def go_on(self, app: App) -> None:
        """R1.1: The person has read a step."""
        self.read.add(self.step.name)
        self.look(app)
        app.rebuild()

    def move(self, app: App) -> None:
        """Put the card into another corner."""
        self.corner += 1
        app.rebuild()

    def leave(self, app: App) -> None:
        """Leave the guidance; the game stays as it is."""
        app.guide = None
        app.ui.marked = ""
        app.rebuild()

    def end(self, app: App) -> None:
        """Leave the lesson and its game, and go back to what was there before."""
        from game.desktop.scenes.title import TitleScene

        self.leave(app)
        while len(app.scenes) > 1 and getattr(app.scene, "sitting", None) is self.sitting:
            app.pop()
        if getattr(app.scene, "sitting", None) is self.sitting:
            app.replace(TitleScene())

    def _ours(self, app: App) -> bool:
        """Whether the scene that is shown belongs to the lesson's game."""
        return getattr(app.scene, "sitting", None) is self.sitting

    def _passed(self, sight: Sight) -> bool:
        step = self.step
        return step.name in self.read or step.done(sight) or step.idle(sight)

    def _mark(self, app: App, key: str) -> None:
        """Mark another widget, and bring it into sight once."""
        if app.ui.marked == key:
            return
        self.marked = app.ui.marked = key
        if app.ui.has(key):
            widget = app.ui.find(key)
            widget.reveal(widget.rect)
        app.rebuild()
