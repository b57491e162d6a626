"""What reviewers corrected on suggestions, by kind."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.figures.content import ChartKind, Content, Part, Row, Tone, number_text, row_of
from models.annotation import Correction
from models.figures.selection import Selection
from models.figures.statistics import Corrected, Statistics
from models.figures.tables import Figure


def correction_chart(statistics: Statistics) -> Content:
    """Return how many entities and events were corrected in which way, the most frequent first."""
    translate = QCoreApplication.translate
    found = sorted(statistics.corrections.items(), key=lambda pair: -_number(pair[1]))
    return Content(
        Figure.CORRECTIONS,
        ChartKind.BARS,
        translate("figures", "What was corrected"),
        translate("figures", "An annotation counts once for each kind of correction") if found else "",
        translate("figures", "annotations"),
        tuple(_row(kind, corrected) for kind, corrected in found),
        translate("figures", "Nothing has been corrected yet."),
        legend=(
            (Tone.ENTITY, translate("figures", "entities")),
            (Tone.EVENT, translate("figures", "events")),
        ),
    )


def correction_text(kind: Correction) -> str:
    """Return the word for a kind of correction."""
    translate = QCoreApplication.translate
    return {
        Correction.MISSED: translate("figures", "missed"),
        Correction.SPURIOUS: translate("figures", "spurious"),
        Correction.LABEL: translate("figures", "label or type"),
        Correction.BOUNDARY: translate("figures", "boundary"),
        Correction.ROLE: translate("figures", "role"),
        Correction.TARGET: translate("figures", "target"),
        Correction.ARGUMENT_ADDED: translate("figures", "role filled"),
        Correction.ARGUMENT_REMOVED: translate("figures", "role emptied"),
        Correction.ATTRIBUTE: translate("figures", "attribute"),
    }[kind]


def _row(kind: Correction, corrected: Corrected) -> Row:
    translate = QCoreApplication.translate
    name = correction_text(kind)
    parts = (
        Part(
            len(numbers),
            tone,
            f"{name} · {word}: {number_text(len(numbers))}",
            Selection(numbers=frozenset(numbers)),
        )
        for numbers, tone, word in (
            (corrected.entities, Tone.ENTITY, translate("figures", "entities")),
            (corrected.events, Tone.EVENT, translate("figures", "events")),
        )
    )
    return row_of(name, parts, number_text(_number(corrected)))


def _number(corrected: Corrected) -> int:
    return len(corrected.entities) + len(corrected.events)
