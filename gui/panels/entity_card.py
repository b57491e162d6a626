"""The card of the focused entity: label, text, value, level, actor, and the label keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from gui.panels import wording
from gui.panels.actor_row import ActorRow
from gui.panels.annotation_card import SIDE, AnnotationCard, rule
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_cap import KeyButton
from gui.panels.label_button import LabelButton
from gui.panels.labels import ElidedLabel, text_label
from gui.panels.segments import Segments
from gui.panels.tag import TagShape
from models.annotation import Actor, Entity, Level, Status
from models.review import Review
from models.schema import Schema


class EntityCard(AnnotationCard):
    """Shows an entity; `show_entity` again redraws it in place."""

    label_requested = Signal(str, str)
    level_requested = Signal(str, str)
    replicate_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("focused", "entity")
        self._labels = FlowLayout(spacing=5)
        self._label_names: tuple[tuple[str, str], ...] = ()
        self._label_buttons: list[LabelButton] = []
        self._level = Segments()
        self._level.setProperty("topic", "level")
        self._value = ElidedLabel()
        self._actor = ElidedLabel()
        self.elsewhere = ActorRow()
        self.articles_elsewhere: Callable[[str], int] = lambda _actor: 0
        """Tells in how many other articles an actor, by its id, is mentioned; somebody who knows sets it."""
        self._mentions = QPushButton()
        self._mentions_row = QWidget()
        self._next_mention = ""
        self.all_button = KeyButton(self.tr("All like this"), ground="paper")
        self._details = QFormLayout()
        self._fill_body()
        self._level.picked.connect(lambda name: self.level_requested.emit(self.annotation_id, name))
        self._mentions.clicked.connect(lambda: self.focus_requested.emit(self._next_mention))
        self.all_button.clicked.connect(lambda: self.replicate_requested.emit(self.annotation_id))

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show these keys on the buttons; "all_like_this" beside those of every card."""
        super().set_keys(keys)
        self.all_button.set_key(keys.get("all_like_this", ""))
        self.elsewhere.button.set_key(keys.get("elsewhere", ""))

    def last_stop(self) -> QWidget:
        """Return the button that Tab comes to last."""
        return self.all_button

    def show_entity(
        self, entity: Entity, review: Review, schema: Schema, actors: Mapping[str, Actor] | None = None
    ) -> None:
        """Show `entity` of `review`; `actors` holds the known actors by id."""
        self._show_common(entity, review)
        suggested = entity.status is Status.SUGGESTED
        self.tag.show_label(entity.label, TagShape.DASHED if suggested else TagShape.FILLED)
        levels = [(level.value, wording.level_text(level)) for level in Level]
        self._level.show_choices(levels, entity.level.value)
        self._show_value(entity)
        self._show_actor(entity, review, (actors or {}).get(entity.actor or ""))
        self._show_labels(entity, schema)
        self._order_tabs()

    def _order_tabs(self) -> None:
        details = (self._mentions, self.elsewhere, self._level, *self._label_buttons)
        self._order_stops(
            (*details, *self.common_stops(), self.all_button), (self._label_names, self._level.names)
        )

    def _show_value(self, entity: Entity) -> None:
        value = entity.value or ""
        spoken = wording.date_text(value) if entity.label == "DATE" else value
        self._value.setText(f"{value}  ({spoken})" if spoken != value else value)
        self._details.setRowVisible(self._value, bool(value))

    def _show_actor(self, entity: Entity, review: Review, actor: Actor | None) -> None:
        same: list[Entity] = []
        if entity.actor:
            same = [item for item in review.entities.values() if item.actor == entity.actor]
            same.sort(key=lambda item: item.hull)
        self._actor.setText(", ".join([actor.name, *actor.aliases]) if actor else "")
        self._details.setRowVisible(self._actor, actor is not None)
        articles = self.articles_elsewhere(actor.id) if actor else 0
        self.elsewhere.show_count(articles)
        self._details.setRowVisible(self.elsewhere, articles > 0)
        self._details.setRowVisible(self._mentions_row, len(same) > 1)
        if len(same) > 1:
            index = next(place for place, item in enumerate(same) if item.id == entity.id)
            self._next_mention = same[(index + 1) % len(same)].id
            self._mentions.setText(self.tr("{0} of {1}, go to the next").format(index + 1, len(same)))

    def _show_labels(self, entity: Entity, schema: Schema) -> None:
        names = tuple((label.name, label.key) for label in schema.labels)
        if names != self._label_names:
            self._rebuild_labels(schema)
        for button in self._label_buttons:
            button.setChecked(button.label == entity.label)

    def _rebuild_labels(self, schema: Schema) -> None:
        self._label_names = tuple((label.name, label.key) for label in schema.labels)
        for button in self._label_buttons:
            self._labels.removeWidget(button)
            button.deleteLater()
        self._label_buttons = []
        for name, key in self._label_names:
            button = LabelButton(name, key)
            button.setToolTip(wording.guideline_named(schema, name).definition)
            button.clicked.connect(lambda _on, name=name: self.label_requested.emit(self.annotation_id, name))
            self._labels.addWidget(button)
            self._label_buttons.append(button)
            button.show()

    def _fill_body(self) -> None:
        self.body.addWidget(rule())
        self._details.setContentsMargins(SIDE, 8, SIDE, 8)
        self._details.setVerticalSpacing(5)
        self._details.setHorizontalSpacing(10)
        self._details.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._mentions.setProperty("kind", "quiet")
        self._mentions.setProperty("edge", "none")
        self._mentions.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self._mentions_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._mentions, 0, Qt.AlignmentFlag.AlignLeft)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Value"), self._value),
            (self.tr("Actor"), self._actor),
            (self.tr("Mentions"), self._mentions_row),
            (self.tr("Elsewhere"), self.elsewhere),
            (self.tr("Level"), self._level),
        ]
        for words, widget in rows:
            self._details.addRow(text_label(words, tone="soft"), widget)
            widget.setAccessibleName(words)
        self._mentions.setAccessibleName(self.tr("Mentions"))
        self.body.addLayout(self._details)
        self.body.addWidget(rule())
        box = QHBoxLayout()
        box.setContentsMargins(SIDE, 9, SIDE, 9)
        box.addLayout(self._labels)
        self.body.addLayout(box)
        self.body.addWidget(rule())
        self.actions.addWidget(self.all_button)
