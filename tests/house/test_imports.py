"""The arrows of the house: who may import whom, and what the rules keep out."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.source import ROOT, Module, modules, plant

RECORD = {"rules", "view", "scenario", "journal", "places", "wording"}
PLAY = RECORD | {"match", "bots", "table", "saves"}

# Room -> the rooms it may import. `game` is the package itself, for its version.
ARROWS: dict[str, set[str]] = {
    "__init__": set(),
    "places": set(),
    "plain": set(),
    "saves": set(),
    "rules": set(),
    "view": {"rules"},
    "wording": {"rules", "places", "plain"},
    "scenario": {"rules", "places", "plain", "wording"},
    "journal": {"rules", "places", "plain", "wording"},
    "cartography": {"rules", "scenario", "wording", "plain"},
    "bots": {"view", "rules", "wording"},
    "match": RECORD,
    "table": RECORD | {"match", "bots"},
    "picture": {"view", "wording", "rules", "places"},
    "desk": PLAY | {"game"},
    "terminal": PLAY | {"desk", "game"},
    "lab": PLAY | {"game"},
    "conformance": {"rules", "scenario", "places"},
    "debrief": PLAY | {"picture", "game"},
    "desktop": PLAY | {"desk", "picture", "game"},
    "classroom": PLAY | {"picture", "game"},
    "cli": PLAY
    | {"plain", "desk", "terminal", "lab", "conformance", "cartography", "debrief", "desktop", "classroom", "game"},
    "__main__": {"cli", "desktop", "game"},
}

# Libraries from outside, and the rooms that may import them.
LIBRARIES: dict[str, set[str]] = {
    "pygame": {"desktop"},
    "pydantic": set(ARROWS) - {"rules", "view", "bots", "places", "__init__"},
    "pydantic_core": {"scenario", "journal"},
    "platformdirs": {"saves", "terminal", "desktop", "classroom", "lab", "journal", "cli"},
    "starlette": {"classroom"},
}

KEPT_OUT_OF_RULES = {
    "asyncio", "datetime", "glob", "io", "locale", "logging", "os", "pathlib", "random", "secrets",
    "shutil", "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip
CALLS_KEPT_OUT_OF_RULES = {"open", "print", "input", "exec", "eval", "hash", "id"}
MUTATORS = {
    "add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "reverse",
    "setdefault", "sort", "update",
}  # fmt: skip


def imported(module: Module) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything a module imports, relative imports spelled out."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = module.name.removesuffix(".py").split("/")[: -node.level] if node.level else []
            base = ".".join([*package, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def room_of(dotted: str, rooms: set[str]) -> str:
    """The room of ours that a dotted name `game...` lies in; `game` for what the package itself holds."""
    second = dotted.split(".")[1:2]
    return second[0] if second and second[0] in rooms else "game"


def wrong_arrow(room: str, dotted: str, rooms: set[str]) -> str | None:
    """Why this room may not import this name, or None where it may."""
    library = dotted.split(".")[0]
    if library == "game":
        target = room_of(dotted, rooms)
        return None if target == room or target in ARROWS[room] else f"{room} may not import {target}"
    if library in LIBRARIES:
        return None if room in LIBRARIES[library] else f"{room} may not import {library}"
    if library not in sys.stdlib_module_names:
        return f"{library} is no library of this project"
    return f"rules may not import {library}" if room == "rules" and library in KEPT_OUT_OF_RULES else None


def wrong_imports(root: Path) -> list[str]:
    found = modules(root, "game")
    rooms = {module.room for module in found}
    faults = [
        f"game/{room}: no arrows are drawn for this room; add it to ARROWS" for room in sorted(rooms - set(ARROWS))
    ]
    for module in found:
        if module.room in ARROWS:
            reasons = ((line, wrong_arrow(module.room, name, rooms)) for line, name in imported(module))
            faults += [f"{module.name}:{line} {reason}" for line, reason in reasons if reason]
    return faults


def rooted_at_state(node: ast.expr) -> bool:
    """Whether an expression is a part of a variable called `state`: state.year, state.seats[0].tracks."""
    deep = node
    while isinstance(deep, ast.Attribute | ast.Subscript):
        deep = deep.value
    return deep is not node and isinstance(deep, ast.Name) and deep.id == "state"


def written_targets(node: ast.AST) -> list[ast.expr]:
    """The expressions that a statement or call changes."""
    match node:
        case ast.Assign(targets=targets) | ast.Delete(targets=targets):
            return [part for target in targets for part in spread(target)]
        case ast.AugAssign(target=target) | ast.AnnAssign(target=target):
            return [target]
        case ast.For(target=target):
            return spread(target)
        case ast.Call(func=ast.Attribute(value=value, attr=attr)) if attr in MUTATORS:
            return [value]
    return []


def spread(target: ast.expr) -> list[ast.expr]:
    if isinstance(target, ast.Tuple | ast.List):
        return [part for element in target.elts for part in spread(element)]
    return [target]


def other_writers(root: Path) -> list[str]:
    """Changes of a game state in the rules outside the one place that may make them."""
    faults = []
    for module in modules(root, "game/rules"):
        place = module.name.split("/")[2]
        if place.startswith("evolve") or place == "state.py":
            continue
        for node in ast.walk(module.tree):
            faults += [
                f"{module.name}:{target.lineno} changes {ast.unparse(target)}"
                for target in written_targets(node)
                if rooted_at_state(target)
            ]
    return faults


def is_set(node: ast.expr) -> bool:
    if isinstance(node, ast.Set | ast.SetComp):
        return True
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"set", "frozenset"}


def impure(module: Module) -> Iterator[str]:
    """Calls that reach outside the game, and walks over a set, whose order is nobody's promise."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS_KEPT_OUT_OF_RULES:
            yield f"{module.name}:{node.lineno} calls {node.func.id}()"
        if isinstance(node, ast.For | ast.comprehension) and is_set(node.iter):
            yield f"{module.name}:{node.iter.lineno} iterates over a set"


