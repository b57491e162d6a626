"""What the reviewer's keys and buttons mean: each method builds one edit from focus and selection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from gui.aiming import SPEAKER, Aim, Aiming, was_accepted_for
from gui.controller import Controller
from gui.error_wording import error_text
from models import boundaries, edits, fillers, prefill
from models.annotation import Annotation, Attributes, Entity, Event, Level, Status
from models.article import ArticleStatus
from models.boundaries import Edge, Unit
from models.edits.entities import twin_of
from models.edits.events import event_on
from models.errors import InvalidEdit
from models.ids import derived_id, new_id
from models.like_here import places_here
from models.like_plan import Example
from models.offsets import Span, trimmed, word_at
from models.review import Review, is_open
from models.schema import Role

_SPEAKERS = Role("attribution", frozenset({"PERSON", "ORG", "GPE", "NORP", "TITLE", "MENTION", "DOC"}))
"""Who or what can vouch for an event."""


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
        self._aiming = Aiming(controller)
        controller.focus_changed.connect(self._forget_caret)

    def caret_moved(self) -> None:
        """Take note that the reviewer went to a place in the text after the focus was set."""
        self._caret_was_last = True

    def accept(self, annotation_id: str = "") -> None:
        """Accept the focused annotation, or the named one, and go on."""
        if item := self._wanted(annotation_id):
            self._controller.push_and_step(edits.Accept(item.id))

    def reject(self, annotation_id: str = "") -> None:
        """Reject the focused annotation, or the named one, and go on."""
        if item := self._wanted(annotation_id):
            self._controller.push_and_step(edits.Reject(item.id))

    def accept_here(self, annotation_id: str = "") -> None:
        """Accept the focused annotation, or the named one, and stay."""
        if item := self._wanted(annotation_id):
            self._controller.push(edits.Accept(item.id))

    def reject_here(self, annotation_id: str = "") -> None:
        """Reject the focused annotation, or the named one, and stay."""
        if item := self._wanted(annotation_id):
            self._controller.push(edits.Reject(item.id))

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
        """Label the selection; else the word that the caret went to; else relabel the focused entity.

        An entity that covers just this word is relabelled. Without a focus the word at the caret counts.
        """
        focused, selected = self._controller.focused, self._selected()
        if selected is None and isinstance(focused, Entity) and not self._went_elsewhere():
            self._controller.push_and_step(edits.Relabel(focused.id, label))
            return
        span = selected or self._word_in_view()
        there = self._entity_on(span) if selected is None else None
        if there is not None:
            self._controller.push(edits.Relabel(there.id, label))
            self._controller.set_focus(there.id)
        elif span is not None:
            self._add(edits.AddEntity(new_id(), label, (span,)))
        else:
            self._ask_for_a_place()

    def type_event(self, event_type: str, annotation_id: str = "") -> None:
        """Make an event of the selection, or of the word that the caret went to; else retype an event.

        That is the named event or the focused one. A word that is a trigger already becomes no second
        one: its event is retyped. Without a focus the word at the caret counts.
        """
        item = self._named_or_focused(annotation_id)
        selected = None if annotation_id else self._selected()
        stays = bool(annotation_id) or not self._went_elsewhere()
        if selected is None and isinstance(item, Event) and stays:
            self._controller.push(edits.Relabel(item.id, event_type))
            return
        span = selected or self._word_in_view()
        there = self._event_on(span, event_type) if selected is None else None
        if there is not None:
            self._controller.push(edits.Relabel(there.id, event_type))
            self._controller.set_focus(there.id)
        elif span is not None:
            self._add(self._new_event(event_type, span, exact=selected is not None))
        else:
            self._ask_for_a_place()

    def fill_role(self, number: int, event_id: str = "") -> None:
        """Fill the event's role with this number (from 1) with the nearest fitting annotation.

        If something fills it, that is replaced: what the number chose last, else the last suggested
        filler, else the last one. Pressed again, the next best takes its place, after the last one
        what was there before; presses one after the other are one undo.
        """
        event, role = self._event_role(number, event_id)
        aim = self._aiming.repeated(event.id, role.name) if event and role else None
        review = self._aiming.before(aim)
        if event is None or role is None or review is None:
            return
        event = review.events[event.id]
        replaced = fillers.filler_to_replace(event, role)
        given_up = aim.instead_of if aim else replaced.target if replaced else None
        ranked = self._ranked(review, event, role)
        target = _next_choice(ranked, aim, goes_round=given_up is None)
        if target is not None:
            reopens = given_up is not None and self._was_accepted_for(review, event, role.name, given_up)
            self._aiming.choose(edits.SetArgument(event.id, role.name, target, given_up, reopens))
        elif aim is not None:
            self._aiming.take_back(event.id, role.name)
        else:
            self._say_nothing_fits(role, other=given_up is not None)

    def add_to_role(self, number: int, event_id: str = "") -> None:
        """Give the event's role with this number (from 1) one more filler, the nearest that fits.

        The number alone then replaces it by the next best.
        """
        event, role = self._event_role(number, event_id)
        review = self._controller.review
        if event is None or role is None or review is None:
            return
        filled = sum(item.role == role.name for item in event.standing_arguments)
        target = fillers.following(self._ranked(review, event, role), None)
        if role.maximum is not None and filled >= role.maximum:
            self._controller.told.emit(self.tr("{role} is full.").format(role=role.name))
        elif target is None:
            self._say_nothing_fits(role, other=filled > 0)
        else:
            self._aiming.choose(edits.SetArgument(event.id, role.name, target), anew=True)

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
            self.remove_argument(event.id, role.name, filled[-1].target)

    def accept_argument(self, event_id: str, role: str, target: str) -> None:
        """Accept one argument of an event."""
        self._controller.push(edits.AcceptArgument(event_id, role, target))

    def remove_argument(self, event_id: str, role: str, target: str) -> None:
        """Reject one argument of an event, or take out one added by hand."""
        event = self._event(event_id)
        if event is not None:
            reopens = self._was_accepted_for(self._review, event, role, target)
            self._controller.push(edits.RejectArgument(event.id, role, target, reopens))

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
        event = self._event("")
        aim = self._aiming.repeated(event.id, SPEAKER) if event else None
        review = self._aiming.before(aim)
        if event is None or review is None:
            return
        event = review.events[event.id]
        found = fillers.candidates(review, event, _SPEAKERS, self._controller.schema)
        ranked = [item for item in found if item.id != event.attribution]
        speaker = _next_choice(ranked, aim, goes_round=event.attribution is None)
        if speaker is not None:
            self._aiming.choose(edits.AttributeTo(event.id, speaker))
        elif aim is not None:
            self._aiming.take_back(event.id, SPEAKER)
        else:
            self._say_nothing_fits(_SPEAKERS, other=event.attribution is not None)

    def clear_attribution(self, event_id: str = "") -> None:
        """Say that the author vouches for the event."""
        if event := self._event(event_id):
            self._controller.push(edits.AttributeTo(event.id, None))

    def move_boundary(self, edge: Edge, unit: Unit, forward: bool) -> None:
        """Move one end of the focused annotation by a word or a character."""
        item, review = self._wanted(), self._controller.review
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
        item, span = self._wanted(), self._selected()
        if item and span:
            self._controller.push(edits.MoveBoundary(item.id, (span,)))
            self._cursor.set_selection(None)
        elif item:
            self._controller.told.emit(self.tr("Select some text first."))

    def add_fragment(self) -> None:
        """Add the selection, or the word that the caret went to, to the focused annotation as a fragment."""
        item, span = self._wanted(), self._selected() or self._word_in_view()
        if item and span:
            self._controller.push(edits.AddFragment(item.id, span))
            self._cursor.set_selection(None)
        elif item:
            self._ask_for_a_place()

    def remove_fragment(self) -> None:
        """Take the last fragment off the focused annotation."""
        if item := self._wanted():
            self._controller.push(edits.RemoveFragment(item.id, item.fragments[-1]))

    def all_like_this(self) -> int:
        """Label every place of the article that is surely like the focused entity, as one decision.

        Return how many similar places are left to judge.
        """
        item = self._controller.focused
        if not isinstance(item, Entity):
            return 0
        example = Example(item, self._review, self._controller.actors().get(item.actor or ""))
        here = places_here(example, self._review)
        self._controller.push(edits.Replicate(item.id, here.spans))
        return here.unsure

    def toggle_flag(self, annotation_id: str = "") -> None:
        """Flag the annotation to come back to, or take the flag off."""
        if item := self._wanted(annotation_id):
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

    def finish(
        self,
        *,
        reject_open: bool,
        looked: Mapping[str, tuple[Span, ...]] | None = None,
        fillers: Sequence[edits.AcceptArgument] = (),
    ) -> bool:
        """Mark the article complete; with `reject_open`, what is still open is rejected with it.

        `looked` says what was looked for, and the places where nothing was annotated all the same.
        `fillers` of decided events are accepted: they stand in what is complete.
        """
        review = self._controller.review
        if review is None:
            return False
        kept = {filler.target for filler in fillers}
        waiting = (item for item in review.annotations() if is_open(item) and item.id not in kept)
        rejects = tuple(edits.Reject(item.id) for item in waiting) if reject_open else ()
        notes = tuple(edits.PassOver(kind, spans) for kind, spans in (looked or {}).items())
        status = edits.SetArticleStatus(ArticleStatus.COMPLETE)
        return self._controller.push(edits.Batch((*rejects, *fillers, *notes, status), "finish"))

    def _new_event(self, event_type: str, trigger: Span, *, exact: bool) -> edits.AddEvent:
        """Return the edit that adds an event with the particle and the fillers that the parse knows."""
        kind = self._controller.schema.type(event_type)
        assert kind is not None
        reading = self._controller.reading()
        return prefill.new_event(new_id(), kind, trigger, reading, self._review, exact=exact)

    def _ranked(self, review: Review, event: Event, role: Role) -> list[Annotation]:
        """Return what may fill a role, first what the parse puts into it."""
        schema, reading = self._controller.schema, self._controller.reading()
        word = reading.trigger(event.head) if reading is not None else None
        kind = schema.type(event.type)
        preferred = prefill.preferred(word, kind, role, review) if word is not None and kind else []
        return fillers.candidates(review, event, role, schema, preferred)

    def _add(self, edit: edits.AddEntity | edits.AddEvent) -> None:
        """Add an annotation and focus it, or what stands there already and was accepted instead."""
        self._controller.push(edit)
        made: Annotation | None = self._review.annotation(edit.id)
        if made is None and isinstance(edit, edits.AddEntity):
            made = twin_of(self._review, edit.label, edit.fragments)
        elif made is None and isinstance(edit, edits.AddEvent):
            made = event_on(self._review, edit.fragments, edit.type)
        if made is not None:
            self._cursor.set_selection(None)
            self._controller.set_focus(made.id)

    def _say_nothing_fits(self, role: Role, *, other: bool) -> None:
        nothing = self.tr("Nothing in this article fits {role}.")
        nothing_else = self.tr("Nothing else in this article fits {role}.")
        self._controller.told.emit((nothing_else if other else nothing).format(role=role.name))

    def _ask_for_a_place(self) -> None:
        self._controller.told.emit(self.tr("Select some text first, or put the caret on a word."))

    def _was_accepted_for(self, review: Review, event: Event, role: str, target: str) -> bool:
        filler = next((item for item in event.arguments if (item.role, item.target) == (role, target)), None)
        if filler is None or filler.status is not Status.ACCEPTED:
            return False
        return was_accepted_for(review, self._controller.history(), event.id, role, target)

    @property
    def _review(self) -> Review:
        assert self._controller.review is not None
        return self._controller.review

    def _named_or_focused(self, annotation_id: str) -> Annotation | None:
        if annotation_id and self._controller.review:
            return self._controller.review.annotation(annotation_id)
        return self._controller.focused

    def _wanted(self, annotation_id: str = "") -> Annotation | None:
        """Return the named annotation or the focused one; without either say what is missing."""
        item = self._named_or_focused(annotation_id)
        if item is None:
            self._controller.told.emit(self.tr("Nothing is focused."))
        return item

    def _event(self, event_id: str) -> Event | None:
        """Return the named event or the focused one; without either say what is missing."""
        item = self._named_or_focused(event_id)
        if isinstance(item, Event):
            return item
        self._controller.told.emit(self.tr("Focus an event first."))
        return None

    def _event_role(self, number: int, event_id: str) -> tuple[Event | None, Role | None]:
        event = self._event(event_id)
        event_type = self._controller.schema.type(event.type) if event else None
        roles = event_type.roles if event_type else ()
        if event is not None and not 0 < number <= len(roles):
            lacking = self.tr("{type} has no role {number}.")
            self._controller.told.emit(lacking.format(type=event.type, number=number))
            return event, None
        return event, roles[number - 1] if event else None

    def _selected(self) -> Span | None:
        span = self._cursor.selection()
        if span is None or self._controller.review is None:
            return None
        exact = trimmed(span, self._controller.review.text)
        return exact if exact.length else None

    def _forget_caret(self) -> None:
        self._caret_was_last = False

    def _went_elsewhere(self) -> bool:
        """Tell whether the reviewer went to a place outside the focused annotation last."""
        return self._caret_was_last and not self._caret_is_in_focus()

    def _caret_is_in_focus(self) -> bool:
        focused, caret = self._controller.focused, self._cursor.caret()
        return focused is not None and any(span.start <= caret <= span.end for span in focused.fragments)

    def _word_in_view(self) -> Span | None:
        """Return the word at the caret, unless the reviewer left it behind for a focus somewhere else."""
        left = self._controller.focused is not None and not self._caret_was_last
        return None if left and not self._caret_is_in_focus() else self._word()

    def _entity_on(self, word: Span | None) -> Entity | None:
        """Return a standing entity that covers just this word."""
        entities = self._review.entities.values() if word else ()
        standing = (item for item in entities if item.status is not Status.REJECTED)
        return next((item for item in standing if item.fragments == (word,)), None)

    def _event_on(self, word: Span | None, event_type: str) -> Event | None:
        """Return a standing event with this word in its trigger, unless there is one of the type already."""
        if word is None or event_on(self._review, (word,), event_type) is not None:
            return None
        there = event_on(self._review, (word,))
        return there if there and there.status is not Status.REJECTED else None

    def _word(self) -> Span | None:
        if self._controller.review is None:
            return None
        return word_at(self._controller.review.text, self._cursor.caret())


def _next_choice(ranked: Sequence[Annotation], aim: Aim | None, *, goes_round: bool) -> str | None:
    """Return the best, or the next best after what was chosen last; None if what was there is next."""
    target = fillers.following(ranked, aim.target if aim else None)
    return ranked[0].id if target is None and goes_round and ranked else target
