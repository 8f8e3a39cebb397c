"""R2.3-R2.8: what an act of talks brings about."""

from game.rules import talks
from game.rules.acts import Announce, Counter, Decline, Propose, Retract, SendMessage, Sign, TalkAct
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.docket import Docket
from game.rules.events.base import EVERYONE, Event
from game.rules.events.talks import AgreementSigned, OfferAnnounced, OfferEnded, OfferMade
from game.rules.legality import why_illegal
from game.rules.state import GameState
from game.rules.terms import Term
from tests.rules.worlds import in_force, lease, text, three, world


def do(state: GameState, seat: str, act: TalkAct) -> list[Event]:
    """Decide a legal act and return its events."""
    assert why_illegal(state, seat, act) is None
    docket = Docket(state)
    talks.decide(docket, seat, act)
    return docket.events


def told(events: list[Event]) -> list[tuple[str, tuple[str, ...], str]]:
    """Kind, audience and rule of each event."""
    return [(type(e).__name__, e.audience, e.rule) for e in events]


def test_R2_3_a_message_is_seen_by_two() -> None:
    assert told(do(world(), "arn", SendMessage("bel", "ask"))) == [("MessageSent", ("arn", "bel"), "R2.3")]


def test_R2_4_an_offer_is_seen_by_its_parties_and_numbered_among_them() -> None:
    state = world()
    events = do(state, "bel", Propose(text()))
    assert told(events) == [("OfferMade", ("arn", "bel"), "R2.4")]
    assert list(state.offers) == ["arn-bel-1"]
    do(state, "cor", Propose(text(Coverage("cor", "dun", 1), parties=("cor", "dun"))))
    do(state, "arn", Propose(text(Coverage("arn", "bel", 1))))
    assert list(state.offers) == ["arn-bel-1", "cor-dun-1", "arn-bel-2"]
    assert state.offers["arn-bel-1"].signed == ("bel",)


def test_R2_4_a_counter_becomes_the_offer_of_its_maker() -> None:
    state = world()
    do(state, "arn", Propose(text()))
    made, ended = do(state, "bel", Counter("arn-bel-1", text(Coverage("arn", "bel", 3)), "points"))
    assert isinstance(made, OfferMade)
    assert isinstance(ended, OfferEnded)
    assert (made.by, made.counters, ended.how, ended.causes) == ("bel", "arn-bel-1", "countered", (made.id,))
    assert [(o.id, o.by, o.counters) for o in state.offers.values()] == [("arn-bel-2", "bel", ("bel",))]


def test_R2_4_declined_and_retracted_offers_are_gone() -> None:
    state = world()
    do(state, "arn", Propose(text()))
    assert told(do(state, "bel", Decline("arn-bel-1", "too_dear"))) == [("OfferEnded", ("arn", "bel"), "R2.4")]
    do(state, "arn", Propose(text()))
    do(state, "arn", Retract("arn-bel-2"))
    assert state.offers == {}


def test_R2_7_an_announced_offer_is_public_under_a_number_of_its_own() -> None:
    state = world()
    do(state, "bel", Propose(lease()))
    public, marked = do(state, "arn", Announce("arn-bel-1"))
    assert isinstance(public, OfferAnnounced)
    assert told([public, marked]) == [
        ("OfferAnnounced", EVERYONE, "R2.7"),
        ("OfferMarked", ("arn", "bel"), "R2.7"),
    ]
    assert (public.number, public.by, public.announced_by) == (1, "bel", "arn")
    assert state.offers["arn-bel-1"].bulletin == 1


def test_R2_6_a_text_is_signed_when_its_last_party_signs() -> None:
    state = world()
    do(state, "arn", Propose(three()))
    assert told(do(state, "bel", Sign("arn-bel-cor-1"))) == [("TextSigned", ("arn", "bel", "cor"), "R2.6")]
    assert told(do(state, "cor", Sign("arn-bel-cor-1"))) == [
        ("AgreementSigned", EVERYONE, "R2.6"),
        ("OfferEnded", ("arn", "bel", "cor"), "R2.6"),
    ]
    assert (state.agreements[1].proposer, state.agreements[1].status) == ("arn", "pending")


def test_R2_8_a_signed_text_of_one_s_own_uses_an_initiative() -> None:
    state = world()
    do(state, "arn", Propose(text()))
    do(state, "bel", Sign("arn-bel-1"))
    assert (state.seats["arn"].used, state.seats["bel"].used) == (1, 0)


def test_R2_5_an_offer_lapses_as_soon_as_it_may_no_longer_be_signed() -> None:
    state = world()
    rival = text(SiteGrant("bel", "cor", "bel_1"), parties=("bel", "cor"), entry=lease().entry)
    do(state, "arn", Propose(lease()))
    do(state, "cor", Propose(rival))
    do(state, "dun", Propose(text(Coverage("dun", "cor", 1), parties=("dun", "cor"))))
    lapsed = do(state, "bel", Sign("bel-cor-1"))[-1]
    assert isinstance(lapsed, OfferEnded)
    assert (lapsed.offer, lapsed.how, lapsed.reason) == ("arn-bel-1", "lapsed", "problem.hosts_already")
    assert (lapsed.rule, lapsed.audience) == ("R2.5", ("arn", "bel"))
    assert list(state.offers) == ["cor-dun-1"]


def signed_by_bel(state: GameState, act: Propose) -> AgreementSigned:
    """The event of an agreement that arn proposes and bel signs."""
    do(state, "arn", act)
    event = do(state, "bel", Sign(next(reversed(state.offers))))[0]
    assert isinstance(event, AgreementSigned)
    return event


def test_R4_5_a_text_can_enter_into_force_this_year_a_grant_the_next() -> None:
    assert signed_by_bel(world(), Propose(text())).starts == 3
    assert signed_by_bel(world(), Propose(lease())).starts == 4
    intro = world("introductory")
    assert signed_by_bel(intro, Propose(lease(entry=text().entry))).starts == 4


def test_R4_8_a_revision_waits_for_the_year_after_the_gate() -> None:
    state = world(year=2)
    old = in_force(state, text())
    fresh = signed_by_bel(state, Propose(text(Coverage("arn", "bel", 3)), old.id))
    assert (fresh.replaces, fresh.starts, fresh.new_duty) == (old.id, 4, True)
    assert state.agreements[old.id].successor == fresh.agreement
    assert state.seats["arn"].used == 0


def test_R4_12_dates_and_words_alone_change_no_duty() -> None:
    rent = Payment("arn", "bel", 2, purpose="rent")
    old = text(Coverage("arn", "bel", 2), rent, SiteGrant("bel", "arn", "bel_2"), Transparency(("cor",)))
    same = text(
        Transparency(("cor",), "inspections"),
        SiteGrant("bel", "arn", "bel_2", wind_down=2),
        Coverage("arn", "bel", 2),
        Payment("arn", "bel", 2),
        term=Term("fixed", 5),
    )
    assert not talks.changes_duty(old, same)
    assert talks.changes_duty(old, text(Coverage("arn", "bel", 3), *old.clauses[1:]))
    assert talks.changes_duty(old, text(*old.clauses, Programme("arn", "bel", "training")))
    quiet, loud = Programme("arn", "bel", "training"), Programme("arn", "bel", "training", notified=False)
    assert not talks.changes_duty(text(quiet), text(loud))
