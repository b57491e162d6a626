"""What the reviewer asks for about actors: each method builds one decision and hands it to the controller."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from gui.controller import Controller
from gui.item_models.session_actors import ActorReader, merging, taking_out
from gui.works import Plan
from models import edits
from models.annotation import Actor, Entity
from models.ids import new_id


class ActorDesk(QObject):
    """Merges, renames and takes apart; a decision that concerns several articles is one undo all the same."""

    def __init__(self, controller: Controller, reader: ActorReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._reader = reader

    def merge(self, into_id: str, other_ids: Sequence[str]) -> None:
        """Make one actor of several: all their entities, in all articles, refer to the first."""
        into, review = self._reader.actor(into_id), self._controller.review
        found = {one.id: one for other in other_ids if (one := self._reader.actor(other)) is not None}
        others = tuple(one for one in found.values() if one.id != into_id)
        if into is not None and others and review is not None:
            self._push(merging(into, others, review.article), others)

    def refuse(self, actor_id: str, other_ids: Sequence[str]) -> None:
        """Say that an actor is none of the others."""
        actor = self._reader.actor(actor_id)
        others = tuple(one for other in other_ids if (one := self._reader.actor(other)) is not None)
        if actor is not None and others:
            self._controller.push(edits.RefuseMerge(actor, others))

    def rename(self, actor_id: str, name: str) -> None:
        """Give an actor another name."""
        if actor := self._reader.actor(actor_id):
            self._controller.push(edits.RenameActor(actor, name))

    def set_actor(self, entity: Entity, actor_id: str) -> None:
        """Say which actor one mention refers to; the actor learns its words as an alias."""
        review, actor = self._controller.review, self._reader.actor(actor_id)
        if review is not None and actor is not None:
            both = edits.SetActor(entity.id, actor.id), edits.AddAlias(actor, review.covered(entity))
            self._controller.push(edits.Batch(both, "set_actor"))

    def make_actor(self, entity: Entity) -> None:
        """Make an actor of its own for a mention that has none, or take the mention out of the one it has."""
        review = self._controller.review
        whole = self._reader.actor(entity.actor)
        if review is None:
            return
        name = review.covered(entity)
        apart = Actor(new_id(), entity.label, name)
        if whole is None:
            made = edits.SetActor(entity.id, apart.id), edits.AddAlias(apart, name)
            self._controller.push(edits.Batch(made, "set_actor"))
        else:
            self._controller.push(edits.SplitActor(whole, apart, (), (entity.id,)))

    def clear_actor(self, entity: Entity) -> None:
        """Say that a mention refers to no actor."""
        self._controller.push(edits.SetActor(entity.id, None))

    def take_out(self, actor_id: str, name: str) -> None:
        """Take a name with all mentions under it, in all articles, out of an actor."""
        whole, review = self._reader.actor(actor_id), self._controller.review
        if whole is not None and review is not None:
            self._push(taking_out(whole, name, review.article), (whole,))

    def _push(self, plan: Plan, moved: Sequence[Actor]) -> None:
        """Decide on all mentions of some actors."""
        mentions = sum(self._reader.reach(actor.id).entities for actor in moved)
        self._controller.push_planned(plan, mentions)
