"""The dialog that exports: format, file, what goes in and what the format cannot carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.desk_dialog import DeskDialog
from gui.dialogs.path_field import PathField
from gui.dialogs.progress_page import ProgressPage
from gui.panels.labels import restyle, text_label


@dataclass(frozen=True, slots=True)
class FormatChoice:
    """A format on offer: its name, how it is called, what it is for, and the file name's ending."""

    name: str
    title: str
    description: str
    suffix: str


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What an export would hold, in a sentence, and what it would lose, a line each."""

    content: str
    losses: tuple[str, ...] = ()


class ExportDialog(DeskDialog):
    """Lets the user choose format and file; tells before writing what would be lost."""

    preview_requested = Signal(str)
    """The name of the format; `show_preview` gives the answer."""
    export_requested = Signal(str, str)
    """Name of the format, and the path."""
    cancel_requested = Signal()

    def __init__(self, formats: Sequence[FormatChoice], target: Path, parent: QWidget | None = None) -> None:
        """Offer `formats`, and `target` with the ending of the first of them."""
        super().__init__(self.tr("Export"), "", parent)
        self._formats = tuple(formats)
        self._chosen = self._formats[0]
        self.target = PathField(self.tr("File"), self._ask_target)
        self.choices = {choice.name: QRadioButton(choice.title) for choice in self._formats}
        self.content = text_label(wrap=True)
        self.losses = text_label(wrap=True)
        self.progress = ProgressPage()
        self.result = text_label(wrap=True)
        self._pages = QStackedWidget()
        self.export_button = self.add_button(self.tr("Export"), primary=True)
        self._lay_out()
        self.target.set_text(str(target.with_suffix(self._chosen.suffix)))
        self.choices[self._chosen.name].setChecked(True)
        self._connect()

    def show_preview(self, format_name: str, preview: ExportPreview) -> None:
        """Show what an export would hold and lose; an answer about a format left meanwhile is dropped."""
        if format_name != self._chosen.name:
            return
        self.content.setText(preview.content)
        self.content.setVisible(bool(preview.content))
        if preview.losses:
            lines = "\n".join(f"•  {loss}" for loss in preview.losses)
            self.losses.setText(self.tr("This format cannot carry:") + "\n" + lines)
        else:
            self.losses.setText(self.tr("Nothing is lost in this format."))
        restyle(self.losses, "tone", "warn" if preview.losses else "accent")

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

    def show_failure(self, message: str, hint: str = "") -> None:
        """Say why nothing was written, and let the user choose anew."""
        self._pages.setCurrentIndex(0)
        self.export_button.setVisible(True)
        self.cancel_button.setVisible(True)
        self.show_notice(message, hint)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what the proposed format would lose."""
        super().showEvent(event)
        self._ask_preview()

    def reject(self) -> None:
        """Close; while the export runs, ask it to stop instead."""
        if self._pages.currentIndex() == 1:
            self.progress.cancel_button.click()
        else:
            super().reject()

    def _pick(self, choice: FormatChoice) -> None:
        before, self._chosen = self._chosen, choice
        path = Path(self.target.text())
        if path.suffix == before.suffix:
            self.target.set_text(str(path.with_suffix(choice.suffix)))
        self._ask_preview()

    def _ask_preview(self) -> None:
        self.content.setVisible(False)
        self.losses.setText(self.tr("Looking for what this format cannot carry …"))
        restyle(self.losses, "tone", "soft")
        self.preview_requested.emit(self._chosen.name)

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
        self.export_requested.emit(self._chosen.name, str(path))

    def _ask_target(self, current: str) -> str:
        kinds = f"{self._chosen.title} (*{self._chosen.suffix})"
        return QFileDialog.getSaveFileName(self, self.tr("Export to"), current, kinds)[0]

    def _connect(self) -> None:
        for choice in self._formats:
            button = self.choices[choice.name]
            button.toggled.connect(lambda on, choice=choice: self._pick(choice) if on else None)
        self.export_button.clicked.connect(self._start)
        self.progress.cancel_requested.connect(self.cancel_requested)
        self.target.changed.connect(lambda text: self.export_button.setEnabled(bool(text.strip())))

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for choice in self._formats:
            button = self.choices[choice.name]
            button.setAccessibleDescription(choice.description)
            column.addWidget(button)
            column.addWidget(_described(choice.description))
        column.addSpacing(6)
        column.addWidget(self.target)
        column.addSpacing(6)
        column.addWidget(self.content)
        column.addWidget(self.losses)
        column.addStretch(1)
        for shown in (page, self.progress, self.result):
            self._pages.addWidget(shown)
        self.body.addWidget(self._pages, 1)
        self.resize(580, 520)


def _described(text: str) -> QLabel:
    label = text_label(text, tone="soft", scale="small", wrap=True)
    label.setContentsMargins(24, 0, 0, 5)
    return label
