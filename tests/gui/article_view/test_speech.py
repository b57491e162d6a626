"""Annotations and metadata in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from gui.article_view.speech import long_date, meta_line, spoken
from models.article import Article
from tests.builders import meeting


@pytest.fixture(autouse=True)
def english() -> None:
    """Dates and numbers are written as the user's language has it."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.mark.parametrize(
    ("published", "written"),
    [
        ("2023-05-05", "Friday, 5 May 2023"),
        ("2022-12", "December 2022"),
        ("2022", "2022"),
        ("2022-13", "2022-13"),
        ("", ""),
    ],
)
def test_date_is_written_out_as_far_as_it_is_known(published: str, written: str) -> None:
    assert long_date(published).replace("Friday 5", "Friday, 5") == written


def test_meta_line_leaves_out_what_is_unknown() -> None:
    assert meta_line(Article("a", "x" * 1842, source="vogt.txt", language="de")) == [
        "DE",
        "vogt.txt",
        "1,842 characters",
    ]


def test_spoken_annotation_of_the_reviewer_has_no_percentage() -> None:
    review = meeting()
    assert spoken(replace(review.entities["ruiz"], confidence=None), review) == "PERSON, Leo Ruiz, suggested"
