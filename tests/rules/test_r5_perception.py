"""R5.1-R5.4, R5.9, R5.12: what neighbours see, and how worry comes and goes."""

import pytest

from game.rules import perception
from game.rules.acts import AcceptMediation, Mediate, Speak
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.programme import Programme
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.docket import Docket
from game.rules.events.perception import (
    ConcernChanged,
    Mediated,
    Pressed,
    StatementEnded,
    StatementMade,
)
from game.rules.events.talks import ActFailed
from game.rules.state import GameState
from game.rules.year import closing, making, talks_close, words
from game.rules.year.resolution import Resolution
from tests.rules.play import after, changes, every, influence, only, post, quiet, resolved, said, talks_closed
from tests.rules.worlds import in_force, lease, signed, text, world


def seen(state: GameState, of: str, about: str) -> dict[str, int]:
    """The parts of one footprint."""
    return perception.footprints(state).get((of, about), {})


def moves(record: Docket | Resolution) -> list[tuple[str, str, int, int]]:
    """How Concern moved: of whom about whom, from and to."""
    return [(e.of, e.about, e.before, e.after) for e in every(record, ConcernChanged)]


def test_R5_1_a_post_counts_2_in_a_region_touching_a_neighbour_and_1_two_regions_away() -> None:
    state = world()
    post(state, "bel_1", "arn")
    assert (seen(state, "cor", "arn"), seen(state, "dun", "arn")) == ({"post:bel_1": 2}, {})
    post(state, "bel_2", "arn")
    assert seen(state, "cor", "arn") == {"post:bel_1": 2, "post:bel_2": 1}
    assert perception.footprint(seen(state, "cor", "arn")) == 3


def test_R5_1_not_for_the_host_nor_for_the_guest_itself() -> None:
    state = world()
    post(state, "bel_2", "cor")
    assert perception.footprints(state) == {("arn", "cor"): {"post:bel_2": 2}}


def test_R5_1_a_post_winding_down_or_only_signed_counts_in_full() -> None:
    state = world()
    post(state, "bel_1", "arn", until=4)
    signed(state, lease())
    in_force(state, text(SiteGrant("cor", "arn", "cor_1"), parties=("arn", "cor"))).status = "suspended"
    assert seen(state, "cor", "arn") == {"post:bel_1": 2, "post:bel_2": 1}
    assert seen(state, "dun", "arn") == {"post:cor_1": 2}


def test_R5_1_coverage_for_a_neighbour_counts_1_for_any() -> None:
    state = world()
    in_force(state, text())
    in_force(state, text())
    assert seen(state, "cor", "arn") == {"covers_neighbour": 1}
    assert seen(state, "dun", "arn") == {}
    signed(state, text(Coverage("dun", "cor", 1), parties=("dun", "cor")))
    assert seen(state, "bel", "dun") == {}


def test_R5_1_a_substantive_agreement_calms_a_declaration_does_not() -> None:
    state = world()
    in_force(state, text())
    assert seen(state, "bel", "arn") == seen(state, "arn", "bel") == {"agreement": -1}
    in_force(state, text(Transparency(("dun",)), parties=("arn", "cor")))
    assert "agreement" not in seen(state, "cor", "arn")
    assert perception.footprint(seen(state, "bel", "arn")) == 0


def test_R4_39_transparency_calms_each_state_named_about_every_party() -> None:
    state = world()
    in_force(state, text(Transparency(("cor", "bel"))))
    calmed = {pair for pair, parts in perception.footprints(state).items() if parts == {"transparency": -1}}
    assert calmed == {("cor", "arn"), ("cor", "bel"), ("bel", "arn")}


def test_R4_40_restraint_calms_the_owners_of_the_regions_it_names_and_is_not_doubled() -> None:
    state = world()
    in_force(state, text(Restraint("arn", "grant", ("bel_2", "cor_2", "arn_1"))))
    assert seen(state, "cor", "arn") == {"restraint": -1}
    assert seen(state, "bel", "arn") == {"agreement": -1}
    assert seen(state, "arn", "arn") == {}


