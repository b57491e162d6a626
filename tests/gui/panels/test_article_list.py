from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QPushButton, QWidget

from gui.item_models.row_model import ROW_ROLE
from gui.panels.article_delegate import figures_text, origin_text, paint_status, title_lines
from gui.panels.article_list import SLIM_WIDTH, WIDTH, ArticleListPanel
from gui.panels.key_cap import KeyButton
from models.article import ArticleStatus

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
"""The offscreen platform has no window manager that could be told the sizes a window may have."""


@dataclass
class Row:
    id: str
    title: str = "Außenministerin Vogt trifft Botschafter Ruiz in Wien"
    source: str = "vogt.txt"
    language: str = "de"
    published: str | None = "2023-05-05"
    status: ArticleStatus = ArticleStatus.OPENED
    open_count: int = 23
    decided_count: int = 12
    suggestion_state: str = "ready"


class Rows(QAbstractListModel):
    def __init__(self, rows, parent=None):
        super().__init__(parent)
        self.rows = rows

    def rowCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return self.rows[index.row()] if role == ROW_ROLE else None

    def id_at(self, row):
        return self.rows[row].id

    def index_of(self, wanted):
        places = [place for place, row in enumerate(self.rows) if row.id == wanted]
        return self.index(places[0]) if places else QModelIndex()


class Clock:
    """A clock that stands still but for what it is told."""

    def __init__(self):
        self.seconds = 0.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def panel(qtbot, clock):
    made = ArticleListPanel(clock=clock)
    qtbot.addWidget(made)
    made.set_model(Rows([Row("a"), Row("b"), Row("c")], made))
    made.show_counts({ArticleStatus.OPENED: 2, ArticleStatus.COMPLETE: 1}, {"de": 2, "en": 1})
    made.resize(276, 600)
    made.show()
    return made


def test_click_chooses_an_article(qtbot, panel):
    place = panel.list.visualRect(panel.list.model().index(1)).center()
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["b"]


def test_showing_the_current_article_chooses_nothing(qtbot, panel):
    with qtbot.assertNotEmitted(panel.article_chosen):
        panel.show_current("c")
    assert panel.list.currentIndex().row() == 2


def test_typing_asks_once_after_a_pause(qtbot, panel):
    asked = []
    panel.query_changed.connect(asked.append)
    with qtbot.waitSignal(panel.query_changed):
        qtbot.keyClicks(panel.search, "Vogt")
    assert [query["text"] for query in asked] == ["Vogt"]


def search_takes(clock, seconds):
    clock.seconds += seconds


@pytest.mark.parametrize(("seconds", "pause"), [(0.0, 0), (0.02, 60), (0.06, 150)])
def test_pause_after_a_letter_is_as_long_as_searches_take(qtbot, panel, clock, seconds, pause):
    panel.query_changed.connect(lambda _query: search_takes(clock, seconds))
    with qtbot.waitSignal(panel.query_changed):
        qtbot.keyClicks(panel.search, "V")
    assert panel._pause.interval() == pause


def test_strip_shows_every_article_and_asks_for_room(qtbot, panel):
    panel.show_current("c")
    panel.set_slim(True)
    assert panel.minimumWidth() == panel.maximumWidth() == panel.sizeHint().width() == SLIM_WIDTH
    assert panel.list.isVisible() and not panel.search.isVisible() and not panel.chips.isVisible()
    assert panel.list.currentIndex().row() == 2
    with qtbot.waitSignal(panel.wide_requested):
        qtbot.mouseClick(panel._wide_button, Qt.MouseButton.LeftButton)
    panel.set_slim(False)
    assert panel.search.isVisible() and panel.chips.isVisible() and panel._wide_button.isHidden()
    assert panel.sizeHint().width() == WIDTH and panel.maximumWidth() > WIDTH


def test_search_asks_for_room_where_there_is_only_a_strip(qtbot, panel):
    panel.set_slim(True)
    panel.wide_requested.connect(lambda: panel.set_slim(False))
    panel.focus_search()
    assert panel.search.isVisible()


def test_strip_draws_less_than_the_whole_row(panel):
    whole = panel.list.grab().toImage()
    panel.set_slim(True)
    slim = panel.list.grab().toImage()
    assert whole != slim


