"""What a command compares with gold: the annotations of a session, or what is suggested now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from gui.commands.terminal import ExitCode, interrupts, leave, leave_if_failed, progress_bar, warn_of
from models.errors import DatelineError, SuggestionError

if TYPE_CHECKING:
    from models.article import Article
    from models.review import Review
    from models.schema import Schema
    from models.suggest.config import SuggestConfig


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared with the gold: a session's reviews, or suggestions by `pipelines` and rules.

    `failed` holds the articles that got no suggestions, and why.
    """

    schema: Schema
    reviews: list[Review]
    session: Path | None = None
    pipelines: Mapping[str, str] = field(default_factory=dict)
    failed: tuple[tuple[str, str], ...] = ()


def of_session(path: Path, gold: Iterable[Review]) -> Compared:
    """Load those articles of a session whose text is in the gold; raises `DatelineError` without any."""
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
    return Compared(schema, reviews, path)


def without_pipelines(gold: Iterable[Review]) -> dict[str, str]:
    """Return the choice of no pipeline for every language of the gold."""
    from models.suggest.config import NO_PIPELINE

    return {review.article.language: NO_PIPELINE for review in gold}


def suggested(gold: Sequence[Review], chosen: Mapping[str, str]) -> Compared:
    """Suggest for the texts of the gold with the shipped schema and lexicons, and the chosen pipelines.

    Shows its progress, and leaves the program where it is interrupted or every article fails.
    """
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
    return Compared(schema, reviews, pipelines=used, failed=tuple(failed))


def _suggestions(article: Article, config: SuggestConfig, remarks: Counter[str]) -> Review:
    from models.review import Review
    from models.suggest.chain import suggest_article

    draft = suggest_article(article, config)
    remarks.update(draft.remarks)
    entities = {item.id: item for item in draft.entities}
    return Review(article, entities, {item.id: item for item in draft.events})
