"""What is done on the thread pool: each function returns work that opens what it needs for itself.

The work is told how to report its progress and how to find out whether it shall stop. What only such work
needs is imported by it: the window starts sooner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from models.annotation import Actor
from models.article import Article
from models.decision import Decision
from models.edits import Bulk
from models.errors import ExportFailed
from models.incoming.names import NameMap, Survey
from models.incoming.tables import Columns, Layout
from models.label_uses import Wording
from models.nearness import Passage
from models.recipe import Recipe
from storage import actors, bulk, examples, history, known_actors, recipes
from storage.actors import Reach
from storage.bulk import BulkReport
from storage.contradictions import label_uses
from storage.formats.base import Format, Loss, Losses, LossKind
from storage.formats.output_file import write_whole
from storage.name_choices import NEW_LABEL, NEW_ROLE, NEW_TYPE, take_names
from storage.opening import convert, is_older
from storage.session import Session

if TYPE_CHECKING:
    from models.actors.proposals import Proposal
    from models.figures.statistics import Statistics
    from models.sweep.missed import Swept
    from storage.formats.exporting import ExportReport
    from storage.given_files import GivenFiles
    from storage.importing import ImportReport

__all__ = [
    "NEW_LABEL",
    "NEW_ROLE",
    "NEW_TYPE",
    "BulkReport",
    "Cancelled",
    "ExportReport",
    "GivenFiles",
    "ImportReport",
    "KeptRecipes",
    "Loss",
    "LossKind",
    "Losses",
    "Plan",
    "Preview",
    "Progress",
    "Reach",
    "Said",
    "SessionActors",
    "Work",
    "comparing",
    "converting",
    "counting",
    "counting_names",
    "deciding",
    "exporting",
    "finding_examples",
    "forgetting_recipe",
    "formats",
    "giving",
    "importing",
    "is_older",
    "keeping_recipe",
    "knowing_actors",
    "leaving",
    "listing_actors",
    "listing_losses",
    "previewing_undo",
    "readable_endings",
    "reading",
    "reading_recipes",
    "redoing",
    "surveying",
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
KeptRecipes = Mapping[str, Recipe | ExportFailed]
"""The recipes of a session by name, or why one cannot be read."""
Plan = Callable[[Session], Bulk]
"""Makes a decision over several articles of what the session holds."""

_MOST_LISTED = 1000
"""How many losses of each kind are listed one by one; all are counted."""


def reading(session: Path, read: Callable[[Session], T]) -> Work:
    """Return the work of reading from the session at a path, through a connection of its own."""

    def work(_progress: Progress, _cancelled: Cancelled) -> T:
        with Session.open(session, read_only=True) as own:
            return read(own)

    return work


def converting(session: Path) -> Work:
    """Return the work of bringing a session of a former version to the present one; False if cancelled."""
    return lambda progress, cancelled: convert(session, cancelled, progress)


def formats() -> Mapping[str, Format]:
    """Return the formats of exports by name."""
    from storage.formats.registry import FORMATS

    return FORMATS


def readable_endings() -> frozenset[str]:
    """Return the endings of archives and of the files of other tools that an import can read."""
    from storage.archives.entries import ARCHIVE_SUFFIXES
    from storage.formats.readers import suffixes

    return suffixes() | frozenset(ARCHIVE_SUFFIXES)


def giving(paths: Sequence[Path]) -> GivenFiles:
    """Return what is behind paths, to be closed when it is imported or when nobody wants it any more."""
    from storage.given_files import GivenFiles

    return GivenFiles(paths)


def surveying(given: GivenFiles, encoding: str | None) -> Work:
    """Return the work of finding the names that files of other tools use; None if cancelled.

    The files are kept for their import, unless it was cancelled or failed.
    """

    def work(progress: Progress, cancelled: Cancelled) -> Survey | None:
        from storage.formats.reading import ReadOptions
        from storage.importing import survey_files
        from storage.reading_files import ImportOptions

        options = ImportOptions(reading=ReadOptions(encoding))
        with ExitStack() as unwanted:
            unwanted.callback(given.close)
            found = survey_files(given, options, progress=progress, cancelled=cancelled)
            if cancelled():
                return None
            unwanted.pop_all()
        return found

    return work


def leaving(given: GivenFiles) -> Work:
    """Return the work of taking away what was unpacked of files that shall not be imported."""
    return lambda _progress, _cancelled: given.close()


@dataclass(frozen=True, slots=True)
class Said:
    """What the user said of files: encoding, columns of tables, what names are, and what is finished."""

    encoding: str | None = None
    columns: Mapping[Layout, Columns] = field(default_factory=dict)
    names: NameMap = field(default_factory=NameMap)
    complete: bool = False


def importing(
    session: Path, given: GivenFiles, said: Said | None = None, found: Survey | None = None
) -> Work:
    """Return the work of importing files into the session at a path, through a connection of its own.

    With what was `found` in the files, the schema first gains the names that the user calls new. The files
    are closed when it ends.
    """
    told = said or Said()

    def work(progress: Progress, cancelled: Cancelled) -> ImportReport:
        from storage.formats.reading import ReadOptions
        from storage.importing import import_files
        from storage.reading_files import ImportOptions

        with given, Session.open(session) as own:
            meant = take_names(own, found, told.names) if found else NameMap()
            reading = ReadOptions(told.encoding, layouts=told.columns)
            options = ImportOptions(reading=reading, names=meant, complete=told.complete)
            return import_files(own, given, options=options, progress=progress, cancelled=cancelled)

    return work


def exporting(session: Path, output: Path, recipe: Recipe) -> Work:
    """Return the work of exporting the session at a path; it runs in a process of its own."""

    def work(progress: Progress, cancelled: Cancelled) -> ExportReport:
        from storage.formats import in_process

        return in_process.run(session, output, recipe, lists=True, progress=progress, cancelled=cancelled)

    return work


@dataclass(frozen=True, slots=True)
class Preview:
    """What an export would hold and lose.

    `incomplete` articles would be left out because of their status, `repeated` ones because another has the
    same text. `titles` are those of the articles that the losses name, by id.
    """

    articles: int
    incomplete: int
    repeated: int
    losses: tuple[Losses, ...]
    titles: Mapping[str, str]


def listing_losses(session: Path, recipe: Recipe) -> Work:
    """Return the work of finding what an export by a recipe would hold and lose; None if cancelled."""

    def work(_progress: Progress, cancelled: Cancelled) -> Preview | None:
        from storage import articles
        from storage.formats import choosing, in_process
        from storage.formats.registry import format_named

        chosen = format_named(recipe.format)
        found: tuple[Losses, ...] = ()
        if chosen.becomes:
            found = in_process.losses(session, recipe, most=_MOST_LISTED, cancelled=cancelled)
        with Session.open(session, read_only=True) as own, own.reading():
            choice = choosing.choose(own, recipe, chosen.statuses, folder=False)
            ids = {loss.article for losses in found for loss in losses.examples}
            titles = {row.id: row.title or row.source for row in articles.rows(own, sorted(ids))}
        if cancelled():
            return None
        return Preview(choice.articles, choice.incomplete, choice.repeated, found, titles)

    return work


def reading_recipes(session: Path) -> Work:
    """Return the work of reading the kept recipes: by name each, or why it cannot be read."""
    return reading(session, _recipes)


def keeping_recipe(session: Path, name: str, recipe: Recipe) -> Work:
    """Return the work of keeping a recipe, in place of one of that name; gives all there are then."""
    return _changing_recipes(session, lambda own: recipes.save(own, name, recipe))


def forgetting_recipe(session: Path, name: str) -> Work:
    """Return the work of taking a recipe away; gives those that are left."""
    return _changing_recipes(session, lambda own: recipes.forget(own, name))


def _changing_recipes(session: Path, change: Callable[[Session], None]) -> Work:
    def work(_progress: Progress, _cancelled: Cancelled) -> KeptRecipes:
        with Session.open(session) as own:
            change(own)
            return _recipes(own)

    return work


def _recipes(session: Session) -> KeptRecipes:
    found: dict[str, Recipe | ExportFailed] = {}
    for name in recipes.names(session):
        try:
            found[name] = recipes.recipe_named(session, name)
        except ExportFailed as error:
            found[name] = error
    return found


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
