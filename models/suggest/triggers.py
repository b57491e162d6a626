"""The trigger lexicon: which words say that which event happened, and what must hold for it.

Rows come from `resources/lexicons/event_triggers.tsv`: language, lemma, part of speech, event type,
frame and note. A frame maps grammatical slots to roles (`nsubj=Actor;obl:mit=Participant`); a note
holds `key=value` pairs before its `#`, the tier among them (`p=hi`). What a key means stands at
`Constraints`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from models.errors import SuggestionError

LIGHT_TYPE = "LIGHT"
"""The type of rows whose verb is no trigger itself but lends its subject to a trigger noun."""

_CACHED = 20_000
_HEADER = ("lang", "lemma", "pos", "event_type", "argument_frame", "note")
_SLOT = re.compile(r"(nsubj(:pass)?|obj|iobj|xcomp|obl:\w+|nmod:\w+|det:poss|compound|amod)")
_ROLE = re.compile(r"[A-Z][A-Za-z_]*")


class Tier(StrEnum):
    """How far a row can be trusted: `hi` alone, `mid` with its constraints, `lo` only when searching."""

    HI = "hi"
    MID = "mid"
    LO = "lo"
    LIGHT = "light"


class WordClass(StrEnum):
    """The two parts of speech that trigger events."""

    VERB = "VERB"
    NOUN = "NOUN"


@dataclass(frozen=True, slots=True)
class Constraints:
    """What a sentence must show before a row counts.

    `needs` and `shuns` name slots: any of the first, none of the second. `object_labels` and
    `object_words` are alternatives; the words are lemmas, in German also the end of a compound.
    `filler_labels` are the labels of the filler of a needed slot. `person` demands an animate subject.
    """

    separable: str = ""
    particles: frozenset[str] = frozenset()
    shunned_particles: frozenset[str] = frozenset()
    reflexive: bool = False
    plural: bool = False
    person: bool = False
    needs: frozenset[str] = frozenset()
    shuns: frozenset[str] = frozenset()
    object_labels: frozenset[str] = frozenset()
    shunned_object_labels: frozenset[str] = frozenset()
    object_words: frozenset[str] = frozenset()
    shunned_object_words: frozenset[str] = frozenset()
    genitive_words: frozenset[str] = frozenset()
    adjective_words: frozenset[str] = frozenset()
    compound_words: frozenset[str] = frozenset()
    filler_labels: frozenset[str] = frozenset()

    @property
    def asks_for_slots(self) -> bool:
        """Tell whether it takes the slots of a trigger, or what it stands in, to check them."""
        return bool(
            self.needs
            or self.shuns
            or self.object_labels
            or self.object_words
            or self.person
            or self.shunned_object_labels
            or self.shunned_object_words
            or self.genitive_words
            or self.adjective_words
            or self.compound_words
        )


UNCONSTRAINED = Constraints()
"""What rows have that count wherever their lemma stands."""


@dataclass(frozen=True, slots=True)
class TriggerRow:
    """One row: a lemma that triggers `type`, with the roles that its grammatical slots fill.

    `frame` keeps the order of the file; each slot has one role, or several to choose from by the
    filler's label. `phase` is `end` where the word tells that an office ends.
    """

    language: str
    lemma: str
    word_class: WordClass
    type: str
    tier: Tier
    frame: tuple[tuple[str, tuple[str, ...]], ...] = ()
    constraints: Constraints = UNCONSTRAINED
    phase: str | None = None
    _roles: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the frame; of a slot that stands there twice the first counts."""
        object.__setattr__(self, "_roles", dict(reversed(self.frame)))

    @property
    def key(self) -> str:
        """Return how a card names the row, such as `de:zusammentreffen`."""
        return f"{self.language}:{self.lemma}"

    def roles_of(self, slot: str) -> tuple[str, ...]:
        """Return the roles that `slot` may fill, empty where the frame does not know it."""
        return self._roles.get(slot, ())


