"""What an export would lose, a row for each kind; a row opens the list of its items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.item_models.annotation_list import ROW_ROLE, Index
from gui.panels.row_list import RowList
from gui.panels.wording import quoted

PITCH = 27
_EXAMPLES = 3
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class LossItem:
    """One thing that is lost: the ids of its article and annotation, its words, and the article's title.

    `start` is where it stands in the article, in code points; `annotation` is empty where there is none.
    """

    article: str
    annotation: str
    start: int
    words: str
    title: str


@dataclass(frozen=True, slots=True)
class LossRow:
    """All that is lost of one kind, in words with its number; `items` are the first of them."""

    title: str
    count: int
    items: tuple[LossItem, ...]

    @property
    def examples(self) -> str:
        """Return the words of the first few items."""
        return ", ".join(quoted(item.words) for item in self.items[:_EXAMPLES])


class LossRows(RowList):
    """The kinds of loss; Return, Space or a click asks for the items of one, which `opened` carries."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(PITCH, parent)
        self._losses = _LossModel(self)
        self.setModel(self._losses)
        self.setItemDelegate(_LossDelegate(self))
        self.setAccessibleName(self.tr("What this format cannot carry"))
        self.clicked.connect(lambda _index: self._open())

    def show_rows(self, rows: Sequence[LossRow]) -> None:
        """Show other rows, the first of them current."""
        self._losses.show(rows)
        self.setCurrentIndex(self._losses.index(0))

    def rows(self) -> tuple[LossRow, ...]:
        """Return the rows that are shown."""
        return self._losses.rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the items of the current kind; other keys move in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        row: LossRow | None = self.currentIndex().data(ROW_ROLE)
        if row is not None:
            self.opened.emit(row)


class _LossModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[LossRow, ...] = ()

    def show(self, rows: Sequence[LossRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}: {row.examples}"
        return None


class _LossDelegate(QStyledItemDelegate):
    """Paints the kind with its number, then softly what is lost, and at the right that there is more."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: LossRow = index.data(ROW_ROLE)
        look, area = theme.current(), QRectF(option.rect)
        states = QStyle.StateFlag
        is_current = bool(option.state & states.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current or option.state & states.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.accent_soft if is_current else look.line)
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 6, 6)
        inner = area.adjusted(8, 0, -8, 0)
        painter.setFont(theme.ui_font(13))
        painter.setPen(look.soft)
        _draw(painter, inner, "›", Qt.AlignmentFlag.AlignRight)
        inner.setRight(inner.right() - 18)
        painter.setPen(look.ink)
        inner.setLeft(inner.left() + _draw(painter, inner, row.title) + 12)
        painter.setFont(theme.ui_font(12))
        painter.setPen(look.soft)
        _draw(painter, inner, row.examples)
        painter.restore()


def _draw(
    painter: QPainter, inner: QRectF, text: str, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> int:
    room = max(0, int(inner.width()))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
