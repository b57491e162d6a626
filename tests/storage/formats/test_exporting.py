"""An export is whole in its place or leaves everything as it was; each failure is one sentence."""

from __future__ import annotations

import json
import os
import tempfile
import threading
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from models import edits
from models.article import ArticleStatus
from models.errors import ExportFailed, SessionError
from models.recipe import Recipe
from models.review import Review
from storage import decisions, integrity
from storage.annotations import load
from storage.formats.base import LossKind
from storage.formats.exporting import export, find_losses
from storage.session import Session
from tests.storage.formats.export_builders import decided, filled, on, other_article


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Session]:
    """Give a session with a complete article and one that nobody has opened."""
    filled(tmp_path / "desk.dateline", decided(), other_article())
    with Session.open(tmp_path / "desk.dateline") as session:
        yield session


def long_article(number: int) -> Review:
    text = f"Absatz {number}. " * 400
    return Review(replace(other_article().article, id=str(number), text=text, title=f"T{number}"))


def completed(review: Review) -> Review:
    return replace(review, article=replace(review.article, status=ArticleStatus.COMPLETE))


def left_in(folder: Path) -> set[str]:
    """Return what lies in a folder beside the session."""
    return {item.name for item in folder.iterdir() if not item.name.startswith("desk.dateline")}


