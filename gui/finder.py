"""Finding text in the open article: the find bar's questions, answered in the article view."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from gui.article_view.view import ArticleView
from gui.controller import Controller
from gui.panels.find_bar import FindBar
from models.offsets import Span


class Finder(QObject):
    """Marks the hits one after the other, starting at the caret."""

    def __init__(self, bar: FindBar, view: ArticleView, controller: Controller) -> None:
        super().__init__(bar)
        self._bar, self._view, self._controller = bar, view, controller
        self._hits: list[Span] = []
        self._current = 0
        bar.find_requested.connect(self.find)
        bar.step_requested.connect(self.step)
        bar.closed.connect(view.setFocus)
        controller.article_opened.connect(self._forget)

    def open(self) -> None:
        """Show the find bar, with the selected text in it."""
        span, review = self._view.selection(), self._controller.review
        self._bar.open_bar(span.text(review.text) if span and review else "")

    def find(self, text: str, match_case: bool) -> None:
        """Mark the first hit from the caret on."""
        review = self._controller.review
        flags = re.NOFLAG if match_case else re.IGNORECASE
        found = re.finditer(re.escape(text), review.text, flags) if review and text else ()
        self._hits = [Span(*match.span()) for match in found]
        caret = self._view.selection() or Span(self._view.caret(), self._view.caret())
        later = [place for place, hit in enumerate(self._hits) if hit.start >= caret.start]
        self._show(later[0] if later else 0)

    def step(self, forward: bool = True) -> None:
        """Mark the next or previous hit, around the end."""
        if self._hits:
            self._show((self._current + (1 if forward else -1)) % len(self._hits))
        else:
            self.open()

    def _show(self, place: int) -> None:
        self._current = place
        if self._hits:
            self._view.set_selection(self._hits[place])
            self._view.scroll_to(self._hits[place].start)
        self._bar.show_hits(place + 1 if self._hits else 0, len(self._hits))

    def _forget(self) -> None:
        self._hits = []
        self._bar.show_hits(0, 0)
