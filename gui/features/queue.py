"""Going through the suggestions: step by step, in which order, and which of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import desk_action
from gui.dialogs.picker import PickerRow
from gui.dialogs.tick_picker import TickPicker
from gui.features.base import Feature
from gui.panels.suggestions_head import order_text
from models.annotation import Annotation, name_of
from models.queue import Order

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Queue(Feature):
    """The queue by keys; the text dims what a filter hides, and the focus never stays on it."""

    specs = (
        desk_action(
            "next", QT_TRANSLATE_NOOP("actions", "Next suggestion"), REVIEW, ".", "Alt+Down", icon="next"
        ),
        desk_action(
            "previous",
            QT_TRANSLATE_NOOP("actions", "Previous suggestion"),
            REVIEW,
            ",",
            "Alt+Up",
            icon="previous",
        ),
        desk_action("at_caret", QT_TRANSLATE_NOOP("actions", "Annotation at the caret"), REVIEW, "Space"),
        desk_action("order", QT_TRANSLATE_NOOP("actions", "Next order of the suggestions"), REVIEW, "Q"),
        desk_action("filter", QT_TRANSLATE_NOOP("actions", "Filter the suggestions…"), REVIEW, "S"),
        desk_action("all_labels", QT_TRANSLATE_NOOP("actions", "Show all labels"), REVIEW, "Alt+S"),
    )

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._head = window.page.suggestions.head
        self._head.filter_requested.connect(self.pick_filter)
        self._dimmed: frozenset[str] = frozenset()
        self._controller.queue_changed.connect(self._dim)
        self._controller.queue_changed.connect(self._keep_focus_shown)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        controller = self._controller
        return {
            "next": controller.step_focus,
            "previous": lambda: controller.step_focus(False),
            "at_caret": self._window.page.view.request_focus_at_caret,
            "order": self.next_order,
            "filter": self.pick_filter,
            "all_labels": lambda: self._controller.set_labels(frozenset()),
        }

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Name the keys on the buttons of the head."""
        self._head.set_keys(keys)

    def next_order(self) -> None:
        """Sort the queue the next way, and say which that is."""
        orders = list(Order)
        order = orders[(orders.index(self._controller.order) + 1) % len(orders)]
        self._controller.set_order(order)
        self._window.tell(self.tr("Order of the suggestions: {order}").format(order=order_text(order)))

    @Slot()
    def pick_filter(self) -> None:
        """Let the reviewer tick the labels and types that the queue shall hold; each tick holds at once."""
        picker = TickPicker(self.tr("Letters of a label, or its key"), self.tr("all labels"), self._window)
        picker.show_ticks(self._choices(), self._controller.labels)
        picker.ticked_changed.connect(self._controller.set_labels)
        picker.open_over(self._window.page)

    def _choices(self) -> list[PickerRow]:
        """Return a row for each label and type that occurs in the article, with what is open of it."""
        controller = self._controller
        if controller.review is None:
            return []
        waiting = Counter(name_of(item) for item in controller.all_open())
        present = {name_of(item) for item in controller.review.annotations()} | controller.labels
        schema = controller.schema
        labels = [PickerRow(item.name, item.name, "", item.key.upper(), "label") for item in schema.labels]
        types = [PickerRow(item.name, item.name, "", "", "type") for item in schema.types]
        return [
            replace(row, detail=self.tr("%n open", "", waiting[row.id]))
            for row in (*labels, *types)
            if row.id in present
        ]

    @Slot()
    def _dim(self) -> None:
        """Draw faintly in the text what the filter hides."""
        labels = frozenset(self._controller.labels)
        if labels != self._dimmed:
            self._dimmed = labels
            self._window.page.view.set_filter((lambda item: name_of(item) in labels) if labels else None)

    @Slot()
    def _keep_focus_shown(self) -> None:
        """Leave what the filter hides for the nearest suggestion that it shows: no key shall decide on it."""
        focused, labels = self._controller.focused, self._controller.labels
        if focused is not None and labels and name_of(focused) not in labels:
            self._controller.set_focus(nearest(self._controller.queue(), focused))


def nearest(shown: Sequence[Annotation], left: Annotation) -> str | None:
    """Return the id of the annotation that stands nearest to the one left; of two, the later."""
    place = left.hull.start
    found = min(shown, key=lambda item: (abs(item.hull.start - place), item.hull.start < place), default=None)
    return found.id if found else None
