"""Colours, fonts and the style sheet: the one place that says how Dateline looks.

A `Theme` is read from `resources/themes/NAME.toml`. Widgets that paint themselves ask `current()` while
painting; all others follow the palette and the style sheet that `apply` sets.
"""

from __future__ import annotations

import tomllib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

import resources

TEXT_FAMILIES = ("Noto Serif", "Source Serif 4", "Georgia", "DejaVu Serif")
UI_FAMILIES = ("Inter", "Inter Variable", "Segoe UI", ".AppleSystemUIFont", "Noto Sans", "DejaVu Sans")
UI_PIXELS = 13
NAMES = ("light", "dark", "contrast", "contrast-dark")
"""The themes: light and dark in plain contrast, then both in high contrast."""

READABLE = 4.5
ENHANCED = 7.0
"""The WCAG 2.2 contrast ratios (success criteria 1.4.3 and 1.4.6) that text must reach, plain and strong."""


class LineForm(Enum):
    """How an entity is underlined; labels of one kind share a form, so that colour is not all that tells.

    None of them is dashed, for dashes say that nobody has decided yet.
    """

    PLAIN = "plain"
    FEET = "feet"
    DOUBLE = "double"
    DOTS = "dots"
    THIN = "thin"


@dataclass(frozen=True)
class Theme:
    """The colour roles of one look, and for each entity label a colour and the form of its underline.

    `ink` and `soft` are for text, `faint` and `line` only for decoration; `accent` stands for what is
    decided and what acts, `event` for triggers, `warn` for what needs a person. The `_soft` roles are
    fills under text of the same role. `strong` asks for heavier lines, and text of the contrast 7:1.
    """

    name: str
    is_dark: bool
    strong: bool
    background: QColor
    paper: QColor
    panel: QColor
    ink: QColor
    soft: QColor
    faint: QColor
    line: QColor
    accent: QColor
    accent_soft: QColor
    event: QColor
    event_soft: QColor
    warn: QColor
    warn_soft: QColor
    labels: Mapping[str, QColor]
    lines: Mapping[str, LineForm]

    @classmethod
    def named(cls, name: str) -> Theme:
        """Return the theme called `name`, one of `NAMES`; read once and kept."""
        return _loaded(name)

    @classmethod
    def light(cls) -> Theme:
        """Return the light theme."""
        return cls.named("light")

    @classmethod
    def dark(cls) -> Theme:
        """Return the dark theme."""
        return cls.named("dark")

    def label_color(self, label: str) -> QColor:
        """Return the colour of an entity label; one of a user's own schema gets a stable, legible hue."""
        return self.labels.get(label) or self._derived_color(label)

    def label_line(self, label: str) -> LineForm:
        """Return how an entity label is underlined; one of a user's own schema gets a stable form."""
        forms = (LineForm.PLAIN, LineForm.FEET, LineForm.DOUBLE, LineForm.DOTS)
        return self.lines.get(label) or forms[zlib.crc32(label.encode()) // 360 % len(forms)]

    def readable(self) -> float:
        """Return the contrast ratio that text reaches in this theme."""
        return ENHANCED if self.strong else READABLE

    def _derived_color(self, label: str) -> QColor:
        hue = zlib.crc32(label.encode()) % 360 / 360
        steps = range(60, 100) if self.is_dark else range(45, 0, -1)
        candidates = (QColor.fromHslF(hue, 0.6, step / 100) for step in steps)
        grounds = (self.paper, self.panel, self.accent_soft)
        least = self.readable()
        return next(
            (color for color in candidates if min(contrast(color, ground) for ground in grounds) >= least),
            self.ink,
        )


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG 2.2 contrast ratio of two colours, between 1 and 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def text_font(pixel_size: float, family: str = "") -> QFont:
    """Return the font of the article's text, a serif one unless `family` names another.

    `pixel_size` is in device-independent pixels.
    """
    families = (family, *TEXT_FAMILIES) if family else TEXT_FAMILIES
    return QFont(_font(families, round(pixel_size), QFont.Weight.Normal))


def ui_font(pixel_size: float = UI_PIXELS, weight: QFont.Weight | int = QFont.Weight.Normal) -> QFont:
    """Return the sans-serif font of everything around the text; `pixel_size` in device-independent pixels."""
    return QFont(_ui_font(pixel_size, weight))


def label_font(pixel_size: float = 10.0) -> QFont:
    """Return the small spaced bold font in which labels and types are written."""
    return QFont(_label_font(pixel_size))


_applied: list[Theme] = []


def current() -> Theme:
    """Return the theme that `apply` set last, the light one before that."""
    return _applied[-1] if _applied else Theme.light()


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application the look of `theme`; widgets already shown are redrawn."""
    _applied[:] = [theme]
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(ui_font())
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def system_name(app: QApplication) -> str:
    """Return the name of the theme that the desktop's colour scheme and contrast setting ask for."""
    hints = app.styleHints()
    wish = hints.accessibility().contrastPreference()
    return name_for(
        dark=hints.colorScheme() is Qt.ColorScheme.Dark, strong=wish is Qt.ContrastPreference.HighContrast
    )


def name_for(*, dark: bool, strong: bool) -> str:
    """Return the name of the light or dark theme, of plain or high contrast."""
    return NAMES[2 * strong + dark]


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette that carries the theme's roles."""
    roles = QPalette.ColorRole
    colors = {
        roles.Window: theme.background,
        roles.WindowText: theme.ink,
        roles.Base: theme.paper,
        roles.AlternateBase: theme.panel,
        roles.ToolTipBase: theme.panel,
        roles.ToolTipText: theme.ink,
        roles.Text: theme.ink,
        roles.Button: theme.paper,
        roles.ButtonText: theme.ink,
        roles.BrightText: theme.event,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.paper,
        roles.Accent: theme.accent,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.PlaceholderText: theme.soft,
        roles.Mid: theme.line,
        roles.Midlight: theme.line,
        roles.Dark: theme.faint,
        roles.Light: theme.panel,
    }
    result = QPalette()
    for role, color in colors.items():
        result.setColor(role, color)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, theme.faint)
    return result


