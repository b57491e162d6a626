"""Label Studio's tasks, written: what was accepted as annotation, what nobody decided on as prediction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

from models.annotation import Event, Status
from models.article import ArticleStatus
from models.review import Review
from storage.formats.article_facts import article_facts
from storage.formats.base import Add, Format, Header, Loss, LossKind, Packaging, Unit, Written
from storage.formats.dateline_json import Plain
from storage.formats.gold import TRAINING, Gold, gold
from storage.formats.json_lines import one_line
from storage.formats.label_studio.config import TEXT, config_xml
from storage.formats.label_studio.results import results
from storage.formats.linked import FRAGMENT, Linked, alone, linked, words_under
from storage.formats.losing import dropped
from storage.formats.negatives import BECOMES as NEGATIVES
from storage.formats.negatives import rejected
from storage.json_text import loaded

SUGGESTED, REJECTED = "dateline suggested", "dateline rejected"
"""The model versions of predictions: suggestions that nobody decided on, and rejected ones."""

Predictions = dict[str, Linked]
"""Pieces and links by the model version that they go by."""


class LabelStudio(Format):
    """A JSON array of tasks for Label Studio's text labelling, boilerplate left out.

    A prediction of suggestions holds the accepted annotations that they refer to as well. The file has a task
    a line, so that it can be read without being held.
    """

    name = "label-studio"
    title = "Label Studio JSON"
    suffix = "json"
    unit = Unit.CODE_POINT
    packaging = Packaging.EITHER
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.BOILERPLATE: "left out",
        LossKind.OPEN_FILLERS: "left out of the annotation, a prediction if nobody rejected the filler",
        LossKind.REJECTED: NEGATIVES,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what was not accepted or lies in boilerplate; all else is written."""
        return _losses(gold(review, header.schema), review, header)

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write one task after the other; one is in memory at a time."""
        with target.open("w", encoding="utf-8", newline="\n") as file:
            file.write("[")
            separator = "\n"

            def add(review: Review) -> Written:
                nonlocal separator
                found = gold(review, header.schema)
                task = _Task(found, linked(found), _predictions(found, review, header))
                file.write(separator + one_line(task.plain(review, header)))
                separator = ",\n"
                return Written(tuple(_losses(found, review, header)), tuple(task.covered(review.text)))

            yield add
            file.write("\n]\n")

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words under the regions of each task, first those of its annotation."""
        with target.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                if line.startswith("{"):
                    yield tuple(_words(loaded(line.rstrip(",\n"))))

    def companions(self, header: Header) -> Mapping[str, bytes]:
        """Return the labelling interface, to be pasted into the settings of a project."""
        return {"config.xml": config_xml(header.schema)}


@dataclass(frozen=True, slots=True)
class _Task:
    found: Gold
    accepted: Linked
    predictions: Predictions

    def plain(self, review: Review, header: Header) -> Plain:
        """Return the task; without an annotation if nothing says that its article was looked at."""
        text = self.found.body.text
        is_decided = self.accepted.pieces or review.article.status is ArticleStatus.COMPLETE
        annotation = {
            "was_cancelled": False,
            "ground_truth": False,
            "result": results(self.accepted, text, header.actors, scored=False),
        }
        return {
            "data": {TEXT: text},
            "meta": article_facts(review.article),
            "annotations": [annotation] if is_decided else [],
            "predictions": [
                {
                    "model_version": version,
                    "score": _score(shown),
                    "result": results(shown, text, header.actors, scored=True),
                }
                for version, shown in self.predictions.items()
            ],
        }

    def covered(self, text: str) -> Iterator[str]:
        """Yield the words of the article under all regions."""
        for shown in (self.accepted, *self.predictions.values()):
            yield from words_under(shown, text)


def _losses(found: Gold, review: Review, header: Header) -> Iterator[Loss]:
    negatives = {item.id for item in rejected(review, found.body, header)}
    return dropped(found, review, LabelStudio.becomes, negatives)


def _predictions(found: Gold, review: Review, header: Header) -> Predictions:
    shown = {SUGGESTED: _suggested(found, review, header), REJECTED: _rejected(found, review, header)}
    return {version: part for version, part in shown.items() if part.pieces}


def _suggested(found: Gold, review: Review, header: Header) -> Linked:
    """Return what nobody decided on, with the accepted annotations at the other ends of its links."""
    if not _has_open(review):
        return Linked((), ())
    taken = linked(gold(_all_taken(review), header.schema))
    accepted = linked(found)
    links = set(taken.links) - set(accepted.links)
    known = {piece.id for piece in accepted.pieces}
    wanted = {piece.item.id for piece in taken.pieces if piece.id not in known}
    wanted |= {end for link in links for end in (link.source, link.target)}
    return Linked(
        tuple(piece for piece in taken.pieces if piece.item.id in wanted),
        tuple(
            link
            for link in taken.links
            if link in links or (link.label == FRAGMENT and link.source in wanted)
        ),
    )


def _has_open(review: Review) -> bool:
    """Tell whether nobody decided on some annotation or argument."""
    arguments = (argument for event in review.events.values() for argument in event.arguments)
    return any(item.status is Status.SUGGESTED for item in (*review.annotations(), *arguments))


def _all_taken(review: Review) -> Review:
    """Return the review as if all that nobody decided on was accepted."""
    return Review(
        review.article,
        {item.id: replace(item, status=_taken(item.status)) for item in review.entities.values()},
        {item.id: _with_arguments(item) for item in review.events.values()},
    )


def _with_arguments(event: Event) -> Event:
    arguments = tuple(replace(item, status=_taken(item.status)) for item in event.arguments)
    return replace(event, status=_taken(event.status), arguments=arguments)


def _taken(status: Status) -> Status:
    return Status.ACCEPTED if status is Status.SUGGESTED else status


def _rejected(found: Gold, review: Review, header: Header) -> Linked:
    parts = [alone(item, found.body) for item in rejected(review, found.body, header)]
    pieces = tuple(piece for part in parts for piece in part.pieces)
    return Linked(pieces, tuple(link for part in parts for link in part.links))


def _score(shown: Linked) -> float | None:
    """Return the mean confidence of a prediction's annotations, None if none has any."""
    items = {piece.item.id: piece.item for piece in shown.pieces}
    known = [item.confidence for item in items.values() if item.confidence is not None]
    return round(fmean(known), 4) if known else None


def _words(task: Plain) -> Iterator[str]:
    for part in (*task["annotations"], *task["predictions"]):
        for result in part["result"]:
            if result["type"] == "labels":
                value = result["value"]
                yield task["data"][TEXT][value["start"] : value["end"]]
