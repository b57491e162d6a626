"""Actors are merged, renamed, taken apart and told from each other, and all of it can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models import edits
from models.annotation import Actor
from models.errors import InvalidEdit
from models.review import Review
from tests.builders import SCHEMA, meeting

VOGT = Actor("v", "PERSON", "Ida Vogt", ("Vogt",))
SHE = Actor("s", "PERSON", "Sie", unlike=("r", "v"))


def review() -> Review:
    base = meeting()
    states = {key: replace(base.entities[key], actor=actor) for key, actor in (("vogt", "v"), ("sie", "s"))}
    return base.with_states(states)


def applied(edit: edits.Edit, *known: Actor) -> edits.Change:
    return edits.apply(review(), edit, SCHEMA, {actor.id: actor for actor in known}.get)


def test_a_merge_gives_entities_and_names_to_the_actor_that_stays() -> None:
    change = applied(edits.MergeActors(VOGT, (SHE,)), VOGT, SHE)
    assert change.touched == ("sie",)
    assert change.after.entities["sie"].actor == "v"
    actors = dict(change.actors)
    assert actors["v"] == Actor("v", "PERSON", "Ida Vogt", ("Vogt", "Sie"), unlike=("r",))
    assert actors["s"] == replace(SHE, merged_into="v")


def test_a_merge_is_taken_back_whole() -> None:
    change = applied(edits.MergeActors(VOGT, (SHE,)), VOGT, SHE)
    back = edits.apply(change.after, change.inverse, SCHEMA, dict(change.actors).get)
    assert back.after == review()
    assert dict(back.actors) == {"v": VOGT, "s": SHE}


def test_what_is_one_already_is_not_merged() -> None:
    for others in ((VOGT,), (replace(SHE, merged_into="v"),)):
        with pytest.raises(InvalidEdit):
            applied(edits.MergeActors(VOGT, others))


def test_renaming_keeps_the_former_name_as_an_alias() -> None:
    change = applied(edits.RenameActor(VOGT, "  Ida  Maria Vogt "), VOGT)
    assert dict(change.actors)["v"] == Actor("v", "PERSON", "Ida Maria Vogt", ("Ida Vogt", "Vogt"))
    with pytest.raises(InvalidEdit):
        applied(edits.RenameActor(VOGT, "  "), VOGT)


def test_an_actor_learns_an_alias_once() -> None:
    change = applied(edits.AddAlias(VOGT, "Ministerin Vogt"), VOGT)
    assert dict(change.actors)["v"].aliases == ("Vogt", "Ministerin Vogt")
    assert applied(edits.AddAlias(VOGT, "Vogt"), VOGT).is_empty
    assert dict(applied(edits.AddAlias(SHE, "Sie")).actors) == {"s": SHE}


def test_a_name_is_taken_out_with_its_entities_and_not_proposed_again() -> None:
    apart = Actor("new", "PERSON", "Vogt", merged_into="v")
    change = applied(edits.SplitActor(VOGT, apart, ("Vogt",), ("vogt", "in another article")), VOGT, apart)
    assert change.after.entities["vogt"].actor == "new"
    actors = dict(change.actors)
    assert actors["v"] == Actor("v", "PERSON", "Ida Vogt", (), unlike=("new",))
    assert actors["new"].merged_into is None


def test_the_only_name_of_an_actor_stays() -> None:
    with pytest.raises(InvalidEdit):
        applied(edits.SplitActor(SHE, Actor("new", "PERSON", "Sie"), ("Sie",), ()), SHE)


def test_a_refusal_is_kept_with_the_actor_and_can_be_taken_back() -> None:
    change = applied(edits.RefuseMerge(VOGT, (SHE,)), VOGT)
    assert dict(change.actors)["v"].unlike == ("s",)
    assert dict(change.inverse.actors)["v"] == VOGT
