"""What may be missing in an article as it now stands: what its text tells, held against its annotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate, chain

from models.annotation import Entity, Level, Status
from models.article import ZoneKind
from models.label_uses import LabelUses, Wording
from models.offsets import Span
from models.review import Review
from models.schema import Schema
from models.sweep.missed import NAMES, TRIGGERS, WORD, Hint, Missed, Swept

_SHORTEST_REPEAT = 3
_LEAST_FINISHED = 2
"""Finished articles that must label words which are not even written like a name."""
_STRENGTH = {hint: place for place, hint in enumerate(Hint)}


def missed(swept: Swept, review: Review, schema: Schema, uses: LabelUses) -> list[Missed]:
    """Return the places that look as if an annotation were missing, in text order.

    A place that an annotation covers is none, not even if that was rejected, and neither is one that the
    reviewer has passed over. `uses` says how finished articles label the words (`wordings_of`).
    """
    covered = _Cover(span for item in review.annotations() for span in item.fragments)
    passed = {item.kind: item.spans for item in review.article.looked}
    names = chain(_repeats(swept, review, schema), _names(swept, review, uses, covered))
    triggers = (item for item in swept.triggers if schema.type(item.label) is not None)
    free = (
        item
        for item in chain(names, triggers)
        if not covered.touches(item.span)
        and not any(span.contains(item.span) for span in passed.get(item.kind, ()))
    )
    found: list[Missed] = []
    for item in sorted(free, key=lambda item: (_STRENGTH[item.hint], item.span)):
        if not any(other.span.overlaps(item.span) for other in found):
            known = item.kind == TRIGGERS or schema.label(item.label) is not None
            found.append(item if known else replace(item, label=""))
    return sorted(found, key=lambda item: item.span)


def wordings_of(swept: Swept, text: str) -> set[Wording]:
    """Return the words about which `missed` wants to know how finished articles label them."""
    return {(False, run.span.text(text)) for run in swept.names}


class _Cover:
    """The code points that some spans cover."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def touches(self, span: Span) -> bool:
        """Tell whether one of the spans overlaps `span`."""
        before = bisect_right(self._starts, span.end - 1)
        return before > 0 and self._reach[before - 1] > span.start


def _names(swept: Swept, review: Review, uses: LabelUses, covered: _Cover) -> Iterator[Missed]:
    for run in swept.names:
        free = [not covered.touches(word) for word in run.words]
        # What stands behind a part that has a label is rarely a name of its own: "Perus Wappen".
        if not all(free) and not free[0]:
            continue
        words = run.words[: free.index(False)] if not all(free) else run.words
        span = Span(words[0].start, words[-1].end)
        use = next(iter(uses.get((False, span.text(review.text)), ())), None)
        if run.hint is Hint.WRITTEN and use is None:
            yield Missed(NAMES, span, run.label, Hint.WRITTEN)
        elif run.hint is Hint.LISTED:
            yield Missed(NAMES, span, use.label if use else run.label, Hint.LISTED)
        elif use is not None and (run.hint is not None or use.articles >= _LEAST_FINISHED):
            yield Missed(NAMES, span, use.label, Hint.FINISHED)


def _repeats(swept: Swept, review: Review, schema: Schema) -> Iterator[Missed]:
    """Yield the other places of each name that has a label."""
    labels = {
        review.covered(item): item.label
        for item in review.entities.values()
        if _is_name(item) and item.label not in schema.helper_labels
    }
    for text, label in labels.items():
        first = WORD.search(text)
        if first is None or len(text) < _SHORTEST_REPEAT:
            continue
        for place in swept.words.get(first[0], ()):
            start = place - first.start()
            span = Span(start, start + len(text))
            in_boilerplate = review.article.zone_at(place) is ZoneKind.BOILERPLATE
            if _reads(review.text, span, text) and not in_boilerplate:
                yield Missed(NAMES, span, label, Hint.REPEATED)


def _reads(text: str, span: Span, wanted: str) -> bool:
    """Tell whether `wanted` stands at a span as whole words."""
    cut = span.end < len(text) and wanted[-1].isalnum() and text[span.end].isalnum()
    return not cut and text.startswith(wanted, max(0, span.start))


def _is_name(item: Entity) -> bool:
    return item.status is not Status.REJECTED and item.level is Level.NAM and len(item.fragments) == 1
