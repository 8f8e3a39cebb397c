"""Looking things up in the rulebook: by number, by word, by term."""

from pathlib import Path

import pytest

from game.wording.rulebook import Rulebook, look_up, plain
from tests.wording.samples import WORDS

BOOK = Rulebook()


@pytest.mark.parametrize("number", ["R4.6", "r4.6", "4.6", " R4.6 "])
def test_a_paragraph_is_found_by_its_number(number: str) -> None:
    """R4.6 as an example."""
    found = BOOK.paragraph(number)
    assert found is not None
    assert (found.number, found.title, found.chapter) == ("R4.6", "Notice in time", "Agreements")
    assert BOOK.search(number) == (found,)


def test_an_unknown_number_or_word_finds_nothing() -> None:
    assert BOOK.paragraph("99.1") is None
    assert BOOK.search("99.1") == BOOK.search("xyzzy") == BOOK.search("  ") == ()
    assert BOOK.glossary("xyzzy") == BOOK.glossary("") == ()


def test_a_chapter_is_found_by_its_number() -> None:
    numbers = [p.number for p in BOOK.search("R8")]
    assert numbers == [f"R8.{n}" for n in range(12)]


def test_titles_come_before_texts_in_the_order_of_the_book() -> None:
    found = BOOK.search("notice")
    titled = ["notice" in p.title.casefold() for p in found]
    assert titled == sorted(titled, reverse=True)
    assert [p.number for p in found[:4]] == ["R4.6", "R4.9", "R4.10", "R4.11"]
    assert any(not t for t in titled)


def test_whole_words_come_before_parts_of_words() -> None:
    numbers = [p.number for p in BOOK.search("suspen")]
    assert numbers[0] == "R4.19"
    assert len(numbers) > 1


def test_every_paragraph_has_a_title_a_text_and_a_chapter() -> None:
    assert len(BOOK.paragraphs) > 90
    assert all(p.title and p.text and p.chapter for p in BOOK.paragraphs)
    assert len({p.number for p in BOOK.paragraphs}) == len(BOOK.paragraphs)


def test_the_glossary_prefers_the_very_term() -> None:
    assert [term for term, _ in BOOK.glossary("Cover")] == ["cover"]
    assert [term for term, _ in BOOK.glossary("renew")] == ["renewal", "renewal by consent"]
    assert "walking out" in [term for term, _ in BOOK.glossary("out")]


def test_paragraphs_read_without_marks() -> None:
    paragraph = BOOK.paragraph("R1.4")
    assert paragraph is not None
    lines = paragraph.lines()
    assert lines[0] == "R1.4 The tracks of a state"
    assert "small; 2 / 2; 2; 2; 4" in lines
    assert not any("**" in text or text.startswith("|") for text in lines)


def test_plain_keeps_lists_and_drops_ruled_rows() -> None:
    assert plain("- **a**: b\n\n| x | |\n|---|---:|\n| - 1 | 2 |") == ["- a: b", "", "x", "- 1; 2"]


def test_another_folder_is_another_book(tmp_path: Path) -> None:
    (tmp_path / "r1.md").write_text("# R1 One\n\n## R1.1 First\nText.\n", encoding="utf-8")
    book = Rulebook(tmp_path)
    assert [p.title for p in book.paragraphs] == ["First"]
    assert book.terms == {}


def test_looking_up_a_word_gives_its_meaning_the_best_paragraph_and_the_others() -> None:
    lines = look_up("notice", BOOK, WORDS)
    assert lines[0].startswith("Notice: Saying in time")
    assert lines.index("R4.6 Notice in time") < lines.index("See also:") < lines.index("R4.10 Taking notice back")


def test_looking_up_a_number_gives_it_in_full_and_nothing_gives_the_contents() -> None:
    assert look_up("R4.6", BOOK, WORDS)[0] == "R4.6 Notice in time"
    assert "R8.11 All at once" in look_up("R8", BOOK, WORDS)
    assert len(look_up(" ", BOOK, WORDS)) == len(BOOK.paragraphs)
    assert look_up("xyzzy", BOOK, WORDS) == []
