"""What the guide's pictures show: for each its session, its window, and the keys that lead there."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.commands.picture_sessions import samples
from gui.dialogs.bulk_preview import BulkPreview
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.guideline_popup import GuidelinePopup
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.key_editor import KeyEditor
from gui.dialogs.settings import SettingsDialog
from gui.dialogs.type_picker import TypePicker
from gui.dialogs.undo_preview import UndoPreviewDialog
from gui.features.concordance import Concordance
from gui.features.keys import Keys
from gui.features.overview import Overview
from gui.stage import SIZE, Stage
from models.annotation import Annotation, Entity, Event

_EDGE = 6
_ABOVE, _BELOW = 46, 24
_SHEET_WIDTH = 1200


class Ground(Enum):
    """The session that a scene is played in."""

    NONE = "none"
    SAMPLES = "samples"
    WORKED = "worked"
    LONG = "long"
    NESTED = "nested.de.txt"
    RIGHT_TO_LEFT = "rtl.ar.txt"


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: `play` leads the window there and returns what is to be seen."""

    play: Callable[[Stage], QPixmap]
    ground: Ground = Ground.SAMPLES
    size: tuple[int, int] = SIZE
    theme: str = "light"
    language: str = "en"


def desk(stage: Stage) -> QPixmap:
    """Show the desk at an event with several roles, some suggestions before it accepted."""
    for _ in range(6):
        stage.key("Return")
    stage.focus_on(_has_roles)
    return stage.grab()


