"""What a bot does at home with an initiative: campaign, develop, build."""

from __future__ import annotations

from collections.abc import Iterator

from game.bots.evaluator import Judge
from game.rules import acts
from game.rules.acts import Decision


def at_home(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R7.3-R7.5: Yield what may be done at home with its worth, in hundredths of a point."""
    yield from judge.weighted(acts.Campaign())
    for site in judge.table.home(judge.seat).sites:
        yield from judge.weighted(acts.Develop(site))
    if not judge.state.board.intro:
        yield from judge.weighted(acts.BuildCapacity())
