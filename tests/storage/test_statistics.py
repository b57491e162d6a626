"""The figures of a small session, counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from models import edits
from models.annotation import Correction, Source, Status
from models.article import Article, ArticleStatus
from models.evaluation.reliability import Judged
from models.figures.outcomes import Outcome, Suggester
from models.figures.statistics import Corrected, Group, Statistics
from models.figures.working import Act, Pace
from models.stats import Progress
from storage import annotation_search, annotations, articles, bulk, decisions, log_rows, statistics
from storage.annotation_search import AnnotationQuery
from storage.session import Session
from tests.builders import MACHINE, TEXT, meeting, span_of
from tests.storage.conftest import add_meetings

TEST = Suggester(Source.RULE, "test")
OWN = Suggester(Source.REVIEWER)


def decide(session: Session, edit: edits.Edit, article_id: str = "one", reviewer: str = "ida") -> None:
    change = edits.apply(annotations.load(session, article_id), edit, session.schema)
    decisions.record(session, change, reviewer)


def counted(session: Session, reviewer: str = "ida") -> Statistics:
    found = statistics.count(session, reviewer)
    assert found is not None
    return found


def number(session: Session, annotation_id: str) -> int:
    [[seq]] = session.db.execute("SELECT seq FROM annotations WHERE id = ?", (annotation_id,)).fetchall()
    return int(seq)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one decision follow the other after 10, 20, 3600, 40 and 10 seconds."""
    moments: Iterator[str] = iter(
        f"2026-05-04T{time}Z"
        for time in ("09:00:00", "09:00:10", "09:00:30", "10:00:30", "10:01:10", "10:01:20")
    )
    monkeypatch.setattr(log_rows, "now", lambda: next(moments))


@pytest.fixture
def reviewed(session: Session, clock: None) -> Session:
    """Give a session in which one article was reviewed in part and another one not."""
    add_meetings(session, "one")
    articles.add(session, Article("two", "Nothing yet.", title="Two"))
    decide(session, edits.Accept("vogt"))
    decide(session, edits.Relabel("ruiz", "GPE"))
    decide(session, edits.Reject("freitag"))
    decide(session, edits.AddEntity("own", "GPE", (span_of("Wien", nth=2),)))
    decide(session, edits.Accept("praise"))
    decide(session, edits.SetArticleStatus(ArticleStatus.COMPLETE))
    return session


def test_an_empty_session_has_nothing_to_count(session: Session) -> None:
    assert counted(session) == Statistics(types=frozenset({"MEET", "STATEMENT"}))


def test_annotations_are_counted_by_what_became_of_them_without_helpers(reviewed: Session) -> None:
    assert counted(reviewed).annotations == {
        Group("PERSON", Outcome.KEPT, TEST): 1,
        Group("GPE", Outcome.CHANGED, TEST): 1,
        Group("GPE", Outcome.ADDED, OWN): 1,
        Group("GPE", Outcome.OPEN): 1,
        Group("DATE", Outcome.REJECTED, TEST): 1,
        Group("STATEMENT", Outcome.KEPT, TEST): 1,
        Group("MEET", Outcome.OPEN): 1,
    }


def test_articles_are_counted_and_finished_ones_come_last(reviewed: Session) -> None:
    found = counted(reviewed)
    assert found.statuses == {ArticleStatus.COMPLETE: 1, ArticleStatus.UNTOUCHED: 1}
    assert [(item.id, item.title, item.progress) for item in found.articles] == [
        ("two", "Two", Progress(0, 0)),
        ("one", "One", Progress(5, 7)),
    ]
    assert found.decided == Progress(5, 7)


def test_corrections_name_the_rows_they_were_made_on(reviewed: Session) -> None:
    assert counted(reviewed).corrections == {
        Correction.MISSED: Corrected((number(reviewed, "own"),)),
        Correction.SPURIOUS: Corrected((number(reviewed, "freitag"),)),
        Correction.LABEL: Corrected((number(reviewed, "ruiz"),)),
    }
    assert list(counted(reviewed).changed.values()) == [(number(reviewed, "ruiz"),)]


def test_confidence_is_right_where_label_and_boundary_were_kept(reviewed: Session) -> None:
    assert set(counted(reviewed).judged[TEST]) == {
        Judged(0.5, True, "rule", 1),
        Judged(0.5, False, "rule", 2),
    }


