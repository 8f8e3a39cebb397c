"""What a seat can ask for: acts of talks, made one at a time, and decisions, sealed together."""

from __future__ import annotations

from typing import Literal

from game.rules.frozen import frozen
from game.rules.numbers import BUILD_COST, CAMPAIGN_COST, DEVELOP_COST, SHOW_COST
from game.rules.provisions import Role
from game.rules.terms import Terms

STRICT = {"extra": "forbid", "strict": True}
Intent = Literal["ask", "promise", "warn", "sound_out", "thank"]


@frozen
class SendMessage:
    """R2.3: say something to another state: an intent with parameters; the free text is for persons only."""

    __pydantic_config__ = STRICT
    to: str
    intent: Intent
    about: Literal["", "cover", "grant", "payment", "renewal", "revision", "leaving", "statement"] = ""
    region: str = ""
    agreement: int = 0
    amount: int = 0
    text: str = ""
    kind: Literal["SendMessage"] = "SendMessage"


@frozen
class Propose:
    """R2.4: put a text on the table with your signature; `replaces` names the agreement it revises (0: a new text)."""

    __pydantic_config__ = STRICT
    terms: Terms
    replaces: int = 0
    kind: Literal["Propose"] = "Propose"


@frozen
class Counter:
    """R2.4: answer an offer with another text between the same parties; it becomes your offer."""

    __pydantic_config__ = STRICT
    offer: str
    terms: Terms
    reason: str = ""
    kind: Literal["Counter"] = "Counter"


@frozen
class Sign:
    """R2.6: sign an offer; when the last party has signed it cannot be undone."""

    __pydantic_config__ = STRICT
    offer: str
    kind: Literal["Sign"] = "Sign"


@frozen
class Decline:
    """R2.4: decline an offer; bots give the worst public reason by its key."""

    __pydantic_config__ = STRICT
    offer: str
    reason: str = ""
    kind: Literal["Decline"] = "Decline"


@frozen
class Retract:
    """R2.4: take your signature back from an offer that not all parties have signed."""

    __pydantic_config__ = STRICT
    offer: str
    kind: Literal["Retract"] = "Retract"


@frozen
class Announce:
    """R2.7: make an offer you are party to known to everybody."""

    __pydantic_config__ = STRICT
    offer: str
    kind: Literal["Announce"] = "Announce"


@frozen
class Ratify:
    """R4.3: ratify, hold or refuse a signed text. Nothing sealed counts as hold."""

    __pydantic_config__ = STRICT
    agreement: int
    answer: Literal["ratify", "hold", "refuse"] = "ratify"
    kind: Literal["Ratify"] = "Ratify"


@frozen
class GiveNotice:
    """R4.9: give notice for the next gate that can still be met."""

    __pydantic_config__ = STRICT
    agreement: int
    kind: Literal["GiveNotice"] = "GiveNotice"


@frozen
class TakeBackNotice:
    """R4.10: take a notice or withdrawal back, in time alone, later if every other party consents this year."""

    __pydantic_config__ = STRICT
    agreement: int
    kind: Literal["TakeBackNotice"] = "TakeBackNotice"


@frozen
class Withdraw:
    """R4.13: withdraw under the text's clause, or by a year's notice from a text without an end."""

    __pydantic_config__ = STRICT
    agreement: int
    kind: Literal["Withdraw"] = "Withdraw"


@frozen
class Consent:
    """R4.10, R4.14, R4.19, R4.24, R4.52: consent, this year, to renew, end, suspend, resume, take back, publish."""

    __pydantic_config__ = STRICT
    agreement: int
    to: Literal["renew", "end", "suspend", "resume", "take_back", "publish"]
    kind: Literal["Consent"] = "Consent"


@frozen
class AllegeBreach:
    """R4.15: allege a recorded breach, default or arrears of another party."""

    __pydantic_config__ = STRICT
    agreement: int
    by: str
    kind: Literal["AllegeBreach"] = "AllegeBreach"


@frozen
class AnswerBreach:
    """R4.15: answer an allegation; it is cured if by then nothing is owed and nothing more was broken."""

    __pydantic_config__ = STRICT
    agreement: int
    kind: Literal["AnswerBreach"] = "AnswerBreach"


@frozen
class LeaveForCause:
    """R4.15: leave, free, at the close of the year after an allegation that was not cured."""

    __pydantic_config__ = STRICT
    agreement: int
    kind: Literal["LeaveForCause"] = "LeaveForCause"


@frozen
class Waive:
    """R3.6: waive points of cover owed to you this year under one clause."""

    __pydantic_config__ = STRICT
    agreement: int
    clause: int
    points: int
    kind: Literal["Waive"] = "Waive"


@frozen
class Forgive:
    """R4.17: forgive the arrears another state owes you under an agreement."""

    __pydantic_config__ = STRICT
    agreement: int
    debtor: str
    kind: Literal["Forgive"] = "Forgive"


@frozen
class CoverLine:
    """R3.3: one line of a cover order: a region at home or under your post, or the whole duty under an agreement.

    A line with a region lays up to `points` there; one with an agreement alone performs what is owed under it.
    """

    __pydantic_config__ = STRICT
    region: str = ""
    points: int = 1
    agreement: int = 0