def test_progress_names_each_article(desk: Session, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    export(desk, tmp_path / "out.json", Recipe("json"), progress=lambda *step: seen.append(step))
    assert seen == [(0, 2, "Wien, 3. Mai"), (1, 2, "Lima"), (1, 2, ""), (2, 2, "")]


def test_losses_are_told_beforehand_by_kind_with_their_words(desk: Session) -> None:
    before = find_losses(desk, Recipe("conll"))
    assert [(item.kind, item.count) for item in before] == [
        (LossKind.EVENTS, 1),
        (LossKind.VALUES, 1),
        (LossKind.ACTORS, 1),
        (LossKind.REJECTED, 2),
    ]
    assert str(before[0]) == "1 events (left out with their arguments): “traf zusammen”"
    assert find_losses(desk, Recipe("json")) == ()
    assert find_losses(desk, Recipe("conll"), cancelled=lambda: True) == ()


def test_many_losses_of_a_kind_are_counted_and_a_few_shown(tmp_path: Path) -> None:
    review = decided()
    more = {str(index): on(review.text, "traf", entity_id=str(index)) for index in range(50)}
    filled(tmp_path / "desk.dateline", review.with_states(more))
    with Session.open(tmp_path / "desk.dateline") as session:
        (overlaps,) = [
            item for item in find_losses(session, Recipe("conll")) if item.kind is LossKind.OVERLAP
        ]
    assert (overlaps.count, len(overlaps.examples)) == (49, 20)


def test_strict_writes_nothing_if_anything_would_be_lost(desk: Session, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="1 events"):
        export(desk, tmp_path / "out.conll", Recipe("conll"), strict=True)
    assert left_in(tmp_path) == set()
    assert export(desk, tmp_path / "out.json", Recipe("json"), strict=True).articles == 2
    without = Recipe("spacy", names={"STATEMENT": "", "MENTION": ""})
    assert export(desk, tmp_path / "out.spacy", without, strict=True).articles == 1


def test_an_unknown_format_is_refused_with_those_there_are(desk: Session, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match=r"morse.*json, jsonl, spacy, conll"):
        export(desk, tmp_path / "out", Recipe("morse"))


def test_a_session_that_can_only_be_read_is_exported(tmp_path: Path) -> None:
    path = filled(tmp_path / "desk.dateline", decided())
    with Session.open(path, read_only=True) as session:
        assert export(session, tmp_path / "out.json", Recipe("json")).articles == 1


def test_an_export_is_the_session_at_one_moment(desk: Session, tmp_path: Path) -> None:
    def finish_the_other(done: int, total: int, title: str) -> None:
        with Session.open(desk.path) as other:
            for article_id in ("article", "other"):
                step = edits.SetArticleStatus(ArticleStatus.DISCUSS)
                change = edits.apply(load(other, article_id), step, other.schema)
                decisions.record(other, change, "somebody")

    with Session.open(desk.path, read_only=True) as session:
        export(session, tmp_path / "out.json", Recipe("json"), progress=finish_the_other)
    data = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert [item["status"] for item in data["articles"]] == ["complete", "untouched"]


def test_a_damaged_session_stops_the_export_and_the_former_file_stays(desk: Session, tmp_path: Path) -> None:
    output = tmp_path / "out.json"
    output.write_text("former")
    with desk.writing():
        desk.db.execute("UPDATE annotations SET body = '{' WHERE id = 'ruiz'")
    with pytest.raises(SessionError, match="damaged"):
        export(desk, output, Recipe("json"))
    assert (output.read_text(), left_in(tmp_path)) == ("former", {"out.json"})


def test_a_place_that_is_no_file_is_refused(desk: Session, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("former")
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    before = left_in(tmp_path)
    for output, reason in {
        tmp_path: "is a folder",
        tmp_path / "none" / "out.json": "no folder",
        tmp_path / "file" / "out.json": "no folder",
        tmp_path / "pipe": "device or pipe",
        tmp_path / "loop": "leads nowhere",
        desk.path: "is a Dateline session",
        tmp_path / ("x" * 300): "cannot be written",
    }.items():
        with pytest.raises(ExportFailed, match=reason):
            export(desk, output, Recipe("json"))
    assert left_in(tmp_path) == before
    assert integrity.findings(desk) == []


@contextmanager
def without_root() -> Iterator[None]:
    """Take away the right to write everywhere that the tests may run with."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_or_file_without_permission_is_refused(desk: Session) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        protected = folder / "protected.json"
        protected.write_text("former")
        protected.chmod(0o444)
        hidden = folder / "hidden"
        hidden.mkdir(0o700)
        folder.chmod(0o777)
        with without_root(), pytest.raises(ExportFailed, match="protected"):
            export(desk, protected, Recipe("json"))
        folder.chmod(0o555)
        with without_root(), pytest.raises(ExportFailed, match="protected"):
            export(desk, folder / "new.json", Recipe("json"))
        assert {item.name for item in folder.iterdir()} == {"protected.json", "hidden"}
        assert protected.read_text() == "former"


def test_a_link_and_the_rights_of_the_former_file_stay(desk: Session, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    target = tmp_path / "far" / "real.json"
    target.write_text("former")
    target.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(target)
    export(desk, link, Recipe("json"))
    assert link.is_symlink()
    assert json.loads(target.read_text(encoding="utf-8"))["format"] == "dateline"
    assert target.stat().st_mode & 0o777 == 0o640


def test_of_two_exports_at_once_the_last_wins_whole(tmp_path: Path) -> None:
    path = filled(tmp_path / "desk.dateline", *map(long_article, range(10)))
    output = tmp_path / "out.json"
    halfway, first_is_done = threading.Event(), threading.Event()

    def wait_in_the_middle(done: int, total: int, title: str) -> None:
        halfway.set()
        assert first_is_done.wait(30)

    def export_slowly() -> None:
        with Session.open(path, read_only=True) as session:
            export(session, output, Recipe("jsonl"), progress=wait_in_the_middle)

    slow = threading.Thread(target=export_slowly)
    slow.start()
    assert halfway.wait(30)
    with Session.open(path, read_only=True) as session:
        export(session, output, Recipe("json"))
    assert len(json.loads(output.read_text(encoding="utf-8"))["articles"]) == 10
    first_is_done.set()
    slow.join()
    assert len(output.read_text(encoding="utf-8").splitlines()) == 11
    assert left_in(tmp_path) == {"out.json"}


@pytest.mark.parametrize(("name", "counts"), [("json", (40, 400)), ("jsonl", (40, 400)), ("conll", (18, 24))])
def test_an_export_keeps_one_article_in_memory(tmp_path: Path, name: str, counts: tuple[int, int]) -> None:
    peaks = []
    for count in counts:
        reviews = [completed(long_article(number)) for number in range(count)]
        path = filled(tmp_path / f"{count}.dateline", *reviews)
        del reviews
        with Session.open(path, read_only=True) as session:
            export(session, tmp_path / f"warm.{name}", Recipe(name))
            tracemalloc.start()
            export(session, tmp_path / f"out.{name}", Recipe(name))
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] - peaks[0] < 500_000
