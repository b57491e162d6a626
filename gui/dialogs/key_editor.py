"""Changing keys: an action is chosen, a key is pressed, a clash is told before anything is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from gui.actions.key_choices import KeyChoices
from gui.actions.key_rules import doubt, refusal
from gui.actions.menus import MENUS
from gui.actions.spec import ActionSpec
from gui.actions.wording import key_text, translated
from gui.dialogs.desk_dialog import DeskDialog
from gui.dialogs.key_capture import KeyCapture
from gui.dialogs.key_list import KeyList, KeyRow
from gui.panels.key_cap import KeyButton
from gui.panels.search_field import SearchField

_FOOT = 56
"""Pixels for two lines of why a key is not taken."""


class KeyEditor(DeskDialog):
    """Shows all actions with their keys and gives back the keys that the user wants.

    A key that another action has is asked for twice: pressing it again takes it from there.
    """

    def __init__(
        self,
        specs: Iterable[ActionSpec],
        present: Mapping[str, Iterable[str]],
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the keys that each action has at `present`, as portable texts, by id."""
        super().__init__(self.tr("Change keys"), "", parent)
        self._specs = {spec.id: spec for spec in specs}
        self._choices = KeyChoices(self._specs.values(), present)
        self._adding = False
        self._clashing = ""
        self.search = SearchField(self.tr("Search actions and keys"))
        self.list = KeyList()
        self.capture = KeyCapture()
        self.change_button = KeyButton(self.tr("Change"), "⏎")
        self.add_key_button = KeyButton(self.tr("One more key"), key_text(QKeySequence("Shift+Return")))
        self.remove_button = KeyButton(self.tr("Remove"), "⌦")
        self.default_button = QPushButton(self.tr("As delivered"))
        self.all_default_button = QPushButton(self.tr("All as delivered"))
        self.apply_button = self.add_button(self.tr("Apply"), primary=True)
        self._foot = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show()

    def own(self) -> dict[str, list[str]]:
        """Return the keys of the actions whose keys are not those that they came with."""
        return self._choices.own()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the search field, let Return change what was found, and the arrow keys lead into the list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search.hasFocus():
            self._ask(adding=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _ask(self, *, adding: bool) -> None:
        if self.list.current_id():
            self._adding, self._clashing = adding, ""
            words = self.tr("Press the key for “{0}”. Esc leaves it as it is.")
            self._foot.setCurrentWidget(self.capture)
            self.capture.ask(words.format(self._title(self.list.current_id())))

    def _take(self, key: str) -> None:
        name = self.list.current_id()
        holder, why = self._choices.holder(key), refusal(self._specs[name], key)
        if why:
            self.capture.say(f"{self._shown(key)}: {why}")
        elif holder in (None, name) or self._clashing == key:
            (self._choices.add if self._adding else self._choices.set_only)(name, key)
            self._stop_asking()
            self.show_notice(doubt(key))
        else:
            self._clashing = key
            words = self.tr("{0} belongs to “{1}”. Press it again to take it from there, or another key.")
            self.capture.say(words.format(self._shown(key), self._title(holder)))

    def _stop_asking(self) -> None:
        if self._foot.currentWidget() is self.capture:
            self._foot.setCurrentIndex(0)
            self.show_notice("")
            self._show()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        self._choices.clear(self.list.current_id())
        self._show()

    def _reset(self) -> None:
        self._choices.reset(self.list.current_id())
        self._show()

    def _reset_all(self) -> None:
        self._choices.reset_all()
        self._show()

    def _show(self) -> None:
        wanted = self.search.text().strip().casefold()
        rows: list[KeyRow] = []
        for menu in MENUS:
            of_menu = [self._row(name) for name, spec in self._specs.items() if spec.menu == menu]
            found = [row for row in of_menu if wanted in f"{row.title} {' '.join(row.keys)}".casefold()]
            rows += [KeyRow("", translated(menu)), *found] if found else []
        self.list.show_rows(rows)
        self._enable()

    def _enable(self) -> None:
        name = self.list.current_id()
        for button in (self.change_button, self.add_key_button):
            button.setEnabled(bool(name))
        self.remove_button.setEnabled(bool(name and self._choices.keys(name)))
        self.default_button.setEnabled(bool(name) and self._choices.is_changed(name))
        self.all_default_button.setEnabled(bool(self.own()))

    def _row(self, name: str) -> KeyRow:
        keys = tuple(dict.fromkeys(self._shown(key) for key in self._choices.keys(name)))
        return KeyRow(name, self._title(name), keys, self._choices.is_changed(name))

    def _title(self, name: str) -> str:
        return translated(self._specs[name].title).rstrip("…")

    def _shown(self, key: str) -> str:
        return key_text(QKeySequence(key))

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._show())
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._enable())
        self.list.change_requested.connect(lambda: self._ask(adding=False))
        self.list.add_requested.connect(lambda: self._ask(adding=True))
        self.list.removal_requested.connect(self._remove)
        self.change_button.clicked.connect(lambda: self._ask(adding=False))
        self.add_key_button.clicked.connect(lambda: self._ask(adding=True))
        self.remove_button.clicked.connect(self._remove)
        self.default_button.clicked.connect(self._reset)
        self.all_default_button.clicked.connect(self._reset_all)
        self.capture.pressed.connect(self._take)
        self.capture.left.connect(self._stop_asking)
        self.apply_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.change_button, self.add_key_button, self.remove_button, self.default_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.all_default_button.setAutoDefault(False)
        row.addWidget(self.all_default_button)
        self._foot.addWidget(buttons)
        self._foot.addWidget(self.capture)
        self._foot.setFixedHeight(max(_FOOT, buttons.sizeHint().height()))
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._foot)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 640)
