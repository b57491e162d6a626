"""What the checks of an article doubt, what one key does about it, and what is left, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from models.checks import Doubt, Finding
from models.fixes import Fix, Step
from models.label_uses import MOST_COUNTED, LabelUse
from models.left import Left
from models.sweep.missed import NAMES, TRIGGERS, Hint, Missed


class LeftCounts(QObject):
    """The texts that have a singular and a plural; Qt's tools find those in `tr` only."""

    def doubts(self, count: int) -> str:
        """Return how many doubts are left."""
        return self.tr("%n doubt(s)", "", count)

    def names(self, count: int) -> str:
        """Return how many names have no label."""
        return self.tr("%n name(s) without label", "", count)

    def triggers(self, count: int) -> str:
        """Return how many trigger words have no event."""
        return self.tr("%n trigger word(s) without event", "", count)

    def open(self, count: int) -> str:
        """Return how many suggestions are open."""
        return self.tr("%n open", "", count)

    def fillers(self, count: int) -> str:
        """Return how many fillers of decided events nobody has decided on."""
        return self.tr("%n role filler(s) not decided", "", count)

    def uses(self, count: int) -> str:
        """Return in how many finished articles a label stands; the place for the label stays open."""
        return self.tr("{label} in %n finished article(s).", "", count)


def doubt_text(finding: Finding) -> str:
    """Return what is doubtful about the annotation that a finding names."""
    translate = QCoreApplication.translate
    if finding.use is not None:
        return use_text(finding.use)
    return {
        Doubt.OPEN: translate("doubts", "Nobody has decided on this."),
        Doubt.MISSING_ROLE: translate("doubts", "{about} lacks a filler."),
        Doubt.UNFIT_FILLER: translate("doubts", "{about} has an unfit filler."),
        Doubt.UNDECIDED_FILLER: translate("doubts", "{about} is not decided."),
        Doubt.EDGE_PUNCTUATION: translate("doubts", "Punctuation at its edge."),
        Doubt.POSSESSIVE: translate("doubts", "Possessive ending inside."),
        Doubt.UNBALANCED: translate("doubts", "A quote or bracket is left open."),
        Doubt.LEADING_ARTICLE: translate("doubts", "Article inside."),
        Doubt.DOUBLE: translate("doubts", "Twice {about} at this place."),
        Doubt.OVERLAP: translate("doubts", "Overlaps another {about}."),
        Doubt.SAME_TRIGGER: translate("doubts", "{about} on the same trigger."),
        Doubt.USED_OTHERWISE: translate("doubts", "Finished articles label it {about}."),
    }[finding.doubt].format(about=finding.about)


def use_text(use: LabelUse) -> str:
    """Return how finished articles label the same words: "GPE in 12 finished articles"."""
    if use.articles >= MOST_COUNTED:
        many = QCoreApplication.translate("doubts", "{label} in {count} finished articles or more.")
        return many.format(label=use.label, count=MOST_COUNTED)
    text = LeftCounts().uses(use.articles)
    return text.format(label=use.label)


def missed_text(item: Missed) -> str:
    """Return why an annotation may be missing at a place."""
    translate = QCoreApplication.translate
    if item.kind == TRIGGERS:
        return translate("doubts", "Trigger word without event.")
    return {
        Hint.REPEATED: translate("doubts", "{label} elsewhere in this article."),
        Hint.FINISHED: translate("doubts", "{label} in finished articles."),
        Hint.LISTED: translate("doubts", "Name without label."),
        Hint.WRITTEN: translate("doubts", "Name without label."),
    }[item.hint].format(label=item.label)


def fix_text(fix: Fix) -> str:
    """Return in a few words what a fix does."""
    translate = QCoreApplication.translate
    return {
        Step.CUT: translate("doubts", "leave out “{about}”"),
        Step.WIDEN: translate("doubts", "take in “{about}”"),
        Step.KEEP_ONE: translate("doubts", "reject {about}"),
        Step.RELABEL: translate("doubts", "label it {about}"),
        Step.FILL: translate("doubts", "add {about}"),
        Step.ACCEPT_FILLER: translate("doubts", "accept {about}"),
        Step.DROP_FILLER: translate("doubts", "empty {about}"),
    }[fix.step].format(about=fix.about)


def adding_text(item: Missed) -> str:
    """Return in a few words which annotation one key adds at a place; empty where the reviewer must say."""
    if not item.label:
        return ""
    pattern = (
        QCoreApplication.translate("doubts", "add {label}")
        if item.kind == TRIGGERS
        else QCoreApplication.translate("doubts", "label it {about}")
    )
    return pattern.format(label=item.label, about=item.label)


def left_text(left: Left) -> str:
    """Return what is left to look at: "3 open, 2 doubts, 4 names without label"."""
    counts = LeftCounts()
    doubts, names, triggers = (left.count(kind) for kind in ("", NAMES, TRIGGERS))
    counted = (
        (left.open, open_text(left.open)),
        (doubts, counts.doubts(doubts)),
        (names, counts.names(names)),
        (triggers, counts.triggers(triggers)),
    )
    return ", ".join(text for count, text in counted if count)


def open_text(count: int) -> str:
    """Return how many suggestions are open: "3 open"."""
    return LeftCounts().open(count)


def fillers_text(count: int) -> str:
    """Return how many fillers are not decided: "3 role fillers not decided"."""
    return LeftCounts().fillers(count)
