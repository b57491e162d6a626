"""What is left to look at in an article, as a quiet list: a row leads to its place, one key settles it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.item_models.row_model import ROW_ROLE, Index, RowModel
from gui.panels.annotation_card import rule
from gui.panels.empty_state import EmptyState
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_cap import KeyButton, key_cap_size, paint_key_cap
from gui.panels.labels import text_label
from gui.panels.one_page import OnePage
from gui.panels.row_list import RowList
from gui.panels.row_painting import RIGHT, paint_line
from gui.panels.row_pictures import RowPictures
from gui.panels.tag import TagShape, paint_tag, tag_size

ROW_HEIGHT = 54
_SIDE = 14
_FIX_KEY = "⏎"
_NO_INDEX = QModelIndex()
_FIX_SHARE = 0.6
"""Part of a row's width that the words of a fix may take at most."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing to look at: `name` is its label or type, `why` the doubt, `fix` what Return does.

    `key` tells rows apart; `where` tells more in a tool tip. `is_gap` holds for a place without annotation,
    `can_stay` for what a reviewer may call right as it is.
    """

    key: str
    name: str
    text: str
    why: str
    fix: str = ""
    where: str = ""
    is_event: bool = False
    is_gap: bool = False
    can_stay: bool = True


class CheckRows(RowList):
    """The rows; keys ask for what is done with the current one."""

    fix_requested = Signal()
    right_requested = Signal()
    jump_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return asks for the fix, Delete says that it is right so, Space and → lead into the text."""
        keys = Qt.Key
        asked = {
            keys.Key_Return: self.fix_requested,
            keys.Key_Enter: self.fix_requested,
            keys.Key_Delete: self.right_requested,
            keys.Key_Backspace: self.right_requested,
            keys.Key_Space: self.jump_requested,
            keys.Key_Right: self.jump_requested,
        }
        signal = asked.get(keys(event.key()))
        if signal is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif self.currentIndex().isValid() and not event.isAutoRepeat():
            signal.emit()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are the keys of labels here."""


class CheckList(QFrame):
    """Shows rows, and above them what is left where that is asked for; asks for what is done with a row.

    `chosen` tells the key of the row that the reviewer went to.
    """

    chosen = Signal(str)
    fix_requested = Signal(str)
    right_requested = Signal(str)
    jump_requested = Signal(str)
    finish_requested = Signal()
    passed_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("Check"))
        self.rows = CheckRows(ROW_HEIGHT)
        self.headline = text_label(weight="strong", wrap=True)
        self.hint = text_label(tone="soft", wrap=True)
        self.finish_button = KeyButton(self.tr("Finish nevertheless"))
        self.fix_button = KeyButton(self.tr("Fix it"), "⏎")
        self.right_button = KeyButton(self.tr("Right as it is"), "⌦")
        self.passed_button = KeyButton()
        self._model = CheckModel(self)
        self._empty = EmptyState()
        self._pages = OnePage()
        self._head, self._foot = QWidget(), QWidget()
        self._is_filling = False
        self._lay_out()
        self._connect()
        self.show_rows(())
        self.show_head("", "")
        self.show_passed(is_there=False, is_shown=False)

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show other rows; the current one stays current, or else the one that took its place."""
        before, place = self.current_key(), self.rows.currentIndex().row()
        if rows and tuple(rows) == self._model.rows:
            return
        self._is_filling = True
        self._model.show(rows)
        self._pages.setCurrentIndex(0 if rows else 1)
        for button in (self.fix_button, self.right_button):
            button.setVisible(bool(rows))
        self._show_foot()
        kept = self._model.row_of(before)
        self._make_current(kept if kept >= 0 else min(place, len(rows) - 1))
        self._is_filling = False

    def show_head(self, headline: str, hint: str, *, can_finish: bool = True) -> None:
        """Say above the rows what is left; nothing for an empty headline."""
        self.headline.setText(headline)
        self.hint.setText(hint)
        self.finish_button.setVisible(can_finish)
        self._head.setVisible(bool(headline))

    def show_passed(self, *, is_there: bool, is_shown: bool) -> None:
        """Offer to show what was passed over, if anything was, or to go back from it."""
        shown, hidden = self.tr("Back to what is left"), self.tr("Show what was passed over")
        self.passed_button.setText(shown if is_shown else hidden)
        self.passed_button.setVisible(is_there or is_shown)
        self.right_button.setText(self.tr("Put back") if is_shown else self.tr("Right as it is"))
        self._show_foot()

    def show_state(self, headline: str, hint: str) -> None:
        """Say what is told where there are no rows."""
        self._empty.show_state("finish", headline, hint)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys of "finish" and of "passed_over" where these are offered."""
        self.finish_button.set_key(keys.get("finish", ""))
        self.passed_button.set_key(keys.get("passed_over", ""))

    def has_row(self, key: str) -> bool:
        """Tell whether there is a row with this key."""
        return self._model.row_of(key) >= 0

    def current_key(self) -> str:
        """Return the key of the current row; empty without one."""
        row: CheckRow | None = self.rows.currentIndex().data(ROW_ROLE)
        return row.key if row else ""

    def go(self, key: str = "") -> None:
        """Make the row with this key the current one, or without it the row that is, and go there."""
        place = self._model.row_of(key or self.current_key())
        if self._model.rows:
            self._is_filling = True
            self._make_current(max(place, 0))
            self._is_filling = False
            self.chosen.emit(self.current_key())

    def _make_current(self, place: int) -> None:
        index = self._model.index(place) if place >= 0 else QModelIndex()
        chosen = self.rows.selectionModel()
        if index.isValid():
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.rows.keep_in_view(index)
        else:
            chosen.clear()
        self._show_buttons()

    def _take_current(self, index: QModelIndex) -> None:
        """Go to the row that keys or the pointer chose."""
        if not self._is_filling and index.isValid():
            self._show_buttons()
            self.chosen.emit(self.current_key())

    def _show_buttons(self) -> None:
        row: CheckRow | None = self.rows.currentIndex().data(ROW_ROLE)
        self.fix_button.setEnabled(row is not None and bool(row.fix))
        self.right_button.setEnabled(row is not None and row.can_stay)

    def _show_foot(self) -> None:
        buttons = self.fix_button, self.right_button, self.passed_button
        self._foot.setVisible(not all(button.isHidden() for button in buttons))

    def _connect(self) -> None:
        rows = self.rows
        rows.selectionModel().currentChanged.connect(self._take_current)
        rows.clicked.connect(lambda _index: self.chosen.emit(self.current_key()))
        rows.doubleClicked.connect(lambda _index: self.jump_requested.emit(self.current_key()))
        for asked in (rows.fix_requested, self.fix_button.clicked):
            asked.connect(lambda *_: self.fix_requested.emit(self.current_key()))
        for asked in (rows.right_requested, self.right_button.clicked):
            asked.connect(lambda *_: self.right_requested.emit(self.current_key()))
        rows.jump_requested.connect(lambda: self.jump_requested.emit(self.current_key()))
        self.finish_button.clicked.connect(self.finish_requested)
        self.passed_button.clicked.connect(self.passed_requested)

    def _lay_out(self) -> None:
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(_CheckDelegate(self.rows))
        self.rows.setAccessibleName(self.tr("What is left to look at"))
        self.hint.setProperty("scale", "small")
        head = QVBoxLayout(self._head)
        head.setContentsMargins(14, 12, 14, 12)
        head.setSpacing(6)
        head.addWidget(self.headline)
        head.addWidget(self.hint)
        head.addWidget(self.finish_button, alignment=Qt.AlignmentFlag.AlignLeft)
        head.addWidget(rule())
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self._empty)
        buttons = FlowLayout()
        buttons.setContentsMargins(12, 10, 12, 10)
        buttons.addWidget(self.fix_button)
        buttons.addWidget(self.right_button)
        buttons.addWidget(self.passed_button)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(rule())
        foot.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._foot)


class CheckModel(RowModel[CheckRow]):
    """The rows of the list."""

    def row_of(self, key: str) -> int:
        """Return the place of a row by its key, -1 if there is none."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), -1)

    def told(self, row: CheckRow, place: int, role: int) -> Any:
        """Return what a row says for screen readers and tool tips."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(part for part in (row.name, row.text, row.why, row.fix) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (row.text, row.why, row.where) if part)
        return None


class _Face(NamedTuple):
    """All that a row shows: two rows with equal faces look alike."""

    name: str
    text: str
    why: str
    fix: str
    is_event: bool
    is_gap: bool
    is_current: bool
    is_hovered: bool
    has_keyboard: bool


class _CheckDelegate(QStyledItemDelegate):
    """Paints a row on two lines: tag and text, then the doubt and what Return does about it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = RowPictures()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: CheckRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        flags = QStyle.StateFlag
        face = _Face(
            row.name,
            row.text,
            row.why,
            row.fix,
            row.is_event,
            row.is_gap,
            bool(option.state & flags.State_Selected),
            bool(option.state & flags.State_MouseOver),
            bool(option.state & flags.State_HasFocus),
        )
        self._pictures.show(painter, option.rect, face, lambda on, rect: _paint(on, rect, face))


