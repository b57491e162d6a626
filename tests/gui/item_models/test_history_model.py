"""The history as a list: heads where day, article or reviewer change, pages, and news without a reset."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.controller import Controller
from gui.item_models import history as module
from gui.item_models.history import HistoryEntry, HistoryHead, HistoryModel, HistoryRows, rows_of
from gui.jobs import Jobs
from gui.tasks import Job, wait_for_jobs
from gui.works import Work
from models import edits
from models.errors import DatelineError, SessionError
from models.history import HistoryLine

TOP = QModelIndex()


def line(seq: int, day: int = 1, article: str = "a", reviewer: str = "ida", articles: int = 1) -> HistoryLine:
    time = f"2026-03-{day:02}T12:00:00Z"
    return HistoryLine(seq, time, reviewer, article, f"Title {article}", "Accept", articles=articles)


def shape(model: HistoryRows) -> list[object]:
    """Return the titles of heads and the numbers of decisions, from the top down."""
    rows = (model.row_at(place) for place in range(model.rowCount()))
    return [row.title if isinstance(row, HistoryHead) else row and row.line.seq for row in rows]


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs(lambda error: pytest.fail(str(error)))
    yield jobs
    jobs.stop()


@pytest.fixture
def model(controller: Controller, jobs: Jobs) -> HistoryModel:
    model = HistoryModel(jobs.start, controller)
    model.set_session(controller.session)
    return model


def entry(model: HistoryModel, row: int) -> HistoryEntry:
    found = model.row_at(row)
    assert isinstance(found, HistoryEntry)
    return found


def push(controller: Controller, count: int) -> None:
    for number in range(count):
        assert controller.push(edits.SetNote("vogt", f"note {len(controller.history())} {number}"))


def test_a_head_stands_where_day_article_or_reviewer_change() -> None:
    rows = HistoryRows()
    lines = [
        line(6),
        line(5),
        line(4, reviewer="leo"),
        line(3, article="b"),
        line(2, 2, "b"),
        line(1, 2, "b"),
    ]
    rows.show_lines(lines)
    assert shape(rows) == ["Title a", 6, 5, "Title a", 4, "Title b", 3, "Title b", 2, 1]
    assert (rows.row_of(3), rows.row_of(9)) == (6, -1)


def test_a_decision_over_several_articles_has_a_head_without_an_article() -> None:
    head, entry = rows_of([line(1, articles=4)])
    assert isinstance(head, HistoryHead) and (head.article_id, head.title) == ("", "")
    assert isinstance(entry, HistoryEntry)
    rows = HistoryRows()
    rows.show_lines([line(1, articles=4)])
    assert str(rows.data(rows.index(0))).startswith("Several articles, ida")


def test_nothing_is_read_before_the_list_is_shown(controller: Controller, model: HistoryModel) -> None:
    push(controller, 1)
    assert model.rowCount() == 0
    model.refresh()
    assert shape(model) == ["Wien, 3. Mai", 1]


def test_pages_are_read_as_they_come_into_view(
    controller: Controller, model: HistoryModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE", 3)
    push(controller, 7)
    model.refresh()
    assert shape(model) == ["Wien, 3. Mai", 7, 6, 5] and model.canFetchMore(TOP)
    model.fetchMore(TOP)
    model.fetchMore(TOP)
    assert shape(model) == ["Wien, 3. Mai", *range(7, 0, -1)]
    assert not model.canFetchMore(TOP)


def test_what_is_decided_comes_on_top_and_what_is_undone_changes_in_its_place(
    controller: Controller, model: HistoryModel, qtbot: QtBot
) -> None:
    push(controller, 2)
    model.refresh()
    with qtbot.assertNotEmitted(model.modelReset):
        push(controller, 1)
        model.refresh()
        assert shape(model) == ["Wien, 3. Mai", 3, 2, 1]
        controller.undo()
        with qtbot.waitSignal(model.dataChanged):
            model.refresh()
    row = model.row_at(1)
    assert isinstance(row, HistoryEntry) and row.undone.startswith("undone by ida")
    assert shape(model) == ["Wien, 3. Mai", 3, 2, 1]


def test_a_decision_elsewhere_gets_a_head_of_its_own(controller: Controller, model: HistoryModel) -> None:
    push(controller, 1)
    model.refresh()
    controller.open_article("other")
    assert controller.push(edits.SetArticleNote("short"))
    model.refresh()
    assert shape(model) == ["Lima", 2, "Wien, 3. Mai", 1]


def test_more_news_than_a_page_are_read_anew(
    controller: Controller, model: HistoryModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE", 3)
    push(controller, 1)
    model.refresh()
    push(controller, 5)
    model.refresh()
    assert shape(model) == ["Wien, 3. Mai", 6, 5, 4]


def test_a_search_that_finds_little_goes_on_until_the_log_ends(
    controller: Controller, model: HistoryModel, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("storage.history._AT_ONCE", 2)
    assert controller.push(edits.Accept("ruiz"))
    push(controller, 6)
    with qtbot.waitSignal(model.searched):
        model.set_query({"kinds": frozenset({"Accept"})})
    assert shape(model) == ["Wien, 3. Mai", 1]
    model.set_query({})
    assert len(shape(model)) == 8


def test_a_search_leaves_the_list_as_it_was_until_it_is_done(
    controller: Controller, model: HistoryModel, qtbot: QtBot
) -> None:
    push(controller, 2)
    model.refresh()
    with qtbot.waitSignal(model.modelReset):
        model.set_query({"text": "nothing like it"})
        assert shape(model) == ["Wien, 3. Mai", 2, 1] and not model.canFetchMore(TOP)
    assert shape(model) == []


def test_only_the_last_of_several_searches_is_shown(
    controller: Controller, model: HistoryModel, qtbot: QtBot
) -> None:
    assert controller.push(edits.Accept("ruiz"))
    push(controller, 1)
    found: list[list[object]] = []
    model.modelReset.connect(lambda: found.append(shape(model)))
    for text in ("nothing", "nothing like it", "ruiz"):
        model.set_query({"text": text})
    qtbot.waitUntil(lambda: bool(found))
    wait_for_jobs()
    QCoreApplication.processEvents()
    assert found == [["Wien, 3. Mai", 1]]


def test_what_is_decided_during_a_search_is_found_after_it(
    controller: Controller, model: HistoryModel, qtbot: QtBot
) -> None:
    assert controller.push(edits.Accept("ruiz"))
    with qtbot.waitSignal(model.searched):
        model.set_query({"text": "ruiz"})
    for edit in (edits.SetNote("ruiz", "first"), edits.SetNote("ruiz", "second")):
        assert controller.push(edit)
        model.refresh()
    controller.undo()
    model.refresh()
    qtbot.waitUntil(lambda: shape(model) == ["Wien, 3. Mai", 3, 2, 1])
    qtbot.waitUntil(lambda: bool(entry(model, 1).undone))


def test_a_search_that_fails_is_told_and_the_next_one_works(controller: Controller, qtbot: QtBot) -> None:
    failing = []

    def start(work: Work, succeeded: Callable[[Any], None], failed: Callable[[DatelineError], None]) -> Job:
        if failing:
            failed(SessionError("gone"))
        else:
            succeeded(work(lambda *_: None, lambda: False))
        return Job(work)

    model = HistoryModel(start, controller)
    model.set_session(controller.session)
    push(controller, 1)
    failing.append(True)
    with qtbot.waitSignal(model.failed):
        model.set_query({"text": "Vogt"})
    failing.clear()
    model.refresh()
    assert shape(model) == ["Wien, 3. Mai", 1]


def test_another_session_shows_none_of_the_former(controller: Controller, model: HistoryModel) -> None:
    push(controller, 1)
    model.set_query({"text": "Vogt"})
    model.set_session(None)
    model.refresh()
    assert model.rowCount() == 0 and model.query.text == ""


def test_the_model_is_sound(controller: Controller, model: HistoryModel, qtmodeltester: ModelTester) -> None:
    push(controller, 3)
    model.refresh()
    qtmodeltester.check(model, force_py=True)
