"""Where a text has words like those of an annotation: the same, another form of them, another name.

Forms are told by their endings alone, so that a whole session is searched without a word list. A few
of them are other words ("Pole", "Polen"); a reviewer sees each place before it is labelled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cached_property
from itertools import takewhile

from models.offsets import Span
from models.suggest.repeats.name_forms import alike
from models.suggest.words import language_key


class Likeness(StrEnum):
    """How words are like those that are looked for, the closest first."""

    SAME = "same"
    INFLECTED = "inflected"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Place:
    """Where like words stand, in code points, and how they are like those that are looked for.

    `is_sure` holds for the same words and for another case of them: no other word is meant. It does not
    hold for a part of a word with hyphens, nor where an ending may make another word ("Lao", "Laos").
    """

    span: Span
    likeness: Likeness
    is_sure: bool = True


_SHORTEST_STEM, _SHORTEST_CAPITALS = 3, 4
_ENDING = re.compile(r"(?<=\w\w\w)(?:ies|e[nrms]?|[nrmsy])$", re.IGNORECASE)
"""The longest ending of any language that a form may exchange for another one."""
_TIED = re.compile(r"[-\u2010\u2011][^\W_]")
_NOUN_ENDINGS = {
    "de": frozenset({"", "e", "es", "en", "n", "ns", "s"}),
    "en": frozenset({"", "es", "s"}),
}
_ADJECTIVE_ENDINGS = frozenset({"", "e", "em", "en", "er", "es", "m", "n", "r", "s"})
_PLURALS = frozenset({"y", "ies"})
_LONGEST_ENDING = 5


class Wording:
    """Words to look for, with the other names of what they name.

    `Wording(words, names, is_person)`: white space counts as one space. The name of a person is
    inflected as names are, at its end.
    """

    def __init__(self, words: str, names: Sequence[str] = (), *, is_person: bool = False) -> None:
        self.words = " ".join(words.split())
        others = dict.fromkeys(" ".join(name.split()) for name in names)
        self.names = tuple(name for name in others if name != self.words and len(name) > 1)
        self._is_person = is_person

    def beginnings(self) -> tuple[tuple[str, ...], ...]:
        """Return for each name how its words begin in all their forms, so that a search can sift texts."""
        names = [spelling for name in (self.words, *self.names) for spelling in _spellings(name)]
        return tuple(tuple(map(_stem, name.split())) for name in names if name)

    def places(self, text: str, language: str) -> list[Place]:
        """Return the places of like words in a text of a language (ISO 639-1), in the order of the text.

        They are whole words; a part of one with hyphens ("Wien-Besuch") is told as another form. Where
        two overlap, the longer one counts.
        """
        closest: dict[Span, Place] = {}
        for place in self._found(text, language_key(language)):
            closest.setdefault(place.span, place)
        kept: list[Span] = []
        for span in sorted(closest, key=lambda span: (-span.length, span)):
            if not any(span.overlaps(other) for other in kept):
                kept.append(span)
        return [closest[span] for span in sorted(kept)]

    def likeness(self, words: str, language: str) -> Likeness | None:
        """Return how some words are like these, None if they are not."""
        form = self._form(words, language_key(language))
        return form[0] if form is not None else None

    def _form(self, words: str, language: str) -> tuple[Likeness, bool] | None:
        """Return how words are like these, and whether that is sure; None if they are not."""
        given = words.split()
        for name in (self.words, *self.names):
            wanted, is_own = name.split(), name == self.words
            if _same(given, wanted):
                return (Likeness.SAME if is_own else Likeness.ALIAS), True
            ending = _ending(given, wanted, language, is_person=self._is_person)
            if ending is not None:
                return (Likeness.INFLECTED if is_own else Likeness.ALIAS), ending is _Ending.CASE
        return None

    def _found(self, text: str, language: str) -> Iterator[Place]:
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                form, span = self._form(match[0], language), Span(*match.span())
                if form is None:
                    continue
                likeness, is_sure = form
                if _in_compound(text, span):
                    is_sure = False
                    likeness = Likeness.INFLECTED if likeness is Likeness.SAME else likeness
                yield Place(span, likeness, is_sure)

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(_pattern(name.split()) for name in (self.words, *self.names) if name)


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    """Return what finds all forms of some words, and other words that begin alike."""
    tail = rf"[^\W\d_]{{0,{_LONGEST_ENDING}}}"
    stems = (re.escape(_stem(word)).replace("ß", "(?:ß|ss)") for word in words)
    parts = [stem + (tail if word[-1].isalpha() else "") for stem, word in zip(stems, words, strict=True)]
    after = r"(?![^\W_])" if words[-1][-1].isalnum() else ""
    whole = r"\s+".join(parts)
    if not words[0][0].isascii() or not words[0][0].isalpha():
        before = r"(?<![^\W_])" if words[0][0].isalnum() else ""
        return re.compile(before + whole + after, re.IGNORECASE)
    # Begun by a set of letters, a text is searched in half the time; what stands before is asked then.
    first = f"[{words[0][0].lower()}{words[0][0].upper()}]"
    return re.compile(rf"{first}(?<![^\W_]{first})(?i:{whole[1:]}{after})")


def _in_compound(text: str, span: Span) -> bool:
    """Tell whether a hyphen ties the span to another word."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    return _TIED.fullmatch(before[::-1]) is not None or _TIED.fullmatch(after) is not None


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


def _spellings(name: str) -> dict[str, None]:
    """Return a name as it is, and with the "ss" that its "ß" is in capitals."""
    return dict.fromkeys((name, name.replace("ß", "ss")))


def _same(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether words are the same, if need be in the capitals of a headline."""
    if len(words) != len(others):
        return False
    return list(words) == list(others) or (_shouted(words, others) and _folded(words) == _folded(others))


class _Ending(Enum):
    """What other endings make of words: another case of them, or perhaps another word."""

    CASE = auto()
    PERHAPS = auto()


def _ending(words: Sequence[str], others: Sequence[str], language: str, *, is_person: bool) -> _Ending | None:
    """Return by which kind of ending words are a form of others; None if they are none."""
    if len(words) != len(others):
        return None
    # A capital begins a noun: "Wiener" is no form of "Wien", but "finnischer" is one of "finnisch".
    is_noun = words[-1][:1].isupper() and others[-1][:1].isupper()
    if _shouted(words, others):
        words, others = _folded(words), _folded(others)
    if alike(words, others, language, person=is_person):
        return _Ending.CASE
    if is_person or not alike([*words[:-1], others[-1]], others, language):
        return None
    if not _ends_otherwise(words[-1], others[-1], language, is_noun=is_noun):
        return None
    return _Ending.CASE if language == "de" and not is_noun else _Ending.PERHAPS


def _ends_otherwise(one: str, other: str, language: str, *, is_noun: bool) -> bool:
    """Tell whether two words are one but for endings that their language may exchange."""
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    endings = {one[common:], other[common:]}
    if common < _SHORTEST_STEM:
        return False
    if language == "en" and endings == _PLURALS:
        return True
    return endings <= (_ADJECTIVE_ENDINGS if language == "de" and not is_noun else _NOUN_ENDINGS[language])


def _shouted(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether one of two is set in capitals and the other may be the same in usual spelling."""
    for loud, usual in ((words, others), (others, words)):
        letters = [char for char in "".join(loud) if char.isalpha()]
        if len(letters) >= _SHORTEST_CAPITALS and all(char.isupper() or char == "ß" for char in letters):
            return loud is words or usual[0][:1].isupper()
    return False


def _folded(words: Sequence[str]) -> list[str]:
    return [word.casefold() for word in words]
