"""What imports and exports did, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from gui.dialogs.export_dialog import ExportPreview
from gui.dialogs.import_dialog import ImportLine
from gui.error_wording import told_text
from gui.panels.wording import quoted
from gui.works import Losses, LossKind

if TYPE_CHECKING:
    from gui.works import ExportReport, ImportReport

_EXAMPLES = 3


class Counts(QObject):
    """The texts that have a singular and a plural; Qt's tools find those in `tr` only."""

    def controls(self, count: int) -> str:
        """Return how many control characters an import kept."""
        return self.tr("%n control character(s) kept", "", count)

    def written(self, count: int) -> str:
        """Return how many articles an export wrote; the place for the file stays open."""
        return self.tr("%n article(s) written to {output}.", "", count)

    def left_out(self, count: int) -> str:
        """Return how many articles an export left out."""
        return self.tr("%n article(s) left out because they are not finished.", "", count)

    def lost(self, kind: LossKind, count: int) -> str:
        """Return how many of what a format cannot carry."""
        return {
            LossKind.FRAGMENTS: self.tr("%n fragmented entity(s)", "", count),
            LossKind.NOMINAL: self.tr("%n nominal mention(s)", "", count),
            LossKind.OVERLAP: self.tr("%n overlapping entity(s), the longer one stays", "", count),
            LossKind.MISALIGNED: self.tr("%n entity(s) off token borders", "", count),
            LossKind.BOILERPLATE: self.tr("%n annotation(s) in boilerplate", "", count),
            LossKind.HELPERS: self.tr("%n filler(s) without a name", "", count),
            LossKind.OPEN_FILLERS: self.tr("%n argument(s) whose filler is not accepted", "", count),
            LossKind.ENTITIES: self.tr("%n entity(s)", "", count),
            LossKind.EVENTS: self.tr("%n event(s)", "", count),
            LossKind.SPLIT_TRIGGERS: self.tr("%n trigger(s) in several parts", "", count),
            LossKind.LONG_TRIGGERS: self.tr("%n trigger(s) of several words", "", count),
            LossKind.MISALIGNED_TRIGGERS: self.tr("%n trigger(s) off token borders", "", count),
            LossKind.SHARED_TRIGGERS: self.tr("%n event(s) on the trigger of another", "", count),
            LossKind.NESTED: self.tr("%n argument(s) that are events", "", count),
            LossKind.FAR_ARGUMENTS: self.tr("%n argument(s) outside the sentence", "", count),
            LossKind.ATTRIBUTES: self.tr("%n event(s) without their attributes", "", count),
            LossKind.ATTRIBUTION: self.tr("%n event(s) without their speakers", "", count),
            LossKind.COREFERENCE: self.tr("%n link(s) between mentions of one event", "", count),
            LossKind.VALUES: self.tr("%n resolved value(s)", "", count),
            LossKind.ACTORS: self.tr("%n link(s) to actors", "", count),
            LossKind.NOTES: self.tr("%n note(s)", "", count),
            LossKind.REJECTED: self.tr("%n rejected suggestion(s)", "", count),
            LossKind.CHARACTERS: self.tr("%n character(s) that the format cannot hold", "", count),
        }[kind]


def import_lines(report: ImportReport) -> list[ImportLine]:
    """Return a line for each file of an import."""
    translate = QCoreApplication.translate
    lines = [ImportLine(path.name, "failed", told_text(reason)) for path, reason in report.failed]
    for path, title in report.doubles:
        lines.append(
            ImportLine(path.name, "double", translate("reports", "same text as {0}").format(quoted(title)))
        )
    for item in report.imported:
        notes = [item.language, item.encoding]
        if item.line_endings != "lf":
            notes.append(translate("reports", "line ends {0} made LF").format(item.line_endings.upper()))
        if item.controls:
            notes.append(Counts().controls(item.controls))
        lines.append(ImportLine(item.path.name, "imported", " · ".join(notes)))
    return lines


def export_sentence(report: ExportReport) -> str:
    """Return what an export wrote."""
    translate = QCoreApplication.translate
    if report.articles is None:
        return translate("reports", "Stopped; nothing was written.")
    written = Counts().written(report.articles).format(output=report.output)
    if not report.incomplete:
        return written
    return f"{written}\n{Counts().left_out(report.incomplete)}"


def export_preview(losses: Sequence[Losses]) -> ExportPreview:
    """Return what an export would lose, a line for each kind with its first examples."""
    return ExportPreview("", tuple(_loss_line(item) for item in losses))


def _loss_line(losses: Losses) -> str:
    shown = ", ".join(quoted(" ".join(loss.text.split())) for loss in losses.examples[:_EXAMPLES])
    return f"{Counts().lost(losses.kind, losses.count)}: {shown}"
