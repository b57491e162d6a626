"""The rows of WebAnno TSV: tokens, parts of tokens, and the marks on each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from models.offsets import Span
from storage.formats.cas.document import CasDocument, Mark


class Unit(NamedTuple):
    """A token by its index, or with a span the part of it that a mark covers."""

    token: int
    part: Span | None = None


class Units:
    """Which marks are on which units of a document, and the numbers by which they are told apart.

    A mark has a number if it is on several units, shares a unit with another of its layer, or is linked to.
    """

    def __init__(self, document: CasDocument) -> None:
        self._tokens = document.tokens
        self._starts = [token.start for token in document.tokens]
        self._ends = [token.end for token in document.tokens]
        self._on: defaultdict[Unit, list[int]] = defaultdict(list)
        self._parts: defaultdict[int, set[Span]] = defaultdict(set)
        self._first: list[Unit] = []
        numbered = {link.target for mark in document.marks for link in mark.links}
        for place, mark in enumerate(document.marks):
            units = self._under(mark.span)
            self._first.append(units[0])
            if len(units) > 1:
                numbered.add(place)
            for unit in units:
                self._on[unit].append(place)
                if unit.part:
                    self._parts[unit.token].add(unit.part)
        numbered |= self._stacked(document.marks)
        self.numbers: Mapping[int, int] = {place: number for number, place in enumerate(sorted(numbered), 1)}

    def on(self, unit: Unit) -> Sequence[int]:
        """Return the indices of the marks on a unit."""
        return self._on.get(unit, ())

    def parts_of(self, token: int) -> list[Span]:
        """Return the parts of a token that have rows of their own, in the order of these."""
        return sorted(self._parts[token]) if token in self._parts else []

    def address(self, mark: int, rows: Sequence[str]) -> str:
        """Return where a mark starts, `rows` being the addresses of the tokens."""
        unit = self._first[mark]
        if unit.part is None:
            return rows[unit.token]
        return f"{rows[unit.token]}.{self.parts_of(unit.token).index(unit.part) + 1}"

    def _under(self, span: Span) -> list[Unit]:
        first, after = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        found = []
        for index, token in enumerate(self._tokens[first:after], first):
            is_whole = span.start <= token.start and token.end <= span.end
            part = None if is_whole else Span(max(token.start, span.start), min(token.end, span.end))
            found.append(Unit(index, part))
        return found

    def _stacked(self, marks: Sequence[Mark]) -> set[int]:
        stacked: set[int] = set()
        for places in self._on.values():
            if len(places) == 1:
                continue
            by_layer: defaultdict[str, list[int]] = defaultdict(list)
            for place in places:
                by_layer[marks[place].layer].append(place)
            stacked.update(place for same in by_layer.values() if len(same) > 1 for place in same)
        return stacked
