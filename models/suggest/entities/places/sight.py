"""An article's listed places and what else could be the name of one, for the rules by kinds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.suggest.entities.findings import RuleInput
from models.suggest.lemmas import known
from models.suggest.words import words

_INSIDE_NAMES = words(
    "International Air Naval Military Opera Power Nuclear Grand Central National Royal Presidential",
    "State Government Congress Conference Convention Trade Memorial Army Navy Space Thermal Railway",
    "Cargo Container Soldier Border",
)
"""Capitalised words that may stand inside the name of a building, though they are no name."""
_BEFORE_GIVEN_NAMES = words("San Santa Santo São Saint Sainte Sankt Port Puerto Fort Villa Ciudad Los Las El")
"""Words after which a person's name is part of a place: "San Lorenzo"."""
_LONGEST_NAME = {"de": 2, "en": 3}


@dataclass(frozen=True, slots=True)
class PlaceSight:
    """The article with the listed places by their first and by the token after their last.

    `other` are the tokens of dates and bodies and of the words for offices, where no place is.
    """

    given: RuleInput
    starting: dict[int, range]
    ending: dict[int, range]
    other: frozenset[int]

    def name_from(self, index: int, sentence: range) -> range:
        """Return the tokens of the name that begins at `index`: a listed place or capitalised words."""
        if index in self.starting:
            return self.starting[index]
        language, stop = self.given.language, index
        while stop < sentence.stop and stop - index < _LONGEST_NAME[language] and self._begins_name(stop):
            stop += 1
        names = range(index, stop)
        return self._without_nouns(names) if language == "de" else names

    def name_before(self, index: int, sentence: range, built: bool = False) -> range:
        """Return the tokens of the name before `index`; the first word of a sentence is no name.

        The name of what is `built` may hold more: "Kuwait International Airport".
        """
        start, longest = index, _LONGEST_NAME["en"] + built
        while start > sentence.start and index - start < longest:
            if start in self.ending and (start == index or built):
                start = self.ending[start].start
            elif start - 1 > sentence.start and self._is_name_before(start - 1, built):
                start -= 1
            else:
                break
        return range(start, index)

    def _is_name_before(self, index: int, built: bool) -> bool:
        inside = built and self.given.tokens[index].text in _INSIDE_NAMES
        return inside or self._is_name(index)

    def _without_nouns(self, names: range) -> range:
        """Return the names without the common nouns at their end."""
        stop = next((index + 1 for index in reversed(names) if not self.is_noun(index)), names.start)
        return range(names.start, stop)

    def is_noun(self, index: int) -> bool:
        """Tell whether a token is a word of the German word list."""
        text = self.given.tokens[index].text
        return "-" not in text and (known(text, "de") or known(text.lower(), "de"))

    def _begins_name(self, index: int) -> bool:
        follows = index > 0 and self.given.tokens[index - 1].text in _BEFORE_GIVEN_NAMES
        free = index not in self.other or follows
        return self._is_name(index) and free and index not in self.starting

    def _is_name(self, index: int) -> bool:
        token, lexicons = self.given.tokens[index], self.given.lexicons
        other = token.text in lexicons.names.words or token.lower in lexicons.peoples[self.given.language]
        return token.is_word and token.is_capitalised and not other


def read_places(given: RuleInput, listed: Sequence[range]) -> PlaceSight:
    """Return the sight of an article in which the tokens of some places are `listed`."""
    starting = {tokens.start: tokens for tokens in listed}
    ending = {tokens.stop: tokens for tokens in listed}
    return PlaceSight(given, starting, ending, _elsewhere(given))


def _elsewhere(given: RuleInput) -> frozenset[int]:
    """Return the tokens of dates, amounts, listed bodies, abbreviations and words for offices."""
    bodies = given.lexicons.bodies[given.language]
    titles = given.lexicons.titles[given.language]
    listed = {
        index
        for sentence in given.text.sentences
        for tokens, _ in bodies.matches(given.tokens, sentence)
        for index in tokens
    }
    words = {
        index
        for index, token in enumerate(given.tokens)
        if token.lower in titles.heads or token.text.isupper() or token.text in given.lexicons.names.given
    }
    return frozenset(given.labelled("DATE", "MONEY")) | listed | words
