"""What several of Label Studio's annotators and models marked in one text, as one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from models.incoming.records import IncomingLink, IncomingSpan
from storage.formats.linked_reading import Marked


@dataclass(frozen=True, slots=True)
class Prediction:
    """What one model marked; if it is ours, its ids mean the same as those of the annotation."""

    marked: Marked
    is_ours: bool


def merged(made: Marked, taken_over: Collection[str], predictions: Iterable[Prediction]) -> Marked:
    """Return an annotation with what predictions add to it; what both have is as the annotation has it.

    `taken_over` are the ids of its spans that a prediction had first, perhaps otherwise.
    """
    spans = {span.key: span for span in made.spans}
    links = {_ends(link): link for link in made.links}
    for number, prediction in enumerate(predictions):
        keys = _keys(prediction, spans, taken_over, number)
        for span in prediction.marked.spans:
            spans.setdefault(keys[span.key], replace(span, key=keys[span.key]))
        for link in prediction.marked.links:
            moved = replace(link, source=keys[link.source], target=keys[link.target])
            links.setdefault(_ends(moved), moved)
    return Marked(tuple(spans.values()), tuple(links.values()))


def _keys(
    prediction: Prediction, known: dict[str, IncomingSpan], taken_over: Collection[str], number: int
) -> dict[str, str]:
    """Return under which key each span of a prediction is among all: models give ids as they like."""
    same = {(span.name, span.fragments): span.key for span in known.values()}

    def key_of(span: IncomingSpan) -> str:
        if prediction.is_ours or (span.key in taken_over and span.key in known):
            return span.key
        return same.get((span.name, span.fragments), f"{number}/{span.key}")

    return {span.key: key_of(span) for span in prediction.marked.spans}


def _ends(link: IncomingLink) -> tuple[str, str, str]:
    return link.source, link.target, link.name
