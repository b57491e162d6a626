"""A proof compares article by article and passes over those that stand nowhere in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import ExportFailed
from storage.formats.oneie import OneIE
from storage.formats.proof import Proof
from tests.storage.formats.event_reviews import meeting_and_call
from tests.storage.formats.export_builders import written


def test_an_article_that_is_not_in_the_file_is_passed_over(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    written(OneIE(), target, meeting_and_call())
    (words,) = OneIE().covered(target)
    proof = Proof(OneIE())
    for covered in (None, words, None):
        proof.expect(covered)
    seen: list[int] = []
    proof.require(target, str, seen.append)
    assert seen == [1]


def test_other_words_are_told_with_the_title_of_their_article(tmp_path: Path) -> None:
    target = tmp_path / "a.jsonl"
    written(OneIE(), target, meeting_and_call())
    proof = Proof(OneIE())
    proof.expect(None)
    proof.expect(("other words",))
    with pytest.raises(ExportFailed, match="“second”"):
        proof.require(target, ["first", "second"].__getitem__, lambda number: None)
