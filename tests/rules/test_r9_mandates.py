"""R9.5, R9.9: each mandate is a yes/no test on the record."""

from collections.abc import Callable

import pytest

from game.rules import mandates
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.mandates import MANDATES
from game.rules.state import GameState, YearNote
from game.rules.year import closing
from tests.rules.play import after, on_board, post, tracks
from tests.rules.worlds import in_force, lease, text, three, world

Setting = Callable[[GameState], object]


def note(
    state: GameState,
    seat: str,
    year: int,
    *,
    concern: int = 0,
    pressed: bool = False,
    posts: int = 0,
    covers: bool = False,
    covered: bool = True,
    capital: bool = False,
) -> None:
    """Put a year of a seat on the record; covered by another state where nothing else is said."""
    state.book += (YearNote(year, seat, 6, concern, pressed, False, posts, covers, covered, capital),)


def noted(seat: str, *years: int, **facts: object) -> Setting:
    """These years of a seat are on record."""

    def put(state: GameState) -> None:
        for year in years:
            note(state, seat, year, **facts)  # type: ignore[arg-type] # the facts a case names

    return put


def both(*settings: Setting) -> Setting:
    """One setting after another."""

    def put(state: GameState) -> None:
        for setting in settings:
            setting(state)

    return put


def nothing(state: GameState) -> None:
    """The record is empty."""


def covering(state: GameState) -> None:
    """Cover for bel by arn is in force."""
    in_force(state, text())


def leasing(state: GameState) -> None:
    """A post of arn in bel_2, for a rent, and no cover."""
    in_force(state, lease())


def left_by_notice(y: int, year: int, how: str = "notice") -> Setting:
    """Arn left a text with bel that had been in force since y."""

    def put(state: GameState) -> None:
        agreement = in_force(state, text(), y=y)
        agreement.status, agreement.left = "ended", (("arn", how, year),)

    return put


def with_dun(state: GameState) -> None:
    """Arn covers dun."""
    in_force(state, text(Coverage("arn", "dun", 1), parties=("arn", "dun")))


def four(state: GameState) -> None:
    """A text of all four states."""
    in_force(state, text(Coverage("arn", "bel", 1), parties=("arn", "bel", "cor", "dun")))


def winding(state: GameState) -> None:
    """A paid lease that ended and whose post winds down."""
    in_force(state, lease()).status = "ended"
    post(state, "bel_2", "arn", agreement=1, until=5)


