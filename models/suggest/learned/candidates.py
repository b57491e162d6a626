"""Words that may be triggers: every verb and head noun that the lexicon or the corpus knows as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from models.suggest.events.clauses import Clause
from models.suggest.events.constraints import judged
from models.suggest.events.matching import (
    Match,
    around_noun,
    around_verb,
    carrier_of,
    place_of,
    stance_of,
    takes_particle,
)
from models.suggest.events.phrases import Phrase
from models.suggest.events.sentences import Sentence
from models.suggest.events.verbs import VerbReading
from models.suggest.learned.context import Context
from models.suggest.learned.parsed_slots import parsed_nouns, parsed_readings
from models.suggest.lemmas import noun_lemmas
from models.suggest.triggers import (
    LIGHT_TYPE,
    UNCONSTRAINED,
    Tier,
    TriggerLexicon,
    TriggerRow,
    WordClass,
    folded,
)

Learnt = Mapping[tuple[str, WordClass, str], Sequence[str]]
"""The types that the corpus knows for a language, word class and folded lemma."""

_Judged = tuple[TriggerRow, bool, int]
"""A row, whether its demands are met, and how many of them were seen."""

_CACHED = 20_000
_RANK = {Tier.HI: 3, Tier.MID: 2, Tier.LO: 1}


@dataclass(frozen=True, slots=True, eq=False)
class KnownTriggers:
    """What words trigger by the lexicon, and what by the corpus alone; each word is looked up once."""

    lexicon: TriggerLexicon
    learnt: Learnt


def candidates(context: Context, known: KnownTriggers) -> list[tuple[Match, bool]]:
    """Return a match for every word and type that may be an event, and whether its row's demands are met."""
    sentence, readings = context.sentence, parsed_readings(context)
    found = [item for reading in readings for item in _of_verb(sentence, reading, known)]
    nouns = [(clause, phrase) for clause in sentence.clauses for phrase in clause.phrases]
    for clause, phrase in [*nouns, *parsed_nouns(context)]:
        if phrase.head.entity is None and not phrase.is_pronoun:
            found += _of_noun(sentence, clause, phrase, readings, known)
    return found


def _of_verb(sentence: Sentence, reading: VerbReading, known: KnownTriggers) -> Iterator[tuple[Match, bool]]:
    language = sentence.language
    rows, only_learnt = _rows_of_verb(known, language, reading.lemmas)
    judgements = [
        (row, True, 0)
        if row.constraints is UNCONSTRAINED
        else (row, *judged(row, around_verb(sentence, reading)))
        for row in rows
    ]
    stance = stance_of(sentence, reading)
    if stance is not None:
        judgements.append((stance, True, 1))
    judgements += only_learnt
    for row, stands, held in _best_of_types(judgements):
        particle = reading.particle if takes_particle(row, reading, language) else None
        match = Match(row, reading.clause, reading.place, reading.slots, particle)
        match.held, match.passive = held, reading.passive
        yield match, stands


def _of_noun(
    sentence: Sentence, clause: Clause, phrase: Phrase, readings: Sequence[VerbReading], known: KnownTriggers
) -> Iterator[tuple[Match, bool]]:
    language = sentence.language
    rows, only_learnt = _rows_of_noun(known, language, phrase.head.text)
    if not rows and not only_learnt:
        return
    around = around_noun(sentence, clause, phrase)
    judgements = [*[(row, *judged(row, around)) for row in rows], *only_learnt]
    carrier = carrier_of(language, clause, phrase, readings, known.lexicon)
    for row, stands, held in _best_of_types(judgements):
        match = Match(row, clause, place_of(phrase), around.slots, phrase=phrase, held=held)
        if carrier is not None:
            match.carrier, match.verb_slots = carrier.lemmas[0], carrier.slots
        yield match, stands


@lru_cache(maxsize=_CACHED)
def _rows_of_verb(
    known: KnownTriggers, language: str, lemmas: tuple[str, ...]
) -> tuple[Sequence[TriggerRow], Sequence[_Judged]]:
    """Return the lexicon's rows for a verb, and rows for the types that only the corpus knows of it."""
    rows = known.lexicon.rows_of_verb(language, lemmas)
    return rows, _learnt(language, WordClass.VERB, lemmas, known.learnt, rows)


@lru_cache(maxsize=_CACHED)
def _rows_of_noun(
    known: KnownTriggers, language: str, word: str
) -> tuple[Sequence[TriggerRow], Sequence[_Judged]]:
    """Return the lexicon's rows for a noun, and rows for the types that only the corpus knows of it."""
    lemmas = noun_lemmas(word, language)
    rows = known.lexicon.rows_of_noun(language, lemmas)
    return rows, _learnt(language, WordClass.NOUN, lemmas, known.learnt, rows)


def _learnt(
    language: str,
    word_class: WordClass,
    lemmas: Sequence[str],
    learnt: Learnt,
    rows: Sequence[TriggerRow],
) -> Sequence[_Judged]:
    types = {row.type for row in rows}
    return [
        (TriggerRow(language, item, word_class, kind, Tier.LO), False, 0)
        for item in lemmas
        for kind in learnt.get((language, word_class, folded(item)), ())
        if kind not in types
    ]


def _best_of_types(judgements: Sequence[_Judged]) -> Iterable[_Judged]:
    """Return each type's best row: one whose demands are met, of the highest tier."""
    best: dict[str, _Judged] = {}
    for item in judgements:
        row = item[0]
        if row.type != LIGHT_TYPE and row.tier in _RANK:
            known = best.get(row.type)
            if known is None or _merit(item) > _merit(known):
                best[row.type] = item
    return best.values()


def _merit(item: _Judged) -> tuple[bool, int, int]:
    row, stands, held = item
    return stands, _RANK[row.tier], held
