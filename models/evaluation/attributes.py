"""Presets and attribution of the events that both sides have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.annotation import Correction, Event, Status
from models.article import Article
from models.evaluation.differences import Difference
from models.evaluation.matching import Match
from models.evaluation.pairs import Pair
from models.evaluation.scores import Score
from models.offsets import Span
from models.review import Review
from models.schema import Schema

Speaker = tuple[Span, ...]
"""Where the one who vouches for an event stands in the text; empty for the author."""


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event that both sides have, with its preset and its speaker on each, that of the gold first."""

    gold: Event
    found: Event
    presets: tuple[str, str]
    speakers: tuple[Speaker, Speaker]

    @property
    def preset_is_right(self) -> bool:
        """Tell whether both sides have the same preset."""
        return self.presets[0] == self.presets[1]

    @property
    def speaker_is_right(self) -> bool:
        """Tell whether the same mention, or the author, vouches for it on both sides."""
        return self.speakers[0] == self.speakers[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeDifference(Difference):
    """An event that both sides have, `told` with another preset or by another speaker than in the gold."""

    told: ToldEvent


@dataclass(frozen=True, slots=True)
class PresetScores:
    """How many events have the right preset, and each preset by itself."""

    total: Score
    names: Mapping[str, Score]


@dataclass(frozen=True, slots=True)
class AttributionScores:
    """How many events have the right attribution, the author's included; `speakers` leaves the author out."""

    total: Score
    speakers: Score


def told_events(pair: Pair, events: Iterable[Match[Event]], schema: Schema) -> list[ToldEvent]:
    """Return the events of the right type that both sides have, whatever the borders of their triggers."""
    return [
        ToldEvent(
            match.gold,
            match.found,
            (_preset(match.gold, schema), _preset(match.found, schema)),
            (_speaker(pair.gold, match.gold), _speaker(pair.found, match.found)),
        )
        for match in events
        if match.gold and match.found and match.kind in (None, Correction.BOUNDARY)
    ]


def preset_scores(told: Sequence[ToldEvent], names: Sequence[str]) -> PresetScores:
    """Count the presets; `names` come first and always, attributes without a preset have an empty name."""
    gold = Counter(one.presets[0] for one in told)
    found = Counter(one.presets[1] for one in told)
    right = Counter(one.presets[0] for one in told if one.preset_is_right)
    order = dict.fromkeys([*names, *sorted(gold.keys() | found.keys())])
    return PresetScores(
        Score(len(told), len(told), right.total()),
        {name: Score(gold[name], found[name], right[name]) for name in order},
    )


def attribution_scores(told: Sequence[ToldEvent]) -> AttributionScores:
    """Count who vouches, as accuracy with the author and as precision and recall without."""
    return AttributionScores(
        Score(len(told), len(told), sum(one.speaker_is_right for one in told)),
        Score(
            sum(bool(one.speakers[0]) for one in told),
            sum(bool(one.speakers[1]) for one in told),
            sum(bool(one.speakers[0]) and one.speaker_is_right for one in told),
        ),
    )


def attribute_differences(article: Article, told: Iterable[ToldEvent]) -> list[AttributeDifference]:
    """Return the events of one article whose preset or speaker differs, in reading order."""
    wrong = [one for one in told if not (one.preset_is_right and one.speaker_is_right)]
    return [
        AttributeDifference(article, Correction.ATTRIBUTE, one.gold, one.found, told=one)
        for one in sorted(wrong, key=lambda one: one.gold.hull)
    ]


def _preset(event: Event, schema: Schema) -> str:
    preset = schema.preset_of(event.attributes)
    return preset.name if preset else ""


def _speaker(review: Review, event: Event) -> Speaker:
    speaker = review.annotation(event.attribution) if event.attribution else None
    return speaker.fragments if speaker and speaker.status is not Status.REJECTED else ()
