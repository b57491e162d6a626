"""How finished articles label words: counted by article, the open one left out, through an index."""

from __future__ import annotations

from collections.abc import Sequence

from models.annotation import Entity, Event, Status
from models.article import Article, ArticleStatus
from models.label_uses import MOST_COUNTED, LabelUse
from models.offsets import Span
from models.review import Review
from storage.annotations import insert_imported
from storage.contradictions import label_uses
from storage.session import Session

TEXT = "Wien traf."


def put(
    session: Session,
    name: str,
    *labels: str,
    status: ArticleStatus = ArticleStatus.COMPLETE,
    decided: Status = Status.ACCEPTED,
    types: Sequence[str] = (),
) -> None:
    """Store an article on whose first word there are entities, and events on its second."""
    text = f"{TEXT} {name}"
    entities = [Entity(f"{label}{k}", label, (Span(0, 4),), status=decided) for k, label in enumerate(labels)]
    events = [Event(kind, kind, (Span(5, 9),), status=decided) for kind in types]
    review = Review(
        Article(name, text, title=f"Title {name}", status=status),
        {item.id: item for item in entities},
        {item.id: item for item in events},
    )
    assert insert_imported(session, review, ()) is None


def test_labels_are_counted_by_finished_article_the_most_frequent_first(session: Session) -> None:
    put(session, "a", "PERSON")
    put(session, "b", "GPE", "GPE")
    put(session, "c", "GPE")
    assert label_uses(session, [(False, "Wien"), (False, "Graz")], "x") == {
        (False, "Wien"): (LabelUse("GPE", 2, "Title b"), LabelUse("PERSON", 1, "Title a")),
        (False, "Graz"): (),
    }


def test_only_what_stands_in_other_finished_articles_counts(session: Session) -> None:
    put(session, "a", "GPE")
    put(session, "b", "PERSON", status=ArticleStatus.OPENED)
    put(session, "c", "PERSON", decided=Status.REJECTED)
    put(session, "d", "MENTION")
    assert label_uses(session, [(False, "Wien")], "a") == {(False, "Wien"): ()}
    assert label_uses(session, [(False, "Wien")], "b") == {(False, "Wien"): (LabelUse("GPE", 1, "Title a"),)}


def test_triggers_are_asked_for_apart_from_names(session: Session) -> None:
    put(session, "a", "GPE", types=["MEET"])
    found = label_uses(session, [(True, "traf"), (False, "traf"), (True, "Wien")], "x")
    assert found == {
        (True, "traf"): (LabelUse("MEET", 1, "Title a"),),
        (False, "traf"): (),
        (True, "Wien"): (),
    }


def test_counting_stops_where_more_would_settle_nothing(session: Session) -> None:
    with session.writing():
        for number in range(MOST_COUNTED + 5):
            put(session, f"n{number:03}", "GPE")
    assert label_uses(session, [(False, "Wien")], "x")[False, "Wien"][0].articles == MOST_COUNTED


def test_no_annotation_is_read_for_it(session: Session) -> None:
    plan = session.db.execute(
        "EXPLAIN QUERY PLAN SELECT DISTINCT n.article FROM annotations n"
        " CROSS JOIN articles a ON a.seq = n.article WHERE n.status = 'accepted' AND n.covered = 'Wien'"
        " AND n.label = 'GPE' AND a.status = 'complete'"
    ).fetchall()
    assert any("COVERING INDEX annotations_by_wording" in row[-1] for row in plan), plan
