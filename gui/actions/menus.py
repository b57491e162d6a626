"""The menus of the window, in their order."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QMenuBar

from gui.actions.live import Actions
from gui.actions.wording import translated

FILE = QT_TRANSLATE_NOOP("actions", "File")
EDIT = QT_TRANSLATE_NOOP("actions", "Edit")
REVIEW = QT_TRANSLATE_NOOP("actions", "Review")
LABEL = QT_TRANSLATE_NOOP("actions", "Label")
EVENT = QT_TRANSLATE_NOOP("actions", "Event")
GO = QT_TRANSLATE_NOOP("actions", "Go")
VIEW = QT_TRANSLATE_NOOP("actions", "View")
HELP = QT_TRANSLATE_NOOP("actions", "Help")
MENUS = (FILE, EDIT, REVIEW, LABEL, EVENT, GO, VIEW, HELP)


def fill_menus(bar: QMenuBar, actions: Actions) -> None:
    """Put every live action into its menu, in the order in which they were added."""
    bar.clear()
    groups = actions.by_menu()
    for title in MENUS:
        menu = bar.addMenu(translated(title))
        for name in groups.get(title, ()):
            menu.addAction(actions[name])
