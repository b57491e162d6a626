"""The annotations of one review as a flat list, in an order that somebody else decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from gui.item_models.row_model import NO_INDEX, ROW_ROLE, Index
from gui.panels import wording
from models.annotation import Annotation
from models.review import Review


class AnnotationListModel(QAbstractListModel):
    """Rows of annotations by id; the review they come from is replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._ids: list[str] = []

    @property
    def review(self) -> Review | None:
        """Return the review that the rows come from."""
        return self._review

    def show(self, review: Review | None, ids: Sequence[str]) -> None:
        """Show the annotations of `review` named by `ids`, in that order; those it lacks are left out.

        Where the rows stay, or some next to each other come or go, views keep their place.
        """
        wanted = _known(review, ids)
        if review is None or self._review is None or review.article.id != self._review.article.id:
            self._reset(review, wanted)
            return
        former, self._review = self._review, review
        self._follow(wanted)
        self._tell_changes(former)

    def _reset(self, review: Review | None, wanted: list[str]) -> None:
        self.beginResetModel()
        self._review, self._ids = review, wanted
        self.endResetModel()

    def _follow(self, wanted: list[str]) -> None:
        """Take over the wanted rows, as one run that came or went if that is all."""
        if wanted == self._ids:
            return
        first = next(
            (place for place, (old, new) in enumerate(zip(self._ids, wanted, strict=False)) if old != new),
            min(len(self._ids), len(wanted)),
        )
        more = len(wanted) - len(self._ids)
        if more < 0 and self._ids[first - more :] == wanted[first:]:
            self.beginRemoveRows(NO_INDEX, first, first - more - 1)
            self._ids = wanted
            self.endRemoveRows()
        elif more > 0 and wanted[first + more :] == self._ids[first:]:
            self.beginInsertRows(NO_INDEX, first, first + more - 1)
            self._ids = wanted
            self.endInsertRows()
        else:
            self._reset(self._review, wanted)

    def _tell_changes(self, former: Review) -> None:
        """Say which rows may look different: as each event tells of its fillers, with them it changes too."""
        assert self._review is not None
        changed = _changed(former, self._review)
        events = self._review.events.values()
        changed |= {event.id for event in events for item in event.arguments if item.target in changed}
        rows = [row for row, item in enumerate(self._ids) if item in changed] if changed else []
        for first, last in _runs(rows):
            self.dataChanged.emit(self.index(first), self.index(last))

    def row_of(self, annotation_id: str) -> int:
        """Return the row of an annotation, -1 if it is not shown."""
        return self._ids.index(annotation_id) if annotation_id in self._ids else -1

    def id_at(self, row: int) -> str:
        """Return the id of the annotation in `row`."""
        return self._ids[row]

    def annotation_at(self, row: int) -> Annotation | None:
        """Return the annotation in `row`."""
        return self._review.annotation(self._ids[row]) if self._review else None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many annotations are shown."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the annotation itself, or a sentence about it for screen readers and type-ahead."""
        if not index.isValid():
            return None
        annotation = self.annotation_at(index.row())
        if role == ROW_ROLE:
            return annotation
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role in spoken and annotation is not None and self._review is not None:
            name = annotation.label if hasattr(annotation, "label") else annotation.type
            return f"{name}: {self._review.covered(annotation)}, {wording.status_text(annotation.status)}"
        return None


def _known(review: Review | None, ids: Sequence[str]) -> list[str]:
    """Return those of `ids` that the review holds."""
    if review is None:
        return []
    entities, events = review.entities, review.events
    return [item for item in ids if item in entities or item in events]


def _changed(former: Review, review: Review) -> set[str]:
    """Return the ids of the annotations that differ or went; a decision leaves nearly all as they were."""
    if former is review:
        return set()
    found: set[str] = set()
    for old, new in ((former.entities, review.entities), (former.events, review.events)):
        found.update(old.keys() - new.keys())
        found.update([key for key, item in new.items() if old.get(key) is not item])
    return found


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of the rows that follow each other."""
    start = 0
    for place, row in enumerate(rows):
        if place + 1 == len(rows) or rows[place + 1] != row + 1:
            yield rows[start], row
            start = place + 1
