"""The review desk: articles at the left, the text in the middle, suggestions and more at the right.

It shows what the controller holds and hands what the reviewer asks for to the desk; it keeps no
domain data of its own. Features add further tabs at the right.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from operator import attrgetter

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui import theme
from gui.ahead import Ahead
from gui.article_view.view import ArticleView
from gui.card_requests import connect_cards
from gui.controller import Controller
from gui.desk import Desk
from gui.desk_parts import DeskParts
from gui.error_wording import told_text
from gui.filter_rows import filter_texts
from gui.finder import Finder
from gui.item_models.article_table import ArticleModel
from gui.own_keys import keeps_key
from gui.panels import wording
from gui.panels.article_list import ArticleListPanel
from gui.panels.find_bar import FindBar
from gui.panels.focus_line import FocusLine
from gui.panels.progress_bar import ProgressFooter
from gui.panels.suggestions import SuggestionsPanel
from gui.side_tabs import SideTab, SideTabs
from gui.soon import Shortly, Soon, after
from models import stats
from models.annotation import Entity, Event
from models.decision import Decision
from models.edits import Change

_REMEMBER_AFTER = 1000
_COUNT_AFTER = 200
"""Milliseconds of quiet after which the place is stored, and the articles of each status are counted."""


class ReviewPage(QWidget):
    """Assembles the parts of the desk and keeps them in step with the controller."""

    type_menu_requested = Signal(str)
    guideline_requested = Signal(str)
    finish_requested = Signal()
    import_requested = Signal()
    retry_requested = Signal(str)
    shown_count_changed = Signal(int)
    article_touched = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.articles = ArticleListPanel()
        self.article_model = ArticleModel(self)
        self.view = ArticleView()
        self.desk = Desk(controller, self.view, self)
        self.find_bar = FindBar()
        self.finder = Finder(self.find_bar, self.view, controller)
        self.suggestions = SuggestionsPanel()
        self.footer = ProgressFooter()
        """The foot of the window, also of the pages that stand before the desk."""
        self.side = SideTabs()
        self.focus_line = FocusLine()
        # Tab goes through the parts in the order in which they are put together.
        self.parts = DeskParts(self.articles, self._middle(), self.side)
        self._last_event = ""
        self._remember = after(_REMEMBER_AFTER, self, self.remember)
        self._side_due = Soon(self.fill_side, self)
        self._edge_due = Shortly(self.fill_edge, self)
        self._stale_rows: set[str] = set()
        self._touched: set[str] | None = None
        """What differs from the review that the suggestions last showed; None where that is not known."""
        self._counts_due = after(_COUNT_AFTER, self, self._show_counts)
        self._lay_out()
        self._connect_controller()
        self._connect_panels()
        connect_cards(self.suggestions, controller, self.desk)
        self._ahead = Ahead(controller, self.article_model, self.view, self.suggestions)
        QApplication.instance().focusChanged.connect(self._keep_focus)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show these keys where they apply: action id to key text."""
        self.articles.set_keys(keys)
        self.suggestions.set_keys(keys)
        self.focus_line.set_keys(keys)

    def article_ids(self) -> list[str]:
        """Return the ids of the articles as the list now shows them."""
        return self.article_model.ids

    def article_languages(self) -> list[str]:
        """Return the languages of the session's articles, the most frequent first."""
        languages = self.article_model.counts().languages
        return sorted((code for code in languages if code), key=lambda code: -languages[code])

    def remember(self) -> None:
        """Store where the reviewer is."""
        anchor, caret = self.view.state()
        self._controller.remember(anchor, caret)

    def refresh_theme(self) -> None:
        """Repaint in the theme that is now in force."""
        self.view.set_theme(theme.current())

    def event(self, event: QEvent) -> bool:
        """Leave to a field, button or list the keys that it uses itself; the actions get the others."""
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and keeps_key(QApplication.focusWidget(), event):
            event.accept()
            return True
        return super().event(event)

    @Slot(QWidget, QWidget)
    def _keep_focus(self, left: QWidget | None, entered: QWidget | None) -> None:
        """Give the keyboard to the text when a field of the desk lets go of it, so that keys still work."""
        self.parts.take_focus(entered)
        if entered is None and left is not None and self.isAncestorOf(left) and self.isActiveWindow():
            self.view.setFocus()

    def _lay_out(self) -> None:
        self.articles.set_model(self.article_model)
        self.side.add(
            SideTab("suggestions", self.tr("Suggestions"), self.suggestions, self._show_suggestions)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.parts)
        self.refresh_theme()

    def _middle(self) -> QWidget:
        """Return the text with what stands below it."""
        middle = QWidget()
        middle.setFocusProxy(self.view)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.find_bar)
        column.addWidget(self.focus_line)
        self.find_bar.hide()
        self.focus_line.hide()
        return middle

    def _connect_controller(self) -> None:
        controller = self._controller
        controller.session_changed.connect(self._show_session)
        controller.article_opened.connect(self._show_article)
        controller.changed.connect(self._show_change)
        controller.queue_changed.connect(self._show_reload)
        controller.focus_changed.connect(self._show_focus)
        controller.decided.connect(self._show_decision)
        controller.row_changed.connect(self._show_row)
        controller.rows_changed.connect(self._show_rows)

    def _connect_panels(self) -> None:
        controller = self._controller
        self.articles.article_chosen.connect(self._open)
        self.articles.query_changed.connect(self.article_model.set_query)
        self.articles.import_requested.connect(self.import_requested)
        self.view.focus_requested.connect(lambda item: controller.set_focus(item, scroll=False))
        self.view.selection_changed.connect(self._remember.start)
        self.view.selection_changed.connect(self.desk.caret_moved)
        self.view.verticalScrollBar().valueChanged.connect(lambda _value: self._remember.start())
        self.footer.problem_clicked.connect(self._retry)
        self.side.chosen.connect(lambda _name: self._side_due.start())
        self.parts.reshaped.connect(self._show_line)
        self.focus_line.accept_requested.connect(self.suggestions.accept_requested)
        self.focus_line.reject_requested.connect(self.suggestions.reject_requested)
        panel = self.suggestions
        panel.guideline_requested.connect(self.guideline_requested)
        panel.finish_requested.connect(self.finish_requested)
        panel.retry_requested.connect(self._retry)
        panel.event_card.type_menu_requested.connect(self.type_menu_requested)

    def _open(self, article_id: str) -> None:
        self.remember()
        self._controller.open_article(article_id)
        self.parts.open_articles(False)
        self.view.setFocus()

    def _retry(self) -> None:
        self.view.setFocus()
        if self._controller.review is not None:
            self.retry_requested.emit(self._controller.review.article.id)

    def _show_session(self) -> None:
        self.article_model.set_session(self._controller.session)
        self._show_rows()
        if self._controller.session is not None:
            self.view.set_schema(self._controller.schema)
        self._show_article()

    def _show_article(self) -> None:
        review = self._controller.review
        self.view.set_review(review)
        self._touched = None
        self.articles.show_current(review.article.id if review else None)
        self._side_due.start()

    def _show_change(self, change: Change) -> None:
        if self._controller.review is not None:
            self.view.update_review(self._controller.review, change.touched)
        if self._touched is not None:
            self._touched.update(change.touched)
        if change.article_touched:
            self.article_touched.emit()
        self._side_due.start()

    def _show_reload(self) -> None:
        review = self._controller.review
        if review is not None:
            self.view.update_review(review, ())
        self._touched = None
        self._side_due.start()

    def _show_focus(self, annotation_id: str, scroll: bool) -> None:
        self.view.set_focus(annotation_id or None, scroll=scroll)
        if self._controller.focused_event is not None:
            self._last_event = annotation_id
        self._side_due.start()
        self._remember.start()

    def fill_side(self) -> None:
        """Show now what holds, in the foot and in the tab that is in view."""
        self._show_progress()
        self._show_line()
        self.side.fill()
        self._edge_due.start()

    def fill_edge(self) -> None:
        """Show now what holds at the edge of the window: rows of articles, bar and pace."""
        for article_id in sorted(self._stale_rows):
            self.article_model.row_changed(article_id)
        self._stale_rows.clear()
        self.shown_count_changed.emit(len(self._controller.queue()))
        self.footer.show_pace(self._controller.pace(), self._progress().open)

    def _show_suggestions(self) -> None:
        controller, panel = self._controller, self.suggestions
        queue = controller.queue()
        panel.show_order(controller.order, filter_texts(controller.filter))
        if controller.review is None:
            panel.show_nothing()
            return
        state, reason = controller.suggestion_state()
        self.footer.show_problem(told_text(reason))
        if state in ("waiting", "running") and not controller.focused:
            panel.show_waiting()
        elif state == "failed" and not queue and not controller.focused:
            panel.show_failure(told_text(reason))
        elif reason and not any(True for _ in controller.review.annotations()):
            panel.show_remark(told_text(reason))
        else:
            ids = tuple(map(attrgetter("id"), queue))
            hidden = 0 if ids else len(controller.all_open())
            focused = controller.focused
            actors = controller.actors() if isinstance(focused, Entity) and focused.actor else {}
            panel.show_review(
                controller.review, controller.schema, ids, controller.focus_id, actors, hidden, self._touched
            )
            self._touched = set()

    def _show_line(self) -> None:
        """Show the focused annotation below the text where no card does."""
        controller, review = self._controller, self._controller.review
        self.focus_line.setVisible(review is not None and not self.parts.side_open)
        if review is None or self.parts.side_open:
            return
        queue = [item.id for item in controller.queue()]
        if controller.focused is not None:
            place = queue.index(controller.focus_id) + 1 if controller.focus_id in queue else 0
            self.focus_line.show_annotation(controller.focused, review, place, len(queue))
        elif queue:
            self.focus_line.show_words(self.tr("%n suggestion(s) open", "", len(queue)))
        elif controller.all_open():
            self.focus_line.show_words(self.tr("The filter hides what is open in this article."))
        else:
            self.focus_line.show_words(self.tr("Nothing is open in this article."))

    def _show_progress(self) -> None:
        done = self._progress()
        self.footer.show_progress(done.decided, done.total)

    def _progress(self) -> stats.Progress:
        review = self._controller.review
        return stats.progress(review, self._controller.schema) if review else stats.Progress(0, 0)

    def _show_decision(self, decision: Decision) -> None:
        self.footer.show_saved(datetime.fromisoformat(decision.time))

    def _show_row(self, article_id: str) -> None:
        self._stale_rows.add(article_id)
        self._edge_due.start()
        self._counts_due.start()
        if self._controller.review is not None and self._controller.review.article.id == article_id:
            self._side_due.start()

    def _show_rows(self) -> None:
        self.article_model.refresh()
        self._show_counts()
        if self._controller.review is not None:
            self.articles.show_current(self._controller.review.article.id)

    def _show_counts(self) -> None:
        counts = self.article_model.counts()
        self.articles.show_counts(counts.statuses, counts.languages)

    def restore(self, state: Mapping[str, object]) -> None:
        """Put scroll position and caret back to where the reviewer left."""
        anchor, caret = state.get("anchor"), state.get("caret")
        if isinstance(anchor, int) and isinstance(caret, int):
            self.view.restore_state((anchor, caret))
            self.focus(self._controller.focus_id)

    def focus(self, annotation_id: str | None) -> None:
        """Focus an annotation where it stands in the text, without scrolling."""
        self._controller.set_focus(annotation_id, scroll=False)

    def last_event(self) -> Event | None:
        """Return the event that was focused last, if it still stands."""
        review = self._controller.review
        return review.events.get(self._last_event) if review else None

    def title_of(self, event: Event) -> str:
        """Return an event's type and trigger, as in "MEET “traf … zusammen”"."""
        review = self._controller.review
        return f"{event.type} {wording.quoted(wording.covered(event, review))}" if review else event.type

    def edit_note(self) -> None:
        """Put the cursor into the note of the focused annotation."""
        self.side.show_tab("suggestions")
        focused = self._controller.focused
        if focused is not None:
            cards = self.suggestions
            (cards.entity_card if isinstance(focused, Entity) else cards.event_card).edit_note()
        else:
            self._controller.told.emit(self.tr("Nothing is focused."))
