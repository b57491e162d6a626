"""Layers of anybody's project as incoming annotations: what their features mean, and who is linked to whom.

A project names its layers and features as it likes. A feature that is usually the label gives the name, else
the layer does; links with a role make an event of the mark that they start from, if its name is one here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from models.annotation import Level, Status
from models.incoming.records import IncomingLink, IncomingSpan
from storage.formats.cas.document import CasDocument, Chain, Mark, Relation
from storage.formats.cas.layers import DETAIL, EVENT, FRAGMENT, REJECTED
from storage.formats.linked import COREFERENCE, FURTHER_LABEL
from storage.formats.linked import FRAGMENT as FRAGMENT_LINK
from storage.formats.linked_reading import Marked, joined

_LABELS = ("value", "label", "type", "category", "kind", "tag", "class")
"""Features that hold the label of an annotation, the likeliest first; one called like its layer precedes."""

_NOTES = frozenset({"note", "notes", "comment", "comments", "remark", "remarks", "description"})
_ACTOR, _LEMMA, _COREF = "identifier", "lemma", "coref"
_LINGUISTIC = (
    "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.",
    "de.tudarmstadt.ukp.dkpro.core.api.segmentation.",
    "de.tudarmstadt.ukp.dkpro.core.api.syntax.",
    "de.tudarmstadt.ukp.dkpro.core.api.anomaly.",
    "de.tudarmstadt.ukp.dkpro.core.api.transform.",
    "org.dkpro.core.api.",
)
"""Layers of the text itself: each comes as one name, not as one for every tag and lemma."""

_ABSENT = "false"
"""The value of a flag that is not set."""

_LONGEST_NAME = 60
"""Code points beyond which a value is a remark and no name."""


def marked(document: CasDocument, actors: Mapping[str, str]) -> Marked:
    """Return what is marked in a document; `actors` gives the names of actors by their ids.

    A link, a relation or a chain whose end is no mark is kept: it has no such key, and is told as left out.
    """
    marks = document.marks
    details = {owner: mark for mark in marks if (owner := _end(mark, DETAIL.name, "entity")) is not None}
    said = {index: _said(mark, actors) for index, mark in enumerate(marks) if not _is_detail(mark)}
    links = [*_links(marks), *_corefs(marks)]
    for chain in document.chains:
        links += _chained(chain)
    for relation in document.relations:
        links.append(_related(relation, said))
    spans = (_span(index, marks[index], found, details.get(index)) for index, found in said.items())
    return joined(Marked(tuple(spans), tuple(links)))


@dataclass(slots=True)
class _Said:
    """What the features of a mark say."""

    name: str
    actor: str = ""
    lemma: str = ""
    notes: list[str] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

    def take(self, feature: str, value: str, actors: Mapping[str, str]) -> None:
        """Take a feature that is not the label."""
        key = feature.casefold()
        if value == _ABSENT:
            return
        if key == _ACTOR and not self.actor:
            self.actor = actors.get(value, value)
        elif key == _LEMMA and not self.lemma:
            self.lemma = value
        elif key in _NOTES:
            self.notes.append(value)
        elif _is_name(value) and self.attributes.get(feature, value) == value:
            self.attributes[feature] = value
        else:
            self.notes.append(f"{feature}: {value}")


def _said(mark: Mark, actors: Mapping[str, str]) -> _Said:
    if _end(mark, FRAGMENT.name, "whole") is not None:
        return _Said(FURTHER_LABEL)
    if mark.layer.startswith(_LINGUISTIC):
        return _Said(_short(mark.layer).partition("_")[0])
    label = _label(mark.layer, mark.features)
    found = _Said(mark.features[label] if label else _short(mark.layer))
    if _is_rejected(mark):
        return found
    of_event = (_COREF,) if mark.layer == EVENT.name else ()
    for feature, value in mark.features.items():
        if feature not in (label, *of_event):
            found.take(feature, value, actors)
    return found


def _span(index: int, mark: Mark, said: _Said, detail: Mark | None) -> IncomingSpan:
    held = detail.features if detail else {}
    notes = [*said.notes, held.get("note", "")]
    level = held.get("level", "")
    return IncomingSpan(
        str(index),
        said.name,
        (mark.span,),
        Status.REJECTED if _is_rejected(mark) else Status.ACCEPTED,
        note="; ".join(filter(None, notes)),
        level=Level(level) if level in set(Level) else Level.NAM,
        actor=said.actor,
        value=held.get("resolved"),
        attributes=said.attributes,
        lemma=said.lemma,
    )


def _links(marks: Sequence[Mark]) -> Iterator[IncomingLink]:
    for index, mark in enumerate(marks):
        if _is_detail(mark):
            continue
        first = _end(mark, FRAGMENT.name, "whole")
        if first is not None:
            yield IncomingLink(str(first), str(index), FRAGMENT_LINK)
            continue
        for link in mark.links:
            yield IncomingLink(str(index), _key(link.target), link.role or link.feature)


def _corefs(marks: Sequence[Mark]) -> Iterator[IncomingLink]:
    """Yield a link from each later mention of an event to the first."""
    groups: dict[str, list[int]] = {}
    for index, mark in enumerate(marks):
        if mark.layer == EVENT.name and mark.features.get(_COREF):
            groups.setdefault(mark.features[_COREF], []).append(index)
    for group in groups.values():
        yield from _chained(group)


def _chained(chain: Chain | list[int]) -> Iterator[IncomingLink]:
    first, *later = chain
    return (IncomingLink(str(index), str(first), COREFERENCE) for index in later)


def _related(relation: Relation, said: Mapping[int, _Said]) -> IncomingLink:
    """Return the link that a relation is; what else is said of it goes to the mark that it starts from."""
    layer = _short(relation.layer)
    is_linguistic = relation.layer.startswith(_LINGUISTIC)
    label = "" if is_linguistic else _label(relation.layer, relation.features)
    name = relation.features[label] if label else layer
    source = said.get(-1 if relation.source is None else relation.source)
    if source is not None and not is_linguistic:
        others = ((feature, value) for feature, value in relation.features.items() if feature != label)
        for feature, value in others:
            source.take(f"{name}.{feature}", value, {})
    return IncomingLink(_key(relation.source), _key(relation.target), name)


def _key(index: int | None) -> str:
    return "" if index is None else str(index)


def _label(layer: str, features: Mapping[str, str]) -> str:
    """Return the feature that holds the label, empty if none does."""
    by_name = {feature.casefold(): feature for feature in features}
    wanted: Iterable[str] = (_short(layer).casefold(), *_LABELS)
    found = (by_name[name] for name in wanted if name in by_name)
    return next((feature for feature in found if _is_name(features[feature])), "")


def _is_name(value: str) -> bool:
    return 0 < len(value) <= _LONGEST_NAME and value.splitlines() == [value]


def _is_detail(mark: Mark) -> bool:
    return _end(mark, DETAIL.name, "entity") is not None


def _is_rejected(mark: Mark) -> bool:
    return mark.layer == REJECTED.name and mark.features.get("status") == Status.REJECTED


def _end(mark: Mark, layer: str, feature: str) -> int | None:
    """Return the mark that one of our own marks says something of, None for any other mark."""
    is_own = mark.layer == layer and len(mark.links) == 1 and mark.links[0].feature == feature
    return mark.links[0].target if is_own else None


def _short(layer: str) -> str:
    return layer.rpartition(".")[2]
