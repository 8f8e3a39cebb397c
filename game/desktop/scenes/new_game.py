"""A new game: which world, who leads what, how hard, and the seed of chance."""

from __future__ import annotations

from typing import Final, get_args

from game.bots.characters import CHARACTERS
from game.bots.levels import SKILLS
from game.desk.seating import LEVEL, PERSON, SEEDS, begin, usual
from game.desktop.fonts import HEADING, LABEL, PLACE, TITLE
from game.desktop.scene import Context
from game.desktop.scenes import starting
from game.desktop.scenes.sheet import SheetScene, palette, thumbnail
from game.desktop.widgets import (
    Badge,
    Button,
    Card,
    Choice,
    Column,
    Divider,
    Dropdown,
    Option,
    PictureBox,
    Row,
    Scroll,
    Spacer,
    Text,
    TextField,
    Widget,
)
from game.picture import markers
from game.picture.display import Picture
from game.picture.tokens import coats
from game.rules.numbers import Level
from game.scenario import Scenario, ScenarioError, load, names
from game.scenario.models import INTRODUCTORY_YEARS, SeatPart
from game.wording import Names, Words

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
SIGIL: Final = 34.0
RATIO: Final = 2.0
DIGITS: Final = len(str(SEEDS)) - 1


class NewGameScene(SheetScene):
    """Worlds on the left, the table of the chosen one on the right."""

    def __init__(self, world: Scenario | None = None) -> None:
        """Begin with a world chosen, which then stands on top, or with the first."""
        found = [one for one in map(_loaded, names()) if one is not None]
        self.worlds = sorted(found, key=lambda one: (LEVELS.index(one.level), len(one.seats)))
        if world is not None:
            self.worlds = [world, *(one for one in self.worlds if one.id != world.id)]
        self._pick(world or self.worlds[0])
        self.seed = ""

    def _pick(self, world: Scenario) -> None:
        self.world, self.level = world, world.level
        self.years = 0
        self.seats = usual(world, starting.first_seat(world))

    def build(self, ctx: Context) -> Widget:
        """Return the worlds and the table."""
        words = ctx.words
        quick = Button(
            words.text("desktop.new_game.quick"), lambda: starting.quick_start(ctx), "dark", icon="play", key="quick",
            tip=words.text("desktop.new_game.quick_tip"),
        )  # fmt: skip
        cards = Column(*(self._card(ctx, world) for world in self.worlds), gap=12, pad=(0, 0, 14, 0))
        body = Row(
            Column(Text(words.text("desktop.new_game.world"), HEADING), Scroll(cards, key="worlds", flex=1), width=352),
            Divider(vertical=True),
            Column(self._table(ctx), self._foot(ctx), gap=12, flex=1),
            gap=20,
            align="stretch",
        )
        return self.framed(ctx, words.text("desktop.new_game.title"), body, quick)

    def entered(self, ctx: Context) -> None:
        """Give the keys to what begins the game."""
        ctx.focus("start")

    def _choose(self, ctx: Context, world: Scenario) -> None:
        self._pick(world)
        ctx.rebuild()

    def _card(self, ctx: Context, world: Scenario) -> Widget:
        words, (first, last) = ctx.words, world.window()
        return Card(
            PictureBox(draw=thumbnail(ctx, world), ratio=RATIO, key=f"map:{world.id}", version=palette(ctx)),
            Text(world.title, TITLE._replace(size=20)),
            Text(world.blurb, LABEL),
            Row(
                Badge(words.text("desktop.new_game.states", count=len(world.seats))),
                Badge(words.text("desktop.new_game.years", first=first, last=last, open=first < last)),
                Badge(words.text(f"level.{world.level}")),
                Badge(words.text("desktop.new_game.minutes", minutes=world.minutes)) if world.minutes else None,
                gap=6,
                wrap=True,
            ),
            on_press=lambda: self._choose(ctx, world),
            selected=world.id == self.world.id,
            key=f"world:{world.id}",
            pad=12,
            gap=8,
        )

    def _table(self, ctx: Context) -> Widget:
        words = ctx.words
        rows = [self._seat(ctx, number) for number in range(len(self.world.seats))]
        return Column(
            Row(Text(words.text("desktop.new_game.seats"), HEADING), Spacer(),
                Text(words.text("desktop.new_game.several"), LABEL, "muted")),
            Divider(),
            Scroll(Column(*rows, gap=10, pad=(0, 0, 14, 0)), key=f"seats:{self.world.id}", flex=1),
            flex=1,
        )  # fmt: skip

    def _seat(self, ctx: Context, number: int) -> Widget:
        words, part = self._named(ctx), self.world.seats[number]
        driver, _, character = self.seats[part.id].partition("/")
        levels = [Option(PERSON, words.text("desktop.new_game.person"), "person")]
        levels += [Option(one, words.text(f"desktop.new_game.bot_{one}")) for one in SKILLS]
        tempers = [Option(one, words.text(f"character.{one}")) for one in CHARACTERS]
        person = driver == PERSON
        return Row(
            PictureBox(self._sigil(ctx, part), width=SIGIL, height=SIGIL),
            Column(
                Text(words.text("desktop.new_game.seat", seat=part.id, size=part.size), PLACE),
                Text(part.brief, LABEL, "muted"),
                gap=1,
                flex=1,
            ),
            Column(
                Dropdown(levels, driver, lambda one: self._drive(ctx, part, one, character), key=f"level:{part.id}"),
                Dropdown(
                    tempers, character or part.character, lambda one: self._drive(ctx, part, driver, one),
                    key=f"character:{part.id}", enabled=not person,
                    why_not=words.text("desktop.new_game.person_why"),
                    tip="" if person else words.text(f"bot.portrait.{character or part.character}"),
                ),
                gap=4,
                width=190,
            ),
            gap=14,
            align="start",
        )  # fmt: skip

    def _named(self, ctx: Context) -> Words:
        return ctx.words.with_names(Names(self.world.names_of()))

    def _sigil(self, ctx: Context, part: SeatPart) -> Picture:
        colors = palette(ctx)
        coat = coats((seat.id for seat in self.world.seats), colors)[part.id]
        return Picture(SIGIL, SIGIL, tuple(markers.sigil(coat, SIGIL / 2, SIGIL / 2, SIGIL / 2 - 1, colors)))

    def _drive(self, ctx: Context, part: SeatPart, driver: str, character: str) -> None:
        self.seats[part.id] = PERSON if driver == PERSON else f"{driver or LEVEL}/{character or part.character}"
        ctx.rebuild()

    def _foot(self, ctx: Context) -> Widget:
        """Return level, length, seed and the button that begins."""
        words = ctx.words
        alone = PERSON not in self.seats.values()
        return Column(
            Divider(),
            Row(
                self._labelled(ctx, "level", self._levels(ctx)),
                self._labelled(ctx, "length", self._lengths(ctx)),
                self._labelled(ctx, "seed", self._seed(ctx)),
                gap=24,
                align="start",
                wrap=True,
            ),
            Row(
                Text(words.text("desktop.new_game.kept"), LABEL, "muted", flex=1),
                Button(
                    words.text("desktop.new_game.start"), lambda: self._start(ctx), "primary", icon="play", key="start",
                    enabled=not alone, why_not=words.text("desktop.new_game.nobody"), min_width=140,
                ),
                gap=16,
            ),
            gap=12,
        )  # fmt: skip

    def _labelled(self, ctx: Context, name: str, control: Widget) -> Widget:
        return Column(Text(ctx.words.text(f"desktop.new_game.{name}"), LABEL, "muted"), control, gap=4)

    def _levels(self, ctx: Context) -> Widget:
        """R1.8: Return the choice of the level: the world's own, or a lower one."""
        words, most = ctx.words, LEVELS.index(self.world.level)
        options = [
            Option(level, words.text(f"level.{level}"), enabled=place <= most, why_not=self._why_not(ctx, level))
            for place, level in enumerate(LEVELS[:2] if most < 2 else LEVELS)
        ]
        return Choice(options, self.level, lambda level: self._set_level(ctx, level), key="game_level")

    def _why_not(self, ctx: Context, level: Level) -> str:
        return ctx.words.text("desktop.new_game.too_high", title=self.world.title, level=self.world.level, wanted=level)

    def _set_level(self, ctx: Context, level: str) -> None:
        self.level = next(one for one in LEVELS if one == level)
        ctx.rebuild()

    @property
    def _lowered(self) -> bool:
        """R1.8: Whether the introductory level, with its fixed length, was chosen for another world."""
        return self.level == "introductory" != self.world.level

    def _lengths(self, ctx: Context) -> Widget:
        """R1.2: Return the choice of the length: an end that is drawn, or one of those years; a fixed one is told."""
        words = ctx.words
        first, last = (INTRODUCTORY_YEARS,) * 2 if self._lowered else self.world.window()
        drawn = words.text("desktop.new_game.years", first=first, last=last, open=first < last)
        if first == last:
            return Text(drawn, min_height=34)
        exact = [
            Option(str(year), words.text("desktop.new_game.exactly", years=year)) for year in range(first, last + 1)
        ]
        return Dropdown(
            [Option("0", drawn), *exact], str(self.years), self._set_years, key="length", width=170,
            tip=words.text("desktop.new_game.length_tip"),
        )  # fmt: skip

    def _set_years(self, years: str) -> None:
        self.years = int(years)

    def _seed(self, ctx: Context) -> Widget:
        words = ctx.words
        return TextField(
            self.seed, lambda typed: self._set_seed(ctx, typed), placeholder=words.text("desktop.new_game.drawn"),
            key="seed", width=170, max_length=DIGITS, tip=words.text("desktop.new_game.seed_tip"),
        )  # fmt: skip

    def _set_seed(self, ctx: Context, typed: str) -> None:
        """Only digits make a seed; others are left out as they are typed."""
        self.seed = "".join(letter for letter in typed if letter in "0123456789")
        ctx.rebuild()

    def _start(self, ctx: Context) -> None:
        seed = int(self.seed) if self.seed else None
        world = self.world.lasting(self.years) if self.years and not self._lowered else self.world
        starting.seat(ctx, lambda: begin(world, self.seats, seed, level=self.level))


def _loaded(name: str) -> Scenario | None:
    """Return a world that comes with the game; one whose file is spoiled is left out."""
    try:
        return load(name)
    except ScenarioError:
        return None
