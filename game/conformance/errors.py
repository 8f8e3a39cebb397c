"""Files that cannot be read as a case or a world, each named with its place and the remedy."""

from __future__ import annotations

from pydantic import ValidationError

GUIDE = "assets/conformance/README.md tells what may stand here."


class CaseError(Exception):
    """A file of the suite that is missing, no JSON, or no case: `place` names file and path, `remedy` what to do."""

    def __init__(self, place: str, problem: str, remedy: str = GUIDE) -> None:
        super().__init__(f"{place}: {problem} {remedy}")


def place_of(steps: tuple[str | int, ...]) -> str:
    """Return a path in the file as it is written by hand.

    >>> place_of(("years", 0, "expect", "tension"))
    'years[0].expect.tension'
    """
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return path.removeprefix(".") or "the file"


def bad_shape(file: str, error: ValidationError, under: tuple[str | int, ...] = ()) -> CaseError:
    """Return the error for the first thing that pydantic found wrong, in plain words."""
    detail = error.errors(include_url=False)[0]
    place = f"{file}: {place_of((*under, *detail['loc']))}"
    match detail["type"]:
        case "extra_forbidden" | "unexpected_keyword_argument":
            return CaseError(place, "This key is unknown here.", f"Correct or remove it; {GUIDE}")
        case "missing" | "missing_argument" | "union_tag_not_found":
            return CaseError(place, "Something is missing here, such as a kind.", f"Add it; {GUIDE}")
        case "json_invalid":
            return CaseError(file, f"This is not JSON: {detail['ctx']['error']}.", "Mend the file at that line.")
        case "literal_error":
            return CaseError(place, f"{detail['input']!r} is not known here.", f"Use {detail['ctx']['expected']}.")
        case "union_tag_invalid":
            tags = detail["ctx"]["expected_tags"]
            return CaseError(place, f"There is no kind {detail['ctx']['tag']!r}.", f"Use one of {tags}.")
    return CaseError(place, f"{detail['msg']}.")
