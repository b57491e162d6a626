"""The parts of the window: which are shown, how wide they are, and where the keyboard is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QByteArray, Qt, Slot

from gui.actions.live import Handler
from gui.actions.menus import GO, VIEW
from gui.actions.spec import article_action
from gui.desk_shape import Shape
from gui.window import Feature, Window


class WindowShape(Feature):
    """Keeps size, widths, the side tab and which parts are shown from one start to the next.

    Each shape of the desk keeps its own widths. Where the desk is too narrow for a part, its key opens it
    over the text for a while and changes nothing that is kept.
    """

    specs = (
        article_action("go_text", QT_TRANSLATE_NOOP("actions", "To the text"), GO, "F6"),
        article_action(
            "article_list", QT_TRANSLATE_NOOP("actions", "Show or hide the articles"), VIEW, "Ctrl+B"
        ),
        article_action(
            "side", QT_TRANSLATE_NOOP("actions", "Show or hide the right side"), VIEW, "Ctrl+Shift+B"
        ),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._page, self._settings = window.page, window.settings
        self._parts = window.page.parts
        if self._settings.window:
            window.restoreGeometry(QByteArray.fromBase64(self._settings.window.encode()))
        self._restore()
        self._parts.widths_changed.connect(self._take_widths)
        self._page.side.chosen.connect(self._take_side_tab)
        self._page.side.requested.connect(lambda: self.show_side(True))
        self._page.articles.wide_requested.connect(lambda: self.show_articles(True))
        self._page.focus_line.card_requested.connect(lambda: self.show_side(True))

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {
            "go_text": self._page.view.setFocus,
            "article_list": self._toggle_articles,
            "side": lambda: self.show_side(not self._parts.side_open),
        }

    def leave(self) -> None:
        """Keep the size and place of the window."""
        self._settings.window = self._window.saveGeometry().toBase64().data().decode()

    def show_articles(self, shown: bool) -> None:
        """Show the list of articles, over the text where there is no room beside it, or hide it."""
        if self._parts.shape is Shape.WIDE:
            self._settings.articles_shown = shown
            self._parts.show_articles(shown)
            return
        self._parts.open_articles(shown)
        if shown:
            self._page.articles.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_side(self, shown: bool) -> None:
        """Show the right side, over the text where there is no room beside it, or hide it."""
        if self._parts.shape is Shape.SMALL:
            self._parts.open_side(shown)
        elif shown is not self._parts.side_open:
            self._settings.side_shown = shown
            self._parts.show_side(shown)

    def _restore(self) -> None:
        settings = self._settings
        match settings.widths:
            case [int(articles), int(side)]:
                self._parts.want_widths(Shape.WIDE, articles, side)
        self._parts.want_widths(Shape.SLIM, 0, settings.slim_width)
        self._page.side.show_tab(settings.side_tab)
        self._parts.show_articles(settings.articles_shown)
        self._parts.show_side(settings.side_shown)

    def _toggle_articles(self) -> None:
        is_wide = self._parts.shape is Shape.WIDE
        self.show_articles(not (self._settings.articles_shown if is_wide else self._parts.articles_open))

    @Slot()
    def _take_widths(self) -> None:
        articles, side = self._parts.wanted_widths(self._parts.shape)
        if self._parts.shape is Shape.WIDE:
            self._settings.widths = [articles, side]
        else:
            self._settings.slim_width = side

    @Slot(str)
    def _take_side_tab(self, name: str) -> None:
        self._settings.side_tab = name
