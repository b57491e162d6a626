"""Which actors of a whole session are perhaps the same, found without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.actors.bodies import content_words, initials
from models.actors.given_names import groups
from models.actors.matching import KeyOf, names_of, perhaps_same, shown
from models.actors.persons import PersonName
from models.actors.sounds import readings, skeletons, spellings
from models.annotation import Actor, kind_of_actor
from models.suggest.entities.organisations.distinctive import is_distinctive

_LARGEST_BLOCK = 400
"""Actors that share a sound and are still compared; more say that the sound tells nothing."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Actors that are perhaps the same as `into`, which the most entities refer to."""

    into: Actor
    others: tuple[Actor, ...]


def proposals(
    actors: Iterable[Actor],
    counts: Mapping[str, int],
    key_of: KeyOf = lambda _name: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Proposal]:
    """Return what may be merged, that with the most entities first; `counts` holds those by actor.

    Actors without entities, merged ones and pairs that a reviewer refused are left out, and so is a surname
    that several persons have. Those that bear the very same name come as one proposal. Cancelled, it returns
    what was found so far.
    """
    return _Search(actors, counts, key_of).found(cancelled)


def standing_id(actors: Mapping[str, Actor], actor_id: str) -> str:
    """Return the id of the actor that `actor_id` was merged into, over any number of merges."""
    seen = {actor_id}
    while (actor := actors.get(actor_id)) and actor.merged_into and actor.merged_into not in seen:
        actor_id = actor.merged_into
        seen.add(actor_id)
    return actor_id


class _Search:
    """The actors of a session and which of them were found to be perhaps the same."""

    def __init__(self, actors: Iterable[Actor], counts: Mapping[str, int], key_of: KeyOf) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._counts = counts
        self._key_of = key_of
        self._refused = {
            frozenset((standing_id(self._actors, actor.id), standing_id(self._actors, other)))
            for actor in self._actors.values()
            for other in actor.unlike
        }
        self._links: dict[str, set[str]] = defaultdict(set)

    def found(self, cancelled: Callable[[], bool]) -> list[Proposal]:
        """Return what may be merged."""
        standing = [
            actor
            for actor in self._actors.values()
            if self._counts.get(actor.id) and actor.merged_into is None
        ]
        for block in _blocks(standing, self._key_of):
            if cancelled():
                break
            self._compare(block)
        self._compare_surnames(standing)
        return self._ordered()

    def _compare(self, block: Sequence[Actor]) -> None:
        for place, one in enumerate(block):
            for other in block[place + 1 :]:
                if other.id not in self._links[one.id] and self._fit(one, other):
                    self._link(one, other)

    def _compare_surnames(self, actors: Sequence[Actor]) -> None:
        """Link who is known by a surname alone with the one person who has it, unless several do."""
        persons = [actor for actor in actors if actor.label == "PERSON"]
        by_sound: dict[str, dict[str, Actor]] = defaultdict(dict)
        for actor in persons:
            for name in names_of(actor):
                for sound in skeletons(name.family) if name.given else ():
                    by_sound[sound][actor.id] = actor
        for actor in persons:
            if not any(name.given for name in names_of(actor)):
                near = {key: one for word in names_of(actor) for key, one in _under(by_sound, word).items()}
                owners = [one for one in near.values() if perhaps_same(actor, one)]
                if owners and all(self._fit(owners[0], other) for other in owners[1:]):
                    self._link(actor, max(owners, key=lambda one: self._counts[one.id]))

    def _fit(self, one: Actor, other: Actor) -> bool:
        return frozenset((one.id, other.id)) not in self._refused and perhaps_same(one, other, self._key_of)

    def _link(self, one: Actor, other: Actor) -> None:
        if frozenset((one.id, other.id)) not in self._refused:
            self._links[one.id].add(other.id)
            self._links[other.id].add(one.id)

    def _ordered(self) -> list[Proposal]:
        """Give each actor to the largest one that it is perhaps the same as, so that no pair comes twice."""
        found, taken = [], set[str]()
        for actor_id in sorted(self._links, key=self._rank):
            others = sorted(self._links[actor_id] - taken, key=self._rank)
            if actor_id not in taken and others:
                found += [Proposal(self._actors[actor_id], same) for same in self._by_name(others)]
                taken |= {actor_id, *others}
        return found

    def _by_name(self, actor_ids: Iterable[str]) -> list[tuple[Actor, ...]]:
        """Put together those that bear one name: that they are one with each other needs no second look."""
        named: dict[str, list[Actor]] = defaultdict(list)
        for actor_id in actor_ids:
            actor = self._actors[actor_id]
            same = named[actor.name.casefold()]
            if all(frozenset((actor.id, other.id)) not in self._refused for other in same):
                same.append(actor)
        return [tuple(same) for same in named.values()]

    def _rank(self, actor_id: str) -> tuple[int, str]:
        return -self._counts.get(actor_id, 0), actor_id


def _under(by_sound: Mapping[str, dict[str, Actor]], name: PersonName) -> dict[str, Actor]:
    """Return the persons with a surname that sounds like a name, unless they are too many to tell."""
    found: dict[str, Actor] = {}
    for sound in skeletons(name.family):
        found |= by_sound.get(sound, {})
    return found if len(found) <= _LARGEST_BLOCK else {}


def _blocks(actors: Iterable[Actor], key_of: KeyOf) -> list[list[Actor]]:
    """Return groups of actors that share a key, and so may be the same."""
    blocks: dict[tuple[str, str], dict[str, Actor]] = defaultdict(dict)
    for actor in actors:
        for key in _person_keys(actor) if actor.label == "PERSON" else _name_keys(actor, key_of):
            blocks[kind_of_actor(actor.label), key][actor.id] = actor
    return [list(block.values()) for block in blocks.values() if 1 < len(block) <= _LARGEST_BLOCK]


def _person_keys(actor: Actor) -> Iterator[str]:
    """Yield the words in any order, together, the first two, and the surname's sound with how it begins."""
    for name in names_of(actor):
        yield f"={' '.join(sorted(name.parts)).casefold()}"
        yield f"={''.join(name.parts).replace('-', '').casefold()}"
        yield f"={' '.join(sorted(name.parts[:2])).casefold()}"
        for sound in skeletons(name.family):
            yield from (f"{sound} {start}" for start in _starts(name))


def _starts(name: PersonName) -> set[str]:
    """Return what the first given name may begin with, and the lines of the table that hold it."""
    if not name.given:
        return {""}
    first = name.given[0].rstrip(".")
    sounds = {"." if form[:1] in "aeiou" else form[:1] for form in readings(first) | spellings(first)}
    return sounds | {str(number) for number in groups(first)}


def _name_keys(actor: Actor, key_of: KeyOf) -> Iterator[str]:
    """Yield a name's key in the lexicons, its letters, its abbreviations, and how its first word sounds."""
    for name in shown(actor):
        if actor.label == "ORG" and not is_distinctive(name):
            continue
        words = content_words(name)
        yield f"#{key_of(name)}" if key_of(name) else f"={name}"
        yield from (f"={form}" for form in spellings("".join(words)))
        yield from (f"={short}" for short in initials(name))
        yield from (f"{len(words)} {sound}" for sound in skeletons(words[0]))
