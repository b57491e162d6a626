from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QScrollArea

from gui.dialogs.error_box import ErrorBox
from gui.dialogs.import_dialog import ImportDialog, ImportLine
from gui.dialogs.key_help import KeyHelpDialog
from gui.dialogs.new_session import NewSessionDialog
from gui.dialogs.settings import SettingsChoice, SettingsDialog
from models.errors import SchemaError

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
"""The offscreen platform has no window manager that could be told the sizes a window may have."""


def refuse(path):
    raise SchemaError(f"{path.name} names PERSON twice.", "Rename one of them.")


@pytest.fixture
def shown(qtbot):
    def show(dialog):
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def test_new_session_gives_path_schema_and_reviewer(shown, tmp_path):
    dialog = shown(NewSessionDialog(tmp_path, "Ida", lambda path: None))
    dialog.name.setText("mai")
    wanted = dialog.value()
    assert (wanted.path, wanted.schema_file, wanted.reviewer) == (tmp_path / "mai.dateline", None, "Ida")
    assert dialog.create_button.isEnabled()
    dialog.name.setText("mai.dateline")
    assert dialog.value().path == tmp_path / "mai.dateline"


@pytest.mark.parametrize("name", ["there", "a/b", ""])
def test_new_session_refuses_names_that_cannot_be(shown, tmp_path, name):
    (tmp_path / "there.dateline").touch()
    dialog = shown(NewSessionDialog(tmp_path, "", lambda path: None))
    dialog.name.setText(name)
    assert not dialog.create_button.isEnabled()
    assert bool(dialog.notice.text()) is bool(name)


def test_new_session_refuses_a_missing_folder(shown, tmp_path):
    dialog = shown(NewSessionDialog(tmp_path / "gone", "", lambda path: None))
    assert not dialog.create_button.isEnabled() and dialog.notice.isVisible()


def test_new_session_tells_what_is_wrong_with_a_schema(shown, tmp_path):
    dialog = shown(NewSessionDialog(tmp_path, "", refuse))
    dialog.use_schema(tmp_path / "mine.toml")
    assert dialog.notice.text() == "mine.toml names PERSON twice. Rename one of them."
    assert not dialog.create_button.isEnabled()
    dialog.schema.setCurrentIndex(0)
    dialog.schema.activated.emit(0)
    assert dialog.create_button.isEnabled() and dialog.value().schema_file is None


def test_new_session_takes_a_sound_schema(shown, tmp_path):
    dialog = shown(NewSessionDialog(tmp_path, "", lambda path: None))
    for name in ("one.toml", "two.toml"):
        dialog.use_schema(tmp_path / name)
    assert dialog.value().schema_file == tmp_path / "two.toml"
    assert dialog.schema.count() == 3


def test_import_asks_for_paths_once_each_with_the_encoding(qtbot, shown):
    dialog = shown(ImportDialog(["a.txt", "b.txt", "a.txt"]))
    dialog.encoding.setCurrentText("windows-1252")
    with qtbot.waitSignal(dialog.import_requested) as asked:
        qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    assert asked.args == [["a.txt", "b.txt"], "windows-1252"]


def test_import_without_paths_cannot_begin(shown):
    dialog = shown(ImportDialog())
    assert not dialog.import_button.isEnabled()
    dialog.add_paths(["a.txt"])
    assert dialog.import_button.isEnabled()


def test_import_is_stopped_by_escape_and_stays_open(qtbot, shown):
    dialog = shown(ImportDialog(["a.txt"]))
    dialog.import_button.click()
    dialog.show_progress(3, 9, "b.txt")
    with qtbot.waitSignal(dialog.cancel_requested):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible() and not dialog.progress.cancel_button.isEnabled()


