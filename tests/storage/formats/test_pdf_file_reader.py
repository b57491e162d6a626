"""PDF files give their text page by page; what has none, or is none, is refused in a sentence."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.formats.documents import pdf_file
from storage.formats.documents.pdf_file import PdfFile
from storage.formats.documents.pdf_lines import joined_pages, unhyphenated
from tests.storage.formats.document_builders import SENTENCE, only, pdf, read_or_refused, refused
from tests.storage.formats.incoming_builders import changed

READER = PdfFile()
PLAIN = pdf([["Vogt trifft Ruiz", SENTENCE, "Es ging um die Zusammen-", "arbeit (bis 2030)."]])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.pdf"


def test_lines_become_the_text_and_a_cut_word_is_whole(file: Path) -> None:
    file.write_bytes(PLAIN)
    assert (
        only(READER, file).text == f"Vogt trifft Ruiz\n{SENTENCE}\nEs ging um die Zusammenarbeit\n(bis 2030)."
    )


def test_a_file_is_known_by_its_ending_or_its_beginning(file: Path) -> None:
    assert READER.recognises(file, "")
    assert READER.recognises(Path("a.txt"), "%PDF-1.7 …")
    assert not READER.recognises(Path("a.txt"), "a %PDF-")


@pytest.mark.parametrize(
    ("stated", "title"), [("Vogt trifft Ruiz", "Vogt trifft Ruiz"), ("Dokument1.doc", "")]
)
def test_a_title_counts_if_the_text_has_it(file: Path, stated: str, title: str) -> None:
    file.write_bytes(pdf([["Vogt trifft Ruiz", SENTENCE]], {"Title": stated}))
    assert only(READER, file).title == title


def test_a_file_without_text_is_refused(file: Path) -> None:
    assert "pictures of its pages" in refused(READER, file, pdf([[], []]))
    assert "pictures of its pages" in refused(READER, file, pdf([["1"], ["2"]]))


def test_an_encrypted_file_is_refused(file: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(PLAIN)))
    writer.encrypt("secret", algorithm="RC4-40")
    out = io.BytesIO()
    writer.write(out)
    assert "is encrypted" in refused(READER, file, out.getvalue())


def test_a_file_encrypted_with_aes_is_refused_as_such(file: Path) -> None:
    filters = b"/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF"
    keys = b" ".join(b"/%s (%s)" % (name, b"k" * 48) for name in (b"O", b"U", b"OE", b"UE", b"Perms"))
    entry = b"/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -44 %s %s >> /ID [(a)(a)] " % (
        keys,
        filters,
    )
    assert "is encrypted" in refused(READER, file, PLAIN.replace(b"trailer\n<< ", b"trailer\n<< " + entry))


def test_signs_that_are_no_letters_are_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from pypdf import PageObject

    monkeypatch.setattr(PageObject, "extract_text", lambda *_, **__: "ab\ufffd\ue000\x02\x03")
    assert "which letters" in refused(READER, file, PLAIN)
    monkeypatch.setattr(PageObject, "extract_text", lambda *_, **__: f"{SENTENCE}\0 \ud800\tEﬃzient\x0c")
    file.write_bytes(PLAIN)
    assert only(READER, file).text == f"{SENTENCE}  Effizient"


def test_a_file_that_is_too_large_or_takes_too_long_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, least, told in (
        ("MOST_SECONDS", -1.0, "seconds to read"),
        ("MOST_PAGE_BYTES", 10, "is a drawing"),
        ("MOST_PAGES", 0, "1 pages; at most 0"),
        ("LARGEST_PDF", 10, "at most 0 MB"),
    ):
        monkeypatch.setattr(pdf_file, name, least)
        assert told in refused(READER, file, PLAIN)


def test_what_is_no_pdf_is_refused(file: Path) -> None:
    assert "is empty" in refused(READER, file, b"")
    assert "is damaged" in refused(READER, file, b"Just a text.")
    assert "is damaged" in refused(READER, file, PLAIN[:40])


@settings(max_examples=80)
@given(changed(PLAIN, 1, 60))
def test_a_changed_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "changed.pdf"
    file.write_bytes(data)
    read_or_refused(READER, file)


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("die Zusammen-\narbeit der", "die Zusammenarbeit\nder"),
        ("die Zusammen\u00ad\narbeit\n\nDer", "die Zusammenarbeit\n\nDer"),
        ("in Baden-\nWürttemberg sagte", "in Baden-Württemberg\nsagte"),
        ("die NATO-\ngeführte Truppe", "die NATO-geführte\nTruppe"),
        ("ein 14-\njähriger Bub", "ein 14-jähriger\nBub"),
        ("die Vor-\nund Nachteile", "die Vor-\nund Nachteile"),
        ("a well-known man, a well-\nknown fact", "a well-known man, a well-known\nfact"),
        ("seit 2022 -\nund davor", "seit 2022 -\nund davor"),
        ("2022-\n2023", "2022-2023"),
        ("am Ende-", "am Ende-"),
        ("Ende-\n\nAnfang", "Ende-\n\nAnfang"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_is_the_lines_or_the_words(cut: str, whole: str) -> None:
    assert unhyphenated(cut) == whole


@given(st.text("ab-A1 \n\u00ad,"))
def test_joining_takes_away_nothing_but_hyphens_and_white_space(text: str) -> None:
    def letters(text: str) -> str:
        return "".join(char for char in text if char.isalnum() or char == ",")

    assert letters(unhyphenated(text)) == letters(text)


def test_a_hundred_thousand_hyphens_are_no_trouble() -> None:
    assert unhyphenated("a-" * 100_000) == "a-" * 100_000
    assert len(unhyphenated("abc-\n" * 30_000)) > 30_000


def test_heads_and_numbers_of_pages_go_if_they_surely_are_such() -> None:
    pages = [f"Morgenblatt\nSatz {word} ist hier.\nSeite {number}" for number, word in enumerate("abcd", 1)]
    assert joined_pages(pages) == "\n\n".join(f"Satz {word} ist hier." for word in "abcd")
    titled = ["Der Titel\nErstens.", *pages[1:]]
    assert joined_pages(titled).startswith("Der Titel\nErstens.\n\nSatz b ist hier.\n\nSatz c")


@pytest.mark.parametrize(
    "pages",
    [
        ["Kopf\nEins.", "Kopf\nZwei."],
        ["Kopf\nEins.", "Kopf\nZwei.", "Anders\nDrei.", "Kopf\nVier."],
        ["5 Tote\nEins.", "9 Tote\nZwei.", "2 Tote\nDrei."],
    ],
)
def test_lines_that_may_be_the_articles_stay(pages: list[str]) -> None:
    assert joined_pages(pages) == "\n\n".join(pages)


def test_a_sentence_goes_on_over_the_page() -> None:
    assert (
        joined_pages(["Die Ministerin", "", "traf ihn.", "er kam."]) == "Die Ministerin\ntraf ihn.\n\ner kam."
    )
