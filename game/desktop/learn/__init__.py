"""The lesson: a first game with patient neighbours, and the steps that lead through it."""

from game.desktop.learn.lesson import Lesson

__all__ = ["Lesson"]
