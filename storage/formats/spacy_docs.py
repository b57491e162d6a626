"""Docs of a `.spacy` file as articles; spaCy is loaded, so it runs in a process of its own."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.annotation import Level, Status
from models.errors import ImportFailed, first_line
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span
from storage.formats.fields import Fields, Malformed
from storage.formats.linked import ATTRIBUTION, COREFERENCE
from storage.formats.reading import unusable
from storage.formats.spacy_config import REJECTED_KEY

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as TokenSpan

_LARGEST = 2**30
"""Bytes beyond which what a file unpacks to is refused."""

_BLOCK = 2**20
_OURS = ("tokenizer", "parts", "entities", "events")
"""The keys by which the user data of a Doc are known to be of Dateline."""


def read_docs(path: Path) -> Iterator[IncomingArticle | ImportFailed]:
    """Yield an article for each Doc; raise `ImportFailed` for a file that is no DocBin."""
    docs = _docs(path)
    number = 0
    while True:
        number += 1
        try:
            doc = next(docs, None)
        except Exception as error:
            raise unusable(path, f"its Doc {number} cannot be read ({first_line(error)})") from error
        if doc is None:
            return
        yield _article_or_failure(doc, path, number)


def _article_or_failure(doc: Doc, path: Path, number: int) -> IncomingArticle | ImportFailed:
    try:
        return _article(doc, path, number)
    except Malformed as error:
        return unusable(path, f"its Doc {number} is malformed ({error})")
    except Exception as error:
        # spaCy looks up only now what the numbers in a Doc mean, and may find nothing.
        return unusable(path, f"its Doc {number} cannot be read ({first_line(error)})")


def _docs(path: Path) -> Iterator[Doc]:
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    data = _packed(path)
    try:
        store = DocBin().from_bytes(data)
    except Exception as error:
        # Whatever the bytes are, spaCy and what it unpacks with fail in ways of their own.
        raise unusable(path, f"it is no DocBin of spaCy ({first_line(error)})") from error
    return store.get_docs(Vocab())


def _packed(path: Path) -> bytes:
    """Return the content of a file, once it is sure that it unpacks to no more than memory holds."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unusable(path, f"it cannot be read ({error.strerror})") from error
    unpacker, length, rest = zlib.decompressobj(), 0, data
    try:
        while rest and length <= _LARGEST:
            length += len(unpacker.decompress(rest, _BLOCK))
            rest = unpacker.unconsumed_tail
    except zlib.error as error:
        raise unusable(path, f"it is no DocBin of spaCy ({error})") from error
    if length > _LARGEST:
        raise unusable(path, f"it unpacks to more than {_LARGEST // 2**20} MB")
    return data


def _article(doc: Doc, path: Path, number: int) -> IncomingArticle:
    where, source = f"Doc {number}", f"{path.name}:{number}"
    data = _plain(doc.user_data)
    if not all(key in data for key in _OURS):
        return IncomingArticle(doc.text, source, where, spans=tuple(_spans_of(doc)))
    ours = Fields(data)
    events = ours.objects("events")
    spans = (*map(_entity, ours.objects("entities")), *map(_event, events), *_rejected(doc))
    links = tuple(_links(events))
    _require_whole(spans, links)
    return IncomingArticle(
        doc.text,
        ours.text("source", "") or source,
        where,
        language=ours.text("language", ""),
        published=ours.text_or_none("published"),
        spans=spans,
        links=links,
    )


def _spans_of(doc: Doc) -> Iterator[IncomingSpan]:
    """Yield the entities and the spans of all groups, each label and place once."""
    seen: set[tuple[str, Span]] = set()
    groups: dict[str, Iterable[TokenSpan]] = {"": doc.ents, **dict(doc.spans)}
    for key, group in groups.items():
        for span in group:
            name, place = span.label_ or key, Span(span.start_char, span.end_char)
            if (name, place) not in seen:
                seen.add((name, place))
                yield IncomingSpan(str(len(seen)), name, (place,), actor=span.kb_id_)


def _rejected(doc: Doc) -> Iterator[IncomingSpan]:
    for span in doc.spans.get(REJECTED_KEY, ()):
        place = Span(span.start_char, span.end_char)
        yield IncomingSpan(f"rejected {span.id_}", span.label_, (place,), Status.REJECTED)


def _entity(item: Fields) -> IncomingSpan:
    actor = item.object("actor")
    return IncomingSpan(
        item.text("id"),
        item.text("label"),
        item.spans("characters"),
        note=item.text("note", ""),
        level=item.word("level", Level, Level.NAM),
        actor=actor.text("name") if actor else "",
        value=item.text_or_none("value"),
    )


def _event(item: Fields) -> IncomingSpan:
    trigger, attributes = item.object("trigger"), item.object("attributes")
    if trigger is None:
        raise item.refused("trigger is missing")
    known = attributes.data if attributes else {}
    return IncomingSpan(
        item.text("id"),
        item.text("type"),
        trigger.spans("characters"),
        note=item.text("note", ""),
        attributes={str(name): str(value) for name, value in known.items() if value is not None},
        lemma=item.text("lemma", ""),
    )


def _links(events: Iterable[Fields]) -> Iterator[IncomingLink]:
    """Yield arguments, speakers, and links from later mentions of an event to the first."""
    mentions: dict[str, str] = {}
    for item in events:
        name = item.text("id")
        for argument in item.objects("arguments"):
            yield IncomingLink(name, argument.text("target"), argument.text("role"))
        if speaker := item.text_or_none("attribution"):
            yield IncomingLink(name, speaker, ATTRIBUTION)
        if (group := item.text_or_none("coref")) and mentions.setdefault(group, name) != name:
            yield IncomingLink(name, mentions[group], COREFERENCE)


def _require_whole(spans: Sequence[IncomingSpan], links: Sequence[IncomingLink]) -> None:
    """Raise `Malformed` for an id that is there twice or not at all."""
    known: set[str] = set()
    for span in spans:
        if span.key in known:
            raise Malformed(f"{span.key} is there twice")
        known.add(span.key)
    if missing := next((link.target for link in links if link.target not in known), None):
        raise Malformed(f"there is no annotation {missing}")


def _plain(value: Any) -> Any:
    """Return what msgpack unpacked as JSON would have it: tuples as lists, and no keys but texts."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items() if isinstance(key, str)}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value
