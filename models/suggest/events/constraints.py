"""Whether a sentence shows what a row of the trigger lexicon demands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.suggest.events.parties import is_party
from models.suggest.events.phrases import Phrase
from models.suggest.events.slots import Slot
from models.suggest.lemmas import noun_lemmas
from models.suggest.triggers import UNCONSTRAINED, Constraints, TriggerRow, WordClass, folded

_SYNONYMS = {"obl:arg": {"obl:arg", "iobj"}, "iobj": {"iobj", "obl:to"}}
_PARTIES = frozenset({"obl:with", "obl:mit", "obl:bei", "obl:arg", "iobj"})
_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
_ONLY_PARSED = frozenset({"acl", "fixed", "nsubj:pass"})
_RELATIONS = _CLAUSES | _ONLY_PARSED
_BEFORE = frozenset({"amod", "compound"})
_GENITIVES = frozenset({"nmod:gen", "nmod:of", "nmod:von"})


@dataclass(eq=False, slots=True)
class Surroundings:
    """What stands around a possible trigger: its slots, and what else a row may demand.

    `relations` names what it stands in without a phrase: the kinds of clause that hang on it (`xcomp`,
    `ccomp`, `parataxis`) and, if `parsed`, also `acl`, `fixed` and `nsubj:pass`, which only a parse shows.
    `before` are the words before a noun in its phrase, in lower case.
    """

    language: str
    slots: Sequence[Slot]
    word: str
    particle: str = ""
    reflexive: bool = False
    relations: frozenset[str] = frozenset()
    parsed: bool = False
    before: Sequence[str] = ()

    def phrases(self, name: str) -> list[Phrase]:
        """Return the phrases in a slot."""
        names = _SYNONYMS.get(name)
        if names is None:
            return [slot.phrase for slot in self.slots if slot.name == name]
        return [slot.phrase for slot in self.slots if slot.name in names]


def judged(row: TriggerRow, around: Surroundings) -> tuple[bool, int]:
    """Return whether `row` may stand, and how many of its constraints were seen to hold.

    A constraint that cannot be checked leaves out every row below `hi`.
    """
    if row.constraints is UNCONSTRAINED:
        return True, 0
    held = 0
    for verdict in _verdicts(row, around):
        if verdict is False or (verdict is None and row.tier != "hi"):
            return False, 0
        held += verdict is True
    return True, held


def _verdicts(row: TriggerRow, around: Surroundings) -> Iterator[bool | None]:
    wanted = row.constraints
    yield from _word_verdicts(row, wanted, around)
    if not wanted.asks_for_slots:
        return
    yield from _slot_verdicts(wanted, around)
    yield from _object_verdicts(wanted, around)
    if wanted.person:
        yield _has_person_subject(around)
    if wanted.genitive_words:
        modifiers = [slot.phrase for slot in around.slots if slot.name in _GENITIVES]
        yield any(_is_word(phrase, wanted.genitive_words, around.language) for phrase in modifiers)


def _word_verdicts(row: TriggerRow, wanted: Constraints, around: Surroundings) -> Iterator[bool | None]:
    if wanted.separable and around.particle and around.particle != wanted.separable:
        yield False
    if wanted.particles:
        yield around.particle in wanted.particles
    if around.particle and around.particle in wanted.shunned_particles:
        yield False
    if wanted.reflexive:
        yield around.reflexive
    if wanted.plural:
        yield folded(around.word) != folded(row.lemma)
    if wanted.adjective_words or wanted.compound_words:
        beside = {unit.lower for slot in around.slots if slot.name in _BEFORE for unit in slot.phrase.members}
        yield bool(beside.union(around.before) & (wanted.adjective_words | wanted.compound_words))


def _slot_verdicts(wanted: Constraints, around: Surroundings) -> Iterator[bool | None]:
    if wanted.needs:
        checks = [_has_slot(name, wanted, around) for name in wanted.needs]
        yield True if True in checks else None if None in checks else False
    for name in wanted.shuns:
        found = _has_relation(name, around) if _is_relation(name) else bool(around.phrases(name))
        yield None if found is None else not found


def _has_slot(name: str, wanted: Constraints, around: Surroundings) -> bool | None:
    if _is_relation(name):
        return _has_relation(name, around)
    phrases = around.phrases(name)
    if wanted.filler_labels:
        return any(_has_label(phrase, wanted.filler_labels) for phrase in phrases)
    if name in _PARTIES:
        return any(is_party(phrase, around.language) for phrase in phrases)
    return bool(phrases)


def _is_relation(name: str) -> bool:
    return name in _RELATIONS


def _has_relation(name: str, around: Surroundings) -> bool | None:
    """Tell whether the trigger stands in a relation, None where it takes a parse to know."""
    if name in _ONLY_PARSED and not around.parsed:
        return None
    return name in around.relations


def _has_label(phrase: Phrase, labels: frozenset[str]) -> bool:
    trees = [phrase, *phrase.conjuncts, *([phrase.name] if phrase.name else [])]
    return any(item.head.label in labels for item in trees)


def _object_verdicts(wanted: Constraints, around: Surroundings) -> Iterator[bool | None]:
    objects = around.phrases("obj")
    if wanted.object_labels or wanted.object_words:
        yield any(_fits_object(phrase, wanted, around.language) for phrase in objects)
    if wanted.shunned_object_labels:
        yield bool(objects) and not any(_is_shunned(phrase, wanted, around) for phrase in objects)
    if wanted.shunned_object_words and objects:
        yield not any(_is_word(phrase, wanted.shunned_object_words, around.language) for phrase in objects)


def _fits_object(phrase: Phrase, wanted: Constraints, language: str) -> bool:
    if wanted.object_labels and _has_label(phrase, wanted.object_labels):
        return True
    if wanted.object_labels & {"PERSON", "ORG"} and not phrase.head.label and is_party(phrase, language):
        return True
    return bool(wanted.object_words) and _is_word(phrase, wanted.object_words, language)


def _is_shunned(phrase: Phrase, wanted: Constraints, around: Surroundings) -> bool:
    person = "PERSON" in wanted.shunned_object_labels and not phrase.head.label
    return _has_label(phrase, wanted.shunned_object_labels) or (person and is_party(phrase, around.language))


def _is_word(phrase: Phrase, words: frozenset[str], language: str) -> bool:
    lemmas = {
        folded(form)
        for item in (phrase, *phrase.conjuncts)
        for form in noun_lemmas(item.head.text.split()[-1], language)
    }
    if lemmas & words:
        return True
    return language == "de" and any(
        lemma.endswith(word) for lemma in lemmas for word in words if len(word) > 3
    )


def _has_person_subject(around: Surroundings) -> bool | None:
    subjects = around.phrases("nsubj")
    if not subjects:
        return None
    return any(is_party(phrase, around.language) for phrase in subjects)


def is_noun(row: TriggerRow) -> bool:
    """Tell whether a row's trigger is a noun."""
    return row.word_class is WordClass.NOUN
