"""Everything that can go wrong for a reason the user can act on.

DatelineError
├── InvalidEdit           an edit that the review cannot take
├── SchemaError           a schema file that cannot be used
├── SuggestionError       a suggester or pipeline that failed
├── ImportFailed          a file that cannot be imported
├── ExportFailed          an export that cannot be written
└── SessionError          the session file
    ├── SessionMissing    no such file, or deleted while open
    ├── NotASession       some other kind of file
    ├── SessionTooNew     written by a newer Dateline
    ├── SessionReadOnly   file or folder cannot be written
    ├── SessionLocked     another process holds it
    ├── SessionFull       no room left on the disk
    ├── SessionCorrupt    the database is damaged
    └── ArticleChanged    another process wrote to the same article first
"""

from __future__ import annotations


def first_line(error: Exception) -> str:
    """Return the first line of what an error says, its kind where it says nothing."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__


class DatelineError(Exception):
    """A failure told in one sentence: what was wrong and where, and in `hint` what to do about it."""

    def __init__(self, message: str, hint: str = "", *, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with the hint and detail, so that a worker process can raise across its border."""
        return _rebuild, (type(self), self.message, self.hint, self.detail)


def _rebuild(kind: type[DatelineError], message: str, hint: str, detail: str) -> DatelineError:
    return kind(message, hint, detail=detail)


class InvalidEdit(DatelineError):
    """An edit names something that is not there, or would break a rule of the schema."""


class SchemaError(DatelineError):
    """A schema file is malformed or contradicts itself."""


class SuggestionError(DatelineError):
    """A suggester, lexicon or pipeline cannot be loaded or failed on an article."""


class ImportFailed(DatelineError):
    """A file cannot be imported."""


class ExportFailed(DatelineError):
    """An export cannot be written."""


class SessionError(DatelineError):
    """The session file cannot be opened, read or written."""


class SessionMissing(SessionError):
    """There is no file, or it was deleted while the session was open."""


class NotASession(SessionError):
    """The file exists but is no Dateline session."""


class SessionTooNew(SessionError):
    """A newer Dateline wrote the session; this one would damage it."""


class SessionReadOnly(SessionError):
    """The file or its folder cannot be written."""


class SessionLocked(SessionError):
    """Another process keeps the session busy."""


class SessionFull(SessionError):
    """The disk holding the session has no room left."""


class SessionCorrupt(SessionError):
    """The database file is damaged."""


class ArticleChanged(SessionError):
    """Another process wrote to the article after it was read here; nothing was overwritten."""
