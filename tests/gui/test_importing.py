"""Importing what another tool wrote: unknown names are asked about, and the session gains the new ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.dialogs.import_dialog import ImportDialog
from gui.incoming_wording import left_lines, name_map, name_rows
from gui.main_window import MainWindow
from gui.works import NEW_LABEL, NEW_TYPE
from models.errors import ImportFailed
from models.incoming.left_out import Why
from models.incoming.names import LEFT_OUT, NameMap, Survey, likely_map
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span
from storage.annotations import load
from storage.articles import all_ids
from storage.formats import readers
from storage.formats.reading import Reader, ReadOptions

PATIENCE = 30_000
TEXT = "Jets bombed the port with a Vostok missile."


def span(key: str, name: str, words: str, **attributes: str) -> IncomingSpan:
    start = TEXT.index(words)
    return IncomingSpan(key, name, (Span(start, start + len(words)),), attributes=attributes)


ARTICLE = IncomingArticle(
    TEXT,
    "strike.other",
    title="Strike",
    language="en",
    spans=(
        span("t", "Strike:Air", "bombed", Certainty="high"),
        span("w", "Weapon", "Vostok missile"),
        span("j", "Junk", "Jets"),
        span("p", "FAC", "port"),
    ),
    links=(IncomingLink("t", "w", "Using"), IncomingLink("t", "p", "Place")),
)


class OtherTool(Reader):
    """Gives one article, whatever the file holds."""

    name, title, suffixes = "other", "Other", (".other",)

    def recognises(self, path: Path, head: str) -> bool:
        return path.suffix == ".other"

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        yield ARTICLE


@pytest.fixture
def foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setitem(readers.READERS, "other", OtherTool())
    path = tmp_path / "strike.other"
    path.write_text("whatever", encoding="utf-8")
    return path


def asked(window: MainWindow, qtbot: QtBot, path: Path) -> ImportDialog:
    """Return the import dialog at the point where it asks what names are."""
    window.files.import_articles([path])
    [dialog] = [item for item in window.findChildren(ImportDialog) if item.isVisible()]
    dialog.import_button.click()
    qtbot.waitUntil(lambda: bool(dialog.names.boxes) and dialog.import_button.isVisible(), timeout=PATIENCE)
    return dialog


def finished(dialog: ImportDialog, qtbot: QtBot) -> list[tuple[str, str]]:
    dialog.import_button.click()
    qtbot.waitUntil(lambda: bool(dialog.summary.text()), timeout=PATIENCE)
    items = [dialog.report.topLevelItem(row) for row in range(dialog.report.topLevelItemCount())]
    dialog.reject()
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def test_names_are_shown_with_kind_count_and_example(window: MainWindow) -> None:
    found = Survey()
    found.take(ARTICLE)
    schema = window.controller.schema
    rows = {row.name: row for row in name_rows(likely_map(found, schema).undecided(found), schema)}
    assert "FAC" not in rows and "Place" not in rows
    assert (rows["Weapon"].count, rows["Weapon"].example) == (1, "Vostok missile")
    assert rows["Strike:Air"].kind != rows["Weapon"].kind
    assert rows["Using"].example == "bombed → Vostok missile"
    assert rows["Certainty=high"].example == "bombed"
    values = [value for value, _ in rows["Weapon"].choices]
    assert values[:3] == [LEFT_OUT, NEW_LABEL, NEW_TYPE] and {"ORG", "MEET"} <= set(values)


def test_a_link_that_nobody_maps_may_still_be_a_role_of_a_new_type() -> None:
    chosen = {
        ("spans", "A"): "ORG",
        ("spans", "B"): LEFT_OUT,
        ("links", "c"): LEFT_OUT,
        ("links", "d"): "Agent",
    }
    assert name_map(chosen) == NameMap({"A": "ORG", "B": LEFT_OUT}, {"d": "Agent"})


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_for_leaving_out_has_its_line(window: MainWindow, why: Why) -> None:
    (line,) = left_lines({(why, "Junk"): 3})
    assert line.name == "Junk" and line.detail.startswith("3 ×") and line.detail[3:].strip()


def test_new_names_join_the_schema_and_the_window_knows_them(
    window: MainWindow, foreign: Path, qtbot: QtBot
) -> None:
    dialog = asked(window, qtbot, foreign)
    assert ("spans", "FAC") not in dialog.names.boxes
    dialog.names.boxes["spans", "Weapon"].choose(NEW_LABEL)
    dialog.names.boxes["spans", "Strike:Air"].choose(NEW_TYPE)
    lines = finished(dialog, qtbot)
    assert {name for name, _ in lines} == {"strike.other", "Junk", "Certainty=high"}
    controller = window.controller
    assert controller.schema.label("Weapon") and controller.schema.type("Strike_Air")
    assert controller.session is not None
    review = load(controller.session, all_ids(controller.session)[-1])
    assert {item.label for item in review.entities.values()} == {"Weapon", "FAC"}
    [event] = review.events.values()
    assert event.type == "Strike_Air" and "Using" in {argument.role for argument in event.arguments}


def test_keys_choose_what_a_name_is_and_left_out_ones_are_told(
    window: MainWindow, foreign: Path, qtbot: QtBot
) -> None:
    dialog = asked(window, qtbot, foreign)
    first = next(iter(dialog.names.boxes.values()))
    assert first.hasFocus() or dialog.focusWidget() is first
    box = dialog.names.boxes["spans", "Weapon"]
    QTest.keyClicks(box, "ORG")
    assert box.value() == "ORG"
    schema = window.controller.schema
    lines = dict(finished(dialog, qtbot))
    assert "1 ×" in lines["Strike:Air"] and "Weapon" not in lines
    assert window.controller.schema is schema


def test_escape_leaves_the_question_without_importing(
    window: MainWindow, foreign: Path, qtbot: QtBot
) -> None:
    dialog = asked(window, qtbot, foreign)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and window.controller.session is not None
    assert len(all_ids(window.controller.session)) == 2
