"""What the desk asks the session about actors beyond the open article."""

from __future__ import annotations

from collections.abc import Iterable

from gui.controller import Controller
from models.annotation import Actor
from models.edits import Edit, Part
from models.ids import new_id
from storage import actors
from storage.actors import Mention, Reach

__all__ = ["ActorReader", "Mention", "Reach"]


class ActorReader:
    """Reads actors over all articles of the open session; empty answers while none is open."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller

    def actor(self, actor_id: str | None) -> Actor | None:
        """Return an actor as it stands."""
        session = self._controller.session
        return actors.found(session, actor_id) if session and actor_id else None

    def elsewhere(self, actor_id: str) -> int:
        """Return in how many articles besides the open one an actor is mentioned."""
        session, review = self._controller.session, self._controller.review
        return actors.elsewhere(session, actor_id, review.article.id) if session and review else 0

    def mentions_elsewhere(self, actor_id: str) -> list[Mention]:
        """Return the mentions of an actor in the other articles, with the words around them."""
        session, review = self._controller.session, self._controller.review
        return actors.mentions(session, actor_id, but_in=review.article.id) if session and review else []

    def reach(self, actor_id: str, covered: str | None = None) -> Reach:
        """Return how many entities in how many articles refer to an actor; with `covered` on these words."""
        found = self._places([actor_id], covered)
        return Reach(sum(len(entities) for _revision, entities in found.values()), len(found))

    def entities(self, actor_id: str, covered: str) -> dict[str, tuple[str, ...]]:
        """Return by article the entities of an actor on just these words."""
        return {key: entities for key, (_, entities) in self._places([actor_id], covered).items()}

    def parts(self, ids: Iterable[str], edit: Edit) -> tuple[Part, ...]:
        """Return `edit` for every article with entities of some actors, at least for the open one.

        The open one comes first, so that an undo needs not open another.
        """
        found = {key: revision for key, (revision, _entities) in self._places(ids, None).items()}
        review = self._controller.review
        if review is not None and (review.article.id in found or not found):
            found = {review.article.id: review.article.revision} | found
        return tuple(Part(article_id, revision, (edit,)) for article_id, revision in found.items())

    def apart(self, whole: Actor, name: str) -> Actor:
        """Return the actor that a name goes to when it is taken out: the one it came from, else a new one."""
        session = self._controller.session
        former = actors.merged_names(session, whole.id).get(name) if session else None
        if former is None:
            return Actor(new_id(), whole.label, name)
        aliases = tuple(alias for alias in former.names if alias != name and alias not in whole.names)
        return Actor(former.id, former.label, name, aliases, former.unlike)

    def _places(self, ids: Iterable[str], covered: str | None) -> dict[str, tuple[int, tuple[str, ...]]]:
        session = self._controller.session
        return actors.places(session, ids, covered) if session else {}
