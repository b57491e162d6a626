"""Where an export goes: a file or a folder, as the format and its parts want it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from gui.dialogs.path_field import PathField
from gui.panels.choice_box import ChoiceBox
from gui.panels.format_list import FormatChoice


class ExportTarget(QWidget):
    """A path that follows format and parts as long as its name ends as proposed.

    Where a format can be both, the ending of a name tells which is meant, as it does for the command.
    """

    changed = Signal()

    def __init__(self, target: Path, choice: FormatChoice, parent: QWidget | None = None) -> None:
        """Propose `target`, with the ending that the format wants."""
        super().__init__(parent)
        self._choice, self._is_divided = choice, False
        self.kind = ChoiceBox[bool]([(False, self.tr("File")), (True, self.tr("Folder"))])
        self.kind.setAccessibleName(self.tr("File or folder"))
        self.field = PathField(self.tr("Path"), self._ask)
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.kind)
        row.addWidget(self.field, 1)
        is_folder = choice.packaging != "file"
        self._show_kind(is_folder=is_folder)
        self.set_text(str(target.with_name(target.stem + self._ending(is_folder=is_folder))))
        self.kind.activated.connect(self._turn)
        self.field.changed.connect(self._take)

    def text(self) -> str:
        """Return the path as it stands."""
        return self.field.text()

    def set_text(self, path: str) -> None:
        """Put another path into the line."""
        self.field.set_text(path)

    def is_folder(self) -> bool:
        """Tell whether the export will be a folder."""
        return self.kind.value()

    def take_format(self, choice: FormatChoice, *, is_divided: bool) -> None:
        """Follow another format, or parts that are wanted or not."""
        if (choice, is_divided) == (self._choice, self._is_divided):
            return
        before, was_folder = self._ending(is_folder=self.is_folder()), self.is_folder()
        is_same = choice == self._choice
        self._choice, self._is_divided = choice, is_divided
        is_folder = is_divided or (was_folder if is_same else True)
        if choice.packaging != "either":
            is_folder = is_divided or choice.packaging == "folder"
        self._rename(before, is_folder=is_folder)

    def _turn(self) -> None:
        is_folder = self.kind.value()
        self._rename(self._ending(is_folder=not is_folder), is_folder=is_folder)

    def _rename(self, before: str, *, is_folder: bool) -> None:
        self._show_kind(is_folder=is_folder)
        path = Path(self.text())
        if path.name.endswith(before):
            stem = path.name.removesuffix(before)
            self.set_text(str(path.with_name(stem + self._ending(is_folder=is_folder))))
        self.changed.emit()

    def _take(self) -> None:
        if self._is_free():
            suffix = Path(self.text()).suffix.lower()
            self._show_kind(is_folder=suffix != f".{self._choice.suffix}")
        self.changed.emit()

    def _show_kind(self, *, is_folder: bool) -> None:
        self.kind.choose(is_folder)
        self.kind.setEnabled(self._is_free())

    def _is_free(self) -> bool:
        return self._choice.packaging == "either" and not self._is_divided

    def _ending(self, *, is_folder: bool) -> str:
        return f"-{self._choice.name}" if is_folder else f".{self._choice.suffix}"

    def _ask(self, current: str) -> str:
        if self.is_folder():
            inside = QFileDialog.getExistingDirectory(
                self, self.tr("Choose where the folder goes"), str(Path(current).parent)
            )
            return str(Path(inside) / Path(current).name) if inside else ""
        kinds = f"{self._choice.title} (*.{self._choice.suffix})"
        return QFileDialog.getSaveFileName(self, self.tr("Export to"), current, kinds)[0]
