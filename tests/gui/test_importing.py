"""Importing what another tool wrote: unknown names are asked about, and the session gains the new ones."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.progress_page import ProgressPage
from gui.incoming_wording import left_lines, name_map, name_rows
from gui.main_window import MainWindow
from gui.works import NEW_LABEL, NEW_ROLE, NEW_TYPE
from models.article import Article, ArticleStatus
from models.errors import ImportFailed
from models.incoming.left_out import Why
from models.incoming.names import LEFT_OUT, NameMap, Survey
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span
from storage import articles
from storage.annotations import load
from storage.archives.entries import Entry
from storage.archives.room import Room
from storage.archives.unpacking import Workshop, _Unpacking
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


def asked(window: MainWindow, qtbot: QtBot, *paths: Path) -> ImportDialog:
    """Return the import dialog at the point where it asks what only the user knows."""
    window.files.import_articles(paths)
    [dialog] = [item for item in window.findChildren(ImportDialog) if item.isVisible()]
    dialog.import_button.click()
    qtbot.waitUntil(dialog.questions.isVisible, timeout=PATIENCE)
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
    rows = {row.name: row for row in name_rows(found, schema)}
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
    assert ("spans", "FAC") not in dialog.questions.names.boxes
    dialog.questions.names.boxes["spans", "Weapon"].choose(NEW_LABEL)
    dialog.questions.names.boxes["spans", "Strike:Air"].choose(NEW_TYPE)
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
    first = next(iter(dialog.questions.names.boxes.values()))
    assert first.hasFocus() or dialog.focusWidget() is first
    box = dialog.questions.names.boxes["spans", "Weapon"]
    QTest.keyClicks(box, "ORG")
    assert box.value() == "ORG"
    schema = window.controller.schema
    lines = dict(finished(dialog, qtbot))
    assert "1 ×" in lines["Strike:Air"] and "Weapon" not in lines
    assert window.controller.schema is schema


def test_links_are_asked_about_as_those_of_the_type_that_was_chosen(
    window: MainWindow, foreign: Path, qtbot: QtBot
) -> None:
    dialog = asked(window, qtbot, foreign)
    table = dialog.questions.names
    table.boxes["spans", "Weapon"].choose("ORG")
    assert ("links", "Using") in table.boxes
    strike = table.boxes["spans", "Strike:Air"]
    strike.setFocus()
    QTest.keyClicks(strike, "MEET")
    qtbot.waitUntil(lambda: ("roles", "Strike:Air/Using") in table.boxes)
    assert ("links", "Using") not in table.boxes
    assert table.boxes["spans", "Weapon"].value() == "ORG"
    renewed = table.boxes["spans", "Strike:Air"]
    assert renewed is not strike and renewed.value() == "MEET" and renewed.hasFocus()
    renewed.choose(LEFT_OUT)
    qtbot.waitUntil(lambda: ("links", "Using") in table.boxes)
    table.boxes["spans", "Strike:Air"].choose("MEET")
    qtbot.waitUntil(lambda: ("roles", "Strike:Air/Using") in table.boxes)
    table.boxes["roles", "Strike:Air/Using"].choose("Participant")
    finished(dialog, qtbot)
    session = window.controller.session
    assert session is not None
    [event] = load(session, all_ids(session)[-1]).events.values()
    assert {part.role for part in event.arguments} == {"Place", "Participant"}


def test_a_type_that_is_there_gains_a_role_in_the_window(
    window: MainWindow, foreign: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    links = (IncomingLink("m", "p", "Place"), IncomingLink("m", "j", "Using"), IncomingLink("m", "w", "Host"))
    spans = (span("m", "MEET", "bombed"), span("p", "FAC", "port"), span("j", "ORG", "Jets"))
    article = replace(ARTICLE, spans=(*spans, span("w", "FAC", "Vostok missile")), links=links)
    monkeypatch.setattr(OtherTool, "read", lambda *_: iter([article]))
    dialog = asked(window, qtbot, foreign)
    boxes = dialog.questions.names.boxes
    assert set(boxes) == {("roles", "MEET/Using"), ("roles", "MEET/Host")}
    box = boxes["roles", "MEET/Using"]
    assert "Using" in box.accessibleName() and "MEET" in box.accessibleName()
    assert box.value() == LEFT_OUT and "Participant" in [box.itemText(at) for at in range(box.count())]
    box.choose(NEW_ROLE)
    assert ("Host", "left out") in [(name, how[:8]) for name, how in finished(dialog, qtbot)]
    kind = window.controller.schema.type("MEET")
    assert kind and kind.roles[-1].name == "Using"
    session = window.controller.session
    assert session is not None
    [event] = load(session, all_ids(session)[-1]).events.values()
    assert [part.role for part in event.arguments] == ["Place", "Using"]


def test_escape_leaves_the_question_without_importing(
    window: MainWindow, foreign: Path, qtbot: QtBot
) -> None:
    dialog = asked(window, qtbot, foreign)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and window.controller.session is not None
    assert len(all_ids(window.controller.session)) == 2


LAYOUT = ("id", "Headline", "body", "summary")
TABLE = (
    ",".join(LAYOUT)
    + """
