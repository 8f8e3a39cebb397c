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
from game.wording.told import told


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
        *_frozen(scenario),
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
                what = told("scenario.id_repeated", part=key, name=name, counts=counts[name])
                yield Problem(place_of((*steps, key)), what, told("scenario.give_each_its_own"))
            seen.append(name)


def _length(scenario: Scenario) -> Iterator[Problem]:
    """R1.2: A fixed length at the introductory level, else a window in order, within 5 to 12 years."""
    intro = scenario.level == "introductory"
    if intro and (scenario.years is None or scenario.end_window is not None):
        yield Problem("years", told("scenario.introductory_length"), told("scenario.give_years_and_no_end_window"))
    if not intro and (scenario.end_window is None or scenario.years is not None):
        remedy = told("scenario.give_end_window")
        yield Problem("end_window", told("scenario.needs_window"), remedy)
    first, last = scenario.window()
    if first > last:
        what = told("scenario.window_backwards", first=first, last=last)
        yield Problem("end_window", what, told("scenario.write_window", last=last, first=first))
    if first < 5:
        yield Problem("end_window", told("scenario.too_short"), told("scenario.begin_later"))


def _limits(scenario: Scenario) -> Iterator[Problem]:
    """R4.5: Bounds of years run from the least to the most."""
    if scenario.limits is None:
        return
    for name in ("term", "renewal", "notice"):
        least, most = getattr(scenario.limits, name)
        if least > most:
            yield Problem(
                f"limits.{name}",
                told("scenario.bounds_backwards", least=least, most=most),
                told("scenario.write_bounds", most=most, least=least),
            )


def _scores(scenario: Scenario) -> Iterator[Problem]:
    """R9.6: Par and spread are given for each length the game may have."""
    first, last = scenario.window()
    for place, seat in enumerate(scenario.seats):
        for name, table in (("par", seat.par), ("spread", seat.spread)):
            missing = [str(year) for year in range(first, last + 1) if str(year) not in table]
            if missing:
                what = told("scenario.length_missing", name=name, listed=", ".join(missing))
                yield Problem(place_of(("seats", place, name)), what, told("scenario.give_one_for_each_length"))


def _concern(scenario: Scenario) -> Iterator[Problem]:
    known = [seat.id for seat in scenario.seats]
    seen: list[tuple[str, str]] = []
    for number, part in enumerate(scenario.concern):
        at = place_of(("concern", number))
        if part.of not in known or part.about not in known or part.of == part.about:
            what = told("scenario.concern_between_seats", of=part.of, about=part.about)
            yield Problem(at, what, told("scenario.name_two_of", listed=", ".join(known)))
        if (part.of, part.about) in seen:
            yield Problem(at, told("scenario.this_pair_stands_here_twice"), told("scenario.keep_one_of_them"))
        seen.append((part.of, part.about))


def _frozen(scenario: Scenario) -> Iterator[Problem]:
    """R5.15: A frozen pair is two states of a world at the full level that share no text yet."""
    known = [seat.id for seat in scenario.seats]
    for number, part in enumerate(scenario.frozen):
        at = place_of(("frozen", number))
        if part.one not in known or part.other not in known or part.one == part.other:
            what = told("scenario.frozen_between_seats", one=part.one, other=part.other)
            yield Problem(at, what, told("scenario.name_two_of", listed=", ".join(known)))
        if scenario.level != "full":
            yield Problem(at, told("scenario.frozen_below_full"), told("scenario.make_it_full"))
        if any({part.one, part.other} <= set(inherited.terms.parties) for inherited in scenario.agreements):
            what = told("scenario.frozen_and_bound", one=part.one, other=part.other)
            yield Problem(at, what, told("scenario.take_out_the_text_or_the_pair"))


def _cards(scenario: Scenario) -> Iterator[Problem]:
    """R2.1: A card that raises a risk names a region, and no other card does."""
    regions = [region.id for region in scenario.regions]
    last = scenario.window()[1]
    for key, cards in (("calendar", scenario.calendar), ("news", scenario.news)):
        for number, card in enumerate(cards):
            at = place_of((key, number))
            if card.effect == "risk_up" and card.region not in regions:
                yield Problem(at, told("scenario.card_without_region", id=card.id), told("scenario.name_one"))
            if card.effect != "risk_up" and card.region is not None:
                yield Problem(at, told("scenario.card_with_idle_region", id=card.id), told("scenario.take_it_out"))
            if isinstance(card, CalendarCard) and card.year > last:
                what = told("scenario.card_too_late", id=card.id, year=card.year, last=last)
                yield Problem(at, what, told("scenario.set_a_year", last=last))
