"""What a decision about an actor means in every article that mentions it: it is read, nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from models.annotation import Actor
from models.article import Article
from models.edits import Bulk, MergeActors, Part, SplitActor
from models.ids import new_id
from storage import actors
from storage.session import Session

T = TypeVar("T")


def merging(session: Session, into: Actor, others: Sequence[Actor], here: Article) -> Bulk:
    """Return the decision that all mentions of some actors, in all articles, refer to the actor `into`.

    `here` is the open article: it comes first, so that an undo needs not open another, and is decided on
    alone where no article mentions them.
    """
    edit = MergeActors(into, tuple(others))
    revisions = _revisions(session, [other.id for other in others], here)
    parts = (Part(article_id, revision, (edit,)) for article_id, revision in revisions.items())
    return Bulk(tuple(parts), "merge_actors")


def taking_out(session: Session, whole: Actor, name: str, here: Article) -> Bulk:
    """Return the decision that a name with all mentions under it, in all articles, leaves an actor.

    It goes to the actor that it came from when that was merged into this one, else to a new one. About
    `here` see `merging`.
    """
    found = actors.places(session, [whole.id], name)
    if not found:
        [(article_id, revision), *_] = _revisions(session, [whole.id], here).items()
        found = {article_id: (revision, ())}
    apart = _apart(session, whole, name)
    # Each article gets its own mentions only: with all of them the log would grow by their square.
    parts = (
        Part(article_id, revision, (SplitActor(whole, apart, (name,), entities),))
        for article_id, (revision, entities) in _first(here, found).items()
    )
    return Bulk(tuple(parts), "split_actor")


def _revisions(session: Session, ids: Iterable[str], here: Article) -> dict[str, int]:
    """Return by article the revision of those that mention one of some actors, or of the open one alone."""
    found = {key: revision for key, (revision, _listed) in actors.places(session, ids).items()}
    return _first(here, found) or {here.id: here.revision}


def _first(here: Article, found: dict[str, T]) -> dict[str, T]:
    """Return what was found by article, the open one before the others."""
    return {here.id: found[here.id]} | found if here.id in found else found


def _apart(session: Session, whole: Actor, name: str) -> Actor:
    """Return the actor that a name goes to when it is taken out."""
    former = actors.merged_names(session, whole.id).get(name)
    if former is None:
        return Actor(new_id(), whole.label, name)
    aliases = tuple(alias for alias in former.names if alias != name and alias not in whole.names)
    return Actor(former.id, former.label, name, aliases, former.unlike)
