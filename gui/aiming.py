"""The same key pressed again: the next best takes the place of what it chose before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gui.controller import Controller
from models import edits
from models.annotation import Entity, Event, Status
from models.decision import Decision
from models.review import Review

SPEAKER = ""
"""The slot of who vouches for an event; the others bear the names of roles."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a key chose last: the `target` for a slot of an event, in place of the filler `instead_of`.

    `decision` is its number in the log.
    """

    event: str
    slot: str
    target: str
    instead_of: str | None
    decision: int


class Aiming:
    """Takes a choice back before it makes the next one, so that one undo takes all of them back."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller
        self._last: Aim | None = None

    def repeated(self, event_id: str, slot: str) -> Aim | None:
        """Return the last choice if it was for this slot and nothing was decided since, in any window."""
        last, decision = self._last, self._controller.last_decision
        if last is None or (last.event, last.slot) != (event_id, slot):
            return None
        if decision is None or decision.seq != last.decision:
            return None
        newest = self._controller.history(1)
        return last if newest and newest[0].seq == last.decision else None

    def before(self, aim: Aim | None) -> Review | None:
        """Return the review as it was before a choice that `repeated` gave; as it is now without one."""
        controller = self._controller
        if aim is None or controller.review is None or controller.last_decision is None:
            return controller.review
        former = controller.last_decision.restore_before
        return edits.apply(controller.review, former, controller.schema).after

    def choose(self, edit: edits.SetArgument | edits.AttributeTo, *, anew: bool = False) -> None:
        """Make a choice. One for the same slot that was made just before is taken back, unless `anew`."""
        if isinstance(edit, edits.SetArgument):
            slot, target, instead_of = edit.role, edit.target, edit.instead_of
        else:
            slot, target, instead_of = SPEAKER, edit.speaker or "", None
        if (anew or self.take_back(edit.event, slot)) and self._controller.push(edit):
            made = self._controller.last_decision
            self._last = Aim(edit.event, slot, target, instead_of, made.seq) if made else None

    def take_back(self, event_id: str, slot: str) -> bool:
        """Undo the last choice if it was for this slot; return False if it could not be undone."""
        if self.repeated(event_id, slot) is None:
            return True
        self._last = None
        self._controller.undo()
        decision = self._controller.last_decision
        return decision is not None and decision.action == "undo"


def was_accepted_for(
    review: Review, history: Sequence[Decision], event_id: str, role: str, target: str
) -> bool:
    """Tell whether an entity was accepted only because it was put into this role of this event.

    `history` is the log, newest first. Changed since, or judged with its event, it stands for itself.
    """
    for decision in history:
        if decision.action != "edit" or decision.reverted:
            continue
        former, latter = dict(decision.restore_before.states), dict(decision.restore_after.states)
        summary = decision.summary
        named = (summary.get("event"), summary.get("role"), summary.get("target"))
        if decision.kind == "SetArgument" and named == (event_id, role, target):
            entity = former.get(target)
            was_open = isinstance(entity, Entity) and entity.status is Status.SUGGESTED
            return was_open and review.entities.get(target) == latter.get(target)
        event = former.get(event_id)
        judged = latter.get(event_id)
        if isinstance(event, Event) and isinstance(judged, Event) and event.status is not judged.status:
            return False
    return False
