"""The rules say what they are: docstrings on what is public, and citations that lead somewhere."""

import ast
from pathlib import Path

from tests.house.citations import headings, unknown_citations
from tests.house.source import ROOT, FunctionNode, modules, plant

# A paragraph that no rulebook holds, spelled so that reading this file finds no citation.
NOWHERE = f"R{99}.1"


def without_docstring(root: Path) -> list[str]:
    """Modules of the rules, and their public functions and classes, that say nothing of themselves."""
    faults = []
    for module in modules(root, "game/rules"):
        if module.text.strip() and ast.get_docstring(module.tree) is None:
            faults.append(f"{module.name}:1 the module")
        for node in module.tree.body:
            if isinstance(node, FunctionNode | ast.ClassDef) and not node.name.startswith("_"):
                faults += [] if ast.get_docstring(node) else [f"{module.name}:{node.lineno} {node.name}"]
    return faults


def test_every_public_name_of_the_rules_has_a_docstring() -> None:
    assert without_docstring(ROOT) == []


def test_every_citation_leads_to_a_paragraph() -> None:
    assert unknown_citations(ROOT) == []


def test_no_paragraph_is_numbered_twice() -> None:
    numbers = headings(ROOT)
    assert [number for number in dict.fromkeys(numbers) if numbers.count(number) > 1] == []


def test_a_planted_silence_is_seen(tmp_path: Path) -> None:
    plant(
        tmp_path,
        "game/rules/gates.py",
        '"""Gates."""\ndef due(): pass\ndef _own(): pass\nclass Gate:\n    """A gate."""\n',
    )
    plant(tmp_path, "game/rules/pay.py", "x = 1\n")
    assert without_docstring(tmp_path) == ["game/rules/gates.py:2 due", "game/rules/pay.py:1 the module"]


def test_a_planted_citation_is_seen(tmp_path: Path) -> None:
    plant(tmp_path, "assets/rulebook/r4.md", "## R4.6 Notice\nas R4.6 says\n")
    plant(tmp_path, "game/rules/gates.py", f'"""R4.6: in time. {NOWHERE}: never."""')
    plant(tmp_path, "tests/test_gates.py", f"def test_{NOWHERE.replace('.', '_')}_never(): pass\n")
    assert unknown_citations(tmp_path) == [
        f"game/rules/gates.py cites {NOWHERE}",
        f"tests/test_gates.py cites {NOWHERE}",
    ]
