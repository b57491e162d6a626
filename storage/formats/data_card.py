"""The data card of an export: what it holds, how it was chosen and what it lacks, in Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.annotation import Status
from models.recipe import Recipe
from models.review import Review
from models.schema import EntityLabel, EventType
from models.version import VERSION
from storage.formats.base import Format, Header, Losses
from storage.formats.output_place import MANIFEST_FORMAT


@dataclass(slots=True)
class Tally:
    """What an export holds: articles by part, language and status, accepted annotations by name."""

    parts: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    characters: int = 0

    def take(self, review: Review, part: str) -> None:
        """Count one article."""
        article = review.article
        self.parts[part] += 1
        self.languages[article.language or "unknown"] += 1
        self.statuses[article.status.value] += 1
        self.characters += len(article.text)
        accepted = Status.ACCEPTED
        events = [item for item in review.events.values() if item.status is accepted]
        fillers = [part for item in events for part in item.arguments if part.status is accepted]
        self.labels.update([item.label for item in review.entities.values() if item.status is accepted])
        self.types.update([item.type for item in events])
        self.roles.update([part.role for part in fillers])


@dataclass(frozen=True, slots=True)
class Card:
    """What a data card tells; `reviewers` is the number of people who decided anything in the session."""

    name: str
    chosen: Format
    header: Header
    recipe: Recipe
    tally: Tally
    losses: tuple[Losses, ...]
    reviewers: int
    incomplete: int
    repeated: int

    def markdown(self) -> str:
        """Return the card."""
        sections = (
            self._opening(),
            self._counts(),
            self._choice(),
            self._lacks(),
            self._labels(),
            self._types(),
        )
        return self.chosen.card_head(self.header) + "\n\n".join("\n".join(lines) for lines in sections) + "\n"

    def manifest(self, files: Iterable[str], beside: Iterable[str]) -> dict[str, Any]:
        """Return what a program may want to know: all files of the export, and those without articles."""
        return {
            "format": MANIFEST_FORMAT,
            "version": 1,
            "generator": f"Dateline {VERSION}",
            "exported": self.header.exported,
            "schema": {"name": self.header.schema.name, "version": self.header.schema.version},
            "export_format": self.chosen.name,
            "articles": {part or "articles": number for part, number in self.tally.parts.items()},
            "losses": {item.kind.value: item.count for item in self.losses},
            "files": sorted(files),
            "beside": sorted(beside),
        }

    def _opening(self) -> Iterator[str]:
        yield f"# {self.name}"
        yield ""
        yield (
            f"News articles with entities and events, corrected by reviewers in Dateline {VERSION} and"
            f" exported on {self.header.exported[:10]} as {self.chosen.title}. Offsets count"
            f" {self.chosen.unit.value}s."
        )

    def _counts(self) -> Iterator[str]:
        yield "## What it holds"
        yield ""
        number = sum(self.tally.parts.values())
        yield f"- Articles: {number}{_in_brackets(self.tally.parts)}; characters: {self.tally.characters}"
        yield f"- Languages: {_listed(self.tally.languages)}"
        yield f"- Status of the articles: {_listed(self.tally.statuses)}"
        yield (
            f"- Accepted entities: {self.tally.labels.total()}, events: {self.tally.types.total()},"
            f" arguments: {self.tally.roles.total()}"
        )
        yield f"- Reviewers: {self.reviewers}. Every article is decided on once, so no agreement is measured."

    def _choice(self) -> Iterator[str]:
        recipe = self.recipe
        period = f"{recipe.since or '…'} to {recipe.until or '…'}" if recipe.since or recipe.until else ""
        yield "## How it was chosen"
        yield ""
        chosen = {
            "text": recipe.text,
            "languages": ", ".join(sorted(recipe.languages)),
            "published": period,
            "status": ", ".join(sorted(recipe.statuses)),
        }
        told = "; ".join(f"{name} {value}" for name, value in chosen.items() if value)
        yield f"- Articles: {told or 'all that the format takes'}"
        yield f"- Left out because of their status: {self.incomplete}"
        if recipe.unique:
            yield f"- Of articles with the same words the first one; {self.repeated} left out"
        undecided = " and suggestions that nobody decided on" if recipe.undecided else ""
        yield f"- Annotations: accepted ones{undecided}"
        if recipe.negatives:
            yield "- Rejected suggestions: marked as such, as far as the format can hold them"
        if recipe.parts:
            by = "the latest articles" if recipe.by == "date" else f"drawn by article with seed {recipe.seed}"
            shares = ", ".join(f"{name} {share:g}" for name, share in recipe.parts.items())
            yield f"- Parts: {shares}, the rest for training; {by}"
        if recipe.whole:
            yield "- Parts: one, for training"
        for old, new in recipe.names.items():
            yield f"- {old} is {f'called {new}' if new else 'left out'}"

    def _lacks(self) -> Iterator[str]:
        yield "## What the format could not carry"
        yield ""
        if not self.losses:
            yield "Nothing of what was accepted."
        for item in self.losses:
            yield f"- {item.kind.value}: {item.count} ({item.becomes})"

    def _labels(self) -> Iterator[str]:
        yield f"## Entity labels (schema {self.header.schema.name}, version {self.header.schema.version})"
        yield ""
        yield from _table(self.header.schema.labels, self.tally.labels)

    def _types(self) -> Iterator[str]:
        yield "## Event types"
        yield ""
        yield from _table(self.header.schema.types, self.tally.types)


def _table(items: Iterable[EntityLabel | EventType], counts: Mapping[str, int]) -> Iterator[str]:
    yield "| name | number | definition |"
    yield "|---|---:|---|"
    for item in items:
        definition = item.guideline("en").definition
        yield f"| {_cell(item.name)} | {counts.get(item.name, 0)} | {_cell(definition)} |"


def _cell(text: str) -> str:
    """Return a text as it can stand in a table."""
    return " ".join(text.split()).replace("|", "\\|")


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in counts.most_common()) or "none"


def _in_brackets(parts: Mapping[str, int]) -> str:
    named = ", ".join(f"{name} {number}" for name, number in parts.items() if name)
    return f" ({named})" if named else ""
