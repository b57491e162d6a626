"""What the desk asks the session about actors beyond the open article."""

from __future__ import annotations

from collections.abc import Sequence

from gui.controller import Controller
from gui.works import Plan
from models.annotation import Actor
from models.article import Article
from storage import actor_planning, actors
from storage.actors import Mention, Reach

__all__ = ["ActorReader", "Mention", "Reach", "merging", "taking_out"]


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

    def reach(self, actor_id: str) -> Reach:
        """Return how many entities in how many articles refer to an actor."""
        session = self._controller.session
        return actors.reaches(session, [actor_id]).get(actor_id, _NOWHERE) if session else _NOWHERE


def merging(into: Actor, others: Sequence[Actor], here: Article) -> Plan:
    """Return how to plan the decision that makes one actor of several; see `actor_planning`."""
    return lambda session: actor_planning.merging(session, into, others, here)


def taking_out(whole: Actor, name: str, here: Article) -> Plan:
    """Return how to plan the decision that takes a name out of an actor; see `actor_planning`."""
    return lambda session: actor_planning.taking_out(session, whole, name, here)


_NOWHERE = Reach(0, 0)
