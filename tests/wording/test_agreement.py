"""The text of agreements as documents, their dates, and the difference between two versions."""

from dataclasses import replace
from typing import Any, Literal, get_args

import pytest

from game.rules.clauses.access import Access
from game.rules.clauses.assistance import Assistance
from game.rules.clauses.base import Clause
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity, Subject
from game.rules.clauses.integration import Integration
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import CLAUSES
from game.rules.clauses.restraint import Bar, Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.gates import end_of_term
from game.rules.provisions import Accession, Provisions
from game.rules.state import Agreement
from game.rules.terms import Entry, Renewal, Term, Terms, Withdrawal
from game.wording.agreement import dates, document, expected_dates
from game.wording.difference import difference
from tests.wording.samples import COVER, COVER_IN_FORCE, LEAGUE, LEASE, WORDS

PAIR = ("aurel", "brisk")


def test_R4_1_a_text_reads_as_a_document() -> None:
    assert document(COVER, WORDS).lines() == [
        "Cover of Midmarch",
        "Between Brisk and Corvane.",
        "1. Coverage. Brisk shall cover Midmarch and the Tern Isles with up to 2 points each year.",
        "2. Payment. Corvane shall pay Brisk 1 fund each year as aid.",
        "3. Transparency. Observers of Aurel may attend what is done under this agreement.",
        "4. Linked articles. Articles 1 and 2 are linked: while one of them is not performed, the other rests.",
        "5. Term. It stays in force for 4 years.",
        "6. Renewal and notice. It renews itself for 2 years, unless notice is given at least 1 year before the gate.",
        "7. Withdrawal. Before the gate the parties may end it only by consent of all; a party may leave for cause.",
        "8. Entry into force. It enters into force in the year of its last signature.",
    ]


INVITED = (
    "Whoever all parties let in may join it, and Aurel without a vote. Brisk shall cover a newcomer with up to 2 "
    "points a year. A newcomer shall pay Brisk 1 fund a year."
)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (Accession("open"), "Any state may join it."),
        (Accession("majority"), "Whoever a majority of the parties let in may join it."),
        (Accession("consent", ("aurel",), 2, 1), INVITED),
    ],
)
def test_R4_51_a_text_says_who_may_join(rule: Accession, sentence: str) -> None:
    joinable = replace(COVER, provisions=Provisions(rule))
    assert document(joinable, WORDS).lines()[-1] == f"9. Accession. {sentence}"
    assert [c.line(WORDS) for c in difference(COVER, joinable, WORDS)][-1] == f"9. Accession: new. {sentence}"


GRANT = "Corvane grants Aurel a post in the Tern Isles; when the grant ends, the post winds down for 1 year."


def test_R4_13_a_lease_reads_as_a_document() -> None:
    assert document(LEASE, WORDS).lines()[2:] == [
        f"1. Site grant. {GRANT}",
        "2. Payment. Aurel shall pay Corvane 2 funds each year as rent.",
        "3. Term. It stays in force for 5 years.",
        "4. Renewal and notice. It renews itself for 3 years, unless notice is given at least 1 year before the gate.",
        "5. Withdrawal. After 1 year a party may withdraw by 1 year of notice, paying each other party 2 funds.",
        "6. Entry into force. It enters into force when all parties have ratified it.",
    ]


def test_R4_20_a_text_of_three_says_what_happens_when_one_leaves() -> None:
    assert document(LEAGUE, WORDS).lines()[9:] == [
        "8. Term. It stays in force without limit of time.",
        "9. Withdrawal. A party may withdraw by a year of notice.",
        "10. Entry into force. It enters into force when 2 parties have ratified it; the others join as they ratify.",
        "11. Shares when a party leaves. If a party leaves, its shares fall to the first party named that remains.",
        "12. Least number of parties. It ends if fewer than 2 parties remain.",
    ]


def test_a_text_names_its_parties_for_every_reader() -> None:
    assert document(COVER, WORDS.seen_by("brisk")) == document(COVER, WORDS)


def test_articles_of_clauses_carry_the_numbers_that_acts_and_events_use() -> None:
    assert [a.number for a in document(LEAGUE, WORDS).articles] == list(range(1, 13))


