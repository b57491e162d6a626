"""Offices and ranks (TITLE): by list, as the end of a German compound, or as an English phrase."""

from __future__ import annotations

from collections.abc import Iterator

from models.annotation import Level, Source
from models.suggest.entities.english_offices import english_office
from models.suggest.entities.findings import Finding, RuleInput, preceded_by
from models.suggest.lexicons import Titles
from models.suggest.tokens import Token
from models.suggest.words import words

NAME, VERSION = "titles", "2"

_LISTED, _COMPOUND, _LOWER_CASE, _NAMED_ROLE = 0.98, 0.97, 0.95, 0.85
_SHORTEST_PREFIX = 3
_DEFINITE = frozenset({"der", "die", "des", "dem", "den", "the"})
_NO_TITLE = words(
    "lautsprecher lautsprechers lautsprechern versprecher versprechern fürsprecher korrektor korrektoren"
)
_COUNCILS = words(
    "bundesrat bundesrats bundesrates staatsrat staatsrats stadtrat stadtrats regierungsrat regierungsrats"
)
"""With a definite article a body and no office: "der Bundesrat"."""
_BODY_ARTICLES = words("der des dem den dieser im vom beim")
_ACTING = words(
    *(f"stellvertretende{end} kommissarische{end} geschäftsführende{end}" for end in ("", "r", "n", "m"))
)
_RANKS = frozenset(f"{rank}e{end}" for rank in ("Erst", "Zweit", "Dritt") for end in ("", "r", "n"))
_NAMED_ROLES = words("unterhändler unterhändlerin unterhändlers")
"""Offices before a name only: "die Unterhändler" are people."""


def find_titles(given: RuleInput) -> Iterator[Finding]:
    """Yield every office or rank, singular or plural, before a name or alone."""
    titles = given.lexicons.titles[given.language]
    for sentence in given.text.sentences:
        for tokens, _ in titles.phrases.matches(given.tokens, sentence):
            yield _found(given, tokens, sentence, _LISTED, "phrase")
        for index in sentence:
            if given.language == "de":
                yield from _german(given, titles, index, sentence)
            elif tokens := english_office(given, index, sentence):
                confidence = _LISTED if given.tokens[index].is_capitalised else _LOWER_CASE
                yield _found(given, tokens, sentence, confidence, "head and modifiers")


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
    if not token.is_capitalised or token.lower in _NO_TITLE:
        return
    if token.lower in _COUNCILS and preceded_by(given.tokens, index, _BODY_ARTICLES, sentence.start):
        return
    tokens = range(_german_start(given, index, sentence), index + 1)
    if token.lower in titles.heads or token.lower in titles.whole:
        yield _found(given, tokens, sentence, _LISTED, "word")
    elif _ends_in_title(token, titles):
        yield _found(given, tokens, sentence, _COMPOUND, "compound")
    elif token.lower in _NAMED_ROLES and _is_named(given, index, sentence):
        yield _found(given, tokens, sentence, _NAMED_ROLE, "word")


def _german_start(given: RuleInput, index: int, sentence: range) -> int:
    """Return where "Staats- und Regierungschef", "stellvertretender Direktor", "Erste Vizepremier" begins."""
    tokens = given.tokens
    if index - 2 >= sentence.start and tokens[index - 1].lower in {"und", "oder"}:
        return index - 2 if tokens[index - 2].text.endswith("-") else index
    first = index - 1
    if first < sentence.start:
        return index
    return first if tokens[first].lower in _ACTING or tokens[first].text in _RANKS else index


def _is_named(given: RuleInput, index: int, sentence: range) -> bool:
    following = given.tokens[index + 1 : min(index + 3, sentence.stop)]
    return len(following) == 2 and all(token.is_word and token.is_capitalised for token in following)


def _ends_in_title(token: Token, titles: Titles) -> bool:
    """Tell whether a compound such as "Vizeaußenministerin" or "UN-Generalsekretär" ends in a title."""
    lower = token.lower
    if "-" in lower and lower.rpartition("-")[2] in titles.heads | titles.whole:
        return True
    return any(lower[cut:] in titles.heads for cut in range(_SHORTEST_PREFIX, len(lower) - 3))
