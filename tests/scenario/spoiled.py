"""Bad scenario files: what is changed in a good one, and the place, problem and remedy its reader must be told."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from game.places import scenarios

World = dict[str, Any]
Change = Callable[[World], object]


def world(name: str = "umbrella") -> World:
    """A scenario that comes with the game, as plain JSON, to be spoiled."""
    spoiled: World = json.loads((scenarios() / f"{name}.json").read_text("utf-8"))
    return spoiled


def part(of: World, key: str, name: str) -> World:
    """The part with this id in one of the lists of a scenario."""
    found: World = next(entry for entry in of[key] if entry["id"] == name)
    return found


def region(of: World, name: str) -> World:
    return part(of, "regions", name)


def seat(of: World, name: str) -> World:
    return part(of, "seats", name)


def apart(of: World) -> None:
    """Move every other point of Dunholt: its borders are no longer those of its neighbours."""
    region(of, "dunholt")["shape"][0] = [[x + n % 2, y] for n, (x, y) in enumerate(region(of, "dunholt")["shape"][0])]


def unlink(of: World) -> None:
    region(of, "orrin")["touches"].remove("stillwater")
    region(of, "stillwater")["touches"].remove("orrin")


def clause(of: World, agreement: int, number: int) -> World:
    found: World = of["agreements"][agreement]["terms"]["clauses"][number]
    return found


def lone(of: World) -> None:
    """Leave Estel without an inherited agreement."""
    of["agreements"][2]["terms"]["parties"][0] = "farrow"
    of["agreements"][2]["terms"]["clauses"] = [{"kind": "payment", "payer": "brisk", "payee": "farrow", "amount": 1}]
    of["agreements"][2]["terms"]["pairs"] = []


CASES: dict[str, tuple[Change, str, str, str]] = {
    "unknown key": (
        lambda w: region(w, "cape_sorrel").update(riks=1),
        "regions[0].riks",
        "The key 'riks' is unknown here.",
        "Did you mean 'risk'?",
    ),
    "unknown key in a text": (
        lambda w: w["agreements"][0]["terms"].update(titel="x"),
        "agreements[0].terms.titel",
        "The key 'titel' is unknown here.",
        "Did you mean 'title'?",
    ),
    "missing key": (lambda w: w.pop("title"), "title", "The key 'title' is missing.", "scenario schema"),
    "word for a number": (lambda w: w.update(tension="3"), "tension", "valid integer", "It says '3'"),
    "risk out of range": (
        lambda w: region(w, "orrin").update(risk=4),
        "regions[2].risk",
        "less than",
        "It says 4",
    ),
    "unknown effect": (
        lambda w: w["news"][0].update(effect="earthquake"),
        "news[0].effect",
        "'earthquake' is not known here.",
        "'risk_up'",
    ),
    "newer format": (lambda w: w.update(format=2), "format", "2 is not known here.", "Use 1."),
    "unknown clause": (
        lambda w: clause(w, 0, 1).update(kind="tribute"),
        "agreements[0].terms.clauses[1].kind",
        "There is no clause 'tribute'.",
        "coverage, site_grant, payment",
    ),
    "provision of another level": (
        lambda w: w["agreements"][0]["terms"].update(provisions={"accession": {"rule": "open"}}),
        "agreements[0].terms.provisions",
        "The provision may not stand: Joining and secrecy belong to the full level.",
        "Mend it (R4.51).",
    ),
    "secret from the beginning": (
        lambda w: w["agreements"][0]["terms"].update(provisions={"secret": True}),
        "agreements[0].terms.provisions.secret",
        "A text in force when the game begins cannot be secret.",
        "Take `secret` out (R4.52).",
    ),
    "clause with a wrong key": (
        lambda w: clause(w, 0, 1).update(sum=2),
        "agreements[0].terms.clauses[1].sum",
        "The key 'sum' is unknown here.",
        "remove it",
    ),
    "one-sided border": (
        lambda w: region(w, "orrin")["touches"].remove("cape_sorrel"),
        "regions[0].touches",
        "'cape_sorrel' names 'orrin', but 'orrin' does not name 'cape_sorrel'.",
        "Add 'cape_sorrel' to the 'touches' of 'orrin'",
    ),
    "one-sided sea link": (
        lambda w: region(w, "midmarch")["sea_links"].clear(),
        "regions[5].sea_links",
        "'midmarch' does not name 'tern_isles'",
        "'sea_links'",
    ),
    "region of no one": (
        lambda w: region(w, "vesper").update(owner="nobody"),
        "regions[13].owner",
        "'vesper' belongs to 'nobody', which is no seat.",
        "aurel, brisk",
    ),
    "neighbour unknown": (
        lambda w: region(w, "orrin")["touches"].append("nowhere"),
        "regions[2].touches",
        "'orrin' cannot touch 'nowhere'.",
        "Name another region.",
    ),
    "neighbour twice": (
        lambda w: region(w, "orrin")["touches"].append("cape_sorrel"),
        "regions[2].touches",
        "'cape_sorrel' stands here twice.",
        "once",
    ),
    "sea link not touched": (
        lambda w: (
            region(w, "orrin")["sea_links"].append("vesper"),
            region(w, "vesper")["sea_links"].append("orrin"),
        ),
        "regions[2].sea_links",
        "'vesper' is a sea link but is not touched.",
        "Add it to 'touches'.",
    ),
    "shapes apart": (apart, "regions[1].shape", "share no two points in a row", "'sea_links'"),
    "border without touch": (
        unlink,
        "regions[1].touches",
        "'stillwater' and 'orrin' share a border, but do not touch.",
        "'touches'",
    ),
    "point twice": (
        lambda w: region(w, "orrin")["shape"][0].append(region(w, "orrin")["shape"][0][0]),
        "regions[2].shape[0]",
        "A point stands here twice.",
        "once",
    ),
    "point off the map": (
        lambda w: region(w, "orrin")["shape"][0].append([1700, 10]),
        "regions[2].shape[0][",
        "1600",
        "It says 1700",
    ),
    "label at sea": (
        lambda w: region(w, "orrin").update(anchor=[5, 5]),
        "regions[2].anchor",
        "The label of 'orrin' lies outside its shape.",
        "Move it inside.",
    ),
    "map order": (lambda w: region(w, "orrin").update(number=1), "regions", "gaps or stand twice", "1 to 16"),
    "no capital": (
        lambda w: region(w, "vesper")["site"].update(kind="industry"),
        "seats[4]",
        "'estel' has 0 capitals.",
        "a capital",
    ),
    "two capitals": (
        lambda w: region(w, "quill_bay")["site"].update(kind="capital"),
        "seats[4]",
        "'estel' has 2 capitals.",
        "only one",
    ),
    "unknown mandate": (
        lambda w: seat(w, "estel")["mandates"].append("rule_them_all"),
        "seats[4].mandates[7]",
        "There is no mandate 'rule_them_all'.",
        "change_partner",
    ),
    "mandate of another size": (
        lambda w: seat(w, "estel")["mandates"].append("two_posts"),
        "seats[4].mandates[7]",
        "'two_posts' is not on the list of a small state.",
        "small state",
    ),
    "mandate met already": (
        lambda w: seat(w, "corvane")["mandates"].append("host_and_paid"),
        "seats[2].mandates[7]",
        "'corvane' meets 'host_and_paid' before the game begins.",
        "Use another",
    ),
    "mandate impossible": (
        lambda w: seat(w, "estel").update(hosts_posts=0),
        "seats[4].mandates[0]",
        "'estel' cannot meet 'host_and_paid' at this table.",
        "Use another",
    ),
    "mandate twice": (
        lambda w: seat(w, "estel")["mandates"].append("developed"),
        "seats[4].mandates",
        "A mandate stands here twice.",
        "once",
    ),
    "too few mandates": (
        lambda w: seat(w, "dunmar").update(mandates=["host_and_paid", "no_foreign_post"]),
        "seats[3].mandates",
        "Not every draw gives 'dunmar' 2 mandates that go together.",
        "Add mandates",
    ),
    "seat twice": (
        lambda w: seat(w, "estel").update(id="farrow"),
        "seats[5].id",
        "The id 'farrow' stands 2 times.",
        "its own",
    ),
    "seat and region of one id": (
        lambda w: seat(w, "estel").update(id="orrin"),
        "regions[2].id",
        "The id 'orrin' stands 2 times.",
        "its own",
    ),
    "card twice": (
        lambda w: w["news"][0].update(id="summer_games"),
        "news[0].id",
        "The id 'summer_games' stands 2 times.",
        "its own",
    ),
    "title twice": (
        lambda w: w["agreements"][1]["terms"].update(title="Lease of the Tern Isles"),
        "agreements[1].title",
        "stands 2 times",
        "its own",
    ),
    "window backwards": (
        lambda w: w.update(end_window=[11, 9]),
        "end_window",
        "The window from year 11 to year 9 runs backwards.",
        "Write [9, 11].",
    ),
    "window too early": (lambda w: w.update(end_window=[4, 9]), "end_window", "5 years or more", "year 5"),
    "no window": (lambda w: w.pop("end_window"), "end_window", "within a window", "[9, 11]"),
    "limits backwards": (
        lambda w: w["limits"].update(term=[5, 3]),
        "limits.term",
        "5 to 3 runs backwards.",
        "Write [3, 5].",
    ),
    "no par for a length": (
        lambda w: seat(w, "aurel")["par"].pop("10"),
        "seats[0].par",
        "There is no par for a game of 10 years.",
        "each length",
    ),
    "party unknown": (
        lambda w: w["agreements"][0]["terms"]["parties"].append("nobody"),
        "agreements[0].terms.parties",
        "'nobody' is no seat.",
        "aurel, brisk",
    ),
    "one party": (
        lambda w: w["agreements"][0]["terms"].update(parties=["corvane"]),
        "agreements[0].terms.parties",
        "two parties or more",
        "once",
    ),
    "dates that do not fit": (
        lambda w: w["agreements"][0].update(e=5),
        "agreements[0].e",
        "From year 0 for 5 years does not last through 5.",
        "ends in year 4, a renewal adds 3",
    ),
    "dates without an end": (
        lambda w: w["agreements"][0]["terms"]["term"].update(form="indefinite"),
        "agreements[0].e",
        "has no last year",
        "Write 0.",
    ),
    "over before the game": (
        lambda w: w["agreements"][0].update(y=-4, e=0),
        "agreements[0].e",
        "does not last through 0",
        "1 or later",
    ),
    "term too long": (
        lambda w: w["agreements"][0]["terms"].update(term={"years": 6}) or w["agreements"][0].update(e=5),
        "agreements[0].terms.term",
        "A term of 6 years is outside this world's 3 to 5.",
        "Change it",
    ),
    "notice too long": (
        lambda w: w["limits"].update(notice=[1, 4]) or w["agreements"][2]["terms"]["renewal"].update(notice=2),
        "agreements[2].terms.renewal.notice",
        "Notice of 2 years is too long for this text.",
        "Use 1 at most",
    ),
    "no clause": (
        lambda w: w["agreements"][2]["terms"].update(clauses=[], pairs=[]),
        "agreements[2].terms.clauses",
        "The text has no clause.",
        "one at least",
    ),
    "pair of nothing": (
        lambda w: w["agreements"][0]["terms"].update(pairs=[[0, 7]]),
        "agreements[0].terms.pairs[0]",
        "does not join two clauses",
        "from 0 to 1",
    ),
    "grant on another's soil": (
        lambda w: clause(w, 0, 0).update(region="vesper"),
        "agreements[0].terms.clauses[0]",
        "Vesper does not belong to Corvane.",
        "R4.1",
    ),
    "state without an agreement": (lone, "seats[4]", "'estel' is party to no inherited agreement.", "R1.6"),
    "concern about itself": (
        lambda w: w["concern"][0].update(about="brisk"),
        "concern[0]",
        "is not between two seats",
        "Name two of",
    ),
    "concern twice": (
        lambda w: w["concern"].append(w["concern"][0]),
        "concern[3]",
        "This pair stands here twice.",
        "Keep one",
    ),
    "card without a region": (
        lambda w: w["calendar"][0].pop("region"),
        "calendar[0]",
        "raises the risk of no known region",
        "Name one.",
    ),
    "card with a region for nothing": (
        lambda w: w["news"][0].update(region="orrin"),
        "news[0]",
        "names a region but does nothing to it",
        "Take it out.",
    ),
    "event after the end": (
        lambda w: w["calendar"][0].update(year=12),
        "calendar[0]",
        "comes in year 12, after the last year 11",
        "from 1 to 11",
    ),
}
