"""The proof of an export: what its file says at each span is what was annotated there."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from hashlib import blake2b
from itertools import zip_longest
from pathlib import Path

from models.errors import ExportFailed
from storage.formats.base import Format


class Proof:
    """Remembers what was written, in a few bytes an article, and compares it with what is read back."""

    def __init__(self, chosen: Format) -> None:
        self._chosen = chosen
        self._marks = array("q")
        self._places = array("q")
        self._number = 0

    def expect(self, covered: tuple[str, ...] | None) -> None:
        """Take what a reader of the format must find in the next article; None if it is not in the file."""
        if covered is not None:
            self._marks.append(_mark(covered))
            self._places.append(self._number)
        self._number += 1

    def require(self, target: Path, title_of: Callable[[int], str], read: Callable[[int], None]) -> None:
        """Read `target` back; raise `ExportFailed` if a span covers other words than it did in the session.

        `title_of` gives the title of the article at a place, `read` is called with the number of those read.
        """
        for place, (mark, covered) in enumerate(zip_longest(self._marks, self._chosen.covered(target))):
            if mark is None or covered is None or mark != _mark(covered):
                title = title_of(self._places[place]) if place < len(self._places) else ""
                raise ExportFailed(
                    f"Read back, {self._chosen.title} covers other words than the annotations of “{title}”.",
                    "Nothing was written. Export Dateline JSON instead, and report this article.",
                    detail=f"article {place}: {covered!r}",
                )
            read(place + 1)


def _mark(covered: tuple[str, ...]) -> int:
    words = "\0".join(covered).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "big", signed=True)
