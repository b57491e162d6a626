"""The list of the concordance: hits below each other, each in its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QItemSelectionModel, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.item_models.concordance import Hit
from gui.item_models.row_model import ROW_ROLE, Index
from gui.panels import wording
from gui.panels.kwic import Kwic, paint_kwic
from gui.panels.row_list import RowList
from gui.panels.row_painting import LEFT, RIGHT, paint_line
from gui.panels.row_pictures import RowPictures
from gui.panels.tag import TagShape, paint_tag, tag_size
from models.annotation import Status

ROW_HEIGHT = 31
_TAG, _MARK, _TITLE, _DATE = 118, 62, 210, 92
"""The widths of the columns around the line, in pixels."""
_LEAST_LINE = 470
"""A line that is narrower leaves out the date, then the title of the article."""
_PAD, _GAP = 16, 14


class ConcordanceList(RowList):
    """Hits to be chosen, one or several.

    `commanded` carries the command that a key stands for, see `set_keys`. Arrow up in the first row
    asks to leave the list.
    """

    commanded = Signal(str)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ROW_HEIGHT, parent)
        self._commands: Mapping[str, str] = {}
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(ConcordanceDelegate(self))
        self.setAccessibleName(self.tr("Annotations found"))

    def set_keys(self, commands: Mapping[str, str]) -> None:
        """Let keys (portable texts) stand for commands."""
        self._commands = commands

    def chosen(self) -> list[range]:
        """Return the selected rows as runs in their order; the current row if none is selected."""
        parts = self.selectionModel().selection() if self.selectionModel() else ()
        runs = sorted((part.top(), part.bottom() + 1) for part in parts)
        current = self.currentIndex().row()
        if not runs and current >= 0:
            runs = [(current, current + 1)]
        return [range(*run) for run in runs]

    def place(self) -> tuple[int, int]:
        """Return the current row, -1 for none, and at which height of the viewport it stands."""
        index = self.currentIndex()
        return index.row(), self.visualRect(index).top() if index.isValid() else 0

    def restore(self, row: int, top: int) -> None:
        """Make `row` the current one and let it stand at this height again, as far as it can."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.verticalScrollBar().setValue(row * ROW_HEIGHT - top)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on the keys that stand for commands."""
        command = self._commands.get(QKeySequence(event.keyCombination()).toString())
        if command is not None:
            self.commanded.emit(command)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.commanded.emit("copy")
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are commands here."""


class _Face(NamedTuple):
    hit: Hit
    is_chosen: bool
    is_hovered: bool
    has_keyboard: bool


class ConcordanceDelegate(QStyledItemDelegate):
    """Paints a hit: its tag, the line it stands in, what was decided, and its article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = RowPictures()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        return QSize(600, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one hit; nothing where it is gone meanwhile."""
        hit: Hit | None = index.data(ROW_ROLE)
        if hit is not None:
            flags = (QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver)
            states = [bool(option.state & flag) for flag in (*flags, QStyle.StateFlag.State_HasFocus)]
            face = _Face(hit, *states)
            self._pictures.show(painter, option.rect, face, lambda on, rect: _paint(on, rect, face))


def columns(width: float) -> tuple[float, float, float]:
    """Return the widths of line, article title and date in a row of `width` pixels; 0 where left out."""
    line = width - 2 * _PAD - _TAG - _MARK - 2 * _GAP
    title = _TITLE if line - _TITLE - _GAP >= _LEAST_LINE else 0
    line -= title and title + _GAP
    date = _DATE if title and line - _DATE - _GAP >= _LEAST_LINE else 0
    return line - (date and date + _GAP), title, date


def _paint(painter: QPainter, rect: QRectF, face: _Face) -> None:
    look, row = theme.current(), face.hit.row
    if face.is_chosen:
        painter.fillRect(rect, look.accent_soft)
    elif face.is_hovered:
        painter.fillRect(rect, look.background)
    if face.has_keyboard:
        painter.setPen(QPen(look.accent, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(2, 1.5, -2, -1.5), 5, 5)
    width, title, date = columns(rect.width())
    _paint_tag(painter, rect, face.hit)
    line = QRectF(rect.left() + _PAD + _TAG + _GAP, rect.top(), width, rect.height())
    is_rejected = row.status is Status.REJECTED
    ink = look.soft if is_rejected else look.event if row.is_event else look.ink
    kwic = Kwic(face.hit.left, face.hit.covered, face.hit.right)
    paint_kwic(painter, line, kwic, ink, is_struck=is_rejected)
    mark = QRectF(line.right() + _GAP, rect.top(), _MARK, rect.height())
    _paint_mark(painter, mark, face.hit)
    for text, left, wide in (
        (row.title, mark.right() + _GAP, title),
        (wording.date_text(face.hit.published), mark.right() + 2 * _GAP + title, date),
    ):
        place = QRectF(left, rect.top(), wide, rect.height())
        paint_line(painter, place, text, theme.ui_font(12), look.soft)


def _paint_tag(painter: QPainter, rect: QRectF, hit: Hit) -> None:
    row, size = hit.row, tag_size(hit.row.label)
    place = QRectF(rect.left() + _PAD, rect.center().y() - size.height() / 2, 0, size.height())
    place.setWidth(min(size.width(), _TAG))
    if row.is_event:
        paint_tag(painter, place, row.label, theme.current().event, TagShape.SOFT)
    else:
        shape = TagShape.DASHED if row.status is Status.SUGGESTED else TagShape.LINE
        paint_tag(painter, place, row.label, theme.current().label_color(row.label), shape)


def _paint_mark(painter: QPainter, rect: QRectF, hit: Hit) -> None:
    """Draw what was decided or how sure the suggester is, and the flag before it."""
    look, row = theme.current(), hit.row
    marks = {Status.ACCEPTED: "✓", Status.REJECTED: "✕"}
    text = marks.get(row.status) or wording.percent_text(row.confidence)
    painter.setFont(theme.ui_font(12))
    painter.setPen(look.accent if row.status is Status.ACCEPTED else look.soft)
    painter.drawText(rect, RIGHT, text)
    signs = ("⚑" if row.flag else "") + ("✎" if row.note else "")
    painter.setPen(look.warn)
    painter.drawText(rect, LEFT, signs)
