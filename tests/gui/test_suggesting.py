"""The worker suggests ahead, survives being killed, and fails with a reason."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import resources
from gui.controller import Controller
from gui.suggesting import Suggesting
from models.annotation import Actor
from models.suggest.config import SuggestConfig
from storage.annotations import suggestion_state

PATIENCE = 60_000


@pytest.fixture
def suggesting(controller: Controller) -> Iterator[Suggesting]:
    suggesting = Suggesting(controller)
    yield suggesting
    suggesting.stop()


def config(controller: Controller, *pipelines: tuple[str, str]) -> SuggestConfig:
    return SuggestConfig(resources.path("lexicons"), controller.schema, pipelines)


def states(controller: Controller) -> dict[str, str]:
    assert controller.session is not None
    return {name: suggestion_state(controller.session, name)[0] for name in ("article", "other")}


def ready(controller: Controller) -> Callable[[], bool]:
    return lambda: set(states(controller).values()) == {"ready"}


def test_every_article_gets_suggestions_in_the_worker(
    suggesting: Suggesting, controller: Controller, qtbot: QtBot
) -> None:
    suggesting.start(config(controller))
    qtbot.waitUntil(ready(controller), timeout=PATIENCE)
    assert controller.review is not None
    found = {controller.review.covered(item) for item in controller.review.entities.values()}
    assert "Wien" in found
    assert suggesting.idle


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs POSIX signals")
def test_a_killed_worker_is_replaced_and_its_article_done_all_the_same(
    suggesting: Suggesting, controller: Controller, qtbot: QtBot
) -> None:
    suggesting.start(config(controller))
    qtbot.waitUntil(lambda: bool(suggesting.worker_pids()), timeout=PATIENCE)
    for pid in suggesting.worker_pids():
        os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(ready(controller), timeout=PATIENCE)


def test_a_pipeline_that_cannot_be_loaded_fails_with_its_reason_and_can_be_retried(
    suggesting: Suggesting, controller: Controller, qtbot: QtBot, tmp_path: Path
) -> None:
    suggesting.start(config(controller, ("de", str(tmp_path))))
    qtbot.waitUntil(lambda: states(controller)["article"] == "failed", timeout=PATIENCE)
    assert controller.session is not None
    assert str(tmp_path) in suggestion_state(controller.session, "article")[1]
    qtbot.waitUntil(lambda: suggesting.idle, timeout=PATIENCE)
    suggesting.start(config(controller))
    suggesting.retry("article")
    qtbot.waitUntil(lambda: states(controller)["article"] == "ready", timeout=PATIENCE)


def test_what_is_worked_on_is_done_anew_with_the_actors_that_are_known_since(
    suggesting: Suggesting, controller: Controller, qtbot: QtBot
) -> None:
    suggesting.start(config(controller))
    assert not suggesting.idle
    suggesting.know((Actor("known", "PERSON", "Leo Ruiz"),))
    qtbot.waitUntil(lambda: suggesting.idle, timeout=PATIENCE)
    assert controller.review is not None
    named = [item for item in controller.review.entities.values() if item.actor == "known"]
    assert [(item.label, controller.review.covered(item)) for item in named] == [("PERSON", "Leo Ruiz")]
    assert len(suggesting.worker_pids()) == 1


def test_stopping_ends_the_worker_process(
    suggesting: Suggesting, controller: Controller, qtbot: QtBot
) -> None:
    suggesting.start(config(controller))
    qtbot.waitUntil(lambda: bool(suggesting.worker_pids()), timeout=PATIENCE)
    suggesting.stop()
    assert suggesting.worker_pids() == []
