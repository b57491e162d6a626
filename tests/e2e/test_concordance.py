"""Annotations of many articles searched, relabelled together and undone once, by keys in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.bulk_preview import BulkPreview
from gui.features.concordance import Concordance
from gui.features.long_work import LongWork
from models.annotation import Entity, Status, suggested_entity
from models.article import Article
from models.offsets import Span
from storage import articles
from storage.annotations import load, store_suggestions
from storage.session import Session
from tests.builders import MACHINE
from tests.e2e.conftest import PATIENCE, Reviewer, dialog_of, session_of

SENTENCE = "The Meridian said that Vienna agreed. "
MANY = 60


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a session of many articles in which the same two words are suggested, one of them wrongly."""
    texts = [SENTENCE * 2 + f"Number {number}." for number in range(MANY)]
    made = session_of(tmp_path / "many.dateline", texts)
    with Session.open(made) as session:
        for name in articles.all_ids(session):
            found = suggestions(articles.get(session, name))
            store_suggestions(session, name, 0, found, [], [], "1")
    return made


def suggestions(article: Article) -> list[Entity]:
    found = []
    for word, label in (("Meridian", "GPE"), ("Vienna", "GPE")):
        start = -1
        while (start := article.text.find(word, start + 1)) >= 0:
            span = Span(start, start + len(word))
            name = f"{article.id}-{start}"
            made = Entity(name, label, (span,), origin=MACHINE, confidence=0.8)
            found.append(suggested_entity(made))
    return found


@pytest.fixture
def desk(calm: None, reviewer: Reviewer, path: Path) -> Reviewer:
    assert reviewer.window.open_session(path)
    return reviewer


@pytest.fixture
def page(desk: Reviewer, qtbot: QtBot) -> Concordance:
    """Open the concordance by its key."""
    feature = desk.window.feature(Concordance)
    with qtbot.waitSignal(feature.model.found, timeout=PATIENCE):
        desk.press("Ctrl+Shift+F")
    return feature


def press_in(dialog: QWidget, keys: str) -> None:
    for key in keys:
        QTest.keyClick(dialog, key)


def labels(path: Path, word: str) -> list[str]:
    """Return the labels of every annotation of a word as somebody else reads them."""
    with Session.open(path, read_only=True) as session:
        reviews = [load(session, name) for name in articles.all_ids(session)]
    return [
        item.label for review in reviews for item in review.entities.values() if review.covered(item) == word
    ]


def search(page: Concordance, qtbot: QtBot, words: str) -> None:
    with qtbot.waitSignal(page.model.found, timeout=PATIENCE):
        QTest.keyClicks(page.page.bar.field, words)


def test_three_in_two_articles_are_relabelled_and_undone_by_one_key(
    desk: Reviewer, page: Concordance, path: Path, qtbot: QtBot
) -> None:
    search(page, qtbot, "meridian")
    assert page.model.rowCount() == 2 * MANY
    desk.press("Down")
    desk.press("Shift+Down")
    desk.press("Shift+Down")
    desk.press("O")
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(BulkPreview)))
    preview = dialog_of(desk, BulkPreview)
    assert "3" in preview.do_button.text()
    with qtbot.waitSignal(page.model.found, timeout=PATIENCE):
        press_in(preview.list, "\r")
    assert sorted(labels(path, "Meridian")) == ["GPE"] * (2 * MANY - 3) + ["ORG"] * 3
    assert page.page.list.currentIndex().row() == 2
    with qtbot.waitSignal(desk.window.controller.decided, timeout=PATIENCE):
        desk.press("Ctrl+Z")
    assert set(labels(path, "Meridian")) == {"GPE"}
    assert set(labels(path, "Vienna")) == {"GPE"}
    desk.press("Return")
    assert desk.window.pages.desk_in_front
    assert desk.review.covered(desk.review.entities[desk.focus]) == "Meridian"


def test_all_of_many_articles_are_relabelled_beside_the_window_and_undone_once(
    desk: Reviewer, page: Concordance, path: Path, qtbot: QtBot
) -> None:
    search(page, qtbot, "meridian")
    desk.press("Down")
    desk.press("Ctrl+A")
    desk.press("O")
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(BulkPreview)))
    with (
        qtbot.waitSignal(desk.window.controller.job_started),
        qtbot.waitSignal(page.model.found, timeout=PATIENCE),
    ):
        press_in(dialog_of(desk, BulkPreview).list, "\r")
    assert set(labels(path, "Meridian")) == {"ORG"}
    assert not desk.window.feature(LongWork).strip.isVisible()
    with qtbot.waitSignal(desk.window.controller.decided, timeout=PATIENCE):
        desk.press("Ctrl+Z")
    assert set(labels(path, "Meridian")) == {"GPE"}
    assert desk.told() == []


def test_a_read_only_session_is_searched_and_a_decision_refused_in_words(
    calm: None, reviewer: Reviewer, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reviewer.window.controller.open_session(Session.open(path, read_only=True))
    feature = reviewer.window.feature(Concordance)
    with qtbot.waitSignal(feature.model.found, timeout=PATIENCE):
        reviewer.press("Ctrl+Shift+F")
    assert feature.model.rowCount() == 4 * MANY
    reviewer.press("Down")
    reviewer.press("Y")
    qtbot.waitUntil(lambda: bool(reviewer.window.findChildren(BulkPreview)))
    press_in(dialog_of(reviewer, BulkPreview).list, "\r")
    [told] = reviewer.told()
    assert "cannot be written" in told or "only" in told
    hit = feature.model.hit(0)
    assert hit is not None and hit.row.status is Status.SUGGESTED
