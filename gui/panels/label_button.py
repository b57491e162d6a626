"""A button that gives an entity a label: key cap and label in its colour."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gui import theme
from gui.panels.key_cap import key_cap_size, paint_key_cap
from gui.panels.row_pictures import RowPictures

_FONT_PIXELS = 10
_PAD = 6
_GAP = 5


class _Face(NamedTuple):
    """What changes the look of a button."""

    is_checked: bool
    has_focus: bool
    is_hovered: bool


class LabelButton(QAbstractButton):
    """Shows a label with its key; checked where it is the label of the focused entity."""

    def __init__(self, label: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._key = key.upper()
        self._pictures = RowPictures(limit=4)
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
        """Draw the button, as a picture: a card has a dozen, and shows them all when it comes into view."""
        face = _Face(self.isChecked(), self.hasFocus(), self.underMouse())
        self._pictures.show(
            QPainter(self),
            self.rect(),
            face,
            lambda on, rect: self._draw(on, rect, face),
            theme.current().paper,
        )

    def _draw(self, painter: QPainter, rect: QRectF, face: _Face) -> None:
        look = theme.current()
        color = look.label_color(self.label)
        edge = look.accent if face.has_focus else color if face.is_hovered else look.line
        painter.setPen(QPen(edge, 1.2))
        painter.setBrush(color if face.is_checked else look.paper)
        painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
        if self._key:
            size = key_cap_size(self._key)
            cap = QRectF(_PAD - 1, (rect.height() - size.height()) / 2, size.width(), size.height())
            paint_key_cap(painter, cap, self._key, look.paper if face.is_checked else None)
        painter.setFont(theme.label_font(_FONT_PIXELS))
        painter.setPen(look.paper if face.is_checked else color)
        words = QRectF(self._words_left(), 0, rect.width(), rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.label)

    def _words_left(self) -> int:
        return _PAD + (key_cap_size(self._key).width() + _GAP - 1 if self._key else 1)
