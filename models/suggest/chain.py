"""The chain that makes an article's suggestions: entities, pipeline, merging, events, actors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from models.annotation import Event, suggested_event
from models.article import Article
from models.errors import SuggestionError
from models.schema import EVENT_TARGET, Schema
from models.suggest.actors.known import KnownNameSuggester
from models.suggest.actors.suggester import ActorSuggester
from models.suggest.base import Draft, Suggester
from models.suggest.calibration import calibrated
from models.suggest.config import NO_PIPELINE, SuggestConfig, mtime_of
from models.suggest.entities.suggesters import entity_suggesters, name_suggesters
from models.suggest.event_suggester import EventSuggester
from models.suggest.learned.event_model import EventModel, read_event_model
from models.suggest.lemmas import LANGUAGES
from models.suggest.lexicons import Lexicons, load_lexicons
from models.suggest.merge import merged
from models.suggest.pipelines.manifest import EVENT_MODEL, packed_pipelines
from models.suggest.pipelines.shipped import shipped_suggester
from models.suggest.pipelines.suggester import PipelineSuggester
from models.suggest.readings import ReadingKeeper
from models.suggest.repeats.rule import RepeatSuggester
from models.suggest.triggers import TriggerLexicon, load_triggers

TRIGGERS = "event_triggers.tsv"

LONGEST_TEXT = 200_000
"""Code points beyond which nothing is suggested: no article of newswire has a tenth of it, and the
window would stand still while tens of thousands of suggestions arrive."""


def suggest_article(article: Article, config: SuggestConfig) -> Draft:
    """Return what is suggested for one article, limited to what the session's schema has.

    Raises `SuggestionError` when a lexicon or chosen pipeline cannot be used or a suggester fails, naming
    the suggester and the article, or when the text is too long. What could not be looked for is told in
    the draft's remarks, also why a shipped pipeline cannot be used.
    """
    _refuse_long(article)
    draft = draft_of_entities(article, config)
    if article.language in LANGUAGES:
        suggester, trouble = event_suggester(config, draft)
        draft = _run([suggester, ActorSuggester(config.actors)], article, draft)
        draft = replace(draft, remarks=(*draft.remarks, trouble) if trouble else draft.remarks)
    if draft.parse is not None:
        draft = _run([_reading_keeper(config.lexicons / TRIGGERS)], article, draft)
    return replace(within_schema(draft, config.schema), parse=None)


def draft_of_entities(article: Article, config: SuggestConfig) -> Draft:
    """Return the entities that are suggested for an article, with the parse that events are read from.

    Raises `SuggestionError` as `suggest_article` does.
    """
    draft = within_schema(calibrated(merged_entities(article, config)), config.schema)
    if article.language in LANGUAGES:
        draft = _run([RepeatSuggester(load_lexicons(config.lexicons))], article, draft)
    return draft


def event_suggester(config: SuggestConfig, draft: Draft) -> tuple[EventSuggester, str]:
    """Return what finds events in `draft`, by what was learnt if it is parsed, and why not if it cannot."""
    model, trouble = _event_model(config.shipped) if draft.parse else (None, "")
    return EventSuggester(trigger_lexicon(config), config.schema, model), trouble


def merged_entities(article: Article, config: SuggestConfig) -> Draft:
    """Return what rules, lexicons and the pipeline find, overlaps resolved, each with its own confidence.

    Raises `SuggestionError` as `suggest_article` does.
    """
    lexicons = load_lexicons(config.lexicons)
    suggesters: tuple[Suggester, ...] = entity_suggesters(lexicons)
    if article.language not in LANGUAGES:
        suggesters = name_suggesters(lexicons)
    draft = _run([*suggesters, KnownNameSuggester(config.actors, lexicons)], article, Draft())
    return merged(article, _with_pipeline(article, config, draft))


def suggest_entities(article: Article, draft: Draft, lexicons: Lexicons) -> Draft:
    """Return `draft` with all entities and actors that the rules and lexicons find, overlaps resolved."""
    for suggester in entity_suggesters(lexicons):
        draft = suggester.suggest(article, draft)
    return ActorSuggester().suggest(article, merged(article, draft))


def _refuse_long(article: Article) -> None:
    if len(article.text) > LONGEST_TEXT:
        raise SuggestionError(
            f"“{article.shown_name}” is too long for suggestions:"
            f" {len(article.text)} characters, {LONGEST_TEXT} at most.",
            "Annotate it by hand, or import it in parts.",
        )


def within_schema(draft: Draft, schema: Schema) -> Draft:
    """Return `draft` without labels, types and roles that `schema` lacks, and arguments it does not allow."""
    labels = {label.name for label in schema.labels}
    entities = tuple(entity for entity in draft.entities if entity.label in labels)
    fillers = {entity.id: entity.label for entity in entities}
    kept = [event for event in draft.events if schema.type(event.type) is not None]
    fillers |= {event.id: EVENT_TARGET for event in kept}
    events = tuple(_within(event, schema, fillers) for event in kept)
    used = {entity.actor for entity in entities}
    actors = tuple(actor for actor in draft.actors if actor.id in used)
    return replace(draft, entities=entities, events=events, actors=actors)


def _within(event: Event, schema: Schema, fillers: Mapping[str, str]) -> Event:
    kind = schema.type(event.type)
    roles = {role.name: role for role in kind.roles} if kind else {}
    arguments = tuple(
        item
        for item in event.arguments
        if item.role in roles and fillers.get(item.target) in roles[item.role].fillers
    )
    speaker = event.attribution if event.attribution in fillers else None
    if arguments == event.arguments and speaker == event.attribution:
        return event
    return suggested_event(replace(event, arguments=arguments, attribution=speaker, proposal=None))


def _run(suggesters: Iterable[Suggester], article: Article, draft: Draft) -> Draft:
    for suggester in suggesters:
        try:
            draft = suggester.suggest(article, draft)
        except SuggestionError:
            raise
        except Exception as error:
            raise SuggestionError(
                f"The suggester {suggester.name} failed on “{article.shown_name}”:"
                f" {type(error).__name__}: {error}.",
                "Try again; if it fails again, annotate this article by hand.",
            ) from error
    return draft


def _with_pipeline(article: Article, config: SuggestConfig, draft: Draft) -> Draft:
    """Return `draft` with the entities of the chosen or shipped pipeline, and remarks on what was missing."""
    chosen = config.pipeline_for(article.language)
    if chosen is None:
        suggester, trouble = _shipped(article.language, config)
    elif chosen == NO_PIPELINE:
        suggester, trouble = None, ""
    else:
        suggester, trouble = _chosen(article.language, chosen, config.lexicons), ""
    if suggester is not None:
        try:
            draft = _run([suggester], article, draft)
        except SuggestionError as error:
            if chosen is not None:
                raise
            trouble = str(error)
    remarks = [trouble] if trouble else list(_remarks(article, config, suggester is not None))
    return replace(draft, remarks=(*draft.remarks, *remarks))


def _shipped(language: str, config: SuggestConfig) -> tuple[PipelineSuggester | None, str]:
    """Return the shipped pipeline for a language, if there is one, and why it cannot be used as it should."""
    try:
        packed = packed_pipelines(config.shipped).get(language)
    except SuggestionError as error:
        return None, str(error)
    return (
        shipped_suggester(packed, config.cache, _lexicons_for(language, config.lexicons))
        if packed
        else (None, "")
    )


def _remarks(article: Article, config: SuggestConfig, has_pipeline: bool) -> tuple[str, ...]:
    """Return what a reader should know about an article whose language lacks rules or a pipeline."""
    language, remarks = article.language or "unknown", []
    if article.language not in LANGUAGES and has_pipeline:
        remarks.append(f"Few rules fit the language “{language}”: names, amounts and the pipeline were used.")
    elif article.language not in LANGUAGES:
        remarks.append(
            f"There is no pipeline for the language “{language}” and few rules fit it: only names and"
            " amounts were looked for."
            " Choose a spaCy pipeline for it in the settings, or correct the article's language."
        )
    elif config.pipelines and not has_pipeline and config.pipeline_for(article.language) is None:
        remarks.append(f"No pipeline is chosen for the language “{language}”: rules only.")
    return tuple(remarks)


def trigger_lexicon(config: SuggestConfig) -> TriggerLexicon:
    """Return the lexicon of triggers; raise `SuggestionError` naming its first bad row."""
    path = config.lexicons / TRIGGERS
    return _load_triggers(path, mtime_of(path))


def _event_model(folder: Path | None) -> tuple[EventModel | None, str]:
    """Return what was learnt about events, if it is shipped, and why it cannot be used."""
    path = folder / EVENT_MODEL if folder else None
    if path is None or not path.is_file():
        return None, ""
    try:
        return read_event_model(path), ""
    except SuggestionError as error:
        return None, str(error)


def _reading_keeper(path: Path) -> ReadingKeeper:
    return _keeper(path, mtime_of(path))


@lru_cache(maxsize=4)
def _keeper(path: Path, mtime: int) -> ReadingKeeper:
    return ReadingKeeper(_load_triggers(path, mtime))


@lru_cache(maxsize=4)
def _load_triggers(path: Path, mtime: int) -> TriggerLexicon:
    return load_triggers(path)


def _chosen(language: str, name: str, lexicons: Path) -> PipelineSuggester:
    return _pipeline(language, name, _lexicons_for(language, lexicons), mtime_of(Path(name)))


@lru_cache(maxsize=4)
def _pipeline(language: str, name: str, lexicons: Path | None, mtime: int) -> PipelineSuggester:
    return PipelineSuggester(language, name, load_lexicons(lexicons) if lexicons else None)


def _lexicons_for(language: str, folder: Path) -> Path | None:
    """Return the folder of lexicons if they know the language."""
    return folder if language in LANGUAGES else None
