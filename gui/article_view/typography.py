"""Fonts and distances of the article at one zoom, in device-independent pixels."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF

from gui.theme import label_font, text_font, ui_font
from models.article import ZoneKind

FULLEST, NARROWEST = 74, 45
"""Characters on a line: what a wide window shows, and the least that reads well (Bringhurst 1992, 2.1.2)."""

_LARGEST_META = 1.2
_SAMPLE = "eeeeeeeeeennnnnniiiiirrrrrsssstttttaaaaadddhhhuulllcccgggmmooobbwfkzpvyüä" + "ADGMSB" + " " * 13
"""Letters about as often as German and English have them."""

_SIZES = {ZoneKind.HEADLINE: 23.0, ZoneKind.BODY: 17.0, ZoneKind.DATELINE: 17.0, ZoneKind.BOILERPLATE: 14.0}
_DATELINE_SHARE = 0.9
_WORD_SPACING = 1.8


class Typography:
    """How large everything is drawn at a zoom (in percent) and line spacing (a factor, 1 is normal).

    `family` is the font of the text, "" the serif one that the theme names. `column` and `narrowest` are the
    widths in which lines read well, `character` is that of a character of the body.
    """

    def __init__(self, zoom: int = 100, spacing: float = 1.0, family: str = "") -> None:
        self.zoom = zoom
        self.spacing = spacing
        self.family = family
        self.scale = zoom / 100
        self.label = label_font(max(8.0, 10 * self.scale**0.75 if self.scale > 1 else 10 * self.scale))
        self.meta = ui_font(max(9.0, 12 * min(self.scale, _LARGEST_META)))
        self.note = ui_font(max(8.0, 11 * self.scale))
        metrics = QFontMetricsF(self.label)
        self.label_ascent = metrics.capHeight()
        self.label_height = self.label_ascent + 3 * self.scale
        self.underline = max(1.5, 2.2 * self.scale)
        self.lane = self.px(4) + self.underline + self.label_ascent + self.px(4)
        self.trigger_lane = self.label_ascent + self.px(5)
        self.level = self.label_height + self.px(6)
        self.marker = self.px(9)
        self.gap = self.px(4)
        self.character = QFontMetricsF(self.text(ZoneKind.BODY)).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.column = round(FULLEST * self.character)
        self.narrowest = round(NARROWEST * self.character)
        self._widths: dict[str, float] = {}
        self._metrics = metrics

    def px(self, length: float) -> float:
        """Return a length at 100 % scaled to this zoom."""
        return length * self.scale

    def text(self, kind: ZoneKind) -> QFont:
        """Return the font of a zone's text."""
        return _text_font(kind, self.scale, self.family)

    def dateline(self) -> QFont:
        """Return the slightly smaller font of a dateline."""
        return _text_font(ZoneKind.BODY, self.scale * _DATELINE_SHARE, self.family)

    def label_width(self, label: str) -> float:
        """Return how wide a label is written."""
        width = self._widths.get(label)
        if width is None:
            width = self._widths[label] = self._metrics.horizontalAdvance(label)
        return width

    def above(self, kind: ZoneKind) -> float:
        """Return the least room kept over a line of text."""
        share = {ZoneKind.HEADLINE: 2, ZoneKind.BOILERPLATE: 1}.get(kind, 12)
        return self.px(share) * self.spacing

    def below(self, kind: ZoneKind) -> float:
        """Return the least room kept under a line of text, in the body enough for one lane."""
        if kind is ZoneKind.HEADLINE:
            return self.px(3) * self.spacing
        return self.px(3) * self.spacing if kind is ZoneKind.BOILERPLATE else self.lane * self.spacing

    def note_height(self) -> float:
        """Return the room that the note under boilerplate takes on a line of its own."""
        return QFontMetricsF(self.note).height() + self.px(4)

    def paragraph_gap(self, kind: ZoneKind) -> float:
        """Return the room between two paragraphs."""
        return self.px(8 if kind is ZoneKind.BODY else 6)


@cache
def _text_font(kind: ZoneKind, scale: float, family: str) -> QFont:
    font = text_font(_SIZES[kind] * scale, family)
    if kind is ZoneKind.HEADLINE:
        font.setWeight(QFont.Weight.DemiBold)
    else:
        font.setWordSpacing(_WORD_SPACING * scale)
    return font
