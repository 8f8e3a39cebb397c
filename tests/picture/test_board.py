"""The board shows what the view knows, each thing with its mark, and its plates cover nothing of each other."""

from dataclasses import replace
from itertools import combinations

import pytest

from game.lab.worlds import grid_world
from game.match import Match
from game.picture.board import Options, board
from game.picture.coast import atlas
from game.picture.display import Area, Box, Icon, Picture
from game.picture.overlays import OVERLAYS, Overlay
from game.picture.sight import Cover, expected_cover, pressed, sights
from game.picture.tokens import COATS, CONTRAST, DEFAULT, coats
from game.rules.state import Laid, Post
from game.view import PublicView
from game.wording import Names, Words
from tests.picture.looking import colors, icons, ids, plates, shapes, texts
from tests.picture.worlds import SCENARIOS, chart, opened

SIZE = (836.0, 430.0)


def shown(
    view: PublicView,
    words: Words,
    overlay: Overlay = "owners",
    options: Options | None = None,
    size: tuple[float, float] = SIZE,
) -> Picture:
    return board(view, chart(view.board.scenario), words, size, overlay, DEFAULT, options or Options())


@pytest.mark.parametrize("overlay", OVERLAYS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_region_can_be_pointed_at_in_every_overlay(name: str, overlay: Overlay) -> None:
    view, words = opened(name)
    picture = shown(view, words, overlay)
    assert ids(picture, "region:") == {f"region:{region}" for region in view.board.regions}
    areas = {shape.id for shape in shapes(picture) if isinstance(shape, Area) and shape.id.startswith("region:")}
    assert len(areas) == len(view.board.regions)
    assert len(shapes(picture)) < 4000


@pytest.mark.parametrize("size", [SIZE, (640.0, 360.0), (584.0, 330.0), (1180.0, 560.0)])
@pytest.mark.parametrize("name", SCENARIOS)
def test_plates_stand_apart_on_the_sheet(name: str, size: tuple[float, float]) -> None:
    view, words = opened(name)
    found = plates(shown(view, words, size=size))
    assert len(found) == len(view.board.regions)
    for (one, a), (other, b) in combinations(found.items(), 2):
        apart = a.x + a.width <= b.x or b.x + b.width <= a.x or a.y + a.height <= b.y or b.y + b.height <= a.y
        assert apart, (one, other)
    assert all(a.x >= 0 and a.y >= 0 and a.x + a.width <= size[0] and a.y + a.height <= size[1] for a in found.values())


def test_eight_states_on_thirty_regions_find_room() -> None:
    world = grid_world(8)
    view = Match.new(world, 3).view("state_a")
    words = Words("en", Names(shown=world.names_of()), reader="state_a", strict=True)
    picture = board(view, atlas(world.regions), words, SIZE)
    found = plates(picture)
    meeting = [
        (one, other)
        for (one, a), (other, b) in combinations(found.items(), 2)
        if a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height
    ]
    assert len(found) == 30
    assert meeting == []
    assert {coat.fill for coat in COATS} <= colors(picture)


def test_R3_1_watched_regions_have_dark_plates_an_eye_and_a_shield() -> None:
    view, words = opened("umbrella")
    picture = shown(view, words)
    dark = {region for region, box in plates(picture).items() if box.paint.fill == DEFAULT.deep}
    assert dark == set(view.watched)
    assert ids(picture, "cover:") == {f"cover:{region}" for region in view.watched}
    assert icons(picture).count("eye") == len(view.watched) + 1  # and one in the key


def test_R3_4_cover_is_told_apart_by_where_it_comes_from() -> None:
    view, _ = opened("umbrella")
    laid = (
        Laid("corvane", 0, "midmarch", 2, 2),
        Laid("aurel", 3, "midmarch", 2, 1),
        Laid("brisk", 4, "sunder_coast", 2, 2),
    )
    found = expected_cover(replace(view, watched=("midmarch", "vesper"), laid=laid))
    assert found == {"midmarch": Cover(2, 1), "vesper": Cover(), "sunder_coast": Cover(0, 2)}


def test_R3_12_before_cover_is_laid_the_board_shows_what_can_be_expected() -> None:
    view, _ = opened("umbrella")
    assert view.laid == ()
    watching = replace(view, watched=("sunder_coast", "midmarch"))
    assert expected_cover(watching)["sunder_coast"].agreed == 2
    assert expected_cover(watching)["midmarch"].home == 2


def test_R3_9_posts_fly_the_guests_pennant_and_are_white_until_they_stand() -> None:
    view, words = opened("umbrella")
    post = next(iter(view.posts.values()))
    worn = coats(view.board.seats)
    flags = [s for s in shapes(shown(view, words)) if isinstance(s, Area) and s.id == f"post:{post.region}"]
    assert [flag.paint.fill for flag in flags] == [worn[post.guest].fill]
    draft = shown(replace(view, posts={}), words, options=Options(planned=((post.region, post.guest),)))
    flags = [s for s in shapes(draft) if isinstance(s, Area) and s.id == f"post:{post.region}"]
    assert [flag.paint.fill for flag in flags] == [DEFAULT.card]


def test_R3_10_a_post_that_winds_down_is_hatched() -> None:
    view, words = opened("umbrella")
    winding = {"tern_isles": Post("tern_isles", "aurel", "corvane", 1, winding=True, until=3)}
    picture = shown(replace(view, posts=winding), words)
    (flag,) = [s for s in shapes(picture) if isinstance(s, Area) and s.id == "post:tern_isles"]
    assert flag.paint.pattern == "hatch"


def test_R5_4_a_pressed_state_has_a_dashed_border_and_a_tag_that_names_the_cause() -> None:
    view, words = opened("umbrella", "estel")
    worried = replace(view, concern={**view.concern, ("farrow", "brisk"): 3, ("corvane", "brisk"): 2})
    assert pressed(worried) == {"farrow": ("brisk",)}
    picture = shown(worried, words)
    assert "pressed by Brisk" in texts(picture)
    assert ids(picture, "seat:") == {"seat:farrow"}
    dashes = [shape for shape in shapes(picture) if getattr(shape, "paint", None) and shape.paint.dash]
    assert dashes
    assert not [s for s in shapes(shown(view, words)) if getattr(s, "paint", None) and s.paint.dash]


def test_R3_4_a_disrupted_site_is_marked_in_its_year_and_the_next() -> None:
    view, words = opened("umbrella")
    for year, marked in ((4, True), (5, True), (6, False)):
        later = replace(view, year=year, disrupted={"slagheath": 4})
        assert sights(later, Options())["slagheath"].disrupted is marked
        assert ("cross" in icons(shown(later, words))) is marked


def test_incidents_mark_their_regions_and_dim_the_others() -> None:
    view, words = opened("umbrella")
    options = Options(
        lit=("quill_bay", "midmarch"), marks={"quill_bay": "disrupted", "midmarch": "secured"}, selected="quill_bay"
    )
    picture = shown(view, words, options=options)
    assert set(plates(picture)) == {"quill_bay", "midmarch"}
    assert {"check", "cross"} <= set(icons(picture))
    assert set(view.board.regions) == {id.removeprefix("region:") for id in ids(picture, "region:")}
    names = [words.name(region) for region in view.board.regions]
    assert set(names) <= set(texts(picture))


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_no_overlay_tells_anything_by_colour_alone(overlay: Overlay) -> None:
    """The fills of an overlay's key differ in their pattern, and each has its words."""
    view, words = opened("umbrella")
    picture = shown(view, words, overlay)
    keyed = [s.paint for s in shapes(picture) if isinstance(s, Box) and (s.width, s.height) == (20, 14)]
    assert len({(paint.pattern, paint.fill) for paint in keyed}) == len(keyed)
    scale = [paint.pattern for paint in keyed if paint.pattern]
    assert len(set(scale)) >= len(scale) - 1  # the chosen state wears its own pattern beside the scale
    assert overlay == "owners" or words.text(f"picture.overlay.{overlay}", seat=view.seat) in texts(picture)


def test_R1_3_risk_counts_what_the_news_add() -> None:
    view, words = opened("umbrella")
    plain, stormy = (shown(replace(view, risky=risky), words, "risk") for risky in ((), ("cape_sorrel",)))
    assert texts(plain) == texts(stormy)
    assert plain != stormy


def test_R1_5_concern_is_shown_about_the_chosen_state_and_of_it() -> None:
    view, words = opened("umbrella", "corvane")
    worried = replace(view, concern={("brisk", "aurel"): 2})
    about = shown(worried, words, "concern", Options(chosen="aurel"))
    of = shown(worried, words, "concern_of", Options(chosen="brisk"))
    assert "Concern about Aurel" in texts(about)
    assert "Concern of Brisk" in texts(of)
    assert about != shown(replace(view, concern={}), words, "concern", Options(chosen="aurel"))


def test_R4_1_agreements_are_chips_on_lines_between_their_parties() -> None:
    view, words = opened("umbrella")
    picture = shown(view, words, "agreements")
    assert ids(picture, "agreement:") == {f"agreement:{n}" for n, a in view.agreements.items() if a.live}
    assert "notice" not in [i.name for i in shapes(picture) if isinstance(i, Icon) and i.size == 9]


def test_R4_9_notice_is_flagged_on_an_agreements_chip() -> None:
    view, words = opened("umbrella")
    noticed = view.agreements[1].copy()
    noticed.notices = {"aurel": noticed.e}
    picture = shown(replace(view, agreements={**view.agreements, 1: noticed}), words, "agreements")
    assert "notice" in [i.name for i in shapes(picture) if isinstance(i, Icon) and i.size == 9]


def test_the_land_does_not_move_when_the_overlay_changes() -> None:
    view, words = opened("umbrella")
    outlines = [
        {s.points for s in shapes(shown(view, words, overlay)) if isinstance(s, Area) and s.id.startswith("region:")}
        for overlay in OVERLAYS
    ]
    assert all(found == outlines[0] for found in outlines)


def test_a_board_of_the_same_facts_is_the_same_picture() -> None:
    view, words = opened("umbrella")
    assert shown(view, words) == shown(view, words)


def test_the_high_contrast_palette_reaches_the_plates() -> None:
    view, words = opened("umbrella")
    picture = board(view, chart("umbrella"), words, SIZE, palette=CONTRAST)
    assert CONTRAST.paper in colors(picture)
    assert DEFAULT.paper not in colors(picture)
