"""All like this: told what it did in the article, previewed before it is done in the session."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.bulk_preview import BulkPreview
from gui.features.all_like_this import AllLikeThis
from gui.item_models.row_model import ROW_ROLE
from gui.main_window import MainWindow
from models.annotation import Source, Status
from models.article import Article
from models.edits import Accept, AddEntity
from models.offsets import Span
from storage import articles
from storage.session import Session
from tests.builders import span_of
from tests.gui.steps import now, said

EQUALS, ALT = Qt.Key.Key_Equal, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def third(window: MainWindow) -> str:
    """Give an article that has the words of the first one again."""
    session = window.controller.session
    assert session is not None
    articles.add(session, Article("third", "Wien. Wiens Rat. Vogt lobte Wien.", title="Third", language="de"))
    return "third"


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> Callable[[str], BulkPreview]:
    """Return what opens the preview for an annotation by its key."""

    def open_for(annotation_id: str) -> BulkPreview:
        window.controller.set_focus(annotation_id)
        qtbot.keyClick(window.page.view, EQUALS, ALT)
        qtbot.waitUntil(lambda: bool(previews(window)))
        return previews(window)[0]

    return open_for


def previews(window: MainWindow) -> list[BulkPreview]:
    return [item for item in window.findChildren(BulkPreview) if item.isVisible()]


def headings(preview: BulkPreview) -> list[str]:
    lines = range(preview.model.rowCount())
    return [preview.model.heading(line) for line in lines if preview.model.heading(line)]


def test_it_tells_how_many_it_labelled_and_keeps_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("wien")
    qtbot.keyClick(window.page.view, EQUALS)
    assert said(window) == "2 more labelled GPE. Ctrl Z undoes it. = again: the whole session."
    assert window.controller.focus_id == "wien"
    covered = {now(window).covered(item) for item in now(window).entities.values() if item.label == "GPE"}
    assert covered == {"Wien"}


def test_headlines_and_other_cases_are_labelled_too_and_the_rest_is_counted(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.controller.session
    assert session is not None
    text = "WIEN VERMITTELT\n\nWien vermittelt. Wiens Rat lobt den Wien-Besuch."
    articles.add(session, Article("loud", text, title="Loud", language="de"))
    window.controller.open_article("loud")
    window.controller.push(AddEntity("town", "GPE", (Span(17, 21),)))
    window.controller.set_focus("town")
    qtbot.keyClick(window.page.view, EQUALS)
    assert said(window) == (
        "2 more labelled GPE. 1 similar place left to judge. Ctrl Z undoes it. = again: the whole session."
    )
    assert [now(window).covered(item) for item in now(window).in_reading_order()] == ["WIEN", "Wien", "Wiens"]
    qtbot.keyClick(window.page.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list(now(window).entities) == ["town"]


def test_it_says_that_there_is_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("vogt")
    qtbot.keyClick(window.page.view, EQUALS)
    nothing = "Nothing else in this article reads “Ida Vogt”."
    assert said(window) == f"{nothing} Ctrl Z undoes it. = again: the whole session."
    window.controller.set_focus("vogt")
    qtbot.keyClick(window.page.view, EQUALS)
    assert said(window) == f"{nothing} = again: the whole session."


def test_the_button_on_the_card_does_the_same(window: MainWindow) -> None:
    window.controller.set_focus("wien")
    window.page.suggestions.entity_card.replicate_requested.emit("wien")
    assert said(window).startswith("2 more labelled GPE.")
    assert span_of("Wien") in {item.hull for item in now(window).entities.values()}


def test_the_same_key_again_looks_in_the_session(window: MainWindow, third: str, qtbot: QtBot) -> None:
    window.controller.set_focus("wien")
    qtbot.keyClick(window.page.view, EQUALS)
    qtbot.keyClick(window.page.view, EQUALS)
    qtbot.waitUntil(lambda: bool(previews(window)))
    [preview] = previews(window)
    assert headings(preview) == ["The same words (2)", "Other forms of the words (1)"]
    assert preview.do_button.text() == "Label (2)"


def test_after_another_focus_or_decision_the_key_labels_the_article_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    for between in (
        lambda: window.controller.set_focus("ruiz"),
        lambda: window.controller.push(Accept("freitag")),
    ):
        window.controller.set_focus("wien")
        qtbot.keyClick(window.page.view, EQUALS)
        between()
        window.controller.set_focus("wien")
        qtbot.keyClick(window.page.view, EQUALS)
        assert "reads “Wien”" in said(window)
    assert previews(window) == []


def test_what_is_done_is_told_with_the_key_that_undoes_it(
    window: MainWindow, third: str, opened: Callable[[str], BulkPreview]
) -> None:
    preview = opened("wien")
    assert preview.windowTitle() == "Label all like “Wien”"
    preview.do_button.click()
    assert "now GPE. Ctrl Z undoes it." in said(window)
    session = window.controller.session
    assert session is not None
    assert window.controller.history()[0].articles == 2
    window.controller.undo()
    assert now(window).entities["wien"].status is Status.SUGGESTED


def test_nothing_else_in_the_session_is_told_and_asks_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.controller.set_focus("ruiz")
    qtbot.keyClick(window.page.view, EQUALS, ALT)
    qtbot.waitUntil(lambda: said(window) != "")
    assert said(window) == "Nothing else in the session is like “Leo Ruiz”."
    assert previews(window) == []


def test_what_is_labelled_otherwise_shows_its_label(
    window: MainWindow, third: str, opened: Callable[[str], BulkPreview]
) -> None:
    window.controller.open_article(third)
    window.controller.push(AddEntity("vienna", "ORG", (Span(0, 4),)))
    window.controller.open_article("article")
    preview = opened("wien")
    assert headings(preview)[-1] == "Labelled otherwise (1)"
    row, context = preview.model.index(preview.model.rowCount() - 1).data(ROW_ROLE)
    assert (row.tag, row.note, row.ticked) == ("ORG", "accepted", False)
    assert (context.title, context.covered) == ("Third", "Wien")


def test_moving_on_gives_the_search_up(window: MainWindow, third: str, qtbot: QtBot) -> None:
    feature = window.feature(AllLikeThis)
    window.controller.set_focus("wien")
    feature.search_everywhere()
    job = feature._search
    assert job is not None
    with qtbot.waitSignal(job.succeeded):
        window.controller.set_focus("ruiz")
    assert previews(window) == []


def test_of_an_event_nothing_is_ticked(
    window: MainWindow, third: str, opened: Callable[[str], BulkPreview]
) -> None:
    preview = opened("praise")
    assert headings(preview) == ["The same words (1)"]
    assert preview.model.ticked() == []
    assert not preview.do_button.isEnabled()
    preview.all_button.click()
    preview.do_button.click()
    window.controller.open_article(third)
    [event] = now(window).events.values()
    assert (event.type, event.origin.source) == ("STATEMENT", Source.REVIEWER)


def test_for_an_event_the_plain_key_opens_the_preview(window: MainWindow, third: str, qtbot: QtBot) -> None:
    window.controller.set_focus("praise")
    qtbot.keyClick(window.page.view, EQUALS)
    qtbot.waitUntil(lambda: bool(previews(window)))


def test_without_focus_there_is_nothing_to_do(window: MainWindow) -> None:
    window.controller.set_focus(None)
    feature = window.feature(AllLikeThis)
    feature.label_here()
    assert said(window) == ""
    assert set(feature.possible().values()) == {False}


def test_a_read_only_session_is_searched_but_not_labelled(
    window: MainWindow, third: str, opened: Callable[[str], BulkPreview]
) -> None:
    session = window.controller.session
    assert session is not None
    path = session.path
    window.controller.open_session(Session.open(path, read_only=True))
    preview = opened("wien")
    failures: list[object] = []
    window.controller.failed.connect(failures.append)
    preview.do_button.click()
    assert len(failures) == 1
    with Session.open(path, read_only=True) as other:
        assert articles.rows(other, [third])[0].decided_count == 0
