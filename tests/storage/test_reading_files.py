"""From files to articles under a session's schema, item by item."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.annotation import Status
from models.article import ArticleStatus, ZoneKind
from models.errors import ImportFailed
from models.incoming.left_out import Left, Why
from models.incoming.names import NameMap, Survey
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from models.offsets import Span
from models.schema import Schema
from storage.article_files import ArticleFile
from storage.formats import readers
from storage.formats.reading import Reader, ReadOptions
from storage.importing import import_paths
from storage.reading_files import Failure, ImportOptions, Item, read, survey
from storage.session import Session
from tests.storage.formats.document_builders import docx, pdf

TEXT = "Wien, 3. Mai, AGT\r\n\r\nDie Ministerin Vogt traf am Freitag den Botschafter von Spanien."
VOGT = Span(TEXT.index("Vogt"), TEXT.index("Vogt") + 4)
MET = Span(TEXT.index("traf"), TEXT.index("traf") + 4)
FILE = ArticleFile(Path("a.fake"), "folder/a.fake")


class Fake(Reader):
    """Reads what it was made with, and fails at the end if it was made to."""

    name = "fake"
    title = "a fake"
    suffixes = (".fake",)

    def __init__(self, *found: IncomingArticle | ImportFailed, failure: str = "") -> None:
        self.found, self.failure = found, failure

    def recognises(self, path: Path, head: str) -> bool:
        return path.suffix == ".fake"

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        yield from self.found
        if self.failure:
            raise ImportFailed(self.failure, "Give up.")


@pytest.fixture
def schema(session: Session) -> Schema:
    return session.schema


def annotated(**changes: object) -> IncomingArticle:
    spans = (
        IncomingSpan("1", "per", (VOGT,)),
        IncomingSpan("2", "Meet", (MET,), attributes={"tense": "past", "mood": "good"}),
        IncomingSpan("3", "Weapon", (VOGT,)),
    )
    links = (IncomingLink("2", "1", "Participant"),)
    return IncomingArticle(**{"text": TEXT, "source": "s", "spans": spans, "links": links, **changes})  # type: ignore[arg-type]


def items(
    monkeypatch: pytest.MonkeyPatch, schema: Schema, reader: Fake, options: ImportOptions | None = None
) -> list[Item | Failure]:
    monkeypatch.setattr(readers, "READERS", {"fake": reader})
    return list(read(FILE, options or ImportOptions(), schema))


def only(
    monkeypatch: pytest.MonkeyPatch,
    schema: Schema,
    found: IncomingArticle,
    options: ImportOptions | None = None,
) -> Item:
    [item] = items(monkeypatch, schema, Fake(found), options)
    assert isinstance(item, Item)
    return item


def test_annotations_come_under_the_schemas_names_and_the_rest_is_named(
    monkeypatch: pytest.MonkeyPatch, schema: Schema
) -> None:
    item = only(monkeypatch, schema, annotated())
    found = {type(part).__name__: part for part in item.review.annotations()}
    assert set(found) == {"Entity", "Event"}
    text = item.review.text
    assert [text[part.start : part.end] for part in found["Entity"].fragments] == ["Vogt"]
    assert {part.origin.name for part in found.values() if part.origin} == {"a fake"}
    assert {part.status for part in found.values()} == {Status.ACCEPTED}
    assert item.left == (Left(Why.ATTRIBUTE, "mood=good", ""), Left(Why.SPAN_NAME, "Weapon", "Vogt"))


def test_the_users_names_win_over_the_likely_ones(monkeypatch: pytest.MonkeyPatch, schema: Schema) -> None:
    names = NameMap({"per": "", "Weapon": "GPE"}, {}, {"mood=good": "modality=OTHER"})
    item = only(monkeypatch, schema, annotated(), ImportOptions(names=names))
    assert sorted(getattr(part, "label", "") for part in item.review.annotations()) == ["", "GPE"]
    assert [left.why for left in item.left] == [Why.SPAN_NAME, Why.NO_FILLER]


def test_title_zones_date_and_language_go_on_as_for_texts(
    monkeypatch: pytest.MonkeyPatch, schema: Schema
) -> None:
    item = only(monkeypatch, schema, IncomingArticle(TEXT, "", encoding="cp1252"))
    article = item.review.article
    assert [zone.kind for zone in article.zones] == [ZoneKind.DATELINE, ZoneKind.BODY]
    assert (article.language, article.published, article.source) == ("de", "--05-03", "folder/a.fake")
    assert (article.line_endings, article.encoding) == ("crlf", "cp1252")
    assert article.title == "Die Ministerin Vogt traf am Freitag den Botschafter von Spanien."


@pytest.mark.parametrize(
    ("stated", "language"), [("en", "en"), ("de-AT", "de"), ("EN_us", "en"), ("German", "de"), ("", "de")]
)
def test_a_stated_language_counts_if_it_is_one(
    monkeypatch: pytest.MonkeyPatch, schema: Schema, stated: str, language: str
) -> None:
    item = only(monkeypatch, schema, IncomingArticle(TEXT, "", language=stated))
    assert item.review.article.language == language


@pytest.mark.parametrize(
    ("stated", "published"),
    [
        ("2023-05-04T10:00:00Z", "2023-05-04"),
        ("4. Mai 2023", "2023-05-04"),
        ("2023-05", "2023-05"),
        ("gestern", "--05-03"),
        ("1683100000", "--05-03"),
        ("2023-13-45", "--05-03"),
    ],
)
def test_a_stated_date_counts_if_it_is_one(
    monkeypatch: pytest.MonkeyPatch, schema: Schema, stated: str, published: str
) -> None:
    item = only(monkeypatch, schema, IncomingArticle(TEXT, "", published=stated))
    assert item.review.article.published == published


@pytest.mark.parametrize(
    ("said", "wanted", "spans", "status"),
    [
        (True, False, True, ArticleStatus.COMPLETE),
        (False, True, True, ArticleStatus.COMPLETE),
        (False, False, True, ArticleStatus.UNTOUCHED),
        (True, True, False, ArticleStatus.UNTOUCHED),
    ],
)
def test_an_article_with_annotations_is_complete_if_tool_or_user_say_so(
    monkeypatch: pytest.MonkeyPatch,
    schema: Schema,
    said: bool,
    wanted: bool,
    spans: bool,
    status: ArticleStatus,
) -> None:
    found = annotated(is_complete=said) if spans else IncomingArticle(TEXT, "", is_complete=said)
    assert only(monkeypatch, schema, found, ImportOptions(complete=wanted)).review.article.status is status


@pytest.mark.parametrize("status", [Status.SUGGESTED, Status.REJECTED])
def test_suggestions_alone_make_no_article_complete(
    monkeypatch: pytest.MonkeyPatch, schema: Schema, status: Status
) -> None:
    spans = (IncomingSpan("a", "PERSON", (Span(0, 3),), status),)
    found = IncomingArticle(TEXT, "", spans=spans)
    item = only(monkeypatch, schema, found, ImportOptions(complete=True))
    assert (item.review.article.status is ArticleStatus.COMPLETE) == (status is Status.REJECTED)
    counted = Survey()
    counted.take(found)
    assert counted.decided == (status is Status.REJECTED)


def test_bad_articles_are_named_with_their_place_and_the_rest_comes(
    monkeypatch: pytest.MonkeyPatch, schema: Schema
) -> None:
    reader = Fake(
        ImportFailed("Line 1 is none.", "Correct it."),
        IncomingArticle(" \n", "", "line 2"),
        IncomingArticle("a\0b", "", "line 3"),
        annotated(),
        failure="The file ends in the middle.",
    )
    first, second, third, good, last = items(monkeypatch, schema, reader)
    assert isinstance(good, Item)
    assert first == Failure(FILE.path, "Line 1 is none. Correct it.")
    assert isinstance(second, Failure)
    assert second.reason.startswith("line 2: The file a.fake holds nothing but white space.")
    assert isinstance(third, Failure)
    assert "line 3: The file a.fake holds a NUL character" in third.reason
    assert last == Failure(FILE.path, "The file ends in the middle. Give up.")


def test_a_survey_counts_names_up_to_where_a_file_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Fake(annotated(), ImportFailed("x.", "y."), annotated(), failure="Broken.")
    monkeypatch.setattr(readers, "READERS", {"fake": reader})
    found = survey(FILE, ImportOptions())
    assert found.spans == {"per": 2, "Meet": 2, "Weapon": 2}
    assert found.links == {"Participant": 2}
    assert found.heads == {"Meet": {"Participant": 2}}
    assert found.attributes == {"tense=past": 2, "mood=good": 2}


def test_texts_and_what_is_not_there_have_no_names(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ein Text.")
    for name in ("a.txt", "none.txt", "none.csv"):
        assert survey(ArticleFile(tmp_path / name, name), ImportOptions()) == Survey()


def test_as_text_a_file_is_read_whatever_its_name(tmp_path: Path, schema: Schema) -> None:
    for name in ("a.json", "a.csv", "a.html"):
        (tmp_path / name).write_text("<p>Ein Text, so wie er ist.")
        [item] = read(ArticleFile(tmp_path / name, name), ImportOptions("text"), schema)
        assert isinstance(item, Item)
        assert item.review.text == "<p>Ein Text, so wie er ist."


def test_documents_become_articles_with_zones(tmp_path: Path, schema: Schema) -> None:
    lines = ["Vogt trifft Ruiz", "Wien, 3. Mai (AGT) – Die Ministerin traf den Botschafter von Spanien."]
    page = f"<html><body><h1>{lines[0]}</h1><p>{lines[1]}</p></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "a.docx").write_bytes(docx(*lines))
    (tmp_path / "a.pdf").write_bytes(pdf([lines]))
    for name in ("a.html", "a.docx", "a.pdf"):
        [item] = read(ArticleFile(tmp_path / name, f"x/{name}"), ImportOptions(), schema)
        assert isinstance(item, Item), item
        article = item.review.article
        kinds = [zone.kind for zone in article.zones]
        assert kinds == [ZoneKind.HEADLINE, ZoneKind.DATELINE, ZoneKind.BODY]
        assert (article.title, article.source, article.language) == (lines[0], f"x/{name}", "de")


@pytest.mark.parametrize(
    ("content", "told"), [(b"PK\x03\x04", "ZIP archive"), (b"\x89PNG", "picture"), (b"{\\rtf1", "RTF")]
)
def test_other_kinds_are_refused_with_the_advice_to_save_a_text(
    tmp_path: Path, schema: Schema, content: bytes, told: str
) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    [found] = read(ArticleFile(tmp_path / "a.txt", "a.txt"), ImportOptions(), schema)
    assert isinstance(found, Failure)
    assert told in found.reason
    assert "Save its text as a .txt file first." in found.reason


def test_a_reason_is_one_line_that_can_be_read_whatever_it_quotes(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    task = {"text": "Ida\n\u2028left. " + "x" * 90_000, "spans": [{"start": 0, "end": 90_009, "text": "no"}]}
    path.write_text(json.dumps({**task, "answer": "accept"}), encoding="utf-8")
    [(_, reason)] = import_paths(session, [path]).failed
    assert len(reason.splitlines()) == 1 and len(reason) < 1100
    assert reason.startswith("a.jsonl cannot be imported: line 1") and reason.endswith("another file.")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.conll", "-DOCSTART- -X- O O\n\n"),
        ("a.conll", "-DOCSTART- -X- O O Ida B-PER"),
        ("a.json", '{"format": "dateline", "version": 1, "actors": [], "articles": []}'),
        ("a.jsonl", '{"format": "dateline", "version": 1, "actors": []}\n'),
        ("a.csv", "text,title\n"),
    ],
)
def test_a_file_that_gives_nothing_is_told(session: Session, tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    [(told, reason)] = import_paths(session, [path]).failed
    assert told == path and name in reason and reason.endswith(".")
