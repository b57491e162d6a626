"""Gold is what was accepted outside boilerplate; flat is what of it are names without overlap."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from models.annotation import Argument, Entity, Event, Level, Status
from models.article import Article, Zone, ZoneKind
from models.offsets import Span
from storage.formats.base import LossKind
from storage.formats.body import Body
from storage.formats.flat import flat
from storage.formats.gold import gold
from tests.builders import SCHEMA
from tests.storage.formats.export_builders import boilerplate, complete, on

TEXT = "Ida Vogt traf\nWeiterlesen\nLeo Ruiz in Wien."


def kinds(losses: object) -> list[LossKind]:
    return [loss.kind for loss in losses]  # type: ignore[attr-defined]


def test_gold_is_accepted_and_outside_boilerplate() -> None:
    vogt, advert = on(TEXT, "Ida Vogt"), on(TEXT, "Weiterlesen")
    ruiz = replace(on(TEXT, "Leo Ruiz"), status=Status.REJECTED)
    wien = replace(on(TEXT, "Wien"), status=Status.SUGGESTED)
    review = complete(TEXT, vogt, advert, ruiz, wien, zones=[boilerplate(TEXT, "Weiterlesen\n")])
    found = gold(review, SCHEMA)
    assert found.entities == (vogt,)
    assert [(item.kind, item.text) for item in found.losses] == [(LossKind.BOILERPLATE, "Weiterlesen")]


def test_arguments_and_attribution_point_to_gold_only() -> None:
    vogt, wien = on(TEXT, "Ida Vogt"), on(TEXT, "Wien", label="GPE")
    ruiz = replace(on(TEXT, "Leo Ruiz"), status=Status.REJECTED)
    fillers = [
        Argument("Participant", vogt.id, Status.ACCEPTED),
        Argument("Participant", ruiz.id, Status.ACCEPTED),
        Argument("Place", wien.id, Status.REJECTED),
        Argument("Topic", "other", Status.ACCEPTED),
        Argument("Place", wien.id, Status.SUGGESTED),
    ]
    meet = Event(
        "meet", "MEET", (Span(9, 13),), "", tuple(fillers), attribution=ruiz.id, status=Status.ACCEPTED
    )
    other = Event("other", "CALL", (Span(0, 3),), status=Status.REJECTED)
    found = gold(complete(TEXT, vogt, ruiz, wien, meet, other), SCHEMA)
    (event,) = found.events
    assert [item.target for item in event.arguments] == [vogt.id]
    assert event.attribution is None
    assert [(item.kind, item.text) for item in found.losses] == [
        (LossKind.OPEN_FILLERS, "Participant: Leo Ruiz"),
        (LossKind.OPEN_FILLERS, "Topic: Ida"),
        (LossKind.OPEN_FILLERS, "Place: Wien"),
        (LossKind.OPEN_FILLERS, "Attribution: Leo Ruiz"),
    ]


def test_helpers_are_no_names() -> None:
    helper, name = on(TEXT, "Leo Ruiz", label="MENTION"), on(TEXT, "Wien", label="GPE")
    found = gold(complete(TEXT, helper, name), SCHEMA)
    assert (found.entities, found.helpers) == ((name,), (helper,))


def test_flat_keeps_the_longest_name_and_says_what_falls_away() -> None:
    whole, part, last = on(TEXT, "Ida Vogt"), on(TEXT, "Vogt"), on(TEXT, "Wien")
    split = on(TEXT, "Ida", "Leo")
    noun = replace(on(TEXT, "Ruiz"), level=Level.NOM)
    title = replace(on(TEXT, "traf", label="TITLE"), level=Level.NOM)
    review = complete(TEXT, whole, part, split, noun, title, last)
    found = flat(gold(review, SCHEMA).entities, review)
    assert found.entities == (whole, title, last)
    assert sorted(kinds(found.losses)) == [LossKind.FRAGMENTS, LossKind.NOMINAL, LossKind.OVERLAP]


spans = st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair)))


@given(st.lists(spans, max_size=20))
def test_flat_names_never_overlap_and_all_others_overlap_a_longer_or_equal_one(places: list[Span]) -> None:
    entities = [
        Entity(str(index), "GPE", (place,), status=Status.ACCEPTED) for index, place in enumerate(places)
    ]
    review = complete("x" * 50, *entities)
    found = flat(gold(review, SCHEMA).entities, review)
    kept = [item.hull for item in found.entities]
    assert all(before.end <= after.start for before, after in pairwise(kept))
    for loss in found.losses:
        lost = review.entities[loss.annotation].hull
        assert any(lost.overlaps(place) and place.length >= lost.length for place in kept)
    assert len(found.entities) + len(found.losses) == len(entities)


def test_time_for_overlaps_grows_with_the_number_of_entities_not_its_square() -> None:
    def seconds(count: int) -> float:
        entities = [
            Entity(str(index), "GPE", (Span(index, index + 3),), status=Status.ACCEPTED)
            for index in range(count)
        ]
        review = complete("x" * (count + 3), *entities)
        times = []
        for _ in range(3):
            start = perf_counter()
            flat(gold(review, SCHEMA).entities, review)
            times.append(perf_counter() - start)
        return min(times)

    assert seconds(8_000) < 40 * seconds(800)


def test_a_body_without_boilerplate_is_the_text() -> None:
    body = Body(Article("a", TEXT))
    assert body.text == TEXT
    assert body.moved(Span(3, 9)) == Span(3, 9)


def test_a_cut_glues_no_paragraphs_together() -> None:
    text = "Erstens.\nANZEIGE\nZweitens.\n\nMehr dazu\n\nDrittens. ANZEIGE Viertens."
    cuts = [boilerplate(text, "\nANZEIGE\n"), boilerplate(text, "Mehr dazu")]
    cuts.append(Zone(ZoneKind.BOILERPLATE, text.rindex("ANZEIGE"), text.rindex("ANZEIGE") + 7))
    body = Body(Article("a", text, zones=tuple(cuts)))
    assert body.text == "Erstens.\nZweitens.\n\n\n\nDrittens. \n Viertens."


texts = st.text("ab \n😀\u00a0", min_size=1, max_size=30)


@given(texts, st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=4), st.data())
def test_what_stays_covers_the_same_words_and_what_is_cut_is_nowhere(
    text: str, cuts: list[tuple[int, int]], data: st.DataObject
) -> None:
    zones = [
        Zone(ZoneKind.BOILERPLATE, start, min(start + length, len(text)))
        for start, length in cuts
        if start < len(text)
    ]
    body = Body(Article("a", text, zones=tuple(zones)))
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    place = body.moved(span)
    cut = any(span.overlaps(Span(zone.start, zone.end)) for zone in zones)
    assert (place is None) == cut
    if place is not None:
        assert place.text(body.text) == span.text(text)
