"""What an event that is built by hand is given at once: the particle of its verb, and fillers for its roles.

The article's reading tells which phrases stand in the slots of the trigger, the lexicon's frame which roles
those slots fill; what stands there and fits is proposed. Where the lexicon does not know the word, only slots
count that mean the same beside most words. How often each kind of proposal is right was counted on the train
part of the corpus, entities and triggers given; kinds right in less than seven of ten cases are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.annotation import Annotation, Argument, Entity, Event, Level, Origin, Source, Status
from models.article import ZoneKind
from models.edits.events import AddEvent
from models.edits.rules import fits
from models.fillers import bearer
from models.offsets import Span
from models.readings import Reading, Slot, Word
from models.review import Review, reading_key
from models.schema import EventType, Role

NAME, VERSION = "reading", "1"
"""What proposed an argument, as its origin tells."""

_PARTIES = ("Person", "Actor", "Participant")
_COMMON: Mapping[str, tuple[str, ...]] = {
    "nsubj": _PARTIES,
    "iobj": ("Recipient",),
    "xcomp": ("Office",),
    "obl:zwischen": ("Participant",),
    "nmod:zwischen": ("Participant",),
    "obl:between": ("Participant",),
    "nmod:between": ("Participant",),
    "obl:über": ("Topic",),
    "nmod:über": ("Topic",),
    "obl:about": ("Topic",),
    "nmod:about": ("Topic",),
}
"""What slots mean beside words that the lexicon gives no role for them."""

_PLACE_PREPOSITIONS = frozenset({"in", "an", "auf", "bei", "at", "on", "near"})
_UNDATED = frozenset({"nsubj", "obl:für", "obl:for", "obl:from", "obl:zu", "obl:to"})
"""Slots in which a date is no time of the event: what is announced for May, what lasts to June."""

_BY_FRAME, _COMMONLY, _BY_LABEL = 0.92, 0.85, 0.9
_SHARED = 0.8
"""How often a subject is right that the verb shares with another, or is asked, or describes."""
_SHARED_REASONS = frozenset({"subject of the clause before", "described by this clause", "asked to do it"})

_REACH = 200
"""So many code points beyond its slots belong to the surroundings of a word: names of more than one word."""

_OWN_ROLES = {"DATE": "Time", "MONEY": "Amount", "PERCENT": "Amount"}
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NO_MATTERS = frozenset({"GPE", "PERSON", "TITLE"})
_MATTERS = frozenset({"Topic", "Item"})
_MOST = {"Topic": 3}
"""How many fillers a role is given at most, whatever the schema allows (guidelines 5.6)."""


@dataclass(frozen=True, slots=True)
class _Offer:
    """A slot with the roles that it may fill, the likeliest first, and how often that is right."""

    slot: Slot
    roles: tuple[str, ...]
    share: float
    framed: bool = False


def new_event(
    event_id: str, kind: EventType, trigger: Span, reading: Reading | None, review: Review, *, exact: bool
) -> AddEvent:
    """Return the edit that adds an event of `kind` on `trigger`, with what the reading knows to go with it.

    A verb's particle that stands apart becomes the second fragment, unless the trigger was marked by hand
    (`exact`).
    """
    word = reading.trigger(trigger) if reading is not None else None
    if word is None:
        return AddEvent(event_id, kind.name, (trigger,))
    fragments = (trigger,) if exact else _with_particle(trigger, word)
    return AddEvent(event_id, kind.name, fragments, arguments=tuple(proposed(word, kind, review)))


def _with_particle(trigger: Span, word: Word) -> tuple[Span, ...]:
    """Return a trigger on a verb or on its particle with the other of the two."""
    apart = (span for span in (word.span, word.particle) if span is not None and not span.overlaps(trigger))
    return tuple(sorted((trigger, *apart))) if word.particle is not None else (trigger,)


def proposed(word: Word, kind: EventType, review: Review) -> list[Argument]:
    """Return the arguments that the slots of a trigger suggest, within the maxima of `kind`."""
    found: dict[str, Argument] = {}
    count, near = Counter[str](), _around(word, review)
    for offer in _offers(word, kind):
        for role, target in _fitting(offer, word, kind, near)[:1]:
            most = min(role.maximum or len(word.slots), _MOST.get(role.name, len(word.slots)))
            if target.id not in found and count[role.name] < most:
                found[target.id] = _argument(offer, role, target)
                count[role.name] += 1
    return _names_before_pronouns(list(found.values()), review)


def preferred(word: Word, kind: EventType, role: Role, review: Review) -> list[str]:
    """Return the ids of what the slots of a trigger offer for one role, the likeliest first."""
    near = _around(word, review)
    offered = (_fitting(offer, word, kind, near) for offer in _offers(word, kind))
    return list(dict.fromkeys(item.id for fitting in offered for other, item in fitting if other == role))


def _offers(word: Word, kind: EventType) -> Iterator[_Offer]:
    """Yield what the frame says, then what slots commonly mean, then what labels tell by themselves."""
    frame = word.frame(kind.name)
    for slot in word.slots:
        if roles := frame.roles_of(slot.name):
            yield _Offer(slot, roles, _sure(slot, _BY_FRAME), framed=True)
        elif slot.name in _COMMON:
            yield _Offer(slot, _COMMON[slot.name], _sure(slot, _COMMONLY))
    for slot in word.slots:
        if slot.name not in _UNDATED:
            yield _Offer(slot, ("Time",), _BY_LABEL)
        yield _Offer(slot, ("Amount",), _BY_LABEL)
        if slot.name.partition(":")[2] in _PLACE_PREPOSITIONS and not frame.roles_of(slot.name):
            yield _Offer(slot, ("Place",), _COMMONLY)


def _around(word: Word, review: Review) -> Review:
    """Return the review with those annotations only that stand, and stand near the slots of a word.

    An article may have thousands, and each slot is compared with all of them.
    """
    spans = [word.span, *(span for slot in word.slots for span in slot.words)]
    first, last = min(span.start for span in spans) - _REACH, max(span.end for span in spans) + _REACH
    near = [
        item
        for item in review.annotations()
        if item.status is not Status.REJECTED and first <= item.fragments[0].start <= last
    ]
    near.sort(key=reading_key)
    entities = {item.id: item for item in near if isinstance(item, Entity)}
    return Review(review.article, entities, {item.id: item for item in near if isinstance(item, Event)})


def _sure(slot: Slot, share: float) -> float:
    return min(share, _SHARED) if slot.reason in _SHARED_REASONS else share


def _fitting(offer: _Offer, word: Word, kind: EventType, review: Review) -> list[tuple[Role, Annotation]]:
    """Return the roles of an offer with what stands in its slot and fits them, the likeliest first."""
    items = _standing_in(offer.slot, word, review)
    roles = (role for name in offer.roles if (role := kind.role(name)) is not None)
    return [
        (role, item)
        for role in roles
        for item in (_bearer_of(item, role, review) for item in items)
        if fits(role, item) and _makes_sense(offer, role, item)
    ]


def _standing_in(slot: Slot, word: Word, review: Review) -> Sequence[Annotation]:
    """Return what stands on a phrase: a person before all else, entities before an event."""
    head = slot.words[0]
    found = [
        entity
        for entity in review.entities.values()
        if any(entity.hull.contains(span) for span in slot.words)
        and (entity.label != "NORP" or entity.hull.contains(head))
        and not _stamps(entity, word, review)
    ]
    if found:
        return sorted(found, key=lambda item: item.label != "PERSON")
    return [item for item in review.events.values() if head in item.fragments]


def _stamps(entity: Entity, word: Word, review: Review) -> bool:
    """Tell whether an entity belongs to a dateline, or is the time before a ticker's report."""
    end = entity.hull.end
    in_dateline = review.article.zone_at(entity.hull.start) is ZoneKind.DATELINE
    ticks = entity.label == "DATE" and review.text.startswith((":", " +++"), end)
    return ticks or (in_dateline and review.article.zone_at(word.span.start) is not ZoneKind.DATELINE)


