"""Actors across the articles of a session: how often they are mentioned, where, and under which names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.annotation import Actor, Status
from storage import actor_rows
from storage.json_text import compact, loaded
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Reach:
    """How many entities refer to an actor, in how many articles; rejected ones move with it and count too."""

    entities: int
    articles: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One entity of an actor with the words around it, as a list over several articles shows it.

    `start` counts code points; `before` and `after` stand on the same line of the text.
    """

    annotation_id: str
    article_id: str
    title: str
    revision: int
    covered: str
    start: int
    status: Status
    before: str
    after: str


_REACH = "SELECT actor, count(*), count(DISTINCT article) FROM annotations WHERE actor IS NOT NULL"

_MENTIONS = """
SELECT n.id, a.id, a.title, a.revision, n.covered, n.start, n.status,
    substr(t.text, max(1, n.start + 1 - ?2), min(?2, n.start)),
    substr(t.text, n.start + 1, length(n.covered) + ?2)
FROM annotations n JOIN articles a ON a.seq = n.article JOIN texts t ON t.seq = n.article
WHERE n.actor = ?1 AND n.status <> 'rejected' AND a.id <> ?3 ORDER BY n.article, n.start LIMIT ?4
"""

_NAMED = """
SELECT a.id, a.label, a.name, a.aliases,
    (SELECT json_group_array(covered) FROM (
        SELECT covered FROM annotations r WHERE r.actor = a.id
        GROUP BY covered HAVING max(r.status = 'rejected') AND NOT max(r.status = 'accepted')
    ))
FROM actors a WHERE a.merged_into IS NULL AND EXISTS (
    SELECT 1 FROM annotations n WHERE n.actor = a.id AND n.status = 'accepted'
) ORDER BY a.id
"""


def standing(session: Session) -> dict[str, Actor]:
    """Return all actors by id, merged ones too."""
    with session.reading():
        return actor_rows.read(session)


def found(session: Session, actor_id: str) -> Actor | None:
    """Return the actor with this id, or the one that it was merged into; None if there is none."""
    with session.reading():
        name = actor_rows.standing(session, [actor_id]).get(actor_id, actor_id)
        return actor_rows.read(session, [name]).get(name)


def reaches(session: Session, ids: Iterable[str] | None = None) -> dict[str, Reach]:
    """Return how far each actor reaches, or each of some; one that no entity refers to is left out."""
    with session.reading():
        if ids is None:
            rows = session.db.execute(f"{_REACH} GROUP BY actor").fetchall()
        else:
            asked = compact(sorted(set(ids)))
            rows = session.db.execute(
                f"{_REACH} AND actor IN (SELECT value FROM json_each(?)) GROUP BY actor", (asked,)
            ).fetchall()
    return {actor_id: Reach(entities, articles) for actor_id, entities, articles in rows}


def elsewhere(session: Session, actor_id: str, article_id: str) -> int:
    """Return in how many articles but the named one entities refer to an actor."""
    with session.reading():
        row = session.db.execute(
            "SELECT count(DISTINCT article) FROM annotations WHERE actor = ?"
            " AND article <> (SELECT seq FROM articles WHERE id = ?)",
            (actor_id, article_id),
        ).fetchone()
    return int(row[0])


def reaches_by_name(session: Session, actor_id: str) -> dict[str, Reach]:
    """Return how far an actor reaches under each of the words that its mentions cover."""
    with session.reading():
        rows = session.db.execute(
            "SELECT covered, count(*), count(DISTINCT article) FROM annotations WHERE actor = ?"
            " GROUP BY covered",
            (actor_id,),
        ).fetchall()
    return {covered: Reach(entities, articles) for covered, entities, articles in rows}


def mentions(
    session: Session, actor_id: str, *, but_in: str = "", limit: int = 200, width: int = 60
) -> list[Mention]:
    """Return entities of an actor in the order of articles and text, rejected ones left out.

    With `but_in` those of one article are left out, too. `width` code points of context stand at each side.
    """
    with session.reading():
        rows = session.db.execute(_MENTIONS, (actor_id, width, but_in, limit)).fetchall()
    return [_mention(*row) for row in rows]


def places(
    session: Session, ids: Iterable[str], covered: str | None = None
) -> dict[str, tuple[int, tuple[str, ...]]]:
    """Return by article its revision and the entities in it that refer to one of some actors.

    With `covered` only those on just these words.
    """
    asked = compact(sorted(set(ids)))
    with session.reading():
        rows = session.db.execute(
            "SELECT a.id, a.revision, n.id FROM json_each(?1) AS asked"
            " JOIN annotations n ON n.actor = asked.value JOIN articles a ON a.seq = n.article"
            " WHERE ?2 IS NULL OR n.covered = ?2 ORDER BY n.article, n.start",
            (asked, covered),
        ).fetchall()
    gathered: dict[str, tuple[int, list[str]]] = {}
    for article_id, revision, annotation_id in rows:
        gathered.setdefault(article_id, (revision, []))[1].append(annotation_id)
    return {article_id: (revision, tuple(listed)) for article_id, (revision, listed) in gathered.items()}


def named(session: Session) -> list[Actor]:
    """Return the actors that a reviewer accepted an entity of, without names that were only rejected."""
    with session.reading():
        rows = session.db.execute(_NAMED).fetchall()
    actors = []
    for actor_id, label, name, aliases, rejected in rows:
        wrong = set(loaded(rejected))
        actors.append(
            Actor(actor_id, label, name, tuple(alias for alias in loaded(aliases) if alias not in wrong))
        )
    return actors


def merged_names(session: Session, actor_id: str) -> Mapping[str, Actor]:
    """Return the actors that were merged into this one, by each of their names."""
    with session.reading():
        rows = session.db.execute("SELECT id FROM actors WHERE merged_into = ?", (actor_id,)).fetchall()
        merged = actor_rows.read(session, [row[0] for row in rows])
    return {name: actor for actor in merged.values() for name in actor.names}


def _mention(
    annotation_id: str,
    article_id: str,
    title: str,
    revision: int,
    covered: str,
    start: int,
    status: str,
    before: str,
    after: str,
) -> Mention:
    return Mention(
        annotation_id,
        article_id,
        title,
        revision,
        covered,
        start,
        Status(status),
        before.rpartition("\n")[2],
        after.partition("\n")[0][len(covered) :],
    )
