"""The settings dialog, and what becomes of what is set there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui.actions.live import Handler
from gui.actions.menus import FILE
from gui.actions.spec import window_action
from gui.dialogs.settings import SettingsChoice, SettingsDialog
from gui.features.look import SPACINGS, Look
from gui.pipelines import shipped_names
from gui.window import Feature


class Preferences(Feature):
    """Look, text, language, name and pipelines, as the user chooses them."""

    specs = (
        window_action(
            "settings",
            QT_TRANSLATE_NOOP("actions", "Settings…"),
            FILE,
            "Ctrl+,",
            icon="settings",
            always=True,
        ),
    )

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"settings": self.change}

    def change(self) -> None:
        """Let the user choose look, language, name and pipelines, and apply what changed."""
        window, settings, look = self._window, self._window.settings, self._window.feature(Look)
        pipelines = tuple(sorted(settings.pipelines.items()))
        present = SettingsChoice(
            settings.theme, settings.language, settings.reviewer, pipelines, settings.font, settings.spacing
        )
        dialog = SettingsDialog(
            present, shipped_names(), window.page.article_languages(), SPACINGS, parent=window
        )
        dialog.text_changed.connect(look.show_text)
        if not dialog.exec():
            look.show_text(settings.font, settings.spacing)
            return
        wanted = dialog.value()
        settings.theme, settings.reviewer = wanted.theme, wanted.reviewer
        settings.font, settings.spacing = wanted.font, wanted.spacing
        settings.pipelines = dict(wanted.pipelines)
        window.controller.reviewer = settings.reviewer_name
        if wanted.language != settings.language:
            settings.language = wanted.language
            window.tell(self.tr("The language changes when Dateline starts next."))
        look.show_text(settings.font, settings.spacing)
        look.apply_theme()
        window.start_suggesting()
