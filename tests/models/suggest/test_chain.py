"""The whole chain on one article: rules, pipeline, merging, events, actors, the session's schema."""

from __future__ import annotations

import os
import pickle
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from models.annotation import Source
from models.article import Article
from models.errors import SuggestionError
from models.readings import unpacked
from models.schema import Schema
from models.suggest import chain
from models.suggest.base import UNPARSED, Draft
from models.suggest.chain import draft_of_entities, suggest_article
from models.suggest.config import NO_PIPELINE, SuggestConfig, suggester_version
from models.suggest.learned.event_model import write_event_model
from models.suggest.pipelines.manifest import EVENT_MODEL
from models.suggest.readings import reading_of
from models.zones import read_zones
from tests.models.suggest.event_cases import as_if_parsed, schema
from tests.models.suggest.learned.learned_cases import events_of, model_of, parsed

TEXT = (
    "Wien, 3. Mai, NORDOST\n\nDie österreichische Außenministerin Ida Vogt traf am Freitag in Wien mit dem "
    "Botschafter Leo Ruiz zusammen. Bei dem Treffen wurden Zölle erörtert."
)


@pytest.fixture(scope="module")
def config() -> SuggestConfig:
    return SuggestConfig(resources.path("lexicons"), schema())


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import spacy

    nlp = spacy.blank("de")
    patterns = [{"label": "PER", "pattern": "Ida Vogt"}, {"label": "LOC", "pattern": "Wien"}]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.meta["name"] = "tiny"
    place = tmp_path_factory.mktemp("pipelines") / "tiny"
    nlp.to_disk(place)
    return place


def article(text: str = TEXT, language: str = "de") -> Article:
    zoned = read_zones(text)
    return Article("e" * 32, text, title="Vogt trifft Ruiz", language=language, zones=zoned.zones)


