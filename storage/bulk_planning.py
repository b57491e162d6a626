"""What a wish would do to annotations that were found: their articles are read, nothing is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.bulk_plan import BulkPlan, Step, Wish, plan_article
from storage import annotation_search
from storage.annotation_search import AnnotationRow
from storage.annotations import load
from storage.session import Session

Progress = Callable[[int, int, str], None]
"""Called after each article with the number done, the number of all, and its title."""

Cancelled = Callable[[], bool]
_PAGE = 2_000


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, and the annotation that each of its steps is about, as it is now."""

    plan: BulkPlan
    rows: tuple[AnnotationRow, ...]


def plan(
    session: Session,
    numbers: Sequence[int],
    wish: Wish,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Planned | None:
    """Return what `wish` would do to the annotations with these row numbers, None if it was cancelled.

    The steps come in the order of `numbers`; annotations that are gone have none.
    """
    with session.reading():
        rows = _rows(session, numbers)
        places: dict[str, list[int]] = {}
        for place, row in enumerate(rows):
            places.setdefault(row.article_id, []).append(place)
        steps: dict[int, Step] = {}
        for done, (article_id, here) in enumerate(places.items(), 1):
            if cancelled is not None and cancelled():
                return None
            review = load(session, article_id)
            made = plan_article(review, [rows[place].id for place in here], wish, session.schema)
            steps.update(zip(here, made, strict=True))
            if progress is not None:
                progress(done, len(places), review.article.shown_name)
    ordered = tuple(steps[place] for place in range(len(rows)))
    return Planned(BulkPlan(wish, ordered), tuple(rows))


def _rows(session: Session, numbers: Sequence[int]) -> list[AnnotationRow]:
    rows: list[AnnotationRow] = []
    for start in range(0, len(numbers), _PAGE):
        rows += annotation_search.rows(session, numbers[start : start + _PAGE])
    return rows
