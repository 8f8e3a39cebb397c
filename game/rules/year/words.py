"""R8.8: Words: statements, unanswered protests; who is pressed; Support is summed; governments fall."""

from __future__ import annotations

from game.rules import acts, chance, mandates
from game.rules.clauses.base import Deed
from game.rules.clauses.management import Management
from game.rules.events.home import GovernmentFell, MandateDrawn
from game.rules.events.perception import Pressed, ProtestUnanswered, ShowMade, StatementEnded, StatementMade
from game.rules.events.talks import ActFailed
from game.rules.events.tracks import FundsMoved, TrackChanged
from game.rules.numbers import (
    CHARITY_POINTS,
    DISRUPTION_LOSS_MOST,
    NEW_GOVERNMENT_SUPPORT,
    NEW_MANDATE_WORTH,
    PRESSED_FROM,
    QUIET_SUPPORT,
    SHOW_COST,
)
from game.rules.state import GameState, Statement
from game.rules.year.resolution import Resolution, change_track
from game.rules.year.talks_close import break_texts, ring_hollow, worry


def run(year: Resolution) -> None:
    """R8.8: Speak, hear, be pressed, and sum up the year at home."""
    for seat, act in year.acts(acts.Speak):
        speak(year, seat, act)
    for seat, guest in year.acts(acts.InviteObservers):
        fresh = max(year.state.statements, default=0) + 1
        until = year.state.year + 1
        year.docket.record(StatementMade(fresh, seat, guest.to, "observers", until, "", "", 0, False, rule="R5.14"))
    for seat, shown in year.acts(acts.ShowPresence):
        show(year, seat, shown)
    hear_protests(year)
    judge_pledges(year)
    press(year)
    for seat in year.state.seats:
        sum_support(year, seat)
    for seat, tracks in list(year.state.seats.items()):
        if tracks.support <= 0:
            fall(year, seat)


def speak(year: Resolution, seat: str, act: acts.Speak) -> None:
    """R5.5, R5.7, R5.9: Words to one state; they count through the close of next year."""
    fresh = max(year.state.statements, default=0) + 1
    until = year.state.year + 1
    rule = {"protest": "R5.5", "reassure": "R5.7"}.get(act.form, "R5.9")
    year.docket.record(
        StatementMade(fresh, seat, act.to, act.form, until, act.promise, act.region, act.agreement, False, rule=rule)
    )
    if act.form == "protest":
        break_texts(year.docket, [Deed("protest", seat, "", (act.to,))])


def show(year: Resolution, seat: str, act: acts.ShowPresence) -> None:
    """R5.13: A show costs a fund; it may break a restraint, and calm words about that border."""
    if year.state.seats[seat].treasury < SHOW_COST:
        year.docket.record(ActFailed(seat, act, "failed.no_funds", rule="R5.13"))
        return
    paid = year.docket.record(FundsMoved(seat, "", SHOW_COST, "show", 0, 0, rule="R5.13"))
    number = year.docket.record(ShowMade(seat, act.region, rule="R5.13", causes=(paid,)))
    break_texts(year.docket, [Deed("show", seat, act.region)])
    board = year.state.board
    near = board.touched_by[act.region] | {board.regions[act.region].owner}
    for words in list(year.state.statements.values()):
        calming = words.form == "reassure" and not words.mediated and words.year < year.state.year
        if words.live and calming and words.by == seat and words.to in near:
            worry(year.docket, words.id, ring_hollow(year.docket, words.id, (number,)))


def judge_pledges(year: Resolution) -> None:
    """R5.9: A pledge to agree is kept by a substantive text of both, signed after it and before it runs out."""
    state = year.state
    for words in list(state.statements.values()):
        if words.live and words.promise == "agree" and words.until <= state.year and not _agreed(state, words):
            worry(year.docket, words.id, ring_hollow(year.docket, words.id))


def _agreed(state: GameState, words: Statement) -> bool:
    return any(
        a.signed > words.year and a.binds(words.by, words.to) and a.terms.weighs_openly()
        for a in state.agreements.values()
    )


def hear_protests(year: Resolution) -> None:
    """R5.6: Last year's protests are answered by one statement to any protester; else 1 Standing is lost, once."""
    state = year.state
    for target in state.seats:
        open_ones = [
            s
            for s in state.statements.values()
            if s.live and s.form == "protest" and s.to == target and s.year < state.year
        ]
        if not open_ones:
            continue
        protesters = tuple(dict.fromkeys(s.by for s in open_ones))
        answered = any(
            s.by == target and s.to in protesters and s.year == state.year for s in state.statements.values()
        )
        for statement in open_ones:
            year.docket.record(StatementEnded(statement.id, "answered" if answered else "unanswered", rule="R5.6"))
        if not answered:
            number = year.docket.record(ProtestUnanswered(target, protesters, rule="R5.6"))
            change_track(year.docket, target, "standing", -1, "unanswered", "R5.6", (number,))


