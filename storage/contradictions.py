"""How words are labelled in finished articles, so that the same words are not labelled in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from models.label_uses import MOST_COUNTED, LabelUse, LabelUses, Wording
from storage.json_text import compact
from storage.session import Session

# For one wording and one label the index gives the articles in order, so that counting stops early.
_USES = """
SELECT asked.key, label.value,
    (SELECT count(*) FROM (
        SELECT DISTINCT n.article FROM annotations n CROSS JOIN articles a ON a.seq = n.article
        WHERE n.status = 'accepted' AND n.covered = asked.value AND n.label = label.value
            AND a.status = 'complete' AND a.id <> ?3 LIMIT ?4
    )) AS articles,
    (SELECT a.title FROM annotations n CROSS JOIN articles a ON a.seq = n.article
        WHERE n.status = 'accepted' AND n.covered = asked.value AND n.label = label.value
            AND a.status = 'complete' AND a.id <> ?3 ORDER BY n.article LIMIT 1)
FROM json_each(?1) AS asked, json_each(?2) AS label
WHERE articles > 0 ORDER BY asked.key, articles DESC, label.key
"""


def label_uses(session: Session, wordings: Iterable[Wording], beside: str) -> LabelUses:
    """Return in how many finished articles, the one with the id `beside` left out, words have which label.

    Helper labels do not count. Every wording asked for is in the result.
    """
    wanted = dict.fromkeys(wordings)
    found: dict[Wording, list[LabelUse]] = defaultdict(list)
    schema = session.schema
    names = {
        False: [label.name for label in schema.labels if not label.helper],
        True: [kind.name for kind in schema.types],
    }
    with session.reading():
        for is_trigger, labels in names.items():
            texts = [text for asked_as_trigger, text in wanted if asked_as_trigger is is_trigger]
            values = (compact(texts), compact(labels), beside, MOST_COUNTED)
            for place, label, count, title in session.db.execute(_USES, values):
                found[is_trigger, texts[place]].append(LabelUse(label, count, title))
    return {wording: tuple(found[wording]) for wording in wanted}
