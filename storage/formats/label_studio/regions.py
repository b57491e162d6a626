"""Label Studio's results, read: regions at their words, what is said of each, and relations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from models.annotation import Level, Status
from models.incoming.records import IncomingLink, IncomingSpan
from models.offsets import Span, Utf16Map
from storage.formats.fields import Fields
from storage.formats.label_studio.config import LEVEL, VALUE
from storage.formats.linked_reading import Marked, id_of, joined, require_ends, share_of, text_of

LABELS, RELATION = "labels", "relation"

_LEVELS = frozenset(Level)
_BLANK = re.compile(r"(?:\s|\\n)+")
"""White space as Label Studio tells the words of a region: joined, or a line break as two signs."""


@dataclass(slots=True)
class Region:
    """A marked stretch with what is said of it; `place` has the offsets as they are written."""

    fields: Fields
    place: Span
    words: str | None
    names: list[str]
    score: float | None
    note: str
    actor: str
    level: Level = Level.NAM
    value: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)
    lemma: str = ""


class Results:
    """The results of one annotation or prediction of a text; `note` has what they say of the whole text.

    Raises `Malformed` where words and offsets of a region contradict each other in code points and in UTF-16
    units, where an id stands for two regions, and for a relation or a remark on a region that is not there.
    """

    def __init__(self, results: Iterable[Fields], text: str) -> None:
        self._text = text
        self._regions: dict[str, Region] = {}
        self._links: list[tuple[str, str, str]] = []
        said = []
        for result in results:
            kind = result.text("type", "")
            if kind == RELATION:
                self._links += _relations(result)
            elif kind == LABELS:
                self._add(result)
            else:
                said.append(result)
        self.note = "\n".join(note for result in said if (note := self._say(result)))
        self._places = _places(self._regions.values(), text)

    def marked(self, status: Status, score: float | None = None) -> Marked:
        """Return what is marked, with `score` for regions without their own; fragments are joined."""
        spans = (
            span
            for (key, region), place in zip(self._regions.items(), self._places, strict=True)
            for span in _spans(key, region, place, status, score)
        )
        links = [IncomingLink(source, target, name, status) for source, target, name in self._links]
        require_ends(links, self._regions.keys(), Fields({}))
        return joined(Marked(tuple(spans), tuple(links)))

    def _add(self, result: Fields) -> None:
        """Take a region, or the labels of a second control for one."""
        key, value = id_of(result, "id"), result.object("value") or Fields({}, result.place)
        names = list(value.texts(LABELS)) or [result.text("from_name", LABELS)]
        place = _written(value)
        known = self._regions.get(key)
        if known is None:
            words = text_of(value, "text") or None
            score = share_of(result.data.get("score"))
            meta = result.object("meta") or Fields({})
            self._regions[key] = Region(
                value, place, words, names, score, _note(meta), _actor(meta), lemma=text_of(meta, "lemma")
            )
        elif known.place == place:
            known.names += [name for name in names if name not in known.names]
        else:
            raise result.refused(f"its id {key} is there twice")

    def _say(self, result: Fields) -> str:
        """Take what a result says of its region; return it with its name if it is about the whole text."""
        kind, name = result.text("type", ""), result.text("from_name", "")
        value = result.object("value") or Fields({}, result.place)
        told = _told(value, "text" if kind == "textarea" else kind)
        region = self._regions.get(id_of(result, "id")) if result.data.get("id") else None
        if region is None:
            if "start" in value.data:
                raise result.refused(f"its {kind} are of no region of plain text")
            return f"{name}: {told}" if told else ""
        if name == LEVEL and told in _LEVELS:
            region.level = Level(told)
        elif name == VALUE:
            region.value = told or None
        elif told:
            region.attributes[name] = told
        return ""


def _places(regions: Iterable[Region], text: str) -> list[Span]:
    """Return where the regions are in code points; old exports count UTF-16 units, which their words tell."""
    found = list(regions)
    written = [region.place for region in found]
    if wrong := _first_wrong(found, written, text):
        units = Utf16Map(text)
        moved = [Span(units.to_code_point(span.start), units.to_code_point(span.end)) for span in written]
        if _first_wrong(found, moved, text):
            place, fields = wrong.place, wrong.fields
            if place.end > len(text):
                raise fields.refused(f"[{place.start}, {place.end}] is outside the text")
            raise fields.refused(f"its text is “{wrong.words}”, but “{place.text(text)}” stands there")
        return moved
    return written


def _first_wrong(regions: list[Region], places: list[Span], text: str) -> Region | None:
    """Return the first region that is not in the text, or whose words are not those at its place."""
    for region, place in zip(regions, places, strict=True):
        if place.end > len(text) or not _are_same(region.words, place.text(text)):
            return region
    return None


def _are_same(words: str | None, covered: str) -> bool:
    return words is None or words == covered or _BLANK.sub("", words) == _BLANK.sub("", covered)


def _written(value: Fields) -> Span:
    start, end = value.data.get("start"), value.data.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise value.refused("its start and end are no span of plain text")
    return Span(start, end)


def _spans(
    key: str, region: Region, place: Span, status: Status, score: float | None
) -> Iterator[IncomingSpan]:
    """Yield a span for each label of a region; relations hang on the first."""
    for number, name in enumerate(region.names):
        yield IncomingSpan(
            f"{key} {name}" if number else key,
            name,
            (place,),
            status,
            score if region.score is None else region.score,
            region.note,
            region.level,
            region.actor,
            region.value,
            region.attributes,
            region.lemma,
        )


def _relations(result: Fields) -> Iterator[tuple[str, str, str]]:
    """Yield the ends of a relation with each of its labels; one without is called like its kind."""
    ends = id_of(result, "from_id"), id_of(result, "to_id")
    source, target = reversed(ends) if result.data.get("direction") == "left" else ends
    named = result.texts(LABELS) if result.data.get(LABELS) is not None else ()
    yield from ((source, target, name) for name in named or (RELATION,))


def _note(meta: Fields) -> str:
    found = meta.data.get("text")
    return "\n".join(Fields({"meta": [found] if isinstance(found, str) else found or []}).texts("meta"))


def _actor(meta: Fields) -> str:
    actor = meta.data.get("actor")
    return text_of(Fields(actor), "name") if isinstance(actor, dict) else ""


def _told(value: Fields, name: str) -> str:
    """Return what a control holds as one text: choices, what was typed, numbers, paths of a taxonomy."""
    parts = ", ".join(_flat(value.data.get(name)))
    return Fields({"it": parts}, value.place).text("it", "")


def _flat(found: Any) -> Iterator[str]:
    for part in found if isinstance(found, list) else [found]:
        if isinstance(part, list):
            yield " / ".join(str(step) for step in part if isinstance(step, str | int | float))
        elif isinstance(part, str | int | float):
            yield str(part)
