"""What the lines of an `.ann` file say together: spans, with all that is said of them, and links."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from models.annotation import Level
from models.incoming.records import IncomingLink, IncomingSpan
from models.offsets import Span, covered_text
from storage.formats.brat.config import LEVEL
from storage.formats.brat.standoff import (
    AttributeLine,
    EquivLine,
    EventLine,
    NormalizationLine,
    NoteLine,
    RelationLine,
    StandoffLine,
    TextBound,
    parsed,
)
from storage.formats.brat.writing import DATABASE, NOTE, VALUE
from storage.formats.fields import Malformed

EQUIV = "Equiv"
"""The name of the links between annotations that stand for the same."""

HOLDS = "true"
"""The value of an attribute without one."""

_DIGITS = "0123456789"
_SHOWN = 60
"""Characters of a text that a refusal quotes."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line of an `.ann` file and its number, from 1."""

    number: int
    line: StandoffLine


def numbered_lines(text: str) -> list[Numbered]:
    """Return the lines of an `.ann` file; raises `Malformed` with the number of one that says nothing."""
    return [Numbered(number, _parsed(line, number)) for number, line in _written(text)]


def disagreement(lines: Sequence[Numbered], text: str) -> str:
    """Return where the words that lines state are not those of the text, empty if they all are.

    White space counts as one blank, since brat writes a blank for the end of a line.
    """
    for item in lines:
        bound = item.line
        if not isinstance(bound, TextBound):
            continue
        if (end := max(span.end for span in bound.fragments)) > len(text):
            return f"line {item.number}: {bound.id} ends at {end}, the text at {len(text)}"
        covered = covered_text(bound.fragments, text)
        if bound.text.strip() and bound.text.split() != covered.split():
            return f"line {item.number}: {bound.id} is “{_short(bound.text)}”, the text “{_short(covered)}”"
    return ""


class Annotations:
    """The annotations of one article by their identifiers; a trigger stands for its first event.

    `roles` are role names that end with a digit of their own; other digits number the fillers of a role.
    Raises `Malformed`, with the line, for identifiers that come twice or are nowhere, and events in a circle.
    """

    def __init__(self, lines: Sequence[Numbered], roles: Container[str] = ()) -> None:
        self._lines = lines
        self._roles = roles
        self._by_id: dict[str, StandoffLine] = {}
        for item in lines:
            self._know(item)
        self._first_event: dict[str, str] = {}
        for item in lines:
            if isinstance(item.line, EventLine):
                if not isinstance(self._by_id.get(item.line.trigger), TextBound):
                    raise _unknown(item.number, item.line.trigger)
                self._first_event.setdefault(item.line.trigger, item.line.id)
        self.links = tuple(self._links())
        self._require_no_circle()
        self._details: dict[str, _Details] = {}
        for item in lines:
            self._say(item)

    def spans(self, shift: int = 0) -> Iterator[IncomingSpan]:
        """Yield the spans in the order of the file, moved to the right by `shift` characters."""
        for item in self._lines:
            line = item.line
            if isinstance(line, EventLine):
                bound = self._by_id[line.trigger]
                assert isinstance(bound, TextBound), "triggers are checked first"
                yield self._span(line.id, line.type, bound.fragments, shift)
            elif isinstance(line, TextBound) and line.id not in self._first_event:
                yield self._span(line.id, line.type, line.fragments, shift)

    def _know(self, item: Numbered) -> None:
        line = item.line
        if isinstance(line, EquivLine):
            return
        if line.id in self._by_id:
            raise Malformed(f"line {item.number}: {line.id} is there twice")
        self._by_id[line.id] = line

    def _links(self) -> Iterator[IncomingLink]:
        for item in self._lines:
            line = item.line
            if isinstance(line, EventLine):
                for role, target in line.arguments:
                    yield IncomingLink(line.id, self._key(target, item.number), self._role(role))
            elif isinstance(line, RelationLine):
                (_, source), (_, target), *more = line.arguments
                if more:
                    raise Malformed(f"line {item.number}: {line.id} is no relation of two")
                yield IncomingLink(self._key(source, item.number), self._key(target, item.number), line.type)
            elif isinstance(line, EquivLine):
                first, *later = (self._key(member, item.number) for member in line.members)
                yield from (IncomingLink(member, first, EQUIV) for member in later)

    def _role(self, written: str) -> str:
        return written if written in self._roles else written.rstrip(_DIGITS) or written

    def _key(self, name: str, number: int) -> str:
        """Return the key of the span that an identifier stands for."""
        if not isinstance(self._by_id.get(name), TextBound | EventLine):
            raise _unknown(number, name)
        return self._first_event.get(name, name)

    def _require_no_circle(self) -> None:
        events = TopologicalSorter[str]()
        for item in self._lines:
            if isinstance(item.line, EventLine):
                fillers = (self._key(target, item.number) for _, target in item.line.arguments)
                events.add(item.line.id, *fillers)
        try:
            events.prepare()
        except CycleError as error:
            circle: list[str] = error.args[1]
            place = next(item.number for item in self._lines if getattr(item.line, "id", "") in circle)
            raise Malformed(f"line {place}: events go in a circle, {' → '.join(circle)}") from None

    def _say(self, item: Numbered) -> None:
        """Take what a line says of an annotation."""
        line = item.line
        if not isinstance(line, AttributeLine | NormalizationLine | NoteLine):
            return
        about = self._by_id.get(line.target)
        relation = about.type if isinstance(about, RelationLine) else ""
        name = about.arguments[0][1] if isinstance(about, RelationLine) else line.target
        details = self._details.setdefault(self._key(name, item.number), _Details())
        try:
            details.take(line, relation)
        except Malformed as error:
            raise Malformed(f"line {item.number}: {error}") from None

    def _span(self, key: str, name: str, fragments: Sequence[Span], shift: int) -> IncomingSpan:
        details = self._details.get(key, _Details())
        return IncomingSpan(
            key,
            name,
            tuple(Span(part.start + shift, part.end + shift) for part in fragments),
            note="; ".join(details.notes),
            level=details.level,
            actor=details.actor,
            value=details.value,
            attributes=details.attributes,
        )