def style_sheet(theme: Theme) -> str:
    """Return the application's style sheet: `resources/themes/desk.qss` with colours in place of `@role`."""
    source = resources.path("themes", "desk.qss")
    sheet = source.read_text(encoding="utf-8")
    sheet = sheet.replace("@folder", source.parent.as_posix())
    sheet = sheet.replace("@name", "dark" if theme.is_dark else "light")
    names = [field.name for field in fields(theme) if isinstance(getattr(theme, field.name), QColor)]
    for name in sorted(names, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", getattr(theme, name).name())
    return sheet


@cache
def _loaded(name: str) -> Theme:
    with resources.path("themes", f"{name}.toml").open("rb") as file:
        data = tomllib.load(file)
    roles = {role: QColor(value) for role, value in data["roles"].items()}
    labels = {label: QColor(value) for label, value in data["labels"].items()}
    strong = data.get("strong", False)
    return Theme(name=name, is_dark=data["dark"], strong=strong, labels=labels, lines=_lines(), **roles)


@cache
def _lines() -> Mapping[str, LineForm]:
    with resources.path("themes", "lines.toml").open("rb") as file:
        return {label: LineForm(form) for label, form in tomllib.load(file).items()}


@cache
def _ui_font(pixel_size: float, weight: QFont.Weight | int) -> QFont:
    return _font(UI_FAMILIES, round(pixel_size), QFont.Weight(weight))


@cache
def _label_font(pixel_size: float) -> QFont:
    font = ui_font(pixel_size, QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.5)
    return font


@cache
def _font(families: tuple[str, ...], pixel_size: int, weight: QFont.Weight) -> QFont:
    """Return a font that everybody shares, as painting asks for it thousands of times; change only copies."""
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(max(1, pixel_size))
    font.setWeight(weight)
    font.setKerning(True)
    return font


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
