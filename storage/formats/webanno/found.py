"""What the cells of WebAnno TSV say of one annotation, row by row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.offsets import Span
from storage.formats.webanno.columns import NO_VALUE, NOTHING, Column, Kind
from storage.formats.webanno.escapes import plain_value

NUMBERED = re.compile(r"(?P<value>.*)\[(?P<number>\d+)\]")
"""A value or an address with the number that tells its annotation from others on its row."""

# Known by these names here, since Python 3.11 looks up a member of an enum ten times as long as a name.
_FEATURE, _ROLE, _TARGET = Kind.FEATURE, Kind.ROLE, Kind.TARGET

_LISTED = re.compile(r"(?:\\.|[^\\;])+")

Values = Sequence[tuple[Column, str]]
"""The columns of a layer with what one of its annotations has there."""


@dataclass(slots=True)
class Found:
    """An annotation under way: where it is, and of each link feature the roles and the written targets."""

    line: int
    layer: str
    span: Span
    features: dict[str, str] = field(default_factory=dict)
    roles: dict[str, list[str]] = field(default_factory=dict)
    targets: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def take(self, values: Values) -> None:
        """Take what one row says of it; what says nothing changes nothing."""
        for column, value in values:
            kind = column.kind
            if kind is _FEATURE:
                if value not in (NO_VALUE, NOTHING):
                    self.features[column.feature] = plain_value(value)
            elif kind is _ROLE:
                roles = [] if value == NOTHING else _LISTED.findall(value)
                self.roles[column.feature] = ["" if role == NO_VALUE else plain_value(role) for role in roles]
            elif kind is _TARGET:
                targets = [] if value in (NO_VALUE, NOTHING) else _LISTED.findall(value)
                self.targets[column.feature, column.of] = targets


def without_numbers(values: Values) -> tuple[Values, str]:
    """Return the values without the number of their annotation, and this number, empty for none."""
    number = ""
    plain = []
    for column, value in values:
        may_have = value.endswith("]") and column.kind is not _TARGET
        if may_have and (numbered := NUMBERED.fullmatch(value)):
            value, number = numbered.groups()
        plain.append((column, value))
    return plain, number