@dataclass(slots=True)
class _Details:
    """What lines say of one annotation."""

    notes: list[str] = field(default_factory=list)
    level: Level = Level.NAM
    actor: str = ""
    value: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)

    def take(self, line: AttributeLine | NormalizationLine | NoteLine, relation: str) -> None:
        """Take what a line says of the annotation, or of a relation that starts from it."""
        if isinstance(line, NoteLine):
            self._note(line, relation)
        elif isinstance(line, NormalizationLine):
            self._normalize(line)
        else:
            self._attribute(line, relation)

    def _note(self, line: NoteLine, relation: str) -> None:
        if line.type == VALUE and self.value is None and not relation:
            self.value = line.text
        else:
            kind = "" if line.type == NOTE else line.type
            self.notes.append(": ".join(part for part in (relation, kind, line.text.strip()) if part))

    def _normalize(self, line: NormalizationLine) -> None:
        """Take the entry's name for the actor's; which entry elsewhere it is, only a note can hold."""
        entry = f"{line.database}:{line.entry}"
        name = line.name.strip() or entry
        if self.actor and self.actor != name:
            self.notes.append(f"{entry} {line.name.strip()}".strip())
            return
        self.actor = name
        if line.database != DATABASE and name != entry:
            self.notes.append(entry)

    def _attribute(self, line: AttributeLine, relation: str) -> None:
        name = f"{relation}.{line.type}" if relation else line.type
        if name == LEVEL and line.value in set(Level):
            self.level = Level(line.value)
            return
        value = line.value or HOLDS
        if self.attributes.setdefault(name, value) != value:
            raise Malformed(f"{line.target} is “{name}” twice, {self.attributes[name]} and {value}")


def _written(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line.removesuffix("\r")


def _parsed(line: str, number: int) -> StandoffLine:
    try:
        return parsed(line)
    except Malformed as error:
        raise Malformed(f"line {number}: {error}") from None


def _unknown(number: int, name: str) -> Malformed:
    return Malformed(f"line {number}: there is no annotation {name}")


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