@frozen
class CoverOrder:
    """R3.3: the ranked list by which your points are laid."""

    __pydantic_config__ = STRICT
    lines: tuple[CoverLine, ...]
    kind: Literal["CoverOrder"] = "CoverOrder"


@frozen
class SplitPoints:
    """R3.11: as coordinator, rank the beneficiaries of a text: each is served in turn up to what it is owed."""

    __pydantic_config__ = STRICT
    agreement: int
    ranking: tuple[str, ...]
    kind: Literal["SplitPoints"] = "SplitPoints"


@frozen
class RankSites:
    """R3.11: as manager, rank the watched sites that cover under a text goes to."""

    __pydantic_config__ = STRICT
    agreement: int
    ranking: tuple[str, ...]
    kind: Literal["RankSites"] = "RankSites"


@frozen
class DefaultOn:
    """R4.18: decide not to perform what falls due from you this year under one clause."""

    __pydantic_config__ = STRICT
    agreement: int
    clause: int
    kind: Literal["DefaultOn"] = "DefaultOn"


@frozen
class WalkOut:
    """R4.16: leave at once and unlawfully, at the price of breaking your word."""

    __pydantic_config__ = STRICT
    agreement: int
    kind: Literal["WalkOut"] = "WalkOut"


@frozen
class Suspend:
    """R4.19: suspend a text for another party's recorded breach, default or arrears."""

    __pydantic_config__ = STRICT
    agreement: int
    kind: Literal["Suspend"] = "Suspend"


@frozen
class Develop:
    """R7.3: develop one of your sites: 4 funds, value +1, to 3."""

    __pydantic_config__ = STRICT
    region: str
    kind: Literal["Develop"] = "Develop"


@frozen
class BuildCapacity:
    """R7.4: build Capacity: 4 funds, +1, to your most."""

    __pydantic_config__ = STRICT
    kind: Literal["BuildCapacity"] = "BuildCapacity"


@frozen
class Campaign:
    """R7.5: campaign at home: 2 funds, Support +1, once a year."""

    __pydantic_config__ = STRICT
    kind: Literal["Campaign"] = "Campaign"


@frozen
class Speak:
    """R5.5, R5.7, R5.9: make a statement to one state; a pledge names one promise and what it is about."""

    __pydantic_config__ = STRICT
    to: str
    form: Literal["protest", "commend", "pledge", "reassure"]
    promise: Literal["", "no_post", "keep", "agree"] = ""
    region: str = ""
    agreement: int = 0
    kind: Literal["Speak"] = "Speak"


@frozen
class Mediate:
    """R5.12: mediate between two other states; it counts if both accept."""

    __pydantic_config__ = STRICT
    of: str
    about: str
    kind: Literal["Mediate"] = "Mediate"


@frozen
class AcceptMediation:
    """R5.12: accept, this year, any mediation between you and another state."""

    __pydantic_config__ = STRICT
    other: str
    kind: Literal["AcceptMediation"] = "AcceptMediation"


@frozen
class Accede:
    """R4.51: ask to join a text as a party, an observer or a partner."""

    __pydantic_config__ = STRICT
    agreement: int
    role: Role = "party"
    kind: Literal["Accede"] = "Accede"


@frozen
class Admit:
    """R4.51: vote, this year, for letting a state join a text of ours."""

    __pydantic_config__ = STRICT
    agreement: int
    newcomer: str
    kind: Literal["Admit"] = "Admit"


@frozen
class ShowPresence:
    """R5.13: show presence in a region of your own, or where you cover or keep a post: 1 fund."""

    __pydantic_config__ = STRICT
    region: str
    kind: Literal["ShowPresence"] = "ShowPresence"


@frozen
class InviteObservers:
    """R5.14: invite another state to look on through the close of next year."""

    __pydantic_config__ = STRICT
    to: str
    kind: Literal["InviteObservers"] = "InviteObservers"


TalkAct = SendMessage | Propose | Counter | Sign | Decline | Retract | Announce
Decision = (
    Ratify
    | GiveNotice
    | TakeBackNotice
    | Withdraw
    | Consent
    | AllegeBreach
    | AnswerBreach
    | LeaveForCause
    | Waive
    | Forgive
    | CoverOrder
    | SplitPoints
    | RankSites
    | DefaultOn
    | WalkOut
    | Suspend
    | Develop
    | BuildCapacity
    | Campaign
    | Speak
    | Mediate
    | AcceptMediation
    | ShowPresence
    | InviteObservers
    | Accede
    | Admit
)
Act = TalkAct | Decision
Sealed = dict[str, tuple[Decision, ...]]

INITIATIVE_KINDS = frozenset(  # R7.2
    {
        "WalkOut", "Suspend", "Develop", "BuildCapacity", "Campaign", "Speak", "Mediate", "ShowPresence",
        "InviteObservers", "Accede",
    }
)  # fmt: skip
COSTS = {"Develop": DEVELOP_COST, "BuildCapacity": BUILD_COST, "Campaign": CAMPAIGN_COST, "ShowPresence": SHOW_COST}
