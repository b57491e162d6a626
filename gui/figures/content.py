"""What one chart shows, apart from how it is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QLocale

from models.figures.selection import ArticleSelection, Selection
from models.figures.tables import Figure


class Tone(Enum):
    """What a part of a chart stands for, which gives it its colour."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    REJECTED = "rejected"
    OPEN = "open"
    ENTITY = "entity"
    EVENT = "event"


class ChartKind(Enum):
    """How rows are drawn: as bars of one part or several, as upright bars, as points beside a diagonal."""

    BARS = "bars"
    COLUMNS = "columns"
    CALIBRATION = "calibration"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a row that can be chosen: its length, and what it says of itself when it is.

    Without a `selection` there is nothing to list behind it, and it leads nowhere.
    """

    value: float
    tone: Tone
    told: str
    selection: Selection | ArticleSelection | None


@dataclass(frozen=True, slots=True)
class Row:
    """A name with its parts; `figure` stands at their end.

    `at` and `bounds` are for points alone: how far right one stands, and between which values it may be.
    """

    name: str
    parts: tuple[Part, ...]
    figure: str = ""
    at: float = 0.0
    bounds: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """One chart: `note` says what was found, `axis` what is measured and in what unit.

    `across` is what the second axis of columns and points tells. `is_share` asks for an axis from 0 to
    100 %. Without rows, `empty` says why.
    """

    figure: Figure
    kind: ChartKind
    title: str
    note: str
    axis: str
    rows: tuple[Row, ...]
    empty: str
    across: str = ""
    legend: tuple[tuple[Tone, str], ...] = ()
    is_share: bool = False

    def told(self) -> str:
        """Return all that the chart shows as lines of text."""
        return "\n".join(part.told for row in self.rows for part in row.parts)


def row_of(name: str, parts: Iterable[Part], figure: str = "") -> Row:
    """Return a row of those parts that are there at all."""
    return Row(name, tuple(part for part in parts if part.value > 0), figure)


def number_text(number: int) -> str:
    """Return a number as the window's language writes it."""
    return QLocale().toString(number)


def seconds_text(seconds: float) -> str:
    """Return a short time, with a decimal below ten seconds."""
    digits = 1 if seconds < 10 else 0
    return QCoreApplication.translate("figures", "{0} s").format(QLocale().toString(seconds, "f", digits))
