"""Names, texts, one event of every kind and one act of every kind to put into words."""

from game.rules import acts
from game.rules.board import Board, Limits, Region, SeatSetup
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.management import Management
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.events import (
    duties,
    ending,
    home,
    living,
    making,
    perception,
    security,
    talks,
    tracks,
    years,
)
from game.rules.events.base import Event
from game.rules.state import Agreement
from game.rules.terms import Entry, Renewal, Term, Terms, Withdrawal
from game.wording import Names, Words

SHOWN = {
    "aurel": "Aurel",
    "brisk": "Brisk",
    "corvane": "Corvane",
    "dunmar": "Dunmar",
    "midmarch": "Midmarch",
    "tern_isles": "Tern Isles",
    "quill_bay": "Quill Bay",
    "lathe_valley": "Lathe Valley",
}
COVER = Terms(
    "Cover of Midmarch",
    ("brisk", "corvane"),
    (
        Coverage("brisk", "corvane", 2, ("midmarch", "tern_isles")),
        Payment("corvane", "brisk", 1),
        Transparency(("aurel",)),
    ),
    Term("fixed", 4),
    pairs=((0, 1),),
)
LEASE = Terms(
    "Lease of the Tern Isles",
    ("corvane", "aurel"),
    (
        SiteGrant("corvane", "aurel", "tern_isles", wind_down=1),
        Payment("aurel", "corvane", 2, purpose="rent"),
    ),
    Term("fixed", 5, lock_in=1),
    Renewal("automatic", 3, 1),
    Withdrawal(1, 2),
    Entry(ratification=True),
)
LEAGUE = Terms(
    "League of the Bay",
    ("aurel", "brisk", "corvane"),
    (
        Coverage("brisk", "aurel", 1),
        CostSharing("brisk", "aurel", 50, 2),
        Consultation(),
        Coordination("corvane"),
        Management("aurel"),
        Programme("brisk", "corvane", "exercises"),
        Restraint("aurel", "neutral"),
    ),
    Term("indefinite"),
    entry=Entry(True, "number", 2),
    shares="to_first",
)
NAMES = Names(SHOWN, {"games": "Summer games"}, {7: LEASE, 8: COVER, 9: LEAGUE}, {})
WORDS = Words(names=NAMES, strict=True)
COVER_IN_FORCE = Agreement(8, COVER, "brisk", 4, "in_force", 4, {}, y=4, e=7)

