"""The form that says which column of a table holds what."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.panels.column_form import ColumnForm
from models.incoming.tables import ARTICLE_PARTS, FoundTable

NEWS, NOTES = ("id", "body"), ("note",)


def form_of(qtbot: QtBot) -> ColumnForm:
    form = ColumnForm()
    qtbot.addWidget(form)
    first = {"id": "17", "body": "Vogt left\n early."}
    tables = {
        NEWS: FoundTable("news.csv", {"text": "body", "source": "id"}, first, files=3),
        NOTES: FoundTable("notes.csv", {}, {"note": "Ruiz stayed."}),
    }
    form.show_tables(tables)
    return form


def test_likely_columns_are_chosen_and_parts_without_one_left_out(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    assert form.chosen() == {NEWS: {"text": "body", "source": "id"}, NOTES: {"text": "note"}}
    assert set(form.boxes) == {(layout, part) for layout in (NEWS, NOTES) for part in ARTICLE_PARTS}


def test_every_table_needs_a_text_and_nothing_else(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    assert form.boxes[NOTES, "text"].count() == 1
    assert form.boxes[NOTES, "title"].count() == 2


def test_the_first_row_is_shown_in_one_line_and_follows_the_choice(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    preview = form.previews[NEWS, "text"]
    assert preview.text() == "Vogt left early."
    form.boxes[NEWS, "text"].choose("id")
    assert (preview.text(), form.boxes[NEWS, "text"].accessibleDescription()) == ("17", "17")
    assert "news.csv" in form.boxes[NEWS, "text"].accessibleName()


def test_tables_with_the_same_columns_share_a_block(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    titles = [label.text() for label in form.findChildren(QLabel)]
    assert any(title.startswith("news.csv") and "2" in title for title in titles)
    assert "notes.csv" in titles


def test_other_tables_take_the_place_of_those_shown(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    form.show_tables({NOTES: FoundTable("notes.csv", {}, {"note": "Ruiz stayed."})})
    assert form.chosen() == {NOTES: {"text": "note"}}
