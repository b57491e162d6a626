"""Where else an actor is mentioned: each place with the words around it; Return goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.dialogs.picker import Picker, PickerRow
from gui.item_models.row_model import ROW_ROLE, Index
from gui.panels.context_line import paint_context
from gui.panels.row_painting import paint_ground, paint_line

_ROW = 46


@dataclass(frozen=True, slots=True)
class MentionRow(PickerRow):
    """A mention in an article: `detail` is the article's title, and the words stand around `covered`."""

    before: str = ""
    covered: str = ""
    after: str = ""


class MentionsPicker(Picker):
    """Lists mentions in reading order; letters of words or title find some of them."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setWindowTitle(placeholder)
        self.list.setItemDelegate(_MentionDelegate(self.list))

    def show_mentions(self, rows: Sequence[MentionRow]) -> None:
        """Offer these mentions."""
        self.show_rows(rows)

    def sizeHint(self) -> QSize:
        return QSize(640, 460)

    def foot_text(self, row: PickerRow) -> str:
        """Say how to go there."""
        return self.tr("⏎ goes there, Esc stays.")


class _MentionDelegate(QStyledItemDelegate):
    """Paints the mention in the middle of its words, and the article's title below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: MentionRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        look, area = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, area)
        inner = area.adjusted(10, 5, -10, -5)
        half = inner.height() / 2
        upper = QRectF(inner.left(), inner.top(), inner.width(), half)
        paint_context(painter, upper, row.before, row.covered, row.after)
        paint_line(painter, upper.translated(0, half), row.detail, theme.ui_font(11.5), look.soft)
        painter.restore()
