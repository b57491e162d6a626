"""Kinds that closed word classes decide: determiners, prepositions, openers of clauses, auxiliaries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from models.suggest.events import kinds
from models.suggest.events.kinds import Kind
from models.suggest.events.units import Unit, following, previous, stretch
from models.suggest.events.words import ENGLISH, GERMAN, WORDS, Words
from models.suggest.lemmas import lemma, verb_lemmas

_VERB_WORDS = frozenset(ENGLISH.auxiliaries) | frozenset(ENGLISH.modals)
_REFLEXIVES = frozenset({"sich", "himself", "herself", "itself", "themselves", "each other"})
_INFINITIVE_MARKS = {"de": ("zu",), "en": ("to",)}


def closed_kind(units: list[Unit], index: int, words: Words) -> Kind | None:
    """Return the kind that a closed class gives the unit at `index`, None where none does."""
    lower = units[index].lower
    for kind in closed_classes(words.language).get(lower.replace("’", "'") if "’" in lower else lower, ()):
        holds = _CONDITIONS.get(kind)
        if holds is None or holds(units, index, words):
            return kind
    return None


@cache
def closed_classes(language: str) -> Mapping[str, Sequence[Kind]]:
    """Return the kinds that a word may be, the likeliest first; some must fit what stands around it."""
    words = WORDS[language]
    members: Mapping[Kind, Iterable[str]] = {
        kinds.OWNER: words.contractions,
        kinds.AUXILIARY: words.auxiliaries,
        kinds.MODAL: words.modals,
        kinds.REFLEXIVE: _REFLEXIVES,
        kinds.NOT: words.negations,
        kinds.RELATIVE: words.relatives,
        kinds.OPENER: words.subordinators,
        kinds.TO: _INFINITIVE_MARKS[language],
        kinds.PREPOSITION: words.prepositions,
        kinds.POSSESSIVE: words.possessives,
        kinds.PRONOUN: words.pronouns,
        kinds.DETERMINER: words.determiners,
        kinds.AND: words.conjunctions,
        kinds.ADVERB: words.adverbs,
    }
    found: dict[str, list[Kind]] = defaultdict(list)
    for kind, forms in members.items():
        for form in forms:
            found[form].append(kind)
    return found


@cache
def sure_kinds(language: str) -> Mapping[str, Kind]:
    """Return the kinds of the words that are of one kind whatever stands around them."""
    return {word: kinds[0] for word, kinds in closed_classes(language).items() if kinds[0] not in _CONDITIONS}


def _follows_name(units: list[Unit], index: int, words: Words) -> bool:
    before, after = previous(units, index), following(units, index)
    owned = before is not None and before.kind in {kinds.NAME, kinds.NOUN, kinds.MODIFIER}
    return (
        owned and after is not None and after.kind not in {kinds.COMMA, kinds.STOP} and after.lower != "been"
    )


def _is_modal(units: list[Unit], index: int, words: Words) -> bool:
    """Tell "it will" from "the will"."""
    before = previous(units, index)
    return before is None or before.kind not in {kinds.DETERMINER, kinds.POSSESSIVE}


def _opens(units: list[Unit], index: int) -> bool:
    before = previous(units, index)
    return before is None or before.kind in kinds.BORDERS or before.kind is kinds.AND


def _is_relative(units: list[Unit], index: int, words: Words) -> bool:
    before = previous(units, index)
    if words is ENGLISH:
        return _is_english_relative(units, index, before)
    if before is not None and before.kind is kinds.PREPOSITION:
        after_comma = index > 1 and units[index - 2].kind is kinds.COMMA
        return after_comma and _ends_in_verb(units, index) and not _closes_open_passive(units, index)
    if before is None or before.kind is not kinds.COMMA or not _ends_in_verb(units, index):
        return False
    return not _closes_open_passive(units, index)


def _closes_open_passive(units: list[Unit], index: int) -> bool:
    """ "wurden Fragen des Exports, der Erweiterung erörtert": the participle ends the main clause."""
    stop = index + len(stretch(units, index))
    if units[stop - 1].lower in GERMAN.auxiliaries or units[stop - 1].lower in GERMAN.modals:
        return False
    helper = next((place for place in range(index) if units[place].kind is kinds.AUXILIARY), None)
    if helper is None or any(unit.kind is kinds.VERB for unit in units[helper:index]):
        return False
    after = units[stop + 1 :]
    if after and (after[0].lower in GERMAN.subordinators or after[0].lower in GERMAN.relatives | {"so"}):
        return True
    return not any(_is_bare_verb(unit) for unit in after)


def _is_bare_verb(unit: Unit) -> bool:
    return unit.entity is None and unit.text[0].islower() and bool(verb_lemmas(unit.lower, "de"))


def _is_english_relative(units: list[Unit], index: int, before: Unit | None) -> bool:
    lower, after = units[index].lower, following(units, index)
    if before is None or lower == "where":
        return lower == "where" and before is not None
    if lower != "that":
        return True
    noun_before = before.kind in {kinds.NAME, kinds.NOUN, kinds.MODIFIER}
    return (
        noun_before
        and after is not None
        and (after.lower in _VERB_WORDS or (after.lower.endswith("ed") and len(after.lower) > 4))
    )


def _ends_in_verb(units: list[Unit], index: int) -> bool:
    """Tell whether the stretch from `index` to the next border ends with a German verb form."""
    stop = index + 1
    while stop < len(units) and (units[stop].kind not in kinds.BORDERS or _lists_names(units, stop)):
        stop += 1
    last = units[stop - 1]
    if units[stop - 2].lower == "zu" or _is_zu_infinitive(last.lower):
        return False
    return last.entity is None and stop - index > 2 and last.text[0].islower() and _verb_like(last.lower)


def _lists_names(units: list[Unit], comma: int) -> bool:
    """ "am 9. November, 11. Januar und ...": the comma stands between names of one label."""
    if not 0 < comma < len(units) - 1:
        return False
    before, after = units[comma - 1], units[comma + 1]
    return bool(before.label) and before.label == after.label


def _is_zu_infinitive(lower: str) -> bool:
    return lower.endswith("n") and "zu" in lower[2:-3] and lemma(lower, "de") == lower.replace("zu", "", 1)


def _verb_like(lower: str) -> bool:
    return lower in GERMAN.auxiliaries or lower in GERMAN.modals or bool(verb_lemmas(lower, "de"))


def _is_opener(units: list[Unit], index: int, words: Words) -> bool:
    lower = units[index].lower
    if words is ENGLISH:
        return _is_english_opener(units, index)
    if not _opens(units, index):
        return False
    if lower == "um":
        return any(unit.lower == "zu" or "zu" in unit.lower for unit in stretch(units, index)[2:])
    return lower not in {"während", "wie", "als", "da", "denn"} or _ends_in_verb(units, index)


def _is_english_opener(units: list[Unit], index: int) -> bool:
    lower, after = units[index].lower, following(units, index)
    if lower == "that":
        before = previous(units, index)
        demonstrative = before is not None and before.kind in {kinds.PREPOSITION, kinds.DETERMINER}
        return not demonstrative and after is not None and before is not None
    return lower not in {"so", "once", "what", "as"} or (_opens(units, index) and index > 0)


def _is_infinitive_mark(units: list[Unit], index: int, words: Words) -> bool:
    after = following(units, index)
    if after is None or after.entity is not None or not after.text[0].islower():
        return False
    if words is GERMAN:
        return after.lower.endswith("n") and bool(verb_lemmas(after.lower, "de"))
    noun_signs = ENGLISH.determiners | ENGLISH.possessives | ENGLISH.pronouns
    plural = after.lower.endswith("s") and not after.lower.endswith("ss")
    inflected = plural or after.lower.endswith(("ing", "ed"))
    base = lemma(after.lower, "en") == after.lower and not inflected
    return base and after.lower not in noun_signs


def _stands_before_noun(units: list[Unit], index: int, words: Words) -> bool:
    """Tell "ihr Besuch", "her visit" from pronouns, as in "thanked her for"."""
    after = following(units, index)
    if after is None or not (after.entity is not None or after.text[0].isalnum()):
        return False
    closed = after.lower in words.prepositions or after.lower in words.conjunctions | words.determiners
    return after.entity is not None or not (
        closed or after.lower in words.auxiliaries or after.lower in words.modals
    )


_CONDITIONS: Mapping[Kind, Callable[[list[Unit], int, Words], bool]] = {
    kinds.OWNER: _follows_name,
    kinds.MODAL: _is_modal,
    kinds.RELATIVE: _is_relative,
    kinds.OPENER: _is_opener,
    kinds.TO: _is_infinitive_mark,
    kinds.POSSESSIVE: _stands_before_noun,
}
"""What must hold around a word for it to be of a kind."""
