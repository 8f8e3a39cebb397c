"""What a text or an answer would do, in points of the score, and whether another state would sign."""

from __future__ import annotations

from dataclasses import replace

from game.bots import would_sign
from game.rules import forecast
from game.rules.forecast import Part
from game.rules.state import Agreement, Offer
from game.rules.terms import Terms
from game.terminal.misread import MisreadError
from game.terminal.session import Session
from game.wording import Words
from game.wording.difference import difference
from game.wording.log import clause_heading

WORRIED = 3
FEW = 3


def points(words: Words, amount: int) -> str:
    """Return hundredths of a point as they are read, always with a sign."""
    return words.phrase("terminal.forecast.plus" if amount > 0 else "terminal.forecast.minus", amount=amount)


def look_ahead(game: Session, typed: str) -> None:
    """Forecast the draft, an offer, or the three answers at the gate of an agreement."""
    word, _, rest = typed.strip().partition(" ")
    if word == "offer":
        weigh_offer(game, game.naming.offer(rest))
    elif word and word != "draft":
        _gate(game, game.naming.agreement(typed))
    elif game.draft is not None and (word or game.view.phase == "talks"):
        _weigh(game, game.draft.terms, game.draft.replaces)
    else:
        _gates(game)


def weigh_offer(game: Session, offer: Offer) -> None:
    """R4.1: Forecast an offer."""
    _weigh(game, offer.terms, offer.replaces)


def _weigh(game: Session, terms: Terms, replaces: int) -> None:
    """Show what a text would be worth to each party, and what third states would feel."""
    words = game.words.with_names(game.words.names.with_texts({0: terms}))
    game.say("forecast.head")
    worth = forecast.of_text(game.imagined, terms, replaces)
    for seat, parts in sorted(worth.items(), key=lambda pair: (pair[0] != game.seat, pair[0] not in terms.parties)):
        _account(game, words, seat, parts, third=seat not in terms.parties)
    for feeling in forecast.of_concern(game.imagined, terms, replaces):
        if feeling.before != feeling.now or feeling.settled != feeling.later:
            game.say("forecast.concern", of=feeling.of, about=feeling.about, before=feeling.before, now=feeling.now,
                     settled=feeling.settled, later=feeling.later,
                     worried=feeling.now >= WORRIED > feeling.before)  # fmt: skip


def _account(game: Session, words: Words, seat: str, parts: tuple[Part, ...], *, third: bool) -> None:
    """Show an account: its total, and the parts it is the sum of; a third state's in one line."""
    total = points(words, forecast.total(parts))
    if third:
        felt = tuple(_felt(words, part) for part in parts)
        game.say("forecast.third", seat=seat, total=total, parts=felt)
        return
    game.say("forecast.seat", seat=seat, total=total, estimated=seat != game.seat)
    listed = sorted((p for p in parts if p.amount), key=lambda p: -abs(p.amount))
    game.lines(f"- {_part(words, part.code, part.clause, part.amount, part.certain)}" for part in listed)


def _felt(words: Words, part: Part) -> str:
    return words.phrase("terminal.forecast.felt", why=_why(words, part.code), amount=points(words, part.amount))


def _why(words: Words, code: str) -> str:
    return words.phrase(f"terminal.worth.{code}")


def _part(words: Words, code: str, clause: int, amount: int, certain: bool) -> str:
    heading = clause_heading(0, clause, words) if clause >= 0 else ""
    return words.text("terminal.forecast.part", amount=points(words, amount), why=_why(words, code), article=clause,
                      heading=heading, certain=certain)  # fmt: skip


def _gates(game: Session) -> None:
    """Forecast the gate of every agreement of ours."""
    gated = [a for a in game.ours() if a.in_force and a.terms.gated()]
    if not gated:
        raise MisreadError("forecast.nothing")
    for agreement in gated:
        silence = forecast.total(forecast.of_silence(game.imagined, agreement.id, game.seat))
        notice = forecast.total(forecast.of_notice(game.imagined, agreement.id, game.seat))
        game.say("forecast.gate_line", number=agreement.id, agreement=agreement.id, gate=agreement.e,
                 silence=points(game.words, silence), notice=points(game.words, notice))  # fmt: skip
    game.say("forecast.more")


