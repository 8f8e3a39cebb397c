"""Every clause kind. A new kind is one file, one line here, one rulebook paragraph and one test case."""

from __future__ import annotations

from typing import Final

from game.rules.clauses.access import Access
from game.rules.clauses.assistance import Assistance
from game.rules.clauses.base import Clause
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity
from game.rules.clauses.integration import Integration
from game.rules.clauses.management import Management
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.numbers import Level

AnyClause = (
    Coverage
    | SiteGrant
    | Payment
    | CostSharing
    | Consultation
    | Coordination
    | Management
    | Programme
    | Transparency
    | Restraint
    | Assistance
    | Exclusivity
    | Integration
    | Organisation
    | Access
)

CLAUSES: Final[dict[str, type[Clause]]] = {
    "coverage": Coverage,
    "site_grant": SiteGrant,
    "payment": Payment,
    "cost_sharing": CostSharing,
    "consultation": Consultation,
    "coordination": Coordination,
    "management": Management,
    "programme": Programme,
    "transparency": Transparency,
    "restraint": Restraint,
    "assistance": Assistance,
    "exclusivity": Exclusivity,
    "integration": Integration,
    "organisation": Organisation,
    "access": Access,
}
INTRODUCTORY: Final = ("coverage", "site_grant", "payment")  # R1.8
FULL: Final = ("assistance", "exclusivity", "integration", "organisation", "access")  # R1.8


KINDS_AT: Final[dict[Level, tuple[str, ...]]] = {  # R1.8
    "introductory": INTRODUCTORY,
    "standard": tuple(kind for kind in CLAUSES if kind not in FULL),
    "full": tuple(CLAUSES),
}
