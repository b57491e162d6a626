"""The German user interface is whole: every text found, translated and compiled, and German when shown."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import resources
from gui.actions.menus import MENUS
from gui.actions.wording import key_text, translated
from gui.app import set_language
from gui.features import ACTIONS
from gui.main_window import MainWindow
from gui.panels import wording
from gui.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "gui").rglob("*.py"))
GERMAN = resources.path("translations", "dateline_de.ts")
ENGLISH = resources.path("translations", "dateline_en.ts")
PLACES = re.compile(r"\{\w*\}|%n")
SAME_IN_BOTH = {"Label"}
"""Titles of actions that are no different in German."""


class Text(NamedTuple):
    """A text to translate with its Qt context, and its translations: none, one, or a form for each number."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool


def texts(file: Path) -> list[Text]:
    found = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            finished = "type" not in translation.attrib
            told = tuple(forms or [translation.text or ""])
            found.append(Text(context.findtext("name", ""), message.findtext("source", ""), told, finished))
    return found


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def named(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def written(module: Path) -> Iterator[tuple[str, str]]:
    """Yield context ("" for that of some class) and text of everything a module marks for translation."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or named(node) not in {"tr", "translate", "QT_TRANSLATE_NOOP"}:
            continue
        values = [part.value for part in node.args if isinstance(part, ast.Constant)]
        if named(node) == "tr":
            assert values, f"{module.name}:{node.lineno}: tr takes a text, not an expression"
            yield "", str(values[0])
        elif len(values) > 1:
            yield str(values[0]), str(values[1])


@pytest.mark.parametrize("file", [GERMAN, ENGLISH], ids=lambda file: file.stem)
def test_every_text_is_translated(file: Path) -> None:
    assert [text for text in texts(file) if not text.finished or not all(text.translations)] == []


@pytest.mark.parametrize("file", [GERMAN, ENGLISH], ids=lambda file: file.stem)
def test_what_is_counted_has_a_singular_and_a_plural(file: Path) -> None:
    """Qt's collector sees that a text is counted in `tr` only, not in `translate`."""
    counted = [text for text in texts(file) if "%n" in text.source]
    assert counted
    assert [text for text in counted if len(text.translations) != 2] == []


@pytest.mark.parametrize("file", [GERMAN, ENGLISH], ids=lambda file: file.stem)
def test_compiled_translation_is_the_one_that_stands_beside_it(file: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "new.qm"
    subprocess.run([tool("pyside6-lrelease"), "-silent", str(file), "-qm", str(compiled)], check=True)
    assert compiled.read_bytes() == file.with_suffix(".qm").read_bytes(), "run make translations"


@pytest.mark.parametrize(("file", "options"), [(GERMAN, ()), (ENGLISH, ("-pluralonly",))])
def test_collecting_the_texts_anew_finds_no_others(
    file: Path, options: tuple[str, ...], tmp_path: Path
) -> None:
    copy = shutil.copy(file, tmp_path)
    command = [tool("pyside6-lupdate"), "-silent", "-no-obsolete", *options, *map(str, MODULES), "-ts", copy]
    subprocess.run(command, check=True)
    assert set(texts(Path(copy))) == set(texts(file)), "run make translations"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(ROOT).as_posix())
def test_no_marked_text_escapes_the_collector(module: Path) -> None:
    known = {(text.context, text.source) for text in texts(GERMAN)}
    known |= {("", text.source) for text in texts(GERMAN)}
    assert [pair for pair in written(module) if pair not in known] == []


@pytest.mark.parametrize("file", [GERMAN, ENGLISH], ids=lambda file: file.stem)
def test_places_for_values_are_the_same_in_source_and_translation(file: Path) -> None:
    different = [
        text
        for text in texts(file)
        if any(set(PLACES.findall(told)) != set(PLACES.findall(text.source)) for told in text.translations)
    ]
    assert different == []


def test_no_text_claims_a_letter_as_a_mnemonic() -> None:
    """Letters label entities on the desk; a menu that took one with Alt would take it from a preset."""
    assert [text for text in texts(GERMAN) if "&" in "".join((text.source, *text.translations))] == []


def test_window_builds_in_german(german: None, qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    window = MainWindow(Settings(tmp_path / "settings.json", language="de"))
    qtbot.addWidget(window)
    menus = [action.text() for action in window.menuBar().actions()]
    assert menus == ["Datei", "Bearbeiten", "Prüfen", "Label", "Ereignis", "Gehe zu", "Ansicht", "Hilfe"]
    shown = {button.text() for button in window.findChildren(QPushButton)}
    assert {
        "Annehmen",
        "Verwerfen",
        "Artikel abschließen",
        "Neue Sitzung",
        "Bis hierher rückgängig…",
    } <= shown


def test_titles_of_all_menus_and_actions_are_german(german: None) -> None:
    titles = {*MENUS, *(spec.title for spec in ACTIONS)}
    assert {title for title in titles if translated(title) == title} == SAME_IN_BOTH


def test_keys_are_named_as_a_german_keyboard_has_them(german: None) -> None:
    assert key_text(QKeySequence("Ctrl+Shift+Z")) == "Strg ⇧ Z"


@pytest.mark.parametrize(
    ("language", "context", "source", "one", "two"),
    [
        (
            "de",
            "LeftCounts",
            "%n name(s) without label",
            "1 Name ohne Label",
            "2 Namen ohne Label",
        ),
        (
            "en",
            "LeftCounts",
            "%n name(s) without label",
            "1 name without label",
            "2 names without label",
        ),
        (
            "de",
            "Deciding",
            "%n suggestion(s) accepted.",
            "1 Vorschlag angenommen.",
            "2 Vorschläge angenommen.",
        ),
        (
            "en",
            "Deciding",
            "%n suggestion(s) accepted.",
            "1 suggestion accepted.",
            "2 suggestions accepted.",
        ),
    ],
)
def test_singular_and_plural_are_told_apart(
    german: None, qapp: QApplication, language: str, context: str, source: str, one: str, two: str
) -> None:
    set_language(qapp, language)
    assert [QCoreApplication.translate(context, source, "", count) for count in (1, 2)] == [one, two]


def test_dates_and_figures_are_written_as_in_german(german: None) -> None:
    assert wording.date_text("2023-05-11") == "11. Mai 2023"
    assert wording.date_text("--02-22") == "22. Feb."
    assert wording.moment_text(datetime(2023, 5, 11, 9, 30)).startswith("11. Mai 2023, ")
    assert QLocale().toString(1577) == "1.577"


@pytest.mark.parametrize(
    ("system", "chosen", "shown", "region"),
    [
        (["de-AT", "de"], "", "Datei", "de_AT"),
        (["fr-FR", "fr", "de-CH", "de"], "", "Datei", "de_CH"),
        (["fr-FR", "fr"], "", "File", "en_US"),
        (["C"], "", "File", "en_US"),
        (["en-GB", "en", "de"], "de", "Datei", "de_DE"),
        (["de-DE", "de", "en-GB", "en"], "en", "File", "en_GB"),
    ],
)
def test_language_follows_the_system_unless_one_is_chosen(
    german: None,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    system: list[str],
    chosen: str,
    shown: str,
    region: str,
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _locale: system)
    set_language(qapp, chosen)
    assert (translated("File"), QLocale().name()) == (shown, region)
