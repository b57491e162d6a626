from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyle, QStyledItemDelegate

from gui import theme
from gui.panels.row_list import RowList
from gui.panels.row_pictures import RowPictures

PITCH = 20


class Painted(QStyledItemDelegate):
    """Notes which rows are painted, and in which state."""

    def __init__(self, parent):
        super().__init__(parent)
        self.rows = {}

    def paint(self, painter, option, index):
        self.rows[index.row()] = option.state


@pytest.fixture
def rows(qtbot):
    made = RowList(PITCH)
    qtbot.addWidget(made)
    made.setModel(QStringListModel([f"row {n}" for n in range(1000)], made))
    made.setItemDelegate(Painted(made))
    made.resize(200, 105)
    made.show()
    return made


def painted(rows):
    rows.itemDelegate().rows.clear()
    rows.viewport().repaint()
    return rows.itemDelegate().rows


def test_only_rows_in_view_are_painted(rows):
    assert list(painted(rows)) == [0, 1, 2, 3, 4, 5]
    rows.verticalScrollBar().setValue(10 * PITCH)
    assert list(painted(rows)) == [10, 11, 12, 13, 14, 15]


def test_scroll_bar_follows_what_comes_and_goes(rows):
    bar, room = rows.verticalScrollBar(), rows.viewport().height()
    assert bar.maximum() == 1000 * PITCH - room
    rows.model().removeRows(3, 900)
    assert bar.maximum() == 100 * PITCH - room
    rows.model().setStringList(["one"])
    assert bar.maximum() == 0


@pytest.mark.parametrize("row", [0, 7, 500, 999])
def test_place_of_a_row_leads_back_to_it(rows, row):
    index = rows.model().index(row)
    for hint in QAbstractItemView.ScrollHint:
        rows.scrollTo(index, hint)
        assert rows.viewport().rect().contains(rows.visualRect(index))
        assert rows.indexAt(rows.visualRect(index).center()) == index


def test_beside_the_rows_there_is_no_row(rows):
    rows.set_row_width(120)
    assert rows.indexAt(QPoint(60, 5)).row() == 0
    assert not rows.indexAt(QPoint(150, 5)).isValid()
    rows.model().setStringList(["one"])
    assert not rows.indexAt(QPoint(60, PITCH + 5)).isValid()


@pytest.mark.parametrize(
    ("keys", "row"),
    [("↓", 1), ("↓↓↓↑", 2), ("↑", 0), ("↧", 999), ("↧↑", 998), ("↧↥", 0), ("⇟", 4), ("⇟⇟⇞", 4)],
)
def test_keys_move_the_current_row(qtbot, rows, keys, row):
    names = {
        "↓": Qt.Key.Key_Down,
        "↑": Qt.Key.Key_Up,
        "↧": Qt.Key.Key_End,
        "↥": Qt.Key.Key_Home,
        "⇟": Qt.Key.Key_PageDown,
        "⇞": Qt.Key.Key_PageUp,
    }
    rows.setCurrentIndex(rows.model().index(0))
    for key in keys:
        qtbot.keyClick(rows, names[key])
    assert rows.currentIndex().row() == row
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))


def test_click_and_return_choose_a_row(qtbot, rows):
    with qtbot.waitSignal(rows.clicked) as clicked:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 2 * PITCH + 3))
    assert clicked.args[0].row() == 2
    assert [index.row() for index in rows.selectedIndexes()] == [2]
    with qtbot.waitSignal(rows.activated) as chosen:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chosen.args[0].row() == 2


def test_chosen_and_hovered_rows_are_told_apart(qtbot, rows):
    flags = QStyle.StateFlag
    index = rows.model().index(1)
    rows.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.mouseMove(rows.viewport(), QPoint(10, 3 * PITCH + 3))
    qtbot.waitUntil(lambda: bool(painted(rows)[3] & flags.State_MouseOver))
    states = painted(rows)
    assert [row for row, state in states.items() if state & flags.State_Selected] == [1]
    assert [row for row, state in states.items() if state & flags.State_MouseOver] == [3]


def test_list_without_model_is_empty(qtbot):
    bare = RowList(PITCH)
    qtbot.addWidget(bare)
    bare.show()
    qtbot.keyClick(bare, Qt.Key.Key_Down)
    assert not bare.currentIndex().isValid()


@pytest.fixture
def ground(qapp):
    pixmap = QPixmap(60, 20)
    pixmap.fill(QColor("white"))
    painter = QPainter(pixmap)
    yield painter, pixmap
    painter.end()


def test_picture_is_drawn_once_for_each_key_size_and_theme(qapp, ground):
    painter, _pixmap = ground
    pictures, drawn = RowPictures(), []
    before = theme.current()

    def show(key, width=60):
        pictures.show(painter, QRect(0, 0, width, 20), key, lambda _painter, _rect: drawn.append(key))

    for key in ("a", "b", "a", "b"):
        show(key)
    assert drawn == ["a", "b"]
    show("a", 50)
    theme.apply(qapp, theme.Theme.named("light" if before.is_dark else "dark"))
    show("a")
    theme.apply(qapp, before)
    assert drawn == ["a", "b", "a", "a"]


def test_picture_is_copied_as_it_was_drawn(ground):
    painter, pixmap = ground
    pictures = RowPictures()
    for left in (0, 30):
        pictures.show(
            painter, QRect(left, 0, 30, 20), "red", lambda on, rect: on.fillRect(rect, QColor("red"))
        )
    painter.end()
    image = pixmap.toImage()
    assert {image.pixelColor(x, 10).name() for x in range(60)} == {"#ff0000"}


