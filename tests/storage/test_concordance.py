"""Hits come with the words around them, in every order that a reader compares by; plans write nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import edits
from models.annotation import Entity, Origin, Source, Status, suggested_entity
from models.article import Article
from models.bulk_plan import Act, Hindrance, Wish
from models.offsets import Span
from storage import annotation_search, annotations, articles, bulk, bulk_planning, concordance
from storage.annotation_search import AnnotationQuery
from storage.concordance import CONTEXT, Found, Hit, Sorting
from storage.session import Session
from tests.builders import MACHINE
from tests.storage.conftest import add_meetings

GPE = AnnotationQuery(labels=frozenset({"GPE"}))


@pytest.fixture
def searched(session: Session) -> Session:
    """Give a session with the meeting in two articles."""
    add_meetings(session, "b", "a")
    return session


def fill(session: Session, text: str, *words: str, label: str = "GPE") -> None:
    """Add an article whose given words are suggested under one label."""
    name = f"article-{articles.count(session)}"
    articles.add(session, Article(name, text))
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in words]
    found = [
        suggested_entity(Entity(f"{name}-{place}", label, (span,), origin=MACHINE))
        for place, span in enumerate(spans)
    ]
    annotations.store_suggestions(session, name, 0, found, [], [], "1")


def found(session: Session, query: AnnotationQuery, sorting: Sorting = Sorting.ARTICLE) -> Found:
    result = concordance.find(session, query, sorting)
    assert result is not None
    return result


def hits(session: Session, query: AnnotationQuery, sorting: Sorting = Sorting.ARTICLE) -> list[Hit]:
    return concordance.hits(session, found(session, query, sorting).numbers)


def test_a_hit_stands_between_its_words(searched: Session) -> None:
    hit = hits(searched, replace(GPE, article_id="a"))[0]
    assert hit.left.endswith("traf am Freitag in ") and hit.right.startswith(" mit Leo Ruiz zusammen.")
    assert (hit.covered, hit.published, hit.row.title, hit.row.is_event) == ("Wien", "2023-05-03", "A", False)


def test_of_several_fragments_the_first_is_the_hit(searched: Session) -> None:
    [hit] = hits(searched, AnnotationQuery(labels=frozenset({"MEET"}), article_id="a"))
    assert (hit.covered, hit.row.covered, hit.row.is_event) == ("traf", "traf zusammen", True)
    assert hit.right.startswith(" am Freitag in Wien mit Leo Ruiz zusammen.")


def test_a_context_is_one_line_and_tells_where_paragraphs_end(session: Session) -> None:
    fill(session, "Erste Zeile\n\n  Zweite\tin  Wien.\nDritte", "Wien")
    [hit] = hits(session, GPE)
    assert (hit.left, hit.right) == ("Erste Zeile ¶ Zweite in ", ". ¶ Dritte")


@given(st.text(alphabet="ab \n😀.", max_size=200), st.text(alphabet="ab \n😀.", max_size=200))
def test_a_context_is_part_of_the_text_and_no_longer_than_it_may_be(before: str, after: str) -> None:
    text = f"{before}Wien{after}"
    start = len(before)
    left = text[concordance._left_edge(text, start) : start]
    right = text[start + 4 : concordance._right_edge(text, start + 4)]
    assert before.endswith(left) and after.startswith(right)
    assert max(len(left), len(right)) <= CONTEXT
    if len(left) < min(CONTEXT, start):
        assert before[: start - len(left)][-1].isspace()
    if len(right) < min(CONTEXT, len(after)):
        assert after[len(right)].isspace()


def test_the_same_hits_come_in_every_order(searched: Session) -> None:
    numbers = annotation_search.numbers(searched, AnnotationQuery())
    for sorting in Sorting:
        result = found(searched, AnnotationQuery(), sorting)
        assert sorted(result.numbers) == sorted(numbers)
        assert result.articles == 2
    assert list(found(searched, AnnotationQuery()).numbers) == numbers


def test_words_sort_as_in_an_index(session: Session) -> None:
    fill(session, "Zypern, Österreich, oman und Ägypten", "Zypern", "Österreich", "oman", "Ägypten")
    words = [hit.covered for hit in hits(session, GPE, Sorting.COVERED)]
    assert words == ["Ägypten", "oman", "Österreich", "Zypern"]


def test_words_beside_hits_sort_by_the_nearest_first(session: Session) -> None:
    fill(session, "im alten Riga am Meer", "Riga")
    fill(session, "nach Riga zur See", "Riga")
    fill(session, "aus alten Riga, Ende", "Riga")
    assert [hit.left for hit in hits(session, GPE, Sorting.LEFT)] == ["aus alten ", "im alten ", "nach "]
    assert [hit.right for hit in hits(session, GPE, Sorting.RIGHT)] == [" am Meer", ", Ende", " zur See"]


def test_equal_hits_stay_in_the_order_of_articles(searched: Session) -> None:
    for sorting in Sorting:
        here = [hit.row.article_id for hit in hits(searched, GPE, sorting)]
        assert here == ["b", "a"]
    labels = [hit.row.label for hit in hits(searched, AnnotationQuery(), Sorting.LABEL)]
    assert labels == sorted(labels)


def test_a_search_can_be_given_up(searched: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concordance, "_PAGE", 2)
    for sorting in Sorting:
        answers = iter([False, True])
        assert concordance.find(searched, GPE, sorting, lambda answers=answers: next(answers, True)) is None


def test_a_search_is_given_up_while_it_still_sorts(
    searched: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concordance, "_STEPS", 1)
    answers = iter([False] * 20)
    assert concordance.find(searched, GPE, Sorting.LEFT, lambda: next(answers, True)) is None
    assert found(searched, GPE, Sorting.LEFT).articles == 2


def test_pages_are_put_together(searched: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {sorting: list(found(searched, AnnotationQuery(), sorting).numbers) for sorting in Sorting}
    monkeypatch.setattr(concordance, "_PAGE", 3)
    for sorting in Sorting:
        assert list(found(searched, AnnotationQuery(), sorting).numbers) == expected[sorting]


def test_sorting_reads_no_bodies_where_the_index_has_all(searched: Session) -> None:
    statement, values = annotation_search.number_query(GPE, "n.seq, n.article")
    plan = searched.db.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
    assert any("n USING COVERING INDEX" in step[3] for step in plan), plan


def test_a_plan_comes_in_the_order_that_was_asked_for(searched: Session) -> None:
    numbers = found(searched, GPE).numbers[::-1]
    planned = bulk_planning.plan(searched, [*numbers, 9999], Wish(Act.RELABEL, "PERSON"))
    assert planned is not None
    assert [(step.article_id, step.id) for step in planned.plan.steps] == [("a", "wien"), ("b", "wien")]
    assert [row.number for row in planned.rows] == list(numbers)


def test_a_plan_is_done_as_one_decision(searched: Session) -> None:
    persons = AnnotationQuery(labels=frozenset({"PERSON"}))
    planned = bulk_planning.plan(searched, found(searched, persons).numbers, Wish(Act.ACCEPT))
    assert planned is not None
    before = [annotations.load(searched, name) for name in ("a", "b")]
    report = bulk.decide(searched, planned.plan.bulk([0, 1, 3]), "ida")
    assert report.decision is not None and report.decision.articles == 2
    statuses = [hit.row.status for hit in hits(searched, persons)]
    assert statuses == [Status.ACCEPTED, Status.ACCEPTED, Status.SUGGESTED, Status.ACCEPTED]
    bulk.undo(searched, report.decision, "ida")
    now = [annotations.load(searched, name) for name in ("a", "b")]
    assert [review.entities for review in now] == [review.entities for review in before]


def test_a_plan_tells_its_progress_and_can_be_given_up(searched: Session) -> None:
    told: list[tuple[int, int, str]] = []
    numbers = found(searched, GPE).numbers
    bulk_planning.plan(searched, numbers, Wish(Act.ACCEPT), lambda *step: told.append(step))
    assert told == [(1, 2, "B"), (2, 2, "A")]
    assert bulk_planning.plan(searched, numbers, Wish(Act.ACCEPT), cancelled=lambda: True) is None


def test_what_is_added_by_hand_is_found_and_would_be_taken_out(searched: Session) -> None:
    edit = edits.AddEntity("new", "GPE", (Span(14, 24),))
    decided = edits.Bulk((edits.Part("a", 1, (edit,)),), "added")
    bulk.decide(searched, decided, "ida")
    own = AnnotationQuery(sources=frozenset({Source.REVIEWER}))
    planned = bulk_planning.plan(searched, found(searched, own).numbers, Wish(Act.REJECT))
    assert planned is not None
    [step] = planned.plan.steps
    assert step.removes and step.hindrance is None
    [row] = planned.rows
    assert (row.covered, row.source) == ("Ministerin", Origin().source)
    again = bulk_planning.plan(searched, [row.number], Wish(Act.ACCEPT))
    assert again is not None and again.plan.steps[0].hindrance is Hindrance.ALREADY
