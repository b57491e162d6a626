"""A recipe renames, joins and drops labels and types everywhere, and takes open suggestions for accepted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.annotation import EntityProposal, EventProposal, Status
from models.errors import ExportFailed
from models.recipe import Recipe
from storage.formats.projection import Projection
from tests.builders import SCHEMA, meeting


def test_nothing_to_change_gives_the_very_same() -> None:
    review, projection = meeting(), Projection(Recipe("conll", unique=True), SCHEMA)
    assert projection.schema is SCHEMA
    assert projection.review(review) is review


def test_labels_and_types_have_their_new_names_in_schema_and_review() -> None:
    projection = Projection(Recipe(names={"PERSON": "PER", "MEET": "Contact"}), SCHEMA)
    review = meeting()
    vogt = replace(
        review.entities["vogt"], proposal=EntityProposal("PERSON", review.entities["vogt"].fragments)
    )
    meet = replace(review.events["meet"], proposal=EventProposal("MEET", review.events["meet"].fragments))
    found = projection.review(review.with_states({"vogt": vogt, "meet": meet}))
    assert (found.entities["vogt"].label, found.events["meet"].type) == ("PER", "Contact")
    assert (found.entities["vogt"].proposal.label, found.events["meet"].proposal.type) == ("PER", "Contact")
    assert projection.schema.label("PERSON") is None and projection.schema.type("MEET") is None
    role = projection.schema.type("Contact").roles[0]
    assert "PER" in role.fillers and "PERSON" not in role.fillers
    assert found.entities["wien"] == review.entities["wien"]


def test_labels_with_one_name_are_one_and_types_share_their_roles() -> None:
    projection = Projection(Recipe(names={"ORG": "ACTOR", "PERSON": "ACTOR", "CALL": "MEET"}), SCHEMA)
    assert [label.name for label in projection.schema.labels].count("ACTOR") == 1
    assert [kind.name for kind in projection.schema.types].count("MEET") == 1
    former = {role.name for name in ("MEET", "CALL") for role in SCHEMA.type(name).roles}
    assert {role.name for role in projection.schema.type("MEET").roles} == former


def test_what_has_an_empty_name_is_gone() -> None:
    projection = Projection(Recipe(names={"GPE": "", "MEET": ""}), SCHEMA)
    found = projection.review(meeting())
    assert not [item for item in found.entities.values() if item.label == "GPE"]
    assert not [item for item in found.events.values() if item.type == "MEET"]
    assert projection.schema.label("GPE") is None


def test_open_suggestions_are_taken_for_accepted_and_rejected_ones_stay_so() -> None:
    review = meeting()
    rejected = replace(review.entities["vogt"], status=Status.REJECTED)
    found = Projection(Recipe(undecided=True), SCHEMA).review(review.with_states({"vogt": rejected}))
    statuses = {item.status for item in found.annotations() if item.id != "vogt"}
    assert statuses == {Status.ACCEPTED}
    assert {part.status for event in found.events.values() for part in event.arguments} == {Status.ACCEPTED}
    assert found.entities["vogt"].status is Status.REJECTED


def test_a_name_that_the_schema_lacks_is_refused() -> None:
    with pytest.raises(ExportFailed, match="Neither a label nor a type is called “PER”"):
        Projection(Recipe(names={"PER": "PERSON"}), SCHEMA)
