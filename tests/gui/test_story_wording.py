"""The story of an annotation in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gui.controller import Controller
from gui.story_wording import ToldStep, origin_text, story_line, told
from models import edits
from models.annotation import Level, Source
from tests.builders import span_of

STEP = ToldStep("10:04", "ida", "accepted")


def last_told(controller: Controller, annotation: str) -> ToldStep:
    return told(controller.story(annotation))[-1]


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (edits.Accept("ruiz"), "accepted"),
        (edits.Reject("ruiz"), "rejected"),
        (edits.Relabel("ruiz", "ORG"), "relabelled PERSON → ORG, accepted"),
        (edits.MoveBoundary("ruiz", (span_of("Leo"),)), "accepted, boundary moved"),
        (edits.SetNote("ruiz", "who?"), "noted"),
        (edits.SetFlag("ruiz", True), "flagged"),
        (edits.SetLevel("ruiz", Level.NOM), "level set"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_step_says_what_became_different(controller: Controller, edit: edits.Edit, said: str) -> None:
    controller.push(edit)
    step = last_told(controller, "ruiz")
    assert set(said.split(", ")) <= set(step.what.split(", "))
    assert (step.reviewer, step.undone) == ("ida", False)


def test_a_role_that_changes_is_told_of_the_event(controller: Controller) -> None:
    controller.push(edits.RejectArgument("meet", "Time", "freitag"))
    assert "roles changed" in last_told(controller, "meet").what


def test_what_was_added_and_taken_out_is_told(controller: Controller) -> None:
    controller.push(edits.AddEntity("new", "TITLE", (span_of("Ministerin"),)))
    controller.push(edits.Reject("new"))
    assert [step.what for step in told(controller.story("new"))] == ["added", "taken out"]


def test_an_undo_shows_on_what_it_undid(controller: Controller) -> None:
    controller.push(edits.Accept("ruiz"))
    controller.undo()
    assert [step.undone for step in told(controller.story("ruiz"))] == [True]


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        ([], "proposed by a rule"),
        ([STEP], "proposed by a rule · accepted by ida 10:04"),
        ([ToldStep("9:00", "leo", "flagged"), STEP], "proposed by a rule · accepted by ida 10:04 · 1 more"),
        ([ToldStep("9:00", "leo", "flagged", undone=True)], "proposed by a rule"),
    ],
)
def test_a_story_is_one_line_with_the_last_that_holds(
    controller: Controller, steps: list[ToldStep], line: str
) -> None:
    assert controller.review is not None
    assert story_line(origin_text(controller.review.entities["ruiz"]), steps) == line


def test_every_source_has_words_of_its_own(controller: Controller) -> None:
    assert controller.review is not None
    ruiz = controller.review.entities["ruiz"]
    said = {origin_text(replace(ruiz, origin=replace(ruiz.origin, source=source))) for source in Source}
    assert len(said) == len(Source)
