"""Recipes: which articles and annotations of a session are exported, in which format, in which parts."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Literal

from models.article import ArticleStatus
from models.errors import ExportFailed
from models.id_list import IdList

SplitBy = Literal["article", "date"]

TRAIN = "train"
"""The part that takes all articles that no other part takes."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """A choice that can be kept by name and run again; what is empty does not choose.

    `statuses` are those of the articles, empty for those the format asks for; `text` is searched as in the
    list of articles; `since` and `until` are ISO 8601 dates or the beginning of one, both inclusive.
    `undecided` takes suggestions for accepted that nobody has decided on. `names` gives labels and event
    types their names in the export, an empty name leaves them out. `parts` are the shares of the articles
    that do not go into the part for training, by the name of their part; `whole` leaves all in one part where
    a format would divide them by itself. `by` says which: any, told apart by `seed`, or the latest. `unique`
    takes of equal texts the first. `negatives` asks for rejected suggestions.
    """

    format: str = "json"
    statuses: frozenset[ArticleStatus] = frozenset()
    languages: frozenset[str] = frozenset()
    text: str = ""
    since: str = ""
    until: str = ""
    undecided: bool = False
    names: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, float] = field(default_factory=dict)
    whole: bool = False
    by: SplitBy = "article"
    seed: int = 0
    unique: bool = False
    negatives: bool = False

    def __post_init__(self) -> None:
        """Raise `ExportFailed` for shares that cannot be."""
        if any(not 0 < share < 1 for share in self.parts.values()) or sum(self.parts.values()) >= 1:
            raise ExportFailed(
                "The shares of the parts leave nothing for training.",
                "Give each a share between 0 and 1 that add up to less than 1, as in dev=0.2.",
            )
        if unfit := [name for name in self.parts if name == TRAIN or not name.isidentifier()]:
            raise ExportFailed(
                f"A part cannot be called “{unfit[0]}”.", "Choose a word, as in dev; train is the rest."
            )


def split(
    names: Sequence[str], dates: Sequence[str | None], parts: Mapping[str, float], by: SplitBy, seed: int
) -> dict[str, IdList]:
    """Return the ids of the articles in each part, first those for training, in the given order.

    `names` are the ids of all, `dates` when they were published. Each part has its share, rounded, and one
    article at least as long as one is left for training. By date the last of `parts` has the latest articles.
    """
    # Numbers in arrays instead of texts: there may be very many articles.
    lots = array("Q", (_draw(name, seed) for name in names))
    drawn = array("Q", sorted(range(len(lots)), key=lots.__getitem__))
    if by == "date":
        drawn = array("Q", sorted(drawn, key=lambda place: dates[place] or ""))
    sizes = _sizes(len(drawn), parts)
    found = {part: IdList() for part in (TRAIN, *parts)}
    lists = list(found.values())
    chosen = bytearray(len(drawn))
    for number, part in reversed(list(enumerate(parts, 1))):
        for _ in range(sizes[part]):
            chosen[drawn.pop()] = number
    for name, number in zip(names, chosen, strict=True):
        lists[number].append(name)
    return found


def _sizes(number: int, parts: Mapping[str, float]) -> dict[str, int]:
    left = number - 1
    sizes = {}
    for part, share in parts.items():
        sizes[part] = max(0, min(left, max(1, round(number * share))))
        left -= sizes[part]
    return sizes


def _draw(name: str, seed: int) -> int:
    """Return the lot of an article: the same in every run, whatever other articles there are."""
    return int.from_bytes(blake2b(f"{seed}:{name}".encode(), digest_size=8).digest(), "big")
