"""Abbreviations that an article introduces: "Tavrische Zentralbank (TZB)", "TZB (Tavrische Zentralbank)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.annotation import Entity, Level
from models.article import Article, ZoneKind
from models.suggest.tokens import ArticleText
from models.suggest.words import words

_LABELS = frozenset({"ORG", "GPE", "LOC", "FAC", "DOC", "EVENT_NAME"})
_ABBREVIATION = re.compile(r"(?=\w*[A-ZÄÖÜ]\w*[A-ZÄÖÜ])[A-ZÄÖÜ][\w-]{1,11}")
_ANNOUNCING = words("kurz abgekürzt short abbreviated")
_COMMAS = frozenset({",", "–", "—"})
_LONGEST_NAME = 9


@dataclass(frozen=True, slots=True)
class Introduction:
    """The tokens of a name and of its abbreviation; `known` is an entity that is one of them or reads so."""

    name: range
    short: range
    known: Entity


def introductions(article: Article, text: ArticleText, entities: Sequence[Entity]) -> Iterator[Introduction]:
    """Yield the abbreviations that stand beside the names they abbreviate, each with one entity at least."""
    named = {
        text.tokens_in(entity.hull): entity
        for entity in entities
        if entity.level is Level.NAM and entity.label in _LABELS
    }
    covered = frozenset(index for entity in entities for index in text.tokens_in(entity.hull))
    words = {text.tokens[tokens[0]].text: entity for tokens, entity in named.items() if len(tokens) == 1}
    search = _Search(text, named, words, covered)
    for sentence in text.sentences:
        if article.zone_at(text.tokens[sentence[0]].start) is not ZoneKind.DATELINE:
            for index in sentence[1:-1]:
                yield from search.at(index, sentence)


def abbreviates(short: str, name: Sequence[str]) -> bool:
    """Tell whether an abbreviation holds the initials of a name's capitalised words, in their order."""
    parts = [part for word in name for part in re.split(r"[-–]", word)]
    initials = [part[0] for part in parts if part[:1].isupper()]
    return bool(initials) and initials[0] == short[0] and _in_order(initials, short.upper())


def _in_order(some: Iterable[str], letters: str) -> bool:
    rest = iter(letters)
    return all(letter in rest for letter in some)


@dataclass(frozen=True, slots=True)
class _Search:
    text: ArticleText
    named: Mapping[range, Entity]
    by_word: Mapping[str, Entity]
    covered: frozenset[int]

    def at(self, index: int, sentence: range) -> Iterator[Introduction]:
        """Yield what the bracket or the comma at `index` introduces."""
        sign = self.text.tokens[index].text
        if sign == "(":
            near = range(index + 1, min(sentence.stop, index + _LONGEST_NAME + 3))
            stop = next((place for place in near if self._is(place, ")")), index)
            inside = range(index + 1 + self._announces(index + 1, stop), stop)
            yield from self._bracketed(index, inside, sentence)
        elif sign in _COMMAS and self._announces(index + 1, sentence.stop - 1):
            yield from self._bracketed(index, range(index + 2, index + 3), sentence)

    def _bracketed(self, index: int, inside: range, sentence: range) -> Iterator[Introduction]:
        if len(inside) == 1 and self._is_abbreviation(inside):
            yield from self._before(index, inside, sentence)
        elif 0 < len(inside) <= _LONGEST_NAME and self._is_abbreviation(range(index - 1, index)):
            yield from self._pair(inside, range(index - 1, index))

    def _before(self, index: int, short: range, sentence: range) -> Iterator[Introduction]:
        name = next((tokens for tokens in self.named if tokens.stop == index and tokens), range(0))
        if not name:
            starts = range(max(sentence.start, index - _LONGEST_NAME), index)
            fits = (range(start, index) for start in starts if self._spells_out(range(start, index), short))
            name = next((tokens for tokens in fits if self.covered.isdisjoint(tokens)), range(0))
        if name:
            yield from self._pair(name, short)

    def _pair(self, name: range, short: range) -> Iterator[Introduction]:
        """Yield the pair if initials agree; a known body of several words may have a foreign abbreviation."""
        long, brief = self.named.get(name), self.named.get(short)
        known = long or brief or self.by_word.get(self.text.tokens[short[0]].text)
        if known is None or (long and brief and long.label != brief.label):
            return
        foreign = long is not None and known.label == "ORG" and len(name) > 1
        free = all(
            entity is not None or self.covered.isdisjoint(tokens)
            for tokens, entity in ((name, long), (short, brief))
        )
        if free and (foreign or self._abbreviates(short, name)):
            yield Introduction(name, short, known)

    def _abbreviates(self, short: range, name: range) -> bool:
        tokens = self.text.tokens
        words = [tokens[index].text for index in name]
        plain = tokens[name[0]].is_capitalised and all(tokens[index].is_word for index in name)
        return plain and abbreviates(tokens[short[0]].text, words)

    def _spells_out(self, name: range, short: range) -> bool:
        """Tell whether unlabelled words hold every letter, which a part of a longer name rarely does."""
        letters = "".join(self.text.tokens[index].lower for index in name)
        spelled = _in_order(self.text.tokens[short[0]].lower.replace("-", ""), letters)
        return spelled and self._abbreviates(short, name)

    def _is_abbreviation(self, tokens: range) -> bool:
        return _ABBREVIATION.fullmatch(self.text.tokens[tokens[0]].text) is not None

    def _announces(self, index: int, stop: int) -> bool:
        return index < stop and self.text.tokens[index].lower in _ANNOUNCING

    def _is(self, index: int, sign: str) -> bool:
        return self.text.tokens[index].text == sign
