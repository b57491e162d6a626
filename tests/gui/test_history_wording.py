"""The history tells every kind of decision in words, in every language, also after a restart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.app import LANGUAGES, set_language
from gui.controller import Controller
from gui.desk import Desk
from gui.history_wording import _KINDS, decision_text, history_entry
from models import edits
from models.annotation import Attributes, Level
from models.article import ArticleStatus
from models.decision import Decision
from storage.session import Session
from tests.builders import span_of
from tests.gui.conftest import Cursor

ONE_OF_EACH: tuple[edits.Edit, ...] = (
    edits.Accept("meet"),
    edits.Reject("praise"),
    edits.RejectArgument("meet", "Participant", "ruiz"),
    edits.AcceptArgument("meet", "Participant", "ruiz"),
    edits.SetArgument("meet", "Topic", "sie"),
    edits.AddEntity("new", "TITLE", (span_of("Ministerin"),)),
    edits.AddEvent("made", "SUPPORT", (span_of("lobte"),)),
    edits.Relabel("ruiz", "ORG"),
    edits.MoveBoundary("vogt", (span_of("Ministerin Ida Vogt"),)),
    edits.AddFragment("made", span_of("Sie")),
    edits.RemoveFragment("made", span_of("Sie")),
    edits.SetAttributes("meet", Attributes(tense="FUT")),
    edits.AttributeTo("meet", "sie"),
    edits.SetCoref("meet", "group"),
    edits.SetNote("meet", "see section 3"),
    edits.SetFlag("meet", True),
    edits.SetValue("freitag", "2023-05-06"),
    edits.SetLevel("sie", Level.NOM),
    edits.SetActor("sie", "actor"),
    edits.Replicate("wien"),
    edits.SetArticleStatus(ArticleStatus.DISCUSS),
    edits.SetArticleNote("odd"),
    edits.SetLanguage("en"),
)
BATCHES = ("accept_shown", "reject_shown", "accept_found", "reject_found", "relabel_found", "link", "finish")
LEFT_OUT = {"Batch", "Bulk", "Change", "Edit", "Part", "Restore", "apply", "between"}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, dressed_app: QApplication) -> Iterator[str]:
    set_language(dressed_app, request.param)
    yield request.param
    set_language(dressed_app, "en")


def latest(controller: Controller) -> tuple[Decision, str]:
    decision = controller.history()[0]
    return decision, decision_text(decision, controller.article(decision.article_id))


def test_the_list_above_holds_every_kind_of_edit() -> None:
    kinds = {type(edit).__name__ for edit in ONE_OF_EACH}
    assert kinds == set(edits.__all__) - LEFT_OUT
    assert set(_KINDS) == kinds | set(BATCHES)


def test_every_kind_of_edit_has_words_that_name_what_it_was_about(
    controller: Controller, language: str
) -> None:
    for edit in ONE_OF_EACH:
        assert controller.push(edit), edit
        decision, text = latest(controller)
        assert text.strip() and "{" not in text, edit
        about = next(iter(decision.restore_after.states), None)
        assert about is None or ("“" in text or "„" in text), text


def test_batches_are_told_with_the_number_of_their_edits(
    controller: Controller, desk: Desk, language: str
) -> None:
    shown = len(controller.queue())
    desk.accept_shown()
    assert str(shown) in latest(controller)[1]
    controller.undo()
    desk.reject_shown()
    assert str(shown) in latest(controller)[1]
    controller.undo()
    desk.finish(reject_open=True)
    decision, text = latest(controller)
    assert str(len(decision.summary["edits"]) - 1) in text
    assert "{" not in text


def test_undo_and_redo_say_what_was_undone_and_redone(controller: Controller, language: str) -> None:
    controller.push(edits.Relabel("ruiz", "ORG"))
    done = latest(controller)[1]
    for step in (controller.undo, controller.redo):
        step()
        decision = controller.history()[0]
        entry = history_entry(decision, controller.article(decision.article_id))
        assert done.split("“")[0].split("„")[0].strip()[:8] in entry.text
        assert entry.text != done


def test_what_was_added_and_taken_out_again_is_still_named(controller: Controller) -> None:
    controller.push(edits.AddEntity("new", "TITLE", (span_of("Ministerin"),)))
    controller.push(edits.Reject("new"))
    assert "Ministerin" in latest(controller)[1]


def test_labelling_all_like_a_decided_entity_names_it(controller: Controller) -> None:
    controller.push(edits.Accept("wien"))
    controller.push(edits.Replicate("wien"))
    assert "Wien" in latest(controller)[1]


def test_adding_what_is_there_already_names_it(controller: Controller) -> None:
    controller.push(edits.AddEntity("again", "PERSON", (span_of("Leo Ruiz"),)))
    assert "Leo Ruiz" in latest(controller)[1]


def test_fragments_are_told_apart(controller: Controller) -> None:
    controller.push(edits.Accept("meet"))
    assert "traf … zusammen" in latest(controller)[1]


def test_the_words_are_the_same_after_a_restart(controller: Controller, cursor: Cursor) -> None:
    for edit in ONE_OF_EACH[:8]:
        controller.push(edit)
    assert controller.session is not None
    article = controller.article("article")
    before = [history_entry(item, article) for item in controller.history()]
    other = Controller("leo")
    other.open_session(Session.open(controller.session.path))
    after = [history_entry(item, article) for item in other.history()]
    other.close_session()
    assert after == before
    assert {entry.reviewer for entry in after} == {"ida"}
