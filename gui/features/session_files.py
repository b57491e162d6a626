"""Making, opening, copying and closing a session, and bringing articles into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QStandardPaths
from PySide6.QtWidgets import QFileDialog

import resources
from gui import tasks, works
from gui.actions.live import Handler
from gui.actions.menus import FILE
from gui.actions.spec import window_action
from gui.dialogs.new_session import NewSessionDialog
from gui.panels.conversion import ConversionPage
from gui.soon import Shortly
from gui.window import Feature, Window
from models.errors import DatelineError, SessionReadOnly
from models.schema import schema_file_text, schema_from_toml

if TYPE_CHECKING:
    from gui.importing import Imports

SUFFIX = ".dateline"
SCHEMA = ("schema", "diplomacy.toml")


class SessionFiles(Feature):
    """The session files of a window, also those chosen on the welcome page or dropped on the window."""

    specs = (
        window_action(
            "new", QT_TRANSLATE_NOOP("actions", "New session…"), FILE, "Ctrl+N", icon="new", always=True
        ),
        window_action(
            "open", QT_TRANSLATE_NOOP("actions", "Open session…"), FILE, "Ctrl+O", icon="open", always=True
        ),
        window_action(
            "save_copy", QT_TRANSLATE_NOOP("actions", "Save a copy…"), FILE, "Ctrl+Shift+S", icon="copy"
        ),
        window_action("close", QT_TRANSLATE_NOOP("actions", "Close session"), FILE, "Ctrl+W"),
        window_action(
            "import",
            QT_TRANSLATE_NOOP("actions", "Import articles…"),
            FILE,
            "Ctrl+I",
            icon="import",
            always=True,
        ),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._conversion = ConversionPage()
        self._converting: tasks.Job | None = None
        self._imports: Imports | None = None
        self._suggest_due = Shortly(window.start_suggesting, self)
        window.pages.add_page(self._conversion)
        self._conversion.cancel_requested.connect(self._stop_converting)
        window.page.import_requested.connect(self.import_articles)
        welcome = window.welcome
        welcome.new_requested.connect(self.new)
        welcome.open_requested.connect(self.open)
        welcome.sample_requested.connect(self.open_sample)
        welcome.session_chosen.connect(lambda path: self.open_path(Path(path)))
        welcome.files_dropped.connect(lambda paths: self.take_dropped([Path(item) for item in paths]))

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {
            "new": self.new,
            "open": self.open,
            "save_copy": self.save_copy,
            "close": self.close,
            "import": self.import_articles,
        }

    def new(self) -> None:
        """Ask where the new session shall be and what it annotates with, and make it."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog = NewSessionDialog(folder, self._controller.reviewer, _checked_schema, self._window)
        if dialog.exec():
            wanted = dialog.value()
            if wanted.reviewer:
                self._window.settings.reviewer = self._controller.reviewer = wanted.reviewer
            self.create(wanted.path, wanted.schema_file)

    def create(self, path: Path, schema: Path | None = None) -> bool:
        """Make a session at `path` and open it; tell why if that fails."""
        chosen = schema or resources.path(*SCHEMA)
        return self._take(lambda: self._controller.create(path, schema_file_text(chosen), chosen.name))

    def leave(self) -> None:
        """Take away what was unpacked for an import that nobody answered for."""
        if self._imports is not None:
            self._imports.leave()

    def open_sample(self) -> None:
        """Open a fresh session of the sample articles, made beside the settings."""
        path = self._window.settings.path.parent / "sample.dateline"

        def make() -> None:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._controller.create(path, schema_file_text(resources.path(*SCHEMA)), overwrite=True)

        if self._take(make):
            samples = sorted(resources.path("samples").glob("*.txt"))
            self._window.jobs.start(
                works.importing(path, works.giving(samples)), lambda _report: self._imported()
            )

    def open(self) -> None:
        """Ask for a session file and open it."""
        kinds = self.tr("Dateline sessions (*{0})").format(SUFFIX)
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open session"), "", kinds)
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> bool:
        """Open the session at `path`, read-only if it cannot be written; tell why if it cannot be opened.

        Return whether it is open; one of a former version is converted beside the window first.
        """
        if works.is_older(path):
            self._convert(path)
            return False
        return self._take(lambda: self._controller.open_path(path))

    def close(self) -> None:
        """Leave the session and show the welcome page."""
        self._leave_session()
        self._controller.close_session()

    def save_copy(self) -> None:
        """Ask for a place and write a copy of the session there."""
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), "", f"*{SUFFIX}")
        if name:
            self._reporting(lambda: self._controller.copy_to(Path(name).with_suffix(SUFFIX)))

    def import_articles(self, paths: Sequence[Path] = ()) -> None:
        """Ask for files and folders, import them, and show what came in and what did not."""
        if self._controller.session is None:
            self.new()
        session = self._controller.session
        if session is None:
            return
        from gui.importing import Imports

        imports = self._imports = Imports(self._window, paths)
        imports.imported.connect(self._take_imported)
        imports.ask()

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Open a dropped session, or import dropped articles."""
        if len(paths) == 1 and paths[0].suffix == SUFFIX:
            self.open_path(paths[0])
        elif paths:
            self.import_articles(paths)

    def _convert(self, path: Path) -> None:
        """Bring a session of a former version to the present one, then open it."""
        self._forget_conversion()

        def succeeded(is_done: object) -> None:
            if job is self._converting:
                self._end_conversion()
                if is_done:
                    self._take(lambda: self._controller.open_path(path))

        def failed(error: DatelineError) -> None:
            if job is not self._converting:
                return
            self._end_conversion()
            if isinstance(error, SessionReadOnly):
                self._take(lambda: self._controller.open_path(path))
            else:
                self._window.show_error(error)

        job = self._converting = self._window.jobs.start(works.converting(path), succeeded, failed)
        job.progressed.connect(lambda done, total, _what: self._show_progress(job, done, total))
        self._conversion.start(path.name)
        self._window.pages.open_page(self._conversion)

    def _show_progress(self, job: tasks.Job, done: int, total: int) -> None:
        if job is self._converting:
            self._conversion.show_progress(done, total)

    def _stop_converting(self) -> None:
        if self._converting is not None:
            self._converting.cancel()

    def _forget_conversion(self) -> None:
        """Cancel a conversion whose session shall not be opened any more."""
        self._stop_converting()
        self._converting = None

    def _end_conversion(self) -> None:
        """Bring back what was in front before."""
        self._converting = None
        pages = self._window.pages
        (pages.show_welcome if self._controller.session is None else pages.show_desk)()

    def _take_imported(self, is_schema_new: bool) -> None:
        """Show what another connection brought in; a session with another schema is opened anew."""
        session = self._controller.session
        if is_schema_new and session is not None:
            self.open_path(session.path)
        self._imported()

    def _imported(self) -> None:
        self._controller.refresh()
        self._window.suggesting.refill()

    def _leave_session(self) -> None:
        if self._controller.session is not None:
            self._window.page.remember()
        self._window.suggesting.stop()

    def _take(self, opens: Callable[[], None]) -> bool:
        """Leave the present session for another one, unless that one cannot be opened."""
        self._forget_conversion()
        self._leave_session()
        self._suggest_due.start()
        if not self._reporting(opens):
            return False
        session = self._controller.session
        assert session is not None
        self._window.settings.remember_session(session.path)
        self._window.page.restore(self._controller.resume_state())
        self._window.page.view.setFocus()
        return True

    def _reporting(self, step: Callable[[], None]) -> bool:
        try:
            step()
        except DatelineError as error:
            self._window.show_error(error)
            return False
        return True


def _checked_schema(path: Path) -> None:
    schema_from_toml(schema_file_text(path), path.name)
