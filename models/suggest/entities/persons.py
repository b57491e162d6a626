"""Persons (PERSON) without their titles: after a title, by given name, and when named again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.annotation import Source
from models.suggest.entities.findings import Finding, RuleInput, longest
from models.suggest.entities.name_parts import PATRONYMIC, SURNAME_ENDING, NameParts
from models.suggest.words import ARTICLES, SPEECH_VERBS, words

NAME, VERSION = "persons", "1"

_TITLED, _APPOSITION, _GIVEN, _ENDING, _KNOWN, _UNKNOWN, _AGAIN = 0.95, 0.88, 0.88, 0.75, 0.75, 0.6, 0.9
_LONGEST_GAP = 14
_WITHIN_OFFICE = words("of the for to in and der des die dem den für von zu im in und bei at ( )")
_OTHER_LABELS = ("GPE", "LOC", "FAC", "ORG", "NORP", "DATE", "DOC", "EVENT_NAME")


def find_persons(given: RuleInput) -> Iterator[Finding]:
    """Yield the names of persons; titles and forms of address stay outside."""
    parts = NameParts(given, frozenset(given.labelled("TITLE")), frozenset(given.labelled(*_OTHER_LABELS)))
    found: list[Finding] = []
    for sentence in given.text.sentences:
        found += [*_titled(parts, sentence), *_listed(parts, sentence), *_speaking(parts, sentence)]
    kept = longest(found)
    yield from kept
    yield from _again(parts, kept)


def _found(
    parts: NameParts,
    tokens: range,
    confidence: float,
    seen: str,
    source: Source = Source.RULE,
    base: str = "",
) -> Finding:
    evidence = (("name", seen), *((("base", base),) if base else ()))
    return Finding("PERSON", parts.given.text.span(tokens), confidence, evidence, source)


def _titled(parts: NameParts, sentence: range) -> Iterator[Finding]:
    """Yield names beside a title: "Minister Vogt", "Kanzler der Republik X, Ida Vogt,", "Ida Vogt, envoy"."""
    titles = parts.given.lexicons.titles[parts.given.language]
    for index in sentence[:-1]:
        token = parts.given.tokens[index]
        title = index in parts.titles and index + 1 not in parts.titles
        role = token.lower in titles.roles
        if not (title or role or token.lower in titles.addresses):
            continue
        name = parts.name_at(index + 1, sentence)
        if name and (len(name) > 1 or not role):
            yield _found(parts, name, _TITLED, f"after {token.text}")
        elif name := _apposed(parts, index, sentence):
            yield _found(parts, name, _APPOSITION, f"beside {token.text}")
        if title and (name := _before_title(parts, index, sentence)):
            yield _found(parts, name, _UNKNOWN, f"before {token.text}")


def _apposed(parts: NameParts, index: int, sentence: range) -> range:
    """Return the name between commas after a title with its state or body; empty if there is none."""
    tokens = parts.given.tokens
    for place in range(index + 1, min(index + _LONGEST_GAP, sentence.stop - 1)):
        if tokens[place].text == ",":
            name = parts.name_at(place + 1, sentence)
            closed = name and (name.stop == sentence.stop or not tokens[name.stop].is_word)
            return name if len(name) > 1 and (closed or parts.is_given(name[0])) else range(0)
        within = place in parts.taken or tokens[place].lower in _WITHIN_OFFICE
        if not (within or tokens[place].is_capitalised):
            return range(0)
    return range(0)


def _before_title(parts: NameParts, index: int, sentence: range) -> range:
    """Return the name in "Ida Vogt, the foreign minister" or "named Ida Vogt ambassador"; else empty."""
    first, tokens = index, parts.given.tokens
    while first - 1 in parts.titles:
        first -= 1
    lower = tokens[first].text.islower()
    while first > sentence.start and (
        first - 1 in parts.taken or tokens[first - 1].lower in ARTICLES[parts.given.language]
    ):
        first -= 1
    comma = first > sentence.start and tokens[first - 1].text == ","
    name = parts.name_before(first - comma, sentence)
    if len(name) < 2 or (name.start == sentence.start and not comma):
        return range(0)
    likely = parts.is_given(name[0]) or (parts.given.language == "en" and (comma or lower))
    return name if likely else range(0)


def _listed(parts: NameParts, sentence: range) -> Iterator[Finding]:
    """Yield names with a listed given name, a known surname, or the ending of one."""
    for index in sentence:
        if not parts.is_part(index):
            continue
        name = parts.name_at(index, sentence)
        if len(name) > 1 and parts.is_given(index):
            yield _found(parts, name, _GIVEN, "given name", Source.LEXICON)
        elif surname := parts.surname(index):
            yield _found(parts, range(index, index + 1), _KNOWN, "known surname", Source.LEXICON, surname)
        elif len(name) == 2 and SURNAME_ENDING.fullmatch(parts.given.tokens[name[-1]].lower):
            yield _found(parts, name, _ENDING, "ending of a surname")


def _speaking(parts: NameParts, sentence: range) -> Iterator[Finding]:
    """Yield two unknown capitalised words beside a verb of speech: "Aru Tamm said", "sagte Aru Tamm"."""
    for index in sentence:
        verb = parts.given.tokens[index]
        if verb.lower not in SPEECH_VERBS[parts.given.language]:
            continue
        after = parts.name_at(index + 1, sentence) if index + 1 < sentence.stop else range(0)
        for name in (after, parts.name_before(index, sentence)):
            if len(name) == 2 and name.start > sentence.start:
                yield _found(parts, name, _UNKNOWN, f"beside {verb.text}")


def _again(parts: NameParts, found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield other mentions of the same persons: the surname alone, or a given name with a patronymic."""
    tokens = parts.given.tokens
    names = [[tokens[index].text for index in parts.given.text.tokens_in(one.span)] for one in found]
    bases = [dict(one.evidence).get("base") for one in found]
    surnames = {base or name[-1] for base, name in zip(bases, names, strict=True) if len(name[-1]) > 2}
    first_names = {name[0] for name in names if len(name) > 1}
    for sentence in parts.given.text.sentences:
        for index in sentence:
            if not parts.is_part(index):
                continue
            after = tokens[index + 1].lower if index + 1 < sentence.stop else ""
            if tokens[index].text in first_names and PATRONYMIC.fullmatch(after):
                yield _found(parts, range(index, index + 2), _AGAIN, "patronymic")
            elif base := _named_before(parts, tokens[index].text, surnames):
                yield _found(parts, range(index, index + 1), _AGAIN, "named elsewhere", base=base)


def _named_before(parts: NameParts, text: str, surnames: set[str]) -> str | None:
    """Return the surname that `text` repeats, also in the German genitive; else None."""
    if text in surnames:
        return text
    short = text.removesuffix("s") if parts.given.language == "de" else text
    return short if short in surnames else None
