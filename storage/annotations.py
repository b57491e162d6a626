"""Reviews in the session file: loading them, storing suggestions, and how far the suggesting is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from models.annotation import Actor, Annotation, Entity, Event
from models.review import Review
from storage import actor_rows, annotation_rows, articles, failures, merging, readings
from storage.articles import SuggestionState
from storage.session import Session

IMPORTED = "import"
"""The suggester version of an article that came with its annotations: nothing is suggested anew."""


def load(session: Session, article_id: str, known: Review | None = None) -> Review:
    """Return the article with all its annotations as they stand.

    `known` is what was read of it before, and returned if nobody has written to it since.
    """
    with session.reading():
        seq, article = articles.numbered(session, article_id)
        if known is not None and known.article == article:
            return known
        with failures.decoding(session.path, f"annotations of article {article_id}"):
            return Review(article, *annotation_rows.read(session, seq))


def actors(session: Session, ids: Iterable[str] | None = None) -> dict[str, Actor]:
    """Return the actors with the given ids, or all, by id."""
    with session.reading():
        return actor_rows.read(session, ids)


def store_suggestions(
    session: Session,
    article_id: str,
    revision: int,
    entities: Iterable[Entity],
    events: Iterable[Event],
    actors: Iterable[Actor],
    suggester_version: str,
    remark: str = "",
    reading: bytes = b"",
) -> Review:
    """Replace the undecided suggestions of an article and return its review as it now stands.

    What was decided stays and is not proposed again (see `merging.merged`). `revision` is the one
    that the caller shows; raises `ArticleChanged` if the stored one is another. `remark` says what
    could not be looked for; it stays beside the state. `reading` is what the parse knows, packed.
    """
    with session.writing():
        before = load(session, article_id)
        seq = articles.claim(session, replace(before.article, revision=revision))
        pointed = actor_rows.pointed(session, entities)
        after = merging.merged(before, annotation_rows.in_log(session, seq), pointed, events)
        annotation_rows.write(session, seq, annotation_rows.rows(before.text, _difference(before, after)))
        actor_rows.add(session, actors)
        readings.write(session, seq, reading)
        _set_state(session, article_id, SuggestionState.READY, remark, suggester_version)
    return after.with_revision(revision + 1)


def suggestion_state(session: Session, article_id: str) -> tuple[SuggestionState, str]:
    """Return how far the suggesting for an article is, and why it failed or what it could not look for."""
    with session.reading():
        state, reason = session.db.execute(
            "SELECT suggestion_state, suggestion_reason FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
    return SuggestionState(state), reason


def set_suggestion_state(
    session: Session,
    article_id: str,
    state: SuggestionState | str,
    reason: str = "",
    suggester_version: str = "",
) -> None:
    """Note how far the suggesting for an article is; `reason` and the version say why and what failed."""
    failed = state == SuggestionState.FAILED
    with session.writing():
        _set_state(session, article_id, SuggestionState(state), reason, suggester_version if failed else None)


def retry_failed(session: Session) -> None:
    """Let the articles for which suggesting failed wait for it once more."""
    with session.writing():
        session.db.execute(
            "UPDATE articles SET suggestion_state = 'waiting', suggestion_reason = ''"
            " WHERE suggestion_state = 'failed'"
        )


def waiting(
    session: Session, suggester_version: str, limit: int | None = None, around: str | None = None
) -> list[str]:
    """Return the ids of at most `limit` articles whose suggestions are missing or of another version.

    Those nearest in the order of import to the article `around` come first. A finished article is
    left alone, and so is one on which this version (or an unnamed one) failed, until its state is
    set to waiting again. An article that is being worked on counts as waiting: whoever worked on
    it may be gone.
    """
    condition = (
        "status <> 'complete' AND CASE suggestion_state"
        " WHEN 'ready' THEN suggester_version NOT IN (?1, ?2)"
        " WHEN 'failed' THEN suggester_version NOT IN (?1, '')"
        " ELSE true END"
    )
    with session.reading():
        centre = _place(session, around)
        later, earlier = (
            session.db.execute(
                f"SELECT seq, id FROM articles WHERE {condition} AND seq {side} ?3"
                f" ORDER BY seq {way} LIMIT ?4",
                (suggester_version, IMPORTED, centre, -1 if limit is None else limit),
            ).fetchall()
            for side, way in ((">=", "ASC"), ("<", "DESC"))
        )
    nearest = sorted(chain(later, earlier), key=lambda row: (abs(row[0] - centre), -row[0]))
    return [row[1] for row in nearest[:limit]]


def insert_imported(session: Session, review: Review, actors: Iterable[Actor]) -> str | None:
    """Store an article that comes with annotations; return None, or the id of the one with the same text.

    An article that is there already keeps its annotations and gets none of the new ones.
    """
    with session.writing():
        there = articles.add(session, review.article)
        if there is not None:
            return there
        seq, _ = articles.numbered(session, review.article.id)
        pointed = actor_rows.pointed(session, review.entities.values())
        found: list[Annotation] = [*pointed, *review.events.values()]
        states = {item.id: item for item in found}
        annotation_rows.write(session, seq, annotation_rows.rows(review.text, states))
        actor_rows.add(session, actors)
        if states:
            _set_state(session, review.article.id, SuggestionState.READY, "", IMPORTED)
    return None


def _difference(before: Review, after: Review) -> dict[str, Annotation | None]:
    standing = {item.id: item for item in after.annotations()}
    gone = (item.id for item in before.annotations() if item.id not in standing)
    changed = {key: item for key, item in standing.items() if item != before.annotation(key)}
    return dict.fromkeys(gone) | changed


def _set_state(
    session: Session, article_id: str, state: SuggestionState, reason: str, version: str | None
) -> None:
    session.db.execute(
        "UPDATE articles SET suggestion_state = ?, suggestion_reason = ?,"
        " suggester_version = coalesce(?, suggester_version) WHERE id = ?",
        (state.value, reason, version, article_id),
    )


def _place(session: Session, article_id: str | None) -> int:
    row = session.db.execute("SELECT seq FROM articles WHERE id = ?", (article_id,)).fetchone()
    return int(row[0]) if row else 0
