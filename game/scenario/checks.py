"""Everything a scenario file must hold beyond its shape; the last look is at the built board."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.scenario.build import build
from game.scenario.errors import Problem, place_of
from game.scenario.mandates import mandate_problems
from game.scenario.map_checks import map_problems
from game.scenario.models import CalendarCard, Scenario
from game.scenario.text_checks import board_problems, text_problems


def problems(scenario: Scenario) -> list[Problem]:
    """Return all that is wrong with a scenario of the right shape, in the order of the file."""
    found = [
        *_doubles(scenario),
        *_length(scenario),
        *_limits(scenario),
        *map_problems(scenario),
        *text_problems(scenario),
        *mandate_problems(scenario),
        *_scores(scenario),
        *_concern(scenario),
        *_cards(scenario),
    ]
    return found or list(board_problems(scenario, build(scenario, 0)))


def _doubles(scenario: Scenario) -> Iterator[Problem]:
    """Yield ids that stand twice; seats and regions share one name space, because acts name both."""
    places = [(part.id, ("seats", n)) for n, part in enumerate(scenario.seats)]
    places += [(part.id, ("regions", n)) for n, part in enumerate(scenario.regions)]
    cards = [(card.id, ("calendar", n)) for n, card in enumerate(scenario.calendar)]
    cards += [(card.id, ("news", n)) for n, card in enumerate(scenario.news)]
    titles = [(a.terms.title, ("agreements", n)) for n, a in enumerate(scenario.agreements)]
    for group, key in ((places, "id"), (cards, "id"), (titles, "title")):
        counts = Counter(name for name, _ in group)
        seen: list[str] = []
        for name, steps in group:
            if name in seen:
                what = f"The {key} '{name}' stands {counts[name]} times."
                yield Problem(place_of((*steps, key)), what, "Give each its own.")
            seen.append(name)


def _length(scenario: Scenario) -> Iterator[Problem]:
    """R1.2: A fixed length at the introductory level, else a window in order, within 5 to 12 years."""
    intro = scenario.level == "introductory"
    if intro and (scenario.years is None or scenario.end_window is not None):
        yield Problem("years", "An introductory game has a fixed length.", "Give 'years' and no 'end_window'.")
    if not intro and (scenario.end_window is None or scenario.years is not None):
        remedy = "Give 'end_window', for example [9, 11], and no 'years'."
        yield Problem("end_window", "This level draws its end within a window of years.", remedy)
    first, last = scenario.window()
    if first > last:
        what = f"The window from year {first} to year {last} runs backwards."
        yield Problem("end_window", what, f"Write [{last}, {first}].")
    if first < 5:
        yield Problem("end_window", "A game lasts 5 years or more.", "Begin the window in year 5 or later.")


def _limits(scenario: Scenario) -> Iterator[Problem]:
    """R4.5: Bounds of years run from the least to the most."""
    if scenario.limits is None:
        return
    for name in ("term", "renewal", "notice"):
        least, most = getattr(scenario.limits, name)
        if least > most:
            yield Problem(f"limits.{name}", f"{least} to {most} runs backwards.", f"Write [{most}, {least}].")


def _scores(scenario: Scenario) -> Iterator[Problem]:
    """R9.6: Par and spread are given for each length the game may have."""
    first, last = scenario.window()
    for place, seat in enumerate(scenario.seats):
        for name, table in (("par", seat.par), ("spread", seat.spread)):
            missing = [str(year) for year in range(first, last + 1) if str(year) not in table]
            if missing:
                what = f"There is no {name} for a game of {', '.join(missing)} years."
                yield Problem(place_of(("seats", place, name)), what, "Give one for each length.")


def _concern(scenario: Scenario) -> Iterator[Problem]:
    known = [seat.id for seat in scenario.seats]
    seen: list[tuple[str, str]] = []
    for number, part in enumerate(scenario.concern):
        at = place_of(("concern", number))
        if part.of not in known or part.about not in known or part.of == part.about:
            what = f"Concern of '{part.of}' about '{part.about}' is not between two seats."
            yield Problem(at, what, f"Name two of: {', '.join(known)}.")
        if (part.of, part.about) in seen:
            yield Problem(at, "This pair stands here twice.", "Keep one of them.")
        seen.append((part.of, part.about))


def _cards(scenario: Scenario) -> Iterator[Problem]:
    """R2.1: A card that raises a risk names a region, and no other card does."""
    regions = [region.id for region in scenario.regions]
    last = scenario.window()[1]
    for key, cards in (("calendar", scenario.calendar), ("news", scenario.news)):
        for number, card in enumerate(cards):
            at = place_of((key, number))
            if card.effect == "risk_up" and card.region not in regions:
                yield Problem(at, f"'{card.id}' raises the risk of no known region.", "Name one.")
            if card.effect != "risk_up" and card.region is not None:
                yield Problem(at, f"'{card.id}' names a region but does nothing to it.", "Take it out.")
            if isinstance(card, CalendarCard) and card.year > last:
                what = f"'{card.id}' comes in year {card.year}, after the last year {last}."
                yield Problem(at, what, f"Set a year from 1 to {last}.")
