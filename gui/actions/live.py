"""The actions of one window: made from specs, wired to handlers, each key given to one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.actions.spec import ActionSpec, Scope
from gui.actions.wording import key_text, translated

Handler = Callable[[], object]


class Actions:
    """The live actions of one window, by id: the one place where menus, palette and key help read them.

    `keys` holds the user's own keys by action id and overrides those of the specs.
    """

    def __init__(self, window: QWidget, desk: QWidget, keys: Mapping[str, object]) -> None:
        self._window, self._desk = window, desk
        self.set_own_keys(keys)
        self._actions: dict[str, QAction] = {}
        self._specs: dict[str, ActionSpec] = {}

    def set_own_keys(self, keys: Mapping[str, object]) -> None:
        """Take the user's own keys, by action id; they hold from the next `give_keys` on."""
        self._keys = {name: _stated_keys(stated) for name, stated in keys.items()}

    def add(self, spec: ActionSpec, handler: Handler) -> QAction:
        """Make one action live; a later one with the same id replaces it."""
        self.remove(spec.id)
        on_desk = spec.scope is Scope.DESK
        home = self._desk if on_desk else self._window
        action = QAction(translated(spec.title), home)
        action.setObjectName(spec.id)
        context = Qt.ShortcutContext
        action.setShortcutContext(context.WidgetWithChildrenShortcut if on_desk else context.WindowShortcut)
        action.triggered.connect(lambda _checked=False: handler())
        home.addAction(action)
        self._actions[spec.id], self._specs[spec.id] = action, spec
        return action

    def give_keys(self) -> None:
        """Give each key to one action: the user's own keys first, then the schema's, then the table's.

        Qt lets neither of two actions have a key that both ask for.
        """
        taken: set[str] = set()
        for name in sorted(self._actions, key=self._precedence):
            wanted = (QKeySequence(key) for key in self._keys.get(name, self._specs[name].keys))
            free = [key for key in wanted if not key.isEmpty() and key.toString() not in taken]
            taken.update(key.toString() for key in free)
            self._actions[name].setShortcuts(free)

    def remove(self, action_id: str) -> None:
        """Take an action away, if it is there."""
        action = self._actions.pop(action_id, None)
        self._specs.pop(action_id, None)
        if action is not None:
            for home in (self._window, self._desk):
                home.removeAction(action)
            action.deleteLater()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def ids(self) -> list[str]:
        """Return the ids of all live actions in the order they were added."""
        return list(self._actions)

    def by_menu(self) -> dict[str, list[str]]:
        """Return the ids of all live actions under the untranslated titles of their menus."""
        groups: dict[str, list[str]] = {}
        for name, spec in self._specs.items():
            groups.setdefault(spec.menu, []).append(name)
        return groups

    def spec(self, action_id: str) -> ActionSpec:
        """Return what an action was made from."""
        return self._specs[action_id]

    def specs(self) -> list[ActionSpec]:
        """Return what all live actions were made from, in the order they were added."""
        return list(self._specs.values())

    def portable_keys(self) -> dict[str, list[str]]:
        """Return the keys that each action has, by id, in the form in which settings keep them."""
        return {
            name: [key.toString() for key in action.shortcuts()] for name, action in self._actions.items()
        }

    def key_texts(self, action_id: str) -> list[str]:
        """Return all keys of an action, as they are shown."""
        return list(dict.fromkeys(key_text(key) for key in self._actions[action_id].shortcuts()))

    def key(self, action_id: str) -> str:
        """Return the key shown for an action, or nothing."""
        return next(iter(self.key_texts(action_id)), "")

    def keys(self) -> dict[str, str]:
        """Return the key shown for each action, by id."""
        return {name: self.key(name) for name in self._actions}

    def _precedence(self, action_id: str) -> int:
        if action_id in self._keys:
            return 0
        return 1 if "." in action_id else 2


def _stated_keys(stated: object) -> tuple[str, ...]:
    """Return the keys that the settings state for an action: a list, or one key that stands alone."""
    keys = stated if isinstance(stated, list) else [stated]
    return tuple(key for key in keys if isinstance(key, str))
