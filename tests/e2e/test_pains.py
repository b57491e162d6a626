"""What users of other tools suffer from does not exist here: a test for each pain, in the real window.

The numbers are those of the list of pains that the desk was designed against. Pain 4 is in
`test_all_like_this`, pain 15 in `test_key_counts` for every event type.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from gui.article_view.page import Page
from gui.features.checks import Checks
from gui.features.concordance import Concordance
from gui.settings import Settings
from models.annotation import Entity, Origin, Source, Status, suggested_entity
from models.article import Article, ArticleStatus
from models.offsets import Span
from models.review import Review, is_open
from models.schema import schema_from_toml
from models.suggest.chain import suggest_article
from models.suggest.config import SuggestConfig
from storage import articles
from storage.annotations import insert_imported, load, store_suggestions
from storage.session import Session
from tests.builders import TEXT, meeting, span_of
from tests.e2e.conftest import PATIENCE, SCHEMA, Reviewer

OTHER = "Lima. The envoys met."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a session with the article of the meeting, suggested, and a bare one."""
    made = tmp_path / "pains.dateline"
    review = meeting()
    with Session.create(made, SCHEMA) as session, session.writing():
        articles.add(session, review.article)
        articles.add(session, replace(review.article, id="other", text=OTHER, title="Lima"))
    with Session.open(made) as session:
        found = review.entities.values(), review.events.values()
        store_suggestions(session, review.article.id, 0, *found, (), "1")
    return made


@pytest.fixture
def desk(calm: None, reviewer: Reviewer, path: Path) -> Reviewer:
    assert reviewer.window.open_session(path)
    reviewer.window.page.view.setFocus()
    return reviewer


@pytest.fixture
def again(calm: None, settings: Settings) -> Iterator[Reviewer]:
    """Give a second window, for what happens after a restart."""
    later = Reviewer(settings)
    yield later
    later.forget()


def select(desk: Reviewer, span: Span) -> None:
    desk.window.page.view.set_selection(span)
    desk.window.page.view.setFocus()


def focus(desk: Reviewer, annotation_id: str) -> None:
    desk.window.controller.set_focus(annotation_id)
    desk.window.page.view.setFocus()
    QApplication.processEvents()


def finish(desk: Reviewer, qtbot: QtBot) -> None:
    """Finish the open article, a second time if something is left in it."""
    article_id, panel = desk.review.article.id, desk.window.feature(Checks).panel
    desk.press("Ctrl+Return")
    qtbot.waitUntil(
        lambda: (
            desk.review.article.id != article_id
            or desk.review.article.status is ArticleStatus.COMPLETE
            or panel.headline.isVisible()
        ),
        timeout=PATIENCE,
    )
    if panel.headline.isVisible():
        desk.press("Ctrl+Return")


def status(desk: Reviewer, annotation_id: str) -> Status:
    found = desk.review.annotation(annotation_id)
    assert found is not None
    return found.status


