"""R4.31-R4.40: each clause kind: why it may not be signed, its sentence, what falls due, what breaks it."""

from dataclasses import dataclass

import pytest

from game.rules.acts import CoverLine, CoverOrder, DefaultOn, RankSites, SplitPoints
from game.rules.clauses.base import Clause, Deed, DeedForm
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.management import Management
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import CLAUSES, INTRODUCTORY, AnyClause
from game.rules.clauses.restraint import Bar, Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.duties import due, set_aside
from game.rules.events.living import CohesionChanged
from game.rules.events.security import CoverLaid
from game.rules.events.tracks import TrackChanged
from game.rules.legality import why_illegal
from game.rules.state import GameState
from game.rules.terms import Terms
from game.rules.year import building, closing, payments, reveal
from tests.rules.play import after, changes, every, influence, moved, only, tracks
from tests.rules.worlds import deciding, in_force, text, three, world

COVER = Coverage("arn", "bel", 2)
SHARED = CostSharing("arn", "bel", 50)


def keys(clause: AnyClause, *others: AnyClause, parties: tuple[str, ...] = ("arn", "bel")) -> list[str]:
    """Why a clause may not be signed in a text with others."""
    terms = Terms("A text", parties, (clause, *others))
    return [problem.key.removeprefix("problem.") for problem in clause.problems(terms, world())]


@pytest.mark.parametrize(
    ("clause", "others", "why"),
    [
        (COVER, (), []),
        (Coverage("arn", "arn", 2), (), ["same_party"]),
        (Coverage("arn", "cor", 2), (), ["not_a_party"]),
        (Coverage("arn", "bel", 0), (), ["out_of_bounds"]),
        (Coverage("arn", "bel", 7), (), ["out_of_bounds"]),
        (Coverage("arn", "bel", 2, ("nowhere", "cor_1", "bel_3")), (), ["unknown_region", "not_its_region", "no_site"]),
        (Coverage("arn", "bel", 2, ("bel_1", "bel_1")), (), ["named_twice"]),
        (SiteGrant("bel", "arn", "nowhere"), (), ["unknown_region"]),
        (SiteGrant("bel", "arn", "arn_1"), (), ["not_its_region"]),
        (SiteGrant("bel", "arn", "bel_2", wind_down=3), (), ["out_of_bounds"]),
        (Payment("arn", "bel", 7), (), ["out_of_bounds"]),
        (Payment("arn", "bel", 12, yearly=False), (), []),
        (SHARED, (COVER,), []),
        (CostSharing("arn", "bel", 40, 7), (COVER,), ["out_of_bounds", "not_a_share"]),
        (SHARED, (), ["nothing_to_share"]),
        (SHARED, (COVER, SHARED), ["one_of_a_kind"]),
        (Consultation(), (), ["no_matter"]),
        (Consultation(), (COVER, Consultation()), ["one_of_a_kind"]),
        (Coordination("arn"), (COVER,), []),
        (Coordination("cor"), (), ["not_a_party", "nothing_to_direct"]),
        (Management("bel"), (COVER, Management("arn")), ["one_of_a_kind"]),
        (Programme("arn", "bel", "training"), (Programme("bel", "arn", "exercises"),), []),
        (Programme("arn", "bel", "training"), (Programme("bel", "arn", "training"),), ["one_of_a_kind"]),
        (Transparency(("cor",)), (), []),
        (Transparency(()), (), ["names_nobody"]),
        (Transparency(("nobody", "nobody")), (), ["unknown_seat", "unknown_seat", "named_twice"]),
        (Restraint("arn", "grant", ("bel_2",)), (), []),
        (Restraint("cor", "protest", ("nowhere",)), (), ["not_a_party", "unknown_region", "restraint_regions"]),
        (Restraint("arn", "cover"), (), ["restraint_regions"]),
        (Restraint("arn", "cover", ("bel_2", "bel_2")), (), ["named_twice"]),
    ],
)
def test_R4_1_why_a_clause_may_not_be_signed(clause: AnyClause, others: tuple[AnyClause, ...], why: list[str]) -> None:
    assert keys(clause, *others) == why


