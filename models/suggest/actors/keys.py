"""What tells actors apart: a key for each person, place and body that the entities of an article name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from models.annotation import PLACE_LABELS, Entity, Level
from models.article import Article
from models.suggest.actors.spellings import folded
from models.suggest.repeats.abbreviations import introductions
from models.suggest.repeats.name_forms import leading_word, stem
from models.suggest.tokens import read
from models.suggest.words import language_key

_PATRONYMIC = re.compile(r"\w+(?:ovi[ck]h?|evi[ck]h?|ovish|evish|ovna|evna)$")

_Parts = tuple[str, ...]


def actor_keys(article: Article, entities: Sequence[Entity]) -> dict[str, str]:
    """Return the key of each named person, place and body by the entity's id.

    A name that two persons of the article share has none: nobody knows whose it is.
    """
    named = [entity for entity in entities if entity.level is Level.NAM]
    return {
        **_person_keys(article, [entity for entity in named if entity.label == "PERSON"]),
        **_place_keys(article, [entity for entity in named if entity.label in PLACE_LABELS]),
        **_body_keys(article, [entity for entity in named if entity.label == "ORG"], entities),
    }


def surface(article: Article, entity: Entity) -> str:
    """Return the words of an entity, parted by single spaces."""
    return " ".join(entity.hull.text(article.text).split())


def seen(entity: Entity) -> Mapping[str, str]:
    """Return the evidence of an entity by its keys."""
    return dict(entity.origin.evidence)


def without_genitive(article: Article, name: str) -> str:
    """Return a name without the German ending that it or its forms in the same article would share."""
    if language_key(article.language) != "de" or not name.endswith("s"):
        return name
    return re.sub(r"(?<=\w\w\w)e?s$", "", name)


def _person_keys(article: Article, persons: Sequence[Entity]) -> dict[str, str]:
    """Return a key for each person: a part of a name goes to the one full name in the article that fits."""
    names = {entity.id: seen(entity).get("base") or surface(article, entity) for entity in persons}
    last = {name.split()[-1] for name in names.values()}
    german = language_key(article.language) == "de"
    parts = {
        identity: tuple(
            folded(part) for part in (name[:-1] if german and _is_genitive(name, last) else name).split()
        )
        for identity, name in names.items()
    }
    full = list(dict.fromkeys(own for own in parts.values() if len(own) > 1))
    keys = {identity: _person_key(own, full) for identity, own in parts.items()}
    return {identity: key for identity, key in keys.items() if key}


def _is_genitive(name: str, last_words: Iterable[str]) -> bool:
    return name.endswith("s") and name.split()[-1][:-1] in last_words


def _person_key(names: _Parts, full: Sequence[_Parts]) -> str | None:
    """Return the key of the one full name that fits, else of the name itself; None where several fit."""
    fits = [other for other in full if other[-1] == names[-1] and _compatible(names[:-1], other[:-1])]
    if len(names) > 1 and _PATRONYMIC.match(names[-1]):
        fits = [other for other in full if other[0] == names[0] and not _PATRONYMIC.match(other[-1])] or fits
    if not fits and len(names) == 1:
        fits = [other for other in full if other[0] == names[0]]
    fits = [other for other in fits if not any(_ends(longer, other) for longer in fits)]
    whole = {(other[0], other[-1]) for other in fits if len(other[0]) > 2 or len(names) == 1}
    if len(whole) == 1:
        return " ".join(whole.pop())
    return None if whole and len(names) == 1 else " ".join(dict.fromkeys((names[0], names[-1])))


def _compatible(some: _Parts, other: _Parts) -> bool:
    """Tell whether what stands before a surname may be one person's: the same, an initial or nothing."""
    if not some or not other or _ends(other, some):
        return True
    one, two = some[0].rstrip("."), other[0].rstrip(".")
    return one == two or (min(len(one), len(two)) == 1 and one[:1] == two[:1])


def _ends(name: _Parts, part: _Parts) -> bool:
    return len(part) < len(name) and name[-len(part) :] == part


