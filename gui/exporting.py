"""The export dialog, what would be lost, and the work itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QObject

from gui import works
from gui.dialogs.export_dialog import ExportDialog
from gui.error_wording import error_parts
from gui.export_formats import format_choices, name_choices
from gui.jumping import jump
from gui.panels.loss_rows import LossItem
from gui.report_wording import export_preview, export_sentence
from gui.tasks import Job
from gui.window import Window
from models.errors import DatelineError
from models.recipe import Recipe


class Exports(QObject):
    """One export dialog on the open session, and the work that it asks for."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        session = window.controller.session
        assert session is not None
        self._window, self._path = window, session.path
        codes = window.page.article_languages()
        languages = [(code, QLocale(code).nativeLanguageName() or code) for code in codes]
        self._dialog = ExportDialog(
            format_choices(), session.path, languages, name_choices(session.schema), window
        )
        self._recipes: works.KeptRecipes = {}
        self._previewing: Job | None = None
        self._connect()

    def ask(self) -> None:
        """Open the dialog."""
        self._window.jobs.start(
            works.reading_recipes(self._path), lambda found: self._show_recipes(found, ""), self._tell
        )
        self._dialog.open()

    def _preview(self, recipe: Recipe) -> None:
        self._end_preview()
        self._previewing = self._window.jobs.start(
            works.listing_losses(self._path, recipe),
            lambda found: self._show_preview(recipe, found),
            self._tell,
        )

    def _show_preview(self, recipe: Recipe, found: works.Preview | None) -> None:
        if found is not None:
            self._dialog.show_preview(recipe, export_preview(found))

    def _end_preview(self) -> None:
        if self._previewing is not None:
            self._previewing.cancel()

    def _export(self, recipe: Recipe, output: str) -> None:
        dialog = self._dialog
        job = self._window.jobs.start(
            works.exporting(self._path, Path(output), recipe),
            lambda report: dialog.show_result(export_sentence(report)),
            lambda error: dialog.show_failure(*error_parts(error)),
        )
        job.progressed.connect(dialog.show_progress)
        dialog.cancel_requested.connect(job.cancel)

    def _choose(self, name: str) -> None:
        found = self._recipes.get(name, Recipe(self._dialog.recipe().format))
        if isinstance(found, Recipe):
            self._dialog.show_recipe(found)
        else:
            self._tell(found)

    def _keep(self, name: str, recipe: Recipe) -> None:
        self._window.jobs.start(
            works.keeping_recipe(self._path, name, recipe),
            lambda found: self._show_recipes(found, name),
            self._tell,
        )

    def _forget(self, name: str) -> None:
        self._window.jobs.start(
            works.forgetting_recipe(self._path, name), lambda found: self._show_recipes(found, ""), self._tell
        )

    def _show_recipes(self, found: works.KeptRecipes, current: str) -> None:
        self._recipes = found
        self._dialog.show_recipes(list(found), current)

    def _go(self, item: LossItem) -> None:
        jump(self._window, item.article, item.annotation)
        if not item.annotation:
            self._window.page.view.set_caret(item.start)

    def _tell(self, error: DatelineError) -> None:
        self._dialog.show_notice(*error_parts(error))

    def _connect(self) -> None:
        dialog = self._dialog
        dialog.preview_requested.connect(self._preview)
        dialog.export_requested.connect(self._export)
        dialog.recipe_chosen.connect(self._choose)
        dialog.keep_requested.connect(self._keep)
        dialog.forget_requested.connect(self._forget)
        dialog.place_chosen.connect(self._go)
        dialog.finished.connect(self._end_preview)
