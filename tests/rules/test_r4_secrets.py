"""R4.52: secret texts: what they may hold, who knows of them, what is seen of them, and how they come to light."""

from __future__ import annotations

from typing import Any

import pytest

from game.rules import perception, talks
from game.rules.acts import (
    Announce,
    Consent,
    CoverLine,
    CoverOrder,
    Decision,
    DefaultOn,
    GiveNotice,
    Propose,
    SendMessage,
    Sign,
    Speak,
    TalkAct,
)
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity
from game.rules.clauses.payment import Payment
from game.rules.docket import Docket
from game.rules.events.base import EVERYONE
from game.rules.events.duties import Breached, Defaulted
from game.rules.events.joining import Published
from game.rules.events.living import GatePassed, NoticeGiven
from game.rules.events.perception import Pressed, StatementEnded
from game.rules.events.security import CoverLaid
from game.rules.events.talks import ActFailed, AgreementSigned, DecisionRevealed
from game.rules.events.tracks import FundsMoved
from game.rules.forecast import of_concern, of_text
from game.rules.legality import problems, why_illegal
from game.rules.provisions import Provisions
from game.rules.state import Agreement, GameState
from game.rules.terms import Terms
from game.rules.year import closing, gate_closing, joining, reveal, words
from game.view import seat_view
from game.view.imagine import imagine
from tests.rules.play import after, changes, every, only, resolved, said, talks_closed
from tests.rules.worlds import deciding, in_force, offered, text, three, world

PAIR = ("arn", "bel")
SECRET = Provisions(secret=True)


def hushed(*clauses: Any, **final: Any) -> Terms:
    """A secret text: cover for bel by arn where no clause is given."""
    return text(*clauses, provisions=SECRET, **final)


def kept(state: GameState, terms: Terms | None = None, *, y: int = 3) -> Agreement:
    """A secret text in force, numbered like one."""
    agreement = in_force(state, terms or hushed(), y=y)
    del state.agreements[agreement.id]
    agreement.id = talks.number_for(state, agreement.terms)
    state.agreements[agreement.id] = agreement
    state.secrets = (agreement.id,)
    return agreement


def full() -> GameState:
    """A world of the full level with decisions open."""
    return deciding(world("full"))


def why(state: GameState, act: TalkAct | Decision, seat: str) -> str | None:
    """The key of the reason, if any."""
    told = why_illegal(state, seat, act)
    return told.key.removeprefix("reason.") if told else None


def keys(state: GameState, terms: Terms, replaces: int = 0) -> list[str]:
    """The keys of every problem, in order."""
    found = problems(state, terms, replaces=replaces, proposer=terms.parties[0])
    return [p.key.removeprefix("problem.") for p in found]


def no_leak(monkeypatch: pytest.MonkeyPatch, *, leaks: bool = False) -> None:
    """Let chance keep every secret, or none."""
    monkeypatch.setattr("game.rules.chance.Stream.below", lambda *_: 0 if leaks else 1)


def test_R4_52_signing_is_told_to_the_parties_alone() -> None:
    state = world("full")
    docket = Docket(state)
    for terms in (hushed(), text()):
        talks.decide(docket, "arn", Propose(terms))
        talks.decide(docket, "bel", Sign(next(iter(state.offers))))
    hidden, seen = every(docket, AgreementSigned)
    assert (hidden.audience, seen.audience) == (PAIR, EVERYONE)
    assert (hidden.agreement, seen.agreement) == (3001, 1)
    assert state.secrets == (3001,)
    assert talks.number_for(state, hushed()) == 3002
    assert talks.number_for(state, three(provisions=SECRET)) == 7001


def test_R4_52_only_its_parties_have_it_in_view() -> None:
    state = full()
    number = kept(state).id
    in_force(state, three())
    views = {seat: seat_view(state, seat) for seat in state.seats}
    assert [seat for seat, view in views.items() if number in view.agreements] == list(PAIR)
    assert imagine(views["arn"]).secrets == (number,)
    assert imagine(views["cor"]).secrets == ()


