"""Imports and exports are told in sentences: what came in, what was left out, what a format loses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.export_formats import format_choices
from gui.report_wording import export_preview, export_sentence, import_lines
from gui.works import Losses, LossKind
from storage.formats.base import Loss, Packaging
from storage.formats.exporting import ExportReport
from storage.formats.registry import FORMATS
from storage.importing import ImportedArticle, ImportReport

PLAIN = ImportedArticle(Path("a.txt"), "1", "Lima", "de", "utf-8", "lf", bom=False)


def losses(kind: LossKind, *texts: str) -> Losses:
    examples = tuple(Loss(kind, "article", "annotation", text) for text in texts)
    return Losses(kind, len(texts), "left out", examples)


def test_each_file_of_an_import_gets_its_line(dressed_app: QApplication) -> None:
    report = ImportReport(
        (PLAIN,), ((Path("b.txt"), "Lima"),), ((Path("c.txt"), "The file is empty. Choose another one."),)
    )
    lines = {line.name: line for line in import_lines(report)}
    assert {name: line.outcome for name, line in lines.items()} == {
        "a.txt": "imported",
        "b.txt": "double",
        "c.txt": "failed",
    }
    assert lines["a.txt"].detail == "de · utf-8"
    assert "Lima" in lines["b.txt"].detail
    assert lines["c.txt"].detail.strip()


def test_what_an_import_normalised_or_kept_is_said(dressed_app: QApplication) -> None:
    odd = replace(PLAIN, line_endings="crlf", controls=3)
    (line,) = import_lines(ImportReport((odd,)))
    assert "CRLF" in line.detail and "3" in line.detail and "%n" not in line.detail


@pytest.mark.parametrize("count", [0, 1, 2])
def test_an_export_says_how_many_articles_it_wrote_and_where(dressed_app: QApplication, count: int) -> None:
    sentence = export_sentence(ExportReport(Path("out.json"), count))
    assert str(count) in sentence and "out.json" in sentence
    assert "\n" not in sentence


def test_an_export_says_what_was_left_out_as_unfinished(dressed_app: QApplication) -> None:
    first, second = export_sentence(ExportReport(Path("out.conll"), 2, incomplete=7)).split("\n")
    assert "2" in first and "7" in second


def test_a_stopped_export_says_that_nothing_was_written(dressed_app: QApplication) -> None:
    assert export_sentence(ExportReport(Path("out.json"), None)).strip()


@pytest.mark.parametrize("kind", list(LossKind))
def test_every_kind_of_loss_has_words_a_count_and_at_most_three_examples(
    dressed_app: QApplication, kind: LossKind
) -> None:
    preview = export_preview([losses(kind, "one", "two\nlines", "three", "four")])
    (line,) = preview.losses
    assert line.startswith("4 ") and "%n" not in line
    assert "two lines" in line and "four" not in line


def test_the_formats_on_offer_are_those_that_can_be_written(dressed_app: QApplication) -> None:
    offered = format_choices()
    assert {choice.name for choice in offered} == set(FORMATS)
    assert {choice.name: choice.suffix for choice in offered} == {
        name: "" if item.packaging is Packaging.FOLDER else f".{item.suffix}"
        for name, item in FORMATS.items()
    }
    assert all(choice.title and choice.description for choice in offered)
