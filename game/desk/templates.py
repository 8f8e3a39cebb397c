"""Ready-made texts to begin with: cover, a lease, a payment, an exchange, a programme, a pact of restraint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from game.desk.drafts import blank
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.legality.texts import TITLE_MOST
from game.rules.terms import Terms
from game.view import SeatView
from game.wording import Words

Made = tuple[str, tuple[str, ...], tuple[AnyClause, ...], tuple[tuple[int, int], ...]]


class TemplateError(Exception):
    """A template lacks something: `key` says what, as the last part of a sentence's key."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Wish:
    """What a template is filled with: states and regions as they were named, numbers, and words such as once."""

    states: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    flags: tuple[str, ...] = ()

    def number(self, place: int, otherwise: int) -> int:
        """Return the number at a place, or another if there is none."""
        return self.numbers[place] if place < len(self.numbers) else otherwise


def partner(wish: Wish, view: SeatView) -> str:
    """Return the other state that a template is for: named, or the owner of a region that is named."""
    owners = (view.board.regions[region].owner for region in wish.regions)
    other = next((seat for seat in (*wish.states, *owners) if seat != view.seat), None)
    if other is None:
        raise TemplateError("with_whom")
    return other


def _strong_and_weak(view: SeatView, other: str) -> tuple[str, str]:
    """Return ourselves and another state, the one with more Capacity first."""
    us, tracks = view.seat, view.tracks
    return (us, other) if tracks[us].capacity > tracks[other].capacity else (other, us)


def _cover(wish: Wish, view: SeatView, words: Words) -> Made:
    """R4.31: The state with more Capacity covers the other, for 1 fund a year."""
    us, other = view.seat, partner(wish, view)
    strong, weak = _strong_and_weak(view, other)
    if wish.states and wish.states[0] == us:
        strong, weak = us, other
    sites = tuple(region for region in wish.regions if view.board.regions[region].owner == weak)
    clauses = (Coverage(strong, weak, wish.number(0, 2), sites), Payment(weak, strong, wish.number(1, 1)))
    return words.phrase("template_title.cover", seat=words.name(weak)), (us, other), clauses, ((0, 1),)


def _free(view: SeatView, host: str) -> list[str]:
    """R3.9: Return the regions of a state where no post stands."""
    return [region for region in view.board.by_owner[host] if region not in view.posts]


def _lease(wish: Wish, view: SeatView, words: Words) -> Made:
    """R4.32: A post for rent; without a region, one of theirs that we may ask for."""
    us, other = view.seat, partner(wish, view)
    region = next(iter([*wish.regions, *_free(view, other)]), None)
    if region is None:
        raise TemplateError("which_region")
    host = view.board.regions[region].owner
    guest = us if host != us else other
    clauses = (SiteGrant(host, guest, region), Payment(guest, host, wish.number(0, 1), purpose="rent"))
    return words.phrase("template_title.lease", region=words.name(region)), (us, other), clauses, ((0, 1),)


def _payment(wish: Wish, view: SeatView, words: Words) -> Made:
    """R4.33: We pay, unless the other state is named first and we after it."""
    us, other = view.seat, partner(wish, view)
    payer, payee = (other, us) if wish.states[:1] == (other,) and us in wish.states else (us, other)
    clauses = (Payment(payer, payee, wish.number(0, 1), "once" not in wish.flags),)
    return words.phrase("template_title.payment", seat=words.name(payee)), (us, other), clauses, ()


def _exchange(wish: Wish, view: SeatView, words: Words) -> Made:
    """R4.25: Cover for a post: the stronger covers, the weaker grants."""
    us, other = view.seat, partner(wish, view)
    strong, weak = _strong_and_weak(view, other)
    own = [region for region in wish.regions if view.board.regions[region].owner == weak]
    region = next(iter([*own, *reversed(_free(view, weak))]), None)
    if region is None:
        raise TemplateError("which_region")
    clauses = (Coverage(strong, weak, wish.number(0, 2)), SiteGrant(weak, strong, region))
    return words.phrase("template_title.exchange", region=words.name(region)), (us, other), clauses, ((0, 1),)


def _programme(wish: Wish, view: SeatView, words: Words) -> Made:
    """R4.38: Exercises together, announced to the neighbours."""
    us, other = view.seat, partner(wish, view)
    title = words.phrase("template_title.programme", seat=words.name(other))
    return title, (us, other), (Programme(us, other, "exercises"),), ()


def _pact(wish: Wish, view: SeatView, words: Words) -> Made:
    """R4.40: Neither takes a post in the other's neighbourhood."""
    us, other = view.seat, partner(wish, view)
    board = view.board

    def near(seat: str, who: str) -> tuple[str, ...]:
        return tuple(r for r in board.regions if seat in board.touched_by[r] and board.regions[r].owner != who)

    pledged = ((us, near(other, us)), (other, near(us, other)))
    clauses = tuple(Restraint(who, "grant", regions) for who, regions in pledged if regions)
    return words.phrase("template_title.pact", seat=words.name(other)), (us, other), clauses, ()


TEMPLATES: Final[dict[str, Callable[[Wish, SeatView, Words], Made]]] = {
    "cover": _cover,
    "lease": _lease,
    "payment": _payment,
    "exchange": _exchange,
    "programme": _programme,
    "pact": _pact,
}
INTRODUCTORY: Final = ("cover", "lease", "payment", "exchange")


def offered(view: SeatView) -> tuple[str, ...]:
    """R1.8: Return the names of the templates there are at this level."""
    return INTRODUCTORY if view.board.intro else tuple(TEMPLATES)


def filled(name: str, wish: Wish, view: SeatView, words: Words) -> Terms:
    """Return the text of a template; raises `TemplateError` where something is missing."""
    title, parties, clauses, pairs = TEMPLATES[name](wish, view, words)
    return replace(blank(view.board, title[:TITLE_MOST], parties, clauses), pairs=pairs)


def empty(others: tuple[str, ...], view: SeatView, words: Words) -> Terms:
    """Return a text without articles between us and others."""
    names = words.listed(tuple(words.name(seat) for seat in others))
    title = words.phrase("template_title.blank", seats=names)[:TITLE_MOST]
    return blank(view.board, title, (view.seat, *others))
