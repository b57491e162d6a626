"""Events of two reviews compared: triggers, roles, presets, speakers, languages, reliability, agreement."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from models.annotation import Argument, Attributes, Correction, Event, Level, Origin, Source, Status
from models.article import Article
from models.evaluation.events import EventEvaluation, EventScores, evaluate_events
from models.evaluation.layers import evaluate_layers
from models.evaluation.pairs import Pair
from models.evaluation.plain import plain_events, plain_layers
from models.evaluation.scores import Score
from models.review import Review
from models.schema import Preset, Schema
from tests.builders import MACHINE, SCHEMA, TEXT, entity, meeting, span_of

WITH_PRESETS: Schema = replace(
    SCHEMA,
    presets=(
        Preset("actual", "1", {"tense": ("PAST",), "polarity": ("POS",)}),
        Preset("planned", "2", {"tense": ("FUT",)}),
    ),
)


def evaluated(gold: Review, found: Review) -> EventEvaluation:
    return evaluate_events([Pair(gold, found)], WITH_PRESETS)


def changed(review: Review, event_id: str, **fields: object) -> Review:
    """Return the review with one event altered."""
    return review.with_states({event_id: replace(review.events[event_id], **fields)})


def without_arguments(review: Review, event_id: str, *roles: str) -> Review:
    kept = tuple(item for item in review.events[event_id].arguments if item.role not in roles)
    return changed(review, event_id, arguments=kept)


def test_equal_reviews_agree_in_all_that_there_is() -> None:
    found = evaluated(meeting(), meeting())
    assert {score.f1 for score in scores_of(found.total)} == {1.0, None}
    assert found.total.types.total.exact == Score(2, 2, 2)
    assert found.total.roles.total.exact == Score(5, 5, 5)
    assert found.total.named_roles.exact == Score(4, 4, 4)
    assert not (found.triggers or found.arguments or found.attributes)


def test_a_trigger_of_another_type_is_right_without_its_type_alone() -> None:
    found = evaluated(meeting(), changed(meeting(), "meet", type="CALL"))
    assert found.total.types.total.exact == Score(2, 2, 1)
    assert found.total.types.names["CALL"].exact == Score(0, 1, 0)
    assert found.total.triggers.exact == Score(2, 2, 2)
    assert [item.kind for item in found.triggers] == [Correction.LABEL]


def test_a_trigger_with_other_borders_is_right_in_overlap() -> None:
    found = evaluated(meeting(), changed(meeting(), "meet", fragments=(span_of("traf"),)))
    assert found.total.types.total.exact == Score(2, 2, 1)
    assert found.total.types.total.overlap == Score(2, 2, 2)
    assert found.total.roles.total.exact == Score(5, 5, 1)
    assert found.total.roles.total.overlap == Score(5, 5, 5)
    assert found.total.presets.total == Score(2, 2, 2)


def test_roles_count_by_role_and_by_the_type_of_event() -> None:
    found = evaluated(meeting(), without_arguments(meeting(), "meet", "Place", "Time"))
    assert found.total.roles.names["Time"].exact == Score(1, 0, 0)
    assert found.total.roles.names["Participant"].exact == Score(2, 2, 2)
    assert found.total.roles_of_types["MEET"].exact == Score(4, 2, 2)
    assert found.total.roles_of_types["STATEMENT"].exact == Score(1, 1, 1)


def test_topic_counts_for_itself_alone() -> None:
    topic = Argument("Topic", "wien", origin=MACHINE)
    gold = changed(meeting(), "praise", arguments=(*meeting().events["praise"].arguments, topic))
    found = evaluated(gold, meeting())
    assert found.total.roles.names["Topic"].exact == Score(1, 0, 0)
    assert found.total.roles.total.exact == found.total.roles.total.overlap == Score(5, 5, 5)
    assert [item.kind for item in found.arguments] == [Correction.MISSED]


def test_a_topic_in_place_of_another_role_leaves_that_role_missed() -> None:
    as_topic = Argument("Topic", "sie", origin=MACHINE)
    gold, found = meeting(), changed(meeting(), "praise", arguments=(as_topic,))
    assert evaluated(gold, found).total.roles.total.exact == Score(5, 4, 4)
    assert evaluated(found, gold).total.roles.total.exact == Score(4, 5, 4)


def test_rejected_events_count_on_neither_side() -> None:
    gold = changed(meeting(), "praise", status=Status.REJECTED)
    found = changed(meeting(), "meet", status=Status.REJECTED)
    assert evaluated(gold, found).total.types.total.exact == Score(1, 1, 0)


def test_presets_are_those_of_events_that_both_sides_have() -> None:
    gold = changed(meeting(), "praise", attributes=Attributes(tense="FUT"))
    only_praise = changed(meeting(), "meet", status=Status.REJECTED)
    found = evaluated(gold, changed(only_praise, "praise", attributes=Attributes()))
    assert found.total.presets.total == Score(1, 1, 0)
    assert dict(found.total.presets.names) == {"actual": Score(0, 1, 0), "planned": Score(1, 0, 0)}
    [wrong] = found.attributes
    assert (wrong.told.presets, wrong.text) == (("planned", "actual"), "lobte")


def test_attributes_without_a_preset_have_an_empty_name() -> None:
    found = evaluated(meeting(), meeting())
    assert list(found.total.presets.names) == ["actual", "planned", ""]


def test_a_speaker_is_right_by_the_mention_and_the_author_counts_in_the_accuracy_alone() -> None:
    gold = changed(meeting(), "praise", attribution="vogt")
    assert evaluated(gold, gold).total.attribution.speakers == Score(1, 1, 1)
    found = evaluated(gold, changed(meeting(), "praise", attribution="sie"))
    assert found.total.attribution.speakers == Score(1, 1, 0)
    assert found.total.attribution.total == Score(2, 2, 1)
    assert evaluated(gold, meeting()).total.attribution.speakers == Score(1, 0, 0)
    rejected = gold.with_states({"vogt": replace(gold.entities["vogt"], status=Status.REJECTED)})
    assert evaluated(rejected, meeting()).total.attribution.total == Score(2, 2, 2)


def test_languages_add_up_to_the_total() -> None:
    english = replace(meeting(), article=replace(meeting().article, language="en"))
    pairs = [Pair(meeting(), meeting()), Pair(english, Review(english.article))]
    found = evaluate_events(pairs, SCHEMA)
    assert {code: scores.articles for code, scores in found.languages.items()} == {"de": 1, "en": 1}
    assert found.languages["en"].types.total.exact == Score(2, 0, 0)
    assert found.total.roles.total.exact == Score(10, 5, 5)


def test_reliability_is_that_of_undecided_events_and_of_arguments_under_right_triggers() -> None:
    gold = without_arguments(meeting(), "meet", "Participant")
    found = changed(meeting(), "praise", type="CALL", confidence=0.4)
    evaluation = evaluated(gold, found)
    assert (evaluation.reliability.number, evaluation.reliability.right) == (2, 0.5)
    assert set(evaluation.sources) == {"rule"}
    assert evaluation.argument_reliability.number == 2
    assert evaluation.argument_reliability.right == 0.0
    decided = changed(found, "meet", status=Status.ACCEPTED)
    assert evaluated(gold, decided).reliability.number == 1


def test_plain_data_holds_every_figure_and_difference() -> None:
    gold = changed(meeting(), "praise", attribution="vogt", attributes=Attributes())
    learned = Origin(Source.LEARNED, "roles", "1")
    arguments = (
        Argument("Participant", "vogt", confidence=0.9, origin=learned),
        Argument("Participant", "wien", confidence=0.8, origin=learned),
    )
    found = changed(changed(meeting(), "meet", arguments=arguments), "praise", attributes=Attributes())
    data = json.loads(json.dumps(plain_events(evaluated(gold, found))))
    assert data["total"]["types"]["names"]["MEET"]["exact"]["f1"] == 1.0
    assert data["total"]["triggers"]["overlap"]["right"] == 2
    assert data["total"]["roles"]["total"]["exact"]["right"] == 2
    assert data["total"]["roles_of_types"]["MEET"]["exact"]["gold"] == 4
    assert data["total"]["named_roles"]["exact"]["found"] == 2
    assert data["total"]["presets"]["accuracy"] == 1.0
    assert data["total"]["presets"]["names"]["actual"]["right"] == 2
    assert data["total"]["attribution"]["accuracy"] == 0.5
    assert data["total"]["attribution"]["speakers"]["recall"] == 0.0
    assert data["languages"]["de"] == data["total"]
    assert data["differences"]["triggers"] == []
    wrong_role = next(item for item in data["differences"]["arguments"] if item["kind"] == "label")
    assert wrong_role["event"]["text"] == "traf zusammen"
    assert wrong_role["comes_of_trigger"] is False
    assert (wrong_role["gold"]["label"], wrong_role["found"]["label"]) == ("Place", "Participant")
    assert (wrong_role["found"]["source"], wrong_role["found"]["confidence"]) == ("learned", 0.8)
    [told] = data["differences"]["attributes"]
    assert told["kind"] == "attribute"
    assert (told["gold"]["preset"], told["gold"]["speaker"]["text"]) == ("actual", "Ida Vogt")
    assert told["found"]["speaker"] is None
    assert data["reliability"]["sources"].keys() == {"rule"}
    assert data["argument_reliability"]["number"] == 2


def test_only_the_layers_that_are_asked_for_are_compared() -> None:
    pairs = [Pair(meeting(), meeting())]
    assert plain_layers(evaluate_layers(pairs, SCHEMA)).keys() == {"entities", "events"}
    assert plain_layers(evaluate_layers(pairs, SCHEMA, ["events"])).keys() == {"events"}
    assert plain_layers(evaluate_layers(pairs, SCHEMA, ["entities"])).keys() == {"entities"}


FILLERS = {
    item.id: item
    for item in (
        entity("vogt", "PERSON", "Ida Vogt"),
        entity("ministerin", "PERSON", "Ministerin Ida Vogt"),
        entity("wien", "GPE", "Wien", nth=1),
        entity("sie", "MENTION", "Sie", level=Level.PRO),
        entity("ruiz", "PERSON", "Leo Ruiz", status=Status.REJECTED),
    )
}
TRIGGERS = [
    (span_of("traf"),),
    (span_of("traf"), span_of("zusammen")),
    (span_of("zusammen"),),
    (span_of("mit Leo Ruiz zusammen"),),
    (span_of("lobte"),),
]


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Draw a review of one text with events that overlap, repeat themselves and share fillers."""
    entities = {name: replace(item, level=draw(st.sampled_from(Level))) for name, item in FILLERS.items()}
    count = draw(st.integers(0, 4))
    return Review(
        Article("a", TEXT, language="de"), entities, {item.id: item for item in draw_events(draw, count)}
    )


