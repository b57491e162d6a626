"""Event attributes from cues in the clause: planned, denied, unreal, general, else actual."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from models.annotation import Attributes
from models.suggest.events import clause_kinds, kinds
from models.suggest.events.clauses import Clause
from models.suggest.events.matching import Match
from models.suggest.events.units import Unit
from models.suggest.events.words import word_set
from models.suggest.lemmas import lemma, verb_lemmas

Cue = tuple[str, str]

_UNREAL = frozenset({"DEMAND", "AGREE", "THREATEN", "ACCUSE"})
_HABITS = {
    "de": word_set("regelmäßig häufig oft jährlich immer stets üblicherweise gewöhnlich jedes"),
    "en": word_set("regularly often usually always annually frequently routinely traditionally"),
}
_CONDITIONS = {"de": frozenset({"falls", "sofern"}), "en": frozenset({"if", "unless", "whether"})}
_SUBJUNCTIVE = {
    "de": word_set("würde würden könnte könnten dürfte dürften müsste müssten wäre wären möchte möchten"),
    "en": word_set("would could might may can should must"),
}
_MODALS_OF_ABILITY = {
    "de": word_set("kann können darf dürfen konnte konnten"),
    "en": frozenset[str](),
}
_INTENT = {
    "de": word_set("soll sollen will wollen sollte sollten"),
    "en": frozenset(["will", "shall"]),
}
_PLANNED_WORDS = {
    "de": word_set("geplant geplante geplanten geplantes geplanter bevorstehende bevorstehenden anstehende"),
    "en": word_set("due set expected scheduled planned upcoming forthcoming planning plans plan intends"),
}
_DENYING = {
    "de": frozenset({"weigern", "scheitern", "versäumen", "verzichten"}),
    "en": frozenset({"fail", "refuse", "decline"}),
}
_STRONG_PAST_IN_T = re.compile(r".*(?:hielt|trat|bat|bot|riet|tat|schnitt|stritt|litt|galt|focht|hat)")
_WEAK_PAST = re.compile(r".{2,}te[nst]{0,2}")
_NEGATORS = re.compile(r"kein(?:e[nmrs]?)?|no|without|ohne")


def attributes_of(match: Match, language: str, published: str | None) -> tuple[Attributes, tuple[Cue, ...]]:
    """Return the attributes of a match and the cue that they rest on."""
    tense = _tense(match, language)
    phase = match.row.phase
    preset, cue = _preset(match, language, published)
    return _attributes(preset, tense, phase), ((preset, cue),) if preset else ()


@cache
def _attributes(preset: str, tense: str, phase: str | None) -> Attributes:
    if preset == "denied":
        return Attributes("NEG", tense, "SPEC", "ASSERTED", phase)
    if preset == "unreal":
        return Attributes("POS", "UNSPEC", "SPEC", "OTHER", phase)
    if preset == "planned":
        return Attributes("POS", "FUT", "SPEC", "ASSERTED", phase)
    if preset == "general":
        return Attributes("POS", "PRES", "GEN", "ASSERTED", phase)
    return Attributes("POS", tense, "SPEC", "ASSERTED", phase)


def _preset(match: Match, language: str, published: str | None) -> Cue:
    governed = _governed(match)
    if governed is not None:
        return governed
    clause = match.clause
    if match.is_noun and not match.carrier and not _heads_clause(match):
        return _noun_preset(match, language)
    words = [unit for unit in _units(clause) if unit.entity is None]
    condition = _first_of(_CONDITIONS[language], words)
    if condition is not None:
        return "unreal", condition.text
    negation = _negation(match, words)
    if negation:
        return "denied", negation
    negation = _negated_outside(clause, language)
    if negation:
        return "denied", negation
    habit = _first_of(_HABITS[language], words)
    if habit is not None and _tense(match, language) != "PAST":
        return "general", habit.text
    return _verbal_preset(match, words, language, published)


def _negated_outside(clause: Clause, language: str) -> str:
    """Return what denies an infinitive from the clause before: "did not want", "has yet", "failed"."""
    if clause.kind is not clause_kinds.INFINITIVE or clause.governor is None:
        return ""
    for unit in _units(clause.governor):
        pending = unit.lower == "yet" and not clause.governor.lexical
        if unit.kind is kinds.NOT or pending or _denies(unit, language):
            return unit.text
    return ""


def _denies(unit: Unit, language: str) -> bool:
    """ "failed to meet", "weigerte sich zu kommen"."""
    return unit.kind is kinds.VERB and bool(_DENYING[language] & set(verb_lemmas(unit.text, language)))


def _governed(match: Match) -> Cue | None:
    governor = match.governor
    if governor is None:
        return None
    if governor.row.type in _UNREAL:
        return "unreal", f"content of “{governor.unit.text}”"
    if governor.row.type == "REJECT":
        return "denied", f"content of “{governor.unit.text}”"
    return None


def _heads_clause(match: Match) -> bool:
    phrase = match.phrase
    return phrase is not None and phrase.host is None and not phrase.preposition


def _noun_preset(match: Match, language: str) -> Cue:
    assert match.phrase is not None
    members = match.phrase.members
    planned = next((unit.text for unit in members if unit.lower in _PLANNED_WORDS[language]), "")
    if planned:
        return "planned", planned
    habit = next((unit.text for unit in members if unit.lower.rstrip("en") in _HABITS[language]), "")
    if habit:
        return "general", habit
    return ("denied", match.phrase.determiner) if _NEGATORS.fullmatch(match.phrase.determiner) else ("", "")


def _negation(match: Match, words: Sequence[Unit]) -> str:
    denying = kinds.NOT
    for unit in [unit for unit in words if unit.kind is denying]:
        if unit.lower not in {"nur", "neither"} and not _inside_phrase(match, unit):
            return unit.text if not _only_follows(match, unit) else ""
    phrase = match.phrase
    if phrase is not None and _NEGATORS.fullmatch(phrase.determiner):
        return phrase.determiner
    return ""


def _inside_phrase(match: Match, unit: Unit) -> bool:
    """ "der nicht vollständige Abzug" denies the adjective, not the act."""
    phrase = match.phrase
    if phrase is None:
        return False
    return any(phrase.units[place] is unit for place in range(phrase.begin, phrase.last + 1))


def _only_follows(match: Match, unit: Unit) -> bool:
    """ "nicht nur", "not only" deny nothing."""
    units = match.clause.units
    place = next(place for place, other in enumerate(units) if other is unit)
    return place + 1 < len(units) and units[place + 1].lower in {"nur", "only"}


def _verbal_preset(match: Match, words: Sequence[Unit], language: str, published: str | None) -> Cue:
    clause = match.clause
    helpers = set(clause.helpers)
    reported = clause.governor is not None and clause.kind is not clause_kinds.MAIN
    if language == "en" and "would" in helpers and reported and clause.opener not in _CONDITIONS["en"]:
        return "planned", "would, seen from the past"
    unreal = helpers & (_SUBJUNCTIVE[language] | _MODALS_OF_ABILITY[language])
    if unreal:
        return "unreal", min(unreal)
    planned = helpers & _INTENT[language]
    if planned:
        return "planned", min(planned)
    if language == "de" and {"wird", "werden", "werde"} & helpers and not match.passive:
        return "planned", "werden with infinitive"
    word = _first_of(_PLANNED_WORDS[language], words)
    if word is not None:
        return "planned", word.text
    governing = clause.governor
    if language == "en" and clause.opener == "to" and governing is not None:
        word = _first_of(_PLANNED_WORDS["en"], _units(governing))
        if word is not None:
            return "planned", word.text
        if not governing.lexical and {"is", "are"} & set(governing.helpers):
            return "planned", "is to"
    if published and _tense(match, language) == "PRES" and _after(clause, published):
        return "planned", "present tense with a later date"
    return "", ""


def _units(clause: Clause) -> list[Unit]:
    units = clause.units
    return [units[place] for place in clause.places]


def _first_of(words: frozenset[str], units: Sequence[Unit]) -> Unit | None:
    for unit in units:
        if unit.lower in words:
            return unit
    return None


def _after(clause: Clause, published: str) -> bool:
    """Tell whether a date of the clause lies after the day of publication, both given as ISO days."""
    values = [
        unit.entity.value for unit in _units(clause) if unit.label == "DATE" and unit.entity is not None
    ]
    return any(value is not None and len(value) >= len(published) and value > published for value in values)


def _tense(match: Match, language: str) -> str:
    helpers = match.clause.helpers
    if helpers:
        return _tense_of_helpers(helpers, match, language)
    verbs = match.clause.lexical
    if not verbs:
        return "PRES" if match.is_noun and not match.phrase else "PAST"
    surface = match.clause.units[verbs[0]].lower
    if language == "de":
        return "PRES" if is_german_present(surface) else "PAST"
    base = lemma(surface, "en")
    present = surface == base or surface.endswith(("s", "ing"))
    return "PRES" if present and match.clause.opener != "to" else "PAST"


def _tense_of_helpers(helpers: Sequence[str], match: Match, language: str) -> str:
    if language == "en":
        present = {"is", "are", "am", "'s", "'re", "does", "do"} & set(helpers)
        return "PRES" if present and not {"been", "had"} & set(helpers) else "PAST"
    becomes = {"wird", "werden"} & set(helpers)
    return "PRES" if becomes and match.passive else "PAST" if match.clause.lexical else "PRES"


def is_german_present(surface: str) -> bool:
    """Tell whether a finite German verb form is in the present: "trifft", "sprechen"."""
    base = lemma(surface, "de")
    if surface == base:
        return True
    if _STRONG_PAST_IN_T.fullmatch(surface):
        return False
    if _WEAK_PAST.fullmatch(surface) and not base.endswith("ten"):
        return False
    if base.endswith("ten") and surface.endswith(("tete", "teten")):
        return False
    return surface.endswith("t")
