"""The parts of the window: which are shown, how wide they are, and where the keyboard is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QByteArray, Slot

from gui.actions.live import Handler
from gui.actions.menus import GO, VIEW
from gui.actions.spec import article_action
from gui.features.base import Feature

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class WindowShape(Feature):
    """Keeps size, widths, the side tab and whether articles are listed from one start to the next."""

    specs = (
        article_action("go_text", QT_TRANSLATE_NOOP("actions", "To the text"), GO, "F6"),
        article_action(
            "article_list", QT_TRANSLATE_NOOP("actions", "Show or hide the articles"), VIEW, "Ctrl+B"
        ),
    )

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._page, self._settings = window.page, window.settings
        if self._settings.window:
            window.restoreGeometry(QByteArray.fromBase64(self._settings.window.encode()))
        self._page.set_widths(self._settings.widths)
        self._page.side.show_tab(self._settings.side_tab)
        self._page.show_articles(self._settings.articles_shown)
        self._page.widths_changed.connect(self._take_widths)
        self._page.side.chosen.connect(self._take_side_tab)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {
            "go_text": self._page.view.setFocus,
            "article_list": lambda: self.show_articles(not self._settings.articles_shown),
        }

    def leave(self) -> None:
        """Keep the size and place of the window."""
        self._settings.window = self._window.saveGeometry().toBase64().data().decode()

    def show_articles(self, shown: bool) -> None:
        """Show the list of articles, or leave its room to the text."""
        self._settings.articles_shown = shown
        self._page.show_articles(shown)

    @Slot()
    def _take_widths(self) -> None:
        left, *others = self._page.widths()
        kept = self._settings.widths
        self._settings.widths = [left if left or not kept else kept[0], *others]

    @Slot(str)
    def _take_side_tab(self, name: str) -> None:
        self._settings.side_tab = name