def _paint(painter: QPainter, rect: QRectF, face: _Face) -> None:
    look = theme.current()
    if face.is_current:
        painter.fillRect(rect, look.event_soft if face.is_event else look.accent_soft)
    elif face.is_hovered:
        painter.fillRect(rect, look.background)
    painter.fillRect(QRectF(rect.left() + _SIDE, rect.bottom() - 1, rect.width() - 2 * _SIDE, 1), look.line)
    if face.has_keyboard:
        painter.setPen(QPen(look.event if face.is_event else look.accent, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(4, 3, -4, -4), 5, 5)
    inner = rect.adjusted(_SIDE, 7, -_SIDE, -8)
    half = inner.height() / 2
    upper = QRectF(inner.left(), inner.top(), inner.width(), half)
    lower = QRectF(inner.left(), inner.top() + half + 1, inner.width(), half)
    _paint_subject(painter, upper, face)
    _paint_doubt(painter, lower, face)


def _paint_subject(painter: QPainter, area: QRectF, face: _Face) -> None:
    """Draw the tag, dashed where nothing has the label yet, and the text in question."""
    look, left = theme.current(), area.left()
    if face.name:
        size = tag_size(face.name)
        tag = QRectF(left, area.center().y() - size.height() / 2, min(size.width(), area.width() / 2), 19)
        if face.is_event and not face.is_gap:
            paint_tag(painter, tag, face.name, look.event, TagShape.SOFT)
        else:
            color = look.event if face.is_event else look.label_color(face.name)
            paint_tag(painter, tag, face.name, color, TagShape.DASHED if face.is_gap else TagShape.LINE)
        left = tag.right() + 8
    room = QRectF(left, area.top(), area.right() - left, area.height())
    paint_line(painter, room, face.text, theme.ui_font(13, 500), look.ink)


def _paint_doubt(painter: QPainter, area: QRectF, face: _Face) -> None:
    """Draw the fix with its key at the right, and the doubt in the room that it leaves."""
    look, font = theme.current(), theme.ui_font(12)
    right = area.right()
    if face.fix:
        cap = key_cap_size(_FIX_KEY)
        width = min(QFontMetricsF(font).horizontalAdvance(face.fix), area.width() * _FIX_SHARE)
        words = QRectF(right - width - 1, area.top(), width + 1, area.height())
        paint_line(painter, words, face.fix, font, look.accent if face.is_current else look.soft, side=RIGHT)
        sign = QRectF(words.left() - cap.width() - 6, area.center().y() - 8, cap.width(), 17)
        paint_key_cap(painter, sign, _FIX_KEY)
        right = sign.left() - 8
    room = QRectF(area.left(), area.top(), right - area.left(), area.height())
    paint_line(painter, room, face.why, font, look.soft)
