"""Every scene by name, built in a real state of a game: for pictures, for the README and for tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from game.desk.slots import Slot, of_match
from game.desktop.scene import Scene
from game.desktop.staging import Stage

Maker = Callable[[Stage], Scene]
SAVED: Final = datetime(2024, 5, 17, 18, 40, tzinfo=UTC)
FOLDER: Final = "~/.local/share/signatories/games"
DAMAGED: Final = "a-copy.signatories: The record is damaged: the file is cut off or was changed."


def _title(stage: Stage) -> Scene:
    from game.desktop.scenes.title import TitleScene

    return TitleScene(_slot(stage))


def _new_game(stage: Stage) -> Scene:
    from game.desktop.scenes.new_game import NewGameScene

    return NewGameScene(stage.world)


def _load(stage: Stage) -> Scene:
    from game.desktop.scenes.load import LoadScene

    damaged = replace(_slot(stage), world=None, path=Path("a-copy.signatories"), fault=DAMAGED)
    return LoadScene([_slot(stage), replace(_slot(stage), year=2, note="before the lease"), damaged], FOLDER)


def _slot(stage: Stage) -> Slot:
    match = stage.sitting().table.match
    return of_match(match, Path(f"{stage.world.id}-{stage.seat}-1.signatories"), SAVED)


def _settings(stage: Stage) -> Scene:
    from game.desktop.scenes.settings import SettingsScene

    return SettingsScene("~/.config/signatories/settings.json")


def _rules(stage: Stage) -> Scene:
    from game.desktop.scenes.rules import RulesScene

    return RulesScene("R4.7")


def _handover(stage: Stage) -> Scene:
    from game.desktop.scenes.handover import HandoverScene

    return HandoverScene(stage.sitting(), lambda: None)


def _learn(stage: Stage) -> Scene:
    from game.desktop.scenes.learn import LearnScene

    return LearnScene()


def _tab(name: str) -> Maker:
    def make(stage: Stage) -> Scene:
        from game.desktop.scenes.table import TableScene

        return TableScene(stage.sitting("decisions" if name == "decisions" else "talks"), tab=name)

    return make


def _draft(stage: Stage) -> Scene:
    from game.desktop.scenes.draft import DraftScene

    return DraftScene(stage.with_draft())


def _new_draft(stage: Stage) -> Scene:
    from game.desktop.scenes.draft import DraftScene

    return DraftScene(stage.sitting(), stage.rival())


def _offer(stage: Stage) -> Scene:
    from game.desktop.scenes.agreement import AgreementScene

    sitting = stage.sitting()
    waiting = sitting.desk.awaiting() or tuple(sitting.desk.view.offers.values())
    return AgreementScene(sitting, waiting[0] if waiting else stage.agreement(sitting))


def _gate(stage: Stage) -> Scene:
    from game.desktop.scenes.gate import GateScene

    sitting = stage.sitting()
    return GateScene(sitting, stage.gate(sitting))


def _agreement(stage: Stage) -> Scene:
    from game.desktop.scenes.agreement import AgreementScene

    sitting = stage.sitting()
    return AgreementScene(sitting, stage.agreement(sitting))


def _state(stage: Stage) -> Scene:
    from game.desktop.scenes.state import StateScene

    return StateScene(stage.sitting(), stage.rival())


def _log(stage: Stage) -> Scene:
    from game.desktop.scenes.log import LogScene

    return LogScene(stage.sitting())


def _resolution(stage: Stage) -> Scene:
    from game.desktop.scenes.resolution import ResolutionScene

    sitting = stage.sitting("resolved")
    return ResolutionScene(sitting, stage.news, lambda: None)


def _year(stage: Stage) -> Scene:
    from game.desktop.scenes.year import YearScene

    sitting = stage.sitting("resolved")
    return YearScene(sitting, stage.news, lambda: None)


def _end(stage: Stage) -> Scene:
    from game.desktop.scenes.end import EndScene

    return EndScene(stage.sitting("over"))


def _confirm(stage: Stage) -> Scene:
    from game.desktop.scenes.dialogs import Shown

    return Shown("confirm")


def _error(stage: Stage) -> Scene:
    from game.desktop.scenes.dialogs import Shown

    return Shown("error")


SCENES: Final[dict[str, Maker]] = {
    "title": _title,
    "new_game": _new_game,
    "learn": _learn,
    "load": _load,
    "settings": _settings,
    "rules": _rules,
    "table": _tab("inbox"),
    "inbox": _tab("inbox"),
    "decisions": _tab("decisions"),
    "states": _tab("states"),
    "drafts": _tab("draft"),
    "agreements": _tab("agreements"),
    "draft": _draft,
    "new_draft": _new_draft,
    "offer": _offer,
    "gate": _gate,
    "agreement": _agreement,
    "state": _state,
    "log": _log,
    "resolution": _resolution,
    "year": _year,
    "end": _end,
    "handover": _handover,
    "confirm": _confirm,
    "error": _error,
}