def test_R4_38_a_programme_that_was_not_notified_worries_the_partners_neighbours() -> None:
    state = world()
    in_force(state, text(Programme("arn", "bel", "training", notified=False)))
    assert seen(state, "cor", "arn") == {"programme": 1}
    in_force(state, text(Programme("dun", "cor", "training"), parties=("cor", "dun")))
    assert seen(state, "bel", "dun") == {}


def test_R5_1_each_kind_of_reduction_counts_once_and_the_sum_is_never_below_0() -> None:
    state = world()
    in_force(state, text())
    in_force(state, text(Transparency(("bel",))))
    in_force(state, text(Transparency(("bel",), "inspections")))
    said(state, "arn", "bel", "reassure")
    said(state, "arn", "bel", "reassure")
    assert seen(state, "bel", "arn") == {"agreement": -1, "transparency": -1, "reassured": -1}
    assert perception.footprint(seen(state, "bel", "arn")) == 0


def test_R5_2_concern_jumps_to_the_footprint_when_talks_close() -> None:
    state = world()
    post(state, "bel_1", "arn")
    state.concern = {("cor", "arn"): 1, ("dun", "arn"): 4}
    assert moves(talks_closed(state)) == [("cor", "arn", 1, 2)]
    assert state.rose == (("cor", "arn"),)


def test_R5_2_to_5_at_most() -> None:
    assert perception.footprint({"post:a": 2, "post:b": 2, "post:c": 2}) == 5


def test_R5_3_at_the_end_of_the_year_it_falls_by_1_towards_the_footprint() -> None:
    state = world()
    post(state, "bel_1", "arn")
    state.concern = {("cor", "arn"): 4, ("dun", "arn"): 2, ("bel", "arn"): 0}
    year = after(state, closing.concern_falls)
    assert moves(year) == [("cor", "arn", 4, 3), ("dun", "arn", 2, 1)]


def test_R5_3_not_at_the_footprint_and_not_if_it_rose_this_year() -> None:
    state = world()
    post(state, "bel_1", "arn")
    state.concern = {("cor", "arn"): 2, ("dun", "arn"): 2}
    state.rose = (("dun", "arn"),)
    assert moves(after(state, closing.concern_falls)) == []


@pytest.mark.parametrize(("concern", "pressed"), [(2, False), (3, True)])
def test_R5_4_with_concern_of_3_a_state_is_pressed_and_loses_1_support(concern: int, *, pressed: bool) -> None:
    state = world()
    state.concern = {("cor", "arn"): concern}
    year = after(state, words.run)
    assert bool(every(year, Pressed)) is pressed
    assert (("pressed", -1) in changes(year, "cor", "support")) is pressed
    assert state.pressed == (("cor",) if pressed else ())


def test_R5_4_two_causes_still_cost_1() -> None:
    state = world()
    state.concern = {("cor", "arn"): 3, ("cor", "dun"): 5}
    year = after(state, words.run)
    assert only(year, Pressed).about == ("arn", "dun")
    assert [why for why, _ in changes(year, "cor", "support")].count("pressed") == 1


def test_R5_4_a_protest_at_one_cause_avoids_it() -> None:
    state = world()
    state.concern = {("cor", "arn"): 3, ("cor", "dun"): 3}
    year = after(state, words.run, cor=(Speak("arn", "protest"),))
    assert only(year, Pressed).answered
    assert ("pressed", -1) not in changes(year, "cor", "support")


@pytest.mark.parametrize(
    ("kind", "answered"),
    [("this year", True), ("last year", False), ("inherited", False), ("others", False), ("declaration", False)],
)
def test_R5_4_so_does_a_substantive_agreement_with_the_cause_signed_this_year(kind: str, *, answered: bool) -> None:
    state = world()
    state.concern = {("cor", "arn"): 3}
    clause = Transparency(("dun",)) if kind == "declaration" else Coverage("arn", "cor", 1)
    agreement = signed(state, text(clause, parties=("arn", "cor")))
    agreement.signed -= kind == "last year"
    agreement.inherited = kind == "inherited"
    if kind == "others":
        agreement.terms = text(parties=("arn", "bel"))
    assert only(after(state, words.run), Pressed).answered is answered


