"""The story of one annotation: every decision that touched it."""

from __future__ import annotations

from models.annotation import Annotation
from models.decision import Action
from models.history import StoryStep
from storage import codec, failures
from storage.json_text import loaded
from storage.session import Session

_STATE = """
(SELECT json_extract(value, '$[1]') FROM json_each({}, '$.states') WHERE json_extract(value, '$[0]') = ?2)
"""

_SELECT = f"""
SELECT d.seq, d.time, d.reviewer, d.kind,
    coalesce(json_extract(coalesce(e.summary, d.summary), '$.name'), ''), d.action,
    {_STATE.format("d.former")}, {_STATE.format("d.latter")},
    (SELECT r.action FROM decisions r WHERE r.concerns = d.seq ORDER BY r.seq DESC LIMIT 1) IS 'undo'
FROM articles a JOIN touched t ON t.article = a.seq JOIN decisions d ON d.seq = t.decision
    LEFT JOIN decisions e ON e.seq = d.concerns
WHERE a.id = ?1 AND t.annotation = ?2 ORDER BY t.decision
"""


def story(session: Session, article_id: str, annotation_id: str) -> list[StoryStep]:
    """Return what happened to an annotation, the newest last; empty while nobody has decided on it."""
    with session.reading():
        found = session.db.execute(_SELECT, (article_id, annotation_id)).fetchall()
    with failures.decoding(session.path, "decisions"):
        return [_step(*row) for row in found]


def _step(
    seq: int,
    time: str,
    reviewer: str,
    kind: str,
    name: str,
    action: Action,
    before: str | None,
    after: str | None,
    reverted: int,
) -> StoryStep:
    return StoryStep(seq, time, reviewer, kind, name, action, _state(before), _state(after), bool(reverted))


def _state(text: str | None) -> Annotation | None:
    return None if text is None else codec.annotation(loaded(text))