def imported(stage: Stage) -> QPixmap:
    """Import the samples and show what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        stage.window.files.create(Path(folder) / "spring.dateline")
        stage.window.suggesting.stop()
        stage.window.files.import_articles(samples())
        dialog = stage.dialog(ImportDialog)
        dialog.import_button.click()
        stage.wait(lambda: bool(dialog.summary.text()), "importing the samples")
        picture = stage.grab(dialog)
        dialog.reject()
        stage.window.files.close()
    return picture


def entity_card(stage: Stage) -> QPixmap:
    """Show the card of a date whose value was worked out."""
    stage.focus_on(lambda item: isinstance(item, Entity) and bool(item.value) and item.label == "DATE")
    return _card(stage, stage.window.page.suggestions.entity_card)


def event_type(stage: Stage) -> QPixmap:
    """Choose a type by a few letters."""
    _to_free_word(stage)
    stage.key("E")
    picker = stage.dialog(TypePicker)
    QTest.keyClicks(picker.field, "s")
    return stage.grab(picker)


def by_hand(stage: Stage) -> QPixmap:
    """Make an event of a word and fill a role; show its sentence."""
    _to_free_word(stage)
    stage.key("Shift+S")
    made = stage.controller.focused_event
    stage.require(made is not None, "making an event")
    assert made is not None
    if not made.arguments:
        stage.key("1")
    return _around(stage, made)


def entities(stage: Stage) -> QPixmap:
    """Show the entities by actor."""
    stage.key("Ctrl+Shift+U")
    stage.settle()
    stage.key("Home")
    return _side(stage, 520)


def history(stage: Stage) -> QPixmap:
    """Show the decisions, some of them undone."""
    for _ in range(2):
        stage.key("Ctrl+Z")
    stage.key("Ctrl+H")
    return _side(stage, 560)


def story(stage: Stage) -> QPixmap:
    """Show the story of an annotation that was changed."""
    title = stage.focus_on(lambda item: isinstance(item, Entity) and item.label == "TITLE")
    for key in ("Y", "O", "Ctrl+Z"):
        stage.controller.set_focus(title.id)
        stage.key(key)
    stage.controller.set_focus(title.id)
    stage.key("Ctrl+Shift+I")
    return _card(stage, stage.window.page.suggestions.entity_card)


def undo_preview(stage: Stage) -> QPixmap:
    """Ask what undoing back to a decision would undo."""
    stage.key("Ctrl+H")
    stage.settle()
    for _ in range(9):
        stage.key("Down")
    stage.key("Ctrl+Shift+H")
    stage.wait(lambda: bool(stage.window.findChildren(UndoPreviewDialog)), "previewing what is undone")
    return stage.grab(stage.dialog(UndoPreviewDialog))


def export(stage: Stage) -> QPixmap:
    """Show what CoNLL cannot carry."""
    stage.key("Ctrl+E")
    dialog = stage.dialog(ExportDialog)
    dialog.choose_format("conll")
    dialog.target.set_text("spring.conll")
    stage.wait(lambda: bool(dialog.losses.rows()), "looking for what CoNLL cannot carry")
    return stage.grab(dialog)


def overview(stage: Stage) -> QPixmap:
    """Show the figures of a session that is half done."""
    stage.key("Ctrl+Shift+O")
    page = stage.window.feature(Overview).page
    stage.wait(lambda: page.statistics is not None and len(page.cards) > 0, "counting")
    stage.settle(1500)
    return stage.grab()


def long_article(stage: Stage) -> QPixmap:
    """Show the middle of an article as long as a report."""
    items = stage.controller.queue()
    events = [item for item in items if _has_roles(item)]
    stage.controller.set_focus(events[len(events) // 2].id)
    return stage.grab()


def nested_spans(stage: Stage) -> QPixmap:
    """Show entities within entities, one of them decided."""
    stage.focus_on(lambda item: stage.review.covered(item).startswith("Vorsitzenden"))
    stage.key("Y")
    stage.focus_on(lambda item: stage.review.covered(item).startswith("Ausschusses"))
    return stage.grab()


def right_to_left(stage: Stage) -> QPixmap:
    """Show an Arabic article."""
    for _ in range(5):
        stage.key("Return")
    return stage.grab()


def event_focus(stage: Stage) -> QPixmap:
    """Show the text around an event with four roles, three of them in its line."""
    found = stage.focus_on(lambda item: isinstance(item, Event) and stage.review.covered(item) == "liefern")
    return _around(stage, found)


def concordance(stage: Stage) -> QPixmap:
    """Search the annotations of all articles."""
    _search(stage, "minister")
    return stage.grab()


def concordance_preview(stage: Stage) -> QPixmap:
    """Preview relabelling all that was found."""
    _search(stage, "minister")
    stage.key("Ctrl+A")
    stage.key("O")
    stage.wait(lambda: bool(stage.window.findChildren(BulkPreview)), "preparing the preview")
    return stage.grab(stage.dialog(BulkPreview))


def check_list(stage: Stage) -> QPixmap:
    """Show what the checks doubt, beside the text."""
    stage.key("Shift+Return")
    stage.key("Ctrl+Shift+J")
    stage.settle(600)
    return stage.grab()


def finish(stage: Stage) -> QPixmap:
    """Ask to finish an article in which something is left."""
    stage.key("Ctrl+Return")
    stage.wait(lambda: stage.window.page.side.shown() == "check", "looking for what was missed")
    return _side(stage, 400)


def guideline(stage: Stage) -> QPixmap:
    """Show a guideline with its examples beside the desk."""
    stage.focus_on(lambda item: isinstance(item, Event))
    stage.key("?")
    popup = stage.dialog(GuidelinePopup)
    stage.settle(600)
    return _over(stage.grab(), popup, stage.window)


def keys(stage: Stage) -> QPixmap:
    """Find an action in the key editor."""
    stage.window.actions_by_id["edit_keys"].trigger()
    editor = stage.dialog(KeyEditor)
    stage.settle()
    return stage.grab(editor)


def settings(stage: Stage) -> QPixmap:
    """Show the settings."""
    taken: list[QPixmap] = []

    def take() -> None:
        dialog = stage.dialog(SettingsDialog)
        taken.append(stage.grab(dialog))
        dialog.reject()

    QTimer.singleShot(200, take)
    stage.window.actions_by_id["settings"].trigger()
    return taken[0]


def cheat_sheet(stage: Stage) -> QPixmap:
    """Write all keys on a sheet."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "keys.png"
        stage.window.feature(Keys).save_sheet(path)
        return QPixmap.fromImage(QImage(str(path))).scaledToWidth(
            _SHEET_WIDTH, Qt.TransformationMode.SmoothTransformation
        )


