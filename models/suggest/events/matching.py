"""Triggers in a sentence: verbs, particle verbs and nouns that a row of the lexicon accepts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from models.offsets import Span
from models.suggest.events import clause_kinds, kinds
from models.suggest.events.clauses import Clause
from models.suggest.events.constraints import Surroundings, judged
from models.suggest.events.parties import is_party, is_text
from models.suggest.events.phrases import Phrase
from models.suggest.events.sentences import Sentence
from models.suggest.events.slots import Slot, noun_slots
from models.suggest.events.stance import is_of_stance, stance_row
from models.suggest.events.units import Unit
from models.suggest.events.verbs import VerbReading
from models.suggest.lemmas import noun_lemmas
from models.suggest.triggers import Tier, TriggerLexicon, TriggerRow, WordClass

SPOKEN = frozenset({"STATEMENT", "DEMAND", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "COURTESY"})
"""The types that only people, bodies and their texts can do."""

_CACHED = 20_000
_RANK = {Tier.HI: 2, Tier.MID: 1}
_OCCURRENCE = frozenset({"stattfinden", "erfolgen", "beginnen", "take", "begin", "start", "resume", "open"})


@dataclass(eq=False, slots=True)
class Match:
    """A trigger found: its row, where it stands, and the slots around it.

    `unit` is its head, `is_noun` tells whether that is a noun.
    `phrase` is the noun's phrase, None for a verb. `carrier` is the lemma of the light or motion verb
    that lends a noun its subject; `attributive` when that verb is a participle before the subject, as in
    "der zu einem Besuch weilende Minister". `governor` is the trigger whose content this one is.
    """

    row: TriggerRow
    clause: Clause
    place: int
    slots: Sequence[Slot]
    particle: int | None = None
    phrase: Phrase | None = None
    held: int = 0
    passive: bool = False
    carrier: str = ""
    attributive: bool = False
    governor: Match | None = None
    verb_slots: Sequence[Slot] = ()
    unit: Unit = field(init=False)
    is_noun: bool = field(init=False)

    def __post_init__(self) -> None:
        """Look up the unit, and tell whether the trigger is a noun."""
        self.unit = self.clause.units[self.place]
        self.is_noun = self.phrase is not None

    @property
    def fragments(self) -> tuple[Span, ...]:
        """Return the head, and the particle where there is one apart from it; the head first."""
        if self.particle is None:
            return (self.unit.span,)
        return self.unit.span, self.clause.units[self.particle].span


def verb_matches(sentence: Sentence, lexicon: TriggerLexicon) -> list[Match]:
    """Return the verbs that a row accepts, each with its best row."""
    found = []
    for reading in sentence.verbs:
        stance = stance_of(sentence, reading)
        match = (stance, 1) if stance else _best_of_verb(sentence, reading, lexicon)
        if match is not None:
            row, held = match
            particle = reading.particle if takes_particle(row, reading, sentence.language) else None
            found.append(
                Match(
                    row,
                    reading.clause,
                    reading.place,
                    reading.slots,
                    particle,
                    held=held,
                    passive=reading.passive,
                )
            )
    return found


def stance_of(sentence: Sentence, reading: VerbReading) -> TriggerRow | None:
    """Return the row of a verb that voices a stance: "zeigte sich besorgt", "expressed concern"."""
    if not is_of_stance(reading.lemmas, sentence.language):
        return None
    return stance_row(
        reading.clause, reading.lemmas, reading.slots, sentence.language, reflexive=reading.is_reflexive
    )


def takes_particle(row: TriggerRow, reading: VerbReading, language: str) -> bool:
    """Tell whether the particle of the verb belongs to the trigger."""
    return reading.particle is not None and (language == "de" or bool(row.constraints.particles))


def _best_of_verb(
    sentence: Sentence, reading: VerbReading, lexicon: TriggerLexicon
) -> tuple[TriggerRow, int] | None:
    rows = [row for row in lexicon.rows_of_verb(sentence.language, reading.lemmas) if row.tier in _RANK]
    return _best(rows, around_verb(sentence, reading), lexicon) if rows else None


def around_verb(sentence: Sentence, reading: VerbReading) -> Surroundings:
    """Return what stands around a verb."""
    key = reading.place, reading.particle
    known = sentence.surroundings.get(key)
    if known is None:
        known = sentence.surroundings[key] = _around_verb(sentence, reading)
    return known


def _around_verb(sentence: Sentence, reading: VerbReading) -> Surroundings:
    clause, units = reading.clause, reading.clause.units
    particle = units[reading.particle].lower if reading.particle is not None else ""
    return Surroundings(
        sentence.language,
        reading.slots,
        units[reading.place].text,
        particle,
        reading.is_reflexive,
        _dependants(sentence, clause, reading.place),
    )


def _dependants(sentence: Sentence, clause: Clause, place: int) -> frozenset[str]:
    """Name the clauses that hang on this one: an infinitive, a "dass" clause, a quotation."""
    found = set()
    for other in sentence.clauses:
        if other.governor is clause and other.places[0] > place:
            if other.kind is clause_kinds.INFINITIVE:
                found.add("xcomp")
            elif other.opener in {"dass", "daß", "that"} or other.kind is clause_kinds.SUBORDINATE:
                found.add("ccomp")
    if clause.kind is clause_kinds.PARENTHESIS or sentence.has_quote:
        found.add("parataxis")
    return frozenset(found)


def _best(
    rows: Sequence[TriggerRow], around: Surroundings, lexicon: TriggerLexicon
) -> tuple[TriggerRow, int] | None:
    """Return the accepted row of the highest tier with the most constraints held, and their number."""
    accepted: list[tuple[int, int, TriggerRow]] = []
    for row in rows:
        stands, held = judged(row, around)
        seen = held or _subject_acts(row, around) or _object_agrees(row, around, lexicon)
        if stands and (row.tier == Tier.HI or seen) and not _is_said_by_a_thing(row, around):
            accepted.append((_RANK[row.tier], held, row))
    if not accepted:
        return None
    _, held, row = max(accepted, key=lambda item: item[:2])
    return row, held


def _subject_acts(row: TriggerRow, around: Surroundings) -> bool:
    """A row below `hi` without constraints counts when someone is seen to do it."""
    if row.word_class is WordClass.NOUN:
        return False
    return any(is_party(phrase, around.language) for phrase in around.phrases("nsubj"))


def _object_agrees(row: TriggerRow, around: Surroundings, lexicon: TriggerLexicon) -> bool:
    """ "wurde der Jahrestag gefeiert": the object is a trigger of the same type."""
    heads = [phrase.head.text for phrase in around.phrases("obj") if phrase.head.kind is kinds.NOUN]
    return any(
        other.type == row.type for head in heads for other in _noun_rows(around.language, head, lexicon)
    )


def _is_said_by_a_thing(row: TriggerRow, around: Surroundings) -> bool:
    """ "the documents testify": things that are no text say nothing."""
    subjects = around.phrases("nsubj")
    if row.type not in SPOKEN or not subjects:
        return False
    return not any(
        phrase.is_pronoun
        or phrase.head.label
        or is_party(phrase, around.language)
        or is_text(phrase, around.language)
        for phrase in subjects
    )


def noun_matches(sentence: Sentence, lexicon: TriggerLexicon) -> list[Match]:
    """Return the nouns that a row accepts; whether they report an act is decided by `standing`."""
    found = []
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            match = _noun_match(sentence, clause, phrase, lexicon)
            if match is not None:
                found.append(match)
    return found


def _noun_match(sentence: Sentence, clause: Clause, phrase: Phrase, lexicon: TriggerLexicon) -> Match | None:
    head = phrase.head
    if head.kind is not kinds.NOUN or head.entity is not None:
        return None
    rows = _noun_rows(sentence.language, head.text, lexicon)
    if not rows:
        return None
    around = around_noun(sentence, clause, phrase)
    accepted = [(row, held) for row in rows for stands, held in [judged(row, around)] if stands]
    if not accepted:
        return None
    row, held = max(accepted, key=lambda item: (_RANK[item[0].tier], item[1]))
    match = Match(row, clause, place_of(phrase), around.slots, phrase=phrase, held=held)
    carrier = carrier_of(sentence.language, clause, phrase, sentence.verbs, lexicon)
    if carrier is not None:
        match.carrier, match.verb_slots = carrier.lemmas[0], carrier.slots
    return match


def around_noun(sentence: Sentence, clause: Clause, phrase: Phrase) -> Surroundings:
    """Return what stands around the noun that heads `phrase`."""
    known = sentence.surroundings.get(phrase)
    if known is None:
        slots = noun_slots(clause, phrase, sentence.language)
        head, before = phrase.head, phrase.units[phrase.first : phrase.last]
        words = [unit.lower for unit in before if unit is not head]
        known = Surroundings(sentence.language, slots, head.text, before=words)
        sentence.surroundings[phrase] = known
    return known


def carrier_of(
    language: str,
    clause: Clause,
    phrase: Phrase,
    readings: Sequence[VerbReading],
    lexicon: TriggerLexicon,
) -> VerbReading | None:
    """Return the light verb that carries the noun, None where a stance verb voices it."""
    if _is_voiced(clause, phrase, readings, language):
        return None
    return _carrier(clause, phrase, readings, language, lexicon)


def _is_voiced(clause: Clause, phrase: Phrase, readings: Sequence[VerbReading], language: str) -> bool:
    """Tell whether the noun is what a stance verb voices; then the verb is the trigger."""
    for reading in readings:
        if reading.clause is clause and is_of_stance(reading.lemmas, language):
            beside = any(slot.phrase is phrase for slot in reading.slots)
            row = stance_row(clause, reading.lemmas, reading.slots, language, reflexive=False)
            if beside and row is not None:
                return True
    return False


def place_of(phrase: Phrase) -> int:
    """Return the place of the phrase's head in its sentence."""
    head = phrase.head
    return next(place for place in range(phrase.last, phrase.first - 1, -1) if phrase.units[place] is head)


@lru_cache(maxsize=_CACHED)
def _noun_rows(language: str, word: str, lexicon: TriggerLexicon) -> Sequence[TriggerRow]:
    for lemma in noun_lemmas(word, language):
        rows = lexicon.rows_for(language, WordClass.NOUN, lemma)
        if not rows and language == "de":
            rows = tuple(row for row in lexicon.rows_by_suffix(language, lemma) if row.tier is Tier.HI)
        usable = [row for row in rows if row.tier in _RANK]
        if usable:
            return usable
    return ()


def _carrier(
    clause: Clause, phrase: Phrase, readings: Sequence[VerbReading], language: str, lexicon: TriggerLexicon
) -> VerbReading | None:
    """Return the light verb whose subject or object is this noun."""
    for reading in readings:
        if reading.clause is clause and lexicon.has_light_verb(language, reading.lemmas):
            occurs = bool(_OCCURRENCE & set(reading.lemmas)) and not reading.passive
            names = {"obj", "obl:arg", "nsubj"} if occurs else {"obj", "obl:arg"}
            if any(slot.name in names and slot.holds(phrase) for slot in reading.slots):
                return reading
    return None
