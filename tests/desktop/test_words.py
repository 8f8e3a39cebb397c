"""Every sentence the scenes round the game ask for by name is in the catalogue."""

import re

import pytest

from game.wording import Words
from tests.house.source import ROOT, modules

KEY = re.compile(r'"((?:desktop|cli)\.[a-z_]+(?:\.[a-z_0-9]+)*)"')
# What no reader sees: its own text stands in for it.
UNSAID = {"desktop.refused"}
BUILT = {
    "desktop.menu": "title on save load rules settings bots hand rematch rematch_text rematch_yes leave kept saved",
    "desktop.settings": "language scale text_scale theme font pace full_screen patterns reduced_motion locale_en "
    "locale_pseudo theme_default theme_contrast font_standard font_accessible pace_slow pace_normal pace_fast",
    "desktop.new_game": "level length seed",
    "desktop.rules": "chapters glossary",
    "desktop.leave": "title draft yes no",
    "desktop.keys": "move move_back within press close page",
    "desktop.title": "new_game learn load rules settings leave",
}
BUILT_KEYS = [f"{table}.{name}" for table, names in BUILT.items() for name in names.split()]


def asked_for() -> list[tuple[str, str]]:
    """The keys that stand in the code as they are, each with the module that asks."""
    found = [module for module in modules(ROOT, "game") if module.room in ("desktop", "cli")]
    return [(key, module.name) for module in found for key in KEY.findall(module.text)]


@pytest.mark.parametrize("key", BUILT_KEYS)
def test_every_name_that_is_put_together_has_words(key: str) -> None:
    assert Words().has(key)


def test_every_name_in_the_code_has_words() -> None:
    words = Words()
    tables = {key.rpartition(".")[0] for key in words._catalogue.templates}
    missing = [f"{module}: {key}" for key, module in asked_for() if not words.has(key) and key not in tables | UNSAID]
    assert missing == []
