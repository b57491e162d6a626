"""Arguments: which phrases fill which roles of an event, checked against the schema."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from models.annotation import Argument, Entity, Level, Origin, Source
from models.offsets import Span
from models.schema import EventType, Role
from models.suggest.events import kinds
from models.suggest.events.matching import Match
from models.suggest.events.person_nouns import is_person_noun, is_vague
from models.suggest.events.phrases import Phrase, root_of
from models.suggest.events.slots import Slot
from models.suggest.events.units import Unit

MENTION = "MENTION"
PLACE_PREPOSITIONS = frozenset({"in", "an", "auf", "bei", "at", "on"})
TOPIC_PREPOSITIONS = frozenset({"über", "on", "about", "regarding", "concerning"})

_CACHED = 2_000
_PLACE_SLOTS = {f"{kind}:{preposition}" for kind in ("obl", "nmod") for preposition in PLACE_PREPOSITIONS}
_TOPIC = "Topic"
_PARTY_ROLES = ("Participant", "Actor", "Person", "Recipient", "Organization")
_SYMMETRIC = frozenset({"Participant"})
_NAMED, _NOMINAL = 0.6, 0.45
_MAX_TOPICS = 3
_MAX_TOPIC_WORDS = 6
_NO_TOPICS = frozenset({"GPE", "PERSON", "TITLE"})
_ADJECTIVE_ENDINGS = ("arian", "itary", "ical", "onal", "ious", "ive", "ful", "able", "ible")
ATTRIBUTE_REASON = "described by the visit"
_EMPTY_NOUNS = frozenset(
    {"rahm", "lauf", "zug", "zusammenhang", "framework", "cours", "connectio", "occasio", "behalf"}
)
_EMPTY_PRONOUNS = frozenset({"es", "it", "dieser", "das", "dies"})
_ONLY_IN = {"DATE": {"Time"}, "MONEY": {"Amount"}, "PERCENT": {"Amount"}}
_LINKING_LABELS = frozenset({"GPE", "LOC", "FAC"})
_PARTIES = frozenset({*_PARTY_ROLES, "attribution"})
_DATED_LABELS = _LINKING_LABELS | {"DATE"}
_TOPIC_OR_PLACE = TOPIC_PREPOSITIONS | {"für", "for", "in", "over"}
_BOUNDS = kinds.BORDERS | kinds.FINITE
_PERSON = frozenset({"PERSON"})
_OBJECTS = frozenset({"obj", "obl:arg", "iobj"})


@dataclass(eq=False, slots=True)
class Filler:
    """What fills a role: an entity that is there, or span, level and head word of a MENTION to be made.

    `label` is what the schema checks.
    """

    entity: Entity | None
    span: Span
    level: Level
    word: str = ""
    label: str = MENTION

    @property
    def key(self) -> tuple[int, int]:
        """Return start and end, by which fillers are told apart."""
        return self.span.start, self.span.end


@dataclass(eq=False, slots=True)
class Filling:
    """A filler in a role, and in words why; `probability` where it was learnt."""

    role: str
    filler: Filler
    reason: str
    probability: float | None = None


def filler_of_name(entity: Entity) -> Filler:
    """Return an entity as a filler."""
    return Filler(entity, entity.hull, entity.level, label=entity.label)


def fillings(match: Match, kind: EventType, language: str) -> list[Filling]:
    """Return the roles that a match's slots fill, within the schema's fillers and maxima."""
    found: list[Filling] = []
    for slot, roles in _slots_with_roles(match, kind, language):
        named = [role for name in roles if (role := kind.role(name))]
        for phrase in _members(slot) if named else ():
            chosen = _chosen(phrase, named, language)
            if chosen is not None:
                found.append(Filling(chosen[0], chosen[1], slot.reason))
    found += _amounts(match, kind)
    found += _places(match, kind)
    found += _times(match, kind)
    return limited(names_before_pronouns(found, language), kind)


def _slots_with_roles(match: Match, kind: EventType, language: str) -> Iterator[tuple[Slot, tuple[str, ...]]]:
    roles_of = match.row.roles_of
    for slot in match.slots:
        roles = roles_of(slot.name) or _only_object(match, slot) or _default_roles(match, slot, kind)
        if roles and not (language == "de" and _describes_source(slot.phrase)):
            yield slot, roles
    if match.is_noun:
        yield from _lent(match, kind)


def _only_object(match: Match, slot: Slot) -> tuple[str, ...]:
    """A bare name shows no case: where the frame knows only a dative, it is that."""
    if slot.name not in {"obj", "obl:arg"} or slot.phrase.determiner:
        return ()
    if any(other.name in _OBJECTS and other.name != slot.name for other in match.slots):
        return ()
    return match.row.roles_of("obl:arg") or match.row.roles_of("obj")


def _describes_source(phrase: Phrase) -> bool:
    """ "laut Auskunft gegenüber X": X heard the source, not the event."""
    before = phrase.begin - 1
    while before >= 0 and phrase.units[before].kind not in _BOUNDS:
        if phrase.units[before].lower == "laut":
            return True
        before -= 1
    return False


def _default_roles(match: Match, slot: Slot, kind: EventType) -> tuple[str, ...]:
    """Topic and symmetric parties need no frame; Place and Time are looked for apart."""
    preposition = slot.name.partition(":")[2]
    if preposition in TOPIC_PREPOSITIONS and kind.role(_TOPIC) and preposition != "on":
        return (_TOPIC,)
    if preposition in {"zwischen", "between"} and kind.role("Participant"):
        return () if _belongs_to_noun(slot.phrase, match) else ("Participant",)
    if slot.name == "xcomp" and slot.phrase.head.label == "TITLE" and kind.role("Office"):
        return ("Office",)
    norp = slot.name == "amod" and kind.name in {"MEET", "CALL", "DISCUSS"}
    return ("Participant",) if norp else ()


def _belongs_to_noun(phrase: Phrase, match: Match) -> bool:
    """Tell whether a phrase stands right after some other noun, and so rather describes that noun."""
    if match.is_noun or phrase.begin == 0:
        return False
    before = phrase.units[phrase.begin - 1]
    return before.kind is kinds.NOUN or before.label == "DOC"


def _lent(match: Match, kind: EventType) -> Iterator[tuple[Slot, tuple[str, ...]]]:
    """What a light or motion verb lends to its noun: the subject, and what stands beside the verb."""
    first = next((name for name in ("Participant", "Actor") if kind.role(name)), None)
    for slot in match.verb_slots:
        if slot.phrase is match.phrase:
            continue
        reason = slot.reason if match.attributive else f"{slot.reason} of “{match.carrier}”"
        if slot.name == "nsubj" and first:
            yield Slot(slot.name, slot.phrase, reason), (first,)
        elif slot.name in {"obl:arg", "iobj"} and kind.role("Recipient"):
            yield Slot(slot.name, slot.phrase, reason), ("Recipient",)
        elif slot.name.startswith("obl:"):
            roles = match.row.roles_of("nmod:" + slot.name.partition(":")[2])
            if roles:
                yield Slot(slot.name, slot.phrase, reason), roles


def filler_of(phrase: Phrase, role: Role, language: str) -> Filler | None:
    """Return what fills `role` in a phrase: a name, else a noun or pronoun, None if nothing fits."""
    return _named_filler(_likeliest(phrase), role) or _mention(phrase, role, language)


def _members(slot: Slot) -> Iterator[Phrase]:
    """Give each conjunct as a filler of its own."""
    yield slot.phrase
    if slot.reason != ATTRIBUTE_REASON:
        yield from slot.phrase.conjuncts


def _chosen(phrase: Phrase, roles: Sequence[Role], language: str) -> tuple[str, Filler] | None:
    """Return the first role that the phrase's filler fits; a plain noun rather is a Topic."""
    names = _likeliest(phrase)
    for role in roles if names else ():
        filler = _named_filler(names, role)
        if filler is not None:
            return role.name, filler
    for role in sorted(roles, key=_is_no_topic) if len(roles) > 1 else roles:
        filler = _mention(phrase, role, language)
        if filler is not None:
            return role.name, filler
    return None


