"""Misses and false alarms as lists, article by article, in their context."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from models.annotation import Annotation, Correction, Event, name_of
from models.article import Article
from models.evaluation.arguments import ArgumentDifference
from models.evaluation.attributes import AttributeDifference, Speaker
from models.evaluation.differences import Difference
from models.evaluation.entities import EntityEvaluation
from models.evaluation.events import EventEvaluation
from models.offsets import covered_text

D = TypeVar("D", bound=Difference)

_LABEL = 11
_TYPE = 15
_ROLE = 14
_TRIGGER = 30
_TOLD = 28


def entity_differences(evaluation: EntityEvaluation, shown: int) -> Iterator[str]:
    """Yield how many entities differ, and in what, then the first `shown` of them."""
    yield from _heading("entities", evaluation.differences, "label")
    yield from _listed(evaluation.differences, shown, _entity_line)


def event_differences(evaluation: EventEvaluation, shown: int) -> Iterator[str]:
    """Yield the same for triggers, for arguments and for presets and speakers, if the gold has events.

    Arguments that are wrong with their trigger alone are counted, not listed.
    """
    if not evaluation.total.triggers.exact.gold:
        return
    yield from _heading("triggers", evaluation.triggers, "type")
    yield from _listed(evaluation.triggers, shown, _trigger_line)
    yield from _heading("arguments", evaluation.arguments, "role")
    own = [item for item in evaluation.arguments if not item.comes_of_trigger]
    if len(own) < len(evaluation.arguments):
        yield f"{len(evaluation.arguments) - len(own)} of them come of triggers above and are not listed."
    yield from _listed(own, shown, _argument_line)
    told = [item.told for item in evaluation.attributes]
    presets = sum(not one.preset_is_right for one in told)
    speakers = sum(not one.speaker_is_right for one in told)
    yield ""
    yield f"Events that both sides have: {presets} with another preset, {speakers} with another speaker."
    yield from _listed(evaluation.attributes, shown, _attribute_line)


def _heading(what: str, differences: Sequence[Difference], name: str) -> Iterator[str]:
    found = Counter(item.kind for item in differences)
    yield ""
    parts = ", ".join(f"{found[kind]} {word}" for kind, word in _kinds(name).items())
    yield f"Misses and false alarms of {what}: {parts}."


def _kinds(name: str) -> Mapping[Correction, str]:
    """Return how the kinds of difference are called where an annotation has a `name` of this sort."""
    return {
        Correction.MISSED: "missed",
        Correction.SPURIOUS: "spurious",
        Correction.LABEL: f"wrong {name}",
        Correction.BOUNDARY: "wrong boundary",
    }


def _listed(differences: Sequence[D], shown: int, line: Callable[[D], str]) -> Iterator[str]:
    if 0 < shown < len(differences):
        yield f"The first {shown} of {len(differences)}; --misses shows more, --json all."
    for _, group in groupby(differences[:shown], key=lambda item: item.article.id):
        items = list(group)
        article = items[0].article
        yield ""
        yield " · ".join(
            dict.fromkeys(name for name in (article.source or article.id, article.title) if name)
        )
        for item in items:
            place = f"{item.span.start}-{item.span.end}"
            yield f"  {place:>11}  {line(item)}"


def _entity_line(item: Difference) -> str:
    return f"{_kinds('label')[item.kind]:16}{_sides(item, _LABEL)}{_in_context(item)}"


def _trigger_line(item: Difference) -> str:
    return f"{_kinds('type')[item.kind]:16}{_sides(item, _TYPE)}{_in_context(item)}"


def _argument_line(item: ArgumentDifference) -> str:
    event = f"{item.event.type} {_trigger(item.event, item.article)}"
    return f"{_kinds('role')[item.kind]:16}{_cell(event, _TRIGGER)}{_sides(item, _ROLE)}{_in_context(item)}"


def _attribute_line(item: AttributeDifference) -> str:
    """Return the type, then what of preset and speaker differs as it is in the gold and as it was found."""
    gold, found = (_as_told(item, side) for side in (0, 1))
    return _cell(name_of(item.shown), _TYPE) + _cell(gold, _TOLD) + _cell(found, _TOLD) + _in_context(item)


def _as_told(item: AttributeDifference, side: int) -> str:
    parts = []
    if not item.told.preset_is_right:
        parts.append(item.told.presets[side] or "no preset")
    if not item.told.speaker_is_right:
        parts.append(f"by {_speaker(item.told.speakers[side], item.article)}")
    return ", ".join(parts)


def _speaker(speaker: Speaker, article: Article) -> str:
    return _on_one_line(covered_text(speaker, article.text)) if speaker else "the author"


def _trigger(event: Event, article: Article) -> str:
    return _on_one_line(covered_text(event.fragments, article.text))


def _sides(item: Difference, width: int) -> str:
    return _cell(_label(item.gold), width) + _cell(_label(item.found), width)


def _cell(text: str, width: int) -> str:
    """Return `text` in a column; one that is too long moves what follows, but never touches it."""
    return f"{text:{width - 1}} "


def _label(annotation: Annotation | None) -> str:
    return name_of(annotation) if annotation is not None else "–"


def _in_context(item: Difference) -> str:
    """Return the words of the gold in their context, and what was found where that has other words."""
    words = _on_one_line(f"{item.before}[{item.text}]{item.after}")
    if item.kind is Correction.BOUNDARY:
        words += f"  found: [{_on_one_line(item.found_text)}]"
    return words


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
