"""What an export would lose, a row for each kind; a row opens the list of its items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.item_models.row_model import ROW_ROLE, Index, RowModel
from gui.panels.row_list import RowList
from gui.panels.row_painting import RIGHT, paint_line
from gui.panels.wording import quoted

PITCH = 27
_EXAMPLES = 3


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
        return tuple(self._losses.rows)

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


class _LossModel(RowModel[LossRow]):
    def told(self, row: LossRow, place: int, role: int) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}: {row.examples}"
        return row.title if role == Qt.ItemDataRole.DisplayRole else None


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
        inner, plain = area.adjusted(8, 0, -8, 0), theme.ui_font(13)
        paint_line(painter, inner, "›", plain, look.soft, side=RIGHT)
        inner.setRight(inner.right() - 18)
        inner.setLeft(inner.left() + paint_line(painter, inner, row.title, plain, look.ink) + 12)
        paint_line(painter, inner, row.examples, theme.ui_font(12), look.soft)
        painter.restore()
