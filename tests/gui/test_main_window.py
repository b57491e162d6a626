"""The whole window with real widgets: by mouse, with files dropped on it, refused, finished, closed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from gui import theme
from gui.article_view.typography import Typography
from gui.dialogs.error_box import ErrorBox
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.new_session import NewSessionDialog
from gui.dialogs.settings import SettingsDialog
from gui.features.look import Look
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.text_fonts import text_family
from models.annotation import Source, Status
from models.article import ArticleStatus
from models.errors import SessionReadOnly
from storage import integrity
from storage.session import Session
from tests.builders import span_of
from tests.gui.conftest import filled_session
from tests.gui.steps import click_text, drag_over, now, press, said, settle, status

PATIENCE = 60_000


def error_box(window: MainWindow) -> ErrorBox:
    (box,) = [item for item in window.findChildren(ErrorBox) if item.isVisible()]
    return box


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, buttons, keys)
    QCoreApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, buttons, keys)
    QCoreApplication.sendEvent(window, dropping)


def test_a_click_focuses_and_the_cards_buttons_decide(window: MainWindow, qtbot: QtBot) -> None:
    click_text(window, qtbot, span_of("Ruiz").start + 1)
    assert window.controller.focus_id == "ruiz"
    press(window.page.suggestions.entity_card.accept_button, qtbot)
    assert status(window, "ruiz") is Status.ACCEPTED
    click_text(window, qtbot, span_of("lobte").start + 1)
    press(window.page.suggestions.event_card.reject_button, qtbot)
    assert status(window, "praise") is Status.REJECTED


def test_a_click_on_a_label_of_the_card_relabels(window: MainWindow, qtbot: QtBot) -> None:
    click_text(window, qtbot, span_of("Ruiz").start + 1)
    card = window.page.suggestions.entity_card
    button = next(item for item in card.findChildren(QAbstractButton) if item.accessibleName() == "ORG")
    press(button, qtbot)
    assert now(window).entities["ruiz"].label == "ORG"


def test_a_click_on_an_empty_role_fills_it_and_one_on_a_filler_goes_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    click_text(window, qtbot, span_of("lobte").start + 1)
    rows = window.page.suggestions.event_card._rows
    qtbot.waitUntil(lambda: rows[1].isVisible() and rows[1].height() > 10)
    qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    filled = [item.role for item in now(window).events["praise"].standing_arguments]
    assert filled == ["Actor", "Recipient"]
    qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert window.controller.focus_id == "sie"


def test_text_is_selected_by_dragging_and_labelled_by_key(window: MainWindow, qtbot: QtBot) -> None:
    drag_over(window, span_of("Ministerin"))
    assert window.page.view.selection() == span_of("Ministerin")
    qtbot.keyClick(window.page.view, Qt.Key.Key_T)
    made = window.controller.focused
    assert made is not None and now(window).covered(made) == "Ministerin"
    assert made.origin.source is Source.REVIEWER


def test_the_bar_undoes_and_accepts_all_shown(window: MainWindow, qtbot: QtBot) -> None:
    press(window.bar._buttons["accept_shown"], qtbot)
    assert window.controller.queue() == []
    settle(window, qtbot)
    assert not window.bar._buttons["accept_shown"].isEnabled()
    press(window.bar._buttons["undo"], qtbot)
    assert window.controller.queue() != []


def test_articles_are_opened_from_the_list(window: MainWindow, qtbot: QtBot) -> None:
    articles = window.page.articles.list
    row = window.page.article_ids().index("other")
    place = articles.visualRect(articles.model().index(row, 0)).center()
    qtbot.mouseClick(articles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert now(window).article.id == "other"
    assert window.page.view.hasFocus()


@pytest.fixture
def declined(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer every question that would wait for the user by declining."""
    monkeypatch.setattr(NewSessionDialog, "exec", lambda _dialog: 0)
    monkeypatch.setattr(SettingsDialog, "exec", lambda _dialog: 0)
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: 0)
    monkeypatch.setattr(QMessageBox, "about", lambda *_: None)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))


@pytest.mark.parametrize("focus", ["meet", "vogt", None])
@pytest.mark.usefixtures("declined")
def test_every_action_runs_whatever_is_focused(window: MainWindow, focus: str | None) -> None:
    actions = window.actions_by_id
    for name in actions.ids():
        if name not in ("quit", "close"):
            window.controller.open_article("article", focus)
            window.controller.set_focus(focus if focus and now(window).annotation(focus) else None)
            actions[name].trigger()
    assert window.isVisible()
    assert not [box for box in window.findChildren(ErrorBox) if box.isVisible()]