@pytest.mark.parametrize(
    ("clause", "key"),
    [
        (COVER, "coverage"),
        (Coverage("arn", "bel", 2, ("bel_1",)), "coverage_named"),
        (SiteGrant("bel", "arn", "bel_2"), "site_grant"),
        (SiteGrant("bel", "arn", "bel_2", exclusive=True), "site_grant_exclusive"),
        (Payment("arn", "bel", 1), "payment_yearly"),
        (Payment("arn", "bel", 1, yearly=False), "payment_once"),
        (SHARED, "cost_sharing"),
        (CostSharing("arn", "bel", 50, 2), "cost_sharing_capped"),
        (Consultation(), "consultation"),
        (Coordination("arn"), "coordination"),
        (Management("arn"), "management"),
        (Programme("arn", "bel", "training"), "training"),
        (Programme("arn", "bel", "exercises", notified=False), "exercises_unannounced"),
        (Transparency(("cor",), "inspections"), "transparency_inspections"),
        (Restraint("arn", "neutral"), "restraint_neutral"),
    ],
)
def test_R4_1_every_clause_has_its_plain_sentence(clause: AnyClause, key: str) -> None:
    assert clause.text().key == f"clause.{key}"
    assert CLAUSES[clause.kind] is type(clause)


@dataclass(frozen=True, slots=True)
class Silent(Clause):
    """A clause kind that says nothing of its own."""

    kind: str = "silent"


def test_R4_1_a_new_clause_kind_is_silent_where_it_says_nothing_else() -> None:
    state, clause = world(), Silent()
    agreement = in_force(state, text())
    assert list(clause.problems(agreement.terms, state)) == []
    assert not [*clause.due(agreement, 0, state), *clause.felt_by(state.board)]
    assert clause.broken_by(Deed("protest", "arn"), agreement.terms) is None
    assert clause.names() == ()
    with pytest.raises(NotImplementedError, match="silent"):
        clause.text()


def test_R1_8_three_forms_belong_to_the_introductory_level() -> None:
    assert INTRODUCTORY == ("coverage", "site_grant", "payment")


def test_R4_31_owed_cover_that_is_neither_laid_nor_waived_is_a_default() -> None:
    state = world()
    in_force(state, text())
    year = after(state, reveal.run, building.cover_all, arn=(CoverOrder(()),))
    assert changes(year, "arn", "standing") == [("default", -1)]
    assert state.arrears == {}


def test_R4_33_payments_count_net_for_each_agreement() -> None:
    terms = text(Payment("arn", "bel", 3), Payment("bel", "arn", 1), Payment("bel", "arn", 5, yearly=False))
    assert (terms.net_yearly("bel"), terms.net_yearly("arn")) == (2, -2)


def test_R4_33_a_one_off_payment_falls_due_in_the_first_year_alone() -> None:
    state = world()
    once = Payment("arn", "bel", 3, yearly=False)
    in_force(state, text(once, Coverage("arn", "bel", 1)), y=3)
    assert [d.form for d in due(state)] == ["pay", "cover"]
    state.year = 4
    assert [d.form for d in due(state)] == ["cover"]


@pytest.mark.parametrize(
    ("percent", "cap", "cost", "borne"),
    [(25, 0, 3, 0), (50, 0, 3, 1), (75, 0, 3, 2), (100, 0, 3, 3), (100, 2, 3, 2), (50, 2, 3, 1)],
)
def test_R4_34_the_payer_bears_its_percent_to_a_cap(percent: int, cap: int, cost: int, borne: int) -> None:
    assert CostSharing("arn", "bel", percent, cap).borne(cost) == borne


def test_R4_34_the_share_is_set_aside_with_the_payer() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 6), SHARED))
    assert set_aside(state) == {"arn": 2, "bel": 1, "cor": 0, "dun": 0}


def test_R4_35_consultation_is_about_the_states_and_regions_the_text_names() -> None:
    clauses = (
        COVER,
        Coverage("arn", "bel", 1, ("bel_2",)),
        SiteGrant("bel", "arn", "bel_2"),
        Payment("arn", "bel", 1),
        SHARED,
        Coordination("arn"),
        Management("bel"),
        Programme("arn", "bel", "training"),
        Transparency(("cor",)),
        Restraint("arn", "grant", ("bel_1",)),
        Consultation(),
    )
    assert [clause.names() for clause in clauses] == [
        ("bel",),
        ("bel", "bel_2"),
        ("bel", "bel_2"),
        ("arn", "bel"),
        ("arn", "bel"),
        ("arn",),
        ("bel",),
        ("arn", "bel"),
        ("cor",),
        ("bel_1",),
        (),
    ]


def coordinated(state: GameState, *clauses: AnyClause) -> list[tuple[str, str]]:
    """Influence earned at the close with cor as coordinator of these clauses."""
    parties = ("arn", "bel", "cor")
    in_force(state, text(*clauses, Coordination("cor"), parties=parties))
    return influence(after(state, closing.cohere))


def test_R4_36_a_year_as_coordinator_of_two_beneficiaries_earns_influence() -> None:
    two = (COVER, Coverage("arn", "cor", 1))
    assert coordinated(world(), *two) == [("cor", "coordinator")]
    assert coordinated(world(), COVER, Coverage("cor", "bel", 1)) == []


