"""Chips that filter the list of articles by status and language."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.panels.flow_layout import FlowLayout
from models.article import ArticleStatus

_LANGUAGES_SHOWN = 4
_GROUPS: Mapping[str, frozenset[ArticleStatus]] = {
    "open": frozenset({ArticleStatus.UNTOUCHED, ArticleStatus.OPENED}),
    "done": frozenset({ArticleStatus.COMPLETE}),
    "discuss": frozenset({ArticleStatus.DISCUSS}),
}


class FilterChips(QWidget):
    """Status groups with their counts, then the languages; any number can be on, none shows all.

    "Discuss" comes only once an article needs it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self, spacing=4)
        self._groups = {name: self._chip() for name in _GROUPS}
        self._languages: dict[str, QPushButton] = {}
        self.show_counts({}, {})

    def show_counts(self, statuses: Mapping[ArticleStatus, int], languages: Mapping[str, int]) -> None:
        """Show how many articles each status has; a language chip where there are several languages."""
        words = {"open": self.tr("Open {0}"), "done": self.tr("Done {0}"), "discuss": self.tr("Discuss {0}")}
        for name, chip in self._groups.items():
            count = sum(statuses.get(status, 0) for status in _GROUPS[name])
            chip.setText(words[name].format(count))
            chip.setVisible(name != "discuss" or count > 0 or chip.isChecked())
        common = sorted(languages, key=lambda code: -languages[code])[:_LANGUAGES_SHOWN]
        self._show_languages(common if len(languages) > 1 else [], languages)

    def statuses(self) -> frozenset[ArticleStatus]:
        """Return the statuses that are asked for, none if all are."""
        chosen = (_GROUPS[name] for name, chip in self._groups.items() if chip.isChecked())
        return frozenset().union(*chosen)

    def languages(self) -> frozenset[str]:
        """Return the languages that are asked for, none if all are."""
        return frozenset(code for code, chip in self._languages.items() if chip.isChecked())

    def clear(self) -> None:
        """Switch all chips off; nothing is emitted."""
        for chip in (*self._groups.values(), *self._languages.values()):
            chip.setChecked(False)

    def chip(self, name: str) -> QPushButton:
        """Return the chip of a status group ("open", "done", "discuss") or of a language code."""
        return self._groups.get(name) or self._languages[name]

    def _show_languages(self, codes: list[str], counts: Mapping[str, int]) -> None:
        for code in [known for known in self._languages if known not in codes]:
            chip = self._languages.pop(code)
            self._layout.removeWidget(chip)
            chip.deleteLater()
        for code in codes:
            if code not in self._languages:
                self._languages[code] = self._chip()
            chip = self._languages[code]
            chip.setText(code.upper() or "?")
            chip.setToolTip(self.tr("%n article(s)", "", counts[code]))
        # A chip is made when it is needed, long after all else that Tab comes to.
        for before, after in pairwise((*self._groups.values(), *self._languages.values())):
            QWidget.setTabOrder(before, after)

    def _chip(self) -> QPushButton:
        chip = QPushButton()
        chip.setCheckable(True)
        chip.setProperty("kind", "chip")
        chip.clicked.connect(self.changed)
        self._layout.addWidget(chip)
        return chip
