"""R4.31-R4.40: What each kind of clause is worth to each party, as a forecast counts it."""

from __future__ import annotations

import pytest

from game.rules.clauses.access import Access
from game.rules.clauses.assistance import Assistance
from game.rules.clauses.base import Clause
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity
from game.rules.clauses.integration import Integration
from game.rules.clauses.management import Management
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import CLAUSES, AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.forecast import Outlook, Table
from game.rules.state import GameState
from game.rules.terms import Terms
from tests.rules.worlds import RATIFIED, text, three, world

COVER = Coverage("arn", "bel", 2)


def long() -> GameState:
    state = world()
    object.__setattr__(state.board, "first_end", 9)
    object.__setattr__(state.board, "last_end", 11)
    return state


def worth(terms: Terms, place: int, seat: str, state: GameState | None = None) -> dict[str, int]:
    """What one clause brings a seat in a year, by code."""
    outlook = Outlook(Table(state or long()), terms)
    outlook.place = place
    return {flow.code: flow.once + flow.a_year for flow in terms.clauses[place].worth(seat, outlook)}


def kinds() -> list[tuple[AnyClause, Terms]]:
    """One text for each kind of clause, in which it stands first or second."""
    wide = (Coverage("arn", "bel", 2), Coverage("arn", "cor", 2), Coordination("arn"))
    made = {
        "coverage": text(COVER),
        "site_grant": text(SiteGrant("bel", "arn", "bel_2"), entry=RATIFIED),
        "payment": text(Payment("arn", "bel", 2)),
        "cost_sharing": text(CostSharing("arn", "bel", 100), COVER),
        "consultation": text(Consultation(), COVER),
        "coordination": text(*wide, parties=("arn", "bel", "cor")),
        "management": text(Management("bel"), COVER),
        "programme": text(Programme("arn", "bel", "exercises"), COVER),
        "transparency": text(Transparency(("cor",))),
        "restraint": text(Restraint("bel", "grant", ("bel_2",))),
        "assistance": text(Assistance("arn", "bel", 2)),
        "exclusivity": text(Exclusivity("bel", "coverage"), COVER),
        "integration": text(Integration(), *wide, parties=("arn", "bel", "cor")),
        "organisation": text(Organisation("arn"), parties=("arn", "bel", "cor")),
        "access": text(Access("arn", "bel", "arn_2")),
    }
    return [(next(c for c in terms.clauses if c.kind == kind), terms) for kind, terms in made.items()]


def test_every_kind_says_what_it_is_worth_to_a_party_and_nothing_to_a_stranger() -> None:
    assert [clause.kind for clause, _ in kinds()] == list(CLAUSES)
    for clause, terms in kinds():
        place = terms.clauses.index(clause)
        assert any(any(worth(terms, place, seat).values()) for seat in terms.parties), clause.kind
        assert not any(worth(terms, place, "dun").values()), clause.kind


def test_a_kind_that_says_nothing_is_worth_nothing() -> None:
    class Silent(Clause):
        kind = "silent"

    assert list(Silent().worth("arn", Outlook(Table(long()), text()))) == []


def test_R4_31_more_points_spare_more_and_burden_more() -> None:
    one, two = text(Coverage("arn", "bel", 1)), text(Coverage("arn", "bel", 3))
    assert sum(worth(one, 0, "bel").values()) < sum(worth(two, 0, "bel").values())
    assert worth(one, 0, "arn")["home_cover"] >= worth(two, 0, "arn")["home_cover"]


def test_R4_31_a_named_site_far_from_the_provider_is_worth_half() -> None:
    state = long()
    state.seats["bel"].capacity = 0
    near = worth(text(Coverage("arn", "bel", 2, ("bel_2",))), 0, "bel", state)
    far = worth(text(Coverage("dun", "bel", 2, ("bel_2",)), parties=("dun", "bel")), 0, "bel", state)
    assert near["security"] > far["security"] > 0


def test_R4_31_a_post_in_the_same_text_brings_the_reach() -> None:
    state = long()
    state.seats["bel"].capacity = 0
    cover = Coverage("dun", "bel", 2, ("bel_2",))
    far = worth(text(cover, parties=("dun", "bel")), 0, "bel", state)
    post = worth(text(cover, SiteGrant("bel", "dun", "bel_2"), parties=("dun", "bel"), entry=RATIFIED), 0, "bel", state)
    assert post["security"] > far["security"]


