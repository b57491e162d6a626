"""The history of decisions: what was done, by whom and when, to be searched, and how to go back there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from gui.history_wording import KIND_GROUPS, kind_group_text
from gui.item_models.history import HistoryEntry, HistoryHead, HistoryModel
from gui.item_models.row_model import ROW_ROLE
from gui.panels.annotation_card import rule
from gui.panels.empty_state import EmptyState
from gui.panels.flow_layout import FlowLayout
from gui.panels.history_delegate import PITCH, HistoryDelegate
from gui.panels.key_cap import KeyButton
from gui.panels.one_page import OnePage
from gui.panels.row_list import RowList
from gui.panels.search_field import SearchField
from gui.soon import after
from models.history import HistoryLine

_SEARCH_AFTER = 150
"""Milliseconds of quiet after which what was typed is searched for."""


class HistoryPanel(QFrame):
    """Shows decisions, the newest first; asks to jump to one, or to undo back so that it is the last.

    `query_changed` carries the fields of the query that the user asks for, but for the article:
    `this_article` says whether only that one is wanted.
    """

    jump_requested = Signal(str, str)
    """Id of the article, and of the annotation that the decision was about (empty: of none)."""
    undo_back_requested = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()
    query_changed = Signal(dict)

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("History"))
        self.search = SearchField(self.tr("Search the decisions"))
        self.here = QPushButton(self.tr("This article"))
        self.kinds = _Choice(self.tr("Kind of decision"))
        self.people = _Choice(self.tr("Reviewer"))
        self.list = RowList(PITCH)
        self.undo_button = KeyButton(self.tr("Undo"))
        self.redo_button = KeyButton(self.tr("Redo"))
        self.back_button = KeyButton(self.tr("Undo back to here…"))
        self._model = model
        self._reviewers: tuple[str, ...] = ()
        self._empty = EmptyState()
        self._pages = OnePage()
        self._typed = after(_SEARCH_AFTER, self, self._ask)
        self._lay_out()
        self._connect()
        self.show_reviewers(())
        self.show_state(can_undo=False, can_redo=False)
        self._show_page()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys of "undo", "redo" and "undo_back"."""
        self.undo_button.set_key(keys.get("undo", ""))
        self.redo_button.set_key(keys.get("redo", ""))
        self.back_button.set_key(keys.get("undo_back", ""))

    def show_state(self, *, can_undo: bool, can_redo: bool) -> None:
        """Show what can be undone and redone now."""
        self.undo_button.setEnabled(can_undo)
        self.redo_button.setEnabled(can_redo)
        self._update_buttons()

    def show_reviewers(self, names: Sequence[str]) -> None:
        """Offer to show the decisions of one of these people; with one alone there is nothing to offer."""
        if tuple(names) != self._reviewers or not self.people.has_choices:
            self._reviewers = tuple(names)
            self.people.offer(self.tr("everybody"), [(name, name) for name in names])
        self.people.setVisible(len(names) > 1)

    def clear_query(self) -> None:
        """Show everything again; nothing is emitted."""
        for part in (self.search, self.here):
            part.blockSignals(True)
        self.search.clear()
        self.here.setChecked(False)
        for part in (self.search, self.here):
            part.blockSignals(False)
        for choice in (self.kinds, self.people):
            choice.choose("")

    def chosen(self) -> HistoryLine | None:
        """Return the decision in the current row, None on a head."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row.line if isinstance(row, HistoryEntry) else None

    def go_back(self) -> bool:
        """Ask to undo back to the current row; return whether that is a decision that holds."""
        line = self.chosen()
        if line is None or line.is_undone:
            return False
        self.undo_back_requested.emit(line.seq)
        return True

    def _ask(self) -> None:
        kinds = KIND_GROUPS.get(self.kinds.chosen, frozenset())
        wanted: dict[str, Any] = {"text": self.search.text().strip(), "kinds": kinds}
        wanted |= {"reviewer": self.people.chosen or None, "this_article": self.here.isChecked()}
        self.query_changed.emit(wanted)

    def _jump(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, HistoryEntry):
            self.jump_requested.emit(row.line.article_id, row.line.annotation)
        elif isinstance(row, HistoryHead) and row.article_id:
            self.jump_requested.emit(row.article_id, "")

    def _update_buttons(self) -> None:
        line = self.chosen()
        self.back_button.setEnabled(line is not None and not line.is_undone)

    def _show_page(self) -> None:
        is_empty = not self._model.rowCount() and not self._model.canFetchMore(QModelIndex())
        if is_empty and self._is_narrowed():
            self._empty.show_state("search", self.tr("No such decision"), self.tr("Take a filter off."))
        elif is_empty:
            hint = self.tr("Every decision will be listed here and can be undone, also after a restart.")
            self._empty.show_state("history", self.tr("No decisions yet"), hint)
        self._pages.setCurrentIndex(1 if is_empty else 0)
        self._update_buttons()

    def _is_narrowed(self) -> bool:
        return bool(
            self.search.text().strip() or self.here.isChecked() or self.kinds.chosen or self.people.chosen
        )

    def _connect(self) -> None:
        self.undo_button.clicked.connect(self.undo_requested)
        self.redo_button.clicked.connect(self.redo_requested)
        self.back_button.clicked.connect(self.go_back)
        self.search.textChanged.connect(lambda _text: self._typed.start())
        self.here.toggled.connect(lambda _on: self._ask())
        for choice in (self.kinds, self.people):
            choice.picked.connect(self._ask)
        self.list.clicked.connect(self._jump)
        self.list.activated.connect(self._jump)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._update_buttons())
        for signal in (self._model.modelReset, self._model.rowsInserted, self._model.searched):
            signal.connect(lambda *_: self._show_page())
        self._model.dataChanged.connect(lambda *_: self._update_buttons())

    def _lay_out(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(HistoryDelegate(self.list))
        self.list.setAccessibleName(self.tr("Decisions, the newest first"))
        self.here.setCheckable(True)
        self.here.setProperty("kind", "chip")
        self.kinds.offer(self.tr("all kinds"), [(name, kind_group_text(name)) for name in KIND_GROUPS])
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        head, filters, buttons = QVBoxLayout(), FlowLayout(spacing=4), FlowLayout()
        head.setContentsMargins(12, 10, 12, 8)
        head.setSpacing(7)
        head.addWidget(self.search)
        head.addLayout(filters)
        for part in (self.here, self.kinds, self.people):
            filters.addWidget(part)
        buttons.setContentsMargins(12, 10, 12, 10)
        for button in (self.undo_button, self.redo_button, self.back_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self._pages, 1)
        layout.addWidget(rule())
        layout.addLayout(buttons)


class _Choice(QPushButton):
    """A button whose menu offers one of several values; an empty value stands for all."""

    picked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.chosen = ""
        self._name = name
        self._group = QActionGroup(self)
        self.setProperty("kind", "quiet")
        self.setToolTip(name)
        self._group.triggered.connect(self._pick)

    @property
    def has_choices(self) -> bool:
        """Tell whether anything was offered yet."""
        return bool(self._group.actions())

    def offer(self, all_of_them: str, choices: Sequence[tuple[str, str]]) -> None:
        """Offer pairs of value and words; what is chosen stays if it is among them."""
        menu = QMenu(self)
        for action in self._group.actions():
            self._group.removeAction(action)
        for value, words in (("", all_of_them), *choices):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(value)
            self._group.addAction(action)
        former: Callable[[], None] | None = self.menu().deleteLater if self.menu() else None
        self.setMenu(menu)
        if former is not None:
            former()
        self.choose(self.chosen if self.chosen in dict(choices) else "")

    def choose(self, value: str) -> None:
        """Show a value as chosen; nothing is emitted."""
        self.chosen = value
        for action in self._group.actions():
            if action.data() == value:
                action.setChecked(True)
                self.setText(f"{action.text()} ▾")
                self.setAccessibleName(f"{self._name}: {action.text()}")

    def _pick(self, action: QAction) -> None:
        self.choose(action.data())
        self.picked.emit()
