"""R9.5, R9.9: Mandates: each a yes/no test on the record. The registry is a literal dict of name to test."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.rules.state import Agreement, GameState, YearNote

FEW_SEATS: Final = 5  # R9.9: in a world of fewer seats, three parties are many
MANY_PARTIES: Final = 4
RICH: Final = 10
CALM: Final = 2
KEPT_GATES: Final = 3


def met(state: GameState, seat: str, name: str) -> bool:
    """R9.5: Whether the mandate `name` is met by the record as it stands."""
    return MANDATES[name](state, seat)


def _texts(state: GameState, seat: str) -> list[Agreement]:
    return [a for a in state.in_force() if seat in a.terms.parties and a.terms.substantive()]


def _notes(state: GameState, seat: str, years: int) -> list[YearNote]:
    return [note for note in state.book if note.seat == seat and note.year > state.year - years]


def _posts(state: GameState, seat: str) -> int:
    return sum(1 for p in state.posts.values() if p.guest == seat and not p.winding)


def _hosts(state: GameState, seat: str) -> bool:
    return any(p.host == seat for p in state.posts.values())


def _covered(state: GameState, seat: str) -> bool:
    return any(c.beneficiary == seat for a in _texts(state, seat) for _, c in a.terms.coverages())


def _beneficiaries(state: GameState, seat: str) -> set[str]:
    return {c.beneficiary for a in _texts(state, seat) for _, c in a.terms.coverages() if c.provider == seat}


def _engaged(state: GameState, seat: str) -> bool:
    return _posts(state, seat) > 0 or bool(_beneficiaries(state, seat)) or _covered(state, seat)


def _engaged_in(notes: list[YearNote]) -> bool:
    return bool(notes) and all(n.posts or n.covers or n.covered for n in notes)


def no_foreign_post(state: GameState, seat: str) -> bool:
    """No foreign post stands on our soil, and we are party to coverage or have a post abroad."""
    return not _hosts(state, seat) and _engaged(state, seat)


def four_party_text(state: GameState, seat: str) -> bool:
    """We are party to an agreement of four parties or more (three in a world of fewer than five seats)."""
    many = MANY_PARTIES if len(state.seats) >= FEW_SEATS else MANY_PARTIES - 1
    return any(len(a.terms.parties) >= many for a in _texts(state, seat))


def change_partner(state: GameState, seat: str) -> bool:
    """We left by notice an agreement in force 2 years or more, and have one with a partner it did not include."""
    partners = {p for a in _texts(state, seat) for p in a.terms.parties if p != seat}
    for agreement in state.agreements.values():
        gave = any(s == seat and how == "notice" and year - agreement.y >= 1 for s, how, year in agreement.left)
        if gave and partners - set(agreement.first_parties):
            return True
    return False


def quiet_neighbours(state: GameState, seat: str) -> bool:
    """In the last two years nobody's Concern about us was above 2, while coverage or a post abroad was in force."""
    notes = _notes(state, seat, 2)
    return _engaged_in(notes) and all(n.concern_about <= 2 for n in notes)


def covered_not_hosting(state: GameState, seat: str) -> bool:
    """Another state covers us and we host nobody."""
    return _covered(state, seat) and not _hosts(state, seat)


def host_and_paid(state: GameState, seat: str) -> bool:
    """We host a post and are paid for it."""
    texts = state.agreements
    posts = [p for p in state.posts.values() if p.host == seat and not p.winding]
    return any(texts[p.agreement].terms.net_yearly(seat) > 0 for p in posts)


def two_posts(state: GameState, seat: str) -> bool:
    """We are guest of two posts or more."""
    return _posts(state, seat) >= 2


def provider_of_two(state: GameState, seat: str) -> bool:
    """We are provider for two beneficiaries or more."""
    return len(_beneficiaries(state, seat)) >= 2


def full_treasury(state: GameState, seat: str) -> bool:
    """Our Treasury is 10 or more and we owe no arrears."""
    return state.seats[seat].treasury >= RICH and all(debtor != seat for debtor, _, _ in state.arrears)


def kept_word(state: GameState, seat: str) -> bool:
    """No default, breach or walk-out of ours is on record, and we passed 3 gates."""
    return state.seats[seat].faults == 0 and state.seats[seat].gates >= KEPT_GATES


def high_support(state: GameState, seat: str) -> bool:
    """Our Support is 7 or more."""
    return state.seats[seat].support >= 7


def high_standing(state: GameState, seat: str) -> bool:
    """Our Standing is 8 or more."""
    return state.seats[seat].standing >= 8


def capital_safe(state: GameState, seat: str) -> bool:
    """Our capital was never disrupted, while coverage or a post abroad is in force."""
    notes = [n for n in state.book if n.seat == seat]
    return bool(notes) and not any(n.capital_disrupted for n in notes) and _engaged(state, seat)


def no_pressed(state: GameState, seat: str) -> bool:
    """We were never pressed in the last three years, while coverage or a post abroad was in force."""
    notes = _notes(state, seat, 3)
    return _engaged_in(notes) and not any(n.pressed for n in notes)


def developed(state: GameState, seat: str) -> bool:
    """We developed a site."""
    return state.seats[seat].developed > 0


def three_partners(state: GameState, seat: str) -> bool:
    """We have agreements in force with three different states or more."""
    return len({p for a in _texts(state, seat) for p in a.terms.parties if p != seat}) >= 3


def calm_region(state: GameState, seat: str) -> bool:
    """Tension is 2 or less."""
    return state.tension <= CALM


MANDATES: Final[dict[str, Callable[[GameState, str], bool]]] = {
    "no_foreign_post": no_foreign_post,
    "four_party_text": four_party_text,
    "change_partner": change_partner,
    "quiet_neighbours": quiet_neighbours,
    "covered_not_hosting": covered_not_hosting,
    "host_and_paid": host_and_paid,
    "two_posts": two_posts,
    "provider_of_two": provider_of_two,
    "full_treasury": full_treasury,
    "kept_word": kept_word,
    "high_support": high_support,
    "high_standing": high_standing,
    "capital_safe": capital_safe,
    "no_pressed": no_pressed,
    "developed": developed,
    "three_partners": three_partners,
    "calm_region": calm_region,
}
