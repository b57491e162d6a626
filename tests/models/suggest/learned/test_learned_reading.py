"""What is read with weights chosen by hand, and with any weights at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Event, Source
from models.schema import Schema
from models.suggest.base import Draft
from models.suggest.event_suggester import EventSuggester
from models.suggest.events.attribution import ReadEvent
from models.suggest.learned.context import Context
from models.suggest.learned.event_model import EVENT, NONE, EventModel
from models.suggest.learned.linear import LinearModel
from models.suggest.learned.reading import NEEDED, NEEDED_ROLE, LearnedReader
from models.suggest.triggers import WordClass
from tests.builders import SCHEMA
from tests.models.suggest.event_cases import as_if_parsed, lexicon, marked, schema
from tests.models.suggest.learned.learned_cases import (
    arbitrary,
    context_of,
    events_of,
    linear,
    logit,
    model_of,
    parsed,
    roles_of,
    scrambled,
    sigmoid,
    telling,
    triggers_of,
)

MEETING = "[Ida Vogt|PERSON] traf in [Wien|GPE] und [Bonn|GPE] am [Freitag|DATE] [Leo Ruiz|PERSON]."
ARCS = {
    "Vogt": ("traf", "nsubj"),
    "Wien": ("traf", "obl:in"),
    "Bonn": ("Wien", "conj"),
    "Ruiz": ("traf", "obj"),
}
CALLED = {("de", WordClass.VERB, "treffen"): ("CALL",)}
NOTHING = linear({NONE: 0.0, "Participant": -9.0})


def read(
    context: Context, triggers: LinearModel, roles: LinearModel = NOTHING, of: Schema = SCHEMA, learnt=None
) -> list[ReadEvent]:
    return LearnedReader(model_of(triggers, roles, learnt=learnt), lexicon(), of).read([context])


def filled(event: ReadEvent) -> list[tuple[str, str]]:
    text = {unit.span: unit.text for unit in event.sentence.units}
    return [(item.role, text[item.filler.span]) for item in event.fillings]


@pytest.mark.parametrize("likelier", ["MEET", "CALL"])
def test_of_two_types_at_one_word_the_likelier_is_read(likelier: str) -> None:
    context = context_of(MEETING, arcs=ARCS)
    samples = {sample.match.row.type: sample.features for sample in triggers_of(context, CALLED, SCHEMA)}
    assert set(samples) == {"MEET", "CALL"}
    mark = telling(samples.pop(likelier), list(samples.values()))
    [event] = read(context, events_of(1.0, {mark: 2.0}), learnt=CALLED)
    assert event.match.row.type == likelier
    assert event.match.unit.text == "traf"
    assert event.probability == pytest.approx(sigmoid(3.0))


@pytest.mark.parametrize(("share", "found"), [(NEEDED - 0.01, 0), (NEEDED + 0.01, 1), (0.999, 1), (0.001, 0)])
def test_an_event_needs_a_probability(share: float, found: int) -> None:
    events = read(context_of(MEETING, arcs=ARCS), events_of(logit(share)))
    assert len(events) == found
    assert all(event.probability == pytest.approx(share, abs=1e-4) for event in events)


@pytest.mark.parametrize(("share", "found"), [(NEEDED_ROLE - 0.01, 0), (NEEDED_ROLE + 0.01, 1)])
def test_an_argument_needs_a_probability(share: float, found: int) -> None:
    roles = linear({NONE: 0.0, "Time": logit(share)})
    [event] = read(context_of(MEETING, arcs=ARCS), events_of(5.0), roles)
    assert filled(event) == [("Time", "Freitag")] * found
    assert all(item.probability == pytest.approx(share, abs=1e-4) for item in event.fillings)


def test_one_feature_makes_one_filler() -> None:
    context = context_of(MEETING, arcs=ARCS)
    [trigger] = triggers_of(context, of=SCHEMA)
    samples = {item.candidate.unit.text: item.features for item in roles_of(context, trigger, SCHEMA)}
    assert set(samples) == {"Ida Vogt", "Wien", "Bonn", "Freitag", "Leo Ruiz"}
    mark = telling(samples.pop("Leo Ruiz"), list(samples.values()))
    [event] = read(
        context, events_of(5.0), linear({NONE: 3.0, "Participant": 0.0}, {mark: ("Participant", 5.0)})
    )
    assert filled(event) == [("Participant", "Leo Ruiz")]
    assert event.fillings[0].probability == pytest.approx(sigmoid(2.0))


def test_only_labels_that_the_schema_allows_fill_a_role() -> None:
    [event] = read(
        context_of(MEETING, arcs=ARCS), events_of(5.0), linear({NONE: 0.0, "Place": 9.0, "Time": 9.0})
    )
    assert filled(event) == [("Place", "Wien"), ("Time", "Freitag")]


def test_a_role_that_the_type_lacks_is_never_filled() -> None:
    [event] = read(context_of(MEETING, arcs=ARCS), events_of(5.0), linear({NONE: 0.0, "Amount": 9.0}))
    assert filled(event) == []


@pytest.mark.parametrize("likelier", ["Wien", "Bonn"])
def test_of_more_fillers_than_the_schema_allows_the_likelier_are_kept(likelier: str) -> None:
    context = context_of(MEETING, arcs=ARCS)
    [trigger] = triggers_of(context, of=SCHEMA)
    samples = {item.candidate.unit.text: item.features for item in roles_of(context, trigger, SCHEMA)}
    mark = telling(samples.pop(likelier), list(samples.values()))
    roles = linear({NONE: 0.0, "Place": 1.0}, {mark: ("Place", 1.0)})
    [event] = read(context, events_of(5.0), roles)
    assert filled(event) == [("Place", likelier)]


def test_a_single_topic_is_kept_where_the_schema_allows_one() -> None:
    meet = SCHEMA.types[0]
    single = tuple(replace(role, maximum=1) if role.name == "Topic" else role for role in meet.roles)
    small = replace(SCHEMA, types=(replace(meet, roles=single),))
    roles = linear({NONE: 0.0, "Topic": 5.0})
    assert len(read(context_of(MEETING, arcs=ARCS), events_of(5.0), roles, small)[0].fillings) == 1
    assert len(read(context_of(MEETING, arcs=ARCS), events_of(5.0), roles)[0].fillings) > 1


def test_types_that_the_schema_lacks_are_not_read() -> None:
    small = replace(SCHEMA, types=SCHEMA.types[1:])
    assert read(context_of(MEETING, arcs=ARCS), events_of(9.0), of=small) == []
    [event] = read(context_of(MEETING, arcs=ARCS), events_of(9.0), of=small, learnt=CALLED)
    assert event.match.row.type == "CALL"


def test_a_sentence_without_candidates_has_no_events() -> None:
    assert read(context_of("[Wien|GPE] im [Mai|DATE]."), events_of(9.0)) == []


def suggested(markup: str, model: EventModel | None, *, with_parse: bool = True) -> Draft:
    article, entities = marked(markup, "de")
    parse = parsed(article.text, ARCS) if with_parse else None
    return EventSuggester(lexicon(), schema(), model).suggest(article, Draft(entities, parse=parse))


def test_confidences_are_the_probabilities() -> None:
    model = model_of(events_of(logit(0.8)), linear({NONE: 0.0, "Participant": logit(0.7)}))
    [event] = suggested(MEETING, model).events
    assert event.confidence == pytest.approx(0.8, abs=1e-3)
    assert event.arguments
    for item in event.arguments:
        assert item.confidence == pytest.approx(0.7, abs=1e-3)


@pytest.mark.parametrize("name", [preset.name for preset in schema().presets])
def test_a_learnt_preset_sets_the_attributes(name: str) -> None:
    model = model_of(events_of(5.0), presets=linear({"actual": 0.0, "planned": 0.0, name: 3.0}))
    [event] = suggested(MEETING, model).events
    preset = schema().preset_of(event.attributes)
    assert preset is not None
    assert preset.name == name


def test_a_preset_that_the_schema_lacks_leaves_the_attributes_to_the_rules() -> None:
    denied = MEETING.replace(" traf ", " traf nicht ")
    [event] = suggested(
        denied, model_of(events_of(5.0), presets=linear({"dreamt": 3.0, "actual": 0.0}))
    ).events
    preset = schema().preset_of(event.attributes)
    assert preset is not None
    assert preset.name == "denied"


def test_the_card_can_tell_what_was_learnt_from_what_rules_say() -> None:
    [ruled] = suggested(MEETING, None).events
    [learnt] = suggested(MEETING, replace(model_of(events_of(5.0)), version="cafe")).events
    assert ruled.origin.source is Source.LEXICON
    assert learnt.origin.source is Source.LEARNED
    assert learnt.origin.version == "cafe"


@pytest.mark.parametrize(("likelier", "entry"), [("MEET", "lexicon"), ("CALL", "learned")])
def test_the_card_can_tell_an_entry_of_the_lexicon_from_what_only_the_corpus_knows(
    likelier: str, entry: str
) -> None:
    article, entities = marked(MEETING, "de")
    context = context_of(MEETING, arcs=ARCS)
    samples = {sample.match.row.type: sample.features for sample in triggers_of(context, CALLED, SCHEMA)}
    mark = telling(samples.pop(likelier), list(samples.values()))
    model = model_of(events_of(1.0, {mark: 2.0}), learnt=CALLED)
    draft = Draft(entities, parse=parsed(article.text, ARCS))
    [event] = EventSuggester(lexicon(), SCHEMA, model).suggest(article, draft).events
    assert (event.type, event.origin.source) == (likelier, Source.LEARNED)
    assert event.origin.evidence[0] == (entry, "de:treffen")


def test_without_a_parse_or_a_model_the_rules_suggest_alone() -> None:
    never = model_of(events_of(-9.0))
    ruled = suggested(MEETING, None, with_parse=False)
    assert ruled.events
    assert suggested(MEETING, never, with_parse=False) == ruled
    assert list(suggested(MEETING, None).events) == as_if_parsed(ruled.events)
    assert suggested(MEETING, never).events == ()


TEXTS = [
    (MEETING, "de"),
    (
        "[Vogt|PERSON] erklärte nach dem Treffen mit ihrem Amtskollegen [Ruiz|PERSON], [Oslo|GPE] lehne die"
        " Sanktionen ab und fordere den Abzug der Truppen aus [Kiew|GPE], das sich beklagt habe.",
        "de",
    ),
    (
        "Er reiste zu einem Besuch nach [Lima|GPE], wo er von der [Ministerin|TITLE] empfangen wurde; sie"
        " gratulierten einander und unterzeichneten den [Vertrag|DOC] über 5 Mio. Euro Hilfe.",
        "de",
    ),
    (
        "[Ana Roth|PERSON], who was sworn in on [Monday|DATE], called for talks and said that her country had"
        " sent [$3 million|MONEY] in aid to [Lima|GPE] and would host its envoys.",
        "en",
    ),
]
ROLE_NAMES = sorted({role.name for kind in schema().types for role in kind.roles})
PRESETS = [preset.name for preset in schema().presets]
LEARNT = {
    (language, WordClass.NOUN, noun): ("MEET", "AID", "ATTACK")
    for language, noun in (("de", "hilfe"), ("de", "euro"), ("en", "country"), ("en", "talk"))
}
ANY_WEIGHTS = given(
    st.sampled_from(TEXTS), st.integers(0, 2**32 - 1), st.floats(0, 3), st.floats(0, 3), st.integers(0, 99)
)


def any_model(seed: int, spread: float, role_spread: float) -> EventModel:
    roles = arbitrary([NONE, *ROLE_NAMES], seed + 1, role_spread)
    presets = arbitrary(PRESETS, seed + 2, spread)
    return model_of(arbitrary([NONE, EVENT], seed, spread), roles, presets, LEARNT)


@settings(max_examples=60)
@ANY_WEIGHTS
def test_whatever_the_weights_what_is_read_fits_the_schema(
    text: tuple[str, str], seed: int, spread: float, role_spread: float, tree: int
) -> None:
    article, entities = marked(*text)
    suggester, parse = EventSuggester(lexicon(), schema()), scrambled(article.text, tree)
    reader = LearnedReader(any_model(seed, spread, role_spread), lexicon(), schema())
    for sentence in suggester.sentences(article, entities):
        events = reader.read([Context(article, sentence, parse)])
        starts = [event.match.unit.start for event in events]
        assert starts == sorted(set(starts))
        for event in events:
            assert event.probability is not None
            assert NEEDED <= event.probability <= 1
            assert_fits(event)


def assert_fits(event: ReadEvent) -> None:
    kind = schema().type(event.match.row.type)
    assert kind is not None
    spans = [item.filler.span for item in event.fillings]
    assert spans == sorted(set(spans))
    for name, count in Counter(item.role for item in event.fillings).items():
        role = kind.role(name)
        assert role is not None
        assert role.maximum is None or count <= role.maximum
        assert {item.filler.label for item in event.fillings if item.role == name} <= role.fillers
    for item in event.fillings:
        assert item.probability is not None
        assert NEEDED_ROLE <= item.probability <= 1
        assert item.reason


@settings(max_examples=40)
@ANY_WEIGHTS
def test_whatever_the_weights_the_draft_is_whole(
    text: tuple[str, str], seed: int, spread: float, role_spread: float, tree: int
) -> None:
    article, entities = marked(*text)
    suggester = EventSuggester(lexicon(), schema(), any_model(seed, spread, role_spread))
    given_draft = Draft(entities, parse=scrambled(article.text, tree))
    draft = suggester.suggest(article, given_draft)
    assert draft == suggester.suggest(article, given_draft)
    assert draft.entities[: len(entities)] == entities
    known = [item.id for item in (*draft.entities, *draft.events)]
    assert len(known) == len(set(known))
    for event in draft.events:
        assert_whole(event, set(known), len(article.text))


def assert_whole(event: Event, known: set[str], length: int) -> None:
    assert all(0 <= span.start < span.end <= length for span in event.fragments)
    assert {item.target for item in event.arguments} <= known
    assert event.attribution is None or event.attribution in known
    assert event.confidence is not None
    assert NEEDED - 1e-3 <= event.confidence <= 1
    preset = schema().preset_of(event.attributes)
    assert preset is not None
    assert preset.name in PRESETS


def test_only_who_is_described_by_a_visit_makes_it() -> None:
    context = context_of(
        "[Ida Vogt|PERSON] hat den zu einem Besuch in [Wien|GPE] weilenden Minister [Leo Ruiz|PERSON]"
        " empfangen."
    )
    everybody = linear({NONE: 0.0, "Actor": 9.0})
    events = read(context, events_of(5.0, {}), everybody, schema())
    [visit] = [event for event in events if event.match.row.type == "VISIT"]
    assert visit.match.attributive
    assert filled(visit) == [("Actor", "Leo Ruiz")]
