from __future__ import annotations

from dataclasses import replace

import pytest

from models.annotation import Actor
from models.suggest.actors.spellings import folded
from models.suggest.actors.suggester import ActorSuggester
from models.suggest.base import Draft
from models.suggest.chain import suggest_entities
from tests.models.suggest.entity_cases import article, draft, lexicons


def actors(text: str, label: str, language: str = "de") -> list[Actor]:
    return [actor for actor in draft(text, language).actors if actor.label == label]


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Alijew", "Aliyev"),
        ("Lawrow", "Lavrov"),
        ("Paschinjan", "Pashinyan"),
        ("Selenskyj", "Zelenskyy"),
        ("Schoigu", "Shoigu"),
        ("Mirsijojew", "Mirziyoyev"),
        ("Erdoğan", "Erdogan"),
        ("Sergej", "Sergey"),
    ],
)
def test_transliterations_of_one_name_fold_alike(german: str, english: str) -> None:
    assert folded(german) == folded(english)


def test_different_names_do_not_fold_alike() -> None:
    assert folded("Merkel") != folded("Merz")


def test_state_has_one_actor_under_all_its_names_and_languages() -> None:
    (german,) = actors("Kenia, Kenias Häfen und die Republik Kenia.", "GPE")
    (english,) = actors("The Republic of Kenya agreed.", "GPE", "en")
    assert (german.name, german.aliases) == ("Kenia", ("Kenias", "Republik Kenia"))
    assert english.id == german.id


def test_surname_goes_to_the_full_name_that_fits() -> None:
    (found,) = actors("Minister Torvu Mallek sprach. Mallek ging. Malleks Rede half.", "PERSON")
    assert (found.name, found.aliases) == ("Torvu Mallek", ("Mallek", "Malleks"))


def test_two_spellings_of_one_person_are_one_actor() -> None:
    (found,) = actors("Minister Anton Bajramow kam. Minister Anton Bayramov ging.", "PERSON")
    assert {found.name, *found.aliases} == {"Anton Bajramow", "Anton Bayramov"}


def test_two_persons_of_one_surname_stay_two() -> None:
    assert len(actors("Ida Vogt traf Karl Vogt.", "PERSON")) == 2


def test_ministries_of_two_states_are_two_actors() -> None:
    text = "Das kenianische Außenministerium und das Außenministerium Perus schwiegen."
    assert len(actors(text, "ORG")) == 2


def test_body_has_one_actor_under_long_name_and_abbreviation() -> None:
    (found,) = actors("Die Vereinten Nationen und die UNO sind eins.", "ORG")
    assert (found.name, found.aliases) == ("Vereinte Nationen", ("Vereinten Nationen", "UNO"))


def test_nominal_body_has_no_actor() -> None:
    assert actors("Die Regierung schwieg.", "ORG") == []


def test_every_actor_of_an_entity_is_in_the_draft() -> None:
    found = draft("Minister Torvu Mallek reiste von Kenia nach Peru zur UNO.")
    assert {one.actor for one in found.entities if one.actor} == {actor.id for actor in found.actors}


def test_entity_keeps_the_actor_it_has() -> None:
    found = draft("Kenia wächst.")
    decided = replace(found.entities[0], actor="chosen")
    kept = ActorSuggester().suggest(article("Kenia wächst."), Draft(entities=(decided,)))
    assert kept.entities[0].actor == "chosen"


def test_suggesting_twice_gives_the_same_ids() -> None:
    one = article("Minister Torvu Mallek reiste am 3. Mai nach Kenia.")
    first, second = (suggest_entities(one, Draft(), lexicons()) for _ in range(2))
    assert first == second
    assert all(entity.proposal is not None and 0 < (entity.confidence or 0) < 1 for entity in first.entities)
