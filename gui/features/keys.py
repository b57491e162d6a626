"""Keys of the user's own, and all keys on a sheet to be printed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QFileDialog

from gui.actions.key_table import key_groups
from gui.actions.live import Handler
from gui.actions.menus import HELP
from gui.actions.spec import window_action
from gui.dialogs.key_editor import KeyEditor
from gui.window import Feature
from models.errors import DatelineError


class Keys(Feature):
    """The key editor and the cheat sheet."""

    specs = (
        window_action("edit_keys", QT_TRANSLATE_NOOP("actions", "Change keys…"), HELP, always=True),
        window_action("cheat_sheet", QT_TRANSLATE_NOOP("actions", "Save cheat sheet…"), HELP, always=True),
    )

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"edit_keys": self.edit, "cheat_sheet": self.ask_and_save}

    def edit(self) -> None:
        """Let the user change keys; they hold at once and in every session."""
        actions = self._window.actions_by_id
        editor = KeyEditor(actions.specs(), actions.portable_keys(), self._window)
        editor.accepted.connect(lambda: self._take(editor.own()))
        editor.open()

    def ask_and_save(self) -> None:
        """Ask for a file and write the cheat sheet to it."""
        proposed = str(Path.home() / self.tr("Dateline keys.pdf"))
        kinds = self.tr("PDF (*.pdf);;Picture (*.png)")
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, self.tr("Save cheat sheet"), proposed, kinds
        )
        if chosen:
            self.save_sheet(Path(chosen))

    def save_sheet(self, path: Path) -> None:
        """Write the keys as they are now to `path` (PDF or PNG)."""
        from gui import cheat_sheet

        try:
            cheat_sheet.write(path, key_groups(self._window.actions_by_id))
        except DatelineError as error:
            self._window.show_error(error)
        else:
            self._window.tell(self.tr("The keys are in {0}.").format(path))

    def _take(self, own: dict[str, list[str]]) -> None:
        window = self._window
        kept = {name: keys for name, keys in window.settings.keys.items() if not self._is_live(name)}
        window.settings.keys = kept | own
        window.settings.save()
        window.actions_by_id.set_own_keys(window.settings.keys)
        window.refresh_actions()

    def _is_live(self, name: str) -> bool:
        """Tell whether the editor showed an action; those of other schemas keep their keys."""
        return name in self._window.actions_by_id.ids()
