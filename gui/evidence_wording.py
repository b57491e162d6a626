"""Why something was suggested, in plain words: what proposed it and what it saw."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import reduce

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.panels.wording import preset_text, quoted
from gui.phrasebook import Phrasebook
from models.annotation import Origin, Source
from models.suggest.base import UNPARSED

_READABLE_VERSION = 8
"""A longer version is a digest, which tells a reader nothing."""

_RULES_ALONE = QT_TRANSLATE_NOOP("evidence", "By rules alone: no pipeline parsed this article.")

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
    "known actors": QT_TRANSLATE_NOOP("evidence", "known actors"),
    "named events": QT_TRANSLATE_NOOP("evidence", "named events"),
    "organisations": QT_TRANSLATE_NOOP("evidence", "organisations"),
    "peoples": QT_TRANSLATE_NOOP("evidence", "peoples"),
    "persons": QT_TRANSLATE_NOOP("evidence", "persons"),
    "places": QT_TRANSLATE_NOOP("evidence", "places"),
    "repeats": QT_TRANSLATE_NOOP("evidence", "repeated names"),
    "titles": QT_TRANSLATE_NOOP("evidence", "titles"),
}
_ENTRIES = {
    ("known actors", "known actor"): QT_TRANSLATE_NOOP("evidence", "a name of the known actor “{0}”"),
    ("event_triggers", "filler"): QT_TRANSLATE_NOOP("evidence", "{0} that fills a role of an event"),
    ("event_triggers", "lexicon"): QT_TRANSLATE_NOOP("evidence", "lexicon entry “{0}”"),
    ("event_model", "lexicon"): QT_TRANSLATE_NOOP(
        "evidence", "lexicon entry “{0}”, weighed by the learnt model"
    ),
    ("event_model", "learned"): QT_TRANSLATE_NOOP("evidence", "“{0}”, learnt from the corpus"),
}
"""By the suggester and the key of its first evidence: how both are told as one."""

_NAMED = QT_TRANSLATE_NOOP("evidence", "{0} “{1}”")
_VERSIONED = QT_TRANSLATE_NOOP("evidence", "{0}, version {1}")
_BOTH = QT_TRANSLATE_NOOP("evidence", "{0} and {1}")
_LANGUAGE = re.compile(r"^[a-z]{2,3}:")
_ROWS = frozenset({"lexicon", "learned"})
"""The keys under which a word with its language is seen, such as `de:Besuch`."""

_QUOTED = frozenset({"carrier", "planned", "denied", "unreal", "general"})
"""The keys under which a word of the article is seen, where it is no phrase of ours."""

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
    "known actor": QT_TRANSLATE_NOOP("evidence", "known actor"),
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


def proposer_text(origin: Origin) -> str:
    """Return who or what proposed an annotation, in plain words."""
    name = _named_text(origin.name, origin.version)
    return _translated(_SOURCES[origin.source]).format(name=name).strip()


def evidence_lines(origin: Origin) -> list[str]:
    """Return why something was suggested: its source, each piece of evidence, whether rules were alone."""
    alone = rules_alone_text(origin)
    return [*_reasons(origin), *([alone] if alone else [])]


def evidence_text(origin: Origin) -> str:
    """Return on one line why something was suggested, without the sentence of `rules_alone_text`."""
    return "; ".join(_reasons(origin))


def rules_alone_text(origin: Origin) -> str:
    """Return the sentence that an event was suggested without a pipeline's parse; nothing if it was not."""
    return _translated(_RULES_ALONE) if UNPARSED in origin.evidence else ""


def _reasons(origin: Origin) -> Iterator[str]:
    """Yield the source, then what was seen, in the order given, all that has the same key at once."""
    evidence = [piece for piece in origin.evidence if piece != UNPARSED]
    source = _source_with(origin, *evidence[0]) if evidence else ""
    yield source or proposer_text(origin)
    evidence = evidence[1:] if source else evidence
    for key in dict.fromkeys(key for key, _ in evidence):
        told = [_seen_text(key, seen) for other, seen in evidence if other == key]
        seen = _joined(dict.fromkeys(filter(None, told)))
        yield f"{_key_text(key)}: {seen}" if seen else _key_text(key)


def _source_with(origin: Origin, key: str, seen: str) -> str:
    """Return the source and its first evidence as one, if that names the entry of a list; else nothing."""
    if entry := _ENTRIES.get((origin.name, key)):
        return _translated(entry).format(_seen_text(key, seen))
    return _translated(_NAMED).format(proposer_text(origin), seen) if key == origin.source.value else ""


def _joined(texts: Iterable[str]) -> str:
    first, *others = [*texts] or [""]
    return reduce(_translated(_BOTH).format, others, first)


def _key_text(key: str) -> str:
    return _translated(_KEYS[key]) if key in _KEYS else preset_text(key).replace("_", " ")


def _seen_text(key: str, seen: str) -> str:
    """Return what was seen; the id of another annotation tells a reader nothing."""
    if key == "also":
        name, _, _version = seen.rpartition(" ")
        return _suggester_text(name if name in _SUGGESTERS else seen)
    if key == "replica":
        return ""
    if key in _ROWS:
        return _LANGUAGE.sub("", seen)
    return quoted(seen) if key in _QUOTED and not _BOOK.knows(seen) else _BOOK.translated(seen)


def _named_text(name: str, version: str) -> str:
    """Return a suggester's name, with its version unless that says nothing: our own ones, and digests."""
    shown = _suggester_text(name)
    is_told = version and name not in _SUGGESTERS and len(version) <= _READABLE_VERSION
    return _translated(_VERSIONED).format(shown, version) if is_told else shown


def _suggester_text(name: str) -> str:
    return _translated(_SUGGESTERS[name]) if name in _SUGGESTERS else name


def _translated(text: str) -> str:
    return QCoreApplication.translate("evidence", text)
