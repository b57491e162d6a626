"""Counting a whole session for its overview.

Nearly all of it is summed up in SQLite, which leaves other threads the interpreter. Only annotations
that differ from what was suggested are decoded, so that the domain alone says what a correction is.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from models.annotation import Annotation, Correction, Entity, Source, name_of
from models.article import ArticleStatus
from models.evaluation.reliability import Judged
from models.figures.outcomes import Outcome, Suggester, came_true, outcome_of
from models.figures.statistics import ArticleProgress, Corrected, Group, Statistics
from models.figures.working import Logged, Pace, Timed, own_pace, timed
from models.stats import Progress
from storage import articles, codec, failures
from storage.json_text import loaded
from storage.session import Session

MOST_ARTICLES = 12
"""How many articles are listed one by one."""

_STEPS_BETWEEN_LOOKS = 20_000
"""After so many steps of its machine, about a millisecond, SQLite asks whether to go on."""

_NO_HELPER = "n.label NOT IN (SELECT label FROM helper_labels)"

_ARTICLES = """
SELECT id, title, status, decided_count, open_count FROM articles
ORDER BY status = 'complete', status = 'untouched', open_count DESC, seq LIMIT ?
"""

_OPEN = f"""
SELECT n.label, count(*) FROM annotations n WHERE n.status = 'suggested' AND {_NO_HELPER} GROUP BY n.label
"""

# What a reviewer accepted as it was suggested: of entities SQLite can tell it from the stored text alone.
_KEPT = """
(n.kind = 'entity' AND n.status = 'accepted' AND json_extract(n.body, '$.proposal.label') = n.label
    AND json_extract(n.body, '$.proposal.fragments') = json_extract(n.body, '$.fragments')) IS TRUE
"""

_AS_SUGGESTED = f"""
SELECT n.source, coalesce(json_extract(n.body, '$.origin.name'), ''), n.label, n.confidence, count(*)
FROM annotations n WHERE n.status <> 'suggested' AND {_NO_HELPER} AND {_KEPT} GROUP BY 1, 2, 3, 4
"""

_OTHERS = f"""
SELECT n.seq, n.body, CASE n.kind WHEN 'event' THEN (
    SELECT json_group_array(json(a.body)) FROM (
        SELECT body FROM arguments WHERE article = n.article AND event = n.id ORDER BY position
    ) a
) END
FROM annotations n WHERE n.status <> 'suggested' AND {_NO_HELPER} AND NOT {_KEPT}
"""

_HOLDS_ONE = f"""
EXISTS (SELECT 1 FROM decisions b JOIN touched t ON t.decision = b.seq
    JOIN annotations n ON n.article = t.article AND n.id = t.annotation
    WHERE (b.seq = d.seq OR b.batch = d.seq) AND {_NO_HELPER})
"""
"""Whether a decision, over several articles or one, changed an annotation that is still there."""

# Of a decision over several articles, only its first row.
_LOG = f"""
SELECT d.time, d.reviewer, d.kind, coalesce(n.label, ''), n.seq,
    CASE WHEN n.seq IS NULL AND {_HOLDS_ONE} THEN d.seq END FROM decisions d
LEFT JOIN annotations n ON n.article = d.article
    AND n.id = coalesce(json_extract(d.summary, '$.event'), json_extract(d.summary, '$.id')) AND {_NO_HELPER}
