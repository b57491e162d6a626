"""Keys of the user's own hold at once, are kept, and those of other schemas are not lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.dialogs.error_box import ErrorBox
from gui.dialogs.key_editor import KeyEditor
from gui.features.keys import Keys
from gui.main_window import MainWindow
from gui.settings import Settings


def test_a_changed_key_works_at_once_and_after_a_restart(window: MainWindow, qtbot: QtBot) -> None:
    window.settings.keys = {"label.OTHER": ["F12"]}
    window.actions_by_id["edit_keys"].trigger()
    editor = window.findChild(KeyEditor)
    qtbot.waitUntil(editor.isActiveWindow)
    editor.search.setText("Finish article")
    qtbot.keyClick(editor.list, Qt.Key.Key_Return)
    qtbot.keyClick(editor.capture, Qt.Key.Key_F8)
    qtbot.mouseClick(editor.apply_button, Qt.MouseButton.LeftButton)
    assert window.actions_by_id.key_texts("finish") == ["F8"]
    stored = Settings.load(window.settings.path.parent)
    assert stored.keys == {"label.OTHER": ["F12"], "finish": ["F8"]}


def test_the_sheet_is_written_and_a_bad_file_told(window: MainWindow, tmp_path: Path) -> None:
    feature = window.feature(Keys)
    feature.save_sheet(tmp_path / "keys.pdf")
    assert (tmp_path / "keys.pdf").stat().st_size > 5_000
    said = [label.text() for label in window.page.footer.findChildren(QLabel)]
    assert any("keys.pdf" in text for text in said)
    feature.save_sheet(tmp_path / "keys.txt")
    [box] = window.findChildren(ErrorBox)
    assert "keys.txt" in box.report()
