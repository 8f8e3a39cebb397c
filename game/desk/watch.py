"""What cover the watched regions can count on, as far as one seat can tell."""

from __future__ import annotations

from game.rules import cover, duties
from game.rules.acts import CoverOrder, Decision, DefaultOn, RankSites, SplitPoints
from game.rules.clauses.base import Duty
from game.rules.cover import Lay, Orders, lay, strengthen
from game.rules.state import GameState


def this_year(state: GameState) -> GameState:
    """R4.5: Return a game in which the texts signed so far that need no ratification have entered into force."""
    found = state.copy()
    for agreement in state.agreements.values():
        comes = agreement.status in ("signed", "pending") and agreement.starts <= state.year
        if comes and not agreement.terms.entry.ratification:
            fresh = agreement.copy()
            fresh.status, fresh.y = "in_force", state.year
            fresh.standing = dict.fromkeys(agreement.terms.parties, "party")
            found.agreements[agreement.id] = fresh
    return found


def orders(seat: str, marks: tuple[Decision, ...]) -> Orders:
    """R3.3: Return what a seat has marked about cover; nothing of the others is known."""
    found = Orders()
    for act in marks:
        if isinstance(act, CoverOrder):
            found.lines[seat] = act.lines
        elif isinstance(act, SplitPoints):
            found.splits[act.agreement] = act.ranking
        elif isinstance(act, RankSites):
            found.rankings[act.agreement] = act.ranking
        elif isinstance(act, DefaultOn):
            found.defaults.add((seat, act.agreement, act.clause))
    return found


def laid_by(state: GameState, provider: str, known: Orders) -> list[Lay]:
    """R3.3, R3.12: Return what a provider would lay with these orders, or without any."""
    laid = lay(state, provider, owed_by(state, provider, known), known)
    strengthen(state, laid)
    return laid


def owed_by(state: GameState, provider: str, known: Orders) -> list[Duty]:
    """R3.6: Return the cover a provider owes this year and does not mean to leave undone."""
    due = (duty for duty in duties.due(state) if duty.form == "cover" and duty.debtor == provider)
    return [duty for duty in due if (provider, duty.agreement, duty.clause) not in known.defaults]


def missing(state: GameState, provider: str, known: Orders) -> list[tuple[Duty, int]]:
    """R4.31, R4.18: Return the cover duties that these orders leave short, each with the points that are missing."""
    state = this_year(state)
    laid = laid_by(state, provider, known)
    found: list[tuple[Duty, int]] = []
    for duty in owed_by(state, provider, known):
        given = sum(each.points for each in laid if (each.agreement, each.clause) == (duty.agreement, duty.clause))
        if given < duty.amount:
            found.append((duty, duty.amount - given))
    return found


def likely_guest(state: GameState, region: str, lays: list[Lay]) -> str:
    """R3.9: Return the guest who may cover its post in a region beside what is expected there, "" if none."""
    post = state.posts.get(region)
    if post is None or post.winding or any(each.provider == post.guest for each in lays):
        return ""
    return post.guest


def expected(state: GameState, known: Orders) -> dict[str, list[Lay]]:
    """R3.4: Return for each watched region the cover it can expect if everybody keeps their word."""
    state = this_year(state)
    found: dict[str, list[Lay]] = {region: [] for region in state.watched}
    for each in cover.expected(state, known):
        if each.region in found:
            found[each.region].append(each)
    return found


def counted(lays: list[Lay]) -> int:
    """R3.4: Return what cover in one region counts in all."""
    return sum(each.counts for each in lays)
