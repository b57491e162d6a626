"""Half surrogate pairs, as broken JSON has them: refused or mended at import, and no export breaks on one."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.errors import ExportFailed, SessionCorrupt
from models.recipe import Recipe
from models.review import Review
from storage import articles
from storage.formats import exporting
from storage.formats.registry import FORMATS
from storage.importing import import_paths
from storage.session import Session
from tests.storage.formats.export_builders import decided, filled
from tests.storage.formats.incoming_builders import surveyed

HALF = "\ud800"
TEXT = "The minister met the ambassador of Spain on Friday."
SPAN = {"start": 0, "end": 3, "label": "PERSON"}


def written(path: Path, *objects: Any) -> Path:
    lines = [json.dumps(item) for item in objects]
    assert "\\ud800" in "".join(lines)
    path.write_text("\n".join(lines) if path.suffix == ".jsonl" else lines[0], encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("a.jsonl", {"text": TEXT + HALF}),
        ("a.jsonl", {"text": TEXT + HALF, "answer": "accept", "spans": [SPAN]}),
        ("a.jsonl", {"text": TEXT, "answer": "accept", "spans": [{**SPAN, "note": HALF}]}),
        ("a.jsonl", {"text": TEXT + HALF, "label": [[0, 3, "PERSON"]]}),
        ("a.json", [{"data": {"text": TEXT + HALF}, "annotations": []}]),
    ],
)
def test_a_text_with_half_a_character_is_refused_in_a_sentence(
    session: Session, tmp_path: Path, name: str, broken: Any
) -> None:
    path = written(tmp_path / name, broken)
    surveyed(path)
    report = import_paths(session, [path])
    [(_, reason)] = report.failed
    assert "half a surrogate pair" in reason and reason.encode()
    assert not report.imported and not articles.all_ids(session)


def test_the_rest_of_a_broken_file_is_imported(session: Session, tmp_path: Path) -> None:
    good = {"text": f"{TEXT} 2", "title": f"Talks{HALF}", "url": HALF, HALF: "x"}
    report = import_paths(session, [written(tmp_path / "a.jsonl", {"text": TEXT + HALF}, good)])
    assert [reason.partition(":")[0] for _, reason in report.failed] == ["line 1"]
    [item] = report.imported
    article = articles.get(session, item.id)
    assert (article.title, article.source) == ("Talks\ufffd", "\ufffd")


def broken_review(where: str) -> Review:
    review = decided()
    if where == "text":
        return review.with_states({}, replace(review.article, text=f"{review.text}{HALF}"))
    if where == "title":
        return review.with_states({}, replace(review.article, title=HALF))
    return review.with_states({key: replace(item, note=HALF) for key, item in review.entities.items()})


@pytest.mark.parametrize("where", ["text", "title", "note"])
@pytest.mark.parametrize("name", FORMATS)
def test_no_export_ends_in_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, where: str
) -> None:
    monkeypatch.setattr(exporting, "load", lambda *_: broken_review(where))
    out = tmp_path / "out"
    with Session.open(filled(tmp_path / "desk.dateline", decided())) as session:
        try:
            exporting.export(session, out, Recipe(name), lists=True)
        except ExportFailed as failure:
            assert failure.message.endswith(".") and failure.hint
            assert not out.exists()
        else:
            assert out.exists()


def test_a_session_whose_text_is_no_utf8_is_told_as_damaged(tmp_path: Path) -> None:
    path = filled(tmp_path / "desk.dateline", decided())
    database = sqlite3.connect(path)
    for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f"DROP TRIGGER {trigger}")
    database.execute("UPDATE texts SET text = CAST(X'41EDA080' AS TEXT)")
    database.commit()
    database.close()
    with Session.open(path) as session, pytest.raises(SessionCorrupt, match="is damaged"):
        exporting.export(session, tmp_path / "out.json", Recipe())
