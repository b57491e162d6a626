"""Importing articles: what only the user knows is asked first, then the files are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from gui import works
from gui.dialogs.import_dialog import ImportDialog, ImportLine
from gui.error_wording import error_parts
from gui.incoming_wording import left_lines, name_map, name_rows
from gui.panels.import_questions import Answers, Questions
from gui.report_wording import import_lines
from gui.window import Window
from models.errors import DatelineError
from models.incoming.names import Survey


class Imports(QObject):
    """One import dialog on the open session, and the work that it asks for."""

    imported = Signal(bool)
    """Something came in; True if the session's schema is another one now."""

    def __init__(self, window: Window, paths: Sequence[Path]) -> None:
        super().__init__(window)
        session = window.controller.session
        assert session is not None
        self._window, self._session = window, session.path
        self._schema = session.schema
        self._dialog = ImportDialog([str(path) for path in paths], works.readable_endings(), window)
        self._given: works.GivenFiles | None = None
        self._encoding: str | None = None
        self._found: Survey | None = None
        self._is_schema_new = False
        self._dialog.import_requested.connect(self._survey)
        self._dialog.answered.connect(self._import)
        self._dialog.finished.connect(self.leave)
        # Queued: the boxes of the table are made anew, and the one that tells of it is among them.
        names = self._dialog.questions.names
        names.span_changed.connect(self._follow_spans, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """Open the dialog."""
        self._dialog.open()

    @Slot()
    def leave(self) -> None:
        """Take away what was unpacked of files that nobody wants any more."""
        if self._given is not None:
            self._window.jobs.start(works.leaving(self._given), lambda _none: None)
            self._given = None

    def _survey(self, chosen: list[str], encoding: str) -> None:
        given, self._encoding = works.giving([Path(item) for item in chosen]), encoding or None
        self._start(works.surveying(given, self._encoding), partial(self._take_survey, given))

    def _take_survey(self, given: works.GivenFiles, found: Survey | None) -> None:
        if not self._window.isVisible():
            # It was closed while the answer was on its way: nothing may begin any more.
            given.close()
            return
        self._found = found
        if found is None:
            self._dialog.show_report((), cancelled=True)
            return
        self._given = given
        asked = Questions(found.tables, name_rows(found, self._schema), found.decided)
        if asked:
            self._dialog.show_questions(asked)
        else:
            self._import(Answers())

    @Slot()
    def _follow_spans(self) -> None:
        """Ask about the links that hang on what the spans are said to be."""
        table = self._dialog.questions.names
        if self._found is not None:
            table.follow(name_rows(self._found, self._schema, name_map(table.chosen()).spans))

    def _import(self, answers: Answers) -> None:
        names = name_map(answers.names)
        meant = {*names.spans.values(), *names.links.values(), *names.roles.values()}
        self._is_schema_new = not {works.NEW_LABEL, works.NEW_TYPE, works.NEW_ROLE}.isdisjoint(meant)

        def show(report: works.ImportReport) -> None:
            lines = [*import_lines(report), *left_lines(report.left)]
            self._dialog.show_report(lines, cancelled=report.cancelled)
            self.imported.emit(self._is_schema_new)

        said = works.Said(self._encoding, answers.columns, names, answers.complete)
        given, self._given = self._given, None
        assert given is not None, "questions are asked about files"
        work = works.importing(self._session, given, said, self._found)
        self._start(work, show)

    def _start(self, work: works.Work, done: Callable[[Any], None]) -> None:
        job = self._window.jobs.start(work, done, self._fail)
        job.progressed.connect(self._dialog.show_progress)
        self._dialog.cancel_requested.connect(job.cancel)

    def _fail(self, error: DatelineError) -> None:
        message, hint = error_parts(error)
        self._dialog.show_report([ImportLine(message, "failed", hint)])
        self.imported.emit(self._is_schema_new)
