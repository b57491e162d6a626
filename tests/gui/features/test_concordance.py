"""The concordance in the window: searching, filtering, sorting, jumping, and deciding on what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.bulk_preview import BulkPreview
from gui.dialogs.picker import Picker
from gui.dialogs.range_picker import RangePicker
from gui.dialogs.tick_picker import TickPicker
from gui.features.concordance import Concordance
from gui.item_models.concordance import AnnotationQuery, Sorting
from gui.main_window import MainWindow
from models import edits
from models.annotation import Entity, Source, Status
from storage import articles
from storage.annotations import load, store_suggestions
from tests.builders import TEXT, meeting
from tests.gui.steps import now, said, status

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = Qt.Key


def searched(qtbot: QtBot, feature: Concordance, act: Callable[[], object]) -> None:
    """Do something that searches, and wait for what is found."""
    with qtbot.waitSignal(feature.model.found):
        act()


@pytest.fixture
def twice(window: MainWindow) -> MainWindow:
    """Give the window on a session in which a second article has the same suggestions."""
    session, review = window.controller.session, meeting()
    assert session is not None
    articles.add(session, replace(review.article, id="second", text=f"{TEXT} Ende.", title="Second"))
    found = (review.entities.values(), review.events.values())
    store_suggestions(session, "second", 0, *found, (), "test")
    window.controller.refresh()
    return window


@pytest.fixture
def feature(twice: MainWindow, qtbot: QtBot) -> Concordance:
    """Give the feature with its page in front, all annotations found."""
    feature = twice.feature(Concordance)
    searched(qtbot, feature, lambda: qtbot.keyClick(twice.page.view, KEYS.Key_F, CONTROL | SHIFT))
    assert twice.pages.currentWidget() is feature.page
    return feature


def shown(feature: Concordance) -> list[tuple[str, str]]:
    found = (feature.model.hit(row) for row in range(feature.model.rowCount()))
    return [(hit.row.article_id, hit.row.id) for hit in found if hit is not None]


def search(feature: Concordance, qtbot: QtBot, query: AnnotationQuery) -> None:
    searched(qtbot, feature, lambda: feature.page.search(query))
    feature.page.list.setFocus()


def dialog(window: QWidget, kind: type[QDialog], qtbot: QtBot) -> QDialog:
    """Return the dialog of this kind as soon as it is open."""

    def visible() -> list[QDialog]:
        return [item for item in window.findChildren(kind) if item.isVisible()]

    qtbot.waitUntil(lambda: len(visible()) == 1)
    [found] = visible()
    return found


def confirmed(feature: Concordance, window: MainWindow, qtbot: QtBot) -> None:
    """Confirm the preview that opens, and wait until the list shows what was decided."""
    preview = dialog(window, BulkPreview, qtbot)
    searched(qtbot, feature, lambda: qtbot.keyClick(preview.list, KEYS.Key_Return))


def test_the_page_opens_with_all_annotations_and_the_cursor_in_the_search_line(feature: Concordance) -> None:
    assert len(shown(feature)) == 2 * len(list(meeting().annotations()))
    assert feature.page.bar.field.hasFocus()
    assert "14" in feature.page.bar.count.text() and "2" in feature.page.bar.count.text()


def test_typing_searches_and_arrow_down_leads_to_the_hits(feature: Concordance, qtbot: QtBot) -> None:
    field = feature.page.bar.field
    searched(qtbot, feature, lambda: qtbot.keyClicks(field, "vog"))
    assert shown(feature) == [("article", "vogt"), ("second", "vogt")]
    qtbot.keyClick(field, KEYS.Key_Down)
    assert feature.page.list.hasFocus()
    qtbot.keyClick(feature.page.list, KEYS.Key_Up)
    assert field.hasFocus()


def test_return_shows_the_hit_in_its_article_and_the_key_leads_back(
    feature: Concordance, twice: MainWindow, qtbot: QtBot
) -> None:
    search(feature, qtbot, AnnotationQuery(labels=frozenset({"GPE"})))
    hits = feature.page.list
    qtbot.keyClick(hits, KEYS.Key_Down)
    qtbot.keyClick(hits, KEYS.Key_Return)
    assert twice.pages.desk_in_front and twice.page.view.hasFocus()
    assert (now(twice).article.id, twice.controller.focus_id) == ("second", "wien")
    qtbot.keyClick(twice.page.view, KEYS.Key_F, CONTROL | SHIFT)
    assert hits.hasFocus() and hits.currentIndex().row() == 1
    assert len(shown(feature)) == 2


def test_a_hit_of_the_open_article_is_focused_without_opening_it_anew(
    feature: Concordance, twice: MainWindow, qtbot: QtBot
) -> None:
    search(feature, qtbot, AnnotationQuery(text="ruiz", article_id="article"))
    with qtbot.assertNotEmitted(twice.controller.article_opened):
        qtbot.keyClick(feature.page.list, KEYS.Key_Return)
    assert twice.controller.focus_id == "ruiz"


def test_the_key_pressed_again_leads_to_the_search_line(feature: Concordance, qtbot: QtBot) -> None:
    feature.page.list.setFocus()
    qtbot.keyClick(feature.page.list, KEYS.Key_F, CONTROL | SHIFT)
    assert feature.page.bar.field.hasFocus()
    feature.page.list.setFocus()
    qtbot.keyClick(feature.page.list, KEYS.Key_Slash)
    assert feature.page.bar.field.hasFocus()


def test_escape_leads_back_to_the_desk(feature: Concordance, twice: MainWindow, qtbot: QtBot) -> None:
    feature.page.list.setFocus()
    qtbot.keyClick(feature.page.list, KEYS.Key_Escape)
    assert twice.pages.desk_in_front


@pytest.mark.parametrize(("key", "expected"), [(KEYS.Key_Y, Status.ACCEPTED), (KEYS.Key_X, Status.REJECTED)])
def test_the_keys_of_the_desk_decide_on_all_that_is_chosen(
    feature: Concordance, twice: MainWindow, qtbot: QtBot, key: Qt.Key, expected: Status
) -> None:
    search(feature, qtbot, AnnotationQuery(labels=frozenset({"GPE"})))
    qtbot.keyClick(feature.page.list, KEYS.Key_A, CONTROL)
    qtbot.keyClick(feature.page.list, key)
    assert status(twice, "wien") is Status.SUGGESTED
    confirmed(feature, twice, qtbot)
    session = twice.controller.session
    assert session is not None
    states = {load(session, name).entities["wien"].status for name in ("article", "second")}
    assert states == {expected}
    assert status(twice, "wien") is expected
    assert "2" in said(twice) and said(twice).endswith("Ctrl Z undoes it.")


def test_a_label_key_relabels_and_leaves_out_what_is_unticked(
    feature: Concordance, twice: MainWindow, qtbot: QtBot
) -> None:
    search(feature, qtbot, AnnotationQuery(labels=frozenset({"PERSON"}), article_id="article"))
    qtbot.keyClick(feature.page.list, KEYS.Key_Down, SHIFT)
    qtbot.keyClick(feature.page.list, KEYS.Key_O)
    preview = dialog(twice, BulkPreview, qtbot)
    qtbot.keyClick(preview.list, KEYS.Key_Space)
    confirmed(feature, twice, qtbot)
    labels = [now(twice).entities[name].label for name in ("vogt", "ruiz")]
    assert labels == ["PERSON", "ORG"]


def test_e_picks_a_label_for_an_entity_and_a_type_for_an_event(
    feature: Concordance, twice: MainWindow, qtbot: QtBot
) -> None:
    for label, offered in (("GPE", {"label"}), ("MEET", {"type"})):
        search(feature, qtbot, AnnotationQuery(labels=frozenset({label}), article_id="article"))
        qtbot.keyClick(feature.page.list, KEYS.Key_E)
        picker = dialog(twice, Picker, qtbot)
        assert {row.tag for row in picker.shown()} == offered
        if label == "GPE":
            picker.reject()
    qtbot.keyClicks(picker.field, "disc")
    qtbot.keyClick(picker.field, KEYS.Key_Return)
    confirmed(feature, twice, qtbot)
    assert now(twice).events["meet"].type == "DISCUSS"


def test_what_would_not_change_is_told_and_not_ticked(
    feature: Concordance, twice: MainWindow, qtbot: QtBot
) -> None:
    search(feature, qtbot, AnnotationQuery(article_id="article"))
    qtbot.keyClick(feature.page.list, KEYS.Key_A, CONTROL)
    qtbot.keyClick(feature.page.list, KEYS.Key_G)
    preview = dialog(twice, BulkPreview, qtbot)
    headings = [preview.model.heading(line) for line in range(preview.model.rowCount())]
    assert [text for text in headings if text] == ["Will change (5)", "Stays as it is (2)"]
    assert preview.model.index(7).data(Qt.ItemDataRole.ToolTipRole) == "GPE is for another kind"
    qtbot.keyClick(preview.list, KEYS.Key_Escape)
    assert {item.label for item in now(twice).entities.values()} > {"GPE"}


def test_a_decided_list_keeps_its_place(feature: Concordance, twice: MainWindow, qtbot: QtBot) -> None:
    search(feature, qtbot, AnnotationQuery(statuses=frozenset({Status.SUGGESTED}), article_id="article"))
    before = shown(feature)
    for _ in range(2):
        qtbot.keyClick(feature.page.list, KEYS.Key_Down)
    qtbot.keyClick(feature.page.list, KEYS.Key_Y)
    decided = before[2]
    confirmed(feature, twice, qtbot)
    assert decided not in shown(feature)
    following = next(item for item in before[3:] if item in shown(feature))
    assert shown(feature)[feature.page.list.currentIndex().row()] == following
    assert feature.page.list.hasFocus() or not QApplication.focusWidget()


def test_undo_brings_everything_back_into_the_list(
    feature: Concordance, twice: MainWindow, qtbot: QtBot
) -> None:
    search(feature, qtbot, AnnotationQuery(statuses=frozenset({Status.SUGGESTED})))
    before = shown(feature)
    qtbot.keyClick(feature.page.list, KEYS.Key_A, CONTROL)
    qtbot.keyClick(feature.page.list, KEYS.Key_Y)
    confirmed(feature, twice, qtbot)
    assert shown(feature) == [] and feature.page.empty.isVisible()
    searched(qtbot, feature, twice.actions_by_id["undo"].trigger)
    assert shown(feature) == before
    assert twice.pages.currentWidget() is feature.page


def test_decisions_on_the_desk_are_taken_up_when_the_page_is_shown_again(
    feature: Concordance, twice: MainWindow, qtbot: QtBot
) -> None:
    search(feature, qtbot, AnnotationQuery(statuses=frozenset({Status.SUGGESTED}), article_id="article"))
    twice.pages.show_desk()
    twice.controller.push(edits.Accept("vogt"))
    searched(qtbot, feature, feature.open)
    assert ("article", "vogt") not in shown(feature)


def test_q_goes_round_the_orders(feature: Concordance, qtbot: QtBot) -> None:
    search(feature, qtbot, AnnotationQuery())
    seen = []
    for _ in Sorting:
        searched(qtbot, feature, lambda: qtbot.keyClick(feature.page.list, KEYS.Key_Q))
        seen.append(feature.model.sorting)
    assert seen == [*list(Sorting)[1:], Sorting.ARTICLE]
    assert feature.page.bar.sort_button.text() == "by article ▾"


def test_s_ticks_labels_and_the_chip_shows_them(
    feature: Concordance, twice: MainWindow, qtbot: QtBot
) -> None:
    search(feature, qtbot, AnnotationQuery())
    qtbot.keyClick(feature.page.list, KEYS.Key_S)
    picker = dialog(twice, TickPicker, qtbot)
    for letters in ("gpe", "meet"):
        qtbot.keyClicks(picker.field, letters)
        searched(qtbot, feature, lambda: qtbot.keyClick(picker.field, KEYS.Key_Space))
    assert {name for _article, name in shown(feature)} == {"wien", "meet"}
    chip = feature.page.bar.chip("labels")
    assert (chip.text(), chip.isChecked()) == ("GPE +1 ▾", True)
    picker.reject()
    chip.setFocus()
    searched(qtbot, feature, lambda: qtbot.keyClick(chip, KEYS.Key_Backspace))
    assert (chip.text(), feature.model.query) == ("Label ▾", AnnotationQuery())


def test_every_filter_is_picked_from_its_chip(feature: Concordance, twice: MainWindow, qtbot: QtBot) -> None:
    twice.controller.push(edits.SetFlag("ruiz", True))
    twice.controller.push(edits.SetNote("ruiz", "check this"))
    bar = feature.page.bar
    picks = {
        "statuses": (TickPicker, "suggested"),
        "sources": (TickPicker, "rule"),
        "confidence": (RangePicker, "40-60"),
        "reviewer": (Picker, "ida"),
    }
    for name, (kind, letters) in picks.items():
        qtbot.keyClick(bar.chip(name), KEYS.Key_Return)
        picker = dialog(twice, kind, qtbot)
        qtbot.keyClicks(picker.field, letters)
        searched(qtbot, feature, lambda picker=picker: qtbot.keyClick(picker.field, KEYS.Key_Return))
        if kind is TickPicker:
            picker.reject()
        qtbot.waitUntil(lambda kind=kind: not [item for item in twice.findChildren(kind) if item.isVisible()])
    searched(qtbot, feature, bar.chip("flagged").click)
    searched(qtbot, feature, bar.chip("noted").click)
    searched(qtbot, feature, lambda: qtbot.keyClicks(bar.note_field, "check"))
    assert feature.model.query == AnnotationQuery(
        note="check",
        statuses=frozenset({Status.SUGGESTED}),
        sources=frozenset({Source.RULE}),
        flagged=True,
        noted=True,
        least=0.4,
        most=0.6,
        reviewer="ida",
    )
    assert shown(feature) == [("article", "ruiz")]
    searched(qtbot, feature, bar.clear_button.click)
    assert feature.model.query == AnnotationQuery()
    assert not bar.clear_button.isVisible() and not bar.note_field.isVisible()


def test_no_hit_no_words_and_no_annotation_are_told_apart(
    feature: Concordance, empty_window: MainWindow, qtbot: QtBot
) -> None:
    empty, field = feature.page.empty, feature.page.bar.field
    searched(qtbot, feature, lambda: qtbot.keyClicks(field, "zzz"))
    assert empty.isVisible() and empty._headline.text() == "No annotation found"
    assert not any(button.isEnabled() for button in feature.page.buttons.values())
    searched(qtbot, feature, empty._button.click)
    assert field.text() == "" and len(shown(feature)) == 14
    searched(qtbot, feature, lambda: qtbot.keyClicks(field, "?!"))
    assert "?!" in empty._headline.text() and shown(feature) == []


@pytest.mark.parametrize(
    "words", ['"', "AND OR", "NEAR(", "*", "covered:x", "'; DROP", "😀", "\\", "a" * 5000]
)
def test_no_words_break_the_search(feature: Concordance, qtbot: QtBot, words: str) -> None:
    searched(qtbot, feature, lambda: feature.page.bar.field.setText(words))
    assert shown(feature) == []


def test_open_query_shows_what_another_page_asks_for(twice: MainWindow, qtbot: QtBot) -> None:
    feature = twice.feature(Concordance)
    searched(qtbot, feature, lambda: feature.open_query(AnnotationQuery(article_id="second")))
    assert feature.page.list.hasFocus()
    assert {article for article, _name in shown(feature)} == {"second"}
    chip = feature.page.bar.chip("article_id")
    assert (chip.text(), chip.isVisible()) == ("Second ✕", True)
    searched(qtbot, feature, chip.click)
    assert len(shown(feature)) == 14 and not chip.isVisible()


def test_the_words_of_the_focused_annotation_are_found_whatever_their_label(
    twice: MainWindow, qtbot: QtBot
) -> None:
    twice.controller.push(edits.Relabel("ruiz", "ORG"))
    twice.controller.set_focus("ruiz")
    feature = twice.feature(Concordance)
    action = twice.actions_by_id["concordance_here"]
    searched(qtbot, feature, action.trigger)
    assert [feature.model.hit(row).row.label for row in range(2)] == ["ORG", "PERSON"]
    assert feature.page.bar.field.text() == '"Leo Ruiz"'


def test_chosen_hits_are_copied_as_lines(feature: Concordance, twice: MainWindow, qtbot: QtBot) -> None:
    search(feature, qtbot, AnnotationQuery(labels=frozenset({"GPE"})))
    qtbot.keyClick(feature.page.list, KEYS.Key_A, CONTROL)
    qtbot.keyClick(feature.page.list, KEYS.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0::2] for line in lines] == [["GPE", "Wien", "suggested"]] * 2
    assert "2" in said(twice)


def test_the_buttons_do_what_their_keys_do(feature: Concordance, twice: MainWindow, qtbot: QtBot) -> None:
    search(feature, qtbot, AnnotationQuery(labels=frozenset({"DATE"}), article_id="article"))
    feature.page.buttons["accept"].click()
    confirmed(feature, twice, qtbot)
    assert status(twice, "freitag") is Status.ACCEPTED
    feature.page.buttons["jump"].click()
    assert twice.controller.focus_id == "freitag" and twice.pages.desk_in_front


def test_changed_keys_of_the_desk_hold_in_the_list(twice: MainWindow, qtbot: QtBot) -> None:
    feature = twice.feature(Concordance)
    twice.actions_by_id["accept_stay"].setShortcuts(["J"])
    feature.show_keys(twice.actions_by_id.keys())
    searched(qtbot, feature, lambda: feature.open_query(AnnotationQuery(text="freitag")))
    qtbot.keyClick(feature.page.list, KEYS.Key_J)
    assert dialog(twice, BulkPreview, qtbot).do_button.text() == "Accept (1)"
    assert feature.page.buttons["accept"]._key == "J"


def test_letters_that_are_no_command_do_nothing(feature: Concordance, qtbot: QtBot) -> None:
    search(feature, qtbot, AnnotationQuery())
    qtbot.keyClick(feature.page.list, KEYS.Key_W)
    assert feature.page.list.currentIndex().row() == 0


def test_choosing_is_not_interrupted_by_new_suggestions(
    feature: Concordance, twice: MainWindow, qtbot: QtBot
) -> None:
    search(feature, qtbot, AnnotationQuery())
    qtbot.keyClick(feature.page.list, KEYS.Key_Down, SHIFT)
    twice.controller.row_changed.emit("article")
    feature._take_up_in_passing()
    assert feature.page.chosen_total() == 2 and feature._quiet.isActive()
    qtbot.keyClick(feature.page.list, KEYS.Key_Down)
    searched(qtbot, feature, feature._take_up_in_passing)
    assert feature.page.list.currentIndex().row() == 2


def test_another_session_starts_anew(feature: Concordance, twice: MainWindow, qtbot: QtBot) -> None:
    search(feature, qtbot, AnnotationQuery(text="wien"))
    twice.actions_by_id["close"].trigger()
    assert feature.model.rowCount() == 0
    assert feature.model.query == AnnotationQuery() and feature.page.bar.field.text() == ""


def test_the_history_names_what_was_decided(feature: Concordance, twice: MainWindow, qtbot: QtBot) -> None:
    search(feature, qtbot, AnnotationQuery(text="freitag", article_id="article"))
    qtbot.keyClick(feature.page.list, KEYS.Key_Y)
    confirmed(feature, twice, qtbot)
    assert isinstance(now(twice).annotation("freitag"), Entity)
    assert twice.controller.history()[0].summary["name"] == "accept_found"


def test_a_search_from_elsewhere_keeps_its_filters_until_its_chip_is_pressed(
    window: MainWindow, qtbot: QtBot
) -> None:
    feature = window.feature(Concordance)
    feature.open_query(AnnotationQuery(suggester="test", numbers=frozenset({1, 2, 3}), flagged=True))
    bar = feature.page.bar
    assert bar.chip("suggester").isVisible()
    assert bar.chip("figure").isVisible()
    qtbot.mouseClick(bar.chip("flagged"), Qt.MouseButton.LeftButton)
    assert bar.query == AnnotationQuery(suggester="test", numbers=frozenset({1, 2, 3}))
    qtbot.mouseClick(bar.chip("figure"), Qt.MouseButton.LeftButton)
    assert bar.query == AnnotationQuery(suggester="test")
    assert not bar.chip("figure").isVisible()
