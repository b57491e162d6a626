"""The annotations of one review as a flat list, in an order that somebody else decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from gui.item_models.row_model import NO_INDEX, ROW_ROLE, Index
from gui.panels import wording
from models.annotation import Annotation
from models.review import Review, differing


class AnnotationListModel(QAbstractListModel):
    """Rows of annotations by id; the review they come from is replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._ids: tuple[str, ...] = ()

    @property
    def review(self) -> Review | None:
        """Return the review that the rows come from."""
        return self._review

    def show(self, review: Review | None, ids: Sequence[str], touched: Iterable[str] | None = None) -> None:
        """Show the annotations of `review` named by `ids`, in that order; those it lacks are left out.

        Where the rows stay, or some next to each other come or go, views keep their place. Who knows that
        all are there, and which differ from what was shown before, names these as `touched`; else each is
        looked at.
        """
        wanted = tuple(ids) if touched is not None else _known(review, ids)
        if review is None or self._review is None or review.article.id != self._review.article.id:
            self._reset(review, wanted)
            return
        former, self._review = self._review, review
        self._follow(wanted)
        self._tell_changes(differing(former, review) if touched is None else set(touched))

    def _reset(self, review: Review | None, wanted: tuple[str, ...]) -> None:
        self.beginResetModel()
        self._review, self._ids = review, wanted
        self.endResetModel()

    def _follow(self, wanted: tuple[str, ...]) -> None:
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

    def _tell_changes(self, changed: set[str]) -> None:
        """Say which rows may look different: as each event tells of its fillers, with them it changes too."""
        assert self._review is not None
        if not changed:
            return
        events = self._review.events.values()
        changed |= {event.id for event in events for item in event.arguments if item.target in changed}
        rows = [row for row, item in enumerate(self._ids) if item in changed]
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


def _known(review: Review | None, ids: Sequence[str]) -> tuple[str, ...]:
    """Return those of `ids` that the review holds."""
    if review is None:
        return ()
    entities, events = review.entities, review.events
    return tuple([item for item in ids if item in entities or item in events])


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of the rows that follow each other."""
    start = 0
    for place, row in enumerate(rows):
        if place + 1 == len(rows) or rows[place + 1] != row + 1:
            yield rows[start], row
            start = place + 1
