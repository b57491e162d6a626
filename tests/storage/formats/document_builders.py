"""Documents for the tests of their readers: small PDF files, and Word documents changed inside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.formats.reading import Reader, ReadOptions

SENTENCE = "Die Außenministerin traf am Freitag den Botschafter von Spanien und sprach lange mit ihm."
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
COMPATIBLE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def only(reader: Reader, path: Path, options: ReadOptions | None = None) -> IncomingArticle:
    """Return the one article of a file."""
    [found] = reader.read(path, options or ReadOptions())
    assert isinstance(found, IncomingArticle)
    return found


def read_or_refused(reader: Reader, path: Path) -> IncomingArticle | ImportFailed:
    """Return the one article of a file, or why it is refused."""
    try:
        return only(reader, path)
    except ImportFailed as failure:
        assert failure.message.endswith(".")
        assert failure.hint
        return failure


def refused(reader: Reader, file: Path, data: bytes) -> str:
    """Return why a file of these bytes is refused."""
    file.write_bytes(data)
    found = read_or_refused(reader, file)
    assert isinstance(found, ImportFailed), found
    assert file.name in found.message
    return found.message


def pdf(pages: Sequence[Sequence[str]], info: Mapping[str, str] | None = None) -> bytes:
    """Return a PDF file with these lines on its pages."""
    contents = [_drawn(lines) for lines in pages]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        resources = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {resources}"
            f" /Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    told = " ".join(f"/{name} ({value})" for name, value in (info or {}).items())
    objects.append(f"<< {told} >>".encode("cp1252"))
    return _file(objects)


def _drawn(lines: Sequence[str]) -> bytes:
    shown = [
        b"BT /F1 11 Tf 50 %d Td (%s) Tj ET" % (790 - 16 * row, _escaped(line))
        for row, line in enumerate(lines)
    ]
    return b"\n".join(shown)


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size, last = len(objects) + 1, len(objects)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, last, table)
    return bytes(out)


def docx(*paragraphs: str, **properties: Any) -> bytes:
    """Return a Word document with these paragraphs and core properties."""
    from docx import Document

    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_entry(data: bytes, name: str, content: bytes | None) -> bytes:
    """Return an archive with one entry replaced, added, or, without content, taken out."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for entry in before.namelist():
            if entry != name:
                after.writestr(entry, before.read(entry))
        if content is not None:
            after.writestr(name, content)
    return out.getvalue()


def with_body(body: str) -> bytes:
    """Return a Word document with this XML as its body."""
    xml = f"<w:document {WORD} {COMPATIBLE}><w:body>{body}</w:body></w:document>"
    return with_entry(docx(), "word/document.xml", xml.encode())