def test_R4_52_offers_of_secret_texts_are_shown_to_no_observer() -> None:
    state = world("full")
    said(state, "arn", "cor", "reassure", until=4)
    offered(state, text(Coverage("arn", "bel", 2)))
    offered(state, hushed(Coverage("arn", "bel", 1)))
    assert [shown.terms.provisions.secret for shown in seat_view(state, "cor").shown] == [False]


def test_R4_52_nothing_is_announced_pledged_or_said_of_it() -> None:
    state = world("full")
    number = kept(state).id
    assert why(state, Announce(offered(state, hushed(Coverage("arn", "bel", 1))).id), "arn") == "secret_offer"
    assert why(state, SendMessage("bel", "warn", "leaving", agreement=number), "arn") is None
    assert why(state, SendMessage("cor", "warn", "leaving", agreement=number), "arn") == "unknown_agreement"
    assert why(state, SendMessage("arn", "warn", "leaving", agreement=number), "cor") == "unknown_agreement"
    deciding(state)
    assert why(state, Speak("bel", "pledge", "keep", agreement=number), "arn") == "secret_text"
    assert why(state, GiveNotice(number), "cor") == "unknown_agreement"


def test_R4_52_a_revision_keeps_it_secret_and_an_open_text_open() -> None:
    state = world("full")
    number = kept(state, y=1).id
    assert keys(state, hushed(Coverage("arn", "bel", 1)), number) == []
    assert keys(state, text(Coverage("arn", "bel", 1)), number) == ["secret_revision"]
    assert keys(state, text(Coverage("arn", "cor", 1), parties=("arn", "cor")), number) == ["unknown_agreement"]


def test_R4_11_R4_52_notice_of_it_bars_only_its_own_parties() -> None:
    state = world("full")
    agreement = kept(state, three(provisions=SECRET))
    agreement.notices = {"arn": 5}
    assert keys(state, text()) == ["under_notice"]
    clauses = (Coverage("arn", "bel", 1), Coverage("arn", "dun", 1))
    assert keys(state, text(*clauses, parties=("arn", "bel", "dun"))) == []


def test_R5_1_R4_52_nobody_feels_it() -> None:
    state = full()
    agreement = kept(state)
    assert perception.footprints(state) == {}
    agreement.terms = text()
    assert perception.footprints(state) != {}
    assert of_concern(world("full"), hushed()) == ()
    assert of_concern(world("full"), text()) != ()


def test_R4_52_what_happens_under_it_is_told_to_the_parties_alone() -> None:
    state = full()
    number = kept(state).id
    year = after(state, reveal.run, arn=(GiveNotice(number),))
    assert only(year, DecisionRevealed).audience == PAIR
    assert only(year, NoticeGiven).audience == PAIR


def test_R4_52_cover_and_funds_are_seen_but_not_by_which_text(monkeypatch: pytest.MonkeyPatch) -> None:
    no_leak(monkeypatch)
    state = full()
    number = kept(state, hushed(Coverage("arn", "bel", 2), Payment("bel", "arn", 1))).id
    docket = resolved(state, arn=(CoverOrder((CoverLine("arn_2", 2), CoverLine(agreement=number))),))
    order = only(docket, DecisionRevealed)
    assert order.act == CoverOrder((CoverLine("arn_2", 2),))
    assert order.audience == EVERYONE
    assert {e.agreement for e in every(docket, CoverLaid)} == {0}
    assert ("bel", "arn", "undisclosed") in [(e.source, e.target, e.purpose) for e in every(docket, FundsMoved)]
    assert {e.agreement for e in every(docket, FundsMoved)} == {0}


def test_R4_52_its_gates_earn_nothing() -> None:
    state = full()
    agreement = kept(state, hushed(Coverage("arn", "bel", 2)), y=1)
    gate = only(after(state, gate_closing.run), GatePassed)
    assert (gate.audience, gate.rewarded) == (PAIR, ())
    assert state.agreements[agreement.id].e == 5


