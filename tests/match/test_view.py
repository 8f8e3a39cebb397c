"""What a seat sees, and what it can imagine from it."""

from dataclasses import fields, replace
from typing import Any

import pytest

from game.rules.acts import Campaign
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.state import Agreement, GameState, Mandate, Offer, Statement
from game.rules.terms import Terms
from game.view import PublicView, SeatView, imagine, public_view, seat_view
from tests.match.players import played
from tests.rules.worlds import world

PUBLIC_SECRETS = {"seed", "branch", "offers", "offer_counts", "events", "mandates", "sealed"}


def between(*parties: str, clauses: tuple[AnyClause, ...] = ()) -> Terms:
    return Terms("A text", parties, clauses or (Payment(parties[0], parties[1], 1),))


def offer(number: str, terms: Terms) -> Offer:
    return Offer(number, terms.parties[0], terms, (terms.parties[0],))


def with_offers(*offers: Offer) -> GameState:
    state = world()
    counts = {"-".join(sorted(o.terms.parties)): 1 for o in offers}
    return replace(state, offers={o.id: o for o in offers}, offer_counts=counts)


def in_force(terms: Terms, number: int = 1, **changes: Any) -> Agreement:
    standing: Any = dict.fromkeys(terms.parties, "party")
    agreement = Agreement(number, terms, terms.parties[0], 1, "in_force", 1, standing, y=1, e=4)
    return replace(agreement, **changes)


def reassured(by: str, to: str, **changes: Any) -> Statement:
    return replace(Statement(1, by, to, "reassure", 2, 3), **changes)


def test_R1_7_nothing_secret_has_a_place_in_the_public_view() -> None:
    assert not PUBLIC_SECRETS & {field.name for field in fields(PublicView)}
    assert "seed" not in {field.name for field in fields(SeatView)}


def test_R1_7_a_field_of_the_state_is_shown_by_choice_only() -> None:
    """A new field of the state stays hidden until somebody decides about it here and in the view."""
    hidden = {"seed", "branch", "seats", "offers", "offer_counts", "offered", "secrets", "events"}
    shown = {field.name for field in fields(PublicView)} - {"tracks", "announced"}
    assert {field.name for field in fields(GameState)} == hidden | shown


@pytest.mark.parametrize(
    "change",
    [
        lambda s: replace(s, seed=99),
        lambda s: replace(s, events=1234),
        lambda s: replace(s, offers={**s.offers, "bel-cor-1": offer("bel-cor-1", between("bel", "cor"))}),
        lambda s: replace(s, offer_counts={**s.offer_counts, "bel-cor": 3}),
        lambda s: replace(s, stirs=tuple((why, number + 7) for why, number in s.stirs)),
        lambda s: mandated(s, "bel", "covered_capital"),
    ],
    ids=["seed", "event counter", "others' offer", "others' count", "event numbers", "others' mandate"],
)
def test_R1_7_secrets_of_others_change_nothing_a_seat_receives(change: Any) -> None:
    state = replace(with_offers(offer("arn-bel-1", between("arn", "bel"))), stirs=(("breach", 5),))
    before, after = seat_view(state, "arn"), seat_view(change(state), "arn")
    assert before == after
    assert imagine(before) == imagine(after)
    assert public_view(state) == public_view(change(state))


def mandated(state: GameState, seat: str, name: str) -> GameState:
    changed = state.copy()
    changed.seats[seat].mandates = (Mandate(name),)
    return changed


def test_R1_7_a_seat_sees_its_own_mandates_offers_and_sealed_decisions() -> None:
    state = with_offers(offer("arn-bel-1", between("arn", "bel")), offer("cor-dun-1", between("cor", "dun")))
    state.seats["bel"].mandates = (Mandate("no_posts"),)
    view = seat_view(state, "bel", (Campaign(),))
    assert view.mandates == (Mandate("no_posts"),)
    assert list(view.offers) == ["arn-bel-1"]
    assert view.offer_counts == {"arn-bel": 1}
    assert view.sealed == (Campaign(),)
    assert view.own == view.tracks["bel"]
    assert [o.id for o in view.open_to()] == ["arn-bel-1"]
    assert seat_view(state, "arn").open_to() == ()
    assert seat_view(state, "arn").sealed is None


def test_R1_2_everyone_knows_the_window_of_the_end_and_the_level() -> None:
    view = public_view(world())
    assert view.end_window == (view.board.first_end, view.board.last_end)
    assert view.level == "standard"


def test_a_view_stays_as_it_was_when_the_game_goes_on() -> None:
    state = world()
    state.concern["bel", "arn"] = 1
    view = public_view(state)
    before = view.concern["bel", "arn"], view.tracks["arn"].treasury
    state.concern["bel", "arn"] = 4
    state.seats["arn"].treasury = 77
    assert (view.concern["bel", "arn"], view.tracks["arn"].treasury) == before


