"""Packed pipelines are unpacked once into a cache folder, whole or not at all, by one process at a time."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import lzma
import shutil
import sys
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory, mkdtemp

from models.errors import SuggestionError
from models.suggest.pipelines.manifest import PackedPipeline

MARKER = "unpacked.json"
"""Written last: the archive's SHA-256 and each file's size and CRC-32. A folder that differs is made anew."""

_LOCK = ".lock"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def unpacked(packed: PackedPipeline, cache: Path | None) -> Iterator[tuple[Path, str]]:
    """Give the folder of an unpacked pipeline and a remark, which is empty if all went well.

    The folder lies in `cache`. Without one, or where that cannot be written, it is a temporary folder that
    goes when the block ends; the remark then tells why. Raises SuggestionError when the archive is missing,
    damaged or another one, and when there is no place for its files.
    """
    place, trouble, remark = "a temporary folder", None, ""
    if cache is not None:
        try:
            folder = _cached(packed, cache / packed.name)
        except OSError as error:
            place, trouble = str(cache), error
            remark = (
                f"The cache folder {cache} cannot be used ({_reason(error)}),"
                f" so the pipeline {packed.name} is unpacked anew for each start."
            )
        else:
            yield folder, remark
            return
    with ExitStack() as stack:
        try:
            folder = Path(
                stack.enter_context(TemporaryDirectory(prefix="dateline-", ignore_cleanup_errors=True))
            )
            _unpack(packed, _verified(packed), folder)
        except OSError as error:
            raise _no_place(packed, place, trouble or error) from error
        yield folder, remark


def _cached(packed: PackedPipeline, shelf: Path) -> Path:
    """Return the whole folder of a pipeline on the shelf of its versions, unpacking it if need be."""
    folder = shelf / f"{packed.version}-{packed.sha256[:12]}"
    if _is_whole(folder, packed):
        return folder
    archive = _verified(packed)
    shelf.mkdir(parents=True, exist_ok=True)
    with _alone_on(shelf):
        if not _is_whole(folder, packed):
            _unpack_beside(packed, archive, folder)
        _remove_others(shelf, folder)
    return folder


def _no_place(packed: PackedPipeline, place: str, error: OSError) -> SuggestionError:
    if error.errno in _NO_ROOM:
        return SuggestionError(
            f"There is no room left for the pipeline {packed.name} ({packed.unpacked // 1_000_000 + 1} MB).",
            "Free some space on the drive; until then only the rules suggest.",
        )
    return SuggestionError(
        f"The pipeline {packed.name} cannot be unpacked into {place}: {_reason(error)}.",
        "Change the permissions of the folder; until then only the rules suggest.",
    )


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _verified(packed: PackedPipeline) -> bytes:
    """Return the archive's bytes once their checksum is known to be that of the manifest."""
    try:
        content = packed.archive.read_bytes()
    except FileNotFoundError as error:
        raise SuggestionError(
            f"The archive {packed.archive} of the pipeline {packed.name} is missing.",
            "Install Dateline again; until then only the rules suggest.",
        ) from error
    except OSError as error:
        raise SuggestionError(
            f"The archive {packed.archive} of the pipeline {packed.name} cannot be read: {_reason(error)}.",
            "Install Dateline again; until then only the rules suggest.",
        ) from error
    if hashlib.sha256(content).hexdigest() != packed.sha256:
        raise SuggestionError(
            f"The archive {packed.archive} of the pipeline {packed.name} is damaged or another one.",
            "Install Dateline again; until then only the rules suggest.",
        )
    return content


def _unpack_beside(packed: PackedPipeline, archive: bytes, folder: Path) -> None:
    """Unpack into a temporary sibling, then give it the folder's name; what bore that name goes."""
    desk = Path(mkdtemp(dir=folder.parent, prefix=".new-"))
    try:
        _unpack(packed, archive, desk / "new")
        if folder.exists():
            folder.rename(desk / "old")
        try:
            (desk / "new").rename(folder)
        except OSError:
            # Where folders cannot be locked, another process may have been faster.
            if not _is_whole(folder, packed):
                raise
    finally:
        shutil.rmtree(desk, ignore_errors=True)


