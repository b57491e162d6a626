"""What a user gave to import, looked for once and kept until the import is over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from storage.archives.unpacking import Progress
from storage.article_files import FilesFound, article_files


class GivenFiles:
    """The files behind paths; what their names are is asked and what they hold is imported from the same.

    Archives are unpacked when the files are first asked for, and what was unpacked is taken away by `close`
    or at the end of the block. One thread at a time may ask. `name` is the format of all, empty to guess it.
    """

    def __init__(self, paths: Iterable[Path], name: str = "") -> None:
        self._paths, self._name = list(paths), name
        self._stack = ExitStack()
        self._found: FilesFound | None = None

    def __enter__(self) -> GivenFiles:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def found(
        self, progress: Progress | None = None, cancelled: Callable[[], bool] = lambda: False
    ) -> FilesFound:
        """Return the files, after a search that was cancelled those found until then; told how far it is."""
        if self._found is None:
            files = article_files(self._paths, cancelled, self._name, progress)
            self._found = self._stack.enter_context(files)
        return self._found

    def close(self) -> None:
        """Take away what was unpacked; who asks again has it unpacked anew."""
        self._found = None
        self._stack.close()
