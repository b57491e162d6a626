"""A session opens, writes whole transactions only, and refuses every unfit file with its bytes unchanged."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from models.edits import Accept, SetNote, apply
from models.errors import (
    NotASession,
    SchemaError,
    SessionCorrupt,
    SessionError,
    SessionFull,
    SessionLocked,
    SessionMissing,
    SessionReadOnly,
    SessionTooNew,
)
from storage import annotations, articles, decisions, integrity, opening
from storage.migrations import NEWEST
from storage.session import Session
from tests.builders import meeting
from tests.storage.conftest import SCHEMA_TEXT

USER_VERSION_AT = 60
NOBODY = 65534


def fill(session: Session) -> None:
    review = meeting()
    articles.add(session, review.article)
    annotations.store_suggestions(
        session, "article", 0, review.entities.values(), review.events.values(), [], "1"
    )


def decide(session: Session, note: str = "") -> decisions.Decision:
    review = annotations.load(session, "article")
    edit = SetNote("vogt", note) if note else Accept("vogt")
    return decisions.record(session, apply(review, edit, session.schema), "reviewer")


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def closed(session: Session) -> Path:
    fill(session)
    session.close()
    return session.path


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "BUSY_MILLISECONDS", 20)


@contextmanager
def locked_folder() -> Iterator[Path]:
    """Give a folder with a session in it where this process may write nothing, also when run by root."""
    folder = Path(tempfile.mkdtemp()).resolve()
    try:
        with Session.create(folder / "kept.dateline", SCHEMA_TEXT) as session:
            fill(session)
        session.path.chmod(0o444)
        folder.chmod(0o555)
        former = os.geteuid()
        if former == 0:
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            os.seteuid(former)
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_new_session_is_one_durable_sqlite_file_with_its_schema(session: Session, tmp_path: Path) -> None:
    pragmas = (
        "journal_mode",
        "synchronous",
        "foreign_keys",
        "busy_timeout",
        "application_id",
        "user_version",
    )
    values = [session.db.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert values == ["wal", 2, 1, 2000, 0x44746C6E, NEWEST]
    assert session.schema.name == "small"
    session.close()
    assert [path.name for path in tmp_path.iterdir()] == ["test.dateline"]


def test_creating_does_not_overwrite_unless_told(session: Session) -> None:
    session.set_setting("place", "here")
    session.close()
    with pytest.raises(SessionError, match="already a file"):
        Session.create(session.path, SCHEMA_TEXT)
    with Session.open(session.path) as former:
        assert former.setting("place") == "here"
    with Session.create(session.path, SCHEMA_TEXT, overwrite=True) as new:
        assert new.setting("place") is None


def test_a_session_in_use_is_not_overwritten(session: Session) -> None:
    with pytest.raises(SessionLocked, match="open in another window"):
        Session.create(session.path, SCHEMA_TEXT, overwrite=True)


def test_a_bad_schema_leaves_no_file_behind(tmp_path: Path) -> None:
    with pytest.raises(SchemaError):
        Session.create(tmp_path / "new.dateline", "name = ", schema_name="mine.toml")
    assert not list(tmp_path.iterdir())


def test_creating_in_no_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(SessionMissing, match="no folder"):
        Session.create(tmp_path / "gone" / "new.dateline", SCHEMA_TEXT)


def test_settings_are_kept(session: Session) -> None:
    assert session.setting("place", "start") == "start"
    session.set_setting("place", '{"article": "ä"}')
    session.set_setting("place", '{"article": "ö"}')
    session.close()
    with Session.open(session.path) as again:
        assert again.setting("place") == '{"article": "ö"}'


def test_the_schema_is_parsed_once_for_the_same_text(session: Session) -> None:
    with Session.open(session.path) as second:
        assert second.schema is session.schema


def test_an_error_undoes_the_whole_block(session: Session) -> None:
    with pytest.raises(ZeroDivisionError), session.writing():
        session.set_setting("a", "1")
        raise ZeroDivisionError
    assert session.setting("a") is None


def test_an_error_in_an_inner_block_undoes_only_that(session: Session) -> None:
    with session.writing():
        session.set_setting("a", "1")
        with pytest.raises(ZeroDivisionError), session.writing():
            session.set_setting("b", "2")
            raise ZeroDivisionError
    assert (session.setting("a"), session.setting("b")) == ("1", None)


def test_what_is_noted_is_kept_and_does_not_wait_for_the_disk(session: Session) -> None:
    def waiting() -> int:
        return session.db.execute("PRAGMA synchronous").fetchone()[0]

    with session.noting():
        session.set_setting("place", "here")
        assert waiting() == 1
    assert waiting() == 2
    with pytest.raises(ValueError, match="stop"), session.noting():
        session.set_setting("place", "there")
        raise ValueError("stop")
    assert waiting() == 2
    with Session.open(session.path) as other:
        assert other.setting("place") == "here"


def test_what_is_noted_amid_a_decision_is_as_lasting_as_that(session: Session) -> None:
    with session.writing(), session.noting():
        session.set_setting("place", "here")
        assert session.db.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert session.setting("place") == "here"


def test_writing_inside_reading_is_a_fault_of_the_program(session: Session) -> None:
    with session.reading(), pytest.raises(RuntimeError, match="writing inside reading"):
        session.set_setting("a", "1")


def test_reading_sees_one_state_while_another_process_writes(session: Session) -> None:
    with Session.open(session.path) as other, session.reading():
        assert session.setting("a") is None
        other.set_setting("a", "1")
        assert session.setting("a") is None
    assert session.setting("a") == "1"


def test_a_fault_of_the_program_is_not_disguised(session: Session) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), session.reading():
        session.db.execute("SELECT * FROM nowhere")


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(SessionMissing):
        Session.open(tmp_path / "gone.dateline")
    assert not list(tmp_path.iterdir())


def test_a_folder_is_no_session(tmp_path: Path) -> None:
    with pytest.raises(NotASession, match="folder"):
        Session.open(tmp_path)


@pytest.mark.parametrize("data", [b"", b"Wien, 3. Mai.", bytes(4096), b"SQLite format 3\x00"])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "text.dateline"
    path.write_bytes(data)
    for read_only in (False, True):
        with pytest.raises(NotASession):
            Session.open(path, read_only=read_only)
    assert files_in(tmp_path) == {"text.dateline": data}


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.dateline"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE settings (name, value)")
    before = files_in(tmp_path)
    with pytest.raises(NotASession):
        Session.open(path)
    assert files_in(tmp_path) == before


def test_a_file_of_a_newer_version_is_refused(closed: Path) -> None:
    data = bytearray(closed.read_bytes())
    data[USER_VERSION_AT : USER_VERSION_AT + 4] = (99).to_bytes(4, "big")
    closed.write_bytes(data)
    with pytest.raises(SessionTooNew, match="version 99"):
        Session.open(closed)
    assert files_in(closed.parent) == {closed.name: bytes(data)}


def test_a_newer_version_that_stands_in_the_log_only_is_refused(session: Session, tmp_path: Path) -> None:
    session.db.execute("PRAGMA user_version = 99")
    copy = tmp_path / "copy"
    copy.mkdir()
    for path in session.path.parent.glob("test.dateline*"):
        shutil.copy(path, copy)
    with pytest.raises(SessionTooNew):
        Session.open(copy / session.path.name)


def test_a_truncated_file_is_corrupt(closed: Path) -> None:
    data = closed.read_bytes()
    half = data[: len(data) // 2 // 4096 * 4096]
    closed.write_bytes(half)
    with pytest.raises(SessionCorrupt):
        Session.open(closed)
    assert files_in(closed.parent) == {closed.name: half}


def test_a_file_whose_first_page_is_overwritten_is_corrupt(closed: Path) -> None:
    data = bytearray(closed.read_bytes())
    data[100:4096] = random.Random(1).randbytes(3996)
    closed.write_bytes(data)
    with pytest.raises(SessionCorrupt):
        Session.open(closed)
    assert files_in(closed.parent) == {closed.name: bytes(data)}


def test_damage_in_any_page_is_told_and_never_a_traceback(closed: Path) -> None:
    sound = closed.read_bytes()
    generator = random.Random(2)
    told = 0
    for page in range(4096, len(sound), 4096):
        data = bytearray(sound)
        data[page : page + 4096] = generator.randbytes(4096)
        closed.write_bytes(data)
        try:
            with Session.open(closed) as session:
                told += bool(integrity.findings(session))
        except SessionCorrupt:
            told += 1
    assert told > len(sound) // 4096 // 2


def test_annotations_that_cannot_be_understood_are_damage(session: Session) -> None:
    fill(session)
    session.db.execute("UPDATE annotations SET body = '{}' WHERE id = 'vogt'")
    with pytest.raises(SessionCorrupt):
        annotations.load(session, "article")
    assert any("damaged" in finding for finding in integrity.findings(session))


def test_a_locked_session_tells_so_and_can_still_be_read(session: Session, impatient: None) -> None:
    fill(session)
    with Session.open(session.path) as hasty, closing(sqlite3.connect(session.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        review = annotations.load(hasty, "article")
        with pytest.raises(SessionLocked):
            decide(hasty)
        other.rollback()
        assert annotations.load(hasty, "article") == review
        assert decide(hasty).seq == 1


def test_a_session_held_exclusively_cannot_be_opened(closed: Path, impatient: None) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("UPDATE settings SET value = value")
        with pytest.raises(SessionLocked):
            Session.open(closed)


def test_a_full_disk_keeps_what_was_there_and_goes_on_later(session: Session) -> None:
    fill(session)
    before = annotations.load(session, "article")
    pages = session.db.execute("PRAGMA page_count").fetchone()[0]
    session.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(SessionFull):
        decide(session, "x" * 100_000)
    assert annotations.load(session, "article") == before
    assert decisions.next_undo(session) is None
    session.db.execute("PRAGMA max_page_count = 1000000")
    assert decide(session, "x" * 100_000).seq == 1
    assert integrity.findings(session) == []


def test_a_session_deleted_while_open_is_told_and_can_be_copied(session: Session, tmp_path: Path) -> None:
    fill(session)
    decide(session)
    session.path.unlink()
    with pytest.raises(SessionMissing, match="deleted"):
        decide(session, "lost?")
    session.copy_to(tmp_path / "saved.dateline")
    with Session.open(tmp_path / "saved.dateline") as copy:
        assert decisions.next_undo(copy) == decisions.next_undo(session)
        assert integrity.findings(copy) == []


def test_a_session_replaced_while_open_is_not_written_to(session: Session, tmp_path: Path) -> None:
    other = tmp_path / "other.dateline"
    Session.create(other, SCHEMA_TEXT).close()
    other.replace(session.path)
    with pytest.raises(SessionMissing, match="replaced"):
        session.set_setting("a", "1")


def test_a_copy_holds_everything_and_replaces_a_closed_session(session: Session, tmp_path: Path) -> None:
    fill(session)
    decide(session)
    target = tmp_path / "copy.dateline"
    session.copy_to(target)
    session.copy_to(target)
    with Session.open(target) as copy:
        assert annotations.load(copy, "article") == annotations.load(session, "article")
        decide(copy, "only in the copy")
        with pytest.raises(SessionLocked):
            session.copy_to(target)
    assert decisions.history(session, 10)[0].seq == 1
    with pytest.raises(SessionError, match="already"):
        session.copy_to(session.path)


def test_a_failed_copy_leaves_the_target_as_it_was(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "folder.dateline"
    folder.mkdir()
    with pytest.raises(SessionError):
        session.copy_to(folder)
    assert not list(folder.iterdir())
    assert not list(tmp_path.glob(".*"))


@pytest.mark.skipif(os.name == "nt", reason="permissions work differently there")
def test_a_read_only_folder_is_refused_for_writing_and_read_without_new_files() -> None:
    with locked_folder() as folder:
        path = folder / "kept.dateline"
        before = files_in(folder)
        with pytest.raises(SessionReadOnly):
            Session.open(path)
        with pytest.raises(SessionReadOnly):
            Session.create(folder / "new.dateline", SCHEMA_TEXT)
        with Session.open(path, read_only=True) as session:
            assert annotations.load(session, "article").entities
            with pytest.raises(SessionReadOnly):
                session.set_setting("a", "1")
        assert files_in(folder) == before


@pytest.mark.skipif(os.name == "nt", reason="permissions work differently there")
def test_a_log_that_cannot_be_read_is_told_rather_than_left_out() -> None:
    with locked_folder() as folder:
        former = os.geteuid()
        os.seteuid(os.getuid())
        folder.chmod(0o755)
        (folder / "kept.dateline-wal").write_bytes(b"decisions")
        folder.chmod(0o555)
        os.seteuid(former)
        with pytest.raises(SessionReadOnly, match="kept"):
            Session.open(folder / "kept.dateline", read_only=True)


def test_reading_a_closed_session_makes_no_files(closed: Path) -> None:
    before = files_in(closed.parent)
    with Session.open(closed, read_only=True) as session:
        assert integrity.findings(session) == []
        assert files_in(closed.parent) == before


def test_reading_an_open_session_sees_what_was_just_decided(session: Session) -> None:
    fill(session)
    decide(session)
    with Session.open(session.path, read_only=True) as reader:
        assert len(decisions.history(reader, 10)) == 1
        decide(session, "later")
        assert len(decisions.history(reader, 10)) == 2


def test_what_was_read_while_another_process_changed_the_file_is_refused(closed: Path) -> None:
    with Session.open(closed, read_only=True) as reader:
        with Session.open(closed) as writer:
            decide(writer)
        with pytest.raises(SessionLocked, match="while it was being read"):
            annotations.load(reader, "article")


def test_check_finds_what_does_not_fit_together(session: Session) -> None:
    fill(session)
    assert integrity.findings(session) == []
    session.db.execute("UPDATE annotations SET covered = 'Vogt' WHERE id = 'vogt'")
    session.db.execute("UPDATE annotations SET body = replace(body, '[[32,', '[[9932,') WHERE id = 'ruiz'")
    session.db.execute("DELETE FROM annotations WHERE id = 'wien'")
    session.db.execute("UPDATE articles SET sha256 = 'x', open_count = 77")
    findings = "\n".join(integrity.findings(session))
    for part in ("covers other text", "points to nothing", "not the one that was imported", "number of open"):
        assert part in findings


def test_check_finds_a_span_outside_its_text(session: Session) -> None:
    fill(session)
    session.db.execute(
        "UPDATE annotations SET body = json_set(body, '$.fragments[0][1]', 9999) WHERE id = 'ruiz'"
    )
    assert integrity.findings(session) == [
        "The annotation ruiz lies outside the text of the article “Wien, 3. Mai”."
    ]


@pytest.mark.parametrize("index", ["article_search", "annotation_search"])
def test_check_finds_a_search_index_out_of_step(session: Session, index: str) -> None:
    fill(session)
    session.db.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
    assert len(integrity.findings(session)) == 1


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE annotations SET label = 'ORG' WHERE id = 'vogt'", "found by other features"),
        ("UPDATE annotations SET confidence = 0.1 WHERE id = 'meet'", "found by other features"),
        ("DELETE FROM touched", "decision 1 is not listed"),
        ("INSERT INTO touched VALUES (1, 1, 'ruiz')", "decision 1 is not listed"),
    ],
)
def test_check_finds_indexes_that_are_out_of_step(session: Session, statement: str, finding: str) -> None:
    fill(session)
    decide(session)
    assert integrity.findings(session) == []
    session.db.execute(statement)
    assert [finding in sentence for sentence in integrity.findings(session)] == [True]
