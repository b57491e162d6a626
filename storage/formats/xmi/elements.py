"""The feature structures of an XMI file, by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from storage.formats.fields import Malformed
from storage.formats.xmi.parsing import Attributes, parse

_XMI = "http://www.omg.org/XMI"
_ID, _ROOT = f"{_XMI}}}id", f"{_XMI}}}XMI"
_SPACE, _SPACE_END = "http:///", ".ecore"
_NO_PACKAGE = "uima.noNamespace"

SOFA, VIEW, NULL = "uima.cas.Sofa", "uima.cas.View", "uima.cas.NULL"


@dataclass(slots=True)
class Element:
    """A feature structure: its line in the file, its type, its features as they are written.

    `listed` has the values of features that are written as elements, one for each value; hardly any has some.
    """

    line: int
    id: str
    type: str
    features: Mapping[str, str]
    listed: dict[str, list[str]] | None = None

    def refused(self, reason: str) -> Malformed:
        """Return the refusal of this element for `reason`."""
        return Malformed(f"line {self.line}: {self.type.rpartition('.')[2]} {self.id}: {reason}")


@dataclass(frozen=True, slots=True)
class Elements:
    """All elements of a file: those with an id by it, in their order, and the members of each view.

    `views` gives, by the id of a text, the ids of what is indexed in its view.
    """

    by_id: Mapping[str, Element]
    views: Mapping[str, frozenset[str]]


def elements(data: bytes) -> Elements:
    """Return the elements of a file; raise `Malformed` with the line where it is no XMI."""
    reading = _Reading()
    parse(data, reading.start, reading.end)
    return Elements(reading.by_id, reading.views)


class _Reading:
    def __init__(self) -> None:
        self.by_id: dict[str, Element] = {}
        self.views: dict[str, frozenset[str]] = {}
        self._types: dict[str, str] = {}
        self._last: Element | None = None
        self._feature = ""

    def start(self, line: int, depth: int, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if depth == 2:
            self._structure(line, name, attributes)
        elif depth == 1:
            if name != _ROOT:
                raise Malformed("this is not XMI")
        else:
            self._feature = name.rpartition("}")[2]

    def end(self, depth: int, text: str) -> None:
        """Take the end of an element, with its text."""
        if depth == 3 and self._last:
            self._last.listed = self._last.listed or {}
            self._last.listed.setdefault(self._feature, []).append(text)

    def _structure(self, line: int, name: str, attributes: Attributes) -> None:
        kind = self._types.get(name) or self._types.setdefault(name, _type(name))
        if kind == VIEW:
            members = frozenset(attributes.get("members", "").split())
            self.views[attributes.get("sofa", "")] = members
        if kind in (VIEW, NULL):
            self._last = None
            return
        number = attributes.pop(_ID, "")
        if not number:
            raise Malformed(f"a {kind} has no id")
        if number in self.by_id:
            raise Malformed(f"the id {number} is there twice")
        self._last = self.by_id[number] = Element(line, number, kind, attributes)


def _type(name: str) -> str:
    """Return the UIMA type of an element: its package is the namespace."""
    space, _, last = name.rpartition("}")
    if not space.startswith(_SPACE) or not space.endswith(_SPACE_END):
        raise Malformed(f"“{name}” is no type of UIMA's")
    package = space[len(_SPACE) : -len(_SPACE_END)].replace("/", ".")
    return last if package == _NO_PACKAGE else f"{package}.{last}"
