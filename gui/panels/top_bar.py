"""The bar over the desk: which session is open, and the few things done most, each with its key."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from gui.panels.key_cap import KeyButton, key_room
from gui.panels.labels import ElidedLabel

_SIDE, _EDGE, _GAP = 14, 6, 10
_NARROW_GAP = 5


class _Room(IntEnum):
    """What the bar gives up first where it has not enough room, one after the other."""

    PLENTY = 0
    NO_NAME = 1
    NO_KEYS = 2
    SHORT_TEXTS = 3


class TopBar(QFrame):
    """Emits `acted` with the id of the action whose button was pressed.

    In a narrow window first the names at the left go, then the keys on the buttons, then texts end in "…";
    a tool tip says what was left out. No button is cut, and the bar never makes the window wider.
    """

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._brand = QLabel("Dateline", self)
        self._brand.setProperty("kind", "brand")
        self._name = ElidedLabel(parent=self)
        self._name.setProperty("tone", "soft")
        self._buttons: dict[str, KeyButton] = {}
        self._keys: Mapping[str, str] = {}
        for action_id, text in self._texts().items():
            button = KeyButton(text, parent=self)
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
        self._buttons["accept_shown"].setText(self.tr("Accept shown ({count})").format(count=count))
        self._buttons["accept_shown"].setEnabled(count > 0)

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
        bare = [button.width_with("") for button in shown.values()]
        keyed = [width + key_room(self._keys.get(name, "")) for name, width in zip(shown, bare, strict=True)]
        room = self._room(bare, keyed)
        gap = _gap(room)
        widths = keyed if room < _Room.NO_KEYS else bare
        if room is _Room.SHORT_TEXTS:
            widths = _shortened(widths, self.width() - 2 * _SIDE - gap * (len(widths) - 1))
        left = self.width() - _SIDE - sum(widths) - gap * (len(widths) - 1)
        self._place_names(left - gap, show=room is _Room.PLENTY)
        for (action_id, button), width in zip(shown.items(), widths, strict=True):
            key = self._keys.get(action_id, "")
            button.set_key(key if room < _Room.NO_KEYS else "")
            button.setToolTip("" if room < _Room.NO_KEYS else f"{button.text()}  {key}".strip())
            tall = button.sizeHint().height()
            button.setGeometry(left, (self.height() - tall) // 2, width, tall)
            left += width + gap

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
        return next(fitting, _Room.SHORT_TEXTS)

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


def _gap(room: _Room) -> int:
    return _GAP if room < _Room.NO_KEYS else _NARROW_GAP


def _shortened(widths: list[int], free: int) -> list[int]:
    """Return widths that fit into `free` pixels: the widest give way first."""
    fitted = list(widths)
    while sum(fitted) > max(free, 0) and max(fitted) > 1:
        widest = max(fitted)
        fitted = [min(width, widest - 1) for width in fitted]
    return fitted