FORMS: tuple[Literal["exercises", "training", "modernisation"], ...] = ("exercises", "training", "modernisation")
BARS: tuple[Bar, ...] = ("grant", "cover", "show")
VARIANTS: list[tuple[Clause, str]] = [
    (Coverage("aurel", "brisk", 1), "Aurel shall cover Brisk's watched sites with up to 1 point each year."),
    (SiteGrant("brisk", "aurel", "quill_bay"), "Brisk grants Aurel a post in Quill Bay."),
    (SiteGrant("brisk", "aurel", "quill_bay", True), "Brisk grants Aurel, and no other, a post in Quill Bay."),
    (Payment("aurel", "brisk", 3, False, "compensation"), "Aurel shall pay Brisk 3 funds once as compensation."),
    (CostSharing("aurel", "brisk", 50), "Brisk shall bear 50% of what this cover costs Aurel."),
    *((Programme(*PAIR, form, told), "Aurel ") for form in FORMS for told in (True, False)),
    (Transparency(("corvane", "dunmar"), "inspections"),
     "Inspectors of Corvane and Dunmar may visit what is done under this agreement."),
    *((Restraint("aurel", bar, ("quill_bay", "tern_isles")), "Aurel shall ") for bar in BARS),
    (Restraint("aurel", "protest"), "Aurel shall not protest at the other parties."),
    (Assistance("aurel", "brisk", 2), "If a site of Brisk was disrupted last year, Aurel shall pay it 2 funds."),
    (Assistance("aurel", "corvane", 2, number=2, regions=("quill_bay", "tern_isles")),
     "If 2 sites or more of Corvane, of Quill Bay and the Tern Isles, were disrupted last year, Aurel"),
    (Assistance("aurel", "brisk", 1, "pressed"), "While Brisk is pressed by a state outside this agreement, Aurel"),
    (Assistance("aurel", "brisk", 1, "pressed", against="corvane"), "While Brisk is pressed by Corvane, Aurel shall"),
    *((Exclusivity("aurel", subject), "Aurel shall ") for subject in get_args(Subject)),
    (Exclusivity("aurel", "site_grant", ("corvane",)), "Aurel shall grant no post to Corvane and take none from them."),
    (Integration(), "All cover here is one system: "),
    (Organisation("brisk"), "The parties keep a secretariat in Brisk, each paying 1 fund a year, and admit others by"),
    (Organisation("brisk", 2, "unanimity"), "The parties keep a secretariat in Brisk, each paying 2 funds a year"),
    (Access("brisk", "aurel", "quill_bay"), "Brisk opens Quill Bay to Aurel: each year it yields, the one"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "begins"), VARIANTS, ids=lambda v: getattr(v, "kind", ""))
def test_every_wording_of_a_clause_is_a_sentence(clause: Clause, begins: str) -> None:
    said = WORDS.say(clause.text())
    assert said.startswith(begins)
    assert said.endswith(".")
    assert len(said) <= 140


def test_every_clause_kind_has_been_worded() -> None:
    tried = {c.kind for c, _ in VARIANTS} | {c.kind for t in (COVER, LEASE, LEAGUE) for c in t.clauses}
    assert tried == set(CLAUSES)


@pytest.mark.parametrize(
    ("terms", "sentence"),
    [
        (Terms("T", PAIR, (), Term("until_event", event="tension_at_most_2")), "until Tension is 2 or less."),
        (Terms("T", PAIR, (), Term("silent")), "It says nothing about its end."),
        (Terms("T", PAIR, (), renewal=Renewal("none")), "It ends with its term and does not renew."),
        (Terms("T", PAIR, (), renewal=Renewal("by_consent", 3)), "It renews for 3 years among the parties"),
        (Terms("T", PAIR, (Payment(*PAIR, 2, yearly=False),)), "It is fulfilled when its payments have been made."),
        (Terms("T", PAIR, (), withdrawal=Withdrawal(2)), "A party may withdraw by 2 years of notice."),
        (Terms("T", PAIR, (), entry=Entry(True, "named", 0, PAIR)), "when Aurel and Brisk have ratified it"),
        (Terms("T", PAIR, (SiteGrant(*PAIR, "lathe_valley"),)), "in the year after its last signature."),
        (Terms("T", (*PAIR, "corvane"), (), shares="lapse", least=3), "If a party leaves, its shares lapse."),
        (Terms("T", (*PAIR, "corvane"), ()), "its shares are divided equally among the others."),
    ],
)  # fmt: skip
def test_final_provisions_are_worded(terms: Terms, sentence: str) -> None:
    assert sentence in "\n".join(document(terms, WORDS).lines())


def test_R4_22_a_one_off_payment_has_no_gate_and_no_withdrawal() -> None:
    terms = Terms("T", PAIR, (Payment(*PAIR, 2, yearly=False),))
    assert [a.about for a in document(terms, WORDS).articles] == ["payment", "term", "entry"]


def lease(**changes: Any) -> Agreement:
    return replace(Agreement(7, LEASE, "aurel", 1, "in_force", 1, {}, y=1, e=5), **changes)


