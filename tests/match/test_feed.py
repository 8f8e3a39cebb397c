"""What each audience may read of what happened."""

from dataclasses import replace

from game.match import Match
from game.rules.events.base import Event
from game.rules.events.talks import MessageSent
from game.rules.events.years import WindowOpened
from game.view import WALL, Feed, visible
from tests.match.players import played


def secret(number: int, *audience: str, causes: tuple[int, ...] = ()) -> Event:
    return MessageSent("a", "b", "ask", "", "", 0, 0, "hush", id=number, audience=audience, causes=causes)


def test_R1_7_numbers_tell_nothing_of_what_others_saw() -> None:
    """With or without messages between others, a seat reads the same, numbers and causes included."""
    record = [
        WindowOpened(1, id=1),
        secret(2, "a", "b"),
        WindowOpened(2, id=3, causes=(2, 1)),
        WindowOpened(3, id=4, causes=(3,)),
    ]
    without = [
        WindowOpened(1, id=1),
        WindowOpened(2, id=2, causes=(1,)),
        WindowOpened(3, id=3, causes=(2,)),
    ]
    assert visible(record, "c") == visible(without, "c")
    assert visible(record, WALL) == visible(without, WALL)
    assert visible(record, "a") != visible(without, "a")


def test_R1_7_causes_are_renumbered_for_each_audience() -> None:
    record = [secret(1, "a", "b"), secret(2, "a", "c"), secret(3, "a", "c", causes=(2, 1))]
    assert [(e.id, e.causes) for e in visible(record, "a")] == [(1, ()), (2, ()), (3, (2, 1))]
    assert [(e.id, e.causes) for e in visible(record, "c")] == [(1, ()), (2, (1,))]


def test_R1_7_the_wall_sees_only_what_everyone_sees() -> None:
    """A seat that happens to be called like the wall opens no door."""
    assert visible([secret(1, "a", WALL)], WALL) == []


def test_a_feed_in_parts_is_the_whole_feed() -> None:
    record = played(2).record()
    whole, parts = visible(record, "wall"), Feed("wall")
    taken = [event for start in range(0, len(record), 7) for event in parts.take(record[start : start + 7])]
    assert taken == whole == parts.events
    assert parts.since(0) == whole
    assert parts.since(len(whole) - 2) == whole[-2:]
    assert parts.since(len(whole)) == []


def test_R1_7_others_messages_change_nothing_a_seat_receives() -> None:
    """Acts held fixed: the same game with and without the messages of two others reads the same to the third."""
    match = played(3)
    third = next(iter(match.state.seats))
    kept = [e for e in match.record() if not (isinstance(e, MessageSent) and third not in e.audience)]
    assert len(kept) < len(match.record())
    numbers = {e.id: place for place, e in enumerate(kept, 1)}
    renumbered = [
        replace(e, id=numbers[e.id], causes=tuple(numbers[c] for c in e.causes if c in numbers)) for e in kept
    ]
    assert visible(renumbered, third) == match.events_for(third)


def test_events_since_are_counted_by_the_audience() -> None:
    match = Match(played(1).store)
    seat = next(iter(match.state.seats))
    everything = match.events_for(seat)
    assert [e.id for e in everything] == list(range(1, len(everything) + 1))
    assert match.events_for(seat, since=5) == everything[5:]
    assert len(match.events_for(WALL)) < len(match.record())
