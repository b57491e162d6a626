"""The rows in which the filter of the queue is ticked, and its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QObject

from gui.concordance_wording import range_text
from gui.dialogs.picker import PickerRow
from gui.panels.wording import source_text
from models.annotation import Annotation, Source, name_of
from models.queue import Filter, confidence_of
from models.schema import Schema

_SOURCE, _CONFIDENCE = "source.", "confidence."
_BANDS = {"low": (0.0, 0.5), "middle": (0.5, 0.9), "high": (0.9, 1.0)}
"""The lowest and the highest confidence of each band, both included."""


class FilterWords(QObject):
    """The texts of the rows; Qt's tools find a singular and a plural in `tr` only."""

    def source(self, source: Source) -> str:
        """Return the row for what one kind of suggester proposed."""
        return self.tr("Source: {0}").format(source_text(source))

    def band(self, name: str) -> str:
        """Return the row for a band of confidence."""
        return {
            "low": self.tr("Confidence below 50 %"),
            "middle": self.tr("Confidence 50 to 90 %"),
            "high": self.tr("Confidence above 90 %"),
        }[name]

    def open(self, count: int) -> str:
        """Return how many suggestions of a row are open."""
        return self.tr("%n open", "", count)


def filter_rows(
    present: Iterable[Annotation], waiting: Iterable[Annotation], schema: Schema, wanted: Filter
) -> list[PickerRow]:
    """Return a row for each label, type, source and band of confidence that `present` or `wanted` holds.

    Each says how many of `waiting` are open of it.
    """
    words = FilterWords()
    there = {row for item in present for row in _rows_of(item)} | ticked_rows(wanted)
    counts = Counter(row for item in waiting for row in _rows_of(item))
    rows = [PickerRow(item.name, item.name, "", item.key.upper(), "label") for item in schema.labels]
    rows += [PickerRow(item.name, item.name, "", "", "type") for item in schema.types]
    rows += [PickerRow(_SOURCE + source, words.source(source)) for source in Source]
    rows += [PickerRow(_CONFIDENCE + band, words.band(band)) for band in _BANDS]
    return [
        PickerRow(row.id, row.title, words.open(counts[row.id]), row.key, row.tag)
        for row in rows
        if row.id in there
    ]


def filter_of(ticked: frozenset[str]) -> Filter:
    """Return the filter that some ticked rows mean; ticked bands of confidence are one range."""
    sources = frozenset(Source(row.removeprefix(_SOURCE)) for row in ticked if row.startswith(_SOURCE))
    bands = [_BANDS[row.removeprefix(_CONFIDENCE)] for row in ticked if row.startswith(_CONFIDENCE)]
    labels = frozenset(row for row in ticked if not row.startswith((_SOURCE, _CONFIDENCE)))
    lowest, highest = (
        min(low for low, _ in bands or [(0.0, 1.0)]),
        max(high for _, high in bands or [(0, 1.0)]),
    )
    return Filter(labels, sources, lowest, highest)


def ticked_rows(wanted: Filter) -> frozenset[str]:
    """Return the rows that a filter has ticked."""
    rows = {*wanted.labels, *(_SOURCE + source for source in wanted.sources)}
    if (wanted.lowest, wanted.highest) != (0.0, 1.0):
        rows |= {
            _CONFIDENCE + name
            for name, (low, high) in _BANDS.items()
            if wanted.lowest <= low and high <= wanted.highest
        }
    return frozenset(rows)


def filter_texts(wanted: Filter) -> frozenset[str]:
    """Return short words for what a filter lets through, none if it is everything."""
    texts = wanted.labels | {source_text(source) for source in wanted.sources}
    is_bounded = (wanted.lowest, wanted.highest) != (0.0, 1.0)
    return texts | {range_text(wanted.lowest, wanted.highest)} if is_bounded else texts


def _rows_of(item: Annotation) -> Iterable[str]:
    yield name_of(item)
    yield _SOURCE + item.origin.source
    yield from (
        _CONFIDENCE + name for name, (low, high) in _BANDS.items() if low <= confidence_of(item) <= high
    )
