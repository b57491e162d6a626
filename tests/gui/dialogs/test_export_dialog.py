"""The export dialog: format, contents, place and recipes by keys; what would be lost, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.export_dialog import ExportDialog, ExportPreview
from gui.dialogs.loss_picker import LossPicker
from gui.dialogs.text_prompt import TextPrompt
from gui.panels.format_list import FormatChoice
from gui.panels.loss_rows import LossItem, LossRow
from models.article import ArticleStatus
from models.recipe import Recipe

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

FORMATS = [
    FormatChoice("json", "Dateline JSON", "Everything.", "json", "Dateline", finished_only=False),
    FormatChoice("conll", "CoNLL", "Names only.", "conll", "Training"),
    FormatChoice("spacy", "spaCy", "For spaCy.", "spacy", "Training", "either", {"dev": 0.2}),
    FormatChoice("brat", "brat", "For brat.", "", "Tools", "folder"),
]
PER = {"PERSON": "PER"}
EVENTS = LossRow(
    "3 events", 3, (LossItem("a", "e1", 4, "met", "Lima"), LossItem("b", "e2", 0, "left", "Oslo"))
)


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    dialog = ExportDialog(FORMATS, tmp_path / "may.dateline", [("de", "Deutsch")], [(PER, "CoNLL-2003")])
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def asked(dialog: ExportDialog, qtbot: QtBot, act: Callable[[], object]) -> Recipe:
    """Return the recipe of the preview that something asks for."""
    with qtbot.waitSignal(dialog.preview_requested) as wanted:
        act()
    recipe = wanted.args[0]
    assert isinstance(recipe, Recipe)
    return recipe


def name(dialog: ExportDialog) -> str:
    return Path(dialog.target.text()).name


def key(widget: QWidget, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(widget, one)


def test_it_fits_on_a_small_screen_with_many_formats(dialog: ExportDialog) -> None:
    assert dialog.width() <= 900 and dialog.height() <= 640
    assert dialog.minimumSizeHint().width() <= 900


def test_keys_choose_formats_and_pass_over_headings(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.formats.hasFocus()
    recipe = asked(dialog, qtbot, lambda: key(dialog.formats, Qt.Key.Key_Down))
    assert recipe == Recipe("conll")
    assert dialog.description.text() == "Names only."
    key(dialog.formats, Qt.Key.Key_End)
    assert dialog.recipe().format == "brat"


def test_the_form_makes_a_recipe(dialog: ExportDialog, qtbot: QtBot) -> None:
    form = dialog.form
    dialog.choose_format("conll")
    form.statuses.choose(frozenset(ArticleStatus))
    form.languages.setCurrentIndex(1)
    form.names.setCurrentIndex(1)
    form.since.setText("2022-12")
    form.text.setText(" sanctions ")
    form.parts.shares["test"].choose(0.1)
    for tick in (form.undecided, form.newest, form.unique):
        tick.click()
    wanted = Recipe(
        "conll",
        frozenset(ArticleStatus),
        frozenset({"de"}),
        "sanctions",
        "2022-12",
        undecided=True,
        names=PER,
        parts={"test": 0.1},
        by="date",
        unique=True,
    )
    assert dialog.recipe() == wanted
    assert asked(dialog, qtbot, form.negatives.click).negatives


def test_statuses_follow_the_format_until_others_are_chosen(dialog: ExportDialog) -> None:
    statuses = dialog.form.statuses
    assert statuses.value() == frozenset(ArticleStatus) and not dialog.recipe().statuses
    dialog.choose_format("conll")
    assert statuses.value() == {ArticleStatus.COMPLETE} and not dialog.recipe().statuses
    statuses.choose(frozenset(ArticleStatus))
    dialog.choose_format("brat")
    assert dialog.recipe().statuses == frozenset(ArticleStatus)


def test_the_name_follows_format_and_parts(dialog: ExportDialog) -> None:
    assert name(dialog) == "may.json"
    for chosen, wanted in (("conll", "may.conll"), ("brat", "may-brat"), ("spacy", "may-spacy")):
        dialog.choose_format(chosen)
        assert name(dialog) == wanted
    dialog.choose_format("conll")
    dialog.form.parts.shares["dev"].choose(0.1)
    assert name(dialog) == "may-conll" and dialog.target.is_folder()
    dialog.form.parts.shares["dev"].choose(0.0)
    assert name(dialog) == "may.conll" and not dialog.target.is_folder()
    dialog.target.set_text("mine.txt")
    dialog.choose_format("json")
    assert name(dialog) == "mine.txt"


def test_where_both_are_possible_the_box_and_the_name_agree(dialog: ExportDialog) -> None:
    dialog.choose_format("spacy")
    box = dialog.target.kind
    assert box.isEnabled() and dialog.target.is_folder()
    assert dialog.form.parts.shares["dev"].currentText().startswith("dev 20")
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert name(dialog) == "may.spacy"
    assert dialog.form.parts.shares["dev"].currentText() == "no dev"
    dialog.target.set_text("papers")
    assert dialog.target.is_folder()
    dialog.form.parts.shares["test"].choose(0.1)
    assert not box.isEnabled() and dialog.recipe().parts == {"dev": 0.2, "test": 0.1}


def test_usual_parts_can_be_turned_off_and_come_back(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.choose_format("spacy")
    dev = dialog.form.parts.shares["dev"]
    assert dialog.recipe() == Recipe("spacy") and dialog.form.newest.isEnabled()
    key(dev, Qt.Key.Key_Home)
    assert dialog.recipe() == Recipe("spacy", whole=True) and dev.currentText() == "no dev"
    assert dialog.target.is_folder() and dialog.target.kind.isEnabled()
    assert not dialog.form.newest.isEnabled() and not dialog.form.seed.isEnabled()
    dev.choose(0.2)
    assert dialog.recipe() == Recipe("spacy")
    dialog.show_recipe(Recipe("spacy", whole=True))
    assert dev.currentText() == "no dev" and dialog.recipe().whole
    dialog.choose_format("conll")
    assert not dialog.recipe().whole
    dialog.show_recipe(Recipe("spacy"))
    assert dev.currentText().startswith("dev 20")


def test_the_seed_of_the_draw_has_a_field_that_says_what_it_is(dialog: ExportDialog) -> None:
    dialog.choose_format("conll")
    seed = dialog.form.seed
    assert seed.text() == "0" and not seed.isEnabled()
    dialog.form.parts.shares["dev"].choose(0.1)
    assert seed.isEnabled() and "lot" in seed.accessibleDescription() and seed.accessibleName()
    QTest.keyClicks(seed, "x7")
    assert dialog.recipe().seed == 7
    seed.clear()
    assert "whole number" in dialog.notice.text() and not dialog.export_button.isEnabled()
    seed.setText("-3")
    assert dialog.recipe().seed == -3 and dialog.export_button.isEnabled()
    dialog.form.newest.click()
    assert not seed.isEnabled()


def test_a_folder_is_put_into_the_one_that_is_chosen(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "out"))
    dialog.choose_format("brat")
    dialog.target.field.button.click()
    assert dialog.target.text() == str(tmp_path / "out" / "may-brat")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    dialog.choose_format("json")
    dialog.target.field.button.click()
    assert dialog.target.text() == str(tmp_path / "out" / "may.json")


def test_the_button_says_that_a_file_is_replaced(dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.export_button.text() == "Export"
    (tmp_path / "old.json").touch()
    dialog.target.set_text(str(tmp_path / "old.json"))
    assert dialog.export_button.text() == "Replace"
    dialog.target.set_text("")
    assert not dialog.export_button.isEnabled()


def test_half_a_date_is_told_and_not_asked_about(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.preview_requested, wait=400):
        dialog.form.until.setText("2022-1")
    assert dialog.notice.isVisible() and not dialog.export_button.isEnabled()
    assert asked(dialog, qtbot, lambda: dialog.form.until.setText("2022-12")).until == "2022-12"
    assert not dialog.notice.isVisible() and dialog.export_button.isEnabled()


def test_answers_about_another_recipe_are_dropped(dialog: ExportDialog, qtbot: QtBot) -> None:
    first = dialog.recipe()
    second = asked(dialog, qtbot, dialog.form.unique.click)
    dialog.show_preview(first, ExportPreview("late", (EVENTS,)))
    assert not dialog.losses.rows() and "late" not in dialog.content.text()
    dialog.show_preview(second, ExportPreview("2 articles."))
    assert dialog.content.text() == "2 articles. Nothing is lost."


def test_a_kind_of_loss_opens_its_items_and_one_of_them_is_gone_to(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    dialog.show_preview(dialog.recipe(), ExportPreview("", (EVENTS,)))
    key(dialog.losses, Qt.Key.Key_Return)
    [picker] = dialog.findChildren(LossPicker)
    assert "2" in picker.foot.text() and "3" in picker.foot.text()
    QTest.keyClicks(picker.field, "oslo")
    assert [row.title for row in picker.shown()] == ["left"]
    with qtbot.waitSignal(dialog.place_chosen) as chosen:
        key(picker.field, Qt.Key.Key_Return)
    assert chosen.args == [EVENTS.items[1]]
    assert not dialog.isVisible()


def test_escape_leads_from_the_items_back_to_the_dialog(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.show_preview(dialog.recipe(), ExportPreview("", (EVENTS,)))
    rows = dialog.losses
    spot = rows.visualRect(rows.model().index(0, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    [picker] = dialog.findChildren(LossPicker)
    key(picker.field, Qt.Key.Key_Escape)
    assert dialog.isVisible() and not picker.isVisible()


def test_a_kept_recipe_comes_back_whole(dialog: ExportDialog, qtbot: QtBot) -> None:
    strange = Recipe(
        "spacy",
        frozenset({ArticleStatus.DISCUSS}),
        frozenset({"fr", "it"}),
        names={"GPE": "LAND"},
        parts={"val": 0.125, "test": 0.3},
        by="date",
        seed=7,
        negatives=True,
    )
    dialog.show_recipes(["papers"], "")
    dialog.recipes.box.choose("papers")
    with qtbot.waitSignal(dialog.recipe_chosen) as chosen:
        dialog.recipes.box.activated.emit(1)
    assert chosen.args == ["papers"]
    dialog.show_recipe(strange)
    assert dialog.recipe() == strange and dialog.formats.current().name == "spacy"
    assert dialog.recipes.box.currentText() == "papers"
    dialog.form.unique.click()
    assert dialog.recipes.box.currentText() == "papers, changed"
    dialog.form.unique.click()
    assert dialog.recipes.box.currentText() == "papers"


def test_a_recipe_for_an_unknown_format_is_told(dialog: ExportDialog) -> None:
    before = dialog.recipe()
    dialog.show_recipe(Recipe("wav"))
    assert "wav" in dialog.notice.text() and dialog.recipe() == before


def test_keeping_asks_for_a_name_and_forgetting_names_the_chosen_one(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    assert not dialog.recipes.forget_button.isEnabled()
    dialog.recipes.keep_button.click()
    [prompt] = dialog.findChildren(TextPrompt)
    QTest.keyClicks(prompt.field, "papers")
    with qtbot.waitSignal(dialog.keep_requested) as kept:
        key(prompt.field, Qt.Key.Key_Return)
    assert kept.args == ["papers", dialog.recipe()]
    dialog.show_recipes(["papers"], "papers")
    with qtbot.waitSignal(dialog.forget_requested) as forgotten:
        dialog.recipes.forget_button.click()
    assert forgotten.args == ["papers"]


def test_shares_always_leave_something_for_training(dialog: ExportDialog) -> None:
    dialog.choose_format("conll")
    dialog.show_recipe(Recipe("conll", parts={"dev": 0.4, "test": 0.5}))
    dialog.form.parts.shares["dev"].choose(0.4)
    dialog.form.parts.shares["dev"].choose(0.6, "dev 60 %")
    assert dialog.recipe().parts == {"dev": 0.6}


def test_export_asks_and_tells_the_result(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(dialog.export_requested) as wanted:
        key(dialog.formats, Qt.Key.Key_Return)
    assert wanted.args == [Recipe(), str(tmp_path / "may.json")]
    dialog.show_progress(1, 2, "x")
    with qtbot.waitSignal(dialog.cancel_requested):
        key(dialog, Qt.Key.Key_Escape)
    dialog.show_result("2 articles written.")
    assert dialog.result.isVisible() and dialog.cancel_button.text() == "Close"


def test_export_into_no_folder_is_refused(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.target.set_text(str(tmp_path / "gone" / "may.json"))
    with qtbot.assertNotEmitted(dialog.export_requested):
        dialog.export_button.click()
    assert dialog.notice.isVisible()


def test_export_failure_lets_the_user_choose_anew(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.export_button.click()
    dialog.show_failure("The folder cannot be written.", "Choose another one.")
    assert dialog.notice.text() == "The folder cannot be written. Choose another one."
    with qtbot.waitSignal(dialog.export_requested):
        dialog.export_button.click()
