"""An older session is brought to the newest tables, all or nothing, after a copy was made beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from models import edits
from models.annotation import Actor, Annotation, Event
from models.errors import SessionError, SessionReadOnly
from models.review import Review
from storage import (
    annotation_search,
    annotations,
    articles,
    bulk,
    codec,
    decisions,
    integrity,
    opening,
    stories,
    upgrading,
)
from storage.annotation_search import AnnotationQuery
from storage.articles import ArticleQuery
from storage.database import Database
from storage.json_text import compact
from storage.migrations import APPLICATION_ID, NEWEST, migrations
from storage.session import Session
from tests.builders import SCHEMA, meeting
from tests.storage.conftest import SCHEMA_TEXT

ARTICLE = {
    "id": "article",
    "sha256": "1c1ad2e4cbf4f6a3ff1d3b0e2b8c63cf",
    "source": "vogt.txt",
    "title": "Treffen in Wien",
    "title_key": "treffen in wien",
    "language": "de",
    "status": "opened",
    "note": "",
    "zones": "[]",
    "line_endings": "lf",
    "encoding": "utf-8",
    "bom": 0,
    "revision": 3,
}


@contextmanager
def made(path: Path, stop_before: str) -> Iterator[Database]:
    """Give an empty session as it was before a step was added, to be filled."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        db = Database(connection)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA foreign_keys = ON")
        migrations.apply(db, stop_before=stop_before)
        db["settings"].insert_all([{"name": "schema", "value": SCHEMA_TEXT}])
        yield db
        db.execute("PRAGMA journal_mode = WAL")


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Return a session of version 1, which had no full-text index yet."""
    path = tmp_path / "older.dateline"
    with made(path, "search") as db:
        db["articles"].insert(ARTICLE)
        db["texts"].insert({"seq": 1, "text": "Die Ministerin traf den Botschafter."})
    return path


def decided() -> tuple[list[edits.Change], Review]:
    """Return three decisions on the meeting, one on its article alone, and the review after them."""
    review, changes = meeting(), []
    for edit in (edits.Accept("meet"), edits.SetNote("vogt", "check date"), edits.SetArticleNote("later")):
        changes.append(edits.apply(review, edit, SCHEMA))
        review = changes[-1].after
    return changes, review.with_revision(3)


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """Return a session of version 2, whose annotations had no numbers and whose log was not indexed."""
    changes, review = decided()
    path = tmp_path / "second.dateline"
    with made(path, "finding") as db:
        db.execute("INSERT INTO helper_labels VALUES ('MENTION')")
        about = {"sha256": review.article.sha256, "title": review.article.title, "published": "2023-05-03"}
        db["articles"].insert(ARTICLE | about | {"note": "later", "status": "untouched"})
        db["texts"].insert({"seq": 1, "text": review.text})
        db["annotations"].insert_all(old_row(review, item) for item in review.annotations())
        db["arguments"].insert_all(
            {
                "article": 1,
                "event": event.id,
                "position": position,
                "role": item.role,
                "target": item.target,
                "body": compact(codec.plain_argument(item)),
            }
            for event in review.events.values()
            for position, item in enumerate(event.arguments)
        )
        db["decisions"].insert_all(old_decision(seq, change) for seq, change in enumerate(changes, 1))
    return path


def old_row(review: Review, item: Annotation) -> dict[str, object]:
    event = isinstance(item, Event)
    return {
        "article": 1,
        "id": item.id,
        "kind": "event" if event else "entity",
        "label": item.type if event else item.label,
        "covered": review.covered(item),
        "status": item.status.value,
        "in_log": 1,
        "body": compact(codec.plain_event(item) if event else codec.plain_entity(item)),
    }


def old_decision(seq: int, change: edits.Change) -> dict[str, object]:
    return {
        "seq": seq,
        "time": "2023-05-05T12:00:00Z",
        "reviewer": "Ida",
        "article": 1,
        "kind": type(change.edit).__name__,
        "action": "edit",
        "summary": compact(codec.plain_edit(change.edit)),
        "former": old_restore(change.inverse),
        "latter": old_restore(change.redo),
        "revision": seq,
        "concerns": None,
        "beneath": seq - 1 or None,
        "top": seq,
        "redo": None,
    }


def old_restore(restore: edits.Restore) -> str:
    states = [[key, state and codec.plain_annotation(state)] for key, state in restore.states]
    article = restore.article
    about = article and {"status": article.status, "note": article.note, "language": article.language}
    return compact({"states": states, "article": about} if about else {"states": states})


def version_of(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def test_every_step_raises_the_version_by_one() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        db = Database(connection)
        migrations.apply(db)
        applied = migrations.applied(db)
        assert db.execute("PRAGMA user_version").fetchone()[0] == NEWEST == len(applied)


def test_an_older_session_is_migrated_with_its_content(older: Path) -> None:
    assert version_of(older) == 1
    with Session.open(older) as session:
        assert articles.ids(session, ArticleQuery(text="botsch")) == ["article"]
        assert articles.get(session, "article").revision == 3
    assert version_of(older) == NEWEST


def test_annotations_of_the_second_version_come_back_and_are_found(second: Path) -> None:
    with Session.open(second) as session:
        stored = annotations.load(session, "article")
        review = decided()[1]
        assert (stored.entities, stored.events) == (review.entities, review.events)
        assert articles.rows(session, ["article"])[0].open_count == 1
        for query, expected in (
            (AnnotationQuery(note="check"), ["vogt"]),
            (AnnotationQuery(text="ruiz"), ["ruiz"]),
            (AnnotationQuery(least=0.6), ["meet"]),
        ):
            found = annotation_search.rows(session, annotation_search.numbers(session, query))
            assert [row.id for row in found] == expected
        annotations.store_suggestions(session, "article", 3, [], [], [], "2")
        assert "praise" in annotations.load(session, "article").events
        assert integrity.findings(session) == []


def test_what_old_decisions_touched_is_known_and_they_can_be_undone(second: Path) -> None:
    with Session.open(second) as session:
        told = [(step.seq, step.kind) for step in stories.story(session, "article", "vogt")]
        assert told == [(1, "Accept"), (2, "SetNote")]
        assert [row.batch for row in decisions.history(session, 9)] == [None] * 3
        while decision := decisions.next_undo(session):
            bulk.undo(session, decision, "Ida")
        stored = annotations.load(session, "article")
        assert (stored.entities, stored.events) == (meeting().entities, meeting().events)
        assert stored.article.note == ""
        assert integrity.findings(session) == []


def test_the_log_stays_append_only_after_the_migration(second: Path) -> None:
    with Session.open(second) as session:
        for statement in ("UPDATE decisions SET batch = 1", "DELETE FROM decisions"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                session.db.execute(statement)


def test_a_copy_of_the_older_file_is_kept(older: Path) -> None:
    Session.open(older).close()
    kept = older.with_name(f"older.dateline.before-v{NEWEST}")
    assert version_of(kept) == 1
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT title FROM articles").fetchall() == [("Treffen in Wien",)]


def test_an_earlier_copy_is_not_overwritten(older: Path) -> None:
    earlier = older.with_name(f"older.dateline.before-v{NEWEST}")
    earlier.write_bytes(b"precious")
    Session.open(older).close()
    assert earlier.read_bytes() == b"precious"
    assert version_of(older.with_name(f"older.dateline.before-v{NEWEST}-2")) == 1


def test_a_session_of_this_version_is_not_copied(session: Session) -> None:
    session.close()
    Session.open(session.path).close()
    assert [path.name for path in session.path.parent.iterdir()] == [session.path.name]


def test_a_migration_that_breaks_off_leaves_the_older_version(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def apply_and_break(db: Database) -> None:
        migrations.apply(db)
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr(opening, "migrations", SimpleNamespace(apply=apply_and_break))
        with pytest.raises(ZeroDivisionError):
            Session.open(older)
    assert version_of(older) == 1
    with Session.open(older) as session:
        assert articles.ids(session, ArticleQuery(text="botsch")) == ["article"]


def test_without_room_for_the_copy_nothing_is_migrated(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise SessionError("No room.")

    monkeypatch.setattr(opening, "copy_database", refuse)
    before = older.read_bytes()
    with pytest.raises(SessionError, match="No room"):
        Session.open(older)
    assert older.read_bytes() == before


def test_an_older_session_is_not_read_without_migration(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(SessionReadOnly, match="version 1"):
        Session.open(older, read_only=True)
    assert older.read_bytes() == before


def test_only_a_session_of_a_former_version_counts_as_older(
    older: Path, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "text.dateline").write_text("no session", encoding="utf-8")
    assert opening.is_older(older)
    assert not opening.is_older(session.path)
    assert not opening.is_older(tmp_path / "text.dateline")
    assert not opening.is_older(tmp_path / "nowhere.dateline")
    assert not opening.is_older(tmp_path)


def test_a_conversion_can_be_cancelled_and_leaves_no_copy(
    second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upgrading, "_STEPS_BETWEEN_QUESTIONS", 1)
    assert not opening.convert(second, lambda: True)
    assert version_of(second) == 2
    assert not list(second.parent.glob("*.before-*"))
    assert opening.convert(second, lambda: False)
    assert not opening.is_older(second)


@pytest.mark.parametrize("questions", [0, 1, 2, 300])
def test_a_conversion_stops_wherever_it_is_asked_to(
    second: Path, questions: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upgrading, "_STEPS_BETWEEN_QUESTIONS", 1)
    answers = iter([False] * questions)
    assert not opening.convert(second, lambda: next(answers, True))
    assert version_of(second) == 2
    assert not list(second.parent.glob("*.before-*")) and not list(second.parent.glob(".*.new"))


def test_a_conversion_tells_how_far_it_is(second: Path) -> None:
    told: list[tuple[int, int]] = []
    assert opening.convert(second, progress=lambda done, total, _what: told.append((done, total)))
    shares = [done for done, _total in told]
    assert shares[0] == 0 and shares == sorted(shares) and 80 <= shares[-1] < 100
    assert len(set(shares)) > 8 and {total for _done, total in told} == {100}


def test_a_session_of_this_version_has_nothing_to_tell(session: Session) -> None:
    told: list[int] = []
    session.close()
    assert opening.convert(session.path, progress=lambda done, *_: told.append(done))
    assert told == []


def test_actors_of_the_third_version_come_back(tmp_path: Path) -> None:
    path = tmp_path / "third.dateline"
    with made(path, "actors") as db:
        db["actors"].insert({"id": "v", "label": "PERSON", "name": "Ida Vogt", "aliases": '["Vogt"]'})
    with Session.open(path) as session:
        assert annotations.actors(session) == {"v": Actor("v", "PERSON", "Ida Vogt", ("Vogt",))}
