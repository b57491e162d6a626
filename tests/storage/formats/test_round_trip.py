"""What is exported, imported into a new session and exported again is the same to the byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import edits
from models.annotation import Actor, Attributes, Level
from models.article import Article, ArticleStatus, Zone, ZoneKind
from models.errors import InvalidEdit
from models.offsets import Span
from models.recipe import Recipe
from models.review import Review
from storage import decisions, integrity
from storage.annotations import insert_imported, load
from storage.formats.dateline_json_reader import read
from storage.formats.exporting import export
from storage.importing import import_paths
from storage.session import Session
from tests.builders import TEXT, meeting
from tests.storage.formats.export_builders import ACTORS, SESSION_SCHEMA, decided, filled, other_article

EXPORTED = re.compile(rb'"exported": "[^"]*"')
FORMATS = ("json", "jsonl")


def without_time(path: Path) -> bytes:
    content, count = EXPORTED.subn(b"", path.read_bytes())
    assert count == 1
    return content


def assert_comes_back(session: Session, folder: Path) -> None:
    """Export a session, import that into a new one, export it again, and compare."""
    for name in FORMATS:
        first, second = folder / f"first.{name}", folder / f"second.{name}"
        export(session, first, Recipe(name))
        with Session.create(folder / f"{name}.dateline", SESSION_SCHEMA, overwrite=True) as new:
            report = import_paths(new, [first])
            assert (report.failed, report.doubles) == ((), ())
            export(new, second, Recipe(name))
            assert integrity.findings(new) == []
        assert without_time(first) == without_time(second)


def test_a_session_with_decisions_of_all_kinds_comes_back(tmp_path: Path) -> None:
    odd = Review(
        Article(
            "odd",
            ' \n\u00a0Zwei\tZeilen\n\u2028é e\u0301 אב 👩‍🔬 \\ "\n',
            line_endings="mixed",
            published="2022-12",
            status=ArticleStatus.DISCUSS,
            note="„Rückfrage“",
            zones=(Zone(ZoneKind.BOILERPLATE, 0, 2), Zone(ZoneKind.BODY, 3, 9)),
        )
    )
    path = filled(tmp_path / "desk.dateline", decided(), other_article(), odd)
    with Session.open(path, read_only=True) as session:
        assert_comes_back(session, tmp_path)


def test_decisions_that_were_recorded_and_undone_come_back(tmp_path: Path) -> None:
    path = filled(tmp_path / "desk.dateline", meeting())
    steps: list[edits.Edit] = [
        edits.Accept("meet"),
        edits.AddEntity("new", "ORG", (Span(14, 24),)),
        edits.SetArgument("meet", "Topic", "praise"),
        edits.Reject("ruiz"),
        edits.AddFragment("praise", Span(84, 87)),
        edits.SetArticleStatus(ArticleStatus.COMPLETE),
    ]
    with Session.open(path) as session:
        for step in steps:
            record(session, step)
        undo(session)
        assert_comes_back(session, tmp_path)


def record(session: Session, step: edits.Edit) -> None:
    change = edits.apply(load(session, "article"), step, session.schema)
    decisions.record(session, change, "reviewer")


def undo(session: Session) -> None:
    decision = decisions.next_undo(session)
    assert decision is not None
    change = edits.apply(load(session, "article"), decision.restore_before, session.schema)
    decisions.record_undo(session, decision, change, "reviewer")


def test_actors_come_back_in_the_same_order(tmp_path: Path) -> None:
    actors = [Actor(name, "PERSON", name.upper(), (name, "ä")) for name in ("c", "a", "b")]
    with Session.create(tmp_path / "desk.dateline", SESSION_SCHEMA) as session:
        insert_imported(session, other_article(), actors)
        assert_comes_back(session, tmp_path)
    assert list(read(tmp_path / "first.json").actors) == ["a", "b", "c"]


IDS = ("vogt", "ruiz", "wien", "freitag", "sie", "meet", "praise", "new1", "new2")


@st.composite
def spans(draw: st.DrawFn) -> tuple[Span, ...]:
    found = []
    for _ in range(draw(st.integers(1, 2))):
        start = draw(st.integers(0, len(TEXT) - 1))
        found.append(Span(start, draw(st.integers(start + 1, min(start + 12, len(TEXT))))))
    return tuple(found)


ids = st.sampled_from(IDS)
labels = st.sampled_from(("PERSON", "ORG", "GPE", "DATE", "MENTION", "MEET", "STATEMENT", "CALL"))
roles = st.sampled_from(("Participant", "Actor", "Topic", "Place", "Time"))
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=6)
any_edit = st.one_of(
    st.builds(edits.Accept, ids),
    st.builds(edits.Reject, ids),
    st.builds(edits.Relabel, ids, labels),
    st.builds(edits.MoveBoundary, ids, spans()),
    st.builds(edits.AddEntity, ids, labels, spans()),
    st.builds(edits.AddEvent, ids, labels, spans()),
    st.builds(edits.SetArgument, ids, roles, ids, st.none() | ids),
    st.builds(edits.AcceptArgument, ids, roles, ids),
    st.builds(edits.RejectArgument, ids, roles, ids),
    st.builds(edits.SetAttributes, ids, st.builds(Attributes, st.sampled_from(("POS", "NEG")))),
    st.builds(edits.AttributeTo, ids, st.none() | ids),
    st.builds(edits.SetCoref, ids, st.none() | st.just("group")),
    st.builds(edits.SetNote, ids, words),
    st.builds(edits.SetFlag, ids, st.booleans()),
    st.builds(edits.SetLevel, ids, st.sampled_from(Level)),
    st.builds(edits.SetValue, ids, st.sampled_from(("", "2023-05"))),
    st.builds(edits.SetActor, ids, st.none() | st.just("a1")),
    st.builds(edits.Replicate, ids, spans()),
    st.builds(edits.SetArticleStatus, st.sampled_from(ArticleStatus)),
    st.builds(edits.SetArticleNote, words),
    st.builds(edits.SetLanguage, st.sampled_from(("en", "de"))),
)


@settings(max_examples=40)
@given(st.lists(any_edit, min_size=5, max_size=30))
def test_any_edits_come_back(tmp_path_factory: pytest.TempPathFactory, steps: list[edits.Edit]) -> None:
    folder = tmp_path_factory.mktemp("trip")
    with Session.create(folder / "desk.dateline", SESSION_SCHEMA) as session:
        review = meeting()
        for step in steps:
            try:
                review = edits.apply(review, step, session.schema).after
            except InvalidEdit:
                continue
        insert_imported(session, review.with_revision(7), ACTORS.values())
        assert_comes_back(session, folder)
