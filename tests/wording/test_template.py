"""The small language of templates, the catalogue around it, and what happens when something is missing."""

from pathlib import Path

import pytest

from game.rules.say import say
from game.wording import Names, WordingError, Words
from game.wording.catalogue import PLURALS, catalogue, locales
from game.wording.template import Choice, Template, fields, parse
from tests.wording.samples import NAMES, WORDS


def words_of(tmp_path: Path, text: str, reader: str = "", locale: str = "en") -> Words:
    (tmp_path / f"{locale}.toml").write_text(text, encoding="utf-8")
    catalogue.cache_clear()
    return Words(locale, NAMES, reader=reader, strict=True, folder=tmp_path)


@pytest.mark.parametrize(
    ("template", "params", "expected"),
    [
        ("{n#point|points}", {"n": 1}, "1 point"),
        ("{n#point|points}", {"n": 0}, "0 points"),
        ("{n#point|points}", {"n": ("a", "b")}, "2 points"),
        ("to {who@state}", {"who": ("aurel", "brisk", "corvane")}, "to Aurel, Brisk and Corvane"),
        ("in {where@region}", {"where": "tern_isles"}, "in the Tern Isles"),
        ("{who@owner} and {tern_isles@owner}", {"who": "brisk", "tern_isles": "tern_isles"}, None),
        ("{n?yes {n}|no}", {"n": 0}, "No"),
        ("{n?yes {n}|no}", {"n": 3}, "Yes 3"),
        ("{n=2?two|{n#thing|things}}", {"n": 1}, "1 thing"),
        ("{n@signed}, {m@signed}", {"n": 3, "m": -3}, "+3, -3"),
        ("{n@hundredths} {m@hundredths}", {"n": 250, "m": -105}, "2.5 -1.05"),
        (r"a \{b\} c\|d", {}, "a {b} c|d"),
    ],
)
def test_a_template_is_filled(
    tmp_path: Path, template: str, params: dict[str, int | str | tuple[str, ...]], expected: str | None
) -> None:
    words = words_of(tmp_path, f"x = '{template}'\n[grammar]\nowner_after = {{ s = \"{{name}}'\" }}\n"
                               'article = "the {name}"\narticle_for = ["Isles"]\n')  # fmt: skip
    assert words.text("x", **params) == (expected or "Brisk's and Tern Isles'")


def test_the_reader_is_we(tmp_path: Path) -> None:
    text = 'x = "{seat@state} {seat~were|was} asked by {by@object} for {seat~our|its} {seat@owner}"\n'
    said = {r: words_of(tmp_path, text, r).text("x", seat="aurel", by="brisk") for r in ("aurel", "brisk", "")}
    assert said == {
        "aurel": "We were asked by Brisk for our our",
        "brisk": "Aurel was asked by us for its Aurel's",
        "": "Aurel was asked by Brisk for its Aurel's",
    }


def test_words_of_a_group_are_worded_with_the_same_parameters(tmp_path: Path) -> None:
    words = words_of(tmp_path, 'x = "Due: {form@duty}"\n[duty]\npay = "{n#fund|funds}"\n')
    assert words.text("x", form="pay", n=2) == "Due: 2 funds"


@pytest.mark.parametrize("broken", ["{", "{a", "{a#b", "a}", "{a?b}", "{a?b|c|d}", "{A}", "{a~b}", "{a@}"])
def test_a_broken_template_is_named(broken: str) -> None:
    with pytest.raises(WordingError, match="cannot be read"):
        parse(broken)


def test_the_parameters_of_a_template_are_known() -> None:
    template = parse("{a@state} {b#x {c}|y} {d?{e@region}|}")
    assert fields(template) == {"a": {"state"}, "b": set(), "c": {""}, "d": set(), "e": {"region"}}


def test_what_is_missing_is_an_error_in_tests() -> None:
    with pytest.raises(WordingError, match=r"no sentence 'problem\.unheard'"):
        WORDS.say(say("problem.unheard"))
    with pytest.raises(WordingError, match="asks for 'region'"):
        WORDS.text("problem.no_site")
    with pytest.raises(WordingError, match="'nowhere' has no name"):
        WORDS.text("problem.no_site", region="nowhere")


def test_what_is_missing_stays_readable_in_the_program() -> None:
    words = Words(names=NAMES)
    assert words.say(say("problem.un_heard", seat="aurel", most=2)) == "un heard (seat aurel, most 2)"
    assert words.text("problem.no_site") == "There is no site in ... to cover."
    assert words.text("problem.no_site", region="far_shore") == "There is no site in far shore to cover."


def test_a_second_language_is_only_another_file(tmp_path: Path) -> None:
    """A file that lacks a sentence falls back to English; its grammar is its own."""
    words_of(tmp_path, 'x = "{n#year|years}"\nonly = "English"\n')
    text = 'x = "{n#Jahr|Jahre}"\n[grammar]\nlist_and = " und "\n'
    words = words_of(tmp_path, text, locale="de")
    assert (words.text("x", n=2), words.text("only")) == ("2 Jahre", "English")
    assert words.listed(("a", "b")) == "a und b"
    assert locales(tmp_path) == ("de", "en", "pseudo")
    catalogue.cache_clear()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("x = ", "cannot be read"),
        ('[grammar]\nplural = "dual"\n', "no plural 'dual'"),
        ('[grammar]\ncases = "6"\n', "no 'cases'"),
        ('x = "{"\n', "cannot be read"),
    ],
)
def test_a_broken_catalogue_is_named(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(WordingError, match=says):
        words_of(tmp_path, text)


def test_an_unknown_language_is_named_with_those_there_are() -> None:
    with pytest.raises(WordingError, match=r"no language 'xx'\. Choose one of: en, pseudo"):
        Words("xx")


def test_plurals_of_other_languages() -> None:
    assert [PLURALS["one_few_many"](n) for n in (1, 2, 5, 11, 12, 21, 24)] == [0, 1, 2, 2, 2, 0, 1]
    assert [PLURALS["up_to_one_other"](n) for n in (0, 1, 2)] == [0, 0, 1]
    assert PLURALS["same"](7) == 0


def own(template: Template) -> int:
    """The letters of a template that are its own, choices and forms left out."""
    return sum(len(part) for part in template if isinstance(part, str))


def test_the_pseudo_language_is_40_percent_longer_and_keeps_every_field() -> None:
    english, pseudo = catalogue("en"), catalogue("pseudo")
    assert english.templates.keys() == pseudo.templates.keys()
    for key, template in english.templates.items():
        stretched = pseudo.templates[key]
        assert fields(stretched) == fields(template)
        assert own(stretched) >= 1.4 * own(template)
        assert isinstance(stretched[0], str)
        assert stretched[0].startswith("[")


def test_the_pseudo_language_accents_inside_choices_too() -> None:
    stretched = catalogue("pseudo").templates["event.EndDrawn"]
    assert any(isinstance(part, Choice) and "ý" in str(part.no) + str(part.yes) for part in stretched)
    assert Words("pseudo", Names()).text("problem.named_twice").startswith("[Thé")
