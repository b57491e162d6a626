"""The card of the focused annotation: what entities and events have in common."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui import icons
from gui.evidence_wording import evidence_text, rules_alone_text
from gui.panels import wording
from gui.panels.fitting_area import FittingArea
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_cap import KeyButton
from gui.panels.labels import ElidedLabel, restyle, text_label
from gui.panels.story import StoryLine
from gui.panels.tag import Tag
from gui.story_wording import origin_text
from models.annotation import Annotation, Status, name_of
from models.review import Review

SIDE = 13
"""Pixels between the card's edge and what stands in it."""

BUTTON_EDGE = 8
"""Pixels between the edge of a quiet button and its text, as the style sheet has it."""

_FIELD_EDGE = 2
"""Pixels that Qt leaves at both ends of a field's text."""


def rule() -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame()
    line.setProperty("kind", "rule")
    return line


class AnnotationCard(QFrame):
    """Head, body, reason, note and buttons of one annotation.

    It shows what it is given and emits requests that name the annotation's id; it changes nothing.
    """

    accept_requested = Signal(str)
    reject_requested = Signal(str)
    note_edited = Signal(str, str)
    flag_toggled = Signal(str, bool)
    focus_requested = Signal(str)
    guideline_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._shown: Annotation | None = None
        self._keys: Mapping[str, str] = {}
        self._made: Hashable = None
        self.tag = Tag()
        self._text = ElidedLabel()
        self._text.setProperty("weight", "strong")
        self._mark = text_label(tone="soft")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._why = text_label(tone="soft", scale="small", wrap=True)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._why.setContentsMargins(SIDE, 7, SIDE, 8)
        self.story = StoryLine(SIDE)
        self._note = _NoteField()
        self._flag = KeyButton(kind="quiet", ground="paper")
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self.actions = FlowLayout(spacing=4)
        self.actions.setContentsMargins(10, 9, 10, 10)
        self.accept_button = KeyButton(self.tr("Accept"), kind="primary", ground="paper")
        self.reject_button = KeyButton(self.tr("Reject"), ground="paper")
        self.guideline_button = KeyButton(kind="quiet", ground="paper")
        self._lay_out()
        self._connect()

    @property
    def annotation_id(self) -> str:
        """Return the id of the annotation on the card, empty if none."""
        return self._shown.id if self._shown else ""

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show these keys on the buttons: action name ("accept", "reject", ...) to key text."""
        self._keys = keys
        self.accept_button.set_key(keys.get("accept", ""))
        self.reject_button.set_key(keys.get("reject", ""))
        described = keys.get("guideline", "")
        self.guideline_button.setToolTip("  ".join([self.tr("Guideline"), described]).strip())

    def fitted_height(self, width: int) -> int:
        """Return the height at which nothing of what the card now holds is scrolled, at `width` pixels."""
        if self.area.widget().layout().activate():
            self.area.updateGeometry()
        self.layout().activate()
        return self.layout().totalHeightForWidth(width)

    def least_height(self) -> int:
        """Return the height in pixels at which head, buttons and a few lines between them are seen."""
        return self.layout().totalMinimumSize().height()

    def last_stop(self) -> QWidget:
        """Return the widget that Tab comes to last."""
        return self.reject_button

    def common_stops(self) -> tuple[QWidget, ...]:
        """Return the fields and buttons that every card has, in the order in which they are read."""
        return (
            self.story.head,
            self._note,
            self.guideline_button,
            self._flag,
            self.accept_button,
            self.reject_button,
        )

    def edit_note(self) -> None:
        """Put the cursor into the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _order_stops(self, parts: Iterable[QWidget], made: Hashable) -> None:
        """Let Tab go down the card as it is read; some parts are made when needed, after the rest.

        `made` tells them from those that stood there before.
        """
        if made != self._made:
            self._made = made
            stops = (stop for part in parts for stop in _tab_stops(part))
            for before, after in pairwise((self, *stops)):
                QWidget.setTabOrder(before, after)

    def _show_common(self, annotation: Annotation, review: Review, codes: str = "") -> None:
        self._shown = annotation
        text = wording.covered(annotation, review)
        self._text.setText(text)
        self.setAccessibleName(f"{name_of(annotation)}, {text}, {wording.status_text(annotation.status)}")
        self._show_status(annotation)
        why = self.tr("Why: {0}.").format(evidence_text(annotation.origin))
        self._why.setText("\n".join(filter(None, (why, rules_alone_text(annotation.origin), codes))))
        self.story.show_origin(annotation.id, origin_text(annotation))
        self._note.show_note(annotation.id, annotation.note)
        self._flag.setChecked(annotation.flag)

    def _show_flag(self, flagged: bool) -> None:
        self._flag.setIcon(icons.icon("flag", "warn" if flagged else "soft"))

    def _show_status(self, annotation: Annotation) -> None:
        suggested = annotation.status is Status.SUGGESTED
        accepted = annotation.status is Status.ACCEPTED
        decided = f"{'✓' if accepted else '✕'} {wording.status_text(annotation.status)}"
        self._mark.setText(wording.percent_text(annotation.confidence) if suggested else decided)
        restyle(self._mark, "tone", "accent" if accepted else "soft")
        self.accept_button.setVisible(not accepted)
        self.reject_button.setVisible(annotation.status is not Status.REJECTED)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(SIDE, 10, SIDE, 10)
        top.setSpacing(9)
        top.addWidget(self.tag)
        top.addWidget(self._text, 1)
        top.addWidget(self._mark)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(self.body)
        inner.addWidget(self._why)
        inner.addWidget(self.story)
        inner.addLayout(self._note_row())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(top)
        self.area = FittingArea(content)
        layout.addWidget(self.area)
        layout.addWidget(rule())
        layout.addLayout(self.actions)
        self.actions.addWidget(self.accept_button)
        self.actions.addWidget(self.reject_button)

    def _note_row(self) -> QHBoxLayout:
        self._note.setPlaceholderText(self.tr("Add a note"))
        self._note.setAccessibleName(self.tr("Note"))
        self._flag.setCheckable(True)
        self._note.setProperty("topic", "note")
        self._flag.setProperty("topic", "note")
        named = (
            (self._flag, "flag", self.tr("Flag to come back to")),
            (self.guideline_button, "guideline", self.tr("Guideline")),
        )
        for button, icon, words in named:
            button.setIcon(icons.icon(icon))
            button.setAccessibleName(words)
            button.setToolTip(words)
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, SIDE - 5, 7)
        row.setSpacing(0)
        row.addWidget(self._note, 1)
        row.addWidget(self.guideline_button)
        row.addWidget(self._flag)
        return row

    def _connect(self) -> None:
        self.accept_button.clicked.connect(lambda: self.accept_requested.emit(self.annotation_id))
        self.reject_button.clicked.connect(lambda: self.reject_requested.emit(self.annotation_id))
        self.guideline_button.clicked.connect(self._request_guideline)
        self._flag.toggled.connect(self._show_flag)
        self._flag.clicked.connect(lambda checked: self.flag_toggled.emit(self.annotation_id, checked))
        self._note.finished.connect(self.note_edited)

    def _request_guideline(self) -> None:
        if self._shown is not None:
            self.guideline_requested.emit(name_of(self._shown))


class _NoteField(QLineEdit):
    """A one-line note; emits annotation id and text once the user leaves a changed note."""

    finished = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "bare")
        self.setTextMargins(-_FIELD_EDGE, 0, 0, 0)
        self._owner = self._stored = ""
        self.editingFinished.connect(self._finish)

    def show_note(self, annotation_id: str, note: str) -> None:
        """Show the note of an annotation; what is being typed for the same one stays."""
        if annotation_id != self._owner:
            self._finish()
        if annotation_id != self._owner or not self.hasFocus():
            self.setText(note)
        self._owner, self._stored = annotation_id, note

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field on Return, and on Escape with the former note put back."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._stored)
            self.clearFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def _finish(self) -> None:
        note = self.text().strip()
        if self._owner and note != self._stored:
            self._stored = note
            self.finished.emit(self._owner, note)


def _tab_stops(part: QWidget) -> list[QWidget]:
    """Return the widgets of a part that Tab stops at, the part itself first."""
    found = (part, *part.findChildren(QWidget))
    return [item for item in found if item.focusPolicy() & Qt.FocusPolicy.TabFocus]
