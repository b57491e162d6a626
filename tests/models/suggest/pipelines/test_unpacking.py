"""Unpacking once, repairing what was altered, and every archive and folder that cannot be used."""

from __future__ import annotations

import errno
import hashlib
import io
import lzma
import multiprocessing
import os
import shutil
import tarfile
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import SuggestionError
from models.suggest.pipelines import unpacking
from models.suggest.pipelines.manifest import PackedPipeline
from models.suggest.pipelines.unpacking import MARKER, unpacked
from tests.packed_pipelines import hollow, shipped


@pytest.fixture
def packed(tmp_path: Path) -> PackedPipeline:
    return shipped(tmp_path / "shipped", hollow(tmp_path / "tiny"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pipelines"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def place(packed: PackedPipeline, cache: Path) -> Path:
    with unpacked(packed, cache) as (folder, remark):
        assert remark == ""
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        item.relative_to(folder).as_posix(): item.read_bytes()
        for item in folder.rglob("*")
        if item.is_file() and item.name != MARKER
    }


def refusal(packed: PackedPipeline, cache: Path | None) -> SuggestionError:
    with pytest.raises(SuggestionError) as caught, unpacked(packed, cache):
        pass
    assert caught.value.hint
    assert "\n" not in caught.value.message
    return caught.value


def test_folder_is_that_which_was_packed_and_is_unpacked_once(
    packed: PackedPipeline, cache: Path, tmp_path: Path
) -> None:
    folder = place(packed, cache)
    assert files(folder) == files(tmp_path / "tiny")
    assert (folder / "empty").is_dir()
    before = (folder / MARKER).stat().st_mtime_ns
    packed.archive.unlink()
    assert place(packed, cache) == folder
    assert (folder / MARKER).stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "alter",
    [
        lambda folder: (folder / MARKER).unlink(),
        lambda folder: (folder / MARKER).write_text("{", encoding="utf-8"),
        lambda folder: (folder / "ner" / "model").unlink(),
        lambda folder: (folder / "ner" / "model").write_bytes(b"short"),
        lambda folder: (folder / "ner" / "model").write_bytes(b"WEIGHTS" * 99),
        lambda folder: (folder / "ner" / "more").write_bytes(b""),
        lambda folder: shutil.rmtree(folder / "ner"),
        lambda folder: (shutil.rmtree(folder), folder.write_text("a file")),
    ],
    ids=["no marker", "bad marker", "gone", "shorter", "other bytes", "one more", "no folder", "a file"],
)
def test_half_unpacked_or_altered_folder_is_unpacked_again(
    packed: PackedPipeline, cache: Path, tmp_path: Path, alter: Callable[[Path], object]
) -> None:
    folder = place(packed, cache)
    alter(folder)
    assert place(packed, cache) == folder
    assert files(folder) == files(tmp_path / "tiny")
    assert [item.name for item in folder.parent.iterdir() if item.is_dir()] == [folder.name]


def test_older_versions_and_left_overs_go_and_other_pipelines_stay(
    packed: PackedPipeline, cache: Path, tmp_path: Path
) -> None:
    older = place(packed, cache)
    (older.parent / ".new-killed").mkdir()
    (cache / "de_other" / "1.0.0-0").mkdir(parents=True)
    newer = place(shipped(tmp_path / "shipped", hollow(tmp_path / "newer", "1.1.0")), cache)
    assert [item for item in newer.parent.iterdir() if item.is_dir()] == [newer]
    assert (cache / "de_other" / "1.0.0-0").is_dir()