17,Vogt meets Ruiz,The minister met the ambassador of Spain on Friday.,They met.
"""
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "news.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def imported_article(window: MainWindow) -> Article:
    session = window.controller.session
    assert session is not None
    return articles.get(session, all_ids(session)[-1])


def test_columns_of_a_table_are_chosen_by_keys_beside_what_the_first_row_has(
    window: MainWindow, table: Path, qtbot: QtBot
) -> None:
    dialog = asked(window, qtbot, table)
    form = dialog.questions.columns
    text = form.boxes[LAYOUT, "text"]
    assert dialog.focusWidget() is text and text.value() == "body"
    assert form.previews[LAYOUT, "text"].text() == text.accessibleDescription()
    QTest.keyClicks(text, "su")
    assert form.previews[LAYOUT, "text"].text() == "They met."
    assert form.boxes[LAYOUT, "title"].value() == "Headline"
    QTest.keyClick(form.boxes[LAYOUT, "title"], Qt.Key.Key_Home)
    assert not dialog.questions.names.isVisible() and not dialog.questions.complete.isVisible()
    assert finished(dialog, qtbot)[0][1].startswith("imported")
    article = imported_article(window)
    assert (article.text, article.title, article.source) == ("They met.", "They met.", "17")


def test_a_table_whose_columns_nobody_knows_can_be_imported_too(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text('{"who": "Vogt", "words": "The minister left the building."}\n', encoding="utf-8")
    dialog = asked(window, qtbot, path)
    assert dialog.questions.columns.boxes[("who", "words"), "text"].value() == "words"
    finished(dialog, qtbot)
    assert imported_article(window).text == "The minister left the building."


def test_articles_with_decisions_count_as_finished_only_if_the_user_says_so(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for name, words in (("a.conll", "Vogt"), ("b.conll", "Ruiz")):
        path = tmp_path / name
        path.write_text(f"{words} B-PERSON\nleft O\n", encoding="utf-8")
        dialog = asked(window, qtbot, path)
        assert dialog.focusWidget() is dialog.questions.complete
        assert "1" in dialog.questions.complete.text()
        if words == "Ruiz":
            QTest.keyClick(dialog.questions.complete, Qt.Key.Key_Space)
        finished(dialog, qtbot)
        expected = ArticleStatus.COMPLETE if words == "Ruiz" else ArticleStatus.UNTOUCHED
        assert imported_article(window).status is expected


def test_a_table_in_an_archive_is_asked_about_too(window: MainWindow, table: Path, qtbot: QtBot) -> None:
    archive = table.with_name("news.zip")
    with zipfile.ZipFile(archive, "w") as file:
        file.write(table, "inner/news.csv")
        file.writestr("inner/closed.7z", b"x")
    dialog = asked(window, qtbot, archive)
    assert dialog.questions.columns.boxes[LAYOUT, "text"].value() == "body"
    lines = dict(finished(dialog, qtbot))
    assert "not opened" in lines["closed.7z"] and lines["news.csv"].startswith("imported")


@pytest.fixture
def archive(table: Path) -> Path:
    archive = table.with_name("news.zip")
    with zipfile.ZipFile(archive, "w") as file:
        file.write(table, "news.csv")
        file.writestr("a.txt", "Vogt left.")
    return archive


def test_an_archive_is_unpacked_once_for_questions_and_import(
    window: MainWindow, archive: Path, workshops: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    unpacked: list[Path] = []
    unpack = Workshop.unpack

    def noted(self: Workshop, known: Path, room: Room) -> None:
        unpacked.append(known)
        unpack(self, known, room)

    monkeypatch.setattr(Workshop, "unpack", noted)
    dialog = asked(window, qtbot, archive)
    assert list(workshops.iterdir())
    lines = dict(finished(dialog, qtbot))
    assert lines["news.csv"].startswith("imported") and lines["a.txt"].startswith("imported")
    assert unpacked == [archive]
    assert not list(workshops.iterdir())


@pytest.mark.parametrize("closes", ["dialog", "window"])
def test_what_was_unpacked_goes_when_nobody_answers(
    window: MainWindow, archive: Path, workshops: Path, qtbot: QtBot, closes: str
) -> None:
    dialog = asked(window, qtbot, archive)
    assert list(workshops.iterdir())
    if closes == "dialog":
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        window.close()
    qtbot.waitUntil(lambda: not list(workshops.iterdir()), timeout=PATIENCE)


def test_unpacking_is_shown_and_can_be_stopped(
    window: MainWindow, archive: Path, workshops: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown: list[tuple[int, int, str]] = []

    def stop(dialog: ImportDialog, *step: Any) -> None:
        shown.append(step)
        ProgressPage.show_progress(dialog.progress, *step)
        dialog.progress.cancel_button.click()

    gate = threading.Event()
    take = _Unpacking._take

    def slow(self: _Unpacking, entry: Entry) -> None:
        take(self, entry)
        assert gate.wait(30)

    monkeypatch.setattr(ImportDialog, "show_progress", stop)
    monkeypatch.setattr(_Unpacking, "_take", slow)
    window.files.import_articles([archive])
    [dialog] = [item for item in window.findChildren(ImportDialog) if item.isVisible()]
    dialog.import_button.click()
    qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    gate.set()
    qtbot.waitUntil(lambda: bool(dialog.summary.text()), timeout=PATIENCE)
    assert shown == [(0, 2, "news.zip/news.csv")] and dialog.summary.text().startswith("Stopped.")
    assert not list(workshops.iterdir())
    assert window.controller.session is not None and len(all_ids(window.controller.session)) == 2


def test_a_total_that_is_not_known_yet_is_told_by_what_is_through(qtbot: QtBot) -> None:
    page = ProgressPage()
    qtbot.addWidget(page)
    page.start()
    assert page._figures.text() == "Starting …"
    page.show_progress(3, 0, "news.tgz/d.txt")
    assert page._figures.text() == "3 so far" and page._bar.maximum() == 0
