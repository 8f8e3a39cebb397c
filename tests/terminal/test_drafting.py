"""Drafts by short phrases: articles, provisions, undoing, asking, sending."""

from pathlib import Path

import pytest

from game.rules.clauses.access import Access
from game.rules.clauses.assistance import Assistance
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity
from game.rules.clauses.integration import Integration
from game.rules.clauses.management import Management
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.terms import Terms
from game.scenario import build, load
from game.terminal.articles import article, changed
from game.terminal.misread import MisreadError
from game.terminal.naming import Naming
from game.view import seat_view
from game.wording import Names, Words
from tests.terminal.talk import last_said, said

COVER = Coverage("brisk", "corvane", 2, ("midmarch", "tern_isles"))


@pytest.fixture(scope="module")
def naming() -> Naming:
    world = load("umbrella")
    return Naming(seat_view(build(world, 1), "corvane"), Words(names=Names(world.names_of()), reader="corvane"))


def terms(*clauses: AnyClause, parties: tuple[str, ...] = ("corvane", "brisk")) -> Terms:
    return Terms("A text", parties, clauses)


@pytest.mark.parametrize(
    ("phrase", "clause"),
    [
        ("coverage brisk covers midmarch, tern isles 2", COVER),
        ("cover brisk covers us 2", Coverage("brisk", "corvane", 2)),
        ("brisk covers us with up to 3 points", Coverage("brisk", "corvane", 3)),
        ("brisk covers tern 1", Coverage("brisk", "corvane", 1, ("tern_isles",))),
        ("grant us to brisk at tern isles exclusive", SiteGrant("corvane", "brisk", "tern_isles", exclusive=True)),
        ("post brisk in midmarch wind-down 1", SiteGrant("corvane", "brisk", "midmarch", wind_down=1)),
        ("we pay brisk 2", Payment("corvane", "brisk", 2)),
        ("pay brisk pays us 6 once rent", Payment("brisk", "corvane", 6, yearly=False, purpose="rent")),
        ("we share 50% of the cost", CostSharing("brisk", "corvane", 50)),
        ("we bear 25 cost cap 2", CostSharing("brisk", "corvane", 25, 2)),
        ("brisk trains us unannounced", Programme("brisk", "corvane", "training", notified=False)),
        ("exercises with brisk", Programme("brisk", "corvane", "exercises")),
        ("transparency aurel, dunmar inspections", Transparency(("aurel", "dunmar"), "inspections")),
        ("brisk no post in long fen", Restraint("brisk", "grant", ("long_fen",))),
        ("we refrain from protest", Restraint("corvane", "protest")),
        ("brisk neutral", Restraint("brisk", "neutral")),
        ("manager us", Management("corvane")),
        ("consultation", Consultation()),
        ("brisk helps us 2", Assistance("brisk", "corvane", 2)),
        ("brisk helps us 3 if pressed by aurel", Assistance("brisk", "corvane", 3, "pressed", against="aurel")),
        (
            "brisk helps us 3 disrupted 2 midmarch, tern isles",
            Assistance("brisk", "corvane", 3, number=2, regions=("midmarch", "tern_isles")),
        ),
        ("exclusivity us posts aurel", Exclusivity("corvane", "site_grant", ("aurel",))),
        ("integration", Integration()),
        ("organisation brisk 2 unanimity", Organisation("brisk", 2, "unanimity")),
        ("open tern isles to brisk", Access("corvane", "brisk", "tern_isles")),
    ],
)
def test_a_phrase_becomes_an_article(phrase: str, clause: AnyClause, naming: Naming) -> None:
    text = terms(Coverage("brisk", "corvane", 2))
    assert article(phrase, text, naming) == clause


@pytest.mark.parametrize(
    ("old", "phrase", "clause"),
    [
        (COVER, "3", Coverage("brisk", "corvane", 3, ("midmarch", "tern_isles"))),
        (COVER, "any site", Coverage("brisk", "corvane", 2)),
        (COVER, "aurel covers us", Coverage("aurel", "corvane", 2, ("midmarch", "tern_isles"))),
        (Payment("corvane", "brisk", 2), "once 5 rent", Payment("corvane", "brisk", 5, yearly=False, purpose="rent")),
        (SiteGrant("corvane", "brisk", "midmarch"), "tern isles", SiteGrant("corvane", "brisk", "tern_isles")),
    ],
)
def test_an_article_keeps_what_a_phrase_does_not_change(
    old: AnyClause, phrase: str, clause: AnyClause, naming: Naming
) -> None:
    assert changed(old, phrase, terms(), naming) == clause


