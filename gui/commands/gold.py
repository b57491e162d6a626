"""Reading gold for a command: Dateline's own JSON, without a session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gui.commands.terminal import counted, warn
from models.errors import ImportFailed

if TYPE_CHECKING:
    from models.article import Article
    from models.review import Review


def read_gold(paths: Iterable[Path], language: str = "") -> list[Review]:
    """Return the articles of gold files, each text once, optionally those in one language only.

    What an article says nothing about is read from its text, as when a text is imported. Raises
    `ImportFailed` at the first file or article that cannot be used, and where nothing is left.
    """
    by_text: dict[str, Review] = {}
    for path in paths:
        for review in _reviews(path):
            article = review.article
            if article.sha256 in by_text:
                warn(f"left out: “{article.shown_name}” of {path.name}, whose text was there before")
            else:
                by_text[article.sha256] = replace(review, article=_completed(article))
    gold = list(by_text.values())
    _require_annotations(gold)
    found = [review for review in gold if language in ("", review.article.language)]
    if not found:
        known = ", ".join(sorted({review.article.language or "unknown" for review in gold}))
        raise ImportFailed(f"The gold has no article in “{language}”.", f"Its languages: {known}.")
    undecided = sum(map(_is_undecided, found))
    if undecided:
        warn(f"counted as gold: suggestions nobody decided on, in {counted(undecided, 'article')}")
    return found


def _reviews(path: Path) -> Iterator[Review]:
    from storage.formats import dateline_json_reader

    if path.is_dir():
        raise ImportFailed(f"{path} is a folder, not gold.", "Name Dateline's own JSON (.json, .jsonl).")
    for number, item in enumerate(dateline_json_reader.read(path).reviews, 1):
        if isinstance(item, ImportFailed):
            raise item
        _require_printable(path, number, item)
        yield item


def _require_printable(path: Path, number: int, review: Review) -> None:
    """Refuse half surrogate pairs, which JSON can hold but neither a terminal nor UTF-8."""
    from models.annotation import name_of

    article = review.article
    try:
        "".join((article.text, article.title, article.source, article.id)).encode()
        "".join(map(name_of, review.annotations())).encode()
    except UnicodeEncodeError as error:
        raise ImportFailed(
            f"{path.name} cannot be compared: article {number} holds half a surrogate pair.",
            "Save its text anew as UTF-8.",
        ) from error


def _completed(article: Article) -> Article:
    """Return an article with language and zones, which a file may leave out."""
    from models.zones import read_zones
    from storage.languages import detect_language

    if not article.language:
        article = replace(article, language=detect_language(article.text))
    if not article.zones:
        zoned = read_zones(article.text)
        article = replace(article, zones=zoned.zones, published=article.published or zoned.published)
    return article


def _require_annotations(gold: Iterable[Review]) -> None:
    from models.annotation import Status

    if not any(item.status is not Status.REJECTED for review in gold for item in review.annotations()):
        raise ImportFailed(
            "The gold holds no annotation to compare with.", "Name an export of reviewed articles."
        )


def _is_undecided(review: Review) -> bool:
    from models.annotation import Status

    return any(item.status is Status.SUGGESTED for item in review.annotations())
