"""Grammatical slots around a verb or noun, estimated from word order, case and prepositions.

The names are those of the frames in the trigger lexicon: nsubj, obj, iobj, obl:arg, obl:PREPOSITION,
nmod:PREPOSITION, nmod:gen, nmod:poss, det:poss, amod, compound.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.suggest.events import clause_kinds, kinds
from models.suggest.events.clauses import Clause
from models.suggest.events.phrases import Phrase, root_of
from models.suggest.events.words import WORDS
from models.suggest.lemmas import lemma, verb_lemmas

_NO_SUBJECT = frozenset({"DATE", "MONEY", "PERCENT"})
_AGENT_PREPOSITIONS = {"de": frozenset({"von", "durch"}), "en": frozenset({"by"})}
_OBJECT_CONTROL = {
    "de": frozenset(
        {
            "fordern",
            "bitten",
            "rufen",
            "zwingen",
            "drängen",
            "ermahnen",
            "ersuchen",
            "auffordern",
            "aufrufen",
            "anweisen",
            "beauftragen",
            "verpflichten",
            "einladen",
            "laden",
        }
    ),
    "en": frozenset(
        {
            "urge",
            "ask",
            "call",
            "order",
            "tell",
            "invite",
            "request",
            "instruct",
            "persuade",
            "press",
            "beg",
            "command",
            "force",
            "allow",
            "exhort",
            "implore",
            "pressure",
            "push",
            "enable",
            "appeal",
            "help",
            "accuse",
        }
    ),
}
_SAME_AS_INFINITIVE = (
    "fangen",
    "vergeben",
    "halten",
    "lassen",
    "kommen",
    "laden",
    "raten",
    "tragen",
    "messen",
)
_LOOSE = frozenset({kinds.AUXILIARY, kinds.MODAL, kinds.NOT, kinds.ADVERB, kinds.TO, kinds.VERB})
_JOINTS = frozenset({kinds.AND, kinds.COMMA, kinds.ADVERB})
_DESCRIBING = frozenset({clause_kinds.RELATIVE, clause_kinds.PARTICIPLE})
_LEANING = frozenset({clause_kinds.COORDINATE, clause_kinds.INFINITIVE, clause_kinds.PARTICIPLE})
_BE_FORMS = frozenset({"is", "are", "was", "were", "be", "been", "being"})


@dataclass(eq=False, slots=True)
class Slot:
    """A phrase in a grammatical slot, and in words why it was put there."""

    name: str
    phrase: Phrase
    reason: str

    def holds(self, phrase: Phrase | None) -> bool:
        """Tell whether a phrase stands in the slot, by itself or as a further conjunct."""
        return phrase is not None and (phrase is self.phrase or phrase in self.phrase.conjuncts)


def is_passive(clause: Clause, verb: int, language: str) -> bool:
    """Tell whether the verb at place `verb` stands in a passive of its clause."""
    if language == "de":
        return _is_german_passive(clause, verb)
    lower = clause.units[verb].lower
    if lower.endswith("ing"):
        return False
    helpers = [
        place for place in clause.places if clause.units[place].kind is kinds.AUXILIARY and place < verb
    ]
    if helpers:
        return clause.units[helpers[-1]].lower in _BE_FORMS
    return clause.kind is clause_kinds.PARTICIPLE and not lower.endswith("ing")


def _is_german_passive(clause: Clause, verb: int) -> bool:
    lower = clause.units[verb].lower
    if {"worden", "wurde", "wurden"} & set(clause.helpers):
        return True
    become = any(WORDS["de"].auxiliaries.get(helper) == "werden" for helper in clause.helpers)
    infinitive = lower.endswith("n") and not _is_participle(clause, lower)
    return become and not infinitive and not {"würde", "würden"} & set(clause.helpers)


def _is_participle(clause: Clause, lower: str) -> bool:
    """Tell participles from infinitives; where both look alike, an object beside the subject tells."""
    if lemma(lower, "de") != lower:
        return True
    plain = [phrase for phrase in clause.top_phrases() if not phrase.preposition]
    with_object = len([phrase for phrase in plain if phrase.head.label not in _NO_SUBJECT]) > 1
    return lower.endswith(_SAME_AS_INFINITIVE) and not with_object


def verb_slots(clause: Clause, verb: int, language: str, *, passive: bool) -> list[Slot]:
    """Return the slots of the verb at place `verb`, those of a `passive` one in the active voice."""
    plain: list[Phrase] = []
    prepositional: list[Phrase] = []
    for phrase in clause.top_phrases():
        (prepositional if phrase.preposition else plain).append(phrase)
    plain = [phrase for phrase in plain if phrase.head.label not in _NO_SUBJECT or language == "en"]
    core = _german_core(clause, verb, plain) if language == "de" else _english_core(clause, verb, plain)
    core = core or []
    if not any(slot.name == "nsubj" for slot in core):
        core += _borrowed_subject(clause, language)
    slots = [*core, *_obliques(prepositional)]
    return _as_active(slots, language) if passive else slots


def _german_core(clause: Clause, verb: int, plain: list[Phrase]) -> list[Slot]:
    plain = [phrase for phrase in plain if phrase.head.label not in _NO_SUBJECT]
    slots: list[Slot] = []
    subject = _german_subject(clause, plain)
    if subject is not None:
        where = "left of the verb" if subject.first < verb else "right of the verb"
        slots.append(Slot("nsubj", subject, f"subject, {where}"))
    for phrase in plain:
        if phrase is not subject:
            slots.append(_german_object(phrase, {slot.name for slot in slots}))
    return _dative_first(slots)


def _dative_first(slots: list[Slot]) -> list[Slot]:
    """ "warf Reykjavik einen Bruch vor": a bare name before a second object is the dative."""
    objects = [slot for slot in slots if slot.name in {"obj", "obl:arg"}]
    if [slot.name for slot in objects] != ["obj", "obl:arg"]:
        return slots
    first, second = objects
    if first.phrase.determiner or not first.phrase.head.label or second.phrase.cases == "D":
        return slots
    rest = [slot for slot in slots if slot not in objects]
    return [
        *rest,
        Slot("obl:arg", first.phrase, "name before the object"),
        Slot("obj", second.phrase, "object"),
    ]


def _german_subject(clause: Clause, plain: list[Phrase]) -> Phrase | None:
    if clause.kind in {clause_kinds.INFINITIVE, clause_kinds.RELATIVE} and not _relative_is_object(clause):
        return None
    candidates = [phrase for phrase in plain if "N" in phrase.cases]
    fronted = next((phrase for phrase in candidates if _stands_before_verb(clause, phrase)), None)
    if fronted is not None:
        return fronted
    certain = [phrase for phrase in candidates if phrase.cases == "N"]
    if not candidates or _continues_subject(clause, candidates):
        return None
    return (certain or candidates)[0]


def _stands_before_verb(clause: Clause, phrase: Phrase) -> bool:
    """In a German main clause what stands right before the finite verb is its subject, if case allows."""
    if clause.kind is not clause_kinds.MAIN or not clause.verbs or phrase.first > clause.verbs[0]:
        return False
    hung = [item.last for item in clause.phrases if root_of(item) is phrase]
    gap = range(max([phrase.last, *hung]) + 1, clause.verbs[0])
    return all(clause.units[place].kind is kinds.COMMA for place in gap)


def _relative_is_object(clause: Clause) -> bool:
    """ "die die Seiten unterzeichneten", "über die", "dem": the pronoun is not the subject."""
    return clause.opener not in {"der", "die", "das", "welcher", "welche", "welches"} or (
        clause.opener != "der" and any("N" in item.cases and item.is_pronoun for item in clause.phrases)
    )


def _continues_subject(clause: Clause, candidates: list[Phrase]) -> bool:
    """After "und VERB" the subject is the one before, and what follows is an object."""
    if clause.kind is not clause_kinds.COORDINATE or clause.units[clause.places[0]].kind is not kinds.AND:
        return False
    return not any(phrase.cases == "N" for phrase in candidates) and candidates[0].first > clause.verbs[0]


def _german_object(phrase: Phrase, taken: set[str]) -> Slot:
    if "A" not in phrase.cases and "D" in phrase.cases:
        return Slot("obl:arg", phrase, "dative")
    if "obj" in taken:
        return Slot("obl:arg", phrase, "second object")
    return Slot("obj", phrase, "object")


def _english_core(clause: Clause, verb: int, plain: list[Phrase]) -> list[Slot]:
    group = _verb_group_start(clause, verb)
    left = [phrase for phrase in plain if phrase.first < group and phrase.head.label not in _NO_SUBJECT]
    right = [phrase for phrase in plain if phrase.first > verb and phrase.head.label != "DATE"]
    slots: list[Slot] = []
    if left:
        slots.append(
            Slot(
                "nsubj",
                left[-1] if clause.kind is clause_kinds.MAIN else left[0],
                "subject, left of the verb",
            )
        )
    elif right and clause.kind is clause_kinds.PARENTHESIS:
        slots.append(Slot("nsubj", right.pop(0), "subject, right of the verb"))
    right = [phrase for phrase in right if phrase.head.label not in {"DATE"}]
    if not right and clause.kind is clause_kinds.RELATIVE and left and clause.antecedent is not None:
        slots.append(Slot("obj", clause.antecedent, "described by this clause"))
    if len(right) > 1 and _directly_after(clause, verb, right[0]) and right[1].begin == right[0].last + 1:
        office = right[1].head.label == "TITLE"
        names = ("obj", "xcomp") if office else ("iobj", "obj")
        slots += [Slot(names[0], right[0], "first object"), Slot(names[1], right[1], "second object")]
    elif right:
        slots.append(Slot("obj", right[0], "object, right of the verb"))
    return slots


def _verb_group_start(clause: Clause, verb: int) -> int:
    """Return where auxiliaries, adverbs and "not" before the verb begin."""
    start = verb
    while start - 1 in clause.places and clause.units[start - 1].kind in _LOOSE:
        start -= 1
    return start


def _directly_after(clause: Clause, verb: int, phrase: Phrase) -> bool:
    return all(
        clause.units[place].kind in {kinds.ADVERB, kinds.PARTICLE} for place in range(verb + 1, phrase.begin)
    )


def _borrowed_subject(clause: Clause, language: str) -> list[Slot]:
    """Take the subject from the clause or phrase that this clause leans on."""
    if clause.kind in _DESCRIBING and clause.antecedent is not None:
        if language == "de" and _relative_is_object(clause):
            return []
        return [Slot("nsubj", clause.antecedent, "described by this clause")]
    if clause.kind not in _LEANING or clause.governor is None:
        return []
    outer = clause.governor
    verbs = outer.lexical or outer.verbs
    if not verbs:
        return []
    around = raw_slots(outer, verbs[0], language)
    if clause.kind is clause_kinds.INFINITIVE and _controls_object(outer, verbs[0], language):
        found = next((slot for slot in around if slot.name in {"obj", "obl:arg", "iobj", "obl:on"}), None)
        if found is not None:
            return [Slot("nsubj", found.phrase, "asked to do it")]
    found = next((slot for slot in around if slot.name == "nsubj"), None)
    return [Slot("nsubj", found.phrase, "subject of the clause before")] if found else []


def _controls_object(clause: Clause, verb: int, language: str) -> bool:
    """Tell verbs whose object, not subject, is to act: "urge X to", "fordert X auf, zu"."""
    lemmas = set(verb_lemmas(clause.units[verb].text, language))
    return bool(lemmas & _OBJECT_CONTROL[language])


def raw_slots(clause: Clause, verb: int, language: str) -> list[Slot]:
    """Return the slots of a verb as they stand, passives not turned round."""
    plain = [phrase for phrase in clause.top_phrases() if not phrase.preposition]
    core = _german_core(clause, verb, plain) if language == "de" else _english_core(clause, verb, plain)
    if not any(slot.name == "nsubj" for slot in core):
        core += _borrowed_subject(clause, language)
    return [*core, *_obliques([phrase for phrase in clause.top_phrases() if phrase.preposition])]


def _obliques(phrases: list[Phrase]) -> Iterator[Slot]:
    for phrase in phrases:
        yield Slot(f"obl:{phrase.preposition}", phrase, f"after “{phrase.preposition}”")


def _as_active(slots: list[Slot], language: str) -> list[Slot]:
    turned = []
    agents = {f"obl:{preposition}" for preposition in _AGENT_PREPOSITIONS[language]}
    for slot in slots:
        if slot.name == "nsubj":
            turned.append(Slot("obj", slot.phrase, "subject of the passive"))
        elif slot.name in agents:
            turned.append(Slot("nsubj", slot.phrase, f"{slot.reason} in the passive"))
        elif slot.name != "obj" or language == "de":
            turned.append(slot)
    return turned


def noun_slots(clause: Clause, phrase: Phrase, language: str) -> list[Slot]:
    """Return the slots of the noun that heads `phrase`: its genitives, owners, and following phrases."""
    slots: list[Slot] = []
    if phrase.owner is not None:
        slots.append(
            Slot("nmod:poss" if language == "en" else "nmod:gen", phrase.owner, "owner before the noun")
        )
    if phrase.possessive is not None:
        slots.append(Slot("det:poss", _possessive(phrase), "possessive before the noun"))
    for genitive in phrase.genitives:
        name = "nmod:of" if language == "en" else "nmod:gen"
        slots.append(Slot(name, genitive, "genitive"))
    slots += _modifiers(phrase)
    slots += [
        Slot(f"nmod:{item.preposition}", item, f"after “{item.preposition}”")
        for item in _chain(clause, phrase)
    ]
    return slots


def _possessive(phrase: Phrase) -> Phrase:
    place = phrase.possessive or 0
    return Phrase(place, place, phrase.units, begin=place)


def _modifiers(phrase: Phrase) -> Iterator[Slot]:
    head = phrase.head
    for place in range(phrase.first, phrase.last + 1):
        unit = phrase.units[place]
        if unit is head:
            return
        if unit.entity is not None:
            name = "amod" if unit.label == "NORP" else "compound"
            yield Slot(name, Phrase(place, place, phrase.units, begin=place), "before the noun")


def _chain(clause: Clause, phrase: Phrase) -> Iterator[Phrase]:
    """Give the prepositional phrases that follow one another right after the noun."""
    end, attribute = _tree_end(clause, phrase), phrase.host if phrase.preposition else None
    for item in sorted(clause.phrases, key=lambda other: other.begin):
        if item.begin <= phrase.last or not item.preposition or item.preposition == "of":
            continue
        if not _only_joints(clause, end, item.begin):
            return
        if item.host is None or item.host is attribute:
            yield item
        end = max(end, _tree_end(clause, item))


def _tree_end(clause: Clause, phrase: Phrase) -> int:
    end, grown = phrase.last, True
    members = {phrase}
    while grown:
        grown = False
        for item in clause.phrases:
            if item not in members and item.host in members:
                members.add(item)
                end, grown = max(end, item.last), True
    return end


def _only_joints(clause: Clause, end: int, begin: int) -> bool:
    return all(clause.units[place].kind in _JOINTS for place in range(end + 1, begin))