@pytest.mark.parametrize("phrase", ["brisk 2", "cover atlantis 2", "pay 3", "post somewhere", "restraint brisk"])
def test_a_phrase_that_says_too_little_is_not_guessed(phrase: str, naming: Naming) -> None:
    with pytest.raises(MisreadError):
        article(phrase, terms(), naming)


def test_undo_and_redo_go_through_every_step_of_drafting() -> None:
    text = said("draft with grenvale", "add grenvale covers us 2", "edit 1 3", "undo", "undo", "redo", "redo", "show")
    assert "with up to 3 points" in text.split("> show")[1]
    assert "There is nothing to do again." in said("draft with grenvale", "redo")


def test_a_draft_that_was_replaced_comes_back() -> None:
    assert "Cover for Hollin" in last_said("draft cover grenvale", "draft payment iverane 2", "undo")


def test_R4_1_a_draft_that_may_not_be_signed_says_why_and_is_not_sent() -> None:
    text = said("draft with grenvale", "add grenvale covers us 9", "send", "show")
    assert "must lie between 1 and 6" in text
    assert "made Grenvale an offer" not in text
    assert "with up to 9 points" in text.split("> show")[1]


def test_R2_10_a_step_before_sending_cannot_be_undone_after_it() -> None:
    assert "There is nothing to undo." in last_said("draft cover grenvale", "send", "undo")


def test_the_difference_is_shown_since_the_last_version() -> None:
    seen = last_said("draft cover grenvale", "edit 2 2", "difference")
    assert "was “Hollin shall pay Grenvale 1 fund" in seen
    assert "now “Hollin shall pay Grenvale 2 funds" in seen


def test_would_they_sign_has_reasons_that_sum() -> None:
    seen = last_said("draft cover grenvale", "would grenvale sign")
    total, _, parts = seen.partition("The reasons, estimated, sum to that:")
    amounts = [part.split()[0] for part in parts.split("- ")[1:]]
    hundredths = [round(100 * float(amount.replace("−", "-"))) for amount in amounts]
    assert f"{sum(hundredths) / 100:+.2f}".rstrip("0") in total


def test_what_would_make_a_no_a_yes_is_said() -> None:
    seen = last_said("draft with grenvale", "add grenvale covers us 6", "add grenvale pays us 3", "would grenvale")
    assert "would probably not sign" in seen
    assert "It would be a yes" in seen or "We see no small change" in seen


def test_R4_3_a_post_at_standard_level_asks_for_ratification_by_itself() -> None:
    seen = last_said("draft with estel", "add post us in vesper", scenario="umbrella", seat="corvane")
    assert "ratified" in seen
    assert "It can be sent." in seen


def test_provisions_are_set_by_short_commands() -> None:
    lines = ("draft with brisk", "add brisk covers us 2", "term 5", "renewal by consent 3", "withdrawal 1 2", "show")
    seen = last_said(*lines, scenario="umbrella", seat="corvane")
    assert "in force for 5 years" in seen
    assert "It renews for 3 years among the parties that consent" in seen
    assert "may withdraw by 1 year of notice, paying each other party 2 funds" in seen


def test_links_follow_articles_that_move() -> None:
    lines = ("draft cover grenvale", "add we pay grenvale 1 once", "move 3 1", "remove 1", "show")
    assert "Articles 1 and 2 are linked" in last_said(*lines)


def test_R2_6_signing_shows_the_text_and_the_forecast_and_asks_once() -> None:
    lines = ("draft cover grenvale", "send", "done", "sign iverane")
    seen = last_said(*lines)
    assert "Between Iverane and Hollin." in seen
    assert "For us: " in seen
    assert "Sign? It cannot be undone." in seen
    assert "Nothing was done." in last_said(*lines, "no")
    assert "signed" in last_said(*lines, "yes")


def test_a_draft_not_sent_is_named_once_before_leaving(games: Path) -> None:
    text = said("draft cover grenvale", "quit", "yes", "status")
    assert text.count("The draft in hand was not sent") == 1
    assert "> status" not in text
