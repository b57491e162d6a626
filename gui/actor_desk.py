"""What the reviewer asks for about actors: each method builds one decision and hands it to the controller."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from gui.controller import Controller
from gui.item_models.session_actors import ActorReader
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
        into = self._reader.actor(into_id)
        found = {one.id: one for other in other_ids if (one := self._reader.actor(other)) is not None}
        others = tuple(one for one in found.values() if one.id != into_id)
        if into is not None and others:
            edit = edits.MergeActors(into, others)
            self._push(self._reader.parts([one.id for one in others], edit), "merge_actors")

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
        whole = self._reader.actor(actor_id)
        if whole is None:
            return
        apart = self._reader.apart(whole, name)
        found = self._reader.entities(whole.id, name)
        entities = tuple(entity_id for listed in found.values() for entity_id in listed)
        edit = edits.SplitActor(whole, apart, (name,), entities)
        parts = self._reader.parts([whole.id], edit)
        self._push(tuple(part for part in parts if part.article_id in found) or parts[:1], "split_actor")

    def _push(self, parts: tuple[edits.Part, ...], name: str) -> None:
        self._controller.push_many(edits.Bulk(parts, name))
