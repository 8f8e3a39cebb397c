"""What cover the watched regions can count on, as far as one seat can tell."""

from __future__ import annotations

from game.rules import duties
from game.rules.acts import CoverOrder, Decision, DefaultOn, RankSites, SplitPoints
from game.rules.cover import Lay, Orders, lay
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
    owed = [duty for duty in duties.due(state) if duty.form == "cover" and duty.debtor == provider]
    return lay(state, provider, owed, known)


def expected(state: GameState, known: Orders) -> dict[str, list[Lay]]:
    """R3.4: Return for each watched region the cover it can expect if everybody keeps their word."""
    state = this_year(state)
    found: dict[str, list[Lay]] = {region: [] for region in state.watched}
    for provider in state.seats:
        for each in laid_by(state, provider, known):
            if each.region in found:
                found[each.region].append(each)
    return found


def counted(lays: list[Lay]) -> int:
    """R3.4: Return what cover in one region counts in all."""
    return sum(each.counts for each in lays)
