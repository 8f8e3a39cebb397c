"""What every widget is: a rectangle with a stable name that measures, arranges, paints and answers inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import inf
from typing import TYPE_CHECKING, ClassVar, Literal, TypedDict, TypeVar, Unpack

from game.desktop.brush import Brush
from game.desktop.geometry import NOTHING, Rect, Size
from game.desktop.inputs import Input
from game.desktop.widgets.host import Host
from game.picture.display import Paint

if TYPE_CHECKING:
    from game.desktop.widgets.words import Run

Kept = TypeVar("Kept")
Ground = Literal["paper", "dark"]
# The ring of what has the keys may stand out of a clip by as much as it is wider than its widget.
BLEED = 4.0
SIZES = frozenset({"width", "height", "min_width", "max_width", "min_height"})


class Common(TypedDict, total=False):
    """The keywords every widget takes."""

    key: str
    flex: float
    width: float
    height: float
    min_width: float
    max_width: float
    min_height: float
    tip: str | Sequence[Run | str] | Callable[[], Widget]
    enabled: bool
    why_not: str
    group: str


class Widget:
    """A part of the window. Its tree is built anew when the scene changes; its memory lives under its key."""

    focusable: ClassVar[bool] = False
    clips: ClassVar[bool] = False
    host: Host
    _sizes: dict[float, Size]
    _lows: dict[float, float]
    _narrow: float | None

    def __init__(self, *children: Widget | None, **common: Unpack[Common]) -> None:
        self.children: list[Widget] = [child for child in children if child is not None]
        self.common = common
        self.key = common.get("key", "")
        self.flex = common.get("flex", 0.0)
        self.enabled = common.get("enabled", True)
        self.why_not = common.get("why_not", "")
        self.group = common.get("group", "")
        self.most = common.get("width", common.get("max_width", inf))
        self._sized = not SIZES.isdisjoint(common)
        self.parent: Widget | None = None
        self.ground: Ground = "dark"
        self.rect = NOTHING
        self.drop_sizes()

    @property
    def tip(self) -> str | Sequence[Run | str] | Callable[[], Widget] | None:
        """What its tooltip shows; a control that is disabled says why."""
        if not self.enabled and self.why_not:
            return self.why_not
        return self.common.get("tip")

    @property
    def takes_focus(self) -> bool:
        return self.focusable

    def inner_ground(self) -> Ground:
        """The ground its children lie on."""
        return self.ground

    def mount(self, host: Host, path: str, ground: Ground) -> None:
        """Enter a tree: learn the host, the key where none was given, and the ground."""
        self.host, self.ground = host, ground
        self.key = self.key or path
        self.mounted()
        self.drop_sizes()
        for index, child in enumerate(self.children):
            child.parent = self
            child.mount(host, f"{self.key}/{index}", self.inner_ground())

    def mounted(self) -> None:
        """Called once in a tree, before the children are."""

    def recall(self, make: Callable[[], Kept]) -> Kept:
        """What a widget of this key and class remembered."""
        return self.host.recall(f"{type(self).__name__}:{self.key}", make)

    def color(self, token: str, otherwise: str = "") -> str:
        """The colour of a token; "" is the letters' own on this ground."""
        plain = otherwise or ("ink" if self.ground == "paper" else "cream")
        return self.host.theme.color(token or plain)

    def measure(self, width: float = inf) -> Size:
        """The size it wants when no more than this width is to be had."""
        found = self._sizes.get(width)
        if found is None:
            found = self._bounded(self.natural(min(width, self.most))) if self._sized else self.natural(width)
            self._sizes[width] = found
        return found

    def _bounded(self, size: Size) -> Size:
        common = self.common
        w = common.get("width", min(max(size.w, common.get("min_width", 0.0)), common.get("max_width", inf)))
        h = common.get("height", max(size.h, common.get("min_height", 0.0)))
        return Size(w, h)

    def narrow(self) -> float:
        """The least width at which nothing of it is cut."""
        if self._narrow is None:
            common = self.common
            least = common["width"] if "width" in common else max(self.narrowest(), common.get("min_width", 0.0))
            self._narrow = min(least, common.get("max_width", inf))
        return self._narrow

    def low(self, width: float) -> float:
        """The least height at this width at which nothing of it is cut."""
        if width not in self._lows:
            common = self.common
            least = common["height"] if "height" in common else self.lowest(min(width, self.most))
            self._lows[width] = max(least, common.get("min_height", 0.0))
        return self._lows[width]

    def lowest(self, width: float) -> float:
        """The least height by its content alone."""
        return self.measure(width).h

    def natural(self, width: float) -> Size:
        """The size it wants by its content alone."""
        return Size(0, 0)

    def narrowest(self) -> float:
        """The least width by its content alone."""
        return self.natural(inf).w

    def drop_sizes(self) -> None:
        """Forget what was measured."""
        self._sizes, self._lows, self._narrow = {}, {}, None

    def place(self, rect: Rect) -> None:
        """Take a rectangle and arrange the children in it."""
        self.rect = rect
        self.arrange(rect)

    def arrange(self, rect: Rect) -> None:
        for child in self.children:
            child.place(rect)

    def paint(self, brush: Brush) -> None:
        """Paint itself and its children, as far as the brush reaches."""
        if not brush.clip.meets(self.rect.grown(16)):
            return
        self.draw(brush)
        if self.clips:
            with brush.clipped(self.rect.grown(BLEED)):
                self.paint_children(brush)
        else:
            self.paint_children(brush)
        self.draw_over(brush)

    def paint_children(self, brush: Brush) -> None:
        for child in self.children:
            child.paint(brush)

    def draw(self, brush: Brush) -> None:
        """What lies under the children."""

    def draw_over(self, brush: Brush) -> None:
        """What lies over the children; the ring of the focus."""
        if self.host.focus_shown(self):
            self.ring(brush, self.rect)

    def ring(self, brush: Brush, rect: Rect, radius: float = 6.0) -> None:
        """The ring that shows where the keys go."""
        color = self.color("focus" if self.ground == "paper" else "focus_dark")
        inner = self.color("card" if self.ground == "paper" else "deep")
        brush.box(rect.grown(1), Paint(line=inner, width=1), radius)
        brush.box(rect.grown(3), Paint(line=color, width=2), radius + 2)

    def handle(self, event: Input) -> bool:
        """Answer an input; True where it was used, so that nobody else gets it."""
        return False

    def hover_changed(self) -> None:
        """The pointer came or went."""

    def reveal(self, rect: Rect) -> None:
        """Bring a part of it into sight; whoever scrolls does it."""
        if self.parent:
            self.parent.reveal(rect)

    def walk(self) -> Iterator[Widget]:
        """Itself and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def at(self, x: float, y: float) -> Widget | None:
        """The deepest widget under a point, those painted last first."""
        if self.clips and not self.rect.holds(x, y):
            return None
        for child in reversed(self.children):
            found = child.at(x, y)
            if found:
                return found
        return self if self.rect.holds(x, y) else None

    def ancestors(self) -> Iterator[Widget]:
        """Itself and all above it."""
        widget: Widget | None = self
        while widget:
            yield widget
            widget = widget.parent

    def damage(self) -> None:
        """Paint it anew, its ring included."""
        self.host.damage(self.rect.grown(6))
