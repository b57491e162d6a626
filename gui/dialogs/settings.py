"""The settings: look, text, language, reviewer, and which pipeline suggests in which language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QFrame, QLineEdit, QScrollArea, QWidget

from gui.dialogs.desk_dialog import DeskDialog
from gui.dialogs.path_field import PathField
from gui.panels.labels import text_label
from gui.text_fonts import installed_fonts, own_fonts

_WIDTH, _SCREEN_SHARE = 580, 0.85
_SAMPLE_PIXELS = 15

_LANGUAGES_OFFERED = 4
"""How many of the articles' languages have a line for their pipeline, besides German and English."""


@dataclass(frozen=True, slots=True)
class SettingsChoice:
    """What can be set; empty strings mean "as the system has it"; `pipelines` are by language.

    `font` is what `text_fonts` understands, `spacing` that of the lines in percent.
    """

    theme: str = ""
    language: str = ""
    reviewer: str = ""
    pipelines: tuple[tuple[str, str], ...] = ()
    font: str = ""
    spacing: int = 100


class SettingsDialog(DeskDialog):
    """Shows the present settings and gives back the wanted ones.

    `shipped` names the pipelines that suggest where none is chosen, `spoken` the languages of the articles,
    `spacings` what is offered between lines. The text can follow at once, by `text_changed`.
    """

    text_changed = Signal(str, int)
    """The font and the line spacing that are chosen now."""

    def __init__(
        self,
        present: SettingsChoice,
        shipped: Mapping[str, str] | None = None,
        spoken: Sequence[str] = (),
        spacings: Sequence[int] = (100,),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Settings"), "", parent)
        self.theme = _choice(
            (
                ("", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("Light, high contrast")),
                ("contrast-dark", self.tr("Dark, high contrast")),
            )
        )
        self.language = _choice((("", self.tr("As the system")), ("de", "Deutsch"), ("en", "English")))
        self.font_box = self._fonts(present.font)
        choices = sorted({*spacings, present.spacing})
        self.spacing = _choice([(percent, f"{percent} %") for percent in choices])
        self.spacing.setCurrentIndex(self.spacing.findData(present.spacing))
        for box in (self.font_box, self.spacing):
            box.currentIndexChanged.connect(self._tell_text)
        self.reviewer = QLineEdit(present.reviewer)
        names = {"de": self.tr("German"), "en": self.tr("English")}
        pipelines = dict(present.pipelines)
        others = dict.fromkeys((*pipelines, *spoken[:_LANGUAGES_OFFERED]))
        names |= {code: QLocale(code).nativeLanguageName() or code for code in others if code not in names}
        self.pipelines = {code: PathField(name, self._ask_folder) for code, name in names.items()}
        self.theme.setCurrentIndex(max(0, self.theme.findData(present.theme)))
        self.language.setCurrentIndex(max(0, self.language.findData(present.language)))
        for code, field in self.pipelines.items():
            field.set_text(pipelines.get(code, ""))
            name = (shipped or {}).get(code)
            none = self.tr("None: rules and lexicons only")
            field.line.setPlaceholderText(self.tr("Dateline's own: {0}").format(name) if name else none)
        self.save_button = self.add_button(self.tr("Apply"), primary=True)
        self.save_button.clicked.connect(self.accept)
        self._lay_out(names)

    def value(self) -> SettingsChoice:
        """Return the wanted settings; a language without a pipeline is left out."""
        pipelines = ((code, field.text()) for code, field in self.pipelines.items())
        return SettingsChoice(
            self.theme.currentData(),
            self.language.currentData(),
            self.reviewer.text().strip(),
            tuple((code, text) for code, text in pipelines if text),
            self.font_box.currentData(),
            self.spacing.currentData(),
        )

    def _tell_text(self) -> None:
        self.text_changed.emit(self.font_box.currentData(), self.spacing.currentData())

    def _fonts(self, present: str) -> QComboBox:
        """Return the choice of fonts, each written in itself; one that is not there any more stays chosen."""
        words = (self.tr("Serif"), self.tr("Sans serif"), self.tr("As the system"))
        own = [(font, f"{name}: {font.family}") for name, font in zip(words, own_fonts(), strict=True)]
        box = QComboBox()
        for font, text in (*own, *((font, font.family) for font in installed_fonts())):
            sample = QFont(font.family)
            sample.setPixelSize(_SAMPLE_PIXELS)
            box.addItem(text, font.value)
            box.setItemData(box.count() - 1, sample, Qt.ItemDataRole.FontRole)
        box.insertSeparator(len(own))
        if box.findData(present) < 0:
            box.addItem(self.tr("{0} (not installed)").format(present), present)
        box.setCurrentIndex(box.findData(present))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _ask_folder(self, current: str) -> str:
        return QFileDialog.getExistingDirectory(self, self.tr("Folder of a spaCy pipeline"), current)

    def _lay_out(self, names: Mapping[str, str]) -> None:
        content = QWidget()
        content.setProperty("kind", "clear")
        form = self._form = QFormLayout(content)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Look"), self.theme),
            (self.tr("Font of the text"), self.font_box),
            (self.tr("Line spacing"), self.spacing),
            (self.tr("Language of the window"), self.language),
            (self.tr("Your name"), self.reviewer),
        ]
        for words, widget in rows:
            form.addRow(words, widget)
            widget.setAccessibleName(words)
        hint = self.tr(
            "A spaCy pipeline of yours joins the rules and lexicons, in place of Dateline's own: give the "
            "name of an installed package, or the folder of a trained pipeline, or “none”."
        )
        form.addRow(text_label(self.tr("Pipelines"), weight="strong"))
        form.addRow(text_label(hint, tone="soft", wrap=True))
        for code, field in self.pipelines.items():
            form.addRow(names[code], field)
        later = self.tr("A new language of the window holds from the next start on.")
        form.addRow(text_label(later, tone="soft", wrap=True))
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(content)
        self.body.addWidget(area)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the settings need, but not higher than the screen."""
        super().showEvent(event)
        around = self.layout().totalSizeHint().height() - self.body.totalSizeHint().height()
        room = self.screen().availableSize()
        width, margins = min(_WIDTH, room.width()), self.body.contentsMargins()
        wanted = around + self._form.totalHeightForWidth(width - margins.left() - margins.right())
        self.resize(width, min(wanted, round(room.height() * _SCREEN_SHARE)))


def _choice(items: Sequence[tuple[str | int, str]]) -> QComboBox:
    box = QComboBox()
    for value, text in items:
        box.addItem(text, value)
    return box
