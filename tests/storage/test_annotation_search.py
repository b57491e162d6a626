"""Annotations are found in the whole session by what they are and say, from indexes alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models import edits
from models.annotation import Source, Status
from storage import annotation_search, annotations, decisions, integrity
from storage.annotation_search import AnnotationQuery
from storage.session import Session
from tests.builders import SCHEMA, TEXT, entity, meeting
from tests.storage.conftest import add_meetings


@pytest.fixture
def searched(session: Session) -> Session:
    add_meetings(session, "b", "a")
    return session


def decide(session: Session, article_id: str, *steps: edits.Edit, reviewer: str = "Ida") -> None:
    for edit in steps:
        change = edits.apply(annotations.load(session, article_id), edit, SCHEMA)
        decisions.record(session, change, reviewer)


def found(session: Session, query: AnnotationQuery) -> list[tuple[str, str]]:
    numbers = annotation_search.numbers(session, query)
    assert annotation_search.count(session, query) == len(numbers)
    return [(row.article_id, row.id) for row in annotation_search.rows(session, numbers)]


def test_all_come_in_the_order_of_articles_and_text(searched: Session) -> None:
    in_text = [item.id for item in meeting().in_reading_order()]
    expected = [(name, item) for name in ("b", "a") for item in in_text]
    assert found(searched, AnnotationQuery()) == expected
    assert len(annotation_search.numbers(searched, AnnotationQuery(), limit=3)) == 3


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (AnnotationQuery(labels=frozenset({"GPE", "MEET"})), ["meet", "wien"]),
        (AnnotationQuery(statuses=frozenset({Status.ACCEPTED})), ["vogt", "freitag"]),
        (AnnotationQuery(statuses=frozenset({Status.REJECTED}), labels=frozenset({"MENTION"})), ["sie"]),
        (AnnotationQuery(sources=frozenset({Source.REVIEWER})), ["new"]),
        (AnnotationQuery(flagged=True), ["ruiz"]),
        (AnnotationQuery(noted=True), ["vogt"]),
        (AnnotationQuery(note="prüf dat"), ["vogt"]),
        (AnnotationQuery(note="vogt"), []),
        (AnnotationQuery(note="–"), []),
        (AnnotationQuery(text=" ?! "), []),
        (AnnotationQuery(text="vogt"), ["vogt"]),
        (AnnotationQuery(text="TRAF zusammen"), ["meet"]),
        (AnnotationQuery(text="wi", labels=frozenset({"GPE"})), ["wien"]),
        (AnnotationQuery(text="wi", labels=frozenset({"DATE"})), []),
        (AnnotationQuery(least=0.6), ["meet"]),
        (AnnotationQuery(least=0.5, most=0.6, flagged=True), ["ruiz"]),
        (AnnotationQuery(actor="a1"), ["ruiz"]),
        (AnnotationQuery(reviewer="Leo"), ["meet", "freitag"]),
        (AnnotationQuery(reviewer="nobody"), []),
    ],
)
def test_each_filter_finds_what_it_says(
    searched: Session, query: AnnotationQuery, expected: list[str]
) -> None:
    decide(
        searched,
        "a",
        edits.SetFlag("ruiz", True),
        edits.SetActor("ruiz", "a1"),
        edits.SetNote("vogt", "Prüfe das Datum"),
        edits.Accept("vogt"),
        edits.Reject("sie"),
        edits.AddEntity("new", "PERSON", entity("x", "PERSON", "Ministerin").fragments),
    )
    decide(searched, "a", edits.AcceptArgument("meet", "Time", "freitag"), reviewer="Leo")
    decide(searched, "a", edits.RejectArgument("meet", "Place", "wien"), reviewer="Leo")
    both = replace(query, article_id="a")
    here = [item for _, item in found(searched, both) if item != "new" or query.sources]
    assert here == expected
    assert set(found(searched, both)) <= set(found(searched, query))
    assert integrity.findings(searched) == []


def test_a_row_says_what_a_decision_must_name(searched: Session) -> None:
    [number] = annotation_search.numbers(searched, AnnotationQuery(text="leo", article_id="b"))
    [row] = annotation_search.rows(searched, [number])
    assert (row.title, row.revision, row.covered, row.label) == ("B", 1, "Leo Ruiz", "PERSON")
    assert (row.start, row.source, row.confidence) == (TEXT.index("Leo"), Source.RULE, 0.5)


def test_rows_come_as_asked_and_without_those_that_are_gone(searched: Session) -> None:
    numbers = annotation_search.numbers(searched, AnnotationQuery(article_id="a"))
    annotations.store_suggestions(searched, "a", 1, [meeting().entities["wien"]], [], [], "2")
    shown = annotation_search.rows(searched, [*reversed(numbers), 9999])
    assert [row.id for row in shown] == ["wien"]


def test_words_are_searched_as_they_are_now(searched: Session) -> None:
    decide(searched, "a", edits.MoveBoundary("vogt", entity("x", "PERSON", "Ministerin").fragments))
    decide(searched, "a", edits.SetNote("ruiz", "first"), edits.SetNote("ruiz", "second"))
    decide(searched, "a", edits.AddEntity("new", "PERSON", entity("x", "PERSON", "Sie").fragments))
    decide(searched, "a", edits.Reject("new"))
    for query, expected in (
        (AnnotationQuery(text="vogt"), []),
        (AnnotationQuery(text="ministerin"), ["vogt"]),
        (AnnotationQuery(note="first"), []),
        (AnnotationQuery(note="second"), ["ruiz"]),
        (AnnotationQuery(text="sie"), ["sie"]),
    ):
        assert [item for _, item in found(searched, replace(query, article_id="a"))] == expected
    assert integrity.findings(searched) == []


def test_a_search_reads_no_bodies(searched: Session) -> None:
    for query in (
        AnnotationQuery(),
        AnnotationQuery(labels=frozenset({"GPE"}), statuses=frozenset({Status.SUGGESTED})),
        AnnotationQuery(sources=frozenset({Source.RULE}), most=0.2),
        AnnotationQuery(article_id="a"),
    ):
        statement, values = annotation_search.number_query(query)
        plan = searched.db.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
        assert any("n USING COVERING INDEX" in step[3] for step in plan), plan
    for query, index in (
        (AnnotationQuery(flagged=True, labels=frozenset({"GPE"})), "annotations_flagged"),
        (AnnotationQuery(noted=True), "annotations_noted"),
        (AnnotationQuery(actor="a1", labels=frozenset({"GPE"})), "annotations_of_actor"),
        (AnnotationQuery(text="wien", labels=frozenset({"GPE"})), "PRIMARY KEY"),
    ):
        statement, values = annotation_search.number_query(query)
        plan = searched.db.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
        assert index in plan[0][3], plan
