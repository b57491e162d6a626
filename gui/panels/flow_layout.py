"""A layout that breaks a row of widgets into lines, so that long words never push one out of sight."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_NOWHERE = Qt.Orientation(0)
_ENDLESS = 1 << 24


class _Line:
    """Widgets side by side, each with the size that it asks for, and what they need together."""

    def __init__(self) -> None:
        self.parts: list[tuple[QLayoutItem, int, int]] = []
        self.width = self.height = 0

    def add(self, item: QLayoutItem, width: int, height: int, spacing: int) -> None:
        """Put a widget behind the others."""
        self.width += width + (spacing if self.parts else 0)
        self.height = max(self.height, height)
        self.parts.append((item, width, height))


class FlowLayout(QLayout):
    """Places its widgets from left to right at their size hints and goes on in the next line.

    With `fill` the widgets of a line share what room it has left.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, fill: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._known_lines: dict[int, list[_Line]] = {}
        self._hint: QSize | None = None
        self._minimum: QSize | None = None
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
        self._hint = self._minimum = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Return no direction: the lines take what they need."""
        return _NOWHERE

    def hasHeightForWidth(self) -> bool:
        """Return True: fewer columns need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines need at `width`."""
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        between = self.spacing() * max(0, len(lines) - 1)
        return sum(line.height for line in lines) + between + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        area = rect.marginsRemoved(self.contentsMargins())
        y = area.y()
        for line in self._lines(area.width()):
            self._place(line, QRect(area.x(), y, area.width(), line.height))
            y += line.height + self.spacing()

    def sizeHint(self) -> QSize:
        """Return the size of all items in one line."""
        if self._hint is None:
            whole = next(iter(self._broken(_ENDLESS)), _Line())
            self._hint = self._with_margins(QSize(whole.width, whole.height))
        return self._hint

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        if self._minimum is None:
            size = QSize()
            for item in self._items:
                if not item.isEmpty():
                    size = size.expandedTo(item.minimumSize())
            self._minimum = self._with_margins(size)
        return self._minimum

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lines(self, width: int) -> list[_Line]:
        """Return the lines at `width`; the layouts around ask for the same several times in a row."""
        if width not in self._known_lines:
            self._known_lines[width] = self._broken(width)
        return self._known_lines[width]

    def _broken(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        spacing = self.spacing()
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            wanted = min(hint.width(), max(width, 1))
            if not lines or lines[-1].width + spacing + wanted > width:
                lines.append(_Line())
            lines[-1].add(item, wanted, hint.height(), spacing)
        return lines

    def _place(self, line: _Line, area: QRect) -> None:
        extra = max(0, area.width() - line.width) if self._fill else 0
        x, count = area.x(), len(line.parts)
        for index, (item, wanted, height) in enumerate(line.parts):
            width = wanted + extra * (index + 1) // count - extra * index // count
            item.setGeometry(QRect(x, area.y() + (area.height() - height) // 2, width, height))
            x += width + self.spacing()
