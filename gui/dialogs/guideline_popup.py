"""The guideline of one label or event type, beside the place of doubt."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gui import theme
from gui.panels import wording
from gui.panels.labels import text_label
from gui.panels.tag import Tag, TagShape
from models.schema import EventType, Schema

_WIDTH = 380
_MARKED = re.compile(r"\*(.+?)\*")


class GuidelinePopup(QDialog):
    """Definition, example, what it is not, and the roles; Escape or a click elsewhere closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setProperty("kind", "picker")
        self.setFixedWidth(_WIDTH)
        self.tag = Tag()
        self._definition = text_label(wrap=True)
        self._example = QLabel()
        self._example.setTextFormat(Qt.TextFormat.RichText)
        self._example.setWordWrap(True)
        self._confusion = text_label(tone="soft", wrap=True)
        self._roles = text_label(tone="soft", scale="small", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(self.tag, alignment=Qt.AlignmentFlag.AlignLeft)
        for label in (self._definition, self._example, self._confusion, self._roles):
            layout.addWidget(label)

    def open_beside(self, widget: QWidget) -> None:
        """Show the popup to the left of `widget`, inside the screen; closed, it deletes itself."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = widget.mapToGlobal(QPoint(-_WIDTH - 8, 0))
        area = widget.screen().availableGeometry()
        self.move(max(area.left(), corner.x()), min(corner.y(), area.bottom() - self.height()))
        self.show()

    def event(self, event: QEvent) -> bool:
        """Close as soon as the user turns to another window."""
        if event.type() is QEvent.Type.WindowDeactivate and self.isVisible():
            self.reject()
        return super().event(event)

    def show_guideline(self, schema: Schema, name: str) -> None:
        """Show the guideline of the label or event type `name` in the language of the window."""
        guideline = wording.guideline_named(schema, name)
        kind = schema.type(name)
        if kind is None:
            self.tag.show_label(name, TagShape.LINE)
        else:
            self.tag.show_type(name)
        self._definition.setText(
            guideline.definition or self.tr("There is no guideline for {0}.").format(name)
        )
        self._example.setFont(theme.text_font(15))
        self._example.setText(marked(guideline.example))
        self._confusion.setText(self.tr("Not: {0}").format(guideline.confusion))
        self._roles.setText(self._roles_text(kind))
        self._example.setVisible(bool(guideline.example))
        self._confusion.setVisible(bool(guideline.confusion))
        self._roles.setVisible(kind is not None)
        self.setWindowTitle(name)
        self.setAccessibleName(f"{name}: {guideline.definition}")
        self.adjustSize()

    def _roles_text(self, kind: EventType | None) -> str:
        if kind is None:
            return ""
        roles = (f"{number} {role.name}" for number, role in enumerate(kind.roles, 1))
        codes = wording.codes_text(kind.codes)
        words = self.tr("Roles: {0}.").format(", ".join(roles))
        return " ".join([words, self.tr("Codes: {0}.").format(codes)]) if codes else words


def marked(example: str) -> str:
    """Return an example as rich text, the trigger between asterisks in the event colour."""
    color = theme.current().event.name()
    return _MARKED.sub(rf'<b style="color:{color}">\1</b>', escape(example))
