"""From the cells of WebAnno TSV to marks: values that are stacked, go on in the next row, link to others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.offsets import Span
from storage.formats.cas.document import Chain, Link, Mark, Relation
from storage.formats.cas.layers import TARGET
from storage.formats.fields import Malformed
from storage.formats.webanno.columns import NO_VALUE, NOTHING, Column, Kind
from storage.formats.webanno.found import NUMBERED, Found, Values, without_numbers

_STACKED = re.compile(r"(?:\\.|[^\\|])+")
_ELEMENT = re.compile(r"(?P<value>.*)->(?P<chain>\d{1,9})-(?P<place>\d{1,9})")
_SOURCE = re.compile(r"(?P<address>[^\[\]]+)(?:\[(?P<source>\d+)_(?P<target>\d+)\])?")
_NO_NUMBER = "0"
"""What stands for the number of an end of a relation that needs none."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A relation as it is written on the row of its target."""

    line: int
    address: str
    values: Values


class Cells:
    """Collects the marks, relations and chains of one file row by row."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._layers: dict[str, tuple[list[int], list[Column]]] = {}
        for index, column in enumerate(columns):
            places, held = self._layers.setdefault(column.layer, ([], []))
            places.append(index)
            held.append(column)
        self._kinds = {layer: _kind(held) for layer, (_, held) in self._layers.items()}
        self._width = len(columns)
        self._bare = "\t".join([NOTHING] * self._width)
        self._found: list[Found] = []
        self._numbers: dict[str, int] = {}
        self._at: dict[str, list[int]] = {}
        self._relations: list[_Written] = []
        self._chains: dict[tuple[str, int], dict[int, int]] = {}

    def require_width(self, line: int, written: str) -> None:
        """Raise `Malformed` if a row has not as many cells, a tab apart, as columns are declared."""
        if written == self._bare:
            return
        width = written.count("\t") + 1
        if self._width not in (0, width):
            raise Malformed(f"line {line}: {width} columns where {self._width} are declared")

    def take(self, line: int, address: str, span: Span, written: str) -> None:
        """Take the cells of the row at `address`, a tab apart, which stands on `span`."""
        self._at[address] = []
        if written == self._bare:
            return
        cells = [cell or NOTHING for cell in written.split("\t")]
        may_be_stacked = "|" in written or "\\" in written
        for places, columns in self._layers.values():
            held = [cells[index] for index in places]
            if held.count(NOTHING) == len(held):
                continue
            values = list(zip(columns, held, strict=True))
            for one in _unstacked(values, line) if may_be_stacked else (values,):
                self._annotation(line, address, span, one)

    def marks(self) -> tuple[Mark, ...]:
        """Return all marks in the order of their first rows."""
        return tuple(
            Mark(item.layer, item.span, item.features, tuple(self._links(item))) for item in self._found
        )

    def relations(self) -> tuple[Relation, ...]:
        """Return all relations in the order of their rows."""
        return tuple(map(self._relation, self._relations))

    def chains(self) -> tuple[Chain, ...]:
        """Return the elements of each chain in their order."""
        return tuple(tuple(chain[place] for place in sorted(chain)) for chain in self._chains.values())

    def _annotation(self, line: int, address: str, span: Span, values: Values) -> None:
        """Take one of the annotations of a layer on a row."""
        kind = self._kinds[values[0][0].layer]
        if kind is Kind.SOURCE:
            self._relations.append(_Written(line, address, values))
        elif kind is Kind.ELEMENT:
            self._element(line, address, span, values)
        else:
            self._mark(line, address, span, values)

    def _mark(self, line: int, address: str, span: Span, values: Values) -> None:
        """Take an annotation of a layer of spans: a new one, or one that goes on."""
        plain, number = without_numbers(values)
        layer = values[0][0].layer
        if number in self._numbers:
            index = self._numbers[number]
            known = self._found[index].layer
            if known != layer:
                raise Malformed(f"line {line}: the number [{number}] belongs to an annotation of {known}")
        else:
            index = self._begun(line, layer, span)
            if number:
                self._numbers[number] = index
        self._go_on(index, address, span, plain)

    def _element(self, line: int, address: str, span: Span, values: Values) -> None:
        """Take an element of a chain: a new one, or one that goes on."""
        plain, _ = without_numbers([item for item in values if item[0].kind is not Kind.ELEMENT])
        (column, written), *_ = (item for item in values if item[0].kind is Kind.ELEMENT)
        element = _ELEMENT.fullmatch(written)
        if element is None:
            raise Malformed(f"line {line}: “{written}” is no place in a chain")
        chain = self._chains.setdefault((column.layer, int(element["chain"])), {})
        place = int(element["place"])
        if place not in chain:
            chain[place] = self._begun(line, column.layer, span)
        values = [*plain, (Column(column.layer, Kind.FEATURE, column.feature), element["value"])]
        self._go_on(chain[place], address, span, values)

    def _begun(self, line: int, layer: str, span: Span) -> int:
        self._found.append(Found(line, layer, span))
        return len(self._found) - 1

    def _go_on(self, index: int, address: str, span: Span, values: Values) -> None:
        """Take what the row at `address` says of the annotation with this index."""
        found = self._found[index]
        found.span = Span(found.span.start, max(found.span.end, span.end))
        self._at[address].append(index)
        found.take(values)

    def _links(self, item: Found) -> Iterator[Link]:
        for (feature, of), targets in item.targets.items():
            roles = item.roles.get(feature, [])
            if len(roles) != len(targets):
                raise Malformed(f"line {item.line}: {len(roles)} roles for {len(targets)} targets")
            for role, target in zip(roles, targets, strict=True):
                if target not in (NO_VALUE, NOTHING):
                    yield Link(feature, role, self._target(target, of, item.line))

    def _target(self, written: str, of: str, line: int) -> int:
        """Return the index of the mark that a link points to, by its number or by its row."""
        numbered = NUMBERED.fullmatch(written)
        if numbered and numbered["number"] in self._numbers:
            return self._numbers[numbered["number"]]
        found = self._standing(written, of)
        if found is None:
            raise Malformed(f"line {line}: a link points to {written}, where nothing is")
        return found

    def _standing(self, address: str, of: str) -> int | None:
        """Return the first mark of a layer at a row, None if there is none."""
        found = (index for index in self._at.get(address, ()) if of in (TARGET, self._found[index].layer))
        return next(found, None)

    def _relation(self, item: _Written) -> Relation:
        (column, written), *_ = (part for part in item.values if part[0].kind is Kind.SOURCE)
        match = _SOURCE.fullmatch(written)
        if match is None or match["address"] not in self._at:
            raise Malformed(f"line {item.line}: a relation starts from {written}, where nothing is")
        features = Found(item.line, column.layer, Span(0, 0))
        features.take(item.values)
        return Relation(
            column.layer,
            self._end(match["source"], match["address"], column.of, item.line),
            self._end(match["target"], item.address, column.of, item.line),
            features.features,
        )

    def _end(self, number: str | None, address: str, of: str, line: int) -> int | None:
        if number in (None, _NO_NUMBER):
            return self._standing(address, of)
        if number not in self._numbers:
            raise Malformed(f"line {line}: a relation names [{number}], which is not there")
        return self._numbers[number]


def _kind(columns: Iterable[Column]) -> Kind:
    """Return the kind of column that makes a layer one of relations or of chains, else any of its kinds."""
    kinds = [column.kind for column in columns]
    return next((kind for kind in (Kind.SOURCE, Kind.ELEMENT) if kind in kinds), kinds[0])


def _unstacked(held: Values, line: int) -> Iterator[Values]:
    """Yield the values of each of the annotations that stand in the cells of one layer on a row."""
    stacks = [[] if cell == NOTHING else _STACKED.findall(cell) for _, cell in held]
    depth = max(map(len, stacks))
    if any(len(stack) not in (0, depth) for stack in stacks):
        layer = held[0][0].layer
        raise Malformed(f"line {line}: the columns of {layer} hold unlike numbers of annotations")
    for place in range(depth):
        values = [stack[place] if stack else NOTHING for stack in stacks]
        yield [(column, value) for (column, _), value in zip(held, values, strict=True)]
