"""R2.4-R2.7, R4.1, R4.16: Pages of agreements and offers, and what can be done about them."""

import pytest

from game.desktop.scenes.agreement import AgreementScene
from game.desktop.scenes.draft import DraftScene
from game.desktop.scenes.gate import GateScene
from game.desktop.sitting import Sitting
from game.rules.acts import Announce, GiveNotice, Propose, WalkOut
from game.rules.state import Offer
from tests.desktop.scenes.seats import press, told
from tests.desktop.scenes.texts import SIZES, on_the_table, sitting, with_draft

LEASE = 1


def offered() -> tuple[Sitting, Offer]:
    """A sitting with an offer that awaits our answer."""
    for seat in ("corvane", "brisk", "aurel", "dunmar", "estel", "farrow"):
        for year in (3, 2, 4):
            at = sitting(year, seat)
            if at.desk.awaiting():
                return at, at.desk.awaiting()[0]
    raise AssertionError("nobody is offered anything in these games")


def test_the_page_tells_text_dates_standing_and_calendar() -> None:
    at = sitting(3)
    window, app = on_the_table(at, AgreementScene(at, LEASE))
    said = told(window, app)
    for word in ("Lease of the Tern Isles", "Site grant", "How the parties stand", "What falls due", "On record"):
        assert word in said
    press(window, app, "gate")
    assert isinstance(app.scene, GateScene)


def test_walking_out_asks_with_its_price() -> None:
    """R4.16: The price is named before the decision is marked; staying is what Enter does."""
    at = sitting(3)
    window, app = on_the_table(at, AgreementScene(at, LEASE))
    press(window, app, "walk-out")
    said = told(window, app)
    assert "Standing falls by 3" in said
    assert "Tension rises by 1" in said
    assert app.ui.focused == "stay"
    press(window, app, "stay")
    assert not list(at.desk.marks.now)
    press(window, app, "walk-out", "walk-out-sure")
    assert WalkOut(LEASE) in at.desk.marks.now
    press(window, app, "walk-out")
    assert not list(at.desk.marks.now)


def test_notice_is_marked_from_the_page() -> None:
    at = sitting(3)
    window, app = on_the_table(at, AgreementScene(at, LEASE))
    press(window, app, "mark:notice")
    assert at.desk.marks.now == (GiveNotice(LEASE),)


def test_a_text_of_others_can_only_be_read() -> None:
    at = sitting(3)
    other = next(a.id for a in at.desk.view.agreements.values() if a.live and not a.binds(at.desk.seat))
    window, app = on_the_table(at, AgreementScene(at, other))
    assert "We are no party to it." in told(window, app)


def test_an_offer_is_read_with_its_forecast_and_signed() -> None:
    """R2.6: The text and the forecast stand on the page with the red button."""
    at, offer = offered()
    window, app = on_the_table(at, AgreementScene(at, offer))
    said = told(window, app)
    assert "Worth to us" in said
    assert "If signed now" in said
    press(window, app, "sign")
    assert offer.id not in at.desk.view.offers or at.desk.seat in at.desk.view.offers[offer.id].signed


def test_an_offer_is_declined() -> None:
    """R2.4: Declining takes it off the table."""
    at, offer = offered()
    window, app = on_the_table(at, AgreementScene(at, offer.id))
    press(window, app, "decline")
    assert offer.id not in at.desk.view.offers


def test_a_counter_opens_the_draft_with_the_text() -> None:
    """R2.4: A counter keeps the parties and is compared with what it answers."""
    at, offer = offered()
    window, app = on_the_table(at, AgreementScene(at, offer.id))
    press(window, app, "counter")
    draft = at.desk.draft
    assert isinstance(app.scene, DraftScene)
    assert draft is not None
    assert draft.counters == offer.id
    assert draft.began == offer.terms
    assert not app.ui.find("add-party").enabled
    assert not app.ui.find("offer").enabled


def test_an_own_offer_is_taken_back_and_announced() -> None:
    """R2.4, R2.7: Whoever made an offer may announce it and take it back."""
    at = with_draft(sitting(), "brisk", "cover")
    assert at.desk.draft is not None
    match = at.table.match
    assert match.submit(at.desk.seat, Propose(at.desk.draft.terms)) is None
    at.desk.refresh()
    offer = next(offer for offer in at.desk.view.offers.values() if offer.by == at.desk.seat)
    window, app = on_the_table(at, AgreementScene(at, offer.id))
    assert "Would Brisk sign?" in told(window, app)
    assert match.submit("brisk", Announce(offer.id)) is None
    at.desk.refresh()
    app.rebuild()
    app.settle()
    assert not app.ui.find("announce").enabled
    press(window, app, "retract")
    assert offer.id not in at.desk.view.offers


def test_what_is_gone_says_so() -> None:
    at = sitting()
    window, app = on_the_table(at, AgreementScene(at, "nobody-1"))
    assert "no longer on the table" in told(window, app)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("locale", ["en", "pseudo"])
def test_nothing_is_clipped(size: tuple[int, int], locale: str) -> None:
    at = sitting(3, locale=locale)
    _, app = on_the_table(at, AgreementScene(at, LEASE), size)
    assert app.overflow() == []
    waiting = at.desk.awaiting()
    if waiting:
        _, app = on_the_table(at, AgreementScene(at, waiting[0]), size)
        assert app.overflow() == []
