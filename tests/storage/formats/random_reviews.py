"""Articles of any characters with any annotations, for tests of what must come back from a file."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import strategies as st

from models.annotation import Argument, Entity, Event, Status
from models.article import Zone, ZoneKind
from models.offsets import Span
from models.review import Review
from tests.storage.formats.export_builders import complete


def any_text(special: str = "", most: int = 40) -> st.SearchStrategy[str]:
    """Draw texts with astral and combining characters, right to left, ends of lines of every kind.

    The characters of `special` come up as often: those that a format keeps to itself.
    """
    often = st.sampled_from("ab.A!-  \u00a0\u200d😀אב\n\r\t\u2028\x85'’\"é\u0301" + special)
    # `st.text` over such an alternative hardly ever takes the first.
    signs = often | often | st.characters(exclude_categories=["Cs"])
    return st.lists(signs, min_size=1, max_size=most).map("".join)


TEXTS = any_text("\x00\x1c&<,")


def spans_in(text: str, longest: int) -> st.SearchStrategy[Span]:
    """Draw spans of at most so many characters."""
    return st.integers(0, len(text) - 1).flatmap(
        lambda start: st.integers(start + 1, min(start + longest, len(text))).map(
            lambda end: Span(start, end)
        )
    )


def fragments_in(text: str, most: int = 2, longest: int = 9) -> st.SearchStrategy[tuple[Span, ...]]:
    """Draw one to `most` fragments in text order that do not overlap."""

    def apart(spans: list[Span]) -> tuple[Span, ...]:
        kept: list[Span] = []
        for span in sorted(spans):
            if not kept or kept[-1].end <= span.start:
                kept.append(span)
        return tuple(kept)

    return st.lists(spans_in(text, longest), min_size=1, max_size=most).map(apart)


def boilerplate_in(text: str, longest: int = 5) -> st.SearchStrategy[tuple[Zone, ...]]:
    """Draw no boilerplate, or so many characters of it at one place."""
    zones = spans_in(text, longest).map(lambda span: (Zone(ZoneKind.BOILERPLATE, span.start, span.end),))
    return st.just(()) | zones


@st.composite
def marked(
    draw: st.DrawFn,
    text: str,
    *,
    most: int = 6,
    fragments: int = 1,
    statuses: Collection[Status] = (Status.ACCEPTED,),
    kinds: Collection[type[Entity | Event]] = (Entity,),
) -> Review:
    """Draw a complete article with places marked as GPE or MEET, no event with a role, and boilerplate."""
    items: list[Entity | Event] = []
    for index in range(draw(st.integers(0, most))):
        kind = draw(st.sampled_from([*kinds]))
        name = "MEET" if kind is Event else "GPE"
        status = draw(st.sampled_from([*statuses]))
        items.append(kind(str(index), name, draw(fragments_in(text, fragments)), status=status))
    return complete(text, *items, zones=draw(boilerplate_in(text)))


@st.composite
def reviews(draw: st.DrawFn, text: str) -> Review:
    """Draw a complete article with entities and events in fragments, roles, and boilerplate."""
    items: list[Entity | Event] = []
    for index in range(draw(st.integers(0, 5))):
        fragments = draw(fragments_in(text, 3, len(text)))
        status = draw(st.sampled_from(Status))
        if draw(st.booleans()):
            items.append(Entity(str(index), "GPE", fragments, status=status))
        else:
            targets = draw(st.lists(st.sampled_from(items), max_size=2)) if items else []
            roles = tuple(Argument("Topic", item.id, draw(st.sampled_from(Status))) for item in targets)
            items.append(Event(str(index), "MEET", fragments, arguments=roles, coref="g", status=status))
    return complete(text, *items, zones=draw(boilerplate_in(text)))
