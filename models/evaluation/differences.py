"""What is not as in the gold, with the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.annotation import Annotation, Correction
from models.article import Article
from models.evaluation.matching import A, Match
from models.offsets import Span, covered_text

CONTEXT = 40
"""Code points shown before and after a difference."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A miss or a false alarm: `kind` is the correction that the found annotation needs.

    `gold` is None where it is spurious, `found` is None where it was missed.
    """

    article: Article
    kind: Correction
    gold: Annotation | None
    found: Annotation | None

    @property
    def shown(self) -> Annotation:
        """Return the annotation whose place is shown: that of the gold, else what was found."""
        annotation = self.gold or self.found
        if annotation is None:
            raise ValueError("a difference needs an annotation")
        return annotation

    @property
    def span(self) -> Span:
        """Return where it is, from the first fragment's start to the last one's end."""
        return self.shown.hull

    @property
    def text(self) -> str:
        """Return the words under the annotation that is shown."""
        return covered_text(self.shown.fragments, self.article.text)

    @property
    def found_text(self) -> str:
        """Return the words under the annotation that was found; none where it was missed."""
        return covered_text(self.found.fragments, self.article.text) if self.found else ""

    @property
    def before(self) -> str:
        """Return the words before it, from the beginning of a word."""
        start = max(0, self.span.start - CONTEXT)
        words = self.article.text[start : self.span.start]
        return words if start == 0 else words.partition(" ")[2] or words

    @property
    def after(self) -> str:
        """Return the words after it, to the end of a word."""
        end = self.span.end + CONTEXT
        words = self.article.text[self.span.end : end]
        return words if end >= len(self.article.text) else words.rpartition(" ")[0] or words


def differences(article: Article, matches: Iterable[Match[A]]) -> list[Difference]:
    """Return what differs in one article, in reading order."""
    return sorted(_differences(article, matches), key=lambda item: (item.span, item.kind))


def _differences(article: Article, matches: Iterable[Match[A]]) -> Iterator[Difference]:
    for match in matches:
        if match.kind is not None:
            yield Difference(article, match.kind, match.gold, match.found)
