"""What is told of faults: each sentence is there, each is used, and it follows the language."""

from __future__ import annotations

import ast

from game.journal.errors import damaged
from game.journal.faults import _KNOWN
from game.wording import Words
from game.wording.told import speak, told
from tests.house.source import ROOT, modules


def keys_told() -> set[str]:
    """The keys that the code tells, in plain calls or through the list of what the database reports."""
    found = {f"record.{key}" for pair in _KNOWN.values() for key in pair}
    for module in modules(ROOT, "game"):
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "told":
                found |= {part.value for part in node.args if isinstance(part, ast.Constant)}
    return {str(key) for key in found}


def test_every_fault_that_is_told_has_its_sentence_and_none_is_left_over() -> None:
    words = Words()
    there = {f"{group}.{key}" for group in ("scenario", "record", "bots") for key in words.group(f"fault.{group}")}
    assert keys_told() == there


def test_faults_are_told_in_the_language_that_is_spoken() -> None:
    plain = told("record.not_a_record")
    speak("pseudo")
    try:
        assert told("record.not_a_record") != plain
        assert plain not in str(damaged("a file", told("record.not_a_record")))
    finally:
        speak("en")
    assert told("record.not_a_record") == plain == "This file is not a record of a game."
