"""The languages an article can be in, as a picker offers them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from gui.dialogs.picker import PickerRow

LANGUAGES = (
    "de",
    "en",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "ru",
    "uk",
    "tr",
    "az",
    "kk",
    "hy",
    "ka",
    "ar",
    "fa",
    "zh",
)


def language_rows(present: str) -> list[PickerRow]:
    """Return a row for each language, the present one first, then those that have rules."""
    codes = [present, *(code for code in LANGUAGES if code != present)]
    return [PickerRow(code, QLocale(code).nativeLanguageName() or code, code) for code in codes if code]
