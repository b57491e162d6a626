"""A name that a reviewer confirms is suggested elsewhere by the worker process."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.dialogs.actor_picker import ActorPicker
from gui.features.entities import Entities
from gui.settings import Settings
from models.annotation import Entity, Status
from models.offsets import Span
from models.suggest.actors.known import KNOWN_ACTOR, NAME
from storage.annotations import load, suggestion_state
from storage.session import Session
from tests.e2e.conftest import PATIENCE, Reviewer, dialog_of, session_of

TEXTS = ["Quorbex opens an office.", "Later that week, a clerk of Quorbex left.", "Nothing else happened."]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give settings without pipelines: rules and lexicons are loaded in no time."""
    folder = tmp_path / "own"
    none = {"de": "none", "en": "none"}
    return Settings(
        folder / "settings.json", theme="light", language="en", reviewer="ida", pipelines=dict(none)
    )


def found(session: Session, article_id: str) -> list[Entity]:
    """Return what stands on the name in an article."""
    review = load(session, article_id)
    return [item for item in review.entities.values() if review.covered(item) == "Quorbex"]


def confirm(reviewer: Reviewer) -> str:
    """Label the first word, and make it a new actor, by keys; return the actor's id."""
    reviewer.window.page.view.set_selection(Span(0, 7))
    reviewer.press("O")
    reviewer.press("U")
    picker = dialog_of(reviewer, ActorPicker)
    picker.picked.emit(next(row.id for row in picker.shown() if row.title == "A new actor"))
    picker.close()
    actor = reviewer.review.entities[reviewer.focus].actor
    assert actor is not None
    return actor


def test_a_confirmed_name_is_suggested_in_another_article(
    reviewer: Reviewer, tmp_path: Path, qtbot: QtBot
) -> None:
    window = reviewer.window
    window.feature(Entities)._know_due.setInterval(0)
    assert window.open_session(session_of(tmp_path / "known.dateline", TEXTS))
    session = window.controller.session
    assert session is not None

    def rests() -> bool:
        states = {suggestion_state(session, f"a{number}")[0] for number in range(len(TEXTS))}
        return states == {"ready"} and window.suggesting.idle

    qtbot.waitUntil(rests, timeout=PATIENCE)
    assert not any(item.origin.name == NAME for item in found(session, "a1"))
    [worker] = window.suggesting.worker_pids()
    untouched = load(session, "a2").article.revision
    actor = confirm(reviewer)
    qtbot.waitUntil(lambda: any(item.actor == actor for item in found(session, "a1")), timeout=PATIENCE)
    [item] = found(session, "a1")
    assert (item.label, item.status) == ("ORG", Status.SUGGESTED)
    assert (KNOWN_ACTOR, "Quorbex") in item.origin.evidence
    qtbot.waitUntil(rests, timeout=PATIENCE)
    assert load(session, "a2").article.revision == untouched
    assert window.suggesting.worker_pids() == [worker]
