"""Imports and exports are told in sentences: what came in, what was left out, what a format loses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import resources
from gui.export_formats import format_choices, name_choices
from gui.report_wording import export_preview, export_sentence, import_lines
from gui.works import Losses, LossKind, Preview
from models.label_sets import LABEL_SETS
from models.schema import schema_from_toml
from storage.formats.base import Loss
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


def test_an_export_says_what_else_it_left_out_and_where_that_is_listed(dressed_app: QApplication) -> None:
    report = ExportReport(Path("out.conll"), 2, repeated=4, loss_list=Path("out.conll.losses.tsv"))
    _, second, third = export_sentence(report).split("\n")
    assert "4" in second and "out.conll.losses.tsv" in third


def test_a_stopped_export_says_that_nothing_was_written(dressed_app: QApplication) -> None:
    assert export_sentence(ExportReport(Path("out.json"), None)).strip()


@pytest.mark.parametrize("kind", list(LossKind))
def test_every_kind_of_loss_has_words_a_count_and_at_most_three_examples(
    dressed_app: QApplication, kind: LossKind
) -> None:
    found = Preview(3, 0, 0, (losses(kind, "one", "two\nlines", "three", "four"),), {"article": "Lima"})
    (row,) = export_preview(found).losses
    assert row.title.startswith("4 ") and "%n" not in row.title and row.count == 4
    assert "two lines" in row.examples and "four" not in row.examples
    assert [item.words for item in row.items] == ["one", "two lines", "three", "four"]
    assert {item.title for item in row.items} == {"Lima"}


def test_a_preview_counts_what_is_chosen_and_what_is_not(dressed_app: QApplication) -> None:
    assert "5" in export_preview(Preview(5, 0, 0, (), {})).content
    content = export_preview(Preview(5, 7, 9, (), {})).content
    assert "5" in content and "7" in content and "9" in content and "%n" not in content


def test_the_formats_on_offer_are_those_that_can_be_written(dressed_app: QApplication) -> None:
    offered = format_choices()
    assert sorted(choice.name for choice in offered) == sorted(FORMATS)
    for choice in offered:
        known = FORMATS[choice.name]
        assert (choice.suffix, choice.packaging, choice.parts) == (
            known.suffix,
            known.packaging.value,
            known.parts,
        )
        assert choice.title and choice.description and choice.group
    groups = [choice.group for choice in offered]
    assert groups == sorted(groups, key=groups.index), "the formats of a group stand together"


def test_label_sets_give_names_to_the_labels_of_the_schema_only(dressed_app: QApplication) -> None:
    text = resources.path("schema", "diplomacy.toml").read_text(encoding="utf-8")
    schema = schema_from_toml(text, "diplomacy.toml")
    offered = name_choices(schema)
    assert len(offered) == len(LABEL_SETS) == len({title for _, title in offered})
    labels = {label.name for label in schema.labels}
    assert all(names and set(names) <= labels for names, _ in offered)
