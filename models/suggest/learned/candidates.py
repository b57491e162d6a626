"""Words that may be triggers: every verb and head noun that the lexicon or the corpus knows as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

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

_RANK = {Tier.HI: 3, Tier.MID: 2, Tier.LO: 1}


def candidates(context: Context, lexicon: TriggerLexicon, learnt: Learnt) -> list[tuple[Match, bool]]:
    """Return a match for every word and type that may be an event, and whether its row's demands are met."""
    sentence, readings = context.sentence, parsed_readings(context)
    found = [item for reading in readings for item in _of_verb(sentence, reading, lexicon, learnt)]
    nouns = [(clause, phrase) for clause in sentence.clauses for phrase in clause.phrases]
    for clause, phrase in [*nouns, *parsed_nouns(context)]:
        if phrase.head.entity is None and not phrase.is_pronoun:
            found += _of_noun(sentence, clause, phrase, readings, lexicon, learnt)
    return found


def _of_verb(
    sentence: Sentence, reading: VerbReading, lexicon: TriggerLexicon, learnt: Learnt
) -> Iterator[tuple[Match, bool]]:
    rows = lexicon.rows_of_verb(sentence.language, reading.lemmas)
    judgements = [
        (row, True, 0)
        if row.constraints is UNCONSTRAINED
        else (row, *judged(row, around_verb(sentence, reading)))
        for row in rows
    ]
    stance = stance_of(sentence, reading)
    if stance is not None:
        judgements.append((stance, True, 1))
    judgements += _learnt(sentence.language, WordClass.VERB, reading.lemmas, learnt, rows)
    for row, stands, held in _best_of_types(judgements):
        particle = reading.particle if takes_particle(row, reading, sentence.language) else None
        match = Match(row, reading.clause, reading.place, reading.slots, particle)
        match.held, match.passive = held, reading.passive
        yield match, stands


def _of_noun(
    sentence: Sentence,
    clause: Clause,
    phrase: Phrase,
    readings: Sequence[VerbReading],
    lexicon: TriggerLexicon,
    learnt: Learnt,
) -> Iterator[tuple[Match, bool]]:
    language = sentence.language
    lemmas = noun_lemmas(phrase.head.text, language)
    rows = lexicon.rows_of_noun(language, lemmas)
    only_learnt = _learnt(language, WordClass.NOUN, lemmas, learnt, rows)
    if not rows and not only_learnt:
        return
    around = around_noun(sentence, clause, phrase)
    judgements = [*[(row, *judged(row, around)) for row in rows], *only_learnt]
    carrier = carrier_of(language, clause, phrase, readings, lexicon)
    for row, stands, held in _best_of_types(judgements):
        match = Match(row, clause, place_of(phrase), around.slots, phrase=phrase, held=held)
        if carrier is not None:
            match.carrier, match.verb_slots = carrier.lemmas[0], carrier.slots
        yield match, stands


def _learnt(
    language: str,
    word_class: WordClass,
    lemmas: Sequence[str],
    learnt: Learnt,
    rows: Sequence[TriggerRow],
) -> list[tuple[TriggerRow, bool, int]]:
    """Return rows for the types that only the corpus knows of a word."""
    found = [(item, kind) for item in lemmas for kind in learnt.get((language, word_class, folded(item)), ())]
    if not found:
        return []
    known = {row.type for row in rows}
    return [
        (TriggerRow(language, item, word_class, kind, Tier.LO), False, 0)
        for item, kind in found
        if kind not in known
    ]


def _best_of_types(
    judgements: Sequence[tuple[TriggerRow, bool, int]],
) -> Iterator[tuple[TriggerRow, bool, int]]:
    """Give each type its best row: one whose demands are met, of the highest tier."""
    best: dict[str, tuple[TriggerRow, bool, int]] = {}
    for item in judgements:
        row = item[0]
        if row.type != LIGHT_TYPE and row.tier in _RANK:
            known = best.get(row.type)
            if known is None or _merit(item) > _merit(known):
                best[row.type] = item
    yield from best.values()


def _merit(item: tuple[TriggerRow, bool, int]) -> tuple[bool, int, int]:
    row, stands, held = item
    return stands, _RANK[row.tier], held
