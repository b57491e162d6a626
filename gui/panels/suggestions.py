"""The right side of the desk: the focused annotation's card, and the other open suggestions below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.item_models.annotation_list import AnnotationListModel
from gui.panels.annotation_card import AnnotationCard, rule
from gui.panels.annotation_delegate import AnnotationDelegate
from gui.panels.empty_state import EmptyState
from gui.panels.entity_card import EntityCard
from gui.panels.event_card import EventCard
from gui.panels.suggestions_head import SuggestionsHead
from models.annotation import Actor, Entity, Event
from models.article import ArticleStatus
from models.queue import Order
from models.review import Review
from models.schema import Schema

_LIST_ROOM = 100
"""Pixels of height that the list keeps beside a tall card."""


class SuggestionsPanel(QFrame):
    """Shows one review: the queue of open suggestions in a given order, and the focused annotation.

    The cards' requests pass through `event_card` and `entity_card`; those that both share are
    repeated as signals of the panel.
    """

    focus_requested = Signal(str)
    accept_requested = Signal(str)
    reject_requested = Signal(str)
    note_edited = Signal(str, str)
    flag_toggled = Signal(str, bool)
    guideline_requested = Signal(str)
    order_changed = Signal(str)
    labels_changed = Signal(frozenset)
    finish_requested = Signal()
    retry_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("Suggestions"))
        self.head = SuggestionsHead()
        self.event_card = EventCard()
        self.entity_card = EntityCard()
        self._keys: Mapping[str, str] = {}
        self._queue: list[str] = []
        self._next_row = 0
        self._model = AnnotationListModel(self)
        self._list = QListView()
        self._card_area = self._stacked_cards()
        self._empty = EmptyState()
        self._done = EmptyState()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.show_nothing()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show these keys on the cards: action name to key text."""
        self._keys = keys
        self.event_card.set_keys(keys)
        self.entity_card.set_keys(keys)

    def show_review(
        self,
        review: Review,
        schema: Schema,
        queue: Sequence[str],
        focus: str | None,
        actors: Mapping[str, Actor] | None = None,
    ) -> None:
        """Show the ids of the `queue` in their order, and the card of the annotation `focus`."""
        self._queue = list(queue)
        self.head.show_schema(schema, review)
        annotation = review.annotation(focus) if focus else None
        place = self._queue.index(focus) + 1 if focus in self._queue else 0
        self.head.show_place(place, len(self._queue))
        self._pages.setCurrentIndex(0)
        self._show_card(annotation, review, schema, actors)
        self._model.show(review, [item for item in self._queue if item != focus])
        self._list.setVisible(self._model.rowCount() > 0)
        self._done.setVisible(not self._queue)
        if not self._queue:
            self._show_done(review)
        self._next_row = max(0, place - 1)
        QTimer.singleShot(0, self, self._scroll_to_next)

    def show_order(self, order: Order, labels: frozenset[str]) -> None:
        """Show the order and the label filter that the queue now has."""
        self.head.show_order(order, labels)

    def show_nothing(self) -> None:
        """Show that no article is open."""
        self._show_empty("articles", self.tr("No article open"), self.tr("Choose one at the left."))

    def show_waiting(self) -> None:
        """Show that suggestions are being made for the article."""
        self._show_empty(
            "event",
            self.tr("Suggesting …"),
            self.tr("You can read and annotate meanwhile; suggestions appear here."),
        )

    def show_remark(self, remark: str) -> None:
        """Show why nothing was suggested for an article without annotations."""
        by_hand = self.tr("Select words in the text and press a label’s key.")
        self._show_empty("event", self.tr("No suggestions here"), f"{remark} {by_hand}")

    def show_failure(self, reason: str) -> None:
        """Show why suggesting failed, and offer another try."""
        self._show_empty("warning", self.tr("Suggesting failed"), reason, self.tr("Try again"))

    def sizeHint(self) -> QSize:
        """Return the width of the mock's right side."""
        return QSize(366, 700)

    def _show_done(self, review: Review) -> None:
        if review.article.status is ArticleStatus.COMPLETE:
            hint = self.tr("It counts as training data. What you change now still counts.")
            self._done.show_state("finish", self.tr("Article finished"), hint)
            return
        if review.entities or review.events:
            headline = self.tr("Everything is decided")
            hint = self.tr(
                "Look through the text once more for what nobody suggested, then finish the article."
            )
        else:
            headline = self.tr("No suggestions here")
            hint = self.tr("Select words in the text and press a label’s key to annotate them.")
        self._done.show_state(
            "finish", headline, hint, self.tr("Finish article"), self._keys.get("finish", "")
        )

    def _show_empty(self, icon: str, headline: str, hint: str, action: str = "", key: str = "") -> None:
        self.head.show_place(0, 0)
        self._empty.show_state(icon, headline, hint, action, key)
        self._pages.setCurrentIndex(1)

    def _show_card(
        self,
        annotation: Entity | Event | None,
        review: Review,
        schema: Schema,
        actors: Mapping[str, Actor] | None,
    ) -> None:
        self._card_area.setVisible(annotation is not None)
        self.event_card.setVisible(isinstance(annotation, Event))
        self.entity_card.setVisible(isinstance(annotation, Entity))
        if isinstance(annotation, Event):
            self.event_card.show_event(annotation, review, schema)
        elif isinstance(annotation, Entity):
            self.entity_card.show_entity(annotation, review, schema, actors)

    def _scroll_to_next(self) -> None:
        """Let the list begin with what comes after the focus; what came before lies above."""
        if self._next_row < self._model.rowCount():
            self._list.scrollTo(self._model.index(self._next_row), QAbstractItemView.ScrollHint.PositionAtTop)

    def _stacked_cards(self) -> QWidget:
        cards = QWidget()
        layout = QVBoxLayout(cards)
        layout.setContentsMargins(0, 0, 0, 0)
        for card in (self.event_card, self.entity_card):
            card.setVisible(False)
            layout.addWidget(card)
        return cards

    def _lay_out(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(AnnotationDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setMinimumHeight(_LIST_ROOM)
        self._list.setAccessibleName(self.tr("Other open suggestions"))
        desk = QWidget()
        column = QVBoxLayout(desk)
        column.setContentsMargins(14, 12, 14, 0)
        column.setSpacing(12)
        column.addWidget(self._card_area)
        column.addWidget(self._list, 1000)
        column.addWidget(self._done, 1000)
        column.addStretch(1)
        self._pages.addWidget(desk)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(rule())
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        for card in (self.event_card, self.entity_card):
            self._forward(card)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self._empty.acted.connect(self.retry_requested)
        self._done.acted.connect(self.finish_requested)
        self.head.order_changed.connect(self.order_changed)
        self.head.labels_changed.connect(self.labels_changed)

    def _forward(self, card: AnnotationCard) -> None:
        card.accept_requested.connect(self.accept_requested)
        card.reject_requested.connect(self.reject_requested)
        card.note_edited.connect(self.note_edited)
        card.flag_toggled.connect(self.flag_toggled)
        card.focus_requested.connect(self.focus_requested)
        card.guideline_requested.connect(self.guideline_requested)

    def _choose(self, index: QModelIndex) -> None:
        self.focus_requested.emit(self._model.id_at(index.row()))
