"""What tells whether an event happened, lies ahead, is denied, only thought of, or a habit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.suggest.events.attributes import Cue
from models.suggest.events.matching import Match
from models.suggest.events.units import Kind
from models.suggest.learned.context import Context, forms_of
from models.suggest.learned.linear import Features
from models.suggest.parse.nodes import Node

_TELLING = frozenset({"aux", "aux:pass", "mark", "neg", "advmod", "det", "amod", "case", "cop"})


def preset_features(context: Context, match: Match, ruled: str, cues: Sequence[Cue]) -> Features:
    """Return the features of an event; their kind is `ruled`, the preset that the rules give for `cues`."""
    language, kind = context.language, match.row.type
    cue = cues[0][1].split("“")[0].lower() if cues else "none"
    shared = [f"rule={ruled}", f"rule={ruled}|{match.is_noun}", f"cue={language}:{ruled}:{cue}"]
    shared += _of_clause(context, match)
    shared += _of_noun(context, match)
    node = context.node_of(match.unit)
    if node is not None:
        shared += (f"{language}:{name}" for name in _of_node(node))
    if match.governor is not None:
        shared.append(f"content of={match.governor.row.type}|{match.governor.is_noun}|{match.is_noun}")
    return Features(ruled, shared, (f"type={kind}", f"type={kind}|{ruled}"))


def _of_clause(context: Context, match: Match) -> Iterator[str]:
    clause = match.clause
    yield f"clause={clause.kind}|{match.is_noun}"
    yield f"opener={context.language}:{clause.opener or 'none'}"
    yield f"zone={context.article.zone_at(match.unit.start)}"
    yield from (f"helper={context.language}:{helper}|{match.is_noun}" for helper in clause.helpers)
    if not clause.helpers:
        yield f"no helper|{match.is_noun}"
    for place in clause.places:
        unit = clause.units[place]
        if unit.kind in {Kind.NOT, Kind.ADVERB} and unit.text.isalpha():
            yield f"word={context.language}:{unit.lower}|{match.is_noun}"
        if unit.entity is not None and unit.label == "DATE" and unit.entity.value:
            yield f"date={_relative(unit.entity.value, context.article.published)}"
    if clause.governor is not None:
        yield from (f"above={context.language}:{helper}" for helper in clause.governor.helpers)


def _of_noun(context: Context, match: Match) -> Iterator[str]:
    phrase = match.phrase
    if phrase is not None:
        yield f"noun={context.language}:{phrase.determiner or 'none'}|{phrase.preposition or 'none'}"
        yield from (f"inside={context.word(unit)}" for unit in phrase.members if unit is not phrase.head)


def _of_node(node: Node) -> Iterator[str]:
    yield f"class={node.word_class}|{node.leader.function}"
    yield from (f"form={form}" for form in forms_of(node))
    for child in node.children:
        if child.function in _TELLING:
            yield f"child={child.function}={child.lower}"
    head = node.leader.head
    if head is not None:
        yield f"below={head.dictionary_form}|{node.leader.function}"
        yield from (
            f"above={child.function}={child.lower}" for child in head.having("aux", "neg", "aux:pass")
        )
        yield from (f"above form={form}" for form in forms_of(head))


def _relative(value: str, published: str | None) -> str:
    if not published or not value[:4].isdigit():
        return "unknown"
    shared = min(len(value), len(published), 10)
    return "later" if value[:shared] > published[:shared] else "not later"
