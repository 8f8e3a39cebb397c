"""The widgets: what scenes are built of."""

from game.desktop.widgets.base import Widget
from game.desktop.widgets.buttons import Button, Checkbox, Choice, Option
from game.desktop.widgets.controls import Dropdown, Slider, Stepper
from game.desktop.widgets.fields import TextField
from game.desktop.widgets.layout import Column, Divider, Grid, Row, Spacer, Stack
from game.desktop.widgets.marks import IconBox, Meter, Pips
from game.desktop.widgets.panel import Card, ListRow, Panel
from game.desktop.widgets.picture_box import PictureBox
from game.desktop.widgets.scroll import Scroll
from game.desktop.widgets.tabs import Tab, Tabs
from game.desktop.widgets.words import Badge, RichText, Run, Text

__all__ = [
    "Badge",
    "Button",
    "Card",
    "Checkbox",
    "Choice",
    "Column",
    "Divider",
    "Dropdown",
    "Grid",
    "IconBox",
    "ListRow",
    "Meter",
    "Option",
    "Panel",
    "PictureBox",
    "Pips",
    "RichText",
    "Row",
    "Run",
    "Scroll",
    "Slider",
    "Spacer",
    "Stack",
    "Stepper",
    "Tab",
    "Tabs",
    "Text",
    "TextField",
    "Widget",
]
