from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

import resources
from gui.item_models.annotation_list import AnnotationListModel
from gui.item_models.article_table import PAGE, ArticleModel
from gui.item_models.entity_tree import EntityTreeModel, Group
from gui.item_models.row_model import ROW_ROLE
from models.annotation import Actor, Status
from models.article import Article, ArticleStatus
from storage import articles
from storage.session import Session
from tests.builders import meeting


@pytest.fixture
def session(tmp_path: Path):
    text = resources.path("schema", "diplomacy.toml").read_text(encoding="utf-8")
    with Session.create(tmp_path / "list.dateline", text) as made:
        for n in range(250):
            language = "de" if n % 2 else "en"
            articles.add(made, Article(f"id{n:04}", f"Text number {n}.", f"{n}.txt", f"Title {n}", language))
        yield made


@pytest.fixture
def model(session):
    made = ArticleModel()
    made.set_session(session)
    return made


def test_article_model_is_sound(qtmodeltester, model):
    model.set_query({"languages": frozenset({"de"})})
    qtmodeltester.check(model, force_py=True)


def test_article_model_reads_only_the_page_in_view(model, monkeypatch):
    asked = []
    rows = articles.rows
    monkeypatch.setattr(articles, "rows", lambda session, ids: asked.append(list(ids)) or rows(session, ids))
    assert model.rowCount() == 250
    assert model.index(PAGE + 5).data() == "Title 105"
    assert model.index(PAGE + 6).data() == "Title 106"
    assert [len(ids) for ids in asked] == [PAGE]


def test_article_model_filters_in_the_session(model):
    model.set_query({"text": "number 7", "languages": frozenset({"de"})})
    assert [model.index(row).data() for row in range(model.rowCount())][:1] == ["Title 7"]
    assert model.index_of("id0008") == QModelIndex()


def test_article_model_reads_a_changed_row_anew(qtbot, model, session):
    place = model.index_of("id0003")
    assert place.data(ROW_ROLE).status is ArticleStatus.UNTOUCHED
    articles.mark_opened(session, articles.get(session, "id0003"))
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.row_changed("id0003")
    assert changed.args[0] == place
    assert place.data(ROW_ROLE).status is ArticleStatus.OPENED


def test_article_model_without_session_is_empty(model):
    model.set_session(None)
    assert model.rowCount() == 0 and model.ids == []
    model.row_changed("id0003")


def test_article_model_speaks_each_row(model):
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Title 1, untouched, de, 0 open"


def test_annotation_list_is_sound_and_leaves_out_the_unknown(qtmodeltester):
    model = AnnotationListModel()
    model.show(meeting(), ["meet", "nobody", "vogt"])
    assert [model.id_at(row) for row in range(model.rowCount())] == ["meet", "vogt"]
    assert model.row_of("vogt") == 1 and model.row_of("nobody") == -1
    qtmodeltester.check(model, force_py=True)


def test_annotation_list_keeps_its_rows_when_only_states_change(qtbot):
    model = AnnotationListModel()
    model.show(meeting(), ["meet", "vogt"])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(meeting(), ["meet", "vogt"])


def test_annotation_list_tells_only_of_rows_that_changed(qtbot):
    model, review = AnnotationListModel(), meeting()
    model.show(review, ["vogt", "meet", "wien", "praise", "ruiz"])
    told = []
    model.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row())))
    accepted = replace(review.entities["ruiz"], status=Status.ACCEPTED)
    assert [item.id for item, _ in review.arguments_on("ruiz")] == ["meet"]
    model.show(review.with_states({"ruiz": accepted}), ["vogt", "meet", "wien", "praise", "ruiz"])
    assert told == [(1, 1), (4, 4)]
    told.clear()
    model.show(review, ["vogt", "meet", "wien", "praise", "ruiz"])
    model.show(review, ["vogt", "meet", "wien", "praise", "ruiz"])
    assert told == [(1, 1), (4, 4)]


def test_annotation_list_tells_which_rows_came_and_went(qtbot):
    model, review = AnnotationListModel(), meeting()
    model.show(review, ["meet", "vogt", "wien", "ruiz"])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsRemoved) as gone:
        model.show(review, ["meet", "ruiz"])
    assert gone.args[1:] == [1, 2]
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted) as came:
        model.show(review, ["meet", "ruiz", "wien"])
    assert came.args[1:] == [2, 2]
    with qtbot.waitSignal(model.modelReset):
        model.show(review, ["wien", "meet"])


_NAMES = ("meet", "vogt", "wien", "ruiz", "freitag")


@given(st.lists(st.lists(st.sampled_from(_NAMES), unique=True), min_size=1, max_size=6))
def test_annotation_list_shows_what_it_was_told_last(qapp, lists):
    model, review = AnnotationListModel(), meeting()
    kept = QPersistentModelIndex()
    for ids in lists:
        model.show(review, ids)
        assert [model.id_at(row) for row in range(model.rowCount())] == ids
        assert not kept.isValid() or kept.row() < len(ids)
        kept = QPersistentModelIndex(model.index(len(ids) - 1)) if ids else QPersistentModelIndex()


def test_annotation_list_starts_afresh_with_another_article(qtbot):
    model, review = AnnotationListModel(), meeting()
    model.show(review, ["meet", "vogt"])
    other = replace(review, article=replace(review.article, id="other"))
    with qtbot.waitSignal(model.modelReset):
        model.show(other, ["meet"])
    with qtbot.waitSignal(model.modelReset):
        model.show(None, ["meet"])
    assert model.rowCount() == 0


def test_entity_tree_is_sound(qtmodeltester):
    model = EntityTreeModel()
    model.show(meeting(), ["GPE", "PERSON"], {})
    qtmodeltester.check(model, force_py=True)


def test_entity_tree_groups_by_actor_in_the_order_of_labels():
    review = meeting()
    both = {name: review.entities[name] for name in ("vogt", "sie")}
    review = review.with_states({name: replace(item, actor="v") for name, item in both.items()})
    model = EntityTreeModel()
    model.show(review, ["GPE", "PERSON", "DATE"], {"v": Actor("v", "PERSON", "Ida Vogt")})
    groups = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
    assert all(isinstance(group, Group) for group in groups)
    assert [group.name for group in groups] == ["Wien", "Ida Vogt", "Leo Ruiz", "Freitag"]
    assert model.entity_at(model.index_of("sie")).id == "sie"
    assert model.index_of("wien") == model.index(0, 0)
