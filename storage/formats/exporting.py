"""Exporting a session: the same way for every format, as it is at one moment, whole or not at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.errors import ExportFailed
from models.review import Review
from storage import articles
from storage.annotations import actors, load
from storage.articles import ArticleQuery
from storage.formats.base import Format, Header, Loss, Losses, LossKind
from storage.formats.output_file import draft_beside, replacing
from storage.formats.registry import format_named
from storage.session import Session

Progress = Callable[[int, int, str], None]
"""Called after each article with the number done, the number of all, and its title."""

Cancelled = Callable[[], bool]
_EXAMPLES = 20


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote and what it could not carry.

    `articles` is None if it was cancelled; then nothing was written. `incomplete` counts the
    articles that were left out because the format takes complete ones only.
    """

    output: Path
    articles: int | None
    losses: tuple[Losses, ...] = ()
    incomplete: int = 0


class _Cancelled(Exception):
    pass


def find_losses(
    session: Session,
    format_name: str,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Losses, ...]:
    """Return by kind what an export in this format would lose, empty also if it was cancelled."""
    chosen = format_named(format_name)
    tally = _Tally(chosen)
    if not chosen.becomes:
        return ()
    try:
        with session.reading():
            header, ids = _header(session, chosen)
            for review in _reviews(session, ids, progress, cancelled):
                tally.add(chosen.losses(review, header))
    except _Cancelled:
        return ()
    return tally.losses()


def export(
    session: Session,
    output: Path,
    format_name: str,
    *,
    strict: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    draft: Path | None = None,
) -> ExportReport:
    """Export the session to `output`, which is replaced only when the export is complete.

    With `strict` nothing is written if anything would be lost. `draft` is the file to write
    meanwhile, in the same folder, for who wants to know its name. Raises `ExportFailed` with the
    reason where `output` cannot be written.
    """
    chosen = format_named(format_name)
    tally = _Tally(chosen)
    try:
        with replacing(output, draft or draft_beside(output)) as target:
            with session.reading():
                header, ids = _header(session, chosen)
                incomplete = articles.count(session) - len(ids)
                with chosen.writing(header, target) as add:
                    for review in _reviews(session, ids, progress, cancelled):
                        tally.add(add(review))
            if strict:
                _require_lossless(chosen, tally)
    except _Cancelled:
        return ExportReport(output, None)
    return ExportReport(output, len(ids), tally.losses(), incomplete)


class _Tally:
    """Counts losses by kind and keeps the first few of each."""

    def __init__(self, chosen: Format) -> None:
        self._becomes = chosen.becomes
        self._counts: Counter[LossKind] = Counter()
        self._examples: defaultdict[LossKind, list[Loss]] = defaultdict(list)

    def add(self, losses: Iterable[Loss]) -> None:
        for loss in losses:
            self._counts[loss.kind] += 1
            if len(self._examples[loss.kind]) < _EXAMPLES:
                self._examples[loss.kind].append(loss)

    def losses(self) -> tuple[Losses, ...]:
        return tuple(
            Losses(kind, self._counts[kind], self._becomes[kind], tuple(self._examples[kind]))
            for kind in LossKind
            if self._counts[kind]
        )


def _header(session: Session, chosen: Format) -> tuple[Header, list[str]]:
    """Return what precedes the articles, and the ids of those that the format writes."""
    exported = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    languages = frozenset(
        language
        for language in articles.counts(session).languages
        if articles.ids(session, ArticleQuery(statuses=chosen.statuses, languages=frozenset({language})))
    )
    header = Header(session.schema, actors(session), languages, exported)
    return header, articles.ids(session, ArticleQuery(statuses=chosen.statuses))


def _reviews(
    session: Session, ids: Sequence[str], progress: Progress | None, cancelled: Cancelled | None
) -> Iterator[Review]:
    for done, article_id in enumerate(ids, 1):
        if cancelled and cancelled():
            raise _Cancelled
        review = load(session, article_id)
        yield review
        if progress:
            progress(done, len(ids), review.article.title)


def _require_lossless(chosen: Format, tally: _Tally) -> None:
    losses = tally.losses()
    if losses:
        raise ExportFailed(
            f"{chosen.title} cannot carry everything: {'; '.join(map(str, losses))}.",
            "Export without strict, or in Dateline JSON.",
        )
