"""A button that gives an entity a label: key cap and label in its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui import theme
from gui.panels.key_cap import key_cap_size, paint_key_cap

_FONT_PIXELS = 10
_PAD = 6
_GAP = 5


class LabelButton(QAbstractButton):
    """Shows a label with its key; checked where it is the label of the focused entity."""

    def __init__(self, label: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._key = key.upper()
        self.setCheckable(True)
        self.setAccessibleName(label)
        self.setAccessibleDescription(self.tr("Key {0}").format(self._key) if key else "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Return room for key and label."""
        words = QFontMetrics(theme.label_font(_FONT_PIXELS)).horizontalAdvance(self.label)
        return QSize(self._words_left() + words + _PAD + 1, 25)

    def nextCheckState(self) -> None:
        """Leave the check mark to whoever decides on the label."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.current()
        color = look.label_color(self.label)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        marked = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(look.accent if self.hasFocus() else color if marked else look.line, 1.2))
        painter.setBrush(color if self.isChecked() else look.paper)
        painter.drawRoundedRect(box, 6, 6)
        ink = look.paper if self.isChecked() else color
        if self._key:
            size = key_cap_size(self._key)
            cap = QRectF(_PAD - 1, (self.height() - size.height()) / 2, size.width(), size.height())
            paint_key_cap(painter, cap, self._key, look.paper if self.isChecked() else None)
        painter.setFont(theme.label_font(_FONT_PIXELS))
        painter.setPen(ink)
        words = QRectF(self._words_left(), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.label)

    def _words_left(self) -> int:
        return _PAD + (key_cap_size(self._key).width() + _GAP - 1 if self._key else 1)
