"""The left side of the desk: search, filter and the list of articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui import icons
from gui.panels.annotation_card import rule
from gui.panels.article_delegate import ROW_HEIGHT, ArticleDelegate
from gui.panels.empty_state import EmptyState
from gui.panels.filter_chips import FilterChips
from gui.panels.row_list import RowList
from gui.panels.search_field import SearchField
from models.article import ArticleStatus

WIDTH = 276
SLIM_WIDTH = 46
"""The width in pixels that the panel has by default, and that of the strip that is left of it."""

_LEAST_WIDTH, _ANY_WIDTH = 180, 16_777_215

_LONGEST_PAUSE = 150
_PAUSES_PER_SEARCH = 3
"""After a letter the next is waited for as long as so many searches take, in milliseconds at most so long."""


class ArticleListPanel(QFrame):
    """Shows a list model of articles; says which one is chosen and what is searched for.

    `query_changed` carries the fields `text`, `statuses`, `languages` and `order` of an article
    query as a mapping; empty fields filter nothing. Where there is little room, `set_slim` leaves a
    strip of `SLIM_WIDTH` pixels; `wide_requested` then asks for all of the panel. By `clock`, in seconds, it
    learns how long a search takes.
    """

    article_chosen = Signal(str)
    wide_requested = Signal()
    query_changed = Signal(object)
    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, clock: Callable[[], float] = perf_counter) -> None:
        super().__init__(parent)
        self._clock = clock
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("Articles"))
        self.is_slim = False
        self.search = SearchField(self.tr("Search articles"))
        self.chips = FilterChips()
        self.list = RowList(ROW_HEIGHT)
        self._order = "import"
        self._order_button = QPushButton()
        self._empty = EmptyState()
        self._pages = QStackedWidget()
        self._has_articles = False
        self._wide_button = QPushButton()
        self._pause = QTimer(self, singleShot=True, interval=_LONGEST_PAUSE)
        self._lay_out()
        self._connect()
        self._update_page()

    def set_model(self, model: QAbstractItemModel) -> None:
        """Show the articles of `model`, whose rows have an `id_at(row)`."""
        self.list.setModel(model)
        model.modelReset.connect(self._update_page)
        self._update_page()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the key of "search" in the search field."""
        self.search.set_key(keys.get("search", ""))

    def show_counts(self, statuses: Mapping[ArticleStatus, int], languages: Mapping[str, int]) -> None:
        """Show how many articles of each status and language the session has."""
        self._has_articles = sum(statuses.values()) > 0
        self.chips.show_counts(statuses, languages)
        self._update_page()

    def show_current(self, article_id: str | None) -> None:
        """Mark the article under review and scroll to it; nothing is emitted."""
        model: Any = self.list.model()
        index = model.index_of(article_id) if model is not None and article_id else QModelIndex()
        if index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)

    def set_slim(self, slim: bool) -> None:
        """Show only a strip with a status dot for each article, or the whole panel again."""
        if slim == self.is_slim:
            return
        self.is_slim = slim
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, ArticleDelegate)
        delegate.is_slim = slim
        for part in (self.search, self._order_button, self.chips):
            part.setVisible(not slim)
        self._wide_button.setVisible(slim)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if slim else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.list.setVerticalScrollBarPolicy(policy)
        self.setMinimumWidth(SLIM_WIDTH if slim else _LEAST_WIDTH)
        self.setMaximumWidth(SLIM_WIDTH if slim else _ANY_WIDTH)
        self._update_page()
        self.updateGeometry()

    def focus_search(self) -> None:
        """Put the cursor into the search field; ask for room where there is none for it."""
        if self.is_slim:
            self.wide_requested.emit()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def query(self) -> dict[str, object]:
        """Return what is searched for now, as `query_changed` carries it."""
        return {
            "text": self.search.text().strip(),
            "statuses": self.chips.statuses(),
            "languages": self.chips.languages(),
            "order": self._order,
        }

    def clear_query(self) -> None:
        """Show all articles again."""
        self.search.clear()
        self.chips.clear()
        self._ask()

    def sizeHint(self) -> QSize:
        """Return the width of the mock's left side."""
        return QSize(SLIM_WIDTH if self.is_slim else WIDTH, 700)

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which titles can be read, or that of the strip."""
        return QSize(SLIM_WIDTH if self.is_slim else _LEAST_WIDTH, 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrow down lead from the search field into the list."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self._pause.stop()
        began = self._clock()
        self.query_changed.emit(self.query())
        searched = round((self._clock() - began) * 1000)
        self._pause.setInterval(min(_PAUSES_PER_SEARCH * searched, _LONGEST_PAUSE))

    def _choose(self, index: QModelIndex) -> None:
        model: Any = self.list.model()
        self.article_chosen.emit(model.id_at(index.row()))

    def _choose_first(self) -> None:
        """Open the best hit when Return is pressed in the search field."""
        if self._pause.isActive():
            self._ask()
        model = self.list.model()
        if model is not None and model.rowCount():
            self._choose(model.index(0, 0))

    def _update_page(self) -> None:
        model = self.list.model()
        if self.is_slim or (model is not None and model.rowCount()):
            self._pages.setCurrentIndex(0)
            return
        if self._has_articles:
            hint = self.tr("Nothing fits the search and the filters.")
            self._empty.show_state("search", self.tr("No article found"), hint, self.tr("Show all"))
        else:
            hint = self.tr("Import text files or a folder, or drop them on this window.")
            self._empty.show_state("import", self.tr("No articles yet"), hint, self.tr("Import articles…"))
        self._pages.setCurrentIndex(1)

    def _act(self) -> None:
        if self._has_articles:
            self.clear_query()
        else:
            self.import_requested.emit()

    def _pick_order(self, order: str) -> None:
        self._order = order
        self._ask()

    def _fill_orders(self) -> None:
        menu = QMenu(self._order_button)
        words = (
            ("import", self.tr("As imported")),
            ("date", self.tr("Newest first")),
            ("title", self.tr("By title")),
            ("open", self.tr("Most open first")),
        )
        for order, text in words:
            menu.addAction(text).triggered.connect(lambda _on=False, order=order: self._pick_order(order))
        self._order_button.setMenu(menu)

    def _connect(self) -> None:
        self._wide_button.clicked.connect(self.wide_requested)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self._choose_first)
        self._pause.timeout.connect(self._ask)
        self.chips.changed.connect(self._ask)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self._empty.acted.connect(self._act)

    def _lay_out(self) -> None:
        self.list.setItemDelegate(ArticleDelegate(self.list))
        self.list.setAccessibleName(self.tr("Articles"))
        self._order_button.setProperty("kind", "quiet")
        self._order_button.setText("⇅")
        self._order_button.setToolTip(self.tr("Order of the articles"))
        self._order_button.setAccessibleName(self.tr("Order of the articles"))
        self._fill_orders()
        self._wide_button.setProperty("kind", "quiet")
        self._wide_button.setIcon(icons.icon("articles"))
        self._wide_button.setToolTip(self.tr("Show the articles’ titles"))
        self._wide_button.setAccessibleName(self.tr("Show the articles’ titles"))
        self._wide_button.hide()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(9)
        layout.addWidget(self._wide_button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(_inset(self.search, self._order_button))
        layout.addLayout(_inset(self.chips))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(rule())
        lines.addWidget(self._pages, 1)
        layout.addLayout(lines, 1)
        QWidget.setTabOrder(self.search, self.list)


def _inset(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(12, 0, 12, 0)
    row.setSpacing(4)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, 0 if place else 1)
    return row
