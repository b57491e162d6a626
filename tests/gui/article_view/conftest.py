"""A shown article view, and shortcuts to drive it as a reviewer does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from gui.article_view.view import ArticleView
from models.review import Review
from tests.builders import SCHEMA, meeting


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Review], ArticleView]:
    """Return a function that shows a review in a view of 700 by 500 pixels with keyboard focus."""

    def shown(review: Review) -> ArticleView:
        view = ArticleView()
        qtbot.addWidget(view)
        view.resize(700, 500)
        view.set_schema(SCHEMA)
        view.set_review(review)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return view

    return shown


@pytest.fixture
def view(show: Callable[[Review], ArticleView]) -> ArticleView:
    """Return a view of the meeting of Vogt and Ruiz."""
    return show(meeting())
