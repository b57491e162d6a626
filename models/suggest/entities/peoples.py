"""Nationalities, ethnic and religious groups (NORP), as adjectives and as nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from models.annotation import Entity, Source
from models.offsets import Span
from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.tokens import Token
from models.suggest.words import words

NAME, VERSION = "peoples", "2"

_ADJECTIVE, _NOUN, _CAPITALISED = 0.96, 0.85, 0.75
_PLURAL_ARTICLES = frozenset({"die", "den", "der"})
_DASH = re.compile(r"[-–]")
_ENDING = re.compile(r"(?:isch|deutsch)(?:e[nrsm]?)?$")
_OPENERS = frozenset(':+–—-•|„“”»«"(')
"""Signs after which a word may be capitalised because something begins: a heading, a quotation."""
_LONGEST_ENGLISH = 3
_CURRENCIES = words(
    "dollar dollars dinar dinars pound pounds franc francs krone kroner krona kronor rupee rupees peso",
    "pesos rial rials riyal riyals lira shilling shillings dirham dirhams won yen yuan euros real reais",
    "ruble rubles rouble roubles kronen kronor schilling pfund rupien franken",
)


def find_peoples(given: RuleInput) -> Iterator[Finding]:
    """Yield the peoples of the lexicon: one per German word, two in an English pair."""
    in_places = given.labelled("GPE", "LOC", "FAC")
    for sentence in given.text.sentences:
        for index in sentence:
            token = given.tokens[index]
            span = Span(token.start, token.end)
            if _is_place(given, index, in_places) or _is_currency(given, index, sentence):
                continue
            if given.language == "en":
                listed = index in in_places and in_places[index].origin.source is Source.LEXICON
                yield from _english(given, index, sentence, listed)
            elif (key := _german_key(given, token)) and not _in_name(given, index, sentence, in_places):
                yield _found(span, key, _german_confidence(given, index, sentence))


def _is_place(given: RuleInput, index: int, places: Mapping[int, Entity]) -> bool:
    """Tell whether a word is part of a longer place."""
    token, place = given.tokens[index], places.get(index)
    return place is not None and place.hull.length != token.end - token.start


def _is_currency(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether a nationality belongs to an amount of money: "24 million Kuwaiti dinars"."""
    return index + 1 < sentence.stop and given.tokens[index + 1].lower in _CURRENCIES


def _found(span: Span, key: str, confidence: float) -> Finding:
    return Finding("NORP", span, confidence, (("list", "peoples"), ("people", key)), Source.LEXICON)


def _german_key(given: RuleInput, token: Token) -> str | None:
    """Return the key of a German adjective or noun; of both halves for "deutsch-polnisch"."""
    forms, stems = given.lexicons.peoples["de"], given.lexicons.stems
    if token.lower in forms:
        return forms[token.lower]
    *first, last = _DASH.split(token.lower)
    if first and last in forms and all(half in stems for half in first):
        return "+".join([*(stems[half] for half in first), forms[last]])
    return None


def _in_name(given: RuleInput, index: int, sentence: range, places: Mapping[int, Entity]) -> bool:
    """Tell whether a capitalised word is part of a name ("Deutsche Bank") or a state ("in Schweden")."""
    token = given.tokens[index]
    if not token.is_capitalised or _begins(given, index, sentence):
        return False
    if index in places:
        return given.tokens[index - 1].lower not in _PLURAL_ARTICLES
    following = given.tokens[index + 1] if index + 1 < sentence.stop else None
    named = following is not None and following.is_word and following.is_capitalised
    return named and _ENDING.search(token.lower) is not None


def _german_confidence(given: RuleInput, index: int, sentence: range) -> float:
    """A capitalised adjective may belong to a name ("Deutsche Bank"); an uninflected one is a language."""
    token = given.tokens[index]
    if not token.is_capitalised:
        return _ADJECTIVE
    if not _ENDING.search(token.lower):
        return _NOUN
    if token.lower.endswith(("isch", "deutsch")):
        return _CAPITALISED / 2
    return _ADJECTIVE if _begins(given, index, sentence) else _CAPITALISED


def _begins(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether a German word begins its sentence, or what follows a colon or a sign."""
    return index == sentence.start or given.tokens[index - 1].text in _OPENERS


def _english(given: RuleInput, index: int, sentence: range, listed: bool) -> Iterator[Finding]:
    """Yield the longest people at a token; one word that is `listed` as a place is none: "Laos"."""
    token, forms = given.tokens[index], given.lexicons.peoples["en"]
    for length in range(min(_LONGEST_ENGLISH, sentence.stop - index) if token.is_capitalised else 0, 0, -1):
        people = given.tokens[index : index + length]
        key = forms.get(" ".join(part.lower for part in people))
        if key is not None and (length > 1 or not listed):
            yield _found(Span(token.start, people[-1].end), key, _ADJECTIVE)
            return
    if not listed:
        yield from _pair(token, forms)


def _pair(token: Token, forms: Mapping[str, str]) -> Iterator[Finding]:
    start = token.start
    for half in _DASH.split(token.text):
        if half[:1].isupper() and half.lower() in forms:
            yield _found(Span(start, start + len(half)), forms[half.lower()], _ADJECTIVE)
        start += len(half) + 1
