"""The map in words: regions, their sites, and what is known of each."""

from __future__ import annotations

from game.desk.watch import counted, expected, likely_guest, orders
from game.rules.board import Region
from game.terminal.covering import laid_line
from game.terminal.naming import OURSELVES, folded, matches
from game.terminal.session import Session
from game.wording.words import Param


def world_map(game: Session, typed: str) -> None:
    """Show all regions by state, those of one state, or one region."""
    owners = matches(typed, game.naming.states) if typed else []
    if folded(typed) in OURSELVES or len(owners) == 1:
        _of_state(game, game.naming.state(typed))
        return
    if typed:
        region(game, typed)
        return
    game.say("map.head", regions=len(game.view.board.regions))
    for seat in game.view.board.by_owner:
        _of_state(game, seat)


def _of_state(game: Session, seat: str) -> None:
    game.say("map.state", seat=game.words.name(seat), ours=seat == game.seat, size=game.view.tracks[seat].size)
    for name in game.view.board.by_owner[seat]:
        game.line("- " + game.text("map.region", **about(game, game.view.board.regions[name])))


def about(game: Session, place: Region) -> dict[str, Param]:
    """Return what a line about a region may name."""
    post = game.view.posts.get(place.id)
    year = game.view.year
    return {
        "region": game.words.name(place.id),
        "site": place.site or "",
        "value": game.view.values.get(place.id, place.value),
        "risk": place.risk + game.view.risky.count(place.id),
        "touches": place.touches,
        "watched": place.id in game.view.watched,
        "guest": post.guest if post else "",
        "winding": bool(post and post.winding),
        "disrupted": game.view.disrupted.get(place.id, 0) >= max(1, year - 1),
    }


def region(game: Session, typed: str) -> None:
    """Show one region: who holds it, what stands there, what cover it can expect."""
    name = game.naming.region(typed)
    place = game.view.board.regions[name]
    game.say("region.head", region=game.words.name(name), owner=place.owner)
    game.line(game.text("map.region", **about(game, place)))
    near = tuple(sorted(game.view.board.touched_by[name]))
    game.say("region.near", seats=near)
    for grant, number in _grants(game, name):
        game.say("region.grant", guest=grant, agreement=number)
    lays = expected(game.imagined, orders(game.seat, game.marks.now)).get(name)
    if lays is None:
        game.say("region.unwatched")
        return
    for each in lays:
        game.line(laid_line(game, each))
    game.say("region.expected", counts=counted(lays), guest=likely_guest(game.imagined, name, lays))


def _grants(game: Session, name: str) -> list[tuple[str, int]]:
    return [
        (grant.guest, a.id)
        for a in game.view.agreements.values()
        if a.live
        for _, grant in a.terms.grants()
        if grant.region == name
    ]
