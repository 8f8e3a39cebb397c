"""R9: Forecasts: what a text, a gate, a notice would do, part by part, in points of the score."""

from __future__ import annotations

import pytest

from game.rules import forecast
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.docket import Docket
from game.rules.forecast import (
    Outlook,
    Table,
    of_concern,
    of_notice,
    of_revision,
    of_silence,
    of_text,
    total,
)
from game.rules.forecast.odds import Helper, called_upon, disruptions, secured, watch_odds
from game.rules.forecast.prices import played, prices
from game.rules.forecast.texts import amounts
from game.rules.numbers import SIZES
from game.rules.state import GameState, Mandate
from game.rules.terms import Renewal, Term, Terms, Withdrawal
from game.rules.year import close_talks
from tests.rules.worlds import RATIFIED, deciding, in_force, lease, signed, text, three, world


def long(state: GameState) -> GameState:
    """The same world with years to come, so that terms fit into it."""
    object.__setattr__(state.board, "first_end", 9)
    object.__setattr__(state.board, "last_end", 11)
    return state


def by_code(parts: tuple[forecast.Part, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in parts:
        found[part.code] = found.get(part.code, 0) + part.amount
    return found


def test_R9_6_the_parts_of_a_text_sum_to_its_amounts_for_every_party() -> None:
    state = long(world())
    for terms in (text(), lease(), three(), text(Coverage("arn", "bel", 3), Payment("bel", "arn", 2))):
        outlook = Outlook(Table(state), terms)
        for seat, parts in of_text(state, terms).items():
            if seat in terms.parties:
                assert total(parts) == sum(amount for *_, amount in amounts(outlook, seat))
            assert all(isinstance(part.amount, int) and part.amount for part in parts)


def test_R9_1_a_forecast_changes_nothing() -> None:
    state = long(world())
    in_force(state, lease(), y=2)
    before = state.copy()
    of_text(state, text())
    of_silence(state, 1, "bel")
    assert state == before


def test_R3_4_cover_spares_the_beneficiary_and_costs_the_provider() -> None:
    state = long(world())
    worth = of_text(state, text(Coverage("arn", "bel", 3)))
    bel, arn = by_code(worth["bel"]), by_code(worth["arn"])
    assert bel["security"] > 0 < bel["yields"]
    assert bel["support"] > 0
    assert arn["home_cover"] < 0 > arn["cover_cost"]
    assert arn["influence"] > 0


def test_R3_5_cover_is_worth_less_where_another_covers_already() -> None:
    state = long(world())
    alone = by_code(of_text(state, text(Coverage("arn", "bel", 3)))["bel"])["security"]
    signed(state, text(Coverage("cor", "bel", 3), parties=("cor", "bel")))
    assert by_code(of_text(state, text(Coverage("arn", "bel", 3)))["bel"])["security"] < alone


def test_R4_5_a_text_that_is_signed_but_not_yet_in_force_counts_as_if_it_were() -> None:
    state = long(world())
    agreement = signed(state, text(Coverage("cor", "bel", 3), parties=("cor", "bel")))
    assert agreement.status == "pending"
    assert Table(state).home("bel").helpers
    agreement.status = "ended"
    assert not Table(state).home("bel").helpers


def test_R4_17_payments_are_certain_and_opposite() -> None:
    state = long(world())
    worth = of_text(state, text(Coverage("arn", "bel", 2), Payment("bel", "arn", 2)))
    paid = next(part for part in worth["bel"] if part.code == "funds")
    got = next(part for part in worth["arn"] if part.code == "funds")
    assert paid.amount < 0 < got.amount
    assert paid.certain
    assert got.certain
    assert paid.clause == got.clause == 1


def test_R4_17_whoever_cannot_pay_is_warned() -> None:
    state = long(world())
    state.seats["bel"].treasury = 0
    worth = by_code(of_text(state, text(Coverage("arn", "bel", 1), Payment("bel", "arn", 5)))["bel"])
    assert worth["overstretch"] < 0


def test_R3_6_more_promised_than_there_is_weighs_against_it() -> None:
    state = long(world())
    spare = by_code(of_text(state, text(Coverage("arn", "bel", 2)))["arn"])
    assert "overstretch" not in spare
    in_force(state, text(Coverage("arn", "cor", 6), parties=("arn", "cor")))
    assert by_code(of_text(state, text(Coverage("arn", "bel", 2)))["arn"])["overstretch"] < 0


def test_R6_2_above_its_desk_a_state_counts_the_fee() -> None:
    state = long(world())
    assert "desk" not in by_code(of_text(state, text())["bel"])
    for _ in range(SIZES["small"].desk):
        in_force(state, text(Restraint("bel", "protest")))
    assert by_code(of_text(state, text())["bel"])["desk"] < 0


def test_R4_12_gates_are_worth_standing_and_influence_but_not_twice_in_one_year() -> None:
    state = long(world())
    first = by_code(of_text(state, text())["bel"])["gate"]
    assert first > 0
    in_force(state, text(Payment("bel", "dun", 1), parties=("bel", "dun")), y=3)
    assert by_code(of_text(state, text())["bel"]).get("gate", 0) < first
    assert "gate" not in by_code(of_text(state, text(renewal=Renewal("automatic", 1)))["bel"])


def test_R4_3_the_verdict_is_priced_where_it_will_be_low() -> None:
    state = long(world())
    state.seats["bel"].support = 5
    assert "verdict" in by_code(of_text(state, lease())["bel"])
    state.seats["bel"].support = 9
    assert "verdict" not in by_code(of_text(state, lease())["bel"])


def test_R4_15_breaking_an_older_promise_is_counted() -> None:
    state = long(world())
    in_force(state, text(Restraint("bel", "grant", ("bel_2",)), parties=("bel", "dun")))
    assert by_code(of_text(state, lease())["bel"])["standing"] < 0
    assert "standing" not in by_code(of_text(state, lease())["arn"])


def test_R5_2_third_states_are_told_what_they_will_feel() -> None:
    state = long(world())
    near = text(SiteGrant("bel", "arn", "bel_1"), entry=RATIFIED)
    assert by_code(of_text(state, near)["cor"])["our_concern"] < 0
    assert by_code(of_text(state, near)["arn"])["their_concern"] < 0
    feeling = next(f for f in of_concern(state, near) if (f.of, f.about) == ("cor", "arn"))
    assert (feeling.before, feeling.now) == (0, 2)


@pytest.mark.parametrize(
    "terms",
    [
        lease(),
        text(),
        text(Coverage("arn", "bel", 3), SiteGrant("bel", "arn", "bel_1"), entry=RATIFIED),
        text(SiteGrant("cor", "arn", "cor_1"), Coverage("arn", "cor", 2), parties=("arn", "cor"), entry=RATIFIED),
        text(SiteGrant("dun", "cor", "dun_1"), parties=("cor", "dun"), entry=RATIFIED),
        three(),
    ],
)
@pytest.mark.parametrize("before", [0, 1, 2])
def test_R5_2_the_concern_foretold_is_what_follows_when_talks_close(terms: Terms, before: int) -> None:
    state = long(world())
    in_force(state, text(Coverage("cor", "bel", 1), parties=("cor", "bel")), y=2)
    for pair in (("cor", "arn"), ("bel", "arn"), ("dun", "arn")):
        state.concern[pair] = before
    foretold = {(f.of, f.about): f.now for f in of_concern(state, terms)}
    without = Docket(state.copy())
    close_talks(without)
    docket = Docket(state.copy())
    signed(docket.state, terms, starts=state.year + bool(terms.grants()))
    close_talks(docket)
    for of in state.seats:
        for about in state.seats:
            usual = without.state.concern.get((of, about), 0)
            assert docket.state.concern.get((of, about), 0) == foretold.get((of, about), usual), (of, about)


def test_R4_7_silence_is_worth_what_goes_on_and_notice_the_opposite() -> None:
    state = long(world(year=3))
    state.seats["bel"].capacity = 0
    in_force(state, text(Coverage("arn", "bel", 1)), y=1)
    silence, notice = of_silence(state, 1, "bel"), of_notice(state, 1, "bel")
    assert total(silence) > 0
    assert total(notice) == -total(silence)
    state.agreements[1].cohesion = 3
    assert total(of_notice(state, 1, "bel")) < -total(of_silence(state, 1, "bel"))


def test_R4_7_a_text_that_ends_at_its_gate_gains_nothing_by_silence() -> None:
    state = long(world(year=3))
    in_force(state, text(renewal=Renewal("none")), y=1)
    assert of_silence(state, 1, "bel") == ()


def test_R4_8_a_revision_is_judged_from_the_gate_on_without_the_old_text() -> None:
    state = long(world(year=3))
    state.seats["bel"].capacity = 0
    in_force(state, text(Coverage("arn", "bel", 1)), y=1)
    weak = total(of_revision(state, 1, "bel", text(Coverage("arn", "bel", 2))))
    strong = total(of_revision(state, 1, "bel", text(Coverage("arn", "bel", 3))))
    assert weak < strong


def test_R4_8_a_replacement_is_forecast_against_the_text_in_force() -> None:
    state = long(world(year=3))
    state.seats["bel"].capacity = 0
    in_force(state, text(Coverage("arn", "bel", 1)), y=1)
    stronger = text(Coverage("arn", "bel", 3))
    against_nothing, gained = of_revision(state, 1, "bel", stronger), of_text(state, stronger, 1)["bel"]
    going_on = total(of_silence(state, 1, "bel"))
    assert going_on > 0
    assert total(gained) == total(against_nothing) - going_on
    assert by_code(gained)["old_text"] == -going_on
    assert len({(p.code, p.clause) for p in gained}) == len(gained), "each thing is named once"


def test_R9_5_mandates_are_counted_for_the_one_who_holds_them() -> None:
    state = long(world())
    state.seats["arn"].mandates = (Mandate("two_posts"), Mandate("provider_of_two"))
    worth = of_text(state, lease())
    assert by_code(worth["arn"])["mandate"] > 0
    assert "mandate" not in by_code(worth["bel"])
    state.seats["bel"].mandates = (Mandate("no_foreign_post"),)
    in_force(state, text(Coverage("cor", "bel", 1), parties=("cor", "bel")))
    assert by_code(of_text(state, lease())["bel"])["mandate"] < 0


def test_R1_2_years_that_may_not_be_played_count_in_part() -> None:
    state = long(world(year=8))
    assert played(state, 8, 9) == 200
    assert played(state, 8, 11) == 200 + 66 + 33
    assert played(state, 12, 15) == 0
    assert played(state, 1, 7) == 0


def test_R9_2_a_fund_is_worth_more_to_the_poor_and_nothing_for_prosperity_at_its_most() -> None:
    state = long(world())
    state.seats["bel"].treasury = 0
    poor = prices(state, "bel")
    state.seats["bel"].treasury = 20
    rich = prices(state, "bel")
    assert poor.income > rich.income > rich.purse
    state.seats["bel"].received = 999
    assert prices(state, "bel").income == rich.purse


def test_R6_5_support_is_dear_when_it_is_low() -> None:
    state = long(world())
    worths = []
    for support in range(11):
        state.seats["bel"].support = support
        worths.append(prices(state, "bel").support)
    assert worths == sorted(worths, reverse=True)


def test_R3_1_as_many_regions_are_watched_as_are_drawn() -> None:
    odds = watch_odds((3, 2, 1, 1, 1), 3)
    assert abs(sum(odds) - 3000) <= 3
    assert odds[0] > odds[1] > odds[2]
    assert watch_odds((1, 1), 5) == (1000, 1000)


def test_R3_4_the_odds_of_a_disruption_follow_cover_and_severity() -> None:
    sure, full = (1000,), (0,)
    assert disruptions(sure, full, 0, ()) == (500,)
    assert disruptions(sure, full, 1, ()) == (375,)
    assert disruptions(sure, full, 2, ()) == (125,)
    assert disruptions(sure, full, 3, ()) == (0,)
    assert disruptions((0,), full, 0, ()) == (0,)
    assert disruptions(sure, (1,), 2, ()) == (375,)


def test_R3_6_helpers_count_in_full_at_half_and_with_cohesion() -> None:
    sure, own = (1000,), (0,)
    assert disruptions(sure, own, 0, (Helper(2, 0, (2,)),)) == (125,)
    assert disruptions(sure, own, 0, (Helper(2, 0, (1,)),)) == (375,)
    assert disruptions(sure, own, 0, (Helper(2, 1, (1,)),)) == (125,)
    assert disruptions(sure, own, 0, (Helper(2, 0, (0,)),)) == (500,)
    assert secured(sure, own, 0, (Helper(3, 0, (2,)),)) == 500
    assert secured(sure, own, 3, ()) == 0


def test_R3_6_owed_is_at_most_3_for_each_watched_site() -> None:
    assert called_upon((1000,), 5) == 3000
    assert called_upon((1000, 1000), 5) == 5000
    assert called_upon((500,), 2) == 1000


def test_R1_8_at_the_introductory_level_nothing_is_counted_that_is_not_there() -> None:
    state = long(world("introductory"))
    worth = by_code(of_text(state, text(renewal=Renewal("automatic", 2)))["arn"])
    assert not {"influence", "cover_cost", "desk", "cohesion"} & worth.keys()


def test_R4_21_a_text_without_an_end_is_judged_to_the_end_of_the_game() -> None:
    state = long(world())
    fixed = by_code(of_text(state, text(Coverage("arn", "bel", 3)))["bel"])["security"]
    forever = by_code(of_text(state, text(Coverage("arn", "bel", 3), term=Term("indefinite")))["bel"])["security"]
    assert forever > fixed
    assert "gate" not in by_code(of_text(deciding(state), text(term=Term("indefinite")))["bel"])


def test_R9_5_what_ends_before_the_game_does_is_half_a_mandate() -> None:
    state = long(world())
    state.seats["arn"].mandates = (Mandate("provider_of_two"),)
    kept = by_code(of_text(state, text())["arn"])["mandate"]
    assert 0 < by_code(of_text(state, text(renewal=Renewal("none")))["arn"])["mandate"] < kept


def test_R4_5_homes_count_texts_of_others_declarations_and_short_renewals_for_what_they_are() -> None:
    state = long(world())
    before = Table(state).home("dun")
    in_force(state, text(Coverage("arn", "bel", 2), Payment("dun", "arn", 1), parties=("arn", "bel", "dun")))
    in_force(state, text(Consultation(), parties=("cor", "dun")))
    in_force(state, text(Payment("cor", "dun", 2), parties=("cor", "dun"), renewal=Renewal("automatic", 1)))
    after = Table(state).home("dun")
    assert (after.helpers, after.owed, after.beneficiaries) == (before.helpers, 0, ())
    assert after.held == before.held + 3
    assert after.partners == ("arn", "bel", "cor")
    assert set(after.influence_years) <= {3, 5, 7, 9, 11}


def test_R3_8_notice_loses_the_cohesion_of_ones_own_cover_only() -> None:
    state = long(world(year=3))
    clauses = (Coverage("arn", "bel", 1), Coverage("bel", "arn", 1, ("arn_2",)))
    in_force(state, text(*clauses), y=1).cohesion = 3
    lost = by_code(of_notice(state, 1, "bel")).get("cohesion", 0)
    assert lost <= 0
    assert "cohesion" not in by_code(of_notice(state, 1, "cor"))


def test_R3_9_a_post_where_no_site_stands_is_struck_as_often_as_its_region() -> None:
    state = long(world())
    terms = text(SiteGrant("bel", "arn", "bel_3"), entry=RATIFIED)
    table = Table(state)
    assert Outlook(table, terms).struck("bel_3") == table.watch["bel_3"] // 2


def test_R4_13_a_way_out_and_a_single_payment_lock_nobody_in() -> None:
    state = long(world())
    assert by_code(of_text(state, text())["bel"])["lock_in"] < 0
    assert "lock_in" not in by_code(of_text(state, text(withdrawal=Withdrawal(1)))["bel"])
    assert "lock_in" not in by_code(of_text(state, text(Payment("arn", "bel", 3, yearly=False)))["bel"])