def test_import_report_lists_failures_first_with_reasons(shown):
    dialog = shown(ImportDialog(["a.txt"]))
    lines = [
        ImportLine("a.txt", "imported", "utf-8, de"),
        ImportLine("b.bin", "failed", "It is no text."),
        ImportLine("c.txt", "double", "a.txt"),
    ]
    dialog.show_report(lines, cancelled=True)
    items = [dialog.report.topLevelItem(row) for row in range(dialog.report.topLevelItemCount())]
    assert [item.text(0) for item in items] == ["b.bin", "c.txt", "a.txt"]
    assert "It is no text." in items[0].text(1)
    assert dialog.summary.text() == "Stopped. 1 imported, 1 there already, 1 not imported."
    assert dialog.cancel_button.text() == "Close"


def test_settings_come_back_as_they_were_and_as_changed(shown):
    present = SettingsChoice("dark", "de", "Ida", (("de", "de_core"), ("fr", "fr_core")))
    dialog = shown(SettingsDialog(present))
    assert dialog.value() == present
    dialog.pipelines["fr"].set_text("")
    dialog.theme.setCurrentIndex(0)
    assert dialog.value() == SettingsChoice("", "de", "Ida", (("de", "de_core"),))


def test_font_and_line_spacing_are_told_at_once_and_come_back(qtbot, shown):
    dialog = shown(SettingsDialog(SettingsChoice(font="sans", spacing=125), spacings=(100, 150)))
    assert dialog.value() == SettingsChoice(font="sans", spacing=125)
    with qtbot.waitSignal(dialog.text_changed) as told:
        dialog.spacing.setCurrentText("150 %")
    assert told.args == ["sans", 150]
    with qtbot.waitSignal(dialog.text_changed) as told:
        dialog.font_box.setCurrentIndex(0)
    assert told.args == ["", 150]


def test_a_font_that_is_gone_stays_chosen_and_is_said_to_be_gone(shown):
    dialog = shown(SettingsDialog(SettingsChoice(font="No Such Font")))
    assert dialog.value().font == "No Such Font"
    assert "not installed" in dialog.font_box.currentText()


def test_settings_are_as_high_as_they_need_but_not_higher_than_the_screen(shown):
    many = tuple((f"x{number}", "none") for number in range(30))
    dialog = shown(SettingsDialog(SettingsChoice(pipelines=many)))
    assert dialog.height() <= dialog.screen().availableSize().height()
    area = dialog.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    plain = shown(SettingsDialog(SettingsChoice()))
    assert plain.findChild(QScrollArea).verticalScrollBar().maximum() == 0


def test_key_help_is_grouped_and_filtered(qtbot, shown):
    groups = {"File": [("New session…", ["Ctrl N"])], "Review": [("Accept", ["⏎", "⏎"]), ("Reject", ["⌫"])]}
    dialog = shown(KeyHelpDialog(groups))
    qtbot.keyClicks(dialog.search, "rej")
    shown_lines = [words for words, line in dialog._lines if line.isVisible()]
    assert shown_lines == ["reject ⌫"]
    assert [heading.text() for heading, _ in dialog._headings if heading.isVisible()] == ["Review"]


def test_error_box_tells_hint_and_copies_everything(qtbot, shown):
    box = shown(ErrorBox("The disk is full.", "Make room.", "sqlite3: disk full"))
    assert not box.details.isVisible()
    box.details_button.click()
    assert box.details.isVisible()
    box.copy_button.click()
    assert QGuiApplication.clipboard().text() == "The disk is full.\n\nMake room.\n\nsqlite3: disk full"
    box.close_button.click()


def test_error_box_without_details_offers_none(shown):
    box = shown(ErrorBox("The disk is full."))
    assert not box.details_button.isVisible()
    box.close_button.click()


GERMAN = {
    "Cancel": "Abbrechen",
    "Create session": "Sitzung mit diesem Schema anlegen",
    "Choose…": "Auswählen …",
}


def test_dialog_buttons_are_wide_enough_for_german(qtbot, shown, tmp_path):
    dialog = shown(NewSessionDialog(tmp_path, "Ida", lambda path: None))
    for button in dialog.findChildren(QPushButton):
        button.setText(GERMAN.get(button.text(), button.text()))
    dialog.layout().activate()
    qtbot.waitUntil(lambda: all(b.width() >= b.sizeHint().width() for b in dialog.findChildren(QPushButton)))
