"""A list whose rows all have one height: nothing is laid out, so a hundred thousand cost what ten cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPixmap, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem, QWidget

from gui.item_models.row_model import Index
from gui.panels.accessible_rows import install
from gui.soon import Shortly

_State = QStyle.StateFlag
_AHEAD, _AT_A_TIME = 12, 3
"""Rows below the last one in view that are drawn ahead, and how many of them in one go."""


@cache
def _states(base: QStyle.StateFlag) -> Mapping[tuple[bool, bool, bool], QStyle.StateFlag]:
    """Return the states of rows by whether they are chosen, have the keyboard, and are under the pointer."""
    plain, none = base & ~_State.State_HasFocus, _State.State_None
    return {
        (chosen, keyboard, hovered): plain
        | (_State.State_Selected if chosen else none)
        | (_State.State_HasFocus if keyboard else none)
        | (_State.State_MouseOver if hovered else none)
        for chosen, keyboard, hovered in product((False, True), repeat=3)
    }


class RowList(QAbstractItemView):
    """Shows a list model in rows of `pitch` pixels; its delegate paints them.

    With `ahead` rows that come into view next are drawn in idle moments, for a delegate that keeps pictures.
    `QListView` asks the model about every row whenever one of them changes, which takes longer than
    painting all that is in view.
    """

    def __init__(self, pitch: int, parent: QWidget | None = None, *, ahead: bool = False) -> None:
        super().__init__(parent)
        install(RowList)
        self._pitch = pitch
        self._row_width = 0
        self._hovered = QPersistentModelIndex()
        self._ahead = Shortly(self._draw_ahead, self) if ahead else None
        self._drawn_to = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        # Qt's own choice would take one row more wherever Ctrl is held, as it is for "next article".
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        # What is opaque spares all that lies below it from being painted first.
        self.viewport().setAutoFillBackground(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.verticalScrollBar().setSingleStep(pitch)

    def set_row_width(self, width: int) -> None:
        """Let rows be `width` pixels wide, whether there is a scroll bar or not; 0 for all there is."""
        if width != self._row_width:
            self._row_width = width
            self.viewport().update()

    def keep_in_view(self, index: QModelIndex) -> None:
        """Scroll so that a row and its neighbours are in view; not at all if they are already."""
        top = index.row() * self._pitch
        value, room = self.verticalScrollBar().value(), self.viewport().height()
        if top - self._pitch < value or top + 2 * self._pitch > value + room:
            self.verticalScrollBar().setValue(top - self._pitch)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show another model."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._take_rows)
            model.layoutChanged.connect(self._take_rows)
            model.rowsRemoved.connect(self._close_gap)
            model.rowsInserted.connect(self._open_gap)
        self._take_rows()

    def visualRect(self, index: Index) -> QRect:
        """Return where a row stands in the viewport."""
        return self._rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        row = (point.y() + self.verticalOffset()) // self._pitch
        inside = 0 <= row < self._count() and 0 <= point.x() < (self._row_width or self.viewport().width())
        return self.model().index(row, 0) if inside else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scroll as little as the hint allows."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = index.row() * self._pitch
        hints = QAbstractItemView.ScrollHint
        if hint is hints.PositionAtTop:
            bar.setValue(top)
        elif hint is hints.PositionAtCenter:
            bar.setValue(top - (room - self._pitch) // 2)
        elif top < bar.value():
            bar.setValue(top)
        elif top + self._pitch > bar.value() + room:
            bar.setValue(top + self._pitch - room)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the row that a key leads to."""
        row, last = self.currentIndex().row(), self._count() - 1
        page = max(1, self.viewport().height() // self._pitch - 1)
        actions = QAbstractItemView.CursorAction
        steps = {
            actions.MoveUp: row - 1,
            actions.MovePrevious: row - 1,
            actions.MoveDown: row + 1,
            actions.MoveNext: row + 1,
            actions.MovePageUp: row - page,
            actions.MovePageDown: row + page,
            actions.MoveHome: 0,
            actions.MoveEnd: last,
        }
        wanted = min(max(steps.get(action, row), 0), last)
        return self.model().index(wanted, 0) if last >= 0 else QModelIndex()

    def horizontalOffset(self) -> int:
        """Return 0: rows are never wider than the list."""
        return 0

    def verticalOffset(self) -> int:
        """Return how many pixels lie above the viewport."""
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the rows; only those that come into view are painted."""
        self.viewport().scroll(dx, dy)

    def isIndexHidden(self, index: Index) -> bool:
        """Return False: all rows are shown."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that `rect` touches."""
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomLeft())
        self.selectionModel().select(QItemSelection(first, last if last.isValid() else first), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the selected rows stand in the viewport."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def dataChanged(self, top: QModelIndex, bottom: QModelIndex, roles: list[int] | None = None) -> None:
        """Repaint the rows that changed."""
        super().dataChanged(top, bottom, roles or [])
        self.viewport().update(self.visualRect(top).united(self.visualRect(bottom)))

    def doItemsLayout(self) -> None:
        """Tell the scroll bar only: rows need no layout, and those that changed are painted anyway."""
        self.updateGeometries()

    def updateGeometries(self) -> None:
        """Tell the scroll bar how much there is to scroll."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(room)
        bar.setRange(0, max(0, self._count() * self._pitch - room))
        super().updateGeometries()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the delegate paint the rows in view of which something has to be painted."""
        painter, region = QPainter(self.viewport()), event.region()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        states = _states(option.state)
        with_keyboard = self.currentIndex().row() if self.hasFocus() else -1
        hovered = self._hovered.row()
        model, delegate, chosen = self.model(), self.itemDelegate(), self.selectionModel()
        for row in self._rows_between(event.rect().top(), event.rect().bottom()):
            rect = self._rect(row)
            if not region.intersects(rect):
                continue
            index = model.index(row, 0)
            is_chosen = chosen is not None and chosen.isSelected(index)
            option.rect = rect
            option.state = states[is_chosen, row == with_keyboard, row == hovered]
            delegate.paint(painter, option, index)
        if self._ahead is not None:
            self._ahead.start()

    def _draw_ahead(self) -> None:
        """Let the delegate draw a few rows that come into view next, and ask for the others."""
        below = self._rows_between(0, self.viewport().height()).stop
        first, last = max(below, self._drawn_to), min(below + _AHEAD, self._count())
        if first >= last or self._ahead is None:
            return
        self._drawn_to = min(first + _AT_A_TIME, last)
        self._draw(self.model(), range(first, self._drawn_to))
        self._ahead.start()

    def prepare(self, model: QAbstractItemModel) -> Iterator[None]:
        """Let the delegate draw in steps the rows that would be in view if this model were shown.

        The first one is drawn as it looks when it is chosen.
        """
        rows = range(min(model.rowCount(), self.viewport().height() // self._pitch + 1))
        self._draw(model, rows[:1], is_chosen=True)
        for first in range(1, len(rows), _AT_A_TIME):
            yield
            self._draw(model, rows[first : first + _AT_A_TIME])

    def _draw(self, model: QAbstractItemModel, rows: range, *, is_chosen: bool = False) -> None:
        """Let the delegate draw rows where nobody sees it."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.state = _states(option.state)[is_chosen, False, False]
        option.rect = QRect(QPoint(), self._rect(0).size())
        paper = QPixmap(1, 1)
        paper.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(paper)
        for row in rows:
            self.itemDelegate().paint(painter, option, model.index(row, 0))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        self._hover(self.indexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Mark no row when the pointer leaves."""
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def _hover(self, index: QModelIndex) -> None:
        before, self._hovered = self._hovered, QPersistentModelIndex(index)
        if before != self._hovered:
            for changed in (before, self._hovered):
                self.viewport().update(self.visualRect(changed))

    def _count(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0

    def _rect(self, row: int) -> QRect:
        width = self._row_width or self.viewport().width()
        return QRect(0, row * self._pitch - self.verticalOffset(), width, self._pitch)

    def _rows_between(self, top: int, bottom: int) -> range:
        """Return the rows that lie between two heights of the viewport."""
        first, last = ((y + self.verticalOffset()) // self._pitch for y in (top, bottom))
        return range(max(0, first), min(last + 1, self._count()))

    def _take_rows(self) -> None:
        self._drawn_to = 0
        self.updateGeometries()
        self.viewport().update()

    def _close_gap(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Move up what stands below rows that went; only what comes into view is painted."""
        self._move_rows(first, first - last - 1)

    def _open_gap(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Move down what stands below rows that came."""
        self._move_rows(first, last - first + 1)

    def _move_rows(self, first: int, steps: int) -> None:
        self._drawn_to = max(0, self._drawn_to + steps)
        before = self.verticalOffset()
        self.updateGeometries()
        if self.verticalOffset() != before:
            # The scroll bar moved and copied rows that have moved otherwise meanwhile.
            self.viewport().update()
            return
        top = max(0, self._rect(first).top())
        room = self.viewport().rect()
        if self._rect(first).top() < 0 or abs(steps) * self._pitch >= room.height() - top:
            self.viewport().update(room.adjusted(0, top, 0, 0))
        else:
            self.viewport().scroll(0, steps * self._pitch, room.adjusted(0, top, 0, 0))
