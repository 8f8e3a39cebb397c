"""What the lesson can tell of a person's progress: plain questions about the game and what is shown of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.desk.attention import needs
from game.desktop.learn.neighbour import HOME, LEARNER, WORRIED
from game.desktop.scene import Scene
from game.desktop.scenes.table import TableScene
from game.desktop.sitting import Sitting
from game.rules.acts import CoverOrder, GiveNotice, Speak
from game.rules.events.base import Event
from game.rules.events.security import RegionSecured
from game.rules.state import Agreement
from game.view import SeatView

AT_A_GATE = 1  # the old text of the learner, whose gate comes in year 3


@dataclass(slots=True)
class Sight:
    """The game, the scene that is shown, and what was read with "Go on"."""

    sitting: Sitting
    scene: Scene
    read: set[str] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)

    @property
    def view(self) -> SeatView:
        """What the learner sees."""
        return self.sitting.desk.view

    @property
    def shown(self) -> str:
        """The name of the scene's class."""
        return type(self.scene).__name__

    @property
    def table(self) -> TableScene | None:
        """The table, if it is what is shown."""
        return self.scene if isinstance(self.scene, TableScene) else None

    @property
    def talks(self) -> bool:
        """R2.2: Whether the talks of the first year are open."""
        return self.view.phase == "talks" and self.view.year == 1

    @property
    def deciding(self) -> bool:
        """R2.9: Whether the decisions of the first year are open."""
        return self.view.phase == "decisions" and self.view.year == 1

    def events(self) -> list[Event]:
        """R1.7: Return what the learner saw happen."""
        return self.sitting.table.match.events_for(LEARNER)

    def new_texts(self) -> list[Agreement]:
        """R2.6: Return the live texts that the learner signed in the lesson."""
        return [a for a in self.sitting.desk.ours() if not a.inherited]


def risk_seen(sight: Sight) -> bool:
    """R3.1: The map shows what may be hit."""
    return sight.table is not None and sight.table.chosen.overlay == "risk"


def draft_begun(sight: Sight) -> bool:
    """R4.31: There is a draft of cover in hand, or cover was signed."""
    draft = sight.sitting.desk.draft
    return covered(sight) or (draft is not None and bool(draft.terms.coverages()))


def covered(sight: Sight) -> bool:
    """R2.6: A text is signed by which somebody covers the learner."""
    return any(clause.beneficiary == LEARNER for a in sight.new_texts() for _, clause in a.terms.coverages())


def not_covered(sight: Sight) -> bool:
    """R2.6: The talks ended without cover for the learner."""
    return not covered(sight)


def not_held(sight: Sight) -> bool:
    """R3.4: The learner's capital was not secured, or held by its own points alone."""
    secured = [e for e in sight.events() if isinstance(e, RegionSecured) and e.region == HOME]
    return not any(seat != LEARNER for e in secured for seat, _ in e.shares)


def texts_seen(sight: Sight) -> bool:
    """R4.5: The folder of agreements is open."""
    return sight.table is not None and sight.table.chosen.tab == "agreements"


def offered(sight: Sight) -> bool:
    """R2.4: An offer waits for the learner's answer, or has been answered."""
    return bool(sight.sitting.desk.awaiting()) or guest(sight)


def guest(sight: Sight) -> bool:
    """R4.32: A text is signed by which the learner gets a post."""
    return any(clause.guest == LEARNER for a in sight.new_texts() for _, clause in a.terms.grants())


def talks_over(sight: Sight) -> bool:
    """R2.2: The talks of the first year are over."""
    return not sight.talks


def states_seen(sight: Sight) -> bool:
    """R1.5: The folder of states, or the page of one, is open."""
    return sight.shown == "StateScene" or (sight.table is not None and sight.table.chosen.tab == "states")


def reassured(sight: Sight) -> bool:
    """R5.7: A reassurance of the worried neighbour is marked."""
    marks = sight.sitting.desk.marks.now
    return any(isinstance(act, Speak) and (act.form, act.to) == ("reassure", WORRIED) for act in marks)


def cover_ordered(sight: Sight) -> bool:
    """R3.3: A cover order is marked."""
    return any(isinstance(act, CoverOrder) for act in sight.sitting.desk.marks.now)


def sealed(sight: Sight) -> bool:
    """R2.9: The first year is sealed, and with it resolved."""
    return sight.view.year > 1 or sight.view.phase == "over"


def watched(sight: Sight) -> bool:
    """R8: The year's resolution was told, and the table of the next year is open."""
    return sealed(sight) and sight.table is not None


def gate_open(sight: Sight) -> bool:
    """R4.7: The three answers at the gate are shown, or one was given."""
    return sight.shown == "GateScene" or answered(sight)


def answered(sight: Sight) -> bool:
    """R4.7-R4.9: Silence was chosen by leaving the gate, a revision was begun, or notice is marked."""
    desk = sight.sitting.desk
    marked = any(isinstance(act, GiveNotice) and act.agreement == AT_A_GATE for act in desk.marks.now)
    revised = desk.draft is not None and desk.draft.replaces == AT_A_GATE
    offers = any(offer.replaces == AT_A_GATE for offer in sight.view.offers.values())
    texts = any(a.replaces == AT_A_GATE for a in sight.new_texts())
    left = "GateScene" in sight.seen and sight.shown != "GateScene"
    return marked or revised or offers or texts or left


def not_worried(sight: Sight) -> bool:
    """R5.2: Nobody has Concern about the learner, so that there is nothing to learn here."""
    return not sight.view.concern.get((WORRIED, LEARNER), 0)


def nothing_to_sign(sight: Sight) -> bool:
    """R2.5: No offer waits any more."""
    return talks_over(sight) or not sight.sitting.desk.awaiting()


def no_reassuring(sight: Sight) -> bool:
    """R5.7: There is nobody to reassure, or no time to do it."""
    return not_worried(sight) or not sight.deciding


def past_deciding(sight: Sight) -> bool:
    """R2.9: The decisions of the first year are sealed."""
    return not sight.deciding


def gate_passed(sight: Sight) -> bool:
    """R4.6: The year of the last notice is over."""
    return sight.view.year > 2 or (sight.view.phase in ("decisions", "over") and sight.view.year == 2)


def never(sight: Sight) -> bool:
    """R1.1: A step that is always taken."""
    return False


def offer_card(sight: Sight) -> str:
    """R2.4: Return the key of the inbox's first card about an offer."""
    return _card(sight, "offer", 0)


def gate_card(sight: Sight) -> str:
    """R4.6: Return the key of the inbox's card about the old text's gate."""
    return _card(sight, "due", AT_A_GATE)


def _card(sight: Sight, kind: str, number: int) -> str:
    for place, need in enumerate(needs(sight.sitting.desk)):
        if need.kind == kind and (not number or need.params.get("number") == number):
            return f"need:{place}"
    return ""


def kind_word(sight: Sight) -> str:
    """R5.7: Return the key of the reassurance once it would be spoken to the worried neighbour, else of the choice."""
    table = sight.table
    return "say:reassure" if table is not None and table.chosen.speak_to == WORRIED else "say.to"
