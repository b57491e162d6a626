"""Measures the session file: a decision against a bare insert, a long list, and a crowded article.

Run from the project's folder: `python -m benchmarks.storage [ARTICLES]`. Times are medians in milliseconds.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from models import edits
from models.annotation import Entity, Origin, Source, suggested_entity
from models.article import Article
from models.offsets import Span
from storage import annotations, articles, decisions
from storage.articles import ArticleQuery
from storage.session import Session

SCHEMA = 'name = "benchmark"\nversion = 1\n[labels.PERSON]\nkey = "p"\n'
SENTENCE = "Der Minister traf am Freitag den Botschafter in Wien und sprach über den Haushalt. "
DECISIONS = 500


def milliseconds(act: Callable[[], object], repeats: int = 1) -> float:
    times = []
    for _ in range(repeats):
        start = perf_counter()
        act()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def crowded(article: Article, count: int) -> list[Entity]:
    return [
        suggested_entity(
            Entity(f"{number:032x}", "PERSON", (Span(number, number + 3),), origin=Origin(Source.RULE))
        )
        for number in range(count)
    ]


def measure_decisions(folder: Path) -> None:
    with Session.create(folder / "decisions.dateline", SCHEMA) as session:
        article = Article("article", SENTENCE * 200)
        articles.add(session, article)
        review = annotations.store_suggestions(
            session, article.id, 0, crowded(article, DECISIONS), [], [], "1"
        )

        def decide() -> None:
            nonlocal review
            open_one = next(item for item in review.entities.values() if item.status == "suggested")
            change = edits.apply(review, edits.Accept(open_one.id), session.schema)
            review = change.after.with_revision(decisions.record(session, change, "reviewer").revision)

        print(f"one decision, recorded           {milliseconds(decide, DECISIONS):9.3f}")
    print(f"bare insert and commit           {milliseconds(bare_insert(folder), DECISIONS):9.3f}")


def bare_insert(folder: Path) -> Callable[[], object]:
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE log (seq INTEGER PRIMARY KEY, body TEXT)")

    def insert() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO log (body) VALUES (?)", ("x" * 1000,))
        connection.execute("COMMIT")

    return insert


def measure_crowd(folder: Path) -> None:
    with Session.create(folder / "crowd.dateline", SCHEMA) as session:
        article = Article("article", SENTENCE * 200)
        articles.add(session, article)
        entities = crowded(article, 10_000)
        stored = milliseconds(
            lambda: annotations.store_suggestions(session, article.id, 0, entities, [], [], "1")
        )
        print(f"10,000 suggestions stored        {stored:9.1f}")
        loaded = milliseconds(lambda: annotations.load(session, article.id))
        print(f"10,000 annotations loaded        {loaded:9.1f}")
        review = annotations.load(session, article.id)
        batch = edits.Batch(tuple(edits.Accept(item) for item in list(review.entities)[:1000]))
        change = edits.apply(review, batch, session.schema)
        recorded = milliseconds(lambda: decisions.record(session, change, "reviewer"))
        print(f"1,000 accepted as one decision   {recorded:9.1f}")


def measure_list(folder: Path, count: int) -> None:
    with Session.create(folder / "list.dateline", SCHEMA) as session:

        def fill() -> None:
            with session.writing():
                for number in range(count):
                    text = f"{SENTENCE}Absatz {number} über Müller{number % 997}."
                    day = f"2023-{number % 12 + 1:02}-{number % 28 + 1:02}"
                    title = f"Titel {number * 7919 % count}"
                    articles.add(
                        session,
                        Article(f"{number:032x}", text, f"{number}.txt", title, "de", published=day),
                    )

        print(f"{count} articles added           {milliseconds(fill):9.1f}")
        for name, query in {
            "all": ArticleQuery(),
            "by title": ArticleQuery(order="title"),
            "newest first": ArticleQuery(order="date"),
            "most open first": ArticleQuery(order="open"),
            "found by a word": ArticleQuery(text="müller12"),
            "found in all": ArticleQuery(text="minister"),
        }.items():
            print(f"ids, {name:27} {milliseconds(lambda query=query: articles.ids(session, query), 5):9.1f}")
        ids = articles.ids(session, ArticleQuery(order="title"))
        page = ids[len(ids) // 2 :][:100]
        print(
            f"rows of 100 articles             {milliseconds(lambda: articles.rows(session, page), 20):9.2f}"
        )
        print(f"counts                           {milliseconds(lambda: articles.counts(session), 5):9.1f}")
        middle = ids[len(ids) // 2]
        near = milliseconds(lambda: annotations.waiting(session, "1", 4, middle), 5)
        session.db.execute("UPDATE articles SET suggestion_state = 'ready', suggester_version = '1'")
        none = milliseconds(lambda: annotations.waiting(session, "1", 4, middle), 5)
        print(f"next to suggest, nearest / none  {near:9.1f} {none:9.1f}")
        path = session.path
    print(f"session opened                   {milliseconds(lambda: Session.open(path).close(), 20):9.2f}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        measure_decisions(folder)
        measure_crowd(folder)
        measure_list(folder, count)


if __name__ == "__main__":
    main()
