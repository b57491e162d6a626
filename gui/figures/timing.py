"""How long decisions take: by what was done, by label, and altogether."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from gui.figures.content import ChartKind, Content, Part, Row, Tone, number_text, seconds_text
from models.figures.selection import Selection
from models.figures.statistics import Statistics
from models.figures.tables import Figure
from models.figures.working import EDGES, Act, Timed, duration, histogram
from models.stats import LONGEST_THOUGHT


def act_chart(statistics: Statistics) -> Content:
    """Return how long each kind of decision takes, the slowest first."""
    rows = [
        row
        for act in Act
        if (row := _row(_act_text(act), [item for item in statistics.decisions if item.act is act]))
    ]
    title = QCoreApplication.translate("figures", "Time by kind of decision")
    return _chart(Figure.ACTS, title, statistics, sorted(rows, key=lambda row: -row.parts[0].value))


def time_chart(statistics: Statistics) -> Content:
    """Return how long a decision on each label and type takes, the most frequent first."""
    found = statistics.decisions_by_label().items()
    rows = [row for label, items in found if (row := _row(label, items))]
    title = QCoreApplication.translate("figures", "Time by label")
    return _chart(Figure.TIMES, title, statistics, rows)


def seconds_chart(statistics: Statistics) -> Content:
    """Return how many decisions took how long."""
    translate = QCoreApplication.translate
    ends = (*EDGES[1:], int(LONGEST_THOUGHT))
    bins = zip(EDGES, ends, histogram(statistics.decisions), strict=True) if statistics.decisions else ()
    return Content(
        Figure.SECONDS,
        ChartKind.COLUMNS,
        translate("figures", "How long decisions take"),
        _note(statistics),
        translate("figures", "decisions"),
        tuple(_column(f"{lower}–{upper}", items) for lower, upper, items in bins),
        _empty(),
        across=translate("figures", "seconds since the decision before"),
    )


def _chart(figure: Figure, title: str, statistics: Statistics, rows: Iterable[Row]) -> Content:
    axis = QCoreApplication.translate("figures", "seconds for a decision, on average")
    return Content(figure, ChartKind.BARS, title, _note(statistics), axis, tuple(rows), _empty())


def _note(statistics: Statistics) -> str:
    if (found := duration(statistics.decisions)) is None:
        return ""
    pattern = QCoreApplication.translate("figures", "{0} on average (n = {1}), breaks left out")
    return pattern.format(seconds_text(found.mean), number_text(found.number))


def _empty() -> str:
    return QCoreApplication.translate("figures", "Too few decisions have been made to tell their time.")


def _row(name: str, items: Sequence[Timed]) -> Row | None:
    if (found := duration(items)) is None:
        return None
    pattern = QCoreApplication.translate("figures", "{0}: {1} on average, half of {2} within {3}")
    told = pattern.format(
        name, seconds_text(found.mean), number_text(found.number), seconds_text(found.median)
    )
    part = _part(found.mean, told, items)
    return Row(name, (part,), f"{seconds_text(found.mean)} · {number_text(found.number)}×")


def _column(name: str, items: Sequence[Timed]) -> Row:
    pattern = QCoreApplication.translate("figures", "{0} s · decisions: {1}")
    told = pattern.format(name, number_text(len(items)))
    part = _part(len(items), told, items)
    return Row(name, (part,), number_text(len(items)))


def _part(value: float, told: str, items: Sequence[Timed]) -> Part:
    """Return a part that leads to what was decided on, or says why there is nothing to lead to."""
    selection = _behind(items)
    if items and selection is None:
        nothing = QCoreApplication.translate(
            "figures", "Nothing to list: no annotation that is still there was changed by them"
        )
        told = f"{told}. {nothing}"
    return Part(value, Tone.ENTITY, told, selection)


def _behind(items: Iterable[Timed]) -> Selection | None:
    """Return the annotations that were decided on, alone or many at once; None if there are none."""
    numbers = frozenset(item.annotation for item in items if item.annotation is not None)
    several = frozenset(item.several for item in items if item.several is not None)
    return Selection(numbers=numbers, decisions=several) if numbers or several else None


def _act_text(act: Act) -> str:
    translate = QCoreApplication.translate
    return {
        Act.ACCEPT: translate("figures", "accept"),
        Act.REJECT: translate("figures", "reject"),
        Act.ADD: translate("figures", "add"),
        Act.LABEL: translate("figures", "relabel"),
        Act.BOUNDARY: translate("figures", "move a boundary"),
        Act.ROLE: translate("figures", "fill or clear a role"),
        Act.ATTRIBUTE: translate("figures", "set attributes"),
        Act.MANY: translate("figures", "many at once"),
        Act.OTHER: translate("figures", "anything else"),
    }[act]
