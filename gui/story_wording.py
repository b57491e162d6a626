"""The story of one annotation in words: what proposed it, and who changed what and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.panels.wording import moment_text
from models.annotation import Annotation, Entity, Event, Source, Status, name_of
from models.history import StoryStep

_SOURCES = {
    Source.REVIEWER: QT_TRANSLATE_NOOP("story", "added by hand"),
    Source.RULE: QT_TRANSLATE_NOOP("story", "proposed by a rule"),
    Source.LEXICON: QT_TRANSLATE_NOOP("story", "proposed by the lexicon"),
    Source.PIPELINE: QT_TRANSLATE_NOOP("story", "proposed by the pipeline"),
    Source.LEARNED: QT_TRANSLATE_NOOP("story", "proposed by the learnt model"),
    Source.IMPORT: QT_TRANSLATE_NOOP("story", "came with the import"),
}
_STATUSES = {
    Status.SUGGESTED: QT_TRANSLATE_NOOP("story", "opened again"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("story", "accepted"),
    Status.REJECTED: QT_TRANSLATE_NOOP("story", "rejected"),
}
_FIELDS = {
    "fragments": QT_TRANSLATE_NOOP("story", "boundary moved"),
    "arguments": QT_TRANSLATE_NOOP("story", "roles changed"),
    "attributes": QT_TRANSLATE_NOOP("story", "attributes set"),
    "attribution": QT_TRANSLATE_NOOP("story", "attributed"),
    "coref": QT_TRANSLATE_NOOP("story", "linked"),
    "level": QT_TRANSLATE_NOOP("story", "level set"),
    "actor": QT_TRANSLATE_NOOP("story", "actor set"),
    "value": QT_TRANSLATE_NOOP("story", "value set"),
    "note": QT_TRANSLATE_NOOP("story", "noted"),
    "flag": QT_TRANSLATE_NOOP("story", "flagged"),
}
"""What is said of a field that is another after a decision, in this order."""

_ADDED = QT_TRANSLATE_NOOP("story", "added")
_TAKEN_OUT = QT_TRANSLATE_NOOP("story", "taken out")
_RELABELLED = QT_TRANSLATE_NOOP("story", "relabelled {before} → {after}")
_TOUCHED = QT_TRANSLATE_NOOP("story", "touched")
_BY = QT_TRANSLATE_NOOP("story", "{what} by {reviewer} {moment}")
_MORE = QT_TRANSLATE_NOOP("story", "{count} more")


@dataclass(frozen=True, slots=True)
class ToldStep:
    """One decision in a story: when, by whom, and what, in words."""

    moment: str
    reviewer: str
    what: str
    undone: bool = False


def origin_text(annotation: Annotation) -> str:
    """Return what proposed an annotation, as in "proposed by the lexicon"."""
    return _translated(_SOURCES[annotation.origin.source])


def told(steps: Sequence[StoryStep]) -> list[ToldStep]:
    """Return the decisions of a story in words, the oldest first; an undo shows on what it undid."""
    return [
        ToldStep(
            moment_text(datetime.fromisoformat(step.time)), step.reviewer, step_text(step), step.reverted
        )
        for step in steps
        if step.action == "edit"
    ]


def story_line(origin: str, steps: Sequence[ToldStep]) -> str:
    """Return a story as one line: "proposed by the lexicon · accepted by ida 10:04 · 2 more"."""
    standing = [step for step in steps if not step.undone]
    parts = [origin]
    if standing:
        last = standing[-1]
        parts.append(_translated(_BY).format(what=last.what, reviewer=last.reviewer, moment=last.moment))
    if len(steps) > 1:
        parts.append(_translated(_MORE).format(count=len(steps) - 1))
    return " · ".join(parts)


def step_text(step: StoryStep) -> str:
    """Return what a decision did to an annotation, as in "relabelled ORG → GPE, accepted"."""
    if step.before is None:
        return _translated(_ADDED)
    if step.after is None:
        return _translated(_TAKEN_OUT)
    return ", ".join(_changes(step.before, step.after)) or _translated(_TOUCHED)


def _changes(before: Annotation, after: Annotation) -> Iterator[str]:
    if name_of(before) != name_of(after):
        yield _translated(_RELABELLED).format(before=name_of(before), after=name_of(after))
    if before.status is not after.status:
        yield _translated(_STATUSES[after.status])
    for name, words in _FIELDS.items():
        if _field(before, name) != _field(after, name):
            yield _translated(words)


def _field(annotation: Annotation, name: str) -> object:
    """Return what a field says to a reader; of arguments only who stands in which role."""
    if name == "arguments":
        standing = annotation.standing_arguments if isinstance(annotation, Event) else ()
        return {(item.role, item.target) for item in standing}
    known = Entity if isinstance(annotation, Entity) else Event
    return getattr(annotation, name) if name in known.__dataclass_fields__ else None


def _translated(text: str) -> str:
    return QCoreApplication.translate("story", text)
