"""The settings: look, language, reviewer, and which pipeline suggests in which language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QLineEdit, QWidget

from gui.dialogs.desk_dialog import DeskDialog
from gui.dialogs.path_field import PathField
from gui.panels.labels import text_label

_LANGUAGES_OFFERED = 4
"""How many of the articles' languages have a line for their pipeline, besides German and English."""


@dataclass(frozen=True, slots=True)
class SettingsChoice:
    """What can be set; empty strings mean "as the system has it"; `pipelines` are by language."""

    theme: str = ""
    language: str = ""
    reviewer: str = ""
    pipelines: tuple[tuple[str, str], ...] = ()


class SettingsDialog(DeskDialog):
    """Shows the present settings and gives back the wanted ones.

    `shipped` names the pipelines that suggest where none is chosen, `spoken` the languages of the articles.
    """

    def __init__(
        self,
        present: SettingsChoice,
        shipped: Mapping[str, str] | None = None,
        spoken: Sequence[str] = (),
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
        )

    def _ask_folder(self, current: str) -> str:
        return QFileDialog.getExistingDirectory(self, self.tr("Folder of a spaCy pipeline"), current)

    def _lay_out(self, names: Mapping[str, str]) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Look"), self.theme),
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
        self.body.addLayout(form)
        self.body.addWidget(
            text_label(
                self.tr("A new language of the window holds from the next start on."), tone="soft", wrap=True
            )
        )
        self.body.addStretch(1)
        self.resize(580, self.sizeHint().height())


def _choice(items: Sequence[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    for value, text in items:
        box.addItem(text, value)
    return box
