"""Rejected suggestions serve as negatives only where they deny nothing that is true."""

from __future__ import annotations

from dataclasses import replace

from models.annotation import Status
from storage.formats.body import Body
from storage.formats.negatives import rejected
from tests.storage.formats.export_builders import HEADER, boilerplate, complete, on

NEGATIVES = replace(HEADER, negatives=True)


def test_only_what_is_wanted_outside_boilerplate_and_not_accepted_as_well_is_a_negative() -> None:
    text = "Ida kam nach Wien.\nANZEIGE Graz"
    wrong = [
        replace(on(text, name, entity_id=name), status=Status.REJECTED) for name in ("Ida", "Wien", "Graz")
    ]
    other = replace(on(text, "Ida", label="GPE", entity_id="other"), status=Status.REJECTED)
    true = on(text, "Ida", entity_id="true")
    review = complete(text, true, *wrong, other, zones=[boilerplate(text, "ANZEIGE Graz")])
    body = Body(review.article)
    assert rejected(review, body, HEADER) == ()
    assert [item.id for item in rejected(review, body, NEGATIVES)] == ["other", "Wien"]