@dataclass(frozen=True, slots=True, eq=False)
class TriggerLexicon:
    """All rows, found by language, word class and lemma; `version` changes with the file's content."""

    rows: tuple[TriggerRow, ...]
    version: str = ""
    _by_lemma: Mapping[tuple[str, WordClass, str], tuple[TriggerRow, ...]] = field(default_factory=dict)

    def rows_for(self, language: str, word_class: WordClass, lemma: str) -> tuple[TriggerRow, ...]:
        """Return the rows of a lemma; ß and ss count as the same, capitals do not count."""
        return self._by_lemma.get((language, word_class, folded(lemma)), ())

    def rows_of_verb(self, language: str, lemmas: tuple[str, ...]) -> tuple[TriggerRow, ...]:
        """Return the rows of all infinitives that a verb may be a form of."""
        return _rows_of_verb(self, language, lemmas)

    def rows_of_noun(self, language: str, lemmas: tuple[str, ...]) -> tuple[TriggerRow, ...]:
        """Return the rows of all singulars that a noun may be a form of, in German else of its last part."""
        return _rows_of_noun(self, language, lemmas)

    def has_light_verb(self, language: str, lemmas: tuple[str, ...]) -> bool:
        """Tell whether one of the infinitives lends its subject to a noun."""
        return _has_light_verb(self, language, lemmas)

    def rows_by_suffix(self, language: str, lemma: str) -> tuple[TriggerRow, ...]:
        """Return the rows of the longest noun (five letters or more) that a compound `lemma` ends in."""
        word = folded(lemma)
        for start in range(2, len(word) - 4):
            rows = self._by_lemma.get((language, WordClass.NOUN, word[start:]), ())
            if rows:
                return rows
        return ()


@lru_cache(maxsize=_CACHED)
def _rows_of_verb(lexicon: TriggerLexicon, language: str, lemmas: tuple[str, ...]) -> tuple[TriggerRow, ...]:
    return tuple(row for lemma in lemmas for row in lexicon.rows_for(language, WordClass.VERB, lemma))


@lru_cache(maxsize=_CACHED)
def _has_light_verb(lexicon: TriggerLexicon, language: str, lemmas: tuple[str, ...]) -> bool:
    return any(row.type == LIGHT_TYPE for row in _rows_of_verb(lexicon, language, lemmas))


@lru_cache(maxsize=_CACHED)
def _rows_of_noun(lexicon: TriggerLexicon, language: str, lemmas: tuple[str, ...]) -> tuple[TriggerRow, ...]:
    rows = [row for lemma in lemmas for row in lexicon.rows_for(language, WordClass.NOUN, lemma)]
    if not rows and language == "de":
        rows = [row for lemma in lemmas for row in lexicon.rows_by_suffix(language, lemma)]
    return tuple(dict.fromkeys(rows))


def folded(lemma: str) -> str:
    """Return the form under which lemmas are compared: lower case, ß as ss."""
    return lemma.casefold()


def load_triggers(path: Path) -> TriggerLexicon:
    """Read the trigger lexicon at `path`; raise SuggestionError naming the line of the first bad row."""
    try:
        data = path.read_bytes()
        lines = data.decode("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SuggestionError(
            f"The trigger lexicon {path.name} cannot be read: {error}.",
            "Restore the file from the program's own lexicons.",
        ) from error
    if not lines or tuple(lines[0].split("\t")) != _HEADER:
        raise _refusal(path, 1, f"the header must be {' '.join(_HEADER)}, separated by tabs")
    rows = tuple(_rows(path, lines[1:]))
    return TriggerLexicon(rows, hashlib.sha256(data).hexdigest()[:12], _indexed(rows))


def _rows(path: Path, lines: list[str]) -> Iterator[TriggerRow]:
    for number, line in enumerate(lines, start=2):
        if line.strip():
            try:
                yield _row(line)
            except ValueError as error:
                raise _refusal(path, number, str(error)) from error


