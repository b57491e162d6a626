"""The verbs of a sentence that carry meaning: their lemmas, particles and slots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from models.suggest.events.clauses import Clause
from models.suggest.events.slots import Slot, is_passive, verb_slots
from models.suggest.lemmas import verb_lemmas

_ENGLISH_PARTICLES = frozenset({"out", "up", "down", "off", "over", "back", "aside"})
_ENGLISH_PARTICLES_OR_PREPOSITIONS = frozenset({"in", "on"})


@dataclass(eq=False, slots=True)
class VerbReading:
    """One lexical verb of a clause with its possible lemmas and its particle.

    `look` tells whether it is passive, and its slots; most verbs are no triggers, and are never asked.
    """

    clause: Clause
    place: int
    lemmas: tuple[str, ...]
    particle: int | None
    look: Callable[[], tuple[bool, list[Slot]]]
    seen: tuple[bool, list[Slot]] | None = None

    @property
    def passive(self) -> bool:
        """Tell whether the verb stands in the passive."""
        return self._seen()[0]

    @property
    def slots(self) -> list[Slot]:
        """Return the verb's slots, those of a passive one in the active voice."""
        return self._seen()[1]

    def _seen(self) -> tuple[bool, list[Slot]]:
        if self.seen is None:
            self.seen = self.look()
        return self.seen

    @property
    def is_reflexive(self) -> bool:
        """Tell whether "sich" stands in the verb's clause."""
        return self.clause.is_reflexive


def verbs_of(clauses: Sequence[Clause], language: str) -> list[VerbReading]:
    """Return all lexical verbs of a sentence's clauses with what stands around them."""
    return [_reading(clause, place, language) for clause in clauses for place in clause.lexical]


def _reading(clause: Clause, place: int, language: str) -> VerbReading:
    lemmas = verb_lemmas(clause.units[place].text, language)
    particle = _particle(clause, place, language)
    if particle is not None and language == "de":
        lemmas = tuple(clause.units[particle].lower + lemma for lemma in lemmas)
    return VerbReading(clause, place, lemmas, particle, partial(_look, clause, place, language))


def _look(clause: Clause, place: int, language: str) -> tuple[bool, list[Slot]]:
    passive = is_passive(clause, place, language)
    return passive, verb_slots(clause, place, language, passive=passive)


def _particle(clause: Clause, place: int, language: str) -> int | None:
    if language == "de":
        apart = clause.particle is not None and clause.particle > place and not clause.helpers
        return clause.particle if apart else None
    if place + 1 >= len(clause.units):
        return None
    lower = clause.units[place + 1].lower
    if lower in _ENGLISH_PARTICLES:
        return place + 1
    if lower not in _ENGLISH_PARTICLES_OR_PREPOSITIONS:
        return None
    return place + 1 if all(phrase.begin != place + 1 for phrase in clause.phrases) else None
