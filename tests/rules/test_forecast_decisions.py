"""R7: Forecasts of decisions: what they bring their seat, part by part."""

from __future__ import annotations

from game.rules import forecast
from game.rules.acts import (
    BuildCapacity,
    Campaign,
    Consent,
    CoverOrder,
    Develop,
    GiveNotice,
    LeaveForCause,
    Mediate,
    Ratify,
    Speak,
    WalkOut,
)
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.forecast import of_decision, of_notice, of_silence, total
from game.rules.forecast.prices import prices
from game.rules.state import GameState, Mandate, Statement
from game.rules.terms import Renewal
from tests.rules.worlds import deciding, in_force, lease, signed, text, world


def long(state: GameState) -> GameState:
    """The same world with years to come, so that terms fit into it."""
    object.__setattr__(state.board, "first_end", 9)
    object.__setattr__(state.board, "last_end", 11)
    return state


def by_code(parts: tuple[forecast.Part, ...]) -> dict[str, int]:
    """The sums of parts by what they are."""
    found: dict[str, int] = {}
    for part in parts:
        found[part.code] = found.get(part.code, 0) + part.amount
    return found


def test_R7_3_developing_brings_yields_for_the_years_to_come_and_costs_funds() -> None:
    state = long(deciding(world()))
    early = by_code(of_decision(state, "bel", Develop("bel_2")))
    assert early["yields"] > 0 > early["spent"]
    state.year = 9
    assert by_code(of_decision(state, "bel", Develop("bel_2"))).get("yields", 0) < early["yields"]
    state.seats["bel"].mandates = (Mandate("developed"),)
    assert by_code(of_decision(state, "bel", Develop("bel_2")))["mandate"] == 1000
    state.seats["bel"].developed = 1
    assert "mandate" not in by_code(of_decision(state, "bel", Develop("bel_2")))


def test_R7_5_a_campaign_is_worth_more_the_lower_support_is() -> None:
    state = long(deciding(world()))
    calm = by_code(of_decision(state, "bel", Campaign()))["support"]
    state.seats["bel"].support = 2
    assert by_code(of_decision(state, "bel", Campaign()))["support"] > calm
    state.seats["bel"].mandates = (Mandate("high_support"),)
    assert by_code(of_decision(state, "bel", Campaign()))["mandate"] > 0


def test_R7_4_capacity_is_worth_more_to_whoever_lacks_it() -> None:
    state = long(deciding(world()))
    state.seats["cor"].received = 999
    state.seats["cor"].capacity = 1
    poor = total(of_decision(state, "cor", BuildCapacity()))
    state.seats["cor"].capacity = 8
    assert total(of_decision(state, "cor", BuildCapacity())) < poor


def test_R4_16_walking_out_costs_standing_payments_and_tension() -> None:
    state = long(deciding(world()))
    in_force(state, text(Coverage("arn", "bel", 2), Payment("bel", "arn", 2)), y=3)
    parts = of_decision(state, "bel", WalkOut(1))
    assert by_code(parts)["standing"] <= -600
    assert by_code(parts)["tension"] < 0
    owed = [part.amount for part in parts if part.code == "funds" and part.clause == -1]
    assert owed == [-4 * prices(state, "bel").income]


def test_R4_3_a_refusal_is_the_loss_of_the_text_and_of_standing() -> None:
    state = long(world(year=2))
    signed(state, lease(), starts=3)
    state.year = 3
    deciding(state)
    yes, no = of_decision(state, "bel", Ratify(1)), of_decision(state, "bel", Ratify(1, "refuse"))
    assert total(yes) > 0 > total(no)
    assert by_code(no)["standing"] == -200
    assert of_decision(state, "bel", Ratify(1, "hold")) == ()
    state.seats["bel"].support = 4
    assert by_code(of_decision(state, "bel", Ratify(1)))["verdict"] < 0


def test_R4_9_and_R4_24_notice_and_consent_are_judged_as_the_gate_is() -> None:
    state = long(deciding(world()))
    in_force(state, text(renewal=Renewal("by_consent", 2)), y=1)
    assert of_decision(state, "bel", GiveNotice(1)) == of_notice(state, 1, "bel")
    assert of_decision(state, "bel", Consent(1, "renew")) == of_silence(state, 1, "bel")
    assert of_decision(state, "bel", Consent(1, "end")) == ()
    assert total(of_decision(state, "bel", LeaveForCause(1))) < 0


def test_R5_4_and_R5_6_words_are_worth_what_they_save() -> None:
    state = long(deciding(world()))
    assert of_decision(state, "bel", Speak("arn", "commend")) == ()
    state.concern["bel", "arn"] = 3
    protest = by_code(of_decision(state, "bel", Speak("arn", "protest")))
    assert protest["support"] > 0 > protest["tension"]
    calm = by_code(of_decision(state, "arn", Speak("bel", "reassure")))
    assert calm["their_concern"] > 0 < calm["tension"]
    state.statements[1] = Statement(1, "bel", "arn", "protest", 2, 3)
    assert by_code(of_decision(state, "arn", Speak("bel", "commend")))["standing"] == 200
    assert "standing" not in by_code(of_decision(state, "arn", Speak("dun", "commend")))
    assert of_decision(state, "dun", Speak("arn", "reassure")) == ()


def test_R5_12_mediation_is_worth_influence_where_concern_can_fall() -> None:
    state = long(deciding(world()))
    state.concern["bel", "arn"] = 2
    assert by_code(of_decision(state, "dun", Mediate("bel", "arn")))["influence"] > 0
    state.concern["bel", "arn"] = 3
    assert by_code(of_decision(state, "dun", Mediate("bel", "arn")))["tension"] > 0
    state.rose = (("bel", "arn"),)
    assert of_decision(state, "dun", Mediate("bel", "arn")) == ()


def test_R3_3_orders_and_answers_bring_nothing_of_their_own() -> None:
    assert of_decision(long(deciding(world())), "bel", CoverOrder(())) == ()
