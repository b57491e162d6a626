"""What the reviewer's keys and buttons mean: each method builds one edit from focus and selection."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from gui.controller import Controller
from gui.error_wording import error_text
from models import boundaries, edits, fillers
from models.annotation import Annotation, Attributes, Entity, Event, Level, Status
from models.article import ArticleStatus
from models.boundaries import Edge, Unit
from models.errors import InvalidEdit
from models.ids import derived_id, new_id
from models.offsets import Span, trimmed, word_at
from models.review import Review
from models.schema import Role


class TextCursor(Protocol):
    """What the desk needs to know of the article view: selection and caret in code points."""

    def selection(self) -> Span | None:
        """Return the selected text, or None."""

    def set_selection(self, span: Span | None) -> None:
        """Select a part of the text, or nothing."""

    def caret(self) -> int:
        """Return where the caret is."""


class Desk(QObject):
    """Turns what the reviewer asks for into edits and hands them to the controller."""

    def __init__(self, controller: Controller, cursor: TextCursor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._cursor = cursor
        self._caret_was_last = False
        controller.focus_changed.connect(self._forget_caret)

    def caret_moved(self) -> None:
        """Take note that the reviewer went to a place in the text after the focus was set."""
        self._caret_was_last = True

    def accept(self, annotation_id: str = "") -> None:
        """Accept the focused annotation, or the named one, and go on."""
        if item := self._named_or_focused(annotation_id):
            self._controller.push_and_step(edits.Accept(item.id))

    def reject(self, annotation_id: str = "") -> None:
        """Reject the focused annotation, or the named one, and go on."""
        if item := self._named_or_focused(annotation_id):
            self._controller.push_and_step(edits.Reject(item.id))

    def accept_shown(self) -> None:
        """Accept every suggestion that the queue shows, as one decision."""
        shown = tuple(edits.Accept(item.id) for item in self._controller.queue())
        if shown:
            self._controller.push(edits.Batch(shown, "accept_shown"))

    def reject_shown(self) -> None:
        """Reject every suggestion that the queue shows, as one decision."""
        shown = tuple(edits.Reject(item.id) for item in self._controller.queue())
        if shown:
            self._controller.push(edits.Batch(shown, "reject_shown"))

    def label(self, label: str) -> None:
        """Label the selection, else relabel the focused entity, else label the word at the caret."""
        focused = self._controller.focused
        span = self._selected()
        if span is None and isinstance(focused, Entity):
            self._controller.push_and_step(edits.Relabel(focused.id, label))
            return
        span = span or self._word()
        if span is not None:
            self._add(edits.AddEntity(new_id(), label, (span,)))

    def type_event(self, event_type: str, annotation_id: str = "") -> None:
        """Make an event of the selection, or of the word that the caret went to; else retype an event.

        That is the named event or the focused one. Without a focused event the word at the caret counts.
        """
        item = self._named_or_focused(annotation_id)
        span = None if annotation_id else self._selected() or self._pointed_word()
        if span is None and isinstance(item, Event):
            self._controller.push(edits.Relabel(item.id, event_type))
            return
        span = span or self._word()
        if span is not None:
            self._add(edits.AddEvent(new_id(), event_type, (span,)))

    def fill_role(self, number: int, event_id: str = "") -> None:
        """Fill the event's role with this number (from 1) with the nearest fitting annotation.

        Pressed again on a role that takes one filler, or right after it was filled, the next best
        takes its place.
        """
        event, role = self._event_role(number, event_id)
        review = self._controller.review
        if event is None or role is None or review is None:
            return
        filled = [item for item in event.standing_arguments if item.role == role.name]
        again = bool(filled) and self._is_repeat(event, role)
        current = filled[-1].target if filled and (again or role.maximum == 1) else None
        target = fillers.next_candidate(review, event, role, self._controller.schema, current)
        if target is None:
            self._controller.told.emit(self.tr("Nothing in this article fits {role}.").format(role=role.name))
        elif self._controller.push(edits.SetArgument(event.id, role.name, target, current)):
            self._last_role = (event.id, role.name)

    def set_argument(self, event_id: str, role: str, target: str) -> None:
        """Fill a role of an event with one annotation."""
        self._controller.push(edits.SetArgument(event_id, role, target))

    def clear_role(self, number: int) -> None:
        """Take the last filler off the role with this number (from 1)."""
        event, role = self._event_role(number, "")
        if event is None or role is None:
            return
        filled = [item for item in event.standing_arguments if item.role == role.name]
        if filled:
            self._controller.push(edits.RejectArgument(event.id, role.name, filled[-1].target))

    def accept_argument(self, event_id: str, role: str, target: str) -> None:
        """Accept one argument of an event."""
        self._controller.push(edits.AcceptArgument(event_id, role, target))

    def remove_argument(self, event_id: str, role: str, target: str) -> None:
        """Reject one argument of an event, or take out one added by hand."""
        self._controller.push(edits.RejectArgument(event_id, role, target))

    def relabel(self, annotation_id: str, label: str) -> None:
        """Change the label of one entity."""
        self._controller.push_and_step(edits.Relabel(annotation_id, label))

    def set_level(self, entity_id: str, level: str) -> None:
        """Say whether an entity is a name, a noun or a pronoun."""
        self._controller.push(edits.SetLevel(entity_id, Level(level)))

    def preset(self, name: str, event_id: str = "") -> None:
        """Set the event's attributes to a preset of the schema."""
        event = self._event(event_id)
        preset = next((item for item in self._controller.schema.presets if item.name == name), None)
        if event and preset:
            self._controller.push(edits.SetAttributes(event.id, preset.applied(event.attributes)))

    def phase(self, phase: str | None, event_id: str = "") -> None:
        """Say whether an office begins or ends with the event."""
        if event := self._event(event_id):
            now = event.attributes
            stated = Attributes(now.polarity, now.tense, now.genericity, now.modality, phase)
            self._controller.push(edits.SetAttributes(event.id, stated))

    def attribute(self) -> None:
        """Attribute the focused event to the nearest person, body or state; again: to the next best."""
        event, review = self._controller.focused_event, self._controller.review
        if event is None or review is None:
            return
        speaker = fillers.next_candidate(
            review, event, self._speaker_role(), self._controller.schema, event.attribution
        )
        self._controller.push(edits.AttributeTo(event.id, speaker))

    def clear_attribution(self, event_id: str = "") -> None:
        """Say that the author vouches for the event."""
        if event := self._event(event_id):
            self._controller.push(edits.AttributeTo(event.id, None))

    def move_boundary(self, edge: Edge, unit: Unit, forward: bool) -> None:
        """Move one end of the focused annotation by a word or a character."""
        item, review = self._controller.focused, self._controller.review
        if item is None or review is None:
            return
        try:
            fragments = boundaries.moved(item, review.text, edge, unit, forward)
        except InvalidEdit as error:
            self._controller.told.emit(error_text(error))
            return
        self._controller.push(edits.MoveBoundary(item.id, fragments))

    def set_value(self, value: str) -> None:
        """Set the resolved value of the focused entity, for a DATE an ISO 8601 date."""
        if isinstance(item := self._controller.focused, Entity):
            self._controller.push(edits.SetValue(item.id, value))

    def link_event(self) -> None:
        """Say that the focused event is the one focused before it; again: that it is not."""
        event, review = self._controller.focused_event, self._controller.review
        before = review.events.get(self._controller.event_before) if review else None
        if event is None or before is None or event.id == before.id:
            self._controller.told.emit(self.tr("Focus the one mention, then the other, then link them."))
        elif event.coref and event.coref == before.coref:
            self._controller.push(edits.SetCoref(event.id, None))
        else:
            group = before.coref or derived_id("coref", before.id)
            both = (edits.SetCoref(before.id, group), edits.SetCoref(event.id, group))
            self._controller.push(edits.Batch(both, "link"))

    def take_selection(self) -> None:
        """Give the focused annotation the selected text as its span."""
        item, span = self._controller.focused, self._selected()
        if item and span:
            self._controller.push(edits.MoveBoundary(item.id, (span,)))
            self._cursor.set_selection(None)

    def add_fragment(self) -> None:
        """Add the selection, or the word at the caret, to the focused annotation as a fragment."""
        item, span = self._controller.focused, self._selected() or self._word()
        if item and span:
            self._controller.push(edits.AddFragment(item.id, span))
            self._cursor.set_selection(None)

    def remove_fragment(self) -> None:
        """Take the last fragment off the focused annotation."""
        if item := self._controller.focused:
            self._controller.push(edits.RemoveFragment(item.id, item.fragments[-1]))

    def all_like_this(self) -> None:
        """Label every equal string of the article like the focused entity, as one decision."""
        if isinstance(item := self._controller.focused, Entity):
            self._controller.push_and_step(edits.Replicate(item.id))

    def toggle_flag(self, annotation_id: str = "") -> None:
        """Flag the annotation to come back to, or take the flag off."""
        if item := self._named_or_focused(annotation_id):
            self._controller.push(edits.SetFlag(item.id, not item.flag))

    def note(self, text: str, annotation_id: str = "") -> None:
        """Write a note on the annotation."""
        if item := self._named_or_focused(annotation_id):
            self._controller.push(edits.SetNote(item.id, text))

    def set_status(self, status: ArticleStatus) -> bool:
        """Set the article's status; return whether it took effect."""
        return self._controller.push(edits.SetArticleStatus(status))

    def set_language(self, language: str) -> None:
        """Correct the article's language (ISO 639-1); suggestions are then made anew."""
        self._controller.push(edits.SetLanguage(language))

    def note_article(self, text: str) -> None:
        """Write a note on the article."""
        self._controller.push(edits.SetArticleNote(text))

    def finish(self, *, reject_open: bool) -> bool:
        """Mark the article complete; with `reject_open`, what is still open is rejected with it."""
        review = self._controller.review
        if review is None:
            return False
        waiting = (item for item in review.annotations() if item.status is Status.SUGGESTED)
        rejects = tuple(edits.Reject(item.id) for item in waiting) if reject_open else ()
        status = edits.SetArticleStatus(ArticleStatus.COMPLETE)
        return self._controller.push(edits.Batch((*rejects, status), "finish") if rejects else status)

    _last_role: tuple[str, str] = ("", "")

    def _is_repeat(self, event: Event, role: Role) -> bool:
        decision = self._controller.last_decision
        just_filled = decision is not None and decision.kind == "SetArgument" and decision.action == "edit"
        return just_filled and self._last_role == (event.id, role.name)

    def _add(self, edit: edits.AddEntity | edits.AddEvent) -> None:
        if self._controller.push(edit):
            self._cursor.set_selection(None)
            if self._review.annotation(edit.id) is not None:
                self._controller.set_focus(edit.id)

    @property
    def _review(self) -> Review:
        assert self._controller.review is not None
        return self._controller.review

    def _named_or_focused(self, annotation_id: str) -> Annotation | None:
        if annotation_id and self._controller.review:
            return self._controller.review.annotation(annotation_id)
        return self._controller.focused

    def _event(self, event_id: str) -> Event | None:
        item = self._named_or_focused(event_id)
        return item if isinstance(item, Event) else None

    def _event_role(self, number: int, event_id: str) -> tuple[Event | None, Role | None]:
        event = self._event(event_id)
        event_type = self._controller.schema.type(event.type) if event else None
        roles = event_type.roles if event_type else ()
        return event, roles[number - 1] if 0 < number <= len(roles) else None

    def _speaker_role(self) -> Role:
        labels = {"PERSON", "ORG", "GPE", "NORP", "TITLE", "MENTION", "DOC"}
        return Role("attribution", frozenset(labels))

    def _selected(self) -> Span | None:
        span = self._cursor.selection()
        if span is None or self._controller.review is None:
            return None
        exact = trimmed(span, self._controller.review.text)
        return exact if exact.length else None

    def _forget_caret(self) -> None:
        self._caret_was_last = False

    def _pointed_word(self) -> Span | None:
        """Return the word at the caret if the reviewer went there last, away from the focused annotation."""
        focused, caret = self._controller.focused, self._cursor.caret()
        inside = focused and any(span.start <= caret <= span.end for span in focused.fragments)
        return self._word() if self._caret_was_last and not inside else None

    def _word(self) -> Span | None:
        if self._controller.review is None:
            return None
        return word_at(self._controller.review.text, self._cursor.caret())
