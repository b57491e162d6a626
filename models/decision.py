"""One act of a reviewer, as the decision log keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from models.edits import Restore

Action = Literal["edit", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the log: what `reviewer` decided at `time` (ISO 8601, UTC, seconds) and how to undo it.

    `kind` and `summary` are the class and the fields of the edit, also on a row that undid or redid
    it. `reverted` tells whether an edit is undone at present. `revision` is the article's after it.
    Of a decision over several articles each row names the first in `batch`; `articles` and `touched`
    count the articles and annotations of all its rows.
    """

    seq: int
    time: str
    reviewer: str
    article_id: str
    kind: str
    action: Action
    summary: Mapping[str, Any]
    restore_before: Restore
    restore_after: Restore
    reverted: bool
    revision: int
    batch: int | None = None
    articles: int = 1
    touched: int = 0
