"""brat standoff, read: the annotations in an `.ann` file on the text in the `.txt` beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from models.errors import ImportFailed
from models.incoming.names import Survey
from models.incoming.records import IncomingArticle
from storage.decoding import read_unchanged
from storage.formats.brat.annotations import Annotations, Numbered, disagreement, numbered_lines
from storage.formats.brat.names import listed_names
from storage.formats.document_list import DOCUMENTS, facts
from storage.formats.fields import Malformed
from storage.formats.reading import Reader, ReadOptions

_ANNOTATIONS, _TEXT = ".ann", ".txt"
_BOM = "\ufeff"


class BratReader(Reader):
    """Reads one article of two files; a text that has no annotations beside it is an article without any."""

    name = "brat"
    title = "brat standoff"
    suffixes = (_ANNOTATIONS,)

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its ending that a file holds annotations; an empty one is as good as any."""
        return path.suffix.lower() == _ANNOTATIONS

    def beside(self, path: Path) -> tuple[Path, ...]:
        """Return the text that the annotations are on, and the list of articles that Dateline writes."""
        return path.with_suffix(_TEXT), path.with_name(DOCUMENTS)

    def listed(self, path: Path) -> Survey:
        """Return the names in `annotation.conf`."""
        return listed_names(path)

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield the one article of a file."""
        if path.suffix.lower() == _TEXT and _is_there(path.with_suffix(_ANNOTATIONS)):
            path = path.with_suffix(_ANNOTATIONS)
        try:
            yield _article(path, options)
        except Malformed as error:
            raise ImportFailed(
                f"{path.name} cannot be imported: {error}.", "Correct the file, or save it anew in brat."
            ) from None


def _article(path: Path, options: ReadOptions) -> IncomingArticle:
    text_path = path.with_suffix(_TEXT)
    if not _is_there(text_path):
        raise ImportFailed(
            f"{path.name} has no {text_path.name} beside it.",
            "Put the text there under this name; brat needs both files.",
        )
    lines: list[Numbered] = []
    if path != text_path:
        lines = numbered_lines(read_unchanged(path, options.encoding).removeprefix(_BOM))
    text = _fitting_text(lines, read_unchanged(text_path, options.encoding))
    roles = listed_names(path).links
    annotations = Annotations(lines, roles)
    known = facts(path.parent, path.stem)
    shift = -len(_BOM) if text.startswith(_BOM) else 0
    return IncomingArticle(
        text.removeprefix(_BOM),
        known.get("source", ""),
        title=known.get("title", ""),
        language=known.get("language", ""),
        published=known.get("published") or None,
        spans=tuple(annotations.spans(shift)),
        links=annotations.links,
    )


def _fitting_text(lines: Sequence[Numbered], text: str) -> str:
    """Return the text as those counted who wrote the offsets.

    brat counts every character of the file; others leave out its byte order mark, or read CRLF as one. Raises
    `Malformed` if the offsets fit none of these.
    """
    bare = text.removeprefix(_BOM)
    for counted in (text, bare, bare.replace("\r\n", "\n")):
        if not disagreement(lines, counted):
            return counted
    raise Malformed(disagreement(lines, text))


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except OSError:
        return False
    return True
