"""Treaties, resolutions, declarations, laws and other documents (DOC)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.annotation import Level
from models.suggest.findings import Finding, RuleInput
from models.suggest.words import words

NAME, VERSION = "documents", "1"

_NUMBERED, _NAMED, _COMPOUND, _SIGNED, _BARE = 0.95, 0.88, 0.8, 0.7, 0.6

_HEADS = {
    "de": words(
        "resolution resolutionen memorandum memoranden memorandums grundgesetz kommuniqué konvention",
        "konventionen charta verfassung absichtserklärung grundsatzerklärung übereinkommen",
    ),
    "en": words(
        "resolutions memorandum memoranda communiqué communique convention treaty treaties constitution",
        "declaration declarations accord accords",
    ),
}
"""Heads that name a document by themselves."""
_SIGNABLE = {
    "de": words(
        "abkommen abkommens vertrag vertrages vertrags verträge verträgen erklärung erklärungen",
        "vereinbarung vereinbarungen protokoll protokolls protokolle protokollen pakt paktes dekret",
        "dekrets gesetz fahrplan roadmap konsultationsplan aktionsplan",
    ),
    "en": words(
        "agreement agreements protocol protocols pact deal charter resolution decree roadmap contract",
        "contracts action",
    ),
}
"""Heads that are a document when named, agreed by several parties, or signed."""
_NOT_WHEN_SIGNED = words("deal charter action decree contract contracts")
_GERMAN_COMPOUND = re.compile(
    r"[A-ZÄÖÜ][\w-]{2,}(?:abkommen|vertrag|verträge|erklärung|vereinbarung|übereinkommen|übereinkunft|protokoll|konvention"
    r"|charta|verfassung|resolution|memorandum|pakt|dekret|gesetz)(?:e?s|e?n)?"
)
_NO_DOCUMENT = re.compile(
    r"(?:kriegs|regierungs|liebes|unabhängigkeits|presse|steuer|wort|datenschutz|rücktritts)erklärung(?:en)?"
    r"|arbeitsvertr\w+|(?:termin|ziel)vereinbarung(?:en)?|naturgesetz\w*",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"(?:(?:drei|zwei|vier)seitig|(?:tri|bi|multi)lateral|gemeinsam|unterzeichnet|ratifiziert|geschlossen)e[nrsm]?"
)
"""Adjectives of what several parties have agreed on."""
_SIGNING = {
    "de": re.compile(
        r"[Uu]nterzeichn(?!er)|unterschr[ie]|[Rr]atifizi|[Pp]araphier|verabschiedet|in Kraft (?:tr|ge)"
    ),
    "en": re.compile(
        r"\bsign(?:ed|ing|s|atory)?\b|ratif|adopted|adoption|initialled|(?:came|entered) into force"
    ),
}
_NUMBER = re.compile(r"\d+(?:/\d+)?|(?i:nr\.|no\.)")
_TOWN_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w+er")
_TOWN_ADJECTIVES = words(
    "pariser minsker wiener genfer haager römer kiewer moskauer dubliner istanbuler brüsseler"
)
_TOPICS = words(
    "peace ceasefire trade free-trade cooperation partnership framework border gas oil visa tax arms climate"
)


def find_documents(given: RuleInput) -> Iterator[Finding]:
    """Yield documents; a descriptive adjective or genitive stays outside the span."""
    search = _Search(given, frozenset(given.labelled("ORG", "NORP", "TITLE")))
    for sentence in given.text.sentences:
        text = given.text.span(sentence).text(given.text.text)
        signed = _SIGNING[given.language].search(text) is not None
        for index in sentence:
            if given.language == "en":
                yield from search.english(index, sentence, signed=signed)
            else:
                yield from search.german(index, sentence, signed=signed)


@dataclass(frozen=True, slots=True)
class _Search:
    """The article with the tokens of bodies, peoples and offices, which stay outside."""

    given: RuleInput
    taken: frozenset[int]

    def german(self, index: int, sentence: range, *, signed: bool) -> Iterator[Finding]:
        """Yield a document by a German head with its number or town, or by a compound."""
        token = self.given.tokens[index]
        if not token.is_capitalised or _NO_DOCUMENT.fullmatch(token.text):
            return
        head = token.lower in _HEADS["de"]
        compound = _GERMAN_COMPOUND.fullmatch(token.text) is not None
        if not (head or compound or token.lower in _SIGNABLE["de"]):
            return
        tokens = self._german_span(index, sentence)
        before = self.given.tokens[index - 1].lower if index > sentence.start else ""
        if len(tokens) > 1:
            yield self._found(tokens, _NUMBERED if self._has_number(tokens) else _NAMED, "name")
        elif compound:
            yield self._found(tokens, _COMPOUND, "compound")
        elif signed or _SHARED.fullmatch(before):
            yield self._found(tokens, _SIGNED, "signed", Level.NOM)
        elif head:
            yield self._found(tokens, _BARE, "head", Level.NOM)

    def english(self, index: int, sentence: range, *, signed: bool) -> Iterator[Finding]:
        """Yield a document by an English head with its number, its capitalised words or its topic."""
        token = self.given.tokens[index]
        if (
            token.lower == "road"
            and index + 1 < sentence.stop
            and self.given.tokens[index + 1].lower == "map"
        ):
            yield self._found(range(index, index + 2), _BARE, "head", Level.NOM)
        head = token.lower in _HEADS["en"]
        if not (head or token.lower in _SIGNABLE["en"]):
            return
        tokens = self._english_span(index, sentence)
        named = token.is_capitalised and (len(tokens) > 1 or index > sentence.start)
        topic = self.given.tokens[tokens[0]].lower in _TOPICS
        if self._has_number(tokens):
            yield self._found(tokens, _NUMBERED, "number")
        elif named:
            yield self._found(tokens, _NAMED, "name")
        elif signed and token.lower not in _NOT_WHEN_SIGNED:
            yield self._found(tokens, _SIGNED, "signed", Level.NOM)
        elif head or topic:
            yield self._found(tokens, _BARE, "head", Level.NOM)

    def _german_span(self, index: int, sentence: range) -> range:
        """Return the head with its number or town: "Resolution 822", "Vertrag von Lausanne"."""
        tokens, places = self.given.tokens, self.given.lexicons.places["de"]
        first, stop = index, index + 1
        if first > sentence.start and _TOWN_ADJECTIVE.fullmatch(tokens[first - 1].text):
            town = tokens[first - 1].text.removesuffix("er")
            first -= tokens[first - 1].lower in _TOWN_ADJECTIVES or places.single(town) is not None
        stop = self._end_of_number(stop, sentence)
        if stop + 1 < sentence.stop and tokens[stop].lower == "von":
            place = places.longest(tokens, stop + 1, sentence.stop)
            stop += 1 + place[0] if place and "/" in place[1].key else 0
        return range(first, stop)

    def _english_span(self, index: int, sentence: range) -> range:
        """Return the head with the words that name it: "Joint Declaration", "peace treaty"."""
        tokens, first, stop = self.given.tokens, index, index + 1
        while first > sentence.start and self._names(first - 1, capitals=tokens[index].is_capitalised):
            first -= 1
        if first == sentence.start < index and tokens[first].text in self.given.lexicons.names.words - {
            "Joint"
        }:
            first += 1
        stop = self._end_of_number(stop, sentence)
        if tokens[index].is_capitalised and stop == index + 1:
            stop = self._end_of_subject(stop, sentence)
        return range(first, stop)

    def _end_of_number(self, index: int, sentence: range) -> int:
        """Return where "2202 (2015)" or "Nr. 822" ends, or `index` if there is no number."""
        tokens, stop = self.given.tokens, index
        while stop < sentence.stop and _NUMBER.fullmatch(tokens[stop].text):
            stop += 1
        year = [token.text for token in tokens[stop : min(stop + 3, sentence.stop)]]
        dated = stop > index and len(year) == 3 and year[0] + year[2] == "()" and year[1].isdigit()
        return stop + 3 if dated else stop

    def _names(self, index: int, *, capitals: bool) -> bool:
        token = self.given.tokens[index]
        if not capitals:
            return token.lower in _TOPICS
        return token.is_word and token.is_capitalised and index not in self.taken

    def _end_of_subject(self, index: int, sentence: range) -> int:
        """Return where "on Diplomatic Relations" or "of Lausanne" ends; a state stays outside."""
        tokens = self.given.tokens
        if index + 1 >= sentence.stop or tokens[index].lower not in {
            "on",
            "for",
            "against",
            "of",
            "concerning",
        }:
            return index
        start = index + 1 + (tokens[index + 1].lower == "the")
        place = self.given.lexicons.places["en"].longest(tokens, start, sentence.stop)
        if place and "/" not in place[1].key:
            return index
        stop = start
        while stop < sentence.stop and tokens[stop].is_word and tokens[stop].is_capitalised:
            joined = stop + 2 < sentence.stop and tokens[stop + 1].lower in {"and", "of"}
            stop += 2 if joined and tokens[stop + 2].is_capitalised else 1
        return stop if stop > start else index

    def _has_number(self, tokens: range) -> bool:
        return any(self.given.tokens[index].text[0].isdigit() for index in tokens)

    def _found(self, tokens: range, confidence: float, seen: str, level: Level = Level.NAM) -> Finding:
        span = self.given.text.span(tokens)
        return Finding("DOC", span, confidence, (("document", seen),), level=level)
