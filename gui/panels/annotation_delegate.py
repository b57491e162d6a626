"""Draws an annotation as one line: tag, text, confidence or what was decided."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.item_models.annotation_list import ROW_ROLE, AnnotationListModel
from gui.panels import wording
from gui.panels.tag import TagShape, paint_tag, tag_size
from models.annotation import Annotation, Entity, Status, name_of

_HEIGHT = 40
_GAP = 7
_PAD = 11


class AnnotationDelegate(QStyledItemDelegate):
    """Paints the rows of an `AnnotationListModel` as small cards of one height."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the same height for every row, so that a long list is laid out at once."""
        return QSize(120, _HEIGHT + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one annotation."""
        annotation: Annotation | None = index.data(ROW_ROLE)
        if annotation is None:
            return
        look = theme.current()
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -_GAP - 0.5)
        chosen = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.accent if chosen else look.faint if hovered else look.line, 1))
        painter.setBrush(look.paper)
        painter.drawRoundedRect(box, 9, 9)
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        inner.setRight(self._paint_mark(painter, inner, annotation))
        inner.setLeft(self._paint_name(painter, inner, annotation))
        self._paint_text(painter, inner, annotation, index)
        painter.restore()

    def _paint_name(self, painter: QPainter, inner: QRectF, annotation: Annotation) -> float:
        """Draw the tag at the left and return where the text may begin."""
        look, name = theme.current(), name_of(annotation)
        size = tag_size(name)
        width = min(size.width(), int(inner.width() * 0.45))
        rect = QRectF(inner.left(), inner.center().y() - size.height() / 2, width, size.height())
        if isinstance(annotation, Entity):
            suggested = annotation.status is Status.SUGGESTED
            shape = TagShape.DASHED if suggested else TagShape.LINE
            paint_tag(painter, rect, name, look.label_color(name), shape)
        else:
            paint_tag(painter, rect, name, look.event, TagShape.SOFT)
        return rect.right() + 9

    def _paint_mark(self, painter: QPainter, inner: QRectF, annotation: Annotation) -> float:
        """Draw confidence or decision at the right and return where the text must end."""
        look = theme.current()
        marks = {Status.ACCEPTED: ("✓", look.accent), Status.REJECTED: ("✕", look.soft)}
        text, color = marks.get(annotation.status, (wording.percent_text(annotation.confidence), look.soft))
        painter.setFont(theme.ui_font(12))
        painter.setPen(color)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        right = inner.right() - painter.fontMetrics().horizontalAdvance(text) - 8
        if annotation.flag:
            painter.setPen(look.warn)
            painter.drawText(
                QRectF(right - 10, inner.top(), 10, inner.height()), Qt.AlignmentFlag.AlignCenter, "⚑"
            )
            right -= 14
        return right

    def _paint_text(
        self,
        painter: QPainter,
        inner: QRectF,
        annotation: Annotation,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        review = model.review if isinstance(model, AnnotationListModel) else None
        text = wording.summary(annotation, review) if review else ""
        font = theme.ui_font(13)
        font.setStrikeOut(annotation.status is Status.REJECTED)
        painter.setFont(font)
        painter.setPen(theme.current().ink)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
