"""The article view: the reviewer reads, selects and points here; it asks, and changes nothing itself."""

from __future__ import annotations

from PySide6.QtCore import (
    QBasicTimer,
    QEvent,
    QPoint,
    QPointF,
    Qt,
    QTimerEvent,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from gui.article_view.accessible import announce, announce_caret, install
from gui.article_view.hover import Hover
from gui.article_view.navigation import Navigator, movement_of
from gui.article_view.pointer import Pointer
from gui.article_view.text_surface import TextSurface

_AUTOSCROLL_MS = 40


class ArticleView(TextSurface):
    """A `TextSurface` for keyboard, mouse and screen readers.

    `menu_requested` names a global position and the annotation there or "", `zoom_requested` is +1 or -1 for
    a turn of the wheel with Ctrl.
    """

    menu_requested = Signal(QPoint, str)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install(ArticleView)
        self.setAccessibleName(self.tr("Article"))
        self._navigator = Navigator()
        self._pointer = Pointer(self)
        self._hover = Hover(self)
        self._autoscroll = QBasicTimer()
        self.content_moved.connect(self._hover.leave)
        self.focus_shown.connect(self._announce)
        self.selection_changed.connect(self._announce_caret)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, page = movement_of(event), self._scroller.laid_page
        if step and page:
            movement, extend = step
            screen = self.viewport().height() * 0.9
            target = self._navigator.target(page, self.caret(), movement, extend=extend, screen=screen)
            self.set_caret(target, extend=extend)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            before = self._selection
            self._pointer.press(event)
            if self._selection == before:
                # Who clicks where the caret stands already goes there all the same.
                self.selection_changed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointer.double(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pointer.is_dragging:
            self._hover.move(event.position(), self.ids_at_point(event.position()))
            return
        self._pointer.move(event.position())
        if self._pointer.overshoot():
            self._autoscroll.start(_AUTOSCROLL_MS, self)
        else:
            self._autoscroll.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._autoscroll.stop()
        if self._pointer.release():
            self.request(self.ids_at_point(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            position = self.character_rect(self.caret()).bottomLeft()
            ids = self.annotations_at(self.caret())
        else:
            position, ids = event.globalPos(), self.ids_at_point(QPointF(event.pos()))
        focus = self._shown.focus if self._shown else None
        self.menu_requested.emit(position, focus if focus in ids else next(iter(ids), ""))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            self._scroller.catch_up()
            super().wheelEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._autoscroll.stop()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._autoscroll.stop()
        self._hover.leave()
        super().hideEvent(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() == self._autoscroll.timerId():
            self._overview.setValue(self._overview.value() + round(self._pointer.overshoot() / 2))
            self._pointer.drag()
        else:
            super().timerEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress):
            self._hover.leave()
        return super().viewportEvent(event)

    @Slot(str)
    def _announce(self, sentence: str) -> None:
        announce(self, sentence)

    @Slot()
    def _announce_caret(self) -> None:
        announce_caret(self)
