"""What is done on the thread pool: each function returns work that opens what it needs for itself.

The work is told how to report its progress and how to find out whether it shall stop. What only such work
needs is imported by it: the window starts sooner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from models.annotation import Actor
from models.article import Article
from models.decision import Decision
from models.edits import Bulk
from models.label_uses import Wording
from models.nearness import Passage
from models.recipe import Recipe
from storage import actors, bulk, examples, history, known_actors
from storage.actors import Reach
from storage.bulk import BulkReport
from storage.contradictions import label_uses
from storage.formats.base import Losses, LossKind
from storage.formats.output_file import write_whole
from storage.opening import convert, is_older
from storage.session import Session

if TYPE_CHECKING:
    from models.actors.proposals import Proposal
    from models.figures.statistics import Statistics
    from models.sweep.missed import Swept
    from storage.formats.exporting import ExportReport
    from storage.importing import ImportReport

__all__ = [
    "BulkReport",
    "Cancelled",
    "ExportReport",
    "ImportReport",
    "LossKind",
    "Losses",
    "Plan",
    "Progress",
    "Reach",
    "SessionActors",
    "Work",
    "comparing",
    "converting",
    "counting",
    "counting_names",
    "deciding",
    "exporting",
    "finding_examples",
    "importing",
    "is_older",
    "knowing_actors",
    "listing_actors",
    "listing_losses",
    "previewing_undo",
    "reading",
    "redoing",
    "sweeping",
    "undoing",
    "undoing_back_to",
    "write_whole",
    "writing",
]

T = TypeVar("T")
Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]
Work = Callable[[Progress, Cancelled], Any]
"""`work(progress, cancelled)` on another thread: calls `progress(done, total, what)`, asks `cancelled()`."""
Plan = Callable[[Session], Bulk]
"""Makes a decision over several articles of what the session holds."""


def reading(session: Path, read: Callable[[Session], T]) -> Work:
    """Return the work of reading from the session at a path, through a connection of its own."""

    def work(_progress: Progress, _cancelled: Cancelled) -> T:
        with Session.open(session, read_only=True) as own:
            return read(own)

    return work


def converting(session: Path) -> Work:
    """Return the work of bringing a session of a former version to the present one; False if cancelled."""
    return lambda progress, cancelled: convert(session, cancelled, progress)


def importing(session: Path, paths: Sequence[Path], encoding: str | None) -> Work:
    """Return the work of importing files into the session at a path, through a connection of its own."""

    def work(progress: Progress, cancelled: Cancelled) -> ImportReport:
        from storage.importing import import_paths

        with Session.open(session) as own:
            return import_paths(own, paths, encoding=encoding, progress=progress, cancelled=cancelled)

    return work


def exporting(session: Path, output: Path, recipe: Recipe) -> Work:
    """Return the work of exporting the session at a path; it runs in a process of its own."""

    def work(progress: Progress, cancelled: Cancelled) -> ExportReport:
        from storage.formats import in_process

        return in_process.run(session, output, recipe, lists=True, progress=progress, cancelled=cancelled)

    return work


def listing_losses(session: Path, recipe: Recipe) -> Work:
    """Return the work of finding what an export by a recipe would lose."""

    def work(_progress: Progress, _cancelled: Cancelled) -> tuple[Losses, ...]:
        from storage.formats import in_process

        return in_process.losses(session, recipe)

    return work


def counting(session: Path, reviewer: str) -> Work:
    """Return the work of counting the session at a path, with the pace of one reviewer."""

    def work(_progress: Progress, cancelled: Cancelled) -> Statistics | None:
        from storage import statistics

        with Session.open(session, read_only=True) as own:
            return statistics.count(own, reviewer, cancelled)

    return work


def writing(session: Path, write: Callable[[Session, Progress, Cancelled], BulkReport]) -> Work:
    """Return the work of writing to the session at a path, through a connection of its own."""

    def work(progress: Progress, cancelled: Cancelled) -> BulkReport:
        with Session.open(session) as own:
            return write(own, progress, cancelled)

    return work


def deciding(session: Path, plan: Plan, reviewer: str) -> Work:
    """Return the work of planning and writing a decision over several articles."""
    return writing(session, lambda own, *control: bulk.decide(own, plan(own), reviewer, *control))


def undoing(session: Path, decision: Decision, reviewer: str) -> Work:
    """Return the work of undoing a decision over several articles."""
    return writing(session, lambda own, *control: bulk.undo(own, decision, reviewer, *control))


def redoing(session: Path, decision: Decision, reviewer: str) -> Work:
    """Return the work of redoing a decision over several articles."""
    return writing(session, lambda own, *control: bulk.redo(own, decision, reviewer, *control))


def undoing_back_to(session: Path, seq: int, reviewer: str, top: int | None) -> Work:
    """Return the work of undoing the decisions from `top` down to the one numbered `seq`, all or none."""
    return writing(session, lambda own, *control: bulk.undo_back_to(own, seq, reviewer, *control, top=top))


def sweeping(article: Article, lexicons: Path) -> Work:
    """Return the work of finding what an article's text tells of missed annotations; with the article."""

    def work(_progress: Progress, _cancelled: Cancelled) -> tuple[Article, Swept]:
        from models.sweep.sweeper import sweeper

        return article, sweeper(lexicons).sweep(article)

    return work


def knowing_actors(session: Path) -> Work:
    """Return the work of finding the actors that the suggester shall know, and what to suggest anew."""

    def work(progress: Progress, cancelled: Cancelled) -> tuple[Actor, ...]:
        with Session.open(session) as own:
            return known_actors.refresh(own)

    return work


def previewing_undo(session: Path, seq: int, limit: int) -> Work:
    """Return the work of finding what `undoing_back_to` would undo, with `limit` lines of it."""
    return reading(session, lambda own: history.undo_preview(own, seq, limit))


def finding_examples(
    session: Path, label: str, passage: Passage, article_id: str, leave_out: str, count: int
) -> Work:
    """Return the work of finding what was decided on a label nearest to a passage of an article."""
    return reading(
        session, lambda own: examples.nearest_examples(own, label, passage, article_id, leave_out, count)
    )


@dataclass(frozen=True, slots=True)
class SessionActors:
    """The actors that a session's entities refer to, how far each reaches, and which may be the same."""

    actors: Mapping[str, Actor]
    reaches: Mapping[str, Reach]
    proposals: Sequence[Proposal] = ()


def listing_actors(session: Path, lexicons: Path | None = None) -> Work:
    """Return the work of reading all actors; with a folder of lexicons, also of finding likely merges."""

    def work(progress: Progress, cancelled: Cancelled) -> SessionActors:
        with Session.open(session, read_only=True) as own, own.reading():
            standing, reaches = actors.standing(own), actors.reaches(own)
        listed = {key: item for key, item in standing.items() if key in reaches}
        if lexicons is None:
            return SessionActors(listed, reaches)
        from models.actors.gazetteer import keys_from
        from models.actors.proposals import proposals

        counts = {key: reach.entities for key, reach in reaches.items()}
        found = proposals(standing.values(), counts, keys_from(lexicons), cancelled)
        return SessionActors(listed, reaches, found)

    return work


def counting_names(session: Path, actor_id: str) -> Work:
    """Return the work of finding how far an actor reaches under each of its names."""
    return reading(session, lambda own: actors.reaches_by_name(own, actor_id))


def comparing(session: Path, article_id: str, wordings: Iterable[Wording]) -> Work:
    """Return the work of finding how finished articles but for this one label some words; with its id."""
    asked = tuple(wordings)
    return reading(session, lambda own: (article_id, label_uses(own, asked, article_id)))
