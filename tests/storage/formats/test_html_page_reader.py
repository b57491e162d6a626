"""Web pages give their article, whatever they are encoded in, without a look at the network."""

from __future__ import annotations

import importlib
import socket
import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings

from models.errors import ImportFailed
from storage.formats.documents import html_page
from storage.formats.documents.html_page import HtmlPage
from storage.formats.reading import ReadOptions
from tests.storage.formats.document_builders import SENTENCE, only, read_or_refused
from tests.storage.formats.incoming_builders import changed

READER = HtmlPage()
HEAD = """<title>Vogt trifft Ruiz | Morgenblatt</title>
<meta property="article:published_time" content="2023-05-03T10:00:00+02:00">"""
BODY = f"""<nav><ul><li><a href="/">Start</a></li><li><a href="/p">Politik</a></li></ul></nav>
<h1>Vogt trifft
 Ruiz</h1>
<article><p>{SENTENCE}</p><p>Das Gespräch dauerte <b>zwei</b>
Stunden, sagte ein&nbsp;Sprecher.<br>Danach folgte <a href="http://localhost/x">ein Essen</a>.</p>
<h2>Weitere Gespräche</h2><ul><li>Montag in Paris, mit dem Präsidenten</li><li>Dienstag in London</li></ul>
<table><tr><td>Ort des Treffens</td><td>Tag</td></tr></table><p>{SENTENCE} {SENTENCE}</p></article>
<img src="http://localhost/picture.png"><script src="http://localhost/x.js"></script>
<footer><p>Impressum. Wir verwenden Cookies.</p></footer>"""
WHOLE = (
    f"Vogt trifft Ruiz\n\n{SENTENCE}\n\nDas Gespräch dauerte zwei Stunden, sagte ein\u00a0Sprecher.\n"
    "Danach folgte ein Essen.\n\nWeitere Gespräche\n\nMontag in Paris, mit dem Präsidenten\n\n"
    f"Dienstag in London\n\nOrt des Treffens\n\nTag\n\n{SENTENCE} {SENTENCE}"
)


def page(charset: str = "", body: str = BODY) -> str:
    stated = f'<meta charset="{charset}">' if charset else ""
    return f"<!DOCTYPE html><html lang=de><head>{stated}{HEAD}</head><body>{body}</body></html>"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.html"


def test_a_page_gives_its_article_title_and_date_without_the_network(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    # What is imported with it needs the classes that are replaced here.
    with warnings.catch_warnings(action="ignore"):
        importlib.import_module("trafilatura")
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    file.write_text(page(), encoding="utf-8")
    found = only(READER, file)
    assert found.text == WHOLE
    assert (found.title, found.published) == ("Vogt trifft Ruiz", "2023-05-03")


@pytest.mark.parametrize(
    ("charset", "written", "read"),
    [
        ("", "utf-8", "utf-8"),
        ("utf-8", "utf-8-sig", "utf-8"),
        ("ISO-8859-1", "cp1252", "cp1252"),
        ("windows-1250", "cp1250", "cp1250"),
        ("iso-8859-15", "iso8859-15", "iso8859-15"),
        ("", "cp1252", "cp1252"),
        ("utf-16", "utf-8", "utf-8"),
        ("utf-16", "utf-16", "utf-16-le"),
        ("utf-8", "cp1252", "cp1252"),
        ("iso-8859-1", "utf-8", "utf-8"),
        ("nonsense", "utf-8", "utf-8"),
    ],
)
def test_a_page_is_read_as_it_states_or_as_it_is(file: Path, charset: str, written: str, read: str) -> None:
    file.write_bytes(page(charset).encode(written))
    found = only(READER, file)
    assert (found.text, found.encoding) == (WHOLE, read)


def test_the_encoding_of_an_xml_declaration_counts(file: Path) -> None:
    file.write_bytes(f'<?xml version="1.0" encoding="iso-8859-2"?>{page()}'.encode("iso8859-2"))
    assert (only(READER, file).text, only(READER, file).encoding) == (WHOLE, "iso8859-2")


def test_the_users_encoding_wins(file: Path) -> None:
    file.write_bytes(page("iso-8859-1", BODY.replace("Botschafter", "Посол")).encode("cp1251", "replace"))
    assert "Посол" in only(READER, file, ReadOptions("cp1251")).text


def test_lines_of_preformatted_text_stay(file: Path) -> None:
    file.write_text(page(body=f"<pre>{SENTENCE}\n<b>{SENTENCE}</b>\n\n{SENTENCE}</pre>"), encoding="utf-8")
    assert f"{SENTENCE}\n{SENTENCE}\n{SENTENCE}" in only(READER, file).text


@pytest.mark.parametrize("content", ["<html></html>", "<html><body><script>x</script></body></html>", "<"])
def test_a_page_without_an_article_is_refused(file: Path, content: str) -> None:
    file.write_text(content, encoding="utf-8")
    found = read_or_refused(READER, file)
    assert isinstance(found, ImportFailed) or found.text == content


def test_a_page_of_too_many_tags_or_bytes_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = "<i>a</i>" * html_page.MOST_TAGS
    wide = f"<p {' '.join(f'a{number}' for number in range(html_page.MOST_TAG_WORDS + 1))}>{SENTENCE}</p>"
    for body in (many, wide):
        file.write_text(page(body=body), encoding="utf-8")
        assert "too many tags" in str(read_or_refused(READER, file))
    monkeypatch.setattr(html_page, "LARGEST_PAGE", 100)
    assert "at most 0 MB" in str(read_or_refused(READER, file))


def test_a_long_page_of_plain_paragraphs_is_read(file: Path) -> None:
    file.write_text(page(body=f"<p>{SENTENCE * 2_000}</p>"), encoding="utf-8")
    assert len(only(READER, file).text) == 2_000 * len(SENTENCE)


DATA = page("utf-8").encode()


@settings(max_examples=60)
@given(changed(DATA, 1, 200))
def test_a_changed_page_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "changed.html"
    file.write_bytes(data)
    read_or_refused(READER, file)
