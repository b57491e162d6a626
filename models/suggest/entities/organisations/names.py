"""Organisations known by a word in their name: "Ministerium für Energie", "National Bank of Georgia"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.entities.organisations.words import (
    ENGLISH_HEADS,
    GERMAN_COMPOUND,
    GERMAN_FORM,
    GERMAN_HEADS,
    KEEPS_PLACE,
    MEMBERS,
    NATIVE_HEADS,
    TAKES_MEMBERS,
    TAKES_PURPOSE,
    TAKES_QUALITY,
)
from models.suggest.lemmas import known
from models.suggest.words import words

_COMPOUND, _NAMED, _NATIVE = 0.88, 0.85, 0.8
_GROUP = re.compile(
    r"[A-ZÄÖÜ][\w-]*-(?:Gruppe|Allianz|Bündnis|Stiftung|Konzern|Miliz|Behörde|Mission|Institut)s?"
)
_MISSION = re.compile(r"[A-Z]{2,}-Mission")
_ADJECTIVE = re.compile(
    r"(?=[A-ZÄÖÜ])(?i:\w+(?:isch|lich|al|iv|ig|ar)|deutsch|gemeinsam|vereinigt|vereint|frei|unabhängig|höher"
    r"|bewaffnet|hoh|oberst|rot|grün|weiß)e[nrsm]?"
)
_MEMBER_ADJECTIVE = re.compile(r"[A-ZÄÖÜ]\w+er")
_LINKING = re.compile(r"(?!\w+weise)[a-zäöüß]+en?")
_PURPOSEFUL = re.compile(
    r"[A-ZÄÖÜ][\w-]*(?:amt|institut|anstalt|zentrum|verband|gesellschaft|fonds|hilfswerk|dienst|rat|behörde|agentur"
    r"|direktion)(?:e?s)?"
)
_COURT = re.compile(r"[A-ZÄÖÜ]\w{2,}gericht(?:e?s)?")
_OWNERS = words(
    "republik volksrepublik bundesrepublik landes staates stadt region königreichs regierung welt provinz",
)
_MEMBERS_OF_NAME = words(
    "people workers women men children farmers teachers writers peasants students mothers officers",
)
_OWNING = frozenset({"'s", "’s", "'", "’"})
_ROYAL = words("King Queen Prince Princess Sultan Emir Sheikh Shah Imam Saint")
_NO_FIRST_WORD = words(
    "The A An This That These Those Our Their His Her Its My In On At By For From To With And But Or As",
    "After Before According When While If Both Two Three Several Many Most Some No Under Since During",
    "Although Meanwhile Former",
)
_BUILDINGS = words("Palace Tower House Building Station Square Street Mast Hotel")
_NATIVE_PARTICLES = words("de da do del des du dos das la le las los el al y e et i und")
_LONGEST_NAME = 6


def find_named_organisations(given: RuleInput) -> Iterator[Finding]:
    """Yield organisations by the heads or the first words of their names."""
    search = _Search(
        given,
        frozenset(given.labelled("DATE", "TITLE")),
        frozenset(given.labelled("GPE", "LOC", "NORP")),
    )
    for sentence in given.text.sentences:
        for index in sentence:
            yield from (
                search.english(index, sentence) if given.language == "en" else search.german(index, sentence)
            )
            yield from search.native(index, sentence)


def _is_plural(word: str, head: str | None) -> bool:
    """Tell whether a form of a German head means several bodies, which share no name."""
    return head is not None and head != "streitkräfte" and word in {head + "n", head + "en"}


@dataclass(frozen=True, slots=True)
class _Search:
    """The article with the tokens of dates and titles, which belong to no name, and those of places."""

    given: RuleInput
    other: frozenset[int]
    places: frozenset[int]

    def german(self, index: int, sentence: range) -> Iterator[Finding]:
        """Yield a compound, or a head with its adjective, purpose, members or town."""
        token = self.given.tokens[index]
        if not token.is_capitalised:
            return
        head = GERMAN_FORM.get(token.lower)
        compound = GERMAN_COMPOUND.fullmatch(token.text) is not None
        court = _COURT.fullmatch(token.text) is not None
        purposeful = self._has_purpose(index, sentence)
        begins = (
            compound or court or purposeful or (head in GERMAN_HEADS and not _is_plural(token.lower, head))
        )
        tokens = self._german_name(index, sentence) if begins else range(0)
        if len(tokens) > 1:
            yield self._found(tokens, _NAMED, "name")
        elif compound or _GROUP.fullmatch(token.text):
            yield self._found(range(index, index + 1), _COMPOUND, "compound")

    def english(self, index: int, sentence: range) -> Iterator[Finding]:
        """Yield a capitalised head with the capitalised words around it."""
        token = self.given.tokens[index]
        if token.lower not in ENGLISH_HEADS or not token.is_capitalised:
            return
        tokens = self._english_name(index, sentence)
        if len(tokens) > 1:
            yield self._found(tokens, _NAMED, "name")

    def native(self, index: int, sentence: range) -> Iterator[Finding]:
        """Yield a name that begins with its kind, as those of many languages do: "Radio Chaco", "Canal 9"."""
        tokens = self.given.tokens
        if not NATIVE_HEADS.fullmatch(tokens[index].text) or index + 1 >= sentence.stop:
            return
        stop = index + 1
        while stop < sentence.stop and stop - index < _LONGEST_NAME and self._is_native_part(stop, sentence):
            stop += 1
        if stop > index + 1:
            yield self._found(range(index, stop), _NATIVE, "first word")

    def _is_native_part(self, index: int, sentence: range) -> bool:
        token = self.given.tokens[index]
        if token.text in _NATIVE_PARTICLES:
            follows = index + 1 < sentence.stop and self.given.tokens[index + 1].is_capitalised
            return follows and self._is_native_part(index + 1, sentence)
        if token.text.isdigit():
            return len(token.text) < 3
        foreign = self.given.language == "en" or index in self.places or not known(token.text, "de")
        return token.is_capitalised and foreign and index not in self.other and token.text not in _BUILDINGS

    def _german_name(self, index: int, sentence: range) -> range:
        """Return a head with the capitalised adjectives before it and what follows it in its name."""
        tokens, first = self.given.tokens, index
        while (
            first - 1 > sentence.start and index - first < 2 and _ADJECTIVE.fullmatch(tokens[first - 1].text)
        ):
            first -= 1
        head = GERMAN_FORM.get(tokens[index].lower, "")
        return range(first, self._end_of_german_name(index, head, sentence))

    def _end_of_german_name(self, index: int, head: str, sentence: range) -> int:
        tokens, stop = self.given.tokens, index + 1
        if stop + 1 >= sentence.stop:
            return stop
        kind = head or tokens[index].lower.rpartition("-")[2]
        purposeful = kind.endswith(tuple(TAKES_PURPOSE)) or _PURPOSEFUL.fullmatch(tokens[index].text)
        if tokens[stop].lower == "für" and purposeful:
            end = self._end_of_purpose(stop + 1, sentence)
            return end if end > stop + 1 else stop
        if _MISSION.fullmatch(tokens[index].text) and self._is_foreign(stop):
            return stop + 1
        if head in KEEPS_PLACE or _COURT.fullmatch(tokens[index].text):
            place = self.given.lexicons.places["de"].longest(tokens, stop, sentence.stop)
            if place and place[1].label == "GPE":
                return stop + place[0]
        return stop + self._members(index, head, sentence)

    def _is_foreign(self, index: int) -> bool:
        token = self.given.tokens[index]
        return token.is_word and token.is_capitalised and index not in self.places | self.other

    def _members(self, index: int, head: str, sentence: range) -> int:
        """Return how many tokens "der Hafenarbeiter" or "Amerikanischer Staaten" take, 0 if none is there."""
        tokens, stop = self.given.tokens, index + 1
        left = [tokens[place] for place in range(stop, min(stop + 3, sentence.stop))]
        if (
            len(left) > 1
            and MEMBERS.fullmatch(tokens[index].lower)
            and _MEMBER_ADJECTIVE.fullmatch(left[0].text)
        ):
            return 2 if self._is_foreign(stop + 1) and stop not in self.places else 0
        if len(left) < 2 or left[0].lower not in {"der", "des"} or not self._is_foreign(stop + 1):
            return 0
        if _ADJECTIVE.fullmatch(left[1].text) and head in TAKES_QUALITY:
            return 3 if len(left) == 3 and self._is_foreign(stop + 2) else 0
        member = left[0].lower == "der" and left[1].lower.endswith(("er", "n", "en", "te", "de"))
        return 2 if head in TAKES_MEMBERS and member and left[1].lower not in _OWNERS else 0

    def _end_of_purpose(self, index: int, sentence: range) -> int:
        """Return where "auswärtige Angelegenheiten" or "Wirtschaft und Handel" ends."""
        tokens, stop = self.given.tokens, index
        while stop < sentence.stop and stop - index < _LONGEST_NAME:
            if self._is_place(stop, sentence):
                break
            if tokens[stop].is_word and tokens[stop].is_capitalised:
                stop += 1
                continue
            genitive = tokens[stop].text in {"der", "des"}
            links = genitive or tokens[stop].text == "und" or _LINKING.fullmatch(tokens[stop].text)
            if not (links and stop + 1 < sentence.stop and tokens[stop + 1].is_capitalised):
                break
            if genitive and self._is_owner(stop + 1, sentence):
                break
            stop += 2
        return stop

    def _is_owner(self, index: int, sentence: range) -> bool:
        """Tell whether a genitive names whose body it is: "der Republik Kenia", "der Universität"."""
        token = self.given.tokens[index]
        owner = token.lower in _OWNERS | GERMAN_FORM.keys() | {"uni"} or token.text.isupper()
        return owner or self._is_place(index, sentence)

    def _is_place(self, index: int, sentence: range) -> bool:
        place = self.given.lexicons.places["de"].longest(self.given.tokens, index, sentence.stop)
        return place is not None and place[1].label == "GPE"

    def _english_name(self, index: int, sentence: range) -> range:
        """Return the head with the capitalised words before it and what "of" or "for" adds to it."""
        stop = index + 1
        while stop + 1 < sentence.stop and self.given.tokens[stop].lower in {"of", "for", "on"}:
            added = self._added(stop + 1, sentence, index)
            if not added:
                break
            stop = added.stop
        return range(self._start_of_english_name(index, sentence), stop)

    def _start_of_english_name(self, index: int, sentence: range) -> int:
        tokens, first = self.given.tokens, index
        while first > sentence.start and index - first < _LONGEST_NAME:
            if self._ends_line(first - 1):
                break
            if self._is_name_word(first - 1, sentence, head=index):
                first -= 1
            elif self._is_owned_by_members(first - 1, sentence) or self._joins(first - 1, index, sentence):
                first -= 2
            else:
                break
        while first < index and tokens[first].text in _NO_FIRST_WORD:
            first += 1
        return first

    def _is_owned_by_members(self, index: int, sentence: range) -> bool:
        """Tell whether the token is the 's of "People's" or "Workers'"."""
        tokens = self.given.tokens
        if index <= sentence.start or tokens[index].text not in _OWNING:
            return False
        return tokens[index - 1].is_capitalised and tokens[index - 1].lower in _MEMBERS_OF_NAME

    def _joins(self, index: int, head: int, sentence: range) -> bool:
        """Tell whether "and" belongs to one name: "the Justice and Development Party"."""
        tokens, before = self.given.tokens, index - 1
        if head - index != 2 or before <= sentence.start or tokens[index].text not in {"and", "&"}:
            return False
        name = self._is_name_word(before, sentence) and before not in self.places
        return (
            name
            and tokens[before].lower not in ENGLISH_HEADS
            and tokens[before - 1].lower in {"the", "ruling"}
        )

    def _added(self, index: int, sentence: range, head: int) -> range:
        """Return the words after "of"; a state stays outside unless the head needs it."""
        tokens, start = self.given.tokens, index
        if tokens[start].lower == "the" and start + 1 < sentence.stop:
            start += 1
        place = self.given.lexicons.places["en"].longest(tokens, start, sentence.stop)
        if place and place[1].label == "GPE" and tokens[head].lower not in KEEPS_PLACE:
            return range(0)
        if place is None and tokens[start].text in self.given.lexicons.names.given:
            return range(0)
        run = self._run(start, sentence)
        stop = run.stop
        while run and stop + 1 < sentence.stop and tokens[stop].text in {"and", "&", ","}:
            more = self._run(stop + 1, sentence)
            listed = tokens[stop].text != "," or (
                more.stop < sentence.stop and tokens[more.stop].text == "and"
            )
            if not more or not listed:
                break
            stop = more.stop
        return range(start, stop) if run else range(0)

    def _run(self, start: int, sentence: range) -> range:
        stop = start
        while stop < sentence.stop and stop - start < _LONGEST_NAME and self._is_name_word(stop, sentence):
            stop += 1
        return range(start, stop)

    def _is_name_word(self, index: int, sentence: range, head: int = 0) -> bool:
        """A capitalised word; at the start of a sentence only if it is no common one."""
        token, names = self.given.tokens[index], self.given.lexicons.names
        royal = token.text in _ROYAL and index + 1 < head
        if not token.is_word or not token.is_capitalised or (index in self.other and not royal):
            return False
        return index > sentence.start or token.text not in names.words

    def _has_purpose(self, index: int, sentence: range) -> bool:
        after = self.given.tokens[index + 1].text if index + 1 < sentence.stop else ""
        return after == "für" and _PURPOSEFUL.fullmatch(self.given.tokens[index].text) is not None

    def _ends_line(self, index: int) -> bool:
        end = self.given.tokens[index].end
        return self.given.text.text[end : end + 1] == "\n"

    def _found(self, tokens: range, confidence: float, seen: str) -> Finding:
        return Finding("ORG", self.given.text.span(tokens), confidence, (("organisation", seen),))
