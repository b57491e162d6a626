"""Actors over several articles: merged and undone as one, found elsewhere, exported, known to suggesters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from models import edits
from models.annotation import Actor, Entity, Status, suggested_entity
from models.article import Article, ArticleStatus
from models.offsets import Span
from models.recipe import Recipe
from storage import actor_rows, actors, annotations, articles, bulk, decisions, known_actors
from storage.formats import dateline_json_reader
from storage.formats.exporting import export
from storage.importing import import_paths
from storage.session import Session
from tests.builders import MACHINE, SCHEMA
from tests.storage.conftest import SCHEMA_TEXT

DE, EN = Actor("de", "PERSON", "Ilham Alijew", ("Alijew",)), Actor("en", "PERSON", "Ilham Aliyev")
TEXTS = {
    "a": "Am Abend kam Ilham Alijew nach Riga.\nAlijew blieb.",
    "b": "President Ilham Aliyev came to Riga.",
    "c": "Nobody came. Later Ilham Aliyev left.",
}


def mention(article_id: str, covered: str, actor: str, status: Status = Status.SUGGESTED) -> Entity:
    start = TEXTS[article_id].index(covered)
    span = Span(start, start + len(covered))
    made = Entity(f"{article_id}-{start}", "PERSON", (span,), actor=actor, origin=MACHINE, confidence=0.9)
    return replace(suggested_entity(made), status=status)


MENTIONS = {
    "a": (
        mention("a", "Ilham Alijew", "de"),
        replace(mention("a", "Alijew blieb", "de"), fragments=(Span(37, 43),)),
    ),
    "b": (mention("b", "Ilham Aliyev", "en"),),
    "c": (mention("c", "Ilham Aliyev", "en"),),
}


def store(session: Session, article_id: str, known: tuple[Actor, ...] = (DE, EN)) -> None:
    revision = articles.get(session, article_id).revision
    annotations.store_suggestions(session, article_id, revision, MENTIONS[article_id], (), known, "1")


@pytest.fixture
def filled(session: Session) -> Session:
    for article_id, text in TEXTS.items():
        language = "de" if article_id == "a" else "en"
        articles.add(session, Article(article_id, text, title=f"Title {article_id}", language=language))
        store(session, article_id)
    return session


def merge(session: Session) -> bulk.BulkReport:
    edit = edits.MergeActors(EN, (DE,))
    parts = [
        edits.Part(article_id, revision, (edit,))
        for article_id, (revision, _) in actors.places(session, ["de"]).items()
    ]
    return bulk.decide(session, edits.Bulk(tuple(parts), "merge_actors"), "ida")


def decide(session: Session, article_id: str, edit: edits.Edit) -> None:
    known = actors.standing(session)
    change = edits.apply(annotations.load(session, article_id), edit, SCHEMA, known.get)
    decisions.record(session, change, "ida")


def pointed(session: Session) -> set[str | None]:
    return {item.actor for name in TEXTS for item in annotations.load(session, name).entities.values()}


def test_a_merge_moves_every_mention_and_undo_brings_all_back(filled: Session) -> None:
    before = actors.standing(filled)
    report = merge(filled)
    assert pointed(filled) == {"en"}
    assert actors.standing(filled)["en"].aliases == ("Ilham Alijew", "Alijew")
    assert report.decision is not None
    bulk.undo(filled, report.decision, "ida")
    assert pointed(filled) == {"de", "en"}
    assert actors.standing(filled) == before


def test_new_suggestions_refer_to_what_an_actor_was_merged_into(filled: Session) -> None:
    merge(filled)
    text = "Ilham Alijew spoke."
    articles.add(filled, Article("d", text))
    late = Entity("late", "PERSON", (Span(0, 12),), actor="de", origin=MACHINE, confidence=0.9)
    learnt = Actor("de", "PERSON", "Ilham Alijew", ("Präsident Alijew",))
    annotations.store_suggestions(filled, "d", 0, (suggested_entity(late),), (), (learnt,), "1")
    assert annotations.load(filled, "d").entities["late"].actor == "en"
    assert actors.standing(filled)["en"].aliases == ("Ilham Alijew", "Alijew", "Präsident Alijew")
    assert actors.standing(filled)["de"].merged_into == "en"


def test_actors_merged_in_a_circle_do_not_hang(session: Session) -> None:
    with session.writing():
        actor_rows.write(session, {"a": Actor("a", "ORG", "A", merged_into="b")})
        actor_rows.write(session, {"b": Actor("b", "ORG", "B", merged_into="a")})
        assert actor_rows.standing(session, ["a", "b"]) == {}


def test_mentions_elsewhere_come_with_their_words(filled: Session) -> None:
    assert actors.elsewhere(filled, "en", "b") == 1
    assert actors.elsewhere(filled, "de", "a") == 0
    [found] = actors.mentions(filled, "en", but_in="b")
    assert (found.article_id, found.before, found.covered, found.after) == (
        "c",
        "Nobody came. Later ",
        "Ilham Aliyev",
        " left.",
    )
    first, second = actors.mentions(filled, "de", width=8)
    assert (first.before, first.after) == ("end kam ", " nach Ri")
    assert (second.before, second.after) == ("", " blieb.")


def test_rejected_mentions_are_not_listed_but_move_along(filled: Session) -> None:
    decide(filled, "c", edits.Reject(MENTIONS["c"][0].id))
    assert [item.article_id for item in actors.mentions(filled, "en")] == ["b"]
    assert actors.reaches(filled, ["en"]) == {"en": actors.Reach(2, 2)}
    assert actors.reaches(filled)["de"] == actors.Reach(2, 1)


def test_places_can_be_narrowed_to_a_name(filled: Session) -> None:
    found = actors.places(filled, ["de"], "Alijew")
    assert list(found) == ["a"] and len(found["a"][1]) == 1


def test_a_merged_actor_is_found_under_its_former_id(filled: Session) -> None:
    merge(filled)
    found = actors.found(filled, "de")
    assert found is not None and found.id == "en"
    assert actors.found(filled, "nobody") is None
    assert actors.merged_names(filled, "en")["Alijew"].id == "de"


def test_refusals_and_merges_survive_export_and_import(filled: Session, tmp_path: Path) -> None:
    decide(filled, "a", edits.RefuseMerge(DE, (Actor("x", "PERSON", "Heydar Aliyev"),)))
    merged = actors.standing(filled)["de"]
    edit = edits.MergeActors(EN, (merged,))
    part = edits.Part("a", articles.get(filled, "a").revision, (edit,))
    bulk.decide(filled, edits.Bulk((part,), "merge_actors"), "ida")
    file = tmp_path / "out.json"
    export(filled, file, Recipe("json"))
    assert dateline_json_reader.read(file).actors == actors.standing(filled)
    with Session.create(tmp_path / "copy.dateline", SCHEMA_TEXT) as copy:
        import_paths(copy, [file])
        assert actors.standing(copy) == actors.standing(filled)
        assert pointed(copy) == {"en"}


def test_the_suggester_knows_actors_with_an_accepted_mention_without_rejected_names(filled: Session) -> None:
    assert known_actors.refresh(filled) == ()
    full, short = MENTIONS["a"]
    decide(filled, "a", edits.Accept(full.id))
    decide(filled, "a", edits.Reject(short.id))
    [found] = known_actors.refresh(filled)
    assert (found.id, found.label, found.names) == ("de", "PERSON", ("Ilham Alijew",))


def test_only_articles_with_a_new_name_are_suggested_anew_and_no_finished_one(filled: Session) -> None:
    known_actors.refresh(filled)
    assert annotations.waiting(filled, "1") == []
    decide(filled, "c", edits.SetArticleStatus(ArticleStatus.COMPLETE))
    decide(filled, "b", edits.Accept(MENTIONS["b"][0].id))
    known_actors.refresh(filled)
    assert annotations.waiting(filled, "1") == ["b"]
    store(filled, "b")
    known_actors.refresh(filled)
    assert annotations.waiting(filled, "1") == []


def test_a_rename_asks_again_where_the_new_name_stands(filled: Session) -> None:
    decide(filled, "b", edits.Accept(MENTIONS["b"][0].id))
    known_actors.refresh(filled)
    store(filled, "b")
    store(filled, "c")
    decide(filled, "b", edits.RenameActor(EN, "Ilham Alijew"))
    known_actors.refresh(filled)
    assert annotations.waiting(filled, "1") == ["a"]
