"""Importing: files and folders become articles of a session, each text once, the bad ones listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.annotation import Actor
from models.edits.rules import require_sound
from models.errors import ImportFailed, InvalidEdit
from models.incoming.left_out import Why, told
from models.incoming.names import Survey
from models.schema import Schema
from storage import articles
from storage.annotations import insert_imported
from storage.formats.readers import require_known
from storage.formats.reading_process import ReadingProcess
from storage.given_files import GivenFiles
from storage.reading_files import Failure, ImportOptions, Item, read, reason_of, survey
from storage.session import Session

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]

_AS_THEY_ARE = ImportOptions()

BATCH_ARTICLES = 200
"""Articles written in one transaction."""

MOST_SECONDS = 60.0
"""Seconds that a web page, Word document or PDF file may take to be read."""

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
    sentence that says why and what to do. After a cancelled import what was read until then is stored. `left`
    counts what of the imported articles was left out, by reason and foreign name.
    """

    imported: tuple[ImportedArticle, ...] = ()
    doubles: tuple[tuple[Path, str], ...] = ()
    failed: tuple[tuple[Path, str], ...] = ()
    cancelled: bool = False
    left: Mapping[tuple[Why, str], int] = field(default_factory=dict)

    @property
    def with_controls(self) -> tuple[ImportedArticle, ...]:
        """Return the articles whose text holds control characters, which XML formats cannot carry."""
        return tuple(article for article in self.imported if article.controls)


def import_paths(
    session: Session,
    paths: Iterable[Path],
    *,
    options: ImportOptions = _AS_THEY_ARE,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportReport:
    """Import texts, Dateline's own JSON, what other tools wrote, and folders or archives of all these.

    `progress` gets the number of files done, the number of all, and the source of the next; while archives
    are unpacked the same of their entries. A file that cannot be imported never stops the rest. Raises
    `ImportFailed` for an unknown format, and `SessionError` if the session cannot be written; the batches
    before stay.
    """
    with GivenFiles(paths, options.format) as given:
        return import_files(session, given, options=options, progress=progress, cancelled=cancelled)


def import_files(
    session: Session,
    given: GivenFiles,
    *,
    options: ImportOptions = _AS_THEY_ARE,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportReport:
    """Import files as `import_paths` does, which may have been looked through before."""
    require_known(options.format)
    cancelled = cancelled or (lambda: False)
    found = given.found(progress, cancelled)
    with ReadingProcess(MOST_SECONDS, cancelled) as process:
        batch = _Batch(session, failed=list(found.failed))
        stopped = cancelled()
        for done, file in enumerate(found.files):
            if progress:
                progress(done, len(found.files), file.source)
            for item in read(file, options, session.schema, process):
                stopped = cancelled()
                if stopped:
                    break
                batch.take(item)
            if stopped:
                break
        batch.write()
    if progress and not stopped:
        progress(len(found.files), len(found.files), "")
    return ImportReport(
        tuple(batch.imported), tuple(batch.doubles), tuple(batch.failed), stopped, Counter(batch.left)
    )


def survey_files(
    given: GivenFiles,
    options: ImportOptions = _AS_THEY_ARE,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Survey:
    """Return the names that the files of other tools use, so that a user can say what they are here.

    The files are kept for their import. Raises `ImportFailed` for an unknown format.
    """
    require_known(options.format)
    cancelled = cancelled or (lambda: False)
    whole = Survey()
    files = given.found(progress, cancelled).files
    with ReadingProcess(MOST_SECONDS, cancelled) as process:
        for done, file in enumerate(files):
            if cancelled():
                break
            if progress:
                progress(done, len(files), file.source)
            whole.add(survey(file, options, process))
    return whole


@dataclass(slots=True)
class _Batch:
    """Collects articles, writes them in one transaction when there are enough, and keeps the record."""

    session: Session
    failed: list[tuple[Path, str]]
    imported: list[ImportedArticle] = field(default_factory=list)
    doubles: list[tuple[Path, str]] = field(default_factory=list)
    waiting: list[Item] = field(default_factory=list)
    characters: int = 0
    known_actors: Mapping[str, Actor] = field(default_factory=dict)
    left: Counter[tuple[Why, str]] = field(default_factory=Counter)

    def take(self, item: Item | Failure) -> None:
        if isinstance(item, Failure):
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

    def _store(self, item: Item) -> None:
        # A file's actors are stored with its first new article; comparing them again for each would be slow.
        actors = {} if item.actors is self.known_actors else item.actors
        try:
            _require_schema(item, self.session.schema)
            double = insert_imported(self.session, item.review, actors.values())
        except ImportFailed as failure:
            self.failed.append((item.path, reason_of(failure)))
            return
        if double is None:
            self.known_actors = item.actors
            self.left += told(item.left)
            self.imported.append(_imported(item))
        else:
            title = next((row.title for row in articles.rows(self.session, [double])), "")
            self.doubles.append((item.path, title))


def _require_schema(item: Item, schema: Schema) -> None:
    """Raise `ImportFailed` where an article's annotations do not follow the session's schema."""
    review = item.review
    try:
        require_sound(review, {found.id: found for found in review.annotations()}, schema)
    except InvalidEdit as error:
        raise ImportFailed(
            f"“{review.article.title}” does not follow this session's schema: {error.message}",
            "Import it into a session made with the schema it was annotated with.",
        ) from error


def _imported(item: Item) -> ImportedArticle:
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
