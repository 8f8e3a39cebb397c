"""Keys: chords, the map, rebinding with a warning."""

import pytest

from game.desktop.inputs import DEFAULTS, FIXED, Key, KeyMap, chord


@pytest.mark.parametrize("text", ["a", "ctrl+z", "ctrl+shift+z", "alt+f4", "ctrl++", "ctrl+-"])
def test_a_chord_is_read_as_it_is_written(text: str) -> None:
    assert chord(text).chord == text


def test_modifiers_are_written_in_one_order() -> None:
    assert chord("shift+ctrl+z").chord == "ctrl+shift+z"


def test_no_two_actions_share_a_key_and_none_takes_a_fixed_one() -> None:
    assert len(set(DEFAULTS.values())) == len(DEFAULTS)
    assert not FIXED & set(DEFAULTS.values())


def test_rebinding_moves_the_key_and_names_who_has_it() -> None:
    keymap = KeyMap()
    assert keymap.rebind("undo", "ctrl+u") == ""
    assert keymap.action(Key("u", frozenset({"ctrl"}))) == "undo"
    assert keymap.action(chord("ctrl+z")) == ""
    assert keymap.rebind("redo", "ctrl+u") == "undo"
    assert keymap.key("redo") == DEFAULTS["redo"]
    assert keymap.rebind("redo", "tab") == "tab"
    keymap.reset()
    assert keymap.action(chord("ctrl+z")) == "undo"


def test_a_scene_adds_its_own_action() -> None:
    keymap = KeyMap(own={"seal": "f9"})
    keymap.declare("seal", "f8")
    assert keymap.action(Key("f9")) == "seal"