def _unpack(packed: PackedPipeline, archive: bytes, folder: Path) -> None:
    """Write the archive's files into `folder`, and the marker last; raise OSError where that fails."""
    folder.mkdir(exist_ok=True)
    try:
        with tarfile.open(fileobj=io.BytesIO(archive), mode="r|xz") as tar:
            _write_members(tar, folder, packed.unpacked)
        _require_pipeline(folder, packed)
    except (tarfile.TarError, lzma.LZMAError, EOFError, ValueError) as error:
        raise SuggestionError(
            f"The archive {packed.archive} does not hold the pipeline {packed.name}: {error}.",
            "Install Dateline again; until then only the rules suggest.",
        ) from error
    marker = {"sha256": packed.sha256, "files": _contents(folder)}
    (folder / MARKER).write_text(json.dumps(marker), encoding="utf-8")


def _write_members(tar: tarfile.TarFile, folder: Path, size: int) -> None:
    """Write all members, `size` bytes together; raise ValueError at the first that does not belong there.

    The data filter of `tarfile` would refuse less, and Python 3.11.0 to 3.11.3 lack it.
    """
    for member in tar:
        place = folder / _safe_name(member)
        size -= member.size
        if size < 0:
            raise ValueError("it is larger than listed")
        if member.isdir():
            place.mkdir(parents=True, exist_ok=True)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists():
            raise ValueError(f"{member.name} comes twice")
        source = tar.extractfile(member)
        assert source is not None
        with source, place.open("wb") as target:
            shutil.copyfileobj(source, target)
    if size:
        raise ValueError("it is smaller than listed")


def _safe_name(member: tarfile.TarInfo) -> PurePosixPath:
    name = PurePosixPath(member.name)
    if not (member.isreg() or member.isdir()):
        raise ValueError(f"{name} is a link or a device")
    if name.is_absolute() or ".." in name.parts or not name.parts or set("\\:") & set(member.name):
        raise ValueError(f"{member.name} lies outside")
    return name


def _require_pipeline(folder: Path, packed: PackedPipeline) -> None:
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        found = f"{meta['lang']}_{meta['name']} {meta['version']}"
    except (FileNotFoundError, ValueError, KeyError, TypeError) as error:
        raise ValueError("it has no meta.json of a pipeline") from error
    if found != f"{packed.name} {packed.version}":
        raise ValueError(f"it holds {found}")


def _is_whole(folder: Path, packed: PackedPipeline) -> bool:
    try:
        marker = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        return bool(marker == {"sha256": packed.sha256, "files": _contents(folder)})
    except (OSError, ValueError):
        return False


def _contents(folder: Path) -> dict[str, list[int]]:
    """Return size and CRC-32 of every file in `folder` but the marker."""
    places = (place for place in folder.rglob("*") if place.is_file() and place != folder / MARKER)
    found = ((place.relative_to(folder).as_posix(), place.read_bytes()) for place in places)
    return {name: [len(content), zlib.crc32(content)] for name, content in found}


def _remove_others(shelf: Path, folder: Path) -> None:
    """Remove other versions, and what a process left behind that was killed while it unpacked."""
    for other in shelf.iterdir():
        if other != folder and other.is_dir():
            shutil.rmtree(other, ignore_errors=True)


@contextmanager
def _alone_on(shelf: Path) -> Iterator[None]:
    """Wait until no other process unpacks there, and keep others waiting; go on where locks are unknown."""
    with (shelf / _LOCK).open("ab") as file:
        with suppress(OSError):
            _lock(file.fileno())
        yield


def _lock(descriptor: int) -> None:
    """Lock an open file until it is closed, at the latest when the process ends."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
