"""Annotations and metadata in words: the line over the headline, what a screen reader speaks."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from gui.panels.wording import percent_text, status_text
from models.annotation import Annotation, Event, name_of
from models.article import Article
from models.review import Review
from models.sweep.missed import KINDS


def spoken(annotation: Annotation, review: Review) -> str:
    """Return one sentence part a screen reader speaks: label, text, status, certainty."""
    parts = [name_of(annotation), review.covered(annotation), status_text(annotation.status)]
    if annotation.confidence is not None:
        parts.append(percent_text(annotation.confidence))
    return ", ".join(parts)


def spoken_roles(event: Event, review: Review) -> str:
    """Return who or what fills the roles of an event: "Actor: Ida Berg; Place: Oslo"."""
    filled = ((item.role, review.annotation(item.target)) for item in event.standing_arguments)
    return "; ".join(f"{role}: {review.covered(filler)}" for role, filler in filled if filler)


def meta_line(article: Article) -> list[str]:
    """Return language, date, source and length of an article, as far as known, and whether it was swept."""
    length = QLocale().toString(len(article.text))
    parts = [
        article.language.upper(),
        long_date(article.published or ""),
        QCoreApplication.translate("ArticleView", "looked through") if was_looked_through(article) else "",
        article.source,
        QCoreApplication.translate("ArticleView", "{count} characters").format(count=length),
    ]
    return [part for part in parts if part]


def was_looked_through(article: Article) -> bool:
    """Tell whether a reviewer looked for all that may have been missed."""
    return {item.kind for item in article.looked}.issuperset(KINDS)


def long_date(published: str) -> str:
    """Return an ISO 8601 date or month written out; anything else as it is."""
    date = QDate.fromString(published[:10], "yyyy-MM-dd")
    if date.isValid():
        return QLocale().toString(date, QLocale.FormatType.LongFormat)
    if day := re.fullmatch(r"--(\d{2})-(\d{2})", published):
        pattern = QCoreApplication.translate("ArticleView", "d MMMM")
        return QLocale().toString(QDate(2000, int(day[1]), int(day[2])), pattern) or published
    month = re.fullmatch(r"(\d{4})-(\d{2})", published)
    if month and 1 <= int(month[2]) <= 12:
        return f"{QLocale().standaloneMonthName(int(month[2]))} {month[1]}"
    return published
