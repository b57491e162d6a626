"""One row of an event card: the role's key, its name, and what fills it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import icons, theme
from gui.panels.role_picture import BUTTON, GAP, SIDE, RoleFace, filler_room, paint_ring, paint_role
from gui.panels.row_pictures import RowPictures

_HEIGHT = 30
_pictures = RowPictures(limit=200)


class RoleRow(QWidget):
    """Shows a filled or an empty role; can be reached and used by keyboard.

    Return or a click asks to jump to the filler, or to fill an empty role; Space accepts a suggested
    filler, Delete or Backspace takes it out. Up and Down go to the other rows, Escape lets go of the
    keyboard. Under the pointer the row shows a button for each.
    """

    filled = Signal()
    accepted = Signal()
    removed = Signal()
    jumped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._face = RoleFace("", "")
        self._accept = _RowButton("accept", "accent", self)
        self._remove = _RowButton("reject", "soft", self)
        self._accept.clicked.connect(self.accepted)
        self._remove.clicked.connect(self.removed)
        self._show_buttons(False)

    def show_filler(
        self,
        key: str,
        role: str,
        text: str,
        detail: str,
        label: str,
        *,
        suggested: bool,
        further: bool = False,
    ) -> None:
        """Show what fills the role: its text and `detail` (value or label) in the colour of `label`.

        `label` is empty for an event; a suggested filler is underlined with dashes. For a `further` filler
        of the role in the row above its name is told, but not written again.
        """
        written = "" if further else role
        self._show(RoleFace(key, written, text, detail, label, suggested=suggested))
        state = self.tr("suggested") if suggested else self.tr("accepted")
        self._accept.set_pending(suggested)
        self._accept.explain(self.tr("Accept {0}").format(text) if suggested else state)
        self._remove.explain(self.tr("Take {0} out of this role").format(text))
        self.setAccessibleName(f"{role}: {text}, {detail}, {state}")

    def show_empty(self, key: str, role: str, hint: str) -> None:
        """Show that nothing fills the role, with a hint how to fill it."""
        self._show(RoleFace(key, role, hint=hint))
        self.setAccessibleName(self.tr("{0}: empty, {1}").format(role, hint))

    @property
    def is_filled(self) -> bool:
        """Tell whether something fills the role."""
        return self._face.is_filled

    @property
    def is_undecided(self) -> bool:
        """Tell whether a filler is suggested that nobody decided on."""
        return self._face.suggested

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(300, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which a filler can still be told."""
        return QSize(190, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Use the row by keyboard."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use()
        elif key == Qt.Key.Key_Space and self.is_undecided:
            self.accepted.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.is_filled:
            self.removed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Jump to the filler, or fill the role."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._use()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the buttons that only a hovered row shows."""
        self._show_buttons(self.is_filled)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the buttons that only a hovered row shows."""
        self._show_buttons(False)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons at the end."""
        super().resizeEvent(event)
        top, left = (self.height() - self._accept.height()) // 2, self.width() - SIDE + GAP
        for button in (self._accept, self._remove):
            left -= BUTTON + GAP
            button.move(left, top)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture of the row; rows that show the same share one."""
        face = self._face._replace(focused=self.hasFocus(), buttons=not self._accept.isHidden())
        ground = theme.current().paper
        _pictures.show(QPainter(self), self.rect(), face, lambda on, rect: paint_role(on, rect, face), ground)

    def _go(self, step: int) -> None:
        """Give the keyboard to the row below (1) or above (-1), if there is one."""
        rows = shown_rows(self.parentWidget())
        place = rows.index(self) + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, face: RoleFace) -> None:
        self._face = face
        self._show_buttons(face.is_filled and self.underMouse())
        self._explain()
        self.update()

    def _show_buttons(self, shown: bool) -> None:
        self._accept.setVisible(shown)
        self._remove.setVisible(shown)

    def _explain(self) -> None:
        """Offer the filler as a tool tip where it does not fit."""
        left, right = filler_room(self.width(), self._face)
        wanted = QFontMetricsF(theme.ui_font(13, 600)).horizontalAdvance(self._face.text)
        self.setToolTip(self._face.text if wanted > (right - left) / 2 else "")

    def _use(self) -> None:
        (self.jumped if self.is_filled else self.filled).emit()


def shown_rows(parent: QWidget) -> list[RoleRow]:
    """Return the rows that `parent` shows, from the top down."""
    rows = [row for row in parent.findChildren(RoleRow) if not row.isHidden()]
    return sorted(rows, key=lambda row: row.mapTo(parent, QPoint()).y())


class _RowButton(QAbstractButton):
    """A small icon at the end of a row."""

    def __init__(self, icon: str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._role = role
        self._is_pending = False
        self.setFixedSize(BUTTON, 22)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def explain(self, words: str) -> None:
        """Say what the button does."""
        self.setToolTip(words)
        self.setAccessibleName(words)

    def set_pending(self, pending: bool) -> None:
        """Draw an empty dashed ring instead of the icon: nobody has decided yet."""
        self._is_pending = pending
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon or the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_pending and not self.underMouse():
            paint_ring(painter, QRectF(self.rect()))
        else:
            icons.draw(painter, self._icon, QRectF(2, 3, 16, 16), getattr(theme.current(), self._role))
