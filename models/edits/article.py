"""Edits of the article itself: status, note and language."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.article import ArticleStatus
from models.edits.base import Outcome
from models.errors import InvalidEdit
from models.review import Review
from models.schema import Schema


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
