"""The menu at the mouse does with an annotation, a selection or a word what the keys can do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from models.annotation import Status
from models.review import Review
from tests.builders import span_of

# A menu grabs the keyboard, which the offscreen platform has none of.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")


def now(window: MainWindow) -> Review:
    assert window.controller.review is not None
    return window.controller.review


def spot(window: MainWindow, offset: int) -> QPoint:
    """Return the middle of a character on the screen."""
    return window.page.view.character_rect(offset).center()


def open_menu(window: MainWindow, offset: int) -> QMenu:
    """Click with the right button on a character and return the menu that comes up."""
    place = spot(window, offset)
    viewport = window.page.view.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QCoreApplication.sendEvent(viewport, QContextMenuEvent(reason, viewport.mapFromGlobal(place), place))
    return next(menu for menu in window.page.findChildren(QMenu) if menu.isVisible())


def choose(menu: QMenu, *path: str) -> None:
    """Take an entry by the texts on the way to it, as a click does."""
    entry = entry_of(menu, path[0])
    if len(path) > 1:
        choose(entry.menu(), *path[1:])
        menu.close()
    else:
        menu.close()
        entry.trigger()


def entry_of(menu: QMenu, text: str) -> QAction:
    found = [item for item in menu.actions() if item.text().startswith(text)]
    return min(found, key=lambda item: len(item.text()))


def texts(menu: QMenu) -> list[str]:
    return [item.text() for item in menu.actions() if item.text()]


def test_a_right_click_focuses_the_entity_and_labels_it_anew(window: MainWindow) -> None:
    menu = open_menu(window, span_of("Ruiz").start)
    assert window.controller.focus_id == "ruiz"
    labels = entry_of(menu, "Label as").menu()
    assert texts(labels) == [label.name for label in window.controller.schema.labels]
    choose(menu, "Label as", "ORG")
    assert now(window).entities["ruiz"].label == "ORG"


def test_accepting_and_rejecting_stand_in_the_menu(window: MainWindow) -> None:
    choose(open_menu(window, span_of("Ruiz").start), "Reject")
    assert now(window).entities["ruiz"].status is Status.REJECTED
    choose(open_menu(window, span_of("Freitag").start), "Accept")
    assert now(window).entities["freitag"].status is Status.ACCEPTED


def test_an_entity_fills_a_role_of_the_event_focused_last(window: MainWindow) -> None:
    window.controller.set_focus("praise")
    menu = open_menu(window, span_of("Ruiz").start)
    part = entry_of(menu, "Role in").menu()
    assert "STATEMENT" in entry_of(menu, "Role in").text()
    roles = window.controller.schema.roles_of("STATEMENT")
    assert texts(part) == [role.name for role in roles if "PERSON" in role.fillers]
    choose(menu, "Role in", "Recipient")
    filled = [(item.role, item.target) for item in now(window).events["praise"].standing_arguments]
    assert ("Recipient", "ruiz") in filled
    assert window.controller.focus_id == "praise"


def test_without_an_event_no_role_is_offered(window: MainWindow) -> None:
    window.controller.open_article("other")
    window.page.view.set_selection(None)
    window.page.desk.label("GPE")
    menu = open_menu(window, 1)
    assert not any(text.startswith("Role in") for text in texts(menu))
    menu.close()


def test_an_event_gets_another_type(window: MainWindow) -> None:
    choose(open_menu(window, span_of("lobte").start), "Event", "SUPPORT")
    assert now(window).events["praise"].type == "SUPPORT"


def test_the_word_under_the_mouse_is_labelled_not_the_one_at_the_caret(window: MainWindow) -> None:
    window.page.view.set_caret(span_of("Mai").start)
    choose(open_menu(window, span_of("Ministerin").start + 2), "Label as", "TITLE")
    made = window.controller.focused
    assert made is not None and now(window).covered(made) == "Ministerin"


def test_the_word_under_the_mouse_becomes_an_event(window: MainWindow) -> None:
    before = set(now(window).events)
    choose(open_menu(window, span_of("Ministerin").start + 2), "Event", "VISIT")
    (made,) = set(now(window).events) - before
    assert now(window).covered(now(window).events[made]) == "Ministerin"


def test_a_selection_goes_before_the_word_under_the_mouse(window: MainWindow) -> None:
    window.page.view.set_selection(span_of("Ministerin Ida"))
    choose(open_menu(window, span_of("Ministerin").start + 2), "Label as", "TITLE")
    made = window.controller.focused
    assert made is not None and now(window).covered(made) == "Ministerin Ida"


def test_the_menu_key_opens_the_menu_of_what_is_at_the_caret(window: MainWindow) -> None:
    view = window.page.view
    view.set_caret(span_of("Ruiz").start)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), view.mapToGlobal(QPoint(0, 0)))
    QCoreApplication.sendEvent(view.viewport(), event)
    menu = next(menu for menu in window.page.findChildren(QMenu) if menu.isVisible())
    assert window.controller.focus_id == "ruiz"
    menu.close()


def test_a_closed_menu_is_let_go(window: MainWindow, qtbot: QtBot) -> None:
    before = len(window.page.findChildren(QMenu))
    open_menu(window, span_of("Ruiz").start).close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(window.page.findChildren(QMenu)) == before
