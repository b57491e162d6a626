"""Places articles, text and right side on the desk, and folds what has no room beside the text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui import theme
from gui.desk_shape import LINE, Places, Shape, Wish, places, shape_for
from gui.panels.article_list import ArticleListPanel

_REACH = 3
"""Pixels at both sides of a line at which the pointer can take it."""


class DeskParts(QWidget):
    """Holds the three parts of the desk; `middle` has the text.

    In a narrow window the articles are a strip and the right side may be folded; each then opens over the
    text until Escape. Where it is beside the text its width can be drawn with the mouse.
    """

    reshaped = Signal()
    """Another shape, or a part was shown, folded or opened."""
    widths_changed = Signal()
    """The user drew a part wider or narrower."""

    def __init__(self, articles: ArticleListPanel, middle: QWidget, side: QWidget) -> None:
        super().__init__()
        self._articles, self._middle, self._side = articles, middle, side
        self._wishes = {shape: Wish() for shape in Shape}
        for part in (articles, middle, side):
            part.setParent(self)
        self._left_line, self._right_line = _Line(self), _Line(self)
        self._left_line.drawn.connect(lambda x: self._draw(articles_width=x))
        self._right_line.drawn.connect(lambda x: self._draw(side_width=self.width() - x - LINE))
        self._shape = shape_for(self.width(), self.height())

    @property
    def shape(self) -> Shape:
        """Return what the present size leaves room for."""
        return self._shape

    @property
    def articles_open(self) -> bool:
        """Tell whether the whole list of articles lies over the text."""
        return self._wish.articles_open

    @property
    def side_folded(self) -> bool:
        """Tell whether the right side is not seen beside or below the text."""
        return self.shape is Shape.SMALL or not self._wish.side

    @property
    def side_open(self) -> bool:
        """Tell whether the right side is seen, wherever that is."""
        return not self.side_folded or self._wish.side_open

    def widths(self) -> list[int]:
        """Return the widths of articles, text and right side in pixels; hidden ones have none."""
        parts = (self._articles, self._middle, self._side)
        return [0 if part.isHidden() else part.width() for part in parts]

    def wanted_widths(self, shape: Shape) -> tuple[int, int]:
        """Return how wide the user wants articles and right side in a shape; 0 for the usual width."""
        wish = self._wishes[shape]
        return wish.articles_width, wish.side_width

    def want_widths(self, shape: Shape, articles: int, side: int) -> None:
        """Give articles and right side these widths in a shape, as far as the text has enough left."""
        self._wishes[shape] = replace(
            self._wishes[shape], articles_width=max(0, articles), side_width=max(0, side)
        )
        self._arrange()

    def show_articles(self, shown: bool) -> None:
        """Let the articles, or their strip, stand beside the text or not, in every shape."""
        self._wish_everywhere(articles=shown)

    def show_side(self, shown: bool) -> None:
        """Let the right side stand beside or below the text or not, in every shape that has room for it."""
        self._wish_everywhere(side=shown, side_open=False)

    def open_articles(self, opened: bool) -> None:
        """Lay the whole list of articles over the text, or fold it; a wide desk shows it anyway."""
        if self.shape is Shape.WIDE or opened == self.articles_open:
            return
        if not opened and self._has_keyboard(self._articles):
            self._middle.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wish = replace(self._wish, articles_open=opened)

    def open_side(self, opened: bool) -> None:
        """Lay the folded right side over the text, or fold it again."""
        if self.side_folded and opened != self.side_open:
            self._wish = replace(self._wish, side_open=opened)

    def take_focus(self, entered: QWidget | None) -> None:
        """Fold the list of articles when the keyboard goes to another part."""
        if self.articles_open and entered is not None and self.isAncestorOf(entered):
            self.open_articles(self._articles is entered or self._articles.isAncestorOf(entered))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which everything can still be reached."""
        return QSize(480, 200)

    def sizeHint(self) -> QSize:
        """Return the size of the mock's desk."""
        return QSize(1440, 760)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew; what was open over the text is folded when the shape changes."""
        super().resizeEvent(event)
        shape = shape_for(self.width(), self.height())
        if shape is self._shape:
            self._arrange()
            return
        self._shape = shape
        self._wish = replace(self._wish, articles_open=False, side_open=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold with Escape what lies over the text."""
        if event.key() == Qt.Key.Key_Escape and self.articles_open:
            self.open_articles(False)
        elif event.key() == Qt.Key.Key_Escape and self._wish.side_open:
            self.open_side(False)
        else:
            super().keyPressEvent(event)

    @property
    def _wish(self) -> Wish:
        return self._wishes[self._shape]

    @_wish.setter
    def _wish(self, wish: Wish) -> None:
        self._wishes[self._shape] = wish
        self._arrange()
        self.reshaped.emit()

    def _wish_everywhere(self, **wanted: bool) -> None:
        self._wishes = {shape: replace(wish, **wanted) for shape, wish in self._wishes.items()}
        self._arrange()
        self.reshaped.emit()

    def _draw(self, **widths: int) -> None:
        """Take a width from the mouse, as far as it is possible."""
        self._wish = replace(self._wish, **{name: max(1, width) for name, width in widths.items()})
        found = places(self.width(), self.height(), self._wish)
        possible = {"articles_width": found.articles.width(), "side_width": found.side.width()}
        self._wish = replace(self._wish, **{name: possible[name] for name in widths})
        self.widths_changed.emit()

    def _arrange(self) -> None:
        found = places(self.width(), self.height(), self._wish)
        slim = self.shape is not Shape.WIDE and not self.articles_open
        self._middle.setGeometry(found.text)
        self._leave(found)
        self._articles.set_slim(slim)
        for part, place in ((self._articles, found.articles), (self._side, found.side)):
            part.setVisible(not place.isEmpty())
            if not place.isEmpty():
                part.setGeometry(place)
            if place.intersects(found.text):
                part.raise_()
        self._place_lines(found)

    def _leave(self, found: Places) -> None:
        """Give the keyboard to the text before the part that has it goes."""
        for part, place in ((self._articles, found.articles), (self._side, found.side)):
            if place.isEmpty() and self._has_keyboard(part):
                self._middle.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_keyboard(self, part: QWidget) -> bool:
        holder = QApplication.focusWidget()
        return holder is not None and part.isAncestorOf(holder)

    def _place_lines(self, found: Places) -> None:
        left, right = found.articles, found.side
        self._left_line.stand(left.right() + LINE, self.height(), movable=self.shape is Shape.WIDE)
        self._left_line.setHidden(left.isEmpty())
        below = right.top() > 0
        if below:
            self._right_line.lie(QRect(right.left(), right.top() - LINE, right.width(), LINE))
        else:
            self._right_line.stand(right.left() - LINE, self.height(), movable=not self.side_folded)
        self._right_line.setHidden(right.isEmpty())
        for line in (self._left_line, self._right_line):
            line.raise_()


class _Line(QWidget):
    """The line between two parts, which the mouse can move where that changes something."""

    drawn = Signal(int)
    """Where the pointer took the line to, in pixels from the left of the desk."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._movable = False

    def stand(self, x: int, height: int, *, movable: bool) -> None:
        """Draw the line from top to bottom at `x`."""
        self._movable = movable
        self.setCursor(Qt.CursorShape.SplitHCursor if movable else Qt.CursorShape.ArrowCursor)
        reach = _REACH if movable else 0
        self.setGeometry(x - reach, 0, 2 * reach + LINE, height)

    def lie(self, place: QRect) -> None:
        """Draw the line across."""
        self._movable = False
        self.unsetCursor()
        self.setGeometry(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the line."""
        event.setAccepted(self._movable)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the line with the pointer."""
        if self._movable and event.buttons() & Qt.MouseButton.LeftButton:
            self.drawn.emit(self.mapToParent(event.position().toPoint()).x())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one pixel in the middle."""
        inset = _REACH if self._movable else 0
        QPainter(self).fillRect(self.rect().adjusted(inset, 0, -inset, 0), theme.current().line)
