"""Reviews with events for the tests of formats that hold them, and any reviews on any texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from hypothesis import strategies as st

from models.annotation import Argument, Entity, Event, Level, Status
from models.article import Zone, ZoneKind
from models.offsets import Span
from models.review import Review
from storage.formats.base import Loss, LossKind
from tests.storage.formats.export_builders import complete, on

TEXT = "Ida Vogt traf am Freitag in Wien Leo Ruiz. Er rief sie 😀 später an. Das Treffen fiel aus."


def argument(role: str, target: str) -> Argument:
    return Argument(role, target, status=Status.ACCEPTED)


def event(event_id: str, kind: str, text: str, *covered: str, **fields: object) -> Event:
    """Return an accepted event whose trigger stands on the first place of each of the words `covered`."""
    trigger = on(text, *covered).fragments
    return Event(event_id, kind, trigger, status=Status.ACCEPTED, **fields)  # type: ignore[arg-type]


def meeting_and_call() -> Review:
    """Return a MEET with three fillers, and a CALL with a split trigger, a filler near and one far."""
    return complete(
        TEXT,
        on(TEXT, "Ida Vogt", entity_id="vogt"),
        on(TEXT, "Leo Ruiz", entity_id="ruiz"),
        on(TEXT, "Wien", label="GPE", entity_id="wien"),
        on(TEXT, "Freitag", label="DATE", entity_id="day"),
        pronoun("Er", "he"),
        event(
            "meet",
            "MEET",
            TEXT,
            "traf",
            arguments=(
                argument("Participant", "vogt"),
                argument("Participant", "ruiz"),
                argument("Place", "wien"),
            ),
        ),
        event(
            "call",
            "CALL",
            TEXT,
            "rief",
            "an.",
            arguments=(argument("Participant", "he"), argument("Participant", "vogt")),
        ),
    )


def pronoun(covered: str, entity_id: str, text: str = TEXT) -> Entity:
    place = on(text, covered).fragments
    return Entity(entity_id, "MENTION", place, Level.PRO, status=Status.ACCEPTED)


_OF_WHOLES = frozenset(
    {
        LossKind.REJECTED,
        LossKind.BOILERPLATE,
        LossKind.FRAGMENTS,
        LossKind.MISALIGNED,
        LossKind.MISALIGNED_TRIGGERS,
        LossKind.HELPERS,
    }
)
_OF_ARGUMENTS = frozenset(
    {
        LossKind.OPEN_FILLERS,
        LossKind.NESTED,
        LossKind.FAR_ARGUMENTS,
        LossKind.FRAGMENTS,
        LossKind.MISALIGNED,
        LossKind.MISALIGNED_TRIGGERS,
    }
)


def require_all_written_or_told(review: Review, losses: Iterable[Loss], written: Collection[str]) -> None:
    """Require of each annotation that it is either among those written or told as left out, never both."""
    told = {
        item.annotation for item in losses if item.kind in _OF_WHOLES and not _is_of_argument(item, review)
    }
    assert not told & set(written)
    assert told | set(written) == {item.id for item in review.annotations()}


def require_all_arguments_written_or_told(
    review: Review, losses: Iterable[Loss], written: Mapping[str, int]
) -> None:
    """Require of each written event that its arguments are written or told; `written` has their numbers."""
    told = Counter(item.annotation for item in losses if _is_of_argument(item, review))
    for name, number in written.items():
        assert number + told[name] == len(review.events[name].arguments)


def _is_of_argument(item: Loss, review: Review) -> bool:
    """Tell whether a loss is one of an argument; those of left out fillers have the kind of the filler."""
    event = review.events.get(item.annotation)
    return item.kind in _OF_ARGUMENTS and event is not None and item.text != review.covered(event)


texts = st.text(
    st.sampled_from("ab.A!- \u00a0\u200d😀אב\n\r\t\u2028\x85'’\"é\u0301#_|\x01\x7f")
    | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=60,
)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Draw a review with any entities and events on any text, some of it boilerplate."""
    text = draw(texts)
    entities = [draw(_entities(text, str(number))) for number in range(draw(st.integers(0, 6)))]
    targets = [item.id for item in entities] + ["e0", "e1", "e2"]
    events = [draw(_events(text, f"e{number}", targets)) for number in range(draw(st.integers(0, 3)))]
    cut = draw(st.integers(0, len(text) - 1))
    stop = draw(st.integers(cut + 1, len(text)))
    zones = draw(st.sampled_from([(), (Zone(ZoneKind.BOILERPLATE, cut, stop),)]))
    return complete(text, *entities, *events, zones=zones)


@st.composite
def _entities(draw: st.DrawFn, text: str, entity_id: str) -> Entity:
    label = draw(st.sampled_from(["PERSON", "GPE", "MENTION"]))
    actor = draw(st.sampled_from([None, "a1"]))
    status = draw(st.sampled_from([Status.ACCEPTED, Status.ACCEPTED, Status.REJECTED]))
    level = draw(st.sampled_from(Level))
    return Entity(entity_id, label, draw(_fragments(text)), level, actor, status=status)


@st.composite
def _events(draw: st.DrawFn, text: str, event_id: str, targets: list[str]) -> Event:
    roles = st.builds(argument, st.sampled_from(["Participant", "Time"]), st.sampled_from(targets))
    found = draw(st.lists(roles, max_size=3, unique=True))
    return Event(
        event_id,
        draw(st.sampled_from(["MEET", "CALL"])),
        draw(_fragments(text)),
        arguments=tuple(item for item in found if item.target != event_id),
        coref=draw(st.sampled_from([None, "c1"])),
        status=draw(st.sampled_from([Status.ACCEPTED, Status.ACCEPTED, Status.REJECTED])),
    )


@st.composite
def _fragments(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    """Draw one or two fragments that do not overlap."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, min(start + 9, len(text))))
    if end >= len(text) - 1 or draw(st.integers(0, 3)):
        return (Span(start, end),)
    second = draw(st.integers(end + 1, len(text) - 1))
    return Span(start, end), Span(second, draw(st.integers(second + 1, len(text))))
