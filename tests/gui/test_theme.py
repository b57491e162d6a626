from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon

import resources
from gui import icons, theme
from gui.theme import NAMES, LineForm, Theme, contrast
from models.schema import schema_from_toml

THEMES = [Theme.named(name) for name in NAMES]
SCHEMA_FILE = resources.path("schema", "diplomacy.toml")
LABELS = [label.name for label in schema_from_toml(SCHEMA_FILE.read_text("utf-8"), SCHEMA_FILE.name).labels]
ICONS = sorted(path.stem for path in resources.path("icons").glob("*.svg"))


@pytest.fixture(autouse=True)
def light_again(qapp):
    yield
    theme.apply(qapp, Theme.light())


def test_contrast_knows_the_ends_of_the_scale():
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("red"), QColor("red")) == pytest.approx(1)


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_text_roles_are_legible_on_every_ground(look):
    grounds = [look.paper, look.panel, look.background, look.accent_soft]
    for role in ("ink", "soft", "accent", "event", "warn"):
        assert min(contrast(getattr(look, role), ground) for ground in grounds) >= look.readable(), role


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_text_is_legible_on_the_fill_of_its_own_role(look):
    for role in ("accent", "event", "warn"):
        assert contrast(getattr(look, role), getattr(look, f"{role}_soft")) >= look.readable(), role
        assert contrast(look.paper, getattr(look, role)) >= look.readable(), role


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
@pytest.mark.parametrize("label", LABELS)
def test_label_colours_are_legible_as_ink_and_as_fill(look, label):
    assert label in look.labels
    for ground in (look.paper, look.panel):
        assert contrast(look.label_color(label), ground) >= look.readable()


@given(st.text(min_size=1, max_size=12))
def test_label_of_another_schema_gets_a_legible_colour(label):
    for look in THEMES:
        assert contrast(look.label_color(label), look.paper) >= look.readable()
        assert look.label_color(label) == look.label_color(label)


def test_style_sheet_leaves_no_role_unfilled():
    for look in THEMES:
        sheet = theme.style_sheet(look)
        assert look.accent.name() in sheet
        assert not re.findall(r"@\w+", sheet)


def test_apply_makes_the_theme_current_and_sets_the_palette(qapp):
    theme.apply(qapp, Theme.dark())
    assert theme.current() is Theme.dark()
    assert qapp.palette().base().color() == Theme.dark().paper


@pytest.mark.parametrize("name", ICONS)
def test_icon_draws_something(qapp, name):
    image = icons.icon(name, "ink").pixmap(QSize(40, 40)).toImage()
    drawn = sum(image.pixelColor(x, y).alpha() > 0 for x in range(40) for y in range(40))
    assert 30 < drawn <= 1600


def test_icon_follows_the_theme_and_fades_when_disabled(qapp):
    made = icons.icon("add", "ink")
    middle = made.pixmap(QSize(41, 41)).toImage().pixelColor(20, 20)
    assert middle.name() == Theme.light().ink.name()
    theme.apply(qapp, Theme.dark())
    assert made.pixmap(QSize(41, 41)).toImage().pixelColor(20, 20).name() == Theme.dark().ink.name()
    disabled = made.pixmap(QSize(41, 41), QIcon.Mode.Disabled).toImage()
    assert disabled.pixelColor(20, 20).name() == Theme.dark().faint.name()


@pytest.mark.parametrize("look", THEMES, ids=lambda look: look.name)
def test_theme_is_found_by_what_it_is(look):
    assert theme.name_for(dark=look.is_dark, strong=look.strong) == look.name


@pytest.mark.parametrize(
    ("scheme", "wish", "name"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, "light"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, "dark"),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, "contrast"),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, "contrast-dark"),
    ],
)
def test_system_is_followed_in_scheme_and_contrast(scheme, wish, name):
    accessibility = SimpleNamespace(contrastPreference=lambda: wish)
    hints = SimpleNamespace(colorScheme=lambda: scheme, accessibility=lambda: accessibility)
    assert theme.system_name(SimpleNamespace(styleHints=lambda: hints)) == name


@given(st.text(min_size=1, max_size=12))
def test_label_of_another_schema_gets_a_stable_form(label):
    form = Theme.light().label_line(label)
    assert form is Theme.dark().label_line(label)
    assert isinstance(form, LineForm)


def test_a_font_can_be_changed_without_changing_it_for_others():
    theme.ui_font(11).setBold(True)
    assert not theme.ui_font(11).bold()
    assert theme.ui_font(11.2).pixelSize() == 11
    assert theme.ui_font(11, 600).weight() is QFont.Weight.DemiBold
