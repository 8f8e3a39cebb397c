"""The conformance suite for agreements: one file a case, run against the rules, reported by place."""

from __future__ import annotations

from game.conformance.errors import CaseError
from game.conformance.suite import Report, Result, main, run

__all__ = ["CaseError", "Report", "Result", "main", "run"]
