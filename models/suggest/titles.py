"""Offices and ranks (TITLE): by list, as the end of a German compound, or as an English phrase."""

from __future__ import annotations

from collections.abc import Iterator

from models.annotation import Level, Source
from models.suggest.findings import Finding, RuleInput
from models.suggest.lexicons import Titles
from models.suggest.tokens import Token

NAME, VERSION = "titles", "1"

_LISTED, _COMPOUND, _LOWER_CASE = 0.95, 0.9, 0.8
_SHORTEST_PREFIX = 3
_DEFINITE = frozenset({"der", "die", "des", "dem", "den", "the"})
_NO_OFFICE_IN_LOWER_CASE = frozenset(
    {
        "general",
        "chair",
        "major",
        "captain",
        "secretary",
        "representative",
        "director",
        "judge",
        "speaker",
        "king",
    }
    | {"aide", "marshal", "duke", "cardinal", "commander", "adviser", "advisor", "coordinator", "prince"}
    | {"officer", "sergeant", "corporal", "treasurer", "comptroller"}
)


def find_titles(given: RuleInput) -> Iterator[Finding]:
    """Yield every office or rank, singular or plural, before a name or alone."""
    titles = given.lexicons.titles[given.language]
    for sentence in given.text.sentences:
        for tokens, _ in titles.phrases.matches(given.tokens, sentence):
            yield _found(given, tokens, sentence, _LISTED, "phrase")
        for index in sentence:
            if given.language == "en":
                yield from _english(given, titles, index, sentence)
            else:
                yield from _german(given, titles, index, sentence)


def _found(given: RuleInput, tokens: range, sentence: range, confidence: float, kind: str) -> Finding:
    evidence = (("list", "titles"), ("match", kind))
    level = _level(given, tokens, sentence)
    return Finding("TITLE", given.text.span(tokens), confidence, evidence, Source.LEXICON, level)


def _level(given: RuleInput, tokens: range, sentence: range) -> Level:
    """A title alone after a definite article stands for its holder: "der Minister sagte"."""
    before = given.tokens[tokens.start - 1].lower if tokens.start > sentence.start else ""
    after = given.tokens[tokens.stop] if tokens.stop < sentence.stop else None
    named = after is not None and after.is_word and after.is_capitalised
    lower = given.tokens[tokens.start].text.islower()
    return Level.NOM if not named and (before in _DEFINITE or lower) else Level.NAM


def _german(given: RuleInput, titles: Titles, index: int, sentence: range) -> Iterator[Finding]:
    token = given.tokens[index]
    if not token.is_capitalised:
        return
    if token.lower in titles.heads or token.lower in titles.whole:
        yield _found(given, range(index, index + 1), sentence, _LISTED, "word")
    elif _ends_in_title(token, titles):
        yield _found(given, range(index, index + 1), sentence, _COMPOUND, "compound")


def _ends_in_title(token: Token, titles: Titles) -> bool:
    """Tell whether a compound such as "Vizeaußenministerin" or "UN-Generalsekretär" ends in a title."""
    lower = token.lower
    if "-" in lower and lower.rpartition("-")[2] in titles.heads | titles.whole:
        return True
    return any(lower[cut:] in titles.heads for cut in range(_SHORTEST_PREFIX, len(lower) - 3))


def _english(given: RuleInput, titles: Titles, index: int, sentence: range) -> Iterator[Finding]:
    """Yield a head with the modifiers before it: "First Deputy Foreign Minister", "defence minister"."""
    token = given.tokens[index]
    if token.lower not in titles.heads:
        return
    first, capital = index, token.is_capitalised
    while first > sentence.start and given.tokens[first - 1].lower in titles.modifiers:
        if given.tokens[first - 1].is_capitalised != capital and first - 1 > sentence.start:
            break
        first -= 1
    if not capital and first == index and token.lower.removesuffix("s") in _NO_OFFICE_IN_LOWER_CASE:
        return
    tokens = range(first, index + 1)
    yield _found(given, tokens, sentence, _LISTED if capital else _LOWER_CASE, "head and modifiers")
