"""Exporting the session: format and place, what would be lost, and the work itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP

from gui import works
from gui.actions.live import Handler
from gui.actions.menus import FILE
from gui.actions.spec import window_action
from gui.dialogs.export_dialog import ExportDialog
from gui.error_wording import error_parts
from gui.export_formats import format_choices
from gui.features.base import Feature
from gui.report_wording import export_preview, export_sentence
from models.recipe import Recipe


class Exporting(Feature):
    """The export dialog and the jobs behind it."""

    specs = (window_action("export", QT_TRANSLATE_NOOP("actions", "Export…"), FILE, "Ctrl+E", icon="export"),)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"export": self.export}

    def export(self) -> None:
        """Ask for format and place, show what would be lost, and export."""
        session, jobs = self._window.controller.session, self._window.jobs
        if session is None:
            return
        dialog = ExportDialog(format_choices(), session.path, self._window)

        def preview(name: str) -> None:
            jobs.start(
                works.listing_losses(session.path, Recipe(name)),
                lambda found: dialog.show_preview(name, export_preview(found)),
                lambda error: dialog.show_failure(*error_parts(error)),
            )

        def start(name: str, output: str) -> None:
            job = jobs.start(
                works.exporting(session.path, Path(output), Recipe(name)),
                lambda report: dialog.show_result(export_sentence(report)),
                lambda error: dialog.show_failure(*error_parts(error)),
            )
            job.progressed.connect(dialog.show_progress)
            dialog.cancel_requested.connect(job.cancel)

        dialog.preview_requested.connect(preview)
        dialog.export_requested.connect(start)
        dialog.open()
