"""Small reviews and a small schema for tests; nothing here is read from files."""

from __future__ import annotations

from dataclasses import replace

from models.annotation import (
    Argument,
    Attributes,
    Entity,
    Event,
    Level,
    Origin,
    Source,
    suggested_entity,
    suggested_event,
)
from models.article import Article
from models.offsets import Span
from models.readings import Frame, Reading, Slot, Word
from models.review import Review
from models.schema import EVENT_TARGET, EntityLabel, EventType, Role, Schema

ACTORS = frozenset({"PERSON", "ORG", "GPE", "MENTION"})
PARTICIPANT = Role("Participant", ACTORS, minimum=2)
ACTOR = Role("Actor", ACTORS)
TOPIC = Role("Topic", ACTORS | {"DATE", EVENT_TARGET})
PLACE = Role("Place", frozenset({"GPE"}), maximum=1)
TIME = Role("Time", frozenset({"DATE"}))

SCHEMA = Schema(
    "small",
    1,
    labels=(
        EntityLabel("PERSON", "p"),
        EntityLabel("ORG", "o"),
        EntityLabel("GPE", "g"),
        EntityLabel("DATE", "d"),
        EntityLabel("MENTION", "m", helper=True),
    ),
    types=(
        EventType("MEET", roles=(PARTICIPANT, TOPIC, PLACE, TIME)),
        EventType("STATEMENT", roles=(ACTOR, TOPIC, PLACE, TIME)),
        EventType("CALL", roles=(PARTICIPANT, TIME)),
    ),
    presets=(),
)

TEXT = "Wien, 3. Mai. Ministerin Ida Vogt 😀 traf am Freitag in Wien mit Leo Ruiz zusammen. Sie lobte Wien."
MACHINE = Origin(Source.RULE, "test", "1")


def span_of(covered: str, text: str = TEXT, nth: int = 0) -> Span:
    """Return where `covered` stands for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(covered, start + 1)
    return Span(start, start + len(covered))


def entity(entity_id: str, label: str, covered: str, nth: int = 0, **fields: object) -> Entity:
    """Return a suggested entity on the nth occurrence of `covered`."""
    made = Entity(entity_id, label, (span_of(covered, nth=nth),), origin=MACHINE, confidence=0.5)
    return suggested_entity(replace(made, **fields))  # type: ignore[arg-type]


def meeting() -> Review:
    """Return a review with five suggested entities, a MEET with four arguments and a STATEMENT."""
    found = [
        entity("vogt", "PERSON", "Ida Vogt"),
        entity("ruiz", "PERSON", "Leo Ruiz"),
        entity("wien", "GPE", "Wien", nth=1),
        entity("freitag", "DATE", "Freitag", value="2023-05-05"),
        entity("sie", "MENTION", "Sie", level=Level.PRO),
    ]
    arguments = (
        Argument("Participant", "vogt", confidence=0.9, origin=MACHINE),
        Argument("Participant", "ruiz", confidence=0.8, origin=MACHINE),
        Argument("Place", "wien", origin=MACHINE),
        Argument("Time", "freitag", origin=MACHINE),
    )
    meet = Event(
        "meet",
        "MEET",
        (span_of("traf"), span_of("zusammen")),
        "zusammentreffen",
        arguments,
        confidence=0.7,
        origin=MACHINE,
    )
    praise = Event(
        "praise",
        "STATEMENT",
        (span_of("lobte"),),
        "loben",
        (Argument("Actor", "sie", origin=MACHINE),),
        Attributes(tense="PRES"),
        origin=MACHINE,
    )
    events = (suggested_event(meet), suggested_event(praise))
    return Review(
        Article("article", TEXT, "vogt.txt", "Wien, 3. Mai", "de", "2023-05-03"),
        {item.id: item for item in found},
        {item.id: item for item in events},
    )


def slot(name: str, *words: str, reason: str = "subject", is_thing: bool = False, text: str = TEXT) -> Slot:
    """Return a slot of the meeting's text whose phrase has these words, the head first."""
    return Slot(name, reason, tuple(span_of(word, text) for word in words), is_thing)


def meeting_word() -> Word:
    """Return how the parse reads the verb of the meeting, as the lexicon knows it."""
    roles = (("nsubj", ("Participant",)), ("obl:mit", ("Participant",)))
    return Word(
        span_of("traf"),
        particle=span_of("zusammen"),
        slots=(
            slot("nsubj", "Ministerin", "Ida"),
            slot("obl:an", "Freitag", reason="after “an”"),
            Slot("obl:in", "after “in”", (span_of("Wien", nth=1),)),
            slot("obl:mit", "Leo", "Ruiz", reason="after “mit”"),
        ),
        frames=(Frame("MEET", roles),),
    )


def meeting_reading() -> Reading:
    """Return what the parse knows of the meeting's text."""
    later = Word(span_of("lobte"), slots=(slot("nsubj", "Sie"), slot("obj", "Wien", reason="object")))
    return Reading((meeting_word(), later))
