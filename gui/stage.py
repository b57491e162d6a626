"""A window that is played by keys, as its reviewer would: what the tour and the pictures are made with."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QRect,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QKeySequence, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from gui.main_window import MainWindow
from models.annotation import Annotation
from models.errors import DatelineError
from models.offsets import Span
from models.review import Review, is_open

D = TypeVar("D", bound=QDialog)
SIZE = (1440, 900)
_PATIENCE = 120.0
"""Seconds to wait for the worker process on a slow machine."""


@contextmanager
def without_platform_remarks() -> Iterator[None]:
    """Keep to itself what the offscreen platform says about every dialog; other messages go their way."""

    def pass_on(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if text.startswith("This plugin does not support"):
            return
        if before is not None:
            before(kind, context, text)
        else:
            print(text, file=sys.stderr)

    before = qInstallMessageHandler(pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


class Stage:
    """Plays one window and reads what it holds; a step that does not do what it should raises."""

    def __init__(self, window: MainWindow, size: tuple[int, int] = SIZE) -> None:
        self.window = window
        self.controller = window.controller
        window.resize(*size)
        window.show()

    @property
    def review(self) -> Review:
        """Return the review now open."""
        assert self.controller.review is not None
        return self.controller.review

    def now(self, item: Annotation) -> Annotation:
        """Return an annotation as it is now."""
        found = self.review.annotation(item.id)
        assert found is not None
        return found

    def focus_on(self, wanted: Callable[[Annotation], bool]) -> Annotation:
        """Focus the first open suggestion that is wanted, and return it."""
        found = next((item for item in self.controller.queue() if is_open(item) and wanted(item)), None)
        if found is None:
            raise DatelineError("There is no fitting suggestion in the sample article.")
        self.controller.set_focus(found.id)
        self.window.page.view.setFocus()
        return found

    def free_word(self, pattern: str) -> int:
        """Return where a word of this pattern starts that no annotation covers (code points)."""
        taken = [span for item in self.review.annotations() for span in item.fragments]
        body = len(self.review.text) // 4
        for match in re.finditer(rf"(?<=\s){pattern}\b", self.review.text[body:]):
            word = Span(body + match.start(), body + match.end())
            if not any(word.overlaps(span) for span in taken):
                return word.start
        raise DatelineError(f"There is no free word like {pattern}.")

    def key(self, sequence: str) -> None:
        """Press a key in the window, as the reviewer would."""
        combination = QKeySequence(sequence)[0]
        self.window.activateWindow()
        self.settle(20)
        target = self.window.focusWidget() or self.window.page.view
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())

    def dialog(self, kind: type[D]) -> D:
        """Return the dialog of this kind that is open over the window."""
        self.settle()
        found = [item for item in self.window.findChildren(kind) if item.isVisible()]
        self.require(len(found) == 1, f"opening the {kind.__name__}")
        return found[0]

    def grab(self, widget: QWidget | None = None, part: QRect | None = None) -> QPixmap:
        """Return a picture of the window, or of a widget of it, or of a part of that."""
        self.settle()
        shown = widget or self.window
        return shown.grab(part) if part is not None else shown.grab()

    def require(self, holds: bool, step: str) -> None:
        """Raise `DatelineError` if a step did not do what it should."""
        if not holds:
            raise DatelineError(f"The window failed at this step: {step}.")

    def wait(self, holds: Callable[[], bool], step: str) -> None:
        """Let the window work until `holds`; raise `DatelineError` when patience ends."""
        end = monotonic() + _PATIENCE
        while not holds():
            self.require(monotonic() < end, step)
            self.settle(50)

    def leave(self) -> None:
        """Close the window and let nothing of it stay, so that the next one is alone in the application."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self, milliseconds: int = 250) -> None:
        """Let the window work for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
