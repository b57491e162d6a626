"""One table of everything a user can do: it feeds menus, keys, the command palette and the key help."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.panels.wording import preset_text
from models.schema import Schema


class Scope(StrEnum):
    """Where an action's keys work: in the whole window, or only on the review desk, not in fields."""

    WINDOW = "window"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing a user can do. `keys` are portable key sequences, the first one is shown."""

    id: str
    title: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: Scope = Scope.WINDOW


FILE = QT_TRANSLATE_NOOP("actions", "File")
EDIT = QT_TRANSLATE_NOOP("actions", "Edit")
REVIEW = QT_TRANSLATE_NOOP("actions", "Review")
LABEL = QT_TRANSLATE_NOOP("actions", "Label")
EVENT = QT_TRANSLATE_NOOP("actions", "Event")
GO = QT_TRANSLATE_NOOP("actions", "Go")
VIEW = QT_TRANSLATE_NOOP("actions", "View")
HELP = QT_TRANSLATE_NOOP("actions", "Help")
MENUS = (FILE, EDIT, REVIEW, LABEL, EVENT, GO, VIEW, HELP)


def _window(name: str, title: str, menu: str, *keys: str, icon: str = "") -> ActionSpec:
    return ActionSpec(name, title, menu, keys, icon)


def _desk(name: str, title: str, menu: str, *keys: str, icon: str = "") -> ActionSpec:
    return ActionSpec(name, title, menu, keys, icon, Scope.DESK)


ACTIONS: tuple[ActionSpec, ...] = (
    _window("new", QT_TRANSLATE_NOOP("actions", "New session…"), FILE, "Ctrl+N", icon="new"),
    _window("open", QT_TRANSLATE_NOOP("actions", "Open session…"), FILE, "Ctrl+O", icon="open"),
    _window("save_copy", QT_TRANSLATE_NOOP("actions", "Save a copy…"), FILE, "Ctrl+Shift+S", icon="copy"),
    _window("import", QT_TRANSLATE_NOOP("actions", "Import articles…"), FILE, "Ctrl+I", icon="import"),
    _window("export", QT_TRANSLATE_NOOP("actions", "Export…"), FILE, "Ctrl+E", icon="export"),
    _window("close", QT_TRANSLATE_NOOP("actions", "Close session"), FILE, "Ctrl+W"),
    _window("settings", QT_TRANSLATE_NOOP("actions", "Settings…"), FILE, "Ctrl+,", icon="settings"),
    _window("quit", QT_TRANSLATE_NOOP("actions", "Quit"), FILE, "Ctrl+Q"),
    _window("undo", QT_TRANSLATE_NOOP("actions", "Undo"), EDIT, "Ctrl+Z", icon="undo"),
    _window("redo", QT_TRANSLATE_NOOP("actions", "Redo"), EDIT, "Ctrl+Shift+Z", "Ctrl+Y", icon="redo"),
    _window("history", QT_TRANSLATE_NOOP("actions", "History"), EDIT, "Ctrl+H", icon="history"),
    _window("find", QT_TRANSLATE_NOOP("actions", "Find in article"), EDIT, "Ctrl+F", icon="search"),
    _window("find_next", QT_TRANSLATE_NOOP("actions", "Find next"), EDIT, "F3"),
    _window("find_previous", QT_TRANSLATE_NOOP("actions", "Find previous"), EDIT, "Shift+F3"),
    _desk(
        "accept", QT_TRANSLATE_NOOP("actions", "Accept and next"), REVIEW, "Return", "Enter", icon="accept"
    ),
    _desk(
        "reject", QT_TRANSLATE_NOOP("actions", "Reject and next"), REVIEW, "Backspace", "Del", icon="reject"
    ),
    _desk("accept_shown", QT_TRANSLATE_NOOP("actions", "Accept all shown"), REVIEW, "Shift+Return"),
    _desk("reject_shown", QT_TRANSLATE_NOOP("actions", "Reject all shown"), REVIEW, "Shift+Backspace"),
    _desk("next", QT_TRANSLATE_NOOP("actions", "Next suggestion"), REVIEW, ".", "Alt+Down", icon="next"),
    _desk(
        "previous",
        QT_TRANSLATE_NOOP("actions", "Previous suggestion"),
        REVIEW,
        ",",
        "Alt+Up",
        icon="previous",
    ),
    _desk("at_caret", QT_TRANSLATE_NOOP("actions", "Annotation at the caret"), REVIEW, "Space"),
    _desk(
        "all_like_this",
        QT_TRANSLATE_NOOP("actions", "Label all like this"),
        REVIEW,
        "=",
        icon="all_like_this",
    ),
    _desk("flag", QT_TRANSLATE_NOOP("actions", "Flag"), REVIEW, "!", icon="flag"),
    _desk("note", QT_TRANSLATE_NOOP("actions", "Note…"), REVIEW, "Ctrl+M", icon="note"),
    _desk("guideline", QT_TRANSLATE_NOOP("actions", "Guideline"), REVIEW, "?", icon="guideline"),
    _window("finish", QT_TRANSLATE_NOOP("actions", "Finish article"), REVIEW, "Ctrl+Return", icon="finish"),
    _window("discuss", QT_TRANSLATE_NOOP("actions", "Needs discussion"), REVIEW, "Ctrl+D", icon="discuss"),
    _window("doubt", QT_TRANSLATE_NOOP("actions", "Next doubt"), REVIEW, "Ctrl+J"),
    _window("article_note", QT_TRANSLATE_NOOP("actions", "Note on the article…"), REVIEW, "Ctrl+Shift+M"),
    _window("language", QT_TRANSLATE_NOOP("actions", "Language of the article…"), REVIEW, "Ctrl+Shift+L"),
    _desk("end_word_on", QT_TRANSLATE_NOOP("actions", "End one word on"), LABEL, "Alt+Right"),
    _desk("end_word_back", QT_TRANSLATE_NOOP("actions", "End one word back"), LABEL, "Alt+Left"),
    _desk("end_char_on", QT_TRANSLATE_NOOP("actions", "End one character on"), LABEL, "Alt+Shift+Right"),
    _desk("end_char_back", QT_TRANSLATE_NOOP("actions", "End one character back"), LABEL, "Alt+Shift+Left"),
    _desk("start_word_on", QT_TRANSLATE_NOOP("actions", "Start one word on"), LABEL, "Ctrl+Alt+Right"),
    _desk("start_word_back", QT_TRANSLATE_NOOP("actions", "Start one word back"), LABEL, "Ctrl+Alt+Left"),
    _desk(
        "start_char_on", QT_TRANSLATE_NOOP("actions", "Start one character on"), LABEL, "Ctrl+Alt+Shift+Right"
    ),
    _desk(
        "start_char_back",
        QT_TRANSLATE_NOOP("actions", "Start one character back"),
        LABEL,
        "Ctrl+Alt+Shift+Left",
    ),
    _desk("value", QT_TRANSLATE_NOOP("actions", "Value…"), LABEL, "Ctrl+Shift+V"),
    _desk("take_selection", QT_TRANSLATE_NOOP("actions", "Move boundary to selection"), LABEL, "B"),
    _desk("add_fragment", QT_TRANSLATE_NOOP("actions", "Add selection as fragment"), LABEL, "+"),
    _desk("remove_fragment", QT_TRANSLATE_NOOP("actions", "Remove last fragment"), LABEL, "-"),
    _desk("event", QT_TRANSLATE_NOOP("actions", "Event type…"), EVENT, "E", icon="event"),
    _desk("link", QT_TRANSLATE_NOOP("actions", "Same event as the one before"), EVENT, "Ctrl+G"),
    _desk("attribute", QT_TRANSLATE_NOOP("actions", "Attribute to nearest speaker"), EVENT, "A"),
    _desk(
        "clear_attribution", QT_TRANSLATE_NOOP("actions", "Attribute to the author"), EVENT, "Ctrl+Shift+A"
    ),
    _window("next_article", QT_TRANSLATE_NOOP("actions", "Next article"), GO, "Ctrl+Down"),
    _window("previous_article", QT_TRANSLATE_NOOP("actions", "Previous article"), GO, "Ctrl+Up"),
    _window("search", QT_TRANSLATE_NOOP("actions", "Search articles"), GO, "/", "Ctrl+L"),
    _window("go_text", QT_TRANSLATE_NOOP("actions", "To the text"), GO, "F6"),
    _window("palette", QT_TRANSLATE_NOOP("actions", "Commands…"), GO, "Ctrl+K", icon="commands"),
    _window("zoom_in", QT_TRANSLATE_NOOP("actions", "Larger text"), VIEW, "Ctrl++", "Ctrl+="),
    _window("zoom_out", QT_TRANSLATE_NOOP("actions", "Smaller text"), VIEW, "Ctrl+-"),
    _window("zoom_reset", QT_TRANSLATE_NOOP("actions", "Normal text size"), VIEW, "Ctrl+0"),
    _window("theme", QT_TRANSLATE_NOOP("actions", "Light or dark"), VIEW, "Ctrl+T"),
    _window("keys", QT_TRANSLATE_NOOP("actions", "Keys"), HELP, "F1"),
    _window("about", QT_TRANSLATE_NOOP("actions", "About Dateline"), HELP),
)


def schema_actions(schema: Schema) -> Iterable[ActionSpec]:
    """Yield the actions that a schema brings: a key per label, per role number and per preset."""
    for label in schema.labels:
        keys = (label.key.upper(),) if label.key else ()
        yield ActionSpec(f"label.{label.name}", label.name, LABEL, keys, scope=Scope.DESK)
    for event_type in schema.types:
        keys = (f"Shift+{event_type.key.upper()}",) if event_type.key else ()
        yield ActionSpec(f"type.{event_type.name}", event_type.name, EVENT, keys, scope=Scope.DESK)
    for number in range(1, 10):
        title = translated(QT_TRANSLATE_NOOP("actions", "Fill role {number}")).format(number=number)
        yield ActionSpec(f"role.{number}", title, EVENT, (str(number),), scope=Scope.DESK)
    for number in range(1, 10):
        title = translated(QT_TRANSLATE_NOOP("actions", "Empty role {number}")).format(number=number)
        yield ActionSpec(f"clear_role.{number}", title, EVENT, (f"Ctrl+{number}",), scope=Scope.DESK)
    for preset in schema.presets:
        title = translated(QT_TRANSLATE_NOOP("actions", "Mark as {preset}")).format(
            preset=preset_text(preset.name)
        )
        keys = (f"Alt+{preset.key.upper()}",) if preset.key else ()
        yield ActionSpec(f"preset.{preset.name}", title, EVENT, keys, scope=Scope.DESK)


_SIGNS = {
    "Return": "⏎",
    "Enter": "⏎",
    "Backspace": "⌫",
    "Del": "⌦",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
}


SHIFT = QT_TRANSLATE_NOOP("QShortcut", "Shift")
"""Qt's own name of the key; German puts the sign in its place that is printed on the key."""


