"""The lexicons of the entity suggesters, read from the tables of one folder.

The tables are tab-separated with a header; lines that begin with "#" are comments, "-" is an empty
cell and "|" parts variants. A row that cannot be used is refused with its file, line and reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from models.annotation import PLACE_LABELS
from models.errors import SuggestionError
from models.suggest.phrases import ADJECTIVE_ENDINGS, PhraseTable, nominative

LANGUAGES = ("de", "en")
TITLE_KINDS = frozenset({"head", "word", "phrase", "role", "modifier", "address"})
NAME_KINDS = frozenset({"given", "surname", "particle", "word"})
BODY_KINDS = frozenset({"body", "agency", "medium"})
_BODY_NAMES = ("abbreviations", "de", "en")
_PLACE_TABLES = ("places.tsv", "places_cldr.tsv")
_PLACE_KEY = re.compile(r"-/\S+|[A-Z]{2}(-[A-Z])?(/\S+)?")


@dataclass(frozen=True, slots=True)
class Place:
    """A place under one of its names; `key` begins with the ISO 3166 code of its country where it has one.

    A `doubtful` name is also a common word or a person's name and counts only after a preposition.
    """

    label: str
    key: str
    name: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation under its usual name in one language."""

    key: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Titles:
    """The words for offices of one language, in lower case and inflected; phrases stay as written."""

    heads: frozenset[str]
    whole: frozenset[str]
    modifiers: frozenset[str]
    roles: frozenset[str]
    addresses: frozenset[str]
    phrases: PhraseTable[str]


@dataclass(frozen=True, slots=True)
class Names:
    """Parts of persons' names, and `words`: capitalised words that are none."""

    given: frozenset[str]
    surnames: frozenset[str]
    particles: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicons:
    """All tables of a folder; mappings go from the language, "de" or "en"."""

    places: Mapping[str, PhraseTable[Place]]
    peoples: Mapping[str, Mapping[str, str]]
    """Every inflected form, in lower case, with the key of the people."""
    stems: Mapping[str, str]
    """German adjectives without ending, as in the first half of "deutsch-polnisch", with the key."""
    bodies: Mapping[str, PhraseTable[Body]]
    titles: Mapping[str, Titles]
    names: Names


@dataclass(frozen=True, slots=True)
class _Row:
    file: Path
    line: int
    cells: Mapping[str, str]

    def refused(self, reason: str) -> SuggestionError:
        return SuggestionError(
            f"Line {self.line} of the lexicon {self.file.name} cannot be used: {reason}.",
            f"Correct the line in {self.file}.",
        )

    def variants(self, column: str) -> list[str]:
        cell = self.cells[column]
        found = [] if cell == "-" else cell.split("|")
        if any(not variant.strip("?~ ") or variant != variant.strip() for variant in found):
            raise self.refused(f"the column {column} has an empty variant")
        return found

    def one_of(self, column: str, allowed: frozenset[str]) -> str:
        if self.cells[column] not in allowed:
            raise self.refused(f"{column} must be one of {', '.join(sorted(allowed))}")
        return self.cells[column]


@lru_cache(maxsize=4)
def load_lexicons(folder: Path) -> Lexicons:
    """Return the lexicons of a folder, which is read once.

    Raises `SuggestionError` when a table is missing or a row cannot be used.
    """
    places = _places(folder)
    peoples, stems = _peoples(folder / "peoples.tsv")
    return Lexicons(
        places=places,
        peoples=peoples,
        stems=stems,
        bodies=_bodies(folder / "organisations.tsv"),
        titles=_titles(folder / "titles.tsv"),
        names=_names(folder / "names.tsv"),
    )


def _rows(file: Path, header: tuple[str, ...]) -> Iterator[_Row]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SuggestionError(
            f"The lexicon {file.name} cannot be read from {file.parent}.",
            "Put the file back or install Dateline again.",
            detail=str(error),
        ) from error
    stated: tuple[str, ...] | None = None
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if stated is None:
            stated = cells
            if stated != header:
                raise _Row(file, number, {}).refused(f"the header must be {', '.join(header)}")
        elif len(cells) != len(header) or not all(cells):
            raise _Row(file, number, {}).refused(f"it needs {len(header)} filled columns")
        else:
            yield _Row(file, number, dict(zip(header, cells, strict=True)))


def _places(folder: Path) -> dict[str, PhraseTable[Place]]:
    """Hand-written names come first; CLDR's are the usual ones; the other language's are a fallback."""
    header = ("label", "key", *LANGUAGES)
    rows = [_place(row) for name in _PLACE_TABLES for row in _rows(folder / name, header)]
    tables = {language: PhraseTable[Place](language) for language in LANGUAGES}
    usual = {
        (key, language): nominative(names[0].strip("?"))
        for _, key, stated in rows
        for language, names in stated.items()
        if names
    }
    for language, column in (("de", "de"), ("en", "en"), ("de", "en"), ("en", "de")):
        for label, key, stated in rows:
            for variant in stated[column]:
                phrase = variant.strip("?")
                doubtful = variant.startswith("?") or (column != language and len(variant) < 5)
                name = usual.get((key, language)) or nominative(phrase)
                tables[language].add(phrase, Place(label, key, name, doubtful))
    return tables


