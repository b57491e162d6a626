"""Draws one article of the list: status dot, title on up to two lines, and a line of figures."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.item_models.row_model import ROW_ROLE, Index
from gui.panels import wording
from gui.panels.row_pictures import Draw, RowPictures
from models.article import ArticleStatus

ROW_HEIGHT = 76
_TITLE_PIXELS = 13
_LINE = 17
_DOT = 10
_LEFT = 34
_RIGHT = 14

_SELECTED = QStyle.StateFlag.State_Selected.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_KEYBOARD = QStyle.StateFlag.State_HasFocus.value


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


class _Ground(NamedTuple):
    """What lies behind the words of a row."""

    is_first: bool
    is_current: bool
    is_hovered: bool
    has_keyboard: bool


class ArticleDelegate(QStyledItemDelegate):
    """Paints every row at one height, so that no row has to be read before it comes into view.

    While `is_slim` only the status dot, the language and how much is open are drawn.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_slim = False
        self._pictures = RowPictures()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(160, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one article."""
        row: Row | None = index.data(ROW_ROLE)
        if row is None:
            return
        state = option.state.value
        ground = _Ground(
            index.row() == 0, bool(state & _SELECTED), bool(state & _HOVERED), bool(state & _KEYBOARD)
        )
        _paint_ground(painter, QRectF(option.rect), ground)
        if self.is_slim:
            self._paint_slim(painter, QRectF(option.rect), row)
        else:
            self._paint_whole(painter, QRectF(option.rect), row)

    def _paint_whole(self, painter: QPainter, area: QRectF, row: Row) -> None:
        lines = title_lines(row.title or row.source, area.width() - _LEFT - _RIGHT)
        top = area.center().y() - _block(lines) / 2
        self._paint_status(painter, QPointF(area.left() + 13, top + 4), row.status)
        place = QRectF(area.left() + _LEFT, top, area.width() - _LEFT - _RIGHT, len(lines) * _LINE)
        self._show(painter, place, tuple(lines), lambda on, rect: _paint_title(on, rect, lines))
        _add_figures(painter, place.adjusted(0, place.height() + 4, 0, _LINE + 4), row)

    def _paint_slim(self, painter: QPainter, area: QRectF, row: Row) -> None:
        middle = area.center()
        self._paint_status(painter, QPointF(middle.x() - _DOT / 2, middle.y() - 22), row.status)
        painter.setFont(theme.ui_font(11))
        painter.setPen(theme.current().soft)
        language = QRectF(area.left(), middle.y() - 7, area.width(), _LINE)
        painter.drawText(language, Qt.AlignmentFlag.AlignCenter, row.language.upper())
        _add_count(painter, area, row)

    def _paint_status(self, painter: QPainter, place: QPointF, status: ArticleStatus) -> None:
        rect = QRectF(place.x(), place.y(), _DOT, _DOT)
        self._show(painter, rect, status, lambda on, area: paint_status(on, area, status))

    def _show(self, painter: QPainter, rect: QRectF, key: Hashable, draw: Draw) -> None:
        """Paint a kept picture at a place that may lie between pixels."""
        place = rect.toAlignedRect()
        within = rect.translated(-place.topLeft())
        self._pictures.show(painter, place, key, lambda on, _area: draw(on, within))


def _paint_title(painter: QPainter, rect: QRectF, lines: Sequence[str]) -> None:
    painter.setFont(theme.ui_font(_TITLE_PIXELS, 500))
    painter.setPen(theme.current().ink)
    base = rect.top() + painter.fontMetrics().ascent()
    for place, line in enumerate(lines):
        painter.drawText(QPointF(rect.left(), base + place * _LINE), line)


def _paint_ground(painter: QPainter, area: QRectF, ground: _Ground) -> None:
    look = theme.current()
    if ground.is_current:
        painter.fillRect(area, look.accent_soft)
        painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), look.accent)
    elif ground.is_hovered:
        painter.fillRect(area, look.background)
    if not ground.is_first:
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), look.line)
    if ground.has_keyboard:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.accent, 1.5))
        painter.drawRoundedRect(area.adjusted(5.5, 4.5, -4.5, -3.5), 5, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _add_figures(painter: QPainter, rect: QRectF, row: Row) -> None:
    """Draw what changes with every decision, below the title."""
    look = theme.current()
    text, is_warning = figures_text(row)
    painter.setFont(theme.ui_font(11.5))
    painter.setPen(look.warn if is_warning else look.soft)
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    metrics = painter.fontMetrics()
    left = rect.adjusted(0, 0, -metrics.horizontalAdvance(text) - 8, 0)
    painter.setPen(look.soft)
    shown = metrics.elidedText(origin_text(row), Qt.TextElideMode.ElideRight, max(0, int(left.width())))
    painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _add_count(painter: QPainter, area: QRectF, row: Row) -> None:
    """Draw how much is open in a slim row."""
    look = theme.current()
    painter.setFont(theme.ui_font(11))
    painter.setPen(look.warn if figures_text(row)[1] else look.soft)
    count = QRectF(area.left(), area.center().y() + 8, area.width(), _LINE)
    painter.drawText(count, Qt.AlignmentFlag.AlignCenter, str(row.open_count or "✓"))


def _block(lines: Sequence[str]) -> int:
    """Return the height in pixels of a title and the figures below it."""
    return (len(lines) + 1) * _LINE + 4


def title_lines(title: str, width: float) -> Sequence[str]:
    """Return `title` broken into at most two lines of `width` pixels, the second one shortened."""
    return _broken(title, width, theme.ui_font(_TITLE_PIXELS, 500).toString())


@lru_cache(maxsize=1024)
def _broken(title: str, width: float, described: str) -> Sequence[str]:
    font = QFont()
    font.fromString(described)
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
        return (first,)
    return first.rstrip(), QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)


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
