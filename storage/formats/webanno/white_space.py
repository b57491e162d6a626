"""The white space around sentences, which WebAnno TSV does not hold: stated in the list beside the files."""

from __future__ import annotations

import json
from collections.abc import Sequence

from models.offsets import Span
from storage.formats.cas.document import CasDocument

COLUMN = "white_space"
"""The column of the list: a JSON array of what stands before the first sentence, between any two, and after
the last."""


def stated(document: CasDocument) -> str:
    """Return what the list says of the white space of a document."""
    return json.dumps([gap.text(document.text) for gap in _gaps(document.sentences, len(document.text))])


def restored(document: CasDocument, stated: str) -> str:
    """Return the text of a document that was read, with the white space that is stated for it.

    Where that does not fit the document, as after changes elsewhere, its text stays as it is.
    """
    gaps = _gaps(document.sentences, len(document.text))
    # Behind the last sentence nothing is placed, and the format ends there.
    lengths = [gap.length for gap in gaps[:-1]]
    blanks = _blanks(stated)
    if len(blanks) != len(gaps) or [len(blank) for blank in blanks[:-1]] != lengths:
        return document.text
    words = (*(sentence.text(document.text) for sentence in document.sentences), "")
    return "".join(f"{blank}{sentence}" for blank, sentence in zip(blanks, words, strict=True))


def _blanks(stated: str) -> list[str]:
    """Return the white space that is stated, nothing if it is anything else."""
    try:
        found = json.loads(stated)
    except (ValueError, RecursionError):
        return []
    is_white = isinstance(found, list) and all(isinstance(it, str) and not it.strip() for it in found)
    return found if is_white else []


def _gaps(sentences: Sequence[Span], length: int) -> list[Span]:
    """Return what lies before, between and behind the sentences of a text."""
    borders = [0, *(place for span in sentences for place in (span.start, span.end)), length]
    return [Span(start, end) for start, end in zip(borders[::2], borders[1::2], strict=True)]
