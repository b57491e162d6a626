"""The history tells every kind of decision in words, in every language, also after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from gui.app import LANGUAGES, set_language
from gui.controller import Controller
from gui.desk import Desk
from gui.history_wording import _KINDS, KIND_GROUPS, kind_group_text, line_text, undone_text
from models import edits
from models.annotation import Actor, Attributes, Level
from models.article import ArticleStatus
from models.history import HistoryLine
from storage import articles, history
from storage.annotations import store_suggestions
from storage.history import HistoryQuery
from storage.session import Session
from tests.builders import TEXT, meeting, span_of

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
    edits.AddAlias(Actor("actor", "PERSON", "Ida Vogt"), "Vogt"),
    edits.RenameActor(Actor("actor", "PERSON", "Ida Vogt", ("Vogt",)), "Ida Maria Vogt"),
    edits.RefuseMerge(Actor("actor", "PERSON", "Ida Vogt"), (Actor("a", "PERSON", "Edda Vogt"),)),
    edits.MergeActors(Actor("actor", "PERSON", "Ida Vogt"), (Actor("b", "PERSON", "I. Vogt"),)),
    edits.SplitActor(
        Actor("actor", "PERSON", "Ida Vogt", ("Sie",)), Actor("c", "PERSON", "Sie"), ("Sie",), ("sie",)
    ),
    edits.Replicate("wien", (span_of("Wien", nth=2),)),
    edits.LabelLike("like", "wien", "GPE", span_of("Mai")),
    edits.SetArticleStatus(ArticleStatus.DISCUSS),
    edits.SetArticleNote("odd"),
    edits.SetLanguage("en"),
    edits.PassOver("names", (span_of("Wien"),)),
    edits.LookAgain("names", (span_of("Wien"),)),
)
BATCHES = (
    *("accept_shown", "reject_shown", "accept_found", "reject_found", "relabel_found", "label_like"),
    *("link", "fix", "finish", "finish_rejecting", "accept_fillers"),
    *("merge_actors", "split_actor", "set_actor"),
)
LEFT_OUT = {"Batch", "Bulk", "Change", "Edit", "Part", "Restore", "apply", "between"}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, dressed_app: QApplication) -> Iterator[str]:
    set_language(dressed_app, request.param)
    yield request.param
    set_language(dressed_app, "en")


def lines(controller: Controller) -> tuple[HistoryLine, ...]:
    assert controller.session is not None
    return history.page(controller.session, HistoryQuery(), 99).lines


def latest(controller: Controller) -> tuple[HistoryLine, str]:
    line = lines(controller)[0]
    return line, line_text(line)


def test_the_list_above_holds_every_kind_of_edit() -> None:
    kinds = {type(edit).__name__ for edit in ONE_OF_EACH}
    assert kinds == set(edits.__all__) - LEFT_OUT
    assert set(_KINDS) == kinds | set(BATCHES)


def test_every_kind_of_edit_has_words_that_name_what_it_was_about(
    controller: Controller, language: str
) -> None:
    for edit in ONE_OF_EACH:
        assert controller.push(edit), edit
        line, text = latest(controller)
        assert text.strip() and "{" not in text, edit
        assert not line.annotation or ("“" in text or "„" in text), text


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
    line, text = latest(controller)
    assert str(line.count) in text
    assert "{" not in text
    controller.undo()
    desk.accept_shown()
    desk.finish(reject_open=False, looked={"names": ()})
    assert not any(char.isdigit() for char in latest(controller)[1])


def test_what_was_undone_says_by_whom_until_it_is_redone(controller: Controller, language: str) -> None:
    controller.push(edits.Relabel("ruiz", "ORG"))
    assert undone_text(lines(controller)[0]) == ""
    controller.undo()
    [line] = lines(controller)
    assert "ida" in undone_text(line) and "{" not in undone_text(line)
    controller.redo()
    assert undone_text(lines(controller)[0]) == ""


@pytest.mark.parametrize(
    ("status", "said"),
    [(ArticleStatus.COMPLETE, "Finished"), (ArticleStatus.DISCUSS, "Marked for discussion")],
)
def test_a_status_is_told_by_what_it_means(controller: Controller, status: ArticleStatus, said: str) -> None:
    controller.push(edits.SetArticleStatus(status))
    assert latest(controller)[1] == said


def test_relabelling_tells_the_former_label(controller: Controller) -> None:
    controller.push(edits.Relabel("ruiz", "ORG"))
    assert latest(controller)[1] == "Relabelled ORG “Leo Ruiz”, was PERSON"


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (edits.Relabel("wien", "ORG"), "Relabelled 2 in 2 articles"),
        (edits.SetFlag("wien", True), "Changed 2 in 2 articles"),
    ],
)
def test_one_over_several_articles_tells_how_many(
    controller: Controller, edit: edits.Edit, said: str
) -> None:
    assert controller.session is not None and controller.review is not None
    article = replace(controller.review.article, id="more", text=f"{TEXT} Ende.", revision=0)
    articles.add(controller.session, article)
    suggested = meeting()
    store_suggestions(controller.session, "more", 0, suggested.entities.values(), (), (), "test")
    revisions = {name: articles.get(controller.session, name).revision for name in ("article", "more")}
    parts = tuple(edits.Part(name, revision, (edit,)) for name, revision in revisions.items())
    controller.push_many(edits.Bulk(parts, "some new name"))
    assert latest(controller)[1] == said


def test_a_kind_nobody_has_words_for_still_names_what_it_was_about() -> None:
    line = HistoryLine(1, "2026-01-01T10:00:00Z", "ida", "a", "A", "Bend", label="ORG", covered="Bund")
    assert line_text(line) == "Changed ORG “Bund”"
    assert line_text(replace(line, label="")) == "Changed something"


def test_every_group_of_kinds_has_words_and_every_kind_a_group(language: str) -> None:
    assert all(kind_group_text(name).strip() for name in KIND_GROUPS)
    grouped = {kind for kinds in KIND_GROUPS.values() for kind in kinds}
    kinds = {type(edit).__name__ for edit in ONE_OF_EACH}
    assert grouped == kinds


def test_what_was_added_and_taken_out_again_is_still_named(controller: Controller) -> None:
    controller.push(edits.AddEntity("new", "TITLE", (span_of("Ministerin"),)))
    controller.push(edits.Reject("new"))
    assert "Ministerin" in latest(controller)[1]


def test_labelling_all_like_a_decided_entity_names_it(controller: Controller) -> None:
    controller.push(edits.Accept("wien"))
    controller.push(edits.Replicate("wien", (span_of("Wien", nth=2),)))
    assert "Wien" in latest(controller)[1]


def test_adding_what_is_there_already_names_it(controller: Controller) -> None:
    controller.push(edits.AddEntity("again", "PERSON", (span_of("Leo Ruiz"),)))
    assert "Leo Ruiz" in latest(controller)[1]


def test_fragments_are_told_apart(controller: Controller) -> None:
    controller.push(edits.Accept("meet"))
    assert "traf … zusammen" in latest(controller)[1]


def test_the_words_are_the_same_after_a_restart(controller: Controller) -> None:
    for edit in ONE_OF_EACH[:8]:
        controller.push(edit)
    assert controller.session is not None
    before = [line_text(line) for line in lines(controller)]
    other = Controller("leo")
    other.open_session(Session.open(controller.session.path))
    after = lines(other)
    other.close_session()
    assert [line_text(line) for line in after] == before
    assert {line.reviewer for line in after} == {"ida"}
