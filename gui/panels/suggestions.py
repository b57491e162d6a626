"""The right side of the desk: the focused annotation's card, and all open suggestions below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QModelIndex, QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.item_models.annotation_list import AnnotationListModel
from gui.panels.annotation_card import AnnotationCard, rule
from gui.panels.annotation_delegate import ROW_HEIGHT, AnnotationDelegate
from gui.panels.empty_state import EmptyState
from gui.panels.entity_card import EntityCard
from gui.panels.event_card import EventCard
from gui.panels.row_list import RowList
from gui.panels.steady import SteadyFrame
from gui.panels.suggestion_column import SuggestionColumn
from gui.panels.suggestions_head import SuggestionsHead
from models.annotation import Actor, Entity, Event
from models.article import ArticleStatus
from models.queue import Order
from models.review import Review
from models.schema import Schema


class SuggestionsPanel(SteadyFrame):
    """Shows one review: the focused annotation, and the queue of open suggestions in a given order.

    The focused one is marked in the queue and kept in view.

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
        self._queue: tuple[str, ...] = ()
        self._hidden = 0
        self._model = AnnotationListModel(self)
        self._list = RowList(ROW_HEIGHT, ahead=True)
        self._empty = EmptyState()
        self._done = EmptyState()
        self._column = SuggestionColumn((self.event_card, self.entity_card), self._list, self._done)
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
        hidden: int = 0,
        touched: Iterable[str] | None = None,
    ) -> None:
        """Show the ids of the `queue` in their order, and the card of the annotation `focus`.

        `hidden` is how many open suggestions the filter keeps out of the queue; asked for if that is empty.
        `touched` are the annotations that differ from the review shown before; None if that is not known.
        """
        self._queue = tuple(queue)
        annotation = review.annotation(focus) if focus else None
        place = self._queue.index(focus) + 1 if focus in self._queue else 0
        self.head.show_place(place, len(self._queue))
        self._pages.setCurrentIndex(0)
        card = self._fill_card(annotation, review, schema, actors)
        self._model.show(review, self._queue, touched)
        if not self._queue:
            self._hidden = hidden
            self._show_done(review)
        self._column.show_parts(card, has_rows=bool(self._queue), is_done=not self._queue)
        self._mark_row(place - 1)
        self._settle()

    def prepare_cards(self, review: Review, schema: Schema) -> Iterator[None]:
        """Make in steps the cards that have not been shown yet, with an annotation of `review` on them."""
        for card, found in ((self.event_card, review.events), (self.entity_card, review.entities)):
            if found and not card.annotation_id:
                self._fill_card(next(iter(found.values())), review, schema, None)
                yield
                self._column.make_ready(card)
                yield

    def prepare(self, review: Review, queue: Sequence[str]) -> Iterator[None]:
        """Draw in steps the rows of the list that are seen first if `review` is shown next."""
        model = AnnotationListModel()
        model.show(review, queue)
        yield from self._list.prepare(model)

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
        if self._hidden:
            headline = self.tr("The filter hides %n open suggestion(s)", "", self._hidden)
            hint = self.tr("Nothing is open of the labels that it lets through.")
            action, key = self.tr("Show all labels"), self._keys.get("all_labels", "")
            self._done.show_state("search", headline, hint, action, key)
            return
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

    def _fill_card(
        self,
        annotation: Entity | Event | None,
        review: Review,
        schema: Schema,
        actors: Mapping[str, Actor] | None,
    ) -> AnnotationCard | None:
        if isinstance(annotation, Event):
            self.event_card.show_event(annotation, review, schema)
            return self.event_card
        if isinstance(annotation, Entity):
            self.entity_card.show_entity(annotation, review, schema, actors)
            return self.entity_card
        return None

    def _mark_row(self, row: int) -> None:
        """Mark the row of the focused annotation, none below 0, and keep it in view with its neighbours."""
        index = self._model.index(row) if row >= 0 else QModelIndex()
        chosen = self._list.selectionModel()
        if index.isValid():
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._list.keep_in_view(index)
        else:
            chosen.clearSelection()

    def _settle(self) -> None:
        """Let every layout take its final form now: what is painted next stays as it is."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _lay_out(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(AnnotationDelegate(self._list))
        self._list.setAccessibleName(self.tr("Open suggestions"))
        self._pages.addWidget(self._column)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self.content)
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
        self._done.acted.connect(self._act_when_done)
        self.head.order_changed.connect(self.order_changed)
        self.head.labels_changed.connect(self.labels_changed)

    def _act_when_done(self) -> None:
        """Take the filter off if it hides what is open, else finish the article."""
        if self._hidden:
            self.labels_changed.emit(frozenset())
        else:
            self.finish_requested.emit()

    def _forward(self, card: AnnotationCard) -> None:
        card.accept_requested.connect(self.accept_requested)
        card.reject_requested.connect(self.reject_requested)
        card.note_edited.connect(self.note_edited)
        card.flag_toggled.connect(self.flag_toggled)
        card.focus_requested.connect(self.focus_requested)
        card.guideline_requested.connect(self.guideline_requested)

    def _choose(self, index: QModelIndex) -> None:
        self.focus_requested.emit(self._model.id_at(index.row()))
