"""A suite that cannot fail proves nothing: faults planted in the rules, and the cases that must see each of them."""

from collections.abc import Callable
from typing import Any

import pytest

from game.conformance import run
from game.conformance.files import folder
from game.rules import cover, duties, evolve, gates
from game.rules.events.base import Event
from game.rules.events.duties import ClauseResumed, DutyWaived
from game.rules.events.ending import WalkedOut
from game.rules.events.living import GatePassed, NoticeTakenBack, SharesRedivided
from game.rules.events.making import Held, PartyJoined
from game.rules.events.years import YearBegan
from game.rules.state import Agreement, GameState
from game.rules.terms import Terms
from game.rules.year import exits, gate_closing, making, payments, reveal, talks_close, words

Patch = pytest.MonkeyPatch
Fault = Callable[[Patch], None]


def put(target: object, name: str, value: object) -> Fault:
    """A fault that puts another number or function in the place of the right one."""
    return lambda patch: patch.setattr(target, name, value)


def nothing(*_: object, **__: object) -> None:
    """What a forgotten step does."""


def forget(event: type[Event]) -> Fault:
    """A fault that leaves the state as it was when something happens."""
    return lambda patch: patch.setitem(evolve.HANDLERS, event, nothing)


def run_on_rewarded(year: Any, old: Agreement, _fresh: Agreement, rewarded: dict[str, int]) -> None:
    parties = old.terms.parties
    number = year.docket.record(GatePassed(old.id, old.e, old.e + 1, parties, True, parties))
    rewarded.update(dict.fromkeys(parties, number))


def suspended_owe(state: GameState) -> list[Any]:
    live = [a for a in state.agreements.values() if a.status in ("in_force", "suspended")]
    return [duty for a in live for duty in duties.of_agreement(state, a)]


def forced_holds_count(patch: Patch) -> None:
    def held(state: GameState, event: Held) -> None:
        agreement = state.agreements[event.agreement].copy()
        agreement.holds[event.seat] = agreement.holds.get(event.seat, 0) + 1
        state.agreements[agreement.id] = agreement

    patch.setitem(evolve.HANDLERS, Held, held)


def consents_last(patch: Patch) -> None:
    began = evolve.HANDLERS[YearBegan]

    def later(state: GameState, event: YearBegan) -> None:
        kept = {number: agreement.consents for number, agreement in state.agreements.items()}
        began(state, event)
        for number, consents in kept.items():
            state.agreements[number] = agreement = state.agreements[number].copy()
            agreement.consents = consents

    patch.setitem(evolve.HANDLERS, YearBegan, later)


def first_to_walk_out(patch: Patch) -> None:
    broken: list[int] = []
    break_word = reveal._break_word

    def once(year: Any, seat: str, agreement: int) -> int:
        broken.append(agreement)
        return break_word(year, seat, agreement) if broken.count(agreement) == 1 else 0

    patch.setattr(reveal, "_break_word", once)


FAULTS: list[tuple[str, Fault, str]] = [
    (
        "the last year of notice is a year late",
        put(gates, "last_notice", lambda *args: args[1]),
        "notice-late notice-of-two-years",
    ),
    ("late notice counts for the near gate", put(gates, "gate_for_notice", lambda *args: args[0].e), "notice-late"),
    (
        "a term is a year too long",
        put(gates, "end_of_term", lambda terms, y: y + terms.term.years),
        "signature-puts-in-force example-of-the-rulebook",
    ),
    ("a leaver's share is lost", put(exits, "_spread", nothing), "shares-equally shares-to-first shares-of-cover"),
    ("a leaver's clauses stay", forget(SharesRedivided), "notice-among-three leaver-takes-its-post-along"),
    (
        "a text goes on whatever is left of it",
        put(exits, "goes_on", lambda *_: True),
        "least-number-fails no-provider-left",
    ),
    (
        "a benefit goes on unpaid",
        put(payments, "paired", lambda *_: []),
        "linked-clause-rests cover-for-cover short-cover-rests-its-pay",
    ),
    ("a resting clause never binds again", forget(ClauseResumed), "linked-clause-resumes"),
    (
        "notice leaves Cohesion as it was",
        put(reveal, "_shake", nothing),
        "notice-in-time notice-among-three withdrawal-with-notice",
    ),
    ("notice cannot be taken back", forget(NoticeTakenBack), "notice-taken-back notice-taken-back-with-consent"),
    (
        "a walk-out owes no payments",
        put(reveal, "WALK_OUT_PAYMENTS", 0),
        "walk-out walk-out-without-an-end introductory-walk-out",
    ),
    ("a walk-out is cheap", put(reveal, "WALK_OUT_STANDING", 2), "walk-out"),
    ("a walk-out is forgotten", forget(WalkedOut), "walk-out walk-out-no-standing-for-three-years"),
    ("running on is rewarded", put(gate_closing, "_hand_over", run_on_rewarded), "revision-with-grant-runs-on"),
    ("every gate in silence earns Standing", put(gates, "REWARDED_GATES", 99), "third-gate-earns-no-standing"),
    ("declarations earn Standing", put(Terms, "weighs_openly", lambda *_: True), "declaration-earns-nothing"),
    ("a withdrawal never ends", put(gate_closing, "exit_withdrawn", nothing), "withdrawal-with-notice indefinite"),
    ("only the first to walk out pays", first_to_walk_out, "both-walk-out"),
    (
        "leaving for cause is forgotten",
        put(gate_closing, "leave_for_cause", nothing),
        "left-for-cause cause-among-three",
    ),
    ("what is fulfilled goes on", put(gate_closing, "fulfil", nothing), "one-off-payment until-an-event"),
    (
        "a suspended text is still owed",
        put(duties, "due", suspended_owe),
        "suspended-by-consent suspended-posts-still-worry",
    ),
    ("forced holds count", forced_holds_count, "forced-hold-does-not-count"),
    ("a late party does not join", forget(PartyJoined), "late-party-shares-the-dates"),
    ("the home verdict is a point too kind", put(making, "VERDICT_FREE", 4), "verdict-counts-concern-and-name"),
    ("consents outlive their year", consents_last, "consent-of-all-ends"),
    ("a waiver is forgotten", forget(DutyWaived), "cover-waived"),
    ("Cohesion strengthens nothing", put(cover, "COHESION_BONUS_FROM", 9), "cover-with-cohesion"),
    ("hollow words cost nothing", put(talks_close, "_belied", lambda *_: False), "reassurance-broken"),
    ("a restraint binds nobody", put(talks_close, "break_texts", nothing), "restraint-on-grants restraint-neutral"),
    ("protests break nothing", put(words, "break_texts", nothing), "restraint-no-protest"),
]


@pytest.mark.parametrize(("fault", "cases"), [(f, c) for _, f, c in FAULTS], ids=[name for name, _, _ in FAULTS])
def test_a_planted_fault_fails_its_cases(monkeypatch: pytest.MonkeyPatch, fault: Fault, cases: str) -> None:
    fault(monkeypatch)
    report = run([folder() / f"{case}.json" for case in cases.split()])
    passed = [result.case for result in report.results if not result.failures]
    assert passed == []
