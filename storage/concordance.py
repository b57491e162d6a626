"""Annotations found in the whole session with the words around them, sorted by what a reader compares."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from storage import annotation_search
from storage.annotation_search import AnnotationQuery, AnnotationRow
from storage.json_text import compact
from storage.session import Session

CONTEXT = 60
"""Code points of context on either side of a hit."""

Cancelled = Callable[[], bool]

_SORT_WORDS = 3
"""So many words next to the hit decide where it is sorted by its left or right side."""
_PAGE = 5_000
"""Rows taken at once, so that other threads get their turn in between."""
_STEPS = 50_000
"""Steps of SQLite's after which it is asked whether the caller has cancelled."""
_PARAGRAPH = re.compile(r"\s*\n\s*")
_SPACE, _SPACES = re.compile(r"\s"), re.compile(r"\s+")
_WORD = re.compile(r"\w+")


class Sorting(StrEnum):
    """By what hits are sorted: place in the session, covered words, words beside them, or label."""

    ARTICLE = "article"
    COVERED = "covered"
    LEFT = "left"
    RIGHT = "right"
    LABEL = "label"


_BESIDE = "(SELECT substr(text, {}) FROM texts WHERE seq = n.article)"
_LEFT = _BESIDE.format(f"max(1, n.start - {CONTEXT - 1}), min({CONTEXT}, n.start)")
_RIGHT = _BESIDE.format(f"json_extract(n.body, '$.fragments[0][1]') + 1, {CONTEXT}")
_AS_THEY_STAND = "n.article, n.start, n.seq"
_ORDERS = {
    Sorting.ARTICLE: _AS_THEY_STAND,
    Sorting.COVERED: f"folded(n.covered), {_AS_THEY_STAND}",
    Sorting.LEFT: f"left_key({_LEFT}), {_AS_THEY_STAND}",
    Sorting.RIGHT: f"right_key({_RIGHT}), {_AS_THEY_STAND}",
    Sorting.LABEL: f"n.label, {_AS_THEY_STAND}",
}


@dataclass(frozen=True, slots=True)
class Found:
    """The row numbers of the hits in their order, and in how many articles they stand."""

    numbers: array[int]
    articles: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One annotation with its surroundings on one line; a "¶" stands where a paragraph ends.

    `covered` is the first fragment; `left` and `right` are what stands before and after it.
    `published` is the article's ISO 8601 date, also a partial one.
    """

    row: AnnotationRow
    published: str | None
    left: str
    covered: str
    right: str


def find(
    session: Session,
    query: AnnotationQuery,
    sorting: Sorting = Sorting.ARTICLE,
    cancelled: Cancelled = lambda: False,
) -> Found | None:
    """Return the hits of `query` in the order of `sorting`, those that are equal in it as they stand.

    None if it was cancelled. Takes two seconds for 700,000 hits, and many more by the words beside them.
    """
    statement, values = annotation_search.number_query(query, "n.seq, n.article", _ORDERS[sorting])
    numbers, articles = array("q"), set[int]()
    with session.reading(), _interrupted(session, cancelled):
        cursor = session.db.execute(statement, values)
        while not cancelled() and (page := cursor.fetchmany(_PAGE)):
            numbers.extend(number for number, _article in page)
            articles.update(article for _number, article in page)
    return None if cancelled() else Found(numbers, len(articles))


def hits(session: Session, numbers: Sequence[int]) -> list[Hit]:
    """Return the hits with these row numbers in that order; those that are gone are left out.

    Each article's text is read once, so this is for a page of about a hundred.
    """
    with session.reading():
        rows = annotation_search.rows(session, numbers)
        articles = _articles(session, {row.article_id for row in rows})
    return [_hit(row, *articles[row.article_id]) for row in rows]


def in_context(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return what stands before `[start, end)`, in it and after it, on one line as in a `Hit`."""
    left = _one_line(text[_left_edge(text, start) : start]).lstrip()
    right = _one_line(text[end : _right_edge(text, end)]).rstrip()
    return left, _one_line(text[start:end]), right


@contextmanager
def _interrupted(session: Session, cancelled: Cancelled) -> Iterator[None]:
    """Let SQLite sort by our keys, and give up what it is doing as soon as the caller cancels."""
    connection = session.db.conn
    for name, key in (("folded", _folded), ("left_key", _left_key), ("right_key", _right_key)):
        connection.create_function(name, 1, key, deterministic=True)
    connection.set_progress_handler(lambda: int(cancelled()), _STEPS)
    try:
        yield
    except sqlite3.OperationalError:
        if not cancelled():
            raise
    finally:
        connection.set_progress_handler(None, 0)


def _left_key(before: str) -> str:
    """Return the words before a hit, the nearest first, as they sort."""
    return _folded(" ".join(_WORD.findall(before)[: -_SORT_WORDS - 1 : -1]))


def _right_key(after: str) -> str:
    return _folded(" ".join(_WORD.findall(after)[:_SORT_WORDS]))


def _folded(words: str) -> str:
    """Return the key by which words sort: without accents and case, as in a German index."""
    if words.isascii():
        return words.lower()
    parts = unicodedata.normalize("NFKD", words.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _articles(session: Session, ids: set[str]) -> dict[str, tuple[str, str | None]]:
    """Return text and date of each article, by id."""
    found = session.db.execute(
        "SELECT a.id, text, a.published FROM json_each(?) AS asked"
        " JOIN articles a ON a.id = asked.value JOIN texts USING (seq)",
        (compact(sorted(ids)),),
    ).fetchall()
    return {article_id: (text, published) for article_id, text, published in found}


def _hit(row: AnnotationRow, text: str, published: str | None) -> Hit:
    return Hit(row, published, *in_context(text, row.start, row.end))


def _left_edge(text: str, start: int) -> int:
    """Return where the context before `start` begins: with a whole word, if it has several."""
    edge = max(0, start - CONTEXT)
    if edge and (space := _SPACE.search(text, edge - 1, start)):
        return space.end()
    return edge


def _right_edge(text: str, end: int) -> int:
    edge = end + CONTEXT
    if edge < len(text) and (spaces := list(_SPACE.finditer(text, end, edge + 1))):
        return spaces[-1].start()
    return edge


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", _PARAGRAPH.sub(" ¶ ", text))
