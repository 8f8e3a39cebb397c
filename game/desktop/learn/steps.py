"""The steps of the lesson, as data: what is asked, when it is done, when it has become idle, what to press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from game.desktop.learn import sight as at
from game.desktop.learn.neighbour import WORRIED
from game.desktop.learn.sight import Sight

Condition = Callable[[Sight], bool]
Key = str | Callable[[Sight], str]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its words are `desktop.learn.NAME`; with `read` it may also be left with "Go on".

    `idle` says that the step can no longer be done and is passed over. `keys` are what may be pressed for it, what is
    nearest to the end first: the first that there is gets the mark. A key that ends in "*" stands for the first that
    begins so. Where `otherwise` holds, other words are shown: the person did it differently.
    """

    name: str
    keys: tuple[Key, ...] = ()
    done: Condition = at.never
    idle: Condition = at.never
    read: bool = False
    otherwise: Condition = at.never


CONFIRM: Final = "confirm.go"
BACK: Final = ("answered", "table", "back")
END: Final = (CONFIRM, "end")

STEPS: Final = (
    Step("welcome", read=True),
    Step("risk", ("overlay:risk", "overlay", *BACK), at.risk_seen),
    Step("draft", ("template:cover", "desk:draft", *BACK), at.draft_begun, at.talks_over),
    Step("send", ("answered", "offer", "draft.open", "desk:draft"), at.covered, at.talks_over),
    Step("signed", ("desk:agreements", *BACK), at.texts_seen, otherwise=at.not_covered),
    Step("window", END + BACK, at.offered, at.talks_over),
    Step("offer", ("answered", "sign", "offer:*", at.offer_card, "desk:inbox", *BACK), at.guest, at.nothing_to_sign),
    Step("close", END + BACK, at.talks_over),
    Step("worried", ("desk:states", *BACK), at.states_seen, at.not_worried),
    Step("reassure", (f"say.to:{WORRIED}", at.kind_word, "section:statements", "desk:decisions", *BACK),
         at.reassured, at.no_reassuring),
    Step("cover", ("cover:0:points", "section:cover", "desk:decisions", *BACK), at.cover_ordered, at.past_deciding,
         read=True),
    Step("seal", (CONFIRM, "seal", "end", *BACK), at.sealed),
    Step("watch", ("next", "continue"), at.watched),
    Step("held", read=True, otherwise=at.not_held),
    Step("gate", (at.gate_card, "desk:inbox", *BACK), at.gate_open, at.gate_passed),
    Step("answers", ("mark:silence",), at.answered, at.gate_passed, read=True),
    Step("end"),
)  # fmt: skip
