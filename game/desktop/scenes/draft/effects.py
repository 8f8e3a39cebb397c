"""What a text would do besides: how third states would feel, and what it means for us, now and over the years."""

from __future__ import annotations

from collections.abc import Iterator

from game.desk.prospect import Prospect
from game.desktop.fonts import BODY, HEADING, LABEL, LABEL_STRONG, SMALL, STRONG
from game.desktop.scenes.draft import accounts
from game.desktop.scenes.draft.concern import cells
from game.desktop.scenes.draft.leaf import Leaf, emphasised
from game.desktop.widgets import Column, Divider, Grid, IconBox, RichText, Row, Text, Widget
from game.rules.forecast import Feeling
from game.wording.agreement import expected_dates

SHOWN, FELT = 8, 6


def sections(leaf: Leaf, prospect: Prospect) -> list[Widget]:
    """Return the sections of a forecast that do not depend on another party's answer."""
    return [Divider(), thirds(leaf, prospect), Divider(), if_signed(leaf, prospect), Divider(), worth(leaf, prospect)]


def thirds(leaf: Leaf, prospect: Prospect) -> Widget:
    """R5.2: Return how third states would feel, before and after, with the cause."""
    felt = [f for f in prospect.thirds if f.before or expected(f)]
    rows = [_feeling(leaf, prospect, feeling) for feeling in felt[:FELT]]
    none = [] if rows else [Text(leaf.text("nobody_feels"), color="muted")]
    return Column(Text(leaf.text("thirds"), HEADING), *rows, *none, gap=6)


def _feeling(leaf: Leaf, prospect: Prospect, feeling: Feeling) -> Widget:
    after = expected(feeling)
    same = after == feeling.before
    line = leaf.text("stays" if same else "moves", before=feeling.before, after=after)
    tone = "" if same else "bad" if after > feeling.before else "good"
    several = sum(f.of == feeling.of for f in prospect.thirds) > 1
    reasons = leaf.words.listed(cause(leaf, prospect, feeling))
    under = [leaf.text("about", about=feeling.about)] if several else []
    under += [reasons] if reasons and not leaf.wide else []
    name = Column(
        Text(leaf.words.name(feeling.of), BODY, wrap=False),
        Text(", ".join(under), SMALL, "muted", lines=2) if under else None,
        gap=0,
        flex=1,
    )
    return Row(
        leaf.sigil(feeling.of),
        name,
        cells(leaf, feeling.before, after),
        Text(line, STRONG if not same else LABEL, tone, min_width=44),
        Text(reasons, LABEL, "muted", align="end", flex=1, lines=2) if leaf.wide else None,
        gap=8,
        tip=leaf.text("feeling_tip", of=feeling.of, about=feeling.about, before=feeling.before, now=feeling.now,
                      later=feeling.later, settled=feeling.settled),
    )  # fmt: skip


def expected(feeling: Feeling) -> int:
    """R5.2, R5.3: Return what a Concern comes to with the text: what it rises to at once, else what it tends to."""
    return max(feeling.now, feeling.later) if feeling.now > feeling.before else feeling.later


def cause(leaf: Leaf, prospect: Prospect, feeling: Feeling) -> tuple[str, ...]:
    """R5.1: Return in a few words why a third state feels the text."""
    board, terms = leaf.view.board, prospect.terms
    found = []
    if any(g.guest == feeling.about and feeling.of in board.touched_by[g.region] for _, g in terms.grants()):
        found.append("post")
    if any(c.provider == feeling.about and c.beneficiary in board.neighbours[feeling.of] for _, c in terms.coverages()):
        found.append("cover")
    for clause in terms.clauses:
        if clause.kind == "transparency" and feeling.of in clause.reassured:
            found.append("transparency")
        elif clause.kind == "restraint" and clause.who == feeling.about:
            found.append("restraint")
        elif clause.kind == "programme" and clause.lead == feeling.about and not clause.notified:
            found.append("programme")
        elif clause.kind == "assistance" and clause.pledger == feeling.about and clause.against == feeling.of:
            found.append("pledged_against")
        elif clause.kind == "exclusivity" and clause.who == feeling.about and feeling.of in clause.others:
            found.append("shut_out")
    if terms.integrated and any(c.provider == feeling.about for _, c in terms.coverages()):
        found.append("system")
    return tuple(leaf.words.phrase(f"desktop.draft.cause_{name}") for name in dict.fromkeys(found))


