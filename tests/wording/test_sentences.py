"""Every sentence the rules ask for is there, fits its parameters, and reads well."""

import ast
import re
from pathlib import Path
from typing import Any, get_args

import pytest

import game.rules
from game.rules import acts, gates, state
from game.rules.acts import Act
from game.rules.clauses.registry import CLAUSES
from game.rules.events.base import Event
from game.rules.events.registry import ALL
from game.rules.events.talks import MessageSent
from game.rules.say import Say
from game.wording import Words
from game.wording.acts import action, named
from game.wording.because import because
from game.wording.catalogue import catalogue
from game.wording.deadlines import deadline
from game.wording.log import LONGEST, full, line
from game.wording.rulebook import Rulebook
from tests.wording.samples import ACTS, EVENTS, NAMES_AFTER, WORDS

RULES = Path(game.rules.__file__).parent
SAMPLES: dict[str, Any] = {
    "seat": "aurel", "of": "aurel", "about": "brisk", "region": "midmarch", "agreement": 7, "offer": "aurel-brisk-2",
    "kind": "coverage", "act": "Campaign", "other": "WalkOut", "phase": "talks", "wanted": "decisions",
    "provider": "aurel", "beneficiary": "brisk", "coordinator": "aurel", "manager": "brisk", "sites": ("midmarch",),
    "seats": ("aurel", "brisk"),
    "giver": "aurel", "one": "corvane", "receiver": "brisk", "pledger": "aurel", "against": "corvane",
    "regions": ("midmarch",), "secretariat": "aurel",
    "name": "points", "bar": "grant", "form": "until_event", "rule": "number", "clause": 1,
}  # fmt: skip
CLASHES: dict[str, dict[str, Any]] = {
    "problem.intro_clause": {"clause": "payment"},
    "problem.full_clause": {"clause": "access"},
    "problem.secret_seen": {"clause": "access"},
    "problem.frozen": {"other": "brisk"},
    "reason.initiatives": {"wanted": 2},
    "reason.funds": {"wanted": 2},
}
LEDGER = {"change_track": (4, "why"), "blame": (3, "why"), "feel": (1, "why"), "FundsMoved": (3, "purpose"),
          "InfluenceEarned": (2, "influence")}  # fmt: skip
LEASE_TITLE, QUIET = "“Lease of the Tern Isles”", "If nobody does anything, "
READERS = ("", "aurel", "brisk", "corvane")


