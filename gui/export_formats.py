"""The formats of exports, as the window names and describes them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.dialogs.export_dialog import FormatChoice

_FORMATS = (
    (
        "json",
        QT_TRANSLATE_NOOP("reports", "Dateline JSON"),
        QT_TRANSLATE_NOOP("reports", "Everything, with statuses, corrections and rejected suggestions."),
        ".json",
    ),
    (
        "jsonl",
        QT_TRANSLATE_NOOP("reports", "Dateline JSON lines"),
        QT_TRANSLATE_NOOP("reports", "The same, a line an article."),
        ".jsonl",
    ),
    (
        "spacy",
        QT_TRANSLATE_NOOP("reports", "spaCy"),
        QT_TRANSLATE_NOOP("reports", "Accepted annotations of finished articles, for spacy train."),
        ".spacy",
    ),
    (
        "conll",
        QT_TRANSLATE_NOOP("reports", "CoNLL (IOB2)"),
        QT_TRANSLATE_NOOP("reports", "Accepted names of finished articles, for taggers."),
        ".conll",
    ),
    (
        "conllup",
        QT_TRANSLATE_NOOP("reports", "CoNLL-U Plus"),
        QT_TRANSLATE_NOOP("reports", "Accepted annotations of finished articles in columns, events too."),
        ".conllup",
    ),
    (
        "hf",
        QT_TRANSLATE_NOOP("reports", "Hugging Face"),
        QT_TRANSLATE_NOOP(
            "reports", "Accepted names of finished articles, a sentence a row, as Parquet and JSON lines."
        ),
        "",
    ),
    (
        "oneie",
        QT_TRANSLATE_NOOP("reports", "OneIE and TextEE"),
        QT_TRANSLATE_NOOP("reports", "Accepted events of finished articles, a line a sentence."),
        ".jsonl",
    ),
    (
        "dygie",
        QT_TRANSLATE_NOOP("reports", "DyGIE++"),
        QT_TRANSLATE_NOOP("reports", "Accepted events of finished articles in tokens, a line an article."),
        ".jsonl",
    ),
    (
        "maven",
        QT_TRANSLATE_NOOP("reports", "MAVEN-Arg"),
        QT_TRANSLATE_NOOP(
            "reports", "Accepted events of finished articles in characters, all mentions together."
        ),
        ".jsonl",
    ),
    (
        "brat",
        QT_TRANSLATE_NOOP("reports", "brat"),
        QT_TRANSLATE_NOOP(
            "reports", "For brat: accepted annotations of finished articles, with its configuration."
        ),
        "",
    ),
    (
        "prodigy",
        QT_TRANSLATE_NOOP("reports", "Prodigy"),
        QT_TRANSLATE_NOOP("reports", "For Prodigy: tasks with spans and relations, tokens ready."),
        ".jsonl",
    ),
    (
        "doccano",
        QT_TRANSLATE_NOOP("reports", "doccano"),
        QT_TRANSLATE_NOOP("reports", "For doccano: spans and relations, a line an article."),
        ".jsonl",
    ),
    (
        "label-studio",
        QT_TRANSLATE_NOOP("reports", "Label Studio"),
        QT_TRANSLATE_NOOP(
            "reports", "For Label Studio: annotations and predictions, with its labelling interface."
        ),
        ".json",
    ),
    (
        "xmi",
        QT_TRANSLATE_NOOP("reports", "UIMA CAS XMI"),
        QT_TRANSLATE_NOOP(
            "reports",
            "For INCEpTION and UIMA: accepted annotations of finished articles, with the type system.",
        ),
        "",
    ),
    (
        "webanno",
        QT_TRANSLATE_NOOP("reports", "WebAnno TSV 3.3"),
        QT_TRANSLATE_NOOP(
            "reports",
            "For WebAnno and INCEpTION: accepted annotations of finished articles in rows of tokens.",
        ),
        "",
    ),
    (
        "web-annotation",
        QT_TRANSLATE_NOOP("reports", "W3C Web Annotation"),
        QT_TRANSLATE_NOOP(
            "reports", "Accepted annotations of finished articles as JSON-LD, by position and quotation."
        ),
        ".jsonld",
    ),
    (
        "events-csv",
        QT_TRANSLATE_NOOP("reports", "Table of events, CSV"),
        QT_TRANSLATE_NOOP("reports", "For spreadsheets: a row for each accepted event of finished articles."),
        ".csv",
    ),
)
"""Name for scripts, name in the window, what it is for, and the ending of its file, none of a folder."""


def format_choices() -> list[FormatChoice]:
    """Return the formats on offer, as the export dialog shows them."""
    translate = QCoreApplication.translate
    return [
        FormatChoice(name, translate("reports", title), translate("reports", use), ending)
        for name, title, use, ending in _FORMATS
    ]
