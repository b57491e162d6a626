"""What tells whether a candidate reports an act: its row, its form, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from models.article import ZoneKind
from models.suggest.events.constraints import judged
from models.suggest.events.matching import Match
from models.suggest.events.phrases import Phrase
from models.suggest.learned.context import Context, forms_of, kind_of
from models.suggest.learned.linear import Features
from models.suggest.learned.parsed_slots import parsed_surroundings
from models.suggest.parse.nodes import Node

_MOST_SLOTS = 20
_TELLING = frozenset({"det", "det:poss", "amod", "mark", "aux", "aux:pass", "neg", "advmod"})


def trigger_features(
    context: Context, match: Match, stands: bool, ruled: Mapping[int, str], rivals: Sequence[str]
) -> Features:
    """Return the features of a candidate, its type being their kind.

    `stands` tells whether its row's demands are met, `ruled` holds the types that the rules alone give to
    words, by their start, `rivals` the other types that the same word may have.
    """
    shared = [*_of_row(context, match, stands, ruled, rivals), *_of_place(context, match)]
    shared += _of_slots(context, match)
    node = context.node_of(match.unit)
    if node is not None:
        shared += _of_node(node)
    return Features(match.row.type, shared)


def _of_row(
    context: Context, match: Match, stands: bool, ruled: Mapping[int, str], rivals: Sequence[str]
) -> Iterator[str]:
    row = match.row
    rule = ruled.get(match.unit.start, "")
    verdict = "same" if rule == row.type else "other" if rule else "none"
    yield f"rule={verdict}"
    yield f"row={row.tier}|{row.word_class}|{stands}"
    yield f"row={row.tier}|{row.word_class}|{stands}|{verdict}"
    around = parsed_surroundings(context, match)
    seen, held = judged(row, around) if around is not None else (False, 0)
    yield f"parse={row.tier}|{row.word_class}|{seen}"
    yield f"parse={row.tier}|{row.word_class}|{seen}|{stands}|{verdict}"
    yield f"held={min(match.held, 3)}|{min(held, 3)}"
    yield f"lemma={context.language}:{row.lemma}"
    yield f"lemma={context.language}:{row.lemma}|{verdict}"
    yield from (f"rival={rival}" for rival in rivals)


def _of_place(context: Context, match: Match) -> Iterator[str]:
    clause = match.clause
    zone = context.article.zone_at(match.unit.start)
    yield f"zone={zone}"
    yield f"clause={clause.kind}|{match.is_noun}"
    if clause.opener:
        yield f"opener={clause.opener}"
    if match.particle is not None:
        yield "particle"
    if match.passive:
        yield "passive"
    if match.carrier:
        yield "carried"
        yield f"carrier={match.carrier}"
    labels = {clause.units[place].label for place in clause.places} - {""}
    yield from (f"in clause={label}|{match.is_noun}" for label in labels)
    if not clause.lexical:
        yield "no verb"
    if zone is ZoneKind.HEADLINE and match.is_noun:
        yield "headline noun"


def _of_slots(context: Context, match: Match) -> Iterator[str]:
    for slot in match.slots[:_MOST_SLOTS]:
        kind = kind_of(slot.phrase)
        yield f"slot={slot.name}"
        yield f"slot={slot.name}|{kind}"
        if kind == "noun":
            yield f"slot={slot.name}|{context.word(slot.phrase.head)}"
    if match.phrase is not None:
        yield from _of_phrase(context, match.phrase)


def _of_phrase(context: Context, phrase: Phrase) -> Iterator[str]:
    number = "plural" if phrase.head.lower.endswith(("s", "en")) else "singular"
    yield f"determiner={phrase.determiner or 'none'}"
    yield f"determiner={phrase.determiner or 'none'}|{phrase.preposition or 'none'}"
    yield f"preposition={phrase.preposition or 'none'}|{number}"
    yield from (f"inside={context.word(unit)}" for unit in phrase.members if unit is not phrase.head)
    if phrase.host is not None:
        yield f"host={context.word(phrase.host.head)}"
    if phrase.conjuncts:
        yield "conjuncts"


def _of_node(node: Node) -> Iterator[str]:
    leader = node.leader
    yield f"class={node.word_class}|{leader.function}"
    yield from (f"form={form}" for form in forms_of(node))
    for child in node.children:
        yield f"child={child.function}"
        if child.function in _TELLING:
            yield f"child={child.function}={child.lemma.lower()}"
    head = leader.head
    if head is not None:
        yield f"below={head.dictionary_form}"
        yield f"below={head.dictionary_form}|{leader.function}"
        yield f"below={head.word_class}|{leader.function}"
        yield from (f"beside={child.function}" for child in head.children if child is not leader)
