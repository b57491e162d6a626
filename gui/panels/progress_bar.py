"""The foot of the window: progress, pace, what is working, whether everything is saved, and problems."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from gui import icons
from gui.panels import wording
from gui.panels.labels import ElidedLabel, restyle
from gui.panels.steady import SteadyFrame

_HEIGHT = 34
_BAR_WIDTH, _LEAST_BAR = 190, 60
_LEAST_FOR_PIPELINE = 760
"""In a narrower window the other texts need the pipelines' room."""


class ProgressFooter(SteadyFrame):
    """One line that is always true: each part is shown as soon as it is known, and hidden before.

    In a narrow window its texts end in "…"; it never makes the window wider.
    """

    problem_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setFixedHeight(_HEIGHT)
        self._bar = QProgressBar()
        self._decided = ElidedLabel()
        self._pace = ElidedLabel()
        self._task = ElidedLabel()
        self._problem = QPushButton()
        self._pipeline = ElidedLabel()
        self._saved = ElidedLabel()
        self._lay_out()
        self._problem.clicked.connect(self.problem_clicked)
        self.show_progress(0, 0)
        self.show_pace(None, 0)
        self.show_task("")
        self.show_problem("")
        self.show_saved(None)

    def show_progress(self, decided: int, total: int) -> None:
        """Show how many of the article's annotations are decided; nothing where there are none."""
        self._bar.setVisible(total > 0)
        self._decided.setVisible(total > 0)
        # A progress bar paints itself at once when its value changes, and with it all that lies below it.
        self._bar.setUpdatesEnabled(False)
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(decided)
        self._bar.setUpdatesEnabled(True)
        self._decided.setText(self.tr("{0} of {1} decided").format(decided, total))

    def show_pace(self, seconds: float | None, remaining: int) -> None:
        """Show the seconds that a decision takes and how long `remaining` of them will take."""
        self._pace.setVisible(seconds is not None)
        if seconds is None:
            return
        pace = self.tr("{0} per decision").format(wording.duration_text(seconds))
        left = self.tr("about {0} left").format(wording.duration_text(seconds * remaining))
        self._pace.setText(f"{pace}, {left}" if remaining else pace)

    def show_task(self, text: str) -> None:
        """Show what works in the background, as "Suggesting for 3 articles"; empty for nothing."""
        self._task.setText(text)
        self._task.setVisible(bool(text))

    def show_pipeline(self, text: str) -> None:
        """Show which pipeline suggests; empty for none."""
        self._pipeline.setText(text)
        self._give_room()

    def show_saved(self, time: datetime | None) -> None:
        """Show when the last decision reached the disk; None before the first."""
        words = self.tr("Saved {0}").format(wording.time_text(time)) if time else self.tr("Everything saved")
        self._saved.setText(f"● {words}")
        restyle(self._saved, "tone", "soft")

    def show_unsaved(self, reason: str) -> None:
        """Show that the last decision did not reach the disk, and why."""
        self._saved.setText("▲ " + self.tr("Not saved"))
        self._saved.setToolTip(reason)
        restyle(self._saved, "tone", "warn")

    def show_problem(self, text: str, hint: str = "") -> None:
        """Show a problem in words, with a click for details; empty for none."""
        short = self._problem.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 420)
        self._problem.setText(short)
        self._problem.setToolTip(f"{text}\n{hint}".strip())
        self._problem.setAccessibleName(text)
        self._problem.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the pipelines where there is no room for them."""
        super().resizeEvent(event)
        self._give_room()

    def minimumSizeHint(self) -> QSize:
        """Return no width: every part gives way."""
        return QSize(0, _HEIGHT)

    def _give_room(self) -> None:
        self._pipeline.setVisible(bool(self._pipeline.text()) and self.width() >= _LEAST_FOR_PIPELINE)

    def _lay_out(self) -> None:
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(_LEAST_BAR)
        self._bar.setMaximumWidth(_BAR_WIDTH)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bar.setAccessibleName(self.tr("Progress in this article"))
        self._problem.setIcon(icons.icon("warning", "warn"))
        self._problem.setProperty("kind", "quiet")
        parts: tuple[QWidget, ...] = (
            self._bar,
            self._decided,
            self._pace,
            self._problem,
            self._task,
            self._pipeline,
            self._saved,
        )
        row = QHBoxLayout(self.content)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(20)
        for part in parts:
            if part is self._task:
                row.addStretch()
            if isinstance(part, ElidedLabel):
                part.setProperty("tone", "soft")
                part.setProperty("scale", "small")
                part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            row.addWidget(part)
