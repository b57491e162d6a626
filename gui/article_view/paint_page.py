"""Paints what the window shows of a page: the line over the headline, the pieces, the caret."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.article_view.layout import PieceLayout
from gui.article_view.page import Page
from gui.article_view.paint import PiecePainter
from gui.article_view.speech import meta_line
from gui.article_view.typography import Typography
from gui.theme import Theme
from models.article import ZoneKind
from models.offsets import Span

CARET = 2


@dataclass(frozen=True, slots=True)
class Window:
    """Which part of the page is seen: the column's left edge, the scroll position, and what to repaint."""

    left: float
    scroll: float
    clip: QRectF


def header_height(typography: Typography) -> float:
    """Return the room over the first piece, which holds the line of metadata."""
    return round(typography.px(22) + QFontMetricsF(typography.meta).height() + typography.px(8))


def stripes_margin(typography: Typography) -> float:
    """Return how far the stripes behind boilerplate stand out from its text at both sides."""
    return typography.px(8)


def paint_page(painter: QPainter, page: Page, theme: Theme, window: Window, selection: Span | None) -> None:
    """Paint everything in `window.clip` except the caret; the background is painted already."""
    if window.scroll + window.clip.top() < page.header:
        _paint_header(painter, page, theme, window)
    if not page.pieces:
        return
    pieces = PiecePainter(painter, theme, page.typography)
    index = page.index_at_y(window.scroll + window.clip.top())
    while index < len(page.pieces) and page.top(index) < window.scroll + window.clip.bottom():
        laid = page.laid(index)
        origin = QPointF(window.left, page.top(index) - window.scroll)
        if page.pieces[index].kind is ZoneKind.BOILERPLATE:
            _paint_boilerplate(painter, pieces, page, theme, index, origin)
        pieces.paint(laid.layout, laid.marks or [], origin, window.clip, selection)
        index += 1


def caret_rect(page: Page, offset: int, window: Window) -> QRectF:
    """Return where the caret stands, in pixels of the viewport."""
    index = page.index_of(offset)
    layout = page.laid(index).layout
    line = layout.lines[layout.line_of(offset)]
    top = page.top(index) + line.text_top - window.scroll
    return QRectF(window.left + layout.x_of(offset) - CARET / 2, top, CARET, line.text_height)


def _paint_header(painter: QPainter, page: Page, theme: Theme, window: Window) -> None:
    typography = page.typography
    metrics = QFontMetricsF(typography.meta)
    baseline = typography.px(22) + metrics.ascent() - window.scroll
    text = metrics.elidedText(
        "     ".join(meta_line(page.shown.review.article)), Qt.TextElideMode.ElideRight, page.width
    )
    painter.setFont(typography.meta)
    painter.setPen(theme.soft)
    painter.drawText(QPointF(window.left, baseline), text)


def _paint_boilerplate(
    painter: QPainter, pieces: PiecePainter, page: Page, theme: Theme, index: int, origin: QPointF
) -> None:
    """Paint stripes behind the piece, joined to the next ones of the block, and a note under the last."""
    layout = page.laid(index).layout
    padding = stripes_margin(page.typography)
    top = origin.y() + layout.margin
    last = page.closes_boilerplate(index)
    bottom = origin.y() + layout.height + (0 if last else page.typography.paragraph_gap(ZoneKind.BOILERPLATE))
    rect = QRectF(origin.x() - padding, top, layout.width + 2 * padding, bottom - top)
    pieces.paint_hatching(rect, QPointF(origin.x(), origin.y() - page.top(index)))
    if last:
        _paint_note(painter, layout, page.typography, theme, rect)


def _paint_note(
    painter: QPainter, layout: PieceLayout, typography: Typography, theme: Theme, rect: QRectF
) -> None:
    note = QCoreApplication.translate("ArticleView", "boilerplate, left out of suggestions and export")
    font = QFont(typography.note)
    font.setItalic(True)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(theme.soft)
    text = metrics.elidedText(note, Qt.TextElideMode.ElideRight, layout.width)
    left = rect.right() - stripes_margin(typography) - metrics.horizontalAdvance(text)
    painter.drawText(QPointF(left, rect.bottom() - metrics.descent() - typography.px(3)), text)
