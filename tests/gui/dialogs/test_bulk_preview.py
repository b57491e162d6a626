"""What would be done is seen before, ticked by keys, and done by Return."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.dialogs.bulk_preview import BulkPreview
from gui.item_models.bulk_preview import PreviewContext
from gui.item_models.preview_ticks import PreviewRow, PreviewTicks

ROWS = [
    PreviewRow("a", "Will change", tag="GPE"),
    PreviewRow("a", "Will change", tag="MEET", is_event=True, note="changes 2 more with it"),
    PreviewRow("b", "Will change", tag="GPE"),
    PreviewRow("b", "Stays as it is", None, "is accepted already", tag="GPE"),
]


def context(place: int) -> PreviewContext | None:
    return PreviewContext("A title", "before ", f"hit {place}", " after") if place != 2 else None


@pytest.fixture
def preview(qtbot: QtBot) -> Iterator[BulkPreview]:
    made = BulkPreview("Accept annotations", "One undo.", "Accept", PreviewTicks(ROWS), context)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
        made.activateWindow()
    yield made


def test_return_does_all_that_is_ticked(preview: BulkPreview, qtbot: QtBot) -> None:
    assert preview.do_button.text() == "Accept (3)"
    with qtbot.waitSignal(preview.chosen) as told:
        qtbot.keyClick(preview.list, Qt.Key.Key_Return)
    assert told.args == [[0, 1, 2]]
    assert not preview.isVisible()


def test_escape_does_nothing(preview: BulkPreview, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(preview.chosen):
        qtbot.keyClick(preview.list, Qt.Key.Key_Escape)
    assert not preview.isVisible()


def test_space_unticks_the_current_line_and_goes_with_several(preview: BulkPreview, qtbot: QtBot) -> None:
    qtbot.keyClick(preview.list, Qt.Key.Key_Space)
    assert preview.model.ticked() == [1, 2]
    qtbot.keyClick(preview.list, Qt.Key.Key_Down)
    qtbot.keyClick(preview.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(preview.list, Qt.Key.Key_Space)
    assert preview.model.ticked() == []
    assert not preview.do_button.isEnabled()
    with qtbot.assertNotEmitted(preview.chosen):
        qtbot.keyClick(preview.list, Qt.Key.Key_Return)
    assert preview.isVisible()


def test_all_and_none_have_keys_and_buttons(preview: BulkPreview, qtbot: QtBot) -> None:
    qtbot.keyClick(preview.list, Qt.Key.Key_N)
    assert preview.model.count() == (0, 0)
    qtbot.keyClick(preview.list, Qt.Key.Key_A)
    assert preview.model.count() == (3, 2)
    preview.none_button.click()
    assert preview.model.ticked() == []
    preview.all_button.click()
    assert preview.model.ticked() == [0, 1, 2]


def test_a_heading_ticks_its_rows_and_what_cannot_be_done_stays(preview: BulkPreview, qtbot: QtBot) -> None:
    qtbot.keyClick(preview.list, Qt.Key.Key_Home)
    qtbot.keyClick(preview.list, Qt.Key.Key_Space)
    assert preview.model.ticked() == []
    qtbot.keyClick(preview.list, Qt.Key.Key_End)
    qtbot.keyClick(preview.list, Qt.Key.Key_Space)
    assert preview.model.ticked() == []


def test_a_click_on_the_box_ticks(preview: BulkPreview, qtbot: QtBot) -> None:
    place = preview.list.visualRect(preview.model.index(2)).center()
    qtbot.mouseClick(preview.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert preview.model.ticked() == [0, 1, 2]
    qtbot.mouseClick(preview.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(15, place.y()))
    assert preview.model.ticked() == [0, 2]


def test_the_count_tells_of_articles_too(preview: BulkPreview, qtbot: QtBot) -> None:
    assert [word for word in preview.count.text().split() if word.isdigit()] == ["3", "2", "1"]
    qtbot.keyClick(preview.list, Qt.Key.Key_N)
    assert [word for word in preview.count.text().split() if word.isdigit()] == ["0", "1"]


def test_lines_are_painted_at_any_width(preview: BulkPreview) -> None:
    for width in (400, 700, 1100):
        preview.resize(width, 400)
        picture = preview.list.grab().toImage()
        colors = {picture.pixel(x, y) for x in range(0, width // 2, 5) for y in range(0, 100, 3)}
        assert len(colors) > 4