def calls(room: Path) -> list[tuple[str, ast.Call]]:
    """Every call in a room of the house, with the file it stands in."""
    return [
        (path.relative_to(room).as_posix(), node)
        for path in sorted(room.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


CALLS = calls(RULES)
HOUSE = [(file, node) for file, node in calls(RULES.parent) if not file.startswith("wording/")]


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


SAID = [
    (file, str(node.args[0].value), tuple(k.arg for k in node.keywords if k.arg))
    for file, node in HOUSE
    if isinstance(node.func, ast.Name) and called(node) == "say" and isinstance(node.args[0], ast.Constant)
]
WORKED_OUT = [
    file for file, node in CALLS if called(node) == "say" and not (node.args and isinstance(node.args[0], ast.Constant))
]  # fmt: skip


@pytest.mark.parametrize(("file", "key", "given"), SAID, ids=[f"{file}:{key}" for file, key, _ in SAID])
def test_what_the_rules_say_has_a_sentence_that_its_parameters_fit(file: str, key: str, given: tuple[str, ...]) -> None:
    params = {name: {**SAMPLES, **CLASHES.get(key, {})}.get(name, 2) for name in given}
    for reader in READERS:
        sentence = WORDS.seen_by(reader).say(Say(key, tuple(params.items())))
        assert sentence[0].isupper() or sentence[0] in "“0123456789"
        assert sentence.endswith(".")
        assert len(sentence) <= LONGEST, sentence


def test_keys_that_are_worked_out_stand_in_clauses_only() -> None:
    """The wordings of clauses are tried one by one in test_agreement.py."""
    assert {file.partition("/")[0] for file in WORKED_OUT} == {"clauses"}


def _of_the_terminal(file: str, node: ast.Call) -> bool:
    """The session of the terminal asks in its own table: `game.say("key")`, `game.text("key")`."""
    asks = isinstance(node.func, ast.Attribute) and node.func.attr in ("say", "text")
    return asks and file.startswith("terminal/") and ast.unparse(node.func.value) in ("game", "self")  # type: ignore[attr-defined]


def _of_words(node: ast.Call) -> bool:
    """Scenes may ask in a table of their own, through a method of theirs; their own tests look at those."""
    return isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value).lower().endswith(("words", "words()"))


def test_sentences_asked_for_by_key_are_in_the_catalogue() -> None:
    """Screens and the command line ask for `words.text("group.key")`."""
    asked = {
        f"{file}: {'terminal.' * _of_the_terminal(file, node)}{node.args[0].value!s}"
        for file, node in HOUSE
        if ((called(node) in ("text", "phrase") and _of_words(node)) or _of_the_terminal(file, node))
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and re.fullmatch(r"\w+(\.\w+)+", str(node.args[0].value))
    }
    assert [key for key in sorted(asked) if not WORDS.has(key.partition(": ")[2])] == []


def test_reasons_recorded_as_bare_keys_have_words() -> None:
    """R2.5, R8.1: An offer that lapsed and a decision that failed say why."""
    keys = {
        str(node.value)
        for path in sorted(RULES.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and re.fullmatch(r"(failed|lapse)\.\w+", str(node.value))
    }
    assert keys
    for key in keys:
        assert WORDS.has(key), key
        assert because(key, WORDS)


@pytest.mark.parametrize("reason", ["problem.no_site", "reason.funds", "what.is.this", "problem.named_twice"])
def test_any_recorded_reason_gives_words(reason: str) -> None:
    assert "{" not in because(reason, WORDS)
    assert not because(reason, WORDS).endswith(".")


def test_no_reason_gives_no_words() -> None:
    assert because("", WORDS) == ""


def test_the_names_on_the_ledger_have_words() -> None:
    """R1.4, R6.1, R9.3: Each change of a track, each sum and each point of Influence says what it is for."""
    missing = []
    for file, node in CALLS:
        place, group = LEDGER.get(called(node), (-1, ""))
        if 0 <= place < len(node.args) and isinstance(node.args[place], ast.Constant):
            value = getattr(node.args[place], "value", "")
            if value and not WORDS.has(f"{group}.{value}"):
                missing.append(f"{file}: {group}.{value}")
    assert missing == []


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("happened", EVENTS, ids=lambda happened: type(happened).__name__)
def test_R8_11_every_event_is_one_readable_line(reader: str, happened: Event) -> None:
    said = line(happened, WORDS.with_names(NAMES_AFTER).seen_by(reader))
    assert len(said) <= LONGEST
    assert said.endswith((".", "”", "…"))
    assert said[0].isupper() or said[0] in "“0123456789"
    assert not re.search(r"[{}_]|\bNone\b|  | ,| \.|\(\)", said), said


def test_the_samples_hold_every_event_and_every_act() -> None:
    assert {e.__class__.__name__ for e in EVENTS} == set(ALL)
    assert {type(a) for a in ACTS} == set(get_args(Act))


def test_a_log_line_is_cut_at_a_word() -> None:
    """A long message is shortened in the log; the message itself is kept whole."""
    message = MessageSent("brisk", "aurel", "warn", "", "", 0, 0, "so many words " * 20)
    said = line(message, WORDS)
    assert len(said) <= LONGEST
    assert said.endswith("words…")
    assert full(message, WORDS).count("words") == 20


@pytest.mark.parametrize("kind", ALL.values(), ids=list(ALL))
def test_every_event_cites_a_paragraph_that_exists(kind: type) -> None:
    rules = re.findall(r"R\d+\.\d+", (kind.__doc__ or "").partition(":")[0])
    book = Rulebook()
    assert rules
    assert all(book.paragraph(rule) for rule in rules)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: str(act.kind))
def test_R7_1_every_act_is_one_readable_line(act: Act) -> None:
    for seat in ("aurel", "corvane"):
        said = action(act, WORDS, seat)
        assert said[0].isupper()
        assert len(said) <= LONGEST
        assert not re.search(r"[{}_]|  ", said), said
    assert named(act.kind, WORDS)


def test_R4_16_leaving_lawfully_and_walking_out_never_share_a_word() -> None:
    lawful: list[Act] = [acts.GiveNotice(7), acts.Withdraw(7), acts.LeaveForCause(7)]
    assert all("walk" not in action(act, WORDS).lower() for act in lawful)
    unlawful = action(acts.WalkOut(7), WORDS).lower()
    assert "walk out" in unlawful
    assert not any(word in unlawful for word in ("notice", "withdraw", "denounce"))


def literal(alias: Any) -> tuple[str, ...]:
    return get_args(alias)


@pytest.mark.parametrize(
    ("group", "names"),
    [
        ("heading", tuple(CLAUSES)),
        ("clause_gloss", tuple(CLAUSES)),
        ("clause_word", tuple(CLAUSES)),
        ("phase", literal(state.Phase)),
        ("status", literal(state.InstrumentStatus)),
        ("party_status", literal(state.PartyStatus)),
        ("end_reason", literal(state.EndReason)),
        ("statement", literal(state.StatementForm)),
        ("spoke", literal(state.StatementForm)),
        ("speak", literal(state.StatementForm)),
        ("intent", literal(acts.Intent)),
        ("message", literal(acts.Intent)),
        ("tell", literal(acts.Intent)),
        ("step", tuple(map(str, range(11)))),
        ("rail", tuple(map(str, range(1, 11)))),
        ("deadline", literal(gates.Deadline.__annotations__["what"]) or ("gate", "ratify")),
    ],
)
def test_every_name_of_the_rules_has_a_name_for_players(group: str, names: tuple[str, ...]) -> None:
    assert names
    assert set(names) <= set(WORDS.group(group))


def test_the_rail_has_the_ten_steps_in_one_word_each() -> None:
    """R8: the ten steps of resolution."""
    assert [WORDS.text(f"rail.{n}") for n in range(1, 11)] == [
        "Reveal", "Campaign", "Ratify", "Pay", "Build", "Cover", "Incidents", "Words", "Closing", "Score",
    ]  # fmt: skip


def test_R9_9_every_mandate_has_a_title_and_a_sentence() -> None:
    listed = Rulebook().paragraph("R9.9")
    assert listed is not None
    titles = set(re.findall(r"^\| ([^|*]+?)(?: \*)? \| [^Y-]", listed.text, re.MULTILINE))
    assert titles == {WORDS.phrase(f"mandate.{name}") for name in WORDS.group("mandate")}
    assert set(WORDS.group("mandate")) == set(WORDS.group("mandate_sentence"))


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (
            gates.Deadline(4, 7, "last_notice", "renews", 8),
            f"Year 4: the last year for notice of {LEASE_TITLE}. {QUIET}it renews through year 8.",
        ),
        (
            gates.Deadline(5, 7, "ratify", "holds", 0),
            f"Year 5: {LEASE_TITLE} waits to be ratified. {QUIET}it is held; a second hold is a refusal.",
        ),
        (
            gates.Deadline(7, 8, "gate", "ends", 7),
            f"Year 7: the gate of “Cover of Midmarch”. {QUIET}it ends at the close of year 7.",
        ),
    ],
)
def test_R2_1_the_calendar_says_what_falls_due_and_what_silence_does(due: gates.Deadline, expected: str) -> None:
    assert deadline(due, WORDS) == expected


def test_every_deadline_and_silence_is_worded() -> None:
    for what in WORDS.group("deadline"):
        for quiet in WORDS.group("silence"):
            if what != "line":
                due: Any = gates.Deadline(5, 7, what, quiet, 7)  # type: ignore[arg-type]  # keys of the catalogue
                assert deadline(due, WORDS).endswith(".")


UNWANTED = re.compile(
    r"\b(weapon\w*|missile\w*|attack\w*|war|warfare|army|armies|arms|troops?|soldiers?|battle\w*|conquer\w*|conquest|bomb\w*"
    r"|gun\w*|strikes?|invad\w*|enem(?:y|ies)|kill\w*|fight\w*|military|please wait|error)\b",
    re.IGNORECASE,
)


def test_no_sentence_speaks_of_weapons_or_shouts() -> None:
    for key, template in catalogue().templates.items():
        assert not UNWANTED.search(repr(template)), key
        assert "!" not in repr(template), key


def test_events_and_acts_are_worded_in_the_pseudo_language_too() -> None:
    words = Words("pseudo", NAMES_AFTER, strict=True)
    for happened in EVENTS:
        assert line(happened, words).startswith("[")
    for act in ACTS:
        assert action(act, words, "aurel").startswith("[")
