"""What imports and exports did, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.dialogs.export_dialog import ExportPreview, FormatChoice
from gui.dialogs.import_dialog import ImportLine
from gui.tasks import ExportReport, ImportReport, Losses, LossKind

_EXAMPLES = 3


def import_lines(report: ImportReport) -> list[ImportLine]:
    """Return a line for each file of an import."""
    tr = QCoreApplication.translate
    lines = [ImportLine(path.name, "failed", reason) for path, reason in report.failed]
    for path, title in report.doubles:
        lines.append(
            ImportLine(path.name, "double", tr("reports", "same text as “{title}”").format(title=title))
        )
    for item in report.imported:
        notes = [item.language, item.encoding]
        if item.line_endings != "lf":
            notes.append(tr("reports", "line ends {0} made LF").format(item.line_endings.upper()))
        if item.controls:
            notes.append(tr("reports", "%n control character(s) kept", "", item.controls))
        lines.append(ImportLine(item.path.name, "imported", " · ".join(notes)))
    return lines


def export_sentence(report: ExportReport) -> str:
    """Return what an export wrote."""
    tr = QCoreApplication.translate
    if report.articles is None:
        return tr("reports", "Stopped; nothing was written.")
    written = tr("reports", "%n article(s) written to {output}.", "", report.articles).format(
        output=report.output
    )
    if not report.incomplete:
        return written
    left = tr("reports", "%n article(s) left out because they are not finished.", "", report.incomplete)
    return f"{written}\n{left}"


def export_preview(losses: Sequence[Losses]) -> ExportPreview:
    """Return what an export would lose, a line for each kind with its first examples."""
    return ExportPreview("", tuple(_loss_line(item) for item in losses))


def _loss_line(losses: Losses) -> str:
    shown = ", ".join(f"“{' '.join(loss.text.split())}”" for loss in losses.examples[:_EXAMPLES])
    return f"{losses.count} {_kind_text(losses.kind)}: {shown}"


def _kind_text(kind: LossKind) -> str:
    tr = QCoreApplication.translate
    return {
        LossKind.FRAGMENTS: tr("reports", "fragmented entities"),
        LossKind.NOMINAL: tr("reports", "nominal mentions"),
        LossKind.OVERLAP: tr("reports", "overlapping entities, the longer one stays"),
        LossKind.MISALIGNED: tr("reports", "entities off token borders"),
        LossKind.BOILERPLATE: tr("reports", "annotations in boilerplate"),
        LossKind.HELPERS: tr("reports", "fillers that are no names"),
        LossKind.OPEN_FILLERS: tr("reports", "arguments whose filler is not accepted"),
        LossKind.EVENTS: tr("reports", "events"),
        LossKind.VALUES: tr("reports", "resolved values"),
        LossKind.ACTORS: tr("reports", "links to actors"),
        LossKind.NOTES: tr("reports", "notes"),
    }[kind]


def format_choices() -> list[FormatChoice]:
    """Return the formats on offer, as the export dialog shows them."""
    tr = QCoreApplication.translate
    everything = tr("reports", "Everything, with statuses, corrections and rejected suggestions.")
    return [
        FormatChoice("json", tr("reports", "Dateline JSON"), everything, ".json"),
        FormatChoice(
            "jsonl",
            tr("reports", "Dateline JSON lines"),
            tr("reports", "The same, a line an article."),
            ".jsonl",
        ),
        FormatChoice(
            "spacy",
            tr("reports", "spaCy"),
            tr("reports", "Accepted annotations of finished articles, for spacy train."),
            ".spacy",
        ),
        FormatChoice(
            "conll",
            tr("reports", "CoNLL (IOB2)"),
            tr("reports", "Accepted names of finished articles, for taggers."),
            ".conll",
        ),
    ]
