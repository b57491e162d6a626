"""From the bytes of a text file to the text of an article, kept to the character."""

from __future__ import annotations

import codecs
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from models.errors import ImportFailed

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes beyond which a text file is refused; no article is that long."""

_MAGIC = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3\x00": "a database",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_FEWEST_ZEROS = 0.03
_HIGH_BYTES = bytes((*range(0x07), 0x20, 0x21))  # Latin to Arabic, punctuation, currency signs
_OTHER_ENCODINGS = (
    "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "iso8859_2", "koi8_r", "koi8_u", "cp437",
    "cp850", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
)  # fmt: skip
"""What else newswire is found in; with its hundred encodings the guesser takes Russian for Japanese."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_NAMES = {"\r\n": "crlf", "\r": "cr", "\n": "lf"}
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.02
_BLANK = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]*")
_WESTERN_LETTERS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüŒœ"
_WESTERN_SIGNS = "€‚„…‘’“”–—•™‹›¡¢£§©ª«»®°±²´µ¶·º¼½¾¿\xa0\xad"
_WESTERN = re.compile(rf"[\x00-\x7f{_WESTERN_LETTERS}{_WESTERN_SIGNS}]*")
_SIGN_IN_WORD = re.compile(rf"[a-z](?![’–—\xa0\xad])[{_WESTERN_SIGNS}][a-z]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with LF line ends and no byte order mark, and what it was before.

    `encoding` is the Python name of the encoding; `line_endings` is `lf`, `crlf`, `cr` or `mixed`; `controls`
    counts the control characters that were kept.
    """

    text: str
    encoding: str
    line_endings: str = "lf"
    bom: bool = False
    controls: int = 0


def read_text_file(path: Path, encoding: str | None = None) -> Decoded:
    """Read a text file, in `encoding` where it is given, else in the one that its bytes speak for.

    Raises `ImportFailed` for what is no file, cannot be read, is larger than `LARGEST_FILE`, empty or
    binary, holds a NUL character, or does not fit the encoding.
    """
    return decode(file_bytes(path), path.name, encoding)


def read_unchanged(path: Path, encoding: str | None = None) -> str:
    """Read a text file with its byte order mark and line ends as they are, for offsets that count them.

    An empty file is an empty text. Raises `ImportFailed` for what is no file, cannot be read, is larger than
    `LARGEST_FILE`, of another kind, or does not fit the encoding.
    """
    data = file_bytes(path)
    if not data:
        return ""
    text, _, bom = _characters(data, path.name, encoding)
    return f"\ufeff{text}" if bom else text


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Decode the content of the file called `name`; CRLF and CR become LF, a byte order mark is dropped.

    Everything else stays as it is, white space and invisible characters included. Raises `ImportFailed`.
    """
    if not data:
        raise ImportFailed(f"The file {name} is empty.", "Leave it out.")
    text, used, bom = _characters(data, name, encoding)
    return normalised(text, name, used, bom=bom)


def _characters(data: bytes, name: str, encoding: str | None) -> tuple[str, str, bool]:
    """Return the text of a file without its byte order mark, its encoding, and whether it has that mark."""
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise ImportFailed(
                f"The file {name} is {kind}, not a text.", "Save its text as a .txt file first."
            )
    bom, told = _encoding_by_form(data)
    content = data[len(bom) :]
    if encoding is not None:
        text, used = _forced(content, name, encoding, told)
    elif told:
        text, used = _strictly(content, name, told), told
    else:
        text, used = _guessed(content, name)
    return text, used, bool(bom)


def normalised(text: str, name: str, encoding: str = "utf-8", *, bom: bool = False) -> Decoded:
    """Return the text of a file called `name` with LF line ends; raise `ImportFailed` as `decode` does."""
    _refuse_binary(text, name)
    if _BLANK.fullmatch(text):
        raise ImportFailed(f"The file {name} holds nothing but white space.", "Leave it out.")
    breaks = set(_LINE_BREAK.findall(text))
    endings = "mixed" if len(breaks) > 1 else _NAMES[breaks.pop()] if breaks else "lf"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, encoding, endings, bom, len(_CONTROL.findall(text)))


