"""Which annotations may fill a role of an event, the likeliest first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from enum import IntEnum

from models.annotation import Annotation, Argument, Entity, Event, Status, name_of
from models.edits.rules import fits
from models.offsets import Span, hull
from models.review import Review, reading_key
from models.schema import Role, Schema

_SENTENCE_BREAKS = ("\n", ". ", "! ", "? ")
_ACROSS_SENTENCES = 100_000
"""Code points added to the distance of a filler outside the trigger's sentence."""
_HELPER_LATER = 10_000
_EVENT_LAST = 50_000
"""Added for a helper mention and for an event: names first (guidelines 5.7)."""
_PERSON, _TITLE, _PEOPLE = "PERSON", "TITLE", "NORP"
_IN_PHRASE = re.compile(r",?[^\S\n]*(?:(?:der|die|das|the|an?) )?", re.IGNORECASE)
"""What may stand between the parts of one phrase: "Ida Vogt, the minister"."""


class Echo(IntEnum):
    """Whether a filler would say again who is in the event already; what does comes later."""

    NONE = 0
    PHRASE = 1
    """A title or people's name in the phrase of a person: "Minister" of "Minister Ida Vogt"."""
    ACTOR = 2


Rank = tuple[Echo, int, tuple[int, int, bool, str]]


def candidates(
    review: Review, event: Event, role: Role, schema: Schema, preferred: Sequence[str] = ()
) -> list[Annotation]:
    """Return the standing annotations that fit `role` and do not fill one of the event's roles yet.

    Those whose ids are `preferred` come first, in that order. Then names nearest to the trigger, in distance
    of code points, then helper mentions, then events; those of other sentences after those of the trigger's
    own (guidelines 5.8: same sentence). After all of them come titles and people's names that belong to a
    filler or to a person who could be one, last what names a filler's actor.
    """
    taken = {item.target for item in event.standing_arguments}
    found = [
        item
        for item in review.annotations()
        if item.id != event.id
        and item.id not in taken
        and item.status is not Status.REJECTED
        and fits(role, item)
    ]
    titles = [item for item in found if isinstance(item, Entity) and item.label in (_TITLE, _PEOPLE)]
    persons = {item.id for item in found if name_of(item) == _PERSON}
    ranked = sorted(found, key=_rank(review, event, schema, _echo(review, taken, taken | persons, titles)))
    places = {name: place for place, name in enumerate(preferred)}
    return sorted(ranked, key=lambda item: places.get(item.id, len(places)))


def bearer(review: Review, title: Entity) -> Entity | None:
    """Return the person in whose phrase a title stands: Ida Vogt of "Ida Vogt, the minister"."""
    ordered = _in_order(review)
    return _bearer(review.text, title, ordered, [item.hull.start for item in ordered])


def following(ranked: Sequence[Annotation], current: str | None) -> str | None:
    """Return the id after `current` in `ranked`, the first if it is not there; None after the last."""
    ids = [item.id for item in ranked]
    place = ids.index(current) + 1 if current in ids else 0
    return ids[place] if place < len(ids) else None


def filler_to_replace(event: Event, role: Role) -> Argument | None:
    """Return the filler that a role's key replaces: the last suggested one, else the last; None if empty."""
    filled = [item for item in event.standing_arguments if item.role == role.name]
    waiting = [item for item in filled if item.status is Status.SUGGESTED]
    return next(reversed(waiting or filled), None)


def _rank(
    review: Review, event: Event, schema: Schema, echo: Callable[[Annotation], Echo]
) -> Callable[[Annotation], Rank]:
    helpers = schema.helper_labels

    def rank(item: Annotation) -> Rank:
        gap = min(_gap(trigger, span) for trigger in event.fragments for span in item.fragments)
        gap += _ACROSS_SENTENCES * _breaks_between(review.text, event.head, item.fragments)
        gap += _EVENT_LAST * isinstance(item, Event) + _HELPER_LATER * (name_of(item) in helpers)
        return echo(item), gap, reading_key(item)

    return rank


def _echo(
    review: Review, taken: Collection[str], named: Collection[str], titles: Sequence[Entity]
) -> Callable[[Annotation], Echo]:
    there = [item for item in map(review.entities.get, taken) if item is not None]
    actors = {item.actor for item in there} - {None}
    belonging = _belonging(review, named, titles) if named and titles else frozenset()

    def echo(item: Annotation) -> Echo:
        if isinstance(item, Entity) and item.actor in actors:
            return Echo.ACTOR
        return Echo.PHRASE if item.id in belonging else Echo.NONE

    return echo


def _belonging(review: Review, named: Collection[str], titles: Iterable[Entity]) -> frozenset[str]:
    """Return which of the `titles` and people's names stand in the phrase of one of the `named`."""
    ordered = _in_order(review)
    starts = [item.hull.start for item in ordered]
    found = set()
    for item in titles:
        person = _bearer(review.text, item, ordered, starts)
        names = {person.id} if person else set()
        if item.label == _PEOPLE:
            place = bisect_left(starts, item.hull.start)
            names |= {other.id for other in _phrase(review.text, item, ordered[place:])}
        if not names.isdisjoint(named):
            found.add(item.id)
    return frozenset(found)


def _in_order(review: Review) -> list[Entity]:
    standing = (item for item in review.entities.values() if item.status is not Status.REJECTED)
    return sorted(standing, key=reading_key)


def _bearer(text: str, item: Entity, ordered: Sequence[Entity], starts: Sequence[int]) -> Entity | None:
    place = bisect_left(starts, item.hull.start)
    after = list(_phrase(text, item, ordered[place:]))
    before = list(_phrase(text, item, reversed(ordered[:place])))
    # Who is named after a title bears it; only without such a name it is that of the one before.
    return next((other for other in (*after[-1:], *before[-1:]) if other.label == _PERSON), None)


def _phrase(text: str, item: Entity, others: Iterable[Entity]) -> Iterator[Entity]:
    """Yield those of the `others`, nearest first, that form a phrase with `item`, up to a person."""
    reach = item.hull
    for other in others:
        if other.id == item.id:
            continue
        left, right = sorted((reach, other.hull))
        if left.end < right.start and not _is_in_phrase(text[left.end : right.start]):
            return
        yield other
        if other.label == _PERSON:
            return
        reach = hull((reach, other.hull))


def _is_in_phrase(between: str) -> bool:
    """Tell whether a phrase goes on over these words; over one noun too, as in "Lettish Envoy Ida Vogt"."""
    word = between.strip(" ")
    return bool(_IN_PHRASE.fullmatch(between)) or (word.isalpha() and word[0].isupper())


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


def _breaks_between(text: str, head: Span, fragments: Sequence[Span]) -> bool:
    first = fragments[0]
    start, end = (first.end, head.start) if first.end <= head.start else (head.end, first.start)
    return any(text.find(mark, start, end) >= 0 for mark in _SENTENCE_BREAKS)
