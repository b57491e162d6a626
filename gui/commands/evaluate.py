"""The command that compares suggestions, or the annotations of a session, with gold.

It imports what it needs when it runs: the worker process imports the program's module and with it
this one, and must stay light.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gui.commands.compared import Compared, of_session, suggested, without_pipelines
from gui.commands.gold import read_gold
from gui.commands.options import PATH, pipelines_option
from gui.commands.terminal import counted, leave_if_failed, say, warn

if TYPE_CHECKING:
    from gui.settings import Settings
    from models.evaluation.layers import Evaluation
    from models.evaluation.pairs import Pair
    from models.review import Review

FORMAT, FORMAT_VERSION = "dateline-evaluation", 1

_ALL = "all"


@click.command(short_help="Compare suggestions, or a session, with gold.")
@click.option(
    "--gold", required=True, multiple=True, type=PATH, metavar="FILE", help="Dateline JSON; may be repeated."
)
@click.option("--session", type=PATH, help="Compare the annotations of this session instead of suggestions.")
@click.option(
    "--language",
    default="",
    metavar="CODE",
    help="Only articles in this language, as in de, with all tables in full.",
)
@click.option(
    "--layer",
    type=click.Choice(["entities", "events", _ALL]),
    default=_ALL,
    show_default=True,
    help="What to compare.",
)
@pipelines_option(
    "Suggest with this spaCy pipeline, a package, a folder or none, in place of Dateline's own."
)
@click.option("--no-pipeline", is_flag=True, help="Suggest by rules and lexicons alone.")
@click.option(
    "--misses",
    type=click.IntRange(0),
    default=20,
    show_default=True,
    help="How many misses and false alarms to print of each kind of annotation.",
)
@click.option("--json", "output", type=PATH, metavar="FILE", help="Write figures and all differences here.")
@click.pass_obj
def evaluate(
    settings: Settings,
    gold: tuple[Path, ...],
    session: Path | None,
    language: str,
    layer: str,
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
    the words overlap. Helper mentions are left out. A trigger is right if its type and all fragments
    are, an argument if trigger, type, role and filler are. Presets and speakers are compared in events
    that both sides have.

    \b
    Examples:
      dateline evaluate --gold gold.json --misses 50
      dateline evaluate --gold gold.json --layer events --language de
      dateline evaluate --gold de.json --gold en.jsonl --json figures.json
      dateline evaluate --gold ida.json --session leo.dateline
    """
    if sum((session is not None, bool(pipelines), no_pipeline)) > 1:
        raise click.UsageError("--session, --pipeline and --no-pipeline exclude one another.")
    from gui.commands.evaluation_report import report
    from models.evaluation.layers import LAYERS, evaluate_layers

    right = read_gold(gold, language)
    if session is not None:
        compared = of_session(session, right)
    else:
        chosen = without_pipelines(right) if no_pipeline else settings.pipelines | pipelines
        compared = suggested(right, chosen)
    layers = LAYERS if layer == _ALL else (layer,)
    evaluation = evaluate_layers(_pairs(right, compared), compared.schema, layers)
    for line in report(evaluation, misses):
        say(line)
    if output is not None:
        _write(output, _plain(gold, right, compared, evaluation))
        say(f"\nAll of it was written to {output}.")
    leave_if_failed(compared.failed, anything_done=True)


def _pairs(gold: Sequence[Review], compared: Compared) -> list[Pair]:
    from models.evaluation.pairs import paired

    pairs, alone = paired(gold, compared.reviews)
    if alone and compared.session is not None:
        titles = ", ".join(f"“{review.article.shown_name}”" for review in alone)
        warn(f"left out: {counted(len(alone), 'gold article')} not in the session: {titles}")
    return pairs


def _plain(
    files: Iterable[Path], gold: Sequence[Review], compared: Compared, evaluation: Evaluation
) -> dict[str, object]:
    from models.evaluation.plain import plain_article, plain_layers
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
        **plain_layers(evaluation),
    }


def _write(output: Path, data: dict[str, object]) -> None:
    from storage.formats.output_file import draft_beside, replacing

    with replacing(output, draft_beside(output)) as draft:
        draft.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
