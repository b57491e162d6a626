"""A layout of columns: as many as fit, each widget below those of the shortest one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ColumnsLayout(QLayout):
    """Shares the width between equal columns of `least` pixels or more, at most `most` of them."""

    def __init__(
        self, parent: QWidget | None = None, *, least: int, most: int = 3, spacing: int = 14
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._least, self._most = least, most
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def columns(self, width: int) -> int:
        """Return how many columns there are at a width in pixels."""
        return min(max((width + self.spacing()) // (self._least + self.spacing()), 1), self._most)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at `index`, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at `index` out and return it, or None."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return no direction: the columns take what they need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: fewer columns are longer."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the longest column at `width`."""
        return max((place.bottom() + 1 for place in self._places(QRect(0, 0, width, 0))), default=0)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        for item, place in zip(self._items, self._places(rect), strict=True):
            item.setGeometry(place)

    def sizeHint(self) -> QSize:
        """Return the least size: a wider place is filled by more columns."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of one narrow column; how long it becomes, says `heightForWidth`."""
        return QSize(min(self._least, 320), 0)

    def _places(self, rect: QRect) -> list[QRect]:
        count = self.columns(rect.width())
        width = (rect.width() - (count - 1) * self.spacing()) // count
        ends = [rect.top()] * count
        places = []
        for item in self._items:
            shortest = ends.index(min(ends))
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            left = rect.left() + shortest * (width + self.spacing())
            places.append(QRect(left, ends[shortest], width, height))
            ends[shortest] += height + self.spacing()
        return places
