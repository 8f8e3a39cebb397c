"""Running cases and reporting: each failure with its place, then how many passed and failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from game.conformance.errors import CaseError
from game.conformance.files import case_files, read_case, read_world
from game.conformance.world import build
from game.conformance.years import play


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one case: no failure, or where it went otherwise than it says."""

    case: str
    title: str
    rules: tuple[str, ...]
    failures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a run, in the order of the files."""

    results: tuple[Result, ...]

    @property
    def failed(self) -> tuple[Result, ...]:
        """The cases that did not go as they say."""
        return tuple(result for result in self.results if result.failures)

    def lines(self) -> list[str]:
        """Return the report: failures with place, expected and found, then one line that counts."""
        lines: list[str] = []
        for result in self.failed:
            lines.append(f"{result.case}: {result.title} ({', '.join(result.rules)})")
            lines += [f"  {failure}" for failure in result.failures]
        passed = len(self.results) - len(self.failed)
        return [*lines, f"{passed} passed, {len(self.failed)} failed"]


def run(paths: Sequence[Path] | None = None, seed: int = 1) -> Report:
    """Run the cases in these files, or all that come with the game; raise `CaseError` for a file that is no case.

    `seed` draws what a case leaves open, such as the order of seats; no case may depend on it (R8.11).
    """
    files = case_files() if paths is None else paths
    read = [(path, read_case(path)) for path in files]
    seen: dict[str, str] = {}
    results = []
    for path, case in read:
        if case.id in seen:
            raise CaseError(f"{path.name}: id", f"{case.id!r} stands in {seen[case.id]} too.", "Give each its own.")
        seen[case.id] = path.name
        state, names = build(path.name, case, read_world(case, path), seed)
        try:
            failures = play(case, state, names)
        except Exception as fault:  # noqa: BLE001  # a fault in the rules fails its case, and the others still run
            failures = [f"the rules broke: {type(fault).__name__}: {fault}"]
        results.append(Result(case.id, case.title, tuple(case.rules), tuple(failures)))
    return Report(tuple(results))


def main(files: Sequence[str], out: TextIO) -> int:
    """Run cases and print the report; return 0 if all passed, 1 if some failed, 2 if a file is no case."""
    try:
        report = run([Path(file) for file in files] or None)
    except CaseError as bad:
        print(bad, file=out)
        return 2
    print(*report.lines(), sep="\n", file=out)
    return 1 if report.failed else 0
