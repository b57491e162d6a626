"""Hard texts and reviews for the tests of formats that count in units of their own."""

from __future__ import annotations

from hypothesis import strategies as st

from models.annotation import Argument, Attributes, Entity, Event, Status
from models.offsets import Span
from models.review import Review
from tests.storage.formats.export_builders import complete
from tests.storage.formats.random_reviews import any_text, boilerplate_in, fragments_in

HARD = (
    'Ida 😀\u200d👩 Vogt\u00a0traf\r\nשלום\u2028\u2029e\u0301 & <b>"x"\\t| [1];_*->\t\x85\'=#Text= Wien.'
    "\n\n\n Er ging."
)
"""Astral, combining, joined, right-to-left signs, every line break, and what formats keep to themselves."""

texts = any_text("#\\|;[]_*=<&\x07\x00", 60)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Draw a complete article of a random text, with entities and events of any shape on it."""
    text = draw(texts)
    fragments = fragments_in(text)
    entities = [
        Entity(f"e{number}", draw(st.sampled_from(["GPE", "MENTION"])), place, status=Status.ACCEPTED)
        for number, place in enumerate(draw(st.lists(fragments, max_size=5)))
    ]
    ids = [item.id for item in entities]
    events = []
    for number, place in enumerate(draw(st.lists(fragments, max_size=3))):
        targets = draw(st.lists(st.sampled_from([*ids, "v0"]), max_size=3))
        arguments = tuple(Argument("Topic", target, Status.ACCEPTED) for target in targets)
        events.append(Event(f"v{number}", "MEET", place, arguments=arguments, status=Status.ACCEPTED))
    known = {*ids, *(item.id for item in events)}
    sound = [item for item in events if all(part.target in known for part in item.arguments)]
    return complete(text, *entities, *sound, zones=draw(boilerplate_in(text)))


def rich(text: str = HARD) -> Review:
    """Return an article with everything that an entity and an event can hold, on a hard text."""

    def at(covered: str) -> tuple[Span, ...]:
        start = text.index(covered)
        return (Span(start, start + len(covered)),)

    ida = Entity("ida", "PERSON", (*at("Ida"), *at("Vogt")), actor="a1", status=Status.ACCEPTED)
    greeting = Entity("greeting", "ORG", at("שלום"), note='<greeting> & "more"\nok', status=Status.ACCEPTED)
    face = Entity("face", "MENTION", at("😀"), status=Status.ACCEPTED)
    wien = Entity("wien", "GPE", at("Wien"), value="2023-05-05", status=Status.ACCEPTED)
    went = Event("went", "STATEMENT", at("ging"), "gehen", status=Status.ACCEPTED)
    met = Event(
        "met",
        "MEET",
        (*at("traf"), *at("Er")),
        "treffen",
        tuple(
            Argument(role, target, Status.ACCEPTED)
            for role, target in (("Participant", "ida"), ("Participant", "face"), ("Topic", "went"))
        ),
        Attributes("NEG", "FUT", "GEN", "OTHER", "end"),
        attribution="greeting",
        coref="talks",
        note="=1+1",
        status=Status.ACCEPTED,
    )
    return complete(text, ida, greeting, face, wien, went, met)
