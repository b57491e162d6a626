"""Everything that the overview page shows of a session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.figures.acceptance import acceptance_chart, calibration_chart, suggester_chart
from gui.figures.content import Content, number_text, seconds_text
from gui.figures.corrections import correction_chart
from gui.figures.progress import article_chart, label_chart, type_chart
from gui.figures.timing import act_chart, seconds_chart, time_chart
from gui.panels.wording import duration_text, open_text, percent_text
from models.figures.outcomes import Suggester
from models.figures.shares import Share
from models.figures.statistics import Statistics
from models.figures.working import Pace


@dataclass(frozen=True, slots=True)
class Headline:
    """One of the figures at the head of the page: what it is, the figure, and what it rests on."""

    name: str
    figure: str
    basis: str


def headlines(statistics: Statistics) -> Iterator[Headline]:
    """Yield what a reviewer wants to know first: what is done, the pace, and the time left."""
    translate = QCoreApplication.translate
    finished, decided = statistics.finished, statistics.decided
    of = translate("figures", "{0} of {1}")
    yield Headline(
        translate("figures", "Articles finished"),
        of.format(number_text(finished.part), number_text(finished.whole)),
        percent_text(finished.value),
    )
    yield Headline(
        translate("figures", "Annotations decided"),
        of.format(number_text(decided.decided), number_text(decided.total)),
        percent_text(Share(decided.decided, decided.total).value),
    )
    yield _pace(statistics.pace)
    yield _time_left(statistics)


def _pace(pace: Pace | None) -> Headline:
    translate = QCoreApplication.translate
    name = translate("figures", "Your pace")
    if pace is None:
        return Headline(name, "–", _unknown())
    figure = translate("figures", "{0} an annotation").format(seconds_text(pace.annotation))
    return Headline(name, figure, translate("figures", "{0} a decision").format(seconds_text(pace.decision)))


def _time_left(statistics: Statistics) -> Headline:
    translate = QCoreApplication.translate
    name, left = translate("figures", "Time left"), statistics.time_left
    if left is None:
        return Headline(name, "–", _unknown())
    basis = open_text(statistics.decided.open)
    if not left:
        return Headline(name, translate("figures", "none"), basis)
    return Headline(name, translate("figures", "about {0}").format(duration_text(left)), basis)


def _unknown() -> str:
    return QCoreApplication.translate("figures", "known after a few decisions")


def charts(statistics: Statistics, suggester: Suggester | None = None) -> Iterator[Content]:
    """Yield all charts in their order; `suggester` narrows those of `charts_of`."""
    yield article_chart(statistics)
    yield suggester_chart(statistics)
    yield label_chart(statistics)
    yield from charts_of(suggester, statistics)
    yield correction_chart(statistics)
    yield type_chart(statistics)
    yield act_chart(statistics)
    yield seconds_chart(statistics)
    yield time_chart(statistics)


def charts_of(suggester: Suggester | None, statistics: Statistics) -> Iterator[Content]:
    """Yield the charts that can be about one suggester alone: acceptance by label, and calibration."""
    yield acceptance_chart(statistics, suggester)
    yield calibration_chart(statistics, suggester)
