"""What became of the focused annotation, told on its card."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import article_action
from gui.panels.annotation_card import AnnotationCard
from gui.soon import after
from gui.story_wording import told
from gui.window import Feature, Window
from models.annotation import Event

_TOLD_AFTER = 150
"""Milliseconds of quiet after which the line is told in full: no decision waits for it."""


class Story(Feature):
    """Tells each card the story of its annotation, late while it is one line, at once when it is opened."""

    specs = (
        article_action(
            "story", QT_TRANSLATE_NOOP("actions", "Story of the annotation"), REVIEW, "Ctrl+Shift+I"
        ),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._due = after(_TOLD_AFTER, self, self._tell)
        self._cards = (window.page.suggestions.entity_card, window.page.suggestions.event_card)
        self._controller.focus_changed.connect(lambda *_: self._due.start())
        self._controller.changed.connect(lambda _change: self._due.start())
        window.page.side.chosen.connect(lambda _name: self._due.start())
        for card in self._cards:
            card.story.opened.connect(self._tell)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"story": self.toggle}

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Name the key on the cards."""
        for card in self._cards:
            card.story.set_key(keys["story"])

    def toggle(self) -> None:
        """Open or close the story of the focused annotation."""
        if self._controller.focused is not None:
            self._window.page.side.show_tab("suggestions")
            self._window.page.fill_side()
            self._card().story.toggle()
        else:
            self._window.tell(self.tr("Nothing is focused."))

    @Slot()
    def _tell(self) -> None:
        focus = self._controller.focus_id
        if focus and self._card().isVisible():
            self._card().story.show_story(focus, told(self._controller.story(focus)))

    def _card(self) -> AnnotationCard:
        entity_card, event_card = self._cards
        return event_card if isinstance(self._controller.focused, Event) else entity_card
