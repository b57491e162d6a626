"""Edits of the article itself: status, note, language, and what was looked for in vain."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.article import ArticleStatus, Looked
from models.edits.base import Outcome
from models.errors import InvalidEdit
from models.offsets import Span
from models.review import Review
from models.schema import Schema
from models.sweep.missed import KINDS


@dataclass(frozen=True, slots=True)
class SetArticleStatus:
    """Sets how far the review of the article has come."""

    status: ArticleStatus

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the article with the status."""
        return Outcome(article=replace(review.article, status=self.status))


@dataclass(frozen=True, slots=True)
class SetArticleNote:
    """Writes a note on the article; empty takes it away."""

    note: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the article with the note."""
        return Outcome(article=replace(review.article, note=self.note.strip()))


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Corrects the detected language of the article (ISO 639-1 code)."""

    language: str

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the article in the language."""
        code = self.language.strip().lower()
        if not (code.isalpha() and len(code) in (2, 3)):
            raise InvalidEdit(f"“{self.language}” is no language code.", "Use two letters, as in de or en.")
        return Outcome(article=replace(review.article, language=code))


@dataclass(frozen=True, slots=True)
class PassOver:
    """Notes that a reviewer looked for something and that nothing is to be done at the `spans`.

    The spans join those that were passed over before under what was `sought`, a kind of
    `models.article.Looked`; without any the note is that all was looked through.
    """

    sought: str
    spans: tuple[Span, ...] = ()

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the article with the note, its spans in text order, each once."""
        if any(not 0 <= span.start <= span.end <= len(review.text) for span in self.spans):
            raise InvalidEdit("The fragments overlap or lie outside the text.", "Select other text.")
        before = {item.kind: item.spans for item in review.article.looked}
        spans = tuple(sorted({*before.get(self.sought, ()), *self.spans}))
        looked = before | {self.sought: spans}
        return Outcome(
            article=replace(
                review.article, looked=tuple(Looked(kind, spans) for kind, spans in looked.items())
            )
        )


@dataclass(frozen=True, slots=True)
class LookAgain:
    """Takes back that places were passed over, so that they are shown to the reviewer once more.

    Every span that was passed over under what was `sought` and holds one of the `spans` is taken out.
    """

    sought: str
    spans: tuple[Span, ...]

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        """Return the article with the places taken out; a kind of doubt that has none left goes too."""
        looked = []
        for item in review.article.looked:
            if item.kind == self.sought:
                kept = tuple(
                    span for span in item.spans if not any(span.contains(place) for place in self.spans)
                )
                item = replace(item, spans=kept)
            if item.spans or item.kind in KINDS:
                looked.append(item)
        return Outcome(article=replace(review.article, looked=tuple(looked)))
