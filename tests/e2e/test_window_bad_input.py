"""Bad input to the window: a clear message, nothing painted as done that is not, nothing lost."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.new_session import NewSessionDialog
from gui.features.session_files import _checked_schema
from models.annotation import Entity, Origin, Source, Status, suggested_entity
from models.article import Article
from models.offsets import Span
from models.review import Review
from storage import opening
from storage.annotations import insert_imported
from storage.migrations import NEWEST
from storage.session import Session
from tests.e2e.conftest import PATIENCE, SCHEMA, Reviewer, dialog_of, session_of
from tests.gui.conftest import filled_session

LINE = "The minister came to Vienna on 3 May and met Ruiz. "
MANY = 10_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a session with one article that waits for its reviewer, and a bare one."""
    filled_session(tmp_path / "a.dateline").close()
    return tmp_path / "a.dateline"


@pytest.fixture
def desk(calm: None, reviewer: Reviewer, path: Path) -> Reviewer:
    """Return a reviewer at the desk, with the session open and nothing decided."""
    assert reviewer.window.open_session(path)
    return reviewer


def only(said: list[str], *words: str) -> None:
    """Require one message, with these words."""
    assert len(said) == 1, said
    for word in words:
        assert word in said[0]


def shown_statuses(reviewer: Reviewer) -> dict[str, Status]:
    return {item.id: item.status for item in reviewer.review.annotations()}


def stored_statuses(reviewer: Reviewer, path: Path) -> dict[str, Status]:
    return {item.id: item.status for item in reviewer.stored(path).annotations()}


@contextmanager
def full_disk(reviewer: Reviewer) -> Iterator[None]:
    """Leave the open session no page to grow."""
    session = reviewer.window.controller.session
    assert session is not None
    pages = session.db.execute("PRAGMA page_count").fetchone()[0]
    session.db.execute(f"PRAGMA max_page_count = {pages}")
    yield
    session.db.execute(f"PRAGMA max_page_count = {pages * 1000}")


def test_what_finds_no_room_on_the_disk_is_not_painted_as_done(desk: Reviewer, path: Path) -> None:
    before, note = desk.review, "n" * 50_000
    with full_disk(desk):
        desk.window.page.desk.note(note)
        only(desk.told(), "There is no room left", "the last change was not written", "Free some space")
        assert desk.review == before == desk.stored(path)
        assert desk.window.page.footer._saved.text().endswith("Not saved")
    desk.window.page.desk.note(note)
    assert desk.told() == []
    assert desk.stored(path).annotation(desk.focus).note == note
    assert "Not saved" not in desk.window.page.footer._saved.text()


def test_accepting_all_on_a_full_disk_accepts_none(desk: Reviewer, path: Path) -> None:
    with full_disk(desk):
        while not (said := desk.told()):
            desk.press("Shift+Return")
            assert shown_statuses(desk) == stored_statuses(desk, path)
            desk.press("Ctrl+Z")
            assert shown_statuses(desk) == stored_statuses(desk, path)
    only(said, "There is no room left")
    assert shown_statuses(desk) == stored_statuses(desk, path)


def test_a_session_deleted_while_open_is_told_once_and_can_be_saved_elsewhere(
    desk: Reviewer, path: Path, tmp_path: Path
) -> None:
    desk.press("Return")
    decided = shown_statuses(desk)
    path.unlink()
    desk.press("Return")
    desk.press("Backspace")
    desk.window.page.remember()
    only(desk.told(), "was deleted or replaced while it was open", "Save a copy under another name")
    assert shown_statuses(desk) == decided
    copy = tmp_path / "copy.dateline"
    desk.window.controller.copy_to(copy)
    assert stored_statuses(desk, copy) == decided
    assert not desk.window.files.create(path)
    only(desk.told(), "a.dateline-wal is still there", "choose another name")
    desk.close()
    assert not path.exists()


def test_a_busy_session_refuses_and_takes_the_same_key_later(
    desk: Reviewer, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = desk.window.controller.session
    assert session is not None
    session.db.execute("PRAGMA busy_timeout = 10")
    focus, holder = desk.focus, sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    desk.press("Return")
    only(desk.told(), "Another program keeps the session", "nothing was written")
    assert shown_statuses(desk)[focus] is Status.SUGGESTED
    assert desk.focus == focus
    holder.execute("ROLLBACK")
    holder.close()
    desk.press("Return")
    assert shown_statuses(desk)[focus] is stored_statuses(desk, path)[focus] is Status.ACCEPTED


def test_a_read_only_session_is_shown_and_says_why_it_takes_no_decision(
    calm: None, reviewer: Reviewer, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "is_writable_folder", lambda folder: False)
    before = path.read_bytes()
    assert reviewer.window.open_session(path)
    assert "read-only" in reviewer.window.page.footer._task.text()
    reviewer.press("Return")
    only(reviewer.told(), "cannot be written", "Copy it to a folder of your own")
    assert set(shown_statuses(reviewer).values()) == {Status.SUGGESTED}
    reviewer.close()
    assert path.read_bytes() == before


def newer(path: Path) -> None:
    session_of(path, [LINE])
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {NEWEST + 1}")
    db.close()


def damaged(path: Path) -> None:
    session_of(path, [LINE * 500])
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xa5" * 8000 + data[8100:])


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "is not there"),
        (Path.mkdir, "is a folder"),
        (lambda path: path.write_text(LINE), "is not a Dateline session"),
        (newer, "A newer Dateline"),
        (damaged, "is damaged"),
    ],
    ids=["missing", "folder", "text", "newer", "damaged"],
)
def test_what_cannot_be_opened_is_told_and_the_open_session_goes_on(
    desk: Reviewer, path: Path, tmp_path: Path, make: Callable[[Path], object], reason: str
) -> None:
    other = tmp_path / "other.dateline"
    make(other)
    before = other.read_bytes() if other.is_file() else b""
    assert not desk.window.open_session(other)
    only(desk.told(), reason)
    assert (other.read_bytes() if other.is_file() else b"") == before
    focus = desk.focus
    desk.press("Return")
    assert stored_statuses(desk, path)[focus] is Status.ACCEPTED


