"""What a reviewer does with the window, and what can be seen of it, for tests of the whole window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from models.annotation import Status
from models.offsets import Span
from models.review import Review


def now(window: MainWindow) -> Review:
    assert window.controller.review is not None
    return window.controller.review


def status(window: MainWindow, annotation_id: str) -> Status:
    found = now(window).annotation(annotation_id)
    assert found is not None
    return found.status


def said(window: MainWindow) -> str:
    """Return what stands in passing at the foot of the window."""
    return window.page.footer._task.text()


def spot(window: MainWindow, offset: int) -> QPoint:
    """Return the middle of a character in the text's viewport."""
    view = window.page.view
    return view.viewport().mapFromGlobal(view.character_rect(offset).center())


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Let the right side show what has changed; it does so once the window has time."""
    qtbot.waitUntil(lambda: not window.page._side_due.is_due)


def click_text(window: MainWindow, qtbot: QtBot, offset: int) -> None:
    qtbot.mouseClick(window.page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot(window, offset))
    settle(window, qtbot)


def drag_over(window: MainWindow, span: Span) -> None:
    viewport, view = window.page.view.viewport(), window.page.view
    start = viewport.mapFromGlobal(view.character_rect(span.start).topLeft()) + QPoint(1, 6)
    end = viewport.mapFromGlobal(view.character_rect(span.end).topLeft()) + QPoint(1, 6)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def press(button: QAbstractButton, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
