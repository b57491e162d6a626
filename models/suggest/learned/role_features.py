"""What tells which role a filler has in an event: the path between them, labels, the frame, the distance."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from models.suggest.events.matching import Match
from models.suggest.learned.context import Context
from models.suggest.learned.facts import Fact, Features
from models.suggest.learned.fillers import FillerCandidate
from models.suggest.learned.parsed_slots import in_active
from models.suggest.parse.nodes import LONGEST_WAY, Node, Paths

_FAR = (1, 2, 3, 5, 8, 12, 20)
_CORE = ("nsubj", "obj")
_NO_WAY = "none", "none"
"""Path and roles of the frame where the parse lacks the trigger or the filler."""


class RoleFeatures:
    """Tells the features of the fillers of one event; what they have in common is looked at once.

    `ruled` holds the roles that the rules alone give, by start and end of the filler, `others` the starts of
    the triggers of the sentence's other events.
    """

    def __init__(
        self, context: Context, match: Match, ruled: Mapping[tuple[int, int], str], others: Collection[int]
    ) -> None:
        self._match, self._ruled, self._others = match, ruled, others
        self._type, self._gaps = match.row.type, context.gaps
        self._lemma = f"{context.language}:{match.row.lemma}"
        self._place = context.places.get(match.unit.start, 0)
        self._clause = frozenset(match.clause.places)
        self._is_noun = match.is_noun
        self._slots = _slots(match)
        self._no_slot = _no_slot(match)
        self._trigger = context.node_of(match.unit)
        if self._trigger is not None:
            self._paths = Paths(self._trigger)
            self._passive = context.remembered(Node.is_passive, self._trigger)
            self._voice = "passive:" if self._passive else ""

    def of(self, candidate: FillerCandidate) -> Features:
        """Return the features of a filler, the event's type being their kind."""
        what = candidate.what
        path, frame = self._way(candidate.node)
        here, there = self._place, candidate.place
        low, high = (there, here) if there < here else (here, there)
        shared: list[Fact] = [
            candidate.words,
            (_of_way, path, what, self._ruled.get(candidate.key, "none"), frame),
            self._slots.get(id(candidate.phrase), self._no_slot),
            self._distance(candidate, low, high),
        ]
        parting = self._gaps.parting(low, high)
        if parting:
            shared.append((_of_gap, *parting))
        own = (_of_lemma, self._lemma, path, what, candidate.preposition)
        return Features(self._type, shared, (own,), False)

    def _way(self, filler: Node | None) -> tuple[str, str]:
        """Return the path in the parse, and the roles that the frame gives to what is right below."""
        if self._trigger is None or filler is None:
            return _NO_WAY
        path = self._paths.to(filler)
        if path is None:
            return "apart", "none"
        up, down = path
        via = "!" if self._others and self._passes(filler) else ""
        told = f"{via}{self._voice}{'^'.join(up)}>{'/'.join(down)}"
        if up or len(down) != 1:
            return told, "none"
        slot = in_active(down[0]) if self._passive else down[0]
        return told, "/".join(self._match.row.roles_of(slot)) or "none"

    def _passes(self, filler: Node) -> bool:
        """Tell whether the filler hangs on another trigger below or above."""
        node, others = filler.head, self._others
        for _ in range(LONGEST_WAY):
            if node is None or node is self._trigger:
                return False
            if node.span.start in others:
                return True
            node = node.head
        return False

    def _distance(self, candidate: FillerCandidate, low: int, high: int) -> Fact:
        """Return how far off a filler stands, and how many of its label stand between."""
        side, label = "before" if candidate.place < self._place else "after", candidate.unit.label
        rivals = self._gaps.labelled(label, low, high) if label else None
        inside = candidate.place in self._clause
        return _of_distance, side, bisect_right(_FAR, high - low), self._is_noun, inside, rivals


def _slots(match: Match) -> Mapping[int, Fact]:
    """Return in which slots of an event each phrase stands, by the phrase's id."""
    facts: dict[int, tuple[Any, ...]] = {}
    for place, slots in (("own", match.slots), ("lent", match.verb_slots)):
        for slot in slots:
            name, phrase = f"slot={place}:{slot.name}", slot.phrase
            for item in (phrase, *phrase.conjuncts) if phrase.conjuncts else (phrase,):
                facts[id(item)] = (*facts.get(id(item), _NAMED), name)
    return facts


def _no_slot(match: Match) -> Fact:
    filled = [slot.name for slot in (*match.slots, *match.verb_slots)]
    return f"no slot|{'/'.join([name for name in _CORE if name in filled])}|{match.attributive}"


def _as_named(*names: str) -> Sequence[str]:
    return names


_NAMED = (_as_named,)


def _of_way(path: str, what: str, rule: str, frame: str) -> Sequence[str]:
    return (
        f"path={path}",
        f"path={path}|{what}",
        f"what={what}",
        f"rule={rule}",
        f"frame={frame}",
        f"rule={rule}|{what}",
        f"rule={rule}|{frame}",
    )


def _of_lemma(lemma: str, path: str, what: str, preposition: str) -> Sequence[str]:
    return f"{lemma}|{path}", f"{lemma}|{what}", f"{lemma}|{what}|{preposition}"


def _of_distance(side: str, far: int, is_noun: bool, inside: bool, rivals: int | None) -> Sequence[str]:
    told = (f"side={side}|{is_noun}", f"far={far}", f"far={far}|{side}|{is_noun}", f"same clause={inside}")
    return (*told, f"nearer={rivals}|{side}") if rivals is not None else told


def _of_gap(*kinds: str) -> Sequence[str]:
    return [f"between={kind}" for kind in kinds]
