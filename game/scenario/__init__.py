"""Scenario files: read, checked with clear errors, and turned into the first state of a game."""

from game.scenario.build import build
from game.scenario.errors import Problem, ScenarioError
from game.scenario.files import check, load, names, schema
from game.scenario.models import Scenario

__all__ = ["Problem", "Scenario", "ScenarioError", "build", "check", "load", "names", "schema"]
