"""A reading comes back as it was packed, and finds the word that a trigger means."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.offsets import Span
from models.readings import Frame, Reading, Slot, Word, packed, unpacked
from tests.builders import meeting_reading, meeting_word, span_of

NAMES = st.text("nsubj:mitüß", min_size=1, max_size=8)


@st.composite
def spans(draw: st.DrawFn, least: int = 0) -> Span:
    start = draw(st.integers(least, least + 400))
    return Span(start, start + draw(st.integers(1, 12)))


SLOTS = st.builds(
    Slot, NAMES, NAMES, st.lists(spans(), min_size=1, max_size=3).map(tuple), is_thing=st.booleans()
)
FRAMES = st.builds(
    Frame,
    NAMES,
    st.lists(st.tuples(NAMES, st.lists(NAMES, max_size=2).map(tuple)), max_size=3).map(tuple),
)


@st.composite
def words(draw: st.DrawFn) -> list[Word]:
    found, at = [], 0
    for _ in range(draw(st.integers(0, 5))):
        span = draw(spans(at))
        at = span.end
        found.append(
            Word(
                span,
                draw(st.booleans()),
                draw(st.none() | spans()),
                tuple(draw(st.lists(SLOTS, max_size=3))),
                tuple(draw(st.lists(FRAMES, max_size=2))),
            )
        )
    return found


@given(words())
def test_a_reading_comes_back_as_it_was_packed(found: list[Word]) -> None:
    reading = Reading(tuple(found))
    assert unpacked(packed(reading)) == reading


@given(words(), spans())
def test_a_trigger_is_a_word_on_its_place(found: list[Word], place: Span) -> None:
    reading = Reading(tuple(found))
    word = reading.trigger(place)
    touching = [item for item in found if item.span.overlaps(place)]
    if touching:
        assert word in touching and word is not None
        assert not word.is_noun or all(item.is_noun for item in touching)
    elif word is not None:
        assert word.particle is not None and word.particle.overlaps(place)


def test_verb_and_particle_lead_to_the_same_word() -> None:
    reading = meeting_reading()
    assert reading.trigger(span_of("traf")) == meeting_word() == reading.trigger(span_of("zusammen"))
    assert reading.trigger(span_of("Freitag")) is None


def test_a_word_without_an_entry_has_an_empty_frame() -> None:
    assert meeting_word().frame("MEET").roles_of("obl:mit") == ("Participant",)
    assert meeting_word().frame("MEET").roles_of("obj") == ()
    assert meeting_word().frame("SIGN") == Frame("SIGN")


@pytest.mark.parametrize(
    "body", [b"", b"garbage", zlib.compress(b"no json"), zlib.compress(b"{}"), zlib.compress(b'{"frames":1}')]
)
def test_what_is_no_reading_is_refused(body: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        unpacked(body)
