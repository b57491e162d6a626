"""Actors: which entities of an article mean the same person, state, place or body."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.annotation import Actor, Entity, Level
from models.article import Article
from models.ids import derived_id
from models.suggest.base import Draft
from models.suggest.tokens import read
from models.suggest.words import language_key

NAME, VERSION = "actors", "1"

_SPELLINGS = {
    "dsch": "j",
    "tsch": "ch",
    "sch": "sh",
    "zh": "sh",
    "kh": "ch",
    "ph": "f",
    "ts": "s",
    "tz": "s",
    "x": "ks",
    "w": "v",
    "j": "y",
    "z": "s",
    "c": "k",
    "q": "k",
    "ß": "ss",
    "yy": "i",
    "iye": "ie",
    "iy": "i",
    "ye": "e",
    "ie": "e",
    "ae": "a",
    "oe": "o",
    "ue": "u",
}
"""Ways of writing one sound in German and English transliteration, made alike in this order."""
_LETTERS = str.maketrans(
    {"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "æ": "a", "ð": "d", "þ": "t", "’": "", "'": ""}
)
_DOUBLED = re.compile(r"(.)\1+")
_FINAL = re.compile(r"(?:iy|yi|y|i|iya|ia|ya)$")
_PATRONYMIC = re.compile(r"\w+(?:ovi[ck]h?|evi[ck]h?|ovish|evish|ovna|evna)$")
_GENITIVE = frozenset({"des", "eines", "seines", "ihres", "dieses", "unseres"})
_BY_PLACE = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class ActorSuggester:
    """Groups the entities of a draft under actors; an entity that has an actor keeps it."""

    name: str = NAME
    version: str = VERSION

    def suggest(self, article: Article, draft: Draft) -> Draft:
        """Return `draft` with an actor for every named person, place and body, and those actors.

        Ids depend on the label and the folded name alone, so one person has the same actor in all
        articles of a session; only bodies such as "Außenministerium" without a state differ by article.
        """
        groups = _groups(article, draft.entities)
        entities = tuple(
            replace(entity, actor=groups[entity.id].id)
            if entity.id in groups and not entity.actor
            else entity
            for entity in draft.entities
        )
        known = {actor.id for actor in draft.actors}
        new = {actor.id: actor for actor in groups.values() if actor.id not in known}
        return replace(draft, entities=entities, actors=(*draft.actors, *new.values()))


def folded(name: str) -> str:
    """Return a name as a key that German and English transliterations share: Alijew and Aliyev."""
    plain = unicodedata.normalize("NFD", name.casefold().translate(_LETTERS))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    for spelling, sound in _SPELLINGS.items():
        plain = plain.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", _FINAL.sub("i", plain))


def _groups(article: Article, entities: Sequence[Entity]) -> dict[str, Actor]:
    """Return the actor of each entity by the entity's id."""
    named = [entity for entity in entities if entity.level is Level.NAM]
    keys = {
        **_person_keys(article, [entity for entity in named if entity.label == "PERSON"]),
        **_place_keys(article, [entity for entity in named if entity.label in _BY_PLACE]),
        **_body_keys(article, [entity for entity in named if entity.label == "ORG"], entities),
    }
    members: dict[tuple[str, str], list[Entity]] = {}
    for entity in named:
        if entity.id in keys:
            members.setdefault((entity.label, keys[entity.id]), []).append(entity)
    return {
        entity.id: actor
        for (label, key), group in members.items()
        for actor in [_actor(article, label, key, group)]
        for entity in group
    }


def _actor(article: Article, label: str, key: str, group: Sequence[Entity]) -> Actor:
    forms = list(dict.fromkeys(_surface(article, entity) for entity in group))
    stated = next((seen["name"] for entity in group if _is_listed(seen := _evidence(entity))), None)
    name = stated or max((_name(article, entity) for entity in group), key=len)
    return Actor(derived_id("actor", label, key), label, name, tuple(form for form in forms if form != name))


