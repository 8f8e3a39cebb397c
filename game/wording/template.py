r"""The small language of the catalogue's templates.

A template is text with fields in braces:

- `{name}` the value; a list is joined ("A, B and C");
- `{name@group}` the value looked up in a group: a display name (`state`, `object`, `owner`, `region`, `agreement`,
  `article`, `offer`, `card`), the verb of a place (`be`), alternatives (`either`), a number (`signed`, `hundredths`),
  else the text `group.value` of the catalogue, worded with the same parameters;
- `{name#point|points}` the number with the form of the word that fits it;
- `{name?yes|no}` one of two templates: the first if the value is neither 0 nor empty;
- `{name=value?yes|no}` the first if the value is this one; `{name~we were|it was}` the first if it is the reader.

A backslash before `{`, `}`, `|` or a backslash makes it plain text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from game.wording.errors import WordingError

_HEAD = re.compile(r"([a-z_]+)(?:@([a-z_]+)\}|(#)|(\})|(?:=([a-z0-9_-]*))?(\?)|(~))")


@dataclass(frozen=True, slots=True)
class Value:
    """A value, looked up in a group or as it stands."""

    name: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A number and the forms of the word that follows it."""

    name: str
    forms: tuple[Template, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of two templates: by the value (`equals` None: it is neither 0 nor empty), or by whether it is the reader."""

    name: str
    equals: str | None
    reader: bool
    yes: Template
    no: Template


Part = str | Value | Count | Choice
Template = tuple[Part, ...]


def parse(text: str) -> Template:
    """Return a template's parts; a WordingError says where it cannot be read.

    >>> parse("{points#point|points} in {region@region}")
    (Count(name='points', forms=(('point',), ('points',))), ' in ', Value(name='region', group='region'))
    """
    template, end = _parts(text, 0, "")
    if end < len(text):
        _fail(text, end)
    return template


def _parts(text: str, at: int, stops: str) -> tuple[Template, int]:
    """Return the parts from `at` up to one of the stops or the end, and where that is."""
    parts: list[Part] = []
    plain: list[str] = []
    while at < len(text) and text[at] not in stops:
        if text[at] == "{":
            _flush(plain, parts)
            part, at = _field(text, at + 1)
            parts.append(part)
            continue
        if text[at] == "}":
            _fail(text, at)
        at += text[at] == "\\"
        plain.append(text[at : at + 1])
        at += 1
    _flush(plain, parts)
    return tuple(parts), at


def _flush(plain: list[str], parts: list[Part]) -> None:
    if plain:
        parts.append("".join(plain))
        plain.clear()


def _field(text: str, at: int) -> tuple[Part, int]:
    """Return the field that begins after a brace, and where it ends."""
    head = _HEAD.match(text, at)
    if head is None:
        _fail(text, at)
    name, group, count, bare, equals, _, reader = head.groups()
    if group or bare:
        return Value(name, group or ""), head.end()
    forms, end = _forms(text, head.end())
    if count:
        return Count(name, forms), end
    if len(forms) != 2:
        _fail(text, at)
    return Choice(name, equals, bool(reader), *forms), end


def _forms(text: str, at: int) -> tuple[tuple[Template, ...], int]:
    """Return the templates between bars, up to the closing brace."""
    forms: list[Template] = []
    while True:
        form, at = _parts(text, at, "|}")
        if at >= len(text):
            _fail(text, at)
        forms.append(form)
        at += 1
        if text[at - 1] == "}":
            return tuple(forms), at


def _fail(text: str, at: int) -> NoReturn:
    raise WordingError(f"The template '{text}' cannot be read at character {at + 1}: look at its braces and bars.")


def fields(template: Template) -> dict[str, set[str]]:
    """Return the parameters a template asks for, each with the groups it is looked up in."""
    found: dict[str, set[str]] = {}
    for part in template:
        if isinstance(part, str):
            continue
        groups = found.setdefault(part.name, set())
        inner: tuple[Template, ...] = ()
        if isinstance(part, Value):
            groups.add(part.group)
        elif isinstance(part, Count):
            inner = part.forms
        else:
            inner = (part.yes, part.no)
        for nested in inner:
            for name, more in fields(nested).items():
                found.setdefault(name, set()).update(more)
    return found
