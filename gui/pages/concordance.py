"""The concordance: all annotations of the session searched, compared in context, decided on together."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from gui.concordance_wording import chip_texts, found_text
from gui.item_models.concordance import AnnotationQuery, ConcordanceModel, Hit, Sorting
from gui.item_models.row_model import ROW_ROLE
from gui.panels.annotation_card import rule
from gui.panels.concordance_list import ConcordanceList
from gui.panels.empty_state import EmptyState
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_cap import KeyButton
from gui.panels.labels import ElidedLabel
from gui.panels.query_bar import QueryBar
from gui.soon import after

_PATIENCE_MS = 150
"""A search that takes longer is told."""


class ConcordancePage(QWidget):
    """Search line, filters, hits, and what can be done to those that are chosen.

    `commanded` carries "accept", "reject", "relabel", "labels", "sort", "copy", or "label.X" and
    "type.X" for a label or type by its key; `jump_requested` a hit to be shown in its article.
    """

    commanded = Signal(str)
    jump_requested = Signal(object)

    def __init__(self, model: ConcordanceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.bar = QueryBar()
        self.list = ConcordanceList()
        self.empty = EmptyState()
        self.chosen_count = ElidedLabel()
        self.buttons = {
            "jump": KeyButton(self.tr("Show in the article")),
            "accept": KeyButton(self.tr("Accept")),
            "reject": KeyButton(self.tr("Reject")),
            "relabel": KeyButton(self.tr("Relabel…")),
            "copy": KeyButton(self.tr("Copy")),
        }
        self._pages = QStackedWidget()
        self._sort_key = ""
        self._place = (-1, 0)
        self._slow = after(_PATIENCE_MS, self, lambda: self.bar.show_count(self.tr("Searching …")))
        self._lay_out()
        self._connect()
        self._show_found(-1)

    def set_keys(self, commands: Mapping[str, str], shown: Mapping[str, str]) -> None:
        """Let keys (portable texts) stand for commands in the list; `shown` gives keys to be shown."""
        self.list.set_keys(commands)
        for name, button in self.buttons.items():
            button.set_key(shown.get(name, ""))
        self.bar.field.set_key(shown.get("search", ""))
        self._sort_key = shown.get("sort", "")
        self.bar.show_sorting(self.model.sorting, self._sort_key)

    def start_anew(self) -> None:
        """Forget what was searched for, as the session is another one."""
        self._show_query()
        self._show_found(-1)

    def search(self, query: AnnotationQuery, sorting: Sorting | None = None) -> None:
        """Search for something, sorted as before unless `sorting` says otherwise."""
        self._place = (-1, 0)
        self.model.search(query, sorting or self.model.sorting)
        self._show_query()

    def refresh(self) -> None:
        """Search for the same again; the row that is the current one keeps its place."""
        self._place = self.list.place()
        self.model.refresh(self._place[0])

    def focus_search(self) -> None:
        """Put the cursor into the search line."""
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def chosen_total(self) -> int:
        """Return how many hits are chosen."""
        return sum(len(run) for run in self.list.chosen()) if self.model.rowCount() else 0

    def hits(self) -> list[Hit]:
        """Return the chosen hits that are still there; each is read, so ask for some thousands at most."""
        places = (place for run in self.list.chosen() for place in run)
        found = (self.model.hit(place) for place in places)
        return [hit for hit in found if hit is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrow down and Return lead from the search line into the list."""
        if self.bar.isAncestorOf(self.focusWidget() or self) and event.key() == Qt.Key.Key_Down:
            self._enter_list()
        else:
            super().keyPressEvent(event)

    def _enter_list(self) -> None:
        self.bar.search_now()
        if self.model.rowCount() or self.model.is_searching:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _jump(self) -> None:
        hit: Hit | None = self.list.currentIndex().data(ROW_ROLE)
        if hit is not None:
            self.jump_requested.emit(hit)

    @Slot(int)
    def _show_found(self, place: int) -> None:
        self._slow.stop()
        count = self.model.rowCount()
        self.bar.show_count(found_text(count, self.model.articles) if count else "")
        self._pages.setCurrentWidget(self.list if count else self.empty)
        if count:
            self.list.restore(max(place, 0), self._place[1])
        else:
            self._show_nothing()
        self._show_chosen()

    def _show_nothing(self) -> None:
        query, words = self.model.query, self.model.query.text
        if words and not any(char.isalnum() for char in words):
            hint = self.tr("Search for words: letters or digits are compared, other signs are not.")
            self.empty.show_state("search", self.tr("Nothing to search for in “{0}”").format(words), hint)
        elif query == AnnotationQuery():
            hint = self.tr("All annotations of the session will stand here, each in its context.")
            self.empty.show_state("search", self.tr("No annotations yet"), hint)
        else:
            hint = self.tr("Nothing fits the words and the filters together.")
            action = self.tr("Search without words and filters")
            self.empty.show_state("search", self.tr("No annotation found"), hint, action)

    @Slot()
    def _show_chosen(self) -> None:
        count = self.chosen_total()
        self.chosen_count.setText(self.tr("%n chosen", "", count) if count > 1 else "")
        for button in self.buttons.values():
            button.setEnabled(count > 0)

    def _show_query(self) -> None:
        texts = chip_texts(self.model.query, self.model.article_title, self.model.actor_name)
        self.bar.show_query(self.model.query, texts)
        self.bar.show_sorting(self.model.sorting, self._sort_key)

    def _connect(self) -> None:
        self.model.search_began.connect(self._slow.start)
        self.model.found.connect(self._show_found)
        self.bar.changed.connect(self.search)
        self.bar.sort_requested.connect(lambda: self.commanded.emit("sort"))
        self.bar.field.returnPressed.connect(self._enter_list)
        self.bar.note_field.returnPressed.connect(self._enter_list)
        self.empty.acted.connect(lambda: self.search(AnnotationQuery()))
        self.list.activated.connect(self._jump)
        self.list.commanded.connect(self.commanded)
        self.list.left_upwards.connect(self.focus_search)
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        for name, button in self.buttons.items():
            act = self._jump if name == "jump" else lambda _on=False, name=name: self.commanded.emit(name)
            button.clicked.connect(act)

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("Search all annotations"))
        self.setFocusProxy(self.bar.field)
        self.list.setModel(self.model)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        self.chosen_count.setProperty("tone", "soft")
        foot = QFrame()
        foot.setProperty("kind", "panel")
        row = FlowLayout(foot, spacing=8)
        row.setContentsMargins(16, 9, 16, 9)
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addWidget(self.chosen_count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, rule(), self._pages, rule(), foot):
            layout.addWidget(widget, int(widget is self._pages))
