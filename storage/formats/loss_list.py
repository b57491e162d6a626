"""The list of losses beside an export: a line for each thing that the format could not carry."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from storage.formats.base import Loss, Losses, LossKind

COLUMNS = ("kind", "becomes", "title", "article", "annotation", "start", "text")
_EXAMPLES = 20


class LossList:
    """Counts losses by kind, keeps the first few of each, and writes all of them to a file as they come.

    Tab-separated, UTF-8; `start` counts code points of the article. The file is made with the first loss.
    """

    def __init__(self, becomes: Mapping[LossKind, str], target: Path | None, most: int = _EXAMPLES) -> None:
        self._becomes = becomes
        self._target = target
        self._most = most
        self._file: IO[str] | None = None
        self._rows: Any = None
        self._counts: Counter[LossKind] = Counter()
        self._examples: defaultdict[LossKind, list[Loss]] = defaultdict(list)

    def __enter__(self) -> LossList:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, losses: Iterable[Loss], title: str) -> None:
        """Take the losses of one article."""
        for loss in losses:
            self._counts[loss.kind] += 1
            if len(self._examples[loss.kind]) < self._most:
                self._examples[loss.kind].append(loss)
            if self._target is not None:
                self._write(loss, title)

    def losses(self) -> tuple[Losses, ...]:
        """Return what was taken, by kind."""
        return tuple(
            Losses(kind, self._counts[kind], self._becomes[kind], tuple(self._examples[kind]))
            for kind in LossKind
            if self._counts[kind]
        )

    def _write(self, loss: Loss, title: str) -> None:
        if self._file is None:
            assert self._target is not None
            self._file = self._target.open("w", encoding="utf-8", newline="")
            self._rows = csv.writer(
                self._file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_MINIMAL
            )
            self._rows.writerow(COLUMNS)
        becomes = self._becomes[loss.kind]
        texts = (_line(title), loss.article, loss.annotation, loss.start, _line(loss.text))
        self._rows.writerow((loss.kind.value, becomes, *texts))


def _line(text: str) -> str:
    """Return a text in one line; a spreadsheet must not take it for a formula."""
    line = " ".join(text.split())
    return f"'{line}" if line[:1] in {"=", "+", "-", "@"} else line
