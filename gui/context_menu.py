"""The menu at the mouse: everything the keys can do with an annotation, a selection or a word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

from gui.actions.live import Actions
from gui.review_page import ReviewPage
from models.annotation import Annotation, Entity, Event
from models.schema import Schema

_ON_ANY = ("accept", "reject", "", "flag", "note", "guideline", "", "take_selection", "add_fragment")
_ON_ENTITY = ("all_like_this", "all_like_this_everywhere", "value")
_ON_EVENT = ("event", "all_like_this_everywhere", "link", "attribute", "clear_attribution")


class ContextMenu:
    """Builds and shows the menu for one place in the text."""

    def __init__(self, page: ReviewPage, actions: Actions) -> None:
        self._page = page
        self._actions = actions

    def show(self, position: QPoint, schema: Schema, item: Annotation | None) -> None:
        """Show the menu at the global `position`, for an annotation or for the selection or word there."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if item is not None:
            self._page.focus(item.id)
            self._fill_for(menu, schema, item)
        else:
            self._aim_at(position)
            self._fill_for_text(menu, schema)
        menu.popup(position)

    def _aim_at(self, position: QPoint) -> None:
        """Put the caret on the word under the mouse, unless there is a selection that is meant."""
        view = self._page.view
        opened_by_key = position == view.character_rect(view.caret()).bottomLeft()
        if view.selection() is None and not opened_by_key:
            view.set_caret(view.offset_at_global(position))

    def _fill_for(self, menu: QMenu, schema: Schema, item: Annotation) -> None:
        for name in (*(_ON_ENTITY if isinstance(item, Entity) else _ON_EVENT), *_ON_ANY):
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        desk = self._page.desk
        if isinstance(item, Entity):
            self._add_labels(menu, schema, lambda label: desk.relabel(item.id, label))
            self._add_roles(menu, schema, item)
        else:
            self._add_types(menu, schema, lambda name: desk.type_event(name, item.id))

    def _fill_for_text(self, menu: QMenu, schema: Schema) -> None:
        self._page.focus(None)
        self._add_labels(menu, schema, self._page.desk.label)
        self._add_types(menu, schema, self._page.desk.type_event)
        menu.addSeparator()
        menu.addAction(self._actions["find"])

    def _add_labels(self, menu: QMenu, schema: Schema, handler: Callable[[str], None]) -> None:
        part = menu.addMenu(QCoreApplication.translate("ContextMenu", "Label as"))
        for label in schema.labels:
            action = part.addAction(label.name)
            action.triggered.connect(lambda _on=False, name=label.name: handler(name))

    def _add_types(self, menu: QMenu, schema: Schema, handler: Callable[[str], None]) -> None:
        part = menu.addMenu(QCoreApplication.translate("ContextMenu", "Event"))
        for kind in schema.types:
            action = part.addAction(kind.name)
            action.triggered.connect(lambda _on=False, name=kind.name: handler(name))

    def _add_roles(self, menu: QMenu, schema: Schema, item: Entity) -> None:
        """Offer the roles that the entity may fill in the event that was focused last."""
        event = self._page.last_event()
        if event is None:
            return
        part = menu.addMenu(
            QCoreApplication.translate("ContextMenu", "Role in {event}").format(
                event=self._page.title_of(event)
            )
        )
        for role in schema.roles_of(event.type):
            if item.label in role.fillers:
                action = part.addAction(role.name)
                action.triggered.connect(
                    lambda _on=False, name=role.name, target=event: self._fill(target, name, item)
                )

    def _fill(self, event: Event, role: str, item: Entity) -> None:
        self._page.desk.set_argument(event.id, role, item.id)
        self._page.focus(event.id)
