"""What a row of an event card looks like: the role's key, its name, what fills it, and what was decided."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui import icons, theme
from gui.panels.key_cap import key_cap_size, paint_key_cap
from gui.panels.row_painting import paint_line

SIDE = 13
"""Pixels between the edge of a row and what stands in it."""

BUTTON = 20
"""Pixels that a button at the end of a row is wide and high."""

GAP = 5
_ROLE_AT, _ROLE = SIDE + 27, 84
_FILLER_AT = _ROLE_AT + _ROLE + GAP
_BESIDE = 7
_RING = 11
_DASHES = (2.5, 2)


class RoleFace(NamedTuple):
    """All that a row shows: two rows with equal faces look alike.

    `label` colours the detail, empty for an event. A `hint` stands where nothing fills the role;
    `text` is then empty. With `buttons` the row leaves room for them, and draws no mark itself.
    """

    key: str
    role: str
    text: str = ""
    detail: str = ""
    label: str = ""
    hint: str = ""
    suggested: bool = False
    focused: bool = False
    buttons: bool = False

    @property
    def is_filled(self) -> bool:
        """Tell whether something fills the role."""
        return not self.hint


def filler_room(width: float, face: RoleFace) -> tuple[float, float]:
    """Return from where to where what fills a role is written in a row `width` pixels wide."""
    taken = SIDE - GAP + (BUTTON + GAP) * (2 if face.buttons else int(face.is_filled))
    return _FILLER_AT, max(_FILLER_AT + 20.0, width - taken)


def paint_role(painter: QPainter, rect: QRectF, face: RoleFace) -> None:
    """Draw a row with the line above it and, with the keyboard, its ring."""
    look = theme.current()
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), look.line)
    if face.focused:
        painter.setPen(QPen(look.accent, 1.5))
        painter.drawRoundedRect(rect.adjusted(3, 3, -3, -2), 5, 5)
    if face.key:
        size = key_cap_size(face.key)
        cap = QRectF(SIDE, rect.center().y() - size.height() / 2, min(22, size.width()), size.height())
        paint_key_cap(painter, cap, face.key)
    name = QRectF(_ROLE_AT, rect.top(), _ROLE, rect.height())
    paint_line(painter, name, face.role, theme.ui_font(13), look.soft)
    left, right = filler_room(rect.width(), face)
    room = QRectF(left, rect.top(), right - left, rect.height())
    if face.hint:
        font = theme.ui_font(13)
        font.setItalic(True)
        paint_line(painter, room, face.hint, font, look.soft)
        return
    _paint_filler(painter, room, face)
    if not face.buttons:
        _paint_mark(
            painter, QRectF(right + GAP, rect.center().y() - 11, BUTTON, 22), suggested=face.suggested
        )


def paint_ring(painter: QPainter, box: QRectF) -> None:
    """Draw an empty dashed ring in the middle of `box`: nobody has decided yet."""
    pen = QPen(theme.current().soft, 1.2)
    pen.setDashPattern([2, 2])
    painter.setPen(pen)
    ring = QRectF(0, 0, _RING, _RING)
    ring.moveCenter(box.center())
    painter.drawEllipse(ring)


def _paint_mark(painter: QPainter, box: QRectF, *, suggested: bool) -> None:
    if suggested:
        paint_ring(painter, box)
    else:
        icons.draw(painter, "accept", box.adjusted(2, 3, -2, -3), theme.current().accent)


def _paint_filler(painter: QPainter, room: QRectF, face: RoleFace) -> None:
    """Draw text and detail on one line, both shortened where they must be, the text underlined."""
    look, font, small = theme.current(), theme.ui_font(13, 600), theme.label_font(9.5)
    color = look.label_color(face.label) if face.label else look.event
    wanted = QFontMetricsF(small).horizontalAdvance(face.detail) + _BESIDE + 1 if face.detail else 0.0
    own = room.adjusted(0, 0, -min(wanted, room.width() / 2), 0)
    width = paint_line(painter, own, face.text, font, look.ink)
    metrics = QFontMetricsF(font)
    base = room.center().y() + (metrics.ascent() - metrics.descent()) / 2
    _underline(painter, QPointF(room.left(), base + 3.5), width, color, suggested=face.suggested)
    if face.detail:
        painter.setFont(small)
        painter.setPen(color)
        beside = QFontMetricsF(small).elidedText(
            face.detail, Qt.TextElideMode.ElideRight, room.width() - width - _BESIDE
        )
        painter.drawText(QPointF(room.left() + width + _BESIDE, base), beside)


def _underline(painter: QPainter, start: QPointF, width: float, color: QColor, *, suggested: bool) -> None:
    pen = QPen(color, 1.6)
    if suggested:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.drawLine(start, start + QPointF(width, 0))
