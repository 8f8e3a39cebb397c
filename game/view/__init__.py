"""What one seat, or the wall, may see: built field by field from what may be known."""

from game.view.feed import WALL, Feed, visible
from game.view.imagine import imagine
from game.view.public import PublicView, Tracks, public_view
from game.view.seat import SeatView, seat_view
from game.view.shown import ShownOffer

__all__ = [
    "WALL",
    "Feed",
    "PublicView",
    "SeatView",
    "ShownOffer",
    "Tracks",
    "imagine",
    "public_view",
    "seat_view",
    "visible",
]
