"""One thing a user can do: its title, its menu, its keys, and where these work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where an action's keys work.

    WINDOW: everywhere; ARTICLE: everywhere while the desk is in front, for what is done to the open
    article; DESK: on the desk, but not in its fields.
    """

    WINDOW = "window"
    ARTICLE = "article"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing a user can do. `keys` are portable key sequences, the first one is shown.

    `always` is for what can be done without a session too.
    """

    id: str
    title: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: Scope = Scope.WINDOW
    always: bool = False


def window_action(
    name: str, title: str, menu: str, *keys: str, icon: str = "", always: bool = False
) -> ActionSpec:
    """Return an action whose keys work in the whole window."""
    return ActionSpec(name, title, menu, keys, icon, Scope.WINDOW, always)


def article_action(name: str, title: str, menu: str, *keys: str, icon: str = "") -> ActionSpec:
    """Return an action on the open article, whose keys work while the desk is in front."""
    return ActionSpec(name, title, menu, keys, icon, Scope.ARTICLE)


def desk_action(name: str, title: str, menu: str, *keys: str, icon: str = "") -> ActionSpec:
    """Return an action whose keys work on the desk, but not in its fields."""
    return ActionSpec(name, title, menu, keys, icon, Scope.DESK)
