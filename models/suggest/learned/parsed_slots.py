"""The slots of a trigger as the parse sees them (research 6.1 and 6.2), with the phrases read without it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.suggest.events.clauses import Clause
from models.suggest.events.constraints import Surroundings
from models.suggest.events.matching import Match, VerbReading, verb_readings
from models.suggest.events.phrases import Phrase
from models.suggest.events.slots import Slot
from models.suggest.learned.context import Context
from models.suggest.lemmas import verb_lemmas
from models.suggest.parse.nodes import Node

_ACTIVE = {"nsubj:pass": "obj", "nsubj": "obj", "obl:agent": "nsubj"}
_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis", "acl"})
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
_DESCRIBING = frozenset({"relcl", "acl"})


def parsed_surroundings(context: Context, match: Match) -> Surroundings | None:
    """Return what the parse sees around a trigger; None where it has no such word."""
    node = context.node_of(match.unit)
    if node is None:
        return None
    return Surroundings(
        context.language,
        list(parsed_slots(context, node)),
        match.unit.text,
        node.particle.lower if node.particle else "",
        any(_is_reflexive(child) for child in node.children),
        frozenset(child.function for child in node.children) & _CLAUSES,
    )


def parsed_slots(context: Context, node: Node) -> Iterator[Slot]:
    """Yield the slots below a word: passives in the active voice, a conjunct's subject borrowed.

    A verb that describes a noun, in a relative or participle clause, has that noun as its subject, in the
    passive as its object.
    """
    passive = node.is_passive() or (node.function == "acl" and node.features.get("VerbForm") == "Part")
    found = False
    for child in node.children:
        name = in_active(child.function) if passive else child.function
        phrase = context.phrase_of(child)
        if phrase is not None and not _is_reflexive(child):
            found = found or child.function.startswith("nsubj")
            yield Slot(name, phrase, reason_of(child.function))
    if not found and node.word_class in {"VERB", "AUX"}:
        yield from _borrowed(context, node, passive)


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
    readings = [
        _with_lemma(context, _with_particle(context, reading)) for reading in verb_readings(context.sentence)
    ]
    known = {reading.place for reading in readings}
    return readings + [
        _parsed_reading(context, clause, place, node)
        for clause, place, node in _unread(context, {"VERB"})
        if place not in known
    ]


def _parsed_reading(context: Context, clause: Clause, place: int, node: Node) -> VerbReading:
    lemmas = verb_lemmas(node.text, context.language)
    slots = list(parsed_slots(context, node))
    reading = VerbReading(clause, place, lemmas, None, slots, node.is_passive())
    return _with_lemma(context, _with_particle(context, reading))


def parsed_nouns(context: Context) -> list[tuple[Clause, Phrase]]:
    """Return the nouns that only the parse sees, each as a phrase of its own."""
    heads = {id(phrase.head) for phrase in context.sentence.phrases}
    return [
        (clause, _phrase(context, place, node))
        for clause, place, node in _unread(context, {"NOUN", "PROPN"})
        if id(clause.units[place]) not in heads
    ]


def _unread(context: Context, classes: set[str]) -> Iterator[tuple[Clause, int, Node]]:
    """Yield the words of some classes that are no entity and no auxiliary, with their clause and place."""
    for clause in context.sentence.clauses:
        for place in clause.places:
            node = context.node_of(clause.units[place])
            if node is not None and clause.units[place].entity is None and node.word_class in classes:
                yield clause, place, node


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


def _with_particle(context: Context, reading: VerbReading) -> VerbReading:
    """Return a verb's reading with the separated particle that the parse sees, if it has none yet."""
    units = reading.clause.units
    node = context.node_of(units[reading.place])
    particle = node.particle if node is not None else None
    if reading.particle is not None or node is None or particle is None:
        return reading
    place = next((at for at, unit in enumerate(units) if unit.start == particle.span.start), None)
    if place is None or units[place].entity is not None:
        return reading
    if context.language != "de":
        return replace(reading, particle=place)
    bases = dict.fromkeys((*verb_lemmas(node.text, "de"), node.lemma.lower()))
    return replace(reading, lemmas=tuple(particle.lower + base for base in bases), particle=place)


def _with_lemma(context: Context, reading: VerbReading) -> VerbReading:
    """Return a verb's reading with the parse's lemma among its own."""
    node = context.node_of(reading.clause.units[reading.place])
    if node is None or node.word_class not in {"VERB", "AUX", "ADJ"}:
        return reading
    known: Sequence[str] = (*reading.lemmas, node.dictionary_form if context.language == "de" else node.lemma)
    return replace(reading, lemmas=tuple(dict.fromkeys(known)))


def _borrowed(context: Context, node: Node, passive: bool) -> Iterator[Slot]:
    head = node.head
    if head is None:
        return
    if node.function == "conj":
        for child in head.having("nsubj", "nsubj:pass"):
            phrase = context.phrase_of(child)
            if phrase is not None:
                yield Slot("nsubj", phrase, "subject of the clause before")
    elif node.function in _DESCRIBING:
        phrase = context.phrase_of(head)
        if phrase is not None:
            yield Slot("obj" if passive else "nsubj", phrase, "described by this clause")


def _is_reflexive(node: Node) -> bool:
    return node.features.get("Reflex") == "Yes" or node.lower == "sich"
