"""The guide's pictures: every scene played in the real window and saved, the same each time."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from gui.app import make_application
from gui.commands import picture_sessions as sessions
from gui.main_window import MainWindow
from gui.scenes import SCENES, Ground, Scene
from gui.settings import Settings
from gui.stage import Stage, without_platform_remarks
from models.annotation import Entity
from models.errors import DatelineError

SESSION = "spring.dateline"
REVIEWER = "ida"
_COLOURS, _COARSE = 256, 0xFFF0F0F0
_USUAL_FLASH = -1
"""Lets the caret blink as the system has it."""
_FINISHED, _BEGUN, _DECISIONS = 2, 2, 45
"""Articles that are finished in the worked session, others that are begun, and decisions in each of those."""
_EACH_REJECTED, _EACH_RELABELLED = 9, 14


def make(output: Path, only: Sequence[str] = ()) -> Iterator[str]:
    """Make the pictures, or `only` the named ones, in the folder `output`; yield the path of each.

    Raises `DatelineError` for a name that no picture has, and at a step that does not do what it should.
    """
    unknown = [name for name in only if name not in SCENES]
    if unknown:
        raise DatelineError(f"There is no picture “{unknown[0]}”.", "There are: " + ", ".join(SCENES) + ".")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatelineError(
            f"{output} cannot be written: {error.strerror}.", "Choose another folder."
        ) from error
    with tempfile.TemporaryDirectory() as folder, without_platform_remarks(), _in_zone("UTC"):
        studio = Studio(Path(folder))
        for name in only or SCENES:
            path = output / f"{name}.png"
            save(studio.picture(SCENES[name]), path)
            yield str(path)


def save(picture: QPixmap, path: Path) -> None:
    """Write a picture as PNG with at most 256 colours."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    table = _table(Counter(memoryview(image.constBits()).cast("I")))
    small = image.convertToFormat(
        QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither
    )
    if not small.save(str(path), "PNG", 0):  # type: ignore[call-overload]
        raise DatelineError(f"{path} cannot be written.", "Choose another folder.")


def _table(counted: Counter[int]) -> list[int]:
    """Return the colours that most pixels have, and then those that are unlike all before."""
    ranked = [colour for colour, _ in counted.most_common()]
    table = ranked[: _COLOURS // 2]
    known = {colour & _COARSE for colour in table}
    for colour in ranked[_COLOURS // 2 :]:
        if colour & _COARSE not in known and len(table) < _COLOURS:
            known.add(colour & _COARSE)
            table.append(colour)
    return table


class Studio:
    """Plays scenes, each in a window of its own on a copy of its session; `folder` holds those sessions."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[Ground, Path] = {}

    def picture(self, scene: Scene) -> QPixmap:
        """Play a scene and return what is to be seen."""
        with sessions.at_fixed_times():
            stage = self._stage(scene, self._session(scene.ground))
            try:
                return scene.play(stage)
            finally:
                _leave(stage)

    def _stage(self, scene: Scene, session: Path | None) -> Stage:
        file = self._folder / "settings.json"
        settings = Settings(file, theme=scene.theme, language=scene.language, reviewer=REVIEWER)
        make_application(settings).setCursorFlashTime(0)
        stage = Stage(MainWindow(settings), scene.size)
        if session is not None:
            copy = self._folder / SESSION
            shutil.copyfile(session, copy)
            stage.window.open_session(copy)
            stage.window.suggesting.stop()
        stage.settle()
        return stage

    def _session(self, ground: Ground) -> Path | None:
        """Return the session of a ground, made when it is asked for first."""
        if ground is Ground.NONE:
            return None
        if ground not in self._made:
            self._made[ground] = self._make(ground)
        return self._made[ground]

    def _make(self, ground: Ground) -> Path:
        path = self._folder / f"{ground.name}.dateline"
        if ground is Ground.SAMPLES:
            sessions.make_samples(path)
        elif ground is Ground.LONG:
            sessions.make_long(path)
        elif ground is Ground.WORKED:
            stage = self._stage(Scene(Stage.grab), self._session(Ground.SAMPLES))
            _work(stage)
            _leave(stage)
            shutil.copyfile(self._folder / SESSION, path)
        else:
            sessions.make_written(path, ground.value)
        return path


@contextmanager
def _in_zone(name: str) -> Iterator[None]:
    """Show times as in a time zone; where the system cannot change it, in its own."""
    before = os.environ.get("TZ")
    _set_zone(name)
    try:
        yield
    finally:
        _set_zone(before)


def _set_zone(name: str | None) -> None:
    if name is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = name
    if sys.platform != "win32":
        time.tzset()


def _work(stage: Stage) -> None:
    """Decide in the window as a reviewer would: some articles to their end, some in part."""
    for number, article in enumerate(stage.window.page.article_ids()[: _FINISHED + _BEGUN]):
        stage.controller.open_article(article)
        finishes = number < _FINISHED
        for turn in range(_DECISIONS):
            _decide(stage, turn)
        if finishes:
            stage.window.page.desk.accept_shown()
            stage.window.page.desk.finish(reject_open=True)
        stage.settle(20)


def _decide(stage: Stage, turn: int) -> None:
    """Accept the focused suggestion, now and then reject or relabel it."""
    desk = stage.window.page.desk
    if turn % _EACH_REJECTED == _EACH_REJECTED - 1:
        desk.reject()
    elif turn % _EACH_RELABELLED == 0 and isinstance(stage.controller.focused, Entity):
        desk.label("ORG")
        desk.accept()
    else:
        desk.accept()


def _leave(stage: Stage) -> None:
    QApplication.setCursorFlashTime(_USUAL_FLASH)
    stage.leave()
