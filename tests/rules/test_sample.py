"""Legal acts drawn at random: legal, alone and together, and the same for the same chance."""

from game.rules import talks
from game.rules.acts import Act
from game.rules.chance import Stream
from game.rules.docket import Docket
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.numbers import Level
from game.rules.sample import random_decisions, random_talk_act
from game.rules.sample.dice import Dice
from game.rules.year import close_talks, next_window, open_game, resolve
from tests.rules.worlds import in_force, text, three, world


def history(seed: int, level: Level = "standard") -> list[Act]:
    """The acts of three years of random seats."""
    state = world(level, year=0)
    state.seed, state.phase = seed, "briefing"
    in_force(state, text())
    in_force(state, text() if level == "introductory" else three())
    docket = Docket(state)
    open_game(docket)
    acts: list[Act] = []
    while state.year <= 3 and not state.over:
        for window in range(3):
            if window:
                next_window(docket)
            for seat in state.order:
                act = random_talk_act(state, seat, Stream(seed, 0, state.year, f"{window}/{seat}"))
                if act is not None:
                    assert why_illegal(state, seat, act) is None
                    talks.decide(docket, seat, act)
                    acts.append(act)
        close_talks(docket)
        sealed = {seat: random_decisions(state, seat, Stream(seed, 0, state.year, seat)) for seat in state.order}
        for seat, decisions in sealed.items():
            assert why_not_sealed(state, seat, decisions) is None
            acts.extend(decisions)
        resolve(docket, sealed)
    return acts


def test_R2_2_R2_9_random_seats_only_act_legally() -> None:
    levels: tuple[Level, ...] = ("standard", "introductory", "full")
    for level in levels:
        acts = [act for seed in range(40) for act in history(seed, level)]
        kinds = {act.kind for act in acts}
        assert {"Propose", "Counter", "Sign", "Decline", "Announce", "SendMessage"} <= kinds
        assert {"GiveNotice", "CoverOrder", "Speak", "Develop", "Consent"} <= kinds
        assert ({"ShowPresence", "InviteObservers", "Accede", "Admit"} <= kinds) == (level == "full")


def test_the_same_chance_draws_the_same_acts() -> None:
    assert history(7) == history(7) != history(8)


def test_dice_draw_evenly_from_few_large_draws() -> None:
    dice = Dice(Stream(1, 0, 1, "dice"))
    drawn = [dice.below(6) for _ in range(6000)]
    assert set(drawn) == set(range(6))
    assert all(850 < drawn.count(face) < 1150 for face in range(6))
