"""The text with its annotations as it is drawn, scrolled and measured, with focus, caret and selection."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import QBasicTimer, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from gui import theme as themes
from gui.article_view.hit import ids_at, next_in_turn
from gui.article_view.marks import Shown, covered_length
from gui.article_view.overview import Overview
from gui.article_view.overview_source import PageMarks
from gui.article_view.paint_page import caret_rect, paint_page
from gui.article_view.scroller import COLUMN_MARGIN, Scroller
from gui.article_view.selection import Selection, found, word_near
from gui.article_view.speech import spoken
from gui.article_view.typography import Typography
from gui.theme import Theme
from models.annotation import Annotation, Status
from models.offsets import Span
from models.review import Review, differing
from models.schema import Schema

_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class TextSurface(QAbstractScrollArea):
    """Shows one article with its annotations; all offsets in its interface are code points.

    `focus_requested` names an annotation that shall have the focus, `focus_shown` says in words which has it
    now, `content_moved` tells that another part of the article may lie under the pointer.
    """

    focus_requested = Signal(str)
    focus_shown = Signal(str)
    selection_changed = Signal()
    content_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.current()
        self._schema: Schema | None = None
        self._visible: Callable[[Annotation], bool] | None = None
        self._selection = Selection()
        self._blink = QBasicTimer()
        self._caret_on = False
        self._ring = False
        self._overview = Overview(self._theme, self)
        self._scroller = Scroller(self._overview, self.viewport())
        self._overview.set_source(PageMarks(lambda: self._scroller.page))
        self._prepare()

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBar(self._overview)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._theme = theme
        self._overview.set_theme(theme)
        self.viewport().update()

    def set_schema(self, schema: Schema | None) -> None:
        """Take the names of presets from `schema`."""
        self._schema = schema
        if self._shown:
            self._show(replace(self._shown, schema=schema), None)

    def set_zoom(self, percent: int) -> None:
        """Draw at `percent` of the normal size."""
        now = self._scroller.typography
        self._set_typography(Typography(percent, now.spacing, now.family))

    def set_line_spacing(self, factor: float) -> None:
        """Set the room between lines; 1 is normal."""
        now = self._scroller.typography
        self._set_typography(Typography(now.zoom, factor, now.family))

    def set_font_family(self, family: str) -> None:
        """Write the text in the font called `family`; "" is the serif one of the theme."""
        now = self._scroller.typography
        self._set_typography(Typography(now.zoom, now.spacing, family))

    def comfortable_width(self) -> int:
        """Return the width in pixels from which a line holds the characters that read well."""
        margins = 2 * COLUMN_MARGIN + self._overview.sizeHint().width()
        return round(self._scroller.typography.narrowest) + margins

    def set_review(self, review: Review | None) -> None:
        """Show another article from its start, or nothing."""
        self.content_moved.emit()
        self._scroller.open(self._first_shown(review) if review else None)
        self.select(Selection(), scroll=False)

    def prepare(self, review: Review) -> Iterator[None]:
        """Lay out in steps what `set_review` would show of this article first."""
        return self._scroller.prepare(self._first_shown(review))

    def update_review(self, review: Review, touched: Iterable[str]) -> None:
        """Show another state of the same article; only what the `touched` ids reach is laid out again."""
        before = self._shown
        if before is None or review.article.id != before.review.article.id:
            self.set_review(review)
            return
        shown = replace(before, review=review)
        if review.article.zones != before.review.article.zones or review.text != before.review.text:
            self._scroller.rebuild(shown)
        else:
            self._show(shown, differing(before.review, review).union(touched))
        self._describe()

    def set_focus(self, annotation_id: str | None, *, scroll: bool = True) -> None:
        """Mark one annotation, draw its arcs if it is an event, and scroll to it."""
        shown = self._shown
        if shown is None:
            return
        annotation = shown.review.annotation(annotation_id) if annotation_id else None
        if shown.focus != annotation_id:
            self._show(replace(shown, focus=annotation_id), ())
            self._describe()
            self.focus_shown.emit(spoken(annotation, shown.review) if annotation else "")
        if annotation and scroll:
            self.scroll_to(annotation.hull.start, calm=True)

    def set_filter(self, visible: Callable[[Annotation], bool] | None) -> None:
        """Draw faintly all annotations that `visible` does not accept; None accepts all.

        They keep their places and can be clicked; where others lie too, those come first.
        """
        self._visible = visible
        if self._shown:
            self._show(replace(self._shown, visible=visible), None)

    def text(self) -> str:
        """Return the article's text as it was imported."""
        return self._shown.review.text if self._shown else ""

    def review(self) -> Review | None:
        """Return what is shown."""
        return self._shown.review if self._shown else None

    def focus(self) -> str | None:
        """Return the id of the annotation that is marked."""
        return self._shown.focus if self._shown else None

    def selection(self) -> Span | None:
        """Return what is selected, None if nothing is."""
        return self._selection.span

    def current_selection(self) -> Selection:
        """Return the anchor and the caret."""
        return self._selection

    def set_selection(self, span: Span | None) -> None:
        """Select a span with the caret at its end; None keeps the caret and selects nothing."""
        caret = self._selection.caret
        self.select(Selection(span.start, span.end) if span else Selection(caret, caret))

    def caret(self) -> int:
        """Return where the caret stands."""
        return self._selection.caret

    def set_caret(self, offset: int, *, extend: bool = False) -> None:
        """Move the caret, with `extend` keeping the other end of the selection."""
        self.select(self._selection.moved(offset, extend=extend))

    def select(self, selection: Selection, *, scroll: bool = True) -> None:
        """Set anchor and caret, kept inside the text, and scroll so that the caret is seen."""
        length = len(self.text())
        selection = Selection(*(min(max(0, end), length) for end in (selection.anchor, selection.caret)))
        changed = selection != self._selection
        self._selection = selection
        self._start_blinking()
        self.viewport().update()
        if scroll:
            self.scroll_to(selection.caret)
        if changed:
            self._describe()
            self.selection_changed.emit()

    def select_all(self) -> None:
        """Select the whole text."""
        self.select(Selection(0, len(self.text())), scroll=False)

    def copy(self) -> None:
        """Put the selected text on the clipboard, unaltered."""
        span = self.selection()
        if span:
            QGuiApplication.clipboard().setText(span.text(self.text()))

    def find(self, text: str, *, backwards: bool = False, case: bool = False) -> bool:
        """Select the next place of `text`, going round at the end; tell whether there is one."""
        span = found(self.text(), text, self._selection, backwards=backwards, case=case)
        if span:
            self.set_selection(span)
        return span is not None

    def annotations_at(self, offset: int) -> tuple[str, ...]:
        """Return the drawn annotations around `offset`, the shortest first; else those that end there."""
        return self._ids_around(offset) or self._ids_around(offset - 1)

    def request_focus_at_caret(self) -> None:
        """Ask for the focus of the annotation at the caret, for the next one if one of them has it.

        Rejected ones are not drawn, but come last, so that they can be taken back.
        """
        caret, review = self.caret(), self._shown.review if self._shown else None
        around = (review.at(caret) or review.at(caret - 1)) if review else []
        rejected = [item.id for item in around if item.status is Status.REJECTED]
        standing = (item for item in self.annotations_at(caret) if item not in rejected)
        self.request((*standing, *rejected))

    def request(self, ids: tuple[str, ...]) -> None:
        """Ask for the focus of the first of these annotations, of the next one if one of them has it."""
        chosen = next_in_turn(ids, self._shown.focus if self._shown else None)
        if chosen:
            self.focus_requested.emit(chosen)

    def state(self) -> tuple[int, int]:
        """Return the first visible offset and the caret, for `restore_state`."""
        anchor = self._scroller.anchor()
        return (anchor[0] if anchor else 0), self.caret()

    def restore_state(self, state: tuple[int, int]) -> None:
        """Scroll so that the line with the first offset is at the top, and set the caret."""
        first, caret = state
        self.select(Selection(caret, caret), scroll=False)
        self._scroller.restore((first, 0.0) if first > 0 else None)

    def scroll_to(self, offset: int, *, calm: bool = False) -> None:
        """Scroll as little as needed to see `offset`; `calm` brings what is near an edge further in."""
        self._scroller.scroll_to(offset, calm=calm)

    def offset_at(self, point: QPointF) -> int:
        """Return the caret place nearest to a point of the viewport."""
        page, place = self._scroller.laid_page, self._scroller.on_page(point)
        return page.offset_at(place.x(), place.y()) if page else 0

    def offset_at_global(self, point: QPoint) -> int:
        """Return the caret place nearest to a point of the screen."""
        return self.offset_at(QPointF(self.viewport().mapFromGlobal(point)))

    def character_rect(self, offset: int) -> QRect:
        """Return where a character is on the screen; an empty rectangle without an article."""
        page, window = self._scroller.laid_page, self._scroller.window()
        if page is None:
            return QRect()
        here = caret_rect(page, offset, window).toRect()
        after = caret_rect(page, offset + 1, window).toRect()
        width = after.left() - here.left() if after.top() == here.top() else here.height() // 2
        return QRect(self.viewport().mapToGlobal(here.topLeft()), QSize(abs(width), here.height()))

    def line_rect(self, point: QPointF) -> QRect:
        """Return the line at a point of the viewport with all that is written above and below its text."""
        page = self._scroller.laid_page
        if page is None:
            return QRect()
        top, bottom = page.line_at(self._scroller.on_page(point).y())
        scroll = self._scroller.window().scroll
        return QRect(0, round(top - scroll), self.viewport().width(), round(bottom - top))

    def ids_at_point(self, point: QPointF) -> tuple[str, ...]:
        """Return the annotations drawn at a point of the viewport, the shortest first."""
        page, place = self._scroller.laid_page, self._scroller.on_page(point)
        return self._undimmed_first(ids_at(page.boxes_at(place.y()), place.x(), place.y())) if page else ()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._scroller.catch_up()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.paper)
        if self._scroller.page:
            window = self._scroller.window()
            for rect in event.region():
                painter.setClipRect(rect)
                window = self._scroller.window(QRectF(rect))
                paint_page(painter, self._scroller.page, self._theme, window, self.selection())
            painter.setClipping(False)
            if self._caret_on and self._scroller.laid_page:
                caret = caret_rect(self._scroller.laid_page, self.caret(), window)
                painter.fillRect(caret, self._theme.ink)
        if event.region() == QRegion(self.viewport().rect()):
            self._scroller.drawn()
        if self._ring:
            painter.setPen(QPen(self._theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroller.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.content_moved.emit()
        self._scroller.scrolled()
        if self._ring:
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in _KEYBOARD_REASONS
        self._start_blinking()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        self._stop_blinking()
        self.viewport().update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._stop_blinking()
        super().hideEvent(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        page = self._scroller.laid_page
        if event.timerId() == self._blink.timerId() and page:
            self._caret_on = not self._caret_on
            rect = caret_rect(page, self.caret(), self._scroller.window())
            self.viewport().update(rect.toAlignedRect().adjusted(-1, -1, 1, 1))

    @property
    def _shown(self) -> Shown | None:
        return self._scroller.page.shown if self._scroller.page else None

    def _first_shown(self, review: Review) -> Shown:
        return Shown(review, self._schema, None, self._visible)

    def _show(self, shown: Shown, touched: Iterable[str] | None) -> None:
        self.content_moved.emit()
        self._scroller.show(shown, touched)

    def _set_typography(self, typography: Typography) -> None:
        self.content_moved.emit()
        self._scroller.typography = typography
        self._scroller.rebuild()

    def _ids_around(self, offset: int) -> tuple[str, ...]:
        page = self._scroller.page
        if page is None:
            return ()
        around = [
            item
            for item in page.shown.annotations(page.ids_touching(offset, offset))
            if any(span.start <= offset < span.end for span in item.fragments)
        ]
        return self._undimmed_first(item.id for item in sorted(around, key=covered_length))

    def _undimmed_first(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Put annotations that the filter lets through before the others, which may be clicked as well."""
        shown = self._shown
        annotations = [item for item in map(shown.review.annotation, ids) if item] if shown else []
        return tuple(
            item.id for item in sorted(annotations, key=lambda item: bool(shown and shown.dims(item)))
        )

    def _start_blinking(self) -> None:
        self._caret_on = self.hasFocus()
        flash = QApplication.cursorFlashTime() // 2
        if self._caret_on and flash > 0 and self.isVisible():
            self._blink.start(flash, self)

    def _stop_blinking(self) -> None:
        self._caret_on = False
        self._blink.stop()

    def _describe(self) -> None:
        """Put the focused annotation and the word at the caret into the accessible description."""
        shown = self._shown
        focused = shown.review.annotation(shown.focus) if shown and shown.focus else None
        word = word_near(self.text(), self.caret())
        parts = [spoken(focused, shown.review)] if shown and focused else []
        parts += [word.text(self.text())] if word else []
        self.setAccessibleDescription("; ".join(parts))
