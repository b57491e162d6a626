"""The names that files use and the session does not know, each with a box that says what it is here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from gui.panels.choice_box import ChoiceBox
from gui.panels.labels import ElidedLabel, text_label

_NAME_WIDTH, _BOX_WIDTH = 170, 230

Field = str
"""Of which kind a name is, as the fields of `NameMap` are called, as in `spans` or `roles`."""


@dataclass(frozen=True, slots=True)
class NameRow:
    """A foreign name: of which field, how often it is used, an example, and what it can be here.

    `kind` says in words what it names; `choices` are values with their words, the first is chosen at first.
    `shown` stands in the place of a name that says more than a reader needs.
    """

    field: Field
    name: str
    kind: str
    count: int
    example: str
    choices: tuple[tuple[str, str], ...]
    shown: str = ""


class NameTable(QScrollArea):
    """A row for each name; the keyboard goes from box to box.

    `span_changed` tells that the name of a span is to be something else: other names may hang on it.
    """

    span_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[tuple[Field, str], ChoiceBox[str]] = {}
        self._rows: list[NameRow] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_rows(self, rows: Sequence[NameRow]) -> None:
        """Show these names, each with its first choice."""
        self._rows = list(rows)
        inside = QWidget()
        inside.setProperty("kind", "clear")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        heads = (self.tr("Name"), self.tr("What"), self.tr("How often"), self.tr("Example"), self.tr("Here"))
        for column, words in enumerate(heads):
            grid.addWidget(text_label(words, tone="soft", scale="small"), 0, column)
        self.boxes = {}
        for place, row in enumerate(rows, 1):
            self._add(grid, place, row)
        grid.setColumnStretch(3, 1)
        grid.setColumnMinimumWidth(4, _BOX_WIDTH)
        grid.setRowStretch(len(rows) + 1, 1)
        self.setWidget(inside)

    def follow(self, rows: Sequence[NameRow]) -> None:
        """Show these names; those that stay keep their choice, the place in the table and the keyboard."""
        if list(rows) == self._rows:
            return
        chosen, place = self.chosen(), self.verticalScrollBar().value()
        held = next((key for key, box in self.boxes.items() if box.hasFocus()), None)
        self.show_rows(rows)
        for row in rows:
            value = chosen.get((row.field, row.name))
            if value in dict(row.choices):
                self.boxes[row.field, row.name].choose(value)
        self.verticalScrollBar().setValue(place)
        if held in self.boxes:
            self.boxes[held].setFocus()

    def chosen(self) -> Mapping[tuple[Field, str], str]:
        """Return what is chosen for each name, by its field and itself."""
        return {key: box.value() for key, box in self.boxes.items()}

    def _add(self, grid: QGridLayout, place: int, row: NameRow) -> None:
        box = ChoiceBox[str](row.choices)
        box.setAccessibleName(f"{row.shown or row.name}, {row.kind}")
        box.setAccessibleDescription(row.example)
        self.boxes[row.field, row.name] = box
        if row.field == "spans":
            box.currentIndexChanged.connect(self.span_changed)
        name = ElidedLabel(row.shown or row.name)
        name.setProperty("weight", "strong")
        name.setMaximumWidth(_NAME_WIDTH)
        example = ElidedLabel(row.example)
        example.setProperty("tone", "soft")
        count = text_label(str(row.count), tone="soft")
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        parts = (
            name,
            text_label(row.kind, tone="soft"),
            count,
            example,
            box,
        )
        for column, part in enumerate(parts):
            grid.addWidget(part, place, column)
