"""Choosing an event type by typing a few letters, with its guideline in view."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.dialogs.picker import Picker, PickerRow
from gui.panels import wording
from models.schema import Guideline, Schema


class TypePicker(Picker):
    """Offers the types of a schema; `picked` carries the name of the one taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Type letters of the name, or its key"), parent)
        self._schema: Schema | None = None
        self.setWindowTitle(self.tr("Event type"))

    def show_types(self, schema: Schema, current: str = "") -> None:
        """Offer the event types of `schema`, the present one first."""
        self._schema = schema
        kinds = sorted(schema.types, key=lambda kind: kind.name != current)
        self.show_rows(
            [
                PickerRow(
                    kind.name, kind.name, self._guideline(kind.name).definition, kind.key.upper(), "type"
                )
                for kind in kinds
            ]
        )

    def foot_text(self, row: PickerRow) -> str:
        """Return example and confusion of the current row's guideline."""
        guideline = self._guideline(row.id)
        return " ".join(part for part in (guideline.example.replace("*", ""), guideline.confusion) if part)

    def _guideline(self, name: str) -> Guideline:
        return wording.guideline_named(self._schema, name) if self._schema else Guideline("")