def _surface(article: Article, entity: Entity) -> str:
    return " ".join(entity.hull.text(article.text).split())


def _name(article: Article, entity: Entity) -> str:
    """Return how an entity is called: its words, without the ending of a genitive that stands in the text."""
    base = _evidence(entity).get("base")
    before = article.text[: entity.hull.start].split()[-2:]
    if language_key(article.language) == "de" and _GENITIVE.intersection(before):
        return _without_genitive(article, entity)
    return base or _surface(article, entity)


def _evidence(entity: Entity) -> Mapping[str, str]:
    return dict(entity.origin.evidence)


def _is_listed(seen: Mapping[str, str]) -> bool:
    return "name" in seen and ("place" in seen or "body" in seen)


def _person_keys(article: Article, persons: Sequence[Entity]) -> dict[str, str]:
    """Return a key for each person: a surname alone goes to the one full name in the article that fits."""
    parts = {
        entity.id: [
            folded(part) for part in (_evidence(entity).get("base") or _surface(article, entity)).split()
        ]
        for entity in persons
    }
    full = list(dict.fromkeys(tuple(names) for names in parts.values() if len(names) > 1))
    return {identity: _person_key(names, full) for identity, names in parts.items()}


def _person_key(names: Sequence[str], full: Sequence[tuple[str, ...]]) -> str:
    fits = [other for other in full if other[-1] == names[-1] and _compatible(names[:-1], other[:-1])]
    if len(names) > 1 and _PATRONYMIC.match(names[-1]):
        fits = [other for other in full if other[0] == names[0] and not _PATRONYMIC.match(other[-1])] or fits
    whole = {(other[0], other[-1]) for other in fits if len(other[0]) > 2}
    if len(whole) == 1:
        return " ".join(whole.pop())
    return " ".join(dict.fromkeys((names[0], names[-1])))


def _compatible(some: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether given names may be one person's: the same, an initial of the other, or left out."""
    if not some or not other:
        return True
    one, two = some[0].rstrip("."), other[0].rstrip(".")
    return one == two or (min(len(one), len(two)) == 1 and one[:1] == two[:1])


def _place_keys(article: Article, places: Sequence[Entity]) -> dict[str, str]:
    return {
        entity.id: _evidence(entity).get("place") or folded(_without_genitive(article, entity))
        for entity in places
    }


def _without_genitive(article: Article, entity: Entity) -> str:
    """Return a name without the German ending that it or its forms in the same article would share."""
    surface = _surface(article, entity)
    if language_key(article.language) != "de" or not surface.endswith("s"):
        return surface
    return re.sub(r"(?<=\w\w\w)e?s$", "", surface)


def _body_keys(article: Article, bodies: Sequence[Entity], entities: Iterable[Entity]) -> dict[str, str]:
    """Return a key for each body; one with a common name is told apart by the state beside it."""
    beside = _states(article, entities)
    keys = {}
    for entity in bodies:
        listed = _evidence(entity).get("body")
        if listed or _surface(article, entity).isupper():
            keys[entity.id] = listed or _surface(article, entity)
        else:
            keys[entity.id] = f"{folded(_without_genitive(article, entity))}/{beside(entity) or article.id}"
    return keys


def _states(article: Article, entities: Iterable[Entity]) -> Callable[[Entity], str | None]:
    """Return a function that gives the code of the state or people next to an entity."""
    text = read(article)
    codes = {
        index: code
        for entity in entities
        if (code := _evidence(entity).get("place") or _evidence(entity).get("people"))
        and entity.label in {"GPE", "NORP"}
        for index in text.tokens_in(entity.hull)
    }

    def state(entity: Entity) -> str | None:
        tokens = text.tokens_in(entity.hull)
        nearby = (tokens.start - 1, tokens.stop, tokens.stop + 1, tokens.stop + 2)
        return next((codes[index] for index in nearby if index in codes), None)

    return state
