"""Whether a text brings a seat nearer to a mandate: mandates are compared with and without it, roughly."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from game.rules.clauses.coverage import Coverage
from game.rules.clauses.site_grant import SiteGrant
from game.rules.forecast.prices import POINT
from game.rules.mandates import FEW_SEATS, MANY_PARTIES
from game.rules.terms import Terms

if TYPE_CHECKING:
    from game.rules.forecast.outlook import Outlook


class Profile(NamedTuple):
    """R9.9: What mandates ask of a seat's texts."""

    hosts: int = 0
    paid_posts: int = 0
    posts: int = 0
    covered: int = 0
    widest: int = 0
    serves: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()

    @property
    def served(self) -> int:
        """R9.9: How many states it covers."""
        return len(self.serves)

    @property
    def partners(self) -> int:
        """R9.9: How many states it has texts with."""
        return len(self.beside)


Lean = Callable[[Profile, "Outlook", str], int]


def with_text(base: Profile, seat: str, terms: Terms) -> Profile:
    """R9.9: Return what a seat's texts come to with one more."""
    if not terms.substantive():
        return base
    hosts, paid, posts, covered, widest, serves, beside = base
    for clause in terms.clauses:
        if isinstance(clause, SiteGrant):
            hosts += clause.host == seat
            paid += clause.host == seat and terms.net_yearly(seat) > 0
            posts += clause.guest == seat
        elif isinstance(clause, Coverage):
            covered += clause.beneficiary == seat
            if clause.provider == seat:
                serves |= {clause.beneficiary}
    beside |= frozenset(p for p in terms.parties if p != seat)
    return Profile(hosts, paid, posts, covered, max(widest, len(terms.parties)), serves, beside)


def profile(outlook: Outlook, seat: str) -> Profile:
    """R9.9: Return what a seat's texts come to without the one that is judged."""
    found = outlook.table.profiles.get((seat, outlook.out))
    if found is None:
        found = Profile()
        for agreement in outlook.table.texts(seat, outlook.out):
            found = with_text(found, seat, agreement.terms)
        outlook.table.profiles[seat, outlook.out] = found
    return found


def _engaged(p: Profile) -> int:
    return 100 if p.posts or p.served or p.covered else 0


def _share(have: int, want: int) -> int:
    """Part of the way, in hundredths; the last step counts most."""
    return 100 if have >= want else 40 * have // want


def _wide(p: Profile, outlook: Outlook, seat: str) -> int:
    many = MANY_PARTIES if len(outlook.state.seats) >= FEW_SEATS else MANY_PARTIES - 1
    return 100 if p.widest >= many else 0


def _quiet(p: Profile, outlook: Outlook, seat: str) -> int:
    worry = max((f.later for f in outlook.felt.feelings if f.about == seat), default=0)
    return max(0, _engaged(p) - 50 * max(0, worry - 1))


def _unpressed(p: Profile, outlook: Outlook, seat: str) -> int:
    worry = max((f.later for f in outlook.felt.feelings if f.of == seat), default=0)
    return max(0, _engaged(p) - 50 * max(0, worry - 1))


PLAIN: Final[dict[str, Callable[[Profile], int]]] = {
    "no_foreign_post": lambda p: 0 if p.hosts else _engaged(p),
    "covered_not_hosting": lambda p: 100 if p.covered and not p.hosts else 20 if p.covered or not p.hosts else 0,
    "host_and_paid": lambda p: 100 if p.paid_posts else 0,
    "two_posts": lambda p: _share(p.posts, 2),
    "provider_of_two": lambda p: _share(p.served, 2),
    "capital_safe": _engaged,
    "three_partners": lambda p: _share(p.partners, 3),
}
FELT: Final[dict[str, Lean]] = {"four_party_text": _wide, "quiet_neighbours": _quiet, "no_pressed": _unpressed}
LASTS: Final = 60  # how likely what is so now is so at the end, in hundredths; more in the last years


def leaning(outlook: Outlook, seat: str, mandate: str, worth: int) -> int:
    """R9.5: Return what a text brings towards one mandate, in hundredths of a point."""
    if mandate == "change_partner":
        return _new_partner(outlook, seat, worth)
    base = profile(outlook, seat)
    grown = with_text(base, seat, outlook.terms)
    if mandate in PLAIN:
        gain = PLAIN[mandate](grown) - PLAIN[mandate](base)
    elif mandate in FELT:
        calm = mandate != "four_party_text"
        gain = FELT[mandate](grown, outlook, seat) - (_engaged(base) if calm else FELT[mandate](base, outlook, seat))
    else:
        return 0
    return gain * worth * _lasting(outlook) // POINT


def _new_partner(outlook: Outlook, seat: str, worth: int) -> int:
    """R9.9: A new partner counts once something was left by notice, and a little before."""
    partners = profile(outlook, seat).beside
    fresh = [p for p in outlook.terms.parties if p != seat and p not in partners]
    if not fresh or not outlook.terms.substantive():
        return 0
    left = [a for a in outlook.state.agreements.values() if any(s == seat and how == "notice" for s, how, _ in a.left)]
    if any(p not in a.first_parties for a in left for p in fresh):
        return worth * _lasting(outlook) * 100 // POINT
    return worth * 10


def _lasting(outlook: Outlook) -> int:
    """R1.2: Texts that bind to the end keep what they bring; others may be left again."""
    if outlook.e >= outlook.state.board.first_end or outlook.terms.renewal.mode == "automatic":
        return LASTS + 3 * max(0, 10 - (outlook.state.board.first_end - outlook.state.year) * 2)
    return LASTS // 2
