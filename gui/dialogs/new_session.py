"""The dialog that makes a new session: name, place, schema and reviewer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QLineEdit, QWidget

from gui.dialogs.desk_dialog import DeskDialog
from gui.dialogs.path_field import PathField
from gui.error_wording import error_parts
from models.errors import DatelineError

SUFFIX = ".dateline"


@dataclass(frozen=True, slots=True)
class NewSession:
    """What the user wants: where the session goes, its schema file (None: the shipped one), who reviews."""

    path: Path
    schema_file: Path | None
    reviewer: str


class NewSessionDialog(DeskDialog):
    """Asks for a new session and says at once why one cannot be made as it stands.

    `check_schema` is called with a chosen schema file and raises `DatelineError` if it is unusable.
    """

    def __init__(
        self,
        folder: Path,
        reviewer: str,
        check_schema: Callable[[Path], object],
        parent: QWidget | None = None,
    ) -> None:
        intro = self.tr("A session is one file that keeps the articles and every decision on them.")
        super().__init__(self.tr("New session"), intro, parent)
        self._check_schema = check_schema
        self._schema_file: Path | None = None
        self._schema_problem: DatelineError | None = None
        self.name = QLineEdit(self.tr("articles"))
        self.folder = PathField(self.tr("Folder"), self._ask_folder)
        self.schema = QComboBox()
        self.reviewer = QLineEdit(reviewer)
        self.create_button = self.add_button(self.tr("Create session"), primary=True)
        self._lay_out(folder)
        self.name.textChanged.connect(self._check)
        self.folder.changed.connect(self._check)
        self.schema.activated.connect(self._pick_schema)
        self.create_button.clicked.connect(self.accept)
        self._check()
        self.name.selectAll()

    def value(self) -> NewSession:
        """Return what the user wants."""
        name = self.name.text().strip().removesuffix(SUFFIX)
        path = Path(self.folder.text()).expanduser() / f"{name}{SUFFIX}"
        return NewSession(path, self._schema_file, self.reviewer.text().strip())

    def use_schema(self, path: Path) -> None:
        """Take the schema in `path`, checked first."""
        self._schema_file, self._schema_problem = path, None
        try:
            self._check_schema(path)
        except DatelineError as error:
            self._schema_problem = error
        if self.schema.count() == 3:
            self.schema.removeItem(1)
        self.schema.insertItem(1, path.name)
        self.schema.setItemData(1, str(path))
        self.schema.setCurrentIndex(1)
        self._check()

    def _pick_schema(self, index: int) -> None:
        if index == self.schema.count() - 1:
            chosen, _ = QFileDialog.getOpenFileName(
                self, self.tr("Choose a schema"), "", self.tr("Schema files (*.toml)")
            )
            if chosen:
                self.use_schema(Path(chosen))
                return
            self.schema.setCurrentIndex(1 if self._schema_file else 0)
        if self.schema.currentIndex() == 0:
            self._schema_file = self._schema_problem = None
        self._check()

    def _check(self) -> None:
        problem, hint = self._problem()
        self.show_notice(problem, hint)
        self.create_button.setEnabled(not problem and bool(self.name.text().strip()))

    def _problem(self) -> tuple[str, str]:
        if self._schema_problem is not None:
            return error_parts(self._schema_problem)
        name = self.name.text().strip()
        if any(char in name for char in '/\\:*?"<>|'):
            return self.tr('A name cannot hold any of / \\ : * ? " < > |.'), ""
        path = self.value().path
        if not path.parent.is_dir():
            return self.tr("There is no such folder."), self.tr("Choose another one.")
        if name and path.exists():
            return self.tr("{0} is there already.").format(path.name), self.tr(
                "Choose another name, or open it."
            )
        return "", ""

    def _ask_folder(self, current: str) -> str:
        return QFileDialog.getExistingDirectory(self, self.tr("Folder for the session"), current)

    def _lay_out(self, folder: Path) -> None:
        self.folder.set_text(str(folder))
        self.schema.addItem(self.tr("Diplomacy, the shipped schema"))
        self.schema.addItem(self.tr("Another schema file…"))
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Name"), self.name),
            (self.tr("Folder"), self.folder),
            (self.tr("Schema"), self.schema),
            (self.tr("Your name"), self.reviewer),
        ]
        for words, widget in rows:
            form.addRow(words, widget)
            widget.setAccessibleName(words)
        self.reviewer.setToolTip(self.tr("Stands beside each decision in the session’s history"))
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.resize(560, self.sizeHint().height())
