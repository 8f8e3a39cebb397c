"""A whole game as a text that can be read: acts, events, every seat's view, counts of legal acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from game.journal import Entry
from game.match import Match
from game.rules.acts import Act, Counter, Propose
from game.rules.events.base import EVERYONE, Event
from game.rules.events.talks import AgreementSigned
from game.rules.events.years import YearBegan
from game.rules.numbers import WINDOWS
from game.rules.terms import Terms
from game.scenario import Scenario
from game.table import Table
from game.view import WALL
from game.wording import Names, Words
from game.wording.acts import action
from game.wording.difference import difference
from game.wording.following import after
from game.wording.log import full
from tests.golden.candidates import answers, legal_counts
from tests.golden.seats import SEED, drivers, players
from tests.golden.summary import articles, own_lines, public_lines

KEY = """\
How to read it. `>` is an act of a seat. Each event stands behind the number of its rule; `[Names]` before it means that
only these saw it, no name at all that everyone did. When an offer is made, `=` says who sees it and what each may do
about it. Views are given at the end of each phase: first what everyone sees (after the Briefing in full, later only
lines that are new), then what each seat sees besides, and how many of the acts tried were legal, by kind (legal/tried).
Security is counted in hundredths of a point."""
WIDTH = 120


def transcript(scenario: Scenario, seed: int = SEED) -> str:
    """Play a golden game and return its transcript."""
    match = Match.new(scenario, seed, drivers=drivers(scenario))
    scribe = Scribe(match, scenario)
    Table(match, players(scenario)).run()
    return "\n".join(scribe.lines) + "\n"


class Scribe:
    """Writes down a match from its record as it grows."""

    def __init__(self, match: Match, scenario: Scenario) -> None:
        self.match = match
        texts = {number: agreement.terms for number, agreement in match.state.agreements.items()}
        names = Names(scenario.names_of(), {card.id: card.headline for card in scenario.cards()}, texts)
        self.words = Words(names=names, strict=True)
        self.lines: list[str] = []
        self._known: dict[str, list[str]] = {}
        self._offers: dict[str, Terms] = {}
        self._head(scenario)
        for entry in match.store.own(0):
            self.take(entry)
        match.observe(self.take)

    def _head(self, scenario: Scenario) -> None:
        meta = self.match.meta
        self.lines += [f"{scenario.title} ({scenario.id}), {meta.level} level, seed {meta.seed}"]
        self.lines += [f"{self.words.name(seat)}: {who}" for seat, who in meta.drivers.items()]
        self.lines += ["", KEY]
        for agreement in self.match.state.agreements.values():
            self.lines += ["", f"Agreement {agreement.id} “{agreement.terms.title}”, from before the game"]
            self._put(articles(agreement.terms, self.words), 4)

    def take(self, entry: Entry) -> None:
        """Write down one entry of the record, and the views where it ends a phase."""
        self._act(entry)
        self._events(entry.events)
        if entry.what == "talk" and isinstance(entry.acts[0], Propose | Counter):
            self._put([f"= {seen}" for seen in self._on_the_table()], 9)
        phase = self._ended(entry)
        if phase:
            self._views(phase, whole=phase == "Briefing")

    def _ended(self, entry: Entry) -> str:
        """Return the phase that an entry ended, if any: the Briefing comes with the resolution before it."""
        match = self.match
        if entry.what in ("open", "resolve"):
            return "game" if match.over else "Briefing"
        if entry.what == "pass" and len(match.passed) == len(match.state.seats):
            return "talks" if match.state.window >= WINDOWS or not match.acted else ""
        if entry.what == "seal" and len(match.sealed) == len(match.state.seats):
            return "decisions"
        return ""

    def _act(self, entry: Entry) -> None:
        seat = self.words.name(entry.seat) if entry.seat else ""
        if entry.what == "seal":
            sealed = "; ".join(action(act, self.words, entry.seat) for act in entry.acts)
            self._line("> ", f"{seat} sealed: {sealed or 'nothing'}", 4)
        for act in entry.acts if entry.what == "talk" else ():
            self._line("> ", f"{seat}: {action(act, self.words, entry.seat)}", 4)
            self._put(self._proposed(act), 9)

    def _proposed(self, act: Act) -> list[str]:
        """Return the articles an act puts forward; of a counter or a revision only what it changes."""
        if not isinstance(act, Propose | Counter):
            return []
        if isinstance(act, Counter):
            before = self._offers[act.offer]
        elif act.replaces:
            before = self.match.state.agreements[act.replaces].terms
        else:
            return articles(act.terms, self.words)
        changes = difference(before, act.terms, self.words)
        return [change.line(self.words) for change in changes if change.status != "same"]

    def _on_the_table(self) -> Iterator[str]:
        """R2.4, R4.35, R5.7: Yield who sees the newest offer, and what each may do about it."""
        match = self.match
        newest = list(match.state.offers.values())[-1]
        for seat in match.state.seats:
            view = match.view(seat)
            if newest.id in view.offers:
                yield f"{self.words.name(seat)} may: {', '.join(answers(view, match.state, newest))}"
            for shown in view.shown:
                if shown.terms == newest.terms and shown.by == newest.by:
                    yield f"{self.words.name(seat)} is shown it ({shown.ground})"

    def _events(self, events: Iterable[Event]) -> None:
        events = list(events)
        self.words = self.words.with_names(after(self.words.names, events))
        step = 0
        for happened in events:
            if isinstance(happened, YearBegan):
                self.lines += [
                    *([""] if self.lines[-1] else []),
                    f"================ Year {happened.year} ================",
                ]
            if happened.step and happened.step != step:
                self.lines += [
                    *([""] if self.lines[-1] else []),
                    f"Step {happened.step}. {self.words.text(f'step.{happened.step}')}",
                ]
            step = happened.step
            self._line(f"  {happened.rule:6} ", f"{self._seen_by(happened)}{full(happened, self.words)}", 13)
            if isinstance(happened, AgreementSigned):
                self.lines.append(f"{'':9}(agreement {happened.agreement}, not in force before year {happened.starts})")
        self._offers = {offer.id: offer.terms for offer in self.match.state.offers.values()}

    def _seen_by(self, happened: Event) -> str:
        if happened.audience == EVERYONE:
            return ""
        return f"[{', '.join(self.words.name(seat) for seat in happened.audience)}] "

    def _views(self, phase: str, *, whole: bool) -> None:
        """Write what everyone sees, then what each seat sees besides."""
        match, words = self.match, self.words
        wall = public_lines(match.wall(), words)
        self.lines += ["", f"---- End of the {phase}, year {match.state.year}: what everyone sees"]
        self._put(wall if whole else self._news(WALL, wall), 2)
        self._known[WALL] = wall
        for seat in match.state.seats:
            view = match.view(seat)
            seen = public_lines(view, words)
            self.lines.append(f"-- and {words.name(seat)} besides")
            self._put([f"SEES OTHERWISE: {text}" for text in seen if text not in wall], 2)
            own = own_lines(view, words)
            self._put(own if whole else self._news(seat, own), 4)
            self._known[seat] = own
            if view.phase in ("talks", "decisions"):
                self._put([f"may: {legal_counts(view, match.state)}"], 4)
        self.lines.append("")

    def _news(self, audience: str, lines: list[str]) -> list[str]:
        """Return the lines an audience did not have before, and how many of the old are gone."""
        before = self._known.get(audience, [])
        return [text for text in lines if text not in before]

    def _put(self, lines: Iterable[str], indent: int) -> None:
        for text in lines:
            self._line(" " * indent, text, indent + 4)

    def _line(self, head: str, text: str, indent: int) -> None:
        """Write a text behind a head, broken where it is too long for a line."""
        self.lines += wrap(text, WIDTH, initial_indent=head, subsequent_indent=" " * indent, break_on_hyphens=False)
