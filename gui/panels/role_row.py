"""One row of an event card: the role's key, its name, and what fills it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QWidget

from gui import icons, theme
from gui.panels.filler_label import FillerLabel
from gui.panels.key_cap import KeyCap
from gui.panels.labels import ElidedLabel

_SIDE = 13
_KEY_WIDTH = 22
_ROLE_WIDTH = 84


class RoleRow(QFrame):
    """Shows a filled or an empty role; can be reached and used by keyboard.

    Return (or a click on the filler) asks to jump to the filler, or to fill an empty role; Space
    accepts a suggested filler, Delete or Backspace takes it out. Up and Down go to the other rows,
    Escape lets go of the keyboard.
    """

    filled = Signal()
    accepted = Signal()
    removed = Signal()
    jumped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._key = KeyCap()
        self._role = ElidedLabel()
        self._role.setProperty("tone", "soft")
        self._filler = FillerLabel()
        self._accept = _RowButton("accept", "accent")
        self._remove = _RowButton("reject", "soft")
        self._is_filled = self._is_suggested = False
        self._accept.clicked.connect(self.accepted)
        self._remove.clicked.connect(self.removed)
        self._filler.pressed.connect(self._use)
        self._lay_out()

    def show_filler(
        self, key: str, role: str, text: str, detail: str, label: str, *, suggested: bool
    ) -> None:
        """Show what fills the role: its text and `detail` (value or label) in the colour of `label`.

        `label` is empty for an event; a suggested filler is underlined with dashes.
        """
        self._show_role(key, role)
        self._is_filled, self._is_suggested = True, suggested
        self._filler.show_filler(text, detail, label, suggested=suggested)
        self._accept.setVisible(True)
        self._accept.set_pending(suggested)
        state = self.tr("suggested") if suggested else self.tr("accepted")
        self._accept.setToolTip(self.tr("Accept {0}").format(text) if suggested else state)
        self._accept.setAccessibleName(self._accept.toolTip())
        self._remove.setToolTip(self.tr("Take {0} out of this role").format(text))
        self._remove.setAccessibleName(self._remove.toolTip())
        self._remove.setVisible(self.underMouse())
        self.setAccessibleName(f"{role}: {text}, {detail}, {state}")

    def show_empty(self, key: str, role: str, hint: str) -> None:
        """Show that nothing fills the role, with a hint how to fill it."""
        self._show_role(key, role)
        self._is_filled = self._is_suggested = False
        self._filler.show_hint(hint)
        self._accept.setVisible(False)
        self._remove.setVisible(False)
        self.setAccessibleName(self.tr("{0}: empty, {1}").format(role, hint))

    @property
    def is_filled(self) -> bool:
        """Tell whether something fills the role."""
        return self._is_filled

    @property
    def is_undecided(self) -> bool:
        """Tell whether a filler is suggested that nobody decided on."""
        return self._is_suggested

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Use the row by keyboard."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use()
        elif key == Qt.Key.Key_Space and self._is_suggested:
            self.accepted.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._is_filled:
            self.removed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the buttons that only a hovered row shows."""
        self._remove.setVisible(self._is_filled)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the buttons that only a hovered row shows."""
        self._remove.setVisible(False)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above the row and, with focus, its ring."""
        painter = QPainter(self)
        look = theme.current()
        painter.setPen(look.line)
        painter.drawLine(0, 0, self.width(), 0)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.accent, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -2), 5, 5)

    def _go(self, step: int) -> None:
        """Give the keyboard to the row below (1) or above (-1), if there is one."""
        rows = shown_rows(self.parentWidget())
        place = rows.index(self) + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_role(self, key: str, role: str) -> None:
        self._key.set_text(key)
        self._role.setText(role)

    def _use(self) -> None:
        (self.jumped if self._is_filled else self.filled).emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 4, _SIDE - 5, 4)
        row.setSpacing(5)
        self._key.setFixedWidth(_KEY_WIDTH)
        self._role.setFixedWidth(_ROLE_WIDTH)
        row.addWidget(self._key)
        row.addWidget(self._role)
        row.addWidget(self._filler, 1)
        row.addWidget(self._remove)
        row.addWidget(self._accept)


def shown_rows(parent: QWidget) -> list[RoleRow]:
    """Return the rows that `parent` shows, from the top down."""
    rows = [row for row in parent.findChildren(RoleRow) if not row.isHidden()]
    return sorted(rows, key=lambda row: row.mapTo(parent, QPoint()).y())


class _RowButton(QAbstractButton):
    """A small icon at the end of a row."""

    def __init__(self, icon: str, role: str) -> None:
        super().__init__()
        self._icon = icon
        self._role = role
        self._is_pending = False
        self.setFixedSize(20, 22)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_pending(self, pending: bool) -> None:
        """Draw an empty dashed ring instead of the icon: nobody has decided yet."""
        self._is_pending = pending
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon or the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.current()
        if self._is_pending and not self.underMouse():
            pen = QPen(look.soft, 1.2)
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.drawEllipse(QRectF(4.5, 5.5, 11, 11))
        else:
            icons.draw(painter, self._icon, QRectF(2, 3, 16, 16), getattr(look, self._role))
