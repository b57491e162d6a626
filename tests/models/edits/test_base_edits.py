"""Changes hold actors too, tell two states of a review apart, and may span several articles."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from models import edits
from models.annotation import Actor
from models.article import ArticleStatus, Looked
from models.edits.base import Outcome
from models.review import Review
from models.schema import Schema
from tests.builders import SCHEMA, meeting, span_of

FORMER = Actor("a1", "PERSON", "Vogt")
NEW = Actor("a1", "PERSON", "Ida Vogt", ("Vogt",))


@dataclass(frozen=True, slots=True)
class Rename:
    """Gives actors another state."""

    actors: tuple[tuple[str, Actor | None], ...]

    def outcome(self, review: Review, schema: Schema) -> Outcome:
        return Outcome(actors=dict(self.actors))


def test_a_change_of_an_actor_can_be_taken_back_and_made_again() -> None:
    known = {"a1": FORMER}
    change = edits.apply(meeting(), Rename((("a1", NEW), ("a2", None))), SCHEMA, known.get)
    assert not change.is_empty
    assert change.actors == (("a1", NEW),)
    assert change.inverse == edits.Restore((), None, (("a1", FORMER),))
    assert change.redo == edits.Restore((), None, (("a1", NEW),))
    back = edits.apply(change.after, change.inverse, SCHEMA, {"a1": NEW}.get)
    assert back.actors == (("a1", FORMER),)


def test_an_actor_that_was_not_there_is_gone_after_undo() -> None:
    change = edits.apply(meeting(), Rename((("a1", NEW),)), SCHEMA)
    assert change.inverse.actors == (("a1", None),)


def test_an_actor_that_stays_the_same_is_no_change() -> None:
    assert edits.apply(meeting(), Rename((("a1", NEW),)), SCHEMA, {"a1": NEW}.get).is_empty


def test_a_batch_joins_the_actors_of_its_edits() -> None:
    batch = edits.Batch((Rename((("a1", FORMER),)), edits.Accept("vogt"), Rename((("a1", NEW),))))
    change = edits.apply(meeting(), batch, SCHEMA)
    assert (change.actors, change.touched) == ((("a1", NEW),), ("vogt",))


def test_the_change_between_two_states_names_what_differs() -> None:
    before = meeting()
    after = edits.apply(before, edits.Reject("meet"), SCHEMA).after
    after = edits.apply(after, edits.AddEntity("new", "PERSON", (span_of("Ministerin"),)), SCHEMA).after
    after = after.with_states({"sie": None}, replace(after.article, note="later")).with_revision(9)
    change = edits.between(before, after, SCHEMA)
    assert set(change.touched) == {"meet", "new", "sie"}
    assert change.after.with_revision(9) == after
    assert change.article_touched
    assert edits.apply(change.after, change.inverse, SCHEMA).after == before


def test_states_that_differ_in_revision_only_are_no_change() -> None:
    assert edits.between(meeting(), meeting().with_revision(3), SCHEMA).is_empty


def test_restoring_an_article_brings_back_what_was_looked_for() -> None:
    before = meeting()
    looked = (Looked("names", (span_of("Ministerin"),)), Looked("triggers"))
    article = replace(before.article, looked=looked, status=ArticleStatus.COMPLETE)
    change = edits.apply(before, edits.Restore((), article), SCHEMA)
    assert change.after.article.looked == looked
    assert edits.apply(change.after, change.inverse, SCHEMA).after == before


def test_a_decision_over_several_articles_has_one_part_for_each() -> None:
    part = edits.Part("article", 0, (edits.Accept("vogt"), edits.Accept("ruiz")))
    bulk = edits.Bulk((part, edits.Part("other", 0, ())), "accept_found")
    assert bulk.batch(part) == edits.Batch(part.edits, "accept_found")
    with pytest.raises(ValueError, match="several parts"):
        edits.Bulk((part, part))
