"""Articles come back as they were stored, once for each text, filtered and sorted by SQLite."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.article import Article, ArticleStatus, Zone, ZoneKind
from models.errors import ImportFailed, SessionError
from models.ids import new_id
from storage import annotations, articles
from storage.articles import ArticleQuery, Order, SuggestionState
from storage.session import Session
from tests.builders import meeting

STORED = [
    Article("a", "Eins.", "eins.txt", "Zürich", "de", "2023-05-03", ArticleStatus.COMPLETE),
    Article("b", "Zwei.", "zwei.txt", "„Ärger“ in Wien", "de", None, ArticleStatus.OPENED),
    Article("c", "Three.", "three.txt", "berlin", "en", "2022-12"),
    Article("d", "Four.", "four.txt", "Zurich", "en", "2024"),
]


@pytest.fixture
def listed(session: Session) -> Session:
    for article in STORED:
        articles.add(session, article)
    return session


def test_an_article_comes_back_as_it_was(session: Session) -> None:
    zones = (Zone(ZoneKind.HEADLINE, 0, 4), Zone(ZoneKind.BOILERPLATE, 5, 8))
    article = Article(
        *("x", "Wien\u00a0😀\r\0\nEnde", "x.txt", "Titel", "de", "2023-05", ArticleStatus.DISCUSS, "Notiz"),
        zones=zones,
        line_endings="crlf",
        encoding="cp1252",
        bom=True,
        revision=7,
    )
    assert articles.add(session, article) is None
    assert articles.get(session, "x") == article


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.text("aä\u0301😀", max_size=5))
def test_any_text_is_kept_to_the_character(session: Session, text: str, title: str) -> None:
    article = Article(new_id(), text + new_id(), title=title)
    articles.add(session, article)
    assert articles.get(session, article.id) == article


def test_the_same_text_is_stored_once(listed: Session) -> None:
    again = replace(STORED[1], id="other", source="copy.txt")
    assert articles.add(listed, again) == "b"
    assert articles.count(listed) == len(STORED)


def test_another_text_under_a_known_id_is_refused(listed: Session) -> None:
    with pytest.raises(ImportFailed, match="id a of another article"):
        articles.add(listed, replace(STORED[0], text="Ganz anders."))
    assert articles.get(listed, "a") == STORED[0]


def test_half_a_surrogate_pair_is_refused(listed: Session) -> None:
    with pytest.raises(ImportFailed, match="character 2"):
        articles.add(listed, Article("new", "ab\ud83d", "broken.txt"))
    assert articles.all_ids(listed) == ["a", "b", "c", "d"]


def test_an_unknown_article_is_told(listed: Session) -> None:
    with pytest.raises(SessionError, match="no article nowhere"):
        articles.get(listed, "nowhere")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (ArticleQuery(), "abcd"),
        (ArticleQuery(order="title"), "bcad"),
        (ArticleQuery(order="date"), "dacb"),
        (ArticleQuery(languages=frozenset({"en"})), "cd"),
        (ArticleQuery(statuses=frozenset({ArticleStatus.COMPLETE, ArticleStatus.OPENED})), "ab"),
        (ArticleQuery(statuses=frozenset({ArticleStatus.OPENED}), languages=frozenset({"en"})), ""),
        (ArticleQuery("zurich", languages=frozenset({"de"}), order="date"), "a"),
    ],
)
def test_the_list_is_filtered_and_sorted(listed: Session, query: ArticleQuery, found: str) -> None:
    assert articles.ids(listed, query) == list(found)


def test_the_most_open_article_comes_first(listed: Session) -> None:
    review = meeting()
    articles.add(listed, review.article)
    annotations.store_suggestions(listed, "article", 0, review.entities.values(), [], [], "1")
    assert articles.ids(listed, ArticleQuery(order="open")) == ["article", "a", "b", "c", "d"]


def test_rows_come_in_the_order_asked(listed: Session) -> None:
    rows = articles.rows(listed, ["c", "a", "nowhere"])
    assert [row.id for row in rows] == ["c", "a"]
    assert rows[1] == articles.ArticleRow(
        *("a", "Zürich", "eins.txt", "de", "2023-05-03", ArticleStatus.COMPLETE),
        *(0, 0, SuggestionState.WAITING),
    )


def test_counts_are_by_status_and_by_language(listed: Session) -> None:
    counts = articles.counts(listed)
    assert counts.statuses == {
        ArticleStatus.COMPLETE: 1,
        ArticleStatus.OPENED: 1,
        ArticleStatus.UNTOUCHED: 2,
    }
    assert counts.languages == {"de": 2, "en": 2}


def test_only_an_untouched_article_becomes_opened(listed: Session) -> None:
    assert articles.mark_opened(listed, STORED[2]) == replace(STORED[2], status=ArticleStatus.OPENED)
    assert articles.mark_opened(listed, STORED[0]) == STORED[0]


@pytest.mark.parametrize("order", ["import", "date", "title", "open"])
@pytest.mark.parametrize("languages", [frozenset(), frozenset({"de"})])
def test_a_list_of_ids_is_read_from_an_index_in_its_order(
    listed: Session, order: Order, languages: frozenset[str]
) -> None:
    queries: list[str] = []
    listed.db.conn.set_trace_callback(queries.append)
    articles.ids(listed, ArticleQuery(order=order, languages=languages))
    listed.db.conn.set_trace_callback(None)
    query = next(item for item in queries if item.startswith("SELECT"))
    plan = [row[3] for row in listed.db.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert len(plan) == 1 and "USING COVERING INDEX" in plan[0]
