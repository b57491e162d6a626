"""A document in layers as WebAnno TSV 3.3: a row a token, a column a feature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from models.offsets import Span, Utf16Map
from storage.formats.cas.document import CasDocument, Mark
from storage.formats.cas.layers import LAYERS
from storage.formats.webanno.columns import (
    FORMAT,
    NO_VALUE,
    NOTHING,
    TEXT,
    Column,
    Kind,
    columns_of,
    declared,
)
from storage.formats.webanno.escapes import escaped_text, escaped_value
from storage.formats.webanno.units import Unit, Units

# Names of the module's own, since Python 3.11 looks up a member of an enum ten times as long.
_ROLE, _TARGET = Kind.ROLE, Kind.TARGET


def tsv(document: CasDocument) -> Iterator[str]:
    """Yield the lines of a document, each with its end; offsets count UTF-16 code units.

    Only layers that have a mark are declared: a project that lacks the others can read the file.
    """
    return _Writer(document).lines()


class _Writer:
    def __init__(self, document: CasDocument) -> None:
        self._document = document
        self._utf16 = Utf16Map(document.text)
        self._units = Units(document)
        self._rows = list(_addresses(document))
        used = {mark.layer for mark in document.marks}
        self._columns: dict[str, list[Column]] = {
            name: list(columns_of(layer)) for name, layer in LAYERS.items() if name in used
        }
        self._head = [declared(layer, columns) for layer, columns in self._columns.items()]
        self._without = {layer: [NOTHING] * len(columns) for layer, columns in self._columns.items()}
        self._bare = "\t".join([*chain.from_iterable(self._without.values()), "\n"])
        self._held = [self._cells_of(place) for place in range(len(document.marks))]

    def lines(self) -> Iterator[str]:
        yield from (f"{line}\n" for line in (FORMAT, *self._head, ""))
        token = 0
        for sentence in self._document.sentences:
            yield "\n"
            for line in sentence.text(self._document.text).split("\n"):
                yield f"{TEXT}{escaped_text(line)}\n"
            while token < len(self._rows) and self._document.tokens[token].start < sentence.end:
                yield self._row(self._rows[token], self._document.tokens[token], Unit(token))
                for number, part in enumerate(self._units.parts_of(token), 1):
                    yield self._row(f"{self._rows[token]}.{number}", part, Unit(token, part))
                token += 1

    def _row(self, address: str, span: Span, unit: Unit) -> str:
        begin, end = self._utf16.to_utf16(span.start), self._utf16.to_utf16(span.end)
        places = self._units.on(unit)
        cells = "\t".join([*self._cells(places), "\n"]) if places else self._bare
        return f"{address}\t{begin}-{end}\t{span.text(self._document.text)}\t{cells}"

    def _cells(self, places: Sequence[int]) -> Iterator[str]:
        """Yield what stands in the columns of a row with marks, those of one layer after the other."""
        stacked: dict[str, list[list[str]]] = {}
        for place in places:
            stacked.setdefault(self._document.marks[place].layer, []).append(self._held[place])
        for layer, without in self._without.items():
            held = stacked.get(layer, [without])
            yield from held[0] if len(held) == 1 else map("|".join, zip(*held, strict=True))

    def _cells_of(self, place: int) -> list[str]:
        """Return what stands in the columns of its layer for one mark, the same on all of its rows."""
        mark, number = self._document.marks[place], self._number(place)
        return [self._value(column, mark, number) for column in self._columns[mark.layer]]

    def _value(self, column: Column, mark: Mark, number: str) -> str:
        if column.kind is _TARGET:
            return self._targets(column, mark)
        if column.kind is _ROLE:
            roles = [escaped_value(link.role) for link in mark.links if link.feature == column.feature]
            return (";".join(roles) or NOTHING) + number
        value = mark.features.get(column.feature)
        return (escaped_value(value) if value else NO_VALUE) + number

    def _targets(self, column: Column, mark: Mark) -> str:
        targets = [link.target for link in mark.links if link.feature == column.feature]
        written = (self._units.address(target, self._rows) + self._number(target) for target in targets)
        return ";".join(written) or NO_VALUE

    def _number(self, place: int) -> str:
        number = self._units.numbers.get(place)
        return f"[{number}]" if number else ""


def _addresses(document: CasDocument) -> Iterator[str]:
    """Yield the number of the sentence and the number in it of each token."""
    tokens = iter(document.tokens)
    token = next(tokens, None)
    for number, sentence in enumerate(document.sentences, 1):
        inside = 0
        while token and token.start < sentence.end:
            inside += 1
            yield f"{number}-{inside}"
            token = next(tokens, None)