def _is_no_topic(role: Role) -> bool:
    return role.name != _TOPIC


def _named_filler(names: Sequence[Unit], role: Role) -> Filler | None:
    """Return the first of a phrase's names that may fill a role."""
    for unit in names:
        label = unit.label
        if unit.entity is not None and label in role.fillers:
            if role.name == _TOPIC and label in _NO_TOPICS:
                return None
            if label in _ONLY_IN and role.name not in _ONLY_IN[label]:
                continue
            return filler_of_name(unit.entity)
    return None


def _likeliest(phrase: Phrase) -> list[Unit]:
    """Return the names of a phrase: the person first, then its head."""
    found = [phrase.name.head] if phrase.name is not None else []
    if phrase.first < phrase.last:
        person = phrase.labelled(_PERSON)
        if person is not None:
            found.append(person)
    if phrase.head.label:
        found.append(phrase.head)
    return found


def _mention(phrase: Phrase, role: Role, language: str) -> Filler | None:
    head = phrase.head
    if head.entity is not None or MENTION not in role.fillers:
        return None
    if phrase.is_pronoun or head.kind is kinds.POSSESSIVE:
        return _pronoun(head, role)
    if head.kind is not kinds.NOUN:
        return None
    struck = role.name == "Recipient" and role.fillers >= _LINKING_LABELS
    if role.name in _PARTIES and not struck and not is_person_noun(head.text, language):
        return None
    if language == "en" and head.lower.endswith(_ADJECTIVE_ENDINGS):
        return None
    first = _without_numbers(phrase)
    span = Span(phrase.units[first].start, phrase.units[phrase.last].end)
    if role.name not in _PARTY_ROLES and (
        phrase.last - first >= _MAX_TOPIC_WORDS or head.lower.rstrip("en") in _EMPTY_NOUNS
    ):
        return None
    return Filler(None, span, Level.NOM, head.text)


def _without_numbers(phrase: Phrase) -> int:
    first = phrase.first
    while first < phrase.last and phrase.units[first].kind is kinds.NOT:
        first += 1
    return first


