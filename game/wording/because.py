"""Why something failed, lapsed or was declined: reasons that events and acts carry as a bare key."""

from __future__ import annotations

from game.wording.words import Words


def because(reason: str, words: Words) -> str:
    """Return a recorded reason as part of a sentence, "" if there is none.

    A key whose sentence needs parameters that were not recorded is worded by its group alone.
    """
    if not reason:
        return ""
    if words.has(f"brief.{reason}"):
        return words.phrase(f"brief.{reason}")
    if reason.startswith("bot.reason.") and words.has(reason):
        return words.phrase("part.quoted", text=words.phrase(reason))
    if words.has(reason) and not words.asks(reason):
        return words.phrase(reason).rstrip(".")
    group = reason.partition(".")[0]
    return words.phrase(f"brief.{group}" if words.has(f"brief.{group}") else "brief.other")
