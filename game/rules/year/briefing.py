"""R2.1: The Briefing: income, a card, the watched regions."""

from __future__ import annotations

from game.rules import chance, home
from game.rules.board import Card
from game.rules.docket import Docket
from game.rules.events.perception import TensionChanged
from game.rules.events.tracks import FundsMoved, TrackChanged
from game.rules.events.years import CardDrawn, RegionsWatched, WindowOpened, YearBegan
from game.rules.numbers import REGIONS_PER_INCIDENT, TENSE, TENSION_MOST, WATCHED_PER_INCIDENT


def begin_year(docket: Docket) -> None:
    """R2.1: A year begins: the order of seats is drawn, then income, a card or event, watched regions, first window."""
    state = docket.state
    docket.step = 0
    order = chance.Stream(state.seed, state.branch, state.year + 1, "order").shuffled(tuple(state.seats))
    docket.record(YearBegan(order, rule="R2.2"))
    for seat in state.seats:
        collect_income(docket, seat)
    draw_card(docket)
    watch(docket)
    docket.record(WindowOpened(1, rule="R2.2"))


def collect_income(docket: Docket, seat: str) -> None:
    """R6.1, R6.2: Yields come in; Desk is paid first, then Capacity; what cannot be paid idles."""
    state = docket.state
    gross = home.gross_income(state, seat)
    if gross:
        docket.record(FundsMoved("", seat, gross, "income", 0, gross, rule="R6.1"))
    tracks = state.seats[seat]
    if state.board.intro:
        return
    desk = min(home.desk_fee(state, seat), tracks.treasury)
    if desk:
        docket.record(FundsMoved(seat, "", desk, "desk", 0, desk, rule="R6.2"))
    upkeep = min(tracks.capacity, tracks.treasury)
    if upkeep:
        docket.record(FundsMoved(seat, "", upkeep, "capacity", 0, upkeep, rule="R6.2"))
    idle = tracks.capacity - upkeep
    if idle != tracks.idle:
        change = idle - tracks.idle
        docket.record(TrackChanged(seat, "idle", tracks.idle, idle, change, change, "unpaid_capacity", rule="R6.2"))


def draw_card(docket: Docket) -> None:
    """R2.1: A calendar event of this year comes first; else a card is drawn by weight from those not yet seen."""
    state = docket.state
    cards = state.board.cards
    card = next((c for c in cards if c.year == state.year), None)
    if card is None:
        deck = [(c.id, c.weight) for c in cards if c.year is None and c.id not in state.cards]
        drawn = chance.Stream(state.seed, state.branch, state.year, "card").weighted(deck, 1)
        card = next((c for c in cards if c.id in drawn), None)
    if card is not None:
        number = docket.record(CardDrawn(card.id, card.effect, card.region or "", rule="R2.1"))
        _card_tension(docket, card, number)


def _card_tension(docket: Docket, card: Card, cause: int) -> None:
    before = docket.state.tension
    after = before + {"tension_up": 1, "tension_down": -1}.get(card.effect, 0)
    after = max(0, min(TENSION_MOST - 1, after))
    if after > before:
        docket.record(TensionChanged(before, after, (("card", 1),), (), 0, rule="R2.1", causes=(cause,)))
    elif after < before:
        docket.record(TensionChanged(before, after, (), (("card", 1),), 0, rule="R2.1", causes=(cause,)))


def watch(docket: Docket) -> None:
    """R3.1: Twice as many regions as incidents are watched, drawn by risk; one incident more at Tension 8 or above."""
    state = docket.state
    regions = state.board.regions
    n = -(-len(regions) // REGIONS_PER_INCIDENT) + (state.tension >= TENSE)
    weights = [(r.id, r.risk + state.risky.count(r.id)) for r in regions.values()]
    stream = chance.Stream(state.seed, state.branch, state.year, "watched")
    drawn = stream.weighted(weights, min(len(regions), WATCHED_PER_INCIDENT * n))
    docket.record(RegionsWatched(n, tuple(sorted(drawn, key=lambda r: regions[r].number)), rule="R3.1"))
