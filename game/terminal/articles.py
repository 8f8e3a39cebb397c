"""From a phrase to an article, and from an article and a phrase to a changed article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, Literal

from game.rules.clauses.access import Access
from game.rules.clauses.assistance import Assistance
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity, Subject
from game.rules.clauses.integration import Integration
from game.rules.clauses.management import Management
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Bar, Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.terms import Terms
from game.terminal.misread import MisreadError
from game.terminal.naming import Naming
from game.terminal.scan import Scan, scan

Purpose = Literal["rent", "aid", "compensation"]
Form = Literal["exercises", "training", "modernisation"]

KINDS: Final[dict[str, tuple[str, ...]]] = {
    "assistance": ("assistance", "assist", "assists", "helps", "help"),
    "exclusivity": ("exclusivity", "alone", "exclusively"),
    "integration": ("integration", "integrate", "system"),
    "organisation": ("organisation", "organization", "secretariat"),
    "access": ("access", "opens", "open", "trade"),
    "restraint": ("restraint", "restrain", "refrain", "refrains", "no", "neutral", "neutrality"),
    "cost_sharing": ("sharing", "share", "shares", "cost", "costs", "bear", "bears"),
    "coverage": ("coverage", "cover", "covers", "protects", "protect"),
    "site_grant": ("grant", "grants", "post", "posts", "lease", "leases", "site", "host", "hosts"),
    "payment": ("payment", "pay", "pays", "rent", "aid", "compensation"),
    "consultation": ("consultation", "consult", "consults"),
    "coordination": ("coordination", "coordinate", "coordinates", "coordinator"),
    "management": ("management", "manage", "manages", "manager"),
    "programme": ("programme", "program", "exercise", "exercises", "training", "train", "trains",
                  "modernisation", "modernise", "modernises", "modernization", "modernize", "modernizes"),
    "transparency": ("transparency", "observers", "observer", "inspections", "inspectors"),
}  # fmt: skip
MARKS: Final = ("exclusive", "shared", "wind-down", "winddown", "wind", "down", "once", "unannounced", "unnotified",
                "announced", "notified", "protest", "protests", "show", "shows", "cap", "any", "sites", "pressed",
                "disrupted", "majority", "unanimity", "against")  # fmt: skip
KNOWN: Final = frozenset(word for words in KINDS.values() for word in words) | frozenset(MARKS)


def article(phrase: str, terms: Terms, naming: Naming) -> AnyClause:
    """Return the article that a phrase describes, in a text between these parties."""
    found = scan(phrase, naming, KNOWN)
    kind = next((kind for kind, words in KINDS.items() if any(word in found.flags for word in words)), None)
    if kind is None:
        raise MisreadError("draft.no_kind")
    return BUILDERS[kind](found, terms, naming)


def changed(old: AnyClause, phrase: str, terms: Terms, naming: Naming) -> AnyClause:
    """Return an article with what a phrase says of it: other states, regions, numbers or words, the rest as it is."""
    found = scan(phrase, naming, KNOWN)
    return CHANGERS[old.kind](old, found, naming)


def _partner(terms: Terms, seat: str) -> str:
    """Return the other party of a text between two."""
    others = [party for party in terms.parties if party != seat]
    if len(others) != 1:
        raise MisreadError("draft.both_states")
    return others[0]


def _first(found: Scan) -> str:
    if not found.states:
        raise MisreadError("draft.which_state")
    return found.states[0]


def _coverage(found: Scan, terms: Terms, naming: Naming) -> Coverage:
    provider = _first(found)
    owner = naming.view.board.regions[found.regions[0]].owner if found.regions else ""
    beneficiary = found.states[1] if len(found.states) > 1 else owner or _partner(terms, provider)
    return Coverage(provider, beneficiary, found.number(0, 2), tuple(found.regions))


def _change_coverage(old: Coverage, found: Scan, naming: Naming) -> Coverage:
    provider, beneficiary = _roles(found, old.provider, old.beneficiary)
    sites = () if "any" in found.flags else tuple(found.regions) or old.sites
    return Coverage(provider, beneficiary, found.number(0, old.points), sites)


def _grant(found: Scan, terms: Terms, naming: Naming) -> SiteGrant:
    if not found.regions:
        raise MisreadError("draft.which_region")
    region = found.regions[0]
    host = naming.view.board.regions[region].owner
    guest = next((seat for seat in found.states if seat != host), None) or _partner(terms, host)
    return SiteGrant(host, guest, region, "exclusive" in found.flags, found.number(0, 0))


def _change_grant(old: SiteGrant, found: Scan, naming: Naming) -> SiteGrant:
    region = found.regions[0] if found.regions else old.region
    host = naming.view.board.regions[region].owner
    guest = next((seat for seat in found.states if seat != host), old.guest)
    exclusive = (old.exclusive or "exclusive" in found.flags) and "shared" not in found.flags
    return SiteGrant(host, guest, region, exclusive, found.number(0, old.wind_down))


def _payment(found: Scan, terms: Terms, naming: Naming) -> Payment:
    if not found.numbers or not found.states:
        raise MisreadError("draft.pay_what")
    payer = found.states[0]
    payee = found.states[1] if len(found.states) > 1 else _partner(terms, payer)
    return Payment(payer, payee, found.number(0, 1), "once" not in found.flags, _purpose(found, "aid"))


def _change_payment(old: Payment, found: Scan, naming: Naming) -> Payment:
    payer, payee = _roles(found, old.payer, old.payee)
    yearly = old.yearly and "once" not in found.flags
    return Payment(payer, payee, found.number(0, old.amount), yearly, _purpose(found, old.purpose))


def _purpose(found: Scan, otherwise: Purpose) -> Purpose:
    purposes: tuple[Purpose, ...] = ("rent", "aid", "compensation")
    return next((purpose for purpose in purposes if purpose in found.flags), otherwise)


def _sharing(found: Scan, terms: Terms, naming: Naming) -> CostSharing:
    payer = _first(found)
    providers = [c.provider for _, c in terms.coverages()]
    provider = found.states[1] if len(found.states) > 1 else (providers or [_partner(terms, payer)])[0]
    return CostSharing(provider, payer, found.number(0, 50), found.number(1, 0))


def _change_sharing(old: CostSharing, found: Scan, naming: Naming) -> CostSharing:
    payer, provider = _roles(found, old.payer, old.provider)
    return CostSharing(provider, payer, found.number(0, old.percent), found.number(1, old.cap))


def _roles(found: Scan, one: str, other: str) -> tuple[str, str]:
    """Return both roles of an article, those not named as they were."""
    return (*found.states, one, other)[0], (found.states[1] if len(found.states) > 1 else other)


def _programme(found: Scan, terms: Terms, naming: Naming) -> Programme:
    lead = _first(found)
    partner = found.states[1] if len(found.states) > 1 else _partner(terms, lead)
    return Programme(lead, partner, _form(found, "exercises"), not _hidden(found))


def _change_programme(old: Programme, found: Scan, naming: Naming) -> Programme:
    lead, partner = _roles(found, old.lead, old.partner)
    notified = (old.notified or "announced" in found.flags or "notified" in found.flags) and not _hidden(found)
    return Programme(lead, partner, _form(found, old.form), notified)


def _hidden(found: Scan) -> bool:
    return "unannounced" in found.flags or "unnotified" in found.flags


def _form(found: Scan, otherwise: Form) -> Form:
    for flag in found.flags:
        if flag.startswith("exercise"):
            return "exercises"
        if flag.startswith("train"):
            return "training"
        if flag.startswith("moderni"):
            return "modernisation"
    return otherwise


def _transparency(found: Scan, terms: Terms, naming: Naming) -> Transparency:
    _first(found)
    return Transparency(tuple(found.states), "inspections" if _inspected(found) else "observers")


def _change_transparency(old: Transparency, found: Scan, naming: Naming) -> Transparency:
    form = "inspections" if _inspected(found) else "observers" if found.flags else old.form
    return replace(old, reassured=tuple(found.states) or old.reassured, form=form)


def _inspected(found: Scan) -> bool:
    return any(flag.startswith("inspect") for flag in found.flags)


def _restraint(found: Scan, terms: Terms, naming: Naming) -> Restraint:
    bar = _bar(found)
    if bar is None:
        raise MisreadError("draft.which_restraint")
    return Restraint(_first(found), bar, tuple(found.regions))


def _change_restraint(old: Restraint, found: Scan, naming: Naming) -> Restraint:
    who = found.states[0] if found.states else old.who
    return Restraint(who, _bar(found) or old.bar, tuple(found.regions) or old.regions)


def _bar(found: Scan) -> Bar | None:
    bars: tuple[tuple[Bar, tuple[str, ...]], ...] = (
        ("grant", KINDS["site_grant"]),
        ("cover", KINDS["coverage"]),
        ("show", ("show", "shows")),
        ("protest", ("protest", "protests")),
        ("neutral", ("neutral", "neutrality")),
    )
    return next((bar for bar, words in bars if any(word in found.flags for word in words)), None)


def _assistance(found: Scan, terms: Terms, naming: Naming) -> Assistance:
    """R4.41: "NAME helps us 2", "NAME helps us 2 if pressed by THIRD"; a third state named is the one it is against."""
    parties = [seat for seat in found.states if seat in terms.parties]
    if not parties:
        raise MisreadError("draft.which_state")
    other = parties[1] if len(parties) > 1 else _partner(terms, parties[0])
    return _conditions(found, Assistance(parties[0], other, found.number(0, 2)), terms.parties)


def _change_assistance(old: Assistance, found: Scan, naming: Naming) -> Assistance:
    known = (old.pledger, old.beneficiary)
    return _conditions(found, replace(old, amount=found.number(0, old.amount)), known)


def _conditions(found: Scan, pledge: Assistance, parties: tuple[str, ...]) -> Assistance:
    against = next((seat for seat in found.states if seat not in parties), pledge.against)
    pressed = "pressed" in found.flags or (pledge.case == "pressed" and "disrupted" not in found.flags)
    if pressed or (against and "disrupted" not in found.flags):
        return replace(pledge, case="pressed", against=against, number=1, regions=())
    regions = tuple(found.regions) or pledge.regions
    return replace(pledge, case="disrupted", against="", number=found.number(1, pledge.number), regions=regions)


def _exclusivity(found: Scan, terms: Terms, naming: Naming) -> Exclusivity:
    """R4.42: "exclusivity NAME cover", with the states that are shut out after it, if any are named."""
    thirds = tuple(seat for seat in found.states if seat not in terms.parties)
    who = next((seat for seat in found.states if seat in terms.parties), None)
    if who is None:
        raise MisreadError("draft.which_state")
    return Exclusivity(who, _subject(found, "coverage"), thirds)


def _change_exclusivity(old: Exclusivity, found: Scan, naming: Naming) -> Exclusivity:
    others = () if "any" in found.flags else tuple(found.states) or old.others
    return replace(old, subject=_subject(found, old.subject), others=others)


def _subject(found: Scan, otherwise: Subject) -> Subject:
    subjects: tuple[Subject, ...] = ("coverage", "site_grant", "programme")
    return next((s for s in subjects if any(word in found.flags for word in KINDS[s])), otherwise)


def _integration(found: Scan, terms: Terms, naming: Naming) -> Integration:
    return Integration()


def _organisation(found: Scan, terms: Terms, naming: Naming) -> Organisation:
    return _voting(found, Organisation(_first(found), found.number(0, 1)))


def _change_organisation(old: Organisation, found: Scan, naming: Naming) -> Organisation:
    seat = (*found.states, old.secretariat)[0]
    return _voting(found, replace(old, secretariat=seat, fee=found.number(0, old.fee)))


def _voting(found: Scan, house: Organisation) -> Organisation:
    if "unanimity" in found.flags:
        return replace(house, vote="unanimity")
    return replace(house, vote="majority") if "majority" in found.flags else house


def _access(found: Scan, terms: Terms, naming: Naming) -> Access:
    if not found.regions:
        raise MisreadError("draft.which_region")
    region = found.regions[0]
    giver = naming.view.board.regions[region].owner
    receiver = next((seat for seat in found.states if seat != giver), None) or _partner(terms, giver)
    return Access(giver, receiver, region)


def _change_access(old: Access, found: Scan, naming: Naming) -> Access:
    region = found.regions[0] if found.regions else old.region
    giver = naming.view.board.regions[region].owner
    return Access(giver, next((seat for seat in found.states if seat != giver), old.receiver), region)


def _consultation(found: Scan, terms: Terms, naming: Naming) -> Consultation:
    return Consultation()


def _coordination(found: Scan, terms: Terms, naming: Naming) -> Coordination:
    return Coordination(_first(found))


def _management(found: Scan, terms: Terms, naming: Naming) -> Management:
    return Management(_first(found))


def _same(old: AnyClause, found: Scan, naming: Naming) -> AnyClause:
    return old


def _change_coordinator(old: Coordination, found: Scan, naming: Naming) -> Coordination:
    return Coordination(_first(found))


def _change_manager(old: Management, found: Scan, naming: Naming) -> Management:
    return Management(_first(found))


BUILDERS: Final[dict[str, Callable[[Scan, Terms, Naming], AnyClause]]] = {
    "coverage": _coverage,
    "site_grant": _grant,
    "payment": _payment,
    "cost_sharing": _sharing,
    "consultation": _consultation,
    "coordination": _coordination,
    "management": _management,
    "programme": _programme,
    "transparency": _transparency,
    "restraint": _restraint,
    "assistance": _assistance,
    "exclusivity": _exclusivity,
    "integration": _integration,
    "organisation": _organisation,
    "access": _access,
}
CHANGERS: Final[dict[str, Callable[[Any, Scan, Naming], AnyClause]]] = {
    "coverage": _change_coverage,
    "site_grant": _change_grant,
    "payment": _change_payment,
    "cost_sharing": _change_sharing,
    "consultation": _same,
    "coordination": _change_coordinator,
    "management": _change_manager,
    "programme": _change_programme,
    "transparency": _change_transparency,
    "restraint": _change_restraint,
    "assistance": _change_assistance,
    "exclusivity": _change_exclusivity,
    "integration": _same,
    "organisation": _change_organisation,
    "access": _change_access,
}