@pytest.mark.parametrize(("provided", "answered"), [(Provisions(), True), (SECRET, False)])
def test_R5_4_R4_52_its_signature_answers_no_worry(provided: Provisions, *, answered: bool) -> None:
    state = full()
    in_force(state, text(provisions=provided), y=3)
    state.concern["bel", "arn"] = 3
    assert only(after(state, words.press), Pressed).answered == answered


def test_R9_5_R4_52_cover_under_it_counts_for_no_mandate() -> None:
    state = full()
    kept(state)
    assert not any(note.covers or note.covered for note in closing.notes(after(state)))


def test_R4_52_its_parties_publish_it_together() -> None:
    state = full()
    number = kept(state).id
    publish = (Consent(number, "publish"),)
    assert every(after(state.copy(), reveal.run, arn=publish), Published) == []
    year = after(state, reveal.run, arn=publish, bel=publish)
    assert (only(year, Published).how, only(year, Published).audience) == ("consent", EVERYONE)
    assert state.secrets == ()
    assert state.agreements[number].special.published == 3
    assert number in seat_view(state, "cor").agreements
    assert why(state, Consent(number, "publish"), "arn") == "not_secret"


def test_R4_18_R4_52_a_default_lays_it_open_before_it_is_told() -> None:
    state = full()
    number = kept(state, hushed(Payment("bel", "arn", 1))).id
    docket = resolved(state, bel=(DefaultOn(number, 0),))
    assert only(docket, Published).how == "dispute"
    assert only(docket, Defaulted).audience == EVERYONE
    assert only(docket, Published).id < only(docket, Defaulted).id


@pytest.mark.parametrize("leaks", [True, False])
def test_R4_52_it_leaks_by_chance_which_costs_each_party(monkeypatch: pytest.MonkeyPatch, *, leaks: bool) -> None:
    state = full()
    agreement = kept(state)
    no_leak(monkeypatch, leaks=leaks)
    year = after(state, joining.leak)
    assert [e.how for e in every(year, Published)] == ["leak"] * leaks
    assert changes(year, "bel", "standing") == [("leak", -1)] * leaks
    assert [why for why, _ in state.stirs] == ["leak"] * leaks
    assert (agreement.id in state.secrets) == (not leaks)


def test_R4_52_a_text_that_has_ended_leaks_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    state = full()
    kept(state).status = "ended"
    no_leak(monkeypatch, leaks=True)
    assert every(after(state, joining.leak), Published) == []


def test_R4_52_what_its_signature_broke_is_judged_once_it_is_out() -> None:
    state = world("full")
    in_force(state, text(Coverage("arn", "cor", 1), Exclusivity("arn", "coverage"), parties=("arn", "cor")))
    said(state, "arn", "bel", "reassure", until=9)
    agreement = kept(state, hushed(Coverage("arn", "dun", 2), parties=("arn", "dun")))
    said(state, "arn", "cor", "reassure", until=9)
    assert every(talks_closed(state.copy()), Breached) == []
    joining.publish(Docket(state), state.agreements[agreement.id], "consent")
    assert every(talks_closed(state.copy()), Breached) == []
    state.year = 4
    docket = talks_closed(state)
    assert only(docket, Breached).agreement == 1
    assert only(docket, StatementEnded).how == "hollow"
    state.year = 5
    assert every(talks_closed(state), Breached) == []


def test_R4_52_the_forecast_counts_the_risk_and_no_gates() -> None:
    state = world("full")
    open_one = {part.code for part in of_text(state, text())["arn"]}
    secret = {part.code: part.amount for part in of_text(state, hushed())["arn"]}
    assert "gate" in open_one - set(secret)
    assert secret["leak"] < 0


def test_R4_52_a_failed_cover_order_tells_of_no_secret() -> None:
    state = full()
    number = kept(state).id
    docket = Docket(state)
    docket.record(ActFailed("arn", CoverOrder((CoverLine(agreement=number),)), "failed.no_funds"))
    assert only(docket, ActFailed).act == CoverOrder(())