def _place_keys(article: Article, places: Sequence[Entity]) -> dict[str, str]:
    """Return the lexicon's key of a place, known from any mention of its name, else the name."""
    names = {entity.id: _name_key(article, entity) for entity in places}
    listed = _shared((names[entity.id], seen(entity).get("place")) for entity in places)
    return {
        entity.id: seen(entity).get("place") or listed.get(names[entity.id]) or names[entity.id]
        for entity in places
    }


def _name_key(article: Article, entity: Entity) -> str:
    """Return the folded name, in German without the endings of its case."""
    *first, last = surface(article, entity).split()
    if language_key(article.language) == "de":
        first = [stem(word, "de") for word in first]
    return folded(" ".join([*first, without_genitive(article, last)]))


def _shared(pairs: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """Return what all entities of a name have that have any; names whose entities differ are left out."""
    values: dict[str, set[str]] = {}
    for name, value in pairs:
        if value:
            values.setdefault(name, set()).add(value)
    return {name: found.pop() for name, found in values.items() if len(found) == 1}


def _body_keys(article: Article, bodies: Sequence[Entity], entities: Sequence[Entity]) -> dict[str, str]:
    """Return a key for each body; one with a common name is told apart by the state beside it."""
    beside = _states(article, entities)
    names = {entity.id: _name_key(article, entity) for entity in bodies}
    listed = _shared((names[entity.id], seen(entity).get("body")) for entity in bodies)
    states = _shared((names[entity.id], beside(entity)) for entity in bodies)
    keys = {}
    for entity in bodies:
        name = names[entity.id]
        body = seen(entity).get("body") or listed.get(name)
        if not body and surface(article, entity).isupper():
            body = surface(article, entity)
        keys[entity.id] = body or f"{name}/{beside(entity) or states.get(name) or article.id}"
    same = {**_leading(article, bodies, keys), **_introduced(article, bodies, entities, keys)}
    return {identity: same.get(key, key) for identity, key in keys.items()}


def _leading(article: Article, bodies: Sequence[Entity], keys: Mapping[str, str]) -> dict[str, str]:
    """Return the keys of bodies called by the first word of one longer name, with that name's key."""
    language = language_key(article.language)
    words = {entity.id: surface(article, entity).split() for entity in bodies}
    longer: dict[str, set[str]] = {}
    for entity in bodies:
        leading = leading_word(words[entity.id], language)
        if leading:
            longer.setdefault(stem(leading, language), set()).add(keys[entity.id])
    short = [entity.id for entity in bodies if len(words[entity.id]) == 1]
    found = {identity: longer.get(stem(words[identity][0], language), set()) for identity in short}
    return {keys[identity]: next(iter(whole)) for identity, whole in found.items() if len(whole) == 1}


def _introduced(
    article: Article, bodies: Sequence[Entity], entities: Sequence[Entity], keys: Mapping[str, str]
) -> dict[str, str]:
    """Return the keys of abbreviations with those of the names that the article introduces them by."""
    text = read(article)
    named = {text.tokens_in(entity.hull): entity for entity in bodies}
    listed = {keys[entity.id] for entity in bodies if seen(entity).get("body")}
    same = {}
    for pair in introductions(article, text, entities):
        if pair.name in named and pair.short in named:
            name, short = keys[named[pair.name].id], keys[named[pair.short].id]
            if short not in listed:
                same[short] = name
            elif name not in listed:
                same[name] = short
    return same


def _states(article: Article, entities: Iterable[Entity]) -> Callable[[Entity], str | None]:
    """Return a function that gives the code of the state or people next to an entity."""
    text = read(article)
    codes = {
        index: code
        for entity in entities
        if (code := seen(entity).get("place") or seen(entity).get("people"))
        and entity.label in {"GPE", "NORP"}
        for index in text.tokens_in(entity.hull)
    }

    def state(entity: Entity) -> str | None:
        tokens = text.tokens_in(entity.hull)
        nearby = (tokens.start - 1, tokens.stop, tokens.stop + 1, tokens.stop + 2)
        return next((codes[index] for index in nearby if index in codes), None)

    return state
