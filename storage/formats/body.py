"""An article's text without its boilerplate, and where its offsets have gone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from models.annotation import Annotation
from models.article import Article, ZoneKind
from models.offsets import Span


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the article that stays: `[start, end)` there, and where it starts in the body."""

    start: int
    end: int
    moved: int


class Body:
    """What stays of an article when its boilerplate is cut out.

    Where a cut would join two paragraphs into one, a line break stands between them that is not
    in the article. All offsets are code points.
    """

    def __init__(self, article: Article) -> None:
        pieces: list[str] = []
        parts: list[Part] = []
        length = 0
        for kept in _kept(article):
            piece = kept.text(article.text)
            if pieces and not _apart(pieces[-1], piece):
                pieces.append("\n")
                length += 1
            pieces.append(piece)
            parts.append(Part(kept.start, kept.end, length))
            length += kept.length
        self.text = "".join(pieces)
        self.parts = tuple(parts)
        self._starts = [part.start for part in parts]

    @property
    def is_unmoved(self) -> bool:
        """Tell whether every offset outside boilerplate is the same in the body as in the article."""
        return all(part.moved == part.start for part in self.parts)

    def moved(self, span: Span) -> Span | None:
        """Return where a span of the article is in the body, None if boilerplate holds any of it."""
        part = self._part_of(span)
        if part is None or part.moved == part.start:
            return span if part else None
        shift = part.moved - part.start
        return Span(span.start + shift, span.end + shift)

    def holds(self, item: Annotation) -> bool:
        """Tell whether no fragment of an annotation lies in boilerplate."""
        return all(map(self._part_of, item.fragments))

    def _part_of(self, span: Span) -> Part | None:
        """Return the part that holds a whole span of the article."""
        index = bisect_right(self._starts, span.start) - 1
        return self.parts[index] if index >= 0 and span.end <= self.parts[index].end else None


def _kept(article: Article) -> Iterator[Span]:
    start = 0
    for cut_start, cut_end in sorted(article.spans_of(ZoneKind.BOILERPLATE)):
        if start < cut_start:
            yield Span(start, cut_start)
        start = max(start, cut_end)
    if start < len(article.text):
        yield Span(start, len(article.text))


def _apart(before: str, after: str) -> bool:
    """Tell whether a line break stands at the cut already."""
    return "\n" in before[len(before.rstrip()) :] or "\n" in after[: len(after) - len(after.lstrip())]