def file_bytes(path: Path, most: int = LARGEST_FILE) -> bytes:
    """Return the content of a file of at most `most` bytes; raise `ImportFailed` if it has none to give."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise ImportFailed(f"{path.name} is no file.", "Choose a text file or a folder of text files.")
        if state.st_size > most:
            raise ImportFailed(
                f"The file {path.name} has {state.st_size / 1024**2:.0f} MB; at most"
                f" {most // 1024**2} MB can be imported.",
                "Split it into one file for each article.",
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise ImportFailed(f"There is no file {path}.", "Check the name.") from None
    except PermissionError:
        raise ImportFailed(
            f"The file {path.name} may not be read.", "Give yourself the right to read it, or copy it."
        ) from None
    except OSError as error:
        raise ImportFailed(
            f"The file {path.name} cannot be read: {error.strerror or error}.",
            "Check the disk or copy the file.",
        ) from None


def _encoding_by_form(data: bytes) -> tuple[bytes, str | None]:
    """Return the byte order mark and the encoding that it or the pattern of zero bytes tells."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return bom, encoding
    sample = data[:_SAMPLE]
    for encoding, high, low in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        if len(data) % 2 == 0 and _are_high_bytes(high) and not low.count(0):
            return b"", encoding
    return b"", None


def _are_high_bytes(data: bytes) -> bool:
    """Tell whether these can be the higher bytes of UTF-16: some zero, nearly all of few common blocks."""
    others = len(data.translate(None, _HIGH_BYTES))
    return data.count(0) > _FEWEST_ZEROS * len(data) and others < 0.1 * len(data)


def _forced(data: bytes, name: str, encoding: str, told: str | None) -> tuple[str, str]:
    """Decode as the user wants, unless the bytes are without doubt UTF-8 and would turn to gibberish.

    Of an encoding that leaves the order of bytes open, the order is the one that the bytes told.
    """
    used = _canonical(encoding).removesuffix("-sig")
    if told and told.startswith(used):
        used = told
    text = _strictly(data, name, used)
    if len(text) == len(data) and not data.isascii() and is_utf8(data):
        raise ImportFailed(
            f"The file {name} is written in UTF-8, not in {encoding}.",
            "Import it in UTF-8, or let the encoding be detected.",
        )
    return text, used


def _guessed(data: bytes, name: str) -> tuple[str, str]:
    """Return text and encoding: UTF-8 if it fits, Western European if it looks so, else the likeliest."""
    if is_utf8(data):
        return data.decode("utf-8"), "utf-8"
    if b"\0" in data:
        raise _binary(name)
    western = data.decode("cp1252", "replace")
    if _looks_western(western):
        return western, "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_OTHER_ENCODINGS)).best()
    if best is None:
        raise ImportFailed(
            f"The encoding of the file {name} cannot be told.",
            "Choose the encoding, or save the file as UTF-8.",
        )
    used = _canonical(best.encoding)
    return _strictly(data, name, used), used


def _looks_western(text: str) -> bool:
    """Tell whether a text decoded as Windows-1252 reads like German, English or a neighbour of theirs."""
    if not _WESTERN.fullmatch(text) or _SIGN_IN_WORD.search(text):
        return False
    letters = [char for char in text[: 16 * _SAMPLE] if char.isalpha()]
    return 2 * sum(char.isascii() for char in letters) >= len(letters)


def is_utf8(data: bytes) -> bool:
    """Tell whether bytes can be read as UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strictly(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ImportFailed(
            f"The file {name} is not written in {encoding}: byte {error.start} does not fit.",
            "Choose another encoding, or let it be detected.",
        ) from None


def _canonical(encoding: str) -> str:
    """Return Python's name of a text encoding; raise `ImportFailed` if there is none so called."""
    try:
        "".encode(encoding)
        return codecs.lookup(encoding).name.replace("_", "-")
    except (LookupError, ValueError):
        raise ImportFailed(
            f"There is no text encoding called {encoding}.", "Use a name such as utf-8, cp1252 or utf-16."
        ) from None


def _refuse_binary(text: str, name: str) -> None:
    nul = text.find("\0")
    sample = text[: 4 * _SAMPLE]
    if len(_CONTROL.findall(sample)) + sample.count("\0") > max(8, _MOST_CONTROLS * len(sample)):
        raise _binary(name)
    if nul >= 0:
        line = text.count("\n", 0, nul) + 1
        raise ImportFailed(
            f"The file {name} holds a NUL character at position {nul} (line {line}).",
            "Remove the character; a text has none.",
        )


def _binary(name: str) -> ImportFailed:
    return ImportFailed(f"The file {name} is binary, not a text.", "Save its text as a .txt file first.")
