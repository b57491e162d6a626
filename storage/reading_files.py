"""From a file to articles: texts, Dateline's own JSON, and what other tools wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from models.annotation import Actor
from models.article import Article, ArticleStatus, ZoneKind
from models.dates import parse_iso, read_date
from models.errors import ImportFailed
from models.ids import new_id
from models.incoming.fitting import fit
from models.incoming.left_out import Left
from models.incoming.names import NameMap, Survey, likely_map
from models.incoming.records import IncomingArticle
from models.review import Review
from models.schema import Schema
from models.zones import Zoned, read_zones
from storage.article_files import ArticleFile
from storage.decoding import Decoded, normalised, read_text_file
from storage.formats import dateline_json_reader
from storage.formats.readers import TEXT, reader_for
from storage.formats.reading import Reader, ReadOptions, Version
from storage.formats.reading_process import ReadingProcess
from storage.languages import detect_language

_HALF = re.compile("[\ud800-\udfff]")
_BREAK = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
_ANOTHER = "Choose another file."
_LONGEST_REASON = 1000
"""Characters of a reason; texts that it quotes may have any length."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What a user says about files: their format, empty to guess it, and how they are to be read.

    `names` gives foreign names their meaning here; for those it lacks the likely one holds. With `complete`
    articles on which somebody has decided something count as finished.
    """

    format: str = ""
    reading: ReadOptions = field(default_factory=ReadOptions)
    names: NameMap = field(default_factory=NameMap)
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One article that was read; `actors` are those of its whole file, `left` what of it does not fit."""

    path: Path
    review: Review
    actors: Mapping[str, Actor] = field(default_factory=dict)
    controls: int = 0
    left: tuple[Left, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """What stands in the place of a file or article that cannot be imported."""

    path: Path
    reason: str


def read(
    file: ArticleFile, options: ImportOptions, schema: Schema, process: ReadingProcess | None = None
) -> Iterator[Item | Failure]:
    """Yield the articles of one file, and a failure where the file or one of its articles is bad.

    What wants a `process` of its own is read by that, without one in this.
    """
    is_empty = True
    for item in _all_of(file, options, schema, process):
        is_empty = False
        yield item
    if is_empty:
        yield Failure(file.named, reason_of(ImportFailed(f"{file.path.name} holds no articles.", _ANOTHER)))


def _all_of(
    file: ArticleFile, options: ImportOptions, schema: Schema, process: ReadingProcess | None
) -> Iterator[Item | Failure]:
    try:
        reader = reader_for(file.path, options.format)
        if reader is not None:
            how = replace(options.reading, version=file.version)
            yield from _foreign(file, reader.articles(file.path, how, process), reader, options, schema)
        elif file.is_json and options.format != TEXT:
            yield from _own(file)
        else:
            decoded = read_text_file(file.path, options.reading.encoding)
            yield Item(file.named, Review(_article(decoded, file.source)), controls=decoded.controls)
    except ImportFailed as failure:
        yield Failure(file.named, reason_of(failure))


def survey(file: ArticleFile, options: ImportOptions, process: ReadingProcess | None = None) -> Survey:
    """Return the names that a file of another tool uses or that its configuration lists, and its columns.

    Nothing for texts, own JSON and what cannot be read.
    """
    reader = reader_for(file.path, options.format)
    how = replace(options.reading, version=file.version)
    return Survey() if reader is None else reader.survey(file.path, how, process)


def _own(file: ArticleFile) -> Iterator[Item | Failure]:
    imported = dateline_json_reader.read(file.path)
    for found in imported.reviews:
        if isinstance(found, ImportFailed):
            yield Failure(file.named, reason_of(found))
        else:
            yield Item(file.named, found, imported.actors)


def _foreign(
    file: ArticleFile,
    found: Iterable[IncomingArticle | ImportFailed],
    reader: Reader,
    options: ImportOptions,
    schema: Schema,
) -> Iterator[Item | Failure]:
    for incoming in found:
        if isinstance(incoming, ImportFailed):
            yield Failure(file.named, reason_of(incoming))
            continue
        try:
            yield _fitted(file, _in_project(incoming, file.version), reader, options, schema)
        except ImportFailed as failure:
            yield Failure(file.named, reason_of(failure, incoming.where))


def reason_of(failure: ImportFailed, where: str = "") -> str:
    """Return a failure in one line that can be read, whatever of the file stands in it."""
    reason = _BREAK.sub(" ", f"{where}: {failure}" if where else str(failure))
    half = _LONGEST_REASON // 2
    return reason if len(reason) <= _LONGEST_REASON else f"{reason[:half]} … {reason[-half:]}"


def _in_project(incoming: IncomingArticle, version: Version | None) -> IncomingArticle:
    """Return an article with what only its project says of it."""
    if version is None:
        return incoming
    return replace(
        incoming,
        source=incoming.source or version.document,
        note=incoming.note or version.note,
        is_complete=incoming.is_complete or version.is_complete,
    )


def _fitted(
    file: ArticleFile, incoming: IncomingArticle, reader: Reader, options: ImportOptions, schema: Schema
) -> Item:
    decoded = normalised(incoming.text, file.path.name, incoming.encoding)
    _require_whole_characters(decoded.text, file.path.name)
    article = _article(decoded, _whole(incoming.source) or file.source)
    is_complete = (bool(incoming.spans) and incoming.is_complete) or (
        options.complete and incoming.is_decided
    )
    published = _date(incoming.published)
    article = replace(
        article,
        title=_whole(incoming.title) or article.title,
        language=_language(incoming.language) or article.language,
        published=published or article.published,
        note=_whole(incoming.note),
        status=ArticleStatus.COMPLETE if is_complete else article.status,
    )
    found = Survey()
    found.take(incoming)
    names = likely_map(found, schema).with_more(options.names)
    fitted = fit(article, incoming, names, schema, reader.title)
    return Item(file.named, fitted.review, fitted.actors, decoded.controls, fitted.left)


def _require_whole_characters(text: str, name: str) -> None:
    """Refuse a text that no file in UTF-8 can hold, as broken JSON has it: `"\\ud800"`."""
    if half := _HALF.search(text):
        raise ImportFailed(
            f"“{name}” holds half a surrogate pair at character {half.start()}.",
            "Save the file anew as UTF-8 and import it again.",
        )


def _whole(text: str) -> str:
    """Return what is said of an article with replacement characters for half surrogate pairs."""
    return _HALF.sub("\N{REPLACEMENT CHARACTER}", text)


def _language(written: str) -> str:
    """Return the language of a tag such as `de-AT` or `en_US`; nothing for what is none, as `German`."""
    code = re.split("[-_]", written.strip().lower())[0]
    return code if re.fullmatch("[a-z]{2,3}", code) else ""


def _date(written: str | None) -> str | None:
    """Return a date of publication as ISO 8601, whether it was a timestamp or in words."""
    if not written:
        return None
    found = parse_iso(written[:10]) or read_date(written)
    return str(found) if found else None


def _article(decoded: Decoded, source: str) -> Article:
    zoned = read_zones(decoded.text)
    return Article(
        id=new_id(),
        text=decoded.text,
        source=source,
        title=zoned.title,
        language=detect_language(_written_words(decoded.text, zoned)),
        published=zoned.published,
        zones=zoned.zones,
        line_endings=decoded.line_endings,
        encoding=decoded.encoding,
        bom=decoded.bom,
    )


def _written_words(text: str, zoned: Zoned) -> str:
    """Return headlines and body, whose language is the article's; boilerplate may be in another."""
    own = [zone for zone in zoned.zones if zone.kind in (ZoneKind.HEADLINE, ZoneKind.BODY)]
    return "\n".join(text[zone.start : zone.end] for zone in own) or text
