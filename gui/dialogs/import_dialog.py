"""The dialog that imports articles: what, in which encoding, how far, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui import icons
from gui.dialogs.desk_dialog import DeskDialog
from gui.dialogs.progress_page import ProgressPage
from gui.panels.import_questions import ImportQuestions, Questions
from gui.panels.labels import text_label

ENCODINGS = ("", "utf-8", "windows-1252", "iso-8859-15", "utf-16", "cp850", "mac-roman")
"""The encodings on offer; the empty one is detected for each file."""
_ENDINGS = (".txt", ".text", ".md", ".json", ".jsonl")
"""The endings of texts and of Dateline's own exports."""
_OUTCOMES = ("failed", "left", "double", "imported")
_NAME_WIDTH = 260
_QUESTIONS = 3
"""The page that asks what columns hold, what names are here, and what is finished."""
_TABLE_SIZE, _TABLES_SIZE = QSize(840, 520), QSize(840, 680)
"""Room for the columns of tables or for names, and for both."""


@dataclass(frozen=True, slots=True)
class ImportLine:
    """What came of one file, or of a name in them; `detail` says how or why.

    `outcome` is `imported`, `double`, `failed`, or `left` for what was left out under a name.
    """

    name: str
    outcome: str
    detail: str = ""


class ImportDialog(DeskDialog):
    """Gathers files and folders, then shows progress, then a line for each file that needs a look.

    In between it asks what only the user can know: what columns of tables hold, what names are here that the
    session does not know, and whether articles with decisions are finished.
    """

    import_requested = Signal(list, str)
    """Paths as strings, and the encoding, empty for detection."""
    answered = Signal(object)
    """The `Answers` to what `show_questions` asked."""
    cancel_requested = Signal()

    def __init__(
        self, paths: Sequence[str] = (), endings: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        """Begin with these paths; `endings` are those of archives and files of other tools, as in `.csv`."""
        intro = self.tr(
            "Texts, articles exported from Dateline, files of other tools, or folders and archives of these."
        )
        super().__init__(self.tr("Import articles"), intro, parent)
        self._endings = sorted({*_ENDINGS, *endings})
        self.setAcceptDrops(True)
        self.paths = QListWidget()
        self.encoding = QComboBox()
        self.questions = ImportQuestions()
        self.report = QTreeWidget()
        self.progress = ProgressPage()
        self.summary = text_label(weight="strong", wrap=True)
        self._pages = QStackedWidget()
        self.import_button = self.add_button(self.tr("Import"), primary=True)
        self._lay_out()
        self.import_button.clicked.connect(self._start)
        self.progress.cancel_requested.connect(self.cancel_requested)
        self.add_paths(paths)

    def add_paths(self, paths: Sequence[str]) -> None:
        """Add files and folders to what will be imported; doubles are left out."""
        known = set(self.chosen())
        for path in paths:
            if path not in known:
                known.add(path)
                item = QListWidgetItem(icons.icon("open" if Path(path).is_dir() else "articles"), path)
                item.setToolTip(path)
                self.paths.addItem(item)
        self._update()

    def chosen(self) -> list[str]:
        """Return the files and folders to be imported."""
        return [self.paths.item(row).text() for row in range(self.paths.count())]

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Show how many files are through, and which one is being read."""
        self.progress.show_progress(done, total, name)

    def show_questions(self, asked: Questions) -> None:
        """Ask before anything is imported."""
        self._pages.setCurrentIndex(_QUESTIONS)
        self.questions.show_questions(asked)
        self.import_button.setVisible(True)
        self.cancel_button.setVisible(True)
        if asked.tables or asked.names:
            room = _TABLES_SIZE if asked.tables and asked.names else _TABLE_SIZE
            self.resize(self.size().expandedTo(room))

    def show_report(self, lines: Sequence[ImportLine], *, cancelled: bool = False) -> None:
        """Show what came of each file, those that failed first."""
        counts = Counter(line.outcome for line in lines)
        words = [self.tr("{0} imported").format(counts["imported"])]
        if counts["double"]:
            words.append(self.tr("{0} there already").format(counts["double"]))
        if counts["failed"]:
            words.append(self.tr("{0} not imported").format(counts["failed"]))
        stopped = self.tr("Stopped.") + " " if cancelled else ""
        self.summary.setText(f"{stopped}{', '.join(words)}.")
        self.report.clear()
        ordered = sorted(lines, key=lambda line: _OUTCOMES.index(line.outcome))
        self.report.addTopLevelItems([self._report_item(line) for line in ordered])
        self.report.resizeColumnToContents(0)
        self.report.setColumnWidth(0, min(self.report.columnWidth(0), _NAME_WIDTH))
        self._pages.setCurrentIndex(2)
        self.import_button.setVisible(False)
        self.cancel_button.setVisible(True)
        self.cancel_button.setText(self.tr("Close"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and folders."""
        if event.mimeData().hasUrls() and self._pages.currentIndex() == 0:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.add_paths([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def reject(self) -> None:
        """Close; while the import runs, ask it to stop instead."""
        if self._pages.currentIndex() == 1:
            self.progress.cancel_button.click()
        else:
            super().reject()

    def _start(self) -> None:
        is_asking = self._pages.currentIndex() == _QUESTIONS
        self._pages.setCurrentIndex(1)
        self.import_button.setVisible(False)
        self.cancel_button.setVisible(False)
        self.progress.start()
        if is_asking:
            self.answered.emit(self.questions.answers())
            return
        self.import_requested.emit(self.chosen(), ENCODINGS[self.encoding.currentIndex()])

    def _update(self) -> None:
        self.import_button.setEnabled(self.paths.count() > 0)

    def _remove(self) -> None:
        for item in self.paths.selectedItems():
            self.paths.takeItem(self.paths.row(item))
        self._update()

    def _choose_files(self) -> None:
        kinds = self.tr("Texts and exports") + f" ({' '.join(f'*{ending}' for ending in self._endings)})"
        kinds += ";;" + self.tr("All files") + " (*)"
        found, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files"), "", kinds)
        self.add_paths(found)

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"))
        self.add_paths([found] if found else [])

    def _report_item(self, line: ImportLine) -> QTreeWidgetItem:
        words = {
            "imported": self.tr("imported"),
            "double": self.tr("there already"),
            "failed": self.tr("not imported"),
            "left": self.tr("left out"),
        }[line.outcome]
        item = QTreeWidgetItem([line.name, f"{words}: {line.detail}" if line.detail else words])
        pictures = {
            "imported": ("accept", "accent"),
            "double": ("copy", "soft"),
            "failed": ("warning", "warn"),
            "left": ("reject", "warn"),
        }
        item.setIcon(0, icons.icon(*pictures[line.outcome]))
        item.setToolTip(0, line.name)
        item.setToolTip(1, line.detail)
        return item

    def _lay_out(self) -> None:
        self.paths.setProperty("look", "boxed")
        self.paths.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.paths.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.paths.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.paths.setAccessibleName(self.tr("Files and folders to import"))
        self.report.setProperty("look", "boxed")
        self.report.setRootIsDecorated(False)
        self.report.setHeaderLabels([self.tr("File"), self.tr("What came of it")])
        self.report.setAccessibleName(self.tr("What came of each file"))
        choice = QWidget()
        column = QVBoxLayout(choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addLayout(self._choice_buttons())
        column.addWidget(self.paths, 1)
        column.addWidget(
            text_label(self.tr("Files and folders can also be dropped here."), tone="soft", wrap=True)
        )
        column.addLayout(self._encoding_row())
        outcome = QWidget()
        lines = QVBoxLayout(outcome)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.summary)
        lines.addWidget(self.report, 1)
        for page in (choice, self.progress, outcome, self.questions):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self.resize(620, 460)

    def _choice_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        choices = (
            (self.tr("Add files…"), self._choose_files),
            (self.tr("Add folder…"), self._choose_folder),
            (self.tr("Remove"), self._remove),
        )
        for words, act in choices:
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _encoding_row(self) -> QHBoxLayout:
        for name in ENCODINGS:
            self.encoding.addItem(name or self.tr("Detect for each file"))
        self.encoding.setAccessibleName(self.tr("Encoding"))
        row = QHBoxLayout()
        row.addWidget(text_label(self.tr("Encoding")))
        row.addWidget(self.encoding, 1)
        return row
