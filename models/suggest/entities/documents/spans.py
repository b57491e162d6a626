"""Which words belong to the name of a document, given its head."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.dates import find_dates
from models.suggest.entities.documents.words import GERMAN_CHAPTERS, GERMAN_COMPOUND, GERMAN_HEADS, TOPICS
from models.suggest.entities.findings import RuleInput
from models.suggest.words import words

_NUMBER = re.compile(r"\d+(?:/\d+)?\.?|(?i:nr\.|no\.)")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_ACRONYM, _BODY = re.compile(r"[A-Z]{3,}"), re.compile(r"[A-Z]{2,}|Commonwealth")
_TOWN_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w{2,}er")
_TOWN_ADJECTIVES = words(
    "pariser minsker wiener genfer haager römer kiewer moskauer dubliner istanbuler brüsseler osloer bonner",
    "schengener lissaboner maastrichter nizzaer ottawaer kyotoer versailler",
)
_NO_TOWNS = words(
    "schweizer dieser jener jeder einer keiner unser ihrer seiner neuer erster zweiter dritter letzter",
    "weiterer großer",
)
_SUBJECTS = words("on for against of concerning")
_UNDERSTANDING = words("understanding intent cooperation")
_GERMAN_WITH = words("dem der den")
_DEFINITES = words("das dem des der die zum vom")


@dataclass(frozen=True, slots=True)
class DocumentSpans:
    """The article with the tokens of bodies, peoples, offices and persons, which stay outside."""

    given: RuleInput
    taken: frozenset[int]

    def german(self, index: int, sentence: range, *, compound: bool, numbered: bool) -> range:
        """Return the head with its number, town, year or partner: "Vertrag von Lausanne"."""
        tokens = self.given.tokens
        first, stop = self._german_start(index, sentence), index + 1
        if numbered or (stop < sentence.stop and tokens[stop].lower == "nr."):
            stop = self._end_of_number(stop, sentence)
        if stop > index + 1 and tokens[index].lower in GERMAN_CHAPTERS:
            whole = self._end_of_whole(stop, sentence)
            return range(first, whole if whole > stop else index + 1)
        if stop > index + 1:
            return range(first, stop)
        if tokens[index].lower in GERMAN_CHAPTERS:
            return range(index, index + 1)
        if stop + 1 < sentence.stop and tokens[stop].lower in {"von", "vom"}:
            return range(first, self._end_of_origin(stop, sentence, first))
        if compound and self._is_definite(first, sentence):
            return range(first, self._end_of_partner(stop, sentence))
        return range(first, stop)

    def english(self, index: int, sentence: range) -> range:
        """Return the head with the words that name it: "Joint Declaration", "peace treaty", "1992 ruling"."""
        tokens, first, stop = self.given.tokens, index, index + 1
        while first > sentence.start and self._names(first - 1, capitals=tokens[index].is_capitalised):
            first -= 1
        if first == sentence.start < index and tokens[first].text in self.given.lexicons.names.words - {
            "Joint"
        }:
            first += 1
        if tokens[first].lower == "the" and first < index:
            first += 1
        if not tokens[index].is_capitalised and first > sentence.start:
            before = tokens[first - 1].text
            city = self.given.lexicons.places["en"].single(before)
            named = _ACRONYM.fullmatch(before) is not None and first - 1 not in self.taken
            first -= named or _YEAR.fullmatch(before) is not None or (city is not None and "/" in city.key)
            first -= named and first > sentence.start and tokens[first - 1].text == "New"
        elif (
            tokens[index].text == "Charter"
            and index > sentence.start
            and _BODY.fullmatch(tokens[index - 1].text)
        ):
            first = index - 1
        stop = self._end_of_number(stop, sentence)
        following = [token.lower for token in tokens[stop : min(stop + 2, sentence.stop)]]
        if tokens[index].is_capitalised and stop == index + 1:
            stop = self._end_of_subject(stop, sentence)
        elif tokens[index].lower.startswith("memorand") and following[1:] and following[0] == "of":
            stop += 2 * (following[1] in _UNDERSTANDING)
        return range(first, stop)

    def has_number(self, tokens: range) -> bool:
        """Tell whether a number is part of the name."""
        return any(self.given.tokens[index].text[0].isdigit() for index in tokens)

    def _german_start(self, index: int, sentence: range) -> int:
        """Return where "Istanbuler Erklärung" begins."""
        before = self.given.tokens[index - 1] if index > sentence.start else None
        if before is None or not _TOWN_ADJECTIVE.fullmatch(before.text) or before.lower in _NO_TOWNS:
            return index
        places, town = self.given.lexicons.places["de"], before.text.removesuffix("er")
        known = before.lower in _TOWN_ADJECTIVES or any(places.single(town + end) for end in ("", "e", "en"))
        inside = index - 1 > sentence.start and index - 1 not in self.taken
        derived = inside and self.given.tokens[index - 2].lower in _DEFINITES
        return index - 1 if known or derived else index

    def _end_of_origin(self, stop: int, sentence: range, first: int) -> int:
        """Return where "von Lausanne", "von 1960" or "vom 8. Februar 2024" ends, else `stop`."""
        tokens, place = self.given.tokens, stop + 1
        if _YEAR.fullmatch(tokens[place].text):
            return place + 1
        text, start = self.given.text.text, tokens[place].start
        for found in find_dates(text, start, tokens[sentence[-1]].end):
            if found.span.start == start and found.date.day:
                return self.given.text.tokens_in(found.span).stop
            break
        known = self.given.lexicons.places["de"].longest(tokens, place, sentence.stop)
        if known:
            return place + known[0] if "/" in known[1].key else stop
        names = self.given.lexicons.names
        unknown = tokens[place].is_word and tokens[place].is_capitalised and place not in self.taken
        person = tokens[place].text in names.given or tokens[place].text in names.surnames
        alone = place + 1 >= sentence.stop or not tokens[place + 1].is_capitalised
        named = unknown and not person and alone and tokens[stop].lower == "von"
        return place + 1 if named and self._is_definite(first, sentence) else stop

    def _end_of_partner(self, stop: int, sentence: range) -> int:
        """Return where "mit dem Kosovo" ends after a treaty's name, else `stop`."""
        tokens = self.given.tokens
        if stop + 1 >= sentence.stop or tokens[stop].lower != "mit":
            return stop
        place = stop + 1 + (tokens[stop + 1].lower in _GERMAN_WITH)
        known = (
            self.given.lexicons.places["de"].longest(tokens, place, sentence.stop)
            if place < sentence.stop
            else None
        )
        return place + known[0] if known else stop

    def _end_of_whole(self, stop: int, sentence: range) -> int:
        """Return where "des Nordatlantikvertrags" ends after "Artikel 4", else `stop`."""
        tokens = self.given.tokens
        if stop + 1 >= sentence.stop or tokens[stop].lower not in {"des", "der"}:
            return stop
        place = stop + 1 + tokens[stop + 1].lower.endswith(("en", "er"))
        whole = tokens[place] if place < sentence.stop else tokens[stop]
        named = whole.lower in GERMAN_HEADS | {"verfassung"} or GERMAN_COMPOUND.fullmatch(whole.text)
        return place + 1 if named else stop

    def _is_definite(self, first: int, sentence: range) -> bool:
        return first > sentence.start and self.given.tokens[first - 1].lower in _DEFINITES

    def _end_of_number(self, index: int, sentence: range) -> int:
        """Return where "2202 (2015)" or "Nr. 822" ends, or `index` if there is no number."""
        tokens, stop = self.given.tokens, index
        while stop < sentence.stop and _NUMBER.fullmatch(tokens[stop].text):
            stop += 1
            if stop + 1 < sentence.stop and tokens[stop].text == "/" and tokens[stop + 1].text.isdigit():
                stop += 2
        year = [token.text for token in tokens[stop : min(stop + 3, sentence.stop)]]
        dated = stop > index and len(year) == 3 and year[0] + year[2] == "()" and year[1].isdigit()
        return stop + 3 if dated else stop

    def _names(self, index: int, *, capitals: bool) -> bool:
        token = self.given.tokens[index]
        if not capitals:
            return token.lower in TOPICS
        return (
            token.is_word
            and token.is_capitalised
            and index not in self.taken
            and not token.text.endswith("'s")
        )

    def _end_of_subject(self, stop: int, sentence: range) -> int:
        """Return where "on Diplomatic Relations", "of Lausanne" or "of 2022" ends; a state stays outside."""
        tokens = self.given.tokens
        if stop + 1 >= sentence.stop or tokens[stop].lower not in _SUBJECTS:
            return stop
        start = stop + 1 + (tokens[stop + 1].lower == "the")
        if start < sentence.stop and _YEAR.fullmatch(tokens[start].text):
            return start + 1
        place = self.given.lexicons.places["en"].longest(tokens, start, sentence.stop)
        if place and "/" not in place[1].key:
            return stop
        end = start
        while end < sentence.stop and tokens[end].is_word and tokens[end].is_capitalised:
            joined = end + 2 < sentence.stop and tokens[end + 1].lower in {"and", "of"}
            end += 2 if joined and tokens[end + 2].is_capitalised else 1
        return end if end > start else stop
