"""The card of the focused event: type, trigger, a row for each role, attributes, attribution."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.panels import wording
from gui.panels.annotation_card import BUTTON_EDGE, SIDE, AnnotationCard, rule
from gui.panels.key_cap import KeyButton, KeyCap
from gui.panels.labels import text_label
from gui.panels.role_row import RoleRow
from gui.panels.segments import Segments
from models.annotation import Argument, Entity, Event, Source, Status
from models.review import Review
from models.schema import EventType, Role, Schema


class EventCard(AnnotationCard):
    """Shows an event; `show_event` again redraws it in place, so focus and hover survive."""

    role_requested = Signal(str, str, int)
    """Event id, role, and the role's number on the card, from 1."""
    argument_removed = Signal(str, str, str)
    argument_accepted = Signal(str, str, str)
    preset_requested = Signal(str, str)
    phase_requested = Signal(str, str)
    type_menu_requested = Signal(str)
    attribution_requested = Signal(str)
    attribution_cleared = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RoleRow] = []
        self._meanings: list[tuple[str, int, str]] = []
        self._presets = Segments()
        self._phases = Segments()
        self._said_by = KeyCap()
        self._speaker = KeyButton(kind="quiet", ground="paper")
        self._clear_speaker = KeyButton("✕", kind="quiet", ground="paper")
        self._coref = KeyButton(kind="quiet", ground="paper")
        self._next_mention = ""
        self.type_button = KeyButton(self.tr("Type"), ground="paper")
        self.setProperty("focused", "event")
        self._roles = QVBoxLayout()
        self._roles.setSpacing(0)
        self._fill_body()
        self._connect_event()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show these keys on the buttons; "event" and "attribute" beside those of every card."""
        super().set_keys(keys)
        self.type_button.set_key(keys.get("event", ""))
        self._said_by.set_text(keys.get("attribute", ""))

    def last_stop(self) -> QWidget:
        """Return the button that Tab comes to last."""
        return self.type_button

    def show_event(self, event: Event, review: Review, schema: Schema) -> None:
        """Show `event` of `review`; roles, presets and codes come from `schema`."""
        kind = schema.type(event.type) or EventType(event.type)
        codes = wording.codes_text(kind.codes)
        self._show_common(_explained(event), review, self.tr("Codes: {0}").format(codes) if codes else "")
        self.accept_button.setVisible(event.status is not Status.ACCEPTED or bool(_waiting(event)))
        self.tag.show_type(event.type)
        self._show_roles(event, review, kind)
        choices = [(preset.name, wording.preset_text(preset.name)) for preset in schema.presets]
        self._presets.show_choices(
            choices, wording.preset_of(event, schema), [preset.key for preset in schema.presets]
        )
        self._phases.setVisible(bool(kind.phases))
        phases = [(phase, wording.phase_text(phase)) for phase in kind.phases]
        self._phases.show_choices(phases, event.attributes.phase or "")
        self._show_attribution(event, review)
        self._show_mentions(event, review)
        self._order_tabs()

    def _show_roles(self, event: Event, review: Review, kind: EventType) -> None:
        lines = list(_role_lines(event, kind))
        while len(self._rows) < len(lines):
            self._add_row()
        self._meanings = [
            (role.name, number, argument.target if argument else "") for role, number, _, argument in lines
        ]
        hinted = False
        for row, (role, number, is_first, argument) in zip(self._rows, lines, strict=False):
            key = str(number) if is_first and 0 < number <= 9 else ""
            if argument is not None:
                text, detail, label = _filler(argument, review)
                suggested = argument.status is Status.SUGGESTED
                row.show_filler(
                    key, role.name, text, detail, label, suggested=suggested, further=not is_first
                )
            else:
                row.show_empty(key, role.name, self._hint(key, in_full=not hinted))
                hinted = True
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(lines))

    def _hint(self, key: str, *, in_full: bool) -> str:
        if not key:
            return self.tr("nothing yet")
        return (
            self.tr("press {0} for the nearest").format(key) if in_full else self.tr("press {0}").format(key)
        )

    def _show_attribution(self, event: Event, review: Review) -> None:
        speaker = review.annotation(event.attribution) if event.attribution else None
        self._speaker.setText(wording.covered(speaker, review) if speaker else self.tr("the author"))
        self._clear_speaker.setVisible(speaker is not None)

    def _show_mentions(self, event: Event, review: Review) -> None:
        same = [item for item in review.events.values() if event.coref and item.coref == event.coref]
        self._coref.setVisible(len(same) > 1)
        if len(same) > 1:
            same.sort(key=lambda item: item.hull)
            place = next(place for place, item in enumerate(same) if item.id == event.id)
            following = same[(place + 1) % len(same)]
            self._next_mention = following.id
            words = self.tr("Same event as “{0}”").format(wording.covered(following, review))
            self._coref.setText(f"{words} ({len(same)})")

    def _fill_body(self) -> None:
        self.body.addLayout(self._roles)
        self.body.addWidget(rule())
        for segments in (self._presets, self._phases):
            box = QHBoxLayout()
            box.setContentsMargins(SIDE, 8 if segments is self._presets else 0, SIDE, 4)
            box.addWidget(segments)
            self.body.addLayout(box)
        self.body.addLayout(self._attribution_row())
        row = QHBoxLayout()
        row.setContentsMargins(SIDE - BUTTON_EDGE, 0, SIDE, 0)
        row.addWidget(self._coref)
        row.addStretch(1)
        self.body.addLayout(row)
        self.actions.addWidget(self.type_button)
        self._presets.setAccessibleName(self.tr("Attributes"))
        self._phases.setAccessibleName(self.tr("Phase"))
        self._presets.setProperty("topic", "preset")
        self._phases.setProperty("topic", "phase")
        self._speaker.setProperty("topic", "attribution")
        self._clear_speaker.setProperty("topic", "attribution")

    def _attribution_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 2, SIDE - 5, 0)
        row.setSpacing(5)
        row.addWidget(self._said_by)
        row.addWidget(text_label(self.tr("Said by"), tone="soft"))
        for button in (self._speaker, self._clear_speaker):
            row.addWidget(button)
        row.addStretch(1)
        self._speaker.setToolTip(self.tr("Who vouches for this; click for the nearest speaker"))
        self._speaker.setAccessibleName(self.tr("Said by"))
        self._clear_speaker.setToolTip(self.tr("The author says so"))
        self._clear_speaker.setAccessibleName(self._clear_speaker.toolTip())
        return row

    def _connect_event(self) -> None:
        self._presets.picked.connect(lambda name: self.preset_requested.emit(self.annotation_id, name))
        self._phases.picked.connect(lambda name: self.phase_requested.emit(self.annotation_id, name))
        self.type_button.clicked.connect(lambda: self.type_menu_requested.emit(self.annotation_id))
        self._speaker.clicked.connect(lambda: self.attribution_requested.emit(self.annotation_id))
        self._clear_speaker.clicked.connect(lambda: self.attribution_cleared.emit(self.annotation_id))
        self._coref.clicked.connect(lambda: self.focus_requested.emit(self._next_mention))

    def _add_row(self) -> None:
        index, row = len(self._rows), RoleRow()
        self._rows.append(row)
        self._roles.addWidget(row)
        row.filled.connect(lambda: self._request_role(index))
        row.jumped.connect(lambda: self.focus_requested.emit(self._meanings[index][2]))
        row.removed.connect(lambda: self._emit_argument(self.argument_removed, index))
        row.accepted.connect(lambda: self._emit_argument(self.argument_accepted, index))

    def _order_tabs(self) -> None:
        parts = (*self._rows, self._presets, self._phases, self._speaker, self._clear_speaker, self._coref)
        made = len(self._rows), self._presets.names, self._phases.names
        self._order_stops((*parts, *self.common_stops(), self.type_button), made)

    def _request_role(self, index: int) -> None:
        role, number, _target = self._meanings[index]
        self.role_requested.emit(self.annotation_id, role, number)

    def _emit_argument(self, signal: Signal, index: int) -> None:
        role, _number, target = self._meanings[index]
        signal.emit(self.annotation_id, role, target)


def _waiting(event: Event) -> list[Argument]:
    return [item for item in event.standing_arguments if item.status is Status.SUGGESTED]


def _explained(event: Event) -> Event:
    """Return an event added by hand with the evidence of the fillers that were proposed with it."""
    if event.origin.source is not Source.REVIEWER:
        return event
    seen = dict.fromkeys(piece for item in _waiting(event) for piece in item.origin.evidence)
    return replace(event, origin=replace(event.origin, evidence=(*event.origin.evidence, *seen)))


def _role_lines(event: Event, kind: EventType) -> Sequence[tuple[Role, int, bool, Argument | None]]:
    """Return role, number, whether it is the role's first line, and filler, for each line of the card.

    Roles that the type does not know but the event has come last, without a number.
    """
    known = [(role, number) for number, role in enumerate(kind.roles, 1)]
    names = {role.name for role in kind.roles}
    foreign = dict.fromkeys(item.role for item in event.standing_arguments if item.role not in names)
    known += [(Role(name, frozenset()), 0) for name in foreign]
    lines: list[tuple[Role, int, bool, Argument | None]] = []
    for role, number in known:
        fillers = [item for item in event.standing_arguments if item.role == role.name]
        lines += [(role, number, place == 0, filler) for place, filler in enumerate(fillers or [None])]
    return lines


def _filler(argument: Argument, review: Review) -> tuple[str, str, str]:
    """Return text, detail and label of what fills a role; an event has no label."""
    target = review.annotation(argument.target)
    if target is None:
        return argument.target, "", "MENTION"
    text = wording.covered(target, review)
    if isinstance(target, Entity):
        return text, target.value or target.label, target.label
    return text, target.type, ""