def _pronoun(head: Unit, role: Role) -> Filler | None:
    if head.lower in _EMPTY_PRONOUNS or role.name not in _PARTIES:
        return None
    return Filler(None, head.span, Level.PRO)


def _places(match: Match, kind: EventType) -> Iterator[Filling]:
    role = kind.role("Place")
    if role is None:
        return
    for slot in (*match.slots, *match.verb_slots):
        if slot.name not in _PLACE_SLOTS or match.row.roles_of(slot.name) or _is_deep(slot.phrase, match):
            continue
        for phrase in _members(slot):
            head = phrase.head
            if head.entity is not None and head.label in _LINKING_LABELS & role.fillers:
                yield Filling("Place", filler_of_name(head.entity), slot.reason)


def _is_deep(phrase: Phrase, match: Match) -> bool:
    """Tell whether a phrase follows a prepositional phrase of its clause without a gap: it describes that."""
    if match.is_noun:
        return False
    for other in match.clause.phrases:
        if other.last + 1 == phrase.begin and root_of(other).preposition in _TOPIC_OR_PLACE:
            return other.host is not None or other.head.label not in _DATED_LABELS
    return False


def _amounts(match: Match, kind: EventType) -> Iterator[Filling]:
    """Give the sums of money in the trigger's clause to the type that has an Amount."""
    if kind.role("Amount") is None:
        return
    for place in match.clause.places:
        unit = match.clause.units[place]
        if unit.entity is not None and unit.label == "MONEY":
            yield Filling("Amount", filler_of_name(unit.entity), "sum in the clause")


def _times(match: Match, kind: EventType) -> Iterator[Filling]:
    """Give the dates of the trigger's clause; for a noun without a verb of its own only those beside it."""
    if kind.role("Time") is None:
        return
    places = match.clause.places
    if match.is_noun and (not match.carrier or match.attributive):
        places = [slot.phrase.last for slot in match.slots if slot.name.startswith("nmod:")]
        places += _dates_beside(match)
    for place in places:
        unit = match.clause.units[place]
        if unit.entity is not None and unit.label == "DATE" and not _dates_something_else(match, place):
            yield Filling("Time", filler_of_name(unit.entity), "date in the clause")


def _dates_something_else(match: Match, place: int) -> bool:
    """ "das Abkommen von 2011", "nine months after": dates of a noun, and lengths of time before an event."""
    units = match.clause.units
    after = units[place + 1].lower if place + 1 < len(units) else ""
    before = units[place - 1].lower if place else ""
    return before in {"von", "of"} or after in {"after", "before", "nach", "vor", "nachdem", "bevor"}


def _dates_beside(match: Match) -> list[int]:
    units = match.clause.units
    near = range(max(0, match.place - 3), min(len(units), match.place + 4))
    return [place for place in near if units[place].label == "DATE" and place in match.clause.places]


def names_before_pronouns(found: list[Filling], language: str) -> list[Filling]:
    """A pronoun or "die Seiten" fills a role only where no name does (guideline 5.7)."""
    unnamed = [item for item in found if item.filler.entity is None]
    if not unnamed:
        return found
    named = {item.role for item in found if item.filler.entity is not None}
    left_out = [item for item in unnamed if item.role in named and _is_vague(item, language)]
    return [item for item in found if item not in left_out] if left_out else found


def _is_vague(item: Filling, language: str) -> bool:
    """A pronoun may still be one of two who meet; "die Seiten" are always those named."""
    filler = item.filler
    return item.role not in _SYMMETRIC if filler.level is Level.PRO else is_vague(filler.word, language)


def limited(found: list[Filling], kind: EventType) -> list[Filling]:
    """Keep each filler once and no more of them than the schema allows."""
    kept: list[Filling] = []
    spans: set[tuple[int, int]] = set()
    counts: dict[str, int] = {}
    for item in found:
        filler, role = item.filler, kind.role(item.role)
        span = filler.key
        if role is None or span in spans or filler.label not in role.fillers:
            continue
        number = counts.get(role.name, 0)
        if number and number >= _most(role):
            continue
        spans.add(span)
        counts[role.name] = number + 1
        kept.append(item)
    return kept


def _most(role: Role) -> float:
    """Return how many fillers a role takes."""
    most = role.maximum or inf
    return min(_MAX_TOPICS, most) if role.name == _TOPIC else most


def argument(filling: Filling, target: str, origin: Origin) -> Argument:
    """Return the argument for a filling whose filler has the id `target`; `origin` is the event's."""
    confidence = filling.probability
    if confidence is None:
        confidence = _NAMED if filling.filler.entity is not None else _NOMINAL
    origin = with_evidence(origin, filling.role, filling.reason)
    return Argument(filling.role, target, confidence=round(confidence, 3), origin=origin)


def with_evidence(origin: Origin, key: str, seen: str) -> Origin:
    """Return `origin` with one piece of evidence."""
    return _origin(origin.source, origin.name, origin.version, key, seen)


@lru_cache(maxsize=_CACHED)
def _origin(source: Source, name: str, version: str, key: str, seen: str) -> Origin:
    return Origin(source, name, version, ((key, seen),))
