"""What the checks of an article doubt, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.checks import Doubt, Finding


def doubt_text(finding: Finding) -> str:
    """Return what is doubtful about the annotation that a finding names."""
    translate = QCoreApplication.translate
    return {
        Doubt.OPEN: translate("doubts", "Nobody has decided on this."),
        Doubt.MISSING_ROLE: translate("doubts", "{about} has fewer fillers than the schema expects."),
        Doubt.UNFIT_FILLER: translate("doubts", "The filler of {about} does not fit the role."),
        Doubt.UNDECIDED_FILLER: translate("doubts", "The filler of {about} is not decided."),
        Doubt.EDGE_PUNCTUATION: translate("doubts", "“{about}” begins or ends with punctuation."),
        Doubt.LEADING_ARTICLE: translate("doubts", "The article “{about}” belongs outside."),
        Doubt.DOUBLE: translate("doubts", "There is a second {about} at this place."),
    }[finding.doubt].format(about=finding.about)
