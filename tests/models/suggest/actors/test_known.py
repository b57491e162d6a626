"""Actors that were confirmed are found by their names in further articles."""

from __future__ import annotations

import pytest

from models.annotation import Actor, Entity, Source
from models.offsets import Span
from models.suggest.actors.known import KNOWN_ACTOR, KnownNameSuggester, known_names
from models.suggest.actors.suggester import ActorSuggester
from models.suggest.base import Draft
from models.suggest.chain import suggest_article
from models.suggest.config import NO_PIPELINE, SuggestConfig, suggester_version
from tests.builders import SCHEMA
from tests.models.suggest.entity_cases import LEXICONS, article, lexicons

ZORBU = Actor("z", "ORG", "Zorbu", ("Zorbu Holding",))
ALI = Actor("ali", "PERSON", "Ilham Mirsow", ("Ilham Mirzov", "Mirsow"))
HEYDAR = Actor("hey", "PERSON", "Heydar Mirsow")


def found(text: str, *actors: Actor, language: str = "de") -> list[tuple[str, str]]:
    suggester = KnownNameSuggester(actors, lexicons())
    entities = suggester.suggest(article(text, language), Draft()).entities
    return [(entity.label, entity.hull.text(text)) for entity in entities]


def test_a_known_name_is_found_with_its_label_and_says_why() -> None:
    text = "Gestern meldete zorbu, dass Zorbu Holding baut."
    [entity] = KnownNameSuggester((ZORBU,), lexicons()).suggest(article(text), Draft()).entities
    assert (entity.label, entity.hull.text(text)) == ("ORG", "Zorbu Holding")
    assert entity.origin.source is Source.LEXICON and entity.origin.name == "known actors"
    assert entity.origin.evidence == ((KNOWN_ACTOR, "Zorbu"),)


def test_a_german_genitive_is_found() -> None:
    assert found("Zorbus Werk brennt.", ZORBU) == [("ORG", "Zorbus")]


def test_a_surname_that_two_known_persons_have_is_not_looked_for() -> None:
    assert found("Mirsow kam.", ALI) == [("PERSON", "Mirsow")]
    assert found("Mirsow kam.", ALI, HEYDAR) == []
    assert found("Ilham Mirsow kam.", ALI, HEYDAR) == [("PERSON", "Ilham Mirsow")]


def test_a_surname_behind_another_given_name_is_somebody_elses() -> None:
    assert found("Karl Mirsow kam.", ALI) == []


@pytest.mark.parametrize(
    "actor",
    [
        Actor("m", "ORG", "Außenministerium"),
        Actor("w", "PERSON", "Wolf"),
        Actor("u", "ORG", "Union"),
        Actor("x", "ORG", "x"),
    ],
)
def test_common_words_and_bodies_of_every_state_are_not_looked_for(actor: Actor) -> None:
    assert found(f"Das ist {actor.name} im Text.", actor) == []


def test_nothing_is_looked_for_while_no_actor_is_known() -> None:
    draft = Draft()
    assert KnownNameSuggester((), lexicons()).suggest(article("Zorbu."), draft) is draft


def test_entities_are_put_under_the_known_actor() -> None:
    text = "Minister Ilham Mirzov kam."
    entity = Entity("e", "PERSON", (Span(9, 21),))
    draft = ActorSuggester((ALI,)).suggest(article(text), Draft((entity,)))
    assert draft.entities[0].actor == "ali"
    assert draft.actors == (Actor("ali", "PERSON", "Ilham Mirsow", ("Ilham Mirzov",)),)


def test_a_full_name_that_is_not_known_is_nobody_known() -> None:
    names = known_names((ALI,), "de")
    assert names.owner("PERSON", ["Karl Mirsow", "Mirsow"]) is None
    assert names.owner("PERSON", ["Mirsow"]) == ALI


def test_the_chain_suggests_a_known_name_that_no_rule_finds() -> None:
    text = article("Der Bau von Zorbu ruht.")
    config = SuggestConfig(LEXICONS, SCHEMA, (("de", NO_PIPELINE),))
    knowing = SuggestConfig(LEXICONS, SCHEMA, (("de", NO_PIPELINE),), actors=(ZORBU,))
    assert not any(entity.actor == "z" for entity in suggest_article(text, config).entities)
    [entity] = [entity for entity in suggest_article(text, knowing).entities if entity.label == "ORG"]
    assert entity.actor == "z"
    assert suggester_version(config) == suggester_version(knowing)
