"""The forms under which the names of one article may come again, and the label that each form has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.annotation import Entity, Level
from models.suggest.entities.findings import RuleInput
from models.suggest.repeats.abbreviations import Introduction
from models.suggest.repeats.name_forms import alike, family_first, leading_word, stem, surnames

REPEATED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT_NAME", "DOC"})
"""Labels of names that come again; dates, amounts, offices and peoples are found where they stand."""

SAME, SURNAME, FIRST, LEADING = "same name", "surname", "family name first", "leading word"
SHORT, LONG = "abbreviation", "full name"
_SURENESS = {SAME: 0.97, SURNAME: 0.95, SHORT: 0.93, LONG: 0.9, FIRST: 0.85, LEADING: 0.8}
_UNKNOWN = 0.5
_SHORTEST_CAPITALS = 4

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """Words under which the name `of`, known from `entity`, may stand again; `capitals` as in a headline."""

    words: tuple[str, ...]
    kind: str
    of: str
    entity: Entity
    capitals: bool = False

    @property
    def label(self) -> str:
        """Return the label of the name."""
        return self.entity.label

    @property
    def confidence(self) -> float:
        """Return how sure a repetition is (0 to 1), less than its source."""
        source = self.entity.confidence if self.entity.confidence is not None else _UNKNOWN
        return round(source * _SURENESS[self.kind], 3)

    def reads(self, words: Sequence[str], language: str, *, in_capitals: bool) -> bool:
        """Tell whether words are this form in some case, in headline capitals or in usual spelling.

        Capitals of a body are an abbreviation unless the whole sentence is set in them ("WHO", "Who").
        """
        person = self.label == "PERSON"
        if alike(words, self.words, language, person=person):
            return True
        lenient = in_capitals or self.capitals or (person and self.words[0][0].islower())
        lenient |= self.label != "ORG" and (_is_shouted(words) or _is_shouted(self.words))
        lower = [word.lower() for word in words], [word.lower() for word in self.words]
        return lenient and words[0][0].isupper() and alike(*lower, language, person=person)


class FormTable:
    """The forms of all names of an article, by the stem of their first word, the longest first."""

    def __init__(
        self, given: RuleInput, introduced: Sequence[Introduction], capitals: frozenset[int]
    ) -> None:
        """Collect the forms; `capitals` are the tokens of sentences that are set in capitals."""
        self._given = given
        self._capitals = capitals
        self._counts: dict[Key, Counter[str]] = {}
        grouped: dict[Key, list[Form]] = {}
        for form in (*self._named(), *(form for pair in introduced for _, form in self.pair(pair))):
            grouped.setdefault(self._key(form.words), []).append(form)
        self._table: dict[str, list[tuple[Form, ...]]] = {}
        for key in sorted(grouped, key=lambda words: -len(words)):
            if forms := _meant(grouped[key], self._counts.get(key, Counter())):
                self._table.setdefault(key[0], []).append(forms)

    def beginning(self, word: str) -> Sequence[tuple[Form, ...]]:
        """Return the forms that may begin with a word, those of one name and label together."""
        return self._table.get(stem(word, self._given.language), ())

    def pair(self, introduced: Introduction) -> Iterator[tuple[range, Form]]:
        """Yield an abbreviation and the name beside it, each with its tokens as a form of the other."""
        name, short = introduced.name, introduced.short
        for tokens, kind, other in ((short, SHORT, name), (name, LONG, short)):
            yield tokens, Form(self.words(tokens), kind, " ".join(self.words(other)), introduced.known)

    def words(self, tokens: range) -> tuple[str, ...]:
        """Return the texts of some tokens."""
        return tuple(self._given.tokens[index].text for index in tokens)

    def _named(self) -> Iterator[Form]:
        """Yield the forms of all names, and count the labels of all entities by their words."""
        for entity in self._given.entities:
            tokens = self._given.text.tokens_in(entity.hull)
            if tokens and self._given.text.span(tokens) == entity.hull:
                named = entity.level is Level.NAM
                counter = self._counts.setdefault(self._key(self.words(tokens)), Counter())
                counter[entity.label if named else entity.level] += 1
                if named and entity.label in REPEATED:
                    yield from self._forms(entity, tokens)

    def _forms(self, entity: Entity, tokens: range) -> Iterator[Form]:
        words, language = self.words(tokens), self._given.language
        of, capitals = " ".join(words), tokens[0] in self._capitals
        if entity.label != "DOC" or len(words) > 1 or "-" in words[0]:
            yield Form(words, SAME, of, entity, capitals)
        if entity.label == "PERSON":
            for short in surnames(words):
                yield Form(short, SURNAME, of, entity, capitals)
            first = family_first(words, language)
            if first and first not in self._given.lexicons.names.given:
                yield Form((first,), FIRST, of, entity, capitals)
        elif entity.label == "ORG" and (leading := leading_word(words, language)):
            yield Form((leading,), LEADING, of, entity, capitals)

    def _key(self, words: Sequence[str]) -> Key:
        return tuple(stem(word, self._given.language) for word in words)


def _meant(forms: Sequence[Form], mentions: Counter[str]) -> tuple[Form, ...]:
    """Return the forms of the label that the same words have elsewhere; nothing where it is doubtful."""
    labels = mentions or Counter({form.label for form in forms})
    (label, most), *others = labels.most_common()
    if any(count == most for _, count in others):
        return ()
    meant = tuple(form for form in forms if form.label == label)
    return () if len({form.of for form in meant if form.kind == LEADING}) > 1 else meant


def _is_shouted(words: Sequence[str]) -> bool:
    return all(len(word) >= _SHORTEST_CAPITALS and word.isupper() for word in words)
