"""GPE, LOC or FAC: which kind of place a name is, for pipelines that know places only as such."""

from __future__ import annotations

import re

from models.offsets import Span
from models.suggest.entities.places.words import kind_of_place
from models.suggest.lexicons import Lexicons
from models.suggest.tokens import Token, read_text
from models.suggest.words import ARTICLES, CONTRACTIONS, words

_ARTICLES = {
    "de": ARTICLES["de"] | CONTRACTIONS,
    "en": words("the"),
}
_BUILT_BEFORE = words("camp fort port hotel palais schloss villa casa palazzo")
"""Words for what is built that stand before the name; a town may be called "Port Vila" as well."""
_LAND_BEFORE = words(
    "mount mt lake cape río rio sierra salar wadi dschebel jebel jabal isla monte cerro lago lac"
)
_KINDS_BEFORE = words("insel flussinsel halbinsel wüste fluss atoll berg vulkan island isle river")
"""Words that announce a name without being part of it: "die Flussinsel Nord"."""
_ISLANDS_AFTER = words("auf on")
_DASH = re.compile(r"[-–‑]")


def place_label(span: Span, text: str, language: str, lexicons: Lexicons) -> str:
    """Return the label of the place at `span`: as listed, by the word for its kind, else GPE.

    German and English states and towns stand without an article, landscapes and rivers with one.
    """
    tokens = read_text(span.text(text), language).tokens
    if tokens:
        listed = lexicons.places[language].longest(tokens, 0, len(tokens))
        if listed and listed[0] == len(tokens):
            return listed[1].label
    kind = _by_words(tokens)
    if kind is not None:
        return kind
    before = text[: span.start].rsplit(maxsplit=1)
    word = before[-1].lower() if before and text[span.start - 1] == " " else ""
    if word in _KINDS_BEFORE | _ISLANDS_AFTER | _ARTICLES[language]:
        return "LOC"
    return "GPE"


def _by_words(tokens: tuple[Token, ...]) -> str | None:
    """Return the label that the words of a name give it, the last before the first: "Salar de Uyuni"."""
    if not tokens:
        return None
    first = tokens[0].lower
    kinds = {kind_of_place(part) for token in tokens for part in _DASH.split(token.text)}
    if first in _LAND_BEFORE:
        return "LOC"
    if first in _BUILT_BEFORE and first != "port":
        return "FAC"
    return next((kind for kind in ("GPE", "FAC", "LOC") if kind in kinds), None)