def translated(text: str) -> str:
    """Return a title of this table in the language of the user interface."""
    return QCoreApplication.translate("actions", text)


def key_text(key: QKeySequence) -> str:
    """Return a key as the user's system writes it, with signs for the long names: "Shift ⏎"."""
    text = key.toString(QKeySequence.SequenceFormat.NativeText)
    *held, last = text.split("+") if not text.endswith("+") else (*text[:-1].rstrip("+").split("+"), "+")
    portable = key.toString().rsplit("+", 1)[-1]
    return " ".join(part for part in (*held, _SIGNS.get(portable, last)) if part)


class Actions:
    """The live actions of one window, by id, made from specs and wired to handlers.

    `keys` holds the user's own keys by action id and overrides those of the table.
    """

    def __init__(self, window: QWidget, desk: QWidget, keys: Mapping[str, object]) -> None:
        self._window, self._desk = window, desk
        self._keys = {name: _stated_keys(stated) for name, stated in keys.items()}
        self._actions: dict[str, QAction] = {}
        self._specs: dict[str, ActionSpec] = {}

    def add(self, spec: ActionSpec, handler: Callable[[], object]) -> QAction:
        """Make one action live; a later one with the same id replaces it."""
        self.remove(spec.id)
        home = self._desk if spec.scope is Scope.DESK else self._window
        action = QAction(translated(spec.title), home)
        action.setObjectName(spec.id)
        on_desk = spec.scope is Scope.DESK
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

    def spec(self, action_id: str) -> ActionSpec:
        """Return what an action was made from."""
        return self._specs[action_id]

    def key_texts(self, action_id: str) -> list[str]:
        """Return all keys of an action, as they are shown."""
        return list(dict.fromkeys(key_text(key) for key in self._actions[action_id].shortcuts()))

    def key(self, action_id: str) -> str:
        """Return the key shown for an action, or nothing."""
        return next(iter(self.key_texts(action_id)), "")

    def _precedence(self, action_id: str) -> int:
        if action_id in self._keys:
            return 0
        return 1 if "." in action_id else 2


def _stated_keys(stated: object) -> tuple[str, ...]:
    """Return the keys that the settings state for an action: a list, or one key that stands alone."""
    keys = stated if isinstance(stated, list) else [stated]
    return tuple(key for key in keys if isinstance(key, str))