SUSPENDED = "Suspended; its time runs through year 5; last notice year 4; in silence it renews for years 6 to 8."


@pytest.mark.parametrize(
    ("agreement", "expected"),
    [
        (COVER_IN_FORCE, "In force years 4 to 7; last notice year 6; in silence it renews for years 8 to 9."),
        (lease(notices={"corvane": 5}), "In force years 1 to 5; Corvane gave notice for the close of year 5."),
        (lease(withdrawals={"aurel": 3}), "In force years 1 to 5; Aurel withdrew, with effect at the close of year 3."),
        (lease(status="suspended"), SUSPENDED),
        (lease(status="ended", end_reason="walked_out", ended=3),
         "In force from year 1; ended in year 3: a party walked out."),
        (lease(status="signed", y=0, e=0, starts=2), "Signed in year 1; it can enter into force from year 2."),
        (lease(status="ended", y=0, end_reason="refused"),
         "Signed in year 1, but never in force: ratification was refused."),
        (lease(y=-1, e=3),
         "In force through year 3, since before year 1; last notice year 2; in silence it renews for years 4 to 6."),
        (lease(y=0, status="ended", end_reason="notice", ended=3, inherited=True),
         "In force from before year 1; ended in year 3: notice was given in time."),
        (lease(terms=LEAGUE, e=0), "In force since year 1; it has no gate."),
        (lease(terms=replace(LEASE, renewal=Renewal("none"))),
         "In force years 1 to 5; it ends at the close of year 5."),
        (lease(terms=replace(LEASE, renewal=Renewal("by_consent", 3))),
         "In force years 1 to 5; it renews for years 6 to 8 among those who consent by the close of year 5."),
    ],
)  # fmt: skip
def test_R4_6_the_dates_line(agreement: Agreement, expected: str) -> None:
    assert dates(agreement, WORDS) == expected


def test_R4_5_the_dates_of_a_draft() -> None:
    assert end_of_term(COVER, 4) == 7
    expected = "In force years 4 to 7; last notice year 6; in silence it renews for years 8 to 9."
    assert expected_dates(COVER, 4, WORDS) == expected


def test_the_difference_of_a_text_to_itself_is_none() -> None:
    for terms in (COVER, LEASE, LEAGUE):
        assert {c.status for c in difference(terms, terms, WORDS)} == {"same"}


def test_R4_8_a_version_shows_what_changed_is_new_and_is_gone() -> None:
    first, payment, _ = COVER.clauses
    assert isinstance(payment, Payment)
    new = replace(COVER, clauses=(Restraint("brisk", "protest"), replace(payment, amount=2), first), pairs=())
    told = {(c.heading, c.status) for c in difference(COVER, new, WORDS)}
    assert told == {
        ("Restraint", "new"), ("Payment", "changed"), ("Coverage", "same"), ("Transparency", "gone"),
        ("Linked articles", "gone"), ("Term", "same"), ("Renewal and notice", "same"), ("Withdrawal", "same"),
        ("Entry into force", "same"),
    }  # fmt: skip


def test_a_changed_article_says_what_it_was_and_is() -> None:
    payment = COVER.clauses[1]
    assert isinstance(payment, Payment)
    new = replace(COVER, clauses=(COVER.clauses[0], replace(payment, amount=2), COVER.clauses[2]))
    changed = [c.line(WORDS) for c in difference(COVER, new, WORDS) if c.status != "same"]
    was, now = "Corvane shall pay Brisk 1 fund each year as aid.", "Corvane shall pay Brisk 2 funds each year as aid."
    assert changed == [f"2. Payment: was “{was}”, now “{now}”"]


def test_two_articles_of_one_kind_are_matched_by_what_they_share() -> None:
    one, other = Coverage("aurel", "brisk", 1), Coverage("aurel", "corvane", 2)
    old = Terms("T", ("aurel", "brisk", "corvane"), (one, other))
    new = replace(old, clauses=(replace(other, points=3), one))
    told = [(c.status, c.was and c.was.number, c.now and c.now.number) for c in difference(old, new, WORDS)]
    assert told[:2] == [("changed", 2, 1), ("same", 1, 2)]


def test_every_kind_of_change_is_one_line() -> None:
    new = replace(COVER, clauses=(*COVER.clauses[:2], Restraint("brisk", "neutral")))
    lines = {c.status: c.line(WORDS) for c in difference(COVER, new, WORDS)}
    assert lines["same"] == "8. Entry into force: as before."
    assert lines["new"].startswith("3. Restraint: new. Brisk shall sign no coverage")
    assert lines["gone"].startswith("Transparency: gone. It was “Observers of Aurel")