def _has_roles(item: Annotation) -> bool:
    return isinstance(item, Event) and len(item.standing_arguments) > 2


def _to_free_word(stage: Stage) -> None:
    """Put the caret on a verb of speech that nothing covers."""
    stage.controller.set_focus(None)
    view = stage.window.page.view
    view.setFocus()
    view.set_caret(stage.free_word(r"(?:sprach|werde|sei|\w+ten?)"))


def _search(stage: Stage, words: str) -> None:
    feature = stage.window.feature(Concordance)
    stage.key("Ctrl+Shift+F")
    stage.settle(400)
    QTest.keyClicks(feature.page.bar.field, words)
    stage.settle(600)
    stage.key("Down")
    stage.settle(400)


def _card(stage: Stage, card: QWidget) -> QPixmap:
    """Return the upper right side of the desk down to the end of a card."""
    side = stage.window.page.side
    stage.settle(400)
    bottom = card.mapTo(side, QPoint(0, card.height())).y() + _EDGE
    return stage.grab(side, QRect(0, 0, side.width(), min(bottom, side.height())))


def _side(stage: Stage, height: int) -> QPixmap:
    """Return the upper part of the right side."""
    stage.settle(400)
    side = stage.window.page.side
    return stage.grab(side, QRect(0, 0, side.width(), height))


def _around(stage: Stage, event: Event) -> QPixmap:
    """Return the part of the text in which an event and what fills its roles stand."""
    stage.settle(400)
    view, review = stage.window.page.view, stage.review
    shown = stage.now(event)
    assert isinstance(shown, Event)
    fillers = (review.annotation(item.target) for item in shown.standing_arguments)
    places = [item.hull for item in (shown, *fillers) if item is not None]
    lines = [view.character_rect(offset) for span in places for offset in (span.start, span.end - 1)]
    top, bottom = min(line.top() for line in lines), max(line.bottom() for line in lines)
    start = view.viewport().mapFromGlobal(QPoint(0, top - _ABOVE)).y()
    area = QRect(0, start, view.viewport().width(), bottom - top + _ABOVE + _BELOW)
    return stage.grab(view.viewport(), area.intersected(view.viewport().rect()))


def _over(picture: QPixmap, popup: QWidget, window: QWidget) -> QPixmap:
    """Return a picture of the window with a popup painted where it stands over it."""
    painter = QPainter(picture)
    painter.drawPixmap(window.mapFromGlobal(popup.mapToGlobal(QPoint())), popup.grab())
    painter.end()
    return picture


SCENES: dict[str, Scene] = {
    "desk-light": Scene(desk),
    "desk-dark": Scene(desk, theme="dark"),
    "imported": Scene(imported, Ground.NONE),
    "entity-card": Scene(entity_card),
    "event-type": Scene(event_type),
    "by-hand": Scene(by_hand, size=(1040, 900)),
    "entities": Scene(entities),
    "history": Scene(history, Ground.WORKED),
    "export": Scene(export, Ground.WORKED),
    "overview": Scene(overview, Ground.WORKED),
    "desk-german": Scene(desk, language="de"),
    "desk-narrow": Scene(desk, size=(800, 600)),
    "desk-small": Scene(desk, size=(640, 400)),
    "desk-tall": Scene(desk, size=(700, 1000)),
    "contrast": Scene(desk, theme="contrast", size=(1150, 760)),
    "long-article": Scene(long_article, Ground.LONG),
    "nested-spans": Scene(nested_spans, Ground.NESTED),
    "rtl": Scene(right_to_left, Ground.RIGHT_TO_LEFT),
    "event-focus": Scene(event_focus),
    "concordance": Scene(concordance, Ground.WORKED),
    "concordance-preview": Scene(concordance_preview, Ground.WORKED),
    "check-list": Scene(check_list),
    "finish": Scene(finish, Ground.WORKED),
    "undo-preview": Scene(undo_preview, Ground.WORKED),
    "story": Scene(story),
    "guideline": Scene(guideline, Ground.WORKED),
    "keys": Scene(keys, Ground.NONE),
    "settings": Scene(settings, Ground.NONE),
    "cheat-sheet": Scene(cheat_sheet),
}
"""By the names of their files."""
