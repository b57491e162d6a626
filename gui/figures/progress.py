"""How far the articles are, and what there is of each label and type."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from gui.figures.content import ChartKind, Content, Part, Row, Tone, number_text, row_of
from gui.panels.wording import article_status_text, percent_text
from models.annotation import Status
from models.article import ArticleStatus
from models.figures.outcomes import Outcome
from models.figures.selection import ArticleSelection, Selection
from models.figures.statistics import ArticleProgress, Statistics, accepted
from models.figures.tables import Figure


def article_chart(statistics: Statistics) -> Content:
    """Return what is decided and open in the articles worth listing."""
    translate = QCoreApplication.translate
    return Content(
        Figure.ARTICLES,
        ChartKind.BARS,
        translate("figures", "Progress by article"),
        _article_note(statistics),
        translate("figures", "annotations"),
        tuple(_article_row(item) for item in statistics.articles),
        translate("figures", "There are no articles yet. Import some, and what is done of each stands here."),
        legend=(
            (Tone.ACCEPTED, translate("figures", "decided")),
            (Tone.OPEN, translate("figures", "open")),
        ),
    )


def label_chart(statistics: Statistics) -> Content:
    """Return the entities by label."""
    translate = QCoreApplication.translate
    return _named_chart(
        statistics,
        Figure.ENTITIES,
        translate("figures", "Entities by label"),
        translate("figures", "There are no entities yet, neither suggested nor added."),
    )


def type_chart(statistics: Statistics) -> Content:
    """Return the events by type."""
    translate = QCoreApplication.translate
    return _named_chart(
        statistics,
        Figure.EVENTS,
        translate("figures", "Events by type"),
        translate("figures", "There are no events yet, neither suggested nor added."),
    )


def _article_note(statistics: Statistics) -> str:
    translate = QCoreApplication.translate
    parts = [
        f"{number_text(statistics.statuses[status])} {article_status_text(status)}"
        for status in ArticleStatus
        if statistics.statuses.get(status)
    ]
    shown, there = len(statistics.articles), statistics.finished.whole
    if shown < there:
        text = translate("figures", "shown are {0} of {1}, begun ones first")
        parts.append(text.format(number_text(shown), number_text(there)))
    return " · ".join(parts)


def _article_row(item: ArticleProgress) -> Row:
    translate = QCoreApplication.translate
    title = item.title or item.id
    pattern = translate("figures", "{0} of {1} decided, {2}: {3}")
    numbers = number_text(item.progress.decided), number_text(item.progress.total)
    told = pattern.format(*numbers, article_status_text(item.status), title)
    selection = ArticleSelection(item.id)
    parts = (
        Part(item.progress.decided, Tone.ACCEPTED, told, selection),
        Part(item.progress.open, Tone.OPEN, told, selection),
    )
    row = row_of(title, parts, " / ".join(numbers) if item.progress.total else "–")
    return row if row.parts else Row(title, (Part(0, Tone.OPEN, told, selection),), row.figure)


def _named_chart(statistics: Statistics, figure: Figure, title: str, empty: str) -> Content:
    translate = QCoreApplication.translate
    events = figure is Figure.EVENTS
    found = {
        name: outcomes
        for name, outcomes in statistics.by_label().items()
        if (name in statistics.types) is events
    }
    words = (
        translate("figures", "accepted"),
        translate("figures", "rejected"),
        translate("figures", "open"),
    )
    tones = (Tone.ACCEPTED, Tone.REJECTED, Tone.OPEN)
    rows = []
    total = 0
    for name, outcomes in found.items():
        share = accepted(outcomes)
        counts = (share.part, share.whole - share.part, outcomes[Outcome.OPEN])
        total += sum(counts)
        rows.append(row_of(name, _parts(name, counts, words, tones), number_text(sum(counts))))
    note = translate("figures", "{0} in all, {1} different")
    return Content(
        figure,
        ChartKind.BARS,
        title,
        note.format(number_text(total), number_text(len(rows))) if rows else "",
        translate("figures", "events") if events else translate("figures", "entities"),
        tuple(rows),
        empty,
        legend=tuple(zip(tones, words, strict=True)),
    )


def _parts(
    name: str, counts: tuple[int, ...], words: tuple[str, ...], tones: tuple[Tone, ...]
) -> Iterator[Part]:
    statuses = (Status.ACCEPTED, Status.REJECTED, Status.SUGGESTED)
    for count, word, tone, status in zip(counts, words, tones, statuses, strict=True):
        told = f"{name} · {word}: {number_text(count)} ({percent_text(count / sum(counts))})"
        yield Part(count, tone, told, Selection(frozenset({name}), frozenset({status})))
