"""Docs in files of spaCy: one file, or a folder of that name with as many as a corpus needs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, DocBin

DOCS_IN_FILE = 2000
"""Docs of a file in a folder; spaCy holds those of a file in memory together, here and where it trains."""

SUFFIX = ".spacy"

STORED = ("ENT_IOB", "ENT_TYPE", "ENT_ID")
"""What is stored of a token beside its text; all other attributes are unset and would triple the size."""


class DocFiles:
    """Collects Docs and writes them to `target`, which spaCy compresses as a whole.

    With `divided`, `target` is a folder of numbered files if one file does not take all; spaCy reads such a
    folder where it wants a file.
    """

    def __init__(self, target: Path, *, divided: bool) -> None:
        self._target, self._divided = target, divided
        self._docs = _store()
        self._written = 0

    def __enter__(self) -> DocFiles:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._write(self._numbered() if self._written else self._target)

    def make_room(self) -> bool:
        """Write the Docs collected so far if a file takes no more, and tell whether that was so."""
        is_full = self._divided and len(self._docs) == DOCS_IN_FILE
        if is_full:
            self._target.mkdir(exist_ok=True)
            self._write(self._numbered())
            self._docs = _store()
        return is_full

    def add(self, doc: Doc) -> None:
        """Take a Doc."""
        self._docs.add(doc)

    def _numbered(self) -> Path:
        return self._target / f"{self._written + 1:05}{SUFFIX}"

    def _write(self, file: Path) -> None:
        file.write_bytes(self._docs.to_bytes())
        self._written += 1


def docs_in(target: Path) -> Iterator[Doc]:
    """Yield the Docs that `DocFiles` wrote, as spaCy reads them."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    _find_codecs_once()
    for file in sorted(target.iterdir()) if target.is_dir() else [target]:
        yield from DocBin().from_disk(file).get_docs(Vocab())


def _store() -> DocBin:
    from spacy.tokens import DocBin

    _find_codecs_once()
    return DocBin(attrs=STORED, store_user_data=True)


@cache
def _find_codecs_once() -> None:
    """Let srsly remember what packs arrays; it looks through all installed packages thrice for each Doc.

    What is found stays the same for as long as the program runs.
    """
    from srsly import msgpack_decoders, msgpack_encoders

    for codecs in (msgpack_encoders, msgpack_decoders):
        codecs.get_all = cache(codecs.get_all)
