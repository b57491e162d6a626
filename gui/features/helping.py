"""Help on whatever has the keyboard; where there is none, all keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.actions.live import Handler
from gui.actions.menus import HELP
from gui.actions.spec import window_action
from gui.dialogs.beside_popup import BesidePopup
from gui.features.guidelines import Guidelines
from gui.help_topics import GUIDELINE, TOPICS, topic_texts
from gui.panels.wording import in_language, preset_text
from gui.window import Feature, Window
from models.annotation import name_of

if TYPE_CHECKING:
    from gui.dialogs.help_popup import HelpPopup

KEYS = "keys"
"""The link that leads to all keys."""


class Helping(Feature):
    """F1: what the focused part of the window or of a dialog is for, or what its label means."""

    specs = (window_action("help", QT_TRANSLATE_NOOP("actions", "Help on this"), HELP, "F1", always=True),)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._reach_dialog)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"help": self.show_help}

    def show_help(self) -> None:
        """Tell about what has the keyboard; where that has no topic, show all keys."""
        # The parts that have help are all there are, dialogs too, which the window does not wait for.
        from gui.dialogs.help_popup import HelpPopup
        from gui.help_parts import topic_of

        widget = QApplication.focusWidget() or QApplication.activeWindow()
        topic = topic_of(widget)
        if topic.startswith(GUIDELINE) and self._controller.session is not None:
            self._window.feature(Guidelines).show_guideline(topic.removeprefix(GUIDELINE))
        elif topic.partition(":")[0] in TOPICS:
            dialog = _dialog_around(widget)
            popup = HelpPopup(dialog or self._window)
            if dialog is not None:
                popup.finished.connect(dialog.activateWindow)
            popup.topic_requested.connect(lambda name: self._follow(popup, name))
            self._fill(popup, topic)
            popup.open_at(widget or self._window)
        else:
            self._window.actions_by_id["keys"].trigger()

    @Slot()
    def _reach_dialog(self) -> None:
        """Let the key of help work in a dialog, which keeps the window's other keys away."""
        dialog = _dialog_around(QApplication.activeWindow())
        if dialog is None:
            return
        from gui.help_parts import topic_of

        if topic_of(dialog):
            dialog.addAction(self._window.actions_by_id["help"])

    def _follow(self, popup: HelpPopup, topic: str) -> None:
        if topic == KEYS:
            popup.accept()
            self._window.actions_by_id["keys"].trigger()
        elif topic.startswith(GUIDELINE):
            popup.accept()
            self._window.feature(Guidelines).show_guideline(topic.removeprefix(GUIDELINE))
        else:
            self._fill(popup, topic)

    def _fill(self, popup: HelpPopup, topic: str) -> None:
        base, _, preset = topic.partition(":")
        title, text = topic_texts(base, self._window.actions_by_id.keys())
        if preset:
            title, text = preset_text(preset), self._preset_help(preset) or text
        is_over_dialog = isinstance(popup.parentWidget(), QDialog)
        links = self._topic_links(base) if is_over_dialog else self._links(base)
        popup.show_topic(title, text, links)

    def _preset_help(self, name: str) -> str:
        found = (item for item in self._controller.schema.presets if item.name == name)
        guideline = next((in_language(item) for item in found), None)
        if guideline is None:
            return ""
        example = guideline.example.replace("*", "")
        return "\n".join(filter(None, (guideline.definition, example, guideline.confusion)))

    def _links(self, topic: str) -> list[tuple[str, str]]:
        """Return what leads on from a topic: the guideline of what is focused, related topics, all keys."""
        focused = self._controller.focused
        links = self._topic_links(topic)
        if focused is not None and topic in ("card", "text", "role"):
            name = name_of(focused)
            links.insert(0, (GUIDELINE + name, self.tr("Guideline of {0}").format(name)))
        return [*links, (KEYS, self.tr("All keys"))]

    def _topic_links(self, topic: str) -> list[tuple[str, str]]:
        return [(name, topic_texts(name, {})[0]) for name in TOPICS[topic].related]


def _dialog_around(widget: QWidget | None) -> QDialog | None:
    """Return the dialog that a widget is in; a popup beside a part of the window is none."""
    found = widget.window() if widget is not None else None
    return found if isinstance(found, QDialog) and not isinstance(found, BesidePopup) else None
