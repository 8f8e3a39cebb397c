"""One language at work: `Say` and keys become sentences, with names for ids and from one reader's point of view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from game.rules.say import Say
from game.wording.catalogue import FIRST_LOCALE, Catalogue, catalogue
from game.wording.errors import WordingError
from game.wording.names import Names, prettified
from game.wording.template import Choice, Count, Template, Value, fields
from game.wording.titles import title

Param = str | int | tuple[str, ...]
Params = Mapping[str, Param]


class Words:
    """The sentences of one language, for one reader: a seat ("we") or the wall ("").

    A missing sentence or parameter raises WordingError if `strict` (for tests); else something readable stands in.
    """

    def __init__(
        self,
        locale: str = FIRST_LOCALE,
        names: Names | None = None,
        *,
        reader: str = "",
        strict: bool = False,
        folder: Path | None = None,
    ) -> None:
        self._folder, self._strict = folder, strict
        self._catalogue: Catalogue = catalogue(locale, folder)
        self.locale, self.reader = locale, reader
        self.names = names or Names()
        self._named: dict[str, Callable[[str], str]] = {
            "state": lambda seat: self._state(seat, self._catalogue.grammar.we),
            "object": lambda seat: self._state(seat, self._catalogue.grammar.us),
            "owner": self._owner,
            "region": lambda region: self._catalogue.grammar.within(self.name(region)),
            "be": lambda region: self._catalogue.grammar.be(self.name(region)),
            "agreement": self._agreement,
            "article": lambda place: self.phrase("part.article", number=int(place) + 1),
            "offer": self._offer,
            "card": lambda card: self.names.cards.get(card) or prettified(card),
            "signed": lambda number: self._signed(int(number)),
            "hundredths": lambda number: self._hundredths(int(number)),
        }

    def with_names(self, names: Names) -> Words:
        """Return the same words with other names."""
        return Words(self.locale, names, reader=self.reader, strict=self._strict, folder=self._folder)

    def seen_by(self, reader: str) -> Words:
        """Return the same words for another reader: a seat, or "" for the wall."""
        return Words(self.locale, self.names, reader=reader, strict=self._strict, folder=self._folder)

    def say(self, sentence: Say) -> str:
        """Return what the rules have to say, as a sentence."""
        return self._text(sentence.key, dict(sentence.params))

    def text(self, key: str, /, **params: Param) -> str:
        """Return the sentence of a key."""
        return self._text(key, params)

    def has(self, key: str) -> bool:
        """Return whether there is a sentence for a key."""
        return key in self._catalogue.templates

    def asks(self, key: str) -> dict[str, set[str]]:
        """Return the parameters the sentence of a key asks for, each with the groups it is looked up in."""
        return fields(self._catalogue.templates.get(key, ()))

    def group(self, table: str) -> tuple[str, ...]:
        """Return the last parts of the keys under a table of the catalogue, such as all of `mandate`."""
        return tuple(self._catalogue.group(table))

    def name(self, id: str) -> str:
        """Return the display name of a state or region, as it stands alone."""
        found = self.names.shown.get(id)
        if found is None and self._strict:
            raise WordingError(f"'{id}' has no name. Give it one in the scenario's names.")
        return found or prettified(id)

    def listed(self, items: tuple[str, ...]) -> str:
        """Return phrases as one list: "A, B and C"."""
        return self._catalogue.grammar.joined(items)

    def _text(self, key: str, params: Params) -> str:
        template = self._catalogue.templates.get(key)
        if template is None:
            return self._missing(key, params)
        worded = self._worded(template, params, key)
        return worded if not template or isinstance(template[0], str) else worded[:1].upper() + worded[1:]

    def phrase(self, key: str, /, **params: Param) -> str:
        """Return the text of a key as part of a sentence, its first letter as it is."""
        template = self._catalogue.templates.get(key)
        return self._missing(key, params) if template is None else self._worded(template, params, key)

    def _missing(self, key: str, params: Params) -> str:
        if self._strict:
            raise WordingError(f"There is no sentence '{key}'. Add it to assets/words/{self.locale}.toml.")
        listed = ", ".join(f"{prettified(name)} {value}" for name, value in params.items())
        return prettified(key.rpartition(".")[2]) + (f" ({listed})" if listed else "")

    def _worded(self, template: Template, params: Params, key: str) -> str:
        return "".join(part if isinstance(part, str) else self._field(part, params, key) for part in template)

    def _field(self, part: Value | Count | Choice, params: Params, key: str) -> str:
        if part.name not in params:
            if self._strict:
                raise WordingError(f"The sentence '{key}' asks for '{part.name}', which is not given.")
            return "..."
        value = params[part.name]
        if isinstance(part, Value):
            return self._value(part.group, value, params)
        if isinstance(part, Count):
            number = int(value) if isinstance(value, int) else len(value)
            form = part.forms[self._catalogue.grammar.form(number, len(part.forms))]
            return f"{number} {self._worded(form, params, key)}"
        return self._worded(part.yes if self._holds(part, value) else part.no, params, key)

    def _holds(self, choice: Choice, value: Param) -> bool:
        if choice.reader:
            return bool(self.reader) and self.reader in (value if isinstance(value, tuple) else (value,))
        if choice.equals is None:
            return bool(value)
        return str(int(value) if isinstance(value, bool) else value) == choice.equals

    def _value(self, group: str, value: Param, params: Params) -> str:
        if isinstance(value, tuple):
            if group == "either":
                return self._catalogue.grammar.joined(value, self._catalogue.grammar.list_or)
            return self.listed(tuple(self._value(group, item, params) for item in value))
        if not group:
            return str(int(value) if isinstance(value, bool) else value)
        named = self._named.get(group)
        if named is not None:
            return named(str(value))
        template = self._catalogue.templates.get(f"{group}.{value}")
        if template is None:
            return self._missing(f"{group}.{value}", {})
        return self._worded(template, params, f"{group}.{value}")

    def _state(self, seat: str, pronoun: str) -> str:
        return pronoun if seat and seat == self.reader else self.name(seat)

    def _owner(self, seat: str) -> str:
        grammar = self._catalogue.grammar
        return grammar.our if seat and seat == self.reader else grammar.of(self.name(seat))

    def _agreement(self, number: str) -> str:
        terms = self.names.texts.get(int(number))
        if terms is None:
            return self.phrase("part.agreement", number=int(number))
        called = title(terms, self)
        if self._shared(int(number), called):
            return self.phrase("part.title_number", title=called, number=int(number))
        return self.phrase("part.title", title=called)

    def _shared(self, number: int, called: str) -> bool:
        """Whether a title alone could mean another text: one that lives, or any other if this one has ended."""
        over = number in self.names.ended
        others = (n for n in self.names.texts if n not in (0, number) and (over or n not in self.names.ended))
        return number > 0 and any(title(self.names.texts[n], self) == called for n in others)

    def _offer(self, offer: str) -> str:
        *seats, count = offer.split("-")
        if not seats or not count.isdigit():
            return prettified(offer)
        return self.phrase("part.offer", number=int(count), parties=tuple(seats))

    def _signed(self, number: int) -> str:
        return f"+{number}" if number > 0 else f"{number}".replace("-", self._catalogue.grammar.minus)

    def _hundredths(self, number: int) -> str:
        whole, rest = divmod(abs(number), 100)
        grammar = self._catalogue.grammar
        return (
            (grammar.minus if number < 0 else "")
            + f"{whole}"
            + (grammar.decimal + f"{rest:02}".rstrip("0") if rest else "")
        )
