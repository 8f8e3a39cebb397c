"""R4.1: What can be set in a text, with the bounds of the rules; every setting the desk offers holds."""

from dataclasses import replace

import pytest

from game.desk import articles, fields, provisions, templates
from game.desk.attention import needs
from game.desk.drafts import Draft, with_article
from game.desk.fields import Field, Setting
from game.desk.prospect import account, tenth
from game.desk.templates import TemplateError, Wish
from game.desktop.staging import Stage
from game.rules.acts import Admit
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.numbers import ONE_OFF_MOST, PAYMENT_MOST
from tests.desktop.scenes.texts import sitting
from tests.full_level import WATER, full_umbrella


def settings(field: Field) -> list[Setting]:
    """Every value a control would offer."""
    if field.control == "number":
        return list(range(field.low, field.high + 1, field.step))
    if field.control == "flag":
        return [False, True]
    return list(field.options) if field.control == "one" else [field.options[:1], field.options]


@pytest.mark.parametrize("kind", fields._MORE)
def test_every_setting_of_a_fresh_article_stays_within_the_rules(kind: str) -> None:
    """R4.31-R4.40: No control leads to a number out of bounds or a name that does not fit."""
    desk = sitting(1).desk
    state = desk.imagined
    base = templates.filled("cover", Wish(("brisk",)), desk.view, desk.words)
    terms = base if kind == "coverage" else with_article(state.board, base, articles.fresh(kind, base, state))
    place = 0 if kind == "coverage" else len(terms.clauses) - 1
    known = {say.key for say in desk.faults(Draft(terms))}
    for field in fields.fields(terms.clauses[place], terms, state):
        for value in settings(field):
            clause = fields.changed(terms.clauses[place], field.name, value, state)
            clauses = (*terms.clauses[:place], clause, *terms.clauses[place + 1 :])
            found = {say.key for say in desk.faults(Draft(replace(terms, clauses=clauses)))} - known
            assert found <= {"problem.post_taken", "problem.hosts_already", "problem.granted_already"}, (field, value)


def test_naming_the_other_party_swaps_the_roles() -> None:
    """R4.31: Nobody stands on both sides of an article; sites of the old beneficiary fall away."""
    desk = sitting(1).desk
    own = fields.sites_of(desk.imagined, "corvane")
    clause = Coverage("brisk", "corvane", 2, own)
    swapped = fields.changed(clause, "provider", "corvane", desk.imagined)
    assert swapped == Coverage("corvane", "brisk", 2)


def test_what_hangs_on_a_setting_follows_it() -> None:
    """R4.32, R4.33, R4.40: The host's own region, a yearly sum within its bounds, regions where a bar names them."""
    state = sitting(1).desk.imagined
    moved = fields.changed(SiteGrant("corvane", "brisk", "tern_isles"), "host", "brisk", state)
    assert isinstance(moved, SiteGrant)
    assert state.board.regions[moved.region].owner == "brisk"
    once = Payment("corvane", "brisk", ONE_OFF_MOST, yearly=False)
    assert fields.changed(once, "yearly", "yearly", state) == replace(once, yearly=True, amount=PAYMENT_MOST)
    silent = fields.changed(Restraint("corvane", "grant", ("tern_isles",)), "bar", "protest", state)
    assert silent == Restraint("corvane", "protest")
    shown = fields.changed(silent, "bar", "show", state)
    assert isinstance(shown, Restraint)
    assert shown.regions


@pytest.mark.parametrize("third", [(), ("estel",)])
def test_every_final_provision_stays_within_the_rules(third: tuple[str, ...]) -> None:
    """R4.5-R4.7, R4.13, R4.20: One step from a sound text leads to a sound text."""
    desk = sitting(1).desk
    board = desk.view.board
    terms = templates.filled("cover", Wish(("brisk",)), desk.view, desk.words)
    if third:
        terms = provisions.with_parties(terms, (*terms.parties, *third), board)
        terms = with_article(board, terms, Payment("corvane", "estel", 1))
    terms = provisions.with_provision(terms, "ratification", True, board)
    terms = provisions.with_provision(terms, "withdrawal", True, board)
    for field in (*provisions.dates(terms, board), *provisions.further(terms, board)):
        for value in settings(field):
            made = provisions.with_provision(terms, field.name, value, board)
            found = {say.key for say in desk.faults(Draft(made))}
            assert found <= {"problem.entry_named"}, (field.name, value, found)


def test_a_grant_keeps_its_ratification() -> None:
    """R4.3: Where a grant makes it needful the box says why it cannot be unticked."""
    desk = sitting(1).desk
    terms = templates.filled("lease", Wish(("brisk",)), desk.view, desk.words)
    field = next(f for f in provisions.further(terms, desk.view.board) if f.name == "ratification")
    assert field.value is True
    assert field.why is not None


