"""What the cards and the list of suggestions ask for, handed to the desk and the controller."""

from __future__ import annotations

from gui.controller import Controller
from gui.desk import Desk
from gui.panels.suggestions import SuggestionsPanel
from models.queue import Order


def connect_cards(panel: SuggestionsPanel, controller: Controller, desk: Desk) -> None:
    """Let `desk` and `controller` do what `panel` and its cards ask for."""
    panel.focus_requested.connect(controller.set_focus)
    panel.accept_requested.connect(desk.accept)
    panel.reject_requested.connect(desk.reject)
    panel.note_edited.connect(lambda item, text: desk.note(text, item))
    panel.flag_toggled.connect(lambda item, _on: desk.toggle_flag(item))
    panel.order_changed.connect(lambda order: controller.set_order(Order(order)))
    panel.labels_changed.connect(controller.set_labels)
    card = panel.event_card
    card.role_requested.connect(lambda event, _role, number: desk.fill_role(number, event))
    card.argument_removed.connect(desk.remove_argument)
    card.argument_accepted.connect(desk.accept_argument)
    card.preset_requested.connect(lambda event, name: desk.preset(name, event))
    card.phase_requested.connect(lambda event, phase: desk.phase(phase or None, event))
    card.attribution_requested.connect(lambda _event: desk.attribute())
    card.attribution_cleared.connect(desk.clear_attribution)
    panel.entity_card.label_requested.connect(desk.relabel)
    panel.entity_card.level_requested.connect(desk.set_level)
