"""An article is checked and finished by keys alone: what is left is met, settled, and never met again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.features.checks import Checks
from models.annotation import Entity, Event, Status
from models.article import Article, ArticleStatus
from models.checks import Doubt
from models.offsets import Span
from models.review import Review
from models.sweep.missed import KINDS
from storage import articles
from storage.annotations import insert_imported
from storage.session import Session
from tests.e2e.conftest import PATIENCE, SCHEMA, Reviewer

TEXT = (
    "The foreign minister of Peru arrived in Oslo, on Monday. In Oslo she signed the fishing pact.\n\n"
    "Observers said that the Harbour Assembly had praised the text."
)


def span(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a session of an article with one wrong boundary and several gaps, and a finished one beside it."""
    path = tmp_path / "check.dateline"
    accepted = Status.ACCEPTED
    entities = (
        Entity("peru", "GPE", (span("Peru"),), status=accepted),
        Entity("oslo", "GPE", (span("Oslo,"),), status=accepted),
        Entity("monday", "DATE", (span("Monday"),), status=accepted),
    )
    visit = Event("visit", "VISIT", (span("arrived"),), status=accepted)
    article = Article("open", TEXT, title="Pact", language="en", status=ArticleStatus.OPENED)
    with Session.create(path, SCHEMA) as session:
        review = Review(article, {item.id: item for item in entities}, {visit.id: visit})
        insert_imported(session, review, ())
        insert_imported(session, Review(Article("next", "Lima rests.", title="Next", language="en")), ())
    return path


def rows(reviewer: Reviewer) -> list[tuple[str, str, str]]:
    reviewer.window.page.fill_side()
    panel = reviewer.window.feature(Checks).panel
    return [(row.name, row.text, row.fix) for row in panel._model.rows]


def test_what_is_left_is_settled_by_keys_and_the_article_finished(
    reviewer: Reviewer, path: Path, calm: None, qtbot: QtBot
) -> None:
    reviewer.window.open_session(path)
    checks = reviewer.window.feature(Checks)
    reviewer.press("Ctrl+Return")
    qtbot.waitUntil(lambda: checks.panel.headline.isVisible(), timeout=PATIENCE)
    assert reviewer.review.article.status is ArticleStatus.OPENED
    assert rows(reviewer) == [
        ("VISIT", "arrived", "add Peru"),
        ("GPE", "Oslo,", "leave out “,”"),
        ("GPE", "Oslo", "label it GPE"),
        ("SIGN", "signed", "add SIGN"),
        ("STATEMENT", "said", "add STATEMENT"),
        ("", "Harbour Assembly", ""),
        ("SUPPORT", "praised", "add SUPPORT"),
    ]
    for key in ("Del", "Return", "Return", "Down", "Down"):
        reviewer.press(key)
        reviewer.window.page.fill_side()
    reviewer.press("O")
    assert [(name, text) for name, text, _ in rows(reviewer)] == [
        ("SIGN", "signed"),
        ("STATEMENT", "said"),
        ("SUPPORT", "praised"),
    ]
    found = {reviewer.review.covered(item): item for item in reviewer.review.entities.values()}
    assert found["Harbour Assembly"].label == "ORG"
    assert {item.label for text, item in found.items() if text == "Oslo"} == {"GPE"}
    assert "Oslo," not in found
    reviewer.press("Ctrl+Return")
    assert reviewer.review.article.id == "next"
    with Session.open(path, read_only=True) as session:
        article = articles.get(session, "open")
    assert article.status is ArticleStatus.COMPLETE
    looked = {item.kind: item.spans for item in article.looked}
    assert looked.keys() == {*KINDS, f"doubt:{Doubt.MISSING_ROLE}:VISIT:Actor"}
    assert looked["triggers"] == (span("signed"), span("said"), span("praised"))


def test_what_was_passed_over_is_not_met_again_after_a_restart(
    reviewer: Reviewer, path: Path, calm: None, qtbot: QtBot
) -> None:
    reviewer.window.open_session(path)
    checks = reviewer.window.feature(Checks)
    for _ in range(2):
        reviewer.press("Ctrl+Return")
        qtbot.waitUntil(lambda: checks.checking.is_ready, timeout=PATIENCE)
        QApplication.processEvents()
    assert reviewer.review.article.id == "next"
    reviewer.window.open_session(path)
    reviewer.window.controller.open_article("open")
    checks.checking.sweep()
    qtbot.waitUntil(lambda: checks.checking.is_ready, timeout=PATIENCE)
    left = checks.checking.left()
    assert [left.count(kind) for kind in KINDS] == [0, 0]
    assert left.count("") == 2
