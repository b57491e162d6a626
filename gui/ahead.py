"""Prepares in idle moments what the reviewer is likely to look at next, so that it is there at once."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Slot

from gui.article_view.view import ArticleView
from gui.controller import Controller
from gui.item_models.article_table import ArticleModel
from gui.panels.suggestions import SuggestionsPanel
from gui.soon import Shortly
from models.review import Review

_REST_MS, _STEP_MS = 300, 20
"""How long an article has been in view before anything is prepared, and how far the steps are apart."""

_MOST_CHARACTERS, _MOST_ANNOTATIONS = 20_000, 400
"""Up to these every step is short; a longer article would be felt by a key that meets it."""


class Ahead(QObject):
    """Prepares, once an article has been open for a moment, the cards and the article that comes next.

    It does so in steps of a few milliseconds, between which keys are heard. What is prepared is used only
    if it is still what would be made anew, which those who use it find out.
    """

    def __init__(
        self, controller: Controller, articles: ArticleModel, view: ArticleView, panel: SuggestionsPanel
    ) -> None:
        super().__init__(view)
        self._controller, self._articles = controller, articles
        self._view, self._panel = view, panel
        self._steps: Iterator[None] = iter(())
        self._next = ""
        self._rest = Shortly(self._step, self, milliseconds=_REST_MS)
        self._pause = Shortly(self._step, self, milliseconds=_STEP_MS)
        controller.article_opened.connect(self._begin)
        controller.session_changed.connect(self._stop)
        controller.row_changed.connect(self._begin_anew)

    @Slot()
    def _begin(self) -> None:
        self._next = ""
        self._stop()
        self._steps = self._preparing()
        self._rest.start()

    @Slot(str)
    def _begin_anew(self, article_id: str) -> None:
        """Prepare what comes next once more where suggestions have come to it."""
        if article_id == self._next:
            self._begin()

    @Slot()
    def _stop(self) -> None:
        self._rest.stop()
        self._pause.stop()

    @Slot()
    def _step(self) -> None:
        for _done in self._steps:
            self._pause.start()
            return

    def _preparing(self) -> Iterator[None]:
        """Prepare a little with each step."""
        controller = self._controller
        if controller.review is not None:
            yield from self._panel.prepare_cards(controller.review, controller.schema)
        review = self._next_review()
        if review is None:
            return
        yield
        yield from self._view.prepare(review)
        yield from self._panel.prepare(review, [item.id for item in controller.queue_of(review)])

    def _next_review(self) -> Review | None:
        """Return the article below the one that is open, None if there is none or it is too long."""
        open_now = self._controller.review
        place = self._articles.index_of(open_now.article.id).row() + 1 if open_now else 0
        if not 0 < place < self._articles.rowCount():
            return None
        row = self._articles.row(place)
        if row is None or row.open_count + row.decided_count > _MOST_ANNOTATIONS:
            return None
        self._next = row.id
        review = self._controller.look_ahead(row.id)
        return review if review is not None and len(review.text) <= _MOST_CHARACTERS else None
