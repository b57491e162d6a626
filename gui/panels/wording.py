"""The words that the window shows for the domain's values: statuses, presets, dates, durations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDateTime, QLocale, Qt

from models.annotation import Annotation, Entity, Event, Level, Source, Status
from models.article import ArticleStatus
from models.offsets import covered_text
from models.review import Review
from models.schema import EntityLabel, EventType, Guideline, Preset, Schema

_BEFORE, _AFTER = 14, 60
"""Code points of context on either side of an annotation; where they are shown they are cut to fit."""
_DAY = re.compile(r"--(\d{2})-(\d{2})$")
_LEAP_YEAR = 2000
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")


_STATUSES = {
    Status.SUGGESTED: QT_TRANSLATE_NOOP("wording", "suggested"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("wording", "accepted"),
    Status.REJECTED: QT_TRANSLATE_NOOP("wording", "rejected"),
}
_LEVELS = {
    Level.NAM: QT_TRANSLATE_NOOP("wording", "name"),
    Level.NOM: QT_TRANSLATE_NOOP("wording", "noun"),
    Level.PRO: QT_TRANSLATE_NOOP("wording", "pronoun"),
}
_PRESETS = {
    "actual": QT_TRANSLATE_NOOP("wording", "actual"),
    "planned": QT_TRANSLATE_NOOP("wording", "planned"),
    "denied": QT_TRANSLATE_NOOP("wording", "denied"),
    "unreal": QT_TRANSLATE_NOOP("wording", "unreal"),
    "general": QT_TRANSLATE_NOOP("wording", "general"),
}


def article_status_text(status: ArticleStatus | str) -> str:
    """Return the word for an article's status."""
    translate = QCoreApplication.translate
    return {
        ArticleStatus.UNTOUCHED: translate("wording", "untouched"),
        ArticleStatus.OPENED: translate("wording", "opened"),
        ArticleStatus.COMPLETE: translate("wording", "done"),
        ArticleStatus.DISCUSS: translate("wording", "discuss"),
    }[ArticleStatus(status)]


def article_figures(status: ArticleStatus, open_count: int, decided: int, suggestion_state: str) -> str:
    """Return what the list says at the right of an article: "23 open", "41 ✓", "suggesting …", "failed"."""
    translate = QCoreApplication.translate
    if suggestion_state == "failed":
        return translate("wording", "failed")
    if suggestion_state == "running":
        return translate("wording", "suggesting …")
    if suggestion_state == "waiting" and not open_count + decided:
        return translate("wording", "waiting …")
    if status is ArticleStatus.COMPLETE:
        return f"{decided} ✓"
    opened = open_text(open_count)
    return " · ".join([article_status_text(status), opened]) if status is ArticleStatus.DISCUSS else opened


def open_text(count: int) -> str:
    """Return how many suggestions of an article nobody has decided on."""
    return QCoreApplication.translate("wording", "{0} open").format(count)


def status_text(status: Status) -> str:
    """Return the word for what was decided on an annotation."""
    return QCoreApplication.translate("wording", _STATUSES[status])


def level_text(level: Level) -> str:
    """Return the word for a mention level."""
    return QCoreApplication.translate("wording", _LEVELS[level])


def preset_text(name: str) -> str:
    """Return the word for an attribute preset; a schema's own preset keeps its name."""
    return QCoreApplication.translate("wording", _PRESETS[name]) if name in _PRESETS else name


def phase_text(phase: str) -> str:
    """Return the word for a phase; a schema's own phase keeps its name."""
    translate = QCoreApplication.translate
    return {"start": translate("wording", "start"), "end": translate("wording", "end")}.get(phase, phase)


def percent_text(confidence: float | None) -> str:
    """Return a confidence between 0 and 1 as "94 %"; nothing where there is none."""
    if confidence is None:
        return ""
    return QCoreApplication.translate("wording", "{0} %").format(round(confidence * 100))


def quoted(text: str) -> str:
    """Return `text` in the quotation marks of the window's language."""
    return QCoreApplication.translate("wording", "“{0}”").format(text)


def covered(annotation: Annotation, review: Review) -> str:
    """Return the text under an annotation on one line; fragments far apart are joined by "…"."""
    parts = [covered_text((span,), review.text) for span in annotation.fragments]
    return " ".join(" … ".join(parts).split())


def summary(annotation: Annotation, review: Review) -> str:
    """Return one line about an annotation: its text, and its value or its first role fillers."""
    return " · ".join(filter(None, (covered(annotation, review), _details(annotation, review))))


def row_texts(annotation: Annotation, review: Review) -> tuple[str, str]:
    """Return what a list says of an annotation: its text, and what tells it from others that read alike."""
    details = _details(annotation, review)
    if isinstance(annotation, Entity):
        details = " · ".join(filter(None, (details, context(annotation, review))))
    return covered(annotation, review), details or context(annotation, review)


