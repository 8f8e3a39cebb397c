"""The project's files as the house tests read them.

Every reader takes a root, so that a planted fault can be shown to it.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT_SUFFIXES = {
    ".cfg",
    ".css",
    ".html",
    ".js",
    ".json",
    ".md",
    ".po",
    ".py",
    ".svg",
    ".toml",
    ".txt",
    ".yaml",
    ".yml",
}

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file: `name` is its path from the root, such as `game/rules/state.py`."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.name)

    @property
    def room(self) -> str:
        """The room the module belongs to: `rules` for game/rules/state.py, `view` for game/view.py."""
        return self.name.split("/")[1].removesuffix(".py")

    def functions(self) -> Iterator[FunctionNode]:
        return (node for node in ast.walk(self.tree) if isinstance(node, FunctionNode))


def modules(root: Path, folder: str) -> list[Module]:
    """The Python files under a folder, in the order of their names."""
    found = sorted(path for path in (root / folder).rglob("*.py") if "__pycache__" not in path.parts)
    return [Module(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")) for path in found]


def texts(root: Path, *places: str) -> Iterator[tuple[str, str]]:
    """Name and text of every readable file in the named folders and files; an absent place has none."""
    for place in places:
        start = root / place
        for path in sorted(start.rglob("*")) if start.is_dir() else [start]:
            if path.is_file() and (path.suffix in TEXT_SUFFIXES or not path.suffix):
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def plant(root: Path, name: str, text: str) -> None:
    """Write one file of a planted tree."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
