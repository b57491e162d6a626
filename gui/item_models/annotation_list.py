"""The annotations of one review as a flat list, in an order that somebody else decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.panels import wording
from models.annotation import Annotation
from models.review import Review

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The role under which the list models hand out the value behind a row."""

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


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
        """Show the annotations of `review` named by `ids`, in that order; those it lacks are left out."""
        wanted = [item for item in ids if review is not None and review.annotation(item) is not None]
        if wanted == self._ids and review is not None:
            self._review = review
            if wanted:
                self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))
            return
        self.beginResetModel()
        self._review, self._ids = review, wanted
        self.endResetModel()

    def row_of(self, annotation_id: str) -> int:
        """Return the row of an annotation, -1 if it is not shown."""
        return self._ids.index(annotation_id) if annotation_id in self._ids else -1

    def id_at(self, row: int) -> str:
        """Return the id of the annotation in `row`."""
        return self._ids[row]

    def annotation_at(self, row: int) -> Annotation | None:
        """Return the annotation in `row`."""
        return self._review.annotation(self._ids[row]) if self._review else None

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
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