def _bearer_of(item: Annotation, role: Role, review: Review) -> Annotation:
    """Return who bears a title, if the role is for whoever acts; anything else itself."""
    if isinstance(item, Entity) and item.label == "TITLE" and "PERSON" in role.fillers:
        return bearer(review, item) or item
    return item


def _makes_sense(offer: _Offer, role: Role, item: Annotation) -> bool:
    """Tell whether a filler that fits by its label is one that the guidelines mean."""
    if isinstance(item, Event):
        return True
    if item.label in _OWN_ROLES:
        return role.name == _OWN_ROLES[item.label]
    if role.name == "Place":
        return item.label in _PLACES
    if role.name in _MATTERS:
        return item.label not in _NO_MATTERS and (item.label not in _PLACES or offer.slot.name == "obj")
    if role.name == "Person" and item.label == "TITLE":
        return offer.slot.reason != "object"
    if item.label != "MENTION" or not offer.slot.is_thing:
        return True
    alone = offer.framed and len(offer.roles) == 1
    return role.name not in _PARTIES and (role.name != "Recipient" or alone)


def _argument(offer: _Offer, role: Role, target: Annotation) -> Argument:
    origin = Origin(Source.PIPELINE, NAME, VERSION, ((role.name, offer.slot.reason),))
    return Argument(role.name, target.id, Status.SUGGESTED, offer.share, origin)


def _names_before_pronouns(found: list[Argument], review: Review) -> list[Argument]:
    """Leave pronouns out of roles that a name fills (guidelines 5.7), but not one of two who meet."""
    pronouns = {
        item.target
        for item in found
        if (entity := review.entities.get(item.target)) is not None and entity.level is Level.PRO
    }
    named = {item.role for item in found if item.target not in pronouns} - {"Participant"}
    return [item for item in found if item.target not in pronouns or item.role not in named]
