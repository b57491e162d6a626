"""What only the user can say of files before they are imported: columns, names, and what is finished."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from gui.panels.column_form import ColumnForm
from gui.panels.labels import text_label
from gui.panels.name_table import Field, NameRow, NameTable
from models.incoming.tables import Columns, FoundTable, Layout

_NAMES_HEIGHT = 150


@dataclass(frozen=True, slots=True)
class Questions:
    """What there is to ask: the tables, the names nobody knows, and how many articles hold decisions."""

    tables: Mapping[Layout, FoundTable] = field(default_factory=dict)
    names: Sequence[NameRow] = ()
    decided: int = 0

    def __bool__(self) -> bool:
        """Tell whether anything is to be asked."""
        return bool(self.tables or self.names or self.decided)


@dataclass(frozen=True, slots=True)
class Answers:
    """What was said: the columns of each kind of table, what each name is, and what counts as finished."""

    columns: Mapping[Layout, Columns] = field(default_factory=dict)
    names: Mapping[tuple[Field, str], str] = field(default_factory=dict)
    complete: bool = False


class ImportQuestions(QWidget):
    """Shows what is to be asked, each kind only where there is something to ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns, self.names = ColumnForm(), NameTable()
        self.complete = QCheckBox()
        unfinished = self.tr("Otherwise they wait to be looked through; their decisions stay.")
        self.complete.setAccessibleDescription(unfinished)
        self._unfinished = text_label(unfinished, tone="soft", wrap=True)
        self._tables_intro = text_label(
            self.tr(
                "Each row of a table becomes an article. Choose which column holds what; beside it stands"
                " what the first row has there."
            ),
            wrap=True,
        )
        self._names_intro = text_label(
            self.tr(
                "The session's schema lacks these names. Choose what each is here; event types that are added"
                " bring their links along as roles, those that are there can gain roles. What is left out is"
                " counted afterwards."
            ),
            wrap=True,
        )
        self.names.setMinimumHeight(_NAMES_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        for part, stretch in (
            (self._tables_intro, 0),
            (self.columns, 2),
            (self._names_intro, 0),
            (self.names, 3),
            (self.complete, 0),
            (self._unfinished, 0),
        ):
            column.addWidget(part, stretch)
        column.addStretch(0)

    def show_questions(self, asked: Questions) -> None:
        """Ask these, with the focus on the first."""
        for part, is_asked in (
            (self._tables_intro, asked.tables),
            (self.columns, asked.tables),
            (self._names_intro, asked.names),
            (self.names, asked.names),
            (self.complete, asked.decided),
            (self._unfinished, asked.decided),
        ):
            part.setVisible(bool(is_asked))
        self.columns.show_tables(asked.tables)
        self.names.show_rows(asked.names)
        self.complete.setText(
            self.tr("%n article(s) with decided annotations count as finished", "", asked.decided)
        )
        first = (*self.columns.boxes.values(), *self.names.boxes.values(), self.complete)[0]
        first.setFocus()

    def answers(self) -> Answers:
        """Return what was said."""
        return Answers(self.columns.chosen(), self.names.chosen(), self.complete.isChecked())