def test_time_is_that_since_the_decision_before_unless_it_was_a_break(reviewed: Session) -> None:
    found = counted(reviewed).decisions
    assert [(item.seconds, item.act, item.label) for item in found] == [
        (10, Act.LABEL, "GPE"),
        (20, Act.REJECT, "DATE"),
        (40, Act.ACCEPT, "STATEMENT"),
        (10, Act.OTHER, ""),
    ]
    assert found[0].annotation == number(reviewed, "ruiz")
    assert found[3].annotation is None


def test_pace_counts_each_annotation_once(reviewed: Session) -> None:
    # Six decisions were made on vogt, ruiz, freitag and the event it was in, own, and praise.
    assert counted(reviewed).pace == Pace(decision=20, annotation=20 * 6 / 6)
    assert counted(reviewed).time_left == 2 * 20
    assert counted(reviewed, "leo").pace is None


def test_roles_of_events_are_read_with_them(session: Session) -> None:
    add_meetings(session, "one")
    decide(session, edits.SetArgument("praise", "Topic", "wien"))
    decide(session, edits.Accept("praise"))
    assert counted(session).corrections == {
        Correction.ARGUMENT_ADDED: Corrected((), (number(session, "praise"),))
    }


def test_many_at_once_are_one_decision(session: Session, clock: None) -> None:
    add_meetings(session, "one", "two")
    decide(session, edits.Accept("vogt"))
    parts = tuple(
        edits.Part(name, revision, (edits.Accept("ruiz"),)) for name, revision in (("one", 2), ("two", 1))
    )
    report = bulk.decide(session, edits.Bulk(parts, "accept_shown"), "ida")
    (found,) = counted(session).decisions
    assert (found.seconds, found.act, found.annotation) == (10, Act.MANY, None)
    assert report.decision is not None and found.several == report.decision.seq
    query = AnnotationQuery(decisions=frozenset({found.several}))
    listed = annotation_search.rows(session, annotation_search.numbers(session, query))
    assert [(row.article_id, row.id) for row in listed] == [("one", "ruiz"), ("two", "ruiz")]


def test_a_decision_that_changed_no_annotation_leads_to_none(session: Session, clock: None) -> None:
    add_meetings(session, "one")
    decide(session, edits.Accept("vogt"))
    decide(session, edits.Batch((edits.Accept("sie"),), "accept_shown"))
    decide(session, edits.SetArticleNote("odd"))
    found = counted(session).decisions
    assert [(item.act, item.annotation, item.several) for item in found] == [
        (Act.MANY, None, None),
        (Act.OTHER, None, None),
    ]


def test_long_sessions_list_the_articles_with_most_to_do(session: Session) -> None:
    for count in range(statistics.MOST_ARTICLES + 3):
        articles.add(session, Article(f"a{count}", f"{TEXT} {count}"))
    review = meeting()
    annotations.store_suggestions(session, "a14", 0, [review.entities["vogt"]], [], [], "1")
    found = counted(session).articles
    assert (len(found), found[0].id) == (statistics.MOST_ARTICLES, "a14")


def test_counting_stops_when_cancelled(session: Session) -> None:
    model = meeting().entities["vogt"]
    found = [replace(model, id=f"{index:05}", status=Status.REJECTED) for index in range(4000)]
    articles.add(session, Article("one", TEXT))
    annotations.store_suggestions(session, "one", 0, found, [], [], "1")
    assert statistics.count(session, cancelled=lambda: True) is None
    assert counted(session).decided.total == 4000


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (AnnotationQuery(suggester="test"), {"vogt", "ruiz", "wien", "freitag", "sie", "meet", "praise"}),
        (AnnotationQuery(suggester="other"), set()),
        (AnnotationQuery(numbers=frozenset()), set()),
    ],
)
def test_annotations_are_found_by_who_suggested_them(
    session: Session, query: AnnotationQuery, found: set[str]
) -> None:
    add_meetings(session, "one")
    assert MACHINE.name == "test"
    rows = annotation_search.rows(session, annotation_search.numbers(session, query))
    assert {row.id for row in rows} == found


def test_annotations_are_found_by_their_numbers_or_without_them(session: Session) -> None:
    add_meetings(session, "one")
    vogt, ruiz = number(session, "vogt"), number(session, "ruiz")
    people = frozenset({"PERSON"})
    assert annotation_search.numbers(session, AnnotationQuery(numbers=frozenset({vogt}))) == [vogt]
    without = AnnotationQuery(labels=people, without=frozenset({vogt}))
    assert annotation_search.numbers(session, without) == [ruiz]
