"""Shows what a decision over many annotations would do, each in its context, before it is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui import theme
from gui.dialogs.desk_dialog import DeskDialog
from gui.item_models.bulk_preview import ContextOf, PreviewContext, PreviewModel
from gui.item_models.preview_ticks import PreviewRow, PreviewTicks
from gui.item_models.row_model import ROW_ROLE, Index
from gui.panels.key_cap import KeyButton
from gui.panels.kwic import Kwic, paint_kwic
from gui.panels.labels import text_label
from gui.panels.row_list import RowList
from gui.panels.row_painting import LEFT, paint_line
from gui.panels.tag import TagShape, paint_tag, tag_size
from gui.panels.tick_box import TICK_PIXELS, paint_tick_box

_ROW = 32
_TAG, _TITLE, _NOTE = 116, 170, 210
"""The widest that tag, article title and note get, in pixels."""
_LEAST_CONTEXT = 380
"""A narrower line leaves out the titles of the articles, then it shortens the notes."""


class BulkPreview(DeskDialog):
    """Lists what would be done; Return does what is ticked, Escape nothing.

    `BulkPreview(title, intro, act, ticks, context_of, parent)`: `act` is what the button says before
    the count, as "Accept"; `ticks` holds the rows under their headings; `context_of(place)` tells the
    context of `ticks.rows[place]` when that comes into view, so that a hundred thousand rows open like
    ten. `chosen` then carries the places of the ticked rows, in rising order. Open it with
    `open()`; closed, it deletes itself.
    """

    chosen = Signal(object)

    def __init__(
        self,
        title: str,
        intro: str,
        act: str,
        ticks: PreviewTicks,
        context_of: ContextOf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, intro, parent)
        self._act = act
        self.model = PreviewModel(ticks, context_of, self)
        self.list = _PreviewList(self.model)
        self.count = text_label(tone="soft")
        self.all_button = KeyButton(self.tr("All"), kind="quiet")
        self.none_button = KeyButton(self.tr("None"), kind="quiet")
        self.do_button = self.add_button(act, primary=True)
        self._lay_out()
        self.all_button.clicked.connect(lambda: self.model.tick_all(True))
        self.none_button.clicked.connect(lambda: self.model.tick_all(False))
        self.list.all_wanted.connect(self.model.tick_all)
        self.do_button.clicked.connect(self._do)
        self.model.ticks_changed.connect(self._show_count)
        self._show_count()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(self.sizeHint())
        self.list.setFocus()

    def sizeHint(self) -> QSize:
        """Return room for a line with its context, and no more height than the rows need."""
        height = min(220 + _ROW * self.model.rowCount(), 640)
        room = self.parentWidget().size() if self.parentWidget() else QSize(1100, 700)
        return QSize(min(1240, room.width() - 40), min(height, room.height() - 60))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.count, 1)
        for button, key in ((self.all_button, "A"), (self.none_button, "N")):
            button.set_key(key)
            button.setAutoDefault(False)
            head.addWidget(button)
        self.body.addLayout(head)
        self.body.addWidget(self.list, 1)
        self.list.setAccessibleName(self.windowTitle())
        self.body.addWidget(
            text_label(self.tr("Space ticks, ⏎ does it, Esc leaves all as it is."), tone="soft")
        )

    def _do(self) -> None:
        if places := self.model.ticked():
            self.accept()
            self.chosen.emit(places)

    def _show_count(self) -> None:
        count, articles = self.model.count()
        ticked = self.tr("%n ticked", "", count)
        where = self.tr("in %n article(s)", "", articles) if count else ""
        staying = self.model.staying
        stays = self.tr("· %n cannot change", "", staying) if staying else ""
        self.count.setText(" ".join(part for part in (ticked, where, stays) if part))
        self.do_button.setText(f"{self._act} ({count})" if count else self._act)
        self.do_button.setEnabled(count > 0)


class _PreviewList(RowList):
    """Ticks with Space or a click; A and N ask for all and none."""

    all_wanted = Signal(bool)

    def __init__(self, model: PreviewModel) -> None:
        super().__init__(_ROW)
        self._preview = model
        self.setModel(model)
        self.setItemDelegate(_PreviewDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setCurrentIndex(model.index(min(1, model.rowCount() - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that tick."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Space:
            self._toggle()
        elif plain and event.key() in (Qt.Key.Key_A, Qt.Key.Key_N):
            self.all_wanted.emit(event.key() == Qt.Key.Key_A)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are keys here."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick with a click on the box, or anywhere with a double click."""
        super().mouseReleaseEvent(event)
        if event.position().x() < 2 * TICK_PIXELS and self.indexAt(event.position().toPoint()).isValid():
            self._toggle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tick the line."""
        super().mouseDoubleClickEvent(event)
        if event.position().x() >= 2 * TICK_PIXELS:
            self._toggle()

    def _toggle(self) -> None:
        current = self.currentIndex().row()
        if current >= 0:
            runs = [range(part.top(), part.bottom() + 1) for part in self.selectionModel().selection()]
            is_chosen = any(current in run for run in runs)
            self._preview.toggle(runs if is_chosen else [range(current, current + 1)], current)


class _PreviewDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(400, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, PreviewModel):
            return
        look, area = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.accent_soft)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.background)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.accent, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1.5, -1, -1.5), 5, 5)
        state = model.state(index.row())
        if state is not None:
            paint_tick_box(painter, area.left() + 9, area.center().y(), state)
        inner = area.adjusted(9 + TICK_PIXELS + 10, 0, -10, 0)
        if heading := model.heading(index.row()):
            painter.setFont(theme.ui_font(13, 600))
            painter.setPen(look.ink)
            painter.drawText(inner, LEFT, heading)
        else:
            _paint_row(painter, inner, *index.data(ROW_ROLE), _NOTE if model.has_notes else 0)
        painter.restore()


def _paint_row(
    painter: QPainter, inner: QRectF, row: PreviewRow, context: PreviewContext | None, note_width: int
) -> None:
    look = theme.current()
    ink = look.soft if row.ticked is None else look.event if row.is_event else look.ink
    if row.tag:
        _paint_tag(painter, inner, row)
        inner.setLeft(inner.left() + _TAG + 10)
    room = inner.width() - _LEAST_CONTEXT
    if note_width:
        inner.setRight(_paint_at_right(painter, inner, row.note, min(note_width, max(room, note_width / 2))))
    if context is not None:
        if room - note_width > _TITLE / 2:
            inner.setRight(_paint_at_right(painter, inner, context.title, min(_TITLE, room - note_width)))
        paint_kwic(painter, inner, Kwic(context.left, context.covered, context.right), ink)


def _paint_tag(painter: QPainter, inner: QRectF, row: PreviewRow) -> None:
    size = tag_size(row.tag)
    width = min(size.width(), _TAG)
    rect = QRectF(inner.left(), inner.center().y() - size.height() / 2, width, size.height())
    if row.is_event:
        paint_tag(painter, rect, row.tag, theme.current().event, TagShape.SOFT)
    else:
        paint_tag(painter, rect, row.tag, theme.current().label_color(row.tag), TagShape.LINE)


def _paint_at_right(painter: QPainter, inner: QRectF, text: str, width: float) -> float:
    """Draw `text` in a column at the right, and return where what is left of it must end."""
    column = QRectF(inner.right() - width, inner.top(), width, inner.height())
    paint_line(painter, column, text, theme.ui_font(12), theme.current().soft)
    return column.left() - 14
