"""From the feature structures of an XMI file to documents: each view with a text is one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from models.offsets import Span
from storage.formats.cas.document import CasDocument, Chain, Link, Mark, Relation
from storage.formats.cas.layers import SENTENCE, TOKEN
from storage.formats.cas.places import Places
from storage.formats.cas.types import ARTICLE, METADATA, NO_LANGUAGE
from storage.formats.fields import Malformed
from storage.formats.xmi.elements import SOFA, Element, Elements
from storage.formats.xmi.type_system import TypeSystem

INITIAL = "_InitialView"
"""The name that UIMA gives to the view of a CAS that has one only."""

_DOCUMENT = "uima.tcas.DocumentAnnotation"
_SEGMENTS = frozenset({SENTENCE, TOKEN, "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Paragraph"})
"""What cuts a text into parts; nobody annotates it."""

_ENDS = ("Governor", "Dependent")
"""The features by which a relation names where it starts and where it leads to."""

_FIRST, _NEXT = "first", "next"
_ROLE, _TARGET = "role", "target"
_PLACE = frozenset({"sofa", "begin", "end"})
_MOST_DIGITS = 9
"""Of an offset; longer ones are none of a text."""

_Linked = tuple[str, str, Element]
"""The feature, the role and the target of a link."""


def documents(found: Elements, types: TypeSystem) -> Iterator[tuple[str, CasDocument]]:
    """Yield the name of each view with a text and its document, the initial view first.

    Raises `Malformed`, with the line, for a type that is not known, a place outside the text, and a
    reference to what is not there.
    """
    for element in found.by_id.values():
        if not types.knows(element.type):
            raise element.refused(f"the type {element.type} is not in the type system")
    sofas = [item for item in found.by_id.values() if item.type == SOFA and "sofaString" in item.features]
    if not sofas:
        raise Malformed("it holds no text")
    for sofa in sorted(sofas, key=lambda item: item.features.get("sofaID") != INITIAL):
        yield sofa.features.get("sofaID", INITIAL), _View(sofa, found, types).document()


class _View:
    """Reads the annotations of one text."""

    def __init__(self, sofa: Element, found: Elements, types: TypeSystem) -> None:
        self._text = sofa.features["sofaString"]
        self._places = Places(self._text)
        self._by_id = found.by_id
        self._types = types
        members = found.views.get(sofa.id, frozenset())
        inside = [item for number, item in found.by_id.items() if number in members]
        self._segments = [item for item in inside if item.type in _SEGMENTS]
        self._members = [item for item in inside if item.type not in _SEGMENTS]
        self._annotations = [item for item in self._members if types.is_annotation(item.type)]
        self._index: dict[str, int] = {}
        self._relations: dict[str, bool] = {}
        self._links: dict[str, list[_Linked]] = {}

    def document(self) -> CasDocument:
        """Return the document."""
        marks = self._marked()
        self._index = {item.id: place for place, item in enumerate(marks)}
        return CasDocument(
            self._text,
            tuple([self._span(item) for item in self._segments if item.type == SENTENCE]),
            tuple([self._span(item) for item in self._segments if item.type == TOKEN]),
            tuple([self._mark(item) for item in marks]),
            self._metadata(),
            tuple(self._relation(item) for item in self._annotations if self._is_relation(item)),
            tuple(self._chains()),
        )

    def _marked(self) -> list[Element]:
        """Return the annotations of layers, and any other ones that these link to."""
        found = {
            item.id: item
            for item in self._annotations
            if not self._is_relation(item) and _DOCUMENT not in self._types.kinds(item.type)
        }
        linked = [target for item in found.values() for _, _, target in self._linked(item)]
        return [*found.values(), *{item.id: item for item in linked if item.id not in found}.values()]

    def _mark(self, item: Element) -> Mark:
        links = tuple(
            [Link(feature, role, self._index[target.id]) for feature, role, target in self._linked(item)]
        )
        return Mark(item.type, self._span(item), self._plain(item), links)

    def _relation(self, item: Element) -> Relation:
        source, target = (
            next((self._index.get(end.id) for end in self._references(item, feature)), None)
            for feature in _ENDS
        )
        return Relation(item.type, source, target, self._plain(item))

    def _chains(self) -> Iterator[Chain]:
        """Yield the marks of each chain, which its first names, and each the next."""
        for item in self._members:
            if _FIRST not in item.features or not self._is_link_of_chain(self._types.held(item.type, _FIRST)):
                continue
            found: dict[str, int] = {}
            following = self._references(item, _FIRST)
            while following and following[0].id not in found and following[0].id in self._index:
                found[following[0].id] = self._index[following[0].id]
                following = self._references(following[0], _NEXT)
            if found:
                yield tuple(found.values())

    def _linked(self, item: Element) -> list[_Linked]:
        """Return the links of an annotation; kept, since they are looked through twice."""
        if item.id not in self._links:
            self._links[item.id] = list(self._links_of(item))
        return self._links[item.id]

    def _links_of(self, item: Element) -> Iterator[_Linked]:
        for feature in self._reference_features(item):
            for found in self._references(item, feature):
                if self._types.is_annotation(found.type):
                    yield feature, "", found
                else:
                    role = found.features.get(_ROLE, "")
                    targets = self._references(found, _TARGET)
                    yield from (
                        (feature, role, target)
                        for target in targets
                        if self._types.is_annotation(target.type)
                    )

    def _reference_features(self, item: Element) -> Iterator[str]:
        """Yield the features that lead to other annotations; those that make up a chain do not count."""
        for feature in item.features:
            if feature in _PLACE or not self._types.is_reference(item.type, feature):
                continue
            if feature != _NEXT or not self._is_link_of_chain(item.type):
                yield feature

    def _references(self, item: Element, feature: str) -> list[Element]:
        """Return the feature structures that a feature holds, those of an array each for itself."""
        found: list[Element] = []
        waiting = item.features.get(feature, "").split()[::-1]
        seen: set[str] = set()
        while waiting:
            number = waiting.pop()
            element = self._by_id.get(number)
            if element is None:
                raise item.refused(f"{feature} leads to {number}, which is not there")
            if element.type == "uima.cas.FSArray":
                inside = element.features.get("elements", "").split()
            elif element.type == "uima.cas.NonEmptyFSList":
                inside = [element.features[part] for part in ("head", "tail") if part in element.features]
            elif element.type == "uima.cas.EmptyFSList":
                inside = []
            else:
                found.append(element)
                continue
            if number not in seen:
                seen.add(number)
                waiting += inside[::-1]
        return found

    def _plain(self, item: Element) -> dict[str, str]:
        """Return the features of text, numbers and flags; of several values a list in one text."""
        found = {}
        for feature, written in item.features.items():
            if feature in _PLACE or self._types.is_reference(item.type, feature):
                continue
            listed = self._by_id.get(written) if self._types.holds_many(item.type, feature) else None
            if listed and listed.type.endswith("Array"):
                values = chain(listed.features.get("elements", "").split(), *(listed.listed or {}).values())
                written = ", ".join(values)
            found[feature] = written
        for feature, listed_values in (item.listed or {}).items():
            found[feature] = ", ".join(listed_values)
        return found

    def _span(self, item: Element) -> Span:
        begin, end = item.features.get("begin", ""), item.features.get("end", "")
        is_pair = begin.isdecimal() and end.isdecimal() and max(len(begin), len(end)) <= _MOST_DIGITS
        if not is_pair:
            raise item.refused(f"“{begin}” and “{end}” are no offsets")
        try:
            return self._places.span(int(begin), int(end))
        except Malformed as error:
            raise item.refused(str(error)) from None

    def _is_relation(self, item: Element) -> bool:
        if item.type not in self._relations:
            self._relations[item.type] = all(self._types.has(item.type, end) for end in _ENDS)
        return self._relations[item.type]

    def _is_link_of_chain(self, name: str) -> bool:
        return self._types.has(name, _NEXT)

    def _metadata(self) -> Mapping[str, str]:
        known: dict[str, str] = {}
        for item in self._members:
            if item.type in (METADATA, ARTICLE) or _DOCUMENT in self._types.kinds(item.type):
                known |= {name: value for name, value in item.features.items() if name not in _PLACE}
        return {name: value for name, value in known.items() if value != NO_LANGUAGE}
