"""One page of HTML that needs nothing beside it: headings, lines, tables and pictures, readable offline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from game.picture.display import Picture
from game.picture.svg import svg

STYLE: Final = """
body { background: #12272F; margin: 0; font: 16px/1.5 'Fira Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
main { background: #F3ECDC; color: #1C2326; max-width: 60rem; margin: 2rem auto; padding: 2rem 2.5rem; }
h1, h2 { font-family: Spectral, Georgia, 'Times New Roman', serif; font-weight: 500; }
h2 { border-bottom: 1px solid #C9BB9C; margin-top: 2.2rem; }
p.lead { color: #5A5346; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid #C9BB9C; padding: .35rem .6rem; text-align: left; vertical-align: top; }
th { color: #5A5346; font-weight: 500; }
ol.plain, ul.plain { padding-left: 1.3rem; }
figure { margin: 1rem 0; display: inline-block; vertical-align: top; max-width: 100%; }
svg { max-width: 100%; height: auto; }
@media print { body { background: none; } main { margin: 0; } }
"""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: a heading, then a lead, pictures, a table (heads first) and lines, as far as given."""

    title: str
    lead: str = ""
    pictures: Sequence[Picture] = ()
    table: Sequence[Sequence[str]] = ()
    lines: Sequence[str] = ()


def page(title: str, lead: str, sections: Sequence[Section], language: str = "en") -> str:
    """Return the page as text; every word is escaped, every picture drawn inside it."""
    parts = [
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>",
        f'<h1>{escape(title)}</h1>\n<p class="lead">{escape(lead)}</p>',
        *(part for number, section in enumerate(sections) for part in _section(section, number)),
        "</main>\n</body>\n</html>",
    ]
    return "\n".join(parts) + "\n"


def _section(section: Section, number: int) -> Iterator[str]:
    yield f"<section>\n<h2>{escape(section.title)}</h2>"
    if section.lead:
        yield f'<p class="lead">{escape(section.lead)}</p>'
    for place, picture in enumerate(section.pictures):
        yield f"<figure>{svg(picture, f'picture-{number}-{place}')}</figure>"
    if section.table:
        head, *rows = section.table
        yield (
            "<table>\n<thead><tr>" + "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head) + "</tr></thead>"
        )
        yield "<tbody>"
        for row in rows:
            yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
        yield "</tbody>\n</table>"
    if section.lines:
        yield '<ul class="plain">'
        yield from (f"<li>{escape(line)}</li>" for line in section.lines)
        yield "</ul>"
    yield "</section>"
