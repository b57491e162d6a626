"""A session's annotations as a recipe wants them: other names, and suggestions taken for accepted."""

from __future__ import annotations

from dataclasses import replace

from models.annotation import Annotation, Argument, Entity, EntityProposal, Event, Status
from models.errors import ExportFailed
from models.recipe import Recipe
from models.review import Review
from models.schema import EntityLabel, EventType, Role, Schema


class Projection:
    """A session's schema and reviews with the names and statuses that a recipe gives them.

    Raises `ExportFailed` if the recipe names what the schema lacks.
    """

    def __init__(self, recipe: Recipe, schema: Schema) -> None:
        known = {label.name for label in schema.labels} | {kind.name for kind in schema.types}
        if unknown := sorted(recipe.names.keys() - known):
            raise ExportFailed(
                f"Neither a label nor a type is called “{unknown[0]}”.",
                f"Choose of {', '.join(sorted(known))}.",
            )
        self._recipe = recipe
        self.schema = self._schema(schema) if recipe.names else schema

    def review(self, review: Review) -> Review:
        """Return a review as the recipe wants it; what is left out is gone."""
        if not self._recipe.names and not self._recipe.undecided:
            return review
        entities = (self._entity(item) for item in review.entities.values())
        events = (self._event(item) for item in review.events.values())
        return Review(
            review.article,
            {item.id: item for item in entities if item.label},
            {item.id: item for item in events if item.type},
        )

    def _name(self, name: str) -> str:
        return self._recipe.names.get(name, name)

    def _status(self, item: Annotation | Argument) -> Status:
        is_taken = self._recipe.undecided and item.status is Status.SUGGESTED
        return Status.ACCEPTED if is_taken else item.status

    def _entity(self, item: Entity) -> Entity:
        was = item.proposal
        proposal = was and EntityProposal(self._name(was.label), was.fragments)
        return replace(item, label=self._name(item.label), status=self._status(item), proposal=proposal)

    def _event(self, item: Event) -> Event:
        was = item.proposal
        proposal = was and replace(was, type=self._name(was.type))
        arguments = tuple(replace(part, status=self._status(part)) for part in item.arguments)
        return replace(
            item,
            type=self._name(item.type),
            status=self._status(item),
            arguments=arguments,
            proposal=proposal,
        )

    def _schema(self, schema: Schema) -> Schema:
        """Return the schema with the new names; what has the same name now is one."""
        labels: dict[str, EntityLabel] = {}
        for label in schema.labels:
            if name := self._name(label.name):
                labels.setdefault(name, replace(label, name=name))
        types: dict[str, EventType] = {}
        for kind in schema.types:
            if name := self._name(kind.name):
                former = types.get(name, replace(kind, roles=()))
                roles = {role.name: role for role in (*map(self._role, kind.roles), *former.roles)}
                types[name] = replace(former, name=name, roles=tuple(roles.values()))
        return replace(schema, labels=tuple(labels.values()), types=tuple(types.values()))

    def _role(self, role: Role) -> Role:
        return replace(role, fillers=frozenset(name for item in role.fillers if (name := self._name(item))))
