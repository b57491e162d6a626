"""What tests of readers share: a file read and fitted to the schema, and what an article holds."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from models.annotation import Annotation, Entity, Status
from models.errors import ImportFailed
from models.incoming.names import Survey
from models.incoming.records import IncomingArticle
from models.offsets import trimmed
from models.review import Review
from models.schema import Schema
from storage.article_files import ArticleFile
from storage.formats.body import Body
from storage.formats.reading import Reader, ReadOptions
from storage.given_files import GivenFiles
from storage.importing import survey_files
from storage.reading_files import Failure, ImportOptions, Item
from storage.reading_files import read as read_file
from tests.builders import SCHEMA
from tests.storage.formats.export_builders import ACTORS

AS_IT_IS = ReadOptions()


def articles_of(reader: Reader, path: Path, options: ReadOptions = AS_IT_IS) -> list[IncomingArticle]:
    """Return the articles of a file that has no bad ones."""
    found = list(reader.read(path, options))
    assert not [item for item in found if isinstance(item, ImportFailed)]
    return [item for item in found if isinstance(item, IncomingArticle)]


def refusals(reader: Reader, path: Path) -> list[str]:
    """Return why articles of a file, or the file, cannot be used."""
    found = []
    try:
        found += [str(item) for item in reader.read(path, AS_IT_IS) if isinstance(item, ImportFailed)]
    except ImportFailed as failure:
        found.append(str(failure))
    return found


def items_of(reader: Reader, path: Path, schema: Schema = SCHEMA) -> list[Item]:
    """Return the articles of a file as an import has them."""
    found = list(read_file(ArticleFile(path, path.name), ImportOptions(reader.name), schema))
    assert not [item for item in found if isinstance(item, Failure)]
    return [item for item in found if isinstance(item, Item)]


def words_of(article: IncomingArticle) -> list[tuple[str, str]]:
    """Return the name and the words of each span."""
    return [
        (span.name, " ".join(part.text(article.text) for part in span.fragments)) for span in article.spans
    ]


def links_of(article: IncomingArticle) -> list[tuple[str, str, str]]:
    """Return the name of each link with the words at both ends."""
    words = {span.key: covered for span, (_, covered) in zip(article.spans, words_of(article), strict=True)}
    return [(link.name, words[link.source], words[link.target]) for link in article.links]


def unzoned(review: Review) -> Review:
    """Return an article without the zones that an import has found in it."""
    return review.with_states({}, replace(review.article, zones=()))


def lemmatised(review: Review) -> Review:
    """Return a review in which each trigger has a lemma of its own."""
    return review.with_states({key: replace(it, lemma=f"{key} lemma") for key, it in review.events.items()})


def lemmas(review: Review, *kept: Status) -> Counter[str]:
    """Return the lemmas of the triggers outside boilerplate in these statuses."""
    body = Body(review.article)
    events = (event for event in review.events.values() if event.status in kept)
    return Counter(event.lemma for event in events if all(map(body.moved, event.fragments)))


def held(review: Review, *kept: Status) -> Counter[tuple[Any, ...]]:
    """Return what an article without its boilerplate holds in these statuses, but ids and lemmas."""
    body = Body(review.article)
    outside = (item for item in review.annotations() if all(map(body.moved, item.fragments)))
    found = {item.id: item for item in outside if item.status in kept}
    groups: dict[str | None, set[Any]] = {}
    for event in review.events.values():
        if event.id in found and event.coref:
            groups.setdefault(event.coref, set()).add(_place(event, body))
    return Counter(
        (
            *_place(item, body),
            item.note,
            *(_of_entity(item) if isinstance(item, Entity) else _of_event(item, found, body, groups, kept)),
        )
        for item in found.values()
    )


def _place(item: Annotation, body: Body) -> tuple[Any, ...]:
    moved = [span for part in item.fragments if (span := body.moved(part))]
    fragments = tuple(trimmed(span, body.text) for span in moved)
    return item.label if isinstance(item, Entity) else item.type, item.status, fragments


def _of_entity(item: Entity) -> tuple[Any, ...]:
    return item.level, item.value, bool(item.actor)


def _of_event(item: Any, found: Any, body: Body, groups: Any, kept: Any) -> tuple[Any, ...]:
    arguments = frozenset(
        (part.role, part.status, _place(found[part.target], body))
        for part in item.arguments
        if part.target in found and part.status in kept
    )
    speaker = found.get(item.attribution)
    together = groups.get(item.coref, set())
    group = frozenset(together) if len(together) > 1 else None
    return item.attributes, arguments, speaker and _place(speaker, body), group


def actor_names(item: Item) -> set[str]:
    return {actor.name for actor in item.actors.values()}


KNOWN_NAMES = {actor.name for actor in ACTORS.values()}


def changed(data: bytes, times: int = 4, most_gone: int = 6) -> st.SearchStrategy[bytes]:
    """Draw a file in which at a few places some bytes are gone, and others may stand there instead."""

    def apply(changes: list[tuple[int, int, bytes]]) -> bytes:
        found = bytearray(data)
        for place, gone, put_in in changes:
            found[place : place + gone] = put_in
        return bytes(found)

    change = st.tuples(st.integers(0, len(data) - 1), st.integers(0, most_gone), st.binary(max_size=8))
    return st.lists(change, min_size=1, max_size=times).map(apply)


_STRANGE = [b"-1", b"1e999", b"null", b'"\\ud800"', b"[[", b"{}", b"99", b"true", b"0"]


def mutated(data: bytes, seed: int) -> bytes:
    """Return the bytes of a file with some of them changed, taken away or doubled."""
    chance, found = random.Random(seed), bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(found)) if found else 0
        what = chance.randrange(5)
        if what == 0:
            found[place : place + 1] = bytes([chance.randrange(256)])
        elif what == 1:
            del found[place : place + chance.randint(1, 30)]
        elif what == 2:
            found[place:place] = found[place : place + chance.randint(1, 40)]
        elif what == 3:
            found[place : place + 1] = chance.choice(_STRANGE)
        else:
            _exchange(found, chance)
    return bytes(found)


def _exchange(found: bytearray, chance: random.Random) -> None:
    """Put one value of the file, between a colon and a comma, to the place of another."""
    colons = [place for place, byte in enumerate(found) if byte == ord(":")]
    if len(colons) > 1:
        first, second = (chance.choice(colons) + 1 for _ in range(2))
        found[first : _end(found, first)] = found[second : _end(found, second)]


def _end(found: bytearray, place: int) -> int:
    end = found.find(b",", place)
    return end if end >= 0 else len(found)


def require_no_traceback(reader: Reader, target: Path, data: bytes, seeds: Iterable[int]) -> None:
    """Read many broken forms of a file; each gives articles or failures, and the good ones fit the schema."""
    for seed in seeds:
        target.write_bytes(mutated(data, seed))
        reader.recognises(target, "")
        for item in read_file(ArticleFile(target, target.name), ImportOptions(reader.name), SCHEMA):
            assert isinstance(item, Item | Failure)


def surveyed(*paths: Path) -> Survey:
    """Return the names that are asked about before these files are imported."""
    with GivenFiles(paths) as given:
        return survey_files(given)
