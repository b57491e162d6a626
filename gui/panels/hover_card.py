"""The card that tells what lies under the pointer, without a click and without taking the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from gui.evidence_wording import evidence_text
from gui.panels.labels import ElidedLabel, text_label
from gui.panels.tag import Tag, TagShape
from gui.panels.wording import covered, percent_text, status_text
from models.annotation import Annotation, Entity, Event, Status
from models.review import Review

_WIDTH = 340
_GAP = 6
_MOST = 3
_CLOSING = (
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.WindowDeactivate,
)


class HoverCard(QFrame):
    """Shows annotations beside a line of text; any key, click or turn of the wheel makes it go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "hover")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(_WIDTH)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 10, 12, 10)
        self._rows.setSpacing(4)
        self.hide()

    def show_beside(
        self, line: QRect, x: int, annotations: Sequence[Annotation], review: Review, room: QRect
    ) -> None:
        """Show `annotations`, the first in full, under or over `line`, near `x`.

        All are in the parent's pixels. The card stays in `room`, unless that is narrower than the card.
        """
        _clear(self._rows)
        for rank, annotation in enumerate(annotations[:_MOST]):
            if rank:
                self._rows.addSpacing(4)
            self._add(annotation, review, in_full=rank == 0)
        left_out = len(annotations) - _MOST
        if left_out > 0:
            more = QCoreApplication.translate("HoverCard", "and {0} more here").format(left_out)
            self._rows.addWidget(text_label(more, tone="soft", scale="small"))
        wraps = self._rows.hasHeightForWidth()
        self.setFixedHeight(self._rows.heightForWidth(_WIDTH) if wraps else self._rows.sizeHint().height())
        whole = self.parentWidget().rect()
        self.move(_place(self.rect(), line, x, room if room.width() > _WIDTH + 2 * _GAP else whole))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go as soon as the user does anything else; nothing is kept from anybody."""
        if event.type() in _CLOSING:
            self.hide()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Watch what the user does."""
        super().showEvent(event)
        QApplication.instance().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Watch no longer."""
        super().hideEvent(event)
        QApplication.instance().removeEventFilter(self)

    def _add(self, annotation: Annotation, review: Review, *, in_full: bool) -> None:
        self._rows.addLayout(_head(annotation))
        text = covered(annotation, review)
        value = annotation.value if isinstance(annotation, Entity) else None
        self._rows.addWidget(_strong(f"{text} · {value}" if value else text))
        if not in_full:
            return
        if isinstance(annotation, Event):
            self._rows.addLayout(_roles(annotation, review))
        if annotation.status is Status.SUGGESTED:
            self._rows.addWidget(_quiet(evidence_text(annotation.origin)))
        if annotation.note:
            self._rows.addWidget(text_label(annotation.note, scale="small", wrap=True))


def _head(annotation: Annotation) -> QHBoxLayout:
    row, tag = QHBoxLayout(), Tag()
    suggested = annotation.status is Status.SUGGESTED
    if isinstance(annotation, Event):
        tag.show_type(annotation.type, TagShape.SOFT)
    else:
        tag.show_label(annotation.label, TagShape.DASHED if suggested else TagShape.LINE)
    row.addWidget(tag)
    row.addWidget(_quiet(status_text(annotation.status)), 1)
    if annotation.confidence is not None:
        row.addWidget(text_label(percent_text(annotation.confidence), tone="soft", scale="small"))
    return row


def _roles(event: Event, review: Review) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    fillers: dict[str, list[str]] = {}
    for argument in event.standing_arguments:
        target = review.annotation(argument.target)
        if target:
            fillers.setdefault(argument.role, []).append(covered(target, review))
    for rank, (role, texts) in enumerate(fillers.items()):
        grid.addWidget(text_label(role, tone="soft", scale="small"), rank, 0)
        grid.addWidget(ElidedLabel(", ".join(texts)), rank, 1)
    return grid


def _strong(text: str) -> ElidedLabel:
    label = ElidedLabel(text)
    label.setProperty("weight", "strong")
    return label


def _quiet(text: str) -> ElidedLabel:
    label = ElidedLabel(text)
    label.setProperty("tone", "soft")
    label.setProperty("scale", "small")
    return label


def _place(card: QRect, line: QRect, x: int, room: QRect) -> QPoint:
    """Return where the card goes: under the line, over it where there is no room below, beside no edge."""
    left = max(room.left() + _GAP, min(x - 24, room.right() - card.width() - _GAP))
    below, above = line.bottom() + _GAP, line.top() - _GAP - card.height()
    return QPoint(left, below if below + card.height() <= room.bottom() or above < room.top() else above)


def _clear(layout: QLayout) -> None:
    while item := layout.takeAt(0):
        if item.layout():
            _clear(item.layout())
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
