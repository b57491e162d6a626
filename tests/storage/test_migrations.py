"""An older session is brought to the newest tables, all or nothing, after a copy was made beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from models.errors import SessionError, SessionReadOnly
from storage import articles, opening
from storage.articles import ArticleQuery
from storage.database import Database
from storage.migrations import APPLICATION_ID, NEWEST, migrations
from storage.session import Session
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


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Return a session of version 1, which had no full-text index yet."""
    path = tmp_path / "older.dateline"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        db = Database(connection)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(db, stop_before="search")
        db["settings"].insert_all([{"name": "schema", "value": SCHEMA_TEXT}])
        db["articles"].insert(ARTICLE)
        db["texts"].insert({"seq": 1, "text": "Die Ministerin traf den Botschafter."})
        db.execute("PRAGMA journal_mode = WAL")
    return path


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


def test_a_copy_of_the_older_file_is_kept(older: Path) -> None:
    Session.open(older).close()
    kept = older.with_name("older.dateline.before-v2")
    assert version_of(kept) == 1
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT title FROM articles").fetchall() == [("Treffen in Wien",)]


def test_an_earlier_copy_is_not_overwritten(older: Path) -> None:
    earlier = older.with_name("older.dateline.before-v2")
    earlier.write_bytes(b"precious")
    Session.open(older).close()
    assert earlier.read_bytes() == b"precious"
    assert version_of(older.with_name("older.dateline.before-v2-2")) == 1


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
