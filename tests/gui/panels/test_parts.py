from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QRect, QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.panels import wording
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_cap import KeyButton
from gui.panels.labels import ElidedLabel
from gui.panels.segments import Segments
from gui.panels.steady import SteadyFrame
from models.annotation import Attributes, Entity
from models.article import Article
from models.offsets import Span
from models.review import Review

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
"""The offscreen platform has no window manager that could be told the sizes a window may have."""


def test_key_widens_its_button(qtbot):
    bare, keyed = KeyButton("Accept"), KeyButton("Accept", "Shift ⏎")
    for button in (bare, keyed):
        qtbot.addWidget(button)
    assert keyed.sizeHint().width() > bare.sizeHint().width() + 30
    assert keyed.minimumSizeHint() == keyed.sizeHint()


def test_elided_label_explains_itself_only_when_cut(qtbot):
    label = ElidedLabel("Donaudampfschifffahrtsgesellschaft")
    qtbot.addWidget(label)
    label.resize(600, 20)
    label.show()
    assert not label.is_elided() and label.toolTip() == ""
    label.resize(60, 20)
    assert label.is_elided() and label.toolTip() == label.text()


@given(
    widths=st.lists(st.integers(10, 200), min_size=1, max_size=12),
    room=st.integers(200, 600),
    fill=st.booleans(),
)
def test_flow_layout_keeps_all_inside_in_order_and_apart(qapp, widths, room, fill):
    holder = QWidget()
    layout = FlowLayout(holder, spacing=6, fill=fill)
    boxes = []
    for width in widths:
        box = QWidget(holder)
        box.setFixedSize(QSize(width, 20)) if not fill else box.setMinimumSize(width, 20)
        layout.addWidget(box)
        boxes.append(box)
    height = layout.heightForWidth(room)
    layout.setGeometry(QRect(0, 0, room, height))
    places = [box.geometry() for box in boxes]
    assert all(QRect(0, 0, room, height).contains(place) for place in places)
    for one, other in pairwise(places):
        assert other.top() > one.bottom() or other.left() > one.right()
    holder.deleteLater()


def test_segments_mark_one_choice_and_tell_another(qtbot):
    segments = Segments()
    qtbot.addWidget(segments)
    segments.show_choices([("a", "actual"), ("b", "planned")], "a")
    first, second = segments.findChildren(QPushButton)
    assert first.isChecked() and not second.isChecked()
    with qtbot.waitSignal(segments.picked) as picked:
        second.click()
    assert picked.args == ["b"]
    assert not first.isChecked() and second.isChecked()


@pytest.mark.parametrize(
    ("iso", "text"),
    [
        ("2023-05-05", "5 May 2023"),
        ("2022-12", "Dec 2022"),
        ("2022", "2022"),
        ("2023-05-32", "2023-05-32"),
        ("2023-05-01/2023-05-03", "2023-05-01/2023-05-03"),
        (None, ""),
    ],
)
def test_dates_are_written_as_far_as_they_are_known(iso, text):
    QLocale.setDefault(QLocale("en_GB"))
    assert wording.date_text(iso) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (40, "40 s"), (170, "3 min"), (7500, "2 h 5 min")]
)
def test_durations_use_the_unit_that_suits(seconds, text):
    assert wording.duration_text(seconds) == text


def test_preset_is_found_from_attributes(review, schema):
    meet = review.events["meet"]
    assert wording.preset_of(meet, schema) == "actual"
    future = replace(meet, attributes=Attributes(tense="FUT"))
    assert wording.preset_of(future, schema) == "planned"


def test_button_with_too_little_room_shortens_its_text(qtbot):
    button = KeyButton("Gezeigte annehmen (65)", "⏎")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert button._fitting_text(button.width()) == button.text()
    button.resize(120, button.height())
    assert button._fitting_text(60).endswith("…")
    assert button.width_with("") < button.width_with("⏎") == button.sizeHint().width()


def test_steady_frame_holds_its_place_when_a_text_grows(qtbot):
    holder, frame, label = QWidget(), SteadyFrame(), QLabel("short")
    qtbot.addWidget(holder)
    QHBoxLayout(frame.content).addWidget(label)
    row = QHBoxLayout(holder)
    row.addWidget(frame)
    row.addWidget(QLabel("beside"), 1)
    holder.resize(400, 60)
    holder.show()
    before = frame.geometry()
    label.setText("a text that is very much longer than it was before")
    QApplication.processEvents()
    assert frame.geometry() == before
    assert frame.content.geometry() == frame.contentsRect()


def test_context_tells_equal_words_apart_and_leaves_out_the_word(review):
    spans = {name: wording.context(review.entities[name], review) for name in ("wien", "ruiz")}
    assert spans["wien"] != spans["ruiz"]
    for name, around in spans.items():
        before, _, after = around.partition("…")
        covered = wording.covered(review.entities[name], review)
        assert f"{before}{covered}{after}".strip() in " ".join(review.text.split())


@pytest.mark.parametrize(
    ("text", "start", "end", "around"),
    [
        ("Riga schweigt.", 0, 4, "… schweigt."),
        ("In Riga", 3, 7, "In …"),
        ("Die Donaudampfschifffahrt in Riga, so hieß es.", 29, 33, "in …, so hieß es."),
        ("Oslo\nRiga\nWien", 5, 9, "…"),
        ("Riga", 0, 4, "…"),
    ],
)
def test_context_has_whole_words_before_and_stays_on_the_line(text, start, end, around):
    riga = Entity("r", "GPE", (Span(start, end),))
    assert wording.context(riga, Review(Article("a", text), {"r": riga})) == around


def test_row_texts_tell_an_entitys_value_and_an_events_fillers(review):
    assert wording.row_texts(review.entities["freitag"], review)[0] == "Freitag"
    text, around = wording.row_texts(review.events["meet"], review)
    assert (text, around.startswith("Participant Ida Vogt")) == ("traf … zusammen", True)


def test_summary_names_the_first_fillers(review):
    text = wording.summary(review.events["meet"], review)
    assert text.startswith("traf … zusammen · Participant Ida Vogt, Participant Leo Ruiz")
