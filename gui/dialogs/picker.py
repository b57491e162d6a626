"""A small window in which a few letters find one of many rows: the base of palette and type picker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.dialogs.beside_popup import BesidePopup
from gui.dialogs.early_keys import EarlyKeys
from gui.dialogs.fuzzy import ranked
from gui.item_models.row_model import ROW_ROLE, Index, RowModel
from gui.panels.key_cap import key_cap_size, paint_key_cap
from gui.panels.labels import text_label
from gui.panels.row_painting import paint_ground, paint_line
from gui.panels.tag import TagShape, paint_tag, tag_size
from gui.panels.tick_box import TICK_PIXELS, paint_tick_box

_ROW = 34
_NUMBER = 26
_MOST_NUMBERED = 9
_DETAIL_LETTERS = 3
"""From so many letters on the details are searched too."""
_NUMBER_ROLE = Qt.ItemDataRole.UserRole + 40
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class PickerRow:
    """A row: `detail` stands softly beside the title, `key` is a key cap.

    `tag` is `type` where the title is an event type, `label` where it is an entity label, else empty.
    `ticked` is None where there is nothing to tick.
    """

    id: str
    title: str
    detail: str = ""
    key: str = ""
    tag: str = ""
    ticked: bool | None = None


class Picker(QDialog):
    """Filters rows while the user types; Return or a click takes one, Escape none.

    If `numbered`, the first nine rows bear the digits that take them.
    """

    picked = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget | None = None, *, numbered: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.field = QLineEdit()
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.list = QListView()
        self.foot = text_label(tone="soft", wrap=True)
        self._rows: list[PickerRow] = []
        self._model = _PickerModel(self, numbered=numbered)
        self._lay_out(numbered=numbered)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _index: self._take())
        self.list.selectionModel().currentChanged.connect(lambda: self._show_foot())

    def show_rows(self, rows: Sequence[PickerRow]) -> None:
        """Offer these rows, all at first."""
        self._rows = list(rows)
        self.field.clear()
        self._filter("")

    def replace_rows(self, rows: Sequence[PickerRow]) -> None:
        """Show the same rows in another state; what is typed and the current row stay."""
        current = self.list.currentIndex()
        self._rows = list(rows)
        self._filter(self.field.text())
        self.list.setCurrentIndex(self._model.index(current.row()))

    def current_row(self) -> PickerRow | None:
        """Return the row that Return takes, None if nothing fits."""
        row: PickerRow | None = self.list.currentIndex().data(ROW_ROLE)
        return row

    def shown(self) -> list[PickerRow]:
        """Return the rows that fit what was typed, the best first."""
        return list(self._model.rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the cursor stays in the field, and numbers take a row."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _LIST_KEYS:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if self._take_numbered(event.text()):
                return True
        return super().eventFilter(watched, event)

    def open_over(self, widget: QWidget) -> None:
        """Show the picker over the upper middle of `widget`, ready to type; closed, it deletes itself."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hint = self.sizeHint()
        self.resize(min(hint.width(), widget.width() - 40), min(hint.height(), widget.height() - 80))
        corner = widget.mapToGlobal(widget.rect().topLeft())
        self.move(corner.x() + (widget.width() - self.width()) // 2, corner.y() + widget.height() // 8)
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        EarlyKeys(self, self.field)

    def event(self, event: QEvent) -> bool:
        """Close as soon as the user turns to another window, but not to help on this one."""
        leaves = event.type() is QEvent.Type.WindowDeactivate and self.isVisible()
        if leaves and not any(popup.isVisible() for popup in self.findChildren(BesidePopup)):
            self.reject()
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    def foot_text(self, row: PickerRow) -> str:
        """Return what the foot says about the current row; a subclass may say more."""
        return ""

    def _filter(self, text: str) -> None:
        by_key = [row for row in self._rows if text and row.key.casefold() == text.casefold()]
        found = ranked(self._rows, text, lambda row: row.title)
        if len(text) >= _DETAIL_LETTERS:
            wanted = text.casefold()
            found += [row for row in self._rows if wanted in row.detail.casefold() and row not in found]
        self._show(by_key + [row for row in found if row not in by_key])

    def _show(self, rows: Sequence[PickerRow]) -> None:
        self._model.show(rows)
        self.list.setCurrentIndex(self._model.index(0))
        self._show_foot()

    def _take_numbered(self, digit: str) -> bool:
        """Take the row with a number, unless the digit goes on with the name of one."""
        wanted = (self.field.text() + digit).casefold()
        places = [place for place in range(self._model.rowCount()) if self._model.number(place) == digit]
        if not digit or not places or any(row.title.casefold().startswith(wanted) for row in self._rows):
            return False
        self.list.setCurrentIndex(self._model.index(places[0]))
        self._take()
        return True

    def _take(self) -> None:
        row = self.current_row()
        if row is not None:
            self.accept()
            self.picked.emit(row.id)

    def _show_foot(self) -> None:
        row = self.current_row()
        nothing = self.tr("Nothing fits “{0}”.").format(self.field.text())
        words = self.foot_text(row) if row else nothing
        self.foot.setText(words)
        self.foot.setVisible(bool(words))

    def _lay_out(self, *, numbered: bool) -> None:
        self.setProperty("kind", "picker")
        self.list.setModel(self._model)
        self.list.setItemDelegate(_RowDelegate(self.list, numbered=numbered))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.field.placeholderText())
        self.foot.setMinimumHeight(38)
        self.foot.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.foot)


