"""What every feature of the window has: its actions, what they do, and what it adds to the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject

from gui.actions.live import Handler
from gui.actions.spec import ActionSpec

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Feature(QObject):
    """One thing that the window can do, made once for each window.

    A subclass names its actions in `specs` and says in `handlers` what each does. A full page goes into
    `window.pages`, a tab beside the text into `window.page.side`, both while the feature is made; what
    it must know of it hears from the signals of `window.controller` and of the panels.
    """

    specs: ClassVar[tuple[ActionSpec, ...]] = ()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action in `specs` does, by its id."""
        return {}

    def possible(self) -> Mapping[str, bool]:
        """Tell which of the actions would do something now; those left out always would.

        Asked after each change of focus, so it must be quick.
        """
        return {}

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys that actions now have (action id to key text) where the feature names them."""

    def leave(self) -> None:
        """Put into the settings what shall be found again; the window is about to close."""
