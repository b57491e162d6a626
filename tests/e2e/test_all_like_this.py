"""The same words labelled in a whole session by keys alone, in the real window, and taken back at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.dialogs.bulk_preview import BulkPreview
from models.annotation import Entity, suggested_entity
from models.article import ArticleStatus
from models.offsets import Span
from storage import articles
from storage.annotations import load, store_suggestions
from storage.session import Session
from tests.builders import MACHINE
from tests.e2e.conftest import PATIENCE, Reviewer, dialog_of, session_of

TEXTS = ["Meridia sprach mit Lima. In Meridia blieb es ruhig.", "MERIDIA. Meridias Rat tagt in Lima."]
LABELLED = [("a0", "Meridia"), ("a0", "Meridia"), ("a1", "MERIDIA")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a session of two articles with three equal strings, one of them suggested, and another form."""
    made = session_of(tmp_path / "like.dateline", TEXTS, "de")
    with Session.open(made) as session:
        meridia = Entity("first", "GPE", (Span(0, 7),), origin=MACHINE, confidence=0.8)
        store_suggestions(session, "a0", 0, [suggested_entity(meridia)], [], [], "1")
    return made


@pytest.fixture
def desk(calm: None, reviewer: Reviewer, path: Path) -> Reviewer:
    assert reviewer.window.open_session(path)
    return reviewer


def labelled(path: Path) -> list[tuple[str, str]]:
    """Return article and words of every accepted entity, as somebody else reads them."""
    with Session.open(path, read_only=True) as session:
        reviews = [load(session, name) for name in articles.all_ids(session)]
    return [
        (review.article.id, review.covered(item))
        for review in reviews
        for item in sorted(review.entities.values(), key=lambda item: item.hull)
        if item.status == "accepted" and item.label == "GPE"
    ]


def preview_of(desk: Reviewer, qtbot: QtBot) -> BulkPreview:
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(BulkPreview)), timeout=PATIENCE)
    return dialog_of(desk, BulkPreview)


def test_pain_04_the_same_string_is_labelled_once_for_the_whole_session(
    desk: Reviewer, path: Path, qtbot: QtBot
) -> None:
    assert desk.focus == "first"
    desk.press("Alt+=")
    preview = preview_of(desk, qtbot)
    assert preview.do_button.text() == "Label (3)"
    QTest.keyClick(preview.list, "\r")
    assert labelled(path) == LABELLED
    assert desk.focus == "first"
    desk.press("Ctrl+Z")
    assert labelled(path) == []


def test_the_key_pressed_twice_offers_the_session_and_other_forms(
    desk: Reviewer, path: Path, qtbot: QtBot
) -> None:
    desk.press("=")
    assert labelled(path) == LABELLED[:2]
    desk.press("=")
    preview = preview_of(desk, qtbot)
    assert preview.do_button.text() == "Label (1)"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(preview.list, key)
    QTest.keyClick(preview.list, " ")
    assert preview.do_button.text() == "Label (2)"
    QTest.keyClick(preview.list, "\r")
    assert labelled(path) == [*LABELLED, ("a1", "Meridias")]
    desk.press("Ctrl+Z")
    assert labelled(path) == LABELLED[:2]
    desk.press("Ctrl+Z")
    assert labelled(path) == []


def test_finished_articles_are_offered_apart_and_left_alone(desk: Reviewer, path: Path, qtbot: QtBot) -> None:
    desk.window.controller.open_article("a1")
    assert desk.window.page.desk.set_status(ArticleStatus.COMPLETE)
    desk.window.controller.open_article("a0", "first")
    desk.press("Alt+=")
    preview = preview_of(desk, qtbot)
    headings = [preview.model.heading(line) for line in range(preview.model.rowCount())]
    assert "In finished articles (2)" in headings
    QTest.keyClick(preview.list, "\r")
    assert labelled(path) == LABELLED[:2]
    assert desk.told() == []
