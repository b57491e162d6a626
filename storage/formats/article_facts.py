"""What is known of an article beside its text, for formats that have room for it."""

from __future__ import annotations

from models.article import Article
from storage.formats.dateline_json import Plain


def article_facts(article: Article) -> Plain:
    """Return an article's id, source, title, language and date of publication by name."""
    return {
        "article": article.id,
        "source": article.source,
        "title": article.title,
        "language": article.language,
        "published": article.published,
    }
