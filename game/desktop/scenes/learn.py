"""The way into the lesson: the real table of a game of its own, with a guide over it."""

from __future__ import annotations

from game.desktop.learn import Lesson
from game.desktop.scene import Context, Scene
from game.desktop.scenes.table import TableScene


class LearnScene(Scene):
    """It gives its place to the table at once."""

    def entered(self, ctx: Context) -> None:
        """Begin the lesson anew; it may be taken as often as one likes."""
        lesson = Lesson(ctx.words)
        ctx.app.guide = lesson
        ctx.replace(TableScene(lesson.sitting))