def _details(annotation: Annotation, review: Review) -> str:
    """Return an entity's value, or an event's first role fillers."""
    if isinstance(annotation, Entity):
        return annotation.value or ""
    targets = ((item.role, review.annotation(item.target)) for item in annotation.standing_arguments[:3])
    return ", ".join(f"{role} {covered(target, review)}" for role, target in targets if target is not None)


def context(annotation: Annotation, review: Review) -> str:
    """Return the words around an annotation, which itself is left out: "traf in … den Botschafter"."""
    hull, text = annotation.hull, review.text
    before = text[max(0, hull.start - _BEFORE) : hull.start].rpartition("\n")[2]
    if len(before) == _BEFORE and not text[hull.start - _BEFORE - 1].isspace():
        before = before.partition(" ")[2]
    after = text[hull.end : hull.end + _AFTER].partition("\n")[0]
    return " ".join(f"{before}…{after}".split())


def codes_text(codes: Mapping[str, str]) -> str:
    """Return an event type's codes in other schemes, as "PLOVER CONSULT, CAMEO 040"."""
    return ", ".join(f"{scheme.upper()} {code}" for scheme, code in codes.items() if code)


def guideline_named(schema: Schema, name: str) -> Guideline:
    """Return the guideline of a label or event type in the window's language; empty if there is none."""
    item = schema.label(name) or schema.type(name)
    return in_language(item) if item else Guideline("")


def in_language(item: EntityLabel | EventType | Preset) -> Guideline:
    """Return the guideline of something in the schema in the window's language."""
    return item.guideline(QLocale().name()[:2])


def date_text(iso: str | None) -> str:
    """Return an ISO 8601 date, also a partial one such as "2023-05", as the window's language writes it."""
    if yearless := _DAY.match(iso or ""):
        date = QDate(_LEAP_YEAR, int(yearless[1]), int(yearless[2]))
        return QLocale().toString(date, QCoreApplication.translate("wording", "d MMM"))
    match = _DATE.match(iso or "")
    if match is None:
        return iso or ""
    year, month, day = match.groups()
    if month is None:
        return year
    translate = QCoreApplication.translate
    pattern = translate("wording", "d MMM yyyy") if day else translate("wording", "MMM yyyy")
    date = QDate(int(year), int(month), int(day or 1))
    return QLocale().toString(date, pattern) if date.isValid() else str(iso)


def time_text(time: datetime) -> str:
    """Return the time of day of `time`, to the second, in local time."""
    return _local(time).toString("HH:mm:ss")


def clock_text(time: datetime) -> str:
    """Return the time of day of `time`, to the minute, in local time."""
    return _local(time).toString("HH:mm")


def day_text(day: date) -> str:
    """Return a day as one speaks of it: "today", "yesterday", else the date."""
    ago = QDate(day.year, day.month, day.day).daysTo(QDate.currentDate())
    translate = QCoreApplication.translate
    known = {0: translate("wording", "today"), 1: translate("wording", "yesterday")}
    return known.get(ago) or date_text(day.isoformat())


def moment_text(time: datetime) -> str:
    """Return date and time, the date left out today."""
    moment = _local(time)
    if moment.date() == QDate.currentDate():
        return clock_text(time)
    return f"{date_text(moment.date().toString(Qt.DateFormat.ISODate))}, {clock_text(time)}"


def duration_text(seconds: float) -> str:
    """Return a duration in the largest unit that suits: "40 s", "3 min", "2 h 5 min"."""
    translate = QCoreApplication.translate
    if seconds < 60:
        return translate("wording", "{0} s").format(max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 60:
        return translate("wording", "{0} min").format(minutes)
    return translate("wording", "{0} h {1} min").format(minutes // 60, minutes % 60)


def preset_of(event: Event, schema: Schema) -> str:
    """Return the name of the preset that the event's attributes count as, or nothing."""
    return next((preset.name for preset in schema.presets if preset.matches(event.attributes)), "")


def _local(time: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(time.timestamp()))


_SOURCES = {
    Source.REVIEWER: QT_TRANSLATE_NOOP("concordance", "reviewer"),
    Source.RULE: QT_TRANSLATE_NOOP("concordance", "rule"),
    Source.LEXICON: QT_TRANSLATE_NOOP("concordance", "lexicon"),
    Source.PIPELINE: QT_TRANSLATE_NOOP("concordance", "pipeline"),
    Source.LEARNED: QT_TRANSLATE_NOOP("concordance", "learned"),
    Source.IMPORT: QT_TRANSLATE_NOOP("concordance", "import"),
}


def source_text(source: Source) -> str:
    """Return the word for what kind of thing proposed an annotation."""
    return QCoreApplication.translate("concordance", _SOURCES[source])
