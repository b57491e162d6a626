"""A layout that breaks a row of widgets into lines, so that long words never push one out of sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_Line = list[tuple[QLayoutItem, QSize]]


class FlowLayout(QLayout):
    """Places its widgets from left to right at their size hints and goes on in the next line.

    With `fill` the widgets of a line share what room it has left.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, fill: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._known_lines: dict[int, list[_Line]] = {}
        self._fill = fill
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

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

    def invalidate(self) -> None:
        """Forget what was computed: an item has changed."""
        self._known_lines.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Return no direction: the lines take what they need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: fewer columns need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines need at `width`."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of all items in one line."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return self._with_margins(QSize(width, max((hint.height() for hint in hints), default=0)))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        y = area.y()
        for line in self._lines(area.width()):
            height = max(hint.height() for _item, hint in line)
            if move:
                self._place(line, QRect(area.x(), y, area.width(), height))
            y += height + self.spacing()
        return max(y - self.spacing(), area.y()) - rect.y() + margins.bottom()

    def _lines(self, width: int) -> list[_Line]:
        """Return the lines at `width`; the layouts around ask for the same several times in a row."""
        if width not in self._known_lines:
            self._known_lines[width] = self._broken(width)
        return self._known_lines[width]

    def _broken(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            hint.setWidth(min(hint.width(), max(width, 1)))
            if not lines or used + self.spacing() + hint.width() > width:
                lines.append([])
                used = -self.spacing()
            lines[-1].append((item, hint))
            used += self.spacing() + hint.width()
        return lines

    def _place(self, line: _Line, area: QRect) -> None:
        needed = sum(hint.width() for _item, hint in line) + self.spacing() * (len(line) - 1)
        extra = max(0, area.width() - needed) if self._fill else 0
        x = area.x()
        for index, (item, hint) in enumerate(line):
            width = hint.width() + extra * (index + 1) // len(line) - extra * index // len(line)
            top = area.y() + (area.height() - hint.height()) // 2
            item.setGeometry(QRect(QPoint(x, top), QSize(width, hint.height())))
            x += width + self.spacing()