CASES: list[tuple[str, str, Setting, bool]] = [
    ("no_foreign_post", "bel", covering, True),
    ("no_foreign_post", "bel", both(covering, leasing), False),
    ("no_foreign_post", "bel", nothing, False),
    ("no_foreign_post", "arn", leasing, True),
    ("no_foreign_post", "arn", covering, True),
    ("four_party_text", "cor", lambda state: in_force(state, three()), True),
    ("four_party_text", "arn", covering, False),
    (
        "four_party_text",
        "arn",
        lambda state: in_force(state, text(Transparency(("bel",)), parties=("arn", "bel", "cor"))),
        False,
    ),
    ("change_partner", "arn", both(left_by_notice(1, 2), with_dun), True),
    ("change_partner", "arn", both(left_by_notice(2, 2), with_dun), False),
    ("change_partner", "arn", both(left_by_notice(1, 2, "withdrawn"), with_dun), False),
    ("change_partner", "arn", both(left_by_notice(1, 2), covering), False),
    ("change_partner", "bel", both(left_by_notice(1, 2), with_dun), False),
    ("quiet_neighbours", "bel", noted("bel", 2, 3, concern=2), True),
    ("quiet_neighbours", "bel", both(noted("bel", 1, concern=5), noted("bel", 2, 3)), True),
    ("quiet_neighbours", "bel", noted("bel", 2, 3, concern=3), False),
    ("quiet_neighbours", "bel", both(noted("bel", 2, covered=False), noted("bel", 3)), False),
    ("quiet_neighbours", "bel", noted("bel", 2, 3, covered=False, posts=1), True),
    ("quiet_neighbours", "bel", noted("bel", 2, 3, covered=False, covers=True), True),
    ("quiet_neighbours", "bel", nothing, False),
    ("covered_not_hosting", "bel", covering, True),
    ("covered_not_hosting", "bel", both(covering, leasing), False),
    ("covered_not_hosting", "arn", covering, False),
    ("host_and_paid", "bel", leasing, True),
    ("host_and_paid", "arn", leasing, False),
    ("host_and_paid", "bel", lambda state: in_force(state, text(SiteGrant("bel", "arn", "bel_2"))), False),
    ("host_and_paid", "bel", winding, False),
    ("two_posts", "arn", both(leasing, lambda state: post(state, "cor_1", "arn")), True),
    ("two_posts", "arn", both(leasing, lambda state: post(state, "cor_1", "arn", until=4)), False),
    ("provider_of_two", "arn", lambda state: in_force(state, three()), True),
    ("provider_of_two", "arn", both(covering, covering), False),
    ("full_treasury", "arn", lambda state: tracks(state, "arn", treasury=10), True),
    ("full_treasury", "arn", lambda state: tracks(state, "arn", treasury=9), False),
    (
        "full_treasury",
        "arn",
        lambda state: (tracks(state, "arn", treasury=10), state.arrears.update({("arn", "bel", 1): 1})),
        False,
    ),
    ("kept_word", "arn", lambda state: tracks(state, "arn", gates=3), True),
    ("kept_word", "arn", lambda state: tracks(state, "arn", gates=2), False),
    ("kept_word", "arn", lambda state: tracks(state, "arn", gates=3, faults=1), False),
    ("high_support", "arn", lambda state: tracks(state, "arn", support=7), True),
    ("high_support", "arn", nothing, False),
    ("high_standing", "arn", lambda state: tracks(state, "arn", standing=8), True),
    ("high_standing", "arn", lambda state: tracks(state, "arn", standing=7), False),
    ("capital_safe", "bel", both(covering, noted("bel", 1, 2)), True),
    ("capital_safe", "bel", both(covering, noted("bel", 1, capital=True)), False),
    ("capital_safe", "bel", noted("bel", 1, 2), False),
    ("capital_safe", "bel", covering, False),
    ("no_pressed", "bel", both(noted("bel", 1, 2, 3), noted("cor", 3, pressed=True)), True),
    ("no_pressed", "bel", noted("bel", 1, 2, 3, pressed=True), False),
    ("no_pressed", "bel", both(noted("bel", 1, covered=False), noted("bel", 2, 3)), False),
    ("developed", "arn", lambda state: tracks(state, "arn", developed=1), True),
    ("developed", "arn", nothing, False),
    ("three_partners", "arn", four, True),
    ("three_partners", "arn", lambda state: in_force(state, three()), False),
    ("calm_region", "arn", lambda state: setattr(state, "tension", 2), True),
    ("calm_region", "arn", nothing, False),
]


@pytest.mark.parametrize(("name", "seat", "setting", "met"), CASES)
def test_R9_9_a_mandate_is_met_if_the_record_says_so(name: str, seat: str, setting: Setting, *, met: bool) -> None:
    state = world()
    setting(state)
    assert mandates.met(state, seat, name) is met


def test_R9_9_every_mandate_is_tried_both_ways() -> None:
    assert {(name, met) for name, _, _, met in CASES} == {(name, met) for name in MANDATES for met in (True, False)}


@pytest.mark.parametrize(("seats", "met"), [(4, True), (5, False)])
def test_R9_9_three_parties_are_many_in_a_world_of_fewer_than_five_seats(seats: int, *, met: bool) -> None:
    state = world()
    in_force(state, three())
    if seats == 5:
        state.seats["eno"] = state.seats["dun"].copy()
    assert mandates.met(state, "arn", "four_party_text") is met


def test_R9_5_the_record_keeps_what_the_mandates_ask_of_each_year() -> None:
    state = on_board(world(), world().board)
    in_force(state, text())
    in_force(state, lease())
    state.concern = {("cor", "arn"): 4}
    state.pressed = ("cor",)
    state.disrupted = {"bel_1": 3, "dun_1": 2}
    notes = {n.seat: n for n in closing.notes(after(state))}
    assert notes["arn"] == YearNote(3, "arn", 6, 4, False, False, 1, True, False, False)
    assert notes["bel"] == YearNote(3, "bel", 6, 0, False, True, 0, False, True, True)
    assert (notes["cor"].pressed, notes["dun"].capital_disrupted) == (True, False)


def test_R4_2_a_text_counts_for_a_mandate_only_if_it_is_substantive() -> None:
    state = world()
    for partner in ("bel", "cor", "dun"):
        in_force(state, text(Transparency((partner,)), parties=("arn", partner)))
    assert not mandates.met(state, "arn", "three_partners")
    for partner in ("bel", "cor", "dun"):
        in_force(state, text(Payment("arn", partner, 1), parties=("arn", partner)))
    assert mandates.met(state, "arn", "three_partners")
