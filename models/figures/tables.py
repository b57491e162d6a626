"""The figures as tables: what the window exports as CSV, and what the command prints and writes.

Their names and columns are English in every language, so that a script finds them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.annotation import Correction
from models.figures.outcomes import Outcome
from models.figures.statistics import Group, Statistics, accepted
from models.figures.working import EDGES, Act, Timed, duration, histogram
from models.stats import LONGEST_THOUGHT

Cell = str | int | float | None

CSV_ENCODING = "utf-8-sig"
"""With the mark by which spreadsheets know UTF-8."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""

_DIGITS = 4
_SHARE = ("share", "low", "high")


class Figure(StrEnum):
    """The figures of a session, in the order in which they are shown."""

    ARTICLES = "articles"
    ENTITIES = "entities"
    EVENTS = "events"
    SUGGESTERS = "suggesters"
    LABELS = "labels"
    CALIBRATION = "calibration"
    CORRECTIONS = "corrections"
    ACTS = "acts"
    TIMES = "times"
    SECONDS = "seconds"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; a cell is None where there is nothing to tell."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def table(figure: Figure, statistics: Statistics) -> Table:
    """Return a figure as a table."""
    columns, rows = _TABLES[figure]
    return Table(columns, tuple(rows(statistics)))


def csv_text(data: Table) -> str:
    """Return a table as CSV (RFC 4180); no cell of it can act as a formula in a spreadsheet."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(data.columns)
    writer.writerows([_safe(cell) for cell in row] for row in data.rows)
    return buffer.getvalue()


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _articles(statistics: Statistics) -> Iterator[tuple[Cell, ...]]:
    for item in statistics.articles:
        yield item.id, item.title, item.status.value, item.progress.decided, item.progress.open


def _names(statistics: Statistics, *, events: bool) -> Iterator[tuple[Cell, ...]]:
    for name, outcomes in statistics.by_label().items():
        if (name in statistics.types) is events:
            share = accepted(outcomes)
            yield name, share.part, share.whole - share.part, outcomes[Outcome.OPEN]


def _suggesters(statistics: Statistics) -> Iterator[tuple[Cell, ...]]:
    for suggester, outcomes in statistics.acceptance(lambda group: group.suggester).items():
        yield suggester.source.value, suggester.name, *_acceptance(outcomes)


def _labels(statistics: Statistics) -> Iterator[tuple[Cell, ...]]:
    """Yield every label, and under each suggester those that it proposes."""
    for suggester in (None, *statistics.suggesters):
        source, name = (suggester.source.value, suggester.name) if suggester else ("all", "")
        for label, outcomes in statistics.acceptance(_label, suggester).items():
            yield source, name, label, *_acceptance(outcomes)


def _label(group: Group) -> str:
    return group.label


def _acceptance(outcomes: Mapping[Outcome, int]) -> Iterator[Cell]:
    yield from (outcomes[kind] for kind in (Outcome.KEPT, Outcome.CHANGED, Outcome.REJECTED))
    share = accepted(outcomes)
    yield from (_rounded(figure) for figure in (share.value, *share.interval))


def _calibration(statistics: Statistics) -> Iterator[tuple[Cell, ...]]:
    for suggester in (None, *statistics.suggesters):
        source, name = (suggester.source.value, suggester.name) if suggester else ("all", "")
        for part in statistics.reliability(suggester).bins:
            if part.number:
                means = (_rounded(part.confidence), _rounded(part.right))
                yield source, name, part.lower, part.upper, part.number, *means


def _corrections(statistics: Statistics) -> Iterator[tuple[Cell, ...]]:
    for kind in Correction:
        if (found := statistics.corrections.get(kind)) is not None:
            yield kind.value, len(found.entities), len(found.events)


def _acts(statistics: Statistics) -> Iterator[tuple[Cell, ...]]:
    for act in Act:
        yield from _duration(act.value, (item for item in statistics.decisions if item.act is act))


def _times(statistics: Statistics) -> Iterator[tuple[Cell, ...]]:
    for label, items in statistics.decisions_by_label().items():
        yield from _duration(label, items)


def _duration(name: str, items: Iterable[Timed]) -> Iterator[tuple[Cell, ...]]:
    if (found := duration(items)) is not None:
        yield name, found.number, _rounded(found.mean), _rounded(found.median)


def _seconds(statistics: Statistics) -> Iterator[tuple[Cell, ...]]:
    if statistics.decisions:
        ends = (*EDGES[1:], int(LONGEST_THOUGHT))
        for lower, upper, items in zip(EDGES, ends, histogram(statistics.decisions), strict=True):
            yield lower, upper, len(items)


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, _DIGITS)


_Rows = Callable[[Statistics], Iterator[tuple[Cell, ...]]]
_NAMED = ("accepted", "rejected", "open")
_BECAME = ("kept", "changed", "rejected", *_SHARE)
_TOOK = ("decisions", "mean_seconds", "median_seconds")

_TABLES: Mapping[Figure, tuple[tuple[str, ...], _Rows]] = {
    Figure.ARTICLES: (("id", "title", "status", "decided", "open"), _articles),
    Figure.ENTITIES: (("label", *_NAMED), lambda statistics: _names(statistics, events=False)),
    Figure.EVENTS: (("type", *_NAMED), lambda statistics: _names(statistics, events=True)),
    Figure.SUGGESTERS: (("source", "suggester", *_BECAME), _suggesters),
    Figure.LABELS: (("source", "suggester", "label", *_BECAME), _labels),
    Figure.CALIBRATION: (
        ("source", "suggester", "from", "to", "number", "confidence", "right"),
        _calibration,
    ),
    Figure.CORRECTIONS: (("correction", "entities", "events"), _corrections),
    Figure.ACTS: (("decision", *_TOOK), _acts),
    Figure.TIMES: (("label", *_TOOK), _times),
    Figure.SECONDS: (("from", "to", "decisions"), _seconds),
}
