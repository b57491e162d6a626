"""The small windows in which the filters of the concordance are picked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.concordance_wording import chip_title
from gui.dialogs.picker import Picker, PickerRow
from gui.dialogs.range_picker import RangePicker
from gui.dialogs.tick_picker import TickPicker
from gui.item_models.concordance import AnnotationQuery
from gui.panels import wording
from models.annotation import Source, Status
from models.schema import Schema

Search = Callable[[AnnotationQuery], None]
_ANYBODY = ""


class QueryPickers:
    """Opens a picker over `home`; what is picked is searched for at once.

    `query` tells what is searched for at that moment.
    """

    def __init__(self, home: QWidget, query: Callable[[], AnnotationQuery], search: Search) -> None:
        self._home, self._query, self._search = home, query, search

    def pick(self, name: str, schema: Schema, reviewers: Sequence[str]) -> None:
        """Let the user pick for the filter called `name`."""
        if name == "labels":
            self._tick(name, label_rows(schema))
        elif name == "statuses":
            self._tick(name, [PickerRow(item.value, wording.status_text(item)) for item in Status], Status)
        elif name == "sources":
            self._tick(name, [PickerRow(item.value, wording.source_text(item)) for item in Source], Source)
        elif name == "reviewer":
            self._pick_reviewer(reviewers)
        elif name == "confidence":
            picker = RangePicker(self._home)
            picker.range_picked.connect(lambda least, most: self._take(least=least, most=most))
            picker.open_over(self._home)

    def _tick(self, name: str, rows: Sequence[PickerRow], kind: Callable[[str], str] = str) -> None:
        everything = QCoreApplication.translate("concordance", "all")
        picker = TickPicker(chip_title(name), everything, self._home)
        picker.show_ticks(rows, frozenset(str(item) for item in getattr(self._query(), name)))
        picker.ticked_changed.connect(lambda ticked: self._take(**{name: frozenset(map(kind, ticked))}))
        picker.open_over(self._home)

    def _pick_reviewer(self, reviewers: Sequence[str]) -> None:
        anybody = QCoreApplication.translate("concordance", "anybody, or nobody yet")
        picker = Picker(chip_title("reviewer"), self._home)
        picker.setWindowTitle(chip_title("reviewer"))
        picker.show_rows([PickerRow(_ANYBODY, anybody), *(PickerRow(name, name) for name in reviewers)])
        picker.picked.connect(lambda name: self._take(reviewer=name or None))
        picker.open_over(self._home)

    def _take(self, **fields: Any) -> None:
        self._search(replace(self._query(), **fields))


def label_rows(schema: Schema) -> list[PickerRow]:
    """Return a row for each label and event type of a schema, with its key."""
    labels = [PickerRow(item.name, item.name, key=item.key.upper(), tag="label") for item in schema.labels]
    types = [PickerRow(item.name, item.name, key=item.key.upper(), tag="type") for item in schema.types]
    return labels + types
