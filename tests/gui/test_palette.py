"""Every label and the events are told apart in every theme and by every kind of colour vision."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

import resources
from gui.theme import NAMES, LineForm, Theme, contrast
from models.schema import schema_from_toml
from tests.colour_vision import NORMAL, VISIONS, Triple, difference, lab

SHIPPED = resources.path("schema", "diplomacy.toml")
LABELS = [label.name for label in schema_from_toml(SHIPPED.read_text("utf-8"), SHIPPED.name).labels]
EVENT = "an event"

LEAST_ALIKE = {"light": 10.0, "dark": 10.0, "contrast": 9.0, "contrast-dark": 9.0}
"""The smallest CIEDE2000 difference between two labels that are underlined in the same form."""

LEAST = {"light": 7.0, "dark": 7.0, "contrast": 6.0, "contrast-dark": 6.0}
"""The smallest one between any two labels, and between a label and the events, which are boxes."""

FOCUS_ALPHA = 40
"""How opaque the fill of an entity in focus is painted."""


def seen(look: Theme, vision: str) -> dict[str, Triple]:
    colors = {label: lab(look.label_color(label), vision) for label in LABELS}
    return {**colors, EVENT: lab(look.event, vision)}


def form(look: Theme, name: str) -> LineForm | None:
    return None if name == EVENT else look.label_line(name)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_difference_agrees_with_the_published_pairs(one: Triple, other: Triple, expected: float) -> None:
    assert difference(one, other) == pytest.approx(expected, abs=1e-4)
    assert difference(other, one) == pytest.approx(expected, abs=1e-4)


def test_simulated_vision_keeps_greys_and_loses_what_it_must() -> None:
    grey, red, green = QColor("#808080"), QColor("#c00000"), QColor("#5b6b00")
    for vision in VISIONS:
        assert difference(lab(grey), lab(grey, vision)) < 1
    assert difference(lab(red), lab(green)) > 40
    assert difference(lab(red, "deuteranopia"), lab(green, "deuteranopia")) < 20
    assert VISIONS["normal"] == NORMAL


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", NAMES)
def test_labels_and_events_differ_by_colour_in_every_vision(name: str, vision: str) -> None:
    look = Theme.named(name)
    colors = seen(look, vision)
    for one, other in combinations(colors, 2):
        alike = form(look, one) is form(look, other)
        least = LEAST_ALIKE[name] if alike else LEAST[name]
        assert difference(colors[one], colors[other]) >= least, (one, other)


def test_every_shipped_label_has_a_form_and_no_form_holds_more_than_four() -> None:
    forms = [Theme.light().lines[label] for label in LABELS]
    assert set(forms) == set(LineForm)
    assert max(forms.count(each) for each in LineForm) <= 4


@pytest.mark.parametrize("name", NAMES)
def test_text_on_filled_marks_is_legible(name: str) -> None:
    look = Theme.named(name)
    assert contrast(look.paper, look.event) >= look.readable()
    assert contrast(look.ink, look.event_soft) >= look.readable()
    for label in LABELS:
        assert (
            contrast(look.ink, blended(look.label_color(label), look.paper, FOCUS_ALPHA)) >= look.readable()
        )


@pytest.mark.parametrize("name", ["contrast", "contrast-dark"])
def test_lines_and_disabled_text_of_high_contrast_are_seen(name: str) -> None:
    look = Theme.named(name)
    assert look.strong
    assert contrast(look.line, look.paper) >= 3
    assert contrast(look.ink, look.line) >= 4.5
    assert contrast(look.faint, look.paper) >= 7


def blended(color: QColor, ground: QColor, alpha: int) -> QColor:
    share = alpha / 255
    parts = zip(color.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(share * one + (1 - share) * other) for one, other in parts))
