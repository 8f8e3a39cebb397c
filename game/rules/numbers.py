"""Every number of the rulebook in one place. Each is a first value, tuned by simulation; the rule stands beside it."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Size = Literal["small", "middle", "large"]
Level = Literal["introductory", "standard", "full"]

RULES_VERSION: Final = "1"


class SizeTracks(NamedTuple):
    """R1.4: what a state of one size begins with."""

    capacity: int
    most_capacity: int
    initiative: int
    desk: int
    treasury: int


SIZES: Final[dict[Size, SizeTracks]] = {
    "small": SizeTracks(2, 2, 2, 2, 4),
    "middle": SizeTracks(3, 4, 2, 3, 5),
    "large": SizeTracks(7, 8, 3, 4, 6),
}
FIRST_SUPPORT: Final = 6  # R1.4
FIRST_STANDING: Final = 5  # R1.4
FIRST_TENSION: Final = 3  # R1.5
TRACK_MOST: Final = 10  # R1.4: Support and Standing
CONCERN_MOST: Final = 5  # R1.5
TENSION_MOST: Final = 12  # R1.5, R5.11

WINDOWS: Final = 3  # R2.2
ACTS_A_WINDOW: Final = 3  # R2.2, for bots
LIVE_OFFERS: Final = 3  # R2.4
COUNTERS_A_YEAR: Final = 2  # R2.2, per offer, for bots

REGIONS_PER_INCIDENT: Final = 4  # R3.1
WATCHED_PER_INCIDENT: Final = 2  # R3.1
TENSE: Final = 8  # R3.1
SEVERITIES: Final = (1, 2, 2, 3)  # R3.2
SITE_COVER_MOST: Final = 3  # R3.3
COHESION_MOST: Final = 3  # R3.8
COHESION_BONUS_FROM: Final = 2  # R3.8
POST_YIELD: Final = 1  # R3.9
WALK_OUT_STANDING: Final = 3  # R4.16
WALK_OUT_YEARS: Final = 3  # R4.16
WALK_OUT_PAYMENTS: Final = 2  # R4.16
VERDICT_FREE: Final = 5  # R4.3
VERDICT_PARTNER_STANDING: Final = 3  # R4.3
REWARDED_GATES: Final = 2  # R4.12
REWARDED_RENEWAL: Final = 2  # R4.12, years
DESK_FEE: Final = 2  # R6.2
INTRO_INITIATIVE: Final = 2  # R1.8

FOOTPRINT_POST_NEAR: Final = 2  # R5.1
FOOTPRINT_POST_FAR: Final = 1  # R5.1
PRESSED_FROM: Final = 3  # R5.4
PROTEST_FROM: Final = 2  # R5.5
STANDING_PAIRS: Final = 3  # R5.10
TENSION_RISE_MOST: Final = 3  # R5.10

QUIET_SUPPORT: Final = 7  # R6.4
DISRUPTION_LOSS_MOST: Final = 2  # R6.3
CHARITY_POINTS: Final = 3  # R6.3
LOW_SUPPORT: Final = 2  # R6.5
NEW_GOVERNMENT_SUPPORT: Final = 4  # R6.6
NEW_MANDATE_WORTH: Final = 5  # R6.6

DEVELOP_COST: Final = 4  # R7.3
SITE_VALUE_MOST: Final = 3  # R7.3
BUILD_COST: Final = 4  # R7.4
CAMPAIGN_COST: Final = 2  # R7.5

SECURITY_A_YEAR: Final = 300  # R9.1, hundredths of a point
PROSPERITY: Final = 20  # R9.2
PROSPERITY_MOST: Final = 30  # R9.2
INFLUENCE_MOST: Final = 20  # R9.3
STANDING_WORTH: Final = 2  # R9.4
MANDATE_WORTH: Final = 10  # R9.5

PAYMENT_MOST: Final = 6  # R4.33
ONE_OFF_MOST: Final = 12  # R4.33
COVERAGE_MOST: Final = 6  # R4.31
WIND_DOWN_MOST: Final = 2  # R4.32
SHARES: Final = (25, 50, 75, 100)  # R4.34, hundredths
TRAINING_YEARS: Final = 2  # R4.38
PROGRAMME_COST: Final[dict[str, int]] = {"exercises": 1, "training": 1, "modernisation": 2}  # R4.38
TRADE_COST: Final = 1  # R4.45, funds a year
TRADE_GAIN: Final = 2  # R4.45, funds a year
SHOW_COST: Final = 1  # R5.13
LEAKS: Final = 6  # R4.52: a secret text leaks once in so many years
THAW_FULL: Final = 3  # R5.15
WITHDRAWAL_MOST: Final = 2  # R4.13, years of notice
PARTIES_MOST: Final = 8  # R4.1
CLAUSES_MOST: Final = 12  # R4.1
