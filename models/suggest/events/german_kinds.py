"""Kinds of German words outside the closed classes, from capitals, lemmas and endings."""

from __future__ import annotations

from functools import lru_cache

from models.suggest.events import kinds
from models.suggest.events.kinds import Kind
from models.suggest.events.units import Unit, following, previous
from models.suggest.events.words import GERMAN
from models.suggest.lemmas import known, lemma, verb_lemmas

_CACHED = 50_000
_PRONOUN_LIKE = frozenset({"beide", "alle", "viele", "einige", "mehrere", "manche", "diese"})
_PLAIN = frozenset(
    {kinds.PREPOSITION, kinds.ADVERB, kinds.MODIFIER, kinds.OPENER, kinds.AND, kinds.DETERMINER}
)
_NAMING = frozenset({kinds.NOUN, kinds.NAME, kinds.MODIFIER})
_CLOSED = frozenset({kinds.DETERMINER, kinds.POSSESSIVE, kinds.PREPOSITION, kinds.MODIFIER})
_OPENING = frozenset({kinds.DETERMINER, kinds.POSSESSIVE, kinds.PREPOSITION})
_CLOSING = kinds.BORDERS | {kinds.VERB}
_AFTER_PARTICLES = kinds.BORDERS | {kinds.AND}
_ENDINGS = ("e", "en", "er", "es", "em")


def german_kind(units: list[Unit], index: int) -> Kind:
    """Return the kind of the German word at `index`."""
    return _kind(units[index].text, _is_first(units, index))


@lru_cache(maxsize=_CACHED)
def _kind(word: str, first: bool) -> Kind:
    lower = word.lower()
    if word[0].isdigit():
        return kinds.MODIFIER
    if word[0].isupper() and not (first and _is_lower_case_word(word)):
        return kinds.NOUN
    if verb_lemmas(lower, "de") and not lower.endswith("end"):
        return kinds.VERB
    return kinds.MODIFIER if lower.endswith(_ENDINGS) else kinds.ADVERB


def mark_particles(units: list[Unit]) -> None:
    """A preposition or adverb at the end of a clause is the particle of a separable verb."""
    particles = GERMAN.particles
    for index, unit in enumerate(units):
        if unit.lower in particles and unit.kind in _PLAIN and unit.entity is None and index:
            after = following(units, index)
            if after is None or after.kind in _AFTER_PARTICLES:
                unit.kind = kinds.PARTICLE


def mark_attributes(units: list[Unit]) -> None:
    """A participle or adjective with an ending before a noun is no verb of the clause."""
    verb = kinds.VERB
    verbs = [index for index, unit in enumerate(units[:-1]) if unit.kind is verb]
    for index in reversed(verbs):
        unit, after = units[index], units[index + 1]
        if unit.lower.endswith(_ENDINGS) and after.kind in _NAMING:
            before = previous(units, index)
            opened = (
                before is not None and _keeps_noun_phrase_open(before) and _could_be_attribute(unit, before)
            )
            if opened or _is_plain_participle(unit.lower) or _closes_long_attribute(units, index):
                unit.kind = kinds.MODIFIER


def _is_first(units: list[Unit], index: int) -> bool:
    before = previous(units, index)
    return before is None or before.kind in kinds.ENDS


def _is_lower_case_word(word: str) -> bool:
    """Tell whether a capital comes from the sentence's beginning only."""
    return lemma(word, "de")[0].islower() or (known(word.lower(), "de") and not known(word, "de"))


def _could_be_attribute(unit: Unit, before: Unit) -> bool:
    """Tell "die unterzeichneten Dokumente" from "Beide wiesen Berichte zurück"."""
    stem = unit.lower
    for ending in ("en", "er", "es", "em", "e"):
        if stem.endswith(ending):
            stem = stem.removesuffix(ending)
            break
    alone = before.text[0].isupper() and before.lower in _PRONOUN_LIKE
    return stem.endswith(("t", "en", "end")) and not alone


def _is_plain_participle(lower: str) -> bool:
    """Tell "verschiedene", "geplante": forms that no finite verb has."""
    if lower.endswith(("ene", "enen", "ener", "enes", "enem", "ende", "enden", "ender", "endes", "endem")):
        return True
    return lower.startswith("ge") and not any(form.startswith("ge") for form in verb_lemmas(lower, "de"))


def _keeps_noun_phrase_open(before: Unit) -> bool:
    return before.kind in _CLOSED


def _closes_long_attribute(units: list[Unit], index: int) -> bool:
    """Find the determiner of "die [von der Armee] befreiten Gebiete": it stands before a preposition."""
    for place in range(index - 2, max(-1, index - 12), -1):
        if units[place].kind in _CLOSING:
            return False
        if units[place].kind in _OPENING and (units[place + 1].kind is kinds.PREPOSITION):
            return True
    return False
