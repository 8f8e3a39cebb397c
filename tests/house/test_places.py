"""The game finds its own data: beside a checkout, inside a wheel, and from any working folder."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import game
from game import places
from tests.house.source import ROOT, plant


def test_a_checkout_uses_its_own_folders() -> None:
    assert places.assets() == ROOT / "assets"
    assert places.scenarios() == ROOT / "scenarios"


def test_a_wheel_uses_the_folders_it_carries(tmp_path: Path) -> None:
    plant(tmp_path, "assets/rulebook/r1.md", "another project's")
    package = tmp_path / "game"
    assert places.assets(package) == package / "_data" / "assets"
    assert places.scenarios(package) == package / "_data" / "scenarios"


def test_a_checkout_that_lacks_a_folder_falls_back(tmp_path: Path) -> None:
    plant(tmp_path, "pyproject.toml", "")
    plant(tmp_path, "scenarios/first.json", "{}")
    package = tmp_path / "game"
    assert places.scenarios(package) == tmp_path / "scenarios"
    assert places.assets(package) == package / "_data" / "assets"


def test_another_folder_called_game_does_not_stand_in_the_way(tmp_path: Path) -> None:
    plant(tmp_path, "game/__init__.py", "raise ImportError('the folder beside')\n")
    plant(tmp_path, "pyproject.toml", "")
    plant(tmp_path, "ask.py", "")
    # -P leaves the working folder off the path, as an installed command does.
    ask = [sys.executable, "-P", "-c", "from game.places import assets; print(assets())"]
    answer = subprocess.run(ask, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60)
    assert Path(answer.stdout.strip()) == ROOT / "assets"


def test_the_version_is_the_one_that_was_installed() -> None:
    assert game.__version__ == version("signatories")


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## [{game.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