def if_signed(leaf: Leaf, prospect: Prospect) -> Widget:
    """R4.5: Return what would follow from signing, a line each."""
    rows = [
        Row(IconBox(icon, 18, "brass_text"), RichText(emphasised(line, leaf.words, leaf.view), flex=1), gap=12)
        for icon, line in _lines(leaf, prospect)
    ]
    return Column(Text(leaf.text("if_signed"), HEADING), *rows, gap=6)


def _lines(leaf: Leaf, prospect: Prospect) -> Iterator[tuple[str, str]]:
    view, signed = leaf.view, prospect.signed
    yield "hourglass", expected_dates(prospect.terms, signed.y, leaf.words)
    if prospect.terms.entry.ratification:
        yield "document", leaf.text("ratify_first", year=signed.y)
    if not view.board.intro and not prospect.replaces and not prospect.terms.one_off():
        yield "desk", leaf.text("desk", fee=prospect.fee, held=prospect.texts_held + 1, desk=view.own.desk)
    if not prospect.replaces:
        yield "initiative", leaf.text("initiative", left=view.own.initiatives_left)
    for feeling in prospect.ours:
        yield "pressed", leaf.text("our_feeling", of=feeling.of, about=feeling.about, before=feeling.before,
                                   after=expected(feeling))  # fmt: skip
    moved = [each for each in prospect.cover if each[1] != each[2]]
    for region, before, after in moved:
        more = after > before
        yield "shield", leaf.text("cover", region=region, before=before, after=after, more=more, safe=min(after, 3))
    if not moved and prospect.terms.coverages():
        yield "shield", leaf.text("cover_same")


def worth(leaf: Leaf, prospect: Prospect) -> Widget:
    """R9: Return what the text is worth to us, by parts and over the years."""
    account = prospect.worth
    tone = "good" if account.tenths >= 0 else "bad"
    head = Row(
        Text(leaf.text("worth"), HEADING, flex=1),
        Text(leaf.text("estimate"), LABEL, "muted"),
        Text(accounts.points(leaf, account.tenths), STRONG._replace(size=16), tone, wrap=False, key="worth",
             tip=leaf.text("worth_tip")),
    )  # fmt: skip
    bars = accounts.bars(leaf, account, prospect.terms, leaf.view.seat)
    return Column(head, bars, accounts.summed(leaf, account), _years(leaf, prospect), gap=6)


def _years(leaf: Leaf, prospect: Prospect) -> Widget | None:
    """R4.17: Return what falls due for us in each year, and how likely that year is played."""
    years = prospect.years[:SHOWN]
    if not years:
        return None

    def row(name: str, cells: list[str]) -> list[Widget]:
        return [
            Text(leaf.text(name), LABEL, "muted"),
            *(Text(c, LABEL, align="center", tip=leaf.text(name)) for c in cells),
        ]

    widgets: list[Widget] = [
        Text(leaf.text("year"), LABEL, "muted"),
        *(Text(str(y.year), LABEL_STRONG, align="center", tip=leaf.text("year")) for y in years),
    ]
    if any(y.funds for y in years):
        widgets += row("year_funds", [leaf.text("signed", amount=y.funds) for y in years])
    if any(y.gets for y in years):
        widgets += row("year_gets", [str(y.gets) for y in years])
    if any(y.gives for y in years):
        widgets += row("year_gives", [str(y.gives) for y in years])
    if any(y.chance < 100 for y in years):
        widgets += row("year_chance", [f"{y.chance}%" for y in years])
    return Column(
        Text(leaf.text("over_years"), LABEL_STRONG),
        Grid(*widgets, columns=[3, *(1 for _ in years)], gap=4, row_gap=3),
        gap=4,
    )
