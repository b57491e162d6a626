"""Suggesting for a whole session: in several processes, past those that die, and until it is cancelled."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import resources
from models import edits
from models.article import Article
from models.errors import SessionReadOnly, SuggestionError
from models.offsets import Span
from models.suggest import worker
from models.suggest.base import Draft
from models.suggest.config import SuggestConfig, suggester_version
from storage import annotations, articles, decisions, suggesting
from storage.annotations import suggestion_state
from storage.session import Session
from storage.suggesting import SuggestReport, suggest_all
from tests.builders import SCHEMA, entity

DIED = "The suggesting process ended unexpectedly. Try again."


def stand_in(article: Article, config: SuggestConfig) -> Draft:
    """Find one entity, fail or end the process, as the article's text says; runs in the worker."""
    if "dies" in article.text:
        os._exit(9)
    if "fails" in article.text:
        raise SuggestionError("It fails.", "Try again.")
    found = entity(f"{article.id}-wien", "GPE", "Wien")
    return Draft(entities=(found,), remarks=("Wien only.",))


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch) -> SuggestConfig:
    monkeypatch.setattr(worker, "run", stand_in)
    return SuggestConfig(resources.path("lexicons"), SCHEMA)


def fill(session: Session, *texts: str) -> None:
    for number, text in enumerate(texts):
        articles.add(session, Article(f"a{number}", f"Wien {text} {number}", title=f"Title {number}"))


def states(session: Session) -> list[str]:
    return [suggestion_state(session, name)[0].value for name in articles.all_ids(session)]


def test_every_article_gets_its_suggestions_and_progress_is_told(
    session: Session, config: SuggestConfig
) -> None:
    fill(session, *["is well"] * 5)
    seen: list[tuple[int, int]] = []
    report = suggest_all(session, config, 2, lambda done, total, title: seen.append((done, total)))
    assert report == SuggestReport(done=5, remarks=report.remarks)
    assert report.remarks == {"Wien only.": 5}
    assert seen == [(number, 5) for number in range(1, 6)]
    assert set(annotations.load(session, "a3").entities) == {"a3-wien"}
    assert suggest_all(session, config, 2) == SuggestReport()


def test_what_fails_is_named_and_tried_again_next_time(session: Session, config: SuggestConfig) -> None:
    fill(session, "is well", "fails")
    for done in (1, 0):
        report = suggest_all(session, config)
        assert (report.done, report.failed) == (done, [("Title 1", "It fails. Try again.")])
    assert states(session) == ["ready", "failed"]
    assert annotations.waiting(session, suggester_version(config)) == []


def test_of_a_process_that_dies_only_the_article_it_died_of_fails(
    session: Session, config: SuggestConfig
) -> None:
    fill(session, "is well", "dies", "is well", "dies", "is well", "is well")
    report = suggest_all(session, config, 2)
    assert report.done == 4
    assert sorted(report.failed) == [("Title 1", DIED), ("Title 3", DIED)]
    assert states(session) == ["ready", "failed", "ready", "failed", "ready", "ready"]


def test_cancelling_keeps_what_was_found(session: Session, config: SuggestConfig) -> None:
    fill(session, *["is well"] * 20)
    seen: list[str] = []
    report = suggest_all(
        session, config, 1, lambda done, total, title: seen.append(title), lambda: len(seen) >= 3
    )
    assert report.cancelled
    assert 3 <= report.done < 20
    assert states(session).count("ready") == report.done
    assert states(session).count("waiting") == 20 - report.done


def decide(session: Session, article_id: str) -> None:
    edit = edits.AddEntity("by-hand", "PERSON", (Span(5, 7),))
    change = edits.apply(annotations.load(session, article_id), edit, SCHEMA)
    decisions.record(session, change, "ida")


def test_an_article_that_is_changed_meanwhile_is_read_anew(
    session: Session, config: SuggestConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(session, "is well")
    store = suggesting.store_suggestions
    calls: list[str] = []

    def store_late(session: Session, article_id: str, *parts: object) -> object:
        if not calls:
            decide(session, article_id)
        calls.append(article_id)
        return store(session, article_id, *parts)  # type: ignore[arg-type]

    monkeypatch.setattr(suggesting, "store_suggestions", store_late)
    assert suggest_all(session, config) == SuggestReport(done=1, remarks=suggesting.Counter(["Wien only."]))
    assert calls == ["a0", "a0"]
    assert set(annotations.load(session, "a0").entities) == {"by-hand", "a0-wien"}


def test_a_read_only_session_is_refused_before_any_work(
    session: Session, config: SuggestConfig, tmp_path: Path
) -> None:
    fill(session, "is well")
    with Session.open(session.path, read_only=True) as reader, pytest.raises(SessionReadOnly):
        suggest_all(reader, config)
