"""The guideline of one label or event type, beside the place of doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from gui import theme
from gui.dialogs.beside_popup import BesidePopup, RowBox
from gui.panels import wording
from gui.panels.labels import text_label
from gui.panels.link_rows import ExampleRow, LinkRow
from gui.panels.tag import Tag, TagShape
from models.nearness import Example, Examples
from models.schema import EventType, Schema

_MARKED = re.compile(r"\*(.+?)\*")
_SENTENCE_ENDS = re.compile(r"(?<=\w\w[.!?])\s+")
"""After a word of two letters at least, so that no abbreviation is taken for an end."""


class GuidelinePopup(BesidePopup):
    """Definition, example, what it is not, what was decided like it, and the roles.

    What it is mistaken for leads to the guideline of that; an example leads to where it stands.
    """

    guideline_requested = Signal(str)
    example_requested = Signal(str, str)
    """Id of an article, and of an annotation in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag = Tag()
        self.name = ""
        self._definition = text_label(wrap=True)
        self._example = QLabel()
        self._example.setTextFormat(Qt.TextFormat.RichText)
        self._example.setWordWrap(True)
        self._not = text_label(self.tr("Not to be mistaken for"), tone="soft", scale="small", weight="strong")
        self.confusions = RowBox()
        self._decided = text_label(tone="soft", scale="small", weight="strong")
        self.examples = RowBox()
        self._roles = text_label(tone="soft", scale="small", wrap=True)
        self.column.addWidget(self.tag, alignment=Qt.AlignmentFlag.AlignLeft)
        for part in (self._definition, self._example, self._not, self.confusions):
            self.column.addWidget(part)
        for part in (self._decided, self.examples, self._roles):
            self.column.addWidget(part)
        self.column.setSpacing(7)

    def show_guideline(self, schema: Schema, name: str) -> None:
        """Show the guideline of the label or event type `name` in the language of the window."""
        guideline = wording.guideline_named(schema, name)
        kind = schema.type(name)
        self.name = name
        if kind is None:
            self.tag.show_label(name, TagShape.LINE)
        else:
            self.tag.show_type(name)
        self._definition.setText(
            guideline.definition or self.tr("There is no guideline for {0}.").format(name)
        )
        self._example.setFont(theme.text_font(15))
        self._example.setText(marked(guideline.example))
        self._roles.setText(self._roles_text(kind))
        self._example.setVisible(bool(guideline.example))
        self._show_confusions(schema, guideline.confusion)
        self._decided.setText(self.tr("Decided in this session: looking …"))
        self.examples.show_rows(())
        self._roles.setVisible(kind is not None)
        self.setWindowTitle(name)
        self.setAccessibleName(f"{name}: {guideline.definition}")
        self.fit()

    @Slot(object)
    def show_examples(self, examples: Examples) -> None:
        """Show the nearest that was accepted and rejected; examples of another label are left out."""
        if examples.label != self.name:
            return
        rows = [*self._rows(examples.accepted, is_accepted=True)]
        rows += self._rows(examples.rejected, is_accepted=False)
        decided, nothing = self.tr("Decided in this session"), self.tr("Nothing decided in this session yet")
        self._decided.setText(decided if rows else nothing)
        self.examples.show_rows(rows)
        if rows and not any(row.hasFocus() for row in self.confusions.links()):
            rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def _rows(self, examples: Iterable[Example], *, is_accepted: bool) -> Iterator[ExampleRow]:
        for item in examples:
            row = ExampleRow(item.passage, item.title, is_accepted=is_accepted)
            row.clicked.connect(
                lambda _on=False, item=item: self.example_requested.emit(item.article_id, item.annotation)
            )
            yield row

    def _show_confusions(self, schema: Schema, text: str) -> None:
        rows: list[QWidget] = []
        for sentence, name in confusions(schema, text):
            if name in ("", self.name):
                rows.append(_plain(sentence))
                continue
            row = LinkRow(sentence)
            row.setToolTip(self.tr("Guideline of {0}").format(name))
            row.clicked.connect(lambda _on=False, name=name: self.guideline_requested.emit(name))
            rows.append(row)
        self._not.setVisible(bool(rows))
        self.confusions.show_rows(rows)

    def _roles_text(self, kind: EventType | None) -> str:
        if kind is None:
            return ""
        roles = (f"{number} {role.name}" for number, role in enumerate(kind.roles, 1))
        codes = wording.codes_text(kind.codes)
        words = self.tr("Roles: {0}.").format(", ".join(roles))
        return " ".join([words, self.tr("Codes: {0}.").format(codes)]) if codes else words


def confusions(schema: Schema, text: str) -> list[tuple[str, str]]:
    """Return the sentences of what something is not, each with the label or type it names, or nothing."""
    names = {item.name for item in (*schema.labels, *schema.types)}
    sentences = [part for part in _SENTENCE_ENDS.split(text) if part]
    return [
        (sentence, next((word for word in re.findall(r"\w+", sentence) if word in names), ""))
        for sentence in sentences
    ]


def _plain(sentence: str) -> QLabel:
    label = text_label(sentence, tone="soft", wrap=True)
    label.setContentsMargins(7, 4, 7, 4)
    return label


def marked(example: str) -> str:
    """Return an example as rich text, the trigger between asterisks in the event colour."""
    color = theme.current().event.name()
    return _MARKED.sub(rf'<b style="color:{color}">\1</b>', escape(example))