def test_no_more_pictures_are_kept_than_allowed(ground):
    painter, _pixmap = ground
    pictures, drawn = RowPictures(limit=2), []
    for key in ("a", "b", "a", "c", "a", "b"):
        pictures.show(painter, QRect(0, 0, 9, 9), key, lambda *_: drawn.append(1))
    assert len(drawn) == 4


def accessible(rows):
    return QAccessible.queryAccessibleInterface(rows)


def test_readers_find_a_list_of_named_rows_with_their_places(rows):
    rows.setAccessibleName("Rows")
    found = accessible(rows)
    assert (found.role(), found.childCount(), found.text(QAccessible.Text.Name)) == (
        QAccessible.Role.List,
        1000,
        "Rows",
    )
    third = found.child(2)
    assert (third.role(), third.text(QAccessible.Text.Name)) == (QAccessible.Role.ListItem, "row 2")
    assert third.rect().size() == rows.visualRect(rows.model().index(2)).size()
    assert found.indexOfChild(third) == 2
    assert found.childAt(third.rect().center().x(), third.rect().center().y()).object() is third.object()
    assert found.child(900).state().offscreen
    assert found.child(1000) is found.child(-1) is None


def test_a_reader_chooses_a_row_and_is_told_which_one_is_current(qtbot, rows):
    action = accessible(rows).child(4).actionInterface()
    assert all(action.localizedActionName(name) for name in action.actionNames())
    with qtbot.waitSignal(rows.clicked) as clicked:
        action.doAction(action.pressAction())
    assert clicked.args[0].row() == rows.currentIndex().row() == 4
    rows.setFocus()
    assert accessible(rows).focusChild().state().focused
    assert accessible(rows).focusChild().text(QAccessible.Text.Name) == "row 4"


def test_a_row_that_is_gone_answers_quietly(rows):
    last = accessible(rows).child(999)
    rows.model().setStringList(["one"])
    assert last.state().invalid
    assert last.text(QAccessible.Text.Name) == ""
    assert last.rect().isEmpty()


def seen_on_screen(rows):
    place = rows.viewport().geometry()
    grabbed = rows.screen().grabWindow(rows.winId(), place.x(), place.y(), place.width(), place.height())
    return grabbed.toImage()


class Striped(QStyledItemDelegate):
    """Paints each row in a colour of its own, and notes which."""

    def __init__(self, parent):
        super().__init__(parent)
        self.painted = []

    def paint(self, painter, option, index):
        self.painted.append(index.data())
        light = 100 if option.state & QStyle.StateFlag.State_Selected else 200
        painter.fillRect(option.rect, QColor.fromHsv(sum(map(ord, index.data())) * 7 % 360, 200, light))


@pytest.mark.parametrize(
    ("change", "painted_rows"),
    [
        (lambda model: model.removeRows(1, 1), ["row 5", "row 6"]),
        (lambda model: model.removeRows(2, 2), ["row 5", "row 6", "row 7"]),
        (lambda model: model.insertRows(1, 1), [""]),
        (lambda model: model.removeRows(500, 3), []),
        (lambda model: model.parent().verticalScrollBar().setValue(2 * PITCH), ["row 5", "row 6", "row 7"]),
    ],
)
def test_rows_that_only_move_are_copied(qtbot, rows, change, painted_rows):
    delegate = Striped(rows)
    rows.setItemDelegate(delegate)
    rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    QApplication.processEvents()
    delegate.painted.clear()
    change(rows.model())
    for _turn in range(3):
        QApplication.processEvents()
    assert delegate.painted == painted_rows
    partly = seen_on_screen(rows)
    rows.viewport().repaint()
    assert seen_on_screen(rows) == partly


def drop_at_the_end(rows):
    """Take out rows above while the last ones are in view: the scroll bar moves, and the rows stay."""
    rows.model().removeRows(3, 2)


def choose_and_scroll(rows):
    """Let a row be painted anew and move it before that is done."""
    rows.setCurrentIndex(rows.model().index(998, 0))
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().value() - 2 * PITCH)


@pytest.mark.parametrize("change", [drop_at_the_end, choose_and_scroll])
def test_what_is_copied_looks_like_what_is_painted(qtbot, rows, change):
    rows.setItemDelegate(Striped(rows))
    rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    QApplication.processEvents()
    change(rows)
    for _turn in range(3):
        QApplication.processEvents()
    copied = seen_on_screen(rows)
    rows.viewport().repaint()
    assert seen_on_screen(rows) == copied


def test_rows_that_come_into_view_next_are_drawn_ahead(qtbot):
    made = RowList(PITCH, ahead=True)
    qtbot.addWidget(made)
    made.setModel(QStringListModel([f"row {n}" for n in range(1000)], made))
    made.setItemDelegate(Painted(made))
    made.resize(200, 105)
    made.show()
    drawn = made.itemDelegate().rows
    qtbot.waitUntil(lambda: len(drawn) >= 18)
    made.verticalScrollBar().setValue(PITCH)
    qtbot.waitUntil(lambda: len(drawn) >= 19)
    assert sorted(drawn) == list(range(19))


def test_a_picture_on_a_ground_covers_what_lies_below(ground):
    painter, pixmap = ground
    RowPictures().show(painter, QRect(0, 0, 60, 20), "", lambda *_: None, QColor("blue"))
    painter.end()
    assert pixmap.toImage().pixelColor(30, 10).name() == "#0000ff"
