"""A decision about an actor reaches every article that mentions it, the open one first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models import edits
from models.annotation import Actor, Entity, suggested_entity
from models.article import Article
from models.offsets import Span
from storage import actor_planning, actors, annotations, articles, bulk
from storage.session import Session
from tests.builders import MACHINE

STATE, OTHER = Actor("s", "GPE", "Aserbaidschan", ("Baku",)), Actor("o", "GPE", "Azerbaijan")
TEXTS = {"a": "Aserbaidschan schwieg. Baku auch.", "b": "Azerbaijan agreed.", "c": "Baku spoke, Baku left."}


def mentions(article_id: str) -> list[Entity]:
    found = []
    for name, actor in (("Aserbaidschan", "s"), ("Baku", "s"), ("Azerbaijan", "o")):
        start = TEXTS[article_id].find(name)
        if start >= 0:
            entity = Entity(f"{article_id}{start}", "GPE", (Span(start, start + len(name)),), actor=actor)
            found.append(suggested_entity(replace(entity, origin=MACHINE)))
    return found


@pytest.fixture
def filled(session: Session) -> Session:
    for article_id, text in TEXTS.items():
        articles.add(session, Article(article_id, text, title=f"Title {article_id}"))
        annotations.store_suggestions(session, article_id, 0, mentions(article_id), (), (STATE, OTHER), "1")
    return session


def names(decision: edits.Bulk) -> list[str]:
    return [part.article_id for part in decision.parts]


def test_a_merge_reaches_all_articles_the_open_one_first(filled: Session) -> None:
    plan = actor_planning.merging(filled, OTHER, (STATE,), articles.get(filled, "c"))
    assert names(plan) == ["c", "a"] and plan.name == "merge_actors"
    bulk.decide(filled, plan, "ida")
    assert actors.reaches(filled) == {"o": actors.Reach(4, 3)}


def test_a_merge_of_actors_that_nothing_mentions_is_made_in_the_open_article(filled: Session) -> None:
    unknown = Actor("x", "GPE", "Iran")
    assert names(actor_planning.merging(filled, STATE, (unknown,), articles.get(filled, "b"))) == ["b"]


def test_a_name_is_taken_out_of_each_article_with_its_own_mentions_only(filled: Session) -> None:
    plan = actor_planning.taking_out(filled, STATE, "Baku", articles.get(filled, "c"))
    taken = {part.article_id: part.edits[0] for part in plan.parts}
    assert list(taken) == ["c", "a"]
    for article_id, edit in taken.items():
        assert isinstance(edit, edits.SplitActor)
        assert [name[0] for name in edit.entities] == [article_id]
    bulk.decide(filled, plan, "ida")
    split = next(iter(taken.values()))
    assert isinstance(split, edits.SplitActor)
    assert actors.reaches(filled)[split.apart.id] == actors.Reach(2, 2)
    assert actors.reaches(filled)["s"] == actors.Reach(1, 1)


def test_a_name_without_mentions_is_taken_out_in_one_article(filled: Session) -> None:
    also = replace(STATE, aliases=("Baku", "Nakhchivan"))
    plan = actor_planning.taking_out(filled, also, "Nakhchivan", articles.get(filled, "b"))
    [part] = plan.parts
    assert part.article_id == "a"
    assert isinstance(part.edits[0], edits.SplitActor) and part.edits[0].entities == ()


def test_the_names_of_an_actor_are_counted_at_once(filled: Session) -> None:
    assert actors.reaches_by_name(filled, "s") == {
        "Aserbaidschan": actors.Reach(1, 1),
        "Baku": actors.Reach(2, 2),
    }
    assert actors.reaches_by_name(filled, "nobody") == {}
