"""XMI of Dateline's layers, read back as a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import iterparse

from models.offsets import Span, Utf16Map
from storage.formats.cas.document import CasDocument, Link, Mark
from storage.formats.cas.layers import LAYERS, SENTENCE, TOKEN
from storage.formats.xmi.types import ARTICLE, METADATA, NO_LANGUAGE

_ID = "{http://www.omg.org/XMI}id"
_SOFA = "uima.cas.Sofa"
_PLACE = frozenset({_ID, "sofa", "begin", "end"})

Element = tuple[str, Mapping[str, str]]
"""The UIMA type of a feature structure and its attributes."""


def read_xmi(source: Path) -> CasDocument:
    """Return the document of one file; types that are no layers of Dateline's are passed over."""
    with source.open("rb") as file:
        elements = list(_elements(file))
    text = next(features["sofaString"] for kind, features in elements if kind == _SOFA)
    utf16 = Utf16Map(text)
    found = [item for item in elements if item[0] in LAYERS]
    index = {features[_ID]: place for place, (_, features) in enumerate(found)}
    links = {features[_ID]: features for kind, features in elements if "target" in features}
    return CasDocument(
        text,
        tuple(_span(features, utf16) for kind, features in elements if kind == SENTENCE),
        tuple(_span(features, utf16) for kind, features in elements if kind == TOKEN),
        tuple(_mark(kind, features, utf16, links, index) for kind, features in found),
        _metadata(elements),
    )


def _elements(file: IO[bytes]) -> Iterator[Element]:
    for _, element in iterparse(file):
        package, _, name = element.tag.removeprefix("{http:///").partition(".ecore}")
        yield f"{package.replace('/', '.')}.{name}", dict(element.attrib)
        element.clear()


def _span(features: Mapping[str, str], utf16: Utf16Map) -> Span:
    begin, end = int(features["begin"]), int(features["end"])
    return Span(utf16.to_code_point(begin), utf16.to_code_point(end))


def _mark(
    kind: str,
    features: Mapping[str, str],
    utf16: Utf16Map,
    links: Mapping[str, Mapping[str, str]],
    index: Mapping[str, int],
) -> Mark:
    layer = LAYERS[kind]
    linked = tuple(
        Link(name, links[number]["role"], index[links[number]["target"]])
        for name in layer.links
        for number in features.get(name, "").split()
    )
    held = {name: features[name] for name in layer.features if name in features}
    return Mark(kind, _span(features, utf16), held, linked)


def _metadata(elements: list[Element]) -> dict[str, str]:
    known: dict[str, str] = {}
    for kind, features in elements:
        if kind in (METADATA, ARTICLE):
            known |= {name: value for name, value in features.items() if name not in _PLACE}
    return {name: value for name, value in known.items() if value != NO_LANGUAGE}
