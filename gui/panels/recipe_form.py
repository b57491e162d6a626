"""What of a session goes into an export, under which names and in which parts: a recipe as a form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.panels.choice_box import ChoiceBox
from gui.panels.format_list import FormatChoice
from gui.panels.labels import text_label
from gui.panels.part_fields import PartFields
from gui.panels.wording import article_status_text
from models.article import ArticleStatus
from models.recipe import Recipe

Named = tuple[str, str]
"""A value and its words."""

_FINISHED = frozenset({ArticleStatus.COMPLETE})
_ALL = frozenset(ArticleStatus)
_NUMBER = QRegularExpression(r"-?\d{1,40}")
_SEED_WIDTH = 72
_APART = 10
"""What keeps the second column of fields apart from the first, in pixels."""
_DATE = QRegularExpression(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class RecipeForm(QWidget):
    """Shows a recipe to be changed; what it has no field for stays as it was shown."""

    changed = Signal()

    def __init__(
        self,
        languages: Sequence[Named] = (),
        names: Sequence[tuple[Mapping[str, str], str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Offer these languages, and beside the schema's own names those of these label sets."""
        super().__init__(parent)
        self._base = Recipe()
        self._is_filling = False
        finished, every = self.tr("Finished"), self.tr("All")
        self.statuses = ChoiceBox([(_FINISHED, finished), (_ALL, every)])
        codes = [(frozenset({code}), words) for code, words in languages]
        self.languages = ChoiceBox[frozenset[str]]([(frozenset(), self.tr("Any")), *codes])
        self.names = ChoiceBox[Mapping[str, str]]([({}, self.tr("As in the schema")), *names])
        self.text, self.since, self.until = QLineEdit(), QLineEdit(), QLineEdit()
        self.parts = PartFields()
        self.undecided = QCheckBox(self.tr("Open suggestions as accepted"))
        self.negatives = QCheckBox(self.tr("Rejected ones as negatives"))
        self.unique = QCheckBox(self.tr("Of equal texts only one"))
        self.newest = QCheckBox(self.tr("The newest into dev and test"))
        self.seed = QLineEdit()
        self._lay_out()
        self._connect()

    def recipe(self) -> Recipe:
        """Return the recipe as it stands; statuses that the format asks for anyway are not named."""
        statuses = self.statuses.value()
        return replace(
            self._base,
            statuses=frozenset() if statuses == self._usual() else statuses,
            languages=self.languages.value(),
            text=self.text.text().strip(),
            since=self.since.text(),
            until=self.until.text(),
            undecided=self.undecided.isChecked(),
            names=self.names.value(),
            parts=self.parts.parts(),
            whole=self.parts.is_whole(),
            seed=int(self.seed.text()) if self.seed.hasAcceptableInput() else self._base.seed,
            by="date" if self.newest.isChecked() else "article",
            unique=self.unique.isChecked(),
            negatives=self.negatives.isChecked(),
        )

    def show_recipe(self, recipe: Recipe, choice: FormatChoice) -> None:
        """Show another recipe for this format."""
        self._is_filling = True
        self._base = replace(recipe, format=choice.name)
        self._choice = choice
        statuses = recipe.statuses or self._usual()
        self.statuses.choose(statuses, ", ".join(map(article_status_text, sorted(statuses))))
        self.languages.choose(recipe.languages, ", ".join(sorted(recipe.languages)))
        self.names.choose(dict(recipe.names), self.tr("Own names"))
        for line, text in ((self.text, recipe.text), (self.since, recipe.since), (self.until, recipe.until)):
            line.setText(text)
        for box, is_on in (
            (self.undecided, recipe.undecided),
            (self.negatives, recipe.negatives),
            (self.unique, recipe.unique),
            (self.newest, recipe.by == "date"),
        ):
            box.setChecked(is_on)
        self.seed.setText(str(recipe.seed))
        self.parts.show_parts(recipe.parts, whole=recipe.whole)
        self._is_filling = False
        self._tell()

    def take_format(self, choice: FormatChoice) -> None:
        """Keep what is chosen for another format, but for what the former one asked for by itself."""
        self.show_recipe(replace(self.recipe(), format=choice.name), choice)

    def problem(self) -> str:
        """Return what is wrong with the form, empty if nothing is."""
        if not all(line.hasAcceptableInput() or not line.text() for line in (self.since, self.until)):
            return self.tr("A date is a year, a month or a day, as in 2022, 2022-12 or 2022-12-31.")
        if self.seed.isEnabled() and not self.seed.hasAcceptableInput():
            return self.tr("The seed is a whole number, as in 0 or 7.")
        return ""

    def _usual(self) -> frozenset[ArticleStatus]:
        return _FINISHED if self._choice.finished_only else _ALL

    def _tell(self) -> None:
        if not self._is_filling:
            self.take_parts()
            self.changed.emit()

    def take_parts(self) -> None:
        """Offer what is said of parts only where there are some."""
        is_divided = bool(self.parts.shown())
        self.newest.setEnabled(is_divided)
        self._draw.setEnabled(is_divided and not self.newest.isChecked())

    def _connect(self) -> None:
        for box in (self.statuses, self.languages, self.names):
            box.currentIndexChanged.connect(self._tell)
        for line in (self.text, self.since, self.until, self.seed):
            line.textChanged.connect(self._tell)
        for tick in (self.undecided, self.negatives, self.unique, self.newest):
            tick.toggled.connect(self._tell)
        self.parts.changed.connect(self._tell)

    def _lay_out(self) -> None:
        published = QWidget()
        dates = QHBoxLayout(published)
        dates.setContentsMargins(0, 0, 0, 0)
        dates.setSpacing(6)
        for line, words in ((self.since, self.tr("from")), (self.until, self.tr("to"))):
            line.setPlaceholderText(words)
            line.setValidator(QRegularExpressionValidator(_DATE, line))
            line.setAccessibleName(self.tr("Published {0}").format(words))
            line.setToolTip(self.tr("A year, a month or a day, as in 2022-12-31"))
            dates.addWidget(line)
        self.text.setPlaceholderText(self.tr("as in the list of articles"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(7)
        cells = (
            (0, 0, self.tr("Articles"), self.statuses),
            (0, 2, self.tr("Language"), self.languages),
            (1, 0, self.tr("Published"), published),
            (1, 2, self.tr("Words"), self.text),
            (2, 0, self.tr("Names"), self.names),
            (2, 2, self.tr("Parts"), self.parts),
        )
        for row, column, words, widget in cells:
            grid.addWidget(_label(words, widget, _APART if column else 0), row, column)
            grid.addWidget(widget, row, column + 1)
        ticks = QVBoxLayout()
        ticks.setSpacing(9)
        for tick in (self.undecided, self.negatives, self.unique):
            ticks.addWidget(tick)
        grid.addLayout(ticks, 3, 1, 2, 1)
        grid.addWidget(_label(self.tr("Seed"), self.seed, _APART), 3, 2)
        self._draw = self._drawing()
        grid.addWidget(self._draw, 3, 3)
        grid.addWidget(self.newest, 4, 3)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)

    def _drawing(self) -> QWidget:
        """Return the line with the seed and what it does."""
        self.seed.setValidator(QRegularExpressionValidator(_NUMBER, self.seed))
        self.seed.setMaximumWidth(_SEED_WIDTH)
        meaning = self.tr(
            "Articles are drawn for the parts by lot: the same number draws the same ones again, another"
            " number others."
        )
        self.seed.setToolTip(meaning)
        self.seed.setAccessibleDescription(meaning)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.seed)
        row.addWidget(text_label(self.tr("same number, same draw"), tone="soft"), 1)
        return line


def _label(words: str, widget: QWidget, left: int = 0) -> QLabel:
    label = text_label(words, tone="soft")
    label.setContentsMargins(left, 0, 0, 0)
    label.setBuddy(widget)
    if not widget.accessibleName():
        widget.setAccessibleName(words)
    return label
