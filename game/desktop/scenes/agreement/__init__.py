"""The page of an agreement, or of an offer."""

from game.desktop.scenes.agreement.scene import AgreementScene

__all__ = ["AgreementScene"]
