"""Finding and reading cases and worlds; a file that is none is named with what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from game.conformance.errors import CaseError, bad_shape, place_of
from game.conformance.model import Case, Raw, World
from game.conformance.names import Names, named_in
from game.places import assets


def folder() -> Path:
    """Return the folder of the cases that come with the game."""
    return assets() / "conformance"


def case_files() -> list[Path]:
    """Return the cases that come with the game, in alphabetical order."""
    return sorted(folder().glob("*.json"))


def read_case(path: Path) -> Case:
    """Return the case in a file; raise `CaseError` where it is none."""
    text = _text(path)
    try:
        case = Case.model_validate_json(text)
    except ValidationError as error:
        raise bad_shape(path.name, error) from error
    _check(path.name, case)
    return case


def read_world(case: Case, path: Path) -> World:
    """Return the world of a case: beside the case in a folder `worlds`, else the one that comes with the game."""
    beside = path.parent / "worlds" / f"{case.world}.json"
    file = beside if beside.is_file() else folder() / "worlds" / f"{case.world}.json"
    if not file.is_file():
        known = ", ".join(sorted(p.stem for p in (folder() / "worlds").glob("*.json")))
        raise CaseError(f"{path.name}: world", f"There is no world {case.world!r}.", f"Use one of {known}.")
    try:
        return World.model_validate_json(_text(file))
    except ValidationError as error:
        raise bad_shape(file.name, error) from error


def _text(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CaseError(str(path), f"It cannot be read: {error.strerror}.", "Check the path.") from error


def _check(file: str, case: Case) -> None:
    """Raise `CaseError` for an act that the rules do not know, or a text that the case does not hold."""
    names = Names.of(case)
    for place, raw in _acts(case):
        unknown = next((name for name in named_in(raw) if name not in names.texts), None)
        if unknown is not None:
            known = ", ".join(names.texts)
            raise CaseError(f"{file}: {place_of(place)}", f"There is no text {unknown!r}.", f"Use one of {known}.")
        try:
            names.act(raw)
        except ValidationError as error:
            raise bad_shape(file, error, place) from error
    for place, name in _bare_names(case):
        if name not in names.texts:
            known = ", ".join(names.texts)
            raise CaseError(f"{file}: {place_of(place)}", f"There is no text {name!r}.", f"Use one of {known}.")


def _acts(case: Case) -> Iterator[tuple[tuple[str | int, ...], Raw]]:
    for number, year in enumerate(case.years):
        at = ("years", number)
        yield from (((*at, "talks", place), raw) for place, raw in enumerate(year.talks))
        for seat, sealed in year.decisions.items():
            yield from (((*at, "decisions", seat, place), raw) for place, raw in enumerate(sealed))
        yield from (((*at, "illegal", place, "act"), each.act) for place, each in enumerate(year.illegal))


def _bare_names(case: Case) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield from ((("start", "in_force"), name) for name in case.start.in_force)
    yield from ((("texts", name, "revises"), text.revises) for name, text in case.texts.items() if text.revises)
    for number, year in enumerate(case.years):
        yield from ((("years", number, "signed"), name) for name in year.signed)
        yield from ((("years", number, "expect", "agreements"), name) for name in year.expect.agreements)
