"""The entities of the article, grouped by actor; a click jumps to the place in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.item_models.entity_tree import CONTEXT_ROLE, EntityTreeModel, Group
from gui.item_models.proposal_list import ProposalRow
from gui.item_models.row_model import ROW_ROLE
from gui.panels import wording
from gui.panels.context_line import paint_context
from gui.panels.empty_state import EmptyState
from gui.panels.proposals import ProposalsSection
from gui.panels.row_painting import RIGHT, paint_ground, paint_line
from gui.panels.search_field import SearchField
from gui.panels.tag import TagShape, paint_tag, tag_size
from models.annotation import Actor, Entity, Status
from models.review import Review
from models.schema import Schema

_ROW = 32
_LEAST_CONTEXT = 48
"""Pixels below which no words are shown behind a name."""

_GROUPS_EXPANDED = 200
"""Up to this many groups are shown expanded; more would only be a long list of everything."""


class EntitiesPanel(QFrame):
    """Shows the entities of one review by actor."""

    focus_requested = Signal(str)
    keyboard_left = Signal()
    """The keyboard leaves the panel for the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("Entities"))
        self.tree = QTreeView()
        self.search = SearchField(self.tr("Search entities"))
        self.proposals = ProposalsSection()
        self._waits_at: Entity | None = None
        self._model = EntityTreeModel(self)
        self._empty = EmptyState()
        self._pages = QStackedWidget()
        self._lay_out()
        self.tree.clicked.connect(self._jump)
        self.tree.activated.connect(self._jump)
        self.search.textChanged.connect(self._filter)
        self.proposals.left.connect(self.keyboard_left)
        self.show_nothing()

    def show_review(self, review: Review, schema: Schema, actors: Mapping[str, Actor] | None = None) -> None:
        """Show the entities of `review`; `actors` holds the known actors by id."""
        self._model.show(review, [label.name for label in schema.labels], actors)
        if not self._model.rowCount():
            hint = self.tr("Select words in the text and press a label’s key.")
            self._empty.show_state("entity", self.tr("No entities yet"), hint)
        self._pages.setCurrentIndex(0 if self._model.rowCount() else 1)
        if self._model.rowCount() <= _GROUPS_EXPANDED:
            self.tree.expandAll()
        self._filter(self.search.text())

    def show_nothing(self) -> None:
        """Show that no article is open."""
        self._model.show(None)
        self._empty.show_state("articles", self.tr("No article open"), self.tr("Choose one at the left."))
        self._pages.setCurrentIndex(1)

    def show_focus(self, annotation_id: str | None) -> None:
        """Mark the focused entity and scroll to it; nothing is emitted."""
        index = self._model.index_of(annotation_id or "")
        self.tree.setCurrentIndex(index)
        if index.isValid():
            self.tree.scrollTo(index)

    def show_proposals(self, rows: Sequence[ProposalRow]) -> None:
        """Ask which actors are the same.

        Whoever asked for the tab before they were found, and did nothing since, is taken there.
        """
        self.proposals.show_rows(rows)
        stayed = self._waits_at is not None and self._waits_at == self.current()[1]
        if rows and stayed:
            self.proposals.take_keyboard()
        if rows or not stayed:
            self._waits_at = None

    def current(self) -> tuple[str | None, Entity | None]:
        """Return the actor's id and the entity of the row that has the keyboard; nothing if none has."""
        if not self.tree.hasFocus():
            return None, None
        index = self.tree.currentIndex()
        return self._model.actor_at(index), self._model.entity_at(index)

    def take_keyboard(self) -> None:
        """Give the keyboard to the first question, else to the entities."""
        if not self.proposals.take_keyboard():
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._waits_at = self.current()[1]

    def _jump(self, index: QModelIndex) -> None:
        entity = self._model.entity_at(index)
        if entity is not None:
            self.focus_requested.emit(entity.id)

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for row in range(self._model.rowCount()):
            group: Group = self._model.index(row, 0).data(ROW_ROLE)
            words = [group.name, group.label, *(self._model.text_of(entity) for entity in group.entities)]
            fits = not wanted or any(wanted in word.casefold() for word in words)
            self.tree.setRowHidden(row, QModelIndex(), not fits)

    def _lay_out(self) -> None:
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(_EntityDelegate(self.tree))
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(16)
        self.tree.setMouseTracking(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setAccessibleName(self.tr("Entities by actor"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 12, 6, 0)
        column.setSpacing(9)
        column.addWidget(self.proposals)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        self._pages.addWidget(page)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)


class _EntityDelegate(QStyledItemDelegate):
    """Paints an actor with its label and number of mentions, a mention with what was decided."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        value = index.data(ROW_ROLE)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, area.adjusted(0, 0, -2, 0))
        inner = area.adjusted(6, 0, -8, 0)
        if isinstance(value, Group):
            self._paint_group(painter, inner, value)
            if len(value.entities) == 1:
                self._paint_after(painter, inner, index.data(CONTEXT_ROLE)[2])
        elif isinstance(value, Entity):
            self._paint_entity(painter, inner, value, index.data(CONTEXT_ROLE))
        painter.restore()

    def _paint_group(self, painter: QPainter, inner: QRectF, group: Group) -> None:
        look = theme.current()
        size = tag_size(group.label)
        tag = QRectF(inner.left(), inner.center().y() - size.height() / 2, size.width(), size.height())
        shape = TagShape.DASHED if group.open_count == len(group.entities) else TagShape.LINE
        paint_tag(painter, tag, group.label, look.label_color(group.label), shape)
        inner.setLeft(tag.right() + 9)
        count = f"{len(group.entities)} ×" if len(group.entities) > 1 else _mark(group.entities[0])
        self._paint_mark(painter, inner, count)
        self._paint_name(painter, inner, group.name)

    def _paint_entity(
        self, painter: QPainter, inner: QRectF, entity: Entity, context: tuple[str, str, str]
    ) -> None:
        before, covered, after = context
        self._paint_mark(painter, inner, _mark(entity))
        paint_context(
            painter, inner, before, f"{covered} · {entity.value}" if entity.value else covered, after
        )

    def _paint_after(self, painter: QPainter, inner: QRectF, after: str) -> None:
        """Paint what follows the only mention of an actor, in the room that its name leaves."""
        if inner.width() > _LEAST_CONTEXT:
            paint_line(painter, inner, after, theme.ui_font(12.5), theme.current().soft)

    def _paint_mark(self, painter: QPainter, inner: QRectF, mark: str) -> None:
        look = theme.current()
        ink = look.accent if mark == "✓" else look.soft
        width = paint_line(painter, inner, mark, theme.ui_font(12), ink, side=RIGHT)
        inner.setRight(inner.right() - width - 8)

    def _paint_name(self, painter: QPainter, inner: QRectF, name: str) -> None:
        """Paint the name of an actor, and leave in `inner` the room behind it."""
        width = paint_line(painter, inner, name, theme.ui_font(13, 600), theme.current().ink)
        inner.setLeft(inner.left() + width)


def _mark(entity: Entity) -> str:
    return "✓" if entity.status is Status.ACCEPTED else wording.percent_text(entity.confidence)
