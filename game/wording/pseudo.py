"""A made-up language for testing screens: the first language, accented, 40% longer, in brackets."""

from __future__ import annotations

from game.wording.template import Choice, Count, Part, Template

PSEUDO = "pseudo"
_ACCENTS = str.maketrans("aceinosuyACEINOSUY", "áçéíñöšüýÁÇÉÍÑÖŠÜÝ")
_FILLING = "lorem ipsum dolor sit amet "


def stretched(template: Template) -> Template:
    """Return a template with its own text accented, at least 40% longer and in brackets; its fields stay."""
    length = sum(len(part) for part in template if isinstance(part, str))
    more = -(-length * 2 // 5)
    filling = (_FILLING * (more // len(_FILLING) + 1))[:more].translate(_ACCENTS)
    return ("[", *(_accented(part) for part in template), f"{filling}]")


def _accented(part: Part) -> Part:
    """Return a part with the text inside it accented."""
    if isinstance(part, str):
        return part.translate(_ACCENTS)
    if isinstance(part, Count):
        return Count(part.name, tuple(_inner(form) for form in part.forms))
    if isinstance(part, Choice):
        return Choice(part.name, part.equals, part.reader, _inner(part.yes), _inner(part.no))
    return part


def _inner(template: Template) -> Template:
    return tuple(_accented(part) for part in template)
