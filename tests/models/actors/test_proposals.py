"""Likely merges of a whole session: what is asked, what is not asked again, and how long it takes."""

from __future__ import annotations

import random
from time import process_time

from models.actors.proposals import Proposal, proposals, standing_id
from models.annotation import Actor

GORBI = Actor("de", "PERSON", "Michail Gorbatschow")
GORBY = Actor("en", "PERSON", "Mikhail Gorbachev")


def asked(*actors: Actor, **counts: int) -> list[tuple[str, tuple[str, ...]]]:
    found = proposals(actors, {actor.id: counts.get(actor.id, 1) for actor in actors})
    return [(item.into.id, tuple(other.id for other in item.others)) for item in found]


def test_two_spellings_are_proposed_and_the_more_frequent_one_stays() -> None:
    assert asked(GORBI, GORBY, en=5) == [("en", ("de",))]
    assert asked(GORBI, GORBY, de=5) == [("de", ("en",))]


def test_a_refused_pair_is_never_proposed_again() -> None:
    assert asked(Actor("de", "PERSON", GORBI.name, unlike=("en",)), GORBY) == []


def test_a_refusal_holds_for_what_an_actor_was_merged_into() -> None:
    former = Actor("former", "PERSON", "M. Gorbachev", merged_into="en")
    refusing = Actor("de", "PERSON", GORBI.name, unlike=("former",))
    assert asked(refusing, former, GORBY) == []


def test_merged_actors_and_those_without_entities_are_left_out() -> None:
    assert asked(GORBI, Actor("en", "PERSON", GORBY.name, merged_into="other")) == []
    assert proposals([GORBI, GORBY], {"de": 3}) == []


def test_a_surname_goes_to_the_one_person_who_has_it() -> None:
    surname = Actor("s", "PERSON", "Lawrow")
    sergej = Actor("l", "PERSON", "Sergey Lavrov")
    assert asked(sergej, surname, l=4) == [("l", ("s",))]


def test_a_surname_that_two_persons_have_is_nobodys() -> None:
    surname = Actor("s", "PERSON", "Aliyev")
    assert asked(Actor("i", "PERSON", "Ilham Aliyev"), Actor("h", "PERSON", "Heydar Aliyev"), surname) == []


def test_bodies_of_one_name_come_as_one_question() -> None:
    bodies = [Actor(f"b{number}", "ORG", "Tavro Energie") for number in range(4)]
    assert asked(*bodies, b2=9) == [("b2", ("b0", "b1", "b3"))]


def test_ministries_of_many_states_are_not_asked_about() -> None:
    assert asked(*(Actor(f"m{number}", "ORG", "Außenministerium") for number in range(3))) == []


def test_an_actor_is_in_one_question_at_a_time() -> None:
    third = Actor("fr", "PERSON", "Mikhaïl Gorbatchev")
    found = proposals([GORBI, GORBY, third], {"de": 1, "en": 5, "fr": 2})
    assert [(item.into.id, [other.id for other in item.others]) for item in found] == [
        ("en", ["fr"]),
        ("en", ["de"]),
    ]


def test_cancelled_work_ends() -> None:
    assert proposals([GORBI, GORBY], {"de": 1, "en": 1}, cancelled=lambda: True) == []


def test_merges_that_go_in_a_circle_end_somewhere() -> None:
    one, other = Actor("a", "ORG", "A", merged_into="b"), Actor("b", "ORG", "B", merged_into="a")
    assert standing_id({"a": one, "b": other}, "a") in {"a", "b"}


def test_twenty_thousand_actors_take_seconds() -> None:
    chance = random.Random(7)
    parts = [
        "ba",
        "ko",
        "ri",
        "lem",
        "tar",
        "vos",
        "min",
        "del",
        "fu",
        "gra",
        "sho",
        "ne",
        "pa",
        "lu",
        "chi",
        "kan",
        "wer",
    ]

    def word() -> str:
        return "".join(chance.choice(parts) for _ in range(chance.randint(2, 4))).capitalize()

    given, families = [word() for _ in range(600)], [word() for _ in range(4000)]
    names = [f"{chance.choice(given)} {chance.choice(families)}" for _ in range(20_000)]
    actors = [Actor(str(number), "PERSON", name) for number, name in enumerate(names)]
    began = process_time()
    found = proposals(actors, dict.fromkeys(map(str, range(20_000)), 1))
    assert process_time() - began < 20
    assert all(isinstance(item, Proposal) for item in found)
