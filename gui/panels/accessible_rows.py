"""A `RowList` for screen readers: a list whose items have a name, a place and a state.

Qt knows its own lists only; to it a `RowList` is a frame without content.
"""

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView

from gui import accessible_parts
from gui.accessible_parts import AccessiblePart, AccessibleWidget, PartAction, interface


class RowObject(QObject):
    """Stands for the row at one place of a list; what the row says may change."""

    def __init__(self, rows: QAbstractItemView, place: int) -> None:
        super().__init__(rows)
        self.place = place
        self.rows = ref(rows)

    def index(self) -> QModelIndex:
        """Return the row in the list's model, invalid if the list has become shorter."""
        rows = self.rows()
        return rows.model().index(self.place, 0) if rows and rows.model() else QModelIndex()


class AccessibleRows(AccessibleWidget[QAbstractItemView]):
    """The list; rows are made when a reader asks for them, however many there are."""

    def __init__(self, rows: QAbstractItemView) -> None:
        super().__init__(rows)
        self._objects: dict[int, RowObject] = {}

    def childCount(self) -> int:
        rows = self.widget()
        return rows.model().rowCount() if rows and rows.model() else 0

    def child(self, place: int) -> QAccessibleInterface | None:
        """Return the row at a place, None outside of the list."""
        rows = self.widget()
        if rows is None or not 0 <= place < self.childCount():
            return None
        if place not in self._objects:
            self._objects[place] = RowObject(rows, place)
        return interface(self._objects[place])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        thing = child.object()
        return thing.place if isinstance(thing, RowObject) else -1

    def focusChild(self) -> QAccessibleInterface | None:
        """Return the current row."""
        rows = self.widget()
        return self.child(rows.currentIndex().row()) if rows else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        """Return the row at a point of the screen."""
        rows = self.widget()
        return self.child(rows.indexAt(rows.viewport().mapFromGlobal(QPoint(x, y))).row()) if rows else None

    def role(self) -> QAccessible.Role:
        """Return that this is a list."""
        return QAccessible.Role.List


class AccessibleRow(AccessiblePart[RowObject]):
    """One row of the list."""

    def __init__(self, row: RowObject) -> None:
        super().__init__(row, _ChooseAction(row))

    def parent(self) -> QAccessibleInterface | None:
        """Return the list's interface."""
        return interface(self._list())

    def role(self) -> QAccessible.Role:
        """Return that this is an item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Return whether the row is current, selected, and in view."""
        state, rows, row = QAccessible.State(), self._list(), self.part()
        state.focusable = state.selectable = True
        if rows and row and row.index().isValid():
            chosen = rows.selectionModel()
            state.selected = bool(chosen and chosen.isSelected(row.index()))
            state.focused = rows.hasFocus() and rows.currentIndex() == row.index()
            state.offscreen = self.rect().isEmpty()
        else:
            state.invalid = True
        return state

    def rect(self) -> QRect:
        """Return the row's place on the screen, empty where it is scrolled away."""
        rows, row = self._list(), self.part()
        if rows is None or row is None:
            return QRect()
        port = rows.viewport()
        shown = rows.visualRect(row.index()) & port.rect()
        return QRect(port.mapToGlobal(shown.topLeft()), shown.size()) if not shown.isEmpty() else QRect()

    def text(self, kind: QAccessible.Text) -> str:
        """Return what the model says of the row as its name."""
        row = self.part()
        if row is None or kind != QAccessible.Text.Name:
            return ""
        told = row.index().data(Qt.ItemDataRole.AccessibleTextRole)
        return str(told or row.index().data(Qt.ItemDataRole.DisplayRole) or "")

    def _list(self) -> QAbstractItemView | None:
        row = self.part()
        return row.rows() if row else None


class _ChooseAction(PartAction[RowObject]):
    """Lets a reader choose a row, as a click does."""

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.setFocusAction()]

    def localizedActionName(self, name: str) -> str:
        if name == self.pressAction():
            return QCoreApplication.translate("RowList", "Choose this row")
        return QCoreApplication.translate("RowList", "Go to this row")

    def act(self, part: RowObject, name: str) -> None:
        """Make the row current, and choose it if it is pressed."""
        rows = part.rows()
        if rows and part.index().isValid():
            rows.setCurrentIndex(part.index())
            if name == self.pressAction():
                rows.clicked.emit(part.index())


def install(kind: type[QAbstractItemView]) -> None:
    """Make Qt ask for our interfaces when a reader looks at such a list; once is enough."""
    accessible_parts.install(kind, AccessibleRows)
    accessible_parts.install(RowObject, AccessibleRow)
