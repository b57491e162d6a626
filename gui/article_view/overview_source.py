"""Tells the bar at the right what stands where on the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gui.article_view.marks import Shown
from gui.article_view.overview_map import Mark, MarkKind
from gui.article_view.page import Page
from models.annotation import Annotation, Event, Status


class PageMarks:
    """The marks of whatever page `page` returns: rejected and filtered annotations have none."""

    def __init__(self, page: Callable[[], Page | None]) -> None:
        self._page = page

    def all_marks(self) -> Iterator[tuple[str, Mark]]:
        """Yield the mark of every annotation with its id."""
        page = self._page()
        if page is None:
            return
        shown = page.shown
        for annotation, place in page.places():
            kind = _kind(annotation, shown)
            if kind is not None:
                yield annotation.id, (place, kind)

    def mark_of(self, annotation_id: str) -> Mark | None:
        """Return the mark of one annotation, None if it has none."""
        page = self._page()
        annotation = page.shown.review.annotation(annotation_id) if page else None
        place = page.place_of(annotation_id) if page else None
        if page is None or annotation is None or place is None:
            return None
        kind = _kind(annotation, page.shown)
        return None if kind is None else (place, kind)

    def focus_place(self) -> float | None:
        """Return where the annotation in focus stands."""
        page = self._page()
        return page.place_of(page.shown.focus) if page and page.shown.focus else None


def _kind(annotation: Annotation, shown: Shown) -> MarkKind | None:
    if annotation.status is Status.REJECTED or (shown.visible and not shown.visible(annotation)):
        return None
    is_open = annotation.status is Status.SUGGESTED
    if isinstance(annotation, Event):
        return MarkKind.OPEN_EVENT if is_open else MarkKind.DECIDED_EVENT
    return MarkKind.OPEN_ENTITY if is_open else MarkKind.DECIDED_ENTITY
