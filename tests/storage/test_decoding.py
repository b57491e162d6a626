import codecs
import os
import random
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ImportFailed
from storage.decoding import LARGEST_FILE, decode, read_text_file

GERMAN = "Die Außenministerin äußerte sich über Österreich – „schön“ und kühl."
RUSSIAN = "Министр иностранных дел встретился с послом в Москве. Стороны обсудили вопросы сотрудничества."
TRICKY = "a\u00a0b\u200d c\u00ad \u202eא\u202c e\u0301 😀\t \n\n  x "

texts = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff")).filter(str.strip)
lined = st.lists(texts, min_size=1).flatmap(
    lambda lines: st.lists(
        st.sampled_from(["\n", "\r\n", "\r"]), min_size=len(lines), max_size=len(lines)
    ).map(lambda ends: "".join(line + end for line, end in zip(lines, ends, strict=True)))
)


@given(lined, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_decoding_keeps_every_character_but_line_ends_and_mark(text, encoding):
    decoded = decode(text.encode(encoding), "x.txt", encoding)
    assert decoded.text == re.sub("\r\n|\r", "\n", text)
    assert decoded.bom == (encoding != "utf-8")


@given(lined)
def test_utf8_is_always_detected(text):
    assert decode(b"x" + text.encode(), "x.txt").text == "x" + re.sub("\r\n|\r", "\n", text)


@given(st.binary(max_size=300), st.none() | st.sampled_from(["utf-8", "cp1252", "utf-16", "latin-1"]))
def test_any_bytes_give_a_text_or_a_sentence(data, encoding):
    try:
        decoded = decode(data, "x.txt", encoding)
    except ImportFailed as failure:
        assert failure.message.endswith(".")
        assert failure.hint
    else:
        assert "\r" not in decoded.text
        assert "\0" not in decoded.text


def test_invisible_characters_and_spaces_stay():
    assert decode(TRICKY.encode(), "x.txt").text == TRICKY


@pytest.mark.parametrize(
    ("text", "written", "detected", "bom"),
    [
        (GERMAN, "utf-8", "utf-8", False),
        (GERMAN, "utf-8-sig", "utf-8", True),
        (GERMAN, "cp1252", "cp1252", False),
        ("Grüße aus Köln", "latin-1", "cp1252", False),
        (GERMAN, "utf-16", "utf-16-le", True),
        (GERMAN, "utf-16-le", "utf-16-le", False),
        (GERMAN, "utf-16-be", "utf-16-be", False),
        (RUSSIAN, "cp1251", "cp1251", False),
        (RUSSIAN, "koi8-r", "koi8-r", False),
        (RUSSIAN, "utf-16-le", "utf-16-le", False),
        ("Źródła rządowe potwierdziły żądania ambasadora Łotwy.", "cp1250", "cp1250", False),
        ("外交部长今天在北京会见了法国大使，双方讨论了合作问题。", "gb18030", "gb18030", False),
        ("plain", "ascii", "utf-8", False),
    ],
)
def test_encoding_is_detected(text, written, detected, bom):
    decoded = decode(text.encode(written), "x.txt")
    assert (decoded.text, decoded.encoding, decoded.bom) == (text, detected, bom)


@pytest.mark.parametrize(
    ("data", "endings"),
    [
        (b"a", "lf"),
        (b"a\nb", "lf"),
        (b"a\r\nb\r\n", "crlf"),
        (b"a\rb", "cr"),
        (b"a\r\nb\n", "mixed"),
        (b"a\r\r\nb", "mixed"),
    ],
)
def test_line_endings_are_recorded(data, endings):
    assert decode(data, "x.txt").line_endings == endings


@pytest.mark.parametrize(
    ("encoding", "used"),
    [("latin-1", "iso8859-1"), ("UTF_8", "utf-8"), ("utf-8-sig", "utf-8"), ("cp850", "cp850")],
)
def test_given_encoding_is_used_and_named_as_python_does(encoding, used):
    assert decode("abc".encode(encoding), "x.txt", encoding).encoding == used


def test_given_encoding_without_byte_order_takes_it_from_the_mark():
    decoded = decode(codecs.BOM_UTF16_BE + "äö".encode("utf-16-be"), "x.txt", "UTF-16")
    assert (decoded.text, decoded.encoding) == ("äö", "utf-16-be")


@pytest.mark.parametrize(
    ("data", "encoding", "reason"),
    [
        (b"", None, "is empty"),
        (codecs.BOM_UTF8, None, "nothing but white space"),
        ("\u00a0 \n\u200b".encode(), None, "nothing but white space"),
        (b"%PDF-1.7 x", None, "a PDF file"),
        (b"PK\x03\x04zip", None, "a ZIP archive"),
        (random.Random(1).randbytes(5000), None, "binary"),
        (b"\x01\x00\x00\x00\xff\xff\xff\x7f" * 50, None, "binary"),
        (bytes(range(1, 32)) * 4, None, "binary"),
        (b"one\ntw\0o", None, "NUL character at position 6 (line 2)"),
        (b"\xff\xfe" + "a\0b".encode("utf-16-le"), None, "NUL character at position 1"),
        (GERMAN.encode("cp1252"), "utf-8", "not written in utf-8: byte 6"),
        (GERMAN.encode("cp1252"), "ascii", "not written in ascii"),
        (GERMAN.encode(), "cp1250", "written in UTF-8, not in cp1250"),
        (b"abc", "klingon", "no text encoding called klingon"),
        (b"abc", "base64", "no text encoding called base64"),
    ],
)
def test_unusable_bytes_are_refused_with_a_reason(data, encoding, reason):
    with pytest.raises(ImportFailed, match=re.escape(reason)) as failure:
        decode(data, "note.txt", encoding)
    assert failure.value.hint
    assert "note.txt" in failure.value.message or encoding is not None


def test_other_control_characters_are_kept_and_counted():
    decoded = decode(b"page one\x0cpage\x02 two\x1b and so on until the end", "x.txt")
    assert "\x0cpage\x02 two\x1b" in decoded.text
    assert decoded.controls == 3


def test_file_is_read(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"a\r\nb")
    assert read_text_file(file).text == "a\nb"


def test_large_file_is_refused_without_being_read(tmp_path, monkeypatch):
    file = tmp_path / "large.txt"
    with file.open("wb") as handle:
        handle.truncate(50 * 1024**2)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail("the file was read"))
    with pytest.raises(ImportFailed, match=r"large\.txt has 50 MB; at most 20 MB"):
        read_text_file(file)


def test_largest_file_is_read(tmp_path):
    file = tmp_path / "largest.txt"
    file.write_bytes(b"a" * LARGEST_FILE)
    assert len(read_text_file(file).text) == LARGEST_FILE


def test_missing_file_folder_and_pipe_are_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    for name, reason in (("none.txt", "There is no file"), ("", "is no file"), ("pipe.txt", "is no file")):
        with pytest.raises(ImportFailed, match=reason):
            read_text_file(tmp_path / name)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "a.txt may not be read"),
        (OSError(5, "Input/output error"), "cannot be read: Input/output error"),
    ],
)
def test_unreadable_file_is_refused(tmp_path, monkeypatch, error, reason):
    # The tests may run as root, for whom no file is unreadable.
    def refuse(path):
        raise error

    file = tmp_path / "a.txt"
    file.write_text("a")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ImportFailed, match=reason):
        read_text_file(file)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16"])
def test_long_line_is_decoded_quickly(encoding):
    data = (RUSSIAN * (5_000_000 // len(RUSSIAN))).encode(encoding)
    start = time.process_time()
    assert len(decode(data, "x.txt").text) > 4_900_000
    assert time.process_time() - start < 3
