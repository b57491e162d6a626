"""Which keys the user wants for which action, while they are being changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QKeySequence

from gui.actions.spec import ActionSpec


class KeyChoices:
    """Holds the keys of all actions; each key belongs to one action at most.

    Keys are portable texts of `QKeySequence`, such as "Ctrl+Shift+O". `own` are the keys that differ
    from what Dateline and the schema give, by action id, as the settings keep them.
    """

    def __init__(self, specs: Iterable[ActionSpec], present: Mapping[str, Iterable[str]]) -> None:
        """Begin with the keys that the live actions have at `present`, by id."""
        self._given = {spec.id: _portable(spec.keys) for spec in specs}
        self._chosen = {name: _portable(present.get(name, ())) for name in self._given}

    def keys(self, action_id: str) -> tuple[str, ...]:
        """Return the keys of an action, the one that is shown first."""
        return self._chosen[action_id]

    def holder(self, key: str) -> str | None:
        """Return the action that has `key`."""
        return next((name for name, keys in self._chosen.items() if key in keys), None)

    def set_only(self, action_id: str, key: str) -> None:
        """Give an action this key alone; whoever had it loses it."""
        self._take_away(key)
        self._chosen[action_id] = (key,)

    def add(self, action_id: str, key: str) -> None:
        """Give an action one more key; whoever had it loses it."""
        if self.holder(key) != action_id:
            self._take_away(key)
            self._chosen[action_id] += (key,)

    def clear(self, action_id: str) -> None:
        """Leave an action without keys."""
        self._chosen[action_id] = ()

    def reset(self, action_id: str) -> None:
        """Give an action back the keys that it came with; whoever has them now loses them."""
        for key in self._given[action_id]:
            self._take_away(key)
        self._chosen[action_id] = self._given[action_id]

    def reset_all(self) -> None:
        """Give every action back the keys that it came with."""
        self._chosen = dict(self._given)

    def is_changed(self, action_id: str) -> bool:
        """Tell whether an action has other keys than those that it came with."""
        return self._chosen[action_id] != self._given[action_id]

    def own(self) -> dict[str, list[str]]:
        """Return the keys of the actions that are changed."""
        return {name: list(keys) for name, keys in self._chosen.items() if self.is_changed(name)}

    def _take_away(self, key: str) -> None:
        holder = self.holder(key)
        if holder is not None:
            self._chosen[holder] = tuple(other for other in self._chosen[holder] if other != key)


def _portable(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(QKeySequence(key).toString() for key in keys)
