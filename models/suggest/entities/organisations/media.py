"""Agencies of datelines, and the media that ask in interviews or are quoted in German news."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from models.article import ZoneKind
from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.words import SPEECH_VERBS, words

_AGENCY, _ASKING, _QUOTED = 0.9, 0.85, 0.8
_TURN = re.compile(r"^(?P<name>[A-ZÄÖÜ][^\n:„“\"»«()]{1,40}):\s(?P<said>[^\n]*)$", re.MULTILINE)
_MEDIUM = re.compile(
    r".*(?:post|zeitung|kurier|bote|blatt|anzeiger|rundschau|nachrichten|presse|echo|merkur|funk|radio|herald|observer"
    r"|ledger|gazette|tribune|times|journal|chronicle|monitor|news)",
    re.IGNORECASE,
)
_LONGEST_NAME, _NEAR = 4, 12
_NO_MEDIUM = words("Frage Question Q Antwort Answer Reporter Reporterin Moderator Moderatorin Journalist Uhr")
_REPORTS = words(
    "bericht berichte berichten berichts berichtes meldung meldungen artikel interview gespräch angaben",
    "informationen recherchen darstellung ausgabe",
)
_QUOTES = frozenset('„“"«»‚‘”')
_BEFORE_QUOTE = words("der dem des im in")


def find_media(given: RuleInput) -> Iterator[Finding]:
    """Yield the agency of a dateline, the medium of an interview, and media in quotation marks."""
    for sentence in given.text.sentences:
        if given.article.zone_at(given.tokens[sentence[0]].start) is ZoneKind.DATELINE:
            yield from _agencies(given, sentence)
        elif given.language == "de":
            for index in sentence:
                yield from _quoted(given, index, sentence)
    yield from _asking(given)


def _agencies(given: RuleInput, sentence: range) -> Iterator[Finding]:
    """Yield what is capitalised or bracketed in a dateline and neither a place nor a date."""
    known, elsewhere = given.labelled("GPE", "LOC", "DATE"), given.labelled("GPE", "DATE")
    index = sentence.start
    while index < sentence.stop:
        bracketed = index > sentence.start and given.tokens[index - 1].text == "("
        stop = _end_of_agency(given, index, sentence, frozenset() if bracketed else known.keys())
        named = any(place not in (elsewhere if bracketed else known) for place in range(index, stop))
        begins = bracketed or (given.tokens[index].is_capitalised and index not in known)
        if stop > index > sentence.start and named and begins:
            yield Finding(
                "ORG", given.text.span(range(index, stop)), _AGENCY, (("pattern", "agency of the dateline"),)
            )
        index = max(stop, index) + 1


def _end_of_agency(given: RuleInput, index: int, sentence: range, known: Collection[int]) -> int:
    stop = index
    while stop < sentence.stop and given.tokens[stop].is_word and stop not in known:
        stop += 1
    return stop


def _asking(given: RuleInput) -> Iterator[Finding]:
    """Yield every mention of the medium whose turns in an interview are the questions."""
    turns: dict[str, list[str]] = {}
    for turn in _TURN.finditer(given.text.text):
        speaker = next((name for name in turns if name.endswith(" " + turn["name"])), turn["name"])
        turns.setdefault(speaker, []).append(turn["said"])
    asked = {name: sum("?" in line for line in said) / len(said) for name, said in turns.items()}
    if len(turns) != 2:
        return
    medium, answering = sorted(turns, key=lambda name: (_MEDIUM.fullmatch(name) is None, -asked[name]))
    asks = asked[medium] > asked[answering] or _MEDIUM.fullmatch(medium) is not None
    if asks and _may_be_medium(given, medium):
        yield from _mentions(given, medium)


def _mentions(given: RuleInput, name: str) -> Iterator[Finding]:
    parts = name.split()
    for sentence in given.text.sentences:
        for index in range(sentence.start, sentence.stop - len(parts) + 1):
            tokens = range(index, index + len(parts))
            if [given.tokens[place].text for place in tokens] == parts:
                yield Finding("ORG", given.text.span(tokens), _ASKING, (("pattern", "asks in an interview"),))


def _may_be_medium(given: RuleInput, name: str) -> bool:
    first, *rest = name.split()
    return first not in _NO_MEDIUM and not (rest and first in given.lexicons.names.given)


def _quoted(given: RuleInput, index: int, sentence: range) -> Iterator[Finding]:
    """Yield the name in "Bericht der „Seepost“" or "sagte er der „Seepost“"."""
    tokens = given.tokens
    if (
        tokens[index].text not in _QUOTES
        or index - 1 <= sentence.start
        or tokens[index - 1].lower not in _BEFORE_QUOTE
    ):
        return
    stop = index + 1
    while stop < sentence.stop and stop - index <= _LONGEST_NAME and _is_name_word(given, stop, index):
        stop += 1
    if stop == index + 1 or stop == sentence.stop or tokens[stop].text not in _QUOTES:
        return
    reported = any(tokens[place].lower in _REPORTS for place in range(max(index - 4, sentence.start), index))
    told = tokens[index - 1].lower in {"der", "dem"} and any(
        tokens[place].lower in SPEECH_VERBS["de"]
        for place in range(max(index - _NEAR, sentence.start), index)
    )
    if reported or told:
        evidence = (("pattern", "medium in quotation marks"),)
        yield Finding("ORG", given.text.span(range(index + 1, stop)), _QUOTED, evidence)


def _is_name_word(given: RuleInput, index: int, quote: int) -> bool:
    token = given.tokens[index]
    return (
        token.is_word
        and (token.is_capitalised or index > quote + 1)
        and index not in given.labelled("TITLE", "DATE")
    )
