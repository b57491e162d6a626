"""The type system that goes beside XMI files: what their types are, for UIMA and for INCEpTION."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from storage.formats.cas.layers import LAYERS, SENTENCE, TARGET, TOKEN, Layer

METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
ARTICLE = "webanno.custom.Article"
"""What is known of the article and DKPro has no feature for."""

NO_LANGUAGE = "x-unspecified"
"""What UIMA calls a language that nobody knows."""

_ANNOTATION, _BASE, _TOP = "uima.tcas.Annotation", "uima.cas.AnnotationBase", "uima.cas.TOP"
_DOCUMENT = "uima.tcas.DocumentAnnotation"
_STRING, _ARRAY = "uima.cas.String", "uima.cas.FSArray"
_METADATA_FEATURES = ("documentTitle", "documentId", "documentUri")
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
<name>Dateline</name>
<types>
"""
_END = "</types>\n</typeSystemDescription>\n"


def type_system() -> str:
    """Return the type system as XML."""
    return "".join((_HEAD, *_types(), _END))


def _types() -> Iterator[str]:
    yield _type(SENTENCE, "A sentence.", _ANNOTATION)
    yield _type(TOKEN, "A token.", _ANNOTATION)
    yield _type(METADATA, "What the document is.", _DOCUMENT, map(_string, _METADATA_FEATURES))
    yield _type(ARTICLE, "What is known of the article besides.", _BASE, [_string("published")])
    for layer in LAYERS.values():
        links = [_feature(name, _ARRAY, layer.link_type(name)) for name in layer.links]
        yield _type(layer.name, layer.about, _ANNOTATION, [*map(_string, layer.features), *links])
        yield from _link_types(layer)


def _link_types(layer: Layer) -> Iterator[str]:
    for feature in layer.links:
        parts = (_string("role"), _feature("target", TARGET))
        yield _type(layer.link_type(feature), f"A link of {layer.name}.", _TOP, parts)


def _type(name: str, about: str, above: str, features: Iterable[str] = ()) -> str:
    told = "".join(features)
    return (
        f"<typeDescription><name>{name}</name><description>{escape(about)}</description>"
        f"<supertypeName>{above}</supertypeName>"
        f"{f'<features>{told}</features>' if told else ''}</typeDescription>\n"
    )


def _string(name: str) -> str:
    return _feature(name, _STRING)


def _feature(name: str, kind: str, of: str = "") -> str:
    element = f"<elementType>{of}</elementType>" if of else ""
    return (
        f"<featureDescription><name>{name}</name><description/><rangeTypeName>{kind}</rangeTypeName>"
        f"{element}</featureDescription>"
    )
