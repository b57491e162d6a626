"""What going back would undo: told before, whose it is, done by Return, stopped by Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.undo_preview import UndoPreviewDialog
from gui.tasks import Job
from models.history import HistoryLine, UndoPreview

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def line(seq: int, reviewer: str = "ida") -> HistoryLine:
    return HistoryLine(
        seq, "2026-03-01T12:00:00Z", reviewer, "a", "Title", "Accept", label="ORG", covered="x"
    )


def shown(qtbot: QtBot, preview: UndoPreview) -> UndoPreviewDialog:
    dialog = UndoPreviewDialog(preview, "ida")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def test_it_lists_what_would_be_undone_and_return_does_it(qtbot: QtBot) -> None:
    dialog = shown(qtbot, UndoPreview(1, 3, 2, 1, (("ida", 2),), (line(3), line(2))))
    assert dialog.list.model().rowCount() == 3
    assert dialog.notice.isHidden()
    with qtbot.waitSignals([dialog.confirmed, dialog.accepted]):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_escape_undoes_nothing(qtbot: QtBot) -> None:
    dialog = shown(qtbot, UndoPreview(1, 3, 1, 1, (("ida", 1),), (line(3),)))
    with qtbot.assertNotEmitted(dialog.confirmed), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_decisions_of_other_reviewers_are_told(qtbot: QtBot) -> None:
    lines = (line(4), line(3, "leo"))
    dialog = shown(qtbot, UndoPreview(1, 4, 9, 1, (("leo", 8), ("ida", 1)), lines))
    assert dialog.notice.isVisible() and "8 by leo" in dialog.notice.text()
    assert "ida" not in dialog.notice.text()
    assert not dialog.grab().isNull()


def test_while_it_runs_escape_asks_it_to_stop_and_its_end_closes(qtbot: QtBot) -> None:
    dialog = shown(qtbot, UndoPreview(1, 3, 1, 1, (("ida", 1),), (line(3),)))
    job = Job(lambda progress, cancelled: cancelled())
    dialog.confirmed.connect(lambda: dialog.follow(job))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.progress.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    with qtbot.waitSignals([job.succeeded, dialog.accepted]):
        job.start()
    assert not dialog.isVisible()