def test_pain_03_a_decision_in_a_long_text_touches_what_it_changes_and_no_more(
    calm: None, reviewer: Reviewer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n\n".join(f"Vogt {number} traf Ruiz in Wien am Freitag. " * 8 for number in range(300))
    starts = [place for place in range(len(text)) if text.startswith("Wien", place)]
    origin = Origin(Source.RULE, "test")
    found = {
        f"w{start}": suggested_entity(Entity(f"w{start}", "GPE", (Span(start, start + 4),), origin=origin))
        for start in starts
    }
    assert len(text) > 90_000 and len(found) > 2_000
    with Session.create(tmp_path / "long.dateline", SCHEMA) as session, session.writing():
        insert_imported(session, Review(Article("long", text, language="de"), found), [])
    assert reviewer.window.open_session(tmp_path / "long.dateline")
    QTest.qWait(50)
    placed: list[int] = []
    place = Page._place
    monkeypatch.setattr(
        Page, "_place", lambda page, index, laid: (placed.append(index), place(page, index, laid))
    )
    reviewer.window.page.view.setFocus()
    reviewer.press("Return")
    assert 0 < len(set(placed)) <= 3


def test_pain_05_label_and_boundary_are_corrected_and_the_event_keeps_its_roles(desk: Reviewer) -> None:
    before = desk.review.events["meet"].arguments
    focus(desk, "ruiz")
    desk.press("O")
    focus(desk, "ruiz")
    desk.press("Ctrl+Alt+Left")
    changed = desk.review.entities["ruiz"]
    assert (changed.label, desk.review.covered(changed)) == ("ORG", "mit Leo Ruiz")
    assert [item.target for item in desk.review.events["meet"].arguments] == [item.target for item in before]


def test_pain_06_undo_goes_on_across_articles_and_a_restart(
    desk: Reviewer, again: Reviewer, path: Path
) -> None:
    focus(desk, "vogt")
    desk.press("Return")
    desk.press("Ctrl+Down")
    select(desk, Span(0, 4))
    desk.press("G")
    desk.close()
    assert again.window.open_session(path)
    again.press("Ctrl+Z")
    assert again.review.article.id == "other" and not again.review.entities
    again.press("Ctrl+Z")
    assert again.review.article.id == "article"
    assert status(again, "vogt") is Status.SUGGESTED
    again.press("Ctrl+Shift+Z")
    assert status(again, "vogt") is Status.ACCEPTED


def test_pain_07_what_was_decided_is_on_the_disk_before_the_next_key(desk: Reviewer, path: Path) -> None:
    for annotation_id in ("vogt", "ruiz", "wien"):
        focus(desk, annotation_id)
        desk.press("Return")
        stored = desk.stored(path).annotation(annotation_id)
        assert stored is not None and stored.status is Status.ACCEPTED


def test_pain_08_an_article_is_reviewed_and_finished_without_a_mouse(
    desk: Reviewer, path: Path, qtbot: QtBot
) -> None:
    for _ in range(20):
        if not desk.window.controller.queue():
            break
        desk.press("Return")
    finish(desk, qtbot)
    with Session.open(path, read_only=True) as session:
        assert articles.get(session, "article").status is ArticleStatus.COMPLETE
    assert desk.review.article.id == "other"


def test_pain_09_annotations_that_lie_over_each_other_are_reached_one_by_one(desk: Reviewer) -> None:
    select(desk, span_of("Ministerin Ida Vogt"))
    desk.press("H")
    select(desk, span_of("Ida"))
    desk.press("N")
    over = {item.id for item in desk.review.annotations() if item.hull.overlaps(span_of("Ida"))}
    assert len(over) == 3
    desk.window.page.view.set_caret(span_of("Ida").start + 1)
    met = []
    for _ in over:
        desk.press("Space")
        met.append(desk.focus)
    assert set(met) == over


def test_pain_10_arcs_are_drawn_for_the_event_in_focus_alone(desk: Reviewer) -> None:
    view = desk.window.page.view

    def arcs() -> int:
        page = view._scroller.laid_page
        assert page is not None
        return sum(len(line.arcs) for index in range(len(page.pieces)) for line in page.laid(index).marks)

    focus(desk, "meet")
    assert arcs() >= 2
    focus(desk, "vogt")
    assert arcs() == 0


def test_pain_11_looked_and_found_nothing_is_told_from_not_looked_at(
    desk: Reviewer, path: Path, qtbot: QtBot
) -> None:
    desk.press("Ctrl+Down")
    assert desk.review.article.status is ArticleStatus.OPENED
    assert desk.review.article.looked == ()
    finish(desk, qtbot)
    with Session.open(path, read_only=True) as session:
        other = articles.get(session, "other")
    assert other.status is ArticleStatus.COMPLETE
    assert other.looked


def test_pain_12_what_a_filter_shows_is_accepted_at_once_and_taken_back_at_once(desk: Reviewer) -> None:
    controller = desk.window.controller
    controller.set_labels(frozenset({"PERSON"}))
    desk.press("Shift+Return")
    assert {name for name in ("vogt", "ruiz") if status(desk, name) is Status.ACCEPTED} == {"vogt", "ruiz"}
    assert status(desk, "wien") is Status.SUGGESTED
    desk.press("Ctrl+Z")
    assert status(desk, "vogt") is status(desk, "ruiz") is Status.SUGGESTED


def test_pain_13_suggesting_again_brings_nothing_back_and_moves_nothing(desk: Reviewer, path: Path) -> None:
    focus(desk, "ruiz")
    desk.press("Backspace")
    focus(desk, "vogt")
    desk.press("Return")
    where = desk.focus
    suggested = meeting()
    anew = [replace(item, id=f"{item.id}-2") for item in suggested.entities.values()]
    with Session.open(path) as session:
        revision = articles.get(session, "article").revision
        store_suggestions(session, "article", revision, anew, (), (), "2")
        stored = load(session, "article")
    assert [item.status for item in stored.entities.values() if item.hull == span_of("Leo Ruiz")] == [
        "rejected"
    ]
    assert [item.status for item in stored.entities.values() if item.hull == span_of("Ida Vogt")] == [
        "accepted"
    ]
    assert desk.focus == where


def test_pain_14_events_are_suggested_with_their_roles() -> None:
    schema = schema_from_toml(SCHEMA, "diplomacy.toml")
    text = "Vienna, 3 May. Foreign Minister Ida Vogt met President Leo Ruiz in Oslo on Friday."
    draft = suggest_article(
        Article("a", text, language="en", published="2024-05-03"),
        SuggestConfig(resources.path("lexicons"), schema),
    )
    [event] = [item for item in draft.events if item.type == "MEET"]
    covered = {item.id: text[item.hull.start : item.hull.end] for item in draft.entities}
    fillers = {covered[item.target] for item in event.arguments if item.target in covered}
    assert {"Ida Vogt", "Leo Ruiz"} <= fillers
    assert is_open(event)


def test_pain_16_no_number_key_links_what_may_not_be_linked(desk: Reviewer) -> None:
    schema = desk.window.controller.schema
    focus(desk, "meet")
    for number in range(1, 10):
        for _ in range(3):
            desk.press(str(number))
    event = desk.review.events["meet"]
    roles = {role.name: role for role in schema.roles_of(event.type)}
    assert len(event.standing_arguments) >= 3
    for item in event.standing_arguments:
        target = desk.review.annotation(item.target)
        assert isinstance(target, Entity)
        assert schema.fits(roles[item.role], target.label)


def test_pain_19_a_split_verb_is_one_trigger_of_two_fragments(desk: Reviewer, path: Path) -> None:
    focus(desk, "meet")
    assert len(desk.review.events["meet"].fragments) == 2
    desk.press("-")
    assert len(desk.review.events["meet"].fragments) == 1
    select(desk, span_of("zusammen"))
    desk.press("+")
    event = desk.stored(path).events["meet"]
    assert [span.text(TEXT) for span in event.fragments] == ["traf", "zusammen"]


def test_pain_21_every_annotation_of_the_session_is_found(desk: Reviewer, qtbot: QtBot) -> None:
    desk.press("Ctrl+Shift+F")
    feature = desk.window.feature(Concordance)
    QTest.keyClicks(feature.page.bar.field, "vogt")
    qtbot.waitUntil(lambda: feature.model.rowCount() == 1, timeout=PATIENCE)
    QTest.keyClick(feature.page.bar.field, Qt.Key.Key_Down)
    desk.press("Return")
    assert desk.focus == "vogt"


def test_pain_22_no_tokeniser_stands_between_a_reviewer_and_a_span(desk: Reviewer) -> None:
    inside = Span(span_of("Ministerin").start, span_of("Ministerin").start + len("Minister"))
    select(desk, inside)
    desk.press("T")
    assert [item.fragments for item in desk.review.entities.values() if item.label == "TITLE"] == [(inside,)]


def test_pain_25_the_desk_comes_back_to_where_it_was_and_a_flag_is_found(
    desk: Reviewer, again: Reviewer, path: Path, qtbot: QtBot
) -> None:
    focus(desk, "wien")
    desk.press("!")
    focus(desk, "sie")
    desk.close()
    assert again.window.open_session(path)
    assert (again.review.article.id, again.focus) == ("article", "sie")
    again.press("Ctrl+Shift+F")
    feature = again.window.feature(Concordance)
    qtbot.waitUntil(lambda: feature.model.rowCount() > 1, timeout=PATIENCE)
    feature.page.bar.chip("flagged").click()
    qtbot.waitUntil(lambda: feature.model.rowCount() == 1, timeout=PATIENCE)
    QTest.keyClick(feature.page.list, Qt.Key.Key_Return)
    assert again.focus == "wien"
