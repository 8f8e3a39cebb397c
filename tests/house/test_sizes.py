"""Sizes that keep the house readable: lengths, the share of comments, and names that say nothing."""

import ast
import io
import tokenize
from pathlib import Path
from statistics import median

import pytest

from tests.house.source import ROOT, Module, modules, plant

MODULE_MOST, MODULE_MEDIAN = 400, 150
FUNCTION_MOST, FUNCTION_LONG, FUNCTION_MEDIAN = 60, 35, 9
LONG_SHARE = 0.05
COMMENT_SHARE = 0.05
EMPTY_NAMES = {"utils.py", "util.py", "helpers.py", "helper.py", "common.py", "misc.py"}

# Path, or path:function -> why it may be longer than the others.
EXCEPTIONS: dict[str, str] = {}


def length(module: Module) -> int:
    return len(module.text.splitlines())


def function_lengths(found: list[Module]) -> dict[str, int]:
    """`path:function` -> lines from its `def` to its end."""
    return {
        f"{module.name}:{node.name}@{node.lineno}": (node.end_lineno or node.lineno) - node.lineno + 1
        for module in found
        for node in module.functions()
    }


def too_long(found: list[Module]) -> dict[str, int]:
    """Modules and functions over the hard bounds, by the name an exception would use."""
    long_modules = {module.name: length(module) for module in found if length(module) > MODULE_MOST}
    long_functions = {
        name.split("@")[0]: size for name, size in function_lengths(found).items() if size > FUNCTION_MOST
    }
    return long_modules | long_functions


def long_share(found: list[Module]) -> float:
    sizes = list(function_lengths(found).values())
    return sum(size >= FUNCTION_LONG for size in sizes) / len(sizes)


def comments(module: Module) -> int:
    """Lines that hold a comment, alone or behind code."""
    tokens = tokenize.generate_tokens(io.StringIO(module.text).readline)
    return sum(token.type == tokenize.COMMENT for token in tokens)


def comment_share(found: list[Module]) -> float:
    return sum(map(comments, found)) / sum(map(length, found))


def empty_names(found: list[Module]) -> list[str]:
    files = [module.name for module in found if Path(module.name).name in EMPTY_NAMES]
    classes = [
        f"{module.name}:{node.name}"
        for module in found
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and node.name.endswith("Manager")
    ]
    return files + classes


@pytest.fixture(scope="module")
def game() -> list[Module]:
    return modules(ROOT, "game")


def test_no_module_or_function_is_too_long(game: list[Module]) -> None:
    assert {name: size for name, size in too_long(game).items() if name not in EXCEPTIONS} == {}


def test_tests_keep_the_hard_bounds_too() -> None:
    assert {name: size for name, size in too_long(modules(ROOT, "tests")).items() if name not in EXCEPTIONS} == {}


def test_every_exception_is_still_needed_and_says_why(game: list[Module]) -> None:
    needed = too_long(game) | too_long(modules(ROOT, "tests"))
    assert [name for name, reason in EXCEPTIONS.items() if name not in needed or len(reason) < 20] == []


def test_the_median_module_is_short(game: list[Module]) -> None:
    assert median(length(module) for module in game) < MODULE_MEDIAN


def test_the_median_function_is_short(game: list[Module]) -> None:
    assert median(function_lengths(game).values()) < FUNCTION_MEDIAN


def test_nineteen_functions_of_twenty_are_under_35_lines(game: list[Module]) -> None:
    assert long_share(game) <= LONG_SHARE


def test_comments_are_few(game: list[Module]) -> None:
    assert comment_share(game) < COMMENT_SHARE


def test_no_name_says_nothing(game: list[Module]) -> None:
    assert empty_names(game) == []


def test_planted_lengths_are_seen(tmp_path: Path) -> None:
    plant(tmp_path, "game/long.py", "def f():\n" + "    pass\n" * 60 + "x = 1\n" * 340)
    plant(tmp_path, "game/just.py", "def f():\n" + "    pass\n" * 59 + "x = 1\n" * 340)
    assert too_long(modules(tmp_path, "game")) == {"game/long.py": 401, "game/long.py:f": 61}


def test_two_functions_of_one_name_are_both_counted(tmp_path: Path) -> None:
    plant(
        tmp_path,
        "game/two.py",
        "class A:\n    def f(self): pass\nclass B:\n    def f(self):\n" + "        pass\n" * 34,
    )
    found = modules(tmp_path, "game")
    assert sorted(function_lengths(found).values()) == [1, 35]
    assert long_share(found) == 0.5


def test_planted_comments_are_counted(tmp_path: Path) -> None:
    plant(tmp_path, "game/chatty.py", 'x = 1  # one\n# two\ny = "# none"\nz = 3\n')
    assert comment_share(modules(tmp_path, "game")) == 0.5


def test_planted_names_are_seen(tmp_path: Path) -> None:
    plant(tmp_path, "game/rules/helpers.py", "class OfferManager: pass\n")
    assert empty_names(modules(tmp_path, "game")) == [
        "game/rules/helpers.py",
        "game/rules/helpers.py:OfferManager",
    ]
