"""Keeps a page in a viewport: lays out what is seen, and keeps the reader's line when heights change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from gui.article_view.damage import SeenLine, damage, seen_lines
from gui.article_view.marks import Shown
from gui.article_view.overview import Overview
from gui.article_view.page import Page
from gui.article_view.paint_page import Window, header_height, stripes_margin
from gui.article_view.typography import Typography
from gui.soon import Shortly

COLUMN_MARGIN = 14
"""Pixels kept free beside the text in a narrow window."""

_EDGE = 4
"""Pixels at both sides where the lines that part the desk lie over the text: what lies below another widget
cannot be copied."""

_TRIES = 3

Anchor = tuple[int, float]
"""An offset, and how far its line is below the upper edge of the viewport in pixels."""


@dataclass(slots=True)
class _Pending:
    """The line to be kept in its place, and the ids that changed since; None if all may have."""

    anchor: Anchor | None
    touched: set[str] | None


class Scroller(QObject):
    """Owns the page that is shown and decides which part of it the viewport shows.

    A decision changes an annotation and then the focus; an article is opened and then gets its focus. The
    lines are placed once for both: when somebody asks where something is, at the latest before they are
    painted.
    """

    _changed = Signal()

    def __init__(self, bar: Overview, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.page: Page | None = None
        self.typography = Typography()
        self._bar = bar
        self._viewport = viewport
        self._pending: _Pending | None = None
        self._prepared: Page | None = None
        self._drawn: list[SeenLine] | None = None
        self._is_placing = False
        self._ahead_due = Shortly(self._lay_ahead, self)
        self._changed.connect(self.catch_up, Qt.ConnectionType.QueuedConnection)

    @property
    def laid_page(self) -> Page | None:
        """Return the page if it has any text to stand on, its lines in their places."""
        self.catch_up()
        return self.page if self.page and self.page.pieces else None

    def window(self, clip: QRectF | None = None) -> Window:
        """Return the part of the page that is seen, or that `clip` (in the viewport) shows of it."""
        return Window(self._left(), self._bar.value(), clip or QRectF(self._viewport.rect()))

    def on_page(self, point: QPointF) -> QPointF:
        """Return a point of the viewport as a point of the page's column."""
        return QPointF(point.x() - self._left(), point.y() + self._bar.value())

    def open(self, shown: Shown | None) -> None:
        """Show an article from its start, or nothing."""
        self._ahead_due.stop()
        self._pending = None
        self._drawn = None
        self.page = self._page_of(shown) if shown else None
        self._is_placing = True
        self._bar.setValue(0)
        self._is_placing = False
        self._await(None, None)

    def prepare(self, shown: Shown) -> Iterator[None]:
        """Lay out in steps what opening an article would show first; `open` uses it if it still holds."""
        page = self._new_page(shown)
        self._prepared = None
        yield
        for index in range(len(page.pieces)):
            if page.top(index) >= self._viewport.height():
                break
            page.laid(index)
            yield
        self._prepared = page

    def rebuild(self, shown: Shown | None = None) -> None:
        """Lay everything out again, as for another width or zoom, with the same line at the top."""
        if self.page:
            anchor = self.anchor()
            self._drawn = None
            self.page = self._new_page(shown or self.page.shown)
            self.restore(anchor)
            self._redraw()

    def fit(self) -> None:
        """Follow another size of the viewport."""
        if self.page and self.page.width != self._column():
            self.rebuild()
        else:
            self.settle()

    def show(self, shown: Shown, touched: Iterable[str] | None) -> None:
        """Show another state of the article; None for `touched` means that all may have changed."""
        if self.page is None:
            return
        changed = None if touched is None else set(touched)
        if self._pending is None:
            self._await(self.anchor(), changed)
        elif changed is None or self._pending.touched is None:
            self._pending.touched = None
        else:
            self._pending.touched |= changed
        self.page.set_shown(shown, changed)

    @Slot()
    def catch_up(self) -> None:
        """Place the lines as the article now is, and have those painted that look different."""
        pending, self._pending = self._pending, None
        if pending is None:
            return
        self._is_placing = True
        self.restore(pending.anchor)
        self._is_placing = False
        if pending.touched is None:
            self._bar.refresh()
        else:
            self._bar.refresh_marks(pending.touched)
        self._mend()

    def scrolled(self) -> None:
        """Follow the scroll bar; it may be moved on a little by what comes into view."""
        if not self._is_placing:
            self._is_placing = True
            self.settle()
            self._is_placing = False
            self._mend()

    def drawn(self) -> None:
        """Take note that all that is seen was painted as it is now."""
        self._drawn = self._seen()

    def anchor(self) -> Anchor | None:
        """Return the first line that is seen, None when that is the top of the page."""
        page, value = self.laid_page, self._bar.value()
        if page is None or value == 0:
            return None
        offset = page.offset_at(0, value)
        top, bottom = page.y_of(offset)
        if bottom < value:
            offset = page.offset_at(0, value + self.typography.px(40))
            top, _ = page.y_of(offset)
        return offset, top - value

    def restore(self, anchor: Anchor | None) -> None:
        """Scroll so that the anchor's line is where it was."""
        self.settle()
        if anchor and self.laid_page:
            offset, distance = anchor
            self._bar.setValue(round(self.laid_page.y_of(offset)[0] - distance))
            self.settle()

    def scroll_to(self, offset: int, *, calm: bool) -> None:
        """Scroll as little as needed to see `offset`; `calm` brings what is near an edge further in.

        What comes into view is laid out, which may move `offset` out again: then scroll once more.
        """
        for _ in range(_TRIES):
            value = self._bar.value()
            self._approach(offset, calm=calm)
            if self._bar.value() == value:
                return

    def _approach(self, offset: int, *, calm: bool) -> None:
        page = self.laid_page
        if page is None:
            return
        page.y_of(offset)
        self.settle()
        top, bottom = page.y_of(offset)
        height, value = self._viewport.height(), self._bar.value()
        margin = min(self.typography.px(110 if calm else 30), height / 4)
        if calm and not value + margin <= top <= bottom <= value + height - margin:
            self._bar.setValue(round(top - height * 0.35))
        elif top - margin < value:
            self._bar.setValue(round(top - margin))
        elif bottom + margin > value + height:
            self._bar.setValue(round(bottom + margin - height))

    def settle(self) -> None:
        """Lay out what is seen and tell the scroll bar the height; what is read does not jump."""
        page, height = self.laid_page, self._viewport.height()
        if page is None:
            self._set_range(0)
            return
        value, before = self._bar.value(), page.height
        index = page.index_at_y(value)
        top, estimate, known = page.top(index), page.piece_height(index), page.is_known(index)
        page.laid(index)
        if top < value and not known:
            value += round(page.piece_height(index) - estimate)
        while index < len(page.pieces) and page.top(index) < value + height:
            page.laid(index)
            index += 1
        self._follow_height(page, before)
        self._bar.setValue(value)
        self._ahead_due.start()

    def _await(self, anchor: Anchor | None, touched: set[str] | None) -> None:
        """Have the lines placed when the event loop goes on, if nobody asks for them before."""
        self._pending = _Pending(anchor, touched)
        self._changed.emit()

    @Slot()
    def _lay_ahead(self) -> None:
        """Lay out one more piece up to a screen below what is seen, and ask for the one after."""
        page, end = self.laid_page, self._bar.value() + 2 * self._viewport.height()
        if page is None:
            return
        index = page.index_at_y(end - self._viewport.height())
        while index < len(page.pieces) and page.top(index) < end:
            if not page.is_laid(index):
                before = page.height
                page.laid(index)
                self._follow_height(page, before)
                self._ahead_due.start()
                return
            index += 1

    def _follow_height(self, page: Page, before: float) -> None:
        """Tell the scroll bar the height of the page, which was another before."""
        self._set_range(page.height + self.typography.px(60) - self._viewport.height())
        if page.height != before:
            self._bar.refresh_soon()

    def _mend(self) -> None:
        """Copy what has moved since it was painted, and have the rest painted."""
        if self._drawn is None:
            self._viewport.update()
            return
        before, self._drawn = self._drawn, self._seen()
        # While it is painted nothing can be copied, and after that nothing needs to be.
        painting = self._viewport.testAttribute(Qt.WidgetAttribute.WA_WState_InPaintEvent)
        if painting or not self._edge_is_bare():
            self._viewport.update()
            return
        width, height = self._viewport.width() - 2 * _EDGE, self._viewport.height()
        found = damage(before, self._drawn, height)
        for top, by in found.moves:
            first = max(0, int(min(top, top + by)))
            self._viewport.scroll(0, int(by), QRect(_EDGE, first, width, height - first))
        for top, bottom in found.bands:
            self._viewport.update(_EDGE, int(top) - 1, width, ceil(bottom - top) + 2)

    def _edge_is_bare(self) -> bool:
        """Tell whether nothing is drawn at the sides, which is so but for stripes at a high zoom."""
        has_stripes = any(line.pattern for line in self._drawn or ())
        return not has_stripes or self._left() - stripes_margin(self.typography) >= _EDGE

    def _seen(self) -> list[SeenLine]:
        return seen_lines(self.page, self._bar.value(), self._viewport.height()) if self.page else []

    def _redraw(self) -> None:
        self._bar.refresh()
        self._viewport.update()

    def _set_range(self, maximum: float) -> None:
        self._bar.setPageStep(max(1, self._viewport.height()))
        self._bar.setSingleStep(round(self.typography.px(16)))
        if self._bar.maximum() != max(0, ceil(maximum)):
            self._bar.setRange(0, max(0, ceil(maximum)))

    def _page_of(self, shown: Shown) -> Page:
        """Return the page that was prepared if it is the same as a new one."""
        found, self._prepared = self._prepared, None
        wanted = shown, self.typography, self._column()
        if found is not None and (found.shown, found.typography, found.width) == wanted:
            return found
        return self._new_page(shown)

    def _new_page(self, shown: Shown) -> Page:
        return Page(shown, self.typography, self._column(), header_height(self.typography))

    def _column(self) -> float:
        width = self._viewport.width()
        spare = (width - self.typography.narrowest) / 2
        margin = max(COLUMN_MARGIN, min(48.0, width * 0.06, spare))
        return max(80.0, min(self.typography.column, width - 2 * margin))

    def _left(self) -> float:
        return float(round((self._viewport.width() - self._column()) / 2))