def test_R4_36_the_coordinator_alone_divides_the_points() -> None:
    state = world()
    in_force(state, three(clauses=(*three().clauses, Coordination("bel"))))
    assert why_illegal(deciding(state), "bel", SplitPoints(1, ("cor",))) is None
    assert why_illegal(state, "arn", SplitPoints(1, ("cor",))) is not None


def test_R4_37_the_manager_alone_ranks_the_sites() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 4), Management("bel")))
    assert why_illegal(deciding(state), "arn", RankSites(1, ("bel_2",))) is not None
    year = after(
        state,
        reveal.run,
        building.cover_all,
        bel=(RankSites(1, ("bel_2",)),),
        arn=(CoverOrder((CoverLine(agreement=1),)),),
    )
    assert next(e.region for e in every(year, CoverLaid) if e.provider == "arn") == "bel_2"


def programme(form: str, *, y: int, **values: int) -> list[tuple[str, int, int]]:
    """What a programme of arn with bel changes at the close of year 3, having been paid."""
    state = world()
    tracks(state, "bel", **values)
    in_force(state, text(Programme("arn", "bel", form), COVER), y=y)  # type: ignore[arg-type] # each form in turn
    year = after(state, payments.run, closing.cohere)
    return [(e.track, e.before, e.after) for e in every(year, TrackChanged)]


def test_R4_38_exercises_make_cohesion_grow_by_2() -> None:
    state = world()
    in_force(state, text(Programme("arn", "bel", "exercises")))
    year = after(state, payments.run, closing.cohere)
    assert (only(year, CohesionChanged).before, only(year, CohesionChanged).after) == (0, 2)
    assert moved(year, "programme") == [("arn", "", 1), ("bel", "", 1)]


@pytest.mark.parametrize(("y", "grown"), [(3, False), (2, True), (1, False), (0, True)])
def test_R4_38_training_lifts_the_partners_capacity_after_every_second_full_year(y: int, *, grown: bool) -> None:
    assert programme("training", y=y, capacity=1) == ([("capacity", 1, 2)] if grown else [])
    assert programme("modernisation", y=y) == ([("most_capacity", 2, 3)] if grown else [])


def test_R4_38_training_lifts_it_up_to_its_most() -> None:
    assert programme("training", y=2, capacity=2) == [("capacity", 2, 2)]


def test_R4_38_a_programme_that_is_not_paid_for_bears_no_fruit() -> None:
    state = world()
    in_force(state, text(Programme("arn", "bel", "exercises")))
    tracks(state, "bel", treasury=0)
    year = after(state, payments.run, closing.cohere)
    assert only(year, CohesionChanged).after == 1
    assert state.arrears == {}
    willed = after(state, reveal.run, payments.run, closing.cohere, arn=(DefaultOn(1, 0),), bel=(DefaultOn(1, 0),))
    assert only(willed, CohesionChanged).after == 2


@pytest.mark.parametrize(
    ("form", "actor", "region", "towards", "bar", "broken"),
    [
        ("take_grant", "arn", "bel_2", ("bel",), "grant", True),
        ("give_grant", "arn", "bel_2", ("dun",), "grant", True),
        ("take_grant", "arn", "bel_1", ("bel",), "grant", False),
        ("take_grant", "cor", "bel_2", ("bel",), "grant", False),
        ("lay_cover", "arn", "bel_2", (), "cover", True),
        ("lay_cover", "arn", "bel_2", (), "grant", False),
        ("show", "arn", "bel_2", (), "show", True),
        ("protest", "arn", "", ("bel",), "protest", True),
        ("protest", "arn", "", ("dun",), "protest", False),
        ("sign_coverage", "arn", "", ("dun",), "neutral", True),
        ("sign_coverage", "arn", "", ("bel",), "neutral", False),
    ],
)
def test_R4_40_acting_otherwise_is_a_breach(
    form: DeedForm, actor: str, region: str, towards: tuple[str, ...], bar: Bar, *, broken: bool
) -> None:
    regions = ("bel_2",) if bar in ("grant", "cover", "show") else ()
    clause = Restraint("arn", bar, regions)
    deed = Deed(form, actor, region, towards)
    assert clause.broken_by(deed, text()) == ("arn" if broken else None)


def test_R4_40_cover_laid_abroad_in_a_named_region_is_a_breach_recorded_once() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 4)))
    in_force(state, text(Restraint("arn", "cover", ("bel_1", "bel_2")), parties=("arn", "cor")))
    year = after(state, building.cover_all)
    assert changes(year, "arn", "standing") == [("breach", -1)]
    assert state.seats["arn"].faults == 1
