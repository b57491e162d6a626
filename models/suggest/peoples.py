"""Nationalities, ethnic and religious groups (NORP), as adjectives and as nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from models.annotation import Source
from models.offsets import Span
from models.suggest.findings import Finding, RuleInput
from models.suggest.tokens import Token

NAME, VERSION = "peoples", "1"

_ADJECTIVE, _NOUN, _CAPITALISED = 0.96, 0.85, 0.75
_PLURAL_ARTICLES = frozenset({"die", "den", "der"})
_DASH = re.compile(r"[-–]")
_ENDING = re.compile(r"(?:isch|deutsch|schweizer)(?:e[nrsm]?)?")


def find_peoples(given: RuleInput) -> Iterator[Finding]:
    """Yield the peoples of the lexicon: one per German word, two in an English pair."""
    in_places = given.labelled("GPE", "LOC", "FAC")
    for sentence in given.text.sentences:
        for index in sentence:
            token = given.tokens[index]
            span = Span(token.start, token.end)
            if index in in_places and in_places[index].hull.length > span.length:
                continue
            if given.language == "en":
                yield from _english(given, index)
            elif (key := _german_key(given, token)) and not _in_name(given, index, sentence, in_places):
                yield _found(span, key, _german_confidence(given, index, sentence))


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


def _in_name(given: RuleInput, index: int, sentence: range, places: Mapping[int, object]) -> bool:
    """Tell whether a capitalised word is part of a name ("Deutsche Bank") or a state ("in Schweden")."""
    token = given.tokens[index]
    if not token.is_capitalised or index == sentence.start:
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
    return _ADJECTIVE if index == sentence.start else _CAPITALISED


def _english(given: RuleInput, index: int) -> Iterator[Finding]:
    token, forms = given.tokens[index], given.lexicons.peoples["en"]
    two = f"{token.lower} {given.tokens[index + 1].lower}" if index + 1 < len(given.tokens) else ""
    if not token.is_capitalised:
        yield from _pair(token, forms)
    elif two in forms:
        yield _found(Span(token.start, given.tokens[index + 1].end), forms[two], _ADJECTIVE)
    elif token.lower in forms:
        yield _found(Span(token.start, token.end), forms[token.lower], _ADJECTIVE)
    else:
        yield from _pair(token, forms)


def _pair(token: Token, forms: Mapping[str, str]) -> Iterator[Finding]:
    start = token.start
    for half in _DASH.split(token.text):
        if half[:1].isupper() and half.lower() in forms:
            yield _found(Span(start, start + len(half)), forms[half.lower()], _ADJECTIVE)
        start += len(half) + 1
