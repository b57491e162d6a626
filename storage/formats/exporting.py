"""Exporting a session: the same way for every format, as it is at one moment, proven and whole."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from models.errors import ExportFailed
from models.recipe import Recipe
from models.review import Review
from storage import articles, decisions
from storage.annotations import actors, load
from storage.formats import choosing
from storage.formats.base import Format, Header, Losses
from storage.formats.choosing import Choice
from storage.formats.data_card import Card, Tally
from storage.formats.loss_list import LossList
from storage.formats.output_file import draft_beside
from storage.formats.output_place import CARD, LOSS_LIST, MANIFEST, place_for
from storage.formats.projection import Projection
from storage.formats.proof import Proof
from storage.formats.registry import format_named
from storage.session import Session

Progress = Callable[[int, int, str], None]
"""Called with the number of articles done, the number of all, and the title of the last.

An article is half done when it is written, and done when it is read back for the proof.
"""

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote and what it could not carry.

    `articles` is None if it was cancelled; then nothing was written. `incomplete` counts the articles that
    were left out because of their status, `repeated` those whose text another has too. `loss_list` is the
    file with all losses, if there are any and it was asked for.
    """

    output: Path
    articles: int | None
    losses: tuple[Losses, ...] = ()
    incomplete: int = 0
    repeated: int = 0
    loss_list: Path | None = None


class _Cancelled(Exception):
    pass


def find_losses(
    session: Session,
    recipe: Recipe,
    *,
    most: int = 20,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Losses, ...]:
    """Return by kind what an export by this recipe would lose, with the first `most` of each kind.

    Empty also if it was cancelled.
    """
    chosen = format_named(recipe.format)
    if not chosen.becomes:
        return ()
    tally = LossList(chosen.becomes, None, most)
    try:
        with session.reading():
            export = _Export(session, recipe, chosen, False, progress, cancelled)
            for _, review in export.reviews():
                tally.add(chosen.losses(review, export.header), review.article.title)
    except _Cancelled:
        return ()
    return tally.losses()


def export(
    session: Session,
    output: Path,
    recipe: Recipe,
    *,
    strict: bool = False,
    lists: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    draft: Path | None = None,
) -> ExportReport:
    """Export what a recipe chooses to `output`, replaced only when the export is complete and proven.

    With `strict` nothing is written if anything would be lost. With `lists` the list of losses and the data
    card go beside a file; in a folder they always are. `draft` is the folder to work in meanwhile, beside the
    output, for who wants to know its name. Raises `ExportFailed` with the reason where `output` cannot be
    written, or a span covers other words in the file than in the session.
    """
    chosen = format_named(recipe.format)
    folder = choosing.is_folder(chosen, recipe, output)
    try:
        with place_for(output, draft or draft_beside(output), folder=folder) as target, session.reading():
            run = _Export(session, recipe, chosen, folder, progress, cancelled)
            with LossList(chosen.becomes, _list_path(target, folder) if lists or folder else None) as tally:
                run.write(target, tally)
            losses = tally.losses()
            if strict:
                _require_lossless(chosen, losses)
            if folder or (lists and run.needs_card()):
                run.tell(target, output.stem, losses)
    except _Cancelled:
        return ExportReport(output, None)
    except UnicodeEncodeError as error:
        raise ExportFailed(
            f"“{run.title}” has words with half a surrogate pair, which no file can hold.",
            "Correct them in the session first.",
        ) from error
    listed = _list_path(output, folder) if losses and (lists or folder) else None
    choice = run.choice
    return ExportReport(output, choice.articles, losses, choice.incomplete, choice.repeated, listed)


class _Export:
    """One export under way: what it chooses of the session, and the pass over it."""

    def __init__(
        self,
        session: Session,
        recipe: Recipe,
        chosen: Format,
        folder: bool,
        progress: Progress | None,
        cancelled: Cancelled | None,
    ) -> None:
        self._session, self._chosen, self._folder = session, chosen, folder
        self._recipe = choosing.with_defaults(recipe, chosen, folder=folder)
        self._projection = Projection(recipe, session.schema)
        self._progress, self._cancelled = progress, cancelled or (lambda: False)
        self._tally = Tally()
        self._done = 0
        self.title = ""
        self.choice: Choice = choosing.choose(session, self._recipe, chosen.statuses, folder=folder)
        self.header = Header(
            self._projection.schema,
            actors(session),
            self.choice.languages,
            datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            recipe.negatives,
            tuple(filter(None, self.choice.parts)),
        )

    def reviews(self, part: str | None = None) -> Iterator[tuple[str, Review]]:
        """Yield the reviews of one part, or of all, as the recipe wants them, with the name of their part."""
        for name in self.choice.parts if part is None else [part]:
            for article_id in self.choice.parts[name]:
                if self._cancelled():
                    raise _Cancelled
                review = self._projection.review(load(self._session, article_id))
                self.title = review.article.shown_name
                yield name, review
                self._step(review.article.title)

    def write(self, target: Path, tally: LossList) -> None:
        """Write all parts, each read back once it is complete."""
        for part in self.choice.parts:
            place = target / choosing.part_name(part, self._chosen) if self._folder else target
            if self._folder and not self._chosen.suffix:
                place.mkdir()
            proof = Proof(self._chosen)
            with self._chosen.writing(self.header, place) as add:
                for _, review in self.reviews(part):
                    written = add(review)
                    tally.add(written.losses, review.article.title)
                    proof.expect(written.covered)
                    self._tally.take(review, part)
            self._prove(proof, place, part)
        if self._folder:
            for name, data in self._companions.items():
                (target / name).write_bytes(data)

    @cached_property
    def _companions(self) -> Mapping[str, bytes]:
        return self._chosen.companions(self.header)

    def needs_card(self) -> bool:
        """Tell whether a card says more than the file; everything of all articles needs none."""
        return bool(self._chosen.becomes) or self._recipe != Recipe(self._chosen.name)

    def tell(self, target: Path, name: str, losses: tuple[Losses, ...]) -> None:
        """Write the data card, in a folder also what makes it known as an export."""
        choice, recipe = self.choice, self._recipe
        reviewers = len(decisions.reviewers(self._session))
        card = Card(
            name,
            self._chosen,
            self.header,
            recipe,
            self._tally,
            losses,
            reviewers,
            choice.incomplete,
            choice.repeated,
        )
        card_path = target / CARD if self._folder else target.with_name(f"{target.name}.md")
        card_path.write_text(card.markdown(), encoding="utf-8", newline="\n")
        if self._folder:
            beside = [LOSS_LIST, CARD, MANIFEST, *self._companions]
            manifest = card.manifest((item.name for item in target.iterdir()), beside)
            text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
            (target / MANIFEST).write_text(text, encoding="utf-8", newline="\n")

    def _prove(self, proof: Proof, place: Path, part: str) -> None:
        ids = self.choice.parts[part]

        def read(_number: int) -> None:
            if self._cancelled():
                raise _Cancelled
            self._step("")

        proof.require(place, lambda at: articles.get(self._session, ids[at]).shown_name, read)

    def _step(self, title: str) -> None:
        self._done += 1
        if self._progress:
            self._progress(self._done // 2, self.choice.articles, title)


def _list_path(output: Path, folder: bool) -> Path:
    return output / LOSS_LIST if folder else output.with_name(f"{output.name}.{LOSS_LIST}")


def _require_lossless(chosen: Format, losses: tuple[Losses, ...]) -> None:
    if losses:
        raise ExportFailed(
            f"{chosen.title} cannot carry everything: {'; '.join(map(str, losses))}.",
            "Export without strict, or in Dateline JSON.",
        )
