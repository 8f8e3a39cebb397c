"""Footprints: how much each state worries about each other one, and why (R5.1, R5.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.rules.board import Board
from game.rules.numbers import CONCERN_MOST, FOOTPRINT_POST_FAR, FOOTPRINT_POST_NEAR
from game.rules.state import GameState, Pair, StatementForm
from game.rules.terms import FeltPart, Terms

Parts = dict[str, int]
CALMING: Final[dict[StatementForm, str]] = {"reassure": "reassured", "observers": "observers"}


def footprint(parts: Parts) -> int:
    """R5.1: A footprint is the sum of its parts, from 0 to 5.

    >>> footprint({"post:midmarch": 2, "agreement": -1}), footprint({"agreement": -1})
    (1, 0)
    """
    return max(0, min(CONCERN_MOST, sum(parts.values())))


def footprints(state: GameState, *, announced: bool = False) -> dict[Pair, Parts]:
    """R5.1: Return the parts of every footprint, (of, about) -> {why: amount}; pairs without parts are left out.

    With `announced`, as talks close, grants that a guest announced this year count like signed ones (R5.2), and shows
    of presence count (R5.13).
    """
    found: dict[Pair, Parts] = {}
    for guest, region in posts(state, announced=announced):
        post_felt(state, found, guest, region)
    for agreement in state.agreements.values():
        if agreement.status == "in_force" and not agreement.terms.provisions.secret:
            text_felt(state, found, agreement.terms)
            for seat, role in agreement.special.circle:
                _circle_felt(found, agreement.terms, seat, role)
    for statement in state.statements.values():
        if statement.live and statement.form in CALMING:
            found.setdefault((statement.to, statement.by), {})[CALMING[statement.form]] = -1
    if announced and state.shows:
        _shows_felt(state, found)
    for parts in found.values():
        if "agreement" in parts:
            parts.pop("restraint", None)
    return found


def posts(state: GameState, *, announced: bool = False) -> list[tuple[str, str]]:
    """R5.1: Return (guest, region) of every post that worries, each once: standing, winding down, signed, announced."""
    found = {(post.guest, region): None for region, post in state.posts.items()}
    for agreement in state.agreements.values():
        if agreement.status in ("signed", "pending"):
            for _, grant in agreement.terms.grants():
                found[grant.guest, grant.region] = None
    if announced:
        for notice in state.notices:
            for _, grant in notice.terms.grants():
                if grant.guest == notice.announced_by:
                    found[grant.guest, grant.region] = None
    return list(found)


def post_felt(state: GameState, found: dict[Pair, Parts], guest: str, region: str) -> None:
    """R5.1: 2 for each post touching a state's territory from outside it, 1 two regions away."""
    board = state.board
    near, far = board.touched_by[region], board.two_away[region]
    for third in state.seats:
        if third != guest and (third in near or third in far):
            amount = FOOTPRINT_POST_NEAR if third in near else FOOTPRINT_POST_FAR
            found.setdefault((third, guest), {})[f"post:{region}"] = amount


def _circle_felt(found: dict[Pair, Parts], terms: Terms, seat: str, role: str) -> None:
    """R4.51: An observer is calmed about the parties, a partner and the parties about each other."""
    for party in terms.parties:
        found.setdefault((seat, party), {})["circle"] = -1
        if role == "partner":
            found.setdefault((party, seat), {})["circle"] = -1


def _shows_felt(state: GameState, found: dict[Pair, Parts]) -> None:
    """R5.13: A show of presence is felt by the owner of its region and by whoever that region touches."""
    board = state.board
    for seat, region in state.shows:
        for third in state.seats:
            if third != seat and (third == board.regions[region].owner or third in board.touched_by[region]):
                found.setdefault((third, seat), {})["show"] = 1


def text_felt(state: GameState, found: dict[Pair, Parts], terms: Terms) -> None:
    """R5.1: What the clauses of a text in force make others feel; each kind of part counts once for a pair."""
    for pair, why, amount in terms.on_map(state.board, _felt_parts):
        found.setdefault(pair, {})[why] = amount


def _felt_parts(board: Board, terms: Terms) -> Iterator[FeltPart]:
    for clause in terms.felt:
        for felt in clause.felt_by(board):
            yield (felt.of, felt.about), felt.why, felt.amount
    for _, opened in terms.transparencies():
        for third in opened.reassured:
            yield from (((third, party), "transparency", -1) for party in terms.parties if party != third)
    if terms.integrated:
        yield from _system_felt(board, terms)
    if terms.substantive():
        yield from ((couple, "agreement", -1) for couple in terms.couples)


def _system_felt(board: Board, terms: Terms) -> Iterator[FeltPart]:
    """R4.43: A system worries more than its parts: the neighbours of its parties feel 1 about each provider."""
    near = [s for s in board.seats if s not in terms.parties and any(s in board.neighbours[p] for p in terms.parties)]
    for provider in dict.fromkeys(c.provider for _, c in terms.coverages()):
        yield from (((third, provider), "system", 1) for third in near)
