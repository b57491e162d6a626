"""Articles of any characters with any annotations, for tests of what must come back from a file."""

from __future__ import annotations

from hypothesis import strategies as st

from models.annotation import Argument, Entity, Event, Status
from models.article import Zone, ZoneKind
from models.offsets import Span
from models.review import Review
from tests.storage.formats.export_builders import complete

TEXTS = st.text(
    st.sampled_from("ab.  \u00a0\u200d😀אב\n\r\t\u2028\x85\x00\x1c'\"-é\u0301&<,")
    | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=40,
)
"""Texts with astral and combining characters, right to left, and ends of lines of every kind."""


@st.composite
def reviews(draw: st.DrawFn, text: str) -> Review:
    """Draw a complete article with entities and events in fragments, roles, and boilerplate."""
    items: list[Entity | Event] = []
    for index in range(draw(st.integers(0, 5))):
        borders = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
        spans = tuple(Span(*pair) for pair in zip(borders[::2], borders[1::2], strict=False))
        status = draw(st.sampled_from(Status))
        if draw(st.booleans()):
            items.append(Entity(str(index), "GPE", spans, status=status))
        else:
            targets = draw(st.lists(st.sampled_from(items), max_size=2)) if items else []
            roles = tuple(Argument("Topic", item.id, draw(st.sampled_from(Status))) for item in targets)
            items.append(Event(str(index), "MEET", spans, arguments=roles, coref="g", status=status))
    cut = draw(st.integers(0, len(text) - 1))
    zones = draw(st.sampled_from([(), (Zone(ZoneKind.BOILERPLATE, cut, min(cut + 3, len(text))),)]))
    return complete(text, *items, zones=zones)
