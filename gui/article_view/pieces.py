"""Cuts an article's text into the pieces that are laid out one by one.

A piece is a paragraph, or a part of one: where a headline or boilerplate begins inside a line, and
where a line is so long that laying it out at once would be felt. White space around a piece belongs
to no piece, so blank lines cost no height while every offset stays true.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.article import Article, ZoneKind

PIECE_LIMIT = 6000
"""Code points in the longest piece."""

_WINDOW = 2000
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+")
_SPACE = re.compile(r"\s+")
_BLOCKS = (ZoneKind.HEADLINE, ZoneKind.BOILERPLATE)
_JOINERS = "\u200d\ufe0e\ufe0f"

_SHOWN = (
    {code: 0x2400 + code for code in range(0x20) if code != 0x09}
    | {0x7F: 0x2421, 0x2029: 0x2028}
    | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
    | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the text, `[start, end)` in code points, that is laid out on its own.

    `opens` tells whether a paragraph starts here, so that it is set apart from the piece before.
    """

    start: int
    end: int
    kind: ZoneKind
    opens: bool = True


def pieces_of(article: Article) -> list[Piece]:
    """Return the pieces of an article in text order; none for a text of nothing but white space."""
    cuts = sorted({edge for zone in article.zones if zone.kind in _BLOCKS for edge in (zone.start, zone.end)})
    found: list[Piece] = []
    for start, end in _lines(article.text):
        for block_start, block_end in _cut(start, end, cuts):
            for rank, (first, last) in enumerate(_chunks(article.text, block_start, block_end)):
                found.append(Piece(first, last, article.zone_at(first), rank == 0))
    return found


def piece_index(starts: Sequence[int], offset: int) -> int:
    """Return which piece holds `offset`, or the last one before it; `starts` are the pieces' starts."""
    return max(0, bisect_right(starts, offset) - 1)


def shown(text: str) -> str:
    """Return `text` with every character Qt cannot draw replaced by one it can, length unchanged.

    Control characters become their pictures and lone surrogates the replacement character. The
    result is for drawing only and never leaves the view.
    """
    return text.translate(_SHOWN)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _cut(start: int, end: int, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    inside = cuts[bisect_right(cuts, start) : bisect_right(cuts, end - 1)]
    edges = [start, *inside, end]
    yield from pairwise(edges)


def _chunks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > PIECE_LIMIT:
        cut = _cut_near(text, start + PIECE_LIMIT)
        yield from _stripped(text, start, cut)
        start = cut
    yield from _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    covered = text[start:end]
    first = start + len(covered) - len(covered.lstrip())
    last = start + len(covered.rstrip())
    if first < last:
        yield first, last


def _cut_near(text: str, limit: int) -> int:
    """Return where to cut at or before `limit`: after a sentence, else after a word, else anywhere."""
    for pattern in (_SENTENCE_END, _SPACE):
        ends = [match.end() for match in pattern.finditer(text, limit - _WINDOW, limit)]
        if ends:
            return ends[-1]
    cut = limit
    while cut > limit - _WINDOW and _joins(text, cut):
        cut -= 1
    return cut


def _joins(text: str, offset: int) -> bool:
    pair = text[offset - 1 : offset + 1]
    return bool(unicodedata.combining(pair[-1])) or any(char in _JOINERS for char in pair)