WHERE d.action = 'edit' AND (d.batch IS NULL OR d.batch = d.seq) ORDER BY d.seq
"""

_DECIDED_BY = f"""
SELECT (
    SELECT count(*) FROM decisions d
    WHERE d.reviewer = ?1 AND d.action = 'edit' AND (d.batch IS NULL OR d.batch = d.seq)
), (
    SELECT count(*) FROM (
        SELECT DISTINCT t.article, t.annotation FROM decisions d JOIN touched t ON t.decision = d.seq
        JOIN annotations n ON n.article = t.article AND n.id = t.annotation
        WHERE d.reviewer = ?1 AND d.action = 'edit' AND {_NO_HELPER}
    )
)
"""


def count(
    session: Session, reviewer: str = "", cancelled: Callable[[], bool] | None = None
) -> Statistics | None:
    """Return what can be counted of the session as it stands, with the pace of `reviewer`.

    None once `cancelled` says so, which is asked about every millisecond.
    """
    stop = cancelled or (lambda: False)
    try:
        with _interruptible(session, stop), session.reading():
            return _counted(session, reviewer)
    except sqlite3.OperationalError:
        if stop():
            return None
        raise


def _counted(session: Session, reviewer: str) -> Statistics:
    decided = _Decided()
    decided.take_kept(session)
    decided.take_others(session)
    log = _log(session)
    return Statistics(
        types=frozenset(kind.name for kind in session.schema.types),
        statuses=articles.counts(session).statuses,
        articles=_articles(session),
        annotations=_open(session) | decided.groups,
        changed={group: tuple(numbers) for group, numbers in decided.changed.items()},
        judged=decided.judged(),
        corrections=decided.corrected(),
        decisions=log,
        pace=_pace(session, log, reviewer),
    )


class _Decided:
    """Gathers what became of all annotations that somebody decided on."""

    def __init__(self) -> None:
        self.groups: Counter[Group] = Counter()
        self.changed: dict[Group, list[int]] = defaultdict(list)
        self._judged: Counter[tuple[Suggester, float, bool]] = Counter()
        self._corrected: dict[Correction, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))

    def take_kept(self, session: Session) -> None:
        """Count the entities that were accepted as suggested."""
        for source, name, label, confidence, number in session.db.execute(_AS_SUGGESTED):
            suggester = Suggester(Source(source), name)
            self.groups[Group(label, Outcome.KEPT, suggester)] += number
            self._judge(suggester, confidence, True, number)

    def take_others(self, session: Session) -> None:
        """Look at everything else one by one."""
        with failures.decoding(session.path, "annotations"):
            for number, body, arguments in session.db.execute(_OTHERS):
                self._take(number, _annotation(body, arguments))

    def corrected(self) -> dict[Correction, Corrected]:
        """Return the row numbers of what was corrected, by kind in the order of `Correction`."""
        return {
            kind: Corrected(*map(tuple, self._corrected[kind]))
            for kind in Correction
            if kind in self._corrected
        }

    def judged(self) -> dict[Suggester, tuple[Judged, ...]]:
        """Return the decided suggestions of each suggester that have a confidence."""
        found: dict[Suggester, list[Judged]] = defaultdict(list)
        for (suggester, confidence, right), number in self._judged.items():
            found[suggester].append(Judged(confidence, right, suggester.source, number))
        return {suggester: tuple(found[suggester]) for suggester in sorted(found)}

    def _take(self, number: int, item: Annotation) -> None:
        suggester = Suggester(item.origin.source, item.origin.name)
        group = Group(name_of(item), outcome_of(item), suggester)
        self.groups[group] += 1
        if group.outcome is Outcome.CHANGED:
            self.changed[group].append(number)
        if group.outcome is not Outcome.ADDED:
            self._judge(suggester, item.confidence, came_true(item), 1)
        for kind in item.corrections:
            self._corrected[kind][not isinstance(item, Entity)].append(number)

    def _judge(self, suggester: Suggester, confidence: float | None, right: bool, number: int) -> None:
        if confidence is not None:
            self._judged[suggester, confidence, right] += number


def _annotation(body: str, arguments: str | None) -> Annotation:
    data = loaded(body)
    if arguments is None:
        return codec.entity(data)
    return codec.event(data, tuple(codec.argument(item) for item in loaded(arguments)))


def _open(session: Session) -> dict[Group, int]:
    return {Group(label, Outcome.OPEN): number for label, number in session.db.execute(_OPEN)}


def _articles(session: Session) -> tuple[ArticleProgress, ...]:
    found = session.db.execute(_ARTICLES, (MOST_ARTICLES,))
    return tuple(
        ArticleProgress(article_id, title, ArticleStatus(status), Progress(decided, decided + still_open))
        for article_id, title, status, decided, still_open in found
    )


def _log(session: Session) -> tuple[Timed, ...]:
    return timed(Logged(*row) for row in session.db.execute(_LOG))


def _pace(session: Session, log: tuple[Timed, ...], reviewer: str) -> Pace | None:
    [[decisions, annotations]] = session.db.execute(_DECIDED_BY, [reviewer])
    return own_pace(log, reviewer, decisions, annotations)


@contextmanager
def _interruptible(session: Session, stop: Callable[[], bool]) -> Iterator[None]:
    """Let SQLite break off what it is doing, as an error, once `stop` says so."""
    connection = session.db.conn
    connection.set_progress_handler(lambda: int(stop()), _STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
