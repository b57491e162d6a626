"""What one part of the window is for, beside it; the topics next to it are one key away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.beside_popup import BesidePopup, RowBox
from gui.panels.labels import text_label
from gui.panels.link_rows import LinkRow


class HelpPopup(BesidePopup):
    """A title, a few sentences, and rows that lead to other topics."""

    topic_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text_label(scale="large")
        self._text = text_label(wrap=True)
        self.links = RowBox()
        for part in (self._title, self._text, self.links):
            self.column.addWidget(part)

    def show_topic(self, title: str, text: str, links: Sequence[tuple[str, str]]) -> None:
        """Show a text, and links as pairs of a topic and what they say."""
        self._title.setText(title)
        self._text.setText(text)
        self.setWindowTitle(title)
        self.setAccessibleName(f"{title}: {text}")
        self.links.show_rows([self._link(topic, words) for topic, words in links])
        if rows := self.links.links():
            rows[0].setFocus()
        self.fit()

    def _link(self, topic: str, words: str) -> LinkRow:
        row = LinkRow(words)
        row.clicked.connect(lambda: self.topic_requested.emit(topic))
        return row
