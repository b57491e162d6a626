"""All keys on one page, grouped as in the menus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.dialogs.desk_dialog import DeskDialog
from gui.panels.key_cap import KeyCap
from gui.panels.labels import text_label
from gui.panels.search_field import SearchField

_COLUMNS = 2
Groups = Mapping[str, Sequence[tuple[str, Sequence[str]]]]


class KeyHelpDialog(DeskDialog):
    """Shows what each key does: groups in columns, filtered by a search."""

    def __init__(self, groups: Groups, parent: QWidget | None = None) -> None:
        """Show `groups`: the title to pairs of what is done and the key texts that do it."""
        super().__init__(self.tr("Keys"), "", parent)
        self.search = SearchField(self.tr("Search keys"))
        self._lines: list[tuple[str, QWidget]] = []
        self._headings: list[tuple[QWidget, list[QWidget]]] = []
        self.cancel_button.setText(self.tr("Close"))
        content = QWidget()
        content.setProperty("kind", "clear")
        self._fill(content, groups)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        self.body.addWidget(self.search)
        self.body.addWidget(area, 1)
        self.search.textChanged.connect(self._filter)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 640)

    def _fill(self, content: QWidget, groups: Groups) -> None:
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(34)
        sizes = [0] * _COLUMNS
        for title, lines in groups.items():
            place = sizes.index(min(sizes))
            sizes[place] += len(lines) + 2
            columns[place].addLayout(self._group(title, lines))
        for column in columns:
            column.setSpacing(16)
            column.addStretch(1)
            row.addLayout(column, 1)

    def _group(self, title: str, lines: Sequence[tuple[str, Sequence[str]]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        heading = text_label(title, tone="accent", weight="strong")
        grid.addWidget(heading, 0, 0, 1, 2)
        shown = []
        for number, (words, keys) in enumerate(lines, 1):
            line = QWidget()
            inner = QHBoxLayout(line)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(5)
            inner.addWidget(text_label(words, wrap=True), 1)
            for key in dict.fromkeys(keys):
                inner.addWidget(KeyCap(key), alignment=Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, number, 0, 1, 2)
            self._lines.append((f"{words} {' '.join(keys)}".casefold(), line))
            shown.append(line)
        self._headings.append((heading, shown))
        return grid

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for words, line in self._lines:
            line.setVisible(wanted in words)
        for heading, lines in self._headings:
            heading.setVisible(any(not line.isHidden() for line in lines))
