"""Tables of articles: columns, line by line what is wrong, and nothing cut or garbled in silence."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ImportFailed
from models.incoming.names import Survey
from models.incoming.records import IncomingArticle
from models.incoming.tables import FoundTable
from storage.formats.article_table import ArticleTable
from storage.formats.reading import ReadOptions
from tests.storage.formats.incoming_builders import changed

CSV, LINES = ArticleTable("csv"), ArticleTable("jsonl")


def read(path: Path, content: str | bytes, **columns: str) -> list[IncomingArticle | ImportFailed]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    reader = LINES if path.suffix == ".jsonl" else CSV
    return list(reader.read(path, ReadOptions(columns=columns)))


def texts(found: list[IncomingArticle | ImportFailed]) -> list[str]:
    """Return the texts of articles, and in the place of each failure what is wrong."""
    return [item.text if isinstance(item, IncomingArticle) else item.message for item in found]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "news.csv"


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return tmp_path / "news.jsonl"


@pytest.mark.parametrize("delimiter", ["\t", ";", ","])
def test_usual_columns_are_known_in_any_case_and_order(table: Path, delimiter: str) -> None:
    rows = [
        ["Datum", "Volltext", "lang", "Titel", "URL", "x"],
        ["2023-05-03", "Ein Text.", "de", "T", "u/1", "y"],
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    [found] = read(table, out.getvalue())
    assert found == IncomingArticle("Ein Text.", "u/1", "line 2", "T", "de", "2023-05-03")


def test_the_likelier_of_two_columns_holds_the_text_and_a_choice_wins(table: Path) -> None:
    content = "content,text,body\nA,B,C\n"
    assert texts(read(table, content)) == ["B"]
    assert texts(read(table, content, text="body")) == ["C"]


def test_an_article_without_source_is_known_by_its_line(table: Path) -> None:
    [_, second] = read(table, 'text\n"one\ntwo"\nthree\n')
    assert isinstance(second, IncomingArticle)
    assert (second.source, second.where) == ("news.csv:4", "line 4")


def test_a_row_without_text_is_refused_and_the_rest_comes(table: Path) -> None:
    found = texts(read(table, "title,text\nA,one\nB,\nC\nD,two\n"))
    assert found == ["one", "news.csv holds no text in line 3.", "news.csv holds no text in line 4.", "two"]


def test_a_row_with_more_fields_than_columns_is_refused_rather_than_cut(table: Path) -> None:
    found = texts(read(table, "title,text\nA,Hello, world\nB,two\n"))
    assert found == ["news.csv has more fields in line 2 than columns.", "two"]


def test_a_text_without_quotes_in_the_only_column_is_not_cut(table: Path) -> None:
    assert texts(read(table, "text\nHello, world; again\n")) == ["Hello, world; again"]


@pytest.mark.parametrize("broken", ['"two\nthree\nfour\n', '"two" three,x\nfour,x\n'])
def test_a_table_ends_where_its_quotes_do_not_fit(table: Path, broken: str) -> None:
    first, second = texts(read(table, f"text,title\none,x\n{broken}"))
    assert first == "one"
    assert second.startswith("news.csv is no valid table from line 3 on (")


def test_quotes_of_direct_speech_stay_where_tabs_part_fields(table: Path) -> None:
    assert texts(read(table, 'title\ttext\nA\t"Nein", sagte er.\n')) == ['"Nein", sagte er.']
    assert texts(read(table, 'title\ttext\nA\t"Sie sagte\t""Nein""."\n')) == ['Sie sagte\t"Nein".']


def test_a_giant_field_is_read_and_the_limit_of_all_tables_stays(table: Path) -> None:
    limit = csv.field_size_limit()
    long = "Wort " * 100_000
    assert texts(read(table, f"text,title\n{long},A\n{'x' * limit}xy,B\n")) == [long, f"{'x' * limit}xy"]
    assert csv.field_size_limit() == limit


def test_line_ends_and_odd_characters_of_a_field_stay(table: Path) -> None:
    assert texts(read(table, 'text\n"a\u2028b\u00a0\U0001f600\n\nc"\n')) == ["a\u2028b\u00a0\U0001f600\n\nc"]


@pytest.mark.parametrize("name", ["news.csv", "news.jsonl"])
def test_lines_in_another_encoding_than_the_rest_are_refused(tmp_path: Path, name: str) -> None:
    rows = ["text", "Grüße aus Köln", "Grüße aus Bonn", "Hello"]
    if name.endswith("jsonl"):
        rows = [json.dumps({"text": row}, ensure_ascii=False) for row in rows[1:]]
    encoded = [row.encode("cp1252" if "Bonn" in row else "utf-8") for row in rows]
    found = texts(read(tmp_path / name, b"\n".join(encoded)))
    line = 2 if name.endswith("jsonl") else 3
    assert found == [
        "Grüße aus Köln",
        f"Line {line} of {name} is not written in UTF-8 as others are.",
        "Hello",
    ]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_table_in_one_other_encoding_is_read(table: Path, encoding: str) -> None:
    [found] = read(table, "title,text\nGrüße,Grüße aus Köln – schön\n".encode(encoding))
    assert isinstance(found, IncomingArticle)
    assert (found.text, found.title) == ("Grüße aus Köln – schön", "Grüße")
    assert found.encoding == {"utf-16": "utf-16-le", "utf-8-sig": "utf-8"}.get(encoding, encoding)


def test_broken_lines_of_json_are_refused_and_the_rest_comes(lines: Path) -> None:
    good = '{"text": "one"}'
    bad = [
        '{"text": "tw',
        "[1]",
        "7",
        '{"text": {"a": 1}}',
        '{"text": true}',
        '{"title": "T"}',
        "[" * 100_000,
    ]
    found = read(lines, "\n".join([good, "", *bad, good, '{"text": "trunc']))
    assert [item for item in texts(found) if item == "one"] == ["one", "one"]
    told = [item.message for item in found if isinstance(item, ImportFailed)]
    assert [message.partition(" in line ")[2][:2].strip(".( ") for message in told] == [*"3456789", "11"]
    assert sum("no valid JSON" in message for message in told) == 3
    assert sum("no object" in message for message in told) == 2
    assert sum("no text" in message for message in told) == 3


def test_lines_of_json_may_each_have_other_columns(lines: Path) -> None:
    first, second = read(lines, '{"text": "one"}\n{"text": "two", "headline": " T\\n U", "date": 2023}\n')
    assert isinstance(first, IncomingArticle)
    assert isinstance(second, IncomingArticle)
    assert (first.title, second.title, second.published) == ("", "T U", "2023")


@pytest.mark.parametrize("name", ["news.csv", "news.jsonl"])
def test_a_wrong_column_is_named_with_those_there_are(tmp_path: Path, name: str) -> None:
    content = "body,head\nA,B\n" if name.endswith("csv") else '{"body": "A", "head": "B"}\n'
    with pytest.raises(ImportFailed, match="has no column “bdy”") as wrong:
        read(tmp_path / name, content, text="bdy")
    assert "body, head" in wrong.value.hint
    with pytest.raises(ImportFailed, match="no column that is known to hold texts") as unknown:
        read(tmp_path / name, content.replace("body", "words"))
    assert "--column text=words" in unknown.value.hint


@pytest.mark.parametrize(
    ("name", "content"), [("news.csv", "text,title\n"), ("news.jsonl", "{}\n"), ("a.csv", "")]
)
def test_a_table_without_articles_is_refused(tmp_path: Path, name: str, content: str) -> None:
    try:
        found = read(tmp_path / name, content)
    except ImportFailed as failure:
        found = [failure]
    assert len(found) == 1
    assert isinstance(found[0], ImportFailed)


def test_only_broken_lines_are_each_told(lines: Path) -> None:
    assert len(read(lines, "{\n}\n")) == 2


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))).filter(str.strip), min_size=1))
def test_what_was_written_as_a_table_comes_back(
    tmp_path_factory: pytest.TempPathFactory, written: list[str]
) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(
        [["id", "text"], *(["a", text] for text in written)]
    )
    base = tmp_path_factory.getbasetemp()
    assert texts(read(base / "written.csv", out.getvalue())) == written
    rows = "\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in written)
    assert texts(read(base / "written.jsonl", rows)) == written


DATA = 'title,text\nA,"Ein Satz, ""laut"" gesagt."\nB,Noch ein Satz über Köln.\n'.encode()
OBJECTS = b'{"text": "Ein Satz."}\n{"text": "Noch einer.", "title": null}\n'


@pytest.mark.parametrize(("name", "whole"), [("changed.csv", DATA), ("changed.jsonl", OBJECTS)])
@settings(max_examples=50)
@given(data=st.data())
def test_a_changed_table_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, name: str, whole: bytes, data: st.DataObject
) -> None:
    try:
        found = read(tmp_path_factory.getbasetemp() / name, data.draw(changed(whole, 1, 30)))
    except ImportFailed as failure:
        found = [failure]
    assert found
    assert all(item.message.endswith(".") and item.hint for item in found if isinstance(item, ImportFailed))


def test_a_survey_tells_columns_likely_ones_and_the_first_row(table: Path) -> None:
    table.write_text("id,Body,n\n,,\nnewest,A text.,3\n", encoding="utf-8")
    found = CSV.survey(table, ReadOptions())
    assert found.tables == {
        ("id", "Body", "n"): FoundTable(
            "news.csv", {"text": "Body", "source": "id"}, {"id": "", "Body": "", "n": ""}
        )
    }
    assert not found.spans


def test_a_survey_of_lines_gathers_the_columns_of_all_sound_rows(lines: Path) -> None:
    lines.write_text('[1]\n{"text": "A", "n": 2}\n{"lang": "de", "text": "B"}\n', encoding="utf-8")
    [(layout, found)] = LINES.survey(lines, ReadOptions()).tables.items()
    assert layout == ("text", "n", "lang")
    assert found.first == {"text": "A", "n": "2", "lang": ""}
    assert found.likely == {"text": "text", "language": "lang"}


@pytest.mark.parametrize("content", [b"", b"[1]\n", b"\xff\xfe\xff"])
def test_what_is_no_table_has_no_columns(lines: Path, content: bytes) -> None:
    lines.write_bytes(content)
    assert not LINES.survey(lines, ReadOptions()).tables


def test_chosen_columns_of_a_layout_hold_for_it_alone_and_nothing_is_guessed(table: Path) -> None:
    table.write_text("title,text,body\nA,B,C\n", encoding="utf-8")
    layout = ("title", "text", "body")
    [found] = CSV.read(table, ReadOptions(layouts={layout: {"text": "body"}}))
    assert isinstance(found, IncomingArticle) and (found.text, found.title) == ("C", "")
    [other] = CSV.read(table, ReadOptions(layouts={("text",): {"text": "text"}}))
    assert isinstance(other, IncomingArticle) and (other.text, other.title) == ("B", "A")


def test_tables_with_the_same_columns_are_counted_together(tmp_path: Path) -> None:
    found = Survey()
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(f"text\n{name}\n", encoding="utf-8")
        found.add(CSV.survey(tmp_path / name, ReadOptions()))
    assert found.tables == {("text",): FoundTable("a.csv", {"text": "text"}, {"text": "a.csv"}, 2)}
