"""Draws an annotation as one line: tag, text, the words around it, confidence or what was decided."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.item_models.annotation_list import AnnotationListModel
from gui.item_models.row_model import ROW_ROLE, Index
from gui.panels import wording
from gui.panels.row_painting import LEFT, RIGHT
from gui.panels.row_pictures import RowPictures
from gui.panels.tag import TagShape, paint_tag, tag_size
from models.annotation import Annotation, Entity, Status, name_of

ROW_HEIGHT = 41
_GAP = 5
_PAD = 10
_LEAST_CONTEXT = 50
"""Pixels below which words around an annotation are left out: they would tell nothing."""

_SELECTED = QStyle.StateFlag.State_Selected.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_KEYBOARD = QStyle.StateFlag.State_HasFocus.value


class _Face(NamedTuple):
    """All that a row shows: two rows with equal faces look alike."""

    name: str
    is_event: bool
    status: Status
    mark: str
    has_flag: bool
    text: str
    around: str
    is_focused: bool
    is_hovered: bool
    has_keyboard: bool


class AnnotationDelegate(QStyledItemDelegate):
    """Paints the rows of an `AnnotationListModel` as small cards; the selected row is the one in focus."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = RowPictures(limit=200)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the same height for every row."""
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one annotation."""
        annotation: Annotation | None = index.data(ROW_ROLE)
        model = index.model()
        if annotation is None or not isinstance(model, AnnotationListModel) or model.review is None:
            return
        covered, around = wording.row_texts(annotation, model.review)
        marks = {Status.ACCEPTED: "✓", Status.REJECTED: "✕"}
        state = option.state.value
        face = _Face(
            name_of(annotation),
            not isinstance(annotation, Entity),
            annotation.status,
            marks.get(annotation.status) or wording.percent_text(annotation.confidence),
            annotation.flag,
            covered,
            around,
            bool(state & _SELECTED),
            bool(state & _HOVERED),
            bool(state & _KEYBOARD),
        )
        self._pictures.show(painter, option.rect, face, lambda on, rect: self._paint(on, rect, face))

    def _paint(self, painter: QPainter, rect: QRectF, face: _Face) -> None:
        """Draw a row; its ground and its tag are pictures too, since rows share them."""
        ground = face._replace(name="", status=Status.SUGGESTED, mark="", has_flag=False, text="", around="")
        self._pictures.show(painter, rect.toRect(), ground, lambda on, area: _paint_ground(on, area, face))
        inner = _box(rect).adjusted(_PAD, 0, -_PAD, 0)
        inner.setRight(_paint_mark(painter, inner, face))
        inner.setLeft(self._paint_name(painter, inner, face))
        _paint_texts(painter, inner, face)

    def _paint_name(self, painter: QPainter, inner: QRectF, face: _Face) -> float:
        """Draw the tag at the left and return where the text may begin."""
        size = tag_size(face.name)
        width = min(size.width(), int(inner.width() * 0.45))
        rect = QRectF(inner.left(), inner.center().y() - size.height() / 2, width, size.height())
        place = rect.toAlignedRect()
        kept = ("tag", face.name, face.is_event, face.is_focused, face.status, width)
        within = rect.translated(-place.topLeft())
        self._pictures.show(painter, place, kept, lambda on, area: _paint_tag(on, area, within, face))
        return rect.right() + 9


def _box(rect: QRectF) -> QRectF:
    return rect.adjusted(0.75, 0.75, -0.75, -_GAP - 0.75)


def _paint_ground(painter: QPainter, rect: QRectF, face: _Face) -> None:
    look = theme.current()
    accent = look.event if face.is_event else look.accent
    edge = accent if face.is_focused or face.has_keyboard else look.faint if face.is_hovered else look.line
    painter.setPen(QPen(edge, 2 if face.has_keyboard else 1.25 if face.is_focused else 1))
    painter.setBrush(_ground(face))
    painter.drawRoundedRect(_box(rect), 8, 8)


def _ground(face: _Face) -> QColor:
    look = theme.current()
    if not face.is_focused:
        return look.paper
    return look.event_soft if face.is_event else look.accent_soft


def _paint_tag(painter: QPainter, area: QRectF, rect: QRectF, face: _Face) -> None:
    look = theme.current()
    # Letters are smoothed otherwise on nothing than on a ground.
    painter.fillRect(area, _ground(face))
    if face.is_event:
        shape = TagShape.FILLED if face.is_focused else TagShape.SOFT
        paint_tag(painter, rect, face.name, look.event, shape)
    else:
        shape = TagShape.DASHED if face.status is Status.SUGGESTED else TagShape.LINE
        paint_tag(painter, rect, face.name, look.label_color(face.name), shape)


def _paint_mark(painter: QPainter, inner: QRectF, face: _Face) -> float:
    """Draw confidence or decision at the right and return where the text must end."""
    look = theme.current()
    painter.setFont(theme.ui_font(12))
    painter.setPen(look.accent if face.status is Status.ACCEPTED else look.soft)
    painter.drawText(inner, RIGHT, face.mark)
    right = inner.right() - painter.fontMetrics().horizontalAdvance(face.mark) - 8
    if face.has_flag:
        painter.setPen(look.warn)
        flag = QRectF(right - 10, inner.top(), 10, inner.height())
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, "⚑")
        right -= 14
    return right


def _paint_texts(painter: QPainter, inner: QRectF, face: _Face) -> None:
    """Draw the text, and in what room it leaves the words around it."""
    look, font = theme.current(), theme.ui_font(13, 500)
    font.setStrikeOut(face.status is Status.REJECTED)
    painter.setFont(font)
    painter.setPen(look.ink)
    metrics, room = painter.fontMetrics(), int(inner.width())
    width = metrics.horizontalAdvance(face.text)
    fits = width <= room
    text = face.text if fits else metrics.elidedText(face.text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(inner, LEFT, text)
    left = width + 9
    if face.around and room - left >= _LEAST_CONTEXT:
        painter.setFont(theme.ui_font(12))
        painter.setPen(look.soft)
        shown = painter.fontMetrics().elidedText(face.around, Qt.TextElideMode.ElideRight, room - left)
        painter.drawText(inner.adjusted(left, 0, 0, 0), LEFT, shown)
