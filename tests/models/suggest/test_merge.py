"""Who wins where two suggesters claim the same words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotation import (
    Argument,
    Entity,
    Event,
    Origin,
    Source,
    suggested_entity,
    suggested_event,
)
from models.article import Article
from models.ids import derived_id
from models.offsets import Span
from models.suggest.base import Draft
from models.suggest.merge import NEEDED, NEEDED_ALONE, NEEDED_OF, SURE, agreed_confidence, merged

TEXT = "Gestern traf die japanische Außenministerin Georgia Meier das U.S. State Department in Lima."
ARTICLE = Article("c" * 32, TEXT, language="de")
RULE = Origin(Source.RULE, "rules", "1")
LEXICON = Origin(Source.LEXICON, "places", "1")
PIPELINE = Origin(Source.PIPELINE, "de_model", "3")


def entity(covered: str, label: str, origin: Origin, confidence: float = 0.6) -> Entity:
    start = TEXT.index(covered)
    span = Span(start, start + len(covered))
    identity = derived_id(ARTICLE.id, label, origin.name, span.start, span.end)
    return suggested_entity(Entity(identity, label, (span,), confidence=confidence, origin=origin))


def kept(*entities: Entity) -> list[tuple[str, str]]:
    return [(item.hull.text(TEXT), item.label) for item in merged(ARTICLE, Draft(entities)).entities]


@pytest.mark.parametrize(
    ("one", "other", "winners"),
    [
        (
            ("Gestern", "DATE", RULE),
            ("Gestern traf", "ORG", PIPELINE),
            [("Gestern", "DATE"), ("traf", "ORG")],
        ),
        (
            ("Außenministerin", "TITLE", RULE),
            ("Außenministerin Georgia Meier", "PERSON", PIPELINE),
            [("Außenministerin", "TITLE"), ("Georgia Meier", "PERSON")],
        ),
        (("japanische", "NORP", RULE), ("japanische", "ORG", PIPELINE), [("japanische", "NORP")]),
        (("Lima", "GPE", LEXICON), ("Lima", "LOC", PIPELINE), [("Lima", "GPE")]),
        (("Georgia", "GPE", LEXICON), ("Georgia Meier", "PERSON", PIPELINE), [("Georgia Meier", "PERSON")]),
        (("Georgia Meier", "GPE", LEXICON), ("Georgia", "PERSON", PIPELINE), [("Georgia Meier", "GPE")]),
        (("Georgia", "PERSON", RULE), ("Georgia Meier", "PERSON", PIPELINE), [("Georgia Meier", "PERSON")]),
        (("Georgia", "ORG", LEXICON), ("Georgia Meier", "PERSON", PIPELINE), [("Georgia", "ORG")]),
        (("Lima", "GPE", LEXICON), ("Lima", "PERSON", PIPELINE), [("Lima", "GPE")]),
        (("Lima", "GPE", LEXICON), ("Department in Lima", "PERSON", PIPELINE), [("Lima", "GPE")]),
        (("Lima", "GPE", LEXICON), ("Department in Lima", "ORG", PIPELINE), [("Department in Lima", "ORG")]),
        (
            ("U.S.", "NORP", RULE),
            ("U.S. State Department", "ORG", PIPELINE),
            [("U.S. State Department", "ORG")],
        ),
        (("Georgia Meier", "PERSON", RULE), ("Meier", "GPE", LEXICON), [("Georgia Meier", "PERSON")]),
        (("Lima", "GPE", LEXICON), ("Gestern", "DATE", RULE), [("Gestern", "DATE"), ("Lima", "GPE")]),
    ],
)
def test_the_winner_of_an_overlap(
    one: tuple[str, str, Origin], other: tuple[str, str, Origin], winners: list[tuple[str, str]]
) -> None:
    pair = entity(*one, confidence=0.96), entity(*other, confidence=0.96)
    assert kept(*pair) == winners
    assert kept(*reversed(pair)) == winners


def test_a_pipeline_overrules_only_rules_that_are_unsure_and_cut_the_words_otherwise() -> None:
    named = entity("State Department in", "ORG", PIPELINE, 0.96)
    unsure, sure = (entity("U.S. State", "ORG", RULE, confidence) for confidence in (SURE - 0.01, SURE))
    assert kept(unsure, named) == [("State Department in", "ORG")]
    assert kept(sure, named) == [("U.S. State", "ORG")]
    assert kept(entity("Lima", "GPE", LEXICON, SURE - 0.01), entity("Lima", "ORG", PIPELINE, 0.96)) == [
        ("Lima", "GPE")
    ]


@pytest.mark.parametrize(
    ("covered", "label", "needed"),
    [
        ("Lima", "GPE", NEEDED),
        ("State Department", "ORG", NEEDED_OF["ORG"]),
        ("Georgia Meier", "PERSON", NEEDED_OF["PERSON"]),
        ("Meier", "PERSON", NEEDED_ALONE),
    ],
)
def test_a_name_that_only_a_pipeline_sees_must_be_probable(covered: str, label: str, needed: float) -> None:
    measured = replace(PIPELINE, evidence=(("probability", "0.9"),))
    assert kept(entity(covered, label, measured, needed)) == [(covered, label)]
    assert kept(entity(covered, label, measured, needed - 0.001)) == []
    assert kept(entity(covered, label, PIPELINE, NEEDED)) == [(covered, label)]


def test_agreement_raises_confidence_and_names_both() -> None:
    (found,) = merged(
        ARTICLE, Draft((entity("Lima", "GPE", LEXICON, 0.6), entity("Lima", "GPE", PIPELINE, 0.7)))
    ).entities
    assert found.confidence == 0.88
    assert found.origin.name == "places"
    assert ("also", "de_model 3") in found.origin.evidence


def test_the_same_suggester_twice_is_no_agreement() -> None:
    twice = entity("Lima", "GPE", LEXICON, 0.6)
    (found,) = merged(ARTICLE, Draft((twice, twice))).entities
    assert found == twice


def test_a_cut_entity_has_its_own_id_and_proposal() -> None:
    whole = entity("Außenministerin Georgia Meier", "PERSON", PIPELINE, 0.96)
    found = merged(ARTICLE, Draft((entity("Außenministerin", "TITLE", RULE), whole))).entities[1]
    assert found.id == derived_id(ARTICLE.id, "PERSON", found.hull.start, found.hull.end)
    assert found.proposal is not None
    assert found.proposal.fragments == found.fragments


def event(origin: Origin, confidence: float, *arguments: Argument) -> Event:
    start = TEXT.index("traf")
    identity = derived_id(ARTICLE.id, "MEET", start, origin.name)
    return suggested_event(
        Event(
            identity,
            "MEET",
            (Span(start, start + 4),),
            arguments=arguments,
            confidence=confidence,
            origin=origin,
        )
    )


def test_arguments_follow_the_surviving_entity_or_are_dropped() -> None:
    lost, winner = entity("Georgia", "GPE", LEXICON), entity("Georgia Meier", "PERSON", PIPELINE, 0.96)
    given = event(RULE, 0.5, Argument("Participant", lost.id), Argument("Participant", "nowhere"))
    draft = merged(ARTICLE, Draft((lost, winner), (given,)))
    (found,) = draft.events
    assert [item.target for item in found.arguments] == [winner.id]
    assert found.proposal is not None
    assert found.proposal.arguments == (("Participant", winner.id),)


def test_an_argument_on_another_event_stays() -> None:
    inner = replace(event(RULE, 0.5), id="inner", type="VISIT")
    outer = event(LEXICON, 0.5, Argument("Topic", "inner"))
    found = merged(ARTICLE, Draft((), (outer, inner))).events
    assert {item.target for one in found for item in one.arguments} == {"inner"}


def test_events_on_one_head_are_joined_with_the_arguments_of_both() -> None:
    lima, meier = entity("Lima", "GPE", LEXICON), entity("Georgia Meier", "PERSON", PIPELINE, 0.96)
    one = event(RULE, 0.5, Argument("Place", lima.id))
    other = event(PIPELINE, 0.8, Argument("Participant", meier.id))
    (found,) = merged(ARTICLE, Draft((lima, meier), (one, other))).events
    assert found.id == other.id
    assert {item.role for item in found.arguments} == {"Place", "Participant"}
    assert found.confidence == 0.9


def test_agreed_confidence_stays_below_certainty() -> None:
    assert agreed_confidence(0.99, 0.99) == 0.99
    assert agreed_confidence(None, None) == 0.75


_SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(
    lambda pair: Span(pair[0], min(len(TEXT), pair[0] + pair[1]))
)
_LABELS = st.sampled_from(["PERSON", "ORG", "GPE", "LOC", "DATE", "TITLE", "NORP", "DOC"])


@given(st.lists(st.tuples(_SPANS, _LABELS, st.sampled_from([RULE, LEXICON, PIPELINE])), max_size=12))
def test_what_is_left_never_overlaps_and_merging_again_changes_nothing(
    claims: list[tuple[Span, str, Origin]],
) -> None:
    entities = tuple(
        suggested_entity(
            Entity(derived_id(label, *(span.start, span.end), origin.name), label, (span,), origin=origin)
        )
        for span, label, origin in claims
    )
    once = merged(ARTICLE, Draft(entities))
    ends = 0
    for item in once.entities:
        assert item.hull.start >= ends
        ends = item.hull.end
    assert merged(ARTICLE, once) == once