def _gate(game: Session, agreement: Agreement) -> None:
    """R4.7-R4.9: Forecast silence, notice and, if one is drafted, the revision of an agreement."""
    if not agreement.terms.gated() or not agreement.in_force:
        raise MisreadError("forecast.no_gate", number=agreement.id)
    seat = game.seat if agreement.binds(game.seat) else agreement.terms.parties[0]
    words = game.words.with_names(game.words.names.with_texts({0: agreement.terms}))
    answers = {
        "silence": forecast.of_silence(game.imagined, agreement.id, seat),
        "notice": forecast.of_notice(game.imagined, agreement.id, seat),
    }
    if game.draft is not None and game.draft.replaces == agreement.id:
        answers["revision"] = forecast.of_revision(game.imagined, agreement.id, seat, game.draft.terms)
    for answer, parts in answers.items():
        game.say(f"forecast.{answer}", seat=seat, total=points(game.words, forecast.total(parts)), gate=agreement.e)
        game.lines(f"- {_part(words, p.code, p.clause, p.amount, p.certain)}" for p in parts if p.amount)
    if "revision" not in answers:
        game.say("forecast.revise", number=agreement.id)


def would(game: Session, typed: str) -> None:
    """Would they sign? The reasons sum to the total; a no says what would make it a yes."""
    words = [word for word in typed.replace("?", " ").split() if word not in ("sign", "accept", "it", "the", "draft")]
    text, replaces, others = _meant(game, " ".join(words))
    for other in others:
        _would(game, other, text, replaces)


def _meant(game: Session, typed: str) -> tuple[Terms, int, list[str]]:
    """Return the text that is meant and who is asked about: the draft in hand, else the one offer of ours."""
    if game.draft is not None:
        terms, replaces = game.draft.terms, game.draft.replaces
    else:
        own = [offer for offer in game.view.offers.values() if offer.by == game.seat]
        if len(own) != 1:
            raise MisreadError("draft.none")
        terms, replaces = own[0].terms, own[0].replaces
    others = [party for party in terms.parties if party != game.seat]
    if not typed:
        return terms, replaces, others
    named = game.naming.other(typed)
    if named not in others:
        raise MisreadError("forecast.not_party", seat=named)
    return terms, replaces, [named]


def _would(game: Session, other: str, terms: Terms, replaces: int) -> None:
    faults = game.faults(replace(game.draft, terms=terms)) if game.draft is not None else []
    if faults:
        raise MisreadError("forecast.not_valid", why=game.words.say(faults[0]))
    character = next((seat.character for seat in game.world.seats if seat.id == other), "")
    guess = would_sign(game.view, other, terms, replaces, character)
    words = game.words.with_names(game.words.names.with_texts({0: terms}))
    total = points(game.words, guess.total)
    answer = "asks" if guess.asks_first else guess.leaning
    game.say(f"would.{answer}", seat=other, total=total, estimated=guess.estimated)
    for reason in guess.reasons:
        game.line(f"- {_part(words, reason.code, reason.clause, reason.amount, True)}")
    least, at_once, bare = (points(game.words, each) for each in (guess.least, guess.at_once, guess.bare))
    game.say("would.least", least=least, at_once=at_once, same=least == at_once)
    if guess.hands:
        game.say("would.hands", hands=guess.hands, reaching=guess.reaching, bare=bare)
    if guess.leaning == "yes":
        return
    game.say("would.if" if guess.yes_if else "would.nothing", seat=other)
    for better in guess.yes_if[:FEW]:
        changes = (c.line(game.words) for c in difference(terms, better, game.words) if c.status != "same")
        game.line("- " + " ".join(changes))
