"""What every format keeps to: a file covers the words that it should, and all that it lacks is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from models.review import Review
from storage.formats.base import Format, Header, Loss, LossKind, Written
from tests.storage.formats.export_builders import HEADER

NEGATIVES = replace(HEADER, negatives=True)


def told(losses: Iterable[Loss]) -> list[tuple[LossKind, str]]:
    """Return the kind and the words of each loss."""
    return [(loss.kind, loss.text) for loss in losses]


def lost(chosen: Format, review: Review, header: Header = HEADER) -> dict[LossKind, list[str]]:
    """Return the words of all that a format says beforehand it would lose, by kind."""
    found: dict[LossKind, list[str]] = {}
    for kind, text in told(chosen.losses(review, header)):
        found.setdefault(kind, []).append(text)
    return found


def place_in(folder: Path, chosen: Format) -> Path:
    """Return a place to write to: a file that is not there yet, or a new folder."""
    target = folder / (f"a.{chosen.suffix}" if chosen.suffix else "part")
    if not chosen.suffix:
        target.mkdir()
    return target


def proven(chosen: Format, target: Path, *reviews: Review, header: Header = HEADER) -> list[Written]:
    """Write articles and return what became of each.

    Each loss must have been told beforehand and have its fate, and what is read back must be what was said
    to stand there.
    """
    with chosen.writing(header, target) as add:
        found = [add(review) for review in reviews]
    for review, was in zip(reviews, found, strict=True):
        assert tuple(chosen.losses(review, header)) == was.losses
        assert {loss.kind for loss in was.losses} <= chosen.becomes.keys()
    assert list(chosen.covered(target)) == [was.covered for was in found if was.covered is not None]
    return found


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
    left_out = {
        item.annotation for item in losses if item.kind in _OF_WHOLES and not _is_of_argument(item, review)
    }
    assert not left_out & set(written)
    assert left_out | set(written) == {item.id for item in review.annotations()}


def require_all_arguments_written_or_told(
    review: Review, losses: Iterable[Loss], written: Mapping[str, int]
) -> None:
    """Require of each written event that its arguments are written or told; `written` has their numbers."""
    left_out = Counter(item.annotation for item in losses if _is_of_argument(item, review))
    for name, number in written.items():
        assert number + left_out[name] == len(review.events[name].arguments)


def _is_of_argument(item: Loss, review: Review) -> bool:
    """Tell whether a loss is one of an argument; those of left out fillers have the kind of the filler."""
    event = review.events.get(item.annotation)
    return item.kind in _OF_ARGUMENTS and event is not None and item.text != review.covered(event)
