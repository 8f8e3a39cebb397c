"""What a person has on the desk, whatever screen shows it: the view, drafts, marked decisions, what needs attention."""

from game.desk.desk import Desk

__all__ = ["Desk"]
