"""The small tag that names a label or an event type, drawn alike in cards, lists and dialogs."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme

_FONT_PIXELS = 10.5
_HEIGHT = 22


class TagShape(Enum):
    """How a tag is drawn: filled in focus, soft for an event, a line for an entity, dashed if suggested."""

    FILLED = "filled"
    SOFT = "soft"
    LINE = "line"
    DASHED = "dashed"


def tag_size(text: str) -> QSize:
    """Return the size of a tag that says `text`."""
    return QSize(_tag_width(text), _HEIGHT)


@lru_cache(maxsize=500)
def _tag_width(text: str) -> int:
    return QFontMetrics(theme.label_font(_FONT_PIXELS)).horizontalAdvance(text) + 14


def paint_tag(painter: QPainter, rect: QRectF, text: str, color: QColor, shape: TagShape) -> None:
    """Draw a tag into `rect`; `color` is the label's, or the event colour for a type."""
    look = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if shape is TagShape.FILLED:
        painter.setBrush(color)
    elif shape is TagShape.SOFT:
        painter.setBrush(look.event_soft)
    else:
        pen = QPen(color, 1.3)
        if shape is TagShape.DASHED:
            pen.setDashPattern([2.5, 2])
        painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
    painter.setFont(theme.label_font(_FONT_PIXELS))
    painter.setPen(look.paper if shape is TagShape.FILLED else color)
    room = int(rect.width())
    if room < _tag_width(text):
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room - 8)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class Tag(QWidget):
    """A tag as a widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._label: str | None = None
        self._shape = TagShape.FILLED
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return what the tag says."""
        return self._text

    def show_type(self, type_name: str, shape: TagShape = TagShape.FILLED) -> None:
        """Show an event type."""
        self._show(type_name, None, shape)

    def show_label(self, label: str, shape: TagShape = TagShape.FILLED) -> None:
        """Show an entity label in its colour."""
        self._show(label, label, shape)

    def sizeHint(self) -> QSize:
        """Return the size of the tag."""
        return tag_size(self._text)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(min(40, self.sizeHint().width()), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tag in the colours of the current theme."""
        look = theme.current()
        color = look.event if self._label is None else look.label_color(self._label)
        paint_tag(QPainter(self), QRectF(self.rect()), self._text, color, self._shape)

    def _show(self, text: str, label: str | None, shape: TagShape) -> None:
        if (text, label, shape) == (self._text, self._label, self._shape):
            return
        self._text, self._label, self._shape = text, label, shape
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()
