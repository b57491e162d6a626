"""Word documents give their text in order, and nothing that is unsafe is unpacked."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from models.errors import ImportFailed
from storage.formats.documents import office_archive, word_document
from storage.formats.documents.word_document import WordDocument
from tests.storage.formats.document_builders import (
    docx,
    only,
    read_or_refused,
    refused,
    with_body,
    with_entry,
)
from tests.storage.formats.incoming_builders import changed

READER = WordDocument()
PLAIN = docx("Vogt trifft Ruiz", "Wien, 3. Mai – Sie sprachen über 😀 und e\u0301.", title="Das Treffen")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.docx"


def text(file: Path, body: str) -> str:
    file.write_bytes(with_body(body))
    return only(READER, file).text


def test_paragraphs_and_properties_become_an_article(file: Path) -> None:
    file.write_bytes(
        docx("Vogt trifft Ruiz", "", "Sie sprachen.", title=" Das  Treffen", created=datetime(2023, 5, 4))
    )
    found = only(READER, file)
    assert (found.text, found.title) == ("Vogt trifft Ruiz\n\nSie sprachen.", "Das Treffen")
    assert found.published == "2023-05-04"


def test_the_day_of_the_file_only_completes_the_date_that_the_text_states(file: Path) -> None:
    file.write_bytes(
        docx("Wien, 3. Mai (AGT) – Die Ministerin traf den Botschafter.", created=datetime(2023, 5, 4))
    )
    assert only(READER, file).published == "2023-05-03"


def test_a_document_without_properties_has_none_made_up(file: Path) -> None:
    relations = b"_rels/.rels"
    bare = with_entry(PLAIN, "docProps/core.xml", None)
    target = "officeDocument/2006/relationships/officeDocument"
    kind = f"http://schemas.openxmlformats.org/{target}"
    only_document = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r" Type="{kind}" Target="word/document.xml"/></Relationships>'
    )
    file.write_bytes(with_entry(bare, relations.decode(), only_document.encode()))
    assert (only(READER, file).title, only(READER, file).published) == ("", None)


def test_tables_controls_insertions_and_text_boxes_come_in_the_order_of_the_file(file: Path) -> None:
    def paragraph(inner: str) -> str:
        return f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{inner}</w:p>"

    def run(words: str) -> str:
        return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'

    cells = "".join(f"<w:tc>{paragraph(run(words))}</w:tc>" for words in ("Ort", "Tag"))
    box = f"<w:txbxContent>{paragraph(run('Kasten'))}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = (
        paragraph(run("Eins ") + f"<w:ins>{run('neu')}</w:ins><w:moveFrom>{run('weg')}</w:moveFrom>")
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        + f"<w:sdt><w:sdtContent>{paragraph(run('Feld'))}</w:sdtContent></w:sdt>"
        + paragraph(
            f"{run('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/></w:r><w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"
        )
        + paragraph(
            f"<w:hyperlink>{run('Ende')}</w:hyperlink><w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
        )
    )
    assert text(file, body) == "Eins neu\n\nOrt\n\nTag\n\nFeld\n\na\tb\n\u2011\n\nKasten\n\nEnde"


def test_an_entity_bomb_gives_no_text(file: Path) -> None:
    names = ["a" * 50, *(f"&e{number};" * 20 for number in range(8))]
    entities = "".join(f'<!ENTITY e{number} "{value}">' for number, value in enumerate(names))
    plain = with_body("<w:p><w:r><w:t>&e8;</w:t></w:r></w:p>")
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        xml = archive.read("word/document.xml").decode()
    bomb = f"<!DOCTYPE d [{entities}]>{xml}".encode()
    file.write_bytes(with_entry(plain, "word/document.xml", bomb))
    assert isinstance(read_or_refused(READER, file), ImportFailed)


@pytest.mark.parametrize(
    ("entry", "content", "told"),
    [
        ("../evil.xml", b"x", "leads out of it"),
        ("/etc/evil", b"x", "leads out of it"),
        ("word\\..\\..\\evil", b"x", "leads out of it"),
        ("c:/evil", b"x", "leads out of it"),
        ("word/media/zeros.bin", bytes(office_archive.MOST_UNPACKED), "MB unpacked"),
        ("word/styles.xml", bytes(office_archive.MOST_XML + 1), "MB unpacked"),
        ("word/document.xml", None, "is damaged"),
        ("word/document.xml", b"<w:document", "is damaged"),
        ("[Content_Types].xml", None, "is damaged"),
    ],
)
def test_an_unsafe_or_damaged_archive_is_refused(
    file: Path, entry: str, content: bytes | None, told: str
) -> None:
    assert told in refused(READER, file, with_entry(PLAIN, entry, content))


def test_what_is_no_archive_or_too_large_or_protected_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "is empty" in refused(READER, file, b"")
    assert "no Word document of today" in refused(READER, file, b"\xd0\xcf\x11\xe0 old or with a password")
    assert "no Word document of today" in refused(READER, file, PLAIN[:-40])
    assert "holds no text" in refused(READER, file, docx(""))
    flagged = bytearray(PLAIN)
    place = flagged.find(b"PK\x01\x02")
    flagged[place + 8] |= 1
    assert "has a password" in refused(READER, file, bytes(flagged))
    monkeypatch.setattr(office_archive, "MOST_ENTRIES", 3)
    assert "unpacked" in refused(READER, file, PLAIN)
    monkeypatch.setattr(word_document, "LARGEST_DOCUMENT", 100)
    assert "at most 0 MB" in refused(READER, file, PLAIN)


@settings(max_examples=60)
@given(changed(PLAIN, 1, 40))
def test_a_changed_document_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "changed.docx"
    file.write_bytes(data)
    read_or_refused(READER, file)
