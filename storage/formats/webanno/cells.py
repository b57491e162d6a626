"""From the cells of WebAnno TSV to marks: values that are stacked, go on in the next row, link to others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from models.offsets import Span
from storage.formats.cas.document import Link, Mark
from storage.formats.cas.layers import TARGET
from storage.formats.fields import Malformed
from storage.formats.webanno.columns import NO_VALUE, NOTHING, Column, Kind
from storage.formats.webanno.escapes import plain_value

_STACKED = re.compile(r"(?:\\.|[^\\|])+")
_LISTED = re.compile(r"(?:\\.|[^\\;])+")
_NUMBERED = re.compile(r"(?P<value>.*)\[(?P<number>\d+)\]")


@dataclass(slots=True)
class _Found:
    """A mark under way: where it starts, and of each link feature the roles and the written targets."""

    line: int
    layer: str
    span: Span
    features: dict[str, str] = field(default_factory=dict)
    roles: dict[str, list[str]] = field(default_factory=dict)
    targets: dict[tuple[str, str], list[str]] = field(default_factory=dict)


class Cells:
    """Collects the marks of one file row by row; columns that are None are passed over."""

    def __init__(self, columns: Sequence[Column | None]) -> None:
        self._layers: dict[str, list[tuple[int, Column]]] = {}
        for index, column in enumerate(columns):
            if column:
                self._layers.setdefault(column.layer, []).append((index, column))
        self._bare = (NOTHING,) * len(columns)
        self._found: list[_Found] = []
        self._numbers: dict[str, int] = {}
        self._at: dict[str, list[int]] = {}

    def take(self, line: int, address: str, span: Span, cells: tuple[str, ...]) -> None:
        """Take the cells of the row at `address`, which stands on `span`."""
        if cells == self._bare:
            return
        for layer, columns in self._layers.items():
            stacks = [
                [] if cells[index] == NOTHING else _STACKED.findall(cells[index]) for index, _ in columns
            ]
            depth = max(map(len, stacks))
            if any(len(stack) not in (0, depth) for stack in stacks):
                raise Malformed(f"line {line}: the columns of {layer} hold unlike numbers of annotations")
            for place in range(depth):
                values = [stack[place] if stack else NOTHING for stack in stacks]
                self._mark(line, address, span, [column for _, column in columns], values)

    def marks(self) -> tuple[Mark, ...]:
        """Return all marks in the order of their first rows."""
        return tuple(
            Mark(item.layer, item.span, item.features, tuple(self._links(item))) for item in self._found
        )

    def _mark(
        self, line: int, address: str, span: Span, columns: Sequence[Column], values: Sequence[str]
    ) -> None:
        """Take one of the annotations of a layer on a row: a new one, or one that goes on."""
        plain, number = _without_numbers(columns, values)
        if number in self._numbers:
            index = self._numbers[number]
            found = self._found[index]
            if found.layer != columns[0].layer:
                raise Malformed(
                    f"line {line}: the number [{number}] belongs to an annotation of {found.layer}"
                )
            found.span = Span(found.span.start, span.end)
        else:
            index = len(self._found)
            found = _Found(line, columns[0].layer, span)
            self._found.append(found)
            if number:
                self._numbers[number] = index
        self._at.setdefault(address, []).append(index)
        for column, value in zip(columns, plain, strict=True):
            _put(found, column, value)

    def _links(self, item: _Found) -> Iterator[Link]:
        for (feature, of), targets in item.targets.items():
            roles = item.roles.get(feature, [])
            if len(roles) != len(targets):
                raise Malformed(f"line {item.line}: {len(roles)} roles for {len(targets)} targets")
            for role, target in zip(roles, targets, strict=True):
                yield Link(feature, role, self._target(target, of, item.line))

    def _target(self, written: str, of: str, line: int) -> int:
        """Return the index of the mark that a link points to, by its number or by its row."""
        numbered = _NUMBERED.fullmatch(written)
        if numbered and numbered["number"] in self._numbers:
            return self._numbers[numbered["number"]]
        for index in self._at.get(written, ()):
            if of in (TARGET, self._found[index].layer):
                return index
        raise Malformed(f"line {line}: a link points to {written}, where nothing is")


def _without_numbers(columns: Sequence[Column], values: Sequence[str]) -> tuple[list[str], str]:
    """Return the values without the number of their annotation, and this number, empty for none."""
    number = ""
    plain = []
    for column, value in zip(columns, values, strict=True):
        numbered = None if column.kind is Kind.TARGET else _NUMBERED.fullmatch(value)
        number = numbered["number"] if numbered else number
        plain.append(numbered["value"] if numbered else value)
    return plain, number


def _put(found: _Found, column: Column, value: str) -> None:
    if column.kind is Kind.FEATURE and value not in (NO_VALUE, NOTHING):
        found.features[column.feature] = plain_value(value)
    elif column.kind is Kind.ROLE:
        roles = [] if value == NOTHING else _LISTED.findall(value)
        found.roles[column.feature] = ["" if role == NO_VALUE else plain_value(role) for role in roles]
    elif column.kind is Kind.TARGET:
        targets = [] if value in (NO_VALUE, NOTHING) else _LISTED.findall(value)
        found.targets[column.feature, column.of] = targets
