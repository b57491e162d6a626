"""What tells whether an event happened, lies ahead, is denied, only thought of, or a habit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.suggest.events import kinds
from models.suggest.events.attributes import Cue
from models.suggest.events.matching import Match
from models.suggest.learned.context import Context, forms_of
from models.suggest.learned.facts import Fact, Features
from models.suggest.parse.nodes import Node

_TELLING = frozenset({"aux", "aux:pass", "mark", "neg", "advmod", "det", "amod", "case", "cop"})


def preset_features(context: Context, match: Match, ruled: str, cues: Sequence[Cue]) -> Features:
    """Return the features of an event; their kind is `ruled`, the preset that the rules give for `cues`."""
    language, kind = context.language, match.row.type
    cue = cues[0][1].split("“")[0].lower() if cues else "none"
    shared: list[Fact] = [(_rule, ruled, match.is_noun, language, cue)]
    shared += _of_clause(context, match)
    shared += _of_noun(context, match)
    node = context.node_of(match.unit)
    if node is not None:
        shared += _of_node(node, language)
    if match.governor is not None:
        shared.append(f"content of={match.governor.row.type}|{match.governor.is_noun}|{match.is_noun}")
    return Features(ruled, shared, ((_type, kind, ruled),))


def _rule(ruled: str, is_noun: bool, language: str, cue: str) -> Sequence[str]:
    return f"rule={ruled}", f"rule={ruled}|{is_noun}", f"cue={language}:{ruled}:{cue}"


def _type(kind: str, ruled: str) -> Sequence[str]:
    return f"type={kind}", f"type={kind}|{ruled}"


def _of_clause(context: Context, match: Match) -> Iterator[Fact]:
    clause, language, is_noun = match.clause, context.language, match.is_noun
    yield _clause, clause.kind, clause.opener, context.zone, language, is_noun
    yield (_helpers, language, is_noun, *clause.helpers)
    units = clause.units
    for place in clause.places:
        unit = units[place]
        if unit.kind in _LOOSE and unit.text.isalpha():
            yield _loose, language, unit.lower, is_noun
        if unit.label == "DATE" and unit.entity is not None and unit.entity.value:
            yield f"date={_relative(unit.entity.value, context.article.published)}"
    if clause.governor is not None and clause.governor.helpers:
        yield (_helpers_above, language, *clause.governor.helpers)


_LOOSE = frozenset({kinds.NOT, kinds.ADVERB})


def _clause(kind: str, opener: str, zone: str, language: str, is_noun: bool) -> Sequence[str]:
    return f"clause={kind}|{is_noun}", f"opener={language}:{opener or 'none'}", f"zone={zone}"


def _helpers(language: str, is_noun: bool, *helpers: str) -> Sequence[str]:
    if not helpers:
        return (f"no helper|{is_noun}",)
    return [f"helper={language}:{helper}|{is_noun}" for helper in helpers]


def _loose(language: str, word: str, is_noun: bool) -> Sequence[str]:
    return (f"word={language}:{word}|{is_noun}",)


def _helpers_above(language: str, *helpers: str) -> Sequence[str]:
    return [f"above={language}:{helper}" for helper in helpers]


def _of_noun(context: Context, match: Match) -> Iterator[Fact]:
    phrase = match.phrase
    if phrase is not None:
        yield _noun, context.language, phrase.determiner, phrase.preposition
        yield from (f"inside={context.word(unit)}" for unit in phrase.members if unit is not phrase.head)


def _noun(language: str, determiner: str, preposition: str) -> Sequence[str]:
    return (f"noun={language}:{determiner or 'none'}|{preposition or 'none'}",)


def _of_node(node: Node, language: str) -> Iterator[Fact]:
    leader = node.leader
    head, function = leader.head, leader.function
    yield (_word, language, f"class={node.word_class}|{function}", "form", *forms_of(node))
    for child in node.children:
        if child.function in _TELLING:
            yield _below, language, "child", child.function, child.lower
    if head is not None:
        yield (_word, language, f"below={head.dictionary_form}|{function}", "above form", *forms_of(head))
        for child in head.having("aux", "neg", "aux:pass"):
            yield _below, language, "above", child.function, child.lower


def _word(language: str, told: str, place: str, *forms: str) -> Sequence[str]:
    return (f"{language}:{told}", *(f"{language}:{place}={form}" for form in forms))


def _below(language: str, place: str, function: str, word: str) -> Sequence[str]:
    return (f"{language}:{place}={function}={word}",)


def _relative(value: str, published: str | None) -> str:
    if not published or not value[:4].isdigit():
        return "unknown"
    shared = min(len(value), len(published), 10)
    return "later" if value[:shared] > published[:shared] else "not later"
