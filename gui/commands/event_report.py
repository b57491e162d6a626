"""The figures of events as tables."""

from __future__ import annotations

from collections.abc import Iterator

from gui.commands.report_tables import (
    NAME,
    figures,
    named_rows,
    numbers,
    occurs,
    reliability_table,
    scores_header,
    scores_row,
    share,
)
from models.evaluation.events import OPTIONAL_ROLE, EventEvaluation, EventScores
from models.evaluation.scores import NamedScores, Score, Scores

NO_EVENTS = "The gold has no events to compare with."
"""Stands in place of the tables."""


def event_tables(evaluation: EventEvaluation) -> Iterator[str]:
    """Yield the lines of the tables: all articles in full, each language if there are several, confidence."""
    if not evaluation.total.triggers.exact.gold:
        yield NO_EVENTS
        return
    yield from _full_tables(f"all articles ({evaluation.total.articles})", evaluation.total)
    if len(evaluation.languages) > 1:
        for code, scores in evaluation.languages.items():
            yield ""
            yield from _short_tables(f"{code} ({scores.articles})", scores)
    yield from reliability_table("Confidence of events", evaluation.reliability, evaluation.sources)
    yield from reliability_table(
        f"Confidence of arguments under right triggers, without {OPTIONAL_ROLE}",
        evaluation.argument_reliability,
    )


def _full_tables(which: str, scores: EventScores) -> Iterator[str]:
    yield from _trigger_table(which, scores)
    yield ""
    yield from _role_table(which, scores)
    yield ""
    yield from _attribute_table(which, scores)


def _short_tables(which: str, scores: EventScores) -> Iterator[str]:
    """Yield what all types and roles come to; `--language` gives one language in full."""
    if not scores.triggers.exact.gold:
        yield f"Events, {which}: the gold has none."
        return
    yield from scores_header(f"Events, {which}")
    yield scores_row("triggers", scores.types.total)
    yield scores_row("… of any type", scores.triggers)
    yield scores_row("roles", scores.roles.total)
    yield scores_row("… filled by names", scores.named_roles)
    yield ""
    yield from _attribute_table(which, scores)


def _trigger_table(which: str, scores: EventScores) -> Iterator[str]:
    first, second = scores_header(f"Triggers, {which}")
    yield f"{first}{'roles':>9}"
    yield f"{second}{'F1':>9}"
    for name, part in scores.types.names.items():
        roles = scores.roles_of_types.get(name)
        if occurs(part.exact):
            yield _trigger_row(name, part, roles)
    yield _trigger_row("all types", scores.types.total, scores.roles.total)
    yield scores_row("any type", scores.triggers)


def _trigger_row(name: str, triggers: Scores, roles: Scores | None) -> str:
    return f"{scores_row(name, triggers)}{share(roles.exact.f1 if roles else None):>9}"


def _role_table(which: str, scores: EventScores) -> Iterator[str]:
    names = dict(scores.roles.names)
    optional = names.pop(OPTIONAL_ROLE, None)
    yield from scores_header(f"Roles, {which}")
    yield from named_rows(NamedScores(scores.roles.total, names))
    yield scores_row(f"all without {OPTIONAL_ROLE}", scores.roles.total)
    yield scores_row("filled by names", scores.named_roles)
    if optional is not None and occurs(optional.exact):
        yield scores_row(OPTIONAL_ROLE, optional)


def _attribute_table(which: str, scores: EventScores) -> Iterator[str]:
    """Yield presets and attribution of the events that both sides have, whatever the trigger's borders."""
    yield f"Events that both sides have, {which}"
    yield f"{'':{NAME}}{'gold':>7}{'found':>7}{'right':>8}{'P':>7}{'R':>7}{'F1':>7}{'accuracy':>11}"
    for name, part in scores.presets.names.items():
        if occurs(part):
            yield _score_row(name or "no preset", part)
    yield _accuracy_row("all presets", scores.presets.total)
    yield _score_row("speakers", scores.attribution.speakers)
    yield _accuracy_row("speaker or author", scores.attribution.total)


def _score_row(name: str, score: Score) -> str:
    return f"{name:{NAME}}{numbers(score)}{figures(score)}"


def _accuracy_row(name: str, score: Score) -> str:
    return f"{name:{NAME}}{numbers(score)}{score.right:>8}{'':21}{share(score.precision):>11}"
