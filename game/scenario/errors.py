"""What is wrong with a scenario file: each problem names its place in the file and the remedy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails, from_json

from game.plain import PlainError
from game.rules.clauses.registry import CLAUSES
from game.wording.told import told


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where in the file, what, and what to do about it."""

    place: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Return the problem as one line."""
        return f"{self.place}: {self.problem} {self.remedy}"


class ScenarioError(PlainError):
    """A scenario that cannot be played: the first problem found, and all of them in `problems`."""

    def __init__(self, place: str, problem: str, remedy: str, more: tuple[Problem, ...] = ()) -> None:
        self.place, self.problem, self.remedy = place, problem, remedy
        self.problems = (Problem(place, problem, remedy), *more)
        super().__init__("\n".join(map(str, self.problems)))


def place_of(steps: tuple[str | int, ...]) -> str:
    """Return a path in the file as it is written by hand.

    >>> place_of(("regions", 3, "touches"))
    'regions[3].touches'
    """
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return path.removeprefix(".") or told("scenario.the_file")


def problems_of(error: ValidationError, text: bytes, keys: frozenset[str]) -> list[Problem]:
    """Return what pydantic found as problems, each place once; `keys` are all keys a scenario knows."""
    try:
        raw: Any = from_json(text)
    except ValueError:
        raw = None
    found = [problem for detail in error.errors() for problem in _problem(detail, raw, keys)]
    return list(dict.fromkeys(found))


def _problem(detail: ErrorDetails, raw: object, keys: frozenset[str]) -> Iterator[Problem]:
    """Yield one problem, or none where it speaks of a clause kind other than the one that was meant."""
    steps = detail["loc"]
    if "clauses" in steps and len(steps) > steps.index("clauses") + 2:
        at = steps.index("clauses") + 2
        kind = _kind(raw, steps[:at])
        if kind not in CLAUSES:
            known = told("scenario.use_one_of", listed=", ".join(CLAUSES))
            yield Problem(place_of((*steps[:at], "kind")), told("scenario.there_is_no_clause", kind=kind), known)
            return
        if steps[at] != CLAUSES[kind].__name__:
            return
        steps = (*steps[:at], *steps[at + 1 :])
    yield Problem(place_of(steps), *_words(detail, steps, keys))


def _kind(raw: Any, steps: tuple[str | int, ...]) -> str:
    """Return the clause kind that the file names at a path."""
    for step in steps:
        raw = raw[step]
    return str(raw.get("kind", "")) if isinstance(raw, Mapping) else ""


def _words(detail: ErrorDetails, steps: tuple[str | int, ...], keys: frozenset[str]) -> tuple[str, str]:
    """Return what is wrong and the remedy."""
    last = str(steps[-1]) if steps else ""
    match detail["type"]:
        case "extra_forbidden" | "unexpected_keyword_argument":
            like = get_close_matches(last, sorted(keys), 1)
            meant = told("scenario.did_you_mean", like=like[0]) if like else ""
            return told("scenario.the_key_is_unknown_here", last=last), told(
                "scenario.correct_or_remove_it", meant=meant, see_schema=_see_schema()
            )
        case "missing":
            return told("scenario.the_key_is_missing", last=last), told("scenario.add_it", see_schema=_see_schema())
        case "json_invalid":
            return told("scenario.this_is_not_json", why=detail["ctx"]["error"]), told(
                "scenario.mend_the_file_at_that_line"
            )
        case "literal_error":
            return told("scenario.is_not_known_here", input=repr(detail["input"])), told(
                "scenario.use", expected=detail["ctx"]["expected"]
            )
    return f"{detail['msg']}.", told("scenario.it_says", input=_short(detail["input"]), see_schema=_see_schema())


def _short(value: object) -> str:
    """Return a value cut to a length that can be read."""
    written = repr(value)
    return written if len(written) <= 60 else f"{written[:57]}..."


def _see_schema() -> str:
    return told("scenario.see_schema")