def test_a_party_that_leaves_takes_its_articles_with_it() -> None:
    """R4.1: What named it is gone, links follow, and the shares count those who stay."""
    desk = sitting(1).desk
    board = desk.view.board
    terms = templates.filled("cover", Wish(("brisk",)), desk.view, desk.words)
    wide = provisions.with_parties(terms, (*terms.parties, "estel"), board)
    wide = replace(with_article(board, wide, Payment("estel", "brisk", 1)), least=3)
    assert provisions.with_parties(wide, terms.parties, board) == terms


def test_a_template_without_a_partner_says_so() -> None:
    desk = sitting(1).desk
    with pytest.raises(TemplateError) as missing:
        templates.filled("cover", Wish(), desk.view, desk.words)
    assert missing.value.key == "with_whom"


def test_reasons_are_rounded_so_that_they_sum() -> None:
    """R9: Tenths of the parts add up to the tenths of the whole."""
    parts = [("a", 0, 124, True), ("b", -1, 124, True), ("c", 1, -333, False), ("a", 2, 7, True)]
    found = account(parts)
    assert sum(reason.tenths for reason in found.reasons) == found.tenths == tenth(-78)
    assert next(r for r in found.reasons if r.code == "a").articles == (0, 2)


def test_the_lightest_reasons_are_joined_and_the_sum_stays() -> None:
    """R9: No more bars than can be read at once, and they still add up."""
    found = account([(code, -1, amount, True) for code, amount in zip("abcde", (900, 10, -20, 300, -500), strict=True)])
    shown = found.short(4)
    assert [r.code for r in shown] == ["a", "d", "rest", "e"]
    assert sum(r.tenths for r in shown) == found.tenths


@pytest.mark.parametrize("third", [(), ("estel",)])
def test_R4_51_every_setting_of_the_full_level_stays_within_the_rules(third: tuple[str, ...]) -> None:
    desk = Stage(full_umbrella(), seed=7, year=1, seat="corvane").sitting().desk
    board = desk.view.board
    terms = templates.filled("cover", Wish(("brisk", *third)), desk.view, desk.words)
    names = {field.name for field in provisions.further(terms, board)}
    assert "accession" in names
    assert not names & {"invited", "covered", "newcomer_fee"}
    for rule in ("consent", "majority", "open"):
        joinable = provisions.with_provision(terms, "accession", rule, board)
        for field in provisions.further(joinable, board):
            for value in settings(field):
                made = provisions.with_provision(joinable, field.name, value, board)
                assert desk.faults(Draft(made)) == [], (field.name, value)


@pytest.mark.parametrize("template", ["cover", "lease"])
def test_R4_52_a_text_stays_secret_as_long_as_it_can(template: str) -> None:
    """A box that cannot be ticked says why; a change that shows the text to all ends its secrecy."""
    desk = Stage(full_umbrella(), seed=7, year=1, seat="corvane").sitting().desk
    board = desk.view.board
    terms = templates.filled(template, Wish(("brisk",)), desk.view, desk.words)
    box = next(field for field in provisions.further(terms, board) if field.name == "secret")
    assert (box.why is None) == (template == "cover")
    hushed = provisions.with_provision(terms, "secret", True, board)
    assert hushed.provisions.secret == (template == "cover")
    for field in (*provisions.dates(hushed, board), *provisions.further(hushed, board)):
        for value in settings(field):
            made = provisions.with_provision(hushed, field.name, value, board)
            assert {say.key for say in desk.faults(Draft(made))} <= {"problem.post_taken"}, (field.name, value)
    assert not provisions.with_provision(hushed, "ratification", True, board).provisions.secret


def test_R4_51_a_state_that_becomes_a_party_is_no_longer_invited() -> None:
    desk = Stage(full_umbrella(), seed=7, year=1, seat="corvane").sitting().desk
    board = desk.view.board
    terms = templates.filled("payment", Wish(("brisk",)), desk.view, desk.words)
    terms = provisions.with_provision(terms, "invited", ("estel", "dunmar"), board)
    assert "covered" not in {field.name for field in provisions.further(terms, board)}
    wide = provisions.with_parties(terms, (*terms.parties, "estel"), board)
    assert wide.provisions.accession is not None
    assert wide.provisions.accession.invited == ("dunmar",)
    everyone = provisions.with_parties(wide, tuple(board.seats), board)
    assert "invited" not in {field.name for field in provisions.further(everyone, board)}


def test_R4_51_who_asks_to_join_a_text_of_ours_needs_our_vote() -> None:
    sitting = Stage(full_umbrella(), seed=7, year=2, seat="aurel").sitting("decisions")
    desk = sitting.desk
    agreement = desk.view.agreements[WATER]
    agreement.special = replace(agreement.special, applicants=(("estel", "party", 1),))
    assert [n.params["seat"] for n in needs(desk) if n.kind == "applicant"] == ["estel"]
    desk.put_marks((Admit(WATER, "estel"),))
    assert not [n for n in needs(desk) if n.kind == "applicant"]