def press(year: Resolution) -> None:
    """R5.4: At Concern 3 or more a state is pressed: it loses Support unless it answered a cause this year."""
    state = year.state
    for seat in state.seats:
        causes = tuple(other for other in state.seats if state.concern.get((seat, other), 0) >= PRESSED_FROM)
        if not causes:
            continue
        protested = {s.to for s in state.statements.values() if (s.by, s.form, s.year) == (seat, "protest", state.year)}
        signed = {
            party
            for a in state.agreements.values()
            if a.signed == state.year and a.live and not a.inherited and a.binds(seat) and a.terms.weighs_openly()
            for party in a.terms.parties
        }
        shown = [region for who, region in state.shows if who == seat]
        answered = any(
            cause in protested or cause in signed or any(_at_border(state, region, cause) for region in shown)
            for cause in causes
        )
        number = year.docket.record(Pressed(seat, causes, answered, rule="R5.4"))
        if not answered:
            year.feel(seat, "pressed", -1, number)


def _at_border(state: GameState, region: str, seat: str) -> bool:
    """R5.13: Whether a region is a state's own or touches its territory."""
    return state.board.regions[region].owner == seat or seat in state.board.touched_by[region]


def sum_support(year: Resolution, seat: str) -> None:
    """R6.3, R6.4: All losses, then gains; disruptions cost at most 2, charity lies beyond that; quiet lifts to 7."""
    felt = year.support.get(seat, [])
    hit = [f for f in felt if f[0] in ("disrupted", "post_disrupted")]
    if hit:
        loss = max(-DISRUPTION_LOSS_MOST, sum(amount for _, amount, _ in hit))
        change_track(year.docket, seat, "support", loss, "disrupted", "R6.3", tuple(c for _, _, c in hit))
    home_hit = tuple(cause for why, _, cause in hit if why == "disrupted")
    abroad = sum(lay.points for lay in year.laid if lay.provider == seat and lay.agreement)
    if home_hit and abroad >= CHARITY_POINTS:
        change_track(year.docket, seat, "support", -1, "charity", "R6.3", home_hit)
    if unpaid_host(year, seat):
        change_track(year.docket, seat, "support", -1, "unpaid_hosting", "R6.3")
    for why, amount, cause in felt:
        if why == "pressed":
            change_track(year.docket, seat, "support", amount, why, "R5.4", (cause,))
    sites = any(year.state.board.regions[r].site for r in year.state.board.by_owner[seat])
    if sites and not home_hit:
        change_track(year.docket, seat, "support", 1, "quiet_year", "R6.4", most=QUIET_SUPPORT)


def unpaid_host(year: Resolution, seat: str) -> bool:
    """R6.3: A host that gets no net payment of 1 a year under the grant's text, and does not manage, is unpaid."""
    state = year.state
    for post in state.posts.values():
        if post.host == seat and not post.winding:
            terms = state.agreements[post.agreement].terms
            manages = any(isinstance(c, Management) and c.manager == seat for c in terms.clauses)
            if terms.net_yearly(seat) < 1 and not manages:
                return True
    return False


def fall(year: Resolution, seat: str) -> None:
    """R6.6: A government falls: a new one with Support 4 honours what is in force and draws a new mandate."""
    state = year.state
    number = year.docket.record(GovernmentFell(seat, rule="R6.6"))
    change = NEW_GOVERNMENT_SUPPORT - state.seats[seat].support
    year.docket.record(
        TrackChanged(
            seat,
            "support",
            state.seats[seat].support,
            NEW_GOVERNMENT_SUPPORT,
            change,
            change,
            "new_government",
            rule="R6.6",
            causes=(number,),
        )
    )
    change_track(year.docket, seat, "standing", -1, "government_fell", "R6.6", (number,))
    held = state.seats[seat].mandates
    unmet = [m.name for m in held if not mandates.met(state, seat, m.name)]
    pool = [name for name in state.board.seats[seat].mandates if all(m.name != name for m in held)]
    if unmet and pool:
        stream = chance.Stream(state.seed, state.branch, state.year, f"mandate:{seat}")
        drawn = pool[stream.below(len(pool))]
        year.docket.record(
            MandateDrawn(seat, drawn, NEW_MANDATE_WORTH, unmet[0], audience=(seat,), rule="R6.6", causes=(number,))
        )
