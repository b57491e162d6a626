"""The objects of a JSON file that another tool wrote: one a line, or all in one array, read one at a time."""

from __future__ import annotations

import contextlib
import json
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any

from models.errors import ImportFailed
from storage.formats.fields import Fields

LONGEST_RECORD = 64 * 1024 * 1024
"""Bytes of a line, or characters of an element of an array, beyond which a file is refused."""

_CHUNK = 1 << 16
_TRIED = 5
"""Objects by which a file is known; the first may be broken."""

_HINT = "Export it again or choose another file."
_decoder = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Record:
    """One object of a file or why there is none, and its place there, as in `line 3`."""

    place: str
    content: Fields | ImportFailed

    def source(self, path: Path) -> str:
        """Return how an article is known that nothing else names."""
        return f"{path.name}:{self.place.rpartition(' ')[2]}"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty: its number from 1, where it starts in bytes, and its bytes."""

    number: int
    start: int
    content: bytes


def records(path: Path) -> Iterator[Record]:
    """Yield the objects of a file, whichever of both forms it has.

    A bad line is yielded as its failure. Raises `ImportFailed` for a file that cannot be read, and at an
    element of an array that is no JSON, since nothing behind it can be found.
    """
    if path.suffix.lower() == ".json" or _is_array(path):
        return _elements(path)
    return (Record(f"line {line.number}", object_of(path, line)) for line in lines(path))


def first_objects(path: Path) -> list[dict[str, Any]]:
    """Return the first objects of a file, as far as they can be read."""
    found = []
    with contextlib.suppress(ImportFailed):
        for record in islice(records(path), _TRIED):
            if isinstance(record.content, Fields):
                found.append(dict(record.content.data))
    return found


def is_known(path: Path, fits: Callable[[Mapping[str, Any], bool], bool]) -> bool:
    """Tell by its first objects whether a file is of a kind; one that fits is enough.

    `fits` is told whether an empty list may count, as it does in the first object: in any later one it would
    say too little.
    """
    return any(fits(found, not number) for number, found in enumerate(first_objects(path)))


def require_objects(path: Path) -> None:
    """Raise `ImportFailed` for a file that does not begin with objects: it would fail line by line."""
    first = next(records(path), Record("", failed(path, "it holds no JSON objects")))
    if isinstance(first.content, ImportFailed) and not first_objects(path):
        raise first.content


def _is_array(path: Path) -> bool:
    """Tell whether a file holds one array."""
    with _opened(path) as file:
        return file.read(_CHUNK).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"["


def lines(path: Path) -> Iterator[Line]:
    """Yield the lines of a file that are not empty."""
    start = 0
    with _opened(path) as file:
        number = 0
        while content := file.readline(LONGEST_RECORD + 1):
            number += 1
            if len(content) > LONGEST_RECORD:
                raise failed(path, f"line {number} is too long")
            if content.strip():
                yield Line(number, start, content)
            start += len(content)


def line_at(path: Path, number: int, start: int) -> Line:
    """Return a line again by its number and where it starts."""
    with _opened(path) as file:
        file.seek(start)
        return Line(number, start, file.readline(LONGEST_RECORD))


def object_of(path: Path, line: Line) -> Fields | ImportFailed:
    """Return the object in a line, or why there is none."""
    try:
        found = json.loads(line.content.decode("utf-8-sig" if line.number == 1 else "utf-8"))
    except (ValueError, RecursionError) as error:
        return failed(path, f"line {line.number} is no valid JSON ({error})")
    return Fields(found) if isinstance(found, dict) else failed(path, f"line {line.number} is no object")


def failed(path: Path, reason: str, hint: str = _HINT) -> ImportFailed:
    """Return the failure of a file, or of one of its articles that `reason` names."""
    return ImportFailed(f"{path.name} cannot be imported: {reason}.", hint)


def _opened(path: Path) -> IO[bytes]:
    """Open a file for reading; opening a pipe would wait for ever."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ImportFailed(f"{path.name} is no file.", "Choose a text file or a folder of text files.")
        return path.open("rb")
    except FileNotFoundError:
        raise ImportFailed(f"There is no file {path}.", "Check the name.") from None
    except OSError as error:
        raise failed(path, f"it cannot be read ({error.strerror})") from error


def _elements(path: Path) -> Iterator[Record]:
    """Yield the elements of an array, or the objects that follow each other; one is held at a time."""
    with _opened(path) as binary, open(binary.fileno(), encoding="utf-8-sig", closefd=False) as file:
        window = _Window(path, file)
        is_list = window.skip("[")
        number = 0
        while window.holds_more(is_list):
            number += 1
            place = f"element {number}"
            found = window.element(place)
            is_object = isinstance(found, dict)
            yield Record(place, Fields(found) if is_object else failed(path, f"{place} is no object"))


class _Window:
    """The part of a text file that is looked at, which grows to hold one element of an array."""

    def __init__(self, path: Path, file: IO[str]) -> None:
        self._path, self._file = path, file
        self._held, self._place = "", 0

    def holds_more(self, is_list: bool) -> bool:
        """Tell whether an element follows; a comma before it is skipped. A list must end with its bracket."""
        self.skip(",")
        following = self._next()
        if is_list and not following:
            raise failed(self._path, "its list does not end")
        return following not in ("]", "")

    def skip(self, sign: str) -> bool:
        """Go behind white space and one `sign`; tell whether it was there."""
        is_there = self._next() == sign
        self._place += is_there
        return is_there

    def element(self, place: str) -> Any:
        """Return the value that begins here; raise `ImportFailed` if none does."""
        while True:
            try:
                found, self._place = _decoder.raw_decode(self._held, self._place)
                return found
            except (ValueError, RecursionError) as error:
                if not self._grows():
                    raise failed(self._path, f"{place} is no valid JSON ({error})") from error
            if len(self._held) - self._place > LONGEST_RECORD:
                raise failed(self._path, f"{place} is too long")

    def _next(self) -> str:
        """Return the next sign that is no white space, nothing at the end of the file."""
        while True:
            rest = len(self._held)
            while self._place < rest and self._held[self._place] in " \t\r\n":
                self._place += 1
            if self._place < rest:
                return self._held[self._place]
            if not self._grows():
                return ""

    def _grows(self) -> bool:
        """Hold as much again of the file, at least a chunk; tell whether there was more."""
        try:
            more = self._file.read(max(_CHUNK, len(self._held) - self._place))
        except UnicodeDecodeError as error:
            raise failed(self._path, f"it cannot be read ({error})") from error
        self._held = self._held[self._place :] + more
        self._place = 0
        return bool(more)
