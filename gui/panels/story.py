"""The story of an annotation on its card: one calm line, and on request every decision that touched it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.panels.row_painting import paint_line
from gui.story_wording import ToldStep, story_line

_HEIGHT = 24
_CHEVRON = 12
_FONT_PIXELS = 12


class StoryLine(QFrame):
    """Says what proposed an annotation and who decided last; opened, it lists all decisions.

    It takes the same room whatever it says, so that a story that comes late moves nothing. It closes
    when another annotation comes onto the card.
    """

    opened = Signal(str)
    """Id of the annotation whose whole story shall be shown now."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        """Leave `side` pixels between the text and both edges."""
        super().__init__(parent)
        self._annotation = self._origin = ""
        self.head = _StoryHead(side)
        self.steps = QLabel()
        self.steps.setTextFormat(Qt.TextFormat.RichText)
        self.steps.setWordWrap(True)
        self.steps.setProperty("tone", "soft")
        self.steps.setProperty("scale", "small")
        self.steps.setContentsMargins(side + _CHEVRON, 0, side, 6)
        self.steps.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.steps.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.steps)
        self.head.clicked.connect(self.toggle)

    @property
    def is_open(self) -> bool:
        """Tell whether all decisions are listed."""
        return self.head.is_open

    @property
    def annotation_id(self) -> str:
        """Return the id of the annotation whose story this is."""
        return self._annotation

    def set_key(self, key: str) -> None:
        """Name the key that opens and closes the story."""
        self.head.setToolTip("  ".join(filter(None, (self.tr("What became of it"), key))))

    def show_origin(self, annotation_id: str, origin: str) -> None:
        """Show what proposed an annotation; what was decided on it may be told later."""
        if annotation_id != self._annotation:
            self._open(False)
            self.head.say(origin)
        self._annotation, self._origin = annotation_id, origin

    def show_story(self, annotation_id: str, steps: Sequence[ToldStep]) -> None:
        """Tell what was decided, the oldest first; a story of something else is left out."""
        if annotation_id != self._annotation:
            return
        self.head.say(story_line(self._origin, steps))
        if self.is_open:
            self.steps.setText(_listed(steps) or self.tr("Nobody has decided on it yet."))

    def toggle(self) -> None:
        """Open or close the story."""
        self._open(not self.is_open)
        if self.is_open:
            self.opened.emit(self._annotation)

    def _open(self, is_open: bool) -> None:
        if is_open != self.is_open:
            self.head.open(is_open)
            self.steps.setVisible(is_open)


class _StoryHead(QAbstractButton):
    """One soft line with a small arrow; longer than its room it ends in "…"."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._side = side
        self.is_open = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show another text; no layout hears of it."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(self.tr("Story: {0}").format(text))

    def open(self, is_open: bool) -> None:
        """Turn the arrow."""
        self.is_open = is_open
        self.setAccessibleDescription(self.tr("open") if is_open else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the same room for every text."""
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow and the line."""
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(look.accent, 1.2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 1, -4, -1), 5, 5)
        ink = look.ink if self.underMouse() else look.soft
        painter.setPen(QPen(ink, 1.3))
        middle = QPointF(self._side + 3.5, self.height() / 2)
        across, along = (QPointF(3, 0), QPointF(0, 1.6)) if self.is_open else (QPointF(0, 3), QPointF(1.6, 0))
        painter.drawPolyline([middle - across - along, middle + along, middle + across - along])
        room = QRectF(self.rect()).adjusted(self._side + _CHEVRON, 0, -self._side, 0)
        paint_line(painter, room, self.text(), theme.ui_font(_FONT_PIXELS), ink)


def _listed(steps: Sequence[ToldStep]) -> str:
    """Return the story as rich text, a line for each decision, what was undone struck out."""
    lines = ((escape(f"{step.moment}  {step.reviewer}: {step.what}"), step.undone) for step in steps)
    return "<br>".join(f"<s>{line}</s>" if undone else line for line, undone in lines)
