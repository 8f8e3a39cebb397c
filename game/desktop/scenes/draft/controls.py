"""The right control for each parameter of an article or a final provision."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.desk.fields import Field, Setting
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.widgets import Button, Checkbox, Column, Dropdown, Option, Panel, Row, Stepper, Text, Widget

Set = Callable[[Setting], None]


def control(leaf: Leaf, field: Field, key: str, put: Set, *, label: bool = False) -> Widget:
    """Return the control of a parameter; where the rules fix it, it stays visible and says why."""
    if field.control == "number":
        return _stepper(leaf, field, key, put, label=label)
    if field.control == "one":
        return _dropdown(leaf, field, key, put)
    if field.control == "flag":
        return Checkbox(
            leaf.words.text(f"field.{field.name}"),
            bool(field.value),
            put,
            key=key,
            enabled=field.why is None,
            why_not=leaf.words.say(field.why) if field.why else "",
        )
    return _many(leaf, field, key, put)


def _stepper(leaf: Leaf, field: Field, key: str, put: Set, *, label: bool) -> Widget:
    value = field.value if isinstance(field.value, int) else 0

    def show(number: int) -> str:
        return leaf.words.phrase(f"field.{field.name}_value", value=number)

    return Stepper(
        value,
        field.low,
        field.high,
        put,
        step=field.step,
        label=leaf.words.text(f"field.{field.name}") if label else "",
        show=str if label else show,
        key=key,
        flex=1,
        tip=leaf.words.text(f"field.{field.name}_tip"),
        enabled=field.why is None,
        why_not=leaf.words.say(field.why) if field.why else "",
    )


def _dropdown(leaf: Leaf, field: Field, key: str, put: Set) -> Widget:
    options = [Option(id, option_name(leaf, field, id)) for id in field.options]
    tip = leaf.words.text(f"field.{field.name}_tip")
    return Dropdown(options, str(field.value), put, key=key, flex=1, tip=tip)


def option_name(leaf: Leaf, field: Field, id: str) -> str:
    """Return what an option is called: a state with its part, a region, or a word."""
    if field.of == "state" and field.control == "one":
        return leaf.words.text(f"field.{field.name}_is", seat=leaf.words.name(id))
    if field.of in ("state", "region"):
        return leaf.words.name(id)
    return leaf.words.text(f"field.{field.name}_{id}")


def _many(leaf: Leaf, field: Field, key: str, put: Set) -> Widget:
    """Return a button that names what is chosen and opens a list of boxes to tick."""
    leaf.scene.lists[key] = (field, put)
    ui = leaf.ctx.ui
    names = ", ".join(leaf.words.name(id) for id in _chosen(field))
    return Button(
        names or leaf.words.text(f"field.{field.name}_none"),
        lambda: ui.open_popup(f"{key}:list", partial(_boxes, leaf, key), ui.find(key).rect),
        key=key,
        icon="chevron_down",
        flex=1,
        tip=leaf.words.text(f"field.{field.name}_tip"),
        align="start",
    )


def _chosen(field: Field) -> tuple[str, ...]:
    return field.value if isinstance(field.value, tuple) else ()


def _boxes(leaf: Leaf, key: str) -> Widget:
    """Return the open list; it is built anew after every tick, from the draft as it is then."""
    field, put = leaf.scene.lists[key]
    chosen = _chosen(field)

    def tick(id: str, on: bool) -> None:
        put((*chosen, id) if on else tuple(other for other in chosen if other != id))

    boxes = [
        Checkbox(leaf.words.name(id), id in chosen, partial(tick, id), key=f"{key}:{id}", group=f"{key}:list")
        for id in field.options
    ]
    head = Text(leaf.words.text(f"field.{field.name}_tip"), max_width=260)
    done = Row(Button(leaf.words.text("desktop.draft.done"), leaf.ctx.close, key=f"{key}:done"), justify="end")
    return Panel(Column(head, *boxes, done, gap=2), "card", pad=12, shadow=True)
