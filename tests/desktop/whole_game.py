"""A plan for a whole game: what a plain player presses in each scene, whatever hands it has."""

from game.desktop.sitting import Sitting
from tests.desktop.hands import Hands, LostError, Moves, Pause

PATIENCE = 3000
CLOSERS = ("confirm.go", "answered", "dialog.yes", "dialog.ok", "close", "close-text")
ANSWERS = ("sign", "decline")


class Plan:
    """Offers cover once a year, signs what is offered, orders cover, seals, watches, until the game is over."""

    def __init__(self, hands: Hands, sitting: Sitting) -> None:
        self.hands, self.sitting = hands, sitting
        self.drafted: set[int] = set()
        self.ordered: set[int] = set()
        self.scenes: list[str] = []
        self.stuck = 0

    def play(self) -> Moves:
        """Press on until the end is shown."""
        for _ in range(PATIENCE):
            app = self.hands.app
            app.ui.update()
            name = type(app.scene).__name__
            if not self.scenes or self.scenes[-1] != name:
                self.scenes.append(name)
            if name == "EndScene":
                yield Pause()
                return
            yield from self.move(name)
            yield Pause()
        raise LostError(f"no end: {self.scenes[-5:]} in year {self.sitting.desk.view.year}")

    def move(self, name: str) -> Moves:
        """One thing in the scene that is shown."""
        hands = self.hands
        if hands.app.ui.scope.kind == "modal":
            yield from self.press_first(*CLOSERS)
        elif name == "TableScene":
            yield from self.at_the_table()
        elif name == "DraftScene":
            yield from self.press_first("offer", "keep-draft")
        elif name == "AgreementScene":
            yield from self.press_first(*ANSWERS, "back")
        elif name == "ResolutionScene":
            yield from self.press_first("to_end" if len(self.scenes) < 6 else "next", "next")
        else:
            yield from self.press_first("continue", "next", "ready", "back")

    def at_the_table(self) -> Moves:
        view = self.sitting.desk.view
        if view.phase == "decisions":
            yield from self.decide(view.year)
        elif self.sitting.desk.awaiting():
            yield from self.answer()
        elif view.year not in self.drafted and view.own.initiatives_left:
            self.drafted.add(view.year)
            yield from self.press_first("desk:draft")
            name = "template:payment" if view.year % 2 == 0 else "template:cover"
            if self.hands.has(name):
                yield from self.hands.press(name)
        else:
            yield from self.press_first("end")

    def answer(self) -> Moves:
        """Open the first offer from the inbox; the scene of the offer does the rest."""
        yield from self.press_first("desk:inbox")
        offer = self.sitting.desk.awaiting()[0].id
        yield from self.press_first(f"offer:{offer}", "need:0")

    def decide(self, year: int) -> Moves:
        if year not in self.ordered:
            self.ordered.add(year)
            yield from self.press_first("desk:decisions")
            if self.hands.has("cover.usual"):
                yield from self.hands.press("cover.usual")
            return
        yield from self.press_first("end")

    def press_first(self, *keys: str) -> Moves:
        """Press the first of these that there is."""
        key = self.hands.first(*keys)
        if not key:
            there = sorted(w.key for w in self.hands.app.ui.scope.root.walk() if w.common.get("key"))
            raise LostError(f"in {self.scenes[-1]} none of {keys}; there are {there}")
        yield from self.hands.press(key)
