"""An event that is retyped keeps its fillers where it can, and has them all again when it is typed back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import edits
from models.annotation import Argument, Entity, Event, Origin, Source, Status
from models.article import Article
from models.errors import InvalidEdit
from models.offsets import Span
from models.review import Review
from models.schema import EVENT_TARGET, EntityLabel, EventType, Role, Schema

WHO = frozenset({"PERSON", "ORG", "GPE", "MENTION"})
WHERE = frozenset({"GPE", "LOC"})
ANYTHING = frozenset({"PERSON", "ORG", "GPE", "LOC", "DATE", "MENTION", EVENT_TARGET})
FROM = Role("Origin", WHERE, maximum=1)
SCHEMA = Schema(
    "types",
    1,
    tuple(EntityLabel(name) for name in ("PERSON", "ORG", "GPE", "LOC", "DATE", "MENTION")),
    (
        EventType("SAY", roles=(Role("Actor", WHO, 1), Role("Recipient", WHO), Role("Topic", ANYTHING))),
        EventType("MEET", roles=(Role("Participant", WHO, 2), Role("Place", WHERE), Role("Topic", ANYTHING))),
        EventType(
            "GO", roles=(Role("Origin", WHERE, 0, 1), Role("Recipient", WHO), Role("Actor", WHO, 1, 2))
        ),
        EventType("RAIN", roles=(Role("Time", frozenset({"DATE"})),)),
    ),
    (),
)
TYPES = tuple(kind.name for kind in SCHEMA.types)
TEXT = "Ida und Leo trafen die Bank in Wien an der Donau am Freitag, sagte sie."
MACHINE = Origin(Source.RULE, "test", "1", (("subject", "trafen"),))
LABELS = {
    "Ida": "PERSON",
    "Leo": "PERSON",
    "Bank": "ORG",
    "Wien": "GPE",
    "Donau": "LOC",
    "Freitag": "DATE",
    "sie": "MENTION",
}
Place = tuple[str, str, Status]


def span(covered: str) -> Span:
    start = TEXT.index(covered)
    return Span(start, start + len(covered))


def review_of(kind: str, *arguments: Argument) -> Review:
    entities = {name: Entity(name, label, (span(name),), origin=MACHINE) for name, label in LABELS.items()}
    other = Event("other", "SAY", (span("sagte"),), origin=MACHINE)
    event = Event("event", kind, (span("trafen"),), arguments=arguments, origin=MACHINE)
    article = Article("article", TEXT, "text.txt", "", "de", "2023-05-03")
    return Review(article, entities, {"event": event, "other": other})


def retyped(review: Review, *kinds: str) -> Review:
    for kind in kinds:
        review = edits.apply(review, edits.Relabel("event", kind), SCHEMA).after
    return review


def standing(review: Review) -> list[Place]:
    return [(item.role, item.target, item.status) for item in review.events["event"].standing_arguments]


def fillers(review: Review) -> list[tuple[str, str]]:
    return [(role, target) for role, target, _ in standing(review)]


def test_fillers_go_to_a_role_of_a_like_kind_the_core_one_first() -> None:
    said = review_of(
        "SAY", Argument("Actor", "Ida"), Argument("Recipient", "Bank"), Argument("Topic", "Freitag")
    )
    assert fillers(retyped(said, "MEET")) == [
        ("Participant", "Ida"),
        ("Participant", "Bank"),
        ("Topic", "Freitag"),
    ]
    met = review_of("MEET", Argument("Participant", "Ida"), Argument("Place", "Donau"))
    assert fillers(retyped(met, "SAY")) == [("Actor", "Ida")]
    assert fillers(retyped(met, "GO")) == [("Actor", "Ida"), ("Origin", "Donau")]


def test_a_full_role_sends_the_next_filler_on() -> None:
    three = [Argument("Participant", name) for name in ("Ida", "Leo", "Bank")]
    assert fillers(retyped(review_of("MEET", *three), "GO")) == [
        ("Actor", "Ida"),
        ("Actor", "Leo"),
        ("Recipient", "Bank"),
    ]


def test_a_place_never_becomes_a_participant() -> None:
    met = review_of("MEET", Argument("Place", "Wien"))
    assert fillers(retyped(met, "SAY")) == []


def test_what_was_dropped_comes_back_as_it_was_suggested_accepted_or_added_by_hand() -> None:
    arguments = (
        Argument("Actor", "Ida", Status.ACCEPTED, origin=MACHINE),
        Argument("Recipient", "Bank", Status.SUGGESTED, 0.4, MACHINE),
        Argument("Topic", "Freitag", Status.ACCEPTED),
    )
    said = review_of("SAY", *arguments)
    rained = retyped(said, "RAIN")
    assert fillers(rained) == []
    assert rained.events["event"].corrections == ()
    assert standing(retyped(rained, "SAY")) == standing(said)
    assert retyped(rained, "SAY").events["event"].arguments[1].confidence == 0.4


def test_what_a_reviewer_rejected_stays_rejected() -> None:
    said = review_of(
        "SAY", Argument("Actor", "Ida", origin=MACHINE), Argument("Topic", "Wien", origin=MACHINE)
    )
    said = edits.apply(said, edits.RejectArgument("event", "Topic", "Wien"), SCHEMA).after
    assert fillers(retyped(said, "MEET", "SAY")) == [("Actor", "Ida")]
    met = edits.apply(
        retyped(said, "MEET"), edits.RejectArgument("event", "Participant", "Ida"), SCHEMA
    ).after
    assert fillers(retyped(met, "SAY")) == []


def test_a_dropped_filler_that_is_rejected_as_an_entity_does_not_come_back() -> None:
    said = review_of("SAY", Argument("Actor", "Ida", origin=MACHINE), Argument("Topic", "Wien"))
    rained = edits.apply(retyped(said, "RAIN"), edits.Reject("Ida"), SCHEMA).after
    assert fillers(retyped(rained, "SAY")) == [("Topic", "Wien")]


def test_a_filler_of_the_former_type_goes_on_to_a_third_one() -> None:
    said = review_of("SAY", Argument("Actor", "Ida", Status.ACCEPTED), Argument("Topic", "Wien"))
    assert standing(retyped(said, "RAIN", "MEET")) == [
        ("Participant", "Ida", Status.ACCEPTED),
        ("Topic", "Wien", Status.SUGGESTED),
    ]


@pytest.mark.parametrize(
    "note", [("dropped", "odd"), ("dropped", "rejected"), ("under SAY", "Nobody at all")]
)
def test_an_odd_note_that_came_with_an_import_harms_nothing(note: tuple[str, str]) -> None:
    odd = Argument("Topic", "Wien", Status.REJECTED, origin=Origin(Source.IMPORT, evidence=(note,)))
    kept = Argument("Topic", "Bank", origin=Origin(Source.IMPORT, evidence=(note,)))
    assert fillers(retyped(review_of("SAY", odd, kept), "MEET", "RAIN", "SAY")) == [("Topic", "Bank")]


names = st.sampled_from((*LABELS, "other"))
roles = st.sampled_from(sorted({role.name for kind in SCHEMA.types for role in kind.roles}))
steps = st.one_of(
    st.builds(edits.Relabel, st.just("event"), st.sampled_from(TYPES)),
    st.builds(edits.SetArgument, st.just("event"), roles, names),
    st.builds(edits.AcceptArgument, st.just("event"), roles, names),
    st.builds(edits.RejectArgument, st.just("event"), roles, names, st.booleans()),
    st.builds(edits.Accept, st.sampled_from((*LABELS, "event"))),
    st.builds(edits.Reject, st.sampled_from(tuple(LABELS))),
)


@given(st.lists(steps, max_size=12), st.sampled_from(TYPES), st.lists(st.sampled_from(TYPES), max_size=2))
def test_there_and_back_all_fillers_are_as_they_were(
    changes: list[edits.Edit], there: str, further: list[str]
) -> None:
    review = review_of(
        "SAY", Argument("Actor", "Ida", origin=MACHINE), Argument("Topic", "Donau", origin=MACHINE)
    )
    for change in changes:
        try:
            review = edits.apply(review, change, SCHEMA).after
        except InvalidEdit:
            continue
    kind = review.events["event"].type
    back = retyped(review, there, kind)
    assert standing(back) == standing(review)
    assert standing(retyped(back, there)) == standing(retyped(review, there))
    assert standing(retyped(review, there, *further, there, kind)) == standing(review)
    arguments = retyped(review, there).events["event"].arguments
    pairs = [(item.role, item.target) for item in arguments]
    assert len(set(pairs)) == len(pairs)
