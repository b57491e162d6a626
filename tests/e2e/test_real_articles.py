"""The whole job on real articles: import, suggest, decide by keys, reopen there, export, import again."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import main
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.import_dialog import ImportDialog
from models.annotation import Status
from storage import articles
from storage.session import Session
from tests.e2e.conftest import PATIENCE, Reviewer, dialog_of

STAMP = re.compile(r'"exported": ?"[^"]*"')


def import_all(reviewer: Reviewer, folder: Path, qtbot: QtBot) -> str:
    reviewer.window.files.import_articles([folder])
    dialog = dialog_of(reviewer, ImportDialog)
    dialog.import_button.click()
    qtbot.waitUntil(lambda: bool(dialog.summary.text()), timeout=PATIENCE)
    dialog.reject()
    return dialog.summary.text()


def export(reviewer: Reviewer, output: Path, qtbot: QtBot) -> str:
    reviewer.window.actions_by_id["export"].trigger()
    dialog = dialog_of(reviewer, ExportDialog)
    dialog.target.set_text(str(output))
    dialog.export_button.click()
    qtbot.waitUntil(lambda: bool(dialog.result.text()), timeout=PATIENCE)
    dialog.reject()
    return unstamped(output)


def unstamped(file: Path) -> str:
    text, stamps = STAMP.subn('"exported": ""', file.read_text(encoding="utf-8"))
    assert stamps == 1
    return text


def suggested_for(path: Path) -> int:
    db = sqlite3.connect(path)
    try:
        return db.execute("SELECT count(*) FROM articles WHERE suggestion_state = 'ready'").fetchone()[0]
    finally:
        db.close()


def whereabouts(reviewer: Reviewer) -> tuple[object, ...]:
    return reviewer.review.article.id, reviewer.focus, reviewer.window.page.view.state()


def decide(reviewer: Reviewer) -> set[str]:
    """Accept, relabel, reject and undo in the third article, and move the caret; return what was decided."""
    for _ in range(2):
        reviewer.press("Ctrl+Down")
    reviewer.window.page.view.setFocus()
    before = {item.id for item in reviewer.review.annotations() if item.status is not Status.SUGGESTED}
    for keys in ("Return", "Return", "O", "Backspace", "Return", "Ctrl+Z", "."):
        reviewer.press(keys)
    reviewer.window.page.view.set_caret(len(reviewer.review.text) - 20)
    after = {item.id for item in reviewer.review.annotations() if item.status is not Status.SUGGESTED}
    return after - before


def test_the_whole_job_on_real_articles(
    articles_dir: Path, reviewer: Reviewer, tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    path, number = tmp_path / "real.dateline", len(list(articles_dir.glob("*.txt")))
    assert reviewer.window.files.create(path)
    assert import_all(reviewer, articles_dir, qtbot) == f"{number} imported."
    qtbot.waitUntil(lambda: suggested_for(path) == number, timeout=PATIENCE)
    decided = decide(reviewer)
    assert len(decided) >= 3
    left, shown = whereabouts(reviewer), reviewer.review
    first = export(reviewer, tmp_path / "first.json", qtbot)
    reviewer.press("Ctrl+W")
    assert reviewer.window.controller.session is None
    assert reviewer.window.open_session(path)
    assert whereabouts(reviewer) == left
    assert reviewer.review == shown == reviewer.stored(path)
    assert export(reviewer, tmp_path / "again.json", qtbot) == first
    assert all(f'"{name}"' in first for name in decided)
    reviewer.close()
    assert main.main(["import", str(tmp_path / "back.dateline"), str(tmp_path / "first.json")]) == 0
    back = ["export", str(tmp_path / "back.dateline"), "--output", str(tmp_path / "back.json")]
    assert main.main(back) == 0
    assert unstamped(tmp_path / "back.json") == first
    for session in (path, tmp_path / "back.dateline"):
        assert main.main(["check", str(session)]) == 0
        with Session.open(session) as opened:
            assert articles.count(opened) == number
    assert "Everything is in order." in capsys.readouterr().out
