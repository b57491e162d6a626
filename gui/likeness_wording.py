"""The words for labelling all that is like one annotation: the groups of its preview, what it does."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from gui.concordance_wording import in_articles_text
from gui.panels import wording
from models.annotation import Event, name_of
from models.edits import Accept, AddEvent, Relabel
from models.like_plan import Example, LikeStep, Standing
from models.likeness import Likeness


class Group(Enum):
    """Under which heading a step stands, in the order of the preview."""

    SAME = auto()
    INFLECTED = auto()
    ALIAS = auto()
    OVERLAPPING = auto()
    OTHERWISE = auto()
    REJECTED = auto()
    FINISHED = auto()


_HEADINGS = {
    Group.SAME: QT_TRANSLATE_NOOP("likeness", "The same words"),
    Group.INFLECTED: QT_TRANSLATE_NOOP("likeness", "Other forms of the words"),
    Group.ALIAS: QT_TRANSLATE_NOOP("likeness", "Other names of {name}"),
    Group.OVERLAPPING: QT_TRANSLATE_NOOP("likeness", "Within another annotation, or across it"),
    Group.OTHERWISE: QT_TRANSLATE_NOOP("likeness", "Labelled otherwise"),
    Group.REJECTED: QT_TRANSLATE_NOOP("likeness", "Rejected before"),
    Group.FINISHED: QT_TRANSLATE_NOOP("likeness", "In finished articles"),
}
_BY_LIKENESS = {
    Likeness.SAME: Group.SAME,
    Likeness.INFLECTED: Group.INFLECTED,
    Likeness.ALIAS: Group.ALIAS,
}
_BY_STANDING = {
    Standing.OVERLAPPING: Group.OVERLAPPING,
    Standing.OTHERWISE: Group.OTHERWISE,
    Standing.REJECTED: Group.REJECTED,
}
_NOTES = {
    Likeness.INFLECTED: QT_TRANSLATE_NOOP("likeness", "another form"),
    Likeness.ALIAS: QT_TRANSLATE_NOOP("likeness", "another name"),
}


class PlaceCounts(QObject):
    """The texts that have a singular and a plural; Qt's tools find those in `tr` only."""

    def places(self, count: int) -> str:
        """Return how many places there are."""
        return self.tr("%n place(s)", "", count)

    def others(self, count: int) -> str:
        """Return how many others are accepted with an annotation."""
        return self.tr("accepts %n more with it", "", count)


def group_of(step: LikeStep) -> Group:
    """Return the group of a step: what speaks most against doing it counts."""
    if step.is_finished:
        return Group.FINISHED
    return _BY_STANDING.get(step.standing, _BY_LIKENESS[step.likeness])


def group_text(group: Group, example: Example) -> str:
    """Return the heading of a group."""
    return _translated(_HEADINGS[group]).format(name=example.actor.name if example.actor else example.covered)


def note_text(step: LikeStep) -> str:
    """Return what else there is to know of a step: what stands there now, what changes with it."""
    is_told = group_of(step) is _BY_LIKENESS[step.likeness]
    notes = [] if is_told else [_translated(_NOTES.get(step.likeness, ""))]
    if step.there is not None and step.standing is Standing.OVERLAPPING:
        notes.append(f"{name_of(step.there)} {wording.quoted(step.covered)}")
    elif step.there is not None:
        notes.append(wording.status_text(step.there.status))
    if isinstance(step.edit, AddEvent):
        notes.append(_translated(QT_TRANSLATE_NOOP("likeness", "new, without roles")))
    elif isinstance(step.edit, Relabel):
        notes.append(_translated(QT_TRANSLATE_NOOP("likeness", "stays open")))
    elif isinstance(step.edit, Accept) and step.others:
        notes.append(PlaceCounts().others(step.others))
    return "; ".join(note for note in notes if note)


def title_text(example: Example) -> str:
    """Return the title of the preview."""
    return _translated(QT_TRANSLATE_NOOP("likeness", "Label all like “{text}”")).format(text=example.covered)


def intro_text(example: Example) -> str:
    """Return what stands above the preview: the label, and why nothing is ticked for an event."""
    label = name_of(example.annotation)
    if isinstance(example.annotation, Event):
        text = QT_TRANSLATE_NOOP(
            "likeness",
            "As {label}. Only the words are alike, not the roles: tick what fits. It is one undo.",
        )
    else:
        text = QT_TRANSLATE_NOOP("likeness", "As {label}. All of it is one decision, and one undo.")
    return _translated(text).format(label=label)


def act_text(example: Example) -> str:
    """Return what the button of the preview says."""
    if isinstance(example.annotation, Event):
        return _translated(QT_TRANSLATE_NOOP("likeness", "Apply"))
    return _translated(QT_TRANSLATE_NOOP("likeness", "Label"))


def done_text(label: str, count: int, articles: int) -> str:
    """Return what was done: "12 places in 3 articles: now GPE."."""
    places = PlaceCounts().places(count)
    hits = f"{places} {in_articles_text(articles)}"
    return _translated(QT_TRANSLATE_NOOP("likeness", "{hits}: now {label}.")).format(hits=hits, label=label)


def _translated(text: str) -> str:
    return QCoreApplication.translate("likeness", text) if text else ""
