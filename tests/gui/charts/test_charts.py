"""Charts by keys, by pointer, for screen readers, as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import theme
from gui.charts.card import ChartCard
from gui.charts.chart import Chart, Place
from gui.charts.look import chart_font, tone_color
from gui.figures.content import ChartKind, Content, Part, Row, Tone
from models.figures.selection import Selection
from models.figures.tables import Figure


def selection(name: str) -> Selection:
    return Selection(suggester=name)


def part(name: str, value: float, tone: Tone = Tone.ACCEPTED) -> Part:
    return Part(value, tone, f"{name}: {value:g}", selection(name))


ROWS = (
    Row("GPE", (part("GPE yes", 6), part("GPE no", 2, Tone.REJECTED)), "8"),
    Row("PERSON", (part("PERSON yes", 3),), "3"),
    Row("DATE", (part("DATE yes", 1), part("DATE no", 1, Tone.REJECTED)), "2"),
)
BARS = Content(
    Figure.ENTITIES,
    ChartKind.BARS,
    "Entities by label",
    "13 in all",
    "entities",
    ROWS,
    "There are no entities yet.",
    legend=((Tone.ACCEPTED, "accepted"), (Tone.REJECTED, "rejected")),
)
COLUMNS = replace(
    BARS, kind=ChartKind.COLUMNS, rows=tuple(Row(row.name, row.parts[:1], row.figure) for row in ROWS)
)
POINTS = replace(
    BARS,
    kind=ChartKind.CALIBRATION,
    is_share=True,
    rows=(
        Row("50–60 %", (part("half", 0.5),), "4", 0.55, (0.2, 0.8)),
        Row("90–100 %", (part("most", 0.9),), "20", 0.95, (0.7, 1.0)),
    ),
)


@pytest.fixture
def card(dressed_app: QApplication, qtbot: QtBot) -> Iterator[ChartCard]:
    yield shown(ChartCard(BARS), qtbot)


def shown(card: ChartCard, qtbot: QtBot) -> ChartCard:
    qtbot.addWidget(card)
    card.resize(460, 420)
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    QApplication.processEvents()
    return card


def press(chart: Chart, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(chart, key)


def middle(chart: Chart, place: Place) -> QPoint:
    spot = chart.spots[place]
    return chart.mapFromScene(chart.box.mapViewToScene(spot.center()))


def colors(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }


def test_arrows_go_by_row_and_part_and_return_opens(card: ChartCard, qtbot: QtBot) -> None:
    chart, told = card.chart, []
    card.chosen.connect(told.append)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.mark == (0, 0)
    marks = []
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_End,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
    ):
        press(chart, key)
        marks.append(chart.mark)
    assert marks == [(0, 1), (1, 0), (2, 0), (2, 1), (2, 1), (0, 0)]
    press(chart, Qt.Key.Key_End, Qt.Key.Key_Return)
    assert told == [selection("DATE no")]


def test_what_the_keys_are_at_is_told_until_they_leave(card: ChartCard) -> None:
    card.chart.setFocus(Qt.FocusReason.TabFocusReason)
    press(card.chart, Qt.Key.Key_Down)
    assert card._detail.text() == "PERSON yes: 3"
    assert card.property("focused") == "entity"
    card.png_button.setFocus(Qt.FocusReason.TabFocusReason)
    assert (card._detail.text(), card.chart.mark) == ("", None)


def test_other_keys_are_left_to_the_page(card: ChartCard, qtbot: QtBot) -> None:
    card.chart.setFocus(Qt.FocusReason.TabFocusReason)
    press(card.chart, Qt.Key.Key_Tab)
    assert card.png_button.hasFocus() or card.csv_button.hasFocus()


@pytest.mark.parametrize("content", [BARS, COLUMNS, POINTS], ids=lambda content: content.kind.value)
def test_a_click_opens_the_part_under_it(content: Content, dressed_app: QApplication, qtbot: QtBot) -> None:
    card = shown(ChartCard(content), qtbot)
    told: list[Selection] = []
    card.chosen.connect(told.append)
    for place in card.chart.spots:
        QTest.mouseClick(card.chart.viewport(), Qt.MouseButton.LeftButton, pos=middle(card.chart, place))
    assert told == [item.selection for row in content.rows for item in row.parts]


def test_a_part_with_nothing_behind_it_tells_why_and_opens_nothing(
    dressed_app: QApplication, qtbot: QtBot
) -> None:
    row = Row("else", (Part(3, Tone.ENTITY, "else: 3. Nothing to list", None),), "3")
    card = shown(ChartCard(replace(BARS, rows=(row,))), qtbot)
    told: list[Selection] = []
    card.chosen.connect(told.append)
    QTest.mouseClick(card.chart.viewport(), Qt.MouseButton.LeftButton, pos=middle(card.chart, (0, 0)))
    card.chart.setFocus(Qt.FocusReason.TabFocusReason)
    press(card.chart, Qt.Key.Key_Return)
    assert told == []
    assert card._detail.text() == "else: 3. Nothing to list"


def test_a_click_beside_the_bars_opens_nothing(card: ChartCard) -> None:
    told: list[Selection] = []
    card.chosen.connect(told.append)
    bottom = QPoint(card.chart.width() // 2, card.chart.height() - 4)
    QTest.mouseClick(card.chart.viewport(), Qt.MouseButton.LeftButton, pos=bottom)
    assert told == []


def test_the_pointer_is_told_what_it_is_over(card: ChartCard) -> None:
    QTest.mouseMove(card.chart.viewport(), middle(card.chart, (0, 1)))
    assert card._detail.text() == "GPE no: 2"
    assert card.chart.cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_the_wheel_is_left_to_the_page(card: ChartCard) -> None:
    event = QWheelEvent(
        middle(card.chart, (0, 0)),
        card.chart.mapToGlobal(QPoint(50, 50)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = card.chart.box.viewRange()
    card.chart.wheelEvent(event)
    assert not event.isAccepted()
    assert card.chart.box.viewRange() == before


def test_figures_never_leave_the_chart(card: ChartCard) -> None:
    for width in (330, 460, 900):
        card.resize(width, 420)
        QApplication.processEvents()
        (_left, right), _rows = card.chart.box.viewRange()
        room = (right - 8) / right * card.chart.box.width()
        assert room > card.chart.fontMetrics().horizontalAdvance("8") + 6


def test_a_screen_reader_is_given_name_and_all_figures(card: ChartCard) -> None:
    assert card.chart.accessibleName() == "Entities by label"
    assert card.chart.accessibleDescription().splitlines() == [
        "13 in all",
        "GPE yes: 6",
        "GPE no: 2",
        "PERSON yes: 3",
        "DATE yes: 1",
        "DATE no: 1",
    ]


@pytest.mark.parametrize("content", [BARS, COLUMNS, POINTS], ids=lambda content: content.kind.value)
def test_a_picture_shows_the_chart_and_no_frame(
    content: Content, dressed_app: QApplication, qtbot: QtBot
) -> None:
    card = shown(ChartCard(content), qtbot)
    card.chart.setFocus(Qt.FocusReason.TabFocusReason)
    image = card.picture()
    assert image.size().width() == 2 * card.width()
    found = colors(image)
    assert {theme.current().paper.name(), tone_color(Tone.ACCEPTED).name()} <= found
    assert card.chart.mark == (0, 0)


def test_charts_follow_the_theme(card: ChartCard, dressed_app: QApplication) -> None:
    try:
        theme.apply(dressed_app, theme.Theme.dark())
        card.show_content(card.content)
        QApplication.processEvents()
        found = colors(card.chart.grab().toImage())
        assert {theme.Theme.dark().paper.name(), theme.Theme.dark().accent.name()} <= found
        assert QColor(theme.Theme.light().paper).name() not in found
    finally:
        theme.apply(dressed_app, theme.Theme.light())


def test_without_rows_the_card_says_why(dressed_app: QApplication, qtbot: QtBot) -> None:
    card = shown(ChartCard(replace(BARS, rows=(), note="")), qtbot)
    assert card._empty.isVisible()
    assert card._empty.text() == "There are no entities yet."
    assert not any(
        part.isVisible() for part in (card.chart, card.png_button, card.csv_button, card.all_button)
    )
    card.show_content(BARS)
    assert card.chart.isVisible()
    assert not card._empty.isVisible()


def test_a_long_chart_shows_its_first_rows_until_all_are_asked_for(
    dressed_app: QApplication, qtbot: QtBot
) -> None:
    rows = tuple(Row(f"TYPE_{number}", (part(f"t{number}", 40 - number),)) for number in range(40))
    card = shown(ChartCard(replace(BARS, rows=rows)), qtbot)
    few = len(card.chart.spots)
    assert few < 20
    assert card.all_button.text() == "Show all 40"
    card.all_button.click()
    assert len(card.chart.spots) == 40
    assert card.all_button.text() == "Show fewer"


def test_buttons_and_menu_ask_for_both_files(card: ChartCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.png_requested) as png:
        card.png_button.click()
    with qtbot.waitSignal(card.csv_requested) as table:
        card.csv_button.click()
    assert (png.args, table.args) == ([Figure.ENTITIES], [Figure.ENTITIES])


def test_numbers_below_bars_stand_apart_and_their_caption_is_whole(
    dressed_app: QApplication, qtbot: QtBot
) -> None:
    rows = tuple(
        replace(row, name="a name that takes its room", figure="100 % of 999") for row in POINTS.rows
    )
    card = shown(ChartCard(replace(POINTS, kind=ChartKind.BARS, rows=rows)), qtbot)
    axis, metrics = card.chart.axes["bottom"], QFontMetrics(chart_font())
    numbers = [(card.chart.box.mapViewToScene(QPointF(at, 0)).x(), text) for at, text in axis._tickLevels[0]]
    assert numbers[-1][1] == "100 %"
    for (left, before), (right, after) in pairwise(numbers):
        half = (metrics.horizontalAdvance(before) + metrics.horizontalAdvance(after)) / 2
        assert right - left > half
    words = axis.label.mapRectToScene(axis.label.boundingRect())
    margin = axis.label.document().documentMargin()
    assert words.bottom() - margin <= card.chart.height()
