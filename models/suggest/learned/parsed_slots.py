"""The slots of a trigger as the parse sees them (research 6.1 and 6.2), with the phrases read without it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from functools import partial

from models.suggest.events.clauses import Clause
from models.suggest.events.constraints import Surroundings
from models.suggest.events.matching import Match
from models.suggest.events.phrases import Phrase
from models.suggest.events.slots import Slot
from models.suggest.events.verbs import VerbReading
from models.suggest.learned.borrowed import borrowed_slots, is_participle_clause
from models.suggest.learned.context import Context
from models.suggest.learned.parsed_phrases import is_relative, phrases_below
from models.suggest.lemmas import verb_lemmas
from models.suggest.parse.nodes import Node

_ACTIVE = {"nsubj:pass": "obj", "nsubj": "obj", "obl:agent": "nsubj"}
_VERBS, _NOUNS = frozenset({"VERB"}), frozenset({"NOUN", "PROPN"})
_VERBAL = frozenset({"VERB", "AUX", "ADJ"})
_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis", "acl"})
_JOINTS = frozenset({"case", "mark", "cc"})
_CARRIED = frozenset({"obj", "obl:arg", "nsubj", "nsubj:pass"})
_OWN_VOICE = ("nsubj", "nsubj:pass", "aux", "aux:pass", "obj")
_REASONS = {
    "nsubj": "subject",
    "nsubj:pass": "subject of the passive",
    "obj": "object",
    "iobj": "dative",
    "obl:arg": "dative",
    "obl:gen": "genitive",
    "nmod:gen": "genitive",
    "nmod:poss": "owner before the noun",
    "det:poss": "possessive before the noun",
    "obl:agent": "agent of the passive",
}


def parsed_surroundings(context: Context, match: Match) -> Surroundings | None:
    """Return what the parse sees around a trigger, so far as its row asks; None where it has no such word."""
    node = context.node_of(match.unit)
    if node is None:
        return None
    wanted = match.row.constraints
    slots: list[Slot] = []
    if wanted.asks_for_slots:
        slots = [*parsed_slots(context, node), *(_lent_slots(context, node) if match.carrier else ())]
    return Surroundings(
        context.language,
        slots,
        match.unit.text,
        _particle(context, node),
        wanted.reflexive and _is_reflexive_verb(node),
        frozenset(_relations(node, slots)) if wanted.needs or wanted.shuns else frozenset(),
        parsed=True,
    )


def parsed_slots(context: Context, node: Node) -> list[Slot]:
    """Return the slots below a word, those of a passive verb in the active voice, conjuncts each by itself.

    A verb without subject shares that of another verb; a verb that describes a noun, in a relative or
    participle clause, has that noun as its subject, in the passive as its object.
    """
    known = context.slots.get(node)
    if known is None:
        known = context.slots[node] = list(_parsed_slots(context, node))
    return known


def _parsed_slots(context: Context, node: Node) -> Iterator[Slot]:
    passive = _is_passive(node)
    for child in node.children:
        function = child.function
        if not _is_reflexive(child):
            phrases = phrases_below(context, child)
            if phrases:
                name = in_active(function) if passive else function
                reason = "described by this clause" if is_relative(context, child) else reason_of(function)
                for phrase in phrases:
                    yield Slot(name, phrase, reason)
    if node.word_class in {"VERB", "AUX"} or node.features.get("VerbForm") == "Part":
        yield from borrowed_slots(context, node, passive)


def _lent_slots(context: Context, node: Node) -> Iterator[Slot]:
    """Yield what hangs on the light verb of a noun as if it hung on the noun: "hold a call with X"."""
    verb = node.leader.head
    if verb is None or node.leader.function not in _CARRIED:
        return
    for child in verb.children:
        if child.function.startswith("obl:"):
            name = f"nmod:{child.function.removeprefix('obl:')}"
            yield from (Slot(name, phrase, reason_of(name)) for phrase in phrases_below(context, child))


def _relations(node: Node, slots: Sequence[Slot]) -> Iterator[str]:
    """Yield what a row may demand besides slots: clauses, a fixed expression, the subject of a passive."""
    yield from _CLAUSES & {child.function for child in node.children}
    if node.function == "parataxis":
        yield node.function
    if node.function in _JOINTS:
        yield "fixed"
    if _is_passive(node) and any(slot.name == "obj" for slot in slots):
        yield "nsubj:pass"


def _is_passive(node: Node) -> bool:
    return node.is_passive() or is_participle_clause(node)


def _particle(context: Context, node: Node) -> str:
    """Return the particle of a verb; English "aside" and "back" are also seen as adverbs right after it."""
    if node.particle is not None:
        return node.particle.lower
    after = (child.lower for child in node.having("advmod") if child.place == node.place + 1)
    return next(after, "") if context.language == "en" else ""


def in_active(function: str) -> str:
    """Return what a function beside a passive verb is in the active voice."""
    return _ACTIVE.get(function, function)


def reason_of(function: str) -> str:
    """Return in words what a function of the parse is."""
    preposition = function.partition(":")[2]
    if function in _REASONS:
        return _REASONS[function]
    if function.startswith(("obl:", "nmod:")) and preposition != "bare":
        return f"after “{preposition}”"
    return "found by the parse"


def parsed_readings(context: Context) -> list[VerbReading]:
    """Return the verbs of a sentence with particles and lemmas of the parse, and those that only it sees."""
    units = context.sentence.units
    readings = [
        _as_parsed(context, reading, context.nodes[units[reading.place].start])
        for reading in context.sentence.verbs
    ]
    known = {reading.place for reading in readings}
    return readings + [
        _parsed_reading(context, clause, place, node)
        for clause, place, node in _unread(context, _VERBS, known)
    ]


def _parsed_reading(context: Context, clause: Clause, place: int, node: Node) -> VerbReading:
    lemmas = verb_lemmas(node.text, context.language)
    reading = VerbReading(clause, place, lemmas, None, partial(_look, context, node))
    return _as_parsed(context, reading, node)


def _look(context: Context, node: Node) -> tuple[bool, list[Slot]]:
    return node.is_passive(), parsed_slots(context, node)


def parsed_nouns(context: Context) -> list[tuple[Clause, Phrase]]:
    """Return the nouns that only the parse sees, each as a phrase of its own."""
    known = {context.places[phrase.head.start] for phrase in context.sentence.phrases}
    return [
        (clause, _phrase(context, place, node)) for clause, place, node in _unread(context, _NOUNS, known)
    ]


def _unread(
    context: Context, classes: frozenset[str], known: Container[int]
) -> Iterator[tuple[Clause, int, Node]]:
    """Yield the words of some classes that are no entity, with clause and place; no `known` places."""
    words = context.words.items()
    found = {place: node for place, node in words if place not in known and node.word_class in classes}
    if found:
        for clause in context.sentence.clauses:
            for place in clause.places:
                if place in found:
                    yield clause, place, found[place]


def _phrase(context: Context, place: int, node: Node) -> Phrase:
    case, determiner = next(node.having("case"), None), next(node.having("det", "det:poss"), None)
    return Phrase(
        place,
        place,
        context.sentence.units,
        case.lemma.lower() if case else "",
        determiner.lower if determiner else "",
        place,
    )


def _as_parsed(context: Context, reading: VerbReading, node: Node | None) -> VerbReading:
    """Return a verb's reading with the particle and the lemma that the parse sees."""
    if node is None:
        return reading
    if reading.particle is None and node.particle is not None:
        reading = _with_particle(context, reading, node, node.particle)
    if node.word_class not in _VERBAL:
        return reading
    lemma = node.dictionary_form if context.language == "de" else node.lemma
    return reading if lemma in reading.lemmas else replace(reading, lemmas=(*reading.lemmas, lemma))


def _with_particle(context: Context, reading: VerbReading, node: Node, particle: Node) -> VerbReading:
    place = context.places.get(particle.span.start)
    if place is None or reading.clause.units[place].entity is not None:
        return reading
    if context.language != "de":
        return replace(reading, particle=place)
    bases = dict.fromkeys((*verb_lemmas(node.text, "de"), node.lemma.lower()))
    return replace(reading, lemmas=tuple(particle.lower + base for base in bases), particle=place)


def _is_reflexive_verb(node: Node) -> bool:
    """Tell whether a verb has a reflexive pronoun, be it that of the participle or infinitive before it."""
    if _has_reflexive(node):
        return True
    form, head = node.features.get("VerbForm"), node.head
    if (
        node.function != "conj"
        or head is None
        or form not in {"Part", "Inf"}
        or any(node.having(*_OWN_VOICE))
    ):
        return False
    return head.features.get("VerbForm") == form and _has_reflexive(head)


def _has_reflexive(node: Node) -> bool:
    return any(_is_reflexive(child) for child in node.children)


def _is_reflexive(node: Node) -> bool:
    return node.features.get("Reflex") == "Yes" or node.lower == "sich"