NOTICE = acts.GiveNotice(7)
STATEMENT = perception.StatementMade(3, "aurel", "brisk", "reassure", 5, "", "", 0, False)
NAMES_AFTER = NAMES.after([STATEMENT])
EVENTS: tuple[Event, ...] = (
    years.YearBegan(("brisk", "corvane", "aurel")),
    years.CardDrawn("games", "tension_up", "quill_bay"),
    years.RegionsWatched(2, ("midmarch", "tern_isles", "quill_bay", "lathe_valley")),
    years.WindowOpened(2),
    years.TalksClosed({"aurel": 2}),
    years.YearClosed(()),
    years.EndDrawn(False, 3),
    years.GameEnded("rupture"),
    years.GameEnded("end"),
    talks.MessageSent("brisk", "corvane", "ask", "grant", "tern_isles", 0, 0, "Please think of it."),
    talks.OfferMade("brisk-corvane-2", "brisk", ("corvane",), COVER, 0, "", ""),
    talks.OfferMade("brisk-corvane-3", "corvane", ("brisk",), COVER, 8, "brisk-corvane-2", "worth.cover"),
    talks.OfferAnnounced(1, "brisk", "brisk", COVER),
    talks.OfferAnnounced(1, "brisk", "corvane", LEAGUE),
    talks.OfferMarked("brisk-corvane-2", 1),
    talks.OfferEnded("brisk-corvane-2", "declined", "corvane", ""),
    talks.OfferEnded("brisk-corvane-2", "retracted", "brisk", ""),
    talks.OfferEnded("brisk-corvane-2", "countered", "corvane", "anything"),
    talks.OfferEnded("brisk-corvane-2", "lapsed", "", "lapse.talks_closed"),
    talks.OfferEnded("brisk-corvane-2", "lapsed", "", "problem.hosts_already"),
    talks.OfferEnded("brisk-corvane-2", "signed", "corvane", ""),
    talks.TextSigned("aurel-brisk-corvane-1", "corvane"),
    talks.AgreementSigned(8, COVER, "brisk", 7, 4, True),
    talks.DecisionRevealed("corvane", NOTICE),
    talks.ActFailed("corvane", acts.TakeBackNotice(7), "failed.no_consent"),
    making.Ratified(7, "corvane", (("support", 6), ("concern", -1), ("grants_site", -2)), True),
    making.Held(7, "corvane", False),
    making.Held(7, "corvane", True),
    making.Refused(7, "corvane"),
    making.EnteredIntoForce(8, 4, 7, 0, 0),
    making.EnteredIntoForce(9, 4, 0, 0, 0),
    making.PartyJoined(9, "aurel"),
    living.NoticeGiven(7, "corvane", 5, False),
    living.NoticeGiven(7, "corvane", 8, True),
    living.NoticeTakenBack(7, "corvane"),
    living.WithdrawalSealed(7, "corvane", 6),
    living.WithdrawalTakenBack(7, "corvane"),
    living.GatePassed(8, 7, 9, ("brisk", "corvane"), True, ("brisk", "corvane")),
    living.GatePassed(8, 7, 8, (), False, ()),
    living.Consented(9, "brisk", "end"),
    living.Suspended(7, ("aurel", "corvane"), "breach"),
    living.Resumed(7, ("aurel", "corvane"), "consent"),
    living.CohesionChanged(8, 2, 0),
    living.SharesRedivided(9, LEAGUE, (), ()),
    ending.PartyLeft(9, "brisk", "withdrawn"),
    ending.AgreementEnded(7, "superseded", 8),
    ending.BreachAlleged(7, "corvane", "aurel"),
    ending.BreachAnswered(7, "aurel", True),
    ending.BreachAnswered(7, "aurel", False),
    ending.WalkedOut(7, "corvane", 7),
    duties.DutyDue(7, 1, "pay", "aurel", "corvane", 2),
    duties.DutyWaived(8, 0, 1, "corvane"),
    duties.DutyMet(8, 0, "brisk", 2),
    duties.Defaulted(8, 0, "brisk", "corvane", 1, "cover", True),
    duties.Defaulted(7, 1, "aurel", "corvane", 1, "pay", False),
    duties.Breached(9, 6, "aurel", "sign_coverage"),
    duties.ClauseRested(8, 0, 1),
    duties.ClauseResumed(8, 0, 1),
    duties.ArrearsChanged("aurel", "corvane", 7, 1, 3, False),
    duties.ArrearsChanged("aurel", "corvane", 7, 3, 0, True),
    tracks.FundsMoved("", "aurel", 4, "income", 0, 4),
    tracks.FundsMoved("aurel", "", 2, "campaign", 0, 0),
    tracks.FundsMoved("aurel", "corvane", 2, "rent", 7, 2),
    tracks.TrackChanged("corvane", "support", 6, 5, -1, -1, "hollow"),
    tracks.TrackChanged("corvane", "standing", 10, 10, 1, 0, "breach"),
    tracks.InitiativeUsed("corvane", "Campaign"),
    tracks.InfluenceEarned("brisk", 1, "gate", 8),
    security.CoverLaid("brisk", 8, "midmarch", 2, 3, 1),
    security.CoverLaid("brisk", 0, "quill_bay", 2, 2, 0),
    security.RegionHit("tern_isles", 2, "storm"),
    security.RegionSecured("midmarch", 3, 2, (("brisk", 2), ("corvane", 1))),
    security.RegionDisrupted("quill_bay", 1, 2, ()),
    security.SecurityCounted("corvane", 150, 25),
    security.PostPlaced("tern_isles", "aurel", "corvane", 7),
    security.PostWindingDown("tern_isles", "aurel", "corvane", 6),
    security.PostRemoved("tern_isles", "aurel", "corvane"),
    security.SiteDeveloped("corvane", "midmarch", 2, 3),
    perception.ConcernChanged("brisk", "aurel", 0, 2, (("post:tern_isles", 2),)),
    perception.Pressed("brisk", ("aurel", "dunmar"), False),
    STATEMENT,
    perception.StatementMade(4, "aurel", "brisk", "pledge", 5, "no_post", "quill_bay", 0, False),
    perception.StatementMade(5, "aurel", "brisk", "pledge", 5, "keep", "", 7, False),
    perception.StatementMade(6, "aurel", "brisk", "protest", 5, "", "", 0, False),
    perception.StatementMade(7, "aurel", "brisk", "commend", 5, "", "", 0, False),
    perception.StatementMade(8, "aurel", "brisk", "reassure", 5, "", "", 0, True),
    perception.StatementEnded(3, "hollow"),
    perception.StatementEnded(99, "kept"),
    perception.ProtestUnanswered("aurel", ("brisk", "corvane")),
    perception.Mediated("dunmar", "aurel", "brisk", True),
    perception.TensionChanged(3, 4, (("card", 1),), (), 0),
    perception.TensionChanged(3, 3, (), (), 0),
    home.GovernmentFell("corvane"),
    home.MandateDrawn("corvane", "kept_word", 5, "high_support"),
    home.MandateTested("corvane", "kept_word", 10, True, ""),
    home.SeatScored("corvane", (("security", 21), ("prosperity", 18)), 39, -125),
    home.Ranked((("brisk",), ("aurel", "corvane"), ("dunmar",))),
    home.Ranked(()),
    home.TableGraded(50, 75, 100, "B"),
)
ACTS: tuple[acts.Act, ...] = (
    acts.SendMessage("brisk", "promise", "cover", "quill_bay", 0, 2),
    acts.SendMessage("brisk", "thank"),
    acts.Propose(COVER),
    acts.Counter("brisk-corvane-2", COVER, "anything"),
    acts.Sign("brisk-corvane-2"),
    acts.Decline("brisk-corvane-2", "anything"),
    acts.Retract("brisk-corvane-2"),
    acts.Announce("brisk-corvane-2"),
    acts.Ratify(7, "hold"),
    NOTICE,
    acts.TakeBackNotice(7),
    acts.Withdraw(7),
    acts.Consent(9, "take_back"),
    acts.AllegeBreach(7, "aurel"),
    acts.AnswerBreach(7),
    acts.LeaveForCause(7),
    acts.Waive(8, 0, 1),
    acts.Forgive(7, "aurel"),
    acts.CoverOrder((acts.CoverLine("midmarch", 2), acts.CoverLine(agreement=8))),
    acts.CoverOrder(()),
    acts.SplitPoints(9, ("aurel", "brisk")),
    acts.RankSites(8, ("midmarch", "tern_isles")),
    acts.DefaultOn(8, 1),
    acts.WalkOut(7),
    acts.Suspend(7),
    acts.Develop("midmarch"),
    acts.BuildCapacity(),
    acts.Campaign(),
    acts.Speak("brisk", "pledge", "no_post", "midmarch"),
    acts.Speak("brisk", "reassure"),
    acts.Mediate("aurel", "brisk"),
    acts.AcceptMediation("brisk"),
)


def board() -> Board:
    """Four regions of four states in a row."""
    owners = {"midmarch": "corvane", "tern_isles": "corvane", "quill_bay": "brisk", "lathe_valley": "aurel"}
    regions = {r: Region(r, n, o, 1, (), "energy", 2) for n, (r, o) in enumerate(owners.items(), 1)}
    seats = {
        s: SeatSetup(s, "middle", (), 1, 20, ((5, 40),), ((5, 10),))
        for s in ("aurel", "brisk", "corvane", "dunmar")
    }
    return Board("sample", "standard", 5, 5, regions, seats, (), Limits())