def test_damage_met_while_reading_is_told(desk: Reviewer, path: Path) -> None:
    desk.window.controller.open_article("other")
    with sqlite3.connect(path) as db:
        db.execute("UPDATE annotations SET body = '{}'")
    db.close()
    desk.window.controller.open_article("article")
    only(desk.told(), "is damaged", "go back to a copy")
    assert desk.review.article.id == "other"


def test_two_windows_on_one_session_never_overwrite_each_other(desk: Reviewer, path: Path) -> None:
    second = Reviewer(desk.window.settings)
    assert second.window.open_session(path)
    focus = desk.focus
    assert second.focus == focus
    desk.press("Return")
    second.press("Backspace")
    only(second.told(), "was changed elsewhere after it was read here; nothing was overwritten")
    assert shown_statuses(second) == shown_statuses(desk) == stored_statuses(desk, path)
    assert shown_statuses(desk)[focus] is Status.ACCEPTED
    following = second.focus
    second.press("Backspace")
    assert second.told() == []
    assert stored_statuses(desk, path)[following] is Status.REJECTED
    second.forget()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('name = "x"\nversion = 1\ncolour = "red"\n[labels.PERSON]\n', "colour"),
        ('name = "x"\nversion = 1\n[labels.PERSON]\n[types.PERSON]\n', "PERSON"),
        ('name = "x"\nversion = 1\n[labels.PERSON]\n[labels.PERSON]\n', "PERSON"),
        ("\xff", "UTF-8"),
    ],
)
def test_a_bad_schema_is_told_before_a_session_is_made(
    qtbot: QtBot, tmp_path: Path, text: str, reason: str
) -> None:
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="latin-1")
    dialog = NewSessionDialog(tmp_path, "ida", _checked_schema)
    qtbot.addWidget(dialog)
    assert dialog.create_button.isEnabled()
    dialog.use_schema(file)
    assert "own.toml" in dialog.notice.text() and reason in dialog.notice.text()
    assert not dialog.create_button.isEnabled()


def test_a_schema_that_turns_bad_makes_no_session(calm: None, reviewer: Reviewer, tmp_path: Path) -> None:
    schema = tmp_path / "own.toml"
    schema.write_text("name = ")
    assert not reviewer.window.files.create(tmp_path / "new.dateline", schema)
    only(reviewer.told(), "own.toml", "is not valid TOML")
    assert not (tmp_path / "new.dateline").exists()


def test_bad_files_are_listed_in_the_import_dialog(desk: Reviewer, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "empty.txt").touch()
    (folder / "nul.txt").write_text("a\0b and more")
    (folder / os.fsdecode(b"caf\xe9.txt")).touch()
    (folder / "good.txt").write_text(LINE)
    desk.window.files.import_articles([folder, tmp_path / "none.txt"])
    dialog = dialog_of(desk, ImportDialog)
    dialog.import_button.click()
    qtbot.waitUntil(lambda: bool(dialog.summary.text()), timeout=PATIENCE)
    assert dialog.summary.text() == "1 imported, 4 not imported."
    rows = [dialog.report.topLevelItem(row) for row in range(dialog.report.topLevelItemCount())]
    said = {row.text(0): row.text(1) for row in rows}
    assert "is empty" in said["empty.txt"]
    assert "NUL character" in said["nul.txt"]
    assert "There is no file" in said["none.txt"]
    dialog.reject()


def test_an_import_into_a_deleted_session_is_told(
    desk: Reviewer, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "good.txt").write_text(LINE)
    path.unlink()
    desk.window.files.import_articles([tmp_path / "good.txt"])
    dialog = dialog_of(desk, ImportDialog)
    dialog.import_button.click()
    qtbot.waitUntil(lambda: bool(dialog.summary.text()), timeout=PATIENCE)
    assert "is not there" in dialog.report.topLevelItem(0).text(0)
    dialog.reject()
    desk.told()


