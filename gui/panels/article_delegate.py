"""Draws one article of the list: status dot, title on up to two lines, and a line of figures."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.item_models.annotation_list import ROW_ROLE
from gui.panels import wording
from models.article import ArticleStatus

ROW_HEIGHT = 76
_TITLE_PIXELS = 13
_LINE = 17
_DOT = 10
_LEFT = 34
_RIGHT = 14


class Row(Protocol):
    """What the delegate needs to know about an article."""

    title: str
    source: str
    language: str
    published: str | None
    status: ArticleStatus
    open_count: int
    decided_count: int
    suggestion_state: str


class ArticleDelegate(QStyledItemDelegate):
    """Paints every row at one height, so that no row has to be read before it comes into view."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the one height of all rows."""
        return QSize(160, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one article."""
        row: Row | None = index.data(ROW_ROLE)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        self._paint_ground(painter, option, area, first=index.row() == 0)
        lines = title_lines(row.title or row.source, area.width() - _LEFT - _RIGHT)
        block = len(lines) * _LINE + 4 + _LINE
        top = area.top() + (area.height() - block) / 2
        paint_status(painter, QRectF(area.left() + 13, top + 4, _DOT, _DOT), row.status)
        painter.setFont(theme.ui_font(_TITLE_PIXELS, 500))
        painter.setPen(theme.current().ink)
        for place, line in enumerate(lines):
            base = top + place * _LINE + painter.fontMetrics().ascent()
            painter.drawText(QPointF(area.left() + _LEFT, base), line)
        figures = QRectF(area.left() + _LEFT, area.top() + (area.height() + block) / 2 - _LINE, 0, _LINE)
        figures.setRight(area.right() - _RIGHT)
        self._paint_figures(painter, figures, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, *, first: bool
    ) -> None:
        look = theme.current()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.accent_soft)
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), look.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.background)
        if not first:
            painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), look.line)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.accent, 1.5))
            painter.drawRoundedRect(area.adjusted(5.5, 4.5, -4.5, -3.5), 5, 5)

    def _paint_figures(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        look = theme.current()
        painter.setFont(theme.ui_font(11.5))
        text, is_warning = figures_text(row)
        painter.setPen(look.warn if is_warning else look.soft)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        left = rect.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(text) - 8, 0)
        painter.setPen(look.soft)
        shown = painter.fontMetrics().elidedText(
            origin_text(row), Qt.TextElideMode.ElideRight, max(0, int(left.width()))
        )
        painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def title_lines(title: str, width: float) -> list[str]:
    """Return `title` broken into at most two lines of `width` pixels, the second one shortened."""
    font = theme.ui_font(_TITLE_PIXELS, 500)
    layout = QTextLayout(" ".join(title.split()), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    units = layout.text().encode("utf-16-le")
    split = 2 * (line.textStart() + line.textLength())
    first, rest = units[:split].decode("utf-16-le"), units[split:].decode("utf-16-le")
    if not rest:
        return [first]
    return [first.rstrip(), QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def origin_text(row: Row) -> str:
    """Return language and date, as "DE · 5 May 2023"."""
    return " · ".join(part for part in (row.language.upper(), wording.date_text(row.published)) if part)


def figures_text(row: Row) -> tuple[str, bool]:
    """Return how much is open or done in an article, and whether that needs attention."""
    return wording.article_figures(
        row.status, row.open_count, row.decided_count, str(row.suggestion_state)
    ), row.suggestion_state == "failed"


def paint_status(painter: QPainter, rect: QRectF, status: ArticleStatus) -> None:
    """Draw the status dot: a ring untouched, half full opened, full complete, a warning to discuss."""
    look = theme.current()
    color = {
        ArticleStatus.UNTOUCHED: look.faint,
        ArticleStatus.DISCUSS: look.warn,
    }.get(status, look.accent)
    ring = rect.adjusted(1, 1, -1, -1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status in (ArticleStatus.COMPLETE, ArticleStatus.DISCUSS):
        painter.setBrush(color)
    painter.setPen(QPen(color, 1.8))
    painter.drawEllipse(ring)
    if status is ArticleStatus.OPENED:
        painter.setBrush(color)
        painter.drawPie(ring, 90 * 16, 180 * 16)
    elif status is ArticleStatus.DISCUSS:
        painter.setPen(QPen(look.paper, 1.5))
        middle = rect.center()
        painter.drawLine(QPointF(middle.x(), middle.y() - 2.5), QPointF(middle.x(), middle.y() + 0.5))
        painter.drawPoint(QPointF(middle.x(), middle.y() + 2.7))
