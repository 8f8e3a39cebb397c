"""Words the game does without: weapons and battles, real states, and the machine it was written on."""

import re
from pathlib import Path

import pytest

from tests.house.source import ROOT, plant, texts

GAME = ("game", "assets", "scenarios", "README.md")
EVERYTHING = (
    *GAME,
    "tests",
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "pyproject.toml",
)

WEAPONS = [
    r"weapon\w*", r"missiles?", r"rockets?", r"warheads?", r"bomb\w*", r"artillery", r"howitzers?",
    r"torpedo\w*", r"grenades?", r"munitions?", r"ammunition", r"gun(?:s|ships?|fire)?", r"rifles?",
    r"tanks?", r"warships?", r"battleships?", r"frigates?", r"submarines?", r"fighter jets?",
    r"warplanes?", r"drones?", r"nukes?", r"nuclear (?:weapon|arsenal|deterrent|umbrella)\w*",
    r"ballistic", r"troops?", r"soldiers?", r"infantry", r"battalions?", r"brigades?", r"regiments?",
    r"arm(?:y|ies)", r"nav(?:y|ies)", r"air ?strikes?", r"invade\w*", r"invasions?", r"conquer\w*",
    r"conquests?", r"battles?", r"battlefields?", r"combat\w*", r"besieg\w*", r"annex(?:ed|es|ation)",
]  # fmt: skip
WEAPON = re.compile(rf"\b(?:{'|'.join(WEAPONS)})\b", re.IGNORECASE)
# The one sentence that may name them says that they are absent.
DENIAL = re.compile(r"\bno weapons[^.]*\.", re.IGNORECASE)

REAL_STATES = re.compile(
    r"\b(?:Russia|Belarus|Ukraine|Poland|Lithuania|Latvia|Estonia|Finland|Norway|Sweden|Germany|France|Britain|Spain|Italy"
    r"|Greece|Türkiye|Cyprus|Serbia|Kosovo|Moldova|Armenia|Azerbaijan|Kazakhstan|Kyrgyzstan|Tajikistan|Turkmenistan"
    r"|Uzbekistan|Afghanistan|Pakistan|India|China|Taiwan|Japan|Korea|Mongolia|Vietnam|Philippines|Australia|Iran|Iraq"
    r"|Syria|Israel|Egypt|Libya|America|United States|United Kingdom|NATO|CSTO|Soviet\w*|EU)\b"
)

ADDRESSES_ALLOWED = r"(?:json-schema\.org|www\.w3\.org|keepachangelog\.com|semver\.org|openfontlicense\.org)"
MACHINE = re.compile(
    r"(?<![\w.~-])/(?:work|root|home|Users|opt|mnt|tmp|var/folders)/\w"
    r"|\bshared/"
    r"|[A-Z]:\\Users"
    rf"|https?://(?!{ADDRESSES_ALLOWED})"
    r"|\b[\w-]+\.(?:internal|corp|lan|localdomain)\b"
    r"|\bpypi\.org|\bpythonhosted\b"
    r"|\bissue #?\d"
)


def blanked(text: str) -> str:
    """The text with its denials blanked out, every other letter in its place."""
    return DENIAL.sub(lambda said: re.sub(r"[^\n]", " ", said.group(0)), text)


def lines_with(pattern: re.Pattern[str], root: Path, *places: str) -> list[str]:
    """`path:line word` for each match, this file left out because it must spell the words."""
    own = Path(__file__).relative_to(ROOT).as_posix()
    return [
        f"{name}:{text.count(chr(10), 0, found.start()) + 1} {found.group(0)}"
        for name, text in texts(root, *places)
        if name != own
        for found in pattern.finditer(blanked(text))
    ]


def test_the_game_has_no_weapons() -> None:
    assert lines_with(WEAPON, ROOT, *GAME) == []


def test_no_real_state_is_on_the_board() -> None:
    assert lines_with(REAL_STATES, ROOT, *GAME) == []


def test_no_machine_path_and_no_foreign_address() -> None:
    assert lines_with(MACHINE, ROOT, *EVERYTHING) == []


@pytest.mark.parametrize("pattern", WEAPONS)
def test_every_pattern_compiles_alone(pattern: str) -> None:
    assert re.compile(rf"\b{pattern}\b").fullmatch("") is None


@pytest.mark.parametrize("word", ["Missile", "two tanks", "an invasion", "drones", "weaponry", "the army"])
def test_a_planted_weapon_is_seen(tmp_path: Path, word: str) -> None:
    plant(tmp_path, "scenarios/umbrella.json", f'{{\n"text": "{word}"}}')
    assert [line.split()[0] for line in lines_with(WEAPON, tmp_path, *GAME)] == ["scenarios/umbrella.json:2"]


@pytest.mark.parametrize("word", ["thankful", "a tailings dump", "argue", "charm", "begun", "navigate"])
def test_words_that_only_look_alike_pass(tmp_path: Path, word: str) -> None:
    plant(tmp_path, "README.md", word)
    assert lines_with(WEAPON, tmp_path, *GAME) == []


def test_saying_that_there_are_none_is_allowed_and_keeps_the_line_numbers(tmp_path: Path) -> None:
    plant(tmp_path, "README.md", "There are no weapons,\nno battles. One\ntank.")
    assert lines_with(WEAPON, tmp_path, *GAME) == ["README.md:3 tank"]


@pytest.mark.parametrize(
    "line",
    [
        "see /home/ann/notes",
        "/work/main",
        "as shared/design says",
        "http://127.0.0.1:80",
        "box.internal",
        "issue 2",
        "pypi.org",
    ],
)
def test_a_planted_machine_name_is_seen(tmp_path: Path, line: str) -> None:
    plant(tmp_path, "game/places.py", f'"""{line}"""')
    assert lines_with(MACHINE, tmp_path, *EVERYTHING)


@pytest.mark.parametrize(
    "line", ["https://json-schema.org/draft", "network/main", "a shared / common post", "an issue"]
)
def test_innocent_lines_pass(tmp_path: Path, line: str) -> None:
    plant(tmp_path, "game/places.py", f'"""{line}"""')
    assert lines_with(MACHINE, tmp_path, *EVERYTHING) == []
