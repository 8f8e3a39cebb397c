"""Decisions of the year: marked one by one, looked over, and sealed together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from game.rules import acts
from game.rules.acts import Decision
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.legality.sealed import questions
from game.rules.provisions import Role
from game.rules.state import Agreement
from game.terminal import covering, provisions
from game.terminal.misread import MisreadError
from game.terminal.scan import scan
from game.terminal.session import Session
from game.wording.acts import action

Marker = Callable[[Session, str], Decision]


def mark(game: Session, act: Decision) -> None:
    """R2.9: Mark a decision if it may be sealed with the others; it replaces another answer to its question."""
    asked = set(questions(act))
    kept = tuple(other for other in game.marks.now if not asked & set(questions(other)))
    why = why_illegal(game.imagined, game.seat, act) or why_not_sealed(game.imagined, game.seat, (*kept, act))
    if why is not None:
        game.refuse(why)
        return
    game.put_marks((*kept, act))
    game.say("mark.done", action=action(act, game.words))
    left = game.view.own.initiatives_left - sum(a.kind in acts.INITIATIVE_KINDS for a in game.marks.now)
    if act.kind in acts.INITIATIVE_KINDS:
        game.say("mark.left", left=left)
    if isinstance(act, acts.TakeBackNotice):
        game.say("mark.needs_consent")


def marking(make: Marker) -> Callable[[Session, str], None]:
    """Return the command that marks what `make` reads from a line."""

    def run(game: Session, typed: str) -> None:
        if game.view.phase != "decisions":
            raise MisreadError("mark.not_now", phase=game.view.phase)
        mark(game, make(game, typed))

    return run


def decisions(game: Session, typed: str) -> None:
    """List what is marked, and what could be decided."""
    if game.view.phase != "decisions":
        raise MisreadError("mark.not_now", phase=game.view.phase)
    for number, act in enumerate(game.marks.now, 1):
        game.say("mark.line", number=number, action=action(act, game.words))
    left = game.view.own.initiatives_left - sum(a.kind in acts.INITIATIVE_KINDS for a in game.marks.now)
    funds = game.view.own.free_funds - sum(acts.COSTS.get(a.kind, 0) for a in game.marks.now)
    game.say("mark.means", marked=len(game.marks.now), left=left, funds=funds)
    game.say("mark.free", intro=game.view.board.intro)
    game.say("mark.initiative", intro=game.view.board.intro)


def unmark(game: Session, typed: str) -> None:
    """Take a mark back, by its number, or all of them."""
    marks = game.marks.now
    if typed.strip() == "all":
        game.put_marks(())
        game.say("mark.none_left")
        return
    if not typed.strip().isdigit() or not 1 <= int(typed) <= len(marks):
        raise MisreadError("mark.which", most=len(marks))
    gone = marks[int(typed) - 1]
    game.put_marks(tuple(act for act in marks if act is not gone))
    game.say("mark.unmarked", action=action(gone, game.words))


def cover(game: Session, typed: str) -> None:
    """R3.3: Mark a cover order, or show what would be laid."""
    if typed and typed.strip() not in ("show", "default"):
        marking(covering.order)(game, typed)
    elif typed.strip() == "default":
        game.put_marks(tuple(act for act in game.marks.now if not isinstance(act, acts.CoverOrder)))
    covering.show(game)


def notice(game: Session, typed: str) -> None:
    """R4.9: Give notice of an agreement; while a draft is written, set its years of notice."""
    if game.view.phase == "talks" and game.draft is not None:
        provisions.notice(game, typed)
        return
    marking(lambda g, t: acts.GiveNotice(_ours(g, t).id))(game, typed)


def _ours(game: Session, typed: str) -> Agreement:
    """Return one of our agreements; if nothing is typed, the only one there is."""
    for word in ("back", "out", "of", "from", "on", "to", "for"):
        typed = typed.removeprefix(f"{word} ").removeprefix(word if typed == word else "")
    return game.naming.agreement(typed, game.ours())


def _ratify(answer: Literal["ratify", "hold", "refuse"]) -> Marker:
    def make(game: Session, typed: str) -> Decision:
        waiting = [a for a in game.ours() if a.standing.get(game.seat) == "signatory"]
        return acts.Ratify(game.naming.agreement(typed, waiting).id, answer)

    return make


def _take_back(game: Session, typed: str) -> Decision:
    typed = typed.removeprefix("back").strip().removeprefix("notice").strip()
    running = [a for a in game.ours() if game.seat in a.notices or game.seat in a.withdrawals]
    return acts.TakeBackNotice(game.naming.agreement(typed, running or game.ours()).id)


CONSENTS: Final[dict[str, Literal["renew", "end", "suspend", "resume", "take_back", "publish"]]] = {
    "renew": "renew", "renewal": "renew", "end": "end", "suspend": "suspend", "resume": "resume", "take": "take_back",
    "publish": "publish",
}  # fmt: skip


def _consent(game: Session, typed: str) -> Decision:
    words = typed.split()
    to = next((CONSENTS[word] for word in words if word in CONSENTS), None)
    if to is None:
        raise MisreadError("mark.consent")
    rest = [word for word in words if word not in CONSENTS and word not in ("to", "back", "of")]
    return acts.Consent(_ours(game, " ".join(rest)).id, to)


def _state_and_agreement(game: Session, typed: str) -> tuple[str, int]:
    found = scan(typed, game.naming, frozenset({"agreement"}))
    other = next((seat for seat in found.states if seat != game.seat), None)
    if other is None or not found.numbers:
        raise MisreadError("mark.state_and_agreement")
    return other, game.naming.agreement(str(found.numbers[0])).id


def _allege(game: Session, typed: str) -> Decision:
    other, number = _state_and_agreement(game, typed)
    return acts.AllegeBreach(number, other)


def _forgive(game: Session, typed: str) -> Decision:
    other, number = _state_and_agreement(game, typed)
    return acts.Forgive(number, other)


def _waive(game: Session, typed: str) -> Decision:
    """R3.6: "waive 2 of 4": so many points under an agreement; a third number names the article."""
    numbers = scan(typed, game.naming, frozenset({"agreement", "article"})).numbers
    if len(numbers) < 2:
        raise MisreadError("mark.waive")
    agreement = game.naming.agreement(str(numbers[1]))
    covers = [i for i, c in agreement.terms.coverages() if c.beneficiary == game.seat]
    clause = numbers[2] - 1 if len(numbers) > 2 else (covers or [0])[0]
    return acts.Waive(agreement.id, clause, numbers[0])


def _default(game: Session, typed: str) -> Decision:
    """R4.18: "default 2 article 1": leave a duty undone."""
    numbers = scan(typed, game.naming, frozenset({"agreement", "article"})).numbers
    if len(numbers) < 2:
        raise MisreadError("mark.default")
    return acts.DefaultOn(game.naming.agreement(str(numbers[0])).id, numbers[1] - 1)


def _split(game: Session, typed: str) -> Decision:
    found = scan(typed, game.naming, frozenset({"agreement"}))
    if not found.numbers or not found.states:
        raise MisreadError("mark.split")
    return acts.SplitPoints(found.numbers[0], tuple(found.states))


def _rank(game: Session, typed: str) -> Decision:
    found = scan(typed, game.naming, frozenset({"agreement"}))
    if not found.numbers or not found.regions:
        raise MisreadError("mark.rank")
    return acts.RankSites(found.numbers[0], tuple(found.regions))


def _speak(form: Literal["protest", "commend", "reassure"]) -> Marker:
    return lambda game, typed: acts.Speak(game.naming.other(typed.removeprefix("at ")), form)


def _pledge(game: Session, typed: str) -> Decision:
    """R5.9: "pledge brisk no post in tern isles", "pledge brisk keep 2" or "pledge brisk agree"."""
    found = scan(typed, game.naming, frozenset({"no", "post", "keep", "agreement", "agree"}))
    to = next((seat for seat in found.states if seat != game.seat), None)
    if to is not None and "agree" in found.flags:
        return acts.Speak(to, "pledge", "agree")
    if to is None or not (found.regions or found.numbers):
        raise MisreadError("mark.pledge")
    if found.regions:
        return acts.Speak(to, "pledge", "no_post", found.regions[0])
    return acts.Speak(to, "pledge", "keep", agreement=found.numbers[0])


def _accede(game: Session, typed: str) -> Decision:
    """R4.51: "accede 3", "accede 3 observer" or "accede 3 partner"."""
    rest = [word for word in typed.split() if word not in ROLES and word not in ("as", "an", "a")]
    role: Role = next((word for word in ROLES if word in typed.split()), "party")
    if not rest:
        raise MisreadError("mark.accede")
    return acts.Accede(game.naming.agreement(" ".join(rest)).id, role)


def _admit(game: Session, typed: str) -> Decision:
    other, number = _state_and_agreement(game, typed)
    return acts.Admit(number, other)


def _mediate(game: Session, typed: str) -> Decision:
    states = scan(typed, game.naming, frozenset({"between", "about"})).states
    if len(states) != 2:
        raise MisreadError("mark.mediate")
    return acts.Mediate(states[0], states[1])


def _build(game: Session, typed: str) -> Decision:
    return acts.BuildCapacity()


def _campaign(game: Session, typed: str) -> Decision:
    return acts.Campaign()


def _on(kind: Callable[[int], Decision]) -> Marker:
    """Return what reads a decision that names one of our agreements and nothing else."""
    return lambda game, typed: kind(_ours(game, typed).id)


ROLES: Final[tuple[Role, ...]] = ("party", "observer", "partner")
MARKERS: Final[dict[str, Marker]] = {
    "ratify": _ratify("ratify"),
    "hold": _ratify("hold"),
    "refuse": _ratify("refuse"),
    "take": _take_back,
    "withdraw": _on(acts.Withdraw),
    "consent": _consent,
    "allege": _allege,
    "answer": _on(acts.AnswerBreach),
    "leave": _on(acts.LeaveForCause),
    "waive": _waive,
    "forgive": _forgive,
    "default": _default,
    "split": _split,
    "rank": _rank,
    "suspend": _on(acts.Suspend),
    "develop": lambda game, typed: acts.Develop(game.naming.region(typed)),
    "build": _build,
    "campaign": _campaign,
    "protest": _speak("protest"),
    "reassure": _speak("reassure"),
    "commend": _speak("commend"),
    "pledge": _pledge,
    "mediate": _mediate,
    "presence": lambda game, typed: acts.ShowPresence(game.naming.region(typed.removeprefix("in "))),
    "observers": lambda game, typed: acts.InviteObservers(game.naming.other(typed.removeprefix("of "))),
    "accede": _accede,
    "admit": _admit,
    "mediation": lambda game, typed: acts.AcceptMediation(game.naming.other(typed.removeprefix("with "))),
}


def walk(game: Session, typed: str) -> None:
    """R4.16: Mark walking out, after asking once."""
    if game.view.phase != "decisions":
        raise MisreadError("mark.not_now", phase=game.view.phase)
    agreement = _ours(game, typed)
    game.say("mark.walk", agreement=agreement.id)
    game.ask("mark.walk_sure", "", lambda: mark(game, acts.WalkOut(agreement.id)))
