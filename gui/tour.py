"""The tour: a whole review played by keys in the real window, with a picture of each step.

Tests run it, the README's pictures come from it, and `make run` falls back on it where there is no
display.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.app import make_application
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.palette import CommandPalette
from gui.dialogs.type_picker import TypePicker
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.stage import Stage, without_platform_remarks
from models.annotation import Entity, Event, Status
from models.article import ArticleStatus
from models.errors import DatelineError

SESSION, EXPORT = "tour.dateline", "tour.json"
_NAMED_EVENT = r"[A-ZÄÖÜ]\w{7,}s"
_SPEECH = r"(?:sprach|werde|sei|\w+ten?)"
"""What the reviewer of the tour annotates by hand: patterns of words in the first sample."""


def play(output: Path, samples: Sequence[Path], *, theme: str, language: str) -> Iterator[str]:
    """Play the tour into the folder `output`; yield a line for each picture and file it leaves.

    Raises `DatelineError` at the first step that does not do what it should.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        for old in (*output.glob("*.png"), *output.glob(f"{SESSION}*"), *output.glob(EXPORT)):
            old.unlink()
    except OSError as error:
        raise DatelineError(
            f"{output} cannot be written: {error.strerror}.", "Choose another folder."
        ) from error
    with tempfile.TemporaryDirectory() as folder, without_platform_remarks():
        settings = Settings(Path(folder) / "settings.json", theme=theme, language=language, reviewer="tour")
        make_application(settings)
        tour = Tour(MainWindow(settings), output)
        try:
            yield from tour.play(samples)
        finally:
            tour.leave()


class Tour(Stage):
    """Plays the steps in one window."""

    def __init__(self, window: MainWindow, output: Path) -> None:
        super().__init__(window)
        self.output = output
        self._number = 0

    def play(self, samples: Sequence[Path]) -> Iterator[str]:
        """Play everything in order; yield what was left in the folder."""
        yield self.picture("welcome")
        yield from self.start_session(samples)
        yield from self.review_suggestions()
        yield from self.annotate_by_hand()
        yield from self.undo_and_redo()
        yield from self.finish_and_reopen()
        yield from self.look_around()
        yield from self.export()

    def start_session(self, samples: Sequence[Path]) -> Iterator[str]:
        """Make a session, import the samples through the import dialog, and wait for suggestions."""
        self.window.files.create(self.output / SESSION)
        self.window.files.import_articles(samples)
        dialog = self.dialog(ImportDialog)
        yield self.picture("import", dialog)
        dialog.import_button.click()
        self.wait(lambda: bool(dialog.summary.text()), "importing the samples")
        yield self.picture("imported", dialog)
        dialog.reject()
        self.require(len(self.window.page.article_ids()) == len(samples), "importing the samples")
        self.wait(lambda: bool(self.controller.queue()), "waiting for suggestions")
        self.settle()
        yield self.picture("suggestions")

    def review_suggestions(self) -> Iterator[str]:
        """Accept, relabel, move a boundary, reject."""
        event = self.focus_on(lambda item: isinstance(item, Event) and len(item.standing_arguments) > 1)
        yield self.picture("event")
        self.key("Return")
        self.require(self.now(event).status is Status.ACCEPTED, "accepting an event")
        yield self.picture("accepted")
        place = self.focus_on(lambda item: isinstance(item, Entity) and item.label != "ORG")
        self.key("O")
        self.require(getattr(self.now(place), "label", "") == "ORG", "relabelling an entity")
        name = self.focus_on(lambda item: isinstance(item, Entity))
        self.key("Alt+Right")
        self.require(self.now(name).fragments != name.fragments, "moving a boundary")
        yield self.picture("boundary")
        wrong = self.focus_on(lambda item: True)
        self.key("Backspace")
        self.require(self.now(wrong).status is Status.REJECTED, "rejecting a suggestion")
        yield self.picture("rejected")

    def annotate_by_hand(self) -> Iterator[str]:
        """Add an entity from a selection, and build an event with a role from a word."""
        view, before = self.window.page.view, set(self.review.entities)
        view.setFocus()
        view.set_caret(self.free_word(_NAMED_EVENT))
        self.key("Ctrl+Shift+Right")
        self.key("V")
        self.require(len(set(self.review.entities) - before) == 1, "adding an entity")
        yield self.picture("entity")
        events = set(self.review.events)
        self.controller.set_focus(None)
        view.set_caret(self.free_word(_SPEECH))
        self.key("E")
        picker = self.dialog(TypePicker)
        QTest.keyClicks(picker.field, "s")
        yield self.picture("type", picker)
        QTest.keyClicks(picker.field, "t")
        self.require(len(set(self.review.events) - events) == 1, "building an event")
        made = self.controller.focused_event
        if made is not None and not made.arguments:
            self.key("1")
        built = self.controller.focused_event
        self.require(built is not None and bool(built.arguments), "filling a role")
        yield self.picture("built")

    def undo_and_redo(self) -> Iterator[str]:
        """Take the last decision back and make it again."""
        after = self.review
        self.key("Ctrl+Z")
        self.require(self.review.events != after.events, "undoing")
        self.window.page.side.show_tab("history")
        yield self.picture("undone")
        self.key("Ctrl+Shift+Z")
        self.require(self.review.events == after.events, "redoing")
        self.window.page.side.show_tab("suggestions")

    def finish_and_reopen(self) -> Iterator[str]:
        """Accept the rest, see what is left, finish, close the session and come back to the same place."""
        done = self.review.article.id
        self.key("Shift+Return")
        self.key("Ctrl+Return")
        self.wait(lambda: self.window.page.side.shown() == "check", "looking for what was missed")
        yield self.picture("check")
        self.key("Ctrl+Return")
        self.window.page.side.show_tab("suggestions")
        status = self.controller.article(done).status
        self.require(status is ArticleStatus.COMPLETE, "finishing the article")
        self.wait(lambda: self.controller.focus_id is not None, "suggestions of the next article")
        self.settle()
        yield self.picture("next")
        left = (self.review.article.id, self.controller.focus_id)
        self.key("Ctrl+W")
        self.require(self.controller.session is None, "closing the session")
        yield self.picture("closed")
        self.window.open_session(self.output / SESSION)
        self.require((self.review.article.id, self.controller.focus_id) == left, "reopening where we left")
        self.settle()
        yield self.picture("reopened")

    def look_around(self) -> Iterator[str]:
        """Entities by actor, the command palette, and the other theme."""
        self.window.page.side.show_tab("entities")
        yield self.picture("entities")
        self.window.page.side.show_tab("suggestions")
        self.key("Ctrl+K")
        palette = self.dialog(CommandPalette)
        yield self.picture("commands", palette)
        palette.reject()
        self.key("Ctrl+T")
        yield self.picture("theme")
        self.key("Ctrl+T")

    def export(self) -> Iterator[str]:
        """Export everything as JSON through the export dialog."""
        self.window.actions_by_id["export"].trigger()
        dialog = self.dialog(ExportDialog)
        dialog.target.set_text(str(self.output / EXPORT))
        yield self.picture("export", dialog)
        dialog.export_button.click()
        self.wait(lambda: bool(dialog.result.text()), "exporting")
        dialog.reject()
        self.require((self.output / EXPORT).is_file(), "exporting")
        yield f"export: {self.output / EXPORT}"

    def picture(self, name: str, widget: QWidget | None = None) -> str:
        """Save a picture of the window, or of a dialog; return the line that names it."""
        self.settle()
        self._number += 1
        path = self.output / f"{self._number:02}-{name}.png"
        (widget or self.window).grab().save(str(path))
        return f"picture: {path}"
