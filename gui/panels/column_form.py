"""Which column of a table holds which part of an article, with what the first row has there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from gui.panels.choice_box import ChoiceBox
from gui.panels.fitting_area import FittingArea
from gui.panels.labels import ElidedLabel, text_label
from models.incoming.tables import ARTICLE_PARTS, Columns, FoundTable, Layout

_NONE = ""
_BOX_WIDTH = 210
_LONGEST_PREVIEW = 300


class ColumnForm(QWidget):
    """A block for each kind of table: a line for each part of an article, filled with the likely column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[tuple[Layout, str], ChoiceBox[str]] = {}
        self.previews: dict[tuple[Layout, str], ElidedLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_tables(self, tables: Mapping[Layout, FoundTable]) -> None:
        """Show these tables in place of others."""
        self.boxes, self.previews = {}, {}
        if former := self._column.takeAt(0):
            former.widget().deleteLater()
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for layout, table in tables.items():
            self._add_table(grid, layout, table)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(1, _BOX_WIDTH)
        grid.setRowStretch(grid.rowCount(), 1)
        self._column.addWidget(FittingArea(inside))

    def chosen(self) -> Mapping[Layout, Columns]:
        """Return the columns of each kind of table; parts for which none is chosen are left out."""
        found: dict[Layout, dict[str, str]] = {}
        for (layout, part), box in self.boxes.items():
            columns = found.setdefault(layout, {})
            if box.value() != _NONE:
                columns[part] = box.value()
        return found

    def _add_table(self, grid: QGridLayout, layout: Layout, table: FoundTable) -> None:
        row = grid.rowCount()
        if row > 1:
            grid.setRowMinimumHeight(row, 10)
            row += 1
        heads = (
            (self._title(table), 0, 2, {"weight": "strong"}),
            (text_label(self.tr("First row"), tone="soft", scale="small"), 2, 1, {}),
        )
        for label, column, columns, properties in heads:
            for name, value in properties.items():
                label.setProperty(name, value)
            grid.addWidget(label, row, column, 1, columns)
        for place, part in enumerate(ARTICLE_PARTS, row + 1):
            self._add_part(grid, place, layout, part, table)

    def _add_part(self, grid: QGridLayout, row: int, layout: Layout, part: str, table: FoundTable) -> None:
        words, none = self._words()[part], (_NONE, self.tr("None"))
        box = ChoiceBox[str]([*([] if part == "text" else [none]), *((name, name) for name in layout)])
        box.choose(table.likely.get(part, table.longest if part == "text" else _NONE))
        box.setAccessibleName(self.tr("{0} in {1}").format(words, table.name))
        label, preview = text_label(words, tone="soft"), ElidedLabel()
        label.setBuddy(box)
        preview.setProperty("tone", "soft")
        self.boxes[layout, part], self.previews[layout, part] = box, preview

        def show() -> None:
            cell = " ".join(table.first.get(box.value(), "")[:_LONGEST_PREVIEW].split())
            preview.setText(cell)
            box.setAccessibleDescription(cell)

        box.currentIndexChanged.connect(show)
        show()
        for column, widget in enumerate((label, box, preview)):
            grid.addWidget(widget, row, column)

    def _title(self, table: FoundTable) -> QLabel:
        more = table.files - 1
        others = self.tr("and %n more with the same columns", "", more) if more else ""
        return ElidedLabel(f"{table.name} {others}".strip())

    def _words(self) -> Mapping[str, str]:
        return {
            "text": self.tr("Text"),
            "title": self.tr("Title"),
            "published": self.tr("Published"),
            "language": self.tr("Language"),
            "source": self.tr("Source"),
        }
