"""Finding, reading and checking scenario files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game.places import scenarios
from game.scenario.checks import problems
from game.scenario.errors import Problem, ScenarioError, problems_of
from game.scenario.models import Scenario
from game.wording.told import told

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def names() -> list[str]:
    """Return the names of the scenarios that come with the game, in alphabetical order."""
    return sorted(path.stem for path in scenarios().glob("*.json"))


def load(name_or_path: str | Path) -> Scenario:
    """Return a scenario by its name or the path of its file; raise `ScenarioError` with all that is wrong."""
    path = _find(name_or_path)
    scenario, found = _read(path)
    if scenario is None or found:
        first, *more = [Problem(f"{path.name}: {p.place}", p.problem, p.remedy) for p in found]
        raise ScenarioError(first.place, first.problem, first.remedy, tuple(more))
    return scenario


def check(name_or_path: str | Path) -> list[Problem]:
    """Return all that is wrong with a scenario file; an empty list means it can be played."""
    try:
        return _read(_find(name_or_path))[1]
    except ScenarioError as error:
        return list(error.problems)


def schema() -> dict[str, Any]:
    """Return the JSON schema of scenario files."""
    return {"$schema": DIALECT, **Scenario.model_json_schema()}


def _find(name_or_path: str | Path) -> Path:
    """Return the file that is meant: a scenario of the game before a path."""
    if str(name_or_path) in names():
        return scenarios() / f"{name_or_path}.json"
    path = Path(name_or_path)
    if path.suffix != ".json" and not path.is_file():
        remedy = told("scenario.use_a_name_or_path", listed=", ".join(names()))
        raise ScenarioError(str(name_or_path), told("scenario.no_scenario"), remedy)
    return path


def _read(path: Path) -> tuple[Scenario | None, list[Problem]]:
    """Return the scenario in a file, if it has the right shape, and what is wrong with it."""
    try:
        text = path.read_bytes()
    except OSError as error:
        return None, [
            Problem(
                told("scenario.the_file"),
                told("scenario.it_cannot_be_read", strerror=error.strerror),
                told("scenario.check_the_path"),
            )
        ]
    try:
        scenario = Scenario.model_validate_json(text)
    except ValidationError as error:
        return None, problems_of(error, text, frozenset(_keys(schema())))
    return scenario, problems(scenario)


def _keys(part: object) -> Iterator[str]:
    """Yield every key that a schema names."""
    if isinstance(part, dict):
        yield from part.get("properties", {})
        for inner in part.values():
            yield from _keys(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _keys(inner)
