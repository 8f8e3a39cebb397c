"""Why the window cannot be opened: each names the remedy."""

from __future__ import annotations


class WindowRefusedError(Exception):
    """The window cannot be opened; `key` names the sentence in the catalogue, the text says the same in English."""

    key = "desktop.refused"


class NoDisplayError(WindowRefusedError):
    """There is no display to open a window on."""

    key = "desktop.no_display"

    def __init__(self) -> None:
        super().__init__(
            "no display was found to open a window on; play in this terminal with `signatories play --text`"
        )


class WrongPygameError(WindowRefusedError):
    """The library installed is not the one the game is written for."""

    key = "desktop.wrong_pygame"

    def __init__(self) -> None:
        super().__init__(
            "the library `pygame` stands where `pygame-ce` is needed; run `pip uninstall pygame pygame-ce` "
            "and then `pip install pygame-ce`"
        )


class FontMissingError(WindowRefusedError):
    """A font package is not installed."""

    key = "desktop.font_missing"

    def __init__(self, font: str, package: str) -> None:
        self.font, self.package = font, package
        super().__init__(f"the font {font} is missing; install it with `pip install {package}`")