def test_chips_filter_by_status_and_language(qtbot, panel):
    with qtbot.waitSignal(panel.query_changed) as asked:
        qtbot.mouseClick(panel.chips.chip("open"), Qt.MouseButton.LeftButton)
    assert asked.args[0]["statuses"] == {ArticleStatus.UNTOUCHED, ArticleStatus.OPENED}
    with qtbot.waitSignal(panel.query_changed) as asked:
        qtbot.mouseClick(panel.chips.chip("en"), Qt.MouseButton.LeftButton)
    assert asked.args[0]["languages"] == {"en"}


def test_chips_show_counts_and_only_several_languages(panel):
    assert panel.chips.chip("open").text() == "Open 2"
    panel.show_counts({ArticleStatus.OPENED: 1}, {"de": 1})
    with pytest.raises(KeyError):
        panel.chips.chip("de")


def test_tab_comes_to_a_language_after_the_statuses_though_it_was_made_later(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    panel, after = ArticleListPanel(window), QPushButton(window)
    panel.show_counts({ArticleStatus.OPENED: 2, ArticleStatus.DISCUSS: 1}, {"de": 2, "en": 1, "fr": 1})
    panel.show_counts({ArticleStatus.OPENED: 2, ArticleStatus.DISCUSS: 1}, {"de": 2, "fr": 1})
    panel.show_counts({ArticleStatus.OPENED: 2, ArticleStatus.DISCUSS: 1}, {"fr": 2, "en": 1})
    met, stop = [], panel.search
    while stop is not after:
        stop = stop.nextInFocusChain()
        met.append(stop)
    chips = [panel.chips.chip(name) for name in ("open", "done", "discuss", "fr", "en")]
    assert [item for item in met if item in chips] == chips


def test_chips_wrap_instead_of_being_cut(qtbot, panel):
    panel.show_counts({ArticleStatus.DISCUSS: 12345}, {})
    panel.chips.chip("discuss").setText("Diskussionsbedürftig 12345")
    panel.chips.chip("done").setText("Abgeschlossen 12345")
    panel.resize(276, 601)
    qtbot.waitUntil(lambda: panel.chips.chip("discuss").y() > panel.chips.chip("open").y())
    for name in ("open", "done", "discuss"):
        chip = panel.chips.chip(name)
        assert chip.width() >= chip.sizeHint().width()
        assert panel.chips.rect().contains(chip.geometry())


def test_empty_session_offers_import_and_empty_search_shows_all(qtbot, panel):
    panel.set_model(Rows([], panel))
    panel.chips.chip("done").setChecked(True)
    button = panel._empty.findChild(KeyButton)
    with qtbot.waitSignal(panel.query_changed) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args[0]["statuses"] == frozenset()
    panel.show_counts({}, {})
    with qtbot.waitSignal(panel.import_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("row", "text", "warns"),
    [
        (Row("a"), "23 open", False),
        (Row("a", status=ArticleStatus.COMPLETE, open_count=0, decided_count=41), "41 ✓", False),
        (Row("a", status=ArticleStatus.DISCUSS, open_count=4), "discuss · 4 open", False),
        (Row("a", open_count=0, decided_count=0, suggestion_state="running"), "suggesting …", False),
        (Row("a", suggestion_state="failed"), "failed", True),
    ],
)
def test_figures_tell_the_state_in_words(row, text, warns):
    assert figures_text(row) == (text, warns)


def test_origin_leaves_out_what_is_not_known():
    assert origin_text(Row("a", published="2022-12")) == "DE · Dec 2022"
    assert origin_text(Row("a", published=None)) == "DE"


@pytest.mark.parametrize("title", ["Kurz", "Wort " * 40, "Donaudampfschifffahrtsgesellschaft" * 6, "😀" * 90])
def test_title_has_at_most_two_lines_and_keeps_its_beginning(qapp, title):
    lines = title_lines(title, 220)
    assert 1 <= len(lines) <= 2
    assert " ".join(title.split()).startswith(lines[0])
    if len(title) > 60:
        assert lines[1].endswith("…")


def test_every_status_has_a_dot_of_its_own(qapp):
    pictures = []
    for status in ArticleStatus:
        image = QImage(20, 20, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_status(painter, QRectF(2, 2, 16, 16), status)
        painter.end()
        pictures.append(bytes(image.constBits()))
    assert len(set(pictures)) == len(ArticleStatus)
