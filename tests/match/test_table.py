"""Windows, turns and deadlines: who acts when, and what bots must answer."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.match import Match
from game.rules.acts import Announce, Campaign, Counter, Decline, Propose, Retract, SendMessage, Sign, TalkAct
from game.rules.chance import Stream
from game.rules.events.talks import MessageSent, OfferMade
from game.rules.numbers import ACTS_A_WINDOW, COUNTERS_A_YEAR
from game.table import BotError, Player, Table, run_game
from game.view import SeatView
from tests.match.players import LARGER, WORLD, Chancer, Mute, Told, chancers, cover_for, played, seats_of


def table(players: Callable[[str], Player | None], *, open_floor: bool = False, seed: int = 1) -> Table:
    """A table where the function says who sits in each seat; None is a person."""
    match = Match.new(WORLD, seed)
    seated = {seat: player for seat in seats_of(match) if (player := players(seat)) is not None}
    return Table(match, seated, open_floor=open_floor)


def one_person(bot: Callable[[], Player] = Mute) -> tuple[Table, str, str]:
    """A table with one person, the first seat; the person's and a bot's seat."""
    person, other, *_ = seats_of(Match.new(WORLD, 1))
    return table(lambda seat: None if seat == person else bot()), person, other


def again(view: SeatView, offer_id: str) -> TalkAct:
    """Counter for ever, with a new title each time."""
    offer = view.offers[offer_id]
    return Counter(offer_id, replace(offer.terms, title=f"Take {len(offer.counters) + 1}"))


def twice(view: SeatView, offer_id: str) -> TalkAct:
    """Counter as often as a bot may, then decline."""
    mine = view.offers[offer_id].counters.count(view.seat)
    return again(view, offer_id) if mine < COUNTERS_A_YEAR else Decline(offer_id)


@pytest.mark.parametrize("seed", range(4))
def test_R1_2_a_game_of_bots_comes_to_its_end(seed: int) -> None:
    match = Match.new(LARGER, seed)
    assert run_game(chancers(match)) is match.state
    assert match.over


def test_run_game_is_for_bots_alone() -> None:
    seated, person, _ = one_person()
    with pytest.raises(ValueError, match=person):
        run_game(seated)


def test_an_unknown_seat_cannot_be_seated() -> None:
    with pytest.raises(KeyError):
        Table(Match.new(WORLD, 1), {"nobody": Mute()})


def test_R2_2_bots_act_once_a_window_in_the_years_order() -> None:
    heard: list[str] = []

    def talk(view: SeatView) -> list[TalkAct]:
        heard.append(view.seat)
        return [SendMessage(next(s for s in view.tracks if s != view.seat), "thank")]

    seated = table(lambda _: Told(talk=talk))
    order = list(seated.match.state.order)
    while seated.match.state.year == 1 and seated.match.state.phase == "talks":
        seated._talks()
    assert heard == order * 3


def test_R2_2_talks_end_after_a_window_in_which_nobody_acts() -> None:
    seated = table(lambda _: Mute())
    for _ in seats_of(seated.match):
        seated._talks()
    seated._talks()
    assert seated.match.state.phase == "decisions"


def test_R2_2_a_bot_answers_at_once_when_addressed() -> None:
    seated, person, other = one_person(lambda: Told(answer=lambda _, offer: Sign(offer)))
    seated.run()
    outcome = seated.act(person, Propose(cover_for(seated.match.view(person), other, 1, 0)))
    assert outcome.refused is None
    kinds = [type(e).__name__ for e in outcome.events]
    assert kinds == ["OfferMade", "AgreementSigned", "OfferEnded"]


def test_R2_2_a_bot_still_answers_when_the_game_was_stopped_before_it_could() -> None:
    seated, person, other = one_person(lambda: Told(answer=lambda _, offer: Sign(offer)))
    seated.run()
    seated.match.submit(person, Propose(cover_for(seated.match.view(person), other, 1, 0)))
    assert len(seated.match.state.offers) == 1
    seated.run()
    assert "AgreementSigned" in [type(e).__name__ for e in seated.match.record()]


@pytest.mark.parametrize("answer", [twice, lambda _, offer: Decline(offer)], ids=["counters", "declines"])
def test_R2_2_a_bot_always_answers(answer: Callable[[SeatView, str], TalkAct]) -> None:
    seated, person, other = one_person(lambda: Told(answer=answer))
    seated.run()
    seated.act(person, Propose(cover_for(seated.match.view(person), other, 1, 0)))
    assert all(offer.by == other for offer in seated.match.state.offers.values())


def test_R2_2_a_bot_counters_the_same_offer_at_most_twice_a_year() -> None:
    """Two bots that like to counter stop by themselves; one that does not stop is faulty."""
    first, second, *_ = seats_of(Match.new(WORLD, 1))

    def offer_once(view: SeatView) -> list[TalkAct]:
        wanted = view.seat == first and view.window == 1 and view.year == 1
        return [Propose(cover_for(view, second, 1, 0))] if wanted else []

    polite = table(lambda _: Told(talk=offer_once, answer=twice))
    while polite.match.state.phase == "talks":
        polite._talks()
    made = [e for e in polite.match.record() if isinstance(e, OfferMade)]
    assert len(made) == 1 + 2 * COUNTERS_A_YEAR
    with pytest.raises(BotError, match="a counter too many"):
        table(lambda _: Told(talk=offer_once, answer=again)).run()


def told_in_window(act: Callable[[SeatView], list[TalkAct]]) -> Table:
    return table(lambda _: Told(talk=act))


def stranger(view: SeatView) -> TalkAct:
    return SendMessage("nobody", "ask")


def other_than(view: SeatView) -> str:
    return next(seat for seat in view.tracks if seat != view.seat)


def test_R2_2_what_a_bot_may_not_do_is_a_bug_and_raised() -> None:
    with pytest.raises(BotError, match="unknown_seat"):
        told_in_window(lambda view: [stranger(view)]).run()
    with pytest.raises(BotError, match=f"{ACTS_A_WINDOW + 1} acts"):
        told_in_window(lambda view: [SendMessage(other_than(view), "ask")] * (ACTS_A_WINDOW + 1)).run()
    with pytest.raises(BotError, match="it sealed"):
        table(lambda _: Told(decide=lambda _: (Campaign(), Campaign()))).run()


@pytest.mark.parametrize(
    "answer",
    [
        lambda view, _: SendMessage(other_than(view), "ask"),
        lambda _view, _offer: Sign("another-1"),
        lambda _, offer: Announce(offer),
        lambda _, offer: Retract(offer),
    ],
    ids=["no answer", "another offer", "announces", "retracts"],
)
def test_R2_2_an_answer_answers_the_offer(answer: Callable[[SeatView, str], TalkAct]) -> None:
    seated, person, other = one_person(lambda: Told(answer=answer))
    seated.run()
    with pytest.raises(BotError, match="does not answer"):
        seated.act(person, Propose(cover_for(seated.match.view(person), other, 1, 0)))


def test_R2_2_an_illegal_answer_is_a_bug() -> None:
    def same_text(view: SeatView, offer: str) -> TalkAct:
        return Counter(offer, view.offers[offer].terms)

    seated, person, other = one_person(lambda: Told(answer=same_text))
    seated.run()
    with pytest.raises(BotError, match="same_text"):
        seated.act(person, Propose(cover_for(seated.match.view(person), other, 1, 0)))


def test_R2_8_what_an_answer_made_illegal_a_bot_leaves_out() -> None:
    """Offers planned together may not all stand once the first is signed: that is no fault of the bot."""
    first, second, third, *_ = seats_of(Match.new(WORLD, 1))

    def offers(view: SeatView) -> list[TalkAct]:
        if view.seat != first or view.year > 1:
            return []
        texts = (cover_for(view, second, 1, 0), cover_for(view, third, 1, 0), cover_for(view, second, 2, 0))
        return [Propose(text) for text in texts]

    seated = table(lambda _: Told(talk=offers, answer=lambda _, offer: Sign(offer)))
    while first not in seated.match.passed:
        seated._talks()
    made = [e for e in seated.match.record() if isinstance(e, OfferMade)]
    assert len(made) == 2


# Persons


def test_R2_2_one_person_acts_freely_and_ends_each_window() -> None:
    seated, person, other = one_person()
    seated.run()
    for window in (1, 2, 3):
        assert seated.match.state.window == window
        assert seated.awaited() == (person,)
        for _ in range(ACTS_A_WINDOW + 2):
            assert seated.act(person, SendMessage(other, "thank")).refused is None
        assert seated.end_window(person).refused is None
    assert seated.match.state.phase == "decisions"
    assert seated.awaited() == (person,)


def test_R2_2_a_person_learns_what_happened_meanwhile() -> None:
    seated, person, _ = one_person(Chancer)
    seated.run()
    known = len(seated.match.events_for(person))
    outcome = seated.end_window(person)
    assert list(outcome.events) == seated.match.events_for(person, known)
    assert outcome.events[0].id == known + 1


def test_R2_9_when_all_have_sealed_the_year_is_resolved_and_the_next_opens() -> None:
    seated, person, _ = one_person()
    seated.run()
    while seated.match.state.phase == "talks":
        seated.end_window(person)
    outcome = seated.seal(person, ())
    assert outcome.refused is None
    assert (seated.match.state.year, seated.match.state.phase) == (2, "talks")
    assert "RegionsWatched" in [type(e).__name__ for e in outcome.events]


def test_R2_9_a_refused_sealing_leaves_decisions_open() -> None:
    seated, person, _ = one_person()
    seated.run()
    while seated.match.state.phase == "talks":
        seated.end_window(person)
    outcome = seated.seal(person, (Campaign(), Campaign()))
    assert outcome.refused is not None
    assert outcome.events == ()
    assert seated.awaited() == (person,)


def hot_seat(*, open_floor: bool = False) -> tuple[Table, list[str]]:
    """Two persons, the rest bots; the persons in the order of the year."""
    persons = seats_of(Match.new(WORLD, 1))[:2]
    seated = table(lambda seat: None if seat in persons else Mute(), open_floor=open_floor)
    seated.run()
    return seated, [seat for seat in seated.match.state.order if seat in persons]


def test_R2_2_at_one_machine_each_person_takes_it_once_a_window() -> None:
    seated, (one, other) = hot_seat()
    early = seated.act(other, SendMessage(one, "ask"))
    assert early.refused is not None
    assert early.refused.key == "reason.not_your_turn"
    assert seated.end_window(other).refused is not None
    assert seated.act(one, SendMessage(other, "ask")).refused is None
    seated.end_window(one)
    late = seated.act(one, SendMessage(other, "ask"))
    assert late.refused is not None
    assert late.refused.key == "reason.window_ended"
    assert seated.awaited() == (other,)
    seated.end_window(other)
    assert (seated.match.state.window, seated.awaited()) == (2, (one,))


def test_R2_2_on_an_open_floor_nobody_waits_and_a_window_ends_when_all_are_ready() -> None:
    seated, (one, other) = hot_seat(open_floor=True)
    assert set(seated.awaited()) == {one, other}
    assert seated.act(other, SendMessage(one, "ask")).refused is None
    seated.end_window(other)
    assert (seated.match.state.window, seated.awaited()) == (1, (one,))
    seated.end_window(one)
    assert seated.match.state.window == 2


def test_R2_2_outside_talks_nobody_talks() -> None:
    seated, persons = hot_seat()
    while seated.match.state.phase == "talks":
        seated.end_window(seated.awaited()[0])
    assert set(seated.awaited()) == set(persons)
    refused = seated.act(persons[0], SendMessage(persons[1], "ask")).refused
    assert refused is not None
    assert refused.key == "reason.wrong_phase"


def test_R2_2_when_time_is_up_the_game_goes_on_without_those_who_are_late() -> None:
    seated, (one, other) = hot_seat()
    seated.act(one, SendMessage(other, "ask"))
    seated.time_up()
    assert seated.match.state.window == 2
    seated.time_up()
    assert seated.match.state.phase == "decisions"
    seated.seal(one, (Campaign(),))
    seated.time_up()
    assert seated.match.state.year == 2
    campaigned = [e for e in seated.match.record() if getattr(e, "act", "") == "Campaign"]
    assert campaigned
    while not seated.match.over:
        seated.time_up()
    assert seated.awaited() == ()
    seated.time_up()


def test_a_bot_has_chance_of_its_own_and_never_the_games_seed() -> None:
    streams: list[Stream] = []

    class Listener(Mute):
        def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
            streams.append(chance)
            return []

    table(lambda _: Listener(), seed=77).run()
    first = [stream.below(10**9) for stream in streams]
    assert len(set(first)) == len(first)
    of_the_seed = [Stream(77, 0, year, f"talk/{window}") for year in range(1, 13) for window in (1, 2, 3)]
    assert not {stream.below(10**9) for stream in of_the_seed} & set(first)


def test_R2_3_free_text_is_kept_for_persons() -> None:
    messages = [e for e in played(3).record() if isinstance(e, MessageSent)]
    assert messages
    assert all(e.audience == (e.by, e.to) for e in messages)
