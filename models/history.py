"""What the decision log tells: lines of the history, what going back undoes, an annotation's story."""

from __future__ import annotations

from dataclasses import dataclass

from models.annotation import Annotation
from models.decision import Action


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One decision as a list shows it; `seq` is its place in the log, `time` ISO 8601 in UTC, seconds.

    `kind` is the class of the edit, of a batch the class that all its edits have, else `Batch`; `name`
    is that of a batch, which has `count` edits in all its `articles`. `annotation` is the id of what it
    was about, `label` and `covered` how that stands after it, `former` its label before where that was
    another. `role` and `status` are those that the edit names. One over several articles is one line.
    A decision on an actor names it in `actor`, those that it was compared with in `others`, and an alias
    or a name given or taken away in `given`. `undone_by` and `undone_at` are empty while it holds.
    """

    seq: int
    time: str
    reviewer: str
    article_id: str
    title: str
    kind: str
    name: str = ""
    count: int = 0
    annotation: str = ""
    label: str = ""
    covered: str = ""
    former: str = ""
    role: str = ""
    status: str = ""
    articles: int = 1
    undone_by: str = ""
    undone_at: str = ""
    actor: str = ""
    others: tuple[str, ...] = ()
    given: str = ""

    @property
    def is_undone(self) -> bool:
        """Tell whether the decision is undone at present."""
        return bool(self.undone_at)


@dataclass(frozen=True, slots=True)
class UndoPreview:
    """What would be undone, from the decision `top` down, to make the decision `seq` the last that holds.

    `reviewers` holds who made how many of the `decisions`, the most first; `lines` the newest of them.
    """

    seq: int
    top: int
    decisions: int
    articles: int
    reviewers: tuple[tuple[str, int], ...]
    lines: tuple[HistoryLine, ...]


@dataclass(frozen=True, slots=True)
class StoryStep:
    """What one decision did to an annotation: its state `before` and `after` (None: not there).

    `kind` is the class of the edit, `name` that of a batch; `action` and `reverted` are as in `Decision`.
    """

    seq: int
    time: str
    reviewer: str
    kind: str
    name: str
    action: Action
    before: Annotation | None
    after: Annotation | None
    reverted: bool
