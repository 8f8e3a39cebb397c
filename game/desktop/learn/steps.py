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
    """One step: its words are `desktop.learn.NAME`; without `done` it is read and left with "Go on".

    `idle` says that the step can no longer be done and is passed over. `keys` are what may be pressed for it, what is
    nearest to the end first: the first that there is gets the mark. A key that ends in "*" stands for the first that
    begins so.
    """

    name: str
    keys: tuple[Key, ...] = ()
    done: Condition | None = None
    idle: Condition = at.never


CONFIRM: Final = "confirm.go"
BACK: Final = ("answered", "table", "back")
END: Final = (CONFIRM, "end")

STEPS: Final = (
    Step("welcome"),
    Step("risk", ("overlay:risk", *BACK), at.risk_seen),
    Step("draft", ("template:cover", "desk:draft", *BACK), at.draft_begun, at.talks_over),
    Step("send", ("answered", "offer", "draft.open", "desk:draft"), at.covered, at.talks_over),
    Step("signed", ("desk:agreements", *BACK), at.texts_seen),
    Step("window", END + BACK, at.offered, at.talks_over),
    Step("offer", ("answered", "sign", "offer:*", at.offer_card, "desk:inbox", *BACK), at.guest, at.nothing_to_sign),
    Step("close", END + BACK, at.talks_over),
    Step("worried", ("desk:states", *BACK), at.states_seen, at.not_worried),
    Step("reassure", (f"say.to:{WORRIED}", "say:reassure", "say.to", "section:statements", "desk:decisions", *BACK),
         at.reassured, at.no_reassuring),
    Step("cover", ("cover.*", "section:cover", "desk:decisions", *BACK), at.cover_ordered, at.past_deciding),
    Step("seal", (CONFIRM, "seal", "end", *BACK), at.sealed),
    Step("watch", ("next", "go_on"), at.watched),
    Step("held"),
    Step("gate", (at.gate_card, "desk:inbox", *BACK), at.gate_open, at.gate_passed),
    Step("answers", ("silence", *BACK), at.answered, at.gate_passed),
    Step("end"),
)  # fmt: skip
