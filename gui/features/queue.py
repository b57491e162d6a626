"""Going through the suggestions: step by step, in which order, and which of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import desk_action
from gui.dialogs.tick_picker import TickPicker
from gui.filter_rows import filter_of, filter_rows, ticked_rows
from gui.panels.suggestions_head import order_text
from gui.window import Feature, Window
from models.annotation import Annotation, Status
from models.queue import Filter, Order

_ALL = Filter(statuses=frozenset(Status))
"""What lets everything through, decided or not."""


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

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._head = window.page.suggestions.head
        self._head.filter_requested.connect(self.pick_filter)
        self._dimmed = _ALL
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
        """Let the reviewer tick what the queue shall hold: labels, types, sources, bands of confidence."""
        controller = self._controller
        if controller.review is None:
            return
        sought = self.tr("Letters of a label or a source, or “confidence”")
        picker = TickPicker(sought, self.tr("everything"), self._window)
        present, waiting = controller.review.annotations(), controller.all_open()
        rows = filter_rows(present, waiting, controller.schema, controller.filter)
        picker.show_ticks(rows, ticked_rows(controller.filter))
        picker.ticked_changed.connect(lambda ticked: controller.set_filter(filter_of(ticked)))
        picker.open_over(self._window.page)

    @Slot()
    def _dim(self) -> None:
        """Draw faintly in the text what the filter hides."""
        wanted = replace(self._controller.filter, statuses=frozenset(Status))
        if wanted != self._dimmed:
            self._dimmed = wanted
            self._window.page.view.set_filter(None if wanted == _ALL else wanted.passes)

    @Slot()
    def _keep_focus_shown(self) -> None:
        """Leave what the filter hides for the nearest suggestion that it shows: no key shall decide on it."""
        focused = self._controller.focused
        if focused is not None and not self._dimmed.passes(focused):
            self._controller.set_focus(nearest(self._controller.queue(), focused))


def nearest(shown: Sequence[Annotation], left: Annotation) -> str | None:
    """Return the id of the annotation that stands nearest to the one left; of two, the later."""
    place = left.hull.start
    found = min(shown, key=lambda item: (abs(item.hull.start - place), item.hull.start < place), default=None)
    return found.id if found else None
