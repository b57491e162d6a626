"""What became of suggestions by suggester and label, and whether their confidence can be believed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from gui.evidence_wording import proposer_text
from gui.figures.content import ChartKind, Content, Part, Row, Tone, number_text, row_of
from gui.panels.wording import percent_text
from models.annotation import Origin, Status
from models.evaluation.reliability import Bin
from models.figures.outcomes import Outcome, Suggester
from models.figures.selection import Selection
from models.figures.shares import Share
from models.figures.statistics import Group, Statistics, accepted
from models.figures.tables import Figure

_TONES = {Outcome.KEPT: Tone.ACCEPTED, Outcome.CHANGED: Tone.CHANGED, Outcome.REJECTED: Tone.REJECTED}
_DECIDED = frozenset({Status.ACCEPTED, Status.REJECTED})


def suggester_text(suggester: Suggester) -> str:
    """Return how a suggester is called, as in "rule dates"."""
    return proposer_text(Origin(suggester.source, suggester.name))


def suggester_chart(statistics: Statistics) -> Content:
    """Return what became of the decided suggestions of each suggester, as shares."""
    found = statistics.acceptance(lambda group: group.suggester)
    rows = [
        _row(suggester_text(key), outcomes, _selections(statistics, key)) for key, outcomes in found.items()
    ]
    title = QCoreApplication.translate("figures", "Accepted by suggester")
    return _chart(Figure.SUGGESTERS, title, _accepted_note(found.values()), rows)


def acceptance_chart(statistics: Statistics, suggester: Suggester | None = None) -> Content:
    """Return the same by label and type, of one suggester or of all."""
    found = statistics.acceptance(lambda group: group.label, suggester)
    rows = [
        _row(label, outcomes, _selections(statistics, suggester, label)) for label, outcomes in found.items()
    ]
    title = QCoreApplication.translate("figures", "Accepted by label")
    return _chart(Figure.LABELS, title, _told_of(suggester, _accepted_note(found.values())), rows)


def calibration_chart(statistics: Statistics, suggester: Suggester | None = None) -> Content:
    """Return by confidence how many suggestions were accepted with their label and boundary."""
    translate = QCoreApplication.translate
    found = statistics.reliability(suggester)
    labels = frozenset(statistics.by_label())
    last = found.bins[-1]
    rows = [_point(part, labels, suggester, is_last=part is last) for part in found.bins if part.number]
    note = ""
    if found.error is not None:
        pattern = translate("figures", "Confidence is off by {0} points on average (n = {1})")
        off = QLocale().toString(100 * found.error, "f", 1)
        note = _told_of(suggester, pattern.format(off, number_text(found.number)))
    return Content(
        Figure.CALIBRATION,
        ChartKind.CALIBRATION,
        translate("figures", "Confidence and what came true"),
        note,
        translate("figures", "accepted with label and boundary, in %"),
        tuple(rows),
        translate("figures", "Nobody has decided on a suggestion with a confidence yet."),
        across=translate("figures", "confidence, in %"),
        is_share=True,
    )


def _chart(figure: Figure, title: str, note: str, rows: list[Row]) -> Content:
    translate = QCoreApplication.translate
    return Content(
        figure,
        ChartKind.BARS,
        title,
        note,
        translate("figures", "share of the decided suggestions, in %"),
        tuple(rows),
        translate("figures", "Nobody has decided on a suggestion yet."),
        legend=tuple((_TONES[outcome], text) for outcome, text in _words().items()),
        is_share=True,
    )


def _told_of(suggester: Suggester | None, note: str) -> str:
    """Return a note with the suggester in front that it is about, if it is about one."""
    return f"{suggester_text(suggester)} · {note}" if suggester and note else note


def _words() -> Mapping[Outcome, str]:
    translate = QCoreApplication.translate
    return {
        Outcome.KEPT: translate("figures", "as suggested"),
        Outcome.CHANGED: translate("figures", "corrected"),
        Outcome.REJECTED: translate("figures", "rejected"),
    }


def _row(name: str, outcomes: Mapping[Outcome, int], selections: Mapping[Outcome, Selection]) -> Row:
    share = accepted(outcomes)
    pattern = QCoreApplication.translate("figures", "{0} of {1}")
    figure = pattern.format(percent_text(share.value), number_text(share.whole))
    parts = (
        Part(
            outcomes[outcome] / share.whole,
            _TONES[outcome],
            f"{name} · {word}: {number_text(outcomes[outcome])}. {_accepted_text(share)}",
            selections[outcome],
        )
        for outcome, word in _words().items()
    )
    return row_of(name, parts, figure)


def _accepted_note(found: Iterable[Mapping[Outcome, int]]) -> str:
    counted = [accepted(outcomes) for outcomes in found]
    together = Share(sum(share.part for share in counted), sum(share.whole for share in counted))
    return _accepted_text(together) if together.whole else ""


def _accepted_text(share: Share) -> str:
    pattern = QCoreApplication.translate("figures", "{0} of {1} accepted ({2} to {3})")
    low, high = share.interval
    return pattern.format(
        percent_text(share.value), number_text(share.whole), percent_text(low), percent_text(high)
    )


def _selections(
    statistics: Statistics, suggester: Suggester | None, label: str | None = None
) -> dict[Outcome, Selection]:
    """Return what stands behind each outcome; what was accepted as suggested is all but the changed."""
    groups = [group for group in statistics.annotations if _is_of(group, suggester, label)]
    labels = frozenset(group.label for group in groups)
    changed = frozenset(
        number
        for group, numbers in statistics.changed.items()
        if _is_of(group, suggester, label)
        for number in numbers
    )
    sources = frozenset(group.suggester.source for group in groups if group.suggester)
    name = suggester.name if suggester else ""
    kept = Selection(labels, frozenset({Status.ACCEPTED}), sources, name, without=changed)
    rejected = Selection(labels, frozenset({Status.REJECTED}), sources, name)
    return {
        Outcome.KEPT: kept,
        Outcome.CHANGED: Selection(numbers=changed),
        Outcome.REJECTED: rejected,
    }


def _is_of(group: Group, suggester: Suggester | None, label: str | None) -> bool:
    decided = group.suggester is not None and group.outcome is not Outcome.ADDED
    return decided and suggester in (None, group.suggester) and label in (None, group.label)


def _point(part: Bin, labels: frozenset[str], suggester: Suggester | None, *, is_last: bool) -> Row:
    assert part.confidence is not None and part.right is not None
    share = Share(round(part.right * part.number), part.number)
    name = f"{round(100 * part.lower)}–{percent_text(part.upper)}"
    pattern = QCoreApplication.translate("figures", "Confidence {0}: {1} on average, {2}")
    told = pattern.format(name, percent_text(part.confidence), _accepted_text(share))
    selection = Selection(
        labels,
        _DECIDED,
        frozenset({suggester.source}) if suggester else frozenset(),
        suggester.name if suggester else "",
        least=part.lower,
        most=part.upper if is_last else math.nextafter(part.upper, 0),
    )
    chosen = Part(part.right, Tone.ACCEPTED, told, selection)
    return Row(name, (chosen,), number_text(part.number), part.confidence, share.interval)
