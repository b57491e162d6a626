"""What fits the schema is kept with its offsets, what does not is named with its reason; nothing else."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from models.annotation import Attributes, EntityProposal, Source, Status
from models.article import Article
from models.edits.rules import require_sound
from models.incoming.fitting import Fitted, fit
from models.incoming.left_out import Why, told
from models.incoming.names import ATTRIBUTION, COREFERENCE, NameMap
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span
from tests.builders import SCHEMA

TEXT = "Ida Vogt traf\r\nLeo Ruiz in Wien, sagte sie."
NAMES = NameMap(
    spans={"PER": "PERSON", "LOC": "GPE", "Meet": "MEET", "Say": "STATEMENT", "Junk": ""},
    links={
        "Guest": "Participant",
        "Where": "Place",
        "About": "Topic",
        "By": ATTRIBUTION,
        "Same": COREFERENCE,
        "Bad": "Nowhere",
    },
    attributes={"Negation=true": "polarity=NEG"},
)


def span(key: str, name: str, words: str, **more: object) -> IncomingSpan:
    start = TEXT.index(words)
    return IncomingSpan(key, name, (Span(start, start + len(words)),), **more)


def fitted(spans: list[IncomingSpan], *links: tuple[str, str, str], text: str = TEXT) -> Fitted:
    incoming = IncomingArticle(
        text, "a.txt", spans=tuple(spans), links=tuple(IncomingLink(*link) for link in links)
    )
    article = Article("a", text.replace("\r\n", "\n").replace("\r", "\n"))
    found = fit(article, incoming, NAMES, SCHEMA, "brat")
    require_sound(found.review, {item.id: item for item in found.review.annotations()}, SCHEMA)
    return found


VOGT, RUIZ = span("1", "PER", "Ida Vogt"), span("2", "PER", "Leo Ruiz", actor="Leo Ruiz", note="spelt so")
WIEN, MEET, SAY = span("3", "LOC", "Wien"), span("4", "Meet", "traf"), span("5", "Say", "sagte")


def reasons(found: Fitted) -> dict[tuple[Why, str], int]:
    return dict(told(found.left))


def test_spans_become_entities_and_events_at_their_words_after_line_ends_are_made_lf() -> None:
    found = fitted([VOGT, RUIZ, WIEN, MEET])
    review = found.review
    assert {review.covered(item) for item in review.annotations()} == {"Ida Vogt", "Leo Ruiz", "Wien", "traf"}
    ruiz = next(item for item in review.entities.values() if item.actor)
    assert found.actors[ruiz.actor].name == "Leo Ruiz"
    assert (ruiz.note, ruiz.origin.source, ruiz.origin.name) == ("spelt so", Source.IMPORT, "brat")
    assert (ruiz.status, ruiz.corrections, found.left) == (Status.ACCEPTED, (), ())


def test_links_become_arguments_attribution_and_coreference() -> None:
    other = span("6", "Meet", "in")
    found = fitted(
        [VOGT, RUIZ, WIEN, MEET, SAY, other],
        ("4", "1", "Guest"),
        ("4", "3", "Where"),
        ("5", "4", "About"),
        ("4", "2", "By"),
        ("4", "6", "Same"),
    )
    events = {found.review.covered(item): item for item in found.review.events.values()}
    assert [part.role for part in events["traf"].arguments] == ["Participant", "Place"]
    assert found.review.covered(found.review.entities[events["traf"].attribution]) == "Leo Ruiz"
    assert events["traf"].coref and events["traf"].coref == events["in"].coref
    assert events["sagte"].arguments[0].target == events["traf"].id
    assert found.left == ()


def test_a_suggestion_keeps_what_it_proposes() -> None:
    found = fitted([span("1", "PER", "Ida Vogt", status=Status.SUGGESTED, confidence=0.5)])
    (entity,) = found.review.entities.values()
    assert entity.proposal == EntityProposal("PERSON", entity.fragments)
    assert (entity.status, entity.confidence) == (Status.SUGGESTED, 0.5)


def test_attributes_are_set_and_unknown_ones_named() -> None:
    found = fitted([span("4", "Meet", "traf", attributes={"Negation": "true", "Color": "red"})])
    (meet,) = found.review.events.values()
    assert meet.attributes == Attributes(polarity="NEG")
    assert reasons(found) == {(Why.ATTRIBUTE, "Color=red"): 1}


def test_what_does_not_fit_is_named_with_its_reason() -> None:
    spans = [
        VOGT,
        WIEN,
        MEET,
        SAY,
        span("d", "PER", "Ida Vogt"),
        span("u", "Unknown", "Wien"),
        span("j", "Junk", "Wien"),
        IncomingSpan("o", "PER", (Span(0, 999),)),
        IncomingSpan("e", "PER", (Span(13, 15),)),
        IncomingSpan("f", "PER", (Span(0, 5), Span(3, 8))),
    ]
    links = [
        ("4", "1", "Guest"),
        ("4", "1", "Guest"),
        ("1", "3", "Where"),
        ("4", "u", "Guest"),
        ("4", "1", "Where"),
        ("4", "3", "Nothing"),
        ("4", "3", "Bad"),
        ("5", "1", "Guest"),
        ("4", "5", "About"),
        ("5", "4", "About"),
        ("4", "4", "About"),
        ("4", "4", "By"),
    ]
    found = fitted(spans, *links)
    assert reasons(found) == {
        (Why.DOUBLE, "PER"): 1,
        (Why.SPAN_NAME, "Unknown"): 1,
        (Why.SPAN_NAME, "Junk"): 1,
        (Why.OUTSIDE, "PER"): 1,
        (Why.EMPTY, "PER"): 1,
        (Why.OVERLAPPING_FRAGMENTS, "PER"): 1,
        (Why.DOUBLE, "Guest"): 1,
        (Why.NO_EVENT, "Where"): 1,
        (Why.NO_FILLER, "Guest"): 1,
        (Why.UNFIT_FILLER, "Where"): 1,
        (Why.LINK_NAME, "Nothing"): 1,
        (Why.NO_ROLE, "Bad"): 1,
        (Why.NO_ROLE, "Guest"): 1,
        (Why.CYCLE, "About"): 1,
        (Why.NO_FILLER, "About"): 1,
        (Why.NO_FILLER, "By"): 1,
    }
    assert next(item.text for item in found.left if item.name == "Junk") == "Wien"


def test_a_role_with_all_its_fillers_takes_no_more() -> None:
    other = span("7", "LOC", "in")
    found = fitted([WIEN, other, MEET], ("4", "3", "Where"), ("4", "7", "Where"))
    assert reasons(found) == {(Why.TOO_MANY, "Where"): 1}


PIECES = st.lists(
    st.sampled_from(["Wien", "\r\n", "\r", "\n", "😀", " ", "e\u0301", "\u200f"]), min_size=1, max_size=30
)


@given(PIECES, st.data())
@settings(max_examples=120)
def test_any_span_covers_the_same_words_with_lf_line_ends(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    borders = [place for place in range(len(text) + 1) if text[max(0, place - 1) : place + 1] != "\r\n"]
    start, end = sorted(data.draw(st.lists(st.sampled_from(borders), min_size=2, max_size=2)))
    found = fitted([IncomingSpan("1", "PER", (Span(start, end),))], text=text)
    expected = text[start:end].replace("\r\n", "\n").replace("\r", "\n").strip()
    covered = [found.review.covered(item) for item in found.review.entities.values()]
    assert covered == ([expected] if expected else [])