def _place(row: _Row) -> tuple[str, str, Mapping[str, list[str]]]:
    """Return the label and the key of a place, and its names by language."""
    label, key = row.one_of("label", PLACE_LABELS), row.cells["key"]
    if not _PLACE_KEY.fullmatch(key):
        raise row.refused("the key must look like AZ, AZ/baku or -/black_sea")
    return label, key, {language: row.variants(language) for language in LANGUAGES}


def _peoples(file: Path) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    forms: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    stems: dict[str, str] = {}
    for row in _rows(file, ("key", "de", "de_nouns", "en")):
        key = row.cells["key"]
        for stem in row.variants("de"):
            stems.setdefault(stem, key)
            for ending in ("", *ADJECTIVE_ENDINGS):
                forms["de"].setdefault(stem + ending, key)
        for noun in row.variants("de_nouns"):
            for form in _people_nouns(noun):
                forms["de"].setdefault(form.lower(), key)
        for word in row.variants("en"):
            forms["en"].setdefault(word.lower(), key)
            forms["en"].setdefault(word.lower() + "s", key)
    return forms, stems


def _people_nouns(noun: str) -> Iterator[str]:
    """Yield the forms of a noun such as Türke, Iraker or Tatar; adjectival Deutsche has -r as well."""
    stem = noun.removesuffix("e")
    yield from (noun, noun + "s", stem + "en", stem + "in", stem + "innen")
    if noun.endswith(("e", "er")):
        yield noun + "n"
    if noun == "Deutsche":
        yield "Deutscher"


def _bodies(file: Path) -> dict[str, PhraseTable[Body]]:
    tables = {language: PhraseTable[Body](language) for language in LANGUAGES}
    rows = [
        (row.cells["key"], row.one_of("kind", BODY_KINDS), {name: row.variants(name) for name in _BODY_NAMES})
        for row in _rows(file, ("key", "kind", *_BODY_NAMES))
    ]
    for language, columns in (("de", ("de", "abbreviations", "en")), ("en", ("en", "abbreviations", "de"))):
        for column in columns:
            for key, kind, stated in rows:
                preferred = next((names[0] for name in columns if (names := stated[name])), "")
                for variant in stated[column]:
                    tables[language].add(variant, Body(key, kind, nominative(preferred)))
    return tables


def _titles(file: Path) -> dict[str, Titles]:
    kinds: dict[tuple[str, str], list[str]] = {}
    for row in _rows(file, ("language", "kind", "title")):
        language = row.one_of("language", frozenset(LANGUAGES))
        kind = row.one_of("kind", TITLE_KINDS)
        kinds.setdefault((language, kind), []).append(row.cells["title"])

    def lowered(language: str, kind: str) -> frozenset[str]:
        listed = kinds.get((language, kind), [])
        inflect = _german_titles if language == "de" else _english_titles
        return frozenset(form.lower() for title in listed for form in inflect(title))

    def phrases(language: str) -> PhraseTable[str]:
        table = PhraseTable[str](language)
        for title in kinds.get((language, "phrase"), []):
            for form in _genders(title):
                table.add(form, form)
        return table

    return {
        language: Titles(
            lowered(language, "head"),
            lowered(language, "word"),
            frozenset(word.lower() for word in kinds.get((language, "modifier"), [])),
            frozenset(word.lower() for word in kinds.get((language, "role"), [])),
            frozenset(word.lower() for word in kinds.get((language, "address"), [])),
            phrases(language),
        )
        for language in LANGUAGES
    }


def _genders(title: str) -> Iterator[str]:
    base, _, feminine = title.partition("/")
    yield base
    if feminine:
        yield base + feminine


def _german_titles(title: str) -> Iterator[str]:
    """Yield the cases and numbers of a title: Ministers, Präsidenten, Ministerinnen, Gesandter.

    "Oberst" gets no -e, since "Oberste" is an adjective.
    """
    if title.endswith("~"):
        yield from (title[:-1] + ending for ending in ADJECTIVE_ENDINGS)
        return
    base, _, feminine = title.partition("/")
    endings = ("", "s", "n", "en") if base.endswith("st") else ("", "s", "es", "n", "en", "e")
    yield from (base + ending for ending in endings)
    if feminine:
        yield from (base + "in", base + "innen")


def _english_titles(title: str) -> Iterator[str]:
    yield from (
        (title, title + "s", title.removesuffix("man") + "men")
        if title.endswith("man")
        else (
            title,
            title + "s",
        )
    )


def _names(file: Path) -> Names:
    kinds: dict[str, set[str]] = {kind: set() for kind in NAME_KINDS}
    for row in _rows(file, ("kind", "name")):
        kinds[row.one_of("kind", NAME_KINDS)].add(row.cells["name"])
    return Names(*(frozenset(kinds[kind]) for kind in ("given", "surname", "particle", "word")))
