"""Articles in a folder of files have names of their own, however alike their sources and marks are."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.article import Article
from storage.formats import document_list
from storage.formats.document_list import DocumentList, listed


def named(folder: Path, *articles: Article) -> list[str]:
    """Return the names of the articles, each of which gets its file."""
    names = []
    with DocumentList(folder, ".txt") as documents:
        for article in articles:
            names.append(documents.add(article))
            (folder / f"{names[-1]}.txt").touch()
    return names


def test_a_name_is_made_of_source_and_id_alone(tmp_path: Path) -> None:
    first, second = Article("1", "x", "in/Köln.txt"), Article("2", "x", "in/Köln.txt")
    names = named(tmp_path, first, second)
    assert all(name.startswith("Koln-") for name in names) and names[0] != names[1]
    (tmp_path / "b").mkdir()
    assert named(tmp_path / "b", second, first) == names[::-1]
    assert list(listed(tmp_path)) == names


def test_articles_with_one_mark_have_different_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_list, "_MARK", 1)
    names = named(tmp_path, *(Article(str(number), "x", "a.txt") for number in range(300)))
    assert len(set(names)) == 300 and max(map(len, names)) > min(map(len, names))
