"""The dialog that exports: format, what goes in and where, and what the format cannot carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.dialogs.desk_dialog import DeskDialog
from gui.dialogs.export_target import ExportTarget
from gui.dialogs.loss_picker import LossPicker
from gui.dialogs.progress_page import ProgressPage
from gui.dialogs.text_prompt import TextPrompt
from gui.panels.annotation_card import rule
from gui.panels.format_list import FormatChoice, FormatList
from gui.panels.labels import restyle, text_label
from gui.panels.loss_rows import LossRow, LossRows
from gui.panels.recipe_bar import RecipeBar
from gui.panels.recipe_form import Named, RecipeForm
from models.recipe import Recipe

_SIZE = (900, 640)
_LIST_WIDTH = 200
_CALM_MS = 300
"""What is typed counts once the keys have rested for that long."""


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What an export would hold, in a sentence, and what it would lose, a row for each kind."""

    content: str
    losses: tuple[LossRow, ...] = ()


class ExportDialog(DeskDialog):
    """Lets the user choose format, contents and place; tells before writing what would be lost."""

    preview_requested = Signal(object)
    """A recipe; `show_preview` gives the answer."""
    export_requested = Signal(object, str)
    """A recipe, and the path."""
    cancel_requested = Signal()
    recipe_chosen = Signal(str)
    """The name of a kept recipe; `show_recipe` gives it."""
    keep_requested = Signal(str, object)
    """A name, and the recipe to keep under it."""
    forget_requested = Signal(str)
    place_chosen = Signal(object)
    """A `LossItem` that the user wants to see; the dialog is closed then."""

    def __init__(
        self,
        formats: Sequence[FormatChoice],
        target: Path,
        languages: Sequence[Named] = (),
        names: Sequence[tuple[Mapping[str, str], str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Offer `formats`, `target` with the ending of the first, and in the form `languages` and `names`."""
        super().__init__(self.tr("Export"), "", parent)
        self.formats = FormatList(formats)
        self.description = text_label(tone="soft", wrap=True)
        self.recipes = RecipeBar()
        self.form = RecipeForm(languages, names)
        self.target = ExportTarget(target, formats[0])
        self.content = text_label(wrap=True)
        self.losses = LossRows()
        self.progress = ProgressPage()
        self.result = text_label(wrap=True)
        self._pages = QStackedWidget()
        self._kept: Recipe | None = None
        self._asked: Recipe | None = None
        self._due = QTimer(self, singleShot=True, interval=_CALM_MS)
        self.export_button = self.add_button(self.tr("Export"), primary=True)
        self._lay_out()
        self.form.show_recipe(Recipe(), formats[0])
        self._follow()
        self._connect()

    def recipe(self) -> Recipe:
        """Return what is chosen."""
        return self.form.recipe()

    def choose_format(self, name: str) -> None:
        """Choose a format by its name."""
        self.formats.choose(name)

    def show_recipes(self, names: Sequence[str], current: str = "") -> None:
        """Offer the recipes of these names; `current` says what is chosen now."""
        self.recipes.show_names(names, current)
        self._kept = self.recipe() if self.recipes.current() else None

    def show_recipe(self, recipe: Recipe) -> None:
        """Show a kept recipe in place of what is chosen."""
        if not self.formats.choose(recipe.format):
            self.show_notice(
                self.tr("This recipe is for a format that is not there: {0}.").format(recipe.format)
            )
            return
        self.form.show_recipe(recipe, self.formats.current())
        self._kept = self.recipe()
        self.recipes.show_changed(is_changed=False)

    def show_preview(self, recipe: Recipe, preview: ExportPreview) -> None:
        """Show what an export would hold and lose; an answer about another choice is dropped."""
        if recipe != self._asked:
            return
        lost = self.tr("This format cannot carry:") if preview.losses else self.tr("Nothing is lost.")
        self._say(f"{preview.content} {lost}".strip(), "")
        self.losses.show_rows(preview.losses)

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Show how many articles are written."""
        self.progress.show_progress(done, total, what)

    def show_result(self, text: str) -> None:
        """Say what was written, or that the user stopped it."""
        self.result.setText(text)
        self._pages.setCurrentIndex(2)
        self.export_button.setVisible(False)
        self.cancel_button.setVisible(True)
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setFocus()

    def show_failure(self, message: str, hint: str = "") -> None:
        """Say why nothing was written, and let the user choose anew."""
        self._pages.setCurrentIndex(0)
        self.export_button.setVisible(True)
        self.cancel_button.setVisible(True)
        self.show_notice(message, hint)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what the proposed format would lose."""
        super().showEvent(event)
        self.formats.setFocus()
        self._ask_preview()

    def reject(self) -> None:
        """Close; while the export runs, ask it to stop instead."""
        if self._pages.currentIndex() == 1:
            self.progress.cancel_button.click()
        else:
            super().reject()

    def _follow(self) -> None:
        """Let everything else follow what is chosen."""
        recipe, choice = self.recipe(), self.formats.current()
        self.description.setText(choice.description)
        self.target.take_format(choice, is_divided=bool(recipe.parts))
        self._show_place()
        self.recipes.show_changed(is_changed=recipe != self._kept)
        problem = self.form.problem()
        self.show_notice(problem)
        if problem:
            self._due.stop()
            self._asked = None
            self._say("", "")
            self.losses.show_rows(())
        elif recipe != self._asked:
            self._say(self.tr("Looking for what this format cannot carry …"), "soft")
            self.losses.show_rows(())
            self._due.start()

    def _ask_preview(self) -> None:
        self._due.stop()
        self._asked = self.recipe()
        self.preview_requested.emit(self._asked)

    def _say(self, text: str, tone: str) -> None:
        self.content.setText(text)
        restyle(self.content, "tone", tone)

    def _show_place(self) -> None:
        """Say what the place means: the parts that go there by themselves, and what it would replace."""
        self.form.parts.show_usual(self.formats.current().parts if self.target.is_folder() else {})
        self.form.take_parts()
        path = self.target.text()
        self.export_button.setEnabled(bool(path) and not self.form.problem())
        is_there = bool(path) and Path(path).expanduser().is_file()
        self.export_button.setText(self.tr("Replace") if is_there else self.tr("Export"))

    def _start(self) -> None:
        path = Path(self.target.text()).expanduser()
        if not path.parent.is_dir():
            self.show_notice(self.tr("There is no such folder."), self.tr("Choose another file."))
            return
        self.show_notice("")
        self._pages.setCurrentIndex(1)
        self.export_button.setVisible(False)
        self.cancel_button.setVisible(False)
        self.progress.start()
        self.progress.cancel_button.setFocus()
        self.export_requested.emit(self.recipe(), str(path))

    def _ask_name(self) -> None:
        intro = self.tr("The session keeps this choice under a name; the command runs it by that name too.")
        prompt = TextPrompt(self.tr("Keep the recipe"), intro, self.recipes.current(), parent=self)
        prompt.given.connect(lambda name: self.keep_requested.emit(name.strip(), self.recipe()))
        prompt.open()

    def _list_items(self, losses: LossRow) -> None:
        picker = LossPicker(losses, self)
        picker.item_picked.connect(self._go)
        picker.open_over(self)

    def _go(self, item: object) -> None:
        self.accept()
        self.place_chosen.emit(item)

    def _connect(self) -> None:
        self.finished.connect(self._due.stop)
        self.formats.chosen.connect(self.form.take_format)
        self.form.changed.connect(self._follow)
        self.target.changed.connect(self._show_place)
        self._due.timeout.connect(self._ask_preview)
        self.recipes.chosen.connect(self.recipe_chosen)
        self.recipes.keep_requested.connect(self._ask_name)
        self.recipes.forget_requested.connect(self.forget_requested)
        self.losses.opened.connect(self._list_items)
        self.export_button.clicked.connect(self._start)
        self.progress.cancel_requested.connect(self.cancel_requested)

    def _lay_out(self) -> None:
        self.formats.setFixedWidth(_LIST_WIDTH)
        page, right = QWidget(), QVBoxLayout()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(20)
        columns.addWidget(self.formats)
        columns.addLayout(right, 1)
        right.setSpacing(11)
        for part in (self.recipes, self.description, self.form, self.target, rule(), self.content):
            right.addWidget(part)
        right.addWidget(self.losses, 1)
        for shown in (page, self.progress, self.result):
            self._pages.addWidget(shown)
        self.body.addWidget(self._pages, 1)
        self.resize(*_SIZE)
