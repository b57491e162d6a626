"""Articles in the session file: adding them, and the list with filter, order and search."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from models.article import Article, ArticleStatus
from models.errors import ArticleChanged, ImportFailed, SessionError
from storage import codec, failures
from storage.json_text import compact, loaded
from storage.search import match_expression
from storage.session import Session

Order = Literal["import", "date", "title", "open"]


class SuggestionState(StrEnum):
    """How far the suggesting for an article has come."""

    WAITING = "waiting"
    RUNNING = "running"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """What the list of articles shows; an empty field does not filter.

    `text` is in the user's words. `order` is by import, newest date first, title, or most open
    suggestions first; articles without a date come last. `since` and `until` are dates of publication or the
    beginning of one, both inclusive; articles without a date are on neither side.
    """

    text: str = ""
    statuses: frozenset[ArticleStatus] = frozenset()
    languages: frozenset[str] = frozenset()
    order: Order = "import"
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """What an export chooses an article by."""

    id: str
    language: str
    published: str | None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What one line of the article list shows."""

    id: str
    title: str
    source: str
    language: str
    published: str | None
    status: ArticleStatus
    open_count: int
    decided_count: int
    suggestion_state: SuggestionState


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles there are of each status and in each language."""

    statuses: Mapping[ArticleStatus, int]
    languages: Mapping[str, int]


_COLUMNS = (
    "seq, id, source, title, language, published, status, note, zones, line_endings, encoding, bom,"
    " revision, looked"
)
_ROW_COLUMNS = (
    "articles.id, title, source, language, published, status, open_count, decided_count, suggestion_state"
)
_ORDERS: Mapping[Order, str] = {
    "import": "seq",
    "date": "published DESC, seq",
    "title": "title_key, seq",
    "open": "open_count DESC, seq",
}


def add(session: Session, article: Article) -> str | None:
    """Store a new article and return None, or return the id of the one with the same text.

    Raises `ImportFailed` if the text cannot be stored or its id belongs to another text.
    """
    with session.writing():
        there = _id_of_text(session, article.sha256)
        if there is None:
            _insert(session, article)
    return there


def get(session: Session, article_id: str) -> Article:
    """Return an article with its text; raise `SessionError` if there is none with this id."""
    return numbered(session, article_id)[1]


def numbered(session: Session, article_id: str) -> tuple[int, Article]:
    """Return an article with its row number, by which annotations and decisions refer to it."""
    with session.reading():
        row = session.db.execute(
            f"SELECT {_COLUMNS}, text FROM articles JOIN texts USING (seq) WHERE id = ?", (article_id,)
        ).fetchone()
    if row is None:
        raise SessionError(f"The session {session.path} has no article {article_id}.", "Open the list anew.")
    with failures.decoding(session.path, f"article {article_id}"):
        return row[0], _article(row)


def all_ids(session: Session) -> list[str]:
    """Return the ids of all articles in the order of import."""
    return ids(session, ArticleQuery())


def count(session: Session, query: ArticleQuery | None = None) -> int:
    """Return the number of articles that a query finds, of all without one."""
    where, values = _where(query or ArticleQuery())
    with session.reading():
        return int(session.db.execute(f"SELECT count(*) FROM articles{where}", values).fetchone()[0])


def ids(session: Session, query: ArticleQuery) -> list[str]:
    """Return the ids of the articles that `query` asks for, in its order."""
    where, values = _where(query)
    with session.reading():
        found = session.db.execute(
            f"SELECT id FROM articles{where} ORDER BY {_ORDERS[query.order]}", values
        ).fetchall()
    return [row[0] for row in found]


def outlines(session: Session, query: ArticleQuery) -> Iterator[Outline]:
    """Yield id, language and date of the articles that a query finds, in the order of the import.

    One is in memory at a time; to be asked for inside a block of `session.reading`.
    """
    where, values = _where(query)
    statement = f"SELECT id, language, published FROM articles{where} ORDER BY seq"
    return (Outline(*row) for row in session.db.execute(statement, values))


def rows(session: Session, ids: Sequence[str]) -> list[ArticleRow]:
    """Return the list lines of the given articles in the given order; unknown ids are left out."""
    with session.reading():
        found = session.db.execute(
            f"SELECT {_ROW_COLUMNS} FROM json_each(?) AS asked JOIN articles ON articles.id = asked.value"
            " ORDER BY asked.key",
            (compact(list(ids)),),
        ).fetchall()
    return [_article_row(*row) for row in found]


def counts(session: Session) -> Counts:
    """Return how many articles there are of each status and in each language."""
    statuses: dict[ArticleStatus, int] = {}
    languages: dict[str, int] = {}
    with session.reading():
        found = session.db.execute(
            "SELECT language, status, count(*) FROM articles GROUP BY language, status"
        ).fetchall()
    for language, status, number in found:
        statuses[ArticleStatus(status)] = statuses.get(ArticleStatus(status), 0) + number
        languages[language] = languages.get(language, 0) + number
    return Counts(statuses, languages)


def claim(session: Session, article: Article) -> int:
    """Raise the stored revision by one inside a transaction and return the article's row number.

    Raises `ArticleChanged` if the stored revision is not the one of `article`, the state that
    the caller's write is based on.
    """
    row = session.db.execute("SELECT seq, revision FROM articles WHERE id = ?", (article.id,)).fetchone()
    if row is None or row[1] != article.revision:
        raise changed_elsewhere(article)
    session.db.execute("UPDATE articles SET revision = revision + 1 WHERE seq = ?", (row[0],))
    return int(row[0])


def changed_elsewhere(article: Article) -> ArticleChanged:
    """Return the error for a decision on an article that is no longer as it was read."""
    return ArticleChanged(
        f"The article “{article.shown_name}” was changed elsewhere after it was read here;"
        " nothing was overwritten.",
        "Look at it again, then repeat the decision.",
    )


def store_decided(session: Session, seq: int, article: Article) -> None:
    """Write what a decision can change on an article: status, note, language and what was looked for.

    In another language the suggestions no longer hold, so the article waits for new ones.
    """
    session.db.execute(
        "UPDATE articles SET suggestion_state = 'waiting', suggester_version = ''"
        " WHERE seq = ? AND language <> ?",
        (seq, article.language),
    )
    session.db.execute(
        "UPDATE articles SET status = ?, note = ?, language = ?, looked = ? WHERE seq = ?",
        (article.status.value, article.note, article.language, _looked(article), seq),
    )


def mark_opened(session: Session, article: Article) -> Article:
    """Note that a reviewer has opened an untouched article: no decision, neither logged nor undone."""
    opened = (ArticleStatus.OPENED.value, article.id, ArticleStatus.UNTOUCHED.value)
    with session.noting():
        session.db.execute("UPDATE articles SET status = ? WHERE id = ? AND status = ?", opened)
    return get(session, article.id)


def _id_of_text(session: Session, sha256: str) -> str | None:
    row = session.db.execute("SELECT id FROM articles WHERE sha256 = ?", (sha256,)).fetchone()
    return row[0] if row else None


def _insert(session: Session, article: Article) -> None:
    values = {
        "id": article.id,
        "sha256": article.sha256,
        "source": article.source,
        "title": article.title,
        "title_key": _title_key(article.title),
        "language": article.language,
        "published": article.published,
        "status": article.status.value,
        "note": article.note,
        "zones": compact(codec.plain_zones(article.zones)),
        "line_endings": article.line_endings,
        "encoding": article.encoding,
        "bom": int(article.bom),
        "revision": article.revision,
        "looked": _looked(article),
    }
    names = ", ".join(values)
    try:
        added = session.db.execute(
            f"INSERT INTO articles ({names}) VALUES ({', '.join('?' * len(values))})", list(values.values())
        )
        session.db.execute("INSERT INTO texts VALUES (?, ?)", (added.lastrowid, article.text))
    except sqlite3.IntegrityError as error:
        raise ImportFailed(
            f"“{article.source or article.title}” has the id {article.id} of another article here.",
            "Import it into a session of its own.",
        ) from error
    except UnicodeEncodeError as error:
        raise ImportFailed(
            f"“{article.source or article.id}” holds half a surrogate pair at character {error.start}.",
            "Save the file anew as UTF-8 and import it again.",
        ) from error


def _article(row: Sequence[Any]) -> Article:
    _, article_id, source, title, language, published, status, note, zones, line_endings = row[:10]
    encoding, bom, revision, looked, text = row[10:]
    return Article(
        article_id,
        text,
        source,
        title,
        language,
        published,
        ArticleStatus(status),
        note,
        codec.zones(loaded(zones)),
        line_endings,
        encoding,
        bool(bom),
        revision,
        codec.looked(loaded(looked)),
    )


def _looked(article: Article) -> str:
    return compact(codec.plain_looked(article.looked))


def _article_row(
    article_id: str,
    title: str,
    source: str,
    language: str,
    published: str | None,
    status: str,
    open_count: int,
    decided_count: int,
    state: str,
) -> ArticleRow:
    return ArticleRow(
        article_id,
        title,
        source,
        language,
        published,
        ArticleStatus(status),
        open_count,
        decided_count,
        SuggestionState(state),
    )


def _where(query: ArticleQuery) -> tuple[str, list[str]]:
    conditions, values = _conditions(query)
    return (f" WHERE {' AND '.join(conditions)}" if conditions else ""), values


def _conditions(query: ArticleQuery) -> tuple[list[str], list[str]]:
    conditions, values = [], []
    expression = match_expression(query.text)
    if expression:
        conditions.append("seq IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)")
        values.append(expression)
    for column, wanted in (("status", query.statuses), ("language", query.languages)):
        if wanted:
            # The plus keeps SQLite to the index that has the order, and from sorting 100,000 rows.
            conditions.append(f"+{column} IN ({', '.join('?' * len(wanted))})")
            values += [str(item) for item in sorted(wanted)]
    for sign, date in ((">=", query.since), ("<=", query.until)):
        if date:
            conditions.append(f"substr(published, 1, length(?)) {sign} ?")
            values += [date, date]
    return conditions, values


def _title_key(title: str) -> str:
    """Return the key by which titles sort: without accents and case, as in a German index."""
    parts = unicodedata.normalize("NFKD", title.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char)).strip(" \"'„“”«»‚‘’")
