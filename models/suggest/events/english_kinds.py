"""Verb or noun: kinds of English words outside the closed classes, from their form and neighbours."""

from __future__ import annotations

from models.suggest.events import kinds
from models.suggest.events.kinds import Kind
from models.suggest.events.units import Unit, following, previous
from models.suggest.events.words import ENGLISH
from models.suggest.lemmas import lemma

_NOUN_OPENERS = frozenset(
    {kinds.DETERMINER, kinds.POSSESSIVE, kinds.OWNER, kinds.PREPOSITION, kinds.MODIFIER}
)
_PARTING = kinds.BORDERS | {kinds.AND, kinds.OPENER, kinds.RELATIVE}
_BEFORE_VERBS = frozenset({kinds.TO, kinds.MODAL, kinds.NOT})
_BEFORE_PRESENT = frozenset({kinds.PRONOUN, kinds.RELATIVE})
_BEFORE_STRICT = frozenset({kinds.ADVERB, kinds.AND})
_OWNING = frozenset({kinds.DETERMINER, kinds.POSSESSIVE, kinds.OWNER})
_VERBS_IN_LY = frozenset({"fly", "apply", "reply", "rely", "supply", "ally", "comply", "imply", "rally"})
_IRREGULAR_PLURALS = ("men", "children", "people")
_DO_FORMS = frozenset({"do", "does", "did"})
_GERUND_NOUNS = frozenset({"meeting", "briefing", "building", "hearing"})
_OBJECT_WORDS = ENGLISH.determiners | ENGLISH.possessives | ENGLISH.pronouns | ENGLISH.negations
_NO_OBJECT_WORDS = (
    frozenset(ENGLISH.prepositions) | frozenset(ENGLISH.auxiliaries) | frozenset(ENGLISH.modals)
)


def english_kind(units: list[Unit], index: int) -> Kind:
    """Return the kind of the English word at `index`."""
    unit = units[index]
    if unit.text[0].isdigit():
        return kinds.MODIFIER
    if (unit.lower.endswith("ly") and unit.lower not in _VERBS_IN_LY) or len(unit.text) < 2:
        return kinds.ADVERB
    if _english_verb(units, index):
        return kinds.VERB
    return kinds.NOUN


def _clause_has_verb(units: list[Unit], index: int) -> bool:
    """Tell whether a verb stands between the last border or "and" and the word at `index`."""
    for place in range(index - 1, -1, -1):
        unit = units[place]
        if unit.kind in _PARTING:
            return False
        if unit.kind in kinds.FINITE:
            return True
    return False


def _describes_noun(units: list[Unit], index: int) -> bool:
    """Tell "Turkey's democratically elected government" from a past tense."""
    if index < 2 or not units[index - 1].lower.endswith("ly"):
        return False
    return units[index - 2].kind in _NOUN_OPENERS


def _english_verb(units: list[Unit], index: int) -> bool:
    unit, before, after = units[index], previous(units, index), following(units, index)
    lower = unit.lower
    if unit.text[0].isupper() and before is not None and before.kind not in kinds.ENDS:
        return False
    stem = lemma(lower, "en")
    if lower.endswith("ing"):
        return _is_gerund(lower, stem, before, after)
    if stem != lower and not lower.endswith(("s", *_IRREGULAR_PLURALS)):
        return _is_past(before) and not _describes_noun(units, index)
    if before is not None and (before.kind in _BEFORE_VERBS or before.lower in _DO_FORMS):
        return True
    if before is None or before.kind in _NOUN_OPENERS:
        return False
    return _is_present(units, index, stem, before, after)


def _is_gerund(lower: str, stem: str, before: Unit | None, after: Unit | None) -> bool:
    if stem == lower or lower in _GERUND_NOUNS:
        return before is not None and before.kind is kinds.AUXILIARY and lower == "meeting"
    named = before is not None and before.kind in _OWNING
    of_follows = after is not None and after.lower == "of"
    return not (named or of_follows)


def _is_past(before: Unit | None) -> bool:
    """Past forms are verbs unless they stand between a determiner and a noun: "the signed documents"."""
    return before is None or before.kind not in _NOUN_OPENERS


def _is_present(units: list[Unit], index: int, stem: str, before: Unit, after: Unit | None) -> bool:
    lower = units[index].lower
    if before.kind in _BEFORE_PRESENT:
        return True
    common = stem in ENGLISH.common_verbs
    singular = lower.endswith("s") and stem != lower
    if before.kind is kinds.NAME:
        person = before.label in {"PERSON", "TITLE"}
        return common or (singular and (person or (_begins_object(after) and not _is_abbreviated(before))))
    if before.kind is kinds.NOUN and before.lower.endswith("s"):
        plural = not singular and after is not None and after.text[0].isalpha()
        return common or (plural and not _clause_has_verb(units, index))
    strict = after is not None and (after.kind is kinds.NAME or after.lower in _OBJECT_WORDS)
    return common or ((singular or before.kind in _BEFORE_STRICT) and strict)


def _is_abbreviated(name: Unit) -> bool:
    """ "U.S. ships", "EU sanctions": an abbreviation before a plural rather describes it."""
    return "." in name.text or (name.text.isupper() and len(name.text) <= 4)


def _begins_object(after: Unit | None) -> bool:
    return after is not None and after.text[0].isalnum() and after.lower not in _NO_OBJECT_WORDS
