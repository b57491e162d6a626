"""What stands below the text while the right side is folded: the focused annotation in one line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.panels import wording
from gui.panels.key_cap import KeyButton
from gui.panels.labels import ElidedLabel, restyle, text_label
from gui.panels.steady import SteadyFrame
from gui.panels.tag import Tag, TagShape
from models.annotation import Annotation, Event, Status
from models.review import Review

_HEIGHT = 46


class FocusLine(SteadyFrame):
    """Shows what Return would accept, or in words why there is nothing; asks for the whole card."""

    accept_requested = Signal(str)
    reject_requested = Signal(str)
    card_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setAccessibleName(self.tr("Annotation in focus"))
        self.setFixedHeight(_HEIGHT)
        self._annotation_id = ""
        self._tag = Tag()
        self._text = ElidedLabel()
        self._mark = text_label(tone="soft")
        self._accept = KeyButton(self.tr("Accept"), kind="primary")
        self._reject = KeyButton(self.tr("Reject"))
        self._card = KeyButton(self.tr("Card"))
        self._lay_out()
        self._accept.clicked.connect(lambda: self.accept_requested.emit(self._annotation_id))
        self._reject.clicked.connect(lambda: self.reject_requested.emit(self._annotation_id))
        self._card.clicked.connect(self.card_requested)
        self.show_words("")

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys of "accept" and "reject" on the buttons, and name that of "side"."""
        self._accept.set_key(keys.get("accept", ""))
        self._reject.set_key(keys.get("reject", ""))
        words = self.tr("Show the right side over the text")
        self._card.setToolTip(f"{words}  {keys.get('side', '')}".strip())

    def show_annotation(self, annotation: Annotation, review: Review, place: int, total: int) -> None:
        """Show an annotation, and its place (from 1, 0 for none) among `total` open suggestions."""
        self._annotation_id = annotation.id
        suggested = annotation.status is Status.SUGGESTED
        if isinstance(annotation, Event):
            self._tag.show_type(annotation.type)
        else:
            self._tag.show_label(annotation.label, TagShape.DASHED if suggested else TagShape.FILLED)
        self._text.setText(wording.covered(annotation, review))
        restyle(self._text, "weight", "strong")
        sure = wording.percent_text(annotation.confidence) if suggested else ""
        decided = "" if suggested else wording.status_text(annotation.status)
        where = self.tr("{0} of {1}").format(place, total) if place else ""
        self._mark.setText("  ·  ".join(filter(None, (sure or decided, where))))
        self._show_buttons(annotation.status)
        self._give_room()

    def show_words(self, words: str) -> None:
        """Say in words why nothing is in focus."""
        self._annotation_id = ""
        self._text.setText(words)
        restyle(self._text, "weight", "")
        self._mark.setText("")
        self._show_buttons(None)

    def minimumSizeHint(self) -> QSize:
        """Return a width that every desk has: the text gives way."""
        return QSize(300, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what stands in the list too, where the annotation needs the room."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Show how sure and which of how many only beside a whole annotation."""
        row = self.content.layout()
        always = (self._tag, self._accept, self._reject, self._card)
        shown = [widget for widget in always if not widget.isHidden()]
        margins = row.contentsMargins()
        taken = sum(widget.sizeHint().width() + row.spacing() for widget in (*shown, self._mark))
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text())
        room = self.width() - margins.left() - margins.right() - taken
        self._mark.setVisible(bool(self._mark.text()) and wanted <= room)

    def _show_buttons(self, status: Status | None) -> None:
        self._tag.setVisible(status is not None)
        self._accept.setVisible(status not in (None, Status.ACCEPTED))
        self._reject.setVisible(status not in (None, Status.REJECTED))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.content)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(8)
        row.addWidget(self._tag)
        row.addWidget(self._text, 1)
        for widget in (self._mark, self._accept, self._reject, self._card):
            row.addWidget(widget)
