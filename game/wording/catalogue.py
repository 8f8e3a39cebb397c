"""The catalogue of one language: templates by key, read from `assets/words/<locale>.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from game.places import assets
from game.wording.errors import WordingError
from game.wording.pseudo import PSEUDO, stretched
from game.wording.template import Template, parse

FIRST_LOCALE = "en"
PLURALS: Mapping[str, Callable[[int], int]] = {
    "one_other": lambda n: 0 if n == 1 else 1,
    "up_to_one_other": lambda n: 0 if n in (0, 1) else 1,
    "one_few_many": lambda n: _slavic(abs(n)),
    "same": lambda _: 0,
}


def _slavic(n: int) -> int:
    """Return the form for 1 (also 21, 31), for 2 to 4 (also 22 to 24), or for the rest."""
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language does to numbers, lists and names; the `grammar` table of its file."""

    plural: str = "one_other"
    list_comma: str = ", "
    list_and: str = " and "
    list_or: str = " or "
    we: str = "we"
    us: str = "us"
    our: str = "our"
    owner: str = "{name}'s"
    owner_after: Mapping[str, str] = field(default_factory=dict)
    article: str = "{name}"
    article_for: tuple[str, ...] = ()
    be_one: str = "is"
    be_many: str = "are"
    plural_for: tuple[str, ...] = ()
    minus: str = "-"
    decimal: str = "."

    def joined(self, items: tuple[str, ...], last: str = "") -> str:
        """Return a list as one phrase; `last` stands before its last item, instead of "and".

        >>> Grammar().joined(("A", "B", "C"))
        'A, B and C'
        """
        if len(items) < 2:
            return "".join(items)
        return self.list_comma.join(items[:-1]) + (last or self.list_and) + items[-1]

    def of(self, name: str) -> str:
        """Return a name as the owner of something."""
        for ending, form in self.owner_after.items():
            if name.endswith(ending):
                return form.replace("{name}", name)
        return self.owner.replace("{name}", name)

    def within(self, name: str) -> str:
        """Return a place's name as it stands inside a sentence: some take an article."""
        return self.article.replace("{name}", name) if name.rpartition(" ")[2] in self.article_for else name

    def be(self, name: str) -> str:
        """Return the verb that goes with a place's name: some are plurals."""
        return self.be_many if name.rpartition(" ")[2] in self.plural_for else self.be_one

    def form(self, count: int, forms: int) -> int:
        """Return which form of a word fits a number."""
        return min(PLURALS[self.plural](count), forms - 1)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The templates of one language by key, and its grammar."""

    locale: str
    templates: Mapping[str, Template]
    grammar: Grammar

    def group(self, name: str) -> Iterator[str]:
        """Yield the last parts of the keys directly under a table of the file, in its order."""
        for key in self.templates:
            head, _, last = key.rpartition(".")
            if head == name:
                yield last


def locales(folder: Path | None = None) -> tuple[str, ...]:
    """Return the languages there are, the pseudo-locale last."""
    found = sorted(path.stem for path in (folder or assets() / "words").glob("*.toml"))
    return (*found, PSEUDO)


@cache
def catalogue(locale: str = FIRST_LOCALE, folder: Path | None = None) -> Catalogue:
    """Return the catalogue of a language; sentences it lacks stand in the first language.

    The pseudo-locale is made from the first language. A WordingError names what is wrong with the file.
    """
    place = folder or assets() / "words"
    if locale == PSEUDO:
        first = catalogue(FIRST_LOCALE, place)
        return Catalogue(PSEUDO, {key: stretched(t) for key, t in first.templates.items()}, first.grammar)
    if locale not in locales(place):
        listed = ", ".join(locales(place))
        raise WordingError(f"There is no language '{locale}'. Choose one of: {listed}.")
    path = place / f"{locale}.toml"
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise WordingError(f"{path.name} cannot be read: {wrong}. Mend the file at that place.") from wrong
    grammar = _grammar(path.name, raw.pop("grammar", {}))
    base = {} if locale == FIRST_LOCALE else dict(catalogue(FIRST_LOCALE, place).templates)
    return Catalogue(locale, base | {key: parse(text) for key, text in _flat(raw, "")}, grammar)


def _grammar(file: str, raw: dict[str, Any]) -> Grammar:
    known = Grammar.__dataclass_fields__
    for key in raw:
        if key not in known:
            raise WordingError(f"{file}: grammar has no '{key}'. Use one of: {', '.join(known)}.")
    if raw.get("plural", "same") not in PLURALS:
        raise WordingError(f"{file}: there is no plural '{raw['plural']}'. Use one of: {', '.join(PLURALS)}.")
    frozen: dict[str, Any] = {k: tuple(value) if isinstance(value, list) else value for k, value in raw.items()}
    return Grammar(**frozen)


def _flat(table: Mapping[str, Any], above: str) -> Iterator[tuple[str, str]]:
    """Yield every text of nested tables by its dotted key."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{key}.")
        else:
            yield above + key, str(value)