def impurities(root: Path) -> list[str]:
    return [fault for module in modules(root, "game/rules") for fault in impure(module)]


def test_every_import_follows_an_arrow() -> None:
    assert wrong_imports(ROOT) == []


def test_only_evolve_changes_a_game_state() -> None:
    assert other_writers(ROOT) == []


def test_rules_are_pure() -> None:
    assert impurities(ROOT) == []


def test_nothing_but_the_command_line_imports_the_window_or_the_classroom() -> None:
    importers = {room for room, targets in ARROWS.items() if targets & {"desktop", "classroom"}}
    assert importers == {"__main__", "cli"}


@pytest.mark.parametrize(
    ("name", "line", "reason"),
    [
        ("game/rules/gates.py", "import random", "rules may not import random"),
        ("game/rules/gates.py", "from os import path", "rules may not import os"),
        ("game/rules/gates.py", "import pydantic", "rules may not import pydantic"),
        ("game/rules/year/pay.py", "from game.view import SeatView", "rules may not import view"),
        ("game/rules/year/pay.py", "from ... import view", "rules may not import view"),
        ("game/rules/gates.py", "from game import __version__", "rules may not import game"),
        ("game/terminal/seat.py", "import pygame.display", "terminal may not import pygame"),
        ("game/bots/mind.py", "from game.match import Match", "bots may not import match"),
        ("game/lab/bench.py", "from game import desktop", "lab may not import desktop"),
        ("game/lab/bench.py", "import numpy", "numpy is no library of this project"),
        ("game/cellar/door.py", "", "no arrows are drawn for this room"),
    ],
)
def test_a_planted_import_is_seen(tmp_path: Path, name: str, line: str, reason: str) -> None:
    for other in ("view", "match"):
        plant(tmp_path, f"game/{other}.py", "")
    plant(tmp_path, "game/desktop/__init__.py", "import pygame\n")
    assert wrong_imports(tmp_path) == []
    plant(tmp_path, name, f"def late() -> None:\n    {line or 'pass'}\n")
    assert [fault for fault in wrong_imports(tmp_path) if reason in fault]


@pytest.mark.parametrize(
    "line",
    [
        "state.year = 3",
        "state.year += 1",
        "state.funds[0] = 3",
        "state.seats[0].support = 3",
        "state.log, other = [], 1",
        "state.offers.append(1)",
        "del state.offers[0]",
        "state.concern.setdefault(1, []).sort()\nstate.concern.pop(1)",
    ],
)
def test_a_planted_writer_is_seen(tmp_path: Path, line: str) -> None:
    plant(tmp_path, "game/rules/year/cover.py", line)
    plant(tmp_path, "game/rules/evolve/tracks.py", line)
    assert other_writers(tmp_path)
    assert all("cover.py" in fault for fault in other_writers(tmp_path))


def test_reading_a_state_and_naming_one_are_no_changes(tmp_path: Path) -> None:
    plant(
        tmp_path,
        "game/rules/gates.py",
        "state = first.copy()\nyear = state.year\nnames = [*state.seats]\nnames.append(1)\n",
    )
    assert other_writers(tmp_path) == []


@pytest.mark.parametrize("line", ["for seat in {1, 2}: pass", "x = [s for s in set(y)]", "print(1)", "open('x')"])
def test_a_planted_impurity_is_seen(tmp_path: Path, line: str) -> None:
    plant(tmp_path, "game/rules/gates.py", line)
    assert len(impurities(tmp_path)) == 1
