"""The entities of the article, grouped by actor; a click jumps to the place in the text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.item_models.annotation_list import ROW_ROLE
from gui.item_models.entity_tree import EntityTreeModel, Group
from gui.panels import wording
from gui.panels.empty_state import EmptyState
from gui.panels.search_field import SearchField
from gui.panels.tag import TagShape, paint_tag, tag_size
from models.annotation import Actor, Entity, Status
from models.review import Review
from models.schema import Schema

_ROW = 32
_GROUPS_EXPANDED = 200
"""Up to this many groups are shown expanded; more would only be a long list of everything."""


class EntitiesPanel(QFrame):
    """Shows the entities of one review by actor."""

    focus_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("Entities"))
        self.tree = QTreeView()
        self.search = SearchField(self.tr("Search entities"))
        self._model = EntityTreeModel(self)
        self._empty = EmptyState()
        self._pages = QStackedWidget()
        self._lay_out()
        self.tree.clicked.connect(self._jump)
        self.tree.activated.connect(self._jump)
        self.search.textChanged.connect(self._filter)
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
        self._paint_ground(painter, option, area)
        inner = area.adjusted(6, 0, -8, 0)
        if isinstance(value, Group):
            self._paint_group(painter, inner, value)
        elif isinstance(value, Entity):
            self._paint_entity(painter, inner, value, str(index.data()))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF) -> None:
        look = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(look.accent_soft)
            painter.drawRoundedRect(area.adjusted(0, 1, -2, -1), 6, 6)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(look.background)
            painter.drawRoundedRect(area.adjusted(0, 1, -2, -1), 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.accent, 1.2))
            painter.drawRoundedRect(area.adjusted(0.5, 1.5, -2.5, -1.5), 6, 6)

    def _paint_group(self, painter: QPainter, inner: QRectF, group: Group) -> None:
        look = theme.current()
        size = tag_size(group.label)
        tag = QRectF(inner.left(), inner.center().y() - size.height() / 2, size.width(), size.height())
        shape = TagShape.DASHED if group.open_count == len(group.entities) else TagShape.LINE
        paint_tag(painter, tag, group.label, look.label_color(group.label), shape)
        inner.setLeft(tag.right() + 9)
        count = f"{len(group.entities)} ×" if len(group.entities) > 1 else _mark(group.entities[0])
        self._paint_line(painter, inner, group.name, count, weight=600)

    def _paint_entity(self, painter: QPainter, inner: QRectF, entity: Entity, text: str) -> None:
        words = f"{text} · {entity.value}" if entity.value else text
        self._paint_line(painter, inner, words, _mark(entity), weight=400)

    def _paint_line(self, painter: QPainter, inner: QRectF, text: str, mark: str, *, weight: int) -> None:
        look = theme.current()
        painter.setFont(theme.ui_font(12))
        painter.setPen(look.accent if mark == "✓" else look.soft)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, mark)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(mark) - 8)
        painter.setFont(theme.ui_font(13, weight))
        painter.setPen(look.ink)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _mark(entity: Entity) -> str:
    return "✓" if entity.status is Status.ACCEPTED else wording.percent_text(entity.confidence)
