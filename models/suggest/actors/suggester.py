"""Actors: which entities of an article mean the same person, state, place or body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.annotation import Actor, Entity
from models.article import Article
from models.ids import derived_id
from models.suggest.actors.keys import actor_keys, seen, surface, without_genitive
from models.suggest.actors.known import known_names
from models.suggest.base import Draft
from models.suggest.repeats.name_forms import stem
from models.suggest.words import language_key

NAME, VERSION = "actors", "2"

_GENITIVE = frozenset({"des", "eines", "seines", "ihres", "dieses", "unseres"})


@dataclass(frozen=True, slots=True)
class ActorSuggester:
    """Groups the entities of a draft under actors; an entity that has an actor keeps it.

    Those of one that is among the `known` actors of the session are put under that.
    """

    known: tuple[Actor, ...] = ()
    name: str = NAME
    version: str = VERSION

    def suggest(self, article: Article, draft: Draft) -> Draft:
        """Return `draft` with an actor for every named person, place and body, and those actors.

        Ids depend on the label and the folded name alone, so one person has the same actor in all
        articles of a session; only bodies such as "Außenministerium" without a state differ by article.
        """
        groups = _groups(article, draft.entities, self.known)
        entities = tuple(
            replace(entity, actor=groups[entity.id].id)
            if entity.id in groups and not entity.actor
            else entity
            for entity in draft.entities
        )
        known = {actor.id for actor in draft.actors}
        new = {actor.id: actor for actor in groups.values() if actor.id not in known}
        return replace(draft, entities=entities, actors=(*draft.actors, *new.values()))


def _groups(article: Article, entities: Sequence[Entity], known: tuple[Actor, ...]) -> dict[str, Actor]:
    """Return the actor of each entity by the entity's id."""
    keys = actor_keys(article, entities)
    members: dict[tuple[str, str], list[Entity]] = {}
    for entity in entities:
        if entity.id in keys:
            members.setdefault((entity.label, keys[entity.id]), []).append(entity)
    return {
        entity.id: actor
        for (label, key), group in members.items()
        for actor in [_actor(article, label, key, group, known)]
        for entity in group
    }


def _actor(
    article: Article, label: str, key: str, group: Sequence[Entity], known: tuple[Actor, ...]
) -> Actor:
    forms = list(dict.fromkeys(surface(article, entity) for entity in group))
    names = [name for entity in group for name in (_name(article, entity), surface(article, entity))]
    owner = known_names(known, language_key(article.language)).owner(label, names) if known else None
    if owner is not None:
        return Actor(owner.id, owner.label, owner.name, tuple(form for form in forms if form != owner.name))
    stated = next((seen(entity)["name"] for entity in group if _is_listed(entity)), None)
    name = stated or _fullest(article, [_name(article, entity) for entity in group])
    return Actor(derived_id("actor", label, key), label, name, tuple(form for form in forms if form != name))


def _fullest(article: Article, names: Sequence[str]) -> str:
    """Return the longest name, of its cases the shortest: "Ida Vogt" where "Ida Vogts" stands, too."""
    language = language_key(article.language)

    def fullness(name: str) -> tuple[int, int]:
        return sum(len(stem(word, language)) for word in name.split()), -len(name)

    fullest = max(names, key=fullness)
    *first, last = fullest.split()
    inflected = language == "de" and last.endswith("s")
    bare = inflected and any(name.split()[-1] == last[:-1] for name in names)
    return " ".join([*first, last[:-1]]) if bare else fullest


def _name(article: Article, entity: Entity) -> str:
    """Return how an entity is called: its words, without the ending of a genitive that stands in the text."""
    base, words = seen(entity).get("base"), surface(article, entity)
    before = article.text[: entity.hull.start].split()[-2:]
    if language_key(article.language) == "de" and _GENITIVE.intersection(before):
        return without_genitive(article, words)
    return base or words


def _is_listed(entity: Entity) -> bool:
    evidence = seen(entity)
    return "name" in evidence and ("place" in evidence or "body" in evidence)
