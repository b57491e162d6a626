"""A document in layers as XMI: an element for each feature structure, with a number that others refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from models.offsets import Span, Utf16Map
from storage.formats.cas.document import CasDocument, Mark
from storage.formats.cas.layers import LAYERS, SENTENCE, TOKEN
from storage.formats.cas.types import ARTICLE, METADATA, NO_LANGUAGE

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
_SOFA = 1
"""The number of the text itself."""


def xmi(document: CasDocument) -> Iterator[str]:
    """Yield the pieces of a document's XMI; offsets count UTF-16 code units, as in Java."""
    return _Writer(document).pieces()


class _Writer:
    """Numbers the elements of one document: text, metadata, sentences, tokens, marks, links."""

    def __init__(self, document: CasDocument) -> None:
        self._document = document
        self._utf16 = Utf16Map(document.text)
        self._first_sentence = _SOFA + 3
        self._first_token = self._first_sentence + len(document.sentences)
        self._first_mark = self._first_token + len(document.tokens)
        self._next_link = self._first_mark + len(document.marks)

    def pieces(self) -> Iterator[str]:
        document = self._document
        yield '<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI xmi:version="2.0"'
        yield "".join(f"{_attribute(f'xmlns:{prefix}', space)}" for space, prefix in _PREFIXES.items())
        yield '>\n<cas:NULL xmi:id="0"/>\n'
        yield from self._about()
        yield from self._spans(SENTENCE, self._first_sentence, document.sentences)
        yield from self._spans(TOKEN, self._first_token, document.tokens)
        members = range(_SOFA + 1, self._next_link)
        for number, mark in enumerate(document.marks, self._first_mark):
            yield from self._mark(number, mark)
        yield (
            f'<cas:Sofa xmi:id="{_SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text"'
            f"{_attribute('sofaString', document.text)}/>\n"
            f'<cas:View sofa="{_SOFA}" members="{" ".join(map(str, members))}"/>\n</xmi:XMI>\n'
        )

    def _about(self) -> Iterator[str]:
        known = dict(self._document.metadata)
        published = known.pop("published", "")
        features = {"language": NO_LANGUAGE} | known
        yield self._annotation(METADATA, _SOFA + 1, Span(0, len(self._document.text)), features)
        dated = {"published": published} if published else {}
        yield _element(ARTICLE, _SOFA + 2, {"sofa": str(_SOFA)} | dated)

    def _spans(self, kind: str, first: int, spans: Sequence[Span]) -> Iterator[str]:
        """Yield annotations that are nothing but a place; as many as there are tokens."""
        tag, utf16 = _TAGS[kind], self._utf16.to_utf16
        for number, (start, end) in enumerate(spans, first):
            yield f'<{tag} xmi:id="{number}"{_place(utf16(start), utf16(end))}/>\n'

    def _mark(self, number: int, mark: Mark) -> Iterator[str]:
        """Yield the links of a mark and the mark, which names them by their numbers."""
        layer = LAYERS[mark.layer]
        named: dict[str, list[str]] = {}
        for link in mark.links:
            target = str(self._first_mark + link.target)
            yield _element(
                layer.link_type(link.feature), self._next_link, {"role": link.role, "target": target}
            )
            named.setdefault(link.feature, []).append(str(self._next_link))
            self._next_link += 1
        links = {feature: " ".join(numbers) for feature, numbers in named.items()}
        yield self._annotation(mark.layer, number, mark.span, {**mark.features, **links})

    def _annotation(self, kind: str, number: int, span: Span, features: Mapping[str, str]) -> str:
        place = _place(self._utf16.to_utf16(span.start), self._utf16.to_utf16(span.end))
        return _element(kind, number, features, place)


def _element(kind: str, number: int, features: Mapping[str, str], place: str = "") -> str:
    told = "".join([_attribute(name, value) for name, value in features.items()]) if features else ""
    return f'<{_TAGS[kind]} xmi:id="{number}"{place}{told}/>\n'


def _place(begin: int, end: int) -> str:
    return f' sofa="{_SOFA}" begin="{begin}" end="{end}"'


def _attribute(name: str, value: str) -> str:
    return f' {name}="{value.translate(_ESCAPES)}"'


def _namespace(kind: str) -> str:
    """Return the XML namespace that UIMA gives to the package of a type."""
    return f"http:///{kind.rpartition('.')[0].replace('.', '/')}.ecore"


def _kinds() -> Iterator[str]:
    yield from (METADATA, SENTENCE, TOKEN, ARTICLE)
    for layer in LAYERS.values():
        yield layer.name
        yield from map(layer.link_type, layer.links)


def _prefixes() -> dict[str, str]:
    known = {"http://www.omg.org/XMI": "xmi", "http:///uima/cas.ecore": "cas"}
    spaces = dict.fromkeys(map(_namespace, _kinds()))
    return known | {space: f"type{number}" for number, space in enumerate(spaces, 1)}


_PREFIXES = _prefixes()
_TAGS = {kind: f"{_PREFIXES[_namespace(kind)]}:{kind.rpartition('.')[2]}" for kind in _kinds()}
