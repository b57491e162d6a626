"""From article to article, and what is said about an article as a whole."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.actions.live import Handler
from gui.actions.menus import GO, REVIEW
from gui.actions.spec import article_action
from gui.dialogs.picker import Picker
from gui.dialogs.text_prompt import TextPrompt
from gui.features.window_shape import WindowShape
from gui.language_rows import language_rows
from gui.window import Feature, Window


class Articles(Feature):
    """Stepping and searching in the list of articles; note and language of the open one."""

    specs = (
        article_action(
            "article_note", QT_TRANSLATE_NOOP("actions", "Note on the article…"), REVIEW, "Ctrl+Shift+M"
        ),
        article_action(
            "language", QT_TRANSLATE_NOOP("actions", "Language of the article…"), REVIEW, "Ctrl+Shift+L"
        ),
        article_action("next_article", QT_TRANSLATE_NOOP("actions", "Next article"), GO, "Ctrl+Down"),
        article_action("previous_article", QT_TRANSLATE_NOOP("actions", "Previous article"), GO, "Ctrl+Up"),
        article_action("search", QT_TRANSLATE_NOOP("actions", "Search articles"), GO, "/", "Ctrl+L"),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        ids = self._window.page.article_ids
        return {
            "article_note": self.note,
            "language": self.choose_language,
            "next_article": lambda: self._controller.step_article(True, ids()),
            "previous_article": lambda: self._controller.step_article(False, ids()),
            "search": self.search,
        }

    def note(self) -> None:
        """Let the reviewer write a note on the article."""
        if (review := self._controller.review) is not None:
            title, text = review.article.title, review.article.note
            prompt = TextPrompt(self.tr("Note on the article"), title, text, lines=True, parent=self._window)
            prompt.given.connect(self._window.page.desk.note_article)
            prompt.open()

    def choose_language(self) -> None:
        """Let the reviewer correct the detected language; suggestions are then made anew."""
        if (review := self._controller.review) is not None:
            picker = Picker(self.tr("Language of the article"), self._window)
            picker.show_rows(language_rows(review.article.language))
            picker.picked.connect(self._window.page.desk.set_language)
            picker.open_over(self._window)

    def search(self) -> None:
        """Put the cursor into the search over the articles, which are shown if they were hidden."""
        self._window.feature(WindowShape).show_articles(True)
        self._window.page.articles.focus_search()
