"""Numbered units of armies (ORG): "11. Panzerdivision", "7th Fleet", "Brigade 555"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.words import words

_UNIT = 0.85
_GERMAN_UNIT = re.compile(
    r"[A-ZÄÖÜ]?\w*(?:division|brigade|flotte|armee|korps|regiment|bataillon|geschwader)s?", re.IGNORECASE
)
_ENGLISH_UNITS = words("division brigade fleet army corps regiment battalion squadron")
_ORDINAL = {"de": re.compile(r"\d{1,3}\."), "en": re.compile(r"\d{1,3}(?:st|nd|rd|th)")}
_MOST_WORDS = 4


def find_units(given: RuleInput) -> Iterator[Finding]:
    """Yield the units that have a number, which is part of their name."""
    for sentence in given.text.sentences:
        for index in sentence:
            tokens = (
                _german(given, index, sentence)
                if given.language == "de"
                else _english(given, index, sentence)
            )
            if tokens:
                evidence = (("organisation", "numbered unit"),)
                yield Finding("ORG", given.text.span(tokens), _UNIT, evidence)


def _german(given: RuleInput, index: int, sentence: range) -> range:
    tokens = given.tokens
    if not tokens[index].is_capitalised or not _GERMAN_UNIT.fullmatch(tokens[index].text):
        return range(0)
    if index > sentence.start and _ORDINAL["de"].fullmatch(tokens[index - 1].text):
        return range(index - 1, index + 1)
    numbered = index + 1 < sentence.stop and tokens[index + 1].text.isdigit()
    return range(index, index + 2) if numbered else range(0)


def _english(given: RuleInput, index: int, sentence: range) -> range:
    tokens, first = given.tokens, index - 1
    if not tokens[index].is_capitalised or tokens[index].lower not in _ENGLISH_UNITS:
        return range(0)
    while first > sentence.start and index - first < _MOST_WORDS and tokens[first].is_capitalised:
        first -= 1
    numbered = first >= sentence.start and _ORDINAL["en"].fullmatch(tokens[first].text)
    return range(first, index + 1) if numbered else range(0)
