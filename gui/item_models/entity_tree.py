"""The entities of one review as a tree: an actor, below it every mention of it in reading order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from gui.item_models.row_model import NO_INDEX, ROW_ROLE, Index
from gui.panels import wording
from models.annotation import Actor, Entity, Status
from models.review import Review, reading_key

CONTEXT_ROLE = ROW_ROLE + 1
"""The role under which a mention comes as the words before it, its own, and those after it."""

_CONTEXT = 60
"""Code points of context at each side."""


@dataclass(frozen=True, slots=True)
class Group:
    """An actor, or what stands for one while none is known: the same label on the same text."""

    name: str
    label: str
    entities: tuple[Entity, ...]
    actor: str | None = None

    @property
    def open_count(self) -> int:
        """Return how many of the mentions nobody has decided on."""
        return sum(entity.status is Status.SUGGESTED for entity in self.entities)


class EntityTreeModel(QAbstractItemModel):
    """Two levels: groups, and below those of several mentions their entities. Rejected ones are left out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._groups: list[Group] = []
        self._places: dict[str, tuple[int, int]] = {}

    def show(
        self, review: Review | None, labels: Sequence[str] = (), actors: Mapping[str, Actor] | None = None
    ) -> None:
        """Show the entities of `review`, grouped; groups in the order of `labels`, then by name."""
        self.beginResetModel()
        self._review = review
        self._groups = _grouped(review, labels, actors or {}) if review else []
        self._places = {
            entity.id: (row, place)
            for row, group in enumerate(self._groups)
            for place, entity in enumerate(group.entities)
        }
        self.endResetModel()

    def index_of(self, entity_id: str) -> QModelIndex:
        """Return the index of an entity, an invalid one if it is not shown."""
        if entity_id not in self._places:
            return QModelIndex()
        row, place = self._places[entity_id]
        group = self.index(row, 0)
        return self.index(place, 0, group) if self.rowCount(group) else group

    def actor_at(self, index: Index) -> str | None:
        """Return the id of the actor of a row, or of the row's mention; None where there is none."""
        value = self.data(index, ROW_ROLE)
        return value.actor if isinstance(value, Group | Entity) else None

    def entity_at(self, index: Index) -> Entity | None:
        """Return the entity of a row; for a group its first one, None for no row."""
        value = self.data(index, ROW_ROLE)
        return value.entities[0] if isinstance(value, Group) else value

    def text_of(self, entity: Entity) -> str:
        """Return the text that an entity covers."""
        return self._review.covered(entity) if self._review else ""

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Return the index of a group, or of an entity, whose internal id is its group's number from 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Return the group of an entity; a group has no parent."""
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of groups, or of entities in a group."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column() > 0:
            return 0
        mentions = len(self._groups[parent.row()].entities)
        return mentions if mentions > 1 else 0

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the group or entity itself, or its text."""
        if not index.isValid():
            return None
        number = index.internalId()
        value = self._groups[number - 1].entities[index.row()] if number else self._groups[index.row()]
        if role == ROW_ROLE:
            return value
        if role == CONTEXT_ROLE:
            return self._context(value.entities[0] if isinstance(value, Group) else value)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return value.name if isinstance(value, Group) else self.text_of(value)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(value, Group):
                return f"{value.label}: {value.name}, {len(value.entities)}"
            words = "".join(self._context(value)).strip()
            return f"{value.label}: {self.text_of(value)}, {wording.status_text(value.status)}. {words}"
        return None

    def _context(self, entity: Entity) -> tuple[str, str, str]:
        """Return the words before a mention, its own, and those after it, of one line of the text."""
        text, hull = self._review.text if self._review else "", entity.hull
        before = text[max(0, hull.start - _CONTEXT) : hull.start].rpartition("\n")[2]
        after = text[hull.end : hull.end + _CONTEXT].partition("\n")[0]
        return before, " ".join(hull.text(text).split()), after


def _grouped(review: Review, labels: Sequence[str], actors: Mapping[str, Actor]) -> list[Group]:
    gathered: dict[tuple[str, str], list[Entity]] = {}
    for entity in sorted(review.entities.values(), key=reading_key):
        if entity.status is not Status.REJECTED:
            actor = entity.actor if entity.actor in actors else None
            key = ("", actor) if actor else (entity.label, review.covered(entity).casefold())
            gathered.setdefault(key, []).append(entity)
    groups = []
    for (_label, actor_id), entities in gathered.items():
        actor = actors.get(actor_id)
        name = actor.name if actor else review.covered(entities[0])
        label = actor.label if actor else entities[0].label
        groups.append(Group(name, label, tuple(entities), actor_id if actor else None))
    ranks = {label: rank for rank, label in enumerate(labels)}
    return sorted(groups, key=lambda group: (ranks.get(group.label, len(ranks)), group.name.casefold()))
