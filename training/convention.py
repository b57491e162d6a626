"""Brings the names of several corpora to one convention.

The corpora differ in the margins: a title is no part of a name here, an article neither, and a pronoun is
no name. Corpora without nationalities get them from the lexicon. Bodies called by description
("Außenministerium", "the government") are marked in some corpora and not in others; they are left open,
which spaCy counts neither way, and found by rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

import resources
from models.article import Article
from models.offsets import Span, trimmed
from models.suggest.base import Draft
from models.suggest.chain import suggest_entities
from models.suggest.entities.organisations.words import GERMAN_COMPOUND, GERMAN_FORM
from models.suggest.lexicons import Lexicons, load_lexicons
from models.suggest.pipelines.suggester import by_span_rules
from training.names import Name, NamedText

_WITH_PEOPLES = ("GermEval2014", "re3d")
"""How the sources of corpora begin that mark nationalities themselves."""

_PRONOUN = re.compile(
    r"I|we|he|she|they|it|you|his|her|our|their|its|my|us|who|them|him|himself|herself|themselves",
    re.IGNORECASE,
)
_CAPITAL_OR_DIGIT = re.compile(r"[^\W_a-zäöüß]")


def harmonised(given: NamedText) -> NamedText:
    """Return a text by our convention.

    Titles, articles and pronouns are cut off its names, peoples are added where the corpus has none, and
    bodies called by description are open.
    """
    by_rules = _by_rules(given)
    titles = _spans(by_rules, "TITLE")
    names = [name for name in (_tidied(name, given.text, titles) for name in given.names) if name]
    if not given.source.startswith(_WITH_PEOPLES):
        names += [Name(span, "NORP") for span in _beside(names, _spans(by_rules, "NORP"))]
    described = (span for span in _spans(by_rules, "ORG") if is_described(span, given))
    opened = _beside(names, described)
    return replace(given, names=tuple(sorted(names, key=lambda name: name.span)), open=(*given.open, *opened))


def is_described(span: Span, given: NamedText) -> bool:
    """Tell whether a body at a span is called by a common noun, not by a name of its own."""
    text = span.text(given.text)
    if given.language == "en":
        return text[:1].islower()
    return " " not in text and (text.lower() in GERMAN_FORM or GERMAN_COMPOUND.fullmatch(text) is not None)


def _tidied(name: Name, text: str, titles: Iterable[Span]) -> Name | None:
    """Return a name without leading titles and articles; None for a pronoun or a mere description."""
    span = by_span_rules(name.span, text)
    if name.label == "PERSON":
        span = _after_titles(span, text, titles)
    if not span.length or (name.label != "NORP" and _is_no_name(span.text(text))):
        return None
    return replace(name, span=span)


def _after_titles(span: Span, text: str, titles: Iterable[Span]) -> Span:
    for title in sorted(titles):
        if title.start == span.start and title.end <= span.end:
            span = trimmed(Span(title.end, span.end), text)
    return span


def _is_no_name(words: str) -> bool:
    return _PRONOUN.fullmatch(words) is not None or not _CAPITAL_OR_DIGIT.search(words)


def _beside(names: Sequence[Name], spans: Iterable[Span]) -> list[Span]:
    """Return those of `spans` that touch no name."""
    return [
        span
        for span in spans
        if not any(span.start < name.span.end and name.span.start < span.end for name in names)
    ]


def _spans(draft: Draft, label: str) -> list[Span]:
    return [entity.hull for entity in draft.entities if entity.label == label]


def _by_rules(given: NamedText) -> Draft:
    article = Article(id="text", text=given.text, language=given.language)
    return suggest_entities(article, Draft(), _lexicons())


@cache
def _lexicons() -> Lexicons:
    return load_lexicons(resources.path("lexicons"))
