"""Organisations known by a word in their name: "Ministerium für Energie", "National Bank of Georgia"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.annotation import Level
from models.suggest.findings import Finding, RuleInput
from models.suggest.organisation_words import (
    ANNOUNCING,
    ENGLISH_HEADS,
    GERMAN_COMPOUND,
    GERMAN_FORM,
    GERMAN_HEADS,
    KEEPS_PLACE,
    LOWER_CASE,
    MODIFIERS,
    NOMINAL,
)

_COMPOUND, _NAMED, _ANNOUNCED, _NOMINAL = 0.88, 0.82, 0.7, 0.6
_GROUP = re.compile(r"[A-ZÄÖÜ][\w-]*-(?:Gruppe|Allianz|Bündnis|Stiftung|Konzern|Miliz|Behörde|Mission)s?")
_ADJECTIVE = re.compile(r"(?:\w+(?:isch|lich|al|iv|ig)|deutsch)e[nrsm]?|hohe[nrs]?|oberste[nrs]?")
_QUOTES = frozenset('„“"«»‚‘')
_LONGEST_NAME = 6


def find_named_organisations(given: RuleInput) -> Iterator[Finding]:
    """Yield organisations by the heads of their names; common nouns alone at level NOM."""
    search = _Search(given, frozenset(given.labelled("DATE", "TITLE")))
    for sentence in given.text.sentences:
        for index in sentence:
            if given.language == "en":
                yield from search.english(index, sentence)
            else:
                yield from search.german(index, sentence)
            yield from search.announced(index, sentence)


@dataclass(frozen=True, slots=True)
class _Search:
    """The article with the tokens of dates and titles, which belong to no name."""

    given: RuleInput
    other: frozenset[int]

    def german(self, index: int, sentence: range) -> Iterator[Finding]:
        """Yield a compound, or a head with its adjective, purpose or town; else a common noun."""
        token = self.given.tokens[index]
        if not token.is_capitalised:
            return
        head = GERMAN_FORM.get(token.lower)
        compound = GERMAN_COMPOUND.fullmatch(token.text) is not None
        tokens = self._german_name(index, sentence) if compound or head in GERMAN_HEADS else range(0)
        if len(tokens) > 1:
            yield self._found(tokens, _NAMED, "name")
        elif head in NOMINAL:
            yield self._found(range(index, index + 1), _NOMINAL, "common noun", Level.NOM)
        elif compound or _GROUP.fullmatch(token.text):
            yield self._found(range(index, index + 1), _COMPOUND, "compound")

    def english(self, index: int, sentence: range) -> Iterator[Finding]:
        """Yield a head with the capitalised words around it; in lower case a common noun."""
        token = self.given.tokens[index]
        if token.lower not in ENGLISH_HEADS:
            return
        tokens = self._english_name(index, sentence) if token.is_capitalised else self._noun(index, sentence)
        if token.is_capitalised and len(tokens) > 1:
            yield self._found(tokens, _NAMED, "name")
        elif token.lower in LOWER_CASE or len(tokens) > 1 or self._are_national_forces(index, sentence):
            yield self._found(tokens, _NOMINAL, "common noun", Level.NOM)

    def _are_national_forces(self, index: int, sentence: range) -> bool:
        tokens, peoples = self.given.tokens, self.given.lexicons.peoples["en"]
        return (
            tokens[index].lower == "forces" and index > sentence.start and tokens[index - 1].lower in peoples
        )

    def announced(self, index: int, sentence: range) -> Iterator[Finding]:
        """Yield the name after its kind ("die Reederei Tejomar") or before it ("Sureña, a company")."""
        word = self.given.tokens[index].lower
        if word not in ANNOUNCING[self.given.language]:
            return
        if self.given.language == "de":
            start = index + 1
            while start < sentence.stop and self.given.tokens[start].text in _QUOTES:
                start += 1
            name = self._run(start, sentence, longest=1)
        else:
            name = self._run_before_apposition(index, sentence)
        if name and name[0] not in self.given.labelled("GPE", "ORG", "NORP"):
            yield self._found(name, _ANNOUNCED, f"beside {self.given.tokens[index].text}")

    def _run(self, start: int, sentence: range, longest: int = _LONGEST_NAME) -> range:
        stop = start
        while stop < sentence.stop and stop - start < longest and self._is_name_word(stop, sentence):
            stop += 1
        return range(start, stop)

    def _run_before_apposition(self, index: int, sentence: range) -> range:
        """Return the capitalised words before ", a (state-run) company"; empty if it is no apposition."""
        tokens, comma = self.given.tokens, index - 1
        while comma > sentence.start and index - comma < 4 and tokens[comma].text != ",":
            comma -= 1
        if tokens[comma].text != "," or tokens[comma + 1].lower not in {"a", "an", "the"}:
            return range(0)
        start = comma
        while start > sentence.start and self._is_name_word(start - 1, sentence):
            start -= 1
        return range(start, comma)

    def _german_name(self, index: int, sentence: range) -> range:
        """Return a head with a capitalised adjective before it and what "für" or a town adds to it."""
        tokens, first, stop = self.given.tokens, index, index + 1
        if index - 1 > sentence.start and tokens[index - 1].is_capitalised:
            first -= _ADJECTIVE.fullmatch(tokens[index - 1].lower) is not None
        if stop + 1 < sentence.stop and tokens[stop].lower == "für":
            end = self._end_of_purpose(stop + 1, sentence)
            stop = end if end > stop + 1 else stop
        elif GERMAN_FORM.get(tokens[index].lower) in KEEPS_PLACE and stop < sentence.stop:
            place = self.given.lexicons.places["de"].longest(tokens, stop, sentence.stop)
            stop += place[0] if place and place[1].label == "GPE" else 0
        return range(first, stop)

    def _end_of_purpose(self, index: int, sentence: range) -> int:
        """Return where "auswärtige Angelegenheiten" or "Wirtschaft und Handel" ends."""
        tokens, stop = self.given.tokens, index
        while stop < sentence.stop and stop - index < _LONGEST_NAME:
            place = self.given.lexicons.places["de"].longest(tokens, stop, sentence.stop)
            if place and place[1].label == "GPE":
                break
            if tokens[stop].is_word and tokens[stop].is_capitalised:
                stop += 1
                continue
            links = tokens[stop].text in {"und", "der", "des"} or re.fullmatch(
                r"[a-zäöüß]+en?", tokens[stop].text
            )
            if not (links and stop + 1 < sentence.stop and tokens[stop + 1].is_capitalised):
                break
            stop += 2
        return stop

    def _noun(self, index: int, sentence: range) -> range:
        """Return "foreign ministry" or "armed forces" with the words that belong to the noun."""
        first = index
        while first - 1 >= sentence.start and self.given.tokens[first - 1].lower in MODIFIERS:
            first -= 1
        return range(first, index + 1)

    def _english_name(self, index: int, sentence: range) -> range:
        """Return the head with the capitalised words before it and what "of" or "for" adds to it."""
        first, stop = index, index + 1
        while (
            first > sentence.start
            and index - first < _LONGEST_NAME
            and self._is_name_word(first - 1, sentence)
        ):
            first -= 1
        while stop + 1 < sentence.stop and self.given.tokens[stop].lower in {"of", "for", "on"}:
            added = self._added(stop + 1, sentence, index)
            if not added:
                break
            stop = added.stop
        return range(first, stop)

    def _added(self, index: int, sentence: range, head: int) -> range:
        """Return the words after "of"; a state stays outside unless the head needs it."""
        tokens, start = self.given.tokens, index
        if tokens[start].lower == "the" and start + 1 < sentence.stop:
            start += 1
        place = self.given.lexicons.places["en"].longest(tokens, start, sentence.stop)
        if place and place[1].label == "GPE" and tokens[head].lower not in KEEPS_PLACE:
            return range(0)
        run = self._run(start, sentence)
        stop = run.stop
        while run and stop + 1 < sentence.stop and tokens[stop].lower in {"and", "&"}:
            more = self._run(stop + 1, sentence)
            if not more:
                break
            stop = more.stop
        return range(start, stop) if run else range(0)

    def _is_name_word(self, index: int, sentence: range) -> bool:
        """A capitalised word; at the start of a sentence only if it is no common one."""
        token, names = self.given.tokens[index], self.given.lexicons.names
        if not token.is_word or not token.is_capitalised or index in self.other:
            return False
        if token.end < len(self.given.text.text) and self.given.text.text[token.end] == "\n":
            return token.text not in names.words
        return index > sentence.start or token.text not in names.words

    def _found(self, tokens: range, confidence: float, seen: str, level: Level = Level.NAM) -> Finding:
        span = self.given.text.span(tokens)
        return Finding("ORG", span, confidence, (("organisation", seen),), level=level)
