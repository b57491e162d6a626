"""The columns of WebAnno TSV 3: what the head of a file says stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from storage.formats.cas.layers import TARGET, Layer

FORMAT = "#FORMAT=WebAnno TSV 3.3"
TEXT = "#Text="
SPANS, RELATIONS, CHAINS = "#T_SP=", "#T_RL=", "#T_CH="
_ROLE, _BASE = "ROLE_", "BT_"

ELEMENT = "referenceRelation"
"""The column of a chain that says which of its elements stands on a row."""

NOTHING, NO_VALUE = "_", "*"
"""What stands in a column for no annotation, and for an annotation without a value."""


class Kind(Enum):
    """What a column holds of an annotation: a feature, nothing but that it is there, or one side of links.

    Of a relation it is the place that it starts from, of a chain the number of the element.
    """

    FEATURE = "feature"
    PLACEHOLDER = "placeholder"
    ROLE = "role"
    TARGET = "target"
    SOURCE = "source"
    ELEMENT = "element"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a layer; `of` is the layer that the links of a target column or a relation join."""

    layer: str
    kind: Kind
    feature: str = ""
    of: str = ""


def columns_of(layer: Layer) -> Iterator[Column]:
    """Yield the columns of a layer, sorted by their features as in INCEpTION."""
    for name in sorted((*layer.features, *layer.links)):
        if name in layer.links:
            yield Column(layer.name, Kind.ROLE, name, layer.link_type(name))
            yield Column(layer.name, Kind.TARGET, name, TARGET)
        else:
            yield Column(layer.name, Kind.FEATURE, name)


def declared(layer: str, columns: Iterable[Column]) -> str:
    """Return the line of the head that declares the columns of a layer."""
    return SPANS + "|".join((layer, *map(_declaration, columns)))


def columns_declared(line: str) -> tuple[Column, ...]:
    """Return the columns that a line of the head declares for a layer."""
    kind, _, declaration = line.partition("=")
    layer, *names = declaration.split("|")
    columns: list[Column] = []
    for name in filter(None, names):
        columns.append(_column(f"{kind}=", layer, name, columns[-1] if columns else None))
    return tuple(columns) or (Column(layer, Kind.PLACEHOLDER),)


def _column(kind: str, layer: str, name: str, former: Column | None) -> Column:
    if kind == RELATIONS and name.startswith(_BASE):
        return Column(layer, Kind.SOURCE, of=name.removeprefix(_BASE))
    if kind == CHAINS:
        return Column(layer, Kind.ELEMENT if name == ELEMENT else Kind.FEATURE, name)
    if kind == SPANS and name.startswith(_ROLE):
        feature, _, link = name.removeprefix(_ROLE).rpartition(":")[2].partition("_")
        return Column(layer, Kind.ROLE, feature, link)
    if kind == SPANS and former and former.kind is Kind.ROLE:
        return Column(layer, Kind.TARGET, former.feature, name)
    return Column(layer, Kind.FEATURE, name)


def _declaration(column: Column) -> str:
    if column.kind is Kind.ROLE:
        return f"{_ROLE}{column.layer}:{column.feature}_{column.of}"
    return column.of if column.kind is Kind.TARGET else column.feature
