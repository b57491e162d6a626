"""Why something was suggested, in plain words: what proposed it and what it saw."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.panels.wording import preset_text
from gui.phrasebook import Phrasebook
from models.annotation import Origin, Source

_READABLE_VERSION = 8
"""A longer version is a digest, which tells a reader nothing."""

_SOURCES = {
    Source.REVIEWER: QT_TRANSLATE_NOOP("evidence", "added by hand"),
    Source.RULE: QT_TRANSLATE_NOOP("evidence", "rule {name}"),
    Source.LEXICON: QT_TRANSLATE_NOOP("evidence", "lexicon {name}"),
    Source.PIPELINE: QT_TRANSLATE_NOOP("evidence", "pipeline {name}"),
    Source.LEARNED: QT_TRANSLATE_NOOP("evidence", "{name}"),
    Source.IMPORT: QT_TRANSLATE_NOOP("evidence", "came with the import"),
}
_SUGGESTERS = {
    "actors": QT_TRANSLATE_NOOP("evidence", "actors"),
    "amounts": QT_TRANSLATE_NOOP("evidence", "amounts"),
    "dates": QT_TRANSLATE_NOOP("evidence", "dates"),
    "documents": QT_TRANSLATE_NOOP("evidence", "documents"),
    "event_model": QT_TRANSLATE_NOOP("evidence", "learnt from the corpus"),
    "event_triggers": QT_TRANSLATE_NOOP("evidence", "event triggers"),
    "named events": QT_TRANSLATE_NOOP("evidence", "named events"),
    "organisations": QT_TRANSLATE_NOOP("evidence", "organisations"),
    "peoples": QT_TRANSLATE_NOOP("evidence", "peoples"),
    "persons": QT_TRANSLATE_NOOP("evidence", "persons"),
    "places": QT_TRANSLATE_NOOP("evidence", "places"),
    "repeats": QT_TRANSLATE_NOOP("evidence", "repeated names"),
    "titles": QT_TRANSLATE_NOOP("evidence", "titles"),
}
_KEYS = {
    "also": QT_TRANSLATE_NOOP("evidence", "also found by"),
    "article date": QT_TRANSLATE_NOOP("evidence", "date of the article"),
    "base": QT_TRANSLATE_NOOP("evidence", "as in"),
    "body": QT_TRANSLATE_NOOP("evidence", "body"),
    "carrier": QT_TRANSLATE_NOOP("evidence", "carried by"),
    "document": QT_TRANSLATE_NOOP("evidence", "document"),
    "filler": QT_TRANSLATE_NOOP("evidence", "filler"),
    "form": QT_TRANSLATE_NOOP("evidence", "as"),
    "kind": QT_TRANSLATE_NOOP("evidence", "kind"),
    "label": QT_TRANSLATE_NOOP("evidence", "its label"),
    "lexicon": QT_TRANSLATE_NOOP("evidence", "entry"),
    "list": QT_TRANSLATE_NOOP("evidence", "list"),
    "match": QT_TRANSLATE_NOOP("evidence", "match"),
    "name": QT_TRANSLATE_NOOP("evidence", "name"),
    "organisation": QT_TRANSLATE_NOOP("evidence", "organisation"),
    "pattern": QT_TRANSLATE_NOOP("evidence", "pattern"),
    "people": QT_TRANSLATE_NOOP("evidence", "people"),
    "place": QT_TRANSLATE_NOOP("evidence", "place"),
    "probability": QT_TRANSLATE_NOOP("evidence", "its probability"),
    "repeats": QT_TRANSLATE_NOOP("evidence", "also called"),
    "replica": QT_TRANSLATE_NOOP("evidence", "labelled like another one"),
}
_REASONS = (
    QT_TRANSLATE_NOOP("evidence", "subject"),
    QT_TRANSLATE_NOOP("evidence", "agent of the passive"),
    QT_TRANSLATE_NOOP("evidence", "found by the parse"),
    QT_TRANSLATE_NOOP("evidence", "subject, left of the verb"),
    QT_TRANSLATE_NOOP("evidence", "subject, right of the verb"),
    QT_TRANSLATE_NOOP("evidence", "subject of the clause before"),
    QT_TRANSLATE_NOOP("evidence", "subject of the passive"),
    QT_TRANSLATE_NOOP("evidence", "object"),
    QT_TRANSLATE_NOOP("evidence", "object, right of the verb"),
    QT_TRANSLATE_NOOP("evidence", "first object"),
    QT_TRANSLATE_NOOP("evidence", "second object"),
    QT_TRANSLATE_NOOP("evidence", "dative"),
    QT_TRANSLATE_NOOP("evidence", "genitive"),
    QT_TRANSLATE_NOOP("evidence", "name before the object"),
    QT_TRANSLATE_NOOP("evidence", "owner before the noun"),
    QT_TRANSLATE_NOOP("evidence", "possessive before the noun"),
    QT_TRANSLATE_NOOP("evidence", "described by this clause"),
    QT_TRANSLATE_NOOP("evidence", "described by the visit"),
    QT_TRANSLATE_NOOP("evidence", "asked to do it"),
    QT_TRANSLATE_NOOP("evidence", "sum in the clause"),
    QT_TRANSLATE_NOOP("evidence", "date in the clause"),
    QT_TRANSLATE_NOOP("evidence", "would, seen from the past"),
    QT_TRANSLATE_NOOP("evidence", "werden with infinitive"),
)
_KINDS = (
    QT_TRANSLATE_NOOP("evidence", "abbreviation"),
    QT_TRANSLATE_NOOP("evidence", "abbreviation in brackets"),
    QT_TRANSLATE_NOOP("evidence", "agency of the dateline"),
    QT_TRANSLATE_NOOP("evidence", "ago"),
    QT_TRANSLATE_NOOP("evidence", "bare year"),
    QT_TRANSLATE_NOOP("evidence", "border between two"),
    QT_TRANSLATE_NOOP("evidence", "clock"),
    QT_TRANSLATE_NOOP("evidence", "common noun"),
    QT_TRANSLATE_NOOP("evidence", "compound"),
    QT_TRANSLATE_NOOP("evidence", "date"),
    QT_TRANSLATE_NOOP("evidence", "date without year"),
    QT_TRANSLATE_NOOP("evidence", "day word"),
    QT_TRANSLATE_NOOP("evidence", "days"),
    QT_TRANSLATE_NOOP("evidence", "decade"),
    QT_TRANSLATE_NOOP("evidence", "duration"),
    QT_TRANSLATE_NOOP("evidence", "edge of month"),
    QT_TRANSLATE_NOOP("evidence", "family name first"),
    QT_TRANSLATE_NOOP("evidence", "ending of a surname"),
    QT_TRANSLATE_NOOP("evidence", "former"),
    QT_TRANSLATE_NOOP("evidence", "full name"),
    QT_TRANSLATE_NOOP("evidence", "given name"),
    QT_TRANSLATE_NOOP("evidence", "head"),
    QT_TRANSLATE_NOOP("evidence", "head and modifiers"),
    QT_TRANSLATE_NOOP("evidence", "hour"),
    QT_TRANSLATE_NOOP("evidence", "known surname"),
    QT_TRANSLATE_NOOP("evidence", "leading word"),
    QT_TRANSLATE_NOOP("evidence", "money"),
    QT_TRANSLATE_NOOP("evidence", "month"),
    QT_TRANSLATE_NOOP("evidence", "named elsewhere"),
    QT_TRANSLATE_NOOP("evidence", "named event"),
    QT_TRANSLATE_NOOP("evidence", "noun"),
    QT_TRANSLATE_NOOP("evidence", "number"),
    QT_TRANSLATE_NOOP("evidence", "part of day"),
    QT_TRANSLATE_NOOP("evidence", "patronymic"),
    QT_TRANSLATE_NOOP("evidence", "percent"),
    QT_TRANSLATE_NOOP("evidence", "period"),
    QT_TRANSLATE_NOOP("evidence", "phrase"),
    QT_TRANSLATE_NOOP("evidence", "pronoun"),
    QT_TRANSLATE_NOOP("evidence", "same day"),
    QT_TRANSLATE_NOOP("evidence", "same name"),
    QT_TRANSLATE_NOOP("evidence", "season"),
    QT_TRANSLATE_NOOP("evidence", "season of"),
    QT_TRANSLATE_NOOP("evidence", "signed"),
    QT_TRANSLATE_NOOP("evidence", "span of time"),
    QT_TRANSLATE_NOOP("evidence", "surname"),
    QT_TRANSLATE_NOOP("evidence", "weekday"),
    QT_TRANSLATE_NOOP("evidence", "word"),
    QT_TRANSLATE_NOOP("evidence", "year"),
)
_COMPOSED = (
    QT_TRANSLATE_NOOP("evidence", "content of “{0}”"),
    QT_TRANSLATE_NOOP("evidence", "{0} of “{1}”"),
    QT_TRANSLATE_NOOP("evidence", "{0} in the passive"),
    QT_TRANSLATE_NOOP("evidence", "after “{0}”"),
    QT_TRANSLATE_NOOP("evidence", "after {0}"),
    QT_TRANSLATE_NOOP("evidence", "before {0}"),
    QT_TRANSLATE_NOOP("evidence", "beside {0}"),
)
_BOOK = Phrasebook("evidence", (*_REASONS, *_KINDS, *_KEYS.values(), *_SUGGESTERS.values(), *_COMPOSED))


def source_text(origin: Origin) -> str:
    """Return who or what proposed an annotation, in plain words."""
    name = _named_text(origin.name, origin.version)
    return _translated(_SOURCES[origin.source]).format(name=name).strip()


def evidence_lines(origin: Origin) -> list[str]:
    """Return why something was suggested: its source, then each piece of evidence in the order given."""
    told, evidence = source_text(origin), list(origin.evidence)
    if evidence and evidence[0][0] == origin.source.value:
        told = QCoreApplication.translate("evidence", "{0} “{1}”").format(told, evidence.pop(0)[1])
    pieces = ((_key_text(key), _seen_text(key, seen)) for key, seen in evidence)
    return [told, *(f"{key}: {seen}" if seen else key for key, seen in pieces)]


def evidence_text(origin: Origin) -> str:
    """Return on one line why something was suggested."""
    return "; ".join(evidence_lines(origin))


def _key_text(key: str) -> str:
    return _translated(_KEYS[key]) if key in _KEYS else preset_text(key).replace("_", " ")


def _seen_text(key: str, seen: str) -> str:
    """Return what was seen; the id of another annotation tells a reader nothing."""
    if key == "also":
        name, _, version = seen.rpartition(" ")
        return _named_text(name, version) if name in _SUGGESTERS else _suggester_text(seen)
    return "" if key == "replica" else _BOOK.translated(seen)


def _named_text(name: str, version: str) -> str:
    shown = version if len(version) <= _READABLE_VERSION else ""
    return f"{_suggester_text(name)} {shown}".strip()


def _suggester_text(name: str) -> str:
    return _translated(_SUGGESTERS[name]) if name in _SUGGESTERS else name


def _translated(text: str) -> str:
    return QCoreApplication.translate("evidence", text)
