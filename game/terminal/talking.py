"""Commands of talks: send, sign, decline, retract, announce, say something, end the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, get_args

from game.desk.attention import unanswered
from game.desk.drafts import Draft
from game.rules import forecast
from game.rules.acts import Announce, Counter, Decline, Intent, Propose, Retract, SendMessage, Sign, TalkAct
from game.rules.legality.bonds import successor_of
from game.rules.numbers import WINDOWS
from game.rules.state import Offer
from game.terminal.attention import worded
from game.terminal.foresight import points, weigh_offer
from game.terminal.misread import MisreadError
from game.terminal.naming import matches
from game.terminal.scan import scan
from game.terminal.session import Session
from game.terminal.status import expected
from game.terminal.telling import tell
from game.terminal.texts import show_text

About = Literal["cover", "grant", "payment", "renewal", "revision", "leaving", "statement"]
ABOUT: Final[tuple[About, ...]] = get_args(About)
GOODWILL: Final = "goodwill"
SYNONYMS: Final = {"post": "grant", "lease": "grant", "money": "payment", "funds": "payment", "coverage": "cover"}


def _do(game: Session, act: TalkAct) -> bool:
    """Do something in talks and tell what came of it."""
    if not game.act(act):
        return False
    tell(game)
    return True


def send(game: Session, typed: str) -> None:
    """R2.4: Sign the draft in hand and put it on the table."""
    now = game.in_hand()
    if not game.faults(now):
        worth = forecast.total(forecast.of_text(game.imagined, now.terms, now.replaces).get(game.seat, ()))
        game.say("talk.worth", total=points(game.words, worth))
        if worth < 0:
            game.ask("talk.send_sure", "send", lambda: _send(game, now))
            return
    _send(game, now)


def _send(game: Session, now: Draft) -> None:
    """R2.4: Offer the draft, and put it away if that was done."""
    if now.counters and now.counters in game.view.offers:
        act: TalkAct = Counter(now.counters, now.terms)
    else:
        act = Propose(now.terms, now.replaces)
    if _do(game, act):
        game.drafts.begin(None)
        game.keep_draft()
        live = [offer for offer in game.view.offers.values() if offer.by == game.seat and offer.terms == now.terms]
        if live:
            game.say("talk.sent", name=game.naming.offer_name(live[0]))


def _offer(game: Session, typed: str, *, own: bool = False) -> Offer:
    offers = [o for o in game.view.offers.values() if (o.by == game.seat) == own]
    return game.naming.offer(typed, offers)


def sign(game: Session, typed: str) -> None:
    """R2.6: Show the full text and what it would do, and sign once that is confirmed."""
    offer = _offer(game, typed)
    show_text(game, offer.terms, offer.replaces)
    weigh_offer(game, offer)
    game.ask("talk.sign_sure", "", lambda: _sign(game, offer.id))


def _sign(game: Session, offer: str) -> None:
    _do(game, Sign(offer))


def decline(game: Session, typed: str) -> None:
    """R2.4: Decline an offer."""
    _do(game, Decline(_offer(game, typed).id))


def retract(game: Session, typed: str) -> None:
    """R2.4: Take back our own offer."""
    _do(game, Retract(_offer(game, typed, own=True).id))


def announce(game: Session, typed: str) -> None:
    """R2.7: Make an offer known to everyone."""
    offer = game.naming.offer(typed)
    _do(game, Announce(offer.id))


def message(game: Session, typed: str) -> None:
    """R2.3: Say something to another state."""
    words = typed.split()
    for place, word in enumerate(words):
        found = matches(word, {intent: intent.replace("_", " ") for intent in get_args(Intent)})
        if len(found) == 1:
            rest = [w for w in words[:place] + words[place + 1 :] if w != "out"]
            _message(game, found[0], " ".join(rest))
            return
    raise MisreadError("talk.which_intent", listed=tuple(i.replace("_", " ") for i in get_args(Intent)))


def speaker(intent: Intent) -> Callable[[Session, str], None]:
    """Return the command that says something with one intent."""
    return lambda game, typed: _message(game, intent, typed.removeprefix("out ").removeprefix("out"))


def _message(game: Session, intent: str, typed: str) -> None:
    subjects = frozenset((*ABOUT, *SYNONYMS, "agreement", GOODWILL))
    found = scan(typed, game.naming, subjects)
    to = next((seat for seat in found.states if seat != game.seat), None)
    if to is None:
        raise MisreadError("talk.to_whom", intent=intent)
    about = next((flag for flag in found.flags if flag not in ("agreement", GOODWILL)), "")
    if intent == "promise" and not about and GOODWILL not in found.flags:
        raise MisreadError("talk.promise_what")
    number = found.number(0, 0)
    agreement = number if "agreement" in found.flags or about in ("renewal", "revision", "leaving") else 0
    amount = 0 if agreement else number
    region = found.regions[0] if found.regions else ""
    subject = SYNONYMS.get(about, about)
    done = _do(game, SendMessage(to, intent, subject, region, agreement, amount))  # type: ignore[arg-type]  # both were chosen from their lists
    if done:
        game.say("talk.heard", seat=to, bot=bool(game.match.meta.drivers.get(to, "")))


def done(game: Session, typed: str) -> None:
    """R2.2: End this window of talks, after asking once about what it leaves behind."""
    if game.view.phase != "talks":
        raise MisreadError("talk.use_seal" if game.view.phase == "decisions" else "talk.over")
    left = [text for text in _left_behind(game) if text not in game.warned]
    if not left:
        _done(game)
        return
    game.say("talk.left_behind")
    game.lines(f"- {text}" for text in left)
    game.ask("talk.done_sure", "done", lambda: _leave_behind(game, left))


def _leave_behind(game: Session, left: list[str]) -> None:
    """R2.2: End the window; what was left behind knowingly is not asked about again this year."""
    game.warned.update(left)
    _done(game)


def _left_behind(game: Session) -> list[str]:
    """Return what ending the window leaves behind: offers, a draft, gates that only talks can revise."""
    found = [worded(game, need) for need in unanswered(game)]
    for agreement in game.ours():
        if agreement.e != game.view.year or successor_of(game.imagined, agreement.id) is not None:
            continue
        if agreement.in_force and agreement.terms.gated() and not agreement.notices:
            found.append(game.text("talk.gate", agreement=agreement.id, number=agreement.id, year=agreement.e))
    return found


def _done(game: Session) -> None:
    window = game.view.window
    if game.end_window():
        if not tell(game):
            game.say("talk.quiet")
        game.line()
        game.say(f"talk.{game.view.phase}", window=game.view.window, early=window < WINDOWS)
        expected(game)
