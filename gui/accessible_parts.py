"""What our objects for screen readers have in common: a widget that Qt does not know, and parts of it.

Qt may keep an interface longer than what it is about lives. So each refers to that weakly, and tells
nothing once it is gone.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, Generic, TypeVar
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleObject,
)
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)
P = TypeVar("P", bound=QObject)


class AccessibleWidget(QAccessibleObject, Generic[W]):
    """A widget in its place; a subclass gives its role and its parts."""

    def __init__(self, widget: W) -> None:
        super().__init__(widget)
        self.widget = ref(widget)

    def parent(self) -> QAccessibleInterface | None:
        """Return the interface of the widget around it."""
        widget = self.widget()
        return interface(widget.parentWidget()) if widget else None

    def state(self) -> QAccessible.State:
        """Return that the widget can have the keyboard, whether it has, and whether it is shown."""
        state, widget = QAccessible.State(), self.widget()
        state.focusable = True
        if widget:
            state.focused = widget.hasFocus()
            state.invisible = not widget.isVisible()
        return state

    def rect(self) -> QRect:
        """Return the widget's place on the screen."""
        widget = self.widget()
        return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()) if widget else QRect()

    def text(self, kind: QAccessible.Text) -> str:
        """Return the widget's accessible name or description."""
        widget = self.widget()
        if widget is None:
            return ""
        return {
            QAccessible.Text.Name: widget.accessibleName(),
            QAccessible.Text.Description: widget.accessibleDescription(),
        }.get(kind, "")


class AccessiblePart(QAccessibleObject, Generic[P]):
    """A part without parts of its own; `part` is the object that stands for it."""

    def __init__(self, part: P, action: PartAction[P]) -> None:
        super().__init__(part)
        self.part = ref(part)
        self._action = action

    def child(self, index: int) -> QAccessibleInterface | None:
        """Return None: it has no parts."""
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Return the action interface when it is asked for."""
        return self._action if kind == QAccessible.InterfaceType.ActionInterface else None


class PartAction(QAccessibleActionInterface, Generic[P]):
    """What a reader can do with a part: a subclass names its actions and does them in `act`."""

    def __init__(self, part: P) -> None:
        super().__init__()
        self._part = ref(part)

    @abstractmethod
    def act(self, part: P, name: str) -> None:
        """Do the action of this name, which is one of `actionNames`, with a part that is still there."""

    def doAction(self, name: str) -> None:
        part = self._part()
        if part is not None and name in self.actionNames():
            self.act(part, name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return []


def interface(thing: QObject | None) -> QAccessibleInterface | None:
    """Return what a reader is told about a widget or a part; of none, none."""
    return QAccessible.queryAccessibleInterface(thing) if thing is not None else None


def install(kind: type[QObject], make: Callable[[Any], QAccessibleInterface]) -> None:
    """Make Qt ask for `make(thing)` when a reader looks at a thing of this kind; once is enough."""
    if not _makers:
        QAccessible.installFactory(_made)
    _makers.setdefault(kind, make)


def _made(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    return next((make(thing) for kind, make in _makers.items() if isinstance(thing, kind)), None)


_makers: dict[type[QObject], Callable[[Any], QAccessibleInterface]] = {}
