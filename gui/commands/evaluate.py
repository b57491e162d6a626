"""The command that compares suggestions, or the annotations of a session, with gold.

It imports what it needs when it runs: the worker process imports the program's module and with it
this one, and must stay light.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gui.commands.gold import read_gold
from gui.commands.options import PATH, pipelines_option
from gui.commands.terminal import (
    ExitCode,
    counted,
    interrupts,
    leave,
    leave_if_failed,
    progress_bar,
    say,
    warn,
    warn_of,
)
from models.errors import DatelineError, SuggestionError

if TYPE_CHECKING:
    from gui.settings import Settings
    from models.article import Article
    from models.evaluation.entities import EntityEvaluation
    from models.review import Review
    from models.schema import Schema
    from models.suggest.chain import SuggestConfig

FORMAT, FORMAT_VERSION = "dateline-evaluation", 1


@dataclass(frozen=True, slots=True)
class _Compared:
    """What is compared with the gold: a session's reviews, or suggestions by `pipelines` and rules.

    `failed` holds the articles that got no suggestions, and why.
    """

    schema: Schema
    reviews: list[Review]
    session: Path | None = None
    pipelines: Mapping[str, str] = field(default_factory=dict)
    failed: tuple[tuple[str, str], ...] = ()


@click.command(short_help="Compare suggestions, or a session, with gold.")
@click.option(
    "--gold", required=True, multiple=True, type=PATH, metavar="FILE", help="Dateline JSON; may be repeated."
)
@click.option("--session", type=PATH, help="Compare the annotations of this session instead of suggestions.")
@click.option("--language", default="", metavar="CODE", help="Only articles in this language, as in de.")
@pipelines_option(
    "Suggest with this spaCy pipeline, a package, a folder or none, in place of Dateline's own."
)
@click.option("--no-pipeline", is_flag=True, help="Suggest by rules and lexicons alone.")
@click.option(
    "--misses",
    type=click.IntRange(0),
    default=20,
    show_default=True,
    help="How many misses and false alarms to print.",
)
@click.option("--json", "output", type=PATH, metavar="FILE", help="Write figures and all differences here.")
@click.pass_obj
def evaluate(
    settings: Settings,
    gold: tuple[Path, ...],
    session: Path | None,
    language: str,
    pipelines: dict[str, str],
    no_pipeline: bool,
    misses: int,
    output: Path | None,
) -> None:
    """Compare what Dateline suggests for the texts of gold files with the annotations in them.

    Gold is Dateline's own JSON (.json, .jsonl), as “export” writes it; what was rejected there is no
    gold. With --session, the annotations of a session that nobody rejected are compared instead, such
    as those of a second reviewer. Articles are known by their text.

    An entity is right if label and all fragments are those of the gold (exact), or if the label is and
    the words overlap. Helper mentions are left out.

    \b
    Examples:
      dateline evaluate --gold gold.json --misses 50
      dateline evaluate --gold de.json --gold en.jsonl --json figures.json
      dateline evaluate --gold ida.json --session leo.dateline
    """
    if sum((session is not None, bool(pipelines), no_pipeline)) > 1:
        raise click.UsageError("--session, --pipeline and --no-pipeline exclude one another.")
    from gui.commands.evaluation_report import report

    right = read_gold(gold, language)
    if session is not None:
        compared = _of_session(session, right)
    else:
        compared = _suggested(right, _none(right) if no_pipeline else settings.pipelines | pipelines)
    evaluation = _evaluated(right, compared)
    for line in report(evaluation, misses):
        say(line)
    if output is not None:
        _write(output, _plain(gold, right, compared, evaluation))
        say(f"\nAll of it was written to {output}.")
    leave_if_failed(compared.failed, anything_done=True)


def _of_session(path: Path, gold: Iterable[Review]) -> _Compared:
    """Load those articles of a session whose text is in the gold."""
    from storage import articles
    from storage.annotations import load
    from storage.session import Session

    texts = {review.article.sha256 for review in gold}
    with Session.open(path, read_only=True) as session:
        ids = [name for name in articles.all_ids(session) if articles.get(session, name).sha256 in texts]
        reviews = [load(session, name) for name in ids]
        schema = session.schema
    if not reviews:
        raise DatelineError(
            f"No article of the gold is in the session {path}.",
            "Articles are known by their text; name the session that the gold's texts are in.",
        )
    return _Compared(schema, reviews, path)


def _none(gold: Iterable[Review]) -> dict[str, str]:
    """Return the choice of no pipeline for every language of the gold."""
    from models.suggest.chain import NO_PIPELINE

    return {review.article.language: NO_PIPELINE for review in gold}


def _suggested(gold: Sequence[Review], chosen: Mapping[str, str]) -> _Compared:
    """Suggest for the texts of the gold with the shipped schema and lexicons, and the chosen pipelines."""
    import resources
    from gui.pipelines import suggest_config, used_names
    from models.schema import schema_file_text, schema_from_toml

    file = resources.path("schema", "diplomacy.toml")
    schema = schema_from_toml(schema_file_text(file), file.name)
    config = suggest_config(schema, chosen)
    reviews: list[Review] = []
    failed: list[tuple[str, str]] = []
    remarks: Counter[str] = Counter()
    with interrupts() as stop, progress_bar("Suggesting") as progress:
        for done, review in enumerate(gold, 1):
            if stop():
                leave(ExitCode.INTERRUPTED, "Interrupted; nothing was compared.")
            try:
                reviews.append(_suggestions(review.article, config, remarks))
            except SuggestionError as error:
                failed.append((review.article.shown_name, str(error)))
            progress(done, len(gold), review.article.title)
    warn_of(remarks)
    if not reviews:
        leave_if_failed(failed, anything_done=False)
    languages = {review.article.language for review in gold}
    used = {language: name for language, name in used_names(chosen).items() if language in languages}
    return _Compared(schema, reviews, pipelines=used, failed=tuple(failed))


def _suggestions(article: Article, config: SuggestConfig, remarks: Counter[str]) -> Review:
    from models.review import Review
    from models.suggest.chain import suggest_article

    draft = suggest_article(article, config)
    remarks.update(draft.remarks)
    entities = {item.id: item for item in draft.entities}
    return Review(article, entities, {item.id: item for item in draft.events})


def _evaluated(gold: Sequence[Review], compared: _Compared) -> EntityEvaluation:
    from models.evaluation.entities import evaluate_entities
    from models.evaluation.pairs import paired

    pairs, alone = paired(gold, compared.reviews)
    if alone and compared.session is not None:
        titles = ", ".join(f"“{review.article.shown_name}”" for review in alone)
        warn(f"left out: {counted(len(alone), 'gold article')} not in the session: {titles}")
    return evaluate_entities(pairs, compared.schema)


def _plain(
    files: Iterable[Path], gold: Sequence[Review], compared: _Compared, evaluation: EntityEvaluation
) -> dict[str, object]:
    from models.evaluation.plain import plain_article, plain_entities
    from models.version import VERSION

    texts = {review.article.sha256 for review in compared.reviews}
    articles = [review.article for review in gold]
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "generator": f"Dateline {VERSION}",
        "gold": [str(path) for path in files],
        "session": None if compared.session is None else str(compared.session),
        "pipelines": dict(compared.pipelines),
        "articles": [plain_article(item) for item in articles if item.sha256 in texts],
        "left_out": [plain_article(item) for item in articles if item.sha256 not in texts],
        "entities": plain_entities(evaluation),
    }


def _write(output: Path, data: dict[str, object]) -> None:
    from storage.formats.output_file import draft_beside, replacing

    with replacing(output, draft_beside(output)) as draft:
        draft.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
