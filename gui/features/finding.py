"""Finding text in the open article."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.actions.live import Handler
from gui.actions.menus import EDIT
from gui.actions.spec import article_action
from gui.window import Feature


class Finding(Feature):
    """The find bar under the text, by keys."""

    specs = (
        article_action(
            "find", QT_TRANSLATE_NOOP("actions", "Find in article"), EDIT, "Ctrl+F", icon="search"
        ),
        article_action("find_next", QT_TRANSLATE_NOOP("actions", "Find next"), EDIT, "F3"),
        article_action("find_previous", QT_TRANSLATE_NOOP("actions", "Find previous"), EDIT, "Shift+F3"),
    )

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        finder = self._window.page.finder
        return {
            "find": finder.open,
            "find_next": finder.step,
            "find_previous": lambda: finder.step(False),
        }
