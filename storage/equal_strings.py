"""Places of the whole session that read like one annotation: sifted by the full-text index, then read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.annotation import Entity, Event
from models.edits import Bulk
from models.like_plan import Example, LikeStep, bulk, plan_article
from models.likeness import Place
from models.review import Review
from storage import articles, codec, concordance
from storage.annotations import load
from storage.json_text import compact, loaded
from storage.session import Session

Progress = Callable[[int, int, str], None]
"""Called after each article with the number done, the number of all, and its title."""

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Line:
    """A place with the title of its article and its surroundings on one line."""

    title: str
    left: str
    covered: str
    right: str


def find(
    session: Session,
    example: Example,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> list[LikeStep] | None:
    """Return what can be labelled like `example`, in the order of articles and text; None if cancelled.

    Takes about half a millisecond for each article that has the words.
    """
    steps: list[LikeStep] = []
    with session.reading():
        wanted = _candidates(session, example)
        for done, article_id in enumerate(wanted, 1):
            if cancelled is not None and cancelled():
                return None
            seq, article = articles.numbered(session, article_id)
            steps += _steps_in(session, seq, Review(article), example)
            if progress is not None:
                progress(done, len(wanted), article.shown_name)
    return steps


def lines(session: Session, steps: Sequence[LikeStep]) -> list[Line]:
    """Return the lines of some steps, for a page of about a hundred."""
    asked = compact(sorted({step.article_id for step in steps}))
    with session.reading():
        found = session.db.execute(
            "SELECT a.id, coalesce(nullif(a.title, ''), nullif(a.source, ''), a.id), text"
            " FROM json_each(?) AS asked JOIN articles a ON a.id = asked.value JOIN texts USING (seq)",
            (asked,),
        ).fetchall()
    texts = {article_id: (title, text) for article_id, title, text in found}
    return [_line(step, *texts[step.article_id]) for step in steps]


def decision(session: Session, steps: Sequence[LikeStep]) -> Bulk:
    """Return the decision of some steps on their articles as they are now.

    A text never changes, and each edit takes up what stands at its place by then; so suggestions
    that were stored since the steps were found are no reason to refuse them.
    """
    asked = compact(sorted({step.article_id for step in steps}))
    with session.reading():
        found = session.db.execute(
            "SELECT a.id, revision FROM json_each(?) AS asked JOIN articles a ON a.id = asked.value", (asked,)
        ).fetchall()
    return bulk(steps, dict(found))


def _candidates(session: Session, example: Example) -> list[str]:
    """Return the ids of all articles that can have like words, in the order of import."""
    alternatives = [_all_of(words) for words in example.wording.beginnings()]
    expression = " OR ".join(f"({words})" for words in alternatives if words)
    conditions, values = ["false"], list[object]()
    if expression:
        conditions.append("seq IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)")
        values.append(f"text : ({expression})")
    if isinstance(example.annotation, Event) and example.annotation.lemma:
        # The label is said for the index's sake: of 700,000 annotations few are events.
        conditions.append(
            "seq IN (SELECT article FROM annotations WHERE label IN (SELECT value FROM json_each(?))"
            " AND kind = 'event' AND json_extract(body, '$.lemma') = ?)"
        )
        types = [kind.name for kind in session.schema.types]
        values += [compact(types), example.annotation.lemma]
    found = session.db.execute(
        f"SELECT id FROM articles WHERE {' OR '.join(conditions)} ORDER BY seq", values
    ).fetchall()
    return [row[0] for row in found]


def _all_of(beginnings: Sequence[str]) -> str:
    """Return an FTS5 query for texts that have a word with each beginning."""
    words = (word.replace('"', " ").replace("\0", " ") for word in beginnings)
    return " AND ".join(f'"{word}"*' for word in words if any(char.isalnum() for char in word))


def _steps_in(session: Session, seq: int, bare: Review, example: Example) -> list[LikeStep]:
    places = example.places(bare)
    if isinstance(example.annotation, Event):
        return plan_article(example, load(session, bare.article.id), places, session.schema)
    if not places:
        return []
    review = Review(bare.article, _overlapping(session, seq, places))
    return plan_article(example, review, places, session.schema)


def _overlapping(session: Session, seq: int, places: Sequence[Place]) -> dict[str, Entity]:
    """Return the entities that overlap one of some places, by id: all others need not be decoded."""
    found = session.db.execute(
        "SELECT DISTINCT n.body FROM json_each(?) AS place JOIN annotations n ON n.article = ?"
        " AND n.kind = 'entity' AND n.start < json_extract(place.value, '$[1]')"
        " AND json_extract(n.body, '$.fragments[#-1][1]') > json_extract(place.value, '$[0]')",
        (compact([[place.span.start, place.span.end] for place in places]), seq),
    ).fetchall()
    entities = (codec.entity(loaded(row[0])) for row in found)
    return {item.id: item for item in entities}


def _line(step: LikeStep, title: str, text: str) -> Line:
    return Line(title, *concordance.in_context(text, step.span.start, step.span.end))
