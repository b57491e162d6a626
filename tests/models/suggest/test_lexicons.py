from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from models.errors import SuggestionError
from models.suggest.lexicons import load_lexicons
from tests.models.suggest.entity_cases import LEXICONS, lexicons


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LEXICONS, tmp_path / "lexicons"))


@pytest.mark.parametrize(
    ("table", "row", "reason"),
    [
        ("places.tsv", "TOWN\tKE/x\tX\tX", "label must be one of"),
        ("places.tsv", "GPE\tkenya\tX\tX", "the key must look like"),
        ("places.tsv", "GPE\tKE/x\tX||Y\tX", "empty variant"),
        ("places.tsv", "GPE\tKE/x\tX", "4 filled columns"),
        ("titles.tsv", "de\tking\tX", "kind must be one of"),
        ("titles.tsv", "fr\thead\tX", "language must be one of"),
        ("names.tsv", "nick\tX", "kind must be one of"),
        ("organisations.tsv", "X\tcompany\tX\tX\tX", "kind must be one of"),
    ],
)
def test_bad_row_is_refused_with_file_line_and_reason(
    folder: Path, table: str, row: str, reason: str
) -> None:
    path = folder / table
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, row]), encoding="utf-8")
    with pytest.raises(SuggestionError, match=rf"Line {len(lines) + 1} of the lexicon {table} .*{reason}"):
        load_lexicons(folder)


def test_missing_table_is_told_by_name(folder: Path) -> None:
    (folder / "names.tsv").unlink()
    with pytest.raises(SuggestionError, match=r"names\.tsv cannot be read"):
        load_lexicons(folder)


def test_wrong_header_is_refused(folder: Path) -> None:
    (folder / "names.tsv").write_text("name\tkind\n", encoding="utf-8")
    with pytest.raises(SuggestionError, match="the header must be kind, name"):
        load_lexicons(folder)


def test_adjective_endings_are_spelled_out() -> None:
    place = lexicons().places["de"]
    assert place.single("Kenia") is not None
    assert lexicons().peoples["de"]["kenianischem"] == "KE"
    assert {"präsidenten", "ministerinnen", "gesandter"} <= lexicons().titles["de"].heads