def test_R5_9_to_commend_moves_no_track_but_is_remembered() -> None:
    state = world()
    year = after(state, words.run, cor=(Speak("arn", "commend"),))
    made = only(year, StatementMade)
    assert (made.by, made.to, made.form, made.rule) == ("cor", "arn", "commend", "R5.9")
    assert not state.statements[made.statement].live
    assert not every(after(state, closing.words_expire), StatementEnded)


def test_R5_9_a_pledge_of_no_post_is_hollow_when_its_maker_takes_one_there() -> None:
    for region, hollow in (("bel_2", True), ("bel_1", False)):
        state = world()
        said(state, "arn", "cor", "pledge", promise="no_post", region=region)
        said(state, "arn", "cor", "pledge", promise="keep", agreement=9)
        signed(state, text(SiteGrant("bel", "arn", "bel_2")))
        docket = talks_closed(state)
        assert bool(every(docket, StatementEnded)) is hollow
        assert changes(docket, "arn", "standing") == ([("hollow", -1)] if hollow else [])


def test_R5_9_a_pledge_that_was_kept_ends_well() -> None:
    state = world()
    said(state, "arn", "cor", "pledge", promise="no_post", region="bel_2")
    assert only(after(state, closing.words_expire), StatementEnded).how == "kept"


def mediated(state: GameState, *, both: bool = True) -> Resolution:
    """A mediation of bel between cor and arn, accepted by arn and perhaps by cor."""
    accepting = (AcceptMediation("arn"),) if both else ()
    steps = (making.campaign, closing.concern_falls)
    return after(state, *steps, bel=(Mediate("cor", "arn"),), arn=(AcceptMediation("cor"),), cor=accepting)


def test_R5_12_if_both_accept_each_is_reassured_by_the_other_through_next_year() -> None:
    state = world()
    state.concern = {("cor", "arn"): 2}
    year = mediated(state)
    assert [(e.by, e.to, e.form, e.until, e.mediated) for e in every(year, StatementMade)] == [
        ("arn", "cor", "reassure", 4, True),
        ("cor", "arn", "reassure", 4, True),
    ]
    assert moves(year) == [("cor", "arn", 2, 1)]
    assert only(year, Mediated).effective
    assert influence(year) == [("bel", "mediation")]


def test_R5_12_it_was_not_effective_if_the_concern_is_no_lower_at_the_close() -> None:
    state = world()
    post(state, "bel_1", "arn")
    post(state, "bel_2", "arn")
    state.concern = {("cor", "arn"): 2}
    year = mediated(state)
    assert not only(year, Mediated).effective
    assert influence(year) == []


def test_R5_12_without_both_nothing_comes_of_it() -> None:
    state = world()
    year = mediated(state, both=False)
    assert only(year, ActFailed).reason == "failed.not_accepted"
    assert state.statements == {}


def test_R5_12_a_later_text_does_not_make_a_mediation_hollow() -> None:
    state = world()
    said(state, "arn", "cor", "reassure", mediated=True)
    signed(state, text(SiteGrant("bel", "arn", "bel_1")))
    assert not every(talks_closed(state), StatementEnded)


def test_R5_8_worry_stops_at_5() -> None:
    state = world()
    number = said(state, "arn", "cor", "reassure").id
    state.concern = {("cor", "arn"): 5}
    docket = Docket(state)
    talks_close.worry(docket, number, 1)
    assert docket.events == []


def test_R5_3_a_whole_year_of_calm() -> None:
    state = quiet(world())
    state.concern = {("cor", "arn"): 2}
    resolved(state)
    assert state.concern == {("cor", "arn"): 1}
