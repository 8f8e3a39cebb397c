"""Whole games in the real loop, without a screen: one by the pointer alone, one by the keyboard alone."""

from collections.abc import Iterator

import pygame
import pytest

from game.bots import make
from game.desk import Desk
from game.desktop.app import App
from game.desktop.dressing import dressed
from game.desktop.scene import Scene
from game.desktop.scenes.table import TableScene
from game.desktop.settings import Settings
from game.desktop.sitting import Sitting
from game.match import Match
from game.scenario import load
from game.table import Table
from tests.desktop.hands import DrivenWindow, Hands, Keyboard, LostError, Mouse, Moves, Pause
from tests.desktop.whole_game import Plan

POINTER = {pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEWHEEL}
KEYS = {pygame.KEYDOWN, pygame.KEYUP}
SEAT = "hollin"


@pytest.fixture
def window() -> Iterator[DrivenWindow]:
    found = DrivenWindow()
    yield found
    found.close()


def seated(window: DrivenWindow) -> tuple[App, Sitting]:
    """The table of a first game against normal bots."""
    world = load("first-signatures")
    players = {part.id: make("normal", part.character) for part in world.seats if part.id != SEAT}
    table = Table(Match.new(world, 3), players)
    table.run()
    sitting = Sitting(table, world, None, {SEAT: Desk(table, SEAT, world, None)})
    app = App(window)
    dressed(app, Settings(reduced_motion=True))
    window.app = app
    app.start(Scene())
    app.push(TableScene(sitting))
    return app, sitting


@pytest.mark.slow
@pytest.mark.parametrize(("hand", "only"), [(Mouse, POINTER), (Keyboard, KEYS)], ids=["mouse", "keyboard"])
def test_a_whole_game_by_one_kind_of_hand(window: DrivenWindow, hand: type[Hands], only: set[int]) -> None:
    app, sitting = seated(window)
    hands = hand(app)
    plan = Plan(hands, sitting)
    ranked: list[str] = []

    def game() -> Moves:
        yield from plan.play()
        ranked.extend(_texts(app))

    window.moves = game()
    app.run()
    assert sitting.table.match.over
    assert type(app.scene).__name__ == "EndScene"
    assert app.ui.has("ranking")
    assert any(name in text for text in ranked for name in ("Grenvale", "Hollin", "Iverane"))
    assert set(hands.posted) <= only
    assert {"TableScene", "DraftScene", "ResolutionScene", "YearScene", "EndScene"} <= set(plan.scenes)
    assert any(not a.inherited and a.binds(SEAT) for a in sitting.desk.view.agreements.values())


def _texts(app: App) -> list[str]:
    return [str(widget.text) for widget in app.ui.layers[0].root.walk() if hasattr(widget, "text")]


def test_every_tab_and_dialog_opens_by_the_pointer(window: DrivenWindow) -> None:
    app, _ = seated(window)
    hands = Mouse(app)
    seen: list[str] = []

    def round_the_table() -> Moves:
        yield Pause()
        for tab in ("draft", "agreements", "inbox", "decisions", "states", "log"):
            yield from hands.press(f"desk:{tab}")
            seen.append(app.scene.chosen.tab)  # type: ignore[attr-defined]
        for overlay in ("agreements", "cover", "concern", "risk", "owners"):
            yield from hands.press(f"overlay:{overlay}")
            seen.append(app.scene.chosen.overlay)  # type: ignore[attr-defined]
        yield from hands.press("desk:draft")
        yield from hands.press("template:cover")
        for key in ("read", "add-article", "add-party", "title"):
            yield from hands.press(key)
            seen.append(app.ui.scope.kind)
            yield from _closed(hands)

    window.moves = round_the_table()
    app.run()
    assert seen == [
        "draft", "agreements", "inbox", "decisions", "states", "log", "agreements", "cover", "concern", "risk",
        "owners", "modal", "modal", "modal", "modal",
    ]  # fmt: skip


def _closed(hands: Hands) -> Moves:
    """Close whatever dialog is open by its own button."""
    key = hands.first("close", "close-text", "dialog.no", "dialog.ok")
    if not key:
        there = [w.key for w in hands.app.ui.scope.root.walk() if w.common.get("key")]
        raise LostError(f"this dialog has no way out by the pointer: {there}")
    yield from hands.press(key)
    yield Pause()
