"""The names that stand in for others in exchanged copies: those of the lexicons and of the training texts."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from models.suggest.lexicons import load_lexicons
from training.names import NamedText

NAME_PART = re.compile(r"[^\W\d_a-zäöüß][\w'’-]+")
"""A given name or surname: no initial, no particle."""

_ACRONYM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ0-9.+-]{1,7}")
_PLACE_TABLES = ("places.tsv", "places_cldr.tsv")
_MARKED = re.compile("[~?]")


@dataclass(frozen=True)
class Pools:
    """Names of one language to draw from, in alphabetical order.

    Organisations go by their `shape`; German peoples are stems of adjectives, English ones whole words.
    """

    language: str
    given: tuple[str, ...]
    surnames: tuple[str, ...]
    places: tuple[str, ...]
    organisations: dict[str, tuple[str, ...]]
    peoples: tuple[str, ...]

    @cached_property
    def known_places(self) -> frozenset[str]:
        """Return the places as a set: only these are exchanged, for "Wolga" stands otherwise than "Oslo"."""
        return frozenset(self.places)


def pools_of(language: str, texts: Sequence[NamedText], lexicons: Path) -> Pools:
    """Return the names of the lexicons and of `texts` to draw from.

    Persons are taken from texts of all languages, organisations from those of `language`.
    """
    names = load_lexicons(lexicons).names
    persons = list(_persons(texts))
    return Pools(
        language,
        _sorted({*names.given, *(given for given, _ in persons)}),
        _sorted({*names.surnames, *(surname for _, surname in persons)}),
        _sorted(_places(language, lexicons)),
        _by_shape(text for text in texts if text.language == language),
        _sorted(_peoples(language, lexicons)),
    )


def shape(name: str) -> str:
    """Return what an organisation's name is made of; only names of one shape stand for each other."""
    if _ACRONYM.fullmatch(name):
        return "acronym"
    return "one word" if " " not in name else "words"


def _persons(texts: Iterable[NamedText]) -> Iterator[tuple[str, str]]:
    """Yield given name and surname of the persons that are called by both and nothing else."""
    for name in _named(texts, "PERSON"):
        match name.split():
            case [given, surname] if NAME_PART.fullmatch(given) and NAME_PART.fullmatch(surname):
                yield given, surname


def _by_shape(texts: Iterable[NamedText]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for name in _named(texts, "ORG"):
        found.setdefault(shape(name), set()).add(name)
    return {kind: _sorted(names) for kind, names in found.items()}


def _named(texts: Iterable[NamedText], label: str) -> Iterator[str]:
    for text in texts:
        for name in text.names:
            if name.label == label:
                yield name.span.text(text.text)


def _places(language: str, lexicons: Path) -> Iterator[str]:
    """Yield states and cities; names with an adjective's ending and doubtful ones are left out."""
    for table in _PLACE_TABLES:
        for row in _rows(lexicons / table):
            if row["label"] == "GPE":
                yield from (name for name in _variants(row[language]) if not _MARKED.search(name))


def _peoples(language: str, lexicons: Path) -> Iterator[str]:
    for row in _rows(lexicons / "peoples.tsv"):
        yield from (name for name in _variants(row[language]) if language == "en" or name.endswith("isch"))


def _variants(cell: str) -> list[str]:
    return cell.split("|") if cell != "-" else []


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))