def test_many_at_once_find_it_whole(packed: PackedPipeline, cache: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(6) as pool:
        folders = set(pool.map(lambda _: place(packed, cache), range(12)))
    [folder] = folders
    assert files(folder) == files(tmp_path / "tiny")


def test_without_locks_whoever_is_second_takes_the_folder_of_the_first(
    packed: PackedPipeline, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpack, folders = unpacking._unpack, []

    def overtaken(packed: PackedPipeline, archive: bytes, folder: Path) -> None:
        monkeypatch.setattr(unpacking, "_unpack", unpack)
        folders.append(place(packed, cache))
        folder.parent.mkdir(exist_ok=True)
        unpack(packed, archive, folder)

    def unknown(_descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(unpacking, "_lock", unknown)
    monkeypatch.setattr(unpacking, "_remove_others", lambda shelf, folder: None)
    monkeypatch.setattr(unpacking, "_unpack", overtaken)
    assert [place(packed, cache)] == folders


def test_missing_archive_is_told(packed: PackedPipeline, cache: Path) -> None:
    packed.archive.unlink()
    assert (
        refusal(packed, cache).message == f"The archive {packed.archive} of the pipeline de_tiny is missing."
    )
    assert not cache.exists()


def test_archive_that_cannot_be_read_is_told(packed: PackedPipeline, cache: Path) -> None:
    packed.archive.unlink()
    packed.archive.mkdir()
    assert "cannot be read: " in refusal(packed, cache).message


@pytest.mark.parametrize(
    "damage", [lambda content: content[:-9], lambda content: b"", lambda content: content[:99] + b"x" * 99]
)
def test_damaged_archive_is_told_and_nothing_is_unpacked(
    packed: PackedPipeline, cache: Path, damage: Callable[[bytes], bytes]
) -> None:
    packed.archive.write_bytes(damage(packed.archive.read_bytes()))
    assert "is damaged or another one" in refusal(packed, cache).message
    assert not cache.exists()


def listed(packed: PackedPipeline, content: bytes, **more: object) -> PackedPipeline:
    """Put other content under the archive's name, and its checksum into the entry."""
    packed.archive.write_bytes(content)
    return replace(packed, sha256=hashlib.sha256(content).hexdigest(), **more)  # type: ignore[arg-type]


def tar_of(*members: tarfile.TarInfo) -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:xz") as tar:
        for member in members:
            tar.addfile(member, io.BytesIO(b"x" * member.size))
    return content.getvalue()


def member(name: str, kind: bytes = tarfile.REGTYPE, size: int = 0, link: str = "") -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type, made.size, made.linkname = kind, size, link
    return made


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 a zip archive", ""),
        (lzma.compress(b"no tar" * 999), ""),
        (lzma.compress(b"")[:-2], ""),
        (tar_of(), "smaller than listed"),
        (tar_of(member("big", size=9999)), "larger than listed"),
        (tar_of(member("note.txt", size=5)), "no meta.json"),
        (tar_of(member("../out.txt", size=5)), "../out.txt lies outside"),
        (tar_of(member("a/../../out.txt", size=5)), "lies outside"),
        (tar_of(member("..\\out.txt", size=5)), "lies outside"),
        (tar_of(member("C:out.txt", size=5)), "lies outside"),
        (tar_of(member("/out.txt", size=5)), "lies outside"),
        (tar_of(member("out", tarfile.SYMTYPE, link="/")), "out is a link or a device"),
        (tar_of(member("out", tarfile.LNKTYPE, link="/etc/hosts")), "out is a link or a device"),
        (tar_of(member("out", tarfile.FIFOTYPE)), "out is a link or a device"),
        (tar_of(member("meta.json", size=2), member("meta.json", size=3)), "meta.json comes twice"),
    ],
)
def test_archive_that_holds_something_else_is_told_and_leaves_nothing(
    packed: PackedPipeline, cache: Path, tmp_path: Path, content: bytes, reason: str
) -> None:
    bad = listed(packed, content, unpacked=5)
    told = refusal(bad, cache).message
    assert told.startswith(f"The archive {packed.archive} does not hold the pipeline de_tiny: ")
    assert reason in told
    assert [item.name for item in (cache / "de_tiny").iterdir()] == [".lock"]
    assert not list(tmp_path.rglob("out*"))


def test_archive_of_another_pipeline_is_told(packed: PackedPipeline, cache: Path, tmp_path: Path) -> None:
    other = shipped(tmp_path / "other", hollow(tmp_path / "two", "2.0.0"))
    bad = listed(packed, other.archive.read_bytes(), unpacked=other.unpacked)
    assert refusal(bad, cache).message.endswith("does not hold the pipeline de_tiny: it holds de_tiny 2.0.0.")


def test_cache_that_cannot_be_written_is_told_and_a_temporary_folder_serves(
    packed: PackedPipeline, tmp_path: Path, temporary: Path
) -> None:
    (tmp_path / "cache").write_text("a file, no folder", encoding="utf-8")
    with unpacked(packed, tmp_path / "cache") as (folder, remark):
        assert files(folder) == files(tmp_path / "tiny")
        assert folder.parent == temporary
    assert list(temporary.iterdir()) == []
    assert remark.startswith(f"The cache folder {tmp_path / 'cache'} cannot be used (")
    assert remark.endswith("), so the pipeline de_tiny is unpacked anew for each start.")


def test_a_whole_folder_is_used_where_nothing_can_be_written(
    packed: PackedPipeline, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = place(packed, cache)

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", forbidden)
    monkeypatch.setattr(os, "mkdir", forbidden)
    assert place(packed, cache) == folder


def test_without_cache_a_temporary_folder_serves_silently(packed: PackedPipeline, temporary: Path) -> None:
    with unpacked(packed, None) as (folder, remark):
        assert (folder.parent, remark) == (temporary, "")


def failing_copy(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(unpacking.shutil, "copyfileobj", fail)


def test_full_disk_is_told_and_nothing_half_is_left(
    packed: PackedPipeline, cache: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing_copy(monkeypatch, errno.ENOSPC)
    error = refusal(packed, cache)
    assert error.message == "There is no room left for the pipeline de_tiny (1 MB)."
    assert error.hint.startswith("Free some space")
    assert [item.name for item in (cache / "de_tiny").iterdir()] == [".lock"]
    assert list(temporary.iterdir()) == []
    monkeypatch.undo()
    assert place(packed, cache).is_dir()


def test_nowhere_to_unpack_is_told_with_the_cache_folder(
    packed: PackedPipeline, cache: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing_copy(monkeypatch, errno.EACCES)
    assert refusal(packed, cache).message == (
        f"The pipeline de_tiny cannot be unpacked into {cache}: {os.strerror(errno.EACCES)}."
    )


def unpack_in_process(packed: PackedPipeline, cache: Path, start: object, found: object) -> None:
    start.wait()  # type: ignore[attr-defined]
    with unpacked(packed, cache) as (folder, remark):
        found.put((files(folder)["ner/model"], remark))  # type: ignore[attr-defined]


def test_two_processes_repair_the_same_folder_at_once(packed: PackedPipeline, cache: Path) -> None:
    (place(packed, cache) / MARKER).unlink()
    context = multiprocessing.get_context("spawn")
    start, found = context.Barrier(2), context.Queue()
    both = [context.Process(target=unpack_in_process, args=(packed, cache, start, found)) for _ in range(2)]
    for process in both:
        process.start()
    results = [found.get(timeout=60) for _ in both]
    for process in both:
        process.join()
    assert results == [(b"weights" * 99, "")] * 2