def _refusal(path: Path, number: int, reason: str) -> SuggestionError:
    return SuggestionError(
        f"The trigger lexicon {path.name} has a bad row in line {number}: {reason}.",
        "Correct that line, or restore the file from the program's own lexicons.",
    )


_WORD_CLASSES = frozenset(item.value for item in WordClass)
_TIERS = frozenset(item.value for item in Tier)


def _row(line: str) -> TriggerRow:
    cells = line.split("\t")
    if len(cells) != len(_HEADER):
        raise ValueError(f"{len(cells)} columns instead of {len(_HEADER)}")
    language, lemma, word_class, kind, frame, note = (cell.strip() for cell in cells)
    if not (language and lemma and kind):
        raise ValueError("language, lemma and event type must not be empty")
    if word_class not in _WORD_CLASSES:
        raise ValueError(f"the part of speech {word_class!r} is neither VERB nor NOUN")
    pairs = _pairs(note)
    tier = pairs.pop("p", "")
    if tier not in _TIERS:
        raise ValueError(f"the tier p={tier} is none of hi, mid, lo, light")
    phase = pairs.pop("phase", None)
    row_frame = _frame(frame)
    return TriggerRow(
        language, lemma, WordClass(word_class), kind, Tier(tier), row_frame, _constraints(pairs), phase
    )


@lru_cache(maxsize=_CACHED)
def _frame(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if text in {"", "-"}:
        return ()
    return tuple(_slot(part.strip()) for part in text.split(";"))


def _slot(part: str) -> tuple[str, tuple[str, ...]]:
    slot, equals, roles = part.partition("=")
    names = tuple(roles.split("/"))
    if not equals or not _SLOT.fullmatch(slot) or not all(_ROLE.fullmatch(name) for name in names):
        raise ValueError(f"{part!r} in the frame is not slot=Role")
    return slot, names


def _pairs(note: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in note.partition("#")[0].split(";"))):
        key, equals, value = part.partition("=")
        if not equals or not value:
            raise ValueError(f"{part!r} in the note is not key=value")
        if key in pairs:
            raise ValueError(f"{key!r} stands twice in the note")
        pairs[key] = value
    return pairs


_SETS = {
    "prt": "particles",
    "notprt": "shunned_particles",
    "need": "needs",
    "notneed": "shuns",
    "objl": "object_labels",
    "notobjl": "shunned_object_labels",
    "objw": "object_words",
    "notobjw": "shunned_object_words",
    "genw": "genitive_words",
    "amodw": "adjective_words",
    "compw": "compound_words",
    "argl": "filler_labels",
}
_FLAGS = {"refl": ("reflexive", "req"), "anim": ("person", "req"), "num": ("plural", "Plur")}
_WORDS = {"objw", "notobjw", "genw", "amodw", "compw"}


def _constraints(pairs: dict[str, str]) -> Constraints:
    stated: dict[str, str | bool | frozenset[str]] = {}
    for key, value in pairs.items():
        if key == "sep":
            stated["separable"] = value
        elif key in _FLAGS:
            name, wanted = _FLAGS[key]
            if value != wanted:
                raise ValueError(f"{key}={value} should be {key}={wanted}")
            stated[name] = True
        elif key in _SETS:
            words = (word.strip() for word in value.split(","))
            stated[_SETS[key]] = frozenset(folded(word) if key in _WORDS else word for word in words)
        elif key != "upos":
            raise ValueError(f"the note has an unknown key {key!r}")
    return Constraints(**stated) if stated else UNCONSTRAINED  # type: ignore[arg-type]


def _indexed(rows: tuple[TriggerRow, ...]) -> dict[tuple[str, WordClass, str], tuple[TriggerRow, ...]]:
    grouped: dict[tuple[str, WordClass, str], list[TriggerRow]] = {}
    for row in rows:
        grouped.setdefault((row.language, row.word_class, folded(row.lemma)), []).append(row)
    return {key: tuple(found) for key, found in grouped.items()}
