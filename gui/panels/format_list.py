"""The formats of exports in a list, those for one purpose under a heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.item_models.row_model import ROW_ROLE, Index, RowModel
from gui.panels.row_painting import paint_line

Packaging = Literal["file", "folder", "either"]

_ROW, _HEADING = 23, 25


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """A format on offer: its name, how it is called, what it is for, and what stands above its group.

    `suffix` is the ending of its file, without a dot. `packaging` tells whether it is a file or a folder,
    `parts` into which shares a folder is divided unless somebody says otherwise. `finished_only` holds if it
    takes finished articles unless asked for others.
    """

    name: str
    title: str
    description: str
    suffix: str
    group: str = ""
    packaging: Packaging = "file"
    parts: Mapping[str, float] = field(default_factory=dict)
    finished_only: bool = True


class FormatList(QListView):
    """Shows formats in their groups; the current one is chosen, which `chosen` tells."""

    chosen = Signal(object)

    def __init__(self, formats: Sequence[FormatChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = _FormatModel(formats, self)
        self.setModel(self._formats)
        self.setItemDelegate(_FormatDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Formats"))
        self.setProperty("look", "boxed")
        self.choose(formats[0].name)
        self.selectionModel().currentChanged.connect(lambda now: self.chosen.emit(now.data(ROW_ROLE)))

    def current(self) -> FormatChoice:
        """Return the format that is chosen."""
        found: FormatChoice = self.currentIndex().data(ROW_ROLE)
        return found

    def choose(self, name: str) -> bool:
        """Choose a format by its name; return whether there is one of that name."""
        rows = self._formats.rows
        place = next((at for at, row in enumerate(rows) if row and row.name == name), None)
        if place is not None:
            self.setCurrentIndex(self._formats.index(place))
        return place is not None


class _FormatModel(RowModel[FormatChoice | None]):
    """The rows: formats, and for a heading None; its words are those of the format after it."""

    def __init__(self, formats: Sequence[FormatChoice], parent: QObject) -> None:
        super().__init__(parent)
        rows: list[FormatChoice | None] = []
        group = ""
        for choice in formats:
            if choice.group != group:
                rows.append(None)
            group = choice.group
            rows.append(choice)
        self.show(rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = index.isValid() and self.rows[index.row()] is None
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    def told(self, row: FormatChoice | None, place: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if row else self._heading(place)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and row:
            return f"{row.group}: {row.description}"
        return None

    def _heading(self, place: int) -> str:
        below = self.rows[place + 1]
        return below.group if below else ""


class _FormatDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW if index.data(ROW_ROLE) else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, is_heading = theme.current(), index.data(ROW_ROLE) is None
        area = QRectF(option.rect).adjusted(4, 0, -4, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.accent_soft)
            painter.drawRoundedRect(area, 6, 6)
        inner = area.adjusted(8 if is_heading else 14, 7 if is_heading else 0, -6, 0)
        chosen = option.state & QStyle.StateFlag.State_Selected
        weight = QFont.Weight.DemiBold if chosen or is_heading else QFont.Weight.Normal
        font = theme.ui_font(11.5 if is_heading else 13, weight=weight)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        paint_line(painter, inner, text, font, look.soft if is_heading else look.ink)
        painter.restore()
