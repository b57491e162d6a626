"""What going back would undo, shown before it is done; Return does it, Escape does not."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.dialogs.desk_dialog import SIDE, DeskDialog
from gui.dialogs.progress_page import ProgressPage
from gui.item_models.history import HistoryRows
from gui.panels.history_delegate import PITCH, ROW_SIDE, HistoryDelegate
from gui.panels.labels import text_label
from gui.panels.row_list import RowList
from gui.tasks import Job
from models.history import UndoPreview

_SIZE = 560, 480


class UndoPreviewDialog(DeskDialog):
    """Lists the decisions that would be undone by day and article, those of other reviewers marked."""

    confirmed = Signal()

    def __init__(self, preview: UndoPreview, reviewer: str, parent: QWidget | None = None) -> None:
        """Show a preview to `reviewer`; nothing is undone before `confirmed`."""
        super().__init__(self.tr("Undo back to here"), "", parent)
        count = self.tr("%n decision(s)", "", preview.decisions)
        place = self.tr("in %n article(s)", "", preview.articles)
        how = self.tr("Each can be made again with redo, one by one.")
        self.summary = text_label(self.tr("Undoes {0} {1}.").format(count, place) + f" {how}", wrap=True)
        self.list = RowList(PITCH)
        self.progress = ProgressPage()
        self.undo_button = self.add_button(
            self.tr("Undo %n decision(s)", "", preview.decisions), primary=True
        )
        self._pages = QStackedWidget()
        self._lay_out(preview, reviewer)
        self._tell_others(preview, reviewer)
        self.undo_button.clicked.connect(self._confirm)
        self.undo_button.setFocus()

    @Slot(object)
    def follow(self, job: Job) -> None:
        """Show how far the job is that undoes them; stopped, it leaves everything as it was."""
        job.progressed.connect(self.progress.show_progress)
        job.ended.connect(self.accept)
        self.progress.cancel_requested.connect(job.cancel)
        self.progress.start()
        self._pages.setCurrentIndex(1)
        self.cancel_button.hide()
        self.undo_button.hide()
        self.notice.hide()

    def reject(self) -> None:
        """Close; while they are being undone, ask to stop instead."""
        if self._pages.currentIndex() == 1:
            self.progress.cancel_button.click()
        else:
            super().reject()

    def _confirm(self) -> None:
        self.undo_button.setEnabled(False)
        self.confirmed.emit()
        if self._pages.currentIndex() == 0:
            self.accept()

    def _tell_others(self, preview: UndoPreview, reviewer: str) -> None:
        others = [(name, count) for name, count in preview.reviewers if name != reviewer]
        if others:
            named = ", ".join(self.tr("{0} by {1}").format(count, name) for name, count in others)
            self.show_notice(self.tr("Not all of them are yours: {0}.").format(named))

    def _lay_out(self, preview: UndoPreview, reviewer: str) -> None:
        rows = HistoryRows(self)
        rows.show_lines(preview.lines)
        self.list.setModel(rows)
        self.list.setItemDelegate(HistoryDelegate(self.list, reviewer))
        self.list.setAccessibleName(self.tr("Decisions that would be undone"))
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        more = preview.decisions - len(preview.lines)
        if more:
            column.addWidget(_indented(text_label(self.tr("and %n more before them", "", more), tone="soft")))
        self._pages.addWidget(shown)
        self._pages.addWidget(_indented(self.progress))
        # The rows begin further left than the rest, so that their text stands below the title.
        self.body.setContentsMargins(SIDE - ROW_SIDE, 0, SIDE - ROW_SIDE, 0)
        self.body.addWidget(_indented(self.summary))
        self.body.addWidget(self._pages, 1)
        self.resize(*_SIZE)


def _indented(part: QWidget) -> QWidget:
    part.setContentsMargins(ROW_SIDE, 0, ROW_SIDE, 0)
    return part
