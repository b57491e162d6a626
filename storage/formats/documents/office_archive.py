"""What an office document, which is a ZIP archive, must not be before any library unpacks it."""

from __future__ import annotations

import io
import zipfile

from models.errors import ImportFailed
from storage.archives.safety import UNREADABLE, is_protected, leads_elsewhere
from storage.formats.documents.unreadable import SAVE_AS_TEXT

MOST_ENTRIES = 5_000
"""Entries beyond which an archive is refused."""

MOST_UNPACKED = 100 * 1024 * 1024
"""Bytes beyond which an archive is refused, pictures included; that many are in memory when it is read."""

MOST_XML = 20 * 1024 * 1024
"""Bytes of one part with text beyond which an archive is refused; parsed it takes many times as much."""

_XML = (".xml", ".rels")


def require_harmless(data: bytes, name: str) -> None:
    """Raise `ImportFailed` if the file called `name` is no archive, a bomb, protected, or leads elsewhere.

    Sizes are those that the archive states; nothing reads beyond them.
    """
    if not data:
        raise ImportFailed(f"The file {name} is empty.", "Leave it out.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except UNREADABLE as error:
        raise ImportFailed(
            f"The file {name} is no Word document of today, is damaged, or has a password.",
            "Save it as .docx without a password first.",
        ) from error
    _require_size(entries, name)
    for entry in entries:
        if is_protected(entry):
            raise ImportFailed(f"The file {name} has a password.", "Save a copy without a password first.")
        if leads_elsewhere(entry.filename):
            raise ImportFailed(
                f"The file {name} holds “{entry.filename}”, a path that leads out of it.", SAVE_AS_TEXT
            )


def _require_size(entries: list[zipfile.ZipInfo], name: str) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    xml = max((entry.file_size for entry in entries if entry.filename.lower().endswith(_XML)), default=0)
    if unpacked > MOST_UNPACKED or xml > MOST_XML or len(entries) > MOST_ENTRIES:
        raise ImportFailed(
            f"The file {name} would take {unpacked / 1024**2:.0f} MB unpacked, too much for an article.",
            SAVE_AS_TEXT,
        )
