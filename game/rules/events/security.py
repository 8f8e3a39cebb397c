"""Events of security: cover, incidents, posts, sites."""

from __future__ import annotations

from typing import Literal

from game.rules.events.base import Event, event


@event
class CoverLaid(Event):
    """R3.3: Cover was laid; it counts `counts` there, `bonus` of it by Cohesion."""

    provider: str
    agreement: int
    region: str
    points: int
    counts: int
    bonus: int
    kind: Literal["CoverLaid"] = "CoverLaid"


@event
class RegionHit(Event):
    """R3.2: An incident came."""

    region: str
    severity: int
    cause: str
    kind: Literal["RegionHit"] = "RegionHit"


@event
class RegionSecured(Event):
    """R3.4: Cover was at or above severity."""

    region: str
    cover: int
    severity: int
    shares: tuple[tuple[str, int], ...]
    kind: Literal["RegionSecured"] = "RegionSecured"


@event
class RegionDisrupted(Event):
    """R3.4: Cover was below severity: the site yields nothing next year."""

    region: str
    cover: int
    severity: int
    shares: tuple[tuple[str, int], ...]
    kind: Literal["RegionDisrupted"] = "RegionDisrupted"


@event
class SecurityCounted(Event):
    """R9.1: Security of the year, in hundredths of a point."""

    seat: str
    points: int
    share: int
    kind: Literal["SecurityCounted"] = "SecurityCounted"


@event
class PostPlaced(Event):
    """R3.9: A guest's post stands."""

    region: str
    guest: str
    host: str
    agreement: int
    kind: Literal["PostPlaced"] = "PostPlaced"


@event
class PostWindingDown(Event):
    """R3.10: A post winds down through year `until`."""

    region: str
    guest: str
    host: str
    until: int
    kind: Literal["PostWindingDown"] = "PostWindingDown"


@event
class PostRemoved(Event):
    """R3.10: A post is gone."""

    region: str
    guest: str
    host: str
    kind: Literal["PostRemoved"] = "PostRemoved"


@event
class SiteDeveloped(Event):
    """R7.3: A site's value rose."""

    seat: str
    region: str
    before: int
    after: int
    kind: Literal["SiteDeveloped"] = "SiteDeveloped"
