"""The formats and the label sets of exports, as the window names and describes them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui import works
from gui.panels.format_list import FormatChoice
from models.label_sets import LABEL_SETS
from models.schema import Schema

_TRAINING = QT_TRANSLATE_NOOP("reports", "Training")
_EVENTS = QT_TRANSLATE_NOOP("reports", "Event extraction")
_TOOLS = QT_TRANSLATE_NOOP("reports", "Other annotation tools")
_TABLES = QT_TRANSLATE_NOOP("reports", "Tables")

_OFFERED = (
    (
        "json",
        "Dateline",
        QT_TRANSLATE_NOOP("reports", "Dateline JSON"),
        QT_TRANSLATE_NOOP("reports", "Everything, with statuses, corrections and rejected suggestions."),
    ),
    (
        "jsonl",
        "Dateline",
        QT_TRANSLATE_NOOP("reports", "Dateline JSON lines"),
        QT_TRANSLATE_NOOP(
            "reports", "Everything, with statuses, corrections and rejected suggestions, a line an article."
        ),
    ),
    (
        "spacy",
        _TRAINING,
        QT_TRANSLATE_NOOP("reports", "spaCy"),
        QT_TRANSLATE_NOOP(
            "reports", "For spacy train: as a folder with a configuration that it trains with as it is."
        ),
    ),
    (
        "conll",
        _TRAINING,
        QT_TRANSLATE_NOOP("reports", "CoNLL (IOB2)"),
        QT_TRANSLATE_NOOP("reports", "Accepted names for taggers, a token a line."),
    ),
    (
        "conllup",
        _TRAINING,
        QT_TRANSLATE_NOOP("reports", "CoNLL-U Plus"),
        QT_TRANSLATE_NOOP("reports", "Accepted annotations in columns, events too, a token a line."),
    ),
    (
        "hf",
        _TRAINING,
        QT_TRANSLATE_NOOP("reports", "Hugging Face"),
        QT_TRANSLATE_NOOP("reports", "Accepted names, a sentence a row, as Parquet and JSON lines."),
    ),
    (
        "oneie",
        _EVENTS,
        QT_TRANSLATE_NOOP("reports", "OneIE and TextEE"),
        QT_TRANSLATE_NOOP("reports", "Accepted events in tokens, a line a sentence."),
    ),
    (
        "dygie",
        _EVENTS,
        QT_TRANSLATE_NOOP("reports", "DyGIE++"),
        QT_TRANSLATE_NOOP("reports", "Accepted events in tokens, a line an article."),
    ),
    (
        "maven",
        _EVENTS,
        QT_TRANSLATE_NOOP("reports", "MAVEN-Arg"),
        QT_TRANSLATE_NOOP("reports", "Accepted events in characters, all mentions of one event together."),
    ),
    (
        "brat",
        _TOOLS,
        QT_TRANSLATE_NOOP("reports", "brat"),
        QT_TRANSLATE_NOOP("reports", "Accepted annotations, with the configuration that brat shows them by."),
    ),
    (
        "prodigy",
        _TOOLS,
        QT_TRANSLATE_NOOP("reports", "Prodigy"),
        QT_TRANSLATE_NOOP("reports", "Tasks with spans and relations, a line an article."),
    ),
    (
        "doccano",
        _TOOLS,
        QT_TRANSLATE_NOOP("reports", "doccano"),
        QT_TRANSLATE_NOOP("reports", "Spans and relations, a line an article."),
    ),
    (
        "label-studio",
        _TOOLS,
        QT_TRANSLATE_NOOP("reports", "Label Studio"),
        QT_TRANSLATE_NOOP(
            "reports", "Annotations and predictions, in a folder with the labelling interface."
        ),
    ),
    (
        "webanno",
        _TOOLS,
        QT_TRANSLATE_NOOP("reports", "WebAnno TSV"),
        QT_TRANSLATE_NOOP("reports", "For WebAnno and INCEpTION, a file an article."),
    ),
    (
        "xmi",
        _TOOLS,
        QT_TRANSLATE_NOOP("reports", "UIMA CAS XMI"),
        QT_TRANSLATE_NOOP("reports", "For UIMA and INCEpTION, a file an article, with the type system."),
    ),
    (
        "web-annotation",
        _TOOLS,
        QT_TRANSLATE_NOOP("reports", "Web Annotation"),
        QT_TRANSLATE_NOOP("reports", "The W3C's JSON-LD, each annotation with its place and its words."),
    ),
    (
        "events-csv",
        _TABLES,
        QT_TRANSLATE_NOOP("reports", "Events (CSV)"),
        QT_TRANSLATE_NOOP("reports", "For spreadsheets: an event a row, with date, type, code and actors."),
    ),
)
"""Name for scripts, group, name in the window, and what it is for, in the order of the dialog."""

_SETS: Mapping[str, str] = {
    "conll": "CoNLL-2003",
    "germeval": "GermEval 2014",
    "coarse": QT_TRANSLATE_NOOP("reports", "PER, ORG and LOC only"),
    "ontonotes": "OntoNotes 5",
    "ace": "ACE 2005",
}
"""What each of the label sets is called."""


def format_choices() -> list[FormatChoice]:
    """Return the formats on offer, as the export dialog shows them."""
    translate = QCoreApplication.translate
    formats = works.formats()
    return [
        FormatChoice(
            name,
            translate("reports", title),
            translate("reports", use),
            formats[name].suffix,
            translate("reports", group),
            formats[name].packaging.value,
            formats[name].parts,
            bool(formats[name].statuses),
        )
        for name, group, title, use in _OFFERED
    ]


def name_choices(schema: Schema) -> list[tuple[Mapping[str, str], str]]:
    """Return for each label set the names that the schema's labels have there, and what it is called."""
    translate = QCoreApplication.translate
    return [
        (
            {old: new for old, new in LABEL_SETS[name].items() if schema.label(old)},
            translate("reports", title),
        )
        for name, title in _SETS.items()
    ]
