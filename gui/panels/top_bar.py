"""The bar over the desk: which session is open, and the few things done most, each with its key."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from gui import icons
from gui.panels.key_cap import KeyButton, key_room
from gui.panels.labels import ElidedLabel

_SIDE, _EDGE, _GAP = 14, 6, 10
_NARROW_GAP = 5
_ICON_GAP = 4
"""Pixels that Qt leaves behind a button's icon."""

_GIVE_UP_WORDS = ("undo", "palette", "all_like_this", "accept_shown", "finish")
"""Which button changes its words for its icon first, where there is no room for all words."""


class _Room(IntEnum):
    """What the bar gives up first where it has not enough room, one after the other."""

    PLENTY = 0
    NO_NAME = 1
    NO_KEYS = 2
    FEW_WORDS = 3


class TopBar(QFrame):
    """Emits `acted` with the id of the action whose button was pressed.

    In a narrow window first the names at the left go, then the keys on the buttons, then one button after the
    other shows its icon instead of its words; a tool tip says what was left out. No word is cut, and the bar
    never makes the window wider.
    """

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._brand = QLabel("Dateline", self)
        self._brand.setProperty("kind", "brand")
        self._name = ElidedLabel(parent=self)
        self._name.setProperty("tone", "soft")
        self._buttons: dict[str, _BarButton] = {}
        self._keys: Mapping[str, str] = {}
        for action_id, text in self._texts().items():
            role = "paper" if action_id == "finish" else "ink"
            button = _BarButton(text, icons.icon(_ICONS.get(action_id, action_id), role), self)
            button.clicked.connect(lambda _checked=False, name=action_id: self.acted.emit(name))
            self._buttons[action_id] = button
        self._buttons["finish"].setProperty("kind", "primary")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show these keys on the buttons: action id to key text."""
        self._keys = keys
        self._arrange()

    def show_session(self, name: str, *, read_only: bool) -> None:
        """Show the name of the open session, empty for none."""
        self._name.setText(self.tr("{name} (read only)").format(name=name) if read_only else name)
        for action_id, button in self._buttons.items():
            button.setVisible(bool(name) or action_id == "palette")
        self._arrange()

    def show_shown(self, count: int) -> None:
        """Show how many suggestions “Accept shown” would accept."""
        button = self._buttons["accept_shown"]
        button.set_words(self.tr("Accept shown ({count})").format(count=count), str(count) if count else "")
        button.setEnabled(count > 0)
        if not self.isVisible():
            self._arrange()  # In view a button that asks for another width is heard by `event`.

    def action_ids(self) -> list[str]:
        """Return the ids of the actions that have a button here."""
        return list(self._buttons)

    def set_enabled(self, action_id: str, enabled: bool) -> None:
        """Let a button be pressed or not."""
        self._buttons[action_id].setEnabled(enabled)

    def sizeHint(self) -> QSize:
        """Return any width: the bar takes what there is."""
        return QSize(640, self._tall())

    def minimumSizeHint(self) -> QSize:
        """Return the width at which the buttons can still be told apart."""
        return QSize(320, self._tall())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place names and buttons anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Place names and buttons anew where one of them asks for another width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _tall(self) -> int:
        return self._buttons["finish"].sizeHint().height() + 2 * _EDGE + 1

    def _arrange(self) -> None:
        shown = {name: button for name, button in self._buttons.items() if not button.isHidden()}
        bare = {name: button.wanted_width(iconic=False) for name, button in shown.items()}
        keyed = {name: width + key_room(self._keys.get(name, "")) for name, width in bare.items()}
        room = self._room(list(bare.values()), list(keyed.values()))
        gap = _gap(room)
        free = self.width() - 2 * _SIDE - gap * (len(shown) - 1)
        iconic = self._iconic(bare, free) if room is _Room.FEW_WORDS else {}
        widths = (keyed if room < _Room.NO_KEYS else bare) | iconic
        left = self.width() - _SIDE - sum(widths.values()) - gap * (len(widths) - 1)
        self._place_names(left - gap, show=room is _Room.PLENTY)
        for action_id, button in shown.items():
            key = self._keys.get(action_id, "")
            button.show_as(iconic=action_id in iconic, key=key if room < _Room.NO_KEYS else "")
            button.setToolTip("" if room < _Room.NO_KEYS else f"{button.words}  {key}".strip())
            tall = button.sizeHint().height()
            button.setGeometry(left, (self.height() - tall) // 2, widths[action_id], tall)
            left += widths[action_id] + gap

    def _iconic(self, bare: Mapping[str, int], free: int) -> dict[str, int]:
        """Return the widths of the buttons that must show an icon, so that all fit into `free` pixels."""
        found: dict[str, int] = {}
        for name in _GIVE_UP_WORDS:
            if name in bare and sum((dict(bare) | found).values()) > free:
                found[name] = self._buttons[name].wanted_width(iconic=True)
        return found

    def _room(self, bare: list[int], keyed: list[int]) -> _Room:
        """Return what has to be given up, by the widths of the buttons without and with keys."""
        names = self._brand.sizeHint().width() + _GAP + self._name.minimumSizeHint().width()
        wanted = {
            _Room.PLENTY: sum(keyed) + names,
            _Room.NO_NAME: sum(keyed),
            _Room.NO_KEYS: sum(bare),
        }
        fitting = (
            room
            for room, width in wanted.items()
            if width + _gap(room) * len(bare) + 2 * _SIDE <= self.width()
        )
        return next(fitting, _Room.FEW_WORDS)

    def _place_names(self, end: int, *, show: bool) -> None:
        self._brand.setVisible(show)
        self._name.setVisible(show)
        if show:
            width, tall = self._brand.sizeHint().width(), self.height()
            self._brand.setGeometry(_SIDE, 0, width, tall)
            left = _SIDE + width + _GAP
            self._name.setGeometry(QRect(left, 0, max(0, end - left), tall))

    def _texts(self) -> dict[str, str]:
        return {
            "undo": self.tr("Undo"),
            "all_like_this": self.tr("All like this"),
            "accept_shown": self.tr("Accept shown"),
            "finish": self.tr("Finish article"),
            "palette": self.tr("Commands"),
        }


class _BarButton(KeyButton):
    """A button that shows its words or, where there is no room for them, its icon and what counts."""

    def __init__(self, words: str, icon: QIcon, parent: QWidget) -> None:
        super().__init__(words, parent=parent)
        self.words, self._figure = words, ""
        self._icon, self._iconic = icon, False
        self._widths: dict[str, int] = {}
        self.setAccessibleName(words)

    def set_words(self, words: str, figure: str) -> None:
        """Say something else; `figure` stays beside the icon."""
        self.words, self._figure = words, figure
        self.setAccessibleName(words)
        self.show_as(iconic=self._iconic, key=self.key())

    def show_as(self, *, iconic: bool, key: str) -> None:
        """Show the icon or the words, and a key, none if it is empty."""
        text = self._figure if iconic else self.words
        if iconic != self._iconic:
            self._iconic = iconic
            self.setIcon(self._icon if iconic else QIcon())
        if text != self.text():
            self.setText(text)
        self.set_key(key)

    def wanted_width(self, *, iconic: bool) -> int:
        """Return the width in pixels that icon or words take, without a key."""
        text = self._figure if iconic else self.words
        known = f"{iconic} {text}"
        if known not in self._widths:
            self._widths[known] = self._measured(text, iconic=iconic)
        return self._widths[known]

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew where font or style changed."""
        self._widths.clear()
        super().changeEvent(event)

    def _measured(self, text: str, *, iconic: bool) -> int:
        size = self.fontMetrics().size(0, text)
        if iconic:
            size.setWidth(self.iconSize().width() + _ICON_GAP + size.width())
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, size, self).width()


def _gap(room: _Room) -> int:
    return _GAP if room < _Room.NO_KEYS else _NARROW_GAP


_ICONS = {"accept_shown": "accept", "palette": "commands"}
"""The icons of those actions whose icon is not called as they are."""
