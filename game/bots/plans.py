"""Players with one fixed idea: they show what a rule is worth, and that no single idea pays (R9)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from game.bots.characters import Character
from game.bots.evaluator import Judge
from game.bots.gates import due
from game.bots.plan import Plan
from game.bots.templates import TEMPLATES, titled
from game.rules import acts
from game.rules.acts import Counter, Decision, Propose, TalkAct
from game.rules.chance import Stream
from game.rules.legality import why_illegal
from game.rules.numbers import ACTS_A_WINDOW, LIVE_OFFERS
from game.rules.state import Agreement, Offer
from game.rules.terms import Terms
from game.view import SeatView

LAST_YEARS: Final = 2
GREEDY: Final = (97, 95, 92)


class Mute(Plan):
    """Says nothing of its own: no offers, no counters, no messages; it signs or declines what comes."""

    def says(self, view: SeatView, act: TalkAct) -> bool:
        """No word of its own."""
        return False


class AlwaysSigns(Plan):
    """Signs whatever it is offered."""

    def insists(self, view: SeatView, offer: Offer) -> bool:
        """Every offer."""
        return True


class NeverSigns(Mute):
    """Makes no offers and declines all."""

    def refuses(self, view: SeatView, offer: Offer) -> bool:
        """Every offer."""
        return True


class NeverAnswers(Plan):
    """Makes offers, but declines whatever others offer or counter."""

    def refuses(self, view: SeatView, offer: Offer) -> bool:
        """Every offer made to it."""
        return True


class Alone(NeverSigns):
    """Signs nothing and gives notice on all that it began with."""

    def wants(self, judge: Judge) -> Iterator[Decision]:
        """R4.9, R4.13: Notice or withdrawal, as soon as there is one."""
        for agreement in _own(judge):
            yield acts.Withdraw(agreement.id)
            yield acts.GiveNotice(agreement.id)

    def allows(self, view: SeatView, act: Decision) -> bool:
        """What is left is to be left."""
        return act.kind not in ("TakeBackNotice", "Consent")


class AlwaysHosts(Plan):
    """Offers a post on its soil whenever it can, and signs every text that grants one."""

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        """R3.9: A grant first."""
        judge = self.judge(view)
        others = tuple(name for name in judge.state.seats if name != view.seat)
        offered = _legal(judge, TEMPLATES["hosts"](judge, others))
        return [*offered[:1], *(super().talk(view, chance) if not offered else [])][:ACTS_A_WINDOW]

    def insists(self, view: SeatView, offer: Offer) -> bool:
        """A text by which it hosts."""
        return _hosts(offer.terms, view.seat)


class NeverHosts(Plan):
    """Grants no post on its soil."""

    def says(self, view: SeatView, act: TalkAct) -> bool:
        """No offer of a post on its soil."""
        return not (isinstance(act, Propose | Counter) and _hosts(act.terms, view.seat))

    def refuses(self, view: SeatView, offer: Offer) -> bool:
        """A text by which it would host."""
        return _hosts(offer.terms, view.seat)


class NeverRenews(Plan):
    """Lets no text pass its gate: notice for each in time, no consent, no revision."""

    def says(self, view: SeatView, act: TalkAct) -> bool:
        """No revision."""
        return not (isinstance(act, Propose) and act.replaces)

    def refuses(self, view: SeatView, offer: Offer) -> bool:
        """A revision."""
        return bool(offer.replaces)

    def wants(self, judge: Judge) -> Iterator[Decision]:
        """R4.9: Notice in its last year."""
        for _, agreement in due(judge):
            yield acts.GiveNotice(agreement.id)

    def allows(self, view: SeatView, act: Decision) -> bool:
        """No consent to renew."""
        return not (isinstance(act, acts.Consent) and act.to == "renew")


class NoNotice(Plan):
    """Never gives notice nor withdraws."""

    def allows(self, view: SeatView, act: Decision) -> bool:
        """Anything but leaving by notice."""
        return not isinstance(act, acts.GiveNotice | acts.Withdraw)


class NoRevision(Plan):
    """Never revises a text."""

    def says(self, view: SeatView, act: TalkAct) -> bool:
        """No revision."""
        return not (isinstance(act, Propose) and act.replaces)

    def refuses(self, view: SeatView, offer: Offer) -> bool:
        """A revision."""
        return bool(offer.replaces)


class AlwaysWalksOut(Plan):
    """Walks out of every text it can."""

    def wants(self, judge: Judge) -> Iterator[Decision]:
        """R4.16: All its texts in force."""
        for agreement in _own(judge):
            yield acts.WalkOut(agreement.id)


class BreaksAlways(Plan):
    """Performs nothing it owes."""

    def wants(self, judge: Judge) -> Iterator[Decision]:
        """R4.18: Default on every clause under which something falls due."""
        for agreement in _own(judge):
            for place, _ in agreement.terms.dutiful:
                yield acts.DefaultOn(agreement.id, place)


class BreaksLastYears(BreaksAlways):
    """Keeps its word until the game may soon end, then performs nothing."""

    def wants(self, judge: Judge) -> Iterator[Decision]:
        """R1.2: From shortly before the first year in which the game may end."""
        if judge.state.year > judge.state.board.first_end - LAST_YEARS:
            yield from super().wants(judge)


class FreeRider(Plan):
    """Takes cover and money, and gives neither."""

    def says(self, view: SeatView, act: TalkAct) -> bool:
        """No offer by which it gives."""
        return not (isinstance(act, Propose | Counter) and _gives(act.terms, view.seat))

    def refuses(self, view: SeatView, offer: Offer) -> bool:
        """A text by which it would give."""
        return _gives(offer.terms, view.seat)

    def wants(self, judge: Judge) -> Iterator[Decision]:
        """R4.18: What it owes by older texts is left undone."""
        for agreement in _own(judge):
            for place, clause in agreement.terms.dutiful:
                if _gives(replace(agreement.terms, clauses=(clause,)), judge.seat):
                    yield acts.DefaultOn(agreement.id, place)


class OnlyProtests(NeverSigns):
    """Uses its initiatives to protest, and signs nothing."""

    def wants(self, judge: Judge) -> Iterator[Decision]:
        """R5.5: At everybody it may protest at, the most worrying first."""
        worry = judge.state.concern
        others = [name for name in judge.state.seats if name != judge.seat]
        for other in sorted(others, key=lambda name: -worry.get((judge.seat, name), 0)):
            yield acts.Speak(other, "protest")

    def allows(self, view: SeatView, act: Decision) -> bool:
        """Nothing else that takes an initiative."""
        return act.kind not in acts.INITIATIVE_KINDS


class LowBaller(Plan):
    """Asks for nearly all that there is to gain."""

    def __init__(self, character: Character) -> None:
        """Take a character and make it greedy."""
        super().__init__(replace(character, asks=GREEDY))


class Spammer(Plan):
    """Puts forward whatever comes to mind, as much as it may, and never looks at what it is worth to others."""

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        """R2.4: As many offers as there is room for, in a drawn order of kinds."""
        judge = self.judge(view)
        others = tuple(name for name in judge.state.seats if name != view.seat)
        drawn = chance.shuffled(tuple(TEMPLATES))
        texts = (terms for kind in drawn for terms in TEMPLATES[kind](judge, others))
        mine = sum(1 for offer in view.offers.values() if offer.by == view.seat)
        return list(_legal(judge, texts)[: max(0, min(ACTS_A_WINDOW, LIVE_OFFERS - mine))])


class Colluder(Plan):
    """Signs whatever its neighbour at the table offers, and nothing of anybody else."""

    def refuses(self, view: SeatView, offer: Offer) -> bool:
        """A text of others."""
        return not self.insists(view, offer)

    def insists(self, view: SeatView, offer: Offer) -> bool:
        """A text of the two."""
        return set(offer.terms.parties) == {view.seat, partner_of(tuple(view.tracks), view.seat)}


def partner_of(seats: tuple[str, ...], seat: str) -> str:
    """R1.1: Return the neighbour at the table: seats pair off in their order; a last odd one pairs with the first."""
    place = seats.index(seat)
    return seats[place - 1] if place % 2 else seats[(place + 1) % len(seats)]


def _own(judge: Judge) -> list[Agreement]:
    return [a for a in judge.state.agreements.values() if a.status == "in_force" and judge.seat in a.terms.parties]


def _hosts(terms: Terms, seat: str) -> bool:
    return any(grant.host == seat for _, grant in terms.grants())


def _gives(terms: Terms, seat: str) -> bool:
    covers = any(clause.provider == seat for _, clause in terms.coverages())
    return covers or any(clause.payer == seat for _, clause in terms.payments())


def _legal(judge: Judge, texts: Iterator[Terms]) -> list[TalkAct]:
    made = [Propose(titled(judge, terms)) for terms in texts]
    return [act for act in made if why_illegal(judge.state, judge.seat, act) is None]


PLANS: Final[dict[str, Callable[[Character], Plan]]] = {
    "mute": Mute,
    "accepts-all": AlwaysSigns,
    "breaks-last-years": BreaksLastYears,
    "breaks-always": BreaksAlways,
    "low-baller": LowBaller,
    "spammer": Spammer,
    "colluding-pair": Colluder,
    "free-rider": FreeRider,
    "always-signs": AlwaysSigns,
    "never-signs": NeverSigns,
    "always-hosts": AlwaysHosts,
    "never-hosts": NeverHosts,
    "never-renews": NeverRenews,
    "always-walks-out": AlwaysWalksOut,
    "only-protests": OnlyProtests,
    "never-answers": NeverAnswers,
    "no-notice": NoNotice,
    "no-revision": NoRevision,
    "alone": Alone,
}
