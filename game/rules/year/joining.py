"""R4.51, R4.52: Applications and votes in step 1, accession in step 3, secrets that come to light."""

from __future__ import annotations

from typing import Literal

from game.rules import acts, chance
from game.rules.docket import Docket
from game.rules.events.joining import Acceded, Applied, Published, Voted
from game.rules.joining import admitted, with_party
from game.rules.legality.joining import no_place
from game.rules.numbers import LEAKS
from game.rules.state import Agreement
from game.rules.year.resolution import Resolution, change_track
from game.rules.year.talks_close import judge_cover


def speak_up(year: Resolution) -> None:
    """R8.1: Applications first, then votes."""
    for seat, asked in year.acts(acts.Accede):
        year.docket.record(Applied(asked.agreement, seat, asked.role, rule="R4.51"))
    for seat, vote in year.acts(acts.Admit):
        year.docket.record(Voted(vote.agreement, seat, vote.newcomer, rule="R4.51"))


def accede(year: Resolution) -> None:
    """R8.3: Whoever is let in joins now, in the order in which they asked."""
    state = year.state
    for number in list(state.agreements):
        for seat, role, _ in state.agreements[number].special.applicants:
            agreement = state.agreements[number]
            if agreement.status != "in_force" or not admitted(agreement, seat):
                continue
            if role == "party" and no_place(state, seat, agreement) is not None:
                continue
            terms = with_party(agreement.terms, seat) if role == "party" else agreement.terms
            joined = year.docket.record(Acceded(number, seat, role, terms, rule="R4.51"))
            fresh = [c for _, c in terms.coverages() if c.beneficiary == seat] if role == "party" else []
            judge_cover(year.docket, state.agreements[number], fresh, joined)


def publish(docket: Docket, agreement: Agreement, how: Literal["consent", "leak"]) -> int:
    """R4.52: Everybody learns what was secret."""
    return docket.record(Published(agreement.id, agreement.terms, how, rule="R4.52"))


def leak(year: Resolution) -> None:
    """R4.52: A living secret comes to light by itself once in six years; that costs each party 1 Standing."""
    state = year.state
    for agreement in [state.agreements[number] for number in state.secrets]:
        if not agreement.live:
            continue
        if chance.Stream(state.seed, state.branch, state.year, f"leak:{agreement.id}").below(LEAKS):
            continue
        number = publish(year.docket, agreement, "leak")
        for party in agreement.terms.parties:
            change_track(year.docket, party, "standing", -1, "leak", "R4.52", (number,))
