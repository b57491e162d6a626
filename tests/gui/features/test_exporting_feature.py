"""Exporting through the window: recipes live in the session, losses lead to their place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.loss_picker import LossPicker
from gui.dialogs.text_prompt import TextPrompt
from gui.main_window import MainWindow
from gui.works import KeptRecipes, reading_recipes
from models.article import ArticleStatus
from models.recipe import Recipe
from storage import recipes
from storage.session import Session

PATIENCE = 30_000


def opened(window: MainWindow) -> ExportDialog:
    window.actions_by_id["export"].trigger()
    [dialog] = [item for item in window.findChildren(ExportDialog) if item.isVisible()]
    return dialog


def kept(path: Path) -> KeptRecipes:
    found: KeptRecipes = reading_recipes(path)(lambda *_: None, lambda: False)
    return found


def test_losses_lead_to_the_annotation_in_the_text(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("vogt")
    dialog = opened(window)
    dialog.choose_format("conll")
    dialog.form.statuses.choose(frozenset(ArticleStatus))
    dialog.form.undecided.click()
    qtbot.waitUntil(lambda: bool(dialog.losses.rows()), timeout=PATIENCE)
    rows = dialog.losses.rows()
    place = next(at for at, row in enumerate(rows) if any(item.annotation == "meet" for item in row.items))
    assert all(item.title for row in rows for item in row.items)
    dialog.losses.setCurrentIndex(dialog.losses.model().index(place, 0))
    QTest.keyClick(dialog.losses, Qt.Key.Key_Return)
    [picker] = dialog.findChildren(LossPicker)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert window.controller.focus_id == rows[place].items[0].annotation
    assert window.page.view.hasFocus() or window.focusWidget() is window.page.view


def test_a_lossless_format_tells_how_much_it_holds(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window)
    qtbot.waitUntil(lambda: "Nothing is lost" in dialog.content.text(), timeout=PATIENCE)
    assert dialog.content.text().startswith("2 ")
    dialog.reject()


def test_recipes_are_kept_chosen_and_forgotten(window: MainWindow, session_path: Path, qtbot: QtBot) -> None:
    dialog = opened(window)
    dialog.choose_format("conll")
    dialog.form.unique.click()
    dialog.recipes.keep_button.click()
    [prompt] = dialog.findChildren(TextPrompt)
    qtbot.waitUntil(prompt.isActiveWindow)
    QTest.keyClicks(prompt.field, "papers")
    QTest.keyClick(prompt.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.recipes.current() == "papers", timeout=PATIENCE)
    assert kept(session_path) == {"papers": Recipe("conll", unique=True)}
    dialog.reject()
    dialog = opened(window)
    qtbot.waitUntil(lambda: dialog.recipes.box.isEnabled(), timeout=PATIENCE)
    QTest.keyClick(dialog.recipes.box, Qt.Key.Key_Down)
    assert dialog.recipe() == Recipe("conll", unique=True)
    QTest.keyClick(dialog.recipes.box, Qt.Key.Key_Up)
    assert dialog.recipe() == Recipe("conll")
    QTest.keyClick(dialog.recipes.box, Qt.Key.Key_Down)
    dialog.recipes.forget_button.click()
    qtbot.waitUntil(lambda: not dialog.recipes.box.isEnabled(), timeout=PATIENCE)
    assert kept(session_path) == {}
    dialog.reject()


def test_a_recipe_that_cannot_be_read_is_told(window: MainWindow, session_path: Path, qtbot: QtBot) -> None:
    with Session.open(session_path) as session:
        recipes.save(session, "good", Recipe("jsonl"))
        session.set_setting("recipe:bad", "{}")
    dialog = opened(window)
    qtbot.waitUntil(lambda: dialog.recipes.box.isEnabled(), timeout=PATIENCE)
    QTest.keyClick(dialog.recipes.box, Qt.Key.Key_Down)
    assert "bad" in dialog.notice.text() and dialog.recipe() == Recipe()
    QTest.keyClick(dialog.recipes.box, Qt.Key.Key_Down)
    assert dialog.recipe() == Recipe("jsonl")
    dialog.reject()


def test_a_folder_is_written_by_the_recipe(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(window)
    dialog.choose_format("jsonl")
    dialog.form.parts.shares["dev"].choose(0.4)
    dialog.target.set_text(str(tmp_path / "papers"))
    dialog.export_button.click()
    qtbot.waitUntil(lambda: bool(dialog.result.text()), timeout=PATIENCE)
    QApplication.processEvents()
    assert {"train.jsonl", "dev.jsonl"} <= {item.name for item in (tmp_path / "papers").iterdir()}
    dialog.reject()