@pytest.mark.skipif(not Path("/sys").is_dir(), reason="needs a folder that nobody can write to")
def test_an_export_that_may_not_be_written_is_told_and_can_be_tried_elsewhere(
    desk: Reviewer, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.window.actions_by_id["export"].trigger()
    dialog = dialog_of(desk, ExportDialog)
    for place, reason in (
        ("/sys/a.json", "cannot be written"),
        (f"{tmp_path}/none/a.json", "no such folder"),
    ):
        dialog.target.set_text(place)
        dialog.export_button.click()
        qtbot.waitUntil(lambda reason=reason: reason in dialog.notice.text(), timeout=PATIENCE)
        assert dialog.export_button.isVisible()
    dialog.target.set_text(str(tmp_path / "a.json"))
    dialog.export_button.click()
    qtbot.waitUntil(lambda: bool(dialog.result.text()), timeout=PATIENCE)
    assert len(json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["articles"]) == 2
    dialog.reject()


def test_a_pipeline_that_cannot_be_used_is_told_where_suggestions_would_stand(
    reviewer: Reviewer, tmp_path: Path, qtbot: QtBot
) -> None:
    path = session_of(tmp_path / "b.dateline", [LINE])
    reviewer.window.settings.pipelines = {"en": str(tmp_path)}
    assert reviewer.window.open_session(path)
    panel = reviewer.window.page.suggestions
    qtbot.waitUntil(lambda: "cannot be loaded as a spaCy pipeline" in text_of(panel), timeout=PATIENCE)
    reviewer.press("P")
    reviewer.window.settings.pipelines = {}
    reviewer.window.start_suggesting()
    qtbot.waitUntil(lambda: len(reviewer.review.entities) > 2, timeout=PATIENCE)
    assert reviewer.told() == []


def text_of(panel: object) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_suggestions_that_find_no_room_are_told_once_and_leave_the_article_waiting(
    reviewer: Reviewer, tmp_path: Path, qtbot: QtBot
) -> None:
    path = session_of(tmp_path / "b.dateline", [LINE * 200])
    assert reviewer.window.open_session(path)
    with full_disk(reviewer):
        qtbot.waitUntil(lambda: bool(reviewer.boxes()), timeout=PATIENCE)
        only(reviewer.told(), "There is no room left")
        assert reviewer.stored(path).entities == reviewer.review.entities == {}
    reviewer.window.start_suggesting()
    qtbot.waitUntil(lambda: bool(reviewer.review.entities), timeout=PATIENCE)
    assert reviewer.told() == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs POSIX signals")
def test_killing_the_worker_again_and_again_loses_no_decision(
    reviewer: Reviewer, path: Path, qtbot: QtBot
) -> None:
    assert reviewer.window.open_session(path)
    suggesting = reviewer.window.suggesting
    for _ in range(2):
        qtbot.waitUntil(lambda: bool(suggesting.worker_pids()), timeout=PATIENCE)
        for pid in suggesting.worker_pids():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        reviewer.press("Return")
    assert reviewer.told() == []
    assert list(stored_statuses(reviewer, path).values()).count(Status.ACCEPTED) >= 2
    reviewer.close()


def seconds(act: Callable[[], object]) -> float:
    """Return the processor time that the window's thread needs, which other programs do not lengthen."""
    start = time.thread_time()
    act()
    return time.thread_time() - start


def test_one_line_of_5_megabytes_opens_at_once(calm: None, reviewer: Reviewer, tmp_path: Path) -> None:
    path = session_of(tmp_path / "line.dateline", [LINE * 100_000])
    assert seconds(lambda: reviewer.window.open_session(path)) < 1
    assert len(reviewer.review.text) > 5_000_000
    assert seconds(lambda: reviewer.press("Ctrl+End")) < 1
    reviewer.press("Ctrl+Shift+Left")
    assert seconds(lambda: reviewer.press("P")) < 1
    assert len(reviewer.stored(path).entities) == 1


def crowd() -> Review:
    text = LINE * (MANY // 2)
    spans = [
        Span(at + start, at + end)
        for at in range(0, len(text), len(LINE))
        for start, end in ((4, 12), (45, 49))
    ]
    origin = Origin(Source.RULE, "test", "1")
    entities = [
        suggested_entity(Entity(f"e{number}", "PERSON", (span,), confidence=0.5, origin=origin))
        for number, span in enumerate(spans)
    ]
    return Review(
        Article("crowd", text, "crowd.txt", "Crowd", "en"), {item.id: item for item in entities}, {}
    )


def test_ten_thousand_entities_in_one_article_can_be_reviewed(
    calm: None, reviewer: Reviewer, tmp_path: Path
) -> None:
    path = tmp_path / "crowd.dateline"
    with Session.create(path, SCHEMA) as session:
        insert_imported(session, crowd(), [])
    assert seconds(lambda: reviewer.window.open_session(path)) < 3
    assert len(reviewer.window.controller.queue()) == MANY
    assert seconds(lambda: reviewer.press(".")) < 1
    focus = reviewer.focus
    assert seconds(lambda: reviewer.press("Return")) < 1
    assert stored_statuses(reviewer, path)[focus] is Status.ACCEPTED
    assert seconds(lambda: reviewer.press("Ctrl+Z")) < 1