@pytest.fixture
def parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every article be parsed, whatever the parse is worth."""

    class Parsing:
        name, version = "parsing", "1"

        def suggest(self, article: Article, draft: Draft) -> Draft:
            return replace(draft, parse=parsed(article.text))

    for name in ("entity_suggesters", "name_suggesters"):
        others = getattr(chain, name)
        monkeypatch.setattr(chain, name, lambda lexicons, others=others: (*others(lexicons), Parsing()))


@pytest.fixture
def learnt(config: SuggestConfig, tmp_path: Path) -> SuggestConfig:
    """Return a config with a shipped event model that takes every candidate for an event of 0.9."""
    write_always(tmp_path / EVENT_MODEL, 2.197)
    return replace(config, shipped=tmp_path)


def write_always(path: Path, bias: float) -> None:
    write_event_model(model_of(events_of(bias, {"never seen": 1.0})), path)


def test_entities_events_and_actors_come_together(config: SuggestConfig) -> None:
    draft = suggest_article(article(), config)
    assert ("Ida Vogt", "PERSON") in [(item.hull.text(TEXT), item.label) for item in draft.entities]
    assert [event.type for event in draft.events] == ["MEET", "MEET", "DISCUSS"]
    meeting, again, _ = draft.events
    names = {item.id: item.hull.text(TEXT) for item in draft.entities}
    roles = {(item.role, names[item.target]) for item in meeting.arguments}
    assert {("Participant", "Ida Vogt"), ("Participant", "Leo Ruiz"), ("Place", "Wien")} <= roles
    assert meeting.coref == again.coref is not None
    assert {item.actor for item in draft.entities if item.actor} <= {actor.id for actor in draft.actors}


@pytest.mark.usefixtures("parsing")
def test_what_the_parse_knows_goes_with_the_draft_and_the_parse_does_not(config: SuggestConfig) -> None:
    draft = suggest_article(article(), config)
    assert draft.parse is None
    assert unpacked(draft.reading) == reading_of(parsed(TEXT), "de", chain.trigger_lexicon(config))


def test_without_a_parse_there_is_no_reading(config: SuggestConfig) -> None:
    assert suggest_article(article(), config).reading == b""


def test_the_same_article_gives_the_same_draft(config: SuggestConfig) -> None:
    assert suggest_article(article(), config) == suggest_article(article(), config)


def test_every_argument_fits_the_schema(config: SuggestConfig) -> None:
    draft = suggest_article(article(), config)
    labels = {item.id: item.label for item in draft.entities}
    for event in draft.events:
        roles = {role.name: role for role in schema().roles_of(event.type)}
        for item in event.arguments:
            assert labels[item.target] in roles[item.role].fillers


def test_a_pipeline_joins_in_and_its_agreement_is_recorded(config: SuggestConfig, pipeline: Path) -> None:
    joined = replace(config, pipelines=(("de", str(pipeline)),))
    draft = suggest_article(article(), joined)
    (vogt,) = [item for item in draft.entities if item.hull.text(TEXT) == "Ida Vogt"]
    both = {vogt.origin.name, *(value.split()[0] for key, value in vogt.origin.evidence if key == "also")}
    assert "de_tiny" in both
    assert len(both) == 2
    assert "LOC" not in {item.label for item in draft.entities if item.hull.text(TEXT) == "Wien"}


def test_only_what_the_schema_has_is_suggested(config: SuggestConfig) -> None:
    full = schema()
    small = Schema("s", 1, tuple(label for label in full.labels if label.name != "DATE"), full.types[:1], ())
    draft = suggest_article(article(), replace(config, schema=small))
    assert "DATE" not in {item.label for item in draft.entities}
    assert {event.type for event in draft.events} <= {small.types[0].name}
    assert "Time" not in {item.role for event in draft.events for item in event.arguments}


def test_a_language_without_rules_is_told_and_gets_names_and_amounts(config: SuggestConfig) -> None:
    text = (
        "Le président Emmanuel Macron a reçu 12 ministres à Berlin, a dit l'OTAN ; le commerce croît de 5 %."
    )
    draft = suggest_article(article(text, "fr"), config)
    assert [(one.hull.text(text), one.label) for one in draft.entities] == [
        ("Emmanuel Macron", "PERSON"),
        ("Berlin", "GPE"),
        ("5 %", "PERCENT"),
    ]
    assert not draft.events
    [remark] = draft.remarks
    assert remark.startswith(
        "There is no pipeline for the language “fr” and few rules fit it: only names and amounts were"
    )


def test_a_language_without_the_chosen_pipelines_is_told(config: SuggestConfig, pipeline: Path) -> None:
    joined = replace(config, pipelines=(("de", str(pipeline)),))
    draft = suggest_article(article("The envoys met.", "en"), joined)
    assert draft.remarks == ("No pipeline is chosen for the language “en”: rules only.",)


def test_a_failing_suggester_is_named_with_the_article(
    config: SuggestConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing:
        name, version = "moods", "1"

        def suggest(self, article: Article, draft: Draft) -> Draft:
            raise KeyError("mood")

    monkeypatch.setattr(chain, "entity_suggesters", lambda lexicons: (Failing(),))
    with pytest.raises(SuggestionError) as caught:
        suggest_article(article(), config)
    assert caught.value.message == "The suggester moods failed on “Vogt trifft Ruiz”: KeyError: 'mood'."


def test_a_bad_lexicon_is_told_with_its_line(config: SuggestConfig, tmp_path: Path) -> None:
    folder = tmp_path / "lexicons"
    shutil.copytree(config.lexicons, folder)
    with (folder / chain.TRIGGERS).open("a", encoding="utf-8") as file:
        file.write("de\tbad row\n")
    with pytest.raises(SuggestionError, match=r"event_triggers\.tsv has a bad row in line \d+"):
        suggest_article(article(), replace(config, lexicons=folder))


def test_config_is_picklable_and_keeps_its_version(config: SuggestConfig) -> None:
    assert suggester_version(pickle.loads(pickle.dumps(config))) == suggester_version(config)


def test_version_follows_lexicons_schema_and_pipelines(
    config: SuggestConfig, pipeline: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "lexicons"
    shutil.copytree(config.lexicons, folder)
    same = replace(config, lexicons=folder)
    assert suggester_version(same) == suggester_version(config)
    (folder / "more.tsv").write_text("x\n", encoding="utf-8")
    small = replace(config.schema, types=config.schema.types[:3])
    versions = {
        suggester_version(item)
        for item in (
            config,
            same,
            replace(config, schema=small),
            replace(config, pipelines=(("de", str(pipeline)),)),
            replace(config, pipelines=(("de", "de_core_missing"),)),
        )
    }
    assert len(versions) == 5


def test_samples_and_real_articles_keep_to_their_zones(config: SuggestConfig, articles_dir: Path) -> None:
    for place in (*articles_dir.glob("*.txt"), *resources.path("samples").glob("*.txt")):
        text = place.read_text(encoding="utf-8")
        given = article(text, "en" if " the " in text else "de")
        draft = suggest_article(given, config)
        assert draft.events, place.name
        left_out = [(zone.start, zone.end) for zone in given.zones if zone.kind == "boilerplate"]
        for item in (*draft.entities, *draft.events):
            assert not any(start <= item.hull.start < end for start, end in left_out)
            assert item.origin.source in {Source.RULE, Source.LEXICON}


def test_what_was_learnt_reads_the_events_of_a_parsed_article(learnt: SuggestConfig, parsing: None) -> None:
    draft = suggest_article(article(), learnt)
    assert draft.events
    assert {event.confidence for event in draft.events} == {0.9}
    assert draft.remarks == ()


def test_without_a_parse_the_rules_read_the_events(config: SuggestConfig, learnt: SuggestConfig) -> None:
    assert suggest_article(article(), learnt) == suggest_article(article(), config)


def test_events_tell_that_no_pipeline_parsed_the_article(
    config: SuggestConfig, learnt: SuggestConfig, pipeline: Path, request: pytest.FixtureRequest
) -> None:
    without = replace(config, pipelines=(("de", NO_PIPELINE),))
    only_names = replace(config, pipelines=(("de", str(pipeline)),))
    for unparsed in (config, learnt, without, only_names):
        draft = suggest_article(article(), unparsed)
        assert draft.events
        assert {event.origin.evidence[-1] for event in draft.events} == {UNPARSED}
    request.getfixturevalue("parsing")
    draft = suggest_article(article(), learnt)
    assert draft.events
    assert not any(UNPARSED in event.origin.evidence for event in draft.events)


def test_without_an_event_model_the_rules_read_the_events(
    config: SuggestConfig, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    ruled = suggest_article(article(), config)
    request.getfixturevalue("parsing")
    for shipped in (None, tmp_path, tmp_path / "missing"):
        draft = suggest_article(article(), replace(config, shipped=shipped))
        assert (list(draft.events), draft.remarks) == (as_if_parsed(ruled.events), ())
        assert not any(UNPARSED in event.origin.evidence for event in draft.events)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"no archive"], ids=["empty", "cut", "text"])
def test_a_broken_event_model_is_told_and_the_rules_read_the_events(
    content: bytes, config: SuggestConfig, learnt: SuggestConfig, parsing: None
) -> None:
    assert learnt.shipped is not None
    (learnt.shipped / EVENT_MODEL).write_bytes(content)
    assert_only_told(suggest_article(article(), learnt), suggest_article(article(), config))


def test_a_foreign_archive_is_told_and_the_rules_read_the_events(
    config: SuggestConfig, learnt: SuggestConfig, parsing: None
) -> None:
    import numpy as np

    assert learnt.shipped is not None
    np.savez(learnt.shipped / EVENT_MODEL, weights=np.zeros((2, 3)))
    assert_only_told(suggest_article(article(), learnt), suggest_article(article(), config))


def assert_only_told(draft: Draft, ruled: Draft) -> None:
    [remark] = draft.remarks
    assert remark.startswith(f"The event model {EVENT_MODEL} cannot be read: ")
    assert remark.endswith("until then events are found by rules alone.")
    assert "\n" not in remark
    assert ruled.events
    assert replace(draft, remarks=()) == ruled


def test_a_broken_event_model_is_not_told_where_nothing_is_parsed(
    config: SuggestConfig, learnt: SuggestConfig
) -> None:
    assert learnt.shipped is not None
    (learnt.shipped / EVENT_MODEL).write_bytes(b"")
    assert suggest_article(article(), learnt) == suggest_article(article(), config)


def test_version_follows_what_was_learnt(
    config: SuggestConfig, learnt: SuggestConfig, tmp_path: Path
) -> None:
    before = suggester_version(learnt)
    assert before == suggester_version(learnt)
    write_always(tmp_path / EVENT_MODEL, -2.0)
    os.utime(tmp_path / EVENT_MODEL, ns=(0, (tmp_path / EVENT_MODEL).stat().st_mtime_ns + 10**9))
    other = suggester_version(learnt)
    (tmp_path / EVENT_MODEL).unlink()
    assert len({before, other, suggester_version(learnt)}) == 3
    assert suggester_version(learnt) == suggester_version(config)


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_no_parse_leaves_the_chain(language: str, learnt: SuggestConfig, parsing: None) -> None:
    given = article(language=language)
    assert draft_of_entities(given, learnt).parse is not None
    assert suggest_article(given, learnt).parse is None
