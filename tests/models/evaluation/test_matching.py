"""Annotations are laid side by side once each, alike from both sides."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotation import Correction, Entity, Event
from models.evaluation.matching import Match, matched
from models.offsets import Span


def entity(label: str, *ends: int, name: str = "") -> Entity:
    """Return an entity whose fragments have the given starts and ends, in turn."""
    fragments = tuple(Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=True))
    return Entity(name or f"{label}{ends}", label, fragments)


@pytest.mark.parametrize(
    ("gold", "found", "kinds"),
    [
        ([entity("ORG", 0, 4)], [entity("ORG", 0, 4)], [None]),
        ([entity("ORG", 0, 4)], [entity("ORG", 2, 6)], [Correction.BOUNDARY]),
        ([entity("ORG", 0, 4)], [entity("GPE", 0, 4)], [Correction.LABEL]),
        ([entity("ORG", 0, 4)], [entity("ORG", 4, 6)], [Correction.MISSED, Correction.SPURIOUS]),
        ([entity("ORG", 0, 4)], [entity("GPE", 2, 6)], [Correction.MISSED, Correction.SPURIOUS]),
        ([entity("ORG", 0, 4)], [], [Correction.MISSED]),
        ([], [entity("ORG", 0, 4)], [Correction.SPURIOUS]),
    ],
)
def test_every_kind_of_difference_has_its_name(
    gold: list[Entity], found: list[Entity], kinds: list[Correction | None]
) -> None:
    assert [match.kind for match in matched(gold, found)] == kinds


def test_all_fragments_count_and_a_gap_is_no_overlap() -> None:
    split = entity("ORG", 0, 3, 8, 12)
    assert [match.kind for match in matched([split], [entity("ORG", 0, 3)])] == [Correction.BOUNDARY]
    assert [match.kind for match in matched([split], [entity("ORG", 0, 12)])] == [Correction.BOUNDARY]
    assert {match.kind for match in matched([split], [entity("ORG", 4, 7)])} == {
        Correction.MISSED,
        Correction.SPURIOUS,
    }
    assert [match.kind for match in matched([split], [entity("ORG", 0, 3, 8, 12)])] == [None]


def test_one_that_covers_two_stands_for_the_one_it_shares_most_with() -> None:
    short, long, wide = entity("ORG", 0, 2), entity("ORG", 3, 9), entity("ORG", 0, 9)
    assert matched([short, long], [wide]) == [
        Match(long, wide, Correction.BOUNDARY),
        Match(short, None, Correction.MISSED),
    ]


def test_the_same_twice_is_right_once() -> None:
    twice = [entity("ORG", 0, 4, name="one"), entity("ORG", 0, 4, name="other")]
    found = [entity("ORG", 0, 4)]
    assert [match.kind for match in matched(twice, found)] == [None, Correction.MISSED]
    assert [match.kind for match in matched(found, twice)] == [None, Correction.SPURIOUS]


def test_an_exact_one_is_never_given_to_a_neighbour() -> None:
    inner, outer = entity("ORG", 4, 6), entity("ORG", 0, 20)
    kinds = {match.gold: match.kind for match in matched([outer, inner], [inner, entity("ORG", 1, 20)])}
    assert kinds == {inner: None, outer: Correction.BOUNDARY}


def test_triggers_are_matched_like_entities() -> None:
    gold = Event("a", "MEET", (Span(0, 4), Span(9, 12)))
    found = Event("b", "CALL", (Span(0, 4), Span(9, 12)))
    assert matched([gold], [found]) == [Match(gold, found, Correction.LABEL)]


@st.composite
def some_entities(draw: st.DrawFn) -> list[Entity]:
    found = []
    for number in range(draw(st.integers(0, 6))):
        ends = sorted(draw(st.sets(st.integers(0, 12), min_size=4, max_size=4)))
        label = draw(st.sampled_from(["ORG", "GPE"]))
        found.append(entity(label, *ends[: draw(st.sampled_from([2, 4]))], name=str(number)))
    return found


@given(some_entities(), some_entities())
def test_each_annotation_is_in_one_match_and_exchange_changes_no_count(
    gold: list[Entity], found: list[Entity]
) -> None:
    there, back = matched(gold, found), matched(found, gold)
    assert sorted(match.gold.id for match in there if match.gold) == [item.id for item in gold]
    assert sorted(match.found.id for match in there if match.found) == [item.id for item in found]
    exchange = {Correction.MISSED: Correction.SPURIOUS, Correction.SPURIOUS: Correction.MISSED}
    assert Counter(match.kind for match in there) == Counter(
        exchange.get(match.kind, match.kind) if match.kind else None for match in back
    )


@given(some_entities(), some_entities())
def test_what_agrees_agrees_and_nothing_that_could_is_left(gold: list[Entity], found: list[Entity]) -> None:
    matches = matched(gold, found)
    assert all(
        (match.gold.label, match.gold.fragments) == (match.found.label, match.found.fragments)
        for match in matches
        if match.kind is None and match.gold and match.found
    )
    missed = {
        (item.gold.label, item.gold.fragments)
        for item in matches
        if item.kind is Correction.MISSED and item.gold
    }
    spurious = {
        (item.found.label, item.found.fragments)
        for item in matches
        if item.kind is Correction.SPURIOUS and item.found
    }
    assert missed.isdisjoint(spurious)


@given(some_entities())
def test_gold_agrees_with_itself(gold: list[Entity]) -> None:
    assert all(match.kind is None and match.gold is not None for match in matched(gold, gold))
