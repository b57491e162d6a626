"""The main text of a web page that was saved as a file, without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.decoding import Decoded, decode, file_bytes
from storage.formats.documents.unreadable import SAVE_AS_TEXT, reading_with
from storage.formats.reading import Reader, ReadOptions

LARGEST_PAGE = 5 * 1024 * 1024
"""Bytes beyond which a page is refused."""

MOST_TAGS = 50_000
"""Tags beyond which a page is refused; the time to tell text from menus grows faster than their number."""

MOST_TAG_WORDS = 5_000
"""Words in one tag beyond which a page is refused; the time to read attributes grows with their square."""

_HEAD = 2_048
_STATED = re.compile(rb"""<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_WINDOWS_1252 = frozenset({"ascii", "us-ascii", "latin1", "latin-1", "iso-8859-1", "iso8859-1"})
"""What browsers read as Windows-1252."""

_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_BLOCKS = frozenset({"body", "p", "head", "list", "item", "quote", "table", "row", "cell", "code"})
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_FREE_LINES = re.compile(r"\n{3,}")


class HtmlPage(Reader):
    """Reads one article a page; nothing is ever fetched from the network."""

    name = "html"
    title = "web page (HTML)"
    suffixes = (".html", ".htm", ".xhtml")
    is_document = True

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its ending that a file is a page: a text may well begin with a tag."""
        return path.suffix.lower() in self.suffixes

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield the article of a page; raise `ImportFailed` if it is too large or none can be told."""
        decoded = _decoded(file_bytes(path, LARGEST_PAGE), path.name, options.encoding)
        _require_size(decoded.text, path.name)
        with reading_with("trafilatura", path.name):
            found = _extracted(decoded)
        if found is None:
            raise ImportFailed(
                f"The file {path.name} holds no article that can be told from the page around it.",
                SAVE_AS_TEXT,
            )
        yield found


def _decoded(data: bytes, name: str, encoding: str | None) -> Decoded:
    """Decode a page as the user wants, else as it states, else, where that does not fit, as a text."""
    stated = _STATED.search(data[:_HEAD])
    if encoding is None and stated:
        found = stated[1].decode("ascii", "replace").lower()
        # The bytes themselves could not be read that far if it were UTF-16 or UTF-32.
        if not found.startswith(("utf-16", "utf-32", "ucs-")):
            try:
                return decode(data, name, "cp1252" if found in _WINDOWS_1252 else found)
            except ImportFailed:
                pass
    return decode(data, name, encoding)


def _require_size(text: str, name: str) -> None:
    """Refuse what would take minutes to read."""
    tags = text.split("<")
    longest = max(tags, key=lambda tag: tag.find(">") if ">" in tag else len(tag))
    if len(tags) > MOST_TAGS or len(longest.partition(">")[0].split()) > MOST_TAG_WORDS:
        raise ImportFailed(f"The file {name} has too many tags for an article.", SAVE_AS_TEXT)


def _extracted(decoded: Decoded) -> IncomingArticle | None:
    from trafilatura import bare_extraction, load_html

    tree = load_html(decoded.text)
    if tree is None:
        return None
    for preformatted in list(tree.iter("pre")):
        _keep_lines(preformatted)
    headings = [_words(element) for element in tree.iter("h1")]
    # The search for dates through the whole text is off: the article's own dateline is known better here.
    found: Any = bare_extraction(
        tree,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = _text(found.body) or (found.text or "").strip() if found else ""
    if not text:
        return None
    title = _title(found.title or "", headings)
    if title in headings and title not in " ".join(text[: 4 * len(title)].split()):
        text = f"{title}\n\n{text}"
    return IncomingArticle(text, "", title=title, published=found.date, encoding=decoded.encoding)


def _keep_lines(preformatted: Any) -> None:
    """Put a tag for each line break of preformatted text, since the library takes it for a quotation."""
    for element in list(preformatted.iter()):
        first, *lines = (element.text or "").split("\n")
        element.text = first
        for line in reversed(lines):
            element.insert(0, _line_break(element, line))
        if element is not preformatted:
            first, *lines = (element.tail or "").split("\n")
            element.tail = first
            for line in reversed(lines):
                following = _line_break(element, line)
                # The tail would go behind the new element.
                element.addnext(following)
                element.tail, following.tail = first, line


def _line_break(element: Any, line: str) -> Any:
    found = element.makeelement("br")
    found.tail = line
    return found


def _title(stated: str, headings: list[str]) -> str:
    """Return the heading that a page's title repeats, often with the outlet's name; else the title."""
    title = " ".join(stated.split())
    return next((heading for heading in headings if heading and heading in title), title)


def _text(body: Any) -> str:
    """Return the text of what was extracted, a blank line between its paragraphs, items and cells."""
    if body is None:
        return ""
    # Of a page in which it finds no article the library gives all text as one paragraph, a block a line.
    is_whole = len(body) == 1 and len(body[0]) == 0 and not body.text
    text = _AROUND_BREAK.sub("\n", (body[0].text or "") if is_whole else "".join(_pieces(body)))
    return _FREE_LINES.sub("\n\n", text).strip()


def _pieces(element: Any) -> Iterator[str]:
    """Yield the text of an element in order, with its white space as a browser would show it."""
    border = "\n\n" if element.tag in _BLOCKS else "\n" if element.tag == "lb" else ""
    yield border
    yield _BLANKS.sub(" ", element.text or "")
    for child in element:
        yield from _pieces(child)
        yield _BLANKS.sub(" ", child.tail or "")
    yield border if element.tag in _BLOCKS else ""


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
