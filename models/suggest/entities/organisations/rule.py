"""Organisations (ORG): listed bodies, ministries, parliaments and forces, abbreviations, agencies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.annotation import Source
from models.article import ZoneKind
from models.offsets import Span
from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.entities.organisations.beside import find_names_beside_kinds
from models.suggest.entities.organisations.english_nouns import find_english_nouns
from models.suggest.entities.organisations.german_nouns import find_german_nouns
from models.suggest.entities.organisations.media import find_media
from models.suggest.entities.organisations.names import find_named_organisations
from models.suggest.entities.organisations.units import find_units
from models.suggest.entities.organisations.words import NO_BODY

NAME, VERSION = "organisations", "2"

_LISTED, _SHORT, _BRACKETED, _CAPITALS = 0.95, 0.6, 0.8, 0.5
_SHORT_BUT_SURE = frozenset({"UN", "EU"})
_ABBREVIATION = re.compile(r"[A-ZÄÖÜ]{2,}[a-z]?[A-ZÄÖÜ]*\d?")
_LONGEST_ABBREVIATION = 8
_ROMAN = re.compile(r"[IVXLC]+")


def find_organisations(given: RuleInput) -> Iterator[Finding]:
    """Yield organisations; common nouns such as "Regierung" or "the ministry" at level NOM."""
    listed = [found for sentence in given.text.sentences for found in _listed(given, sentence)]
    named = [
        *listed,
        *find_named_organisations(given),
        *find_names_beside_kinds(given),
        *find_media(given),
        *find_units(given),
    ]
    yield from named
    for sentence in given.text.sentences:
        in_dateline = given.article.zone_at(given.tokens[sentence[0]].start) is ZoneKind.DATELINE
        if not in_dateline and not given.is_in_capitals(sentence):
            for index in sentence:
                yield from _abbreviation(given, index, sentence)
    if given.language == "en":
        yield from find_english_nouns(given)
    else:
        usual = {dict(found.evidence)["name"] for found in listed}
        yield from find_german_nouns(given, usual | {found.span.text(given.text.text) for found in named})


def _listed(given: RuleInput, sentence: range) -> Iterator[Finding]:
    for tokens, body in given.lexicons.bodies[given.language].matches(given.tokens, sentence):
        span = given.text.span(tokens)
        evidence = (("list", "organisations"), ("body", body.key), ("name", body.name))
        unsure = span.length <= 2 and body.key not in _SHORT_BUT_SURE
        yield Finding("ORG", span, _SHORT if unsure else _LISTED, evidence, Source.LEXICON)


def _abbreviation(given: RuleInput, index: int, sentence: range) -> Iterator[Finding]:
    token = given.tokens[index]
    if not _is_abbreviation(given, index, sentence):
        return
    around = [given.tokens[place].text for place in (index - 1, index + 1) if place in sentence]
    bracketed = around == ["(", ")"]
    evidence = (("pattern", "abbreviation in brackets" if bracketed else "abbreviation"),)
    confidence = _BRACKETED if bracketed else _CAPITALS
    yield Finding("ORG", Span(token.start, token.end), confidence, evidence)


def _is_abbreviation(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether capitals abbreviate a body: they stand alone and mean no place, office or unit."""
    token = given.tokens[index]
    if not _ABBREVIATION.fullmatch(token.text) or len(token.text) > _LONGEST_ABBREVIATION:
        return False
    titles = given.lexicons.titles[given.language]
    if _ROMAN.fullmatch(token.text) or token.text in NO_BODY or token.lower in titles.heads | titles.whole:
        return False
    beside = [given.tokens[place].text for place in (index - 1, index + 1) if place in sentence]
    shouted = any(len(text) > 2 and text.isupper() and text.isalpha() for text in beside)
    place = given.lexicons.places[given.language].longest(given.tokens, index, index + 1)
    return not shouted and place is None
