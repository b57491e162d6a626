"""Measures a decision over many articles against plain sqlite3 writing the same rows, and queries on the log.

Run from the project's folder: `python -m benchmarks.bulk [ARTICLES]`. Times are in milliseconds; ten
annotations are relabelled in each of the articles, which have sixty entities and ten events.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter

from models import edits
from models.annotation import Argument, Entity, Event, Origin, Source, suggested_entity, suggested_event
from models.article import Article
from models.offsets import Span
from storage import annotation_search, annotations, articles, bulk, decisions, stories
from storage.annotation_search import AnnotationQuery
from storage.session import Session

SCHEMA = """
name = "benchmark"
version = 1
[labels.PERSON]
key = "p"
[labels.ORG]
[types.MEET]
roles = ["Participant*: PERSON | ORG"]
"""
SENTENCE = "Der Minister traf am Freitag den Botschafter in Wien und sprach über den Haushalt. "
RELABELLED = 10
ORIGIN = Origin(Source.PIPELINE, "de_dateline", "1.0", (("subject", "der Minister"),))


def milliseconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1000


def fill(session: Session, count: int) -> None:
    with session.writing():
        for number in range(count):
            name = f"{number:032x}"
            articles.add(session, Article(name, f"{SENTENCE * 30}Absatz {number}.", title=f"Titel {number}"))
            entities, events = annotated(number)
            annotations.store_suggestions(session, name, 0, entities, events, [], "1")


def annotated(number: int) -> tuple[list[Entity], list[Event]]:
    entities = [
        suggested_entity(
            Entity(f"{number:024x}{place:08x}", "PERSON", (Span(30 * place, 30 * place + 8),), origin=ORIGIN)
        )
        for place in range(60)
    ]
    events = [
        suggested_event(
            Event(
                f"{number:024x}{place + 99:08x}",
                "MEET",
                (Span(200 * place + 13, 200 * place + 17),),
                "treffen",
                (Argument("Participant", entities[place].id, origin=ORIGIN),),
                origin=ORIGIN,
            )
        )
        for place in range(10)
    ]
    return entities, events


def relabelling(session: Session) -> edits.Bulk:
    parts = []
    for name in articles.all_ids(session):
        chosen = annotation_search.numbers(
            session, AnnotationQuery(labels=frozenset({"PERSON"}), article_id=name), RELABELLED
        )
        found = annotation_search.rows(session, chosen)
        steps = tuple(edits.Relabel(row.id, "ORG") for row in found)
        parts.append(edits.Part(name, found[0].revision, steps))
    return edits.Bulk(tuple(parts), "relabel_found")


def plain_write(session: Session, target: Path) -> float:
    """Return how long plain sqlite3 takes to write the rows that the decision changed, in one transaction."""
    rows = {
        "annotations": session.db.execute(
            "SELECT n.* FROM annotations n JOIN touched t ON t.article = n.article AND t.annotation = n.id"
        ).fetchall(),
        "decisions": session.db.execute("SELECT * FROM decisions").fetchall(),
        "touched": session.db.execute("SELECT * FROM touched").fetchall(),
        "articles": session.db.execute("SELECT * FROM articles").fetchall(),
    }
    with closing(sqlite3.connect(target, isolation_level=None)) as plain:
        for pragma in ("journal_mode = WAL", "synchronous = FULL"):
            plain.execute(f"PRAGMA {pragma}")
        for table, found in rows.items():
            columns = ", ".join(f"c{place}" for place in range(len(found[0])))
            plain.execute(f"CREATE TABLE {table} ({columns})")

        def write() -> None:
            plain.execute("BEGIN IMMEDIATE")
            for table, found in rows.items():
                plain.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(found[0]))})", found)
            plain.execute("COMMIT")

        return milliseconds(write)


class Clock:
    """Tells apart how long a decision takes to be made ready and to be written."""

    def __init__(self) -> None:
        self.start = self.ready = perf_counter()

    def step(self, done: int, everything: int, _title: str) -> None:
        """Take the time when all is made ready."""
        if 2 * done == everything:
            self.ready = perf_counter()

    def times(self) -> tuple[float, float]:
        """Return the milliseconds of both parts."""
        return (self.ready - self.start) * 1000, (perf_counter() - self.ready) * 1000


def measure(session: Session, folder: Path) -> None:
    asked = milliseconds(lambda: annotation_search.numbers(session, AnnotationQuery(text="minister")))
    print(f"numbers of all that cover a word     {asked:9.1f}")
    decision = relabelling(session)
    clock = Clock()
    bulk.decide(session, decision, "reviewer", clock.step)
    ready, written = clock.times()
    count = RELABELLED * len(decision.parts)
    print(f"{count:6} relabelled, made ready       {ready:9.1f}")
    print(f"{count:6} relabelled, written          {written:9.1f}")
    plain = plain_write(session, folder / "plain.db")
    print(f"the same rows by plain sqlite3       {plain:9.1f}")
    print(f"ratio, whole / written               {(ready + written) / plain:9.1f} {written / plain:9.1f}")
    last = decisions.next_undo(session)
    assert last is not None
    print(f"undone                               {milliseconds(lambda: bulk.undo(session, last, 'r')):9.1f}")
    print(f"redone                               {milliseconds(lambda: bulk.redo(session, last, 'r')):9.1f}")
    listed = milliseconds(lambda: decisions.history(session, 50))
    print(f"a page of the history                {listed:9.1f}")
    part = decision.parts[0]
    target = next(iter(annotations.load(session, part.article_id).entities))
    told = milliseconds(lambda: stories.story(session, part.article_id, target))
    print(f"the story of an annotation           {told:9.1f}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Session.create(folder / "bulk.dateline", SCHEMA) as session:
            filled = milliseconds(lambda: fill(session, count))
            print(f"{count:6} articles with suggestions    {filled:9.1f}")
            measure(session, folder)


if __name__ == "__main__":
    main()
