"""Plates find their place."""

from game.picture.letters import cut, width
from game.picture.siting import Footing, Wanted, sited
from game.picture.survey import Room

SHEET = Room(0, 0, 400, 300)


def footing(wide: float, high: float) -> Footing:
    return Footing((Room(0, 0, wide, high),), (wide / 2, high / 2))


def wanted(id: str, x: float, y: float) -> Wanted:
    return Wanted(id, (x, y), (), (footing(100, 40), footing(60, 20)))


def test_a_plate_alone_stands_on_its_own_place() -> None:
    (found,) = sited((wanted("a", 200, 150),), SHEET, ())
    assert (found.x + 50, found.y + 20, found.form) == (200, 150, 0)


def test_a_plate_stays_on_the_sheet_and_off_what_is_taken() -> None:
    taken = Room(0, 0, 400, 60)
    (found,) = sited((wanted("a", 30, 50),), SHEET, (taken,))
    assert found.clear
    assert found.x >= 0
    assert found.y >= 60


def test_neighbours_make_way_for_each_other() -> None:
    one, other = sited((wanted("a", 190, 150), wanted("b", 210, 160)), SHEET, ())
    assert one.clear
    assert other.clear
    assert not one.rooms[0].meets(other.rooms[0])


def test_where_room_is_short_plates_take_a_smaller_form() -> None:
    crowd = tuple(wanted(str(n), 60 + 70 * (n % 5), 40 + 30 * (n // 5)) for n in range(20))
    found = sited(crowd, Room(0, 0, 400, 180), ())
    assert any(at.form == 1 for at in found)
    assert [at.id for at in found] == [want.id for want in crowd]


def test_even_where_there_is_no_room_at_all_every_plate_stands_somewhere() -> None:
    found = sited((wanted("a", 10, 10), wanted("b", 12, 10)), Room(0, 0, 20, 20), ())
    assert len(found) == 2
    assert not found[0].clear


def test_words_are_cut_to_their_room() -> None:
    assert cut("Lease of the Tern Isles", 500, 14, "serif", "medium") == "Lease of the Tern Isles"
    short = cut("Lease of the Tern Isles", 80, 14, "serif", "medium")
    assert short.endswith("…")
    assert width(short, 14, "serif", "medium") <= 80
    assert cut("Lease", 1, 14, "serif", "medium") == ""
