"""What tells whether a candidate reports an act: its row, its form, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from models.article import ZoneKind
from models.suggest.events.clauses import Clause
from models.suggest.events.constraints import judged
from models.suggest.events.matching import Match
from models.suggest.events.phrases import Phrase
from models.suggest.events.slots import Slot
from models.suggest.learned.context import Context, forms_of, kind_of
from models.suggest.learned.facts import Fact, Features
from models.suggest.learned.parsed_slots import parsed_surroundings
from models.suggest.parse.nodes import Node
from models.suggest.triggers import UNCONSTRAINED

_MOST_SLOTS = 20
_TELLING = frozenset({"det", "det:poss", "amod", "mark", "aux", "aux:pass", "neg", "advmod"})


def trigger_features(context: Context, match: Match, stands: bool, rivals: Sequence[str]) -> Features:
    """Return the features of a candidate, its type being their kind.

    `stands` tells whether its row's demands are met, `rivals` holds the other types that the same word may
    have.
    """
    row = match.row
    seen, held = _seen(context, match)
    shared: list[Fact] = [
        (_row, row.tier, row.word_class, stands, seen, min(match.held, 3), min(held, 3)),
        f"lemma={context.language}:{row.lemma}",
    ]
    shared += [f"rival={rival}" for rival in rivals]
    shared += context.remembered(_of_clause, match.clause, context.zone, match.is_noun)
    shared.append((_form, match.particle is not None, match.passive, match.carrier))
    for slot in match.slots[:_MOST_SLOTS]:
        shared += _of_slot(context, slot)
    if match.phrase is not None:
        shared += _of_phrase(context, match.phrase)
    node = context.node_of(match.unit)
    if node is not None:
        shared += context.remembered(_of_node, node)
    return Features(match.row.type, shared)


def _seen(context: Context, match: Match) -> tuple[bool, int]:
    """Return whether the parse shows what the row demands, and how much of it."""
    if match.row.constraints is UNCONSTRAINED:
        return context.node_of(match.unit) is not None, 0
    around = parsed_surroundings(context, match)
    return judged(match.row, around) if around is not None else (False, 0)


def _row(tier: str, word_class: str, stands: bool, seen: bool, held: int, seen_held: int) -> Sequence[str]:
    row = f"{tier}|{word_class}"
    return (
        f"row={row}|{stands}",
        f"parse={row}|{seen}",
        f"parse={row}|{seen}|{stands}",
        f"held={held}|{seen_held}",
    )


def _of_clause(clause: Clause, zone: ZoneKind, is_noun: bool) -> Sequence[Fact]:
    units = clause.units
    labels = {units[place].label for place in clause.places}
    return [
        (_zone, zone, is_noun),
        (_clause, clause.kind, clause.opener, bool(clause.lexical), is_noun),
        *[(_label, label, is_noun) for label in labels if label],
    ]


def _zone(zone: ZoneKind, is_noun: bool) -> Sequence[str]:
    told = f"zone={zone}"
    return (told, "headline noun") if is_noun and zone is ZoneKind.HEADLINE else (told,)


def _clause(kind: str, opener: str, has_verb: bool, is_noun: bool) -> Sequence[str]:
    told = [f"clause={kind}|{is_noun}"]
    if opener:
        told.append(f"opener={opener}")
    return told if has_verb else [*told, "no verb"]


def _label(label: str, is_noun: bool) -> Sequence[str]:
    return (f"in clause={label}|{is_noun}",)


def _form(has_particle: bool, passive: bool, carrier: str) -> Sequence[str]:
    told = [name for name, holds in (("particle", has_particle), ("passive", passive)) if holds]
    return [*told, "carried", f"carrier={carrier}"] if carrier else told


def _of_slot(context: Context, slot: Slot) -> Sequence[Fact]:
    name, kind = slot.name, kind_of(slot.phrase)
    if kind == "noun":
        return (_slot, name), (_slot_of, name, kind), (_slot_of, name, context.word(slot.phrase.head))
    return (_slot, name), (_slot_of, name, kind)


def _slot(name: str) -> Sequence[str]:
    return (f"slot={name}",)


def _slot_of(name: str, filler: str) -> Sequence[str]:
    return (f"slot={name}|{filler}",)


def _of_phrase(context: Context, phrase: Phrase) -> Sequence[Fact]:
    plural = phrase.head.lower.endswith(("s", "en"))
    facts: list[Fact] = [
        (_phrase, phrase.determiner, phrase.preposition, plural, bool(phrase.conjuncts)),
        *[f"inside={context.word(unit)}" for unit in phrase.members if unit is not phrase.head],
    ]
    if phrase.host is not None:
        facts.append(f"host={context.word(phrase.host.head)}")
    return facts


def _phrase(determiner: str, preposition: str, plural: bool, has_conjuncts: bool) -> Sequence[str]:
    determiner, preposition = determiner or "none", preposition or "none"
    told = (
        f"determiner={determiner}",
        f"determiner={determiner}|{preposition}",
        f"preposition={preposition}|{'plural' if plural else 'singular'}",
    )
    return (*told, "conjuncts") if has_conjuncts else told


def _of_node(node: Node) -> Sequence[Fact]:
    leader = node.leader
    head = leader.head
    facts: list[Fact] = [(_word, node.word_class, leader.function, *forms_of(node))]
    for child in node.children:
        facts.append((_child, child.function))
        if child.function in _TELLING:
            facts.append((_child, child.function, child.lemma.lower()))
    if head is not None:
        facts.append((_below, head.dictionary_form, head.word_class, leader.function))
        facts += [(_beside, child.function) for child in head.children if child is not leader]
    return facts


def _word(word_class: str, function: str, *forms: str) -> Sequence[str]:
    return (f"class={word_class}|{function}", *(f"form={form}" for form in forms))


def _child(*told: str) -> Sequence[str]:
    return (f"child={'='.join(told)}",)


def _below(form: str, word_class: str, function: str) -> Sequence[str]:
    return f"below={form}", f"below={form}|{function}", f"below={word_class}|{function}"


def _beside(function: str) -> Sequence[str]:
    return (f"beside={function}",)
