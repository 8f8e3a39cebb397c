"""R2.3-R2.8: why an act of talks is illegal now."""

from dataclasses import replace

import pytest

from game.rules.acts import Announce, Campaign, Counter, Decline, Propose, Retract, SendMessage, Sign, TalkAct
from game.rules.clauses.coverage import Coverage
from game.rules.legality import why_illegal
from game.rules.state import GameState
from tests.rules.worlds import deciding, in_force, lease, offered, signed, text, three, world


def why(state: GameState, seat: str, act: TalkAct) -> str | None:
    """The key of the reason, if any."""
    said = why_illegal(state, seat, act)
    return said.key.split(".")[1] if said else None


def test_R2_2_talks_and_decisions_have_their_time() -> None:
    state = world()
    assert why_illegal(state, "arn", Campaign()) is not None
    assert why(state, "eld", SendMessage("arn", "ask")) == "unknown_seat"
    assert why(deciding(state), "arn", SendMessage("bel", "ask")) == "wrong_phase"
    assert why_illegal(state, "arn", Campaign()) is None


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (SendMessage("bel", "ask", "cover", "bel_1", amount=2), None),
        (SendMessage("eld", "ask"), "unknown_seat"),
        (SendMessage("arn", "ask"), "to_yourself"),
        (SendMessage("bel", "ask", region="eld_1"), "unknown_region"),
        (SendMessage("bel", "ask", agreement=7), "unknown_agreement"),
        (SendMessage("bel", "ask", amount=-1), "amount"),
        (SendMessage("bel", "ask", text="x" * 501), "message_long"),
    ],
)
def test_R2_3_messages(act: SendMessage, key: str | None) -> None:
    assert why(world(), "arn", act) == key


def test_R2_4_at_most_three_live_offers() -> None:
    state = world()
    for points in (1, 2, 3):
        assert why(state, "arn", Propose(text(Coverage("arn", "bel", points)))) is None
        offered(state, text(Coverage("arn", "bel", points)))
    assert why(state, "arn", Propose(text(Coverage("arn", "bel", 4)))) == "offers_full"
    assert why(state, "bel", Propose(text(Coverage("arn", "bel", 4)))) is None


def test_R2_4_proposals_are_one_s_own_valid_and_new() -> None:
    state = world()
    assert why(state, "dun", Propose(text())) == "not_in_text"
    assert why(state, "arn", Propose(text(title=""))) == "no_title"
    offered(state, text())
    assert why(state, "bel", Propose(text())) == "offered_already"


def test_R2_8_a_new_text_needs_an_initiative_a_revision_none() -> None:
    state = world()
    old = in_force(state, text())
    state.seats["arn"].used = 3
    more = text(Coverage("arn", "bel", 3))
    assert why(state, "arn", Propose(more)) == "no_initiative"
    assert why(state, "arn", Propose(more, old.id)) is None
    mine = offered(state, three())
    assert why(state, "bel", Sign(mine.id)) == "proposer_has_no_initiative"
    revision = offered(state, more, replaces=old.id)
    assert why(state, "bel", Sign(revision.id)) is None


def test_R6_5_low_support_leaves_one_initiative() -> None:
    state = world()
    state.seats["arn"].support = 2
    assert why(state, "arn", Propose(text())) is None
    state.seats["arn"].used = 1
    assert why(state, "arn", Propose(text())) == "no_initiative"


def test_R2_4_counters() -> None:
    state = world()
    offer = offered(state, text())
    more = text(Coverage("arn", "bel", 3))
    assert why(state, "bel", Counter(offer.id, more)) is None
    assert why(state, "arn", Counter(offer.id, more)) == "own_offer"
    assert why(state, "bel", Counter(offer.id, text())) == "same_text"
    assert why(state, "bel", Counter(offer.id, three())) == "other_parties"
    assert why(state, "cor", Counter(offer.id, more)) == "unknown_offer"
    state.seats["bel"].used = 2
    assert why(state, "bel", Counter(offer.id, more)) == "no_initiative"


def test_R2_4_a_counter_takes_a_place_of_the_one_who_makes_it() -> None:
    state = world()
    offer = offered(state, text())
    for points in (1, 2, 3):
        offered(state, text(Coverage("bel", "cor", points), parties=("bel", "cor")), "bel")
    assert why(state, "bel", Counter(offer.id, text(Coverage("arn", "bel", 3)))) == "offers_full"


def test_R2_6_a_party_signs_another_s_offer_once() -> None:
    state = world()
    offer = offered(state, three())
    assert why(state, "bel", Sign(offer.id)) is None
    assert why(state, "arn", Sign(offer.id)) == "own_offer"
    assert why(state, "dun", Sign(offer.id)) == "unknown_offer"
    state.offers[offer.id] = replace(offer, signed=("arn", "bel"))
    assert why(state, "bel", Sign(offer.id)) == "signed_already"
    assert why(state, "cor", Sign(offer.id)) is None


def test_R2_5_a_text_that_may_no_longer_be_signed() -> None:
    state = world()
    offer = offered(state, lease())
    assert why(state, "bel", Sign(offer.id)) is None
    signed(state, replace(lease(), title="First come"))
    assert why(state, "bel", Sign(offer.id)) == "granted_already"


def test_R2_4_decline_and_retract() -> None:
    state = world()
    offer = offered(state, text())
    assert why(state, "bel", Decline(offer.id)) is None
    assert why(state, "arn", Decline(offer.id)) == "own_offer"
    assert why(state, "arn", Retract(offer.id)) is None
    assert why(state, "bel", Retract(offer.id)) == "not_your_offer"
    assert why(state, "cor", Decline(offer.id)) == why(state, "cor", Retract(offer.id)) == "unknown_offer"


def test_R2_7_a_party_announces_an_offer_once() -> None:
    state = world()
    offer = offered(state, text())
    assert why(state, "bel", Announce(offer.id)) is None
    assert why(state, "cor", Announce(offer.id)) == why(state, "bel", Announce("none")) == "unknown_offer"
    state.offers[offer.id] = replace(offer, bulletin=1)
    assert why(state, "bel", Announce(offer.id)) == "announced_already"
