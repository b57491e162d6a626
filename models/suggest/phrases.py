"""Finding the phrases of a lexicon among the tokens of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

from models.suggest.tokens import Token, read_text
from models.suggest.words import words

Value = TypeVar("Value")
ADJECTIVE_ENDINGS = ("e", "er", "es", "en", "em")
_CASE_ENDINGS = ("'", "es", "s", "n")
_SHORTEST_CAPITALS = 4
_NEUTER = words("Meer Mittelmeer Königreich Haus Amt Parlament Komitee Kreuz Emirat Afrika")
_MASCULINE = words(
    "Osten Ozean Golf Balkan Rat Stuhl Bund Staat Gerichtshof Strafgerichtshof Währungsfonds Dienst Halbmond"
)


@dataclass(slots=True)
class PhraseTable(Generic[Value]):
    """Phrases of one language with what each stands for.

    A German phrase is also found with a case ending ("Perus", "Roten Meeres", "Emiraten") and
    with every ending where its lexicon writes "~"; capitals of a headline count as usual spelling.
    """

    language: str
    _by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = field(default_factory=dict)

    def add(self, phrase: str, value: Value) -> None:
        """Add a phrase; one that is there already keeps its first value."""
        for form in inflected(phrase):
            parts = _parts(form)
            known = self._by_first.setdefault(parts[0], [])
            if not known:
                known.append((parts, value))
            elif all(parts != other for other, _ in known):
                known.append((parts, value))
                known.sort(key=lambda item: -len(item[0]))

    def longest(self, tokens: Sequence[Token], index: int, stop: int) -> tuple[int, Value] | None:
        """Return how many tokens the longest phrase at `index` takes and its value, or None."""
        best: tuple[int, Value] | None = None
        for first in forms(tokens[index].text, self.language):
            for parts, value in self._by_first.get(first, ()):
                fits = index + len(parts) <= stop and (best is None or len(parts) > best[0])
                if fits and self._matches(tokens, index, parts):
                    best = len(parts), value
                    break
        return best

    def single(self, word: str) -> Value | None:
        """Return the value of a phrase of one word as it is written in the lexicon, or None."""
        return next((value for parts, value in self._by_first.get(word, ()) if len(parts) == 1), None)

    def matches(self, tokens: Sequence[Token], part: range) -> Iterator[tuple[range, Value]]:
        """Yield the phrases among the tokens of `part` from left to right, the longest at each place."""
        index = part.start
        while index < part.stop:
            found = self.longest(tokens, index, part.stop)
            if found:
                yield range(index, index + found[0]), found[1]
            index += found[0] if found else 1

    def _matches(self, tokens: Sequence[Token], index: int, parts: tuple[str, ...]) -> bool:
        return all(
            part in forms(tokens[index + place].text, self.language)
            for place, part in enumerate(parts[1:], start=1)
        )


@lru_cache(maxsize=20_000)
def forms(text: str, language: str) -> tuple[str, ...]:
    """Return what a token may stand for in a lexicon: itself, without capitals, without a case ending."""
    plain = text.replace("’", "'").replace("‑", "-")
    found = [plain]
    if plain.isupper() and len(plain) >= _SHORTEST_CAPITALS:
        found.append("-".join(part.capitalize() for part in plain.split("-")))
    if language == "de":
        found += [
            form.removesuffix(ending)
            for form in tuple(found)
            for ending in _CASE_ENDINGS
            if form.endswith(ending) and len(form) > len(ending) + 1
        ]
    return tuple(dict.fromkeys(found))


def inflected(phrase: str) -> Iterator[str]:
    """Yield the phrase with each adjective ending in place of "~", or as it is."""
    if "~" not in phrase:
        yield phrase
        return
    for ending in ADJECTIVE_ENDINGS:
        yield phrase.replace("~", ending)


def nominative(phrase: str) -> str:
    """Return a phrase with "~" as it is called: "Kaspisches Meer", "Russische Föderation"."""
    noun = phrase.rpartition("~ ")[2].partition(" ")[0]
    ending = "es" if noun in _NEUTER else "er" if noun in _MASCULINE else "e"
    return phrase.replace("~", ending)


@lru_cache(maxsize=20_000)
def _parts(phrase: str) -> tuple[str, ...]:
    # Most phrases are one word: reading thousands of these as texts takes half of the time.
    if phrase.isalpha():
        return (phrase,)
    return tuple(token.text for token in read_text(phrase, "en").tokens)
