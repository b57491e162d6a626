"""Reviews with events for the tests of formats that hold them, and any reviews on any texts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from models.annotation import Argument, Attributes, Entity, Event, Level, Status
from models.offsets import Span
from models.review import Review
from tests.storage.formats.export_builders import complete, on
from tests.storage.formats.random_reviews import any_text, boilerplate_in, fragments_in

TEXT = "Ida Vogt traf am Freitag in Wien Leo Ruiz. Er rief sie 😀 später an. Das Treffen fiel aus."


def argument(role: str, target: str) -> Argument:
    return Argument(role, target, status=Status.ACCEPTED)


def event(event_id: str, kind: str, text: str, *covered: str, **fields: object) -> Event:
    """Return an accepted event whose trigger stands on the first place of each of the words `covered`."""
    trigger = on(text, *covered).fragments
    return Event(event_id, kind, trigger, status=Status.ACCEPTED, **fields)  # type: ignore[arg-type]


def meeting_and_call() -> Review:
    """Return a MEET with three fillers, and a CALL with a split trigger, a filler near and one far."""
    return complete(
        TEXT,
        on(TEXT, "Ida Vogt", entity_id="vogt"),
        on(TEXT, "Leo Ruiz", entity_id="ruiz"),
        on(TEXT, "Wien", label="GPE", entity_id="wien"),
        on(TEXT, "Freitag", label="DATE", entity_id="day"),
        pronoun("Er", "he"),
        event(
            "meet",
            "MEET",
            TEXT,
            "traf",
            arguments=(
                argument("Participant", "vogt"),
                argument("Participant", "ruiz"),
                argument("Place", "wien"),
            ),
        ),
        event(
            "call",
            "CALL",
            TEXT,
            "rief",
            "an.",
            arguments=(argument("Participant", "he"), argument("Participant", "vogt")),
        ),
    )


def crowded() -> Review:
    """Return an article with all that sentences, tokens and clusters have a hard time to hold.

    Among it are names in two parts and inside a word, a noun, fillers of every such kind, and a rejected one.
    """
    text = "Der Wienbesuch von Ida und Leo Vogt beim Boten endete, sie rief an."
    end = event(
        "end",
        "STATEMENT",
        text,
        "endete",
        arguments=(
            argument("Actor", "both"),
            argument("Place", "town"),
            argument("Topic", "call"),
            argument("Time", "gone"),
        ),
        attributes=Attributes(tense="FUT"),
        attribution="leo",
        coref="c",
        note="n",
    )
    return complete(
        text,
        on(text, "Ida", "Vogt", entity_id="both"),
        on(text, "Wien", label="GPE", entity_id="town"),
        replace(on(text, "Leo", entity_id="leo"), actor="a1", value="x", note="n"),
        replace(on(text, "Boten"), level=Level.NOM),
        pronoun("sie", "she", text),
        replace(on(text, "an", entity_id="gone"), status=Status.REJECTED),
        end,
        event("call", "CALL", text, "rief"),
        event("inside", "MEET", text, "besuch", attributes=Attributes(tense="FUT")),
    )


def pronoun(covered: str, entity_id: str, text: str = TEXT) -> Entity:
    place = on(text, covered).fragments
    return Entity(entity_id, "MENTION", place, Level.PRO, status=Status.ACCEPTED)


texts = any_text("#_|\x01\x7f", 60)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Draw a review with any entities and events on any text, some of it boilerplate."""
    text = draw(texts)
    entities = [draw(_entities(text, str(number))) for number in range(draw(st.integers(0, 6)))]
    targets = [item.id for item in entities] + ["e0", "e1", "e2"]
    events = [draw(_events(text, f"e{number}", targets)) for number in range(draw(st.integers(0, 3)))]
    return complete(text, *entities, *events, zones=draw(boilerplate_in(text, len(text))))


@st.composite
def _entities(draw: st.DrawFn, text: str, entity_id: str) -> Entity:
    label = draw(st.sampled_from(["PERSON", "GPE", "MENTION"]))
    actor = draw(st.sampled_from([None, "a1"]))
    status = draw(st.sampled_from([Status.ACCEPTED, Status.ACCEPTED, Status.REJECTED]))
    level = draw(st.sampled_from(Level))
    return Entity(entity_id, label, draw(_places(text)), level, actor, status=status)


@st.composite
def _events(draw: st.DrawFn, text: str, event_id: str, targets: list[str]) -> Event:
    roles = st.builds(argument, st.sampled_from(["Participant", "Time"]), st.sampled_from(targets))
    found = draw(st.lists(roles, max_size=3, unique=True))
    return Event(
        event_id,
        draw(st.sampled_from(["MEET", "CALL"])),
        draw(_places(text)),
        arguments=tuple(item for item in found if item.target != event_id),
        coref=draw(st.sampled_from([None, "c1"])),
        status=draw(st.sampled_from([Status.ACCEPTED, Status.ACCEPTED, Status.REJECTED])),
    )


def _places(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    """Draw one fragment more often than two."""
    return fragments_in(text, 1) | fragments_in(text, 1) | fragments_in(text, 2)