def test_R4_32_a_post_pays_its_guest_and_an_unpaid_host_its_support() -> None:
    grant = SiteGrant("bel", "arn", "bel_2")
    unpaid = text(grant, entry=RATIFIED)
    paid = text(grant, Payment("arn", "bel", 1, purpose="rent"), entry=RATIFIED)
    managed = text(grant, COVER, Management("bel"), entry=RATIFIED)
    guest = worth(unpaid, 0, "arn")
    assert guest["post"] > 0 < guest["influence"]
    assert guest["support"] <= 0
    assert worth(unpaid, 0, "bel")["hosting"] < 0
    assert worth(paid, 0, "bel") == worth(managed, 0, "bel") == {}


def test_R4_33_a_payment_moves_funds_once_or_every_year() -> None:
    state = long()
    yearly = Payment("arn", "bel", 1)
    outlook = Outlook(Table(state), text(yearly))
    (flow,) = yearly.worth("bel", outlook)
    assert (flow.once, flow.a_year) == (0, outlook.prices("bel").income)
    (flow,) = Payment("arn", "bel", 3, yearly=False).worth("bel", outlook)
    assert (flow.once, flow.a_year) == (3 * outlook.prices("bel").income, 0)


def test_R4_34_sharing_moves_the_cost_from_the_provider_to_the_payer() -> None:
    terms = text(COVER, CostSharing("arn", "bel", 100))
    given, taken = worth(terms, 1, "arn")["cover_cost"], worth(terms, 1, "bel")["cover_cost"]
    assert given > 0 > taken
    assert worth(text(COVER, CostSharing("arn", "bel", 25)), 1, "arn")["cover_cost"] == 0


def test_R4_36_a_coordinator_of_two_earns_influence() -> None:
    alone = worth(text(COVER, Coordination("arn")), 1, "arn")
    clauses = three().clauses
    both = worth(text(*clauses, Coordination("arn"), parties=("arn", "bel", "cor")), 2, "arn")
    assert both["influence"] > alone["influence"] == 0
    assert alone["say"] > 0


def test_R4_37_management_is_worth_more_to_the_one_who_is_covered() -> None:
    assert (
        worth(text(COVER, Management("bel")), 1, "bel")["say"] > worth(text(COVER, Management("arn")), 1, "arn")["say"]
    )


@pytest.mark.parametrize("form", ["training", "modernisation"])
def test_R4_38_a_programme_costs_its_lead_and_strengthens_its_partner(form: str) -> None:
    state = long()
    state.seats["cor"].capacity = 1 if form == "training" else state.seats["cor"].most_capacity
    terms = text(Programme("arn", "cor", form), parties=("arn", "cor"))  # type: ignore[arg-type]
    assert worth(terms, 0, "arn", state)["programme"] < 0
    assert worth(terms, 0, "cor", state)["capacity"] >= 0
    wasted = state.copy()
    wasted.seats["cor"].capacity = 1 if form == "modernisation" else state.seats["cor"].most_capacity
    assert "capacity" not in worth(terms, 0, "cor", wasted)


def test_R4_38_exercises_bring_cohesion_earlier_and_cost_both() -> None:
    state = long()
    state.seats["bel"].capacity = 0
    terms = text(Coverage("arn", "bel", 1), Programme("arn", "bel", "exercises"))
    assert worth(terms, 1, "bel", state)["cohesion"] > 0 > worth(terms, 1, "bel", state)["programme"]
    assert worth(terms, 1, "arn", state)["programme"] < 0


def test_R4_40_restraint_binds_one_and_spares_whoever_it_is_near() -> None:
    terms = text(Restraint("bel", "grant", ("bel_2",)))
    assert worth(terms, 0, "bel")["restraint"] < 0 < worth(terms, 0, "arn")["restraint"]
    assert worth(text(Restraint("bel", "neutral")), 0, "bel")["restraint"] < worth(terms, 0, "bel")["restraint"]
    assert worth(text(Restraint("bel", "protest")), 0, "arn")["restraint"] > 0
    assert worth(text(Restraint("bel", "protest")), 0, "dun") == {}


def test_R4_40_restraint_far_away_spares_nobody() -> None:
    terms = text(Restraint("bel", "grant", ("bel_3",)), parties=("bel", "dun"))
    assert worth(terms, 0, "dun") == {}


def test_R4_35_and_R4_39_to_know_is_worth_a_little_and_to_be_looked_at_costs_a_little() -> None:
    assert worth(text(COVER, Consultation()), 1, "bel")["consultation"] > 0
    assert worth(text(COVER, Transparency(("cor",))), 1, "bel")["restraint"] < 0
