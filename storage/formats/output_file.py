"""The file of an export: the new one whole in its place, or the former one untouched."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.errors import ExportFailed, SessionError
from models.ids import new_id
from storage.opening import refuse_unfit

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def draft_beside(output: Path) -> Path:
    """Return an unused name in the folder of `output` for the file that is being written."""
    return resolved(output).with_name(f".dateline-{new_id()[:12]}.part")


@contextmanager
def replacing(output: Path, draft: Path) -> Iterator[Path]:
    """Give `draft` to be written; at the end of the block it takes the place of `output` in one step.

    After an error `output` is as it was and `draft` is gone. Raises `ExportFailed` where `output`
    is no place for an export or the system refuses to write it.
    """
    output = resolved(output)
    try:
        refuse_unfit_file(output)
        draft.touch(exist_ok=False)
        try:
            yield draft
            flushed_into_place(draft, output)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise told(error, output) from error


def write_whole(output: Path, data: bytes) -> None:
    """Write a small file, whole or not at all; raises `ExportFailed` as `replacing` does."""
    with replacing(output, draft_beside(output)) as draft:
        draft.write_bytes(data)


def flushed_into_place(draft: Path, output: Path) -> None:
    """Let a written file take the place of `output` in one step, with the permissions of the former one."""
    if output.exists():
        shutil.copymode(output, draft)
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    draft.replace(output)


def resolved(output: Path) -> Path:
    """Return the file that links lead to, since it is to be replaced and not the link."""
    try:
        return output.resolve()
    except (OSError, RuntimeError) as error:
        raise ExportFailed(f"{output} leads nowhere: {error}.", "Choose another place.") from error


def refuse_unfit_file(output: Path) -> None:
    """Raise `ExportFailed` or `PermissionError` where no file can be put in the place of `output`."""
    _require_parent(output)
    if output.is_dir():
        raise ExportFailed(f"{output} is a folder.", "Name a file in it.")
    if output.exists() and not output.is_file():
        raise ExportFailed(f"{output} is a device or pipe, not a file.", "Name a file.")
    if _is_session(output):
        raise ExportFailed(f"{output} is a Dateline session, not an export.", "Choose another name.")
    if output.exists() and not os.access(output, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def refuse_unfit_folder(output: Path) -> None:
    """Raise `ExportFailed` where no folder can be put in the place of `output`."""
    _require_parent(output)
    if output.exists() and not output.is_dir():
        raise ExportFailed(f"{output} is no folder.", "This export is a folder of files: name a new folder.")


def _require_parent(output: Path) -> None:
    if not output.parent.is_dir():
        raise ExportFailed(f"There is no folder {output.parent}.", "Choose a folder that exists.")


def _is_session(output: Path) -> bool:
    try:
        refuse_unfit(output)
    except SessionError:
        return False
    return True


def told(error: OSError, output: Path) -> ExportFailed:
    """Return why the system refused to write `output`, in words."""
    if error.errno in _NO_ROOM:
        return ExportFailed(
            f"There is no room left for {output}; nothing was written.",
            "Free some space or choose another drive.",
            detail=str(error),
        )
    if error.errno in _FORBIDDEN:
        return ExportFailed(
            f"{output} cannot be written: the file or its folder is protected, or another program uses it.",
            "Choose another folder, or change its permissions.",
            detail=str(error),
        )
    reason = error.strerror or str(error)
    return ExportFailed(f"{output} cannot be written: {reason}.", "Choose another place.", detail=str(error))