class _PickerModel(RowModel[PickerRow]):
    def __init__(self, parent: QObject | None = None, *, numbered: bool = False) -> None:
        super().__init__(parent)
        self._numbered = numbered

    def number(self, place: int) -> str:
        """Return the digit that takes the row at `place`, empty if it has none."""
        return str(place + 1) if self._numbered and place < _MOST_NUMBERED else ""

    def told(self, row: PickerRow, place: int, role: int) -> Any:
        roles = Qt.ItemDataRole
        if role == roles.DisplayRole:
            return row.title
        if role == _NUMBER_ROLE:
            return self.number(place)
        if role == roles.CheckStateRole and row.ticked is not None:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role == roles.AccessibleTextRole:
            return ", ".join(filter(None, (self.number(place), row.title, row.detail, row.key)))
        return None


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, parent: QObject, *, numbered: bool) -> None:
        super().__init__(parent)
        self._numbered = numbered

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PickerRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        look, area = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, area)
        inner = area.adjusted(10, 0, -8, 0)
        if self._numbered:
            inner.setLeft(self._paint_number(painter, inner, index.data(_NUMBER_ROLE)))
        if row.ticked is not None:
            state = Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
            paint_tick_box(painter, inner.left(), inner.center().y(), state)
            inner.setLeft(inner.left() + TICK_PIXELS + 10)
        if row.key:
            size = key_cap_size(row.key)
            top = inner.center().y() - size.height() / 2
            cap = QRectF(inner.right() - size.width(), top, size.width(), size.height())
            paint_key_cap(painter, cap, row.key)
            inner.setRight(cap.left() - 10)
        inner.setLeft(self._paint_title(painter, inner, row))
        paint_line(painter, inner, row.detail, theme.ui_font(12), look.soft)
        painter.restore()

    def _paint_number(self, painter: QPainter, inner: QRectF, number: str) -> float:
        size = key_cap_size(number)
        if number:
            top = inner.center().y() - size.height() / 2
            paint_key_cap(painter, QRectF(inner.left(), top, size.width(), size.height()), number)
        return inner.left() + _NUMBER

    def _paint_title(self, painter: QPainter, inner: QRectF, row: PickerRow) -> float:
        look = theme.current()
        if row.tag:
            size = tag_size(row.title)
            rect = QRectF(inner.left(), inner.center().y() - size.height() / 2, size.width(), size.height())
            if row.tag == "type":
                paint_tag(painter, rect, row.title, look.event, TagShape.SOFT)
            else:
                paint_tag(painter, rect, row.title, look.label_color(row.title), TagShape.LINE)
            return rect.right() + 12
        return inner.left() + paint_line(painter, inner, row.title, theme.ui_font(13), look.ink) + 12
