"""Signatories, a turn-based board game of alliances and agreements."""

__version__ = "0.1.0"
