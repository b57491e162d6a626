"""The text of a table, of which some lines may be in another encoding than the rest."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from models.errors import ImportFailed
from storage.decoding import Decoded, decode, file_bytes, is_utf8, normalised

_MISREAD = re.compile("[\udc80-\udcff]")


def table_text(path: Path, encoding: str | None) -> Decoded:
    """Return the text of a file; of mixed encodings, what is no UTF-8 stays as `is_misread` tells.

    Read as one other encoding, the lines in UTF-8 would turn to gibberish and nobody would be told. Raises
    `ImportFailed` as `read_text_file` does.
    """
    data = file_bytes(path)
    if encoding in (None, "utf-8") and _is_mixed(data):
        content = data.removeprefix(codecs.BOM_UTF8)
        return normalised(content.decode("utf-8", "surrogateescape"), path.name)
    return decode(data, path.name, encoding)


def is_misread(text: str) -> bool:
    """Tell whether a part of a table's text holds bytes that are no UTF-8."""
    return _MISREAD.search(text) is not None


def not_utf8(path: Path, line: int) -> ImportFailed:
    """Return the failure of a line in another encoding than the others."""
    return ImportFailed(
        f"Line {line} of {path.name} is not written in UTF-8 as others are.", "Save the file anew as UTF-8."
    )


def _is_mixed(data: bytes) -> bool:
    """Tell whether some lines can only be UTF-8 and others cannot be."""
    if b"\0" in data:
        return False
    fitting = {is_utf8(line) for line in data.split(b"\n") if not line.isascii()}
    return len(fitting) == 2