@pytest.mark.usefixtures("declined")
def test_every_action_runs_in_a_session_without_articles(empty_window: MainWindow, tmp_path: Path) -> None:
    assert empty_window.files.create(tmp_path / "bare.dateline")
    for name in empty_window.actions_by_id.ids():
        if name not in ("quit", "close"):
            empty_window.actions_by_id[name].trigger()
    assert empty_window.controller.history() == []


def test_a_dropped_session_is_opened(empty_window: MainWindow, session_path: Path) -> None:
    drop(empty_window, session_path)
    assert empty_window.controller.session is not None
    assert empty_window.controller.session.path == session_path.resolve()


def test_a_session_dropped_on_the_desk_takes_the_place_of_the_open_one(
    window: MainWindow, tmp_path: Path
) -> None:
    filled_session(tmp_path / "next.dateline").close()
    drop(window, tmp_path / "next.dateline")
    assert window.windowTitle().startswith("next")


def test_dropped_files_are_offered_for_import(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(f"Lima, 3. Mai. Treffen Nummer {number}.", encoding="utf-8")
    drop(window, tmp_path / "0.txt", tmp_path / "1.txt")
    (dialog,) = [item for item in window.findChildren(ImportDialog) if item.isVisible()]
    assert [Path(item).name for item in dialog.chosen()] == ["0.txt", "1.txt"]
    press(dialog.import_button, qtbot)
    qtbot.waitUntil(lambda: bool(dialog.summary.text()), timeout=PATIENCE)
    dialog.reject()
    assert len(window.page.article_ids()) == 4


def test_a_session_that_cannot_be_opened_leaves_the_open_one(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "odd.dateline").write_text("no session", encoding="utf-8")
    before = window.controller.session
    drop(window, tmp_path / "odd.dateline")
    assert "odd.dateline" in error_box(window).report()
    assert window.controller.session is before
    error_box(window).close()


def recent_rows(window: MainWindow) -> list[QPushButton]:
    layout = window.welcome._recent
    return [layout.itemAt(place).widget() for place in range(layout.count())]


def test_the_welcome_page_lists_recent_sessions_and_opens_them(
    window: MainWindow, session_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    filled_session(tmp_path / "next.dateline").close()
    window.open_session(tmp_path / "next.dateline")
    window.actions_by_id["close"].trigger()
    assert window.welcome.isVisible()
    assert [row.toolTip() for row in recent_rows(window)] == [
        str(path.resolve()) for path in (tmp_path / "next.dateline", session_path)
    ]
    press(recent_rows(window)[1], qtbot)
    assert window.controller.session is not None
    assert window.controller.session.path == session_path.resolve()
    (tmp_path / "next.dateline").unlink()
    window.actions_by_id["close"].trigger()
    assert [row.toolTip() for row in recent_rows(window)] == [str(session_path.resolve())]


@pytest.fixture
def read_only_window(
    empty_window: MainWindow, session_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """Give a window on a session whose file may only be read, also where tests run with all rights."""
    opened = Session.open

    def refusing(path: Path, *, read_only: bool = False) -> Session:
        if not read_only:
            raise SessionReadOnly(
                f"The session {path} cannot be written: the file or its folder is read-only.",
                "Copy it to a folder of your own, or change its permissions.",
            )
        return opened(path, read_only=True)

    monkeypatch.setattr(Session, "open", staticmethod(refusing))
    before = session_path.read_bytes()
    assert empty_window.open_session(session_path)
    yield empty_window
    assert session_path.read_bytes() == before


def test_a_read_only_session_says_so_and_can_be_read(read_only_window: MainWindow) -> None:
    assert "read only" in read_only_window.bar._name.text()
    assert "read-only" in said(read_only_window)
    assert read_only_window.page.view.text() == now(read_only_window).text
    read_only_window.controller.open_article("other")
    assert now(read_only_window).article.status is ArticleStatus.UNTOUCHED


def test_a_read_only_session_refuses_decisions_and_says_why(
    read_only_window: MainWindow, qtbot: QtBot
) -> None:
    read_only_window.controller.set_focus("vogt")
    qtbot.keyClick(read_only_window.page.view, Qt.Key.Key_Return)
    assert "read-only" in error_box(read_only_window).report()
    assert "Not saved" in read_only_window.page.footer._saved.text()
    assert status(read_only_window, "vogt") is Status.SUGGESTED
    error_box(read_only_window).close()


def test_two_windows_on_one_session_never_overwrite_each_other(
    window: MainWindow, session_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = MainWindow(Settings(tmp_path / "other" / "settings.json", reviewer="leo"))
    qtbot.addWidget(other)
    assert other.open_session(session_path)
    other.page.desk.reject("vogt")
    window.page.desk.accept("vogt")
    error_box(window).close()
    assert status(window, "vogt") is Status.REJECTED
    window.page.desk.accept("ruiz")
    assert status(window, "ruiz") is Status.ACCEPTED
    assert window.controller.history()[0].reviewer == "ida"
    other.close()


def test_discussing_marks_the_article(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.page.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert now(window).article.status is ArticleStatus.DISCUSS
    qtbot.waitUntil(window.page.articles.chips.chip("discuss").isVisible)


def test_the_theme_changes_at_once_and_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.page.view, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert theme.current() is theme.Theme.dark()
    middle = window.page.view.grab().toImage().pixelColor(2, 40)
    assert middle.lightnessF() < 0.3
    assert Settings.load(window.settings.path.parent).theme == "dark"
    window.actions_by_id["contrast"].trigger()
    assert Settings.load(window.settings.path.parent).theme == "contrast-dark"
    window.actions_by_id["theme"].trigger()
    assert theme.current() is theme.Theme.named("contrast")
    window.actions_by_id["contrast"].trigger()
    assert theme.current() is theme.Theme.light()


def test_zooming_changes_the_size_of_the_text_within_limits(window: MainWindow, qtbot: QtBot) -> None:
    view = window.page.view

    def height() -> int:
        return view.character_rect(0).height()

    normal = height()
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.zoom == 110 and height() > normal
    for _ in range(40):
        window.actions_by_id["zoom_in"].trigger()
    assert window.settings.zoom == 300
    for _ in range(40):
        window.actions_by_id["zoom_out"].trigger()
    assert window.settings.zoom == 60
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.zoom == 100 and height() == normal


def test_lines_are_set_apart_by_keys_within_limits_and_stay_so(window: MainWindow, qtbot: QtBot) -> None:
    view, alt = window.page.view, Qt.KeyboardModifier.AltModifier

    def last_line() -> int:
        return view.character_rect(len(view.text()) - 1).top()

    normal = last_line()
    qtbot.keyClick(view, Qt.Key.Key_Plus, alt)
    assert window.settings.spacing == 110 and last_line() > normal
    assert said(window) == "Line spacing: 110 %"
    for _ in range(30):
        window.actions_by_id["lines_wider"].trigger()
    assert window.settings.spacing == 200
    for _ in range(30):
        window.actions_by_id["lines_closer"].trigger()
    assert window.settings.spacing == 80 and last_line() <= normal
    again = MainWindow(window.settings)
    qtbot.addWidget(again)
    assert again.page.view._scroller.typography.spacing == 0.8
    qtbot.keyClick(view, Qt.Key.Key_0, alt)
    assert window.settings.spacing == 100 and last_line() == normal


@pytest.mark.parametrize("taken", [True, False])
def test_the_text_follows_the_settings_while_they_are_chosen(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    def typography() -> Typography:
        return window.page.view._scroller.typography

    seen: list[tuple[str, float]] = []

    def choose(dialog: SettingsDialog) -> bool:
        dialog.font_box.setCurrentIndex(dialog.font_box.findData("sans"))
        dialog.spacing.setCurrentText("140 %")
        seen.append((typography().family, typography().spacing))
        return taken

    monkeypatch.setattr(SettingsDialog, "exec", choose)
    window.actions_by_id["settings"].trigger()
    assert seen == [(text_family("sans"), 1.4)]
    assert (typography().family, typography().spacing) == (seen[0] if taken else ("", 1.0))
    assert (window.settings.font, window.settings.spacing) == (("sans", 140) if taken else ("", 100))


def test_size_zoom_and_place_come_back(window: MainWindow, qtbot: QtBot, session_path: Path) -> None:
    window.resize(1000, 640)
    window.feature(Look).set_zoom(130)
    window.controller.set_focus("wien")
    window.close()
    again = MainWindow(Settings.load(window.settings.path.parent))
    qtbot.addWidget(again)
    again.show()
    again.open_session(session_path)
    assert again.height() == 640
    assert again.settings.zoom == 130
    assert again.controller.focus_id == "wien"
    again.close()


def test_closing_while_suggestions_run_ends_the_worker(
    dressed_app: QApplication, settings: Settings, session_path: Path, qtbot: QtBot
) -> None:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    window.open_session(session_path)
    qtbot.waitUntil(lambda: bool(window.suggesting.worker_pids()), timeout=PATIENCE)
    (worker,) = window.suggesting.worker_pids()
    window.close()
    assert window.suggesting.worker_pids() == []
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
    with Session.open(session_path) as session:
        assert integrity.findings(session) == []


def test_closing_during_an_import_stops_it(window: MainWindow, tmp_path: Path, session_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"Lima. Treffen Nummer {number}.", encoding="utf-8")
    window.files.import_articles([folder])
    (dialog,) = [item for item in window.findChildren(ImportDialog) if item.isVisible()]
    dialog.import_button.click()
    window.close()
    with Session.open(session_path) as session:
        assert integrity.findings(session) == []
