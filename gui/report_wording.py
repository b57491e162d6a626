"""What imports and exports did, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from gui.dialogs.export_dialog import ExportPreview
from gui.dialogs.import_dialog import ImportLine
from gui.error_wording import told_text
from gui.panels.loss_rows import LossItem, LossRow
from gui.panels.wording import quoted
from gui.works import Losses, LossKind, Preview

if TYPE_CHECKING:
    from gui.works import ExportReport, ImportReport


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

    def repeated(self, count: int) -> str:
        """Return how many articles an export left out whose text another has."""
        return self.tr("%n article(s) left out with the text of another.", "", count)

    def chosen(self, count: int) -> str:
        """Return how many articles an export would write."""
        return self.tr("%n article(s) chosen.", "", count)

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
    translate, counts = QCoreApplication.translate, Counts()
    if report.articles is None:
        return translate("reports", "Stopped; nothing was written.")
    lines = [counts.written(report.articles).format(output=report.output)]
    if report.incomplete:
        lines.append(counts.left_out(report.incomplete))
    if report.repeated:
        lines.append(counts.repeated(report.repeated))
    if report.loss_list is not None:
        listed = translate("reports", "What the format cannot carry is listed in {0}.")
        lines.append(listed.format(report.loss_list))
    return "\n".join(lines)


def export_preview(preview: Preview) -> ExportPreview:
    """Return what an export would hold, and what it would lose, a row for each kind."""
    counts = Counts()
    content = [counts.chosen(preview.articles)]
    if preview.incomplete:
        content.append(counts.left_out(preview.incomplete))
    if preview.repeated:
        content.append(counts.repeated(preview.repeated))
    rows = tuple(_loss_row(losses, preview.titles) for losses in preview.losses)
    return ExportPreview(" ".join(content), rows)


def _loss_row(losses: Losses, titles: Mapping[str, str]) -> LossRow:
    items = tuple(
        LossItem(
            loss.article,
            loss.annotation,
            loss.start,
            " ".join(loss.text.split()),
            titles.get(loss.article, ""),
        )
        for loss in losses.examples
    )
    return LossRow(Counts().lost(losses.kind, losses.count), losses.count, items)
