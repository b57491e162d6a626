"""The list of the articles in a folder with files of their own, and the names of these."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from types import TracebackType

from models.article import Article
from storage.formats.line_breaks import on_one_line

DOCUMENTS = "articles.tsv"
"""The list: in the order of the export the name of the files and what an article has beside its text."""

COLUMNS = ("name", "id", "source", "title", "language", "published")

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_STEM = 60
_MARK, _LONG_MARK = 6, 16
"""Bytes of the mark that keeps names apart, and of the one that does where the first does not."""


class DocumentList:
    """Names the articles of a folder and lists them; no two have the same name.

    `ending` is that of the file which each gets before the next is named; it tells which names are taken, so
    that they need not be remembered. `more` are the columns that a format has beside those of all.
    """

    def __init__(self, folder: Path, ending: str, name: str = DOCUMENTS, more: Iterable[str] = ()) -> None:
        self._folder, self._ending = folder, ending
        self._file = (folder / name).open("w", encoding="utf-8", newline="\n")
        self._file.write("\t".join((*COLUMNS, *more)) + "\n")

    def __enter__(self) -> DocumentList:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, article: Article, *more: str) -> str:
        """List an article and return its name, which depends on nothing but its source and its id.

        `more` is what stands in the further columns.
        """
        name = _name(article, _MARK)
        if (self._folder / f"{name}{self._ending}").exists():
            name = _name(article, _LONG_MARK)
        facts = (article.id, article.source, article.title, article.language, article.published or "", *more)
        self._file.write("\t".join([name, *map(on_one_line, facts)]) + "\n")
        return name


def listed(folder: Path, name: str = DOCUMENTS) -> Iterator[str]:
    """Yield the names in a folder's list in its order."""
    with (folder / name).open(encoding="utf-8", newline="\n") as file:
        next(file)
        for line in file:
            yield line.split("\t", 1)[0]


def facts(folder: Path, name: str, list_name: str = DOCUMENTS) -> Mapping[str, str]:
    """Return what a folder's list knows of the files called `name` by column; nothing if it has no list."""
    return _listed_in(folder / list_name).get(name, {})


def is_list(path: Path) -> bool:
    """Tell whether a file is a list of articles, and not an article of the same name."""
    return bool(_listed_in(path))


def _listed_in(path: Path) -> Mapping[str, Mapping[str, str]]:
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return {}
    return _rows(path, changed)


@lru_cache(maxsize=1)
def _rows(path: Path, _changed: int) -> Mapping[str, Mapping[str, str]]:
    """Return the rows of a list by name; kept, since each article of its folder asks for its own."""
    try:
        lines = path.read_bytes().decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return {}
    columns = lines[0].split("\t")
    if tuple(columns[: len(COLUMNS)]) != COLUMNS:
        return {}
    rows = (line.split("\t") for line in lines[1:])
    return {row[0]: dict(zip(columns, row, strict=True)) for row in rows if len(row) == len(columns)}


def _name(article: Article, length: int) -> str:
    """Return the stem of the article's source, as far as any system and address can hold it, and a mark."""
    plain = unicodedata.normalize("NFKD", PurePosixPath(article.source.replace("\\", "/")).stem)
    stem = _UNSAFE.sub("_", plain.encode("ascii", "ignore").decode())[:_LONGEST_STEM].strip("_-")
    mark = blake2b(article.id.encode("utf-8", "surrogatepass"), digest_size=length).hexdigest()
    return f"{stem}-{mark}" if stem else mark
