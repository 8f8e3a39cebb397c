"""Home: income, upkeep and the home verdict (R6, R4.3)."""

from __future__ import annotations

from game.rules.numbers import DESK_FEE, POST_YIELD, VERDICT_PARTNER_STANDING
from game.rules.state import GameState
from game.rules.terms import Terms


def yields(state: GameState, region: str) -> int:
    """R6.1: A site yields its value, unless it was disrupted last year; a hazard yields nothing."""
    if state.board.regions[region].site in (None, "hazard") or state.disrupted.get(region) == state.year - 1:
        return 0
    return state.values[region]


def gross_income(state: GameState, seat: str) -> int:
    """R6.1: Return the yields of own sites and of posts abroad, in funds."""
    own = sum(yields(state, region) for region in state.board.by_owner[seat])
    last = state.year - 1
    abroad = sum(
        POST_YIELD
        for region, post in state.posts.items()
        if post.guest == seat and not post.winding and state.disrupted.get(region) != last
    )
    return own + abroad


def desk_fee(state: GameState, seat: str) -> int:
    """R6.2: Above its Desk a state pays 2 funds a year for each text in force at the Briefing, one-off texts apart."""
    if state.board.intro:
        return 0
    texts = [a.terms for a in state.in_force() if seat in a.terms.parties]
    houses = [frozenset(t.parties) for t in texts if t.organisations()]
    held = sum(1 for t in texts if not t.one_off() and not (houses and within_house(t, houses)))
    return DESK_FEE * max(0, held - state.seats[seat].desk)


def within_house(terms: Terms, houses: list[frozenset[str]]) -> bool:
    """R4.44: Whether a text is one among members of an organisation alone, and founds none itself."""
    return not terms.organisations() and any(house.issuperset(terms.parties) for house in houses)


def verdict(state: GameState, seat: str, terms: Terms) -> tuple[tuple[str, int], ...]:
    """R4.3: Return the parts of a home verdict; 5 or more ratifies free, below it costs 1 Support. Each counts once."""
    partners = [p for p in terms.parties if p != seat]
    brings = any(c.beneficiary == seat for _, c in terms.coverages()) or terms.net_yearly(seat) > 0
    one_off = sum(c.amount for _, c in terms.payments() if not c.yearly and c.payee == seat)
    grants = any(c.host == seat for _, c in terms.grants())
    distrusted = any(state.seats[p].standing <= VERDICT_PARTNER_STANDING for p in partners)
    parts = (
        ("support", state.seats[seat].support),
        ("brings", 1 if brings or one_off else 0),
        ("concern", -max((state.concern.get((seat, p), 0) for p in partners), default=0)),
        ("grants_site", -2 if grants else 0),
        ("partner_standing", -1 if distrusted else 0),
    )
    return tuple(part for part in parts if part[1])
