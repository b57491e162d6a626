"""What stands below the head of the suggestions: the card in focus and the list, placed in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.panels.annotation_card import AnnotationCard
from gui.panels.annotation_delegate import ROW_HEIGHT
from gui.panels.empty_state import EmptyState
from gui.panels.row_list import RowList

MARGIN, _NARROW_MARGIN = 14, 9
_NARROW = 340
"""Below this width in pixels the margins give way, so that a card's buttons stand in one row."""

_TOP = 12
_SPACING = 10
_ROWS_KEPT, _LEAST_SHARED = 2.5, 330
"""Rows of the list that stay in view beside a tall card, and the height from which on they do."""


class SuggestionColumn(QWidget):
    """Places one of `cards`, then `rows` or, where there are none, `done`.

    It has no layout: a card gets the height that it needs in the same step in which it is filled, and
    nothing is painted at a height that it does not keep.
    """

    def __init__(self, cards: Sequence[AnnotationCard], rows: RowList, done: EmptyState) -> None:
        super().__init__()
        self._cards, self._rows, self._done = tuple(cards), rows, done
        for part in (*cards, rows, done):
            part.setParent(self)

    def show_parts(self, card: AnnotationCard | None, *, has_rows: bool, is_done: bool) -> None:
        """Show one card or none, the list, and what is said where all is decided."""
        for other in self._cards:
            other.setVisible(other is card)
        if card is not None and card.last_stop().nextInFocusChain() is not self._rows:
            QWidget.setTabOrder(card.last_stop(), self._rows)
        self._rows.setVisible(has_rows)
        self._done.setVisible(is_done)
        self.arrange()

    def make_ready(self, card: AnnotationCard) -> None:
        """Give a card that is not in view the size that it will have, and draw it where nobody sees it."""
        margin = MARGIN if self.width() >= _NARROW else _NARROW_MARGIN
        width = self.width() - 2 * margin
        card.resize(width, card.fitted_height(width))
        card.grab()

    def arrange(self) -> None:
        """Give every part its place."""
        margin = MARGIN if self.width() >= _NARROW else _NARROW_MARGIN
        area = self.rect().adjusted(margin, _TOP, -margin, 0)
        card = next((item for item in self._cards if not item.isHidden()), None)
        if card is not None:
            height = min(card.fitted_height(area.width()), max(self._room(area), card.least_height()))
            card.setGeometry(QRect(area.topLeft(), QSize(area.width(), height)))
            area.setTop(area.top() + height + _SPACING)
        # The scroll bar stands in the margin, so that rows are as wide as the card.
        self._rows.set_row_width(area.width())
        self._rows.setGeometry(area.adjusted(0, 0, margin, 0))
        self._done.setGeometry(area)

    def sizeHint(self) -> QSize:
        """Return the size of the mock's right side."""
        return QSize(366, 640)

    def minimumSizeHint(self) -> QSize:
        """Return the size at which a card can still be used."""
        return QSize(264, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew."""
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """Place the parts anew where one of them asks for another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    def _room(self, area: QRect) -> int:
        """Return the height that a card may take; unless that is little, a list keeps a few rows of it."""
        shares = not self._rows.isHidden() and area.height() >= _LEAST_SHARED
        kept = int(min(_ROWS_KEPT * ROW_HEIGHT, area.height() * 0.3)) if shares else 0
        return area.height() - kept - (_SPACING if kept else 0)
