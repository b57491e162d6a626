"""Hard texts and reviews for the tests of formats that count in units of their own."""

from __future__ import annotations

from hypothesis import strategies as st

from models.annotation import Argument, Attributes, Entity, Event, Status
from models.article import Zone, ZoneKind
from models.offsets import Span
from models.review import Review
from tests.storage.formats.export_builders import complete

HARD = (
    'Ida 😀\u200d👩 Vogt\u00a0traf\r\nשלום\u2028\u2029e\u0301 & <b>"x"\\t| [1];_*->\t\x85\'=#Text= Wien.'
    "\n\n\n Er ging."
)
"""Astral, combining, joined, right-to-left signs, every line break, and what formats keep to themselves."""

texts = st.text(
    st.sampled_from("ab.A!- \u00a0\u200d😀אב\n\r\t\u2028\x85'’\"é\u0301#\\|;[]_*=<&\x07\x00")
    | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=60,
)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Draw a complete article of a random text, with entities and events of any shape on it."""
    text = draw(texts)
    spans = st.integers(0, len(text) - 1).flatmap(
        lambda start: st.integers(start + 1, min(start + 9, len(text))).map(lambda end: Span(start, end))
    )
    entities = [
        Entity(f"e{number}", draw(st.sampled_from(["GPE", "MENTION"])), fragments, status=Status.ACCEPTED)
        for number, fragments in enumerate(draw(st.lists(fragments_of(spans), max_size=5)))
    ]
    ids = [item.id for item in entities]
    events = []
    for number, fragments in enumerate(draw(st.lists(fragments_of(spans), max_size=3))):
        targets = draw(st.lists(st.sampled_from([*ids, "v0"]), max_size=3))
        arguments = tuple(Argument("Topic", target, Status.ACCEPTED) for target in targets)
        events.append(Event(f"v{number}", "MEET", fragments, arguments=arguments, status=Status.ACCEPTED))
    known = {*ids, *(item.id for item in events)}
    sound = [item for item in events if all(part.target in known for part in item.arguments)]
    cut = draw(st.integers(0, len(text) - 1))
    zones = draw(st.sampled_from([(), (Zone(ZoneKind.BOILERPLATE, cut, min(cut + 5, len(text))),)]))
    return complete(text, *entities, *sound, zones=zones)


def fragments_of(spans: st.SearchStrategy[Span]) -> st.SearchStrategy[tuple[Span, ...]]:
    """Draw one or two fragments in text order that do not overlap."""

    def apart(pair: tuple[Span, Span]) -> tuple[Span, ...]:
        first, second = sorted(pair)
        return (first, second) if first.end <= second.start else (first,)

    return st.tuples(spans, spans).map(apart)


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