def test_imagining_a_view_gives_the_same_view_again() -> None:
    """What a seat imagines differs from the game in nothing the seat can see."""
    match = played(4)
    for seat in match.state.seats:
        view = match.view(seat)
        again = seat_view(imagine(view), seat, view.sealed)
        assert replace(again, shown=()) == replace(view, shown=())


def test_R1_7_imagination_holds_no_seed_and_nobody_elses_mandates() -> None:
    state = replace(mandated(mandated(world(), "arn", "no_posts"), "bel", "covered_capital"), seed=7, events=50)
    imagined = imagine(seat_view(state, "arn"))
    assert (imagined.seed, imagined.branch, imagined.events) == (0, 0, 0)
    assert imagined.seats["arn"].mandates == (Mandate("no_posts"),)
    assert imagined.seats["bel"].mandates == ()
    assert imagine(public_view(state)).seats["arn"].mandates == ()
    assert imagine(public_view(state)).offers == {}


# Offers that are shown: arn makes an offer to dun; bel looks on.


def consulted(**changes: Any) -> GameState:
    clauses = (Coverage("arn", "bel", 1, ("bel_2",)), Consultation(), Payment("dun", "arn", 1))
    pact = in_force(between("arn", "bel", "dun", clauses=clauses), **changes)
    state = with_offers(offer("arn-cor-1", between("arn", "cor", clauses=(Coverage("arn", "cor", 1),))))
    named = offer("arn-dun-1", between("arn", "dun", clauses=(Restraint("dun", "grant", ("bel_2",)),)))
    of_a_party = offer("arn-dun-2", between("arn", "dun", clauses=(Coverage("arn", "dun", 2),)))
    state.offers.update({named.id: named, of_a_party.id: of_a_party})
    state.agreements[1] = pact
    return state


def test_R4_35_parties_see_each_others_offers_on_the_matter_without_ids() -> None:
    state = consulted()
    shown = seat_view(state, "bel").shown
    assert [(s.by, s.terms, s.ground) for s in shown] == [("arn", state.offers["arn-dun-1"].terms, "consultation")]
    assert "arn-dun-1" not in repr(shown)
    assert seat_view(state, "cor").shown == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"rested": ((1, 0),)},
        {"status": "suspended"},
        {"standing": {"arn": "party", "bel": "suspended", "dun": "party"}},
        {"standing": {"arn": "suspended", "bel": "party", "dun": "party"}},
    ],
    ids=["clause rests", "text suspended", "suspended for the reader", "suspended for the maker"],
)
def test_R4_35_consultation_that_does_not_bind_shows_nothing(changes: dict[str, Any]) -> None:
    assert seat_view(consulted(**changes), "bel").shown == ()


def observed(statement: Statement, *clauses: AnyClause) -> GameState:
    state = with_offers(offer("arn-cor-1", between("arn", "cor", clauses=clauses)))
    state.statements[1] = statement
    return state


NEAR_BEL = SiteGrant("cor", "arn", "cor_2")


def test_R5_7_an_observers_seat_shows_offers_of_posts_and_cover_next_door() -> None:
    for clause in (NEAR_BEL, Coverage("arn", "cor", 1), Coverage("arn", "cor", 1, ("cor_2",))):
        (shown,) = seat_view(observed(reassured("arn", "bel"), clause), "bel").shown
        assert (shown.by, shown.ground) == ("arn", "observer")


@pytest.mark.parametrize(
    ("statement", "clause"),
    [
        (reassured("arn", "bel", live=False), NEAR_BEL),
        (reassured("arn", "bel", form="pledge"), NEAR_BEL),
        (reassured("arn", "bel", mediated=True), NEAR_BEL),
        (reassured("arn", "dun"), NEAR_BEL),
        (reassured("cor", "bel"), NEAR_BEL),
        (reassured("arn", "bel"), Payment("arn", "cor", 1)),
        (reassured("arn", "bel"), SiteGrant("cor", "arn", "cor_1")),
        (reassured("arn", "bel"), SiteGrant("cor", "arn", "nowhere")),
    ],
    ids=["over", "pledge", "mediated", "another's", "maker's not", "payment", "far away", "no region"],
)
def test_R5_7_without_an_observers_seat_there_nothing_is_shown(statement: Statement, clause: AnyClause) -> None:
    assert seat_view(observed(statement, clause), "bel").shown == ()


def test_R4_35_your_own_offers_are_not_shown_a_second_time() -> None:
    state = observed(reassured("arn", "cor"), SiteGrant("cor", "arn", "cor_2"))
    assert seat_view(state, "cor").shown == ()
