"""Ready-made drafts: cover, a lease, a payment, an exchange, a programme, a pact of restraint."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.terminal.misread import MisreadError
from game.terminal.naming import Naming
from game.terminal.scan import Scan

Made = tuple[str, tuple[str, ...], tuple[AnyClause, ...], tuple[tuple[int, int], ...]]


def _partner(found: Scan, naming: Naming) -> str:
    """Return the other state that a form is for: named, or the owner of a region that is named."""
    us = naming.view.seat
    owners = [naming.view.board.regions[region].owner for region in found.regions]
    other = next((seat for seat in (*found.states, *owners) if seat != us), None)
    if other is None:
        raise MisreadError("draft.with_whom")
    return other


def _cover(found: Scan, naming: Naming) -> Made:
    """R4.31: The state with more Capacity covers the other, for 1 fund a year."""
    us, other = naming.view.seat, _partner(found, naming)
    tracks = naming.view.tracks
    strong, weak = (us, other) if tracks[us].capacity > tracks[other].capacity else (other, us)
    if found.states and found.states[0] == us:
        strong, weak = us, other
    sites = tuple(region for region in found.regions if naming.view.board.regions[region].owner == weak)
    clauses = (Coverage(strong, weak, found.number(0, 2), sites), Payment(weak, strong, found.number(1, 1)))
    return naming.words.phrase("terminal.title.cover", seat=naming.words.name(weak)), (us, other), clauses, ((0, 1),)


def _lease(found: Scan, naming: Naming) -> Made:
    """R4.32: A post for rent; without a region, one of theirs that we may ask for."""
    us, other = naming.view.seat, _partner(found, naming)
    board, posts = naming.view.board, naming.view.posts
    region = next(iter(found.regions), None) or next((r for r in board.by_owner[other] if r not in posts), None)
    if region is None:
        raise MisreadError("draft.which_region")
    host = board.regions[region].owner
    guest = us if host != us else other
    clauses = (SiteGrant(host, guest, region), Payment(guest, host, found.number(0, 1), purpose="rent"))
    return (
        naming.words.phrase("terminal.title.lease", region=naming.words.name(region)),
        (us, other),
        clauses,
        ((0, 1),),
    )


def _payment(found: Scan, naming: Naming) -> Made:
    """R4.33: We pay, unless the other state is named first and we after it."""
    us, other = naming.view.seat, _partner(found, naming)
    payer, payee = (other, us) if found.states[:1] == [other] and us in found.states else (us, other)
    clauses = (Payment(payer, payee, found.number(0, 1), "once" not in found.flags),)
    return naming.words.phrase("terminal.title.payment", seat=naming.words.name(payee)), (us, other), clauses, ()


def _exchange(found: Scan, naming: Naming) -> Made:
    """R4.25: Cover for a post: the stronger covers, the weaker grants."""
    us, other = naming.view.seat, _partner(found, naming)
    tracks, board = naming.view.tracks, naming.view.board
    strong, weak = (us, other) if tracks[us].capacity > tracks[other].capacity else (other, us)
    own = [region for region in found.regions if board.regions[region].owner == weak]
    free = [region for region in board.by_owner[weak] if region not in naming.view.posts]
    region = next(iter([*own, *reversed(free)]), None)
    if region is None:
        raise MisreadError("draft.which_region")
    clauses = (Coverage(strong, weak, found.number(0, 2)), SiteGrant(weak, strong, region))
    title = naming.words.phrase("terminal.title.exchange", region=naming.words.name(region))
    return title, (us, other), clauses, ((0, 1),)


def _training(found: Scan, naming: Naming) -> Made:
    """R4.38: Exercises together, announced to the neighbours."""
    us, other = naming.view.seat, _partner(found, naming)
    title = naming.words.phrase("terminal.title.programme", seat=naming.words.name(other))
    return title, (us, other), (Programme(us, other, "exercises"),), ()


def _pact(found: Scan, naming: Naming) -> Made:
    """R4.40: Neither takes a post in the other's neighbourhood."""
    us, other = naming.view.seat, _partner(found, naming)
    board = naming.view.board

    def near(seat: str, who: str) -> tuple[str, ...]:
        return tuple(r for r in board.regions if seat in board.touched_by[r] and board.regions[r].owner != who)

    pledged = ((us, near(other, us)), (other, near(us, other)))
    clauses = tuple(Restraint(who, "grant", regions) for who, regions in pledged if regions)
    return naming.words.phrase("terminal.title.pact", seat=naming.words.name(other)), (us, other), clauses, ()


FORMS: Final[dict[str, Callable[[Scan, Naming], Made]]] = {
    "cover": _cover,
    "lease": _lease,
    "payment": _payment,
    "exchange": _exchange,
    "programme": _training,
    "pact": _pact,
}
INTRODUCTORY: Final = ("cover", "lease", "payment", "exchange")
