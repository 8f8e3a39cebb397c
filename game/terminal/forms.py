"""Ready-made drafts, filled from what was typed."""

from __future__ import annotations

from game.desk import templates
from game.desk.templates import INTRODUCTORY, TEMPLATES, TemplateError, Wish
from game.rules.terms import Terms
from game.terminal.misread import MisreadError
from game.terminal.naming import Naming
from game.terminal.scan import Scan

__all__ = ["INTRODUCTORY", "TEMPLATES", "filled"]


def filled(name: str, found: Scan, naming: Naming) -> Terms:
    """Return the text of a template with what a phrase holds."""
    wish = Wish(tuple(found.states), tuple(found.regions), tuple(found.numbers), tuple(found.flags))
    try:
        return templates.filled(name, wish, naming.view, naming.words)
    except TemplateError as missing:
        others = tuple(name for seat, name in naming.states.items() if seat != naming.view.seat)
        raise MisreadError(f"draft.{missing.key}", listed=others) from missing
