"""Importing: files and folders become articles of a session, each text once, the bad ones listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.annotation import Actor
from models.article import Article, ZoneKind
from models.edits.rules import require_sound
from models.errors import ImportFailed, InvalidEdit
from models.ids import new_id
from models.review import Review
from models.schema import Schema
from models.zones import Zoned, read_zones
from storage import articles
from storage.annotations import insert_imported
from storage.article_files import ArticleFile, find_article_files
from storage.decoding import Decoded, read_text_file
from storage.formats import dateline_json_reader
from storage.languages import detect_language
from storage.session import Session

BATCH_ARTICLES = 200
"""Articles written in one transaction."""

BATCH_CHARACTERS = 4_000_000
"""Code points after which a batch is written though it has fewer articles."""


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """An article that was imported, and what there was to choose or to normalise about its text.

    `controls` counts the control characters that the text keeps.
    """

    path: Path
    id: str
    title: str
    language: str
    encoding: str
    line_endings: str
    bom: bool
    controls: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every file.

    `doubles` names, beside the path, the title of the article that has the same text already; `failed` a
    sentence that says why and what to do. After a cancelled import what was read until then is stored.
    """

    imported: tuple[ImportedArticle, ...] = ()
    doubles: tuple[tuple[Path, str], ...] = ()
    failed: tuple[tuple[Path, str], ...] = ()
    cancelled: bool = False

    @property
    def with_controls(self) -> tuple[ImportedArticle, ...]:
        """Return the articles whose text holds control characters, which XML formats cannot carry."""
        return tuple(article for article in self.imported if article.controls)


def import_paths(
    session: Session,
    paths: Iterable[Path],
    *,
    encoding: str | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Import text files, folders of them, and Dateline's own JSON into `session`.

    `encoding` is that of the text files; without it, each file's is detected. `progress` gets the number of
    files done, the number of all, and the source of the next. A file that cannot be imported never stops the
    rest. Raises `SessionError` if the session cannot be written; the batches before stay.
    """
    cancelled = cancelled or (lambda: False)
    found = find_article_files(paths, cancelled)
    batch = _Batch(session, failed=list(found.failed))
    stopped = cancelled()
    for done, file in enumerate(found.files):
        if progress:
            progress(done, len(found.files), file.source)
        for item in _read(file, encoding):
            stopped = cancelled()
            if stopped:
                break
            batch.take(item)
        if stopped:
            break
    batch.write()
    if progress and not stopped:
        progress(len(found.files), len(found.files), "")
    return ImportReport(tuple(batch.imported), tuple(batch.doubles), tuple(batch.failed), stopped)


@dataclass(frozen=True, slots=True)
class _Item:
    """One article that was read; `actors` are those of its whole file."""

    path: Path
    review: Review
    actors: Mapping[str, Actor] = field(default_factory=dict)
    controls: int = 0


@dataclass(frozen=True, slots=True)
class _Failure:
    """What stands in the place of a file or article that cannot be imported."""

    path: Path
    reason: str


@dataclass(slots=True)
class _Batch:
    """Collects articles, writes them in one transaction when there are enough, and keeps the record."""

    session: Session
    failed: list[tuple[Path, str]]
    imported: list[ImportedArticle] = field(default_factory=list)
    doubles: list[tuple[Path, str]] = field(default_factory=list)
    waiting: list[_Item] = field(default_factory=list)
    characters: int = 0
    known_actors: Mapping[str, Actor] = field(default_factory=dict)

    def take(self, item: _Item | _Failure) -> None:
        if isinstance(item, _Failure):
            self.failed.append((item.path, item.reason))
            return
        self.waiting.append(item)
        self.characters += len(item.review.text)
        if len(self.waiting) >= BATCH_ARTICLES or self.characters >= BATCH_CHARACTERS:
            self.write()

    def write(self) -> None:
        if self.waiting:
            with self.session.writing():
                for item in self.waiting:
                    self._store(item)
        self.waiting.clear()
        self.characters = 0

    def _store(self, item: _Item) -> None:
        # A file's actors are stored with its first new article; comparing them again for each would be slow.
        actors = {} if item.actors is self.known_actors else item.actors
        try:
            _require_schema(item, self.session.schema)
            double = insert_imported(self.session, item.review, actors.values())
        except ImportFailed as failure:
            self.failed.append((item.path, str(failure)))
            return
        if double is None:
            self.known_actors = item.actors
            self.imported.append(_imported(item))
        else:
            title = next((row.title for row in articles.rows(self.session, [double])), "")
            self.doubles.append((item.path, title))


def _require_schema(item: _Item, schema: Schema) -> None:
    """Raise `ImportFailed` where an article's annotations do not follow the session's schema."""
    review = item.review
    try:
        require_sound(review, {found.id: found for found in review.annotations()}, schema)
    except InvalidEdit as error:
        raise ImportFailed(
            f"“{review.article.title}” does not follow this session's schema: {error.message}",
            "Import it into a session made with the schema it was annotated with.",
        ) from error


def _imported(item: _Item) -> ImportedArticle:
    article = item.review.article
    return ImportedArticle(
        item.path,
        article.id,
        article.title,
        article.language,
        article.encoding,
        article.line_endings,
        article.bom,
        item.controls,
    )


def _read(file: ArticleFile, encoding: str | None) -> Iterator[_Item | _Failure]:
    """Yield the articles of one file, and a failure where the file or one of its articles is bad."""
    try:
        if file.is_json:
            imported = dateline_json_reader.read(file.path)
            for found in imported.reviews:
                if isinstance(found, ImportFailed):
                    yield _Failure(file.path, str(found))
                else:
                    yield _Item(file.path, found, imported.actors)
        else:
            decoded = read_text_file(file.path, encoding)
            yield _Item(file.path, Review(_article(decoded, file.source)), controls=decoded.controls)
    except ImportFailed as failure:
        yield _Failure(file.path, str(failure))


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
