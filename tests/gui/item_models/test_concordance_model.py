"""Hits are numbered beside the window, read in pages, and found again after they changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from gui.item_models.concordance import PAGE, AnnotationQuery, ConcordanceModel, Sorting
from gui.item_models.row_model import ROW_ROLE
from gui.tasks import Job
from gui.works import Work
from models import edits
from models.annotation import Entity, Status, suggested_entity
from models.article import Article
from models.bulk_plan import Act, Wish
from models.offsets import Span
from storage import annotations, articles, concordance, decisions
from storage.session import Session
from tests.builders import MACHINE
from tests.storage.conftest import SCHEMA_TEXT

COUNT = 2 * PAGE + 30
OPEN = AnnotationQuery(statuses=frozenset({Status.SUGGESTED}))


def at_once(work: Work, done: Callable[[object], None]) -> Job:
    """Do the work of a job here and now."""
    done(work(lambda *_: None, lambda: False))
    return Job(work)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Give a session with two articles, whose words are all suggested as places."""
    with Session.create(tmp_path / "hits.dateline", SCHEMA_TEXT) as made:
        for name, count in (("a", COUNT - 10), ("b", 10)):
            words = [f"W{place:03}" for place in range(count)]
            articles.add(made, Article(name, " ".join([name, *words]), title=name.upper()))
            found = [
                suggested_entity(
                    Entity(f"{name}{n}", "GPE", (Span(2 + 5 * n, 6 + 5 * n),), origin=MACHINE, confidence=0.5)
                )
                for n in range(count)
            ]
            annotations.store_suggestions(made, name, 0, found, [], [], "1")
        yield made


@pytest.fixture
def model(session: Session) -> ConcordanceModel:
    made = ConcordanceModel(at_once)
    made.set_session(session)
    made.search(AnnotationQuery(), Sorting.ARTICLE)
    return made


def decide(session: Session, article_id: str, *steps: edits.Edit) -> None:
    change = edits.apply(annotations.load(session, article_id), edits.Batch(steps), session.schema)
    decisions.record(session, change, "ida")


def test_the_model_is_sound(qtmodeltester: ModelTester, model: ConcordanceModel) -> None:
    qtmodeltester.check(model, force_py=True)


def test_only_the_page_in_view_is_read(model: ConcordanceModel, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    read = concordance.hits

    def counted(session: Session, numbers: list[int]) -> list[concordance.Hit]:
        asked.append(len(numbers))
        return read(session, numbers)

    monkeypatch.setattr(concordance, "hits", counted)
    assert (model.rowCount(), model.articles) == (COUNT, 2)
    assert model.index(PAGE + 5).data() == f"W{PAGE + 5:03}"
    assert model.index(PAGE + 6).data(ROW_ROLE).left.endswith(f"W{PAGE + 5:03} ")
    assert asked == [PAGE]


def test_a_row_is_spoken_with_its_words_and_its_article(model: ConcordanceModel) -> None:
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("GPE: W000, suggested, a W000 W001") and said.endswith(", A")


def test_the_row_that_was_current_is_found_again(model: ConcordanceModel, session: Session) -> None:
    places: list[int] = []
    model.found.connect(places.append)
    model.search(OPEN, Sorting.ARTICLE)
    decide(session, "a", edits.Accept("a3"))
    model.refresh(7)
    assert model.hit(places[-1]).row.id == "a7"
    assert places == [0, 6]


def test_what_follows_takes_the_place_of_rows_that_are_gone(
    model: ConcordanceModel, session: Session
) -> None:
    places: list[int] = []
    model.found.connect(places.append)
    model.search(OPEN, Sorting.ARTICLE)
    decide(session, "a", *(edits.Accept(f"a{n}") for n in (5, 6, 7)))
    model.refresh(5)
    assert model.hit(places[-1]).row.id == "a8"
    decide(session, "b", *(edits.Accept(f"b{n}") for n in (8, 9)))
    model.refresh(model.rowCount() - 1)
    assert model.hit(places[-1]).row.id == "b7"
    model.search(AnnotationQuery(text="nothing of the kind"), Sorting.ARTICLE)
    model.refresh(-1)
    assert places[-2:] == [-1, -1]


def test_a_row_that_is_gone_is_empty_until_the_next_search(model: ConcordanceModel, session: Session) -> None:
    annotations.store_suggestions(session, "b", 1, [], [], [], "2")
    last = model.index(model.rowCount() - 1)
    assert last.data(ROW_ROLE) is None and last.data() is None
    model.refresh(0)
    assert model.rowCount() == COUNT - 10


def test_only_the_last_search_counts(session: Session) -> None:
    waiting: list[tuple[Work, Callable[[object], None], Job]] = []

    def later(work: Work, done: Callable[[object], None]) -> Job:
        waiting.append((work, done, Job(work)))
        return waiting[-1][2]

    model = ConcordanceModel(later)
    model.set_session(session)
    model.search(AnnotationQuery(text="w001"), Sorting.ARTICLE)
    model.search(AnnotationQuery(text="w002"), Sorting.ARTICLE)
    assert model.is_searching
    for work, done, job in reversed(waiting):
        done(work(lambda *_: None, job._stop.is_set))
    assert [model.hit(place).row.covered for place in range(model.rowCount())] == ["W002", "W002"]
    assert not model.is_searching
    model.refresh(0)
    model.set_session(None)
    work, done, job = waiting[-1]
    done(work(lambda *_: None, job._stop.is_set))
    assert model.rowCount() == 0


def test_chosen_rows_are_planned_for(model: ConcordanceModel) -> None:
    numbers = model.numbers([range(0, 2), range(COUNT - 1, COUNT)])
    plan = model.planning(numbers, Wish(Act.ACCEPT))(lambda *_: None, lambda: False)
    assert [(step.article_id, step.id) for step in plan.plan.steps] == [("a", "a0"), ("a", "a1"), ("b", "b9")]
    pages = model.pages_of(numbers)
    assert pages.hit(2).row.id == "b9"


def test_names_come_from_the_session(model: ConcordanceModel) -> None:
    assert (model.article_title("a"), model.actor_name("unknown")) == ("A", "unknown")


def test_pages_that_were_not_used_for_long_are_let_go(
    model: ConcordanceModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.item_models.concordance._PAGES_KEPT", 2)
    for place in (0, PAGE, 2 * PAGE, 0):
        assert model.hit(place) is not None
    assert list(model._pages._pages) == [2, 0]