def draw_events(draw: st.DrawFn, count: int) -> Iterator[Event]:
    arguments = st.builds(
        Argument,
        st.sampled_from(["Participant", "Actor", "Topic", "Place"]),
        st.sampled_from([*FILLERS, "0"]),
        st.sampled_from(Status),
        st.sampled_from([None, 0.3, 0.9]),
    )
    for number in range(count):
        yield Event(
            str(number),
            draw(st.sampled_from(["MEET", "STATEMENT"])),
            draw(st.sampled_from(TRIGGERS)),
            arguments=tuple(draw(st.lists(arguments, max_size=4))),
            attributes=Attributes(tense=draw(st.sampled_from(["PAST", "FUT", "PRES"]))),
            attribution=draw(st.sampled_from([None, "vogt", "sie"])),
            status=draw(st.sampled_from(Status)),
            confidence=draw(st.sampled_from([None, 0.4, 0.8])),
        )


def scores_of(scores: EventScores) -> list[Score]:
    """Return every score that there is, in one order."""
    twice = [
        scores.types.total,
        *scores.types.names.values(),
        scores.triggers,
        scores.roles.total,
        *scores.roles.names.values(),
        *scores.roles_of_types.values(),
        scores.named_roles,
    ]
    return [
        *(score for both in twice for score in (both.exact, both.overlap)),
        scores.presets.total,
        *scores.presets.names.values(),
        scores.attribution.total,
        scores.attribution.speakers,
    ]


@given(reviews(), reviews())
def test_exchanging_the_sides_keeps_f1_and_exchanges_precision_and_recall(one: Review, other: Review) -> None:
    there, back = scores_of(evaluated(one, other).total), scores_of(evaluated(other, one).total)
    assert [(score.f1, score.precision, score.recall) for score in there] == [
        (score.f1, score.recall, score.precision) for score in back
    ]


@given(reviews(), reviews())
def test_no_more_is_right_than_there_is_and_overlap_is_never_stricter(one: Review, other: Review) -> None:
    total = evaluated(one, other).total
    assert all(score.right <= min(score.gold, score.found) for score in scores_of(total))
    for both in (total.types.total, total.triggers, total.roles.total, total.named_roles):
        assert both.exact.right <= both.overlap.right
    assert total.types.total.exact.right <= total.triggers.exact.right


@given(reviews())
def test_a_review_agrees_with_itself_in_everything(one: Review) -> None:
    found = evaluated(one, one)
    assert {score.f1 for score in scores_of(found.total)} <= {1.0, None}
    assert not (found.triggers or found.arguments or found.attributes)
    assert found.reliability.right in (1.0, None)
    assert found.argument_reliability.right in (1.0, None)
