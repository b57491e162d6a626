"""Opens the packed files of the corpora; a file that is cut off is told by its name."""

from __future__ import annotations

import gzip
import lzma
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from models.errors import DatelineError


class CorpusDamaged(DatelineError):
    """A file of the corpora cannot be unpacked to its end; the message names it."""


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """Give the text of a file packed with gzip (`.gz`) or else xz, to be read within the context.

    Raises `CorpusDamaged` when the file is empty, cut off, or packed in another way.
    """
    packing = gzip if path.suffix == ".gz" else lzma
    try:
        if not path.stat().st_size:
            raise EOFError
        with packing.open(path, "rt", encoding="utf-8") as lines:
            yield lines
    except (EOFError, gzip.BadGzipFile, lzma.LZMAError, zlib.error) as error:
        raise CorpusDamaged(
            f"{path} is cut off or damaged; make it anew as training/SOURCES.md tells."
        ) from error
